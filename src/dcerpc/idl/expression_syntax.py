"""The syntax tree of expressions (C706 4.2, MS-RPCE 2.2.4.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from dcerpc.idl.source import Position

if TYPE_CHECKING:
    from dcerpc.idl.syntax import TypeName

__all__ = [
    "Binary",
    "Cast",
    "Character",
    "Conditional",
    "Expression",
    "Name",
    "Number",
    "SizeOf",
    "String",
    "Unary",
]


@dataclass(frozen=True, slots=True)
class Number:
    """An integer constant."""

    position: Position
    value: int


@dataclass(frozen=True, slots=True)
class Character:
    """A character constant; its value is the character's code."""

    position: Position
    value: int


@dataclass(frozen=True, slots=True)
class String:
    """A string literal, escapes resolved."""

    position: Position
    value: str


@dataclass(frozen=True, slots=True)
class Name:
    """An identifier in an expression: a field, a parameter, a constant or an enumerator."""

    position: Position
    value: str


@dataclass(frozen=True, slots=True)
class Unary:
    """``- + ~ ! * &`` before an operand."""

    position: Position
    operator: str
    operand: Expression


@dataclass(frozen=True, slots=True)
class Binary:
    """Two operands and the operator between them."""

    position: Position
    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Conditional:
    """``condition ? yes : no``."""

    position: Position
    condition: Expression
    yes: Expression
    no: Expression


@dataclass(frozen=True, slots=True)
class Cast:
    """``(type) operand``."""

    position: Position
    type: TypeName
    operand: Expression


@dataclass(frozen=True, slots=True)
class SizeOf:
    """``sizeof(type)``: octets in memory on a 32-bit machine."""

    position: Position
    type: TypeName


Expression: TypeAlias = Number | Character | String | Name | Unary | Binary | Conditional | Cast | SizeOf
