"""Codecs: from a procedure or a type and a variant to compiled functions.

Nothing is compiled before its first use, and the emitters are imported only then. A codec's methods are
attributes that hold plain functions, so a call through them costs no more than the function.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dcerpc.ndr.types import Procedure, TargetLevel, Type, Variant

if TYPE_CHECKING:
    from dcerpc.ndr.source import Source

__all__ = [
    "ProcedureCodec",
    "ValueCodec",
    "compile_procedure",
    "decode_value",
    "encode_value",
    "source_of",
    "type_of",
    "value_codec",
]

R = TypeVar("R")


class ProcedureCodec(Generic[R]):
    """Encodes and decodes the stub data of one operation in one variant, checked at one target level.

    All four functions take ``depth`` last: levels of recursive types allowed, by default that of
    DEFAULT_LIMITS. They raise NdrError, with path and offset, and nothing else whatever the octets or values
    are.

    Attributes:
        encode_in: ``(args) -> bytes``: the [in] parameters in IDL order, DERIVED where it can be derived.
        decode_in: ``(stub) -> tuple`` of the [in] parameters; octets after the last one are ignored.
        encode_out: ``(result, args) -> bytes``: the result object and the [in] values, for sizes.
        decode_out: ``(stub, args) -> result``: args as the caller gave them to encode_in.
        decode_head: ``(stub) -> (tuple, end)``: decode_in, with where the octets after the last parameter
            begin.

    The client's decode_out holds the response to what was asked for too (MS-RPCE 3.1.2.7.1): what ``args``
    gave in [in, out] parameters has not grown beyond its size. With ``hold=False``, or without args, it may.

    Args and results of procedures with pipes are without these, which :mod:`dcerpc.ndr.pipes` is for; where
    pipes come first in the response, encode_out and decode_out take the offset ``o`` after them as last
    argument.
    """

    __slots__ = (
        "_ebcdic",
        "decode_head",
        "decode_in",
        "decode_out",
        "encode_in",
        "encode_out",
        "from_ebcdic",
        "level",
        "procedure",
        "variant",
    )

    encode_in: Callable[..., bytes]
    decode_in: Callable[..., tuple[Any, ...]]
    decode_head: Callable[..., tuple[tuple[Any, ...], int]]
    encode_out: Callable[..., bytes]
    decode_out: Callable[..., R]

    def __init__(
        self,
        procedure: Procedure,
        variant: Variant,
        level: TargetLevel = TargetLevel.V5,
        *,
        from_ebcdic: bool = False,
    ) -> None:
        self.procedure = procedure
        self.variant = Variant(variant)
        self.level = TargetLevel(level)
        self.from_ebcdic = from_ebcdic
        self._ebcdic: ProcedureCodec[R] | None = self if from_ebcdic else None
        for name in ("encode_in", "decode_in", "encode_out", "decode_out", "decode_head"):
            setattr(self, name, self._later(name))

    @property
    def ebcdic(self) -> ProcedureCodec[R]:
        """The codec for stub data whose data representation says EBCDIC (C706 14.2.4), made on first use.

        Only its decoding functions differ: the receiver makes it right, and what is sent is ASCII always.
        """
        made = self._ebcdic
        if made is None:
            made = ProcedureCodec(self.procedure, self.variant, self.level, from_ebcdic=True)
            self._ebcdic = made
        return made

    def _later(self, name: str) -> Callable[..., Any]:
        """A stand-in that compiles the function, puts it in its place, and calls it."""

        def compile_first(*args: Any, **kwargs: Any) -> Any:
            from dcerpc.ndr import procedures

            made = getattr(self, name)
            if made is compile_first:  # It may have been kept by a caller since before it was compiled.
                made = procedures.compile_function(
                    self.procedure, self.variant, name, self.level, self.from_ebcdic
                )
                setattr(self, name, made)
            return made(*args, **kwargs)

        return compile_first

    def __repr__(self) -> str:
        return f"<ProcedureCodec {self.procedure.name} {self.variant.name} {self.level.name}>"


class ValueCodec:
    """Encodes and decodes one type on its own, as if it were a parameter.

    Attributes:
        encode: ``(value) -> bytes``.
        decode: ``(data, offset=0) -> (value, end)``: alignment is relative to the start of ``data``.
    """

    __slots__ = ("decode", "encode", "level", "type", "variant")

    encode: Callable[..., bytes]
    decode: Callable[..., tuple[Any, int]]

    def __init__(self, kind: Type, variant: Variant, level: TargetLevel = TargetLevel.V5) -> None:
        from dcerpc.ndr import procedures

        self.type = kind
        self.variant = variant
        self.level = level
        self.encode = procedures.compile_value(kind, variant, "encode")
        self.decode = procedures.compile_value(kind, variant, "decode", level)


def compile_procedure(
    procedure: Procedure, variant: Variant, level: TargetLevel = TargetLevel.V5
) -> ProcedureCodec[Any]:
    """The codec of a procedure in a variant; its functions are compiled on first use.

    Args:
        procedure: parameters and result.
        variant: transfer syntax and byte order.
        level: how strictly octets are checked (MS-RPCE 3.1.1.5.3).
    """
    return ProcedureCodec(procedure, variant, level)


@lru_cache(maxsize=512)
def value_codec(kind: Type, variant: Variant, level: TargetLevel = TargetLevel.V5) -> ValueCodec:
    """The codec of a type in a variant, made once.

    Args:
        kind: the type.
        variant: transfer syntax and byte order.
        level: how strictly octets are checked (MS-RPCE 3.1.1.5.3).

    Raises:
        NdrError: the type cannot be marshalled.
    """
    return ValueCodec(kind, variant, level)


def type_of(kind: Any) -> Type:
    """The type that ``kind``, a type or a generated class, stands for.

    Raises:
        TypeError: it is neither.
    """
    found = kind if isinstance(kind, Type) else getattr(kind, "__ndr__", None)
    if not isinstance(found, Type):
        raise TypeError(f"{kind!r} is neither an NDR type nor a class generated from IDL")
    return found


def encode_value(value: Any, kind: Any = None, variant: Variant = Variant.NDR_LITTLE) -> bytes:
    """The NDR octets of one value.

    Args:
        value: the value.
        kind: its type, or a generated class; by default the class of ``value``.
        variant: transfer syntax and byte order.

    Raises:
        NdrError: the value does not fit its type.
        TypeError: ``kind`` is neither.
    """
    return value_codec(type_of(type(value) if kind is None else kind), variant).encode(value)


def decode_value(
    kind: Any, data: bytes | bytearray | memoryview, variant: Variant = Variant.NDR_LITTLE
) -> Any:
    """The value that NDR octets stand for; octets after it are ignored.

    Args:
        kind: its type, or a generated class.
        data: octets, aligned from their start.
        variant: transfer syntax and byte order.

    Returns:
        The value, as :mod:`dcerpc.ndr.types` describes for each type.

    Raises:
        NdrError: the octets do not fit the type.
        TypeError: ``kind`` is neither.
    """
    return value_codec(type_of(kind), variant).decode(data)[0]


def source_of(procedure: Procedure, variant: Variant, level: TargetLevel = TargetLevel.V5) -> str:
    """The Python source of a procedure's four functions and of those they call, to read.

    Args:
        procedure: parameters and result.
        variant: transfer syntax and byte order.
        level: how strictly octets are checked.
    """
    from dcerpc.ndr import plan, procedures

    units: list[Source] = [
        procedures.write_function(procedure, plan.Layout(Variant(variant), level), name, share=False)[0]
        for name in ("encode_in", "decode_in", "encode_out", "decode_out")
    ]
    return "\n\n".join(unit.text for unit in units)
