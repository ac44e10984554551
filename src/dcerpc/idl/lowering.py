"""Declarations to types: what pointers, arrays and attributes come to (C706 4.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from dcerpc.idl import model
from dcerpc.idl.scope import Context, Leaf, Place, PointerKind, Shape, Special, Step
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import (
    Attribute,
    Binary,
    Cast,
    Conditional,
    Expression,
    Name,
    Number,
    TypeName,
    Unary,
)
from dcerpc.ndr.types import Dim

__all__ = ["Declared", "Environment", "is_conformant", "lower", "with_attributes"]

_POINTER_KINDS: Final[Mapping[str, PointerKind]] = {
    "ref": "ref",
    "unique": "unique",
    "ptr": "full",
    "full": "full",
}
#: Attribute to the Step field its expression goes to.
_SIZES: Final = ("min_is", "size_is", "max_is", "length_is", "last_is", "first_is")
_INTEGERS: Final = frozenset(("int", "byte", "char", "wchar", "bool"))


class Constants(Protocol):
    """Knows the values of constants, and the types that casts name."""

    def evaluate(self, expression: Expression) -> int | str:
        """Compute a constant expression."""

    def cast_name(self, named: TypeName) -> str:
        """The C name of the integer type that a cast goes to, "" for a pointer, whose casts do nothing."""


@dataclass(slots=True)
class Declared:
    """A member or parameter whose type is known but not yet lowered."""

    position: Position
    idl_name: str
    name: str
    attributes: tuple[Attribute, ...]
    shape: Shape


@dataclass(slots=True)
class Environment:
    """What expressions of a declaration may name.

    Attributes:
        owner: "structure 'x'" or the like, for messages.
        members: fields or parameters by IDL name.
        constants: computes constant expressions.
        context: what holds where the declaration stands.
    """

    owner: str
    constants: Constants
    members: Mapping[str, Declared] = field(default_factory=dict)
    context: Context = field(default_factory=Context)

    def constant(self, expression: Expression) -> int:
        """An integer constant.

        Raises:
            IdlError: it is not constant, or a string.
        """
        value = self.constants.evaluate(expression)
        if isinstance(value, str):
            raise expression.position.error("a string, expected an integer constant")
        return value

    def render(self, expression: Expression, attribute: str) -> str:
        """An expression as text over Python names, its constants computed.

        Raises:
            IdlError: it names what is neither an integer member here nor a constant.
        """
        match expression:
            case Name(value=name) if name in self.members:
                return self._member(expression, attribute, dereferenced=False)
            case Unary(operator="*", operand=Name(value=name) as operand) if name in self.members:
                return "*" + self._member(operand, attribute, dereferenced=True)
            case Unary(operator=sign, operand=operand) if sign == "~" or self._varies(operand):
                return f"{sign}{self._operand(operand, attribute)}"
            case Binary(operator=sign, left=left, right=right) if self._varies(expression):
                return f"{self._operand(left, attribute)} {sign} {self._operand(right, attribute)}"
            case Conditional(condition=condition, yes=yes, no=no) if self._varies(expression):
                parts = [self._operand(part, attribute) for part in (condition, yes, no)]
                return "{} ? {} : {}".format(*parts)
            case Cast(type=named, operand=operand) if self._varies(operand):
                cast = self.constants.cast_name(named)
                return (
                    f"({cast}) {self._operand(operand, attribute)}"
                    if cast
                    else self.render(operand, attribute)
                )
            case _:
                return str(self.constant(expression))

    def _operand(self, expression: Expression, attribute: str) -> str:
        text = self.render(expression, attribute)
        return f"({text})" if " " in text or text.startswith("-") else text

    def _varies(self, expression: Expression) -> bool:
        match expression:
            case Name(value=name):
                return name in self.members
            case Unary(operand=operand) | Cast(operand=operand):
                return self._varies(operand)
            case Binary(left=left, right=right):
                return self._varies(left) or self._varies(right)
            case Conditional(condition=condition, yes=yes, no=no):
                return self._varies(condition) or self._varies(yes) or self._varies(no)
            case _:
                return False

    def _member(self, name: Name, attribute: str, dereferenced: bool) -> str:
        member = self.members[name.value]
        leaf = member.shape.leaf
        leaf = leaf.target if isinstance(leaf, model.Ranged) else leaf
        integer = isinstance(leaf, model.EnumRef) or (
            isinstance(leaf, model.Primitive) and leaf.kind in _INTEGERS
        )
        if not integer or any(step.kind != "pointer" for step in member.shape.steps):
            raise name.position.error(f"[{attribute}] names '{name.value}', expected an integer")
        if dereferenced and not member.shape.steps:
            raise name.position.error(f"[{attribute}] has '*{name.value}', expected a pointer after '*'")
        return member.name


def with_attributes(declared: Declared, place: Place, environment: Environment) -> tuple[list[Step], Leaf]:
    """Apply the attributes of a declaration to its pointers and arrays.

    Returns:
        The steps with their attributes, and the leaf.
    """
    steps, leaf = declared.shape.copied_steps(), declared.shape.leaf
    _apply_sizes(steps, declared.attributes, environment)
    ranges: tuple[int, int] | None = None
    for attribute in declared.attributes:
        if attribute.name == "string":
            _apply_string(steps, leaf, attribute)
        elif attribute.name in _POINTER_KINDS:
            _apply_pointer(steps, leaf, attribute, place)
        elif attribute.name == "range":
            ranges = _range(attribute, environment)
        elif attribute.name == "disable_consistency_check":
            _apply_unchecked(steps, attribute)
        elif attribute.name == "ignore":
            _apply_ignore(steps, attribute)
    if ranges:
        position = next(a.position for a in declared.attributes if a.name == "range")
        leaf = _apply_range(steps, leaf, ranges, position)
    if steps and steps[0].kind == "pointer" and steps[0].declared is None:
        if place == "parameter":  # C706 4.2.20.3: a top-level pointer is a reference unless it says otherwise
            steps[0].declared = "ref"
        elif place == "result" and steps[0].default == "ref":  # and a result's never is
            steps[0].declared = "full"
    return steps, leaf


def _apply_sizes(steps: list[Step], attributes: Sequence[Attribute], environment: Environment) -> None:
    for name in _SIZES:
        for attribute in (a for a in attributes if a.name == name):
            for level, expression in enumerate(attribute.args):
                if expression is None:
                    continue
                if level >= len(steps) or steps[level].kind == "function":
                    raise attribute.position.error(
                        f"[{name}] for level {level + 1}, expected no more levels than pointers and arrays "
                        f"({len(steps)})"
                    )
                _apply_size(steps[level], attribute, expression)


def _apply_size(step: Step, attribute: Attribute, expression: Expression) -> None:
    name = attribute.name
    if name == "min_is":
        if not step.open:
            raise attribute.position.error("[min_is] on something else, expected an array declared [*..]")
        step.lower, step.open = expression, False
        if step.upper is not None:
            step.size = _count(step.upper, expression)
    elif name in ("size_is", "max_is"):
        if step.bound is not None or step.upper is not None:
            raise attribute.position.error(f"[{name}] on an array of fixed size, expected '[]' or a pointer")
        if step.size is not None:
            raise attribute.position.error(f"[{name}] where the size is given already, expected one of them")
        step.size = expression if name == "size_is" else _count(expression, step.lower)
    elif name == "first_is":
        step.first = expression
    elif step.length is not None or step.last is not None:
        raise attribute.position.error(f"[{name}] where the length is given already, expected one of them")
    elif name == "length_is":
        step.length = expression
    else:
        step.last = expression


def _count(last: Expression, first: Expression | None) -> Expression:
    """How many elements there are up to the index ``last``: last + 1 - first."""
    count = Binary(last.position, "+", last, Number(last.position, 1))
    return count if first is None else Binary(last.position, "-", count, first)


def _apply_unchecked(steps: list[Step], attribute: Attribute) -> None:
    """[disable_consistency_check]: of the pointers sized here, else of the first (MS-RPCE 2.2.4.17)."""
    pointers = [step for step in steps if step.kind == "pointer"]
    if not pointers:
        raise attribute.position.error(f"[{attribute.name}] on something else, expected a pointer")
    for step in [step for step in pointers if step.sized] or pointers[:1]:
        step.checked = False


def _apply_ignore(steps: list[Step], attribute: Attribute) -> None:
    if not steps or steps[0].kind != "pointer":
        raise attribute.position.error("[ignore] on something else, expected a pointer member (C706 4.2)")
    steps[0].ignored = True


def _apply_string(steps: list[Step], leaf: Leaf, attribute: Attribute) -> None:
    characters = isinstance(leaf, model.Primitive) and (
        leaf.kind in ("char", "wchar", "byte") or leaf.constant == "USHORT"
    )
    if not steps or not (characters or _of_octets(leaf)) or steps[-1].kind == "function":
        raise attribute.position.error(
            "[string] on something else, expected a pointer to or array of char, wchar_t or byte"
        )
    steps[-1].string = True


def _of_octets(kind: model.Type | Leaf) -> bool:
    """Whether a type is a structure of octets, of which there are strings, too (C706 14.3.4)."""
    if not isinstance(kind, model.StructRef) or not kind.definition.fields:
        return False
    for member in kind.definition.fields:
        part = member.type
        if isinstance(part, model.Array) and len(part.dims) == 1 and part.dims[0].bound and not part.string:
            part = part.element
        if not _of_octets(part) and not (isinstance(part, model.Primitive) and part.kind == "byte"):
            return False
    return True


def _apply_pointer(steps: list[Step], leaf: Leaf, attribute: Attribute, place: Place) -> None:
    kind = _POINTER_KINDS[attribute.name]
    if place == "parameter" and steps and steps[0].kind == "array":
        steps.insert(0, Step(attribute.position, "pointer", declared=kind))
        return
    pointer = next((step for step in steps if step.kind == "pointer"), None)
    if pointer is None and (steps or isinstance(leaf, model.HandleRef)):
        return  # an array member, or a context handle, which is a pointer in C: nothing to choose
    if pointer is None:
        raise attribute.position.error(f"[{attribute.name}] on something else, expected a pointer")
    pointer.declared = kind


def _range(attribute: Attribute, environment: Environment) -> tuple[int, int]:
    bounds = [environment.constant(arg) for arg in attribute.args if arg is not None]
    if len(bounds) != 2:
        raise attribute.position.error("[range] has no two bounds, expected [range(low, high)]")
    if bounds[0] > bounds[1]:
        raise attribute.position.error(f"[range({bounds[0]}, {bounds[1]})] is empty, expected low <= high")
    return bounds[0], bounds[1]


def _apply_range(steps: list[Step], leaf: Leaf, bounds: tuple[int, int], position: Position) -> Leaf:
    """A range bounds the count of a conformant array or string, else the value (MS-RPCE 2.2.4.14)."""
    for step in steps:
        if step.size is not None or step.string or (step.kind == "array" and step.bound is None):
            step.range = bounds
            return leaf
    if isinstance(leaf, model.Pipe):
        return model.Pipe(leaf.element, bounds)
    if isinstance(leaf, model.Ranged):
        leaf = leaf.target
    if isinstance(leaf, model.EnumRef) or (isinstance(leaf, model.Primitive) and leaf.kind in _INTEGERS):
        return model.Ranged(leaf, *bounds)
    raise position.error("[range] on something else, expected an integer, a sized array, a string or a pipe")


def lower(steps: Sequence[Step], leaf: Leaf, environment: Environment, position: Position) -> model.Type:
    """Make the type of a declaration from its steps and leaf.

    Raises:
        IdlError: it cannot travel.
    """
    if isinstance(leaf, Special):
        raise position.error(f"'{leaf.name}' cannot be sent, expected a type with a value")
    if isinstance(leaf, model.Primitive) and leaf.constant == "USHORT" and steps and steps[-1].string:
        leaf = model.Primitive("WCHAR", "wchar", 2)  # MS-RPCE 2.2.4.1.1: published IDL has both spellings
    lowered: model.Type = leaf
    for step in reversed(steps):
        if step.kind == "function":
            raise step.position.error("a pointer to a function cannot be sent, expected data")
        if step.kind == "array" or step.sized:
            lowered = _array(step, lowered, environment)
        if step.kind == "pointer":
            lowered = _pointer(step, lowered)
    return lowered


def _pointer(step: Step, target: model.Type) -> model.Pointer:
    kind = step.declared or step.default
    if isinstance(target, model.InterfacePointer):
        kind = "unique"  # an interface pointer may be null wherever it stands (MS-DCOM 2.2.14)
    return model.Pointer(target, kind, step.checked, step.ignored)


def _array(step: Step, element: model.Type, environment: Environment) -> model.Array:
    if step.open:
        raise step.position.error(
            f"array without a lower bound in {environment.owner}, expected [min_is] (C706 4.2)"
        )
    if step.kind == "array" and step.bound is None and step.size is None and not step.string:
        raise step.position.error(
            f"array without a size in {environment.owner}, expected a bound or [size_is] (C706 4.2)"
        )
    length, first = step.length, step.first
    if step.last is not None:
        length = _count(step.last, step.first or step.lower)
    if first is not None and step.lower is not None:  # the wire counts from the first element
        first = Binary(first.position, "-", first, step.lower)
    texts = {
        name: environment.render(expression, name) if expression is not None else ""
        for name, expression in (("size_is", step.size), ("first_is", first), ("length_is", length))
    }
    varying = step.string or length is not None or first is not None
    dim = Dim(bound=step.bound, varying=varying, range=step.range, **texts)
    if isinstance(element, model.Array) and not element.string:
        return model.Array(element.element, (dim, *element.dims))
    if is_conformant(element) and not isinstance(element, model.Array):
        raise step.position.error(
            "array of conformant structures, expected elements of fixed size (C706 4.2)"
        )
    return model.Array(element, (dim,), step.string)


def is_conformant(lowered: model.Type) -> bool:
    """Whether a maximum count of it stands at the front of the structure that ends with it."""
    if isinstance(lowered, model.Array):
        return any(dim.bound is None for dim in lowered.dims)
    return isinstance(lowered, model.StructRef) and lowered.definition.conformant
