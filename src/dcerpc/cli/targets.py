"""Command-line arguments that name servers."""

from __future__ import annotations

from typing import Any

import click

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError

__all__ = ["BindingType", "HostType"]


class BindingType(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.2
    """A string binding, such as ``ncacn_ip_tcp:host[135]``."""

    name = "binding"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> StringBinding:
        """Parse it; what is wrong with it is wrong usage."""
        if isinstance(value, StringBinding):
            return value
        try:
            return StringBinding.parse(value)
        except BindingError as error:
            self.fail(str(error), param, ctx)


class HostType(BindingType):
    """A host, ``HOST:PORT``, or a string binding: where an endpoint mapper is.

    An IPv6 address with a port stands in brackets: ``[::1]:135``.
    """

    name = "host"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> StringBinding:
        """Make it a binding of the endpoint mapper."""
        if isinstance(value, str) and not value.lower().startswith(("ncacn_", "ncadg_", "ncalrpc:")):
            value = _binding_text(value)
        return super().convert(value, param, ctx)


def _binding_text(host: str) -> str:
    port = ""
    if host.startswith("[") and "]" in host:
        host, _, rest = host[1:].partition("]")
        port = rest.removeprefix(":")
    elif host.count(":") == 1:
        host, _, port = host.partition(":")
    return f"ncacn_ip_tcp:{host}[{port or 135}]"
