"""Structures: their definitions (C706 4.2)."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.layout import settle
from dcerpc.idl.legality import check_attributes
from dcerpc.idl.lowering import Declared, Environment, is_conformant
from dcerpc.idl.names import MEMBER_RESERVED, python_name
from dcerpc.idl.scope import Context, Shape
from dcerpc.idl.shapes import class_names, is_guid
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import Declarator, Member, StructSpec, UnionSpec

if TYPE_CHECKING:
    from dcerpc.idl.resolve import Resolver

__all__ = ["define_struct"]


def define_struct(
    resolver: Resolver, spec: StructSpec, definition: model.StructDef, context: Context, hint: str
) -> model.StructRef | model.GuidRef:
    """Complete the definition of a structure.

    Args:
        resolver: resolves the members' types.
        spec: what was written, with its members.
        definition: what to complete.
        context: where it stands.
        hint: the name it is declared with.

    Returns:
        What a use of it is: everybody's GUID is not a structure of the file.

    Raises:
        IdlError: it breaks a rule. What else is wrong with it is in the scope's ``further``.
    """
    fields = _fields(resolver, spec, spec.members or (), definition, context)
    if is_guid(hint, spec.tag, fields):
        return model.GuidRef()
    definition.fields, definition.pack, definition.text = fields, spec.pack, spec.text
    settle(definition, spec.position)
    return model.StructRef(definition)


def _fields(
    resolver: Resolver,
    spec: StructSpec,
    members: Sequence[Member],
    definition: model.StructDef,
    context: Context,
) -> tuple[model.Field, ...]:
    if not members:
        raise spec.position.error("structure without members, expected at least one")
    errors: list[IdlError] = []
    shapes: dict[str, tuple[Position, Member, Shape]] = {}
    for member in members:
        for declarator in member.declarators or (None,):
            try:
                check_attributes(member.attributes, "a member")
                name, position = _name(member, declarator, shapes)
                hint = f"{definition.name}_{name}"
                shape = resolver.declared(member.type, declarator, context, hint, member.attributes)
                shapes[name] = (position, member, shape)
            except IdlError as exc:
                errors.append(exc)
    broken = len(errors)
    taken = {*MEMBER_RESERVED, definition.name, *class_names(item[2] for item in shapes.values())}
    declared: dict[str, Declared] = {}
    for name, (position, member, shape) in shapes.items():
        python = python_name(name, taken)
        taken.add(python)
        declared[name] = Declared(position, name, python, member.attributes, shape)
    environment = Environment(f"structure '{definition.name}'", resolver, declared, context)
    fields: list[model.Field] = []
    for place, item in enumerate(declared.values()):
        try:
            lowered = resolver.lowered(item, "member", environment)
            if is_conformant(lowered) and place + 1 < len(declared):
                raise item.position.error(
                    f"conformant array '{item.idl_name}' inside the structure, expected it as the last "
                    "member (C706 4.2)"
                )
            fields.append(model.Field(item.name, lowered))
        except IdlError as exc:
            errors.append(exc)
    if errors:
        raise resolver.scope.several(errors, broken)
    return tuple(fields)


def _name(member: Member, declarator: Declarator | None, taken: Container[str]) -> tuple[str, Position]:
    """A member's IDL name, one of our own for a union or structure without a name, and where it stands."""
    if declarator is not None:
        if declarator.name in taken:
            raise declarator.position.error(f"duplicate member '{declarator.name}', expected a new name")
        return declarator.name, declarator.position
    if not isinstance(member.type, UnionSpec | StructSpec):
        raise member.position.error("member without a name, expected a name")
    return python_name("u" if isinstance(member.type, UnionSpec) else "s", taken), member.position
