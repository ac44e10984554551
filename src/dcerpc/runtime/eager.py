"""Run a coroutine without a task until it suspends.

A handler that never waits should not pay for an :class:`asyncio.Task` and a turn of the event loop
(8 us against 0.6 us). So its first step runs at once, with a spare task, the carrier, as
``asyncio.current_task()``. When the coroutine suspends, that same carrier goes on driving it:
``asyncio.timeout``, task groups and cancel scopes entered in the first step hold the right task. Each
coroutine has its own :mod:`contextvars` context.
"""

from __future__ import annotations

import asyncio
import contextvars
import inspect
from asyncio.tasks import _enter_task, _leave_task
from collections.abc import Callable, Coroutine, Generator
from typing import Any, TypeAlias

__all__ = ["Done", "EagerRunner"]

#: Gets a coroutine's value, or its exception.
Done: TypeAlias = Callable[[Any, BaseException | None], None]


class _Work:
    """A coroutine that suspended in its first step, and what it waits for."""

    __slots__ = ("context", "coroutine", "done", "yielded")

    def __init__(
        self, coroutine: Coroutine[Any, Any, Any], yielded: Any, context: contextvars.Context, done: Done
    ) -> None:
        self.coroutine = coroutine
        self.yielded = yielded
        self.context = context
        self.done = done

    def __await__(self) -> Generator[Any, Any, Any]:
        run = self.context.run
        coroutine = self.coroutine
        yielded = self.yielded
        try:
            while True:
                try:
                    value = yield yielded
                except GeneratorExit:
                    coroutine.close()
                    raise
                except BaseException as exc:  # noqa: BLE001 - goes into the coroutine, whatever it is
                    yielded = run(coroutine.throw, exc)
                else:
                    yielded = run(coroutine.send, value)
        except StopIteration as stop:
            return stop.value


class _Carrier:
    """A task that waits for a coroutine to carry.

    Args:
        work: what to carry, or None to wait for it. cancelled: thrown into it first.
    """

    __slots__ = ("start", "task", "work")

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        work: _Work | None = None,
        cancelled: asyncio.CancelledError | None = None,
    ) -> None:
        self.start: asyncio.Future[None] = loop.create_future()
        self.work = work
        if work is not None:
            self.start.set_result(None)
        self.task: asyncio.Task[None] = loop.create_task(self._run(cancelled), name="dcerpc-call")

    @property
    def missed(self) -> bool:
        """The task was cancelled before its own first step, with work that nothing carries now."""
        return (
            self.work is not None
            and self.task.cancelled()
            and inspect.getcoroutinestate(self.work.coroutine) == inspect.CORO_SUSPENDED
        )

    async def _run(self, cancelled: asyncio.CancelledError | None) -> None:
        try:
            await self.start
        except asyncio.CancelledError as exc:
            cancelled = exc
        work = self.work
        if work is None:
            return
        try:
            if cancelled is not None:
                work.yielded = work.context.run(work.coroutine.throw, cancelled)
            value = await work
        except StopIteration as stop:
            work.done(stop.value, None)
        except (KeyboardInterrupt, SystemExit) as exc:
            work.done(None, exc)
            raise
        except BaseException as exc:  # noqa: BLE001 - handed on to whoever waits for the coroutine
            work.done(None, exc)
        else:
            work.done(value, None)


class EagerRunner:
    """Runs coroutines on one event loop, each at once as far as it goes."""

    __slots__ = ("_carrier", "_loop", "tasks")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._carrier: _Carrier | None = None
        #: The tasks of coroutines that suspended and have not ended.
        self.tasks: set[asyncio.Task[None]] = set()

    def run(self, coroutine: Coroutine[Any, Any, Any], done: Done) -> asyncio.Task[None] | None:
        """Run a coroutine until it ends or suspends.

        Args:
            coroutine: one that was not started.
            done: called once with its value or its exception, before this returns when it does not suspend.

        Returns:
            The task that goes on with it, or None when it has ended.
        """
        loop = self._loop
        carrier = self._carrier
        if carrier is None or carrier.start.done():
            carrier = self._carrier = _Carrier(loop)
        task = carrier.task
        context = contextvars.copy_context()
        outer = asyncio.current_task(loop)
        if outer is not None:
            _leave_task(loop, outer)
        _enter_task(loop, task)
        try:
            yielded = context.run(coroutine.send, None)
        except StopIteration as stop:
            value, error = stop.value, None
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as exc:  # noqa: BLE001 - handed on to whoever waits for the coroutine
            value, error = None, exc
        else:
            self._carrier = None
            carrier.work = _Work(coroutine, yielded, context, done)
            if not carrier.start.done():
                carrier.start.set_result(None)
            self._track(carrier)
            return task
        finally:
            _leave_task(loop, task)
            if outer is not None:
                _enter_task(loop, outer)
        done(value, error)
        return None

    def _track(self, carrier: _Carrier) -> None:
        def ended(task: asyncio.Task[None]) -> None:
            self.tasks.discard(task)
            if carrier.missed:
                self._track(_Carrier(self._loop, carrier.work, asyncio.CancelledError()))

        self.tasks.add(carrier.task)
        carrier.task.add_done_callback(ended)

    async def close(self, grace: float) -> bool:
        """Cancel what still runs, wait until it has ended, and end the spare carrier.

        Args:
            grace: seconds for those that do not end at once when they are cancelled.

        Returns:
            Whether all have ended.
        """
        deadline = self._loop.time() + grace
        while self.tasks and (left := deadline - self._loop.time()) > 0:
            for task in self.tasks:
                task.cancel()
            await asyncio.wait(self.tasks, timeout=left)
            await asyncio.sleep(0)
        carrier, self._carrier = self._carrier, None
        if carrier is not None:
            if not carrier.start.done():
                carrier.start.set_result(None)
            await asyncio.wait([carrier.task])
        return not self.tasks
