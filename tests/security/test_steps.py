"""The two ways to drive a step."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.steps import (
    KdcExchange,
    LookupAccount,
    ResolveName,
    Step,
    StepRequest,
    StepResult,
    arun,
    run,
)
from tests.security.scripted import Script, ScriptedContext

Drive = Callable[[Step, Any], StepResult]


def drive_blocking(step: Step, resolver: Callable[[StepRequest], Any] | None) -> StepResult:
    return run(step, resolver)


def drive_asyncio(step: Step, resolver: Callable[[StepRequest], Any] | None) -> StepResult:
    async def resolve(request: StepRequest) -> Any:
        await asyncio.sleep(0)
        assert resolver is not None
        return resolver(request)

    wrapped: Callable[[StepRequest], Awaitable[Any]] | None = None if resolver is None else resolve
    return asyncio.run(arun(step, wrapped))


both = pytest.mark.parametrize("drive", [drive_blocking, drive_asyncio])


def asking(*requests: StepRequest) -> Step:
    answers = ""
    for request in requests:
        answers += yield request
    return StepResult(answers.encode(), True)


@both
def test_step_without_questions(drive: Drive) -> None:
    assert drive(asking(), None) == StepResult(b"", True)


@both
def test_step_with_questions(drive: Drive) -> None:
    questions = (LookupAccount("user"), KdcExchange("REALM", b"m"), ResolveName("host"))
    result = drive(asking(*questions), lambda request: type(request).__name__[0])
    assert result.token == b"LKR"


@both
def test_nobody_answers(drive: Drive) -> None:
    with pytest.raises(LookupError, match="ResolveName"):
        drive(asking(ResolveName("host")), None)


@both
def test_error_of_the_resolver_goes_through_the_step(drive: Drive) -> None:
    def careful() -> Step:
        try:
            yield ResolveName("host")
        except OSError:
            found = yield ResolveName("other")
            return StepResult(found, True)
        raise AssertionError("not reached")

    def resolver(request: StepRequest) -> bytes:
        if request == ResolveName("host"):
            raise OSError("no such host")
        return b"found"

    assert drive(careful(), resolver).token == b"found"
    with pytest.raises(OSError, match="no such host"):
        drive(asking(ResolveName("host")), resolver)


@both
def test_error_of_the_step(drive: Drive) -> None:
    context = ScriptedContext(Script(client_fails=1), True)
    with pytest.raises(SecurityError) as caught:
        drive(context.step(None), None)
    assert caught.value.status == 0x8009030C


def test_cancelled_step_is_closed() -> None:
    closed = []

    def slow() -> Step:
        try:
            yield ResolveName("host")
        finally:
            closed.append(True)
        raise AssertionError("not reached")

    async def main() -> None:
        async def forever(request: StepRequest) -> Any:
            await asyncio.Event().wait()

        task = asyncio.create_task(arun(slow(), forever))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert closed == [True]
