"""A second encoder, written to be obviously right and nothing else: it walks type and value and appends
octets.

It shares no code with the library's. Expressions are only what the generated models use: a name, or a name
over two.
"""

from __future__ import annotations

import struct
from typing import Any

from dcerpc import ndr
from dcerpc.ndr.types import (
    Array,
    Deferred,
    Enum,
    Guid,
    Pointer,
    Primitive,
    Ranged,
    Struct,
    Type,
    Union,
    Variant,
)


class Reference:
    """Encodes one value; octets are in ``out``."""

    def __init__(self, variant: Variant) -> None:
        self.out = bytearray()
        self.wide = variant is Variant.NDR64
        self.order = ">" if variant is Variant.NDR_BIG else "<"
        self.word = 8 if self.wide else 4
        self.next_id = 0x00020000
        self.full: dict[int, int] = {}
        self.full_count = 0
        self.written: set[int] = set()

    # Primitive steps

    def align(self, boundary: int) -> None:
        while len(self.out) % boundary:
            self.out.append(0)

    def put(self, code: str, value: Any) -> None:
        self.align(struct.calcsize("=" + code))
        self.out += struct.pack(self.order + code, value)

    def put_word(self, value: int) -> None:
        self.put("Q" if self.wide else "I", value)

    # Facts about types

    def real(self, kind: Type) -> Type:
        while isinstance(kind, (Deferred, Ranged)):
            kind = kind.resolve() if isinstance(kind, Deferred) else kind.target
        return kind

    def alignment(self, kind: Type) -> int:
        kind = self.real(kind)
        if isinstance(kind, Primitive):
            return kind.size64 if self.wide and kind.size64 else kind.size
        if isinstance(kind, Enum):
            return 4 if self.wide or kind.v1_enum else 2
        if isinstance(kind, Guid):
            return 4
        if isinstance(kind, Pointer):
            return self.word
        if isinstance(kind, Struct):
            return max([1] + [self.alignment(field.type) for field in kind.fields])
        if isinstance(kind, Union):
            return max(self.alignment(kind.switch), self.arms(kind))
        assert isinstance(kind, Array)
        varying = kind.string or any(dim.varying for dim in kind.dims)
        return max(self.word if varying else 1, self.element_alignment(kind))

    def element_alignment(self, kind: Array) -> int:
        element = self.real(kind.element)
        if isinstance(element, Pointer) and element.kind == "ref" and not self.wide:
            return 1
        return self.alignment(element)

    def arms(self, kind: Union) -> int:
        return max([1] + [self.alignment(arm.type) for arm in kind.arms if arm.type is not None])

    def conformant(self, kind: Type) -> bool:
        kind = self.real(kind)
        if isinstance(kind, Array):
            return kind.dims[0].bound is None
        return isinstance(kind, Struct) and bool(kind.fields) and self.conformant(kind.fields[-1].type)

    # Values

    def evaluate(self, text: str, scope: Any) -> int:
        name, _, divisor = text.partition("/")
        return int(getattr(scope, name.strip())) // int(divisor or 1)

    def elements(self, kind: Array, value: Any) -> list[Any]:
        """The elements of a one-dimensional array as they travel."""
        if isinstance(value, str):
            text = value + ("\0" if kind.string else "")
            wide = isinstance(kind.element, Primitive) and kind.element.kind == "wchar"
            if not wide:
                return list(text.encode("utf-8", "surrogateescape"))
            octets = text.encode("utf-16-le", "surrogatepass")
            return [octets[i] | octets[i + 1] << 8 for i in range(0, len(octets), 2)]
        return [*value, 0] if kind.string else list(value)

    def maximum(self, kind: Type, value: Any, scope: Any) -> int:
        kind = self.real(kind)
        if isinstance(kind, Struct):
            last = kind.fields[-1]
            return self.maximum(last.type, getattr(value, last.name), value)
        assert isinstance(kind, Array)
        if kind.dims[0].size_is:
            return self.evaluate(kind.dims[0].size_is, scope)
        return len(self.elements(kind, value))

    # The two steps

    def whole(self, kind: Type, value: Any, scope: Any = None) -> None:
        kind = self.real(kind)
        if isinstance(kind, Pointer):
            if kind.kind != "ref":
                self.scalars(kind, value, scope)
            self.buffers(kind, value, scope)
            return
        if self.conformant(kind):
            self.put_word(self.maximum(kind, value, scope))
        self.scalars(kind, value, scope)
        self.buffers(kind, value, scope)

    def scalars(self, kind: Type, value: Any, scope: Any) -> None:
        kind = self.real(kind)
        if isinstance(kind, Primitive):
            self.put(kind.code64 if self.wide and kind.code64 else kind.code, value)
        elif isinstance(kind, Enum):
            self.put("i" if self.wide or kind.v1_enum else "h", value)
        elif isinstance(kind, Guid):
            self.align(4)
            self.out += value.bytes if self.order == ">" else value.bytes_le
        elif isinstance(kind, Pointer):
            self.put_word(self.referent(kind, value))
        elif isinstance(kind, Struct):
            self.align(self.alignment(kind))
            for field in kind.fields:
                self.scalars(field.type, getattr(value, field.name), value)
            if self.wide:
                self.align(self.alignment(kind))
        elif isinstance(kind, Union):
            self.union(kind, value)
        else:
            assert isinstance(kind, Array)
            self.array(kind, value)

    def union(self, kind: Union, value: Any) -> None:
        if self.wide:
            self.align(self.alignment(kind))
        self.scalars(kind.switch, value.discriminant, None)
        if self.wide or (kind.ms_union and not kind.encapsulated):
            self.align(self.arms(kind))
        arm = self.arm(kind, value)
        if arm is not None:
            self.scalars(arm, value.value, value)

    def arm(self, kind: Union, value: Any) -> Type | None:
        default = None
        for arm in kind.arms:
            if arm.labels is None:
                default = arm.type
            elif value.discriminant in arm.labels:
                return arm.type
        return default

    def array(self, kind: Array, value: Any) -> None:
        for_fixed = kind.dims[0].bound is not None and not kind.dims[0].varying
        if len(kind.dims) > 1:
            inner = Array(kind.element, kind.dims[1:])
            for row in value:
                self.array(inner, row)
            return
        elements = self.elements(kind, value)
        if not for_fixed and (kind.string or kind.dims[0].varying):
            self.put_word(0)
            self.put_word(len(elements))
        element = self.real(kind.element)
        if isinstance(element, Pointer) and element.kind == "ref" and not self.wide:
            return
        for item in elements:
            if isinstance(element, Union) and element.ms_union and not element.encapsulated:
                self.align(self.alignment(element))
            self.scalars(element, item, None)

    def referent(self, kind: Pointer, value: Any) -> int:
        if value is None and kind.kind != "ref":
            return 0
        if kind.kind == "full":
            if id(value) in self.full and not isinstance(value, (int, float, str, bytes)):
                return self.full[id(value)]
            self.full_count += 1
            self.full[id(value)] = self.full_count
            return self.full_count
        self.next_id += 4
        return self.next_id - 4

    def buffers(self, kind: Type, value: Any, scope: Any) -> None:
        kind = self.real(kind)
        if isinstance(kind, Pointer):
            if value is None and kind.kind != "ref":
                return
            if kind.kind == "full" and not isinstance(value, (int, float, str, bytes)):
                if id(value) in self.written:
                    return
                self.written.add(id(value))
            self.whole(kind.target, value, scope)
        elif isinstance(kind, Struct):
            for field in kind.fields:
                self.buffers(field.type, getattr(value, field.name), value)
        elif isinstance(kind, Union):
            arm = self.arm(kind, value)
            if arm is not None:
                self.buffers(arm, value.value, value)
        elif isinstance(kind, Array) and not isinstance(value, (str, bytes)):
            inner = Array(kind.element, kind.dims[1:]) if len(kind.dims) > 1 else kind.element
            for item in value:
                self.buffers(inner, item, None)


def reference_encode(kind: Type, value: Any, variant: ndr.Variant) -> bytes:
    """The octets of a value."""
    made = Reference(variant)
    made.whole(kind, value)
    return bytes(made.out)
