"""Fuzz target: a client's SMB link, and a server that misbehaves, or somebody between the two who does.

Two octets say how client and server are set up, the rest is a program for
:class:`tests.fuzz.smb_server_actor.ServerActor`. The link may raise nothing, and its steps nothing but the
library's errors; it sends nothing unprotected once there are keys; what its pipes bring is what the server
said, unless the server itself says otherwise; nothing grows beyond its limits; every pipe ends with the link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from dcerpc.errors import RpcError
from dcerpc.transport.api import NEED_DATA, Channel
from dcerpc.transport.smb.settings import ALL_DIALECTS, SmbClientSettings
from tests.fuzz.harness import Target, main
from tests.fuzz.smb_edits import Edit, program
from tests.fuzz.smb_server_actor import ServerActor
from tests.transport.smb.client_peer import pdu

#: Of the second octet.
_ENCRYPT: Final = 1
_PIPELINE: Final = 2
_NETBIOS: Final = 4
_ANONYMOUS: Final = 8
#: Rounds of an exchange that goes on and on.
_MOST_ROUNDS: Final = 400


class Talk:
    """A client that opens two pipes, calls on them, and leaves.

    Attributes:
        got: what each pipe brought, in the order of FileIds.
    """

    def __init__(self, dialect: int, rules: int, edits: bytes) -> None:
        settings = SmbClientSettings(
            encryption="required" if rules & _ENCRYPT and not rules & _ANONYMOUS else "off",
            pipelining=bool(rules & _PIPELINE),
        )
        self.server = ServerActor(
            ALL_DIALECTS[(dialect & 7) % len(ALL_DIALECTS)],
            1 + (dialect >> 3 & 3),
            (dialect >> 5 & 3) % 3,
            settings,
            edits,
            anonymous=bool(rules & _ANONYMOUS),
            nb=bool(rules & _NETBIOS),
        )
        self.link = self.server.link
        self.channels: list[Channel] = []
        self.got: list[bytearray] = []

    def run(self) -> bool:
        """Whether all went well."""
        well = self._open() and self._call(1, 0, 1) and self._open() and self._call(2, 5, 3)
        well = well and self._call(3, 39, 1) and self._call(4, 7, 1)
        for channel in self.channels:
            channel.hold()
            channel.resume()
            channel.close()
        self._exchange(lambda: self.link.finished)
        self.link.close()
        for now in (2.0, 3.0, 9.0):
            self.link.handle_timer(now)
            self._exchange(lambda: self.link.finished)
        well = well and self.link.error is None
        self.link.receive_eof()
        if not self.link.finished or self.link.error is None or self.link._requests._pending:
            raise AssertionError("something outlives the connection")
        self._check()
        return well

    def _open(self) -> bool:
        opened: list[Channel | None] = []
        step = self.link.open_channel(r"\pipe\echo")

        def ahead() -> bool:
            try:
                if next(step) is not NEED_DATA:
                    raise AssertionError("the link asks for something that nobody has")
            except StopIteration as done:
                opened.append(done.value)
            except RpcError:
                opened.append(None)
            return bool(opened)

        if not ahead():
            self._exchange(ahead)
        channel = opened[0] if opened else None
        if channel is None:
            step.close()
            return False
        self.channels.append(channel)
        self.got.append(bytearray())
        return True

    def _call(self, call_id: int, opnum: int, fragments: int) -> bool:
        """A call on the last pipe; whether its whole response arrived."""
        channel = self.channels[-1]
        before = len(self.got[-1])
        for number in range(fragments):
            flags = (number == 0) | (number == fragments - 1) << 1
            octets = pdu(0, call_id, bytes(200), flags=flags)
            channel.send(octets[:22] + opnum.to_bytes(2, "little") + octets[24:], number == fragments - 1)
        size = (opnum + 1) * (24 + 64)
        self._exchange(lambda: channel.eof or len(self.got[-1]) - before >= size)
        return len(self.got[-1]) - before == size

    def _exchange(self, over: Callable[[], bool]) -> None:
        """Let both sides speak until it is over, or neither has anything to say."""
        steps: list[Any] = []
        for _ in range(_MOST_ROUNDS):
            moved = self.server.serve()
            steps += self.link.take_steps()
            steps = [step for step in steps if _goes_on(step)]
            for channel in self.link.ready():
                if channel in self.channels:
                    self.got[self.channels.index(channel)] += channel.received()
            if over() or not (moved or self.link._requests.outgoing):
                break
        for step in steps:
            step.close()

    def _check(self) -> None:
        """What was received is what was said; a server that is not itself may say anything."""
        if not all(channel.eof or getattr(channel, "closed", False) for channel in self.channels):
            raise AssertionError("a pipe outlives the connection")
        if self.server.own or not self.server.protected:
            return
        for got, said in zip(self.got, self.server.said.values(), strict=False):
            if not said.startswith(got):
                raise AssertionError("a pipe brings what the server has not said")


def _goes_on(step: Any) -> bool:
    try:
        next(step)
    except StopIteration:
        return False
    return True


def run(data: bytes) -> bool:
    """One conversation; see :class:`tests.fuzz.harness.Target`."""
    if len(data) < 2:
        return False
    return Talk(data[0], data[1], data[2:]).run()


def seeds(every: int = 1) -> Iterator[bytes]:
    """Conversations in which nothing is changed, or what a client puts up with; and each kind of edit."""
    for dialect in range(0, len(ALL_DIALECTS), every):
        for rules in (0, _ENCRYPT, _PIPELINE | _NETBIOS, _ANONYMOUS):
            if rules & _ENCRYPT and dialect < 2:
                continue
            head = bytes((dialect | 0x28, rules))
            yield head
            yield head + program((6, Edit.PENDING, 0, 7), (2, Edit.CREDITS, 1, 0), (3, Edit.PIECES, 0, 5))
    if every == 1:
        for kind in Edit:
            for number in range(0, 20, 2):
                yield bytes((4, number & 1)) + program((number, kind, 8 + 5 * number, number))


TARGET = Target("smb_client", run, seeds)

if __name__ == "__main__":
    main(TARGET)
