"""NL_AUTH_MESSAGE: the two tokens of a bind (MS-NRPC 2.2.1.3.1, 3.3.4.1)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from dcerpc.errors import SecurityError
from dcerpc.security.netlogon.schemas import NL_AUTH_MESSAGE, ConstructError
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = ["NegotiateRequest", "check_response", "decode_request", "encode_request", "encode_response"]

_REQUEST: Final = 0
_RESPONSE: Final = 1
_RESPONSE_SIZE: Final = 12
#: Longer than five names at their longest can be; octets.
_MAX_SIZE: Final = 2048
#: What one takes for the code page of the peer: that of the first PCs, which has a character for each octet.
_OEM = "cp437"
#: Fields in the order of their bits in Flags.
_NAMES = ("netbios_domain", "netbios_computer", "dns_domain", "dns_host", "utf8_computer")


@dataclass(frozen=True, slots=True)
class NegotiateRequest:
    """The names in a client's token; "" where it has none of the kind.

    Attributes:
        netbios_domain, netbios_computer: as OEM_STRING.
        dns_domain, dns_host, utf8_computer: in UTF-8; the last one is a NetBIOS name, too.
    """

    netbios_domain: str = ""
    netbios_computer: str = ""
    dns_domain: str = ""
    dns_host: str = ""
    utf8_computer: str = ""

    @property
    def domain(self) -> str:
        """The domain, by its NetBIOS name if the token has that."""
        return self.netbios_domain or self.dns_domain

    @property
    def computer(self) -> str:
        """The computer's NetBIOS name, which is the first label of its host name if there is no other."""
        return self.utf8_computer or self.netbios_computer or self.dns_host.partition(".")[0]


def encode_request(request: NegotiateRequest) -> bytes:
    """A client's token.

    Raises:
        SecurityError: it lacks a domain or a computer, or a name cannot be written.
    """
    if not (request.domain and request.computer):
        raise SecurityError("a Netlogon bind needs the names of a domain and of a computer")
    fields: dict[str, bytes | str | int | None] = dict.fromkeys(_NAMES)
    flags = 0
    for bit, name in enumerate(_NAMES):
        value = getattr(request, name)
        if value:
            flags |= 1 << bit
            fields[name] = _oem(value) if name.startswith("netbios_") else value
    fields |= {"MessageType": _REQUEST, "Flags": flags}
    try:
        octets: bytes = NL_AUTH_MESSAGE.build(fields)
    except ConstructError as error:
        raise SecurityError(f"a Netlogon bind cannot be made with these names: {error}") from error
    return octets


def _oem(name: str) -> bytes:
    try:
        octets = name.encode("ascii")
    except UnicodeEncodeError:
        raise SecurityError(f"the NetBIOS name {name!r} is not ASCII; code pages differ above it") from None
    if b"\0" in octets:
        raise SecurityError(f"the NetBIOS name {name!r} has a zero in it")
    return octets


def decode_request(token: bytes) -> NegotiateRequest:
    """Read a client's token (3.3.4.1.2). Flags that are not defined, and what follows the names, are ignored.

    Args:
        token: any octets.

    Raises:
        SecurityError: SEC_E_INVALID_TOKEN: it is none, or lacks a domain or a computer.
    """
    if len(token) > _MAX_SIZE:
        raise SecurityError(f"Netlogon token of {len(token)} octets", SEC_E_INVALID_TOKEN)
    try:
        found = NL_AUTH_MESSAGE.parse(token)
    except ConstructError as error:
        raise SecurityError(f"malformed Netlogon token: {error}", SEC_E_INVALID_TOKEN) from error
    if found.MessageType != _REQUEST:
        raise SecurityError(
            f"Netlogon token of type {found.MessageType}, not a negotiate request", SEC_E_INVALID_TOKEN
        )
    request = NegotiateRequest(
        netbios_domain=(found.netbios_domain or b"").decode(_OEM),
        netbios_computer=(found.netbios_computer or b"").decode(_OEM),
        dns_domain=found.dns_domain or "",
        dns_host=found.dns_host or "",
        utf8_computer=found.utf8_computer or "",
    )
    if not (request.domain and request.computer):
        raise SecurityError("the Netlogon token does not name a domain and a computer", SEC_E_INVALID_TOKEN)
    return request


def encode_response() -> bytes:
    """A server's token (3.3.4.1.3)."""
    return struct.pack("<II", _RESPONSE, 0).ljust(_RESPONSE_SIZE, b"\0")


def check_response(token: bytes) -> None:
    """Look whether a server's token is one (3.3.4.1.4).

    Raises:
        SecurityError: SEC_E_INVALID_TOKEN: it is not.
    """
    if len(token) < _RESPONSE_SIZE or int.from_bytes(token[:4], "little") != _RESPONSE:
        raise SecurityError("the server's Netlogon token is no negotiate response", SEC_E_INVALID_TOKEN)
