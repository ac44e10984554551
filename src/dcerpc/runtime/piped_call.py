"""A call with pipes as a server has it: its method runs while the request comes and the response goes."""

from __future__ import annotations

import asyncio
import logging
import uuid
from typing import TYPE_CHECKING, Any

from dcerpc import status
from dcerpc.errors import Fault, NdrError
from dcerpc.ndr.codegen import ProcedureCodec
from dcerpc.ndr.pipes import END, StubReader, StubWriter, request_reader, response_writer
from dcerpc.ndr.types import Pipe, Variant
from dcerpc.protocol.connection.events import CallSecurity, Octets
from dcerpc.runtime.chunks import TURN, cut, joined
from dcerpc.runtime.served_pipes import served_pipe
from dcerpc.runtime.server_call import ServerCall
from dcerpc.runtime.services import Method, Service
from dcerpc.runtime.signal import Signal

if TYPE_CHECKING:
    from dcerpc.runtime.server_channel import ServerChannel

__all__ = ["PipedCall"]

logger = logging.getLogger("dcerpc.server")


class PipedCall(ServerCall):
    """A call whose method starts once the parameters that are no pipes have arrived.

    C706 5.1.4: pipes are taken in order, the [in] pipes before the [out] pipes. A method that does otherwise
    gets the fault that says so, and the client does unless the method handles it.

    Args:
        channel, call_id, service, method, object_uuid, security: as of ServerCall.
        codec: of the request.
        answer: how the response is.
    """

    __slots__ = (
        "_complete",
        "_depth",
        "_driver",
        "_high",
        "_low",
        "_pipes",
        "_port",
        "_pushed",
        "_reader",
        "_told",
        "_waiting",
        "_writer",
        "changed",
        "in_thread",
        "loop",
        "started",
    )

    def __init__(
        self,
        channel: ServerChannel,
        call_id: int,
        service: Service,
        method: Method,
        object_uuid: uuid.UUID | None,
        security: CallSecurity | None,
        codec: ProcedureCodec[Any],
        answer: Variant,
    ) -> None:
        super().__init__(channel, call_id, service, method, object_uuid, security)
        limits = channel.server.limits
        self.variant = answer
        self.loop = asyncio.get_running_loop()
        #: Given whenever more has arrived, or been sent, or the call is over.
        self.changed = Signal()
        #: Its method was called. It runs in a thread, where it is not interrupted.
        self.started = False
        self.in_thread = False
        self._driver = channel.driver
        self._port = channel.port
        self._high = limits.pipe_buffer_high
        self._low = limits.pipe_buffer_low
        self._depth = limits.max_ndr_depth
        self._pipes: dict[str, Pipe] = dict(method.pipes)
        self._reader: StubReader[Any] = request_reader(codec, self._depth)
        self._writer: StubWriter
        self._complete = False
        #: How many wait for stub data: while somebody does, reading never stops.
        self._waiting = 0
        #: Octets sent since others had a turn.
        self._pushed = 0
        #: [in] pipes whose end the method knows of.
        self._told: set[str] = set()

    # The request.

    def take(self, stub_data: Octets, last: bool) -> None:
        """Take a piece of the request; the first time that it is enough the method starts."""
        self._reader.feed(stub_data, last)
        self._complete = last
        if self.started:
            if not (last or self._waiting) and self._reader.buffered > self._high:
                self._driver.hold(self, self._port)
            self.changed.give()
        else:
            self._start()

    def _start(self) -> None:
        try:
            args = self._reader.head()
        except NdrError as error:
            logger.info("%r: bad stub data: %s", self, error)
            self.channel.fault(self, status.RPC_X_BAD_STUB_DATA)
            return
        if args is not None:
            self.started = True
            self.channel.dispatcher.start_piped(self, args)
        elif self._reader.buffered > self.channel.server.limits.max_request_stub:
            logger.info("%r: too long before its pipes", self)
            self.channel.fault(self, status.ERROR_ACCESS_DENIED)

    def begin(self, args: tuple[Any, ...]) -> list[Any]:
        """Get ready for the method.

        Args:
            args: the [in] parameters that are no pipes.

        Returns:
            What to call the method with, pipes among the others, in the order of the IDL.
        """
        self.args = args
        codec = self.method.codec(self.variant)
        self._writer = response_writer(codec, args, self._depth)
        pipes = {name: served_pipe(self, name) for name in self._pipes}
        return self.method.arguments(args, pipes)

    async def _more(self) -> None:
        """Wait for more of the request."""
        self._driver.release(self, self._port)
        self._waiting += 1
        try:
            await self.changed.wait()
        finally:
            self._waiting -= 1

    def _check(self) -> None:
        if self._cancelled:
            raise Fault.of(status.NCA_S_FAULT_CANCEL)

    async def read(self, name: str) -> Any:
        """Wait for more of an [in] pipe; see ServedPipeReader."""
        current = self._reader.current
        if name in self._told:
            raise Fault.of(status.NCA_S_FAULT_PIPE_EMPTY)
        if current is not None and current != name:
            raise Fault.of(status.NCA_S_FAULT_PIPE_ORDER)
        while True:
            self._check()
            try:
                found = self._reader.read(name)
            except NdrError as error:
                raise self._bad(error) from error
            if found is not None:
                break
            await self._more()
        if self._reader.buffered <= self._low:
            self._driver.release(self, self._port)
        if found is END:
            self._told.add(name)
            return None
        return found

    async def drain(self) -> None:
        """Pass over what the method has left of the [in] pipes, and wait for the end of the request."""
        reader = self._reader
        while True:
            try:
                while reader.current is not None and reader.skip(reader.current):
                    pass
            except NdrError as error:
                raise self._bad(error) from error
            if self._complete and reader.current is None:
                return
            self._check()
            await self._more()

    def _bad(self, error: NdrError) -> Fault:
        logger.info("%r: bad stub data: %s", self, error)
        return Fault.of(status.RPC_X_BAD_STUB_DATA)

    # The response.

    async def send(self, name: str, chunk: Any) -> None:
        """Send a chunk of an [out] pipe; see ServedPipeWriter."""
        for part in cut(chunk, self._pipes[name]):
            await self._turn(name)
            await self._push(self._writer.chunk(name, part))

    async def close(self, name: str) -> None:
        """End an [out] pipe; see ServedPipeWriter."""
        if self._has_ended(name):
            return
        await self._turn(name)
        await self._push(self._writer.end(name))

    def _has_ended(self, name: str) -> bool:
        names = self.method.operation.procedure.pipes_out
        current = self._writer.current
        return current is None or names.index(name) < names.index(current)

    async def _turn(self, name: str) -> None:
        """See that a pipe may be written now."""
        if self._has_ended(name):
            raise Fault.of(status.NCA_S_FAULT_PIPE_CLOSED)
        if self._reader.current is not None or self._writer.current != name:
            raise Fault.of(status.NCA_S_FAULT_PIPE_ORDER)
        self._check()
        while not self._complete:
            # The pipes have ended; what else the client sends means nothing, but has to come first.
            await self._more()
            self._check()

    async def _push(self, data: bytes) -> None:
        if not data:
            return
        machine, driver = self.channel.machine, self._driver
        machine.send_response(self.call_id, data, last=False)
        driver.flush()
        self._pushed += len(data)
        if self._pushed >= TURN:
            # Others get their turn, though the socket takes all there is. What is sent while octets are
            # received, as the first step of a method may be, goes out only then.
            self._pushed = 0
            await asyncio.sleep(0)
            driver.flush()
        while driver.blocked(self._port) and not self._cancelled:
            self.channel.watch_room()
            driver.on_writable.add(self.changed.give)
            try:
                await self.changed.wait()
            finally:
                driver.on_writable.discard(self.changed.give)
            # What the client has to say, such as a cancel, is read before more is written.
            await asyncio.sleep(0)
        self._check()

    def finish_response(self, result: Any) -> bytes:
        """The end of the response: of the [out] pipes that the method left open, and its result.

        Raises:
            NdrError: the result does not fit its types.
        """
        ends = []
        while self._writer.current is not None:
            ends.append(self._writer.end(self._writer.current))
        ends.append(self._writer.finish(result))
        return b"".join(ends)

    # The end.

    def joined(self, name: str, chunks: list[Any]) -> Any:
        """All chunks of a pipe as one."""
        return joined(chunks, self._pipes[name])

    def cancel(self) -> None:
        """Ask the method to end; a call whose method was not called ends at once."""
        self._cancelled = True
        if self._event is not None:
            self._event.set()
        if self.task is not None and not self.in_thread:
            self.task.cancel()
        self.changed.give()
        if not self.started:
            self.channel.fault(self, status.NCA_S_FAULT_CANCEL)

    def ended(self) -> None:
        """Let the connection go on; the runtime calls this once the method has ended."""
        self._driver.release(self, self._port)
