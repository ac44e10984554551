"""All operations of rpcecho by clients, against a server whose stub data Samba reads and writes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

import dcerpc
from dcerpc import Profile, pdu
from dcerpc.errors import NdrError
from dcerpc.interfaces.rpcecho import (
    echo_Enum1,
    echo_Enum1_32,
    echo_Enum2,
    echo_Enum3,
    echo_Info,
    echo_info1,
    echo_info2,
    echo_info3,
    echo_info4,
    echo_info5,
    echo_info6,
    echo_info7,
    echo_Surrounding,
    rpcecho,
)
from tests.interop.clients import PATIENCE, RUNTIMES, Recorder, Talker, connected

pytestmark = pytest.mark.interop

LARGE = bytes(range(251)) * 800  # 200,800 octets
INFO: dict[int, Any] = {
    1: echo_info1(v=10),
    2: echo_info2(v=20),
    3: echo_info3(v=30),
    4: echo_info4(v=40),
    5: echo_info5(v1=50, v2=60),
    6: echo_info6(v1=70, info1=echo_info1(v=80)),
    7: echo_info7(v1=80, info4=echo_info4(v=90)),
}


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture(params=[(runtime, big) for runtime in RUNTIMES for big in (False, True)], ids=str)
def talker(
    samba_echo_server: tuple[str, int], request: pytest.FixtureRequest, recorder: Recorder
) -> Iterator[Talker]:
    """The server, which answers in the client's byte order, through each runtime and in both orders."""
    runtime, big_endian = request.param
    host, port = samba_echo_server
    profile = Profile(big_endian=big_endian)
    with connected(runtime, f"ncacn_ip_tcp:{host}[{port}]", profile=profile, trace=recorder) as made:
        yield made
    orders = {each.drep.little_endian for each in recorder.of(pdu.Request, pdu.Response)}
    assert orders == {not big_endian}


def test_every_operation(talker: Talker, recorder: Recorder) -> None:
    def ask(operation: str, **arguments: object) -> object:
        return talker.ask(rpcecho, operation, **arguments)

    for number in (0, 1, 0x12345678, 0xFFFFFFFF):
        assert ask("AddOne", in_data=number) == rpcecho.AddOneResult(out_data=number + 1 & 0xFFFFFFFF)
    for data in (b"", b"a", LARGE[:1000], LARGE):
        assert ask("EchoData", in_data=data) == rpcecho.EchoDataResult(out_data=data)
        assert ask("SinkData", data=data) == rpcecho.SinkDataResult()
    for size in (0, 1, 257, len(LARGE)):
        source = (bytes(range(256)) * (size // 256 + 1))[:size]
        assert ask("SourceData", len=size) == rpcecho.SourceDataResult(data=source)
    for text in ("", "input string", "Käse € 日本 \U0001f40d", "x" * 100_000):
        assert ask("TestCall", s1=text) == rpcecho.TestCallResult(s2=text)
    for level, info in INFO.items():
        expected = rpcecho.TestCall2Result(info=echo_Info(level, info), return_value=0)
        assert ask("TestCall2", level=level) == expected
    assert ask("TestSleep", seconds=0) == rpcecho.TestSleepResult(return_value=0)
    enum2 = echo_Enum2(e1=echo_Enum1.ECHO_ENUM1, e2=echo_Enum1_32.ECHO_ENUM2_32)
    for switch, value in ((echo_Enum1.ECHO_ENUM1, echo_Enum1.ECHO_ENUM2), (echo_Enum1.ECHO_ENUM2, enum2)):
        foo3 = echo_Enum3(switch, value)
        assert ask("TestEnum", foo2=enum2, foo3=foo3) == rpcecho.TestEnumResult(
            foo1=switch, foo2=enum2, foo3=foo3
        )
    empty = echo_Surrounding(x=0, surrounding=[])
    assert ask("TestSurrounding", data=empty) == rpcecho.TestSurroundingResult(data=empty)
    for count in (1, 7, 5000):
        # The server sends back twice as many, which a client of C has no room for (MS-RPCE 3.1.2.7.1.5).
        numbers = echo_Surrounding(surrounding=[each & 0xFFFF for each in range(count)])
        with pytest.raises(NdrError, match=f"{2 * count} elements"):
            ask("TestSurrounding", data=numbers)
    for pointed in (0, 1, 0xFFFF, None):
        assert ask("TestDoublePointer", data=pointed) == rpcecho.TestDoublePointerResult(
            return_value=pointed or 0
        )
    assert len(recorder.opened) == 1
    assert {each.opnum for each in recorder.of(pdu.Request)} == set(range(10))
    for kind in (pdu.Request, pdu.Response):
        assert sum(len(each.stub_data) == 5816 for each in recorder.of(kind)) > 2 * len(LARGE) // 5816


def test_a_call_that_sleeps_does_not_hold_up_others(samba_echo_server: tuple[str, int]) -> None:
    """The client gives it up, and with it the connection: keeping it was not agreed on."""
    host, port = samba_echo_server
    recorder = Recorder()

    async def main() -> None:
        async with (
            asyncio.timeout(PATIENCE),
            dcerpc.connect(f"ncacn_ip_tcp:{host}[{port}]", trace=recorder, cancel_timeout=0.0) as handle,
        ):
            client = rpcecho.Client(handle)
            await handle.bind(rpcecho.INTERFACE)
            sleeping = asyncio.create_task(client.TestSleep(seconds=50))
            await asyncio.sleep(0)
            sums = await asyncio.gather(*(client.AddOne(in_data=number) for number in range(20)))
            assert [out.out_data for out in sums] == list(range(1, 21))
            assert len(recorder.opened) == 1
            sleeping.cancel()
            with pytest.raises(asyncio.CancelledError):
                await sleeping
            assert (await client.AddOne(in_data=1)).out_data == 2

    asyncio.run(main())
    assert len(recorder.opened) == 2
    last = [type(each) for each in recorder.of(pdu.Request, pdu.CoCancel, pdu.Orphaned)[-3:]]
    assert last == [pdu.CoCancel, pdu.Orphaned, pdu.Request]
