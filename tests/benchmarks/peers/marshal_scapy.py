"""A peer of ``bench_marshal``: scapy with the packets of scapy-rpc.

A packet that was dissected keeps its octets, which would be all that encoding it returns. So they are
cleared; that counts, but takes next to nothing beside building.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

from tests.benchmarks.peers.marshal_worker import Calls, serve


def make(stubs: Mapping[str, bytes]) -> Calls:
    module: Any = import_module
    drsr, samr, srvs = (module(f"msrpcs.ms_{name}") for name in ("drsr", "samr", "srvs"))
    dcerpc = module("scapy.layers.dcerpc")
    # Its own guard against hostile counts, which the longs exceed.
    module("scapy.config").conf.max_list_count = 1_000_000

    def take(data: Any) -> Any:
        count = dcerpc.NDRIntField("count", None, size_of="data")
        return type("Take", (dcerpc.NDRPacket,), {"fields_desc": [count, data]})

    def size(packet: Any) -> Any:
        return packet.count

    def decoding(cls: Any, stub: bytes) -> Callable[[], object]:
        return lambda: cls(stub, ndr64=False)

    def encoding(cls: Any, stub: bytes) -> Callable[[], object]:
        packet = cls(stub, ndr64=False)

        def call() -> object:
            packet.clear_cache()
            return bytes(packet)

        return call

    kinds = {
        "shares": srvs.NetrShareEnum_Response,
        "names": samr.SamrLookupNamesInDomain_Request,
        "replica": drsr.IDL_DRSGetNCChanges_Response,
        "octets": take(dcerpc.NDRConfStrLenField("data", "", size_is=size)),
        "longs": take(dcerpc.NDRConfFieldListField("data", [], dcerpc.NDRIntField("", 0), size_is=size)),
    }
    calls: Calls = {}
    for name, cls in kinds.items():
        calls[f"{name} decode"] = partial(decoding, cls, stubs[name])
        calls[f"{name} encode"] = partial(encoding, cls, stubs[name])
    return calls


if __name__ == "__main__":
    serve(make)
