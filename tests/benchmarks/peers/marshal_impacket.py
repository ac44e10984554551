"""A peer of ``bench_marshal``: impacket, whose structures decode all their fields at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

from tests.benchmarks.peers.marshal_worker import Calls, serve


def make(stubs: Mapping[str, bytes]) -> Calls:
    module: Any = import_module
    drsuapi, ndr, samr, srvs, dtypes = (
        module(f"impacket.dcerpc.v5.{name}") for name in ("drsuapi", "ndr", "samr", "srvs", "dtypes")
    )

    def take(item: str) -> Any:
        array = type("Array", (ndr.NDRUniConformantArray,), {"item": item})
        return type("Take", (ndr.NDRCALL,), {"structure": (("count", dtypes.ULONG), ("data", array))})

    def decoding(cls: Any, stub: bytes) -> Callable[[], object]:
        def call() -> object:
            made = cls()
            made.fromString(stub)
            return made

        return call

    def encoding(cls: Any, stub: bytes) -> Callable[[], object]:
        made = cls()
        made.fromString(stub)
        return made.getData  # type: ignore[no-any-return]

    kinds = {
        "shares": srvs.NetrShareEnumResponse,
        "names": samr.SamrLookupNamesInDomain,
        "replica": drsuapi.DRSGetNCChangesResponse,
        "octets": take("c"),
        "longs": take("<L"),
    }
    calls: Calls = {}
    for name, cls in kinds.items():
        calls[f"{name} decode"] = partial(decoding, cls, stubs[name])
        calls[f"{name} encode"] = partial(encoding, cls, stubs[name])
    return calls


if __name__ == "__main__":
    serve(make)
