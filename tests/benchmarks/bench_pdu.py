"""Decoding and encoding one PDU of each kind that every connection sends: fast path against schema path.

Run as a script: ``python tests/benchmarks/bench_pdu.py [ROUNDS]``. Prints the median CPU time of an operation
in microseconds; the rounds of the two paths alternate, so that both meet the same machine.
"""

from __future__ import annotations

import argparse
import statistics
import time
import timeit
from collections.abc import Callable

from dcerpc.pdu import (
    Bind,
    BindAck,
    ContextElement,
    ContextResult,
    Fault,
    Orphaned,
    Pdu,
    Request,
    Response,
    SecTrailer,
    build_protected,
    decode,
    encode,
    encode_request,
    peek,
)
from dcerpc.pdu.codec import decode_by_schema, encode_by_schema
from dcerpc.syntax_id import NDR, NDR64, NULL_SYNTAX, SyntaxId

STUB = bytes(64)
MGMT = SyntaxId.parse("afa8bd80-7d8a-11c9-bef4-08002b102989", "1.0")
TOKEN = SecTrailer(9, 6, 0, 1, bytes(120))
REQUEST = Request(7, alloc_hint=len(STUB), p_cont_id=1, opnum=3, stub_data=STUB)
RESPONSE = Response(7, alloc_hint=len(STUB), p_cont_id=1, stub_data=STUB)
CONTEXTS = (ContextElement(0, MGMT, (NDR,)), ContextElement(1, MGMT, (NDR64,)))
RESULTS = (ContextResult(0, 0, NDR), ContextResult(2, 2, NULL_SYNTAX))
PDUS: dict[str, Pdu] = {
    "request": REQUEST,
    "response": RESPONSE,
    "fault": Fault(7, alloc_hint=32, status=0x1C010002),
    "orphaned": Orphaned(7),
    "bind": Bind(1, p_context_elem=CONTEXTS),
    "bind, token": Bind(1, p_context_elem=CONTEXTS, auth=TOKEN),
    "bind_ack": BindAck(1, sec_addr=b"49152", p_result_list=RESULTS),
    "bind_ack, token": BindAck(1, sec_addr=b"49152", p_result_list=RESULTS, auth=TOKEN),
}
SIGNED = Request(7, alloc_hint=len(STUB), opnum=3, stub_data=STUB, auth=SecTrailer(9, 6, 0, 1))
RESPONSE_OCTETS = memoryview(encode(RESPONSE))

Operation = Callable[[], object]
# name, fast path, schema path (None: has none)
Row = tuple[str, Operation, Operation | None]


def both_ways(name: str, pdu: Pdu) -> list[Row]:
    """The operations on one PDU; octets are decoded from a memoryview, as a driver hands them in."""
    octets = memoryview(encode(pdu))
    return [
        (f"decode {name}", lambda: decode(octets), lambda: decode_by_schema(octets)),
        (f"encode {name}", lambda: encode(pdu), lambda: encode_by_schema(pdu)),
    ]


OPERATIONS: list[Row] = [
    *(row for name, pdu in PDUS.items() for row in both_ways(name, pdu)),
    ("encode_request()", lambda: encode_request(7, 3, 1, 3, 64, STUB), lambda: encode_by_schema(REQUEST)),
    ("build_protected()", lambda: build_protected(SIGNED, 16), None),
    ("peek", lambda: peek(RESPONSE_OCTETS), None),
]


def microseconds(operation: Operation, number: int) -> float:
    """The CPU time of one operation, over ``number`` of them."""
    return timeit.timeit(operation, number=number, timer=time.process_time) / number * 1e6


def measure(fast: Operation, schema: Operation | None, rounds: int) -> tuple[float, float | None]:
    """Medians over ``rounds`` alternating rounds."""
    fast_times, schema_times = [], []
    for _ in range(rounds):
        fast_times.append(microseconds(fast, 2000))
        if schema is not None:
            schema_times.append(microseconds(schema, 100))
    return statistics.median(fast_times), statistics.median(schema_times) if schema_times else None


def main() -> None:
    parser = argparse.ArgumentParser(description="PDU codec: fast path against schema path")
    parser.add_argument("rounds", nargs="?", type=int, default=15)
    rounds = parser.parse_args().rounds
    print(f"{'operation':<24}{'fast us':>10}{'schema us':>12}{'times':>8}")
    for name, fast, schema in OPERATIONS:
        fast_time, schema_time = measure(fast, schema, rounds)
        line = f"{name:<24}{fast_time:>10.2f}"
        if schema_time is not None:
            line += f"{schema_time:>12.2f}{schema_time / fast_time:>8.0f}"
        print(line)


if __name__ == "__main__":
    main()
