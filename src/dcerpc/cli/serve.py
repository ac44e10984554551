"""``dcerpc serve``: a server to try clients with."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from typing import Any

import click

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.cli.output import json_option, write_json
from dcerpc.cli.security import LEVELS
from dcerpc.cli.targets import BindingType
from dcerpc.runtime.echo import EchoService

__all__ = ["serve"]

_LOOPBACK = StringBinding("ncacn_ip_tcp", "127.0.0.1", "0")
_FILE = click.Path(exists=True, dir_okay=False)


@click.command()
@click.argument("bindings", nargs=-1, type=BindingType(), metavar="[BINDING...]")
@click.option(
    "--accounts", type=_FILE, metavar="FILE", help="Take NTLM clients that have an account in FILE."
)
@click.option(
    "--keytab", type=_FILE, metavar="FILE", help="Take Kerberos clients with a ticket for a key in FILE."
)
@click.option("--anonymous", is_flag=True, help="Take anonymous clients too, of NTLM and SMB.")
@click.option(
    "--min-level",
    type=click.Choice(LEVELS, case_sensitive=False),
    help="Refuse calls with less protection.",
)
@click.option("--endpoint-mapper", is_flag=True, help="Be an endpoint mapper too.")
@json_option
def serve(
    bindings: tuple[StringBinding, ...],
    accounts: str | None,
    keytab: str | None,
    anonymous: bool,
    min_level: str | None,
    endpoint_mapper: bool,
    as_json: bool,
) -> None:
    r"""Serve rpcecho until interrupted.

    BINDINGs, such as 'ncacn_ip_tcp:0.0.0.0[49152]', 'ncacn_np:127.0.0.1[\pipe\echo,port=4450]' or
    'ncalrpc:[echo]', are where it listens: a free port of the loopback interface unless given. FILE of
    --accounts has a line for each account, NAME:password:PASSWORD or NAME:nt:HASH. Without accounts and
    keytab anybody may open its pipes.
    """
    credentials: list[Any] = []
    if accounts or anonymous:
        store = dcerpc.Accounts.from_file(accounts, allow_anonymous=anonymous) if accounts else None
        credentials.append(store or dcerpc.Accounts(allow_anonymous=anonymous))
    if keytab:
        credentials.append(dcerpc.Keytab(keytab))
    if min_level and not credentials:
        raise click.UsageError("--min-level goes with --accounts or --keytab.")
    logging.basicConfig(format="%(message)s")
    options = {"min_level": min_level, "allow_anonymous": anonymous or None}
    with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_serve(bindings or (_LOOPBACK,), credentials or None, options, endpoint_mapper, as_json))


async def _serve(
    bindings: tuple[StringBinding, ...],
    credentials: Any,
    options: dict[str, Any],
    endpoint_mapper: bool,
    as_json: bool,
) -> None:
    smb = dcerpc.SmbServerSettings(allow_anonymous=credentials is None or bool(options["allow_anonymous"]))
    async with dcerpc.Server(credentials, smb=smb) as server:
        server.register(EchoService(), annotation="dcerpc serve", **options)
        if endpoint_mapper:
            server.register_endpoint_mapper()
        bound = [str(each) for each in await server.listen(*bindings)]
        if as_json:
            write_json({"bindings": bound})
        else:
            for each in bound:
                click.echo(each)
        await _until_told(server)


async def _until_told(server: dcerpc.Server) -> None:
    """Serve until the process is interrupted, or told to terminate, as service managers do."""
    serving = asyncio.ensure_future(server.serve_forever())
    with contextlib.suppress(NotImplementedError):  # an event loop of Windows
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
    await serving
