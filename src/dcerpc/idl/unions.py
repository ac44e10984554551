"""Unions: their definitions, and what a use of one needs (C706 4.2, MS-RPCE 2.2.4.5, 2.2.4.8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.layout import settle
from dcerpc.idl.legality import check_attributes
from dcerpc.idl.lowering import Declared, Environment, is_conformant
from dcerpc.idl.names import python_name
from dcerpc.idl.scope import Context
from dcerpc.idl.shapes import switch_type, type_of
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import Attribute, Case, UnionSpec

if TYPE_CHECKING:
    from dcerpc.idl.resolve import Resolver

__all__ = ["define_union", "union_use"]


def define_union(
    resolver: Resolver,
    spec: UnionSpec,
    definition: model.UnionDef,
    context: Context,
    attributes: Sequence[Attribute],
) -> None:
    """Complete the definition of a union.

    Args:
        resolver: resolves the arms' types.
        spec: what was written, with its arms.
        definition: what to complete.
        context: where it stands.
        attributes: of its declaration: switch_type and ms_union.

    Raises:
        IdlError: it breaks a rule.
    """
    arms = spec.arms or ()
    definition.text = spec.text
    definition.encapsulated = spec.switch is not None
    definition.ms_union = context.ms_union or any(a.name == "ms_union" for a in attributes)
    switch = next((a for a in attributes if a.name == "switch_type"), None)
    if spec.switch is not None:
        definition.switch = switch_type(resolver.shape(spec.switch[0], context, ""), spec.position)
    elif switch is not None and switch.type is not None:
        named = switch.type
        definition.switch = switch_type(
            resolver.declared(named.type, named.declarator, context, ""), switch.position
        )
    if not any(arm.labels or arm.default for arm in arms):
        raise spec.position.error(
            "union without discriminant, expected 'switch' or arms with [case] or [default] (C706 4.2)"
        )
    seen: dict[int, Position] = {}
    names: set[str] = set()
    environment = Environment(f"union '{definition.name}'", resolver, context=context)
    lowered: list[model.Arm] = []
    errors: list[IdlError] = []
    for arm in arms:
        try:
            lowered.append(_arm(resolver, arm, definition, context, environment, names, seen))
        except IdlError as exc:
            errors.append(exc)
    if errors:
        raise resolver.scope.several(errors)
    if sum(arm.labels is None for arm in lowered) > 1:
        raise arms[-1].position.error("second default arm, expected one at most")
    definition.arms = tuple(lowered)
    settle(definition, spec.position)


def _arm(
    resolver: Resolver,
    arm: Case,
    definition: model.UnionDef,
    context: Context,
    environment: Environment,
    names: set[str],
    seen: dict[int, Position],
) -> model.Arm:
    if not arm.labels and not arm.default:
        raise arm.position.error("arm without a label, expected [case] or [default]")
    labels: list[int] = []
    for expression in arm.labels:
        value = resolver.integer(expression)
        if value in seen:
            raise expression.position.error(
                f"duplicate case {value}, expected each once (line {seen[value].line})"
            )
        seen[value] = expression.position
        labels.append(value)
    given = None if arm.default else tuple(labels)
    if arm.member is None:
        return model.Arm(given, "", None)
    member = arm.member
    check_attributes(member.attributes, "a union arm")
    if len(member.declarators) > 1:
        raise member.position.error("arm with several names, expected one")
    declarator = member.declarators[0] if member.declarators else None
    name = declarator.name if declarator else f"arm{len(names)}"
    if name in names:
        raise member.position.error(f"duplicate arm '{name}', expected a new name")
    names.add(name)
    shape = resolver.declared(
        member.type, declarator, context, f"{definition.name}_{name}", member.attributes
    )
    position = declarator.position if declarator else member.position
    declared = Declared(position, name, python_name(name), member.attributes, shape)
    lowered = resolver.lowered(declared, "arm", environment)
    if is_conformant(lowered):
        raise position.error("conformant array in a union, expected a pointer to it (C706 4.2)")
    return model.Arm(given, declared.name, lowered)


def union_use(
    resolver: Resolver, leaf: model.UnionRef, declared: Declared, environment: Environment
) -> model.UnionRef:
    """A union as a member or parameter: with its [switch_is], and a type for it where the union has none.

    Raises:
        IdlError: [switch_is] is missing, or stands on an encapsulated union.
    """
    definition = leaf.definition
    attribute = next((a for a in declared.attributes if a.name == "switch_is"), None)
    if definition.encapsulated:
        if attribute is not None:
            raise attribute.position.error("[switch_is] on an encapsulated union, expected none")
        return leaf
    if attribute is None or len(attribute.args) != 1 or attribute.args[0] is None:
        raise declared.position.error(
            f"union '{declared.idl_name}' without discriminant, expected [switch_is] (C706 4.2)"
        )
    expression = attribute.args[0]
    switch: model.Type | None = None
    if definition.switch is None:
        typed = next((a for a in declared.attributes if a.name == "switch_type"), None)
        if typed is not None and typed.type is not None:
            shape = resolver.declared(typed.type.type, typed.type.declarator, Context(), "")
            switch = switch_type(shape, typed.position)
        else:
            switch = type_of(expression, environment)
        if switch is None:
            raise attribute.position.error("union of unknown discriminant type, expected [switch_type]")
    return model.UnionRef(definition, environment.render(expression, "switch_is"), switch)
