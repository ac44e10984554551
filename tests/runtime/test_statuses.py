"""Failures as statuses in results: [comm_status] and [fault_status] (C706 appendix E, MS-RPCE 3.1.1.5.5)."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from dcerpc import ndr, status, stub
from dcerpc.errors import (
    AccessDenied,
    AssociationClosed,
    BindRejected,
    ConnectError,
    Fault,
    LocalProtocolError,
    NdrError,
    PduError,
    PresentationRejected,
    RemoteProtocolError,
    RpcError,
    RpcTimeout,
    SecurityError,
    TransportError,
)
from dcerpc.ndr.types import ERROR_STATUS_T
from dcerpc.runtime import aio_binding, blocking_binding
from dcerpc.runtime.server import Server
from dcerpc.runtime.statuses import reported, settled
from dcerpc.stub import DEFAULT_OPTIONS, CallOptions, Interface, Operation
from dcerpc.syntax_id import SyntaxId


@dataclass(slots=True, kw_only=True)
class StatusResult(stub.Result):
    value: int
    local: int = 0
    return_value: int


def operation(
    opnum: int, comm: str = "", fault: str = "", pipes: tuple[ndr.Param, ...] = ()
) -> Operation[StatusResult]:
    return Operation(
        opnum,
        f"operation{opnum}",
        (
            ndr.Param("number", ndr.ULONG, "in"),
            ndr.Param("value", ndr.ULONG, "out"),
            *pipes,
        ),
        returns=ERROR_STATUS_T,
        result=StatusResult,
        comm_status=comm,
        fault_status=fault,
    )


BOTH = operation(0, "return_value", "return_value")
COMM = operation(1, "local")
FAULT = operation(2, "", "local")
NEITHER = operation(3)
PIPE = operation(4, "local", "return_value", pipes=(ndr.Param("data", ndr.Pipe(ndr.BYTE), "in"),))
INTERFACE = Interface(
    "statuses",
    SyntaxId.parse("61111111-2222-3333-4444-555555555555", "1.0"),
    (BOTH, COMM, FAULT, NEITHER, PIPE),
)

#: An error, and what [comm_status] and [fault_status] make of it; None: it is raised.
ERRORS: list[tuple[RpcError, int | None, int | None]] = [
    (RpcTimeout("late"), 0x71A, None),
    (ConnectError("nobody"), 0x6BA, None),
    (TransportError("refused"), 0x6BA, None),
    (AssociationClosed("gone"), 0x6BE, None),
    (RemoteProtocolError("wrong"), 0x6C0, None),
    (PduError("wrong"), 0x6C0, None),
    (BindRejected(0), 0x6BF, None),
    (BindRejected(2), 0x6BB, None),
    (BindRejected(4), 0x6C0, None),
    (BindRejected(8), 0x6D3, None),
    (PresentationRejected(2, 1), 0x6B5, None),
    (PresentationRejected(2, 2), 0x6C2, None),
    (PresentationRejected(2, 3), 0x6BB, None),
    (PresentationRejected(1, 0), 0x6BF, None),
    (Fault.of(status.NCA_S_COMM_FAILURE), 0x71C, None),
    (Fault.of(status.NCA_OP_RNG_ERROR), 0x6D1, None),
    (Fault.of(status.NCA_SERVER_TOO_BUSY), 0x6BB, None),
    (Fault.of(status.NCA_S_FAULT_CANCEL), None, 0x71A),
    (Fault.of(status.NCA_S_FAULT_CONTEXT_MISMATCH), None, 0x6F2),
    (Fault.of(status.NCA_S_FAULT_PIPE_ORDER), None, 0x727),
    (Fault.of(status.RPC_X_BAD_STUB_DATA), None, 0x6F7),
    (Fault.of(0x12345), None, 0x12345),
    (SecurityError("no", 5), None, None),
    (NdrError("wrong"), None, None),
    (LocalProtocolError("wrong"), None, None),
]


@pytest.mark.parametrize(("error", "comm", "fault"), ERRORS, ids=[repr(case[0]) for case in ERRORS])
def test_what_becomes_a_status(error: RpcError, comm: int | None, fault: int | None) -> None:
    for called, expected in ((COMM, comm), (FAULT, fault), (NEITHER, None)):
        if expected is None:
            with pytest.raises(type(error)) as caught:
                reported(called, error)
            assert caught.value is error
        else:
            assert reported(called, error) == StatusResult(value=None, local=expected, return_value=None)  # type: ignore[arg-type]
    either = comm or fault
    if either is not None:
        assert reported(BOTH, error).return_value == either
        assert reported(PIPE, error).local == (comm or 0)
        assert reported(PIPE, error).return_value == (fault or 0)


def test_a_status_that_does_not_travel_is_0_when_all_is_well() -> None:
    result: Any = StatusResult.__new__(StatusResult)
    assert settled(COMM, result).local == 0
    assert settled(COMM, StatusResult(value=1, local=5, return_value=2)).local == 5


class Served(stub.Server):
    INTERFACE: ClassVar[Interface] = INTERFACE

    def __init__(self) -> None:
        self.running: set[Any] = set()

    async def _serve(self, call: stub.Call, /, number: int, *pipes: Any) -> StatusResult:
        if number == 1:
            raise Fault.of(status.ERROR_ACCESS_DENIED)
        if number == 2:
            await asyncio.sleep(60)
        if number == 3:
            call.channel.driver.abort()  # type: ignore[attr-defined]
        return StatusResult(value=number, return_value=9)

    operation0 = operation1 = operation2 = operation3 = operation4 = _serve


Caller = Callable[..., Any]


async def maybe(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


@pytest.mark.parametrize("blocking", [False, True])
def test_clients(blocking: bool) -> None:
    async def main() -> None:
        async with Server() as server:
            server.register(Served())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            if blocking:
                with blocking_binding.connect(bound) as old:

                    def call(*args: Any) -> Any:
                        return asyncio.to_thread(old.call, INTERFACE, *args)

                    await use(call)
            else:
                async with aio_binding.connect(bound) as new:

                    def call(*args: Any) -> Any:
                        return new.call(INTERFACE, *args)

                    await use(call)

    asyncio.run(main())


async def use(call: Caller) -> None:
    assert (await call(BOTH, (0,), DEFAULT_OPTIONS)).return_value == 9
    well = await call(COMM, (0,), DEFAULT_OPTIONS)
    assert (well.value, well.local, well.return_value) == (0, 0, 9)
    assert (await call(BOTH, (1,), DEFAULT_OPTIONS)).return_value == 5
    assert (await call(FAULT, (1,), DEFAULT_OPTIONS)).local == 5
    with pytest.raises(AccessDenied):
        await call(COMM, (1,), DEFAULT_OPTIONS)
    assert (await call(COMM, (2,), CallOptions(timeout=0.05))).local == 0x71A
    with pytest.raises(RpcTimeout):
        await call(FAULT, (2,), CallOptions(timeout=0.05))
    assert (await call(COMM, (3,), DEFAULT_OPTIONS)).local == 0x6BE
    with pytest.raises(NdrError):
        await call(BOTH, (-1,), DEFAULT_OPTIONS)


def test_calls_with_pipes() -> None:
    """The result takes the status; what is done with the pipes still raises."""

    async def main() -> None:
        async with Server() as server:
            server.register(Served())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with aio_binding.connect(bound) as binding:
                for number, timeout, local, returned in (
                    (0, 10, 0, 9),
                    (1, 10, 0, 5),
                    (2, 0.05, 0x71A, 0),
                ):
                    stream = await binding.open_call(INTERFACE, PIPE, (number,), CallOptions(timeout=timeout))
                    result = await stream.result()
                    assert (result.local, result.return_value) == (local, returned)
                    await stream.abandon()

            def work() -> None:
                with blocking_binding.connect(bound) as old:
                    stream = old.open_call(INTERFACE, PIPE, (1,), DEFAULT_OPTIONS)
                    assert stream.result().return_value == 5
                    with pytest.raises(AccessDenied):
                        stream.pipe("data").send(b"x")

            await asyncio.to_thread(work)

    asyncio.run(main())


@pytest.mark.parametrize("blocking", [False, True])
def test_nobody_is_there(blocking: bool, refusing_port: int) -> None:
    where = f"ncacn_ip_tcp:127.0.0.1[{refusing_port}]"

    async def main() -> Any:
        return await aio_binding.connect(where).call(INTERFACE, COMM, (0,), DEFAULT_OPTIONS)

    if blocking:
        result = blocking_binding.connect(where).call(INTERFACE, COMM, (0,), DEFAULT_OPTIONS)
    else:
        result = asyncio.run(main())
    assert result.local == status.RPC_S_SERVER_UNAVAILABLE
