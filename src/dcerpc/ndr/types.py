"""The type model: what an IDL type is, apart from how it is written and from how it travels.

The IDL compiler makes these, the plan and the code generator read them. They are immutable and hashable by
identity; recursion goes through :class:`Deferred`. Sizes and alignments are the plan's business, per variant.

Python values: integers are int (scalars of char, byte and wchar_t too), floating ones float, boolean bool,
struct and union the class named in the type, enum an IntEnum (unknown values pass as int), pointer its
target's value or None (a pointer to a null pointer is None as well), [string] str (of byte: bytes; of
structures: list), arrays of octet types bytes, arrays of wchar_t str (UTF-16 code units, surrogates kept),
other arrays list, GUID uuid.UUID, context handle ContextHandle or None when nil.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from dcerpc.ndr.conversions import Conversion
from dcerpc.ndr.values import DERIVED, ContextHandle

__all__ = [
    "DERIVED",
    "Arm",
    "Array",
    "ContextHandle",
    "ContextHandleType",
    "Conversion",
    "Converted",
    "Deferred",
    "Dim",
    "Enum",
    "Field",
    "Guid",
    "Param",
    "Pipe",
    "Pointer",
    "Primitive",
    "Procedure",
    "Struct",
    "TargetLevel",
    "Type",
    "Union",
    "Variant",
]


class Variant(enum.IntEnum):
    """A transfer syntax and byte order; index of a codec."""

    NDR_LITTLE = 0
    NDR_BIG = 1
    NDR64 = 2


class TargetLevel(enum.IntEnum):
    """How strictly stub data is checked when it is decoded (MS-RPCE 3.1.1.5.3); 6.0 includes 5.0."""

    V5 = 5
    V6 = 6


class Type:
    """Base of all types."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, eq=False)
class Primitive(Type):
    """A base type of the language.

    Attributes:
        name: its IDL name.
        kind: "int", "float" or "bool"; "char" and "byte" are octets whose arrays are bytes, "wchar" is a
            UTF-16 code unit whose arrays are str.
        code: struct code in NDR; INT3264 types have the code of 4 octets here and 8 in NDR64.
        size: octets, which are also the alignment. code64, size64: the same in NDR64.
    """

    name: str
    kind: Literal["int", "float", "bool", "char", "byte", "wchar"]
    code: str
    size: int
    code64: str = ""
    size64: int = 0

    def __repr__(self) -> str:
        return f"<{self.name}>"


@dataclass(frozen=True, slots=True, eq=False)
class Guid(Type):
    """uuid_t, GUID and the like: 16 octets, aligned to 4, as uuid.UUID."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranged(Type):
    """A type with [range(low, high)] (MS-RPCE 2.2.4.14); for arrays and strings see Dim.range.

    Attributes:
        target: an integer or an enumeration.
        low, high: bounds of its value, both inclusive.
    """

    target: Type
    low: int
    high: int


@dataclass(frozen=True, slots=True, eq=False)
class Enum(Type):
    """An enumeration: 16 bits, or 32 when v1_enum and always in NDR64 (MS-RPCE 2.2.4.6).

    Attributes:
        cls: the class of its values; other values pass as int.
        v1_enum: 32 bits in NDR too.
    """

    cls: type[enum.IntEnum]
    v1_enum: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Pointer(Type):
    """A pointer.

    Attributes:
        kind: "ref", "unique" or "full" (IDL's [ptr]).
        checked: at target level 6.0 a null pointer to an array whose size is not 0 is refused; False with
            [disable_consistency_check] (MS-RPCE 2.2.4.17).
        ignored: its value stays with the application: it is sent as null and read as None ([ignore]).
    """

    target: Type
    kind: Literal["ref", "unique", "full"] = "unique"
    checked: bool = True
    ignored: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Dim:
    """One dimension of an array.

    Attributes:
        bound: number of elements when fixed in the text, else None: conformant.
        size_is: expression for the maximum count (max_is lowered to size_is), "" when none was given.
        first_is, length_is: expressions of a varying dimension (last_is lowered), "" when absent.
        varying: offset and actual count are on the wire; true for strings even without expressions.
        range: bounds of the maximum count (conformant) or length, both inclusive.
    """

    bound: int | None = None
    size_is: str = ""
    first_is: str = ""
    length_is: str = ""
    varying: bool = False
    range: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Array(Type):
    """An array of one or more dimensions, outermost first.

    Expressions name fields or parameters of the scope the array stands in, in C syntax (``*count / 2``).

    Attributes:
        string: [string]: terminated on the wire, the value is without its terminator. Elements are of octets,
            wchar_t, or structures of octets (C706 14.3.4).
    """

    element: Type
    dims: tuple[Dim, ...]
    string: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A member of a structure.

    Attributes:
        name: attribute of the structure's class.
        type: its type.
    """

    name: str
    type: Type


@dataclass(frozen=True, slots=True, eq=False)
class Struct(Type):
    """A structure. A trailing conformant array makes it a conformant structure (C706 14.3.7).

    Attributes:
        cls: the slotted dataclass of its values; its attributes are the fields' names.
        pack: #pragma pack in force, or None.
        codecs: functions compiled for the type, by variant and purpose; belongs to the code generator.
    """

    cls: type[Any]
    fields: tuple[Field, ...]
    pack: int | None = None
    codecs: dict[tuple[Variant, str], Callable[..., Any]] = field(
        default_factory=dict, init=False, repr=False
    )


@dataclass(frozen=True, slots=True, eq=False)
class Arm:
    """An arm of a union.

    Attributes:
        labels: its case values; None: the default arm.
        type: None for an empty arm.
    """

    labels: tuple[int, ...] | None
    name: str
    type: Type | None


@dataclass(frozen=True, slots=True, eq=False)
class Union(Type):
    """A union (C706 14.3.8).

    Values are objects of ``cls`` with ``discriminant: int`` and ``value``.

    Attributes:
        switch: the discriminant's type.
        switch_is: expression for the discriminant in the enclosing scope; "" when encapsulated.
        ms_union: each arm aligned to the largest (MS-RPCE 2.2.4.5).
        codecs: functions compiled for the type, by variant and purpose; belongs to the code generator.
    """

    cls: type[Any]
    switch: Type
    arms: tuple[Arm, ...]
    switch_is: str = ""
    encapsulated: bool = False
    ms_union: bool = False
    codecs: dict[tuple[Variant, str], Callable[..., Any]] = field(
        default_factory=dict, init=False, repr=False
    )


@dataclass(frozen=True, slots=True, eq=False)
class ContextHandleType(Type):
    """A context handle: 20 octets.

    Attributes:
        name: the IDL name of the type; names the rundown routine.
    """

    name: str
    strict: bool = False
    type_strict: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Pipe(Type):
    """A pipe, the type of a parameter (C706 4.2.14, MS-RPCE 2.2.5.3.4.5): chunks of elements.

    A chunk's value is that of an array of the elements: bytes, str or list.

    Attributes:
        element: type of fixed representation: no pointer, pipe, context handle, conformant or varying array.
        range: bounds of the number of elements in a chunk, both inclusive (MS-RPCE 2.2.4.14.1).
    """

    element: Type
    range: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Converted(Type):
    """A type that is another one to the application (C706 5.2.3: transmit_as, represent_as).

    Attributes:
        wire: what travels. conversion: between both.
    """

    wire: Type
    conversion: Conversion


@dataclass(frozen=True, slots=True, eq=False)
class Deferred(Type):
    """A type known later, for recursion: ``Deferred(lambda: NODE.__ndr__)``.

    Attributes:
        resolve: gives the type, once all of the module is there.
    """

    resolve: Callable[[], Type]


@dataclass(frozen=True, slots=True, eq=False)
class Param:
    """A parameter of an operation that travels (binding handles do not).

    Attributes:
        name: keyword of clients' methods, field of results.
        type: its type; of an [out] parameter a reference pointer or an array.
        direction: which way it travels.
    """

    name: str
    type: Type
    direction: Literal["in", "out", "in,out"] = "in"

    @property
    def pipe(self) -> Pipe | None:
        """The pipe that the parameter is, itself or behind a reference pointer; None when it is none."""
        kind = self.type
        for _ in range(100):
            if isinstance(kind, Deferred):
                kind = kind.resolve()
            elif isinstance(kind, Pointer) and kind.kind == "ref":
                kind = kind.target
            else:
                break
        return kind if isinstance(kind, Pipe) else None


@dataclass(frozen=True, slots=True, eq=False)
class Procedure:
    """What the codecs need of an operation.

    Attributes:
        params: in IDL order, pipes among them.
        returns: type of the return value, None for void.
        result: slotted dataclass of the [out] parameters in order, without pipes, then ``return_value``.
        ndr64: it may travel in NDR64, which [byte_count] does not (MS-RPCE 2.2.4.13).
    """

    name: str
    params: tuple[Param, ...]
    returns: Type | None
    result: type[Any]
    ndr64: bool = True

    @property
    def pipes_in(self) -> tuple[str, ...]:
        """Names of the pipes that end the request, in the order they travel (C706 4.2.14)."""
        return tuple(param.name for param in self.params if "in" in param.direction and param.pipe)

    @property
    def pipes_out(self) -> tuple[str, ...]:
        """Names of the pipes that the response begins with, in the order they travel (C706 4.2.14)."""
        return tuple(param.name for param in self.params if "out" in param.direction and param.pipe)


BOOLEAN: Final = Primitive("boolean", "bool", "B", 1)
BYTE: Final = Primitive("byte", "byte", "B", 1)
CHAR: Final = Primitive("char", "char", "B", 1)
WCHAR: Final = Primitive("wchar_t", "wchar", "H", 2)
SMALL: Final = Primitive("small", "int", "b", 1)
USMALL: Final = Primitive("unsigned small", "byte", "B", 1)
SHORT: Final = Primitive("short", "int", "h", 2)
USHORT: Final = Primitive("unsigned short", "int", "H", 2)
LONG: Final = Primitive("long", "int", "i", 4)
ULONG: Final = Primitive("unsigned long", "int", "I", 4)
HYPER: Final = Primitive("hyper", "int", "q", 8)
UHYPER: Final = Primitive("unsigned hyper", "int", "Q", 8)
FLOAT: Final = Primitive("float", "float", "f", 4)
DOUBLE: Final = Primitive("double", "float", "d", 8)
INT3264: Final = Primitive("__int3264", "int", "i", 4, "q", 8)
UINT3264: Final = Primitive("unsigned __int3264", "int", "I", 4, "Q", 8)
ERROR_STATUS_T: Final = Primitive("error_status_t", "int", "I", 4)
GUID: Final = Guid()
#: [string] wchar_t * and [string] char *, without a size_is of their own.
WSTRING: Final = Array(WCHAR, (Dim(varying=True),), string=True)
STRING: Final = Array(CHAR, (Dim(varying=True),), string=True)
