"""A service whose methods wait for the test, and how tests of servers run."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any

from dcerpc.ndr.types import ContextHandle
from dcerpc.runtime.server_call import ServerCall
from dcerpc.stub import Call
from tests.runtime.store import store

__all__ = ["Waiting", "run", "settled"]


class Waiting(store.Server):
    """Methods that wait until the test lets them go on."""

    def __init__(self) -> None:
        self.entered = asyncio.Event()
        self.go = asyncio.Event()
        self.thread_entered = threading.Event()
        self.thread_go = threading.Event()
        self.cancelled = asyncio.Event()
        self.run_down: list[Any] = []

    async def Open(self, call: Call, /, value: int) -> ContextHandle:
        return call.new_handle(value)

    async def Read(self, call: Call, /, handle: ContextHandle) -> int:
        return int(handle.state)

    async def Close(self, call: Call, /, handle: ContextHandle | None) -> None:
        return None

    async def Nothing(self, call: Call, /, value: int) -> None:
        self.entered.set()
        try:
            await self.go.wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise

    def Two(self, call: Call, /, value: int) -> store.TwoResult:
        assert isinstance(call, ServerCall)
        self.thread_entered.set()
        self.thread_go.wait(10)
        return store.TwoResult(first=int(call.cancelled), return_value=value)

    def STORE_HANDLE_rundown(self, state: Any) -> None:
        self.run_down.append(state)


def run(body: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a body; no task and no thread of a server may be left."""

    async def main() -> None:
        async with asyncio.timeout(30):
            await body()
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert not [t for t in threading.enumerate() if t.name.startswith("dcerpc-server")]


async def settled(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    while not condition():
        await asyncio.sleep(0.005)
