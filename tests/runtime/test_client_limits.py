"""A client holds its server to its own Limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.idl import load

NEST = """
[uuid(5f0e7b7c-6a55-4b8e-9c39-0d4f3f1d2b10), version(1.0), pointer_default(unique)]
interface nest
{
    typedef struct egg { struct egg *inner; struct egg *next; } egg;
    void Get([in] long depth, [out] egg **first);
}
"""


def test_responses_do_not_nest_deeper_than_allowed(tmp_path: Path) -> None:
    file = tmp_path / "nest.idl"
    file.write_text(NEST)
    module: Any = load(file)

    class Nest(module.nest.Server):  # type: ignore[misc]
        async def Get(self, call: Any, /, depth: int) -> Any:
            first = None
            for _ in range(depth):
                first = module.egg(inner=first, next=None)
            return first

    limits = dcerpc.Limits(max_ndr_depth=5)
    with blocking.Server() as server:
        server.register(Nest())
        (bound,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        with blocking.connect(bound, limits=limits) as binding:
            client = module.nest.BlockingClient(binding)
            assert client.Get(depth=3).first.inner.inner.inner is None
            with pytest.raises(dcerpc.NdrError, match="nest"):
                client.Get(depth=20)
            assert client.Get(depth=2).first.inner.inner is None
