"""A client holds its server to its own Limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.idl import load

CHAIN = """
[uuid(5f0e7b7c-6a55-4b8e-9c39-0d4f3f1d2b10), version(1.0), pointer_default(unique)]
interface chain
{
    typedef struct link { struct link *next; long value; } link;
    void Get([in] long length, [out] link **first);
}
"""


def test_responses_do_not_nest_deeper_than_allowed(tmp_path: Path) -> None:
    file = tmp_path / "chain.idl"
    file.write_text(CHAIN)
    module: Any = load(file)

    class Chain(module.chain.Server):  # type: ignore[misc]
        async def Get(self, call: Any, /, length: int) -> Any:
            first = None
            for value in range(length):
                first = module.link(next=first, value=value)
            return first

    limits = dcerpc.Limits(max_ndr_depth=5)
    with blocking.Server() as server:
        server.register(Chain())
        (bound,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        with blocking.connect(bound, limits=limits) as binding:
            client = module.chain.BlockingClient(binding)
            assert client.Get(length=3).first.value == 2
            with pytest.raises(dcerpc.NdrError, match="nest"):
                client.Get(length=20)
            assert client.Get(length=2).first.next.value == 0
