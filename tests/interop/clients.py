"""What tests of clients share: both runtimes behind one face, and a record of what connections carry."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from typing import Any, Protocol

import dcerpc
from dcerpc import blocking, pdu
from dcerpc.binding import StringBinding
from dcerpc.runtime.config import ConnectOptions
from dcerpc.stub import Interface

#: Longest wait for anything; no test relies on its length. Seconds.
PATIENCE = 30.0

RUNTIMES = ("blocking", "asyncio")


class Talker(Protocol):
    """A binding handle of either runtime, used from a test that is not a coroutine."""

    def ask(self, interface: Any, operation: str, **arguments: Any) -> Any:
        """Call an operation of a generated interface class."""

    def within(self, seconds: float) -> Talker:
        """The same with another time-out for calls."""

    def bind(self, *interfaces: Interface) -> None:
        """Bind interfaces now."""

    def endpoint_of(self, interface: Interface) -> StringBinding:
        """Where calls of an interface go."""


class BlockingTalker:
    """A blocking binding handle."""

    def __init__(self, handle: blocking.BlockingBindingHandle, timeout: float = PATIENCE) -> None:
        self.handle = handle
        self.timeout = timeout
        self.bind = handle.bind
        self.endpoint_of = handle.endpoint_of

    def ask(self, interface: Any, operation: str, **arguments: Any) -> Any:
        client = interface.BlockingClient(self.handle).with_options(timeout=self.timeout)
        return getattr(client, operation)(**arguments)

    def within(self, seconds: float) -> BlockingTalker:
        return BlockingTalker(self.handle, seconds)


class AsyncioTalker:
    """An asyncio binding handle, with the event loop it lives in."""

    def __init__(
        self, handle: dcerpc.BindingHandle, runner: asyncio.Runner, timeout: float = PATIENCE
    ) -> None:
        self.handle = handle
        self.runner = runner
        self.timeout = timeout

    def ask(self, interface: Any, operation: str, **arguments: Any) -> Any:
        client = interface.Client(self.handle).with_options(timeout=self.timeout)
        return self.runner.run(getattr(client, operation)(**arguments))

    def within(self, seconds: float) -> AsyncioTalker:
        return AsyncioTalker(self.handle, self.runner, seconds)

    def bind(self, *interfaces: Interface) -> None:
        self.runner.run(self.handle.bind(*interfaces))

    def endpoint_of(self, interface: Interface) -> StringBinding:
        return self.runner.run(self.handle.endpoint_of(interface))


@contextlib.contextmanager
def connected(runtime: str, binding: str, **options: Any) -> Iterator[Talker]:
    """A binding handle of one of RUNTIMES.

    Args:
        options: as of ``connect``; time-outs are PATIENCE unless given.
    """
    given: ConnectOptions = {"timeout": PATIENCE, "connect_timeout": PATIENCE}
    given.update(options)  # type: ignore[typeddict-item]  # what the caller gives is checked by connect
    if runtime == "blocking":
        with blocking.connect(binding, **given) as handle:
            yield BlockingTalker(handle)
        return
    with asyncio.Runner() as runner:
        made = dcerpc.connect(binding, **given)
        runner.run(made.open())
        try:
            yield AsyncioTalker(made, runner)
        finally:
            runner.run(made.close())


class Recorder:
    """A TraceSink that keeps every PDU, decoded."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.opened: list[int] = []
        self.closed: list[int] = []
        self.pdus: list[tuple[int, str, pdu.Pdu]] = []

    def connection_opened(self, connection_id: int, local: tuple[str, int], peer: tuple[str, int]) -> None:
        with self._lock:
            self.opened.append(connection_id)

    def pdu_sent(self, connection_id: int, octets: bytes, now: float) -> None:
        self._keep(connection_id, "client", octets)

    def pdu_received(self, connection_id: int, octets: bytes, now: float) -> None:
        self._keep(connection_id, "server", octets)

    def connection_closed(self, connection_id: int) -> None:
        with self._lock:
            self.closed.append(connection_id)

    def _keep(self, connection_id: int, sender: str, octets: bytes) -> None:
        with self._lock:
            self.pdus.append((connection_id, sender, pdu.decode(octets)))

    def of(self, *kinds: type[pdu.Pdu]) -> list[Any]:
        """The PDUs of some kinds, in the order they travelled."""
        with self._lock:
            return [each for _, _, each in self.pdus if isinstance(each, kinds)]
