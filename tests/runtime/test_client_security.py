"""Clients with a scripted security provider: every number of legs, failing steps, steps that ask."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking, ndr
from dcerpc.errors import AccessDenied, AssociationClosed, BindRejected, SecurityError
from dcerpc.security.api import AuthLevel, ContextFlags, Target
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import StepRequest
from tests.runtime.tiny_server import ADD, ECHO, BlockingClient, Client, TinyServer, serving, serving_thread
from tests.security.scripted import ASKS, Script, ScriptedContext, ScriptedProvider

LEVELS = ("connect", "integrity", "privacy")


def provider(**script: Any) -> tuple[ScriptedProvider, SecurityRegistry]:
    made = ScriptedProvider(Script(**script))
    return made, SecurityRegistry([made])


def accepting(**script: Any) -> dict[str, Any]:
    """Options of a server that accepts with the scripted provider."""
    return {"accept_security": lambda: ScriptedContext(Script(**script), False)}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("legs", [2, 3, 4, 5])
def test_blocking(legs: int, level: str) -> None:
    scripted, registry = provider(legs=legs)
    with (
        serving_thread(**accepting(legs=legs)) as server,
        blocking.connect(
            server.binding,
            credential="me",
            auth="scripted",
            level=level,
            security=registry,
            target="cifs/host",
        ) as binding,
    ):
        client = BlockingClient(binding)
        assert client.call(ADD, 1).number == 2
        data = bytes(20_000)
        assert client.call(ECHO, ndr.DERIVED, data).data == data
    (context,) = scripted.made
    assert context.complete
    assert context.flags == ContextFlags.needed(AuthLevel[level.upper()])


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("legs", [2, 3, 4, 5])
def test_asyncio(legs: int, level: str) -> None:
    scripted, registry = provider(legs=legs)

    async def test() -> None:
        async with (
            serving(**accepting(legs=legs)) as server,
            dcerpc.connect(
                server.binding, credential="me", auth=scripted.auth_type, level=level, security=registry
            ) as binding,
        ):
            client = Client(binding)
            results = await asyncio.gather(*(client.call(ADD, number) for number in range(10)))
            assert [result.number for result in results] == list(range(1, 11))
            data = bytes(20_000)
            assert (await client.call(ECHO, ndr.DERIVED, data)).data == data

    asyncio.run(test())
    assert len(scripted.made) == 1


@pytest.mark.parametrize("failing", [1, 2])
def test_a_failing_step_of_the_client(failing: int) -> None:
    """Its own error comes out, and the connection ends."""
    _, registry = provider(legs=4, client_fails=failing)

    def lost(server: TinyServer) -> bool:
        return bool(server.connections) and server.connections[0].lost

    with (
        serving_thread(**accepting(legs=4)) as server,
        blocking.connect(server.binding, credential="me", auth="scripted", security=registry) as binding,
    ):
        with pytest.raises(SecurityError, match="scripted failure") as caught:
            BlockingClient(binding).call(ADD, 1)
        assert caught.value.status == 0x8009030C
        server.wait_for(lambda: lost(server))

    async def test() -> None:
        async with (
            serving(**accepting(legs=4)) as server,
            dcerpc.connect(server.binding, credential="me", auth="scripted", security=registry) as binding,
        ):
            with pytest.raises(SecurityError, match="scripted failure"):
                await Client(binding).call(ADD, 1)
            await server.until(lambda: lost(server))

    asyncio.run(test())


def test_the_server_does_not_know_the_provider() -> None:
    _, registry = provider()
    with (
        serving_thread() as server,
        blocking.connect(server.binding, credential="me", auth="scripted", security=registry) as binding,
        pytest.raises(BindRejected) as caught,
    ):
        BlockingClient(binding).call(ADD, 1)
    assert caught.value.reason == 8


def test_steps_that_ask() -> None:
    scripted, registry = provider(legs=2, asks=ASKS)

    def answer(request: StepRequest) -> str:
        return f"answer to {type(request).__name__}"

    async def answer_later(request: StepRequest) -> str:
        await asyncio.sleep(0)
        return answer(request)

    options: Any = {"credential": "me", "auth": "scripted", "security": registry}
    with (
        serving_thread(**accepting(legs=2)) as server,
        blocking.connect(server.binding, step_resolver=answer, **options) as binding,
    ):
        assert BlockingClient(binding).call(ADD, 1).number == 2

    async def test() -> None:
        async with (
            serving(**accepting(legs=2)) as server,
            dcerpc.connect(server.binding, step_resolver=answer_later, **options) as binding,
        ):
            assert (await Client(binding).call(ADD, 1)).number == 2

    asyncio.run(test())
    expected = ["answer to LookupAccount", "answer to KdcExchange"]
    assert [context.answers[:2] for context in scripted.made] == [expected, expected]


def test_nobody_answers_a_step() -> None:
    _, registry = provider(legs=2, asks=ASKS)
    options: Any = {"credential": "me", "auth": "scripted", "security": registry}
    with (
        serving_thread(**accepting(legs=2)) as server,
        blocking.connect(server.binding, **options) as binding,
        pytest.raises(SecurityError, match="nothing answers") as caught,
    ):
        BlockingClient(binding).call(ADD, 1)
    assert isinstance(caught.value.__cause__, LookupError)

    async def test() -> None:
        async with (
            serving(**accepting(legs=2)) as server,
            dcerpc.connect(server.binding, **options) as binding,
        ):
            with pytest.raises(SecurityError, match="nothing answers"):
                await Client(binding).call(ADD, 1)

    asyncio.run(test())


def test_a_refused_client() -> None:
    _, registry = provider(legs=3)
    with (
        serving_thread(**accepting(legs=3, server_fails=2)) as server,
        blocking.connect(server.binding, credential="me", auth="scripted", security=registry) as binding,
        pytest.raises(AccessDenied),
    ):
        BlockingClient(binding).call(ADD, 1)


def test_no_provider() -> None:
    wanted: list[Any] = [{"credential": "me"}, {"auth": "ntlm"}, {"level": "integrity"}, {"auth": 10}]
    for options in wanted:
        with pytest.raises(SecurityError, match="no security provider for"):
            dcerpc.connect("ncacn_ip_tcp:127.0.0.1[135]", security=SecurityRegistry(), **options)


def test_an_unknown_level() -> None:
    with pytest.raises(ValueError, match="'secret'; expected one of default, none, connect"):
        dcerpc.connect("ncacn_ip_tcp:127.0.0.1[135]", level="secret")


def test_level_none_means_no_security() -> None:
    binding = dcerpc.connect("ncacn_ip_tcp:127.0.0.1[135]", credential="me", level="none")
    assert binding._config.security is None
    assert binding._config.make_security() is None


def test_target() -> None:
    _, registry = provider()
    options: Any = {"auth": "scripted", "security": registry}
    text = "ncacn_ip_tcp:server.test[135]"

    def target(**more: Any) -> Target:
        chosen = dcerpc.connect(text, **options, **more)._config.security
        assert chosen is not None
        return chosen.target

    assert target().spn == "host/server.test"
    assert target(target="ldap/dc").spn == "ldap/dc"
    mine = Target("other", service="cifs")
    assert target(target=mine) is mine


def test_the_server_hangs_up_during_a_slow_step() -> None:
    """Nothing of the step is left running."""
    _, registry = provider(legs=4, asks=ASKS)

    async def test() -> None:
        hung_up = asyncio.Event()

        async def never(request: StepRequest) -> None:
            if not hung_up.is_set():
                hung_up.set()
                server.connections[0].driver.abort()
            await asyncio.Event().wait()

        async with (
            serving(**accepting(legs=4)) as server,
            dcerpc.connect(
                server.binding, credential="me", auth="scripted", security=registry, step_resolver=never
            ) as binding,
        ):
            await server.until(lambda: server.connections)
            with pytest.raises(AssociationClosed):
                await Client(binding).call(ADD, 1)
            await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(test())
