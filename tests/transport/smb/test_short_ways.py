"""The short way of what every call sends a server, and the general one: no packet shows which took it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc.status import STATUS_INVALID_PARAMETER
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.smb import server_dispatch
from dcerpc.transport.smb.constants import ANY_FILE_ID, Access, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.crypto import Sealer, Signer
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.pipe import CloseRequest, IoctlRequest, ReadRequest, WriteRequest
from dcerpc.transport.smb.server_pipe import SmbServerChannel
from dcerpc.transport.smb.server_request import Request
from dcerpc.transport.smb.session import CancelRequest, LogoffRequest, TreeDisconnectRequest
from dcerpc.transport.smb.settings import Dialect
from tests.transport.smb.scripted_client import ScriptedClient
from tests.transport.smb.twins import Door, Twins, door_before

DIALECTS: Final = (Dialect.SMB_2_0_2, Dialect.SMB_2_1, Dialect.SMB_3_0, Dialect.SMB_3_1_1)
#: How a client protects what it sends.
MODES: Final = ("signed", "optional", "sealed", "all sealed", "anonymous", "anonymous with a key")
WAYS: Final = [
    (dialect, mode)
    for dialect in DIALECTS
    for mode in MODES
    if dialect >= Dialect.SMB_3_0 or "sealed" not in mode
]
KINDS: Final = (Command.IOCTL, Command.WRITE, Command.READ)
#: Octets of header and fixed part of a request.
FIXED: Final = {Command.IOCTL: 120, Command.WRITE: 112, Command.READ: 112}


@pytest.fixture(autouse=True, scope="module")
def door() -> Iterator[None]:
    """Put the door before the short way."""
    with door_before(server_dispatch, "receive_usual"):
        yield


@dataclass(frozen=True)
class Sent:
    """A request: how much it writes, reads at most, and at least; and what is unusual about it."""

    command: int
    size: int = 20
    most: int = 100
    least: int = 0
    changes: tuple[tuple[str, Any], ...] = ()


class End:
    """A server with pipes that a client has open, and one of somebody else's session."""

    def __init__(self, dialect: Dialect, mode: str) -> None:
        anonymous = mode.startswith("anonymous")
        options: dict[str, Any] = {"max_credits": 40}
        if mode == "optional":
            options["signing"] = "wanted"
        elif mode == "all sealed":
            options["encryption"] = "required"
        self.client = client = ScriptedClient(allow_anonymous=anonymous, **options)
        client.negotiate(dialect)
        preauth = None if client.preauth is None else client.preauth.copy()
        self.file_ids: list[bytes] = []
        self.channels: list[Any] = []
        self.sealers: list[Sealer | None] = []
        self.signers: list[Signer | None] = []
        self.session_ids: list[int] = []
        for user in ("bob", "alice"):
            client.session_id, client.signer, client.sign, client.seal = 0, None, False, False
            client.preauth = None if preauth is None else preauth.copy()
            if anonymous:
                client.log_in("anonymous nobody" if "key" in mode else "anonymous")
                if "key" in mode:
                    client.take_keys("nobody")
            else:
                client.log_in(f"user {user} expires 50")
                # 3.1.1 has TREE_CONNECT signed in any case
                client.sign = mode != "optional" or dialect == Dialect.SMB_3_1_1
            client.seal = "sealed" in mode
            client.connect()
            self._open(Access.FILE_READ_DATA | Access.FILE_WRITE_DATA)
            self.session_ids.append(client.session_id)
            self.sealers.append(client.sealer)
            self.signers.append(client.signer)
        self._open(Access.FILE_READ_DATA)
        self._open(Access.FILE_WRITE_DATA)
        client.link.data_to_send()
        if mode == "optional":
            client.sign = False

    def _open(self, access: int) -> None:
        file_id, channel = self.client.open("echo", access)
        self.file_ids.append(file_id)
        self.channels.append(channel)

    # what happens to it

    def send(self, sent: Sent) -> None:
        """Send a request."""
        client, changes = self.client, dict(sent.changes)
        file_id = (*self.file_ids, ANY_FILE_ID, bytes(16))[changes.get("file", 1)]
        data = bytes(each % 251 for each in range(sent.size))
        body: Any
        if sent.command == Command.IOCTL:
            code = changes.get("code", Fsctl.PIPE_TRANSCEIVE)
            body = IoctlRequest(code, file_id, sent.most, data)
        elif sent.command == Command.WRITE:
            body = WriteRequest(file_id, data)
        else:
            body = ReadRequest(file_id, sent.most, 0, sent.least)
        signs = client.sign and not client.seal
        header = Header(
            sent.command,
            client.next_id + changes.get("message_id", 0),
            changes.get("charge", 1),
            changes.get("sequence", 0),
            changes.get("credits", 2),
            (HeaderFlag.SIGNED if signs else 0) ^ changes.get("flags", 0),
            changes.get("next", 0),
            5,
            changes.get("process_id", 0xFEFF),
            client.tree_id + changes.get("tree", 0),
            (*self.session_ids, 0, 77)[changes.get("session", 1)],
        )
        message = encode_message(header, body)
        for place, bits in (changes[name] for name in ("octet", "another octet") if name in changes):
            message[place % len(message)] ^= bits
        message = message[: len(message) - changes.get("cut", 0)] + bytes(changes.get("behind", 0))
        client.next_id += 1
        self.receive(self._protected(message, changes.get("protection", "")))

    def _protected(self, message: bytearray, how: str) -> bytes:
        """A message, protected as the mode wants it or in another way."""
        client = self.client
        who = int("bob" not in how)
        sealer, signer = self.sealers[who], self.signers[who]
        if "sealed" in how and sealer is not None:
            return sealer.seal(message or b"\0", self.session_ids[who])
        if len(message) < 64 and not client.seal:
            return bytes(message)
        if "signed" in how and signer is not None:
            message[16] |= HeaderFlag.SIGNED
            signer.sign(message)
        elif how == "plain":
            pass
        elif client.seal or client.sign:
            message[:] = client.protected(message or bytearray(1))
        if how == "wrong":
            message[-1] ^= 1
        return bytes(message)

    def receive(self, packet: bytes) -> None:
        """Take a packet from the network."""
        self.client.link.receive_data(frame(len(packet)) + packet, self.client.now)

    def do(self, what: str, number: int) -> None:
        """Let something else happen."""
        client = self.client
        channel = self.channels[number % len(self.channels)] if number % 2 else self.channels[1]
        if what == "reply":
            if not channel.closed:
                channel.send(bytes(number * number), True)
        elif what in ("hold", "resume", "close", "received"):
            getattr(channel, what)()
        elif what in ("message_mode", "wait"):
            setattr(channel, what, bool(number % 2))
        elif what in ("time", "much time"):
            client.now += 0.001 if what == "time" else 60.0  # in which sessions expire
            client.link.handle_timer(client.now)
        elif what == "cancel":
            client.send(Command.CANCEL, CancelRequest(), message_id=max(client.next_id - 1 - number, 0))
        elif what == "close file":
            client.send(Command.CLOSE, CloseRequest(0, channel.file_id))
        elif what == "leave":
            client.send(Command.TREE_DISCONNECT, TreeDisconnectRequest())
        else:
            client.send(Command.LOGOFF, LogoffRequest())

    # what there is to be seen of it

    def seen(self) -> dict[str, Any]:
        """All that two equal ends have in common; what it has to send is taken from it."""
        link = self.client.link
        connection = link._connection
        window = connection.window
        return {
            "octets": b"".join(link.data_to_send()),
            "error": repr(link.error),
            "window": (window._low, window._high, sorted(window._taken)),
            "waiting": [_request(each) for each in connection.waiting.values()],
            "asynchronous": [(number, _request(each)) for number, each in connection.asynchronous.items()],
            "timer": link.next_timer(),
            "ready": [self.channels.index(each) for each in connection.ready],
            "sessions": [
                (each.id, each.state, each.proved, sorted(each.trees), list(each.pipes))
                for each in connection.sessions.values()
            ],
            "pipes": [_pipe(each) for each in self.channels],
        }


def _request(request: Request) -> list[Any]:
    """A request that waits."""
    values = [getattr(request, name) for name in Request.__slots__ if name not in ("pipe", "session")]
    return [
        *values,
        request.session and request.session.id,
        request.pipe and request.pipe.file_id,
    ]


def _pipe(pipe: SmbServerChannel) -> list[Any]:
    """An open pipe, with all that it holds."""
    return [
        *(pipe._queued, pipe._held, pipe._held_octets),
        *(pipe.eof, pipe.full, pipe.closed, pipe.channel_sequence, pipe.message_mode, pipe.wait),
        b"".join(pipe._incoming),
        [bytes(each) for each in pipe._queue],
        [_request(each) for each in pipe._readers],
        [(_request(each), length) for each, length in pipe._delayed],
    ]


usual = st.builds(
    Sent,
    st.sampled_from(KINDS),
    st.sampled_from((0, 1, 20, 20, 20, 3000, 65528, 65529, 65536, 65537, 65560)),
    st.sampled_from((0, 1, 100, 100, 100, 65536, 65537, 0xFFFFFFFF)),
    st.sampled_from((0, 0, 0, 5, 30, 0xFFFFFFFF)),
)
#: What may be unusual about a request.
CHANGES: Final[dict[str, tuple[Any, ...]]] = {
    "flags": tuple(1 << number for number in range(32)),
    "charge": (0, 2, 3, 65535),
    "sequence": (1, 0x7FFF, 0x8000, 0x10000, 0xC0000022),
    "credits": (0, 1, 40, 65535),
    "next": (8, 64, 112, 120, 0xFFFFFFFF),
    "message_id": (-1, 1, 3, 1000, 1 << 63),
    "process_id": (0, 0xFFFFFFFF),
    "tree": (1, 2, 1 << 31),
    "session": (0, 2, 3),
    "file": (0, 2, 3, 4, 5),
    "code": tuple(Fsctl),
    "cut": (1, 19, 20, 21, 22, 60, 100),
    "behind": (1, 7, 8, 200, 65536),
    "protection": ("plain", "signed", "sealed", "wrong", "signed by bob", "sealed for bob"),
}
change = st.one_of(
    st.tuples(st.just("octet"), st.tuples(st.integers(0, 130), st.integers(1, 255))),
    st.tuples(st.just("another octet"), st.tuples(st.integers(8, 119), st.integers(1, 255))),
    st.tuples(st.just("flags"), st.integers(0, 0xFFFFFFFF)),
    *(st.tuples(st.just(name), st.sampled_from(values)) for name, values in CHANGES.items()),
)
sent = st.builds(
    lambda sent, changes: replace(sent, changes=tuple(changes)), usual, st.lists(change, max_size=2)
)
EVENTS: Final = (
    *("reply", "reply", "reply", "hold", "resume", "close", "received", "message_mode", "wait"),
    *("time", "much time", "cancel", "close file", "leave", "log off"),
)
steps = st.lists(sent | usual | st.tuples(st.sampled_from(EVENTS), st.integers(0, 9)), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WAYS), steps)
def test_any_requests(way: tuple[Dialect, str], steps: list[Any]) -> None:
    twins = Twins(lambda: End(*way))
    for step in steps:
        if isinstance(step, Sent):
            twins.both(lambda end, step=step: end.send(step), step)  # type: ignore[misc]
        else:
            twins.both(lambda end, step=step: end.do(*step), step)  # type: ignore[misc]
    twins.both(lambda end: end.do("time", 0), "the end")


#: Where what is unusual is tried one by one.
SOME_WAYS: Final = [
    (Dialect.SMB_2_1, "optional"),
    (Dialect.SMB_3_0, "signed"),
    (Dialect.SMB_3_0, "sealed"),
    (Dialect.SMB_3_1_1, "all sealed"),
]


def _as_before(twins: Twins, about: object) -> Twins | None:
    """The twins, if what is usual would go the short way again; else there must be new ones."""
    twins.both(lambda end: end.do("reply", 5), about)
    passed = Door.passed
    seen = twins.both(lambda end: end.send(Sent(Command.READ)), about)
    if seen["waiting"]:
        seen = twins.both(lambda end: end.do("reply", 5), about)
    gaps = seen["window"][2]
    queued = seen["pipes"][1][0]
    return twins if Door.passed > passed and not (seen["waiting"] or gaps or queued) else None


@pytest.mark.parametrize("command", KINDS)
@pytest.mark.parametrize(("dialect", "mode"), SOME_WAYS)
def test_each_change_of_a_request(dialect: Dialect, mode: str, command: Command) -> None:
    twins: Twins | None = None
    for changed in [
        Sent(command, changes=((name, value),)) for name, values in CHANGES.items() for value in values
    ]:
        if twins is None:
            twins = Twins(lambda: End(dialect, mode))
        twins.both(lambda end: end.send(changed), changed)  # noqa: B023  # called at once
        twins = _as_before(twins, changed)


@pytest.mark.parametrize("event", sorted(set(EVENTS)))
@pytest.mark.parametrize(("dialect", "mode"), SOME_WAYS)
def test_a_request_after_each_event(dialect: Dialect, mode: str, event: str) -> None:
    twins = Twins(lambda: End(dialect, mode))
    twins.both(lambda end: end.do("reply", 8), "before")
    twins.both(lambda end: end.do(event, 4), event)
    for command in (Command.WRITE, Command.READ, Command.READ, Command.IOCTL):
        twins.both(lambda end: end.send(Sent(command, most=5)), command)  # noqa: B023  # called at once
        twins.both(lambda end: end.do("time", 0), command)
    twins.both(lambda end: end.do("reply", 2), "one more")
    twins.both(lambda end: end.do("reply", 8), "and another")


@pytest.mark.parametrize("command", KINDS)
def test_each_octet_of_a_request(command: Command) -> None:
    """With one bit of it changed, and signed then: nothing but its meaning can tell."""
    twins: Twins | None = None
    for place in range(FIXED[command]):
        for number in range(8) if place in (8, 9, 16, 17) else (0, 7):
            if twins is None:
                twins = Twins(lambda: End(Dialect.SMB_3_1_1, "signed"))
            changed = Sent(command, changes=(("octet", (place, 1 << number)),))
            twins.both(lambda end: end.send(changed), changed)  # noqa: B023  # called at once
            twins = _as_before(twins, changed)


@pytest.mark.parametrize("command", KINDS)
@pytest.mark.parametrize(("dialect", "mode"), WAYS)
def test_what_is_usual_goes_the_short_way(dialect: Dialect, mode: str, command: Command) -> None:
    """Or else all that is above says nothing."""
    twins = Twins(lambda: End(dialect, mode))
    passed = Door.passed
    seen = twins.both(lambda end: end.send(Sent(command)), command)
    assert Door.passed == passed + 1
    assert seen["error"] == "None"
    seen = twins.both(lambda end: end.do("reply", 5), command)
    assert bool(seen["octets"]) == (command != Command.WRITE)


@pytest.mark.parametrize("command", [Command.IOCTL, Command.WRITE])
@pytest.mark.parametrize("mode", ["signed", "sealed"])
@pytest.mark.parametrize("size", [65528, 65529, 65536, 65537, 65560])
def test_more_than_is_taken_at_once(mode: str, command: Command, size: int) -> None:
    """3.3.5.13, 3.3.5.15: MaxWriteSize and MaxTransactSize hold for either way."""
    twins = Twins(lambda: End(Dialect.SMB_3_1_1, mode))
    seen = twins.both(lambda end: end.send(Sent(command, size)), size)
    (taken,) = {len(each.channels[1].received()) for each in (twins.one, twins.other)}
    assert taken == (size if size <= 65536 else 0)
    if mode == "signed":
        refused = seen["octets"][12:16] == STATUS_INVALID_PARAMETER.to_bytes(4, "little")
        assert refused == (size > 65536)
