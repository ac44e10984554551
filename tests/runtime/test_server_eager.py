"""Coroutines that run without a task until they suspend."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from dcerpc.runtime.eager import EagerRunner

Outcome = tuple[Any, BaseException | None]
VARIABLE: contextvars.ContextVar[str] = contextvars.ContextVar("VARIABLE", default="unset")


class Recorder:
    """Collects what a runner reports."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self.event = asyncio.Event()

    def __call__(self, value: Any, error: BaseException | None) -> None:
        self.outcomes.append((value, error))
        self.event.set()

    async def only(self) -> Outcome:
        async with asyncio.timeout(5):
            await self.event.wait()
        assert len(self.outcomes) == 1
        return self.outcomes[0]


def with_runner(body: Callable[[EagerRunner, Recorder], Coroutine[Any, Any, None]]) -> None:
    async def main() -> None:
        runner = EagerRunner(asyncio.get_running_loop())
        try:
            await body(runner, Recorder())
        finally:
            await runner.close(5)
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert not runner.tasks

    asyncio.run(main())


def test_a_coroutine_that_does_not_wait_ends_at_once() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        async def work() -> int:
            return 5

        before = asyncio.all_tasks()
        assert runner.run(work(), done) is None
        assert done.outcomes == [(5, None)]
        assert len(asyncio.all_tasks() - before) == 1, "one spare carrier, however many calls"
        for _ in range(3):
            runner.run(work(), done)
        assert len(asyncio.all_tasks() - before) == 1

    with_runner(body)


def test_an_exception_before_the_first_wait() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        async def work() -> None:
            raise ValueError("no")

        assert runner.run(work(), done) is None
        assert repr(done.outcomes[0][1]) == "ValueError('no')"

    with_runner(body)


@pytest.mark.parametrize("waits", [0, 0.001])
def test_a_coroutine_that_waits_goes_on_in_a_task(waits: float) -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        current: list[asyncio.Task[Any] | None] = []

        async def work() -> str:
            current.append(asyncio.current_task())
            await asyncio.sleep(waits)
            current.append(asyncio.current_task())
            await asyncio.sleep(waits)
            return "done"

        me = asyncio.current_task()
        task = runner.run(work(), done)
        assert asyncio.current_task() is me
        assert task is not None
        assert runner.tasks == {task}
        assert await done.only() == ("done", None)
        assert current == [task, task], "asyncio.timeout and task groups rely on this"

    with_runner(body)


def test_a_time_out_entered_in_the_first_step() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        async def work() -> str:
            try:
                async with asyncio.timeout(0.001):
                    await asyncio.Event().wait()
            except TimeoutError:
                await asyncio.sleep(0)
                return "timed out"
            return "not reached"

        runner.run(work(), done)
        assert await done.only() == ("timed out", None)

    with_runner(body)


def test_a_task_group_entered_in_the_first_step() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        async def fail() -> None:
            await asyncio.sleep(0)
            raise ValueError("child")

        async def work() -> None:
            async with asyncio.TaskGroup() as group:
                group.create_task(fail())
                await asyncio.Event().wait()

        runner.run(work(), done)
        _, error = await done.only()
        assert isinstance(error, ExceptionGroup)
        assert repr(error.exceptions[0]) == "ValueError('child')"

    with_runner(body)


def test_an_exception_from_what_is_awaited_reaches_the_coroutine() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        waited: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def work() -> str:
            try:
                await waited
            except LookupError:
                return "caught"
            return "not reached"

        runner.run(work(), done)
        waited.set_exception(LookupError())
        assert await done.only() == ("caught", None)

    with_runner(body)


def test_each_coroutine_has_its_own_context() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        async def quick() -> str:
            before = VARIABLE.get()
            VARIABLE.set("quick")
            return before

        async def slow() -> str:
            token = VARIABLE.set("slow")
            await asyncio.sleep(0)
            kept = VARIABLE.get()
            VARIABLE.reset(token)
            return kept

        runner.run(quick(), done)
        runner.run(quick(), done)
        assert done.outcomes == [("unset", None), ("unset", None)]
        later = Recorder()
        runner.run(slow(), later)
        assert await later.only() == ("slow", None)
        assert VARIABLE.get() == "unset"

    with_runner(body)


@pytest.mark.parametrize("turns", [0, 1, 3])
def test_cancelling(turns: int) -> None:
    """At once the carrier itself has not run yet; later it waits with the coroutine."""

    async def body(runner: EagerRunner, done: Recorder) -> None:
        ended = []

        async def work() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                ended.append(True)

        task = runner.run(work(), done)
        assert task is not None
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        _, error = await done.only()
        assert isinstance(error, asyncio.CancelledError)
        assert ended == [True]

    with_runner(body)


def test_a_coroutine_that_cancels_its_own_task_and_goes_on() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        async def work() -> str:
            task = asyncio.current_task()
            assert task is not None
            task.cancel()
            try:
                await asyncio.sleep(0)
            except asyncio.CancelledError:
                await asyncio.sleep(0)
                return "cancelled"
            return "not reached"

        runner.run(work(), done)  # warm: the next carrier has had its first step
        assert await done.only() == ("cancelled", None)
        await asyncio.sleep(0)
        again = Recorder()
        runner.run(work(), again)
        assert await again.only() == ("cancelled", None)

    with_runner(body)


def test_closing_cancels_what_runs() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        async def work() -> None:
            await asyncio.Event().wait()

        runner.run(work(), done)
        await asyncio.sleep(0)
        await runner.close(5)
        _, error = await done.only()
        assert isinstance(error, asyncio.CancelledError)

    with_runner(body)


def test_closing_gives_up_on_what_will_not_end() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        release = asyncio.Event()

        async def work() -> None:
            while not release.is_set():
                with contextlib.suppress(asyncio.CancelledError):
                    await release.wait()

        runner.run(work(), done)
        await asyncio.sleep(0)
        assert not await runner.close(0.01)
        release.set()
        await done.only()

    with_runner(body)


def test_outside_a_task_as_protocol_callbacks_are() -> None:
    async def body(runner: EagerRunner, done: Recorder) -> None:
        async def work() -> str:
            await asyncio.sleep(0)
            return "done"

        asyncio.get_running_loop().call_soon(runner.run, work(), done)
        assert await done.only() == ("done", None)

    with_runner(body)
