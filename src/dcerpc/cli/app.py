"""The command group, and what all commands share: how they fail."""

from __future__ import annotations

from typing import Any

import click

from dcerpc.cli.call import call
from dcerpc.cli.demo import demo
from dcerpc.cli.idl import idl
from dcerpc.cli.remote import endpoints, interfaces, ping
from dcerpc.cli.serve import serve
from dcerpc.errors import RpcError

__all__ = ["cli"]


class Failure(click.ClickException):
    """An error, told in one line; exit code 1."""

    def show(self, file: Any = None) -> None:
        """Write the line to stderr."""
        click.echo(f"dcerpc: {' '.join(self.message.split())}", file=file, err=True)


class _Group(click.Group):
    """Turns the errors of the library and of the system into one line each."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (RpcError, OSError) as error:
            raise Failure(str(error) or type(error).__name__) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="dcerpc", prog_name="dcerpc")
def cli() -> None:
    """MS-RPCE / DCE RPC: look at servers, compile IDL, watch a conversation."""


for command in (demo, endpoints, interfaces, ping, call, serve, idl):
    cli.add_command(command)
