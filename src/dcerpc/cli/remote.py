"""Commands that ask a server: ``endpoints``, ``interfaces``, ``ping``."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import click

from dcerpc.binding import StringBinding
from dcerpc.cli.names import interface_name
from dcerpc.cli.output import console, json_option, write_json, write_table
from dcerpc.cli.security import connect_options, connected
from dcerpc.cli.targets import BindingType, HostType
from dcerpc.errors import BindingError
from dcerpc.interfaces.epm import ept, ept_entry_t
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.runtime.endpoint_map import InquiryType, VersionOption
from dcerpc.status import EPT_S_NOT_REGISTERED
from dcerpc.syntax_id import SyntaxId
from dcerpc.towers import Tower

__all__ = ["endpoints", "interfaces", "ping"]

#: Entries asked for at once; the most that ept_lookup allows (MS-RPCE 2.2.1.2.4).
_MAX_ENTS = 500


@click.command()
@click.argument("host", type=HostType(), metavar="HOST[:PORT]")
@connect_options
@json_option
def endpoints(host: StringBinding, as_json: bool, **chosen: Any) -> None:
    """List what an endpoint mapper knows.

    HOST is a name or an address, or a whole string binding; the port is 135 unless given.
    """
    with connected(host, **chosen) as binding:
        rows = [_row(entry) for entry in _entries(ept.BlockingClient(binding))]
    if as_json:
        write_json(rows)
        return
    titles = {
        "interface": "Interface",
        "version": "Version",
        "name": "Name",
        "binding": "Binding",
        "object": "Object",
        "annotation": "Annotation",
    }
    write_table(titles, rows)


def _entries(client: ept.BlockingClient) -> Iterator[ept_entry_t]:
    handle = None
    while True:
        out = client.ept_lookup(
            inquiry_type=InquiryType.ALL_ELTS,
            object=None,
            Ifid=None,
            vers_option=VersionOption.ALL,
            entry_handle=handle,
            max_ents=_MAX_ENTS,
        )
        if out.status == EPT_S_NOT_REGISTERED:
            return
        out.raise_for_status()
        yield from out.entries
        handle = out.entry_handle
        if handle is None:
            return


def _row(entry: ept_entry_t) -> dict[str, Any]:
    row: dict[str, Any] = {
        "interface": None,
        "version": None,
        "name": None,
        "binding": None,
        "object": None if entry.object.int == 0 else str(entry.object),
        "annotation": entry.annotation or None,
    }
    octets = entry.tower.tower_octet_string if entry.tower is not None else b""
    try:
        tower = Tower.decode(octets)
        row |= _syntax_row(tower.interface)
        row["binding"] = str(tower.to_binding())
    except BindingError:
        row["binding"] = f"(tower {octets.hex()})"
    return row


def _syntax_row(syntax: SyntaxId) -> dict[str, Any]:
    return {
        "interface": str(syntax.uuid),
        "version": f"{syntax.major}.{syntax.minor}",
        "name": interface_name(syntax),
    }


@click.command()
@click.argument("binding", type=BindingType())
@connect_options
@json_option
def interfaces(binding: StringBinding, as_json: bool, **chosen: Any) -> None:
    """List the interfaces that a server serves, as its management interface tells.

    BINDING is a string binding with an endpoint, such as 'ncacn_ip_tcp:host[49152]'.
    """
    with connected(binding, **chosen) as handle:
        out = mgmt.BlockingClient(handle).rpc_mgmt_inq_if_ids()
    out.raise_for_status()
    listed = out.if_id_vector.if_id if out.if_id_vector is not None else []
    rows = [
        _syntax_row(SyntaxId(each.uuid, each.vers_major, each.vers_minor))
        for each in listed
        if each is not None
    ]
    if as_json:
        write_json(rows)
    else:
        write_table({"interface": "Interface", "version": "Version", "name": "Name"}, rows)


@click.command()
@click.argument("binding", type=BindingType())
@click.option("-c", "--count", type=click.IntRange(min=1), default=3, show_default=True, help="How often.")
@connect_options
@json_option
def ping(binding: StringBinding, count: int, as_json: bool, **chosen: Any) -> None:
    """Ask a server whether it is listening, and measure how long it takes.

    The first call includes connecting and binding; BINDING is a string binding with an endpoint.
    """
    seconds = []
    listening = False
    with connected(binding, **chosen) as handle:
        client = mgmt.BlockingClient(handle)
        for _ in range(count):
            start = time.perf_counter()
            out = client.rpc_mgmt_is_server_listening()
            seconds.append(time.perf_counter() - start)
            listening = bool(out.return_value)
    if as_json:
        write_json({"binding": str(binding), "listening": listening, "seconds": seconds})
        return
    say = console().print
    say(f"{binding}: {'listening' if listening else 'not listening'}")
    for number, taken in enumerate(seconds, 1):
        say(f"call {number}: {taken * 1000:.3f} ms{' (with connecting and binding)' if number == 1 else ''}")
