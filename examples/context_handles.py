"""Context handles, both ends in one program: what a client opens, closes, or leaves behind.

The interface is compiled from counter.idl when this starts.

python examples/context_handles.py
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import dcerpc
from dcerpc import ContextHandle
from dcerpc.stub import Call

counter: Any = dcerpc.idl.load(Path(__file__).with_name("counter.idl")).counter


class Counters(counter.Server):  # type: ignore[misc]  # a class made at run time
    """The state behind a handle is an iterator; clients hold twenty octets that stand for it."""

    def Open(self, call: Call, /, start: int) -> ContextHandle:
        return call.new_handle(count(start))

    @dcerpc.inline
    def Next(self, call: Call, /, handle: ContextHandle) -> int:
        state: Iterator[int] = handle.state
        return next(state)

    def Close(self, call: Call, /, handle: ContextHandle | None) -> None:
        print("closed")

    def COUNTER_rundown(self, state: Iterator[int]) -> None:
        print(f"left behind at {next(state)}")


def main() -> None:
    with dcerpc.blocking.Server() as server:
        server.register(Counters())
        (binding,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")

        with dcerpc.blocking.connect(binding) as client_binding:
            client = counter.BlockingClient(client_binding)
            first = client.Open(start=10).handle
            second = client.Open(start=500).handle
            print(*(client.Next(handle=first).value for _ in range(3)))
            print(client.Next(handle=second).value)
            client.Close(handle=first)
            try:
                client.Next(handle=first)
            except dcerpc.RpcError as error:
                print(type(error).__name__)


if __name__ == "__main__":
    main()
