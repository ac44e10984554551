#!/usr/bin/python3
"""Samba's NDR code as a process, for whole calls: it reads both stubs of a call and packs them again.

Each line of input is a JSON object, and so is each line of output:

=============  ===========================================================================
``interface``  a module of samba.dcerpc
``opnum``      the operation
``seed``       what the values that this process makes depend on
``calls``      by encoding (ndr_little, ndr_big, ndr64_little): ``[request, response]``, hex
=============  ===========================================================================

The answer has by encoding ``[request, response, other request, other response]``: what Samba packs of what
it has read; then, where it can be done safely, of the same objects filled with other values. Each is hex,
or ``{"error": ..., "at": "unpack" or "pack"}``, or null when an error before leaves nothing to pack.

``{"list": MODULE}`` is answered by the names of its operations, by opnum.
"""

from __future__ import annotations

import importlib
import json
import random
import sys
from collections.abc import Callable, Iterator
from typing import Any

from samba import ndr
from samba.dcerpc import misc

ENCODINGS: dict[str, dict[str, bool]] = {
    "ndr_little": {},
    "ndr_big": {"bigendian": True},
    "ndr64_little": {"ndr64": True},
}
#: What the bindings say an attribute is, and the bits it has.
NUMBERS = {
    "uint8": 8,
    "uint16": 16,
    "uint32": 32,
    "hyper": 64,
    "udlong": 64,
    "NTTIME": 64,
    "WERROR": 32,
    "NTSTATUS": 32,
    "time_t": 31,
}


def operations(name: str) -> dict[int, Any]:
    """The classes of a module's operations, by opnum."""
    kinds: list[Any] = list(vars(importlib.import_module(f"samba.dcerpc.{name}")).values())
    return {kind.opnum(): kind for kind in kinds if hasattr(kind, "__ndr_pack_in__")}


def attributes(kind: type) -> dict[str, str]:
    """What a class of the bindings holds: the name of an attribute's type, by the attribute's."""
    found = vars(kind).items()
    return {
        name: str(each.__doc__).rpartition(" ")[2]
        for name, each in found
        if type(each).__name__ == "getset_descriptor" and name[0] != "_"
    }


def is_number(kind: str, value: Any) -> bool:
    return kind in NUMBERS and isinstance(value, int) and not isinstance(value, bool)


def fill(value: Any, chance: random.Random) -> Iterator[None]:
    """Give an object other values, wherever no length or discriminant can be meant; one item for each.

    Numbers change in structures of numbers only, and texts to other orders of their characters.
    """
    if isinstance(value, list):
        for each in value:
            yield from fill(each, chance)
        return
    if isinstance(value, misc.GUID):
        value.time_low = chance.getrandbits(32)
        yield
        return
    kinds = attributes(type(value))
    held = {name: getattr(value, name) for name in kinds}
    plain = all(is_number(kind, held[name]) for name, kind in kinds.items())
    for name, kind in kinds.items():
        each = held[name]
        if isinstance(each, str):
            setattr(value, name, "".join(chance.sample(each, len(each))))
            yield
        elif plain:
            setattr(value, name, chance.getrandbits(NUMBERS[kind]))
            yield
        elif each is not None and not isinstance(each, (int, bytes, tuple)):
            yield from fill(each, chance)


def fill_call(call: Any, prefix: str, chance: random.Random) -> int:
    """Give the parameters of one direction other values, except those that may be counts or levels."""
    changes = 0
    for name in attributes(type(call)):
        if name.startswith(prefix):
            value = getattr(call, name)
            if isinstance(value, str):
                setattr(call, name, "".join(chance.sample(value, len(value))))
                changes += 1
            elif value is not None and not isinstance(value, (int, bytes, tuple)):
                changes += sum(1 for _ in fill(value, chance))
    return changes


def attempt(at: str, function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """What a function of the bindings returns, as hex, or the error."""
    try:
        returned = function(*arguments, **options)
    except (RuntimeError, ValueError, TypeError, OverflowError, AttributeError, UnicodeError) as error:
        return {"error": str(error), "at": at}
    return bytes(returned).hex() if isinstance(returned, bytes) else None


def carry(kind: Any, stubs: list[str], options: dict[str, bool], seed: int) -> list[Any]:
    """Both stubs of a call through Samba, and once more with other values."""
    call = kind()
    answers: list[Any] = [None] * 4
    steps = [
        ("in_", ndr.ndr_unpack_in, ndr.ndr_pack_in),
        ("out_", ndr.ndr_unpack_out, ndr.ndr_pack_out),
    ]
    for index, ((_, unpack, pack), stub) in enumerate(zip(steps, stubs)):  # noqa: B905  two of each
        failed = attempt("unpack", unpack, call, bytes.fromhex(stub), **options)
        answers[index] = failed or attempt("pack", pack, call, **options)
        if failed:
            return answers
    chance = random.Random(seed)
    for index, (prefix, _, pack) in enumerate(steps):
        if isinstance(answers[index], str):
            try:
                changes = fill_call(call, prefix, chance)
            except (RuntimeError, ValueError, TypeError, OverflowError, AttributeError):
                continue
            answers[2 + index] = attempt("pack", pack, call, **options) if changes else None
    return answers


def answer(question: dict[str, Any], known: dict[str, dict[int, Any]]) -> Any:
    """The answer to one question."""
    if "list" in question:
        return {opnum: kind.__name__ for opnum, kind in sorted(operations(question["list"]).items())}
    name = question["interface"]
    if name not in known:
        known[name] = operations(name)
    kind = known[name][question["opnum"]]
    return {
        encoding: carry(kind, stubs, ENCODINGS[encoding], question["seed"])
        for encoding, stubs in question["calls"].items()
    }


def main() -> None:
    """Answer until the input ends."""
    known: dict[str, dict[int, Any]] = {}
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), known)), flush=True)


if __name__ == "__main__":
    main()
