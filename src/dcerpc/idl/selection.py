"""What of all that was analysed belongs into the module."""

from __future__ import annotations

from collections.abc import Sequence

from dcerpc.idl import model

__all__ = ["reach", "with_bases"]


def with_bases(interfaces: Sequence[model.InterfaceDef]) -> list[model.InterfaceDef]:
    """Interfaces, each after those that it derives from."""
    found: list[model.InterfaceDef] = []
    for made in interfaces:
        chain: list[model.InterfaceDef] = []
        base: model.InterfaceDef | None = made
        while base is not None and base not in found:
            chain.append(base)
            base = base.base
        found.extend(reversed(chain))
    return found


def reach(
    own: Sequence[model.Definition], interfaces: Sequence[model.InterfaceDef]
) -> dict[int, model.Definition]:
    """By identity, the given definitions and every one that they or the operations lead to."""
    reached: dict[int, model.Definition] = {}
    pending: list[model.Definition | model.Type] = [*own]
    for made in interfaces:
        for op in (*made.operations, *made.callbacks):
            pending.extend(param.type for param in op.params)
            pending.extend((op.returns,) if op.returns else ())
    while pending:
        item = pending.pop()
        match item:
            case model.Pointer(target=target) | model.Ranged(target=target):
                pending.append(target)
            case model.Array(element=element) | model.Pipe(element=element):
                pending.append(element)
            case model.Converted(wire=wire, definition=definition):
                pending.extend((wire, definition))
            case model.UnionRef(definition=definition, switch=switch):
                pending.extend((definition, *((switch,) if switch else ())))
            case model.EnumRef() | model.HandleRef() | model.StructRef():
                pending.append(item.definition)
            case (
                model.StructDef()
                | model.UnionDef()
                | model.EnumDef()
                | model.HandleDef()
                | model.ConversionDef()
            ):
                if id(item) not in reached:
                    reached[id(item)] = item
                    pending.extend(_parts(item))
            case _:
                pass
    return reached


def _parts(definition: model.Definition) -> list[model.Type]:
    match definition:
        case model.StructDef(fields=fields):
            return [item.type for item in fields or ()]
        case model.UnionDef(arms=arms, switch=switch):
            types = [arm.type for arm in arms or () if arm.type is not None]
            return [*types, *((switch,) if switch else ())]
        case _:
            return []
