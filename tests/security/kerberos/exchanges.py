"""Exchanges half way, and requests changed by one who has the keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.api import ContextFlags, SecurityContext
from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.messages import (
    Authenticator,
    decode_ap_req,
    decode_authenticator,
    encode_ap_req,
    encode_authenticator,
)
from dcerpc.security.kerberos.types import (
    EncryptedData,
    KerberosError,
)
from tests.security.kerberos.realm import (
    NEEDED,
    Issued,
    acceptor,
    initiator,
    step,
)

PLAIN = NEEDED & ~ContextFlags.DCE_STYLE


def request_of(issued: Issued | None = None, flags: ContextFlags = NEEDED, **options: Any) -> bytes:
    return step(initiator(issued, flags, **options), None).token or b""


def refuse(context: SecurityContext, token: bytes, code: int, match: str | None = None) -> KerberosError:
    with pytest.raises(KerberosError, match=match) as caught:
        step(context, token)
    assert caught.value.code == code
    # and nothing more is taken
    with pytest.raises(SecurityError):
        step(context, token)
    assert context.peer is None
    assert context.session_key == b""
    return caught.value


def authenticated(
    issued: Issued, change: Callable[[Authenticator], object], flags: ContextFlags = NEEDED
) -> bytes:
    """A request whose authenticator was changed by one who has the session key."""
    # made while the ticket is valid
    valid = Issued(enctype=issued.enctype, session_enctype=issued.session_enctype)
    ticket = issued.ticket()
    message = decode_ap_req(request_of(valid, flags | ContextFlags.DCE_STYLE))
    asked = decode_authenticator(crypto.decrypt(issued.session, 11, message.authenticator.cipher))
    change(asked)
    cipher = crypto.encrypt(issued.session, 11, encode_authenticator(asked))
    message.authenticator = EncryptedData(issued.session.enctype, cipher)
    message.ticket = ticket.ticket
    return encode_ap_req(message)


def set_to(**fields: Any) -> Callable[[Authenticator], None]:
    def change(asked: Authenticator) -> None:
        for name, value in fields.items():
            setattr(asked, name, value)

    return change


def waiting(flags: ContextFlags, issued: Issued | None = None) -> tuple[SecurityContext, bytes]:
    """A client that waits for an AP-REP, and the one it waits for."""
    client = initiator(issued, flags)
    return client, step(acceptor(flags), step(client, None).token).token or b""


def confirmed() -> tuple[SecurityContext, SecurityContext, bytes]:
    """A client and a server before the third leg, and that."""
    client, server = initiator(), acceptor()
    last = step(client, step(server, step(client, None).token).token).token
    return client, server, last or b""
