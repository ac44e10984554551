"""Write samba_calls.json: both stubs of calls of shipped interfaces, as Samba's code packs them.

Run it with the Python that has this library, in the checkout, where another Python has Samba's bindings:

    python -m tests.vectors.make_samba_call_vectors [PYTHON WITH SAMBA] [OUTPUT]

Values are made from a seed; Samba decodes their encodings, and packs what it has read. What it packs is the
vector: that it is what we encode, tests/interop/test_corpus_samba.py shows. README.md describes the format.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tests.interop.call_values import Seeded
from tests.interop.samba_calls import (
    ENCODINGS,
    OPERATIONS,
    Operation,
    SambaCalls,
    WholeCall,
    comparable,
    make_call,
)

ORIGIN = "Samba 4.17.12 (Debian 12), its Python bindings: ndr_pack_in and ndr_pack_out"
#: Values tried for one operation; the one that most encodings and pointers have to do with is taken.
TRIED = 12
#: Longest stubs, in octets, that a value may make.
LONGEST = 900


def weight(call: WholeCall, encodings: int) -> tuple[int, int]:
    """What makes a vector worth keeping: encodings compared, octets up to a limit."""
    octets = sum(map(len, call.encode(ENCODINGS["ndr_little"])))
    return encodings, octets if octets <= LONGEST else -octets


def vector(peer: SambaCalls, operation: Operation) -> dict[str, Any] | None:
    """The vectors of an operation, None if nothing of it can be compared."""
    made = [make_call(operation, Seeded(f"{operation.id} vector {seed}")) for seed in range(TRIED)]
    call, maker = max(made, key=lambda each: weight(each[0], -len(each[1].apart)))
    stubs = {
        encoding: call.encode(variant)
        for encoding, variant in ENCODINGS.items()
        if (encoding, "in") not in maker.apart
    }
    calls = {
        encoding: [each.hex() for each in pair[: 1 if (encoding, "out") in maker.apart else 2]]
        for encoding, pair in stubs.items()
    }
    question = {
        "interface": operation.interface,
        "opnum": operation.ours.opnum,
        "seed": 0,
        "calls": calls,
    }
    answer = peer.ask(question)
    entry: dict[str, Any] = {
        "interface": operation.interface,
        "opnum": operation.ours.opnum,
        "operation": operation.ours.name,
    }
    for index, direction in enumerate(("in", "out")):
        packed = {encoding: answer[encoding][index] for encoding, pair in calls.items() if len(pair) > index}
        if packed:
            encoding = next(iter(packed))
            values = call.decode(direction, bytes.fromhex(packed[encoding]), ENCODINGS[encoding])
            entry[direction] = {"values": comparable(values, operation), "stub": packed}
    return entry if "in" in entry else None


def main() -> None:
    """Write the file."""
    python = sys.argv[1] if len(sys.argv) > 1 else "/usr/bin/python3"
    output = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).with_name("samba_calls.json")
    with SambaCalls(python) as peer:
        found = [vector(peer, operation) for operation in OPERATIONS]
    vectors = [each for each in found if each is not None]
    lines = ",\n".join(json.dumps(each, ensure_ascii=True, separators=(",", ":")) for each in vectors)
    text = f'{{"origin": {json.dumps(ORIGIN)}, "calls": [\n{lines}\n]}}\n'
    output.write_text(text, encoding="ascii")
    count = sum(len(each[way]["stub"]) for each in vectors for way in ("in", "out") if way in each)
    print(f"{output}: {len(vectors)} calls, {count} stubs, {len(text)} octets")


if __name__ == "__main__":
    main()
