"""Decoding and encoding one request and one response PDU: the fast path against the schema path.

Run as a script: ``python tests/benchmarks/bench_pdu.py [ROUNDS]``. Prints the median time of one operation in
microseconds; the rounds of the two paths alternate, so that both meet the same machine.
"""

from __future__ import annotations

import argparse
import statistics
import timeit
from collections.abc import Callable

from dcerpc.pdu import Request, Response, SecTrailer, build_protected, decode, encode, encode_request, peek
from dcerpc.pdu.codec import decode_by_schema, encode_by_schema

STUB = bytes(64)
REQUEST = Request(7, alloc_hint=len(STUB), p_cont_id=1, opnum=3, stub_data=STUB)
RESPONSE = Response(7, alloc_hint=len(STUB), p_cont_id=1, stub_data=STUB)
SIGNED = Request(7, alloc_hint=len(STUB), opnum=3, stub_data=STUB, auth=SecTrailer(9, 6, 0, 1))
REQUEST_OCTETS = memoryview(encode(REQUEST))
RESPONSE_OCTETS = memoryview(encode(RESPONSE))

Operation = Callable[[], object]
# name, fast path, schema path (None: has none)
OPERATIONS: list[tuple[str, Operation, Operation | None]] = [
    ("decode request", lambda: decode(REQUEST_OCTETS), lambda: decode_by_schema(REQUEST_OCTETS)),
    ("decode response", lambda: decode(RESPONSE_OCTETS), lambda: decode_by_schema(RESPONSE_OCTETS)),
    ("encode request", lambda: encode(REQUEST), lambda: encode_by_schema(REQUEST)),
    ("encode response", lambda: encode(RESPONSE), lambda: encode_by_schema(RESPONSE)),
    ("encode_request()", lambda: encode_request(7, 3, 1, 3, 64, STUB), lambda: encode_by_schema(REQUEST)),
    ("build_protected()", lambda: build_protected(SIGNED, 16), None),
    ("peek", lambda: peek(RESPONSE_OCTETS), None),
]


def microseconds(operation: Operation, number: int) -> float:
    """The time of one operation, over ``number`` of them."""
    return timeit.timeit(operation, number=number) / number * 1e6


def measure(fast: Operation, schema: Operation | None, rounds: int) -> tuple[float, float | None]:
    """Medians over ``rounds`` alternating rounds."""
    fast_times, schema_times = [], []
    for _ in range(rounds):
        fast_times.append(microseconds(fast, 5000))
        if schema is not None:
            schema_times.append(microseconds(schema, 500))
    return statistics.median(fast_times), statistics.median(schema_times) if schema_times else None


def main() -> None:
    parser = argparse.ArgumentParser(description="PDU codec: fast path against schema path")
    parser.add_argument("rounds", nargs="?", type=int, default=15)
    rounds = parser.parse_args().rounds
    print(f"{'operation':<20}{'fast us':>10}{'schema us':>12}{'times':>8}")
    for name, fast, schema in OPERATIONS:
        fast_time, schema_time = measure(fast, schema, rounds)
        line = f"{name:<20}{fast_time:>10.2f}"
        if schema_time is not None:
            line += f"{schema_time:>12.2f}{schema_time / fast_time:>8.0f}"
        print(line)


if __name__ == "__main__":
    main()
