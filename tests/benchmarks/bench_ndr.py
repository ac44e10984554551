"""How fast the codecs are: medians of a few representative calls, beside what bare struct and array take.

Run it with the interpreter that has the package: ``python tests/benchmarks/bench_ndr.py``.
"""

from __future__ import annotations

import argparse
import statistics
import struct
import time
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dcerpc import ndr

NAME = ndr.Pointer(ndr.WSTRING)


@dataclass(slots=True, kw_only=True)
class ShareInfo1:
    """SHARE_INFO_1 (MS-SRVS 2.2.4.23)."""

    netname: str | None
    type: int
    remark: str | None


@dataclass(slots=True, kw_only=True)
class Container:
    """SHARE_INFO_1_CONTAINER (MS-SRVS 2.2.4.33)."""

    EntriesRead: int = ndr.DERIVED
    Buffer: list[ShareInfo1] | None


@dataclass(slots=True, kw_only=True)
class EnumResult:
    """What NetrShareEnum returns, without its union."""

    Level1: Container | None
    TotalEntries: int
    return_value: int


@dataclass(slots=True, kw_only=True)
class OneResult:
    """The result of operations with one [out] parameter."""

    data: Any


SHARE = ndr.Struct(
    ShareInfo1,
    (ndr.Field("netname", NAME), ndr.Field("type", ndr.ULONG), ndr.Field("remark", NAME)),
)
CONTAINER = ndr.Struct(
    Container,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(SHARE, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)
SHARE_ENUM = ndr.Procedure(
    "NetrShareEnum",
    (
        ndr.Param("Level1", ndr.Pointer(CONTAINER), "out"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    ndr.ULONG,
    EnumResult,
)


def _one(kind: ndr.Type) -> ndr.Procedure:
    return ndr.Procedure("Echo", (ndr.Param("data", kind, "in,out"),), None, OneResult)


def median(call: Callable[[], object], seconds: float) -> float:
    """The median time of one call in microseconds, over samples that take ``seconds`` together."""
    call()
    start = time.perf_counter()
    call()
    once = max(time.perf_counter() - start, 1e-7)
    number = max(1, int(seconds / 25 / once))
    samples = []
    for _ in range(25):
        start = time.perf_counter()
        for _ in range(number):
            call()
        samples.append((time.perf_counter() - start) / number)
    return statistics.median(samples) * 1e6


def cases(variant: ndr.Variant) -> list[tuple[str, Callable[[], object]]]:
    """What is measured, by name."""
    add: ndr.ProcedureCodec[Any] = ndr.compile_procedure(_one(ndr.ULONG), variant)
    one = add.encode_in((5,))
    result = OneResult(data=5)
    enum: ndr.ProcedureCodec[Any] = ndr.compile_procedure(SHARE_ENUM, variant)
    shares = [
        ShareInfo1(netname=f"share-{i:03d}", type=0, remark=f"Remark of share number {i}") for i in range(100)
    ]
    listed = EnumResult(Level1=Container(Buffer=shares), TotalEntries=100, return_value=0)
    response = enum.encode_out(listed, ())
    octets: ndr.ProcedureCodec[Any] = ndr.compile_procedure(_one(ndr.Array(ndr.BYTE, (ndr.Dim(),))), variant)
    mebibyte = bytes(1 << 20)
    echo = octets.encode_in((mebibyte,))
    longs: ndr.ProcedureCodec[Any] = ndr.compile_procedure(_one(ndr.Array(ndr.LONG, (ndr.Dim(),))), variant)
    many = list(range(100_000))
    stub = longs.encode_in((many,))
    plain = struct.Struct("<I")
    return [
        ("AddOne: bare struct pack", lambda: plain.pack(5)),
        ("AddOne: encode_in", lambda: add.encode_in((5,))),
        ("AddOne: decode_in", lambda: add.decode_in(one)),
        ("AddOne: encode_out", lambda: add.encode_out(result, (5,))),
        ("AddOne: decode_out", lambda: add.decode_out(one, (5,))),
        (f"100 SHARE_INFO_1, {len(response)} octets: encode", lambda: enum.encode_out(listed, ())),
        (f"100 SHARE_INFO_1, {len(response)} octets: decode", lambda: enum.decode_out(response, ())),
        ("1 MiB of octets: one copy", lambda: bytearray(mebibyte)),
        ("1 MiB of octets: encode", lambda: octets.encode_in((mebibyte,))),
        ("1 MiB of octets: decode", lambda: octets.decode_in(echo)),
        ("100,000 longs: bare array from list", lambda: array("i", many).tobytes()),
        ("100,000 longs: encode", lambda: longs.encode_in((many,))),
        ("100,000 longs: bare array to list", lambda: array("i", stub[4:400_004]).tolist()),
        ("100,000 longs: decode", lambda: longs.decode_in(stub)),
    ]


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=0.5, help="time for each case (default 0.5)")
    seconds = parser.parse_args().seconds
    for variant in ndr.Variant:
        print(variant.name)
        for name, call in cases(variant):
            print(f"  {name:48} {median(call, seconds):12.2f} us")


if __name__ == "__main__":
    main()
