"""A peer of ``bench_marshal``: what the standard library takes to convert an array, plus one copy of it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from struct import Struct
from typing import Final

from tests.benchmarks.peers.marshal_worker import Calls, serve

_COUNTS: Final = Struct("<II")


def _octets(stub: bytes) -> Calls:
    data = stub[8:]

    def decode() -> object:
        return _COUNTS.unpack_from(stub), bytearray(stub[8:])

    def encode() -> object:
        return bytearray(_COUNTS.pack(len(data), len(data)) + data)

    return {"octets decode": lambda: decode, "octets encode": lambda: encode}


def _longs(stub: bytes) -> Calls:
    numbers = array("I", stub[8:]).tolist()

    def decode() -> object:
        return _COUNTS.unpack_from(stub), array("I", bytearray(stub[8:])).tolist()

    def encode() -> object:
        return _COUNTS.pack(len(numbers), len(numbers)) + array("I", numbers).tobytes()

    return {"longs decode": lambda: decode, "longs encode": lambda: encode}


def make(stubs: Mapping[str, bytes]) -> Calls:
    calls: Calls = {}
    if "octets" in stubs:
        calls |= _octets(stubs["octets"])
    if "longs" in stubs:
        calls |= _longs(stubs["longs"])
    return calls


if __name__ == "__main__":
    serve(make)
