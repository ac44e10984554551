"""How calls with pipes end before their time: faults, time-outs, cancelled and abandoned calls (asyncio)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from dcerpc import status, stub
from dcerpc.errors import (
    AccessDenied,
    AssociationClosed,
    CallCancelled,
    Fault,
    LocalProtocolError,
    NdrError,
    RpcTimeout,
)
from dcerpc.limits import Profile
from dcerpc.runtime.aio_binding import connect
from dcerpc.runtime.server import Server
from tests.runtime import piped
from tests.runtime.test_pipes_aio import serve

Reader = stub.ServedPipeReader[bytes]
Writer = stub.ServedPipeWriter[bytes]


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.001)


class Watched(piped.Server):
    """Serves put and get as a test wants, and notes how the methods ended."""

    def __init__(self, put: Any = None, get: Any = None) -> None:
        self.bodies = {"put": put, "get": get}
        self.running = 0
        self.ends: list[str] = []

    async def run(self, name: str, *args: Any) -> int:
        self.running += 1
        try:
            await self.bodies[name](*args)
        except BaseException as error:
            self.ends.append(type(error).__name__)
            raise
        else:
            self.ends.append("returned")
            return 1
        finally:
            self.running -= 1

    async def put(self, call: stub.Call, /, start: int, data: Reader) -> int:
        return await self.run("put", call, data)

    async def get(self, call: stub.Call, /, count: int, data: Writer, size: int) -> int:
        return await self.run("get", call, data)


async def read_some(call: stub.Call, data: Reader) -> None:
    assert await data.read()


async def read_for_ever(call: stub.Call, data: Reader) -> None:
    async for _ in data:
        continue


async def write_for_ever(call: stub.Call, data: Writer) -> None:
    while True:
        await data.send(bytes(10000))


async def hang(call: stub.Call, data: Any) -> None:
    await asyncio.Event().wait()


async def deny(call: stub.Call, data: Any) -> None:
    raise Fault.of(status.ERROR_ACCESS_DENIED)


# --- faults ---


async def read_and_deny(call: stub.Call, data: Reader) -> None:
    await read_some(call, data)
    await deny(call, data)


@pytest.mark.parametrize("body", [deny, read_and_deny])
def test_a_fault_while_the_request_is_sent(body: Any) -> None:
    """Whatever the client does next raises it; the next call is not concerned."""

    async def main() -> None:
        server = Watched(put=body)
        async with serve(server) as client:
            async with client.put() as put:
                with pytest.raises(AccessDenied):
                    await keep_sending(put)
                with pytest.raises(AccessDenied):
                    await put.data.close()
                with pytest.raises(AccessDenied):
                    await put.result()
            assert await client.open()
            async with client.put() as put:
                with pytest.raises(AccessDenied):
                    await put.result() if body is deny else await fill(put)
            assert server.ends == ["AccessDenied"] * 2

    asyncio.run(main())


async def keep_sending(put: piped.PutCall) -> None:
    while True:
        await put.data.send(bytes(100000))


async def keep_reading(get: piped.GetCall) -> None:
    while await get.data.read():
        await asyncio.sleep(0)


async def fill(put: piped.PutCall) -> None:
    await put.data.send(b"something")
    await put.result()


def test_a_fault_after_part_of_the_response() -> None:
    async def body(call: stub.Call, data: Writer) -> None:
        await data.send(bytes(100000))
        await asyncio.sleep(0.01)  # a fault drops what has not gone out yet
        await deny(call, data)

    async def main() -> None:
        async with serve(Watched(get=body)) as client:
            async with client.get(1) as get:
                assert await get.data.read()
                with pytest.raises(AccessDenied):
                    await get.data.read_all()
                with pytest.raises(AccessDenied):
                    await get.result()
            async with client.get(1) as get:
                with pytest.raises(AccessDenied):
                    await get.result()
            assert await client.open()

    asyncio.run(main())


def test_an_exception_of_the_method_after_part_of_the_response(caplog: pytest.LogCaptureFixture) -> None:
    async def body(call: stub.Call, data: Writer) -> None:
        await data.send(bytes(100000))
        raise KeyError("a mistake")

    async def main() -> None:
        async with serve(Watched(get=body)) as client, client.get(1) as get:
            with pytest.raises(Fault) as caught:
                await get.data.read_all()
            assert caught.value.status == status.NCA_S_FAULT_UNSPEC

    asyncio.run(main())
    assert "a mistake" in caplog.text


def test_a_result_that_does_not_fit(caplog: pytest.LogCaptureFixture) -> None:
    async def get(call: stub.Call, count: int, data: Writer, size: int) -> str:
        await data.send(b"part")
        return "text"

    async def main() -> None:
        async with serve(piped.serving("get", get)) as client, client.get(1) as call:
            with pytest.raises(Fault) as caught:
                await call.result()
            assert caught.value.status == status.NCA_S_FAULT_UNSPEC

    asyncio.run(main())
    assert "NdrError" in caplog.text


# --- order ---


def test_clients_keep_the_order_of_pipes() -> None:
    async def main() -> None:
        async with serve(piped.AsyncServer()) as client:
            handle = await client.open()
            async with client.many(handle) as many:
                with pytest.raises(LocalProtocolError, match="second comes after first"):
                    await many.second.send([1])
                with pytest.raises(LocalProtocolError, match="second comes after first"):
                    await many.second.close()
                with pytest.raises(LocalProtocolError, match="back comes after first"):
                    await many.back.read()
                await many.first.close()
                with pytest.raises(LocalProtocolError, match="first has ended"):
                    await many.first.send(b"x")
                await many.second.close()
                with pytest.raises(LocalProtocolError, match="first has ended"):
                    await many.first.send(b"x")
                with pytest.raises(LocalProtocolError, match="rest comes after back"):
                    await many.rest.read()
                assert await many.back.read_all() == " state"
                assert await many.rest.read_all() == []
                assert (await many.result()).total == 0
                assert await many.rest.read() is None
            async with client.many(handle) as many:
                with pytest.raises(NdrError, match=r"many.first"):
                    await many.first.send("no octets")  # type: ignore[arg-type]
                await many.first.send(b"fine")
                await many.first.close()
                with pytest.raises(NdrError, match=r"many.second\[1\]"):
                    await many.second.send([1, -1])

    asyncio.run(main())


def test_what_a_call_needs() -> None:
    async def main() -> None:
        async with serve(piped.AsyncServer()) as client:
            call = client.get(1)
            with pytest.raises(LocalProtocolError, match="in 'async with'"):
                await call.result()
            with pytest.raises(NdrError, match="count"):
                async with client.get(-1):
                    pass
            async with call:
                with pytest.raises(KeyError):
                    call._stream.pipe("other")  # type: ignore[union-attr]
                with pytest.raises(LocalProtocolError, match="made once"):
                    async with call:
                        pass
                assert repr(call.data) == "<pipe data of <call of get>>"
            with pytest.raises(LocalProtocolError, match="given up"):
                await call.result()
            with pytest.raises(LocalProtocolError, match="given up"):
                await call.data.read()
            async with client.put() as put:
                await put.data.send(b"abc")
            with pytest.raises(LocalProtocolError, match="given up"):
                await put.data.send(b"def")
            with pytest.raises(LocalProtocolError, match="given up"):
                await put.data.close()
            assert await client.open()

    asyncio.run(main())


async def wrong_order(call: stub.Call, first: Any, back: Any, second: Any, handle: Any, rest: Any) -> int:
    steps: dict[int, Callable[[], Awaitable[Any]]] = {
        1: second.read,
        2: lambda: back.send("text"),
        3: first.read_all,
        4: first.read,
        5: back.close,
        6: second.read_all,
        7: lambda: rest.send([1]),
        8: back.close,
        9: back.close,
        10: lambda: back.send("text"),
        11: rest.close,
        12: lambda: rest.send([1]),
        13: second.read,
    }
    faults = {
        1: "ORDER",
        2: "ORDER",
        4: "EMPTY",
        5: "ORDER",
        7: "ORDER",
        10: "CLOSED",
        12: "CLOSED",
        13: "EMPTY",
    }
    for number, step in steps.items():
        if number in faults:
            with pytest.raises(Fault) as caught:
                await step()
            assert caught.value.status == getattr(status, f"NCA_S_FAULT_PIPE_{faults[number]}"), number
        else:
            await step()
    return 5


def test_servers_are_told_of_a_wrong_order() -> None:
    """C706 5.1.4, E.2.3: a fault for each way to be wrong, which a method may handle."""

    async def main() -> None:
        async with (
            serve(piped.serving("many", wrong_order)) as client,
            client.many(await client.open()) as many,
        ):
            assert (await many.result()).total == 5

    asyncio.run(main())


@pytest.mark.parametrize(
    ("step", "expected"),
    [("second.read", "ORDER"), ("back.send", "ORDER"), ("rest.close", "ORDER")],
)
def test_a_wrong_order_faults_the_call(step: str, expected: str) -> None:
    async def many(call: stub.Call, first: Any, back: Any, second: Any, handle: Any, rest: Any) -> int:
        pipe, name = step.split(".")
        method = getattr({"second": second, "back": back, "rest": rest}[pipe], name)
        await (method("text") if name == "send" else method())
        return 0

    async def main() -> None:
        async with (
            serve(piped.serving("many", many)) as client,
            client.many(await client.open()) as call,
        ):
            with pytest.raises(Fault) as caught:
                await call.result()
            assert caught.value.status == getattr(status, f"NCA_S_FAULT_PIPE_{expected}")

    asyncio.run(main())


def test_a_method_that_returns_early() -> None:
    """What it did not read is passed over, what it did not end is ended."""

    async def main() -> None:
        async with serve(Watched(put=read_some)) as client, client.put() as put:
            for _ in range(100):
                await put.data.send(bytes(10000))
            assert (await put.result()).total == 1

        async def many(*args: Any) -> int:
            return 3

        async with (
            serve(piped.serving("many", many)) as client,
            client.many(await client.open()) as call,
        ):
            await call.first.send(bytes(100000))
            await call.first.close()
            await call.second.send([1, 2, 3])
            await call.second.close()
            assert await call.back.read_all() == ""
            assert (await call.result()).total == 3

    asyncio.run(main())


# --- giving up ---


async def leave_at_once(client: piped.Client) -> None:
    async with client.put():
        pass


async def leave_after_some(client: piped.Client) -> None:
    async with client.put() as put:
        await put.data.send(bytes(100000))


async def send_for_ever(client: piped.Client) -> None:
    async with client.put() as put:
        await keep_sending(put)


async def wait_for_result(client: piped.Client) -> None:
    async with client.put() as put:
        await put.data.send(bytes(100000))
        await put.result()


async def leave_unread(client: piped.Client) -> None:
    async with client.get(1) as get:
        assert await get.data.read()


async def wait_for_data(client: piped.Client) -> None:
    async with client.get(1) as get:
        await get.data.read()


Case = tuple[Callable[[piped.Client], Awaitable[None]], Any, Any]
LEAVING: dict[str, Case] = {
    "before anything is sent": (leave_at_once, read_for_ever, None),
    "after part of the request": (leave_after_some, read_for_ever, None),
    "while the server does not read": (send_for_ever, hang, None),
    "waiting for the result": (wait_for_result, hang, None),
    "while the server writes": (leave_unread, None, write_for_ever),
    "waiting for data": (wait_for_data, None, hang),
}


@asynccontextmanager
async def leaving(
    case: Case, profile: Profile, **options: Any
) -> AsyncIterator[tuple[piped.Client, Watched]]:
    served = Watched(case[1], case[2])
    async with Server(profile=profile) as server:
        server.register(served)
        (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        async with connect(bound, profile=profile, cancel_timeout=0.05, **options) as binding:
            yield piped.Client(binding), served


PROFILES = [
    pytest.param(Profile(), id="keeps the connection"),
    pytest.param(Profile(bind_time_features=False), id="closes the connection"),
    pytest.param(Profile(concurrent_multiplexing=False), id="one call at a time"),
]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("case", list(LEAVING.values()), ids=list(LEAVING))
def test_leaving_early(case: Case, profile: Profile) -> None:
    """The method is cancelled, nothing hangs, other calls go on."""

    async def main() -> None:
        async with leaving(case, profile) as (client, served):
            task = asyncio.ensure_future(case[0](client))
            done, _ = await asyncio.wait([task], timeout=0.2)
            if not done:
                task.cancel()
                await asyncio.wait([task])
                assert task.cancelled()
            await until(lambda: not served.running)
            assert set(served.ends) <= {"CancelledError", "CallCancelled"}
            assert served.ends or case[0] is leave_at_once
            for _ in range(3):
                assert await client.open()

    asyncio.run(main())


@pytest.mark.parametrize("case", list(LEAVING.values())[2:], ids=list(LEAVING)[2:])
def test_time_out(case: Case) -> None:
    """It is for the whole call, and wakes whoever waits."""

    async def main() -> None:
        async with leaving(case, Profile(), timeout=0.3) as (client, served):
            if case[0] is leave_unread:
                async with client.get(1) as get:
                    with pytest.raises(RpcTimeout):
                        await keep_reading(get)
                    with pytest.raises(RpcTimeout):
                        await get.result()
            else:
                with pytest.raises(RpcTimeout, match=r"no response from 127\.0\.0\.1"):
                    await case[0](client)
            await until(lambda: not served.running)
            assert await client.with_options(timeout=10).open()

    asyncio.run(main())


def test_two_tasks_of_one_call() -> None:
    """Both learn of its end."""

    async def main() -> None:
        async with leaving((leave_at_once, None, hang), Profile()) as (client, _):
            async with client.with_options(timeout=0.2).get(1) as get:
                outcomes = await asyncio.gather(get.data.read(), get.result(), return_exceptions=True)
            assert [type(outcome) for outcome in outcomes] == [RpcTimeout, RpcTimeout]

    asyncio.run(main())


def test_a_thread_is_told_that_the_client_is_gone() -> None:
    ends: list[Any] = []

    class Threads(piped.Server):
        def put(self, call: stub.Call, /, start: int, data: Reader) -> int:
            pipe = data.blocking
            try:
                while pipe.read() is not None:
                    continue
                return 0
            except BaseException as error:
                ends.append(error)
                raise

    async def main() -> None:
        async with serve(Threads(), cancel_timeout=0.05) as client:
            async with client.put() as put:
                await put.data.send(bytes(100000))
            await until(lambda: ends)
            assert isinstance(ends[0], CallCancelled)
            assert await client.open()

    asyncio.run(main())


def test_the_binding_is_closed() -> None:
    async def main() -> None:
        async with serve(Watched(put=read_for_ever, get=hang)) as client:
            binding: Any = client._binding
            async with client.put() as put, client.get(1) as get:
                reading = asyncio.create_task(get.data.read())
                await put.data.send(bytes(100000))
                await binding.close()
                with pytest.raises(AssociationClosed):
                    await put.result()
                with pytest.raises(AssociationClosed):
                    await reading
            with pytest.raises(AssociationClosed):
                async with client.put():
                    pass

    asyncio.run(main())


@pytest.mark.parametrize("threads", [False, True])
def test_the_server_stops(threads: bool) -> None:
    class Threads(piped.Server):
        def put(self, call: stub.Call, /, start: int, data: Reader) -> int:
            return sum(map(len, data.blocking))

        def get(self, call: stub.Call, /, count: int, data: Writer, size: int) -> int:
            while True:
                data.blocking.send(bytes(10000))

    async def main() -> None:
        served = Threads() if threads else Watched(read_for_ever, write_for_ever)
        async with Server() as server:
            server.register(served)
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with connect(bound) as binding:
                client = piped.Client(binding)
                async with client.put() as put, client.get(1) as get:
                    await put.data.send(bytes(100000))
                    assert await get.data.read()
                    await server.stop(0)
                    with pytest.raises((CallCancelled, AssociationClosed)):
                        await put.result()
                    with pytest.raises((CallCancelled, AssociationClosed)):
                        await get.result()

    asyncio.run(main())
