"""Types that are others to the application: [transmit_as], [wire_marshal], [represent_as], [user_marshal].

Of the first two (C706 4.2) the typedef names the application's type and the attribute what travels; of the
others, which belong to attribute configuration files (C706 4), it is the other way round.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dcerpc.idl import model
from dcerpc.idl.lowering import Declared, Environment, is_conformant
from dcerpc.idl.scope import Context, Shape
from dcerpc.idl.syntax import Attribute, Declarator, TypeName

if TYPE_CHECKING:
    from dcerpc.idl.resolve import Resolver

__all__ = ["conversion_of", "is_presented", "represented", "transmitted"]

_TRANSMITTED: Final = frozenset(("transmit_as", "wire_marshal"))
_REPRESENTED: Final = frozenset(("represent_as", "user_marshal"))


def conversion_of(attributes: Sequence[Attribute]) -> Attribute | None:
    """The attribute that makes a typedef one of two types, None where there is none.

    Raises:
        IdlError: there are several.
    """
    found = [a for a in attributes if a.name in _TRANSMITTED | _REPRESENTED]
    if len(found) > 1:
        raise found[1].position.error(
            f"[{found[1].name}] after [{found[0].name}], expected one conversion of a type (C706 4.2)"
        )
    return found[0] if found else None


def is_presented(attributes: Sequence[Attribute]) -> bool:
    """Whether the type that a typedef declares exists in the application only."""
    return any(a.name in _TRANSMITTED for a in attributes)


def transmitted(
    resolver: Resolver,
    attribute: Attribute,
    named: TypeName,
    declarator: Declarator,
    text: str,
    context: Context,
) -> Shape:
    """The shape of a type that travels as the one that its [transmit_as] or [wire_marshal] names.

    Raises:
        IdlError: what it names cannot stand for another type.
    """
    shape = resolver.declared(named.type, named.declarator, context, "")
    definition = model.ConversionDef(declarator.name, text)
    return _converted(resolver, shape, attribute, declarator, definition, context)


def represented(
    resolver: Resolver,
    shape: Shape,
    attribute: Attribute,
    declarator: Declarator,
    text: str,
    context: Context,
) -> Shape:
    """The shape of a type that the application sees as the one its [represent_as] or [user_marshal] names.

    Raises:
        IdlError: it cannot stand for another type.
    """
    name = attribute.text[0].strip() if attribute.text else ""
    if not name.isidentifier():
        raise attribute.position.error(f"[{attribute.name}] names no type, expected its name")
    return _converted(resolver, shape, attribute, declarator, model.ConversionDef(name, text), context)


def _converted(
    resolver: Resolver,
    shape: Shape,
    attribute: Attribute,
    declarator: Declarator,
    definition: model.ConversionDef,
    context: Context,
) -> Shape:
    environment = Environment(f"[{attribute.name}]", resolver, context=context)
    declared = Declared(attribute.position, declarator.name, declarator.name, (), shape)
    wire = resolver.lowered(declared, "wire", environment)
    if is_conformant(wire) or (isinstance(wire, model.Array) and any(dim.varying for dim in wire.dims)):
        raise attribute.position.error(
            f"[{attribute.name}] with a conformant or varying type on the wire, expected one of fixed size "
            "or a pointer (C706 4.2)"
        )
    resolver.scope.add(definition, context)
    return Shape((), model.Converted(wire, definition), (declarator.name,))
