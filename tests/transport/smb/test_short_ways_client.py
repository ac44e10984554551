"""The short way of what every call brings a client, and the general one: no packet shows which took it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_BUFFER_OVERFLOW,
    STATUS_NETWORK_SESSION_EXPIRED,
    STATUS_NOT_SUPPORTED,
    STATUS_PENDING,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_DISCONNECTED,
    STATUS_USER_SESSION_DELETED,
)
from dcerpc.transport.smb.client_channel import SmbChannel
from dcerpc.transport.smb.client_request import Request
from dcerpc.transport.smb.client_requests import Requests
from dcerpc.transport.smb.compound import link_compound
from dcerpc.transport.smb.constants import ANY_FILE_ID, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.pipe import CreateResponse, IoctlResponse, ReadResponse, WriteResponse
from dcerpc.transport.smb.session import ErrorResponse
from dcerpc.transport.smb.settings import Dialect, SmbClientSettings
from tests.transport.smb.client_peer import (
    FILE_ID,
    SESSION_ID,
    FakeContext,
    ScriptedServer,
    request,
    response,
)
from tests.transport.smb.twins import Door, Twins, door_before

DIALECTS: Final = (Dialect.SMB_2_0_2, Dialect.SMB_2_1, Dialect.SMB_3_0, Dialect.SMB_3_1_1)
#: How a client protects what it sends.
MODES: Final = ("signed", "sealed", "anonymous")
WAYS: Final = [
    (dialect, mode)
    for dialect in DIALECTS
    for mode in MODES
    if dialect >= Dialect.SMB_3_0 or mode != "sealed"
]
KINDS: Final = (Command.IOCTL, Command.WRITE, Command.READ)
#: Octets of header and fixed part of a response.
FIXED: Final = {Command.IOCTL: 112, Command.WRITE: 80, Command.READ: 80}
RESPONSE: Final = HeaderFlag.SERVER_TO_REDIR


@pytest.fixture(autouse=True, scope="module")
def door() -> Iterator[None]:
    """Put the door before the short way."""
    with door_before(Requests, "_receive_usual"):
        yield


@dataclass(frozen=True)
class Answer:
    """A response to one of the requests under way, with what it brings; and what is unusual about it."""

    which: int = 0
    output: bytes | None = None
    changes: tuple[tuple[str, Any], ...] = ()


class End:
    """A client with two pipes."""

    def __init__(self, dialect: Dialect, mode: str) -> None:
        wanted = SmbClientSettings(
            encryption="required" if mode == "sealed" else "off", dialects=tuple(Dialect), pipelining=True
        )
        context = FakeContext(bytes(16)) if mode == "anonymous" else None
        self.server = server = ScriptedServer(dialect, wanted, context=context)
        server.begin()
        server.negotiate()
        server.resume()
        server.authenticate(2 if mode == "anonymous" else 0, keys=mode != "anonymous")
        server.resume()
        server.connect_tree()
        server.resume()
        if dialect < Dialect.SMB_3_1_1 and mode != "anonymous":
            server.confirm_negotiation()
            server.resume()
        self.channels = [server.channel()]
        at = server.also()
        server.answer(server.one(Command.CREATE), CreateResponse(bytes(16)))
        server.resume()
        self.channels.append(server.results[at])
        self.link = server.link
        self.requests = server.link._requests
        self.before = b""

    # what happens to it

    def ask(self, call_id: int, size: int, reply_expected: bool, at: int) -> None:
        """Have a PDU sent on a pipe, unless that is closed."""
        if not self.channels[at].closed:
            self.channels[at].send(request(call_id, bytes(size)), reply_expected)

    def ask_by(self, command: int) -> None:
        """Have a PDU sent, and the request for it, or for its reply, under way."""
        channel = self.channels[0]
        if command == Command.WRITE:
            channel.send(request(1), False)
        elif command == Command.IOCTL:
            channel.send(request(1), True)
        else:
            channel.hold()
            channel.send(request(1), True)
            self.answer(Answer())
            channel.resume()

    def answer(self, answer: Answer) -> None:
        """Send a response."""
        changes, pending = dict(answer.changes), self.requests._pending
        if not pending:
            return
        asked = pending[sorted(pending)[answer.which % len(pending)]]
        status = changes.get("status", 0)
        output = response(1) if answer.output is None else answer.output
        command = changes.get("command", asked.command)
        body: Any = ErrorResponse()
        if "error" in changes or status not in (0, STATUS_BUFFER_OVERFLOW):
            pass
        elif command == Command.IOCTL:
            body = IoctlResponse(changes.get("code", Fsctl.PIPE_TRANSCEIVE), FILE_ID, output)
        elif command == Command.READ:
            body = ReadResponse(output)
        elif command == Command.WRITE:
            body = WriteResponse((len(asked.message) - 112 + changes.get("count", 0)) % (1 << 32))
        signs = asked.protection == 1
        header = Header(
            command,
            changes.get("message_id", asked.message_id),
            1,
            status,
            changes.get("credits", 2),
            (RESPONSE | (HeaderFlag.SIGNED if signs else 0)) ^ changes.get("flags", 0),
            changes.get("next", 0),
            9,
            3,
            7,
            changes.get("session", SESSION_ID),
        )
        message = encode_message(header, body)
        for place, bits in (changes[name] for name in ("octet", "another octet") if name in changes):
            message[place % len(message)] ^= bits
        message = message[: len(message) - changes.get("cut", 0)] + bytes(changes.get("behind", 0))
        how = changes.get("protection", "")
        parts = [message]
        if "after" in changes and asked.message_id:
            before = replace(header, message_id=asked.message_id - 1 + changes["after"], next_command=0)
            parts = [encode_message(before, body), message]
            link_compound(parts)
        self.before = self._protected(parts, asked, how)
        self.server.deliver(self.before)

    def _protected(self, parts: list[bytearray], asked: Request, how: str) -> bytes:
        """Messages, protected as the request of one was or in another way."""
        signer, sealer = self.server.signer, self.server.sealer
        if (how == "sealed" or asked.protection == 2) and sealer is not None and how != "signed":
            session_id = 5 if how == "of another" else SESSION_ID
            return sealer.seal(b"".join(parts) or b"\0", session_id)
        for part in parts:
            if len(part) >= 64 and signer is not None and (asked.protection == 1 or how == "signed"):
                if how == "signed":
                    part[16] |= HeaderFlag.SIGNED
                if how != "plain":
                    signer.sign(part)
                if how == "wrong":
                    part[48] ^= 1
        return b"".join(parts)

    def do(self, what: str, at: int) -> None:
        """Let something else happen."""
        if what == "again":
            self.server.deliver(*[self.before] if self.before else [])
        else:
            getattr(self.channels[at], what)()

    # what there is to be seen of it

    def seen(self) -> dict[str, Any]:
        """All that two equal ends have in common; what it has to send is taken from it."""
        link, requests = self.link, self.requests
        return {
            "octets": b"".join(link.data_to_send()),
            "error": repr(link.error),
            "credits": (requests.credits, requests._total, requests.message_id, requests.held),
            "pending": [_request(each) for _, each in sorted(requests._pending.items())],
            "expired": [_request(each) for each in requests.expired],
            "waiting": [each in requests._waiting for each in self.channels],
            "steps": link.has_steps,
            "changed": [each.changed for each in self.channels],
            "pipes": [_pipe(each) for each in self.channels],
        }


def _request(request: Request) -> list[Any]:
    """A request that is under way."""
    return [
        *(request.command, request.message_id, request.protection, request.async_id, request.repeated),
        *(request.answered, bytes(request.message)),
    ]


def _pipe(pipe: SmbChannel) -> list[Any]:
    """A pipe, with all that it holds."""
    replies = pipe._replies
    return [
        *(pipe.eof, pipe.full, pipe.closed, repr(pipe.error), pipe.received()),
        *(pipe._held, pipe._writing, pipe._transacts, pipe._released),
        sorted(each.message_id for each in pipe._reading),
        pipe._transaction and pipe._transaction.message_id,
        [(bytes(pdu), expected) for pdu, expected in pipe._queue],
        *(replies._awaited, bytes(replies._partial), replies.parked, replies._left, replies.wanted),
    ]


STATUSES: Final = (
    *(STATUS_BUFFER_OVERFLOW, STATUS_PENDING, STATUS_NETWORK_SESSION_EXPIRED),
    *(STATUS_PIPE_BUSY, STATUS_NOT_SUPPORTED, STATUS_PIPE_DISCONNECTED, STATUS_ACCESS_DENIED),
    STATUS_USER_SESSION_DELETED,
)
outputs = st.one_of(
    st.none(),
    st.builds(
        response,
        st.integers(1, 3),
        st.binary(max_size=40),
        st.sampled_from((3, 3, 1, 2, 0)),
        st.sampled_from((None, None, 40, 100)),
    ),
    st.builds(lambda whole, end: response(1, whole)[:end], st.binary(max_size=40), st.integers(0, 60)),
    st.binary(max_size=60),
)
usual = st.builds(Answer, st.integers(0, 3), outputs)
#: What may be unusual about a response.
CHANGES: Final[dict[str, tuple[Any, ...]]] = {
    "status": STATUSES,
    "error": (None,),
    "flags": tuple(1 << number for number in range(32)),
    "credits": (0, 1, 200, 65535),
    "next": (8, 64, 80, 112, 0xFFFFFFFF),
    "message_id": (*range(12), (1 << 64) - 1),
    "command": (*KINDS, Command.CREATE, Command.OPLOCK_BREAK),
    "session": (0, 5),
    "code": tuple(Fsctl),
    "count": (-1, 1, 1 << 31),
    "cut": (1, 16, 24, 25, 40, 60),
    "behind": (1, 7, 8, 200),
    "protection": ("plain", "signed", "wrong", "sealed", "of another"),
    "after": (0, 1),
}
change = st.one_of(
    st.tuples(st.just("octet"), st.tuples(st.integers(0, 130), st.integers(1, 255))),
    st.tuples(st.just("another octet"), st.tuples(st.integers(8, 111), st.integers(1, 255))),
    st.tuples(st.just("flags") | st.just("status"), st.integers(0, 0xFFFFFFFF)),
    *(st.tuples(st.just(name), st.sampled_from(values)) for name, values in CHANGES.items()),
)
answers = st.builds(
    lambda answer, changes: replace(answer, changes=tuple(changes)), usual, st.lists(change, max_size=2)
)
asks = st.tuples(
    st.just("ask"), st.integers(1, 3), st.sampled_from((0, 5, 3000)), st.booleans(), st.integers(0, 1)
)
EVENTS: Final = ("hold", "resume", "close", "again")
events = st.tuples(st.sampled_from(EVENTS), st.integers(0, 1))
steps = st.lists(asks | usual | answers | events, min_size=1, max_size=10)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(WAYS), steps)
def test_any_responses(way: tuple[Dialect, str], steps: list[Any]) -> None:
    twins = Twins(lambda: End(*way))
    twins.both(lambda end: end.ask(1, 5, True, 0), "the first")
    for step in steps:
        if isinstance(step, Answer):
            twins.both(lambda end, step=step: end.answer(step), step)  # type: ignore[misc]
        elif step[0] == "ask":
            twins.both(lambda end, step=step: end.ask(*step[1:]), step)  # type: ignore[misc]
        else:
            twins.both(lambda end, step=step: end.do(*step), step)  # type: ignore[misc]


def _answered(twins: Twins, command: Command, answer: Answer) -> Twins | None:
    """Have a request sent and answered; the twins, if another may follow, else there must be new ones."""
    (asked,) = twins.both(lambda end: end.ask_by(command), command)["pending"]
    assert asked[0] == command
    seen = twins.both(lambda end: end.answer(answer), answer)
    eof, full, *_ = seen["pipes"][0]
    ended = seen["error"] != "None" or eof or full
    return None if ended or seen["pending"] or seen["expired"] else twins


@pytest.mark.parametrize("command", KINDS)
@pytest.mark.parametrize(("dialect", "mode"), WAYS[-4:])
def test_each_change_of_a_response(dialect: Dialect, mode: str, command: Command) -> None:
    twins: Twins | None = None
    for changed in [Answer(changes=((name, value),)) for name, values in CHANGES.items() for value in values]:
        if twins is None:
            twins = Twins(lambda: End(dialect, mode))
        twins = _answered(twins, command, changed)


@pytest.mark.parametrize("command", KINDS)
def test_each_octet_of_a_response(command: Command) -> None:
    """With one bit of it changed, and signed then: nothing but its meaning can tell."""
    twins: Twins | None = None
    for place in (*range(48), *range(64, FIXED[command])):
        for number in range(8) if place in (8, 16) else (0,):
            if twins is None:
                twins = Twins(lambda: End(Dialect.SMB_3_1_1, "signed"))
            twins = _answered(twins, command, Answer(changes=(("octet", (place, 1 << number)),)))


@pytest.mark.parametrize("command", KINDS)
@pytest.mark.parametrize(("dialect", "mode"), WAYS)
def test_what_is_usual_goes_the_short_way(dialect: Dialect, mode: str, command: Command) -> None:
    """Or else all that is above says nothing."""
    twins = Twins(lambda: End(dialect, mode))
    twins.both(lambda end: end.ask_by(command), command)
    passed = Door.passed
    seen = twins.both(lambda end: end.answer(Answer()), command)
    assert Door.passed == passed + 1
    assert seen["error"] == "None"
    assert seen["pending"] == []


@pytest.mark.parametrize("short", [True, False])
def test_a_validation_that_is_answered_as_a_transaction(short: bool) -> None:
    """3.2.5.14.12: what it brings is looked at, whatever CtlCode it says; here it confirms nothing."""
    Door.is_open = short
    server = ScriptedServer(Dialect.SMB_3_0)
    server.begin()
    server.negotiate()
    server.resume()
    server.authenticate()
    server.resume()
    server.connect_tree()
    server.resume()
    passed = Door.passed
    server.answer(server.one(Command.IOCTL), IoctlResponse(Fsctl.PIPE_TRANSCEIVE, ANY_FILE_ID, bytes(24)))
    server.resume()
    assert Door.passed == passed
    assert isinstance(server.results[0], SmbError)
    assert server.link.error is not None
