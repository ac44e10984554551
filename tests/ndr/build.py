"""Types for tests, made by hand: structures and results with generated dataclasses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, make_dataclass
from typing import Any

from dcerpc import ndr
from dcerpc.ndr.types import Type

LITTLE, BIG, NDR64 = ndr.Variant.NDR_LITTLE, ndr.Variant.NDR_BIG, ndr.Variant.NDR64


def struct(name: str, /, **fields: Type) -> ndr.Struct:
    """A structure; counts may be left out when its objects are made."""
    made = [(field_name, Any, field(default=ndr.DERIVED)) for field_name in fields]
    cls = make_dataclass(name, made, slots=True, kw_only=True)
    kind = ndr.Struct(cls, tuple(ndr.Field(field_name, kind) for field_name, kind in fields.items()))
    cls.__ndr__ = kind  # type: ignore[attr-defined]
    return kind


def union(
    name: str,
    switch: Type,
    arms: Sequence[tuple[Sequence[int] | None, Type | None]],
    *,
    switch_is: str = "",
    encapsulated: bool = False,
    ms_union: bool = False,
) -> ndr.Union:
    """A union; labels None make the default arm."""
    cls = make_dataclass(name, [("discriminant", Any), ("value", Any, field(default=None))], slots=True)
    made = tuple(
        ndr.Arm(None if labels is None else tuple(labels), f"arm{at}", kind)
        for at, (labels, kind) in enumerate(arms)
    )
    kind = ndr.Union(cls, switch, made, switch_is, encapsulated, ms_union)
    cls.__ndr__ = kind  # type: ignore[attr-defined]
    return kind


def procedure(name: str, *params: tuple[str, Type, str], returns: Type | None = None) -> ndr.Procedure:
    """A procedure with its result class, which has no pipes."""
    made = tuple(ndr.Param(*param) for param in params)  # type: ignore[arg-type]
    outs = [
        (param.name, Any, field(default=ndr.DERIVED))
        for param in made
        if "out" in param.direction and not param.pipe
    ]
    if returns is not None:
        outs.append(("return_value", Any, field(default=0)))
    result = make_dataclass(f"{name}Result", outs, slots=True, kw_only=True)
    return ndr.Procedure(name, made, returns, result)


def ref(kind: Type) -> ndr.Pointer:
    return ndr.Pointer(kind, "ref")


def unique(kind: Type) -> ndr.Pointer:
    return ndr.Pointer(kind, "unique")


def full(kind: Type) -> ndr.Pointer:
    return ndr.Pointer(kind, "full")


def fixed(kind: Type, *bounds: int) -> ndr.Array:
    return ndr.Array(kind, tuple(ndr.Dim(bound) for bound in bounds))


def sized(kind: Type, size_is: str = "", length_is: str = "", first_is: str = "") -> ndr.Array:
    dim = ndr.Dim(
        size_is=size_is, length_is=length_is, first_is=first_is, varying=bool(length_is or first_is)
    )
    return ndr.Array(kind, (dim,))


def string(kind: Type, size_is: str = "", bound: int | None = None) -> ndr.Array:
    return ndr.Array(kind, (ndr.Dim(bound, size_is=size_is, varying=True),), string=True)


def encode(kind: Type, value: Any, variant: ndr.Variant = LITTLE) -> bytes:
    return ndr.encode_value(value, kind, variant)


def decode(kind: Type, data: bytes | bytearray | memoryview, variant: ndr.Variant = LITTLE) -> Any:
    return ndr.decode_value(kind, data, variant)


def stub(text: str, variant: ndr.Variant = LITTLE, gap: int = 0xAA) -> bytes:
    """Stub data written by hand: ``w3 h1 r6162 a8``.

    Numbers are aligned to their size: b, h, i and q of 1, 2, 4 and 8 octets, w of a count or pointer of the
    variant. r is followed by octets in hexadecimal, a by what to align to. Gaps are filled with ``gap``.
    """
    made = bytearray()
    sizes = {"b": 1, "h": 2, "i": 4, "q": 8, "w": 8 if variant is NDR64 else 4}
    for token in text.split():
        letter, rest = token[0], token[1:]
        if letter == "r":
            made += bytes.fromhex(rest)
            continue
        size = int(rest) if letter == "a" else sizes[letter]
        made += bytes([gap]) * (-len(made) % size)
        if letter != "a":
            made += (int(rest, 0) % (1 << 8 * size)).to_bytes(size, "big" if variant is BIG else "little")
    return bytes(made)


def decode_in(
    made: ndr.Procedure,
    text: str,
    variant: ndr.Variant = LITTLE,
    level: ndr.TargetLevel = ndr.TargetLevel.V5,
) -> tuple[Any, ...]:
    """The [in] parameters in stub data written by hand."""
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, variant, level)
    return codec.decode_in(stub(text, variant))
