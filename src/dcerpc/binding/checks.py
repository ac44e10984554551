"""What a part of a string binding has to look like, and its one form."""

from __future__ import annotations

import ipaddress
import re

from dcerpc.errors import BindingError
from dcerpc.protseq import AddressFormat, EndpointFormat, ProtocolSequence

__all__ = ["check_option", "check_port", "checked_address", "checked_endpoint", "is_ipv6"]

_DIGITS = re.compile(r"[0-9]{1,9}", re.ASCII)
_PIPE = re.compile(r"\\pipe\\.+", re.IGNORECASE)
_PIPE_NAME = re.compile(r"[^\\/]+")
_NOT_IN_HOST = frozenset(" []\\/")


def _check_printable(value: str) -> None:
    for char in value:
        if not char.isprintable():
            raise BindingError(f"{value!r} contains the unprintable character U+{ord(char):04X}")


def checked_address(sequence: ProtocolSequence, address: str) -> str:
    """The one form of a network address: without the brackets or backslashes around it.

    Raises:
        BindingError: it is none of the sequence's.
    """
    _check_printable(address)
    if sequence.address_format is AddressFormat.SERVER:
        return address.lstrip("\\")
    if sequence.address_format is not AddressFormat.HOST:
        return address
    if address.startswith("[") and address.endswith("]"):
        address = address[1:-1]
    if ":" in address:
        if not is_ipv6(address):
            raise BindingError(f"{address!r} is not an IPv6 address")
        return address
    for char in address:
        if char in _NOT_IN_HOST:
            raise BindingError(f"{address!r} is not a host: it contains {char!r}")
    return address


def is_ipv6(text: str) -> bool:
    """Whether a text is an IPv6 address, with a zone or without."""
    try:
        ipaddress.IPv6Address(text)
    except ValueError:
        return False
    return not any(char in _NOT_IN_HOST for char in text)


def checked_endpoint(sequence: ProtocolSequence, endpoint: str) -> str:
    """The one form of an endpoint: a number without leading zeros, the whole name of a pipe; "" stays.

    Raises:
        BindingError: it is none of the sequence's.
    """
    if not endpoint:
        return endpoint
    _check_printable(endpoint)
    wanted = sequence.endpoint_format
    if wanted is EndpointFormat.PORT or wanted is EndpointFormat.NETBIOS:
        limit = 0xFFFF if wanted is EndpointFormat.PORT else 0xFF
        if _DIGITS.fullmatch(endpoint) and int(endpoint) <= limit:
            return str(int(endpoint))
        good = False
    elif wanted is EndpointFormat.PIPE:
        if _PIPE_NAME.fullmatch(endpoint):
            return f"\\pipe\\{endpoint}"
        good = _PIPE.fullmatch(endpoint) is not None
    elif wanted is EndpointFormat.DECNET and endpoint.startswith("#"):
        good = _DIGITS.fullmatch(endpoint[1:]) is not None and int(endpoint[1:]) <= 0xFF
    else:
        good = wanted is EndpointFormat.NAME or len(endpoint) <= 16
    if not good:
        raise BindingError(f"{endpoint!r} is not an endpoint of {sequence.name}: expected {wanted.value}")
    return endpoint


def check_port(value: str) -> None:
    """Check the option that names the port of a pipe's server.

    Raises:
        BindingError: it is not a port.
    """
    if not (_DIGITS.fullmatch(value) and int(value) <= 0xFFFF):
        raise BindingError(f"port {value!r}: expected {EndpointFormat.PORT.value}")


def check_option(name: str, value: str, seen: set[str]) -> None:
    """Check an option.

    Args:
        name: its name, in upper or lower case.
        value: "" for a flag.
        seen: folded names of the options before it; its own is added.

    Raises:
        BindingError: it breaks a rule, or was given before.
    """
    _check_printable(name)
    _check_printable(value)
    folded = name.casefold()
    if not name:
        raise BindingError("an option has no name")
    if folded == "endpoint":
        raise BindingError("the endpoint is not an option")
    if folded in seen:
        raise BindingError(f"option {name!r} is given twice")
    seen.add(folded)
