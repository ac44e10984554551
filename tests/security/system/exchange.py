"""Two ends of a context, one of them the operating system's: their tokens, and then PDUs."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, SecurityContext
from dcerpc.security.steps import LookupAccount, run
from dcerpc.security.system import SystemCall

PDU = b"header of 24 octets, yes" + b"a body, which is sealed." + b"8octets."
START, END = 24, 48


def answer(request: Any) -> Any:
    """What a runtime does for steps that need no KDC."""
    if isinstance(request, SystemCall):
        return request.function()
    if isinstance(request, LookupAccount):
        return request.store.lookup(request)
    raise LookupError(f"not expected: {request!r}")


def establish(client: SecurityContext, server: SecurityContext) -> list[bytes]:
    """Exchange tokens until both are complete; all of them."""
    tokens: list[bytes] = []
    token: bytes | None = None
    while True:
        result = run(client.step(token), answer)
        if result.complete and result.token is None:
            return tokens
        tokens.append(result.token or b"")
        other = run(server.step(result.token), answer)
        token = other.token or b""
        tokens.append(token)
        if result.complete:
            assert other.complete
            return tokens


def check_protection(client: SecurityContext, server: SecurityContext) -> None:
    """PDUs in both directions, signed and sealed, with headers and without; and one changed on its way."""
    assert client.session_key == server.session_key != b""
    for level in (AuthLevel.INTEGRITY, AuthLevel.PRIVACY):
        for header_signing in (True, False):
            for sender, receiver in ((client, server), (server, client)):
                pdu = bytearray(PDU)
                token = sender.protect(pdu, START, END, level, header_signing)
                assert len(token) == sender.signature_size(level) == receiver.signature_size(level)
                assert (pdu == PDU) is (level != AuthLevel.PRIVACY)
                receiver.unprotect(pdu, START, END, level, header_signing, memoryview(token))
                assert pdu == PDU
    pdu = bytearray(PDU)
    token = client.protect(pdu, START, END, AuthLevel.PRIVACY, True)
    pdu[0] ^= 1
    with pytest.raises(SecurityError):
        server.unprotect(pdu, START, END, AuthLevel.PRIVACY, True, memoryview(token))
