"""TCP ports as string bindings write them."""

from __future__ import annotations

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError

__all__ = ["host_and_port"]


def host_and_port(binding: StringBinding, port: int) -> tuple[str, int]:
    """Where the socket of a binding is whose endpoint names a channel: this host without an address.

    Args:
        binding: its option ``port`` says another port.
        port: the usual one.

    Raises:
        BindingError: the option is not a port.
    """
    text = binding.option("port")
    if text is None:
        return binding.address or "localhost", port
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) <= 0xFFFF):
        raise BindingError(f"option port={text} of {binding.protseq}: expected a port, 0 to 65535")
    return binding.address or "localhost", int(text)
