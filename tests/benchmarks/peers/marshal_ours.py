"""The subject of ``bench_marshal``: this library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from dcerpc import ndr
from tests.benchmarks.marshal_values import WORKS, Work
from tests.benchmarks.peers.marshal_worker import Calls, serve


def _decoding(work: Work) -> Callable[[], object]:
    return lambda: work.decode(work.stub)


def make(stubs: Mapping[str, bytes]) -> Calls:
    calls: Calls = {}
    for suffix, variant in (("", ndr.Variant.NDR_LITTLE), (" NDR64", ndr.Variant.NDR64)):
        for name, maker in WORKS.items():
            work = maker(variant)
            calls[f"{name}{suffix} decode"] = partial(_decoding, work)
            calls[f"{name}{suffix} encode"] = partial(getattr, work, "encode")
    return calls


if __name__ == "__main__":
    serve(make)
