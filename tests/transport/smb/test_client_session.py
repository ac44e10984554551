"""A client's session: authenticated, protected as agreed, refused when it is less."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.errors import SecurityError, TransportError
from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_LOGON_FAILURE,
    STATUS_MORE_PROCESSING_REQUIRED,
)
from dcerpc.transport.smb.constants import Command, HeaderFlag, SessionFlag, ShareFlag
from dcerpc.transport.smb.crypto import derive_keys, make_signer
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.session import SessionSetupResponse
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect, SmbClientSettings
from tests.transport.smb.client_peer import (
    SESSION_ID,
    SESSION_KEY,
    TREE_ID,
    FakeContext,
    ScriptedServer,
    opened,
    request,
    response,
)

NEW_DIALECTS = tuple(each for each in ALL_DIALECTS if each >= Dialect.SMB_3_0)


def server_at_session(**options: Any) -> ScriptedServer:
    """A server that is to answer the first SESSION_SETUP."""
    server = ScriptedServer(**options)
    server.begin()
    server.negotiate()
    server.resume()
    return server


def failure(server: ScriptedServer) -> Any:
    """What open_channel raised, and the link will be of no more use."""
    server.resume()
    assert isinstance(server.link.error, TransportError)
    return server.results[0]


@pytest.mark.parametrize("dialect", ALL_DIALECTS)
def test_session_is_signed(dialect: Dialect) -> None:
    server, channel = opened(dialect)
    keys = derive_keys(dialect, SESSION_KEY, server.preauth.value)
    assert channel.session_key == keys.application
    assert server.contexts[0].tokens == [b"hint", b"challenge", b"done"]
    channel.send(request(1), True)
    asked = server.one(Command.IOCTL)
    assert not asked.sealed
    assert asked.header.flags == HeaderFlag.SIGNED
    assert (asked.header.session_id, asked.header.tree_id) == (SESSION_ID, TREE_ID)
    assert asked.header.credit_charge == (0 if dialect == Dialect.SMB_2_0_2 else 1)
    server.transceived(asked, response(1))
    assert channel.received() == response(1)


@pytest.mark.parametrize("algorithm", [0, 1, 2])
def test_signing_algorithm_that_the_server_chose(algorithm: int) -> None:
    server, channel = opened(signing_algorithm=algorithm)
    channel.send(request(1), True)
    server.transceived(server.one(Command.IOCTL), response(1))
    assert channel.received() == response(1)


@pytest.mark.parametrize("dialect", NEW_DIALECTS)
@pytest.mark.parametrize("wish", ["wanted", "required"])
def test_session_is_encrypted(dialect: Dialect, wish: Any) -> None:
    server, channel = opened(dialect, settings=SmbClientSettings(encryption=wish))
    channel.send(request(1), True)
    asked = server.one(Command.IOCTL)
    assert asked.sealed
    assert not asked.header.flags & HeaderFlag.SIGNED
    assert asked.header.signature == bytes(16)
    server.transceived(asked, response(1))
    assert channel.received() == response(1)


@pytest.mark.parametrize("cipher", [1, 2, 3, 4])
def test_cipher_that_the_server_chose(cipher: int) -> None:
    server, channel = opened(cipher=cipher, settings=SmbClientSettings(encryption="required"))
    channel.send(request(1), True)
    server.transceived(server.one(Command.IOCTL), response(1))
    assert channel.received() == response(1)


def test_session_is_encrypted_when_the_server_wants_it() -> None:
    server = ScriptedServer()
    server.set_up(SessionFlag.ENCRYPT_DATA)
    assert server.one(Command.CREATE).sealed


def test_share_is_encrypted_when_the_server_wants_it() -> None:
    server = server_at_session()
    server.authenticate()
    server.resume()
    assert not server.connect_tree(ShareFlag.ENCRYPT_DATA).sealed
    server.resume()
    assert server.one(Command.CREATE).sealed


def test_no_encryption_where_there_is_none() -> None:
    server, channel = opened(Dialect.SMB_2_1, settings=SmbClientSettings(encryption="wanted"))
    channel.send(request(1), True)
    assert not server.one(Command.IOCTL).sealed


@pytest.mark.parametrize("dialect", [Dialect.SMB_2_0_2, Dialect.SMB_2_1])
def test_required_encryption_where_there_is_none(dialect: Dialect) -> None:
    server = server_at_session(dialect=dialect, settings=SmbClientSettings(encryption="required"))
    server.authenticate()
    error = failure(server)
    assert isinstance(error, SecurityError)
    assert "is to be encrypted, and cannot be" in str(error)
    assert server.contexts[0].abandoned


def test_required_encryption_with_a_server_that_lacks_it() -> None:
    server = server_at_session(
        dialect=Dialect.SMB_3_0, capabilities=4, settings=SmbClientSettings(encryption="required")
    )
    server.authenticate()
    assert isinstance(failure(server), SecurityError)


def test_wrong_password() -> None:
    server = server_at_session()
    server.refuse(server.one(Command.SESSION_SETUP), STATUS_LOGON_FAILURE)
    error = failure(server)
    assert isinstance(error, SecurityError)
    assert error.status == STATUS_LOGON_FAILURE
    assert str(error) == "the server refuses the session: STATUS_LOGON_FAILURE (0xc000006d)"
    assert server.contexts[0].abandoned


def test_wrong_password_is_told_to_those_who_waited() -> None:
    server = server_at_session()
    at = server.also()
    server.refuse(server.one(Command.SESSION_SETUP), STATUS_LOGON_FAILURE)
    failure(server)
    error = server.results[at]
    assert isinstance(error, SecurityError)
    assert error.status == STATUS_LOGON_FAILURE
    late = server.results[server.also()]
    assert isinstance(late, SecurityError)


def anonymous_server(session_flags: int = SessionFlag.IS_NULL, **settings: Any) -> ScriptedServer:
    server = server_at_session(
        context=FakeContext(bytes(16)), settings=SmbClientSettings(**{"encryption": "wanted", **settings})
    )
    server.authenticate(session_flags, keys=False)
    return server


@pytest.mark.parametrize(
    "session_flags",
    [0, SessionFlag.IS_NULL, SessionFlag.IS_GUEST, SessionFlag.IS_NULL | SessionFlag.ENCRYPT_DATA],
)
def test_anonymous_session_is_not_signed(session_flags: int) -> None:
    server = anonymous_server(session_flags)
    server.resume()
    assert server.connect_tree().header.flags == 0
    server.resume()
    channel = server.channel()
    assert channel.session_key is None
    channel.send(request(1), True)
    server.transceived(server.one(Command.IOCTL), response(1))
    assert channel.received() == response(1)


@pytest.mark.parametrize(
    ("settings", "session_flags", "text"),
    [
        ({"signing": "required"}, SessionFlag.IS_NULL, "is anonymous, and cannot be signed"),
        ({"signing": "required"}, SessionFlag.IS_GUEST, "is a guest's, and cannot be signed"),
        ({"encryption": "required"}, SessionFlag.IS_NULL, "cannot be signed"),
    ],
)
def test_anonymous_session_is_refused(settings: dict[str, Any], session_flags: int, text: str) -> None:
    error = failure(anonymous_server(session_flags, **settings))
    assert isinstance(error, SecurityError)
    assert text in str(error)


@pytest.mark.parametrize("session_flags", [SessionFlag.IS_NULL, SessionFlag.IS_GUEST])
@pytest.mark.parametrize("dialect", ALL_DIALECTS)
def test_user_is_not_made_a_guest(dialect: Dialect, session_flags: int) -> None:
    """Whoever is between the two could do it, and read and change all that follows."""
    server = server_at_session(dialect=dialect)
    server.authenticate(session_flags, keys=False)
    error = failure(server)
    assert isinstance(error, SecurityError)
    assert error.status == STATUS_ACCESS_DENIED
    assert "without signatures" in str(error)


class DoubtfulContext(FakeContext):
    """One that does not find in the server's last token what it looks for."""

    def step(self, token: bytes | None) -> Any:
        if token == b"done":
            raise SecurityError("the peer's proof is missing")
        return (yield from super().step(token))


@pytest.mark.parametrize(
    ("session_flags", "text"),
    [(0, "proof is missing"), (SessionFlag.IS_GUEST, "a guest's"), (SessionFlag.IS_NULL, "anonymous")],
)
def test_user_who_is_made_a_guest_is_told_so(session_flags: int, text: str) -> None:
    """Rather than that the last token, which is a guest's, does not prove a key."""
    server = server_at_session(context=DoubtfulContext())
    server.authenticate(session_flags, keys=False)
    error = failure(server)
    assert isinstance(error, SecurityError)
    assert text in str(error)
    assert server.contexts[0].abandoned


@pytest.mark.parametrize("session_flags", [0, SessionFlag.IS_NULL, SessionFlag.IS_GUEST])
def test_user_without_a_key_is_not_taken_for_nobody(session_flags: int) -> None:
    server = server_at_session(context=FakeContext(b""))
    server.authenticate(session_flags, keys=False)
    error = failure(server)
    assert isinstance(error, SecurityError)
    assert "has no key" in str(error)
    assert server.contexts[0].abandoned


def test_last_word_is_signed_in_3_1_1() -> None:
    server = server_at_session()
    server.authenticate(signed=False)
    error = failure(server)
    assert isinstance(error, SmbError)
    assert "is not signed" in str(error)
    assert server.contexts[0].abandoned


@pytest.mark.parametrize("dialect", [each for each in ALL_DIALECTS if each < Dialect.SMB_3_1_1])
def test_last_word_may_be_unsigned_below(dialect: Dialect) -> None:
    server = server_at_session(dialect=dialect)
    server.authenticate(signed=False)
    server.resume()
    assert server.link.error is None


@pytest.mark.parametrize("dialect", ALL_DIALECTS)
def test_last_word_with_a_wrong_signature(dialect: Dialect) -> None:
    server = server_at_session(dialect=dialect)
    server.make_keys = lambda: setattr(server, "signer", make_signer(0, b"k" * 16))  # type: ignore[method-assign]
    server.authenticate()
    error = failure(server)
    assert isinstance(error, SmbError)
    assert "somebody changed what was negotiated" in str(error)


def test_negotiation_that_was_changed_on_its_way() -> None:
    """In SMB 3.1.1 the keys depend on each octet of it, so that the first signature is wrong (3.2.5.3.1)."""
    server = ScriptedServer()
    server.begin()
    server.preauth.update(b"what the server got")
    server.negotiate()
    server.resume()
    server.authenticate()
    assert "has a wrong signature" in str(failure(server))


def test_server_that_goes_on_when_the_logon_is_complete() -> None:
    server = server_at_session()
    asked = server.one(Command.SESSION_SETUP)
    for buffer in (b"challenge", b"done"):
        more = SessionSetupResponse(0, buffer)
        server.answer(asked, more, STATUS_MORE_PROCESSING_REQUIRED, session_id=SESSION_ID)
        server.resume()
        asked = server.one(Command.SESSION_SETUP)
    server.answer(
        asked, SessionSetupResponse(0, b"more"), STATUS_MORE_PROCESSING_REQUIRED, session_id=SESSION_ID
    )
    error = failure(server)
    assert isinstance(error, SecurityError)
    assert "goes on with a logon that is complete" in str(error)


def test_server_that_is_done_too_early() -> None:
    server = server_at_session()
    server.answer(
        server.one(Command.SESSION_SETUP), SessionSetupResponse(0, b"challenge"), session_id=SESSION_ID
    )
    error = failure(server)
    assert isinstance(error, SecurityError)
    assert "is done before the logon is complete" in str(error)


@pytest.mark.parametrize("ids", [(0,), (SESSION_ID, SESSION_ID + 1)])
def test_session_id_is_one(ids: tuple[int, ...]) -> None:
    server = server_at_session()
    for session_id in ids:
        more = SessionSetupResponse(0, b"challenge")
        asked = server.one(Command.SESSION_SETUP)
        server.answer(asked, more, STATUS_MORE_PROCESSING_REQUIRED, session_id=session_id)
        server.resume()
    error = failure(server)
    assert isinstance(error, SmbError)
    assert "SessionId" in str(error)


def test_context_that_asks() -> None:
    server = server_at_session(context=FakeContext(question="a ticket, please"))
    server.authenticate()
    server.resume()
    assert server.link.error is None


def test_nothing_to_authenticate_with() -> None:
    server = ScriptedServer()
    object.__setattr__(server.side, "initiate", None)
    server.begin()
    server.negotiate()
    error = failure(server)
    assert isinstance(error, SecurityError)
    assert "needs a security context" in str(error)
