"""Type specifiers to shapes, and the definitions of structures, unions and enumerations on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.expressions import evaluate
from dcerpc.idl.layout import memory_size
from dcerpc.idl.legality import check_leaf
from dcerpc.idl.lowering import Declared, Environment, lower, with_attributes
from dcerpc.idl.names import python_name
from dcerpc.idl.objects import interface_by_iid
from dcerpc.idl.pipes import pipe_shape
from dcerpc.idl.scope import BASE_SHAPES, Context, Leaf, Place, Scope, Shape, Step
from dcerpc.idl.shapes import cast_name, content, truncated
from dcerpc.idl.source import Position
from dcerpc.idl.structures import define_struct
from dcerpc.idl.syntax import (
    ArrayLevel,
    Attribute,
    BaseType,
    Declarator,
    EnumSpec,
    Expression,
    FunctionLevel,
    Name,
    NamedType,
    PipeSpec,
    PointerLevel,
    StructSpec,
    TypeName,
    TypeSpec,
    UnionSpec,
)
from dcerpc.idl.unions import define_union, union_use

__all__ = ["Resolver"]

#: Declared as signed, but every list of their values writes them unsigned (MS-ERREF), and so do we.
_STATUS_CODES = frozenset(("HRESULT", "NTSTATUS"))
_WORDS = {"TRUE": 1, "FALSE": 0, "NULL": 0}
_MAX_BOUND = (1 << 31) - 1
#: Pointers and arrays of one type, those of its typedefs included.
_MAX_STEPS = 32
#: Attributes of a typedef that belong to its pointers and arrays.
_KEPT = frozenset(("string", "range", "ref", "unique", "ptr", "full", "disable_consistency_check"))

_Tagged = TypeVar("_Tagged", model.StructDef, model.UnionDef)


class Resolver:
    """Resolves types against a scope, which it adds to."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    # constants

    def evaluate(self, expression: Expression) -> int | str:
        """Compute a constant expression."""
        return evaluate(expression, self._lookup, self._size_of, self._cast)

    def _cast(self, named: TypeName, value: int) -> int:
        """What is left of a value in the type of a cast."""
        return truncated(value, self.cast_name(named))

    def cast_name(self, named: TypeName) -> str:
        """The C name of the integer type that a cast goes to, "" for a pointer, whose casts do nothing.

        Raises:
            IdlError: the type is neither.
        """
        shape = self.declared(named.type, named.declarator, Context(), "")
        if any(step.kind == "pointer" for step in shape.steps):
            return ""
        name = "" if shape.steps else cast_name(shape.leaf)
        if not name:
            raise named.declarator.position.error("cast to another type, expected an integer or pointer type")
        return name

    def _lookup(self, name: Name) -> int | str:
        found = self.scope.constants.get(name.value)
        if found is not None:
            return found[1]
        if name.value in _WORDS:
            return _WORDS[name.value]
        raise name.position.error(
            f"unknown name '{name.value}', expected a constant, an enumerator or a member here"
        )

    def _size_of(self, named: TypeName) -> int:
        context = Context()
        shape = self.declared(named.type, named.declarator, context, "")
        return memory_size(shape, named.declarator.position)

    def integer(self, expression: Expression) -> int:
        """An integer constant."""
        return Environment("", self).constant(expression)

    # shapes

    def declared(
        self,
        spec: TypeSpec,
        declarator: Declarator | None,
        context: Context,
        hint: str,
        attributes: Sequence[Attribute] = (),
    ) -> Shape:
        """The shape of a declared name: its declarator's steps around those of its type.

        Args:
            spec: the type.
            declarator: the name, None where a member has none.
            context: where it stands.
            hint: name for a type that is defined here and has no tag.
            attributes: those of the declaration.
        """
        named = "" if getattr(spec, "tag", "") else hint
        shape = self.shape(spec, context, named, attributes)
        return shape if declarator is None else self.with_levels(declarator, shape, context)

    def with_levels(self, declarator: Declarator, shape: Shape, context: Context) -> Shape:
        """A declarator's pointers and arrays around the shape of its type.

        Raises:
            IdlError: a bound is no constant or out of range, or there are too many.
        """
        if not declarator.levels:
            return shape
        steps: list[Step] = []
        for level in declarator.levels:
            match level:
                case PointerLevel(position=position):
                    steps.append(Step(position, "pointer", default=context.pointer_default))
                case FunctionLevel(position=position):
                    steps.append(Step(position, "function"))
                case ArrayLevel():
                    steps.append(self._array_step(level))
        if len(steps) + len(shape.steps) > _MAX_STEPS:
            raise declarator.position.error(f"more than {_MAX_STEPS} pointers and arrays, expected fewer")
        return Shape((*steps, *shape.steps), shape.leaf, shape.names)

    def _array_step(self, level: ArrayLevel) -> Step:
        first = self.integer(level.lower) if level.lower is not None else 0
        lower = level.lower if first else None
        if level.upper is None:
            return Step(level.position, "array", lower=lower, open=level.open)
        upper = self.integer(level.upper)
        if level.open:
            return Step(level.position, "array", open=True, upper=level.upper)
        bound = (
            upper - first + 1 if level.lower is not None else upper
        )  # [0..9] has ten elements, [10] as well
        if not 0 < bound <= _MAX_BOUND:
            raise level.upper.position.error(f"array bound {bound}, expected 1 to {_MAX_BOUND}")
        return Step(level.position, "array", bound=bound, lower=lower)

    def shape(
        self, spec: TypeSpec, context: Context, hint: str, attributes: Sequence[Attribute] = ()
    ) -> Shape:
        """The shape of a type specifier.

        Args:
            spec: the type.
            context: where it stands.
            hint: name for a definition that has none of its own.
            attributes: those of the declaration; some belong to a union or enumeration defined in it.

        Raises:
            IdlError: a name in it is unknown or duplicate, or a definition breaks a rule.
        """
        match spec:
            case BaseType(name=name):
                return BASE_SHAPES[name]
            case NamedType():
                return self._named(spec)
            case StructSpec():
                return self._struct(spec, context, hint)
            case UnionSpec():
                return self._union(spec, context, hint, attributes)
            case EnumSpec():
                return self._enum(spec, context, hint, attributes)
            case PipeSpec():
                return pipe_shape(self, spec, context, hint)

    def _named(self, spec: NamedType) -> Shape:
        entry = self.scope.types.get(spec.name)
        if entry is None:
            return self._undeclared(spec)
        if entry.shape is None:
            raise entry.error or spec.position.error(f"type '{spec.name}' has no definition, expected one")
        leaf = entry.shape.leaf
        if spec.name in _STATUS_CODES and leaf == BASE_SHAPES["long"].leaf:
            leaf = BASE_SHAPES["unsigned long"].leaf
        return Shape(entry.shape.steps, leaf, (spec.name, *entry.shape.names))

    def _undeclared(self, spec: NamedType) -> Shape:
        """The shape of a name that is no type yet: an interface's, or one of a structure further down."""
        interface = self.scope.interfaces.get(spec.name)
        if interface is not None:
            if not interface.is_object:
                raise spec.position.error(
                    f"interface '{spec.name}' as a type, expected an object interface (MS-DCOM 2.2.14)"
                )
            return Shape((), model.InterfacePointer(), (spec.name,))
        later = self.scope.later.get(spec.name)
        if later is None:
            raise spec.position.error(f"unknown type '{spec.name}', expected a type declared before")
        tagged, attributes, declarator = later
        # a tag may be used before its members are known, and with it the names declared together with it
        shape = self.with_levels(declarator, self.shape(tagged, Context(), ""), Context())
        return self.typedef(shape, attributes, declarator)

    # enumerations

    def _enum(self, spec: EnumSpec, context: Context, hint: str, attributes: Sequence[Attribute]) -> Shape:
        known = self.scope.tags.get(spec.tag) if spec.tag else None
        if spec.enumerators is None:
            if known is None or not isinstance(known[1], model.EnumDef):
                raise spec.position.error(f"unknown enumeration '{spec.tag}', expected one declared before")
            return Shape((), model.EnumRef(known[1]))
        self._refuse_redefinition(spec.tag, spec.position)
        v1_enum = any(a.name == "v1_enum" for a in attributes)
        members: list[tuple[str, int]] = []
        taken: set[str] = {"mro", "name", "value"}
        following = 0
        for enumerator in spec.enumerators:
            value = self.integer(enumerator.value) if enumerator.value is not None else following
            low, high = (-(1 << 31), (1 << 32) - 1) if v1_enum else (0, 0x7FFF)
            if not low <= value <= high:
                raise enumerator.position.error(
                    f"enumerator '{enumerator.name}' is {value}, expected {low} to {high} (MS-RPCE 2.2.4.11)"
                )
            self.scope.declare_constant(enumerator.name, enumerator.position, value)
            member = python_name(enumerator.name, taken)
            taken.add(member)
            members.append((member, value))
            following = value + 1
        definition = model.EnumDef(hint or spec.tag, "", tuple(members), v1_enum)
        if spec.tag:
            self.scope.tags[spec.tag] = (spec.position, definition)
        self.scope.add(definition, context)
        return Shape((), model.EnumRef(definition))

    # structures

    def _refuse_redefinition(self, tag: str, position: Position) -> None:
        known = self.scope.tags.get(tag) if tag else None
        if known is None:
            return
        complete = isinstance(known[1], model.EnumDef) or content(known[1]) is not None
        if complete and known[0].file == position.file:
            raise position.error(f"duplicate tag '{tag}', expected a new one (line {known[0].line})")
        if complete:
            del self.scope.tags[tag]  # hides the imported one

    def _struct(self, spec: StructSpec, context: Context, hint: str) -> Shape:
        definition = self._tagged(spec, spec.members is not None, model.StructDef, hint)
        if spec.members is None:
            return Shape((), model.StructRef(definition))
        try:
            leaf = define_struct(self, spec, definition, context, hint)
        except IdlError as exc:
            self.scope.broken[id(definition)] = exc
            raise
        if isinstance(leaf, model.GuidRef):
            self.scope.tags.pop(spec.tag, None)
        else:
            self.scope.add(definition, context)
        return Shape((), leaf)

    # unions

    def _union(self, spec: UnionSpec, context: Context, hint: str, attributes: Sequence[Attribute]) -> Shape:
        definition = self._tagged(spec, spec.arms is not None, model.UnionDef, hint)
        if spec.arms is None:
            return Shape((), model.UnionRef(definition))
        try:
            define_union(self, spec, definition, context, attributes)
        except IdlError as exc:
            self.scope.broken[id(definition)] = exc
            raise
        self.scope.add(definition, context)
        return Shape((), model.UnionRef(definition))

    def _tagged(
        self, spec: StructSpec | UnionSpec, complete: bool, kind: type[_Tagged], hint: str
    ) -> _Tagged:
        """The definition that a tag stands for, a new one at its first use."""
        if complete:
            self._refuse_redefinition(spec.tag, spec.position)
        known = self.scope.tags.get(spec.tag) if spec.tag else None
        definition = known[1] if known else kind(hint or spec.tag)
        if not isinstance(definition, kind):
            what = "structure" if kind is model.StructDef else "union"
            raise spec.position.error(f"'{spec.tag}' is no {what}, expected its own kind of type")
        if spec.tag:
            self.scope.tags[spec.tag] = (spec.position, definition)
        if hint:
            definition.name = hint
        if not complete:
            self.scope.first_uses.setdefault(id(definition), spec.position)
        return definition

    # lowering of members and parameters

    def lowered(self, declared: Declared, place: Place, environment: Environment) -> model.Type:
        """The type of a member, parameter or result, its attributes applied.

        Raises:
            IdlError: it cannot travel, or an attribute does not fit it.
        """
        steps, leaf = with_attributes(declared, place, environment)
        names = {a.name: a for a in declared.attributes}
        handle = names.get("context_handle")
        if handle is not None and not isinstance(leaf, model.HandleRef):
            leaf = self.context_handle(steps, "context_handle", handle.position, environment.context)
        if "iid_is" in names:
            leaf = interface_by_iid(leaf, names["iid_is"], environment)
        check_leaf(steps, leaf, place, declared)
        if isinstance(leaf, model.Pipe):
            return leaf
        if isinstance(leaf, model.UnionRef):
            leaf = union_use(self, leaf, declared, environment)
        elif "switch_is" in names:
            raise declared.position.error(f"[switch_is] on '{declared.idl_name}', expected a union")
        self._require_complete(steps, leaf, declared.position)
        return lower(steps, leaf, environment, declared.position)

    def typedef(self, shape: Shape, attributes: Sequence[Attribute], declarator: Declarator) -> Shape:
        """The shape of a typedef name: attributes like [string] and [unique] stay with it."""
        environment = Environment(f"typedef '{declarator.name}'", self)
        kept = tuple(a for a in attributes if a.name in _KEPT)
        if not kept:
            return shape
        declared = Declared(declarator.position, declarator.name, declarator.name, kept, shape)
        steps, leaf = with_attributes(declared, "typedef", environment)
        return Shape(tuple(steps), leaf, shape.names)

    def context_handle(
        self, steps: list[Step], name: str, position: Position, context: Context
    ) -> model.HandleRef:
        """Make a context handle type of the innermost pointer, which it takes from ``steps``.

        Raises:
            IdlError: there is none.
        """
        if not steps or steps[-1].kind != "pointer":
            raise position.error("[context_handle] on something else, expected a pointer (C706 4.2.16.6)")
        steps.pop()
        definition = model.HandleDef(name, context.strict_handles, context.type_strict_handles)
        self.scope.add(definition, context)
        return model.HandleRef(definition)

    def _require_complete(self, steps: Sequence[Step], leaf: Leaf, position: Position) -> None:
        if not isinstance(leaf, model.StructRef | model.UnionRef):
            return
        broken = self.scope.broken.get(id(leaf.definition))
        if broken is not None:
            raise broken
        by_value = not any(step.kind == "pointer" for step in steps)
        if by_value and content(leaf.definition) is None:
            raise position.error(f"'{leaf.definition.name}' is not complete here, expected a pointer to it")
