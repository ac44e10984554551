"""Pipes: what they may be made of (C706 4.2, MS-RPCE 2.2.4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dcerpc.idl import model
from dcerpc.idl.lowering import Declared, Environment, is_conformant
from dcerpc.idl.scope import Context, Shape
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import PipeSpec

if TYPE_CHECKING:
    from dcerpc.idl.resolve import Resolver

__all__ = ["pipe_shape"]


def pipe_shape(resolver: Resolver, spec: PipeSpec, context: Context, hint: str) -> Shape:
    """The shape of a pipe.

    Args:
        resolver: resolves the type of its elements.
        spec: what was written.
        context: where it stands.
        hint: name for an element type that is defined here.

    Raises:
        IdlError: a pipe may not have such elements.
    """
    element = resolver.declared(spec.element, None, context, f"{hint}_element" if hint else "pipe_element")
    position = spec.element.position
    environment = Environment("a pipe", resolver, context=context)
    lowered = resolver.lowered(Declared(position, "pipe", "pipe", (), element), "element", environment)
    _require_fixed(lowered, position)
    return Shape((), model.Pipe(lowered))


def _require_fixed(lowered: model.Type, position: Position) -> None:
    """Refuse elements that are, or hold, what a pipe may not carry."""
    match lowered:
        case model.Pointer() | model.InterfacePointer():
            raise position.error("pipe of pointers, expected elements without pointers (C706 4.2)")
        case model.Converted():
            raise position.error("pipe of a converted type, expected what travels (C706 4.2)")
        case model.Array(element=element, dims=dims):
            if is_conformant(lowered) or any(dim.varying for dim in dims):
                raise position.error(
                    "pipe of conformant or varying arrays, expected elements of fixed size (C706 4.2)"
                )
            _require_fixed(element, position)
        case model.StructRef(definition=definition):
            for item in definition.fields or ():
                _require_fixed(item.type, position)
        case model.UnionRef(definition=definition):
            for arm in definition.arms or ():
                if arm.type is not None:
                    _require_fixed(arm.type, position)
        case _:
            pass
