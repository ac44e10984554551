"""A client's link as a whole: who waits for whom, a session renewed, the end."""

from __future__ import annotations

import pytest

from dcerpc.binding import StringBinding
from dcerpc.errors import SecurityError, TransportError
from dcerpc.status import (
    STATUS_LOGON_FAILURE,
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_NETWORK_SESSION_EXPIRED,
    STATUS_NOT_SUPPORTED,
)
from dcerpc.transport.api import NEED_DATA, Link, ServerSide
from dcerpc.transport.netbios.packets import PacketType, encode_packet
from dcerpc.transport.netbios.session import SessionRefused
from dcerpc.transport.smb.carrier import NAMED_PIPES
from dcerpc.transport.smb.client import SmbClientLink
from dcerpc.transport.smb.client_channel import SmbChannel
from dcerpc.transport.smb.constants import Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.pipe import CloseResponse, CreateResponse
from dcerpc.transport.smb.server import SmbServerLink
from dcerpc.transport.smb.session import (
    LogoffResponse,
    SessionSetupResponse,
    TreeDisconnectResponse,
)
from dcerpc.transport.smb.settings import Dialect, SmbClientSettings
from tests.transport.smb.client_peer import (
    SESSION_ID,
    Asked,
    FakeContext,
    ScriptedServer,
    opened,
    ready,
    request,
    response,
)

# the carrier


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (r"ncacn_np:host[\pipe\echo]", ("host", 445)),
        (r"ncacn_np:[\pipe\echo,port=139]", ("localhost", 139)),
        ("ncacn_np:host[port=0]", ("host", 0)),
    ],
)
def test_socket_address(text: str, address: tuple[str, int]) -> None:
    assert NAMED_PIPES.socket_address(StringBinding.parse(text)) == address


def test_links_of_either_role() -> None:
    server = ScriptedServer()
    assert isinstance(NAMED_PIPES.make_link("peer", server.side), SmbClientLink)
    side = ServerSide(endpoint_of=lambda name: None, random=bytes, clock=float)
    assert isinstance(NAMED_PIPES.make_link("peer", side), SmbServerLink)
    assert NAMED_PIPES.shared
    assert NAMED_PIPES.named_endpoints
    assert NAMED_PIPES.max_fragment == 4280


def test_contract() -> None:
    link = ScriptedServer().link
    assert isinstance(link, Link)
    assert (link.error, link.finished, link.has_steps, link.next_timer()) == (None, False, False, None)
    for nothing in (link.data_to_send(), link.ready(), link.accept_channels(), link.take_steps()):
        assert len(nothing) == 0
    link.handle_timer(0.0)
    assert not link.finished


def test_settings_that_are_not_given() -> None:
    server = ScriptedServer()
    object.__setattr__(server.side, "settings", None)
    server.link = SmbClientLink("peer", server.side)
    server.set_up()
    assert server.one(Command.CREATE).sealed


# opening


def test_several_open_at_once() -> None:
    """One sets up the session, the others wait for it."""
    server = ScriptedServer()
    server.begin()
    others = [server.also(), server.also()]
    server.negotiate()
    server.resume()
    server.authenticate()
    server.resume()
    server.connect_tree()
    server.resume()
    asked = server.take(*[Command.CREATE] * 3)
    for at, each in enumerate(asked):
        server.answer(each, CreateResponse(bytes([at]) * 16))
    server.resume()
    assert all(isinstance(server.results[at], SmbChannel) for at in (0, *others))
    assert len(server.contexts) == 1


def test_first_one_is_given_up() -> None:
    """Another one goes on with the set-up, from where it was."""
    server = ScriptedServer()
    server.begin()
    other = server.also()
    server.negotiate()
    server.resume()
    server.steps[0].close()
    server.results[0] = "given up"
    server.resume()
    server.authenticate()
    server.resume()
    server.connect_tree()
    server.resume()
    assert server.channel(other).endpoint == r"\pipe\echo"
    assert len(server.contexts) == 1


def test_first_one_is_given_up_with_a_question() -> None:
    """The question is asked again of whoever drives the next one."""
    server = ScriptedServer(context=FakeContext(question="a ticket, please"))
    server.begin()
    server.negotiate()
    step = server.steps[0]
    assert step.send(None) == "a ticket, please"
    step.close()
    server.results[0] = "given up"
    other = server.also()
    server.authenticate()
    server.resume()
    server.connect_tree()
    server.resume()
    assert server.channel(other).endpoint == r"\pipe\echo"


def test_nobody_answers_a_question() -> None:
    server = ScriptedServer(context=FakeContext(question="a ticket, please"))
    server.begin()
    server.negotiate()
    assert server.steps[0].send(None) == "a ticket, please"
    with pytest.raises(LookupError, match="no KDC"):
        server.steps[0].throw(LookupError("no KDC"))
    assert "no KDC" in str(server.link.error)
    assert server.contexts[0].abandoned
    server.results[0] = "failed"
    late = server.also()
    assert isinstance(server.results[late], TransportError)


def test_mistake_within_a_security_context() -> None:
    """It is the program's, and not hidden; the link is of no more use."""
    context = FakeContext()
    server = ScriptedServer(context=context)
    context.step = lambda token: 1 / 0  # type: ignore[assignment,method-assign,return-value]
    server.begin()
    server.negotiate()
    server.resume()
    assert isinstance(server.results[0], ZeroDivisionError)
    assert server.link.error is not None
    late = server.also()
    assert server.results[late] is server.link.error


def test_no_dialects() -> None:
    with pytest.raises(ValueError, match="no dialects"):
        SmbClientSettings(dialects=())


def test_server_that_refuses_to_negotiate() -> None:
    server = ScriptedServer()
    server.begin()
    server.refuse(server.one(Command.NEGOTIATE), STATUS_NOT_SUPPORTED)
    server.resume()
    error = server.results[0]
    assert isinstance(error, SmbError)
    assert str(error) == "the server refuses to negotiate: STATUS_NOT_SUPPORTED (0xc00000bb)"


def test_server_of_smb_1_that_closes() -> None:
    server = ScriptedServer()
    server.begin()
    server.link.receive_eof()
    server.resume()
    assert "perhaps it speaks SMB 1 only" in str(server.results[0])


def test_server_of_smb_1_that_answers() -> None:
    server = ScriptedServer()
    server.begin()
    server.deliver(b"\xffSMBr" + bytes(40))
    server.resume()
    assert "answers in SMB 1" in str(server.results[0])


def test_dialect_downgraded() -> None:
    server = ScriptedServer(settings=SmbClientSettings(dialects=(Dialect.SMB_3_0, Dialect.SMB_3_1_1)))
    server.dialect = Dialect.SMB_2_0_2
    server.begin()
    server.negotiate()
    server.resume()
    assert "chose dialect 0x0202; offered were 0x0300, 0x0311" in str(server.results[0])
    assert server.link.error is server.results[0]


# port 139


def test_netbios_session_comes_first() -> None:
    server = ScriptedServer(port="139", settings=SmbClientSettings(encryption="off", calling_name="ME"))
    packet = b"".join(server.link.data_to_send())
    assert packet[:4] == b"\x81\0\0\x44"
    server.begin()
    server.take()
    server.link.receive_data(encode_packet(PacketType.POSITIVE_RESPONSE), 0.0)
    server.resume()
    server.set_up_rest()
    channel = server.channel()
    channel.send(request(1), True)
    server.link.receive_data(encode_packet(PacketType.KEEP_ALIVE), 0.0)
    server.transceived(server.one(Command.IOCTL), response(1))
    assert channel.received() == response(1)


def test_netbios_session_that_is_refused() -> None:
    server = ScriptedServer(port="139")
    server.link.data_to_send()
    server.begin()
    server.link.receive_data(encode_packet(PacketType.NEGATIVE_RESPONSE, b"\x82"), 0.0)
    server.resume()
    assert isinstance(server.link.error, SessionRefused)
    assert "it does not have that name" in str(server.results[0])


# expiry


def expired() -> tuple[ScriptedServer, SmbChannel, Asked]:
    """A session that the server has said is over, in answer to a transaction."""
    server, channel = opened()
    channel.send(request(1), True)
    asked = server.one(Command.IOCTL)
    server.refuse(asked, STATUS_NETWORK_SESSION_EXPIRED)
    assert server.link.has_steps
    return server, channel, asked


def renew(server: ScriptedServer) -> None:
    """Run the step that renews the session up to its last answer."""
    (step,) = server.link.take_steps()
    assert not server.link.has_steps
    server.drive(step)
    first = server.one(Command.SESSION_SETUP)
    assert (first.header.session_id, first.body.security_buffer) == (SESSION_ID, b"first")
    server.answer(first, SessionSetupResponse(0, b"challenge"), STATUS_MORE_PROCESSING_REQUIRED)
    server.resume()
    second = server.one(Command.SESSION_SETUP)
    server.answer(second, SessionSetupResponse(0, b"done"))
    server.resume()


def test_session_that_expires_within_a_call() -> None:
    """It is renewed and the request sent once more; keys stay."""
    server, channel, asked = expired()
    channel.send(request(2), True)
    assert channel.full, "nothing else is sent meanwhile"
    at = server.also(r"\pipe\other")
    server.take()
    renew(server)
    again = server.one(Command.IOCTL)
    assert again.body.input == asked.body.input == request(1)
    assert again.header.message_id > asked.header.message_id
    server.transceived(again, response(1))
    assert channel.received() == response(1)
    server.resume()
    second, create = server.take(Command.IOCTL, Command.CREATE)
    assert second.body.input == request(2)
    server.answer(create, CreateResponse(b"o" * 16))
    server.resume()
    assert server.results[at].endpoint == r"\pipe\other"
    assert len(server.contexts) == 2


def test_requests_are_repeated_in_their_order() -> None:
    server, channel = opened(settings=SmbClientSettings(encryption="off", pipelining=True))
    parts = [request(1, bytes([at]), 0) for at in range(5)]
    for part in parts:
        channel.send(part, False)
    for asked in reversed(server.take(*[Command.WRITE] * 5)):
        server.refuse(asked, STATUS_NETWORK_SESSION_EXPIRED)
    renew(server)
    again = server.take(*[Command.WRITE] * 5)
    assert [each.body.data for each in again] == parts
    for each in again:
        server.written(each)
    assert not channel.eof


def test_session_that_expires_encrypted() -> None:
    server, channel = opened(settings=SmbClientSettings(encryption="required"))
    channel.send(request(1), True)
    server.refuse(server.one(Command.IOCTL), STATUS_NETWORK_SESSION_EXPIRED)
    renew(server)
    again = server.one(Command.IOCTL)
    assert again.sealed
    server.transceived(again, response(1))
    assert channel.received() == response(1)


def test_refusal_that_comes_while_others_are_repeated() -> None:
    server, channel = opened(settings=SmbClientSettings(encryption="off", pipelining=True))
    for at in range(3):
        channel.send(request(at), False)
    first, second, third = server.take(*[Command.WRITE] * 3)
    server.refuse(first, STATUS_NETWORK_SESSION_EXPIRED)
    server.refuse(second, STATUS_NETWORK_SESSION_EXPIRED)
    server.link._requests.credits = 1
    server.credits = 1
    renew(server)
    again = server.one(Command.WRITE)
    assert again.body.data == request(0)
    server.credits = 0
    server.refuse(third, STATUS_NETWORK_SESSION_EXPIRED)
    server.credits = 1
    for call_id in (1, 2):
        server.written(again)
        server.resume()
        again = server.one(Command.WRITE)
        assert again.body.data == request(call_id)
    assert not server.link.has_steps
    assert not channel.eof


def test_repeating_waits_for_credits() -> None:
    server, channel = opened(settings=SmbClientSettings(encryption="off", pipelining=True))
    for at in range(3):
        channel.send(request(at), False)
    writes = server.take(*[Command.WRITE] * 3)
    for asked in writes:
        server.refuse(asked, STATUS_NETWORK_SESSION_EXPIRED)
    server.link._requests.credits = 1
    server.credits = 1
    renew(server)
    for _ in range(3):
        server.written(server.one(Command.WRITE))
        server.resume()
    assert server.link.error is None
    assert not channel.full


def test_session_that_cannot_be_renewed() -> None:
    server, channel, _ = expired()
    (step,) = server.link.take_steps()
    server.drive(step)
    server.refuse(server.one(Command.SESSION_SETUP), STATUS_LOGON_FAILURE)
    server.resume()
    assert "could not be renewed: the server refuses the session" in str(server.link.error)
    assert server.contexts[1].abandoned
    assert channel.eof
    assert ready(server) == [channel]


def test_renewal_that_is_given_up() -> None:
    server, channel, _ = expired()
    (step,) = server.link.take_steps()
    assert next(step) is NEED_DATA
    step.close()
    assert "the session has expired" in str(server.link.error)
    assert channel.eof


def test_session_that_expires_again_at_once() -> None:
    server, channel, _ = expired()
    renew(server)
    server.refuse(server.one(Command.IOCTL), STATUS_NETWORK_SESSION_EXPIRED)
    assert "has expired again" in str(server.link.error)
    assert channel.eof


def test_session_that_expires_before_there_is_one() -> None:
    server = ScriptedServer()
    server.begin()
    server.refuse(server.one(Command.NEGOTIATE), STATUS_NETWORK_SESSION_EXPIRED)
    server.resume()
    assert not server.link.has_steps
    assert server.results[0] is server.link.error
    assert "before there is one" in str(server.link.error)


# the end


def test_close() -> None:
    server, channel = opened()
    server.link.close()
    server.link.close()
    close, tree, off = server.take(Command.CLOSE, Command.TREE_DISCONNECT, Command.LOGOFF)
    assert tree.header.tree_id == 7
    assert not server.link.finished
    server.answer(close, CloseResponse())
    server.answer(tree, TreeDisconnectResponse())
    assert not server.link.finished
    server.answer(off, LogoffResponse())
    assert server.link.finished
    assert server.link.error is None
    assert server.link.next_timer() is None
    assert channel.closed


def test_close_of_a_server_that_does_not_answer() -> None:
    server, _ = opened()
    assert server.link.next_timer() is None
    server.link.close()
    first = server.link.next_timer()
    assert first is not None
    server.link.handle_timer(500.0)
    assert not server.link.finished
    assert server.link.next_timer() == 502.0
    server.link.handle_timer(501.9)
    assert not server.link.finished
    server.link.handle_timer(502.0)
    assert server.link.finished


def test_close_before_there_is_a_session() -> None:
    server = ScriptedServer()
    server.link.close()
    assert server.link.finished
    server = ScriptedServer()
    server.begin()
    server.link.close()
    assert server.link.finished


def test_close_with_a_call_under_way() -> None:
    """Leave is taken, but not waited for: some servers answer nothing any more then."""
    server, channel = opened()
    channel.send(request(1), True)
    server.one(Command.IOCTL)
    server.link.close()
    server.take(Command.CANCEL, Command.CLOSE, Command.TREE_DISCONNECT, Command.LOGOFF)
    assert server.link.finished


def test_close_without_credits() -> None:
    server, channel = opened(credits_=1)
    channel.send(request(1), True)
    server.one(Command.IOCTL)
    server.link.close()
    assert server.link.finished


def test_close_and_the_server_closes() -> None:
    server, _ = opened()
    server.link.close()
    server.link.receive_eof()
    assert server.link.finished


def test_server_closes() -> None:
    server, channel = opened()
    channel.send(request(1), True)
    at = server.also(r"\pipe\other")
    server.link.receive_eof()
    server.link.receive_eof()
    assert str(server.link.error) == "the server closed the connection"
    assert channel.eof
    assert ready(server) == [channel]
    server.resume()
    assert server.results[at] is server.link.error
    channel.close()
    late = server.also(r"\pipe\late")
    assert isinstance(server.results[late], TransportError)


def test_secrets_are_not_shown() -> None:
    server, channel = opened()
    shown = repr(server.link) + repr(channel) + repr(server.link._agreement) + repr(server.link._session)
    assert channel.session_key is not None
    assert channel.session_key.hex() not in shown
    assert "first" not in shown


def test_failed_logon_is_an_error_of_security_with_its_status() -> None:
    server = ScriptedServer()
    server.begin()
    server.negotiate()
    server.resume()
    server.refuse(server.one(Command.SESSION_SETUP), STATUS_LOGON_FAILURE)
    server.resume()
    error = server.results[0]
    assert isinstance(error, SecurityError)
    assert not isinstance(error, TransportError)
    assert isinstance(server.link.error, TransportError)
