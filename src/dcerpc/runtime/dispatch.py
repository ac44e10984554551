"""From stub data to the method that serves the call, and from what it returns to stub data."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from dcerpc import status
from dcerpc.errors import Fault, LocalProtocolError, NdrError
from dcerpc.ndr.types import ContextHandle, TargetLevel, Variant
from dcerpc.protocol.connection.events import Octets
from dcerpc.runtime.eager import Done, EagerRunner
from dcerpc.runtime.handles import AssociationGroup, OpenHandle
from dcerpc.runtime.piped_call import PipedCall
from dcerpc.runtime.server_call import ServerCall
from dcerpc.runtime.services import HandleParam, Kind

__all__ = ["Dispatcher"]

logger = logging.getLogger("dcerpc.server")

# Read once: an attribute of an Enum costs more than a name.
_ASYNC = Kind.ASYNC
_THREAD = Kind.THREAD


class Dispatcher:
    """Runs the methods that serve calls.

    Args:
        loop: the server's event loop.
        threads: sync methods that may run at once.
        depth: levels of recursive types in stub data (Limits.max_ndr_depth).
    """

    __slots__ = ("_closed", "_depth", "_executor", "_loop", "_rundowns", "_runner", "_threads")

    def __init__(self, loop: asyncio.AbstractEventLoop, threads: int, depth: int) -> None:
        self._loop = loop
        self._depth = depth
        self._runner = EagerRunner(loop)
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="dcerpc-server")
        self._threads: set[asyncio.Future[Any]] = set()
        self._rundowns: set[asyncio.Future[Any]] = set()
        self._closed = False

    def dispatch(self, call: ServerCall, stub_data: Octets, variant: Variant, ebcdic: bool = False) -> None:
        """Unmarshal a request and call its method.

        ``call.channel`` gets exactly one ``respond`` or ``fault``, now or later.

        Args:
            call: the call. stub_data: all of the request's stub data.
            variant: how the request is marshalled; ``call.variant`` says it of the response.
            ebcdic: the request's characters are EBCDIC.
        """
        method = call.method
        codec = method.codecs[variant] or method.codec(variant)
        if ebcdic:
            codec = codec.ebcdic
        try:
            args = codec.decode_in(stub_data, self._depth)
            if type(stub_data) is memoryview:
                # It may be large, and as much again comes now: the method's own data, the response.
                stub_data.release()
            if method.handles:
                args = _resolve(call, args)
        except NdrError as error:
            logger.info("%r: bad stub data: %s", call, error)
            call.channel.fault(call, status.RPC_X_BAD_STUB_DATA)
            return
        except Fault as fault:
            call.channel.fault(call, fault.status, fault.did_not_execute)
            return
        call.args = args
        kind = method.kind
        try:
            if kind is _ASYNC:
                call.task = self._runner.run(method.function(call, *args), call.finish)
                return
            if kind is _THREAD:
                self._in_thread(call, args)
                return
            value = method.function(call, *args)
        except Exception as error:  # noqa: BLE001 - whatever a method raises becomes a fault
            self.finish(call, None, error)
        else:
            self.finish(call, value, None)

    def _in_thread(self, call: ServerCall, args: tuple[Any, ...]) -> None:
        def ended(done: asyncio.Future[Any]) -> None:
            self._threads.discard(done)
            error = asyncio.CancelledError() if done.cancelled() else done.exception()
            self.finish(call, None if error is not None else done.result(), error)

        future = self._loop.run_in_executor(self._executor, call.method.function, call, *args)
        self._threads.add(future)
        future.add_done_callback(ended)

    def start_piped(self, call: PipedCall, args: tuple[Any, ...]) -> None:
        """Call the method of a call with pipes, whose request may still be coming.

        Args:
            call: the call. args: its [in] parameters that are no pipes.
        """
        try:
            if call.method.handles:
                args = _resolve(call, args)
            values = call.begin(args)
        except NdrError as error:
            self._fail(call, error)
            return
        except Fault as fault:
            call.channel.fault(call, fault.status, fault.did_not_execute)
            return
        call.task = self._runner.run(self._serve(call, values), partial(self._finish_piped, call))

    async def _serve(self, call: PipedCall, values: list[Any]) -> bytes:
        """Run the method; what is then missing of the response."""
        method = call.method
        if method.kind is _THREAD:
            value = await self._join_thread(call, values)
        else:
            value = method.function(call, *values)
        if inspect.isawaitable(value):
            value = await value
        result = method.result(value)
        await call.drain()
        if method.handles:
            _settle(call, result)
        return call.finish_response(result)

    async def _join_thread(self, call: PipedCall, values: list[Any]) -> Any:
        future = self._loop.run_in_executor(self._executor, call.method.function, call, *values)
        self._threads.add(future)
        future.add_done_callback(self._threads.discard)
        call.in_thread = True
        try:
            # The thread goes on whatever becomes of this task, and the end of the server waits for it.
            return await asyncio.shield(future)
        finally:
            call.in_thread = False

    def _finish_piped(self, call: PipedCall, value: Any, error: BaseException | None) -> None:
        call.ended()
        if error is None:
            call.channel.respond(call, value)
        else:
            self._fail(call, error)

    def run(self, coroutine: Coroutine[Any, Any, Any], done: Done) -> asyncio.Task[None] | None:
        """Run a coroutine of the server's own; ``done`` gets its value or its exception.

        Returns:
            The task that goes on with it, None when it has ended.
        """
        return self._runner.run(coroutine, done)

    def finish(self, call: ServerCall, value: Any, error: BaseException | None) -> None:
        """Answer a call with what its method returned, or the fault that stands for what it raised."""
        method = call.method
        if error is None:
            if method.kind is not _ASYNC and inspect.isawaitable(value):
                call.task = self._runner.run(_awaited(value), call.finish)
                return
            try:
                result = method.result(value)
                if method.handles:
                    _settle(call, result)
                codec = method.codecs[call.variant] or method.codec(call.variant)
                stub_data = codec.encode_out(result, call.args)
            except Exception as wrong:  # noqa: BLE001 - a wrong result becomes a fault
                error = wrong
            else:
                call.channel.respond(call, stub_data)
                return
        self._fail(call, error)

    def _fail(self, call: ServerCall, error: BaseException) -> None:
        """Answer a call with the fault that stands for an exception."""
        if isinstance(error, Fault):
            call.channel.fault(call, error.status, error.did_not_execute)
        elif isinstance(error, asyncio.CancelledError):
            call.channel.fault(call, status.NCA_S_FAULT_CANCEL)
        else:
            logger.error("%r failed", call, exc_info=error)
            call.channel.fault(call, status.NCA_S_FAULT_UNSPEC)

    def run_down(self, left: OpenHandle) -> None:
        """Start ``<TYPE>_rundown(state)``, of the object that made it, for a handle whose client is gone."""
        routine = getattr(left.service.implementation, f"{left.handle.type_name}_rundown", None)
        if routine is None:
            return
        if self._closed:
            logger.error("%r is not run down: its client's last call ended after the server", left.handle)
            return
        if inspect.iscoroutinefunction(routine):
            self._track(self._loop.create_task(routine(left.handle.state)), left)
        else:
            self._track(self._loop.run_in_executor(self._executor, routine, left.handle.state), left)

    def _track(self, future: asyncio.Future[Any], left: OpenHandle) -> None:
        def ended(done: asyncio.Future[Any]) -> None:
            self._rundowns.discard(done)
            if not done.cancelled() and done.exception() is not None:
                logger.error("rundown of %r failed", left.handle, exc_info=done.exception())

        self._rundowns.add(future)
        future.add_done_callback(ended)

    async def cancel(self, grace: float) -> None:
        """Cancel the coroutines that run, and wait for them; ``grace`` in seconds."""
        await self._runner.close(grace)

    async def close(self, grace: float) -> None:
        """Give rundowns and threads time to end; those that do not are told of in the log and left alone.

        Args:
            grace: seconds.
        """
        self._closed = True
        left = self._rundowns | self._threads
        if left:
            _, late = await asyncio.wait(left, timeout=grace)
            for future in late & self._rundowns:
                future.cancel()
            if late:
                logger.error("%d server methods or rundowns did not end in %g s", len(late), grace)
                self._executor.shutdown(wait=False, cancel_futures=True)
                return
        self._executor.shutdown()


async def _awaited(value: Awaitable[Any]) -> Any:
    return await value


def _resolve(call: ServerCall, args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Put the group's own handles in place of those that were received."""
    changed = list(args)
    for param in call.method.handles:
        if param.position >= 0:
            changed[param.position] = _resolved(call, param, args[param.position])
    return tuple(changed)


def _resolved(call: ServerCall, param: HandleParam, value: Any) -> Any:
    if value is None:
        if param.nil_allowed:
            return None
        raise Fault.of(status.NCA_S_FAULT_CONTEXT_MISMATCH, did_not_execute=True)
    if isinstance(value, list):
        return [_resolved(call, param, item) for item in value]
    found = call.group.find(value)
    wrong_type = (
        param.type.type_strict
        and call.service.target_level >= TargetLevel.V6  # MS-RPCE 2.2.4.16
        and found.handle.type_name not in ("", param.type.name)
    )
    if wrong_type or (param.type.strict and found.service.interface is not call.service.interface):
        raise Fault.of(status.NCA_S_FAULT_CONTEXT_MISMATCH, did_not_execute=True)
    return found.handle


def _settle(call: ServerCall, result: Any) -> None:
    """Check the handles that go out, and close those that came in and go out as nil."""
    group = call.group
    for param in call.method.handles:
        if param.name:
            value = getattr(result, param.name)
            _check_outgoing(group, param, value)
            if param.position >= 0:
                _close_returned(group, call.args[param.position], value)


def _check_outgoing(group: AssociationGroup, param: HandleParam, value: Any) -> None:
    if isinstance(value, list):
        for item in value:
            _check_outgoing(group, param, item)
    elif value is not None:
        if not isinstance(value, ContextHandle) or not group.owns(value):
            raise LocalProtocolError(f"{param.name}: {value!r} is not a handle that call.new_handle() made")
        if not value.type_name:
            value.type_name = param.type.name


def _close_returned(group: AssociationGroup, came: Any, goes: Any) -> None:
    if isinstance(came, list) and isinstance(goes, list):
        for item, after in zip(came, goes, strict=False):
            _close_returned(group, item, after)
    elif isinstance(came, ContextHandle) and goes is None and group.owns(came):
        group.close(came)
