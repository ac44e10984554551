"""Compiling the functions for the elements of a pipe.

A chunk's elements are laid out as an array's (C706 14.3, MS-RPCE 2.2.5.3.4.5), so the emitters of arrays
write the functions. What is new is the reader's need to know how many elements some octets are good for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from dcerpc.errors import NdrError
from dcerpc.limits import DEFAULT_LIMITS
from dcerpc.ndr.decoding import DecodeEmitter
from dcerpc.ndr.emitter import Position
from dcerpc.ndr.encoding import EncodeEmitter
from dcerpc.ndr.kinds import ArrayPlan, as_array, parts, varies
from dcerpc.ndr.pipe_elements import ElementCodec
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.procedures import entry
from dcerpc.ndr.source import Source
from dcerpc.ndr.support import MAX_COUNT
from dcerpc.ndr.types import (
    Array,
    ContextHandleType,
    Dim,
    Pipe,
    Pointer,
    Struct,
    TargetLevel,
    Type,
    Union,
    Variant,
)

__all__ = ["compile_elements"]

_RULE: Final = "C706 4.2.14, MS-RPCE 2.2.5.3.4.5"
_DEPTH: Final = DEFAULT_LIMITS.max_ndr_depth


def compile_elements(pipe: Pipe, variant: Variant, level: TargetLevel, from_ebcdic: bool) -> ElementCodec:
    """The codec of a pipe's elements.

    Args:
        pipe: the pipe.
        variant: transfer syntax and byte order.
        level: how strictly octets are checked. from_ebcdic: characters that are read are EBCDIC.

    Raises:
        NdrError: the elements are of a type that pipes cannot have; names the rule.
    """
    try:
        return _compile(pipe, Layout(variant, level, from_ebcdic))
    except RecursionError:
        raise NdrError("the type nests too deeply") from None


def _compile(pipe: Pipe, layout: Layout) -> ElementCodec:
    _refuse(layout, pipe.element, set())
    array = _chunk(pipe.element)
    plan = layout.array(array)
    if layout.minimum(pipe.element) == 0:
        raise NdrError("a pipe whose elements take no octets")
    made = ElementCodec(layout.variant)
    # Elements that are arrays themselves are rows of one array.
    made.kind = plan.kind if len(plan.dims) == 1 else "items"
    made.word = layout.word
    made.align = layout.element_align(plan)
    made.size = _size(layout, pipe.element) or 0
    made.stride = made.size + -made.size % made.align
    # C706 lets NDR count to 2^32-1.
    made.least, made.most = pipe.range or (0, MAX_COUNT if layout.wide else 0xFFFFFFFF)
    made.most = min(made.most, MAX_COUNT if layout.wide else 0xFFFFFFFF)
    made.bare = made.kind == "octets" and not (layout.ebcdic and plan.primitive == "char")
    if made.bare:
        return made
    encoder = EncodeEmitter(Source(f"pipe encode {layout.variant.name}"), layout)
    made.encode = _compiled(encoder, "encode", lambda: _write_encode(encoder, plan))
    decoder = DecodeEmitter(Source(f"pipe decode {layout.variant.name}"), layout)
    if made.size:
        made.decode = _compiled(decoder, "decode", lambda: _write_decode(decoder, array))
    else:
        made.decode_some = _compiled(
            decoder, "decode_some", lambda: _write_decode_some(decoder, pipe.element)
        )
    return made


def _chunk(element: Type) -> Array:
    """The array that the elements of a chunk are."""
    return Array(element, (Dim(),))


def _refuse(layout: Layout, kind: Type, seen: set[int]) -> None:
    """Raise for what no element of a pipe can be or hold."""
    kind = layout.wire(kind)
    if id(kind) in seen:
        return
    seen.add(id(kind))
    if isinstance(kind, Pipe):
        what = "a pipe"
    elif isinstance(kind, Pointer):
        what = "a pointer"
    elif isinstance(kind, ContextHandleType):
        raise NdrError(f"a pipe of context handle {kind.name} (MS-RPCE 2.2.4.3)")
    elif isinstance(kind, Array) and any(dim.bound is None for dim in kind.dims):
        what = "a conformant array"
    elif isinstance(kind, Array) and (kind.string or any(varies(dim) for dim in kind.dims)):
        what = "a varying array"
    else:
        for part in parts(kind):
            _refuse(layout, part, seen)
        return
    raise NdrError(f"a pipe whose elements are or hold {what} ({_RULE})")


def _size(layout: Layout, kind: Type) -> int | None:
    """Octets of a type from an aligned start, or None when they depend on the value: in unions."""
    kind = layout.wire(kind)
    leaf = layout.leaf(kind)
    if leaf is not None:
        return leaf.size
    if isinstance(kind, Union):
        return None
    if isinstance(kind, Struct):
        end = 0
        for field in kind.fields:
            size = _size(layout, field.type)
            if size is None:
                return None
            end += -end % layout.align(field.type) + size
        return end + -end % layout.align(kind) if layout.pads_end else end
    plan = layout.array(as_array(kind))
    size, number = _size(layout, plan.element), 1
    for dim in plan.dims:
        number *= dim.bound or 0
    if size is None or not number:
        return size and 0
    return (number - 1) * (size + -size % layout.element_align(plan)) + size


def _compiled(
    emitter: EncodeEmitter | DecodeEmitter, name: str, write: Callable[[], None]
) -> Callable[..., Any]:
    write()
    emitter.finish()
    namespace = emitter.source.run()
    emitter.publish(namespace)
    made: Callable[..., Any] = namespace[name]
    return made


def _write_encode(emitter: EncodeEmitter, plan: ArrayPlan) -> None:
    source = emitter.source
    emitter.based = True
    with entry(emitter, f"def encode(value, o, depth={_DEPTH}):"):
        emitter.position = Position()
        start = len(source.lines)
        source.line("s = State(depth)")
        emitter.begin()
        shape = emitter.shape(plan, "value")
        emitter.maxima(plan, shape)
        emitter.elements(plan, shape)
        emitter.flush()
        source.line('return b"".join(w)')
        source.drop_unused(start, "s")


def _write_decode(emitter: DecodeEmitter, kind: Array) -> None:
    source = emitter.source
    with entry(emitter, f"def decode(b, o, total, depth={_DEPTH}):"):
        start = len(source.lines)
        source.line("s = State(depth)")
        with emitter.scoped({}):
            value = emitter.array(kind, ("total",))
            emitter.flush()
        source.line(f"return {value}, o")
        source.drop_unused(start, "s")


def _write_decode_some(emitter: DecodeEmitter, kind: Type) -> None:
    source, boundary = emitter.source, emitter.layout.element_align(emitter.layout.array(_chunk(kind)))
    with entry(emitter, "def decode_some(b, o, total, depth, found, ends):"):
        source.line("s = State(depth)")
        with emitter.scoped({}), emitter.loop("for i in range(total):"), source.at("[@i]"):
            emitter.align(boundary)
            raw = emitter.hoisted(kind)
            emitter.flush()
            source.line(f"found.append({emitter.materialised(kind, raw)})")
            source.line("ends[0] = o")
