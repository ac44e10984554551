"""The provider contract: levels, flags, and the two ways to drive a step."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.api import (
    AuthLevel,
    ContextFlags,
    ImpersonationLevel,
    Peer,
    Provider,
    SecurityContext,
    Target,
)
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
from tests.security.scripted import Script, ScriptedContext, ScriptedProvider

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


@pytest.mark.parametrize(
    ("asked", "used"),
    [
        (0, AuthLevel.CONNECT),
        (1, AuthLevel.NONE),
        (2, AuthLevel.CONNECT),
        (3, AuthLevel.PKT),
        (4, AuthLevel.PKT),
        (5, AuthLevel.INTEGRITY),
        (6, AuthLevel.PRIVACY),
    ],
)
def test_levels_of_a_client(asked: int, used: AuthLevel) -> None:
    """MS-RPCE 2.2.1.1.8."""
    assert AuthLevel.for_client(asked) is used


@pytest.mark.parametrize("level", [-1, 7, 255])
def test_no_such_level(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        AuthLevel.for_client(level)


def test_levels_that_protect() -> None:
    assert [level for level in AuthLevel if level.protects] == [4, 5, 6]


def test_capabilities_by_level() -> None:
    """MS-RPCE 3.3.1.5.2.2: each level asks for those of the levels below it too."""
    flags = [ContextFlags.needed(level) for level in (AuthLevel.CONNECT, *list(AuthLevel)[4:])]
    added = [after & ~before for before, after in itertools.pairwise(flags)]
    assert added == [
        ContextFlags.REPLAY_DETECT,
        ContextFlags.SEQUENCE_DETECT | ContextFlags.INTEGRITY,
        ContextFlags.CONFIDENTIALITY,
    ]
    assert all(f & ContextFlags.DCE_STYLE for f in flags)


def test_capabilities_by_impersonation_level() -> None:
    """MS-RPCE 2.2.1.1.9."""
    base = ContextFlags.needed(AuthLevel.PRIVACY)
    for level, added in (
        (ImpersonationLevel.IDENTIFY, ContextFlags.IDENTIFY),
        (ImpersonationLevel.IMPERSONATE, ContextFlags.NONE),
        (ImpersonationLevel.DELEGATE, ContextFlags.DELEGATE),
    ):
        assert ContextFlags.needed(AuthLevel.PRIVACY, level) == base | added


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


def test_values() -> None:
    assert str(Peer("user", "CORP")) == "CORP\\user"
    assert str(Peer("user")) == "user"
    assert str(Peer("", anonymous=True)) == "anonymous"
    assert Target("dc").spn == "host/dc"
    assert Target("dc", "ldap").spn == "ldap/dc"
    assert Target("dc", principal_name="x/y").spn == "x/y"


def test_secrets_are_not_shown() -> None:
    shown = repr(
        (
            KdcExchange("R", b"secret"),
            LookupAccount("u", "d", b"secret"),
            Target("h", channel_bindings=b"secret"),
        )
    )
    assert "secret" not in shown


def test_the_scripted_provider_fulfils_the_contract() -> None:
    provider = ScriptedProvider()
    assert isinstance(provider, Provider)
    assert isinstance(provider.initiate(None, Target("h"), ContextFlags.NONE), SecurityContext)
    assert isinstance(provider.accept(None, ContextFlags.NONE), SecurityContext)
