"""Binding handles that differ in security and share associations (MS-RPCE 3.3.1.5.4)."""

from __future__ import annotations

import asyncio
import select
import threading
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking, ndr
from dcerpc.errors import (
    AccessDenied,
    AssociationClosed,
    Fault,
    LocalProtocolError,
    ProtocolFault,
    SecurityError,
)
from dcerpc.limits import Limits, Profile
from dcerpc.runtime.blocking import StreamDriver
from dcerpc.security.api import ContextFlags, Target
from dcerpc.security.registry import SecurityRegistry
from tests.runtime.tiny_server import (
    ADD,
    CLOSE,
    ECHO,
    OPEN,
    OTHER,
    TINY,
    USE,
    BlockingClient,
    Client,
    Hold,
    TinyServer,
    serving,
    serving_thread,
    simple,
)
from tests.security.scripted import Script, ScriptedContext, ScriptedProvider

NO_FEATURES = Profile(bind_time_features=False)


class Provider(ScriptedProvider):
    """Scripted contexts that know their credential, and may expire, fail or be exclusive by it."""

    def __init__(self, script: Script) -> None:
        super().__init__(script)
        self.credentials: list[Any] = []
        self.expires_at: float | None = None

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> ScriptedContext:
        self.credentials.append(credential)
        if credential == "refused":
            raise SecurityError("no such credential")
        script = Script(legs=2, client_fails=1) if credential == "bad" else self.script
        made = ScriptedContext(script, True, flags)
        made.expires_at = self.expires_at
        if credential == "exclusive":
            made.one_call_at_a_time = True  # type: ignore[attr-defined]
        self.made.append(made)
        return made


def options(**more: Any) -> tuple[Provider, dict[str, Any]]:
    made = Provider(Script(legs=2))
    registry = SecurityRegistry([made])
    return made, {"credential": "ada", "auth": "scripted", "security": registry} | more


def accepting(**more: Any) -> dict[str, Any]:
    return {"accept_security": lambda: ScriptedContext(Script(legs=2), False)} | more


def numbers(server: TinyServer) -> list[tuple[int, int | None]]:
    """On which connection, and under which security context, each request came."""
    return [
        (
            server.connections.index(request.connection),
            None if request.security is None else request.security.auth_context_id,
        )
        for request in server.requests
    ]


class Clock:
    """In place of time.time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr("dcerpc.runtime.identities.time.time", lambda: self.now)


# ---- blocking ----


def test_blocking_handles_share_a_connection() -> None:
    provider, how = options()
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        with ada.with_security(credential="bob", level="integrity") as bob:
            for handle in (ada, bob, ada, bob):
                assert BlockingClient(handle).call(ADD, 1).number == 2
            data = bytes(20_000)
            assert BlockingClient(bob).call(ECHO, ndr.DERIVED, data).data == data
        assert BlockingClient(ada).call(ADD, 1).number == 2, "closing the other closes no connection"
        assert numbers(server) == [(0, 1), (0, 2), (0, 1), (0, 2), (0, 2), (0, 1)]
        levels = [request.security.level.name for request in server.requests if request.security]
        assert levels == ["PRIVACY", "INTEGRITY", "PRIVACY", "INTEGRITY", "INTEGRITY", "PRIVACY"]
        with pytest.raises(AssociationClosed):
            BlockingClient(bob).call(ADD, 1)
    assert provider.credentials == ["ada", "bob"]


def test_equal_security_shares_a_context() -> None:
    provider, how = options()
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        again = ada.with_security(credential="bob").with_security(credential="ada")
        other = ada.with_security(target="host/other")
        for handle in (ada, again, other, ada.with_security()):
            BlockingClient(handle).call(ADD, 1)
        assert numbers(server) == [(0, 1), (0, 1), (0, 2), (0, 1)]
    assert len(provider.made) == 2


def test_credentials_without_a_hash() -> None:
    provider, how = options(credential=["ada"])
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        for handle in (ada, ada.with_security(credential=["bob"]), ada.with_security(credential=["ada"])):
            BlockingClient(handle).call(ADD, 1)
        assert numbers(server) == [(0, 1), (0, 2), (0, 1)]
    assert provider.credentials == [["ada"], ["bob"]]


@pytest.mark.parametrize("without", ["client", "server"])
def test_without_multiplexing_others_get_connections_of_the_association(without: str) -> None:
    _, how = options()
    if without == "client":
        how["profile"] = NO_FEATURES
    served = accepting(profile=NO_FEATURES) if without == "server" else accepting()
    with serving_thread(**served) as server, blocking.connect(server.binding, **how) as ada:
        bob = ada.with_security(credential="bob")
        handle = BlockingClient(ada).call(OPEN).handle
        assert BlockingClient(bob).call(USE, handle).number == 7, "context handles are the association's"
        for each in (ada, bob, ada):
            BlockingClient(each).call(ADD, 1)
        BlockingClient(bob).call(CLOSE, handle)
        assert numbers(server) == [(0, 1), (1, 1), (0, 1), (1, 1), (0, 1), (1, 1)]
        assert server.groups == [0, 0x1234]


def test_calls_without_security_keep_to_connections_without() -> None:
    _, how = options()
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        nobody = ada.with_security(level="none")
        for handle in (ada, nobody, nobody.with_security(credential="bob", auth="scripted"), nobody):
            BlockingClient(handle).call(ADD, 1)
        assert numbers(server) == [(0, 1), (1, None), (0, 2), (1, None)]


def test_handle_without_security_may_come_first() -> None:
    _, how = options()
    with (
        serving_thread(**accepting()) as server,
        blocking.connect(server.binding, security=how["security"]) as nobody,
    ):
        for handle in (nobody, nobody.with_security(credential="bob", auth="scripted"), nobody):
            BlockingClient(handle).call(ADD, 1)
        assert numbers(server) == [(0, None), (1, 1), (0, None)]


def test_no_more_contexts_than_allowed() -> None:
    """MS-RPCE 3.3.1.5.4 [PB103]: another connection has to do."""
    _, how = options(limits=Limits(client_security_contexts=2))
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        for name in ("ada", "bob", "eve", "ada", "eve"):
            BlockingClient(ada.with_security(credential=name)).call(ADD, 1)
        assert numbers(server) == [(0, 1), (0, 2), (1, 1), (0, 1), (1, 1)]


def test_the_last_connection_makes_room() -> None:
    _, how = options(profile=NO_FEATURES, max_connections=1)
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        for name in ("ada", "bob", "ada"):
            BlockingClient(ada.with_security(credential=name)).call(ADD, 1)
        assert numbers(server) == [(0, 1), (1, 1), (2, 1)]
        server.wait_for(lambda: server.connections[1].lost)


def test_only_one_makes_room() -> None:
    """The one that was used longest ago; the association goes on."""
    _, how = options(profile=NO_FEATURES, max_connections=2)
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        for name in ("ada", "bob", "eve", "bob"):
            BlockingClient(ada.with_security(credential=name)).call(ADD, 1)
        assert numbers(server) == [(0, 1), (1, 1), (2, 1), (1, 1)]
        assert server.groups == [0, 0x1234, 0x1234]


def test_exclusive_contexts_need_a_connection_bound_with_them() -> None:
    """Whose two directions count in one sequence (MS-NRPC 3.3.4.2)."""
    provider, how = options()
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        for name in ("ada", "exclusive", "ada", "exclusive"):
            BlockingClient(ada.with_security(credential=name)).call(ADD, 1)
        assert numbers(server) == [(0, 1), (1, 1), (0, 1), (1, 1)]
    assert provider.credentials == ["ada", "exclusive"], "none was made to look at it only"


@pytest.mark.parametrize("credential", ["bad", "refused"])
def test_a_credential_that_is_of_no_use_does_not_hurt_the_others(credential: str) -> None:
    _, how = options()
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        BlockingClient(ada).call(ADD, 1)
        bad = BlockingClient(ada.with_security(credential=credential))
        for _ in range(2):
            with pytest.raises(SecurityError):
                bad.call(ADD, 1)
        BlockingClient(ada).call(ADD, 1)
        assert numbers(server) == [(0, 1), (0, 1)]


def test_bind_and_endpoint_of_a_derived_handle() -> None:
    _, how = options()
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        bob = ada.with_security(credential="bob")
        bob.bind(TINY, OTHER)
        assert str(bob.endpoint_of(TINY)) == str(ada.endpoint_of(TINY)) == server.binding
        BlockingClient(bob).call(ADD, 1)
        assert numbers(server) == [(0, 1)]


def test_closing_the_first_closes_the_others() -> None:
    _, how = options()
    with serving_thread(**accepting()) as server:
        with blocking.connect(server.binding, **how) as ada:
            bob = ada.with_security(credential="bob")
            BlockingClient(bob).call(ADD, 1)
        with pytest.raises(AssociationClosed):
            BlockingClient(bob).call(ADD, 1)


def test_threads_with_identities_of_their_own() -> None:
    _, how = options()
    failures: list[BaseException] = []

    def run(handle: Any) -> None:
        try:
            for number in range(20):
                assert BlockingClient(handle).call(ADD, number).number == number + 1
        except (AssertionError, dcerpc.RpcError) as error:
            failures.append(error)

    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        handles = [ada.with_security(credential=f"user {n % 3}") for n in range(6)]
        threads = [threading.Thread(target=run, args=(handle,)) for handle in handles]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert not failures
        assert len(server.requests) == 120
        assert len(server.connections) <= 6


def test_context_that_expires_is_replaced_on_its_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it has expired: by alter_context."""
    clock = Clock(monkeypatch)
    provider, how = options()
    provider.expires_at = 2000.0
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        client = BlockingClient(ada)
        client.call(ADD, 1)
        clock.now = 1939.0
        client.call(ADD, 1)
        clock.now, provider.expires_at = 1941.0, 9000.0
        client.call(ADD, 1)
        client.call(ADD, 1)
        assert numbers(server) == [(0, 1), (0, 1), (0, 2), (0, 2)]


def test_context_that_expires_is_replaced_by_a_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without multiplexing: the old connection goes, its association does not."""
    clock = Clock(monkeypatch)
    provider, how = options(profile=NO_FEATURES)
    provider.expires_at = 2000.0
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        client = BlockingClient(ada)
        handle = client.call(OPEN).handle
        clock.now, provider.expires_at = 2000.0, None
        client.call(USE, handle)
        client.call(USE, handle)
        client.call(USE, handle)
        assert numbers(server) == [(0, 1), (1, 1), (1, 1), (1, 1)]
        assert server.groups == [0, 0x1234]


def test_context_that_has_expired_from_the_start_is_used_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The server is the judge; nobody builds contexts without end."""
    Clock(monkeypatch)
    provider, how = options()
    provider.expires_at = 10.0
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        for _ in range(3):
            BlockingClient(ada).call(ADD, 1)
        assert numbers(server) == [(0, 1)] * 3


# ---- asyncio ----


def test_asyncio_handles_share_a_connection() -> None:
    """Calls of others wait while a context is built, and do not ask for a connection instead."""
    provider, how = options()

    async def test() -> None:
        async with serving(**accepting()) as server, dcerpc.connect(server.binding, **how) as ada:
            handles = [ada.with_security(credential=f"user {n % 3}") for n in range(12)]
            results = await asyncio.gather(
                *(Client(handle).call(ADD, n) for n, handle in enumerate((ada, *handles)))
            )
            assert [result.number for result in results] == list(range(1, 14))
            assert len(server.connections) == 1
            found = {request.security.auth_context_id for request in server.requests if request.security}
            assert found == {1, 2, 3, 4}
            async with handles[0] as one:
                data = bytes(20_000)
                assert (await Client(one).call(ECHO, ndr.DERIVED, data)).data == data
            with pytest.raises(AssociationClosed):
                await Client(one).call(ADD, 1)
            assert (await Client(ada).call(ADD, 1)).number == 2

    asyncio.run(test())
    assert len(provider.made) == 4


def test_asyncio_without_multiplexing() -> None:
    _, how = options(profile=NO_FEATURES, max_connections=2)

    async def test() -> None:
        async with serving(**accepting()) as server, dcerpc.connect(server.binding, **how) as ada:
            handle = (await Client(ada).call(OPEN)).handle
            for name in ("bob", "ada", "eve", "bob"):
                found = await Client(ada.with_security(credential=name)).call(USE, handle)
                assert found.number == 7
            assert server.groups == [0, 0x1234, 0x1234]
            await server.until(lambda: server.connections[0].lost)
            assert not server.connections[1].lost, "there are two at a time"
            nobody = ada.with_security(level="none")
            await Client(nobody).call(ADD, 1)
            assert server.requests[-1].security is None

    asyncio.run(test())


def test_asyncio_expiry(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    provider, how = options()
    provider.expires_at = 2000.0

    async def test(profile: Profile, expected: list[tuple[int, int | None]]) -> None:
        clock.now, provider.expires_at = 1000.0, 2000.0
        async with (
            serving(**accepting()) as server,
            dcerpc.connect(server.binding, profile=profile, **how) as ada,
        ):
            client = Client(ada)
            await client.call(ADD, 1)
            clock.now, provider.expires_at = 1999.0, 9000.0
            await client.call(ADD, 1)
            await client.call(ADD, 1)
            assert numbers(server) == expected
            if profile is NO_FEATURES:
                await server.until(lambda: server.connections[0].lost)

    asyncio.run(test(Profile(), [(0, 1), (0, 2), (0, 2)]))
    asyncio.run(test(NO_FEATURES, [(0, 1), (1, 1), (1, 1)]))


@pytest.mark.parametrize("credential", ["bad", "refused"])
def test_asyncio_credential_that_is_of_no_use(credential: str) -> None:
    _, how = options()

    async def test() -> None:
        async with (
            serving(
                lambda request: Hold if len(server.requests) == 2 else simple(request), **accepting()
            ) as server,
            dcerpc.connect(server.binding, **how) as ada,
        ):
            await Client(ada).call(ADD, 1)
            slow = asyncio.ensure_future(Client(ada).call(ADD, 1))
            await server.until(lambda: server.held)
            with pytest.raises(SecurityError):
                await Client(ada.with_security(credential=credential)).call(ADD, 1)
            server.release()
            assert (await slow).number == 2
            assert len(server.connections) == 1

    asyncio.run(test())


def test_asyncio_failure_in_an_exchange_spares_the_calls_that_are_open() -> None:
    """MS-RPCE 3.3.1.5.2.1: what is due comes in; then the connection is discarded."""
    provider, how = options()

    async def test() -> None:
        async with (
            serving(
                lambda request: Hold if len(server.requests) == 2 else simple(request), **accepting()
            ) as server,
            dcerpc.connect(server.binding, **how) as ada,
        ):
            await Client(ada).call(ADD, 1)
            slow = asyncio.ensure_future(Client(ada).call(ADD, 1))
            await server.until(lambda: server.held)
            provider.script = Script(legs=2, client_fails=2)
            with pytest.raises(SecurityError, match="scripted failure"):
                await Client(ada.with_security(credential="eve")).call(ADD, 1)
            provider.script = Script(legs=2)
            assert (await Client(ada).call(ADD, 1)).number == 2
            assert len(server.connections) == 2, "the first takes no more calls"
            server.release()
            assert (await slow).number == 2
            await server.until(lambda: server.connections[0].lost)

    asyncio.run(test())


def test_asyncio_bind_and_waiting_for_room() -> None:
    _, how = options(profile=NO_FEATURES, max_connections=1)

    async def test() -> None:
        def held(request: Any) -> Any:
            return Hold if request.opnum == OPEN.opnum else simple(request)

        async with serving(held, **accepting()) as server, dcerpc.connect(server.binding, **how) as ada:
            bob = ada.with_security(credential="bob")
            await ada.bind(TINY)
            slow = asyncio.ensure_future(Client(ada).call(OPEN))
            await server.until(lambda: server.held)
            waiting = asyncio.ensure_future(bob.bind(TINY, OTHER))
            await asyncio.sleep(0.02)
            assert not waiting.done()
            server.release()
            await slow
            await waiting
            assert (await Client(bob).call(ADD, 1)).number == 2
            assert len(server.connections) == 2
            assert str(await bob.endpoint_of(TINY)) == server.binding

    asyncio.run(test())


def test_options_of_a_derived_handle_are_checked() -> None:
    _, how = options()
    binding = dcerpc.connect("ncacn_ip_tcp:127.0.0.1[135]", **how)
    with pytest.raises(SecurityError, match="no security provider"):
        binding.with_security(auth="other")
    with pytest.raises(ValueError, match="contradict"):
        binding.with_security(delegate=True, impersonation="identify")


def test_a_call_that_cannot_be_protected_fails_at_once() -> None:
    """The machine ends the connection; nobody has to wait for a time-out to learn it."""
    provider, how = options()
    provider.script = Script(legs=2, protect_fails_at=1)

    async def test() -> None:
        async with serving(**accepting()) as server, dcerpc.connect(server.binding, **how) as ada:
            await Client(ada).call(ADD, 1)
            async with asyncio.timeout(5):
                with pytest.raises(SecurityError, match="scripted failure to protect"):
                    await Client(ada).call(ADD, 1)

    asyncio.run(test())
    with serving_thread(**accepting()) as server, blocking.connect(server.binding, **how) as ada:
        BlockingClient(ada).call(ADD, 1)
        with pytest.raises(SecurityError, match="scripted failure to protect"):
            BlockingClient(ada).call(ADD, 1)
        with pytest.raises((SecurityError, LocalProtocolError, AssociationClosed)):
            BlockingClient(ada.with_security(credential="refused")).call(ADD, 1)


# ---- connections that servers are about to close ----


def test_connection_that_a_server_closes_after_a_fault() -> None:
    """It is looked at before it is used again, however short ago that was."""

    def script(request: Any) -> Any:
        return Fault.of(5) if len(server.requests) == 1 else simple(request)

    with serving_thread(script) as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        with pytest.raises(AccessDenied):
            client.call(ADD, 1)
        server.connections[0].driver._loop.call_soon_threadsafe(server.connections[0].driver.abort)
        (pool,) = binding._shared.by_endpoint.values()
        driver = pool._idle[0].driver
        assert isinstance(driver, StreamDriver)
        assert select.select([driver._sock], [], [], 5)[0]
        assert client.call(ADD, 1).number == 2
        assert client.call(ADD, 1).number == 2
        assert numbers(server) == [(0, None), (1, None), (1, None)]


@pytest.mark.parametrize("kind", ["blocking", "asyncio"])
def test_connection_after_a_protocol_error_is_not_used_again(kind: str) -> None:
    """MS-RPCE 3.3.3.5.7: servers close it; they need not have done so yet."""

    def answer(request: Any) -> Any:
        return Fault.of(0x1C01000B) if len(servers[0].requests) == 1 else simple(request)

    servers: list[TinyServer] = []

    async def test() -> None:
        async with serving(answer) as server, dcerpc.connect(server.binding) as binding:
            servers.append(server)
            with pytest.raises(ProtocolFault):
                await Client(binding).call(ADD, 1)
            assert (await Client(binding).call(ADD, 1)).number == 2
            assert numbers(server) == [(0, None), (1, None)]

    if kind == "asyncio":
        asyncio.run(test())
        return
    with serving_thread(answer) as server, blocking.connect(server.binding) as binding:
        servers.append(server)
        with pytest.raises(ProtocolFault):
            BlockingClient(binding).call(ADD, 1)
        assert BlockingClient(binding).call(ADD, 1).number == 2
        assert numbers(server) == [(0, None), (1, None)]
