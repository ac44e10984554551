"""Fuzz target: PDUs that a security context has protected, and their tokens.

The first octet says whose (:data:`tests.fuzz.actors.NAMES`), the second at which level, whether headers are
signed, and whether they are the server's; a PDU follows, after its length of two octets in little-endian, and
its token. What is accepted is what the other end has protected; anything else raises SecurityError.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, SecurityContext
from dcerpc.testing.conversation import Conversation
from tests.fuzz.actors import NAMES, case_of
from tests.fuzz.harness import Target, main

_HEADER_SIGNING: Final = 0x10
_SERVERS: Final = 0x20
_HEAD: Final = 24
_TRAILER: Final = 8
_BODY: Final = bytes(range(64))
_CLEAR: Final = b"header " + bytes(_HEAD - 7) + _BODY + b"trailer "


class _Good(NamedTuple):
    """What an end has protected.

    Attributes:
        pdu: without its token. token: of it. receiver: of the other end, which has received nothing.
    """

    pdu: bytes
    token: bytes
    receiver: SecurityContext


def _protect(name: str, level: AuthLevel, header_signing: bool, servers: bool) -> _Good:
    ends = Conversation(case_of(name), level)
    if not ends.bind():
        raise AssertionError(f"{name} cannot bind")
    (client,), (server,) = ends.contexts
    sender, receiver = (server, client) if servers else (client, server)
    pdu = bytearray(_CLEAR)
    token = sender.protect(pdu, _HEAD, len(pdu) - _TRAILER, level, header_signing)
    return _Good(bytes(pdu), token, receiver)


@cache
def _expected(name: str, level: AuthLevel, header_signing: bool, servers: bool) -> tuple[bytes, bytes]:
    good = _protect(name, level, header_signing, servers)
    return good.pdu, good.token


def run(data: bytes) -> bool:
    """Open one PDU; see :class:`tests.fuzz.harness.Target`."""
    if len(data) < 4:
        return False
    name = NAMES[data[0] % len(NAMES)]
    levels = [level for level in case_of(name).levels if level.protects]
    level = levels[(data[1] & 0xF) % len(levels)]
    signing, servers = bool(data[1] & _HEADER_SIGNING), bool(data[1] & _SERVERS)
    size = int.from_bytes(data[2:4], "little")
    pdu, token = bytearray(data[4 : 4 + size]), data[4 + size :]
    if len(pdu) < _HEAD + _TRAILER:
        return False
    good = _protect(name, level, signing, servers)
    try:
        good.receiver.unprotect(pdu, _HEAD, len(pdu) - _TRAILER, level, signing, memoryview(token))
    except SecurityError:
        return False
    signs_all = signing or name in ("ntlm", "spnego with ntlm")
    if (bytes(pdu) if signs_all else bytes(pdu[_HEAD:-_TRAILER])) != (_CLEAR if signs_all else _BODY):
        raise AssertionError(f"{name}, {level.name}: {pdu.hex()} is accepted")
    return True


def seeds(every: int = 1) -> Iterator[bytes]:
    """All that the ends protect."""
    for number, name in enumerate(NAMES):
        levels = [level for level in case_of(name).levels if level.protects]
        for index, level in list(enumerate(levels))[::every]:
            for flags in (0, _HEADER_SIGNING, _SERVERS, _HEADER_SIGNING | _SERVERS):
                pdu, token = _expected(name, level, bool(flags & _HEADER_SIGNING), bool(flags & _SERVERS))
                yield bytes((number, index | flags)) + len(pdu).to_bytes(2, "little") + pdu + token


TARGET = Target("protected", run, seeds)

if __name__ == "__main__":
    main(TARGET)
