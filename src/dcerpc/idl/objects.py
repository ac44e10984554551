"""Object interfaces: interface pointers, and what ORPC adds to every operation (MS-DCOM 2.2.12 to 2.2.14)."""

from __future__ import annotations

from typing import Final

from dcerpc.idl import model
from dcerpc.idl.lowering import Environment
from dcerpc.idl.scope import Leaf, Scope, Special
from dcerpc.idl.syntax import Attribute, Name, Unary
from dcerpc.ndr.types import Dim

__all__ = ["ORPC_MODULE", "UNKNOWN", "UNKNOWN_OPNUMS", "interface_by_iid", "orpc_params"]

#: The module that has ORPCTHIS and ORPCTHAT.
ORPC_MODULE: Final = "dcerpc.interfaces.orpc"
#: The root of all object interfaces, which is known without a declaration, and how many numbers it takes.
UNKNOWN: Final = "IUnknown"
UNKNOWN_OPNUMS: Final = 3

_USHORT: Final = model.Primitive("USHORT", "int", 2)
_ULONG: Final = model.Primitive("ULONG", "int", 4)
_BYTE: Final = model.Primitive("BYTE", "byte", 1)


def interface_by_iid(leaf: Leaf, attribute: Attribute, environment: Environment) -> Leaf:
    """What [iid_is] makes of a type: an interface pointer, of ``void *`` as well (MS-DCOM 2.2.17).

    Raises:
        IdlError: it stands on something else, or names nothing.
    """
    named = attribute.args[0] if len(attribute.args) == 1 else None
    if isinstance(named, Unary) and named.operator == "*":
        named = named.operand
    if not isinstance(named, Name) or named.value not in environment.members:
        raise attribute.position.error("[iid_is] names nothing, expected a member or parameter beside it")
    if isinstance(leaf, model.InterfacePointer) or leaf == Special("void"):
        return model.InterfacePointer()
    raise attribute.position.error("[iid_is] on something else, expected an interface pointer or 'void *'")


def orpc_params(scope: Scope) -> tuple[model.Parameter, model.Parameter]:
    """The parameters with which each operation of an object interface begins.

    Their types are those of :data:`ORPC_MODULE` unless the file itself defines them.
    """
    this, that = (_own(scope, name) for name in ("ORPCTHIS", "ORPCTHAT"))
    if this is None or that is None:
        this, that = _shipped(scope)
    return (
        model.Parameter("ORPCthis", model.StructRef(this), "in"),
        model.Parameter("ORPCthat", model.Pointer(model.StructRef(that), "ref"), "out"),
    )


def _own(scope: Scope, name: str) -> model.StructDef | None:
    entry = scope.types.get(name)
    if entry is None or entry.shape is None or entry.shape.steps:
        return None
    leaf = entry.shape.leaf
    if isinstance(leaf, model.StructRef) and id(leaf.definition) in scope.own:
        return leaf.definition
    return None


def _shipped(scope: Scope) -> tuple[model.StructDef, model.StructDef]:
    """The structures of the shipped module, the same throughout an analysis (MS-DCOM 2.2.13)."""
    if scope.orpc is None:
        version = _struct(scope, "COMVERSION", MajorVersion=_USHORT, MinorVersion=_USHORT)
        data = model.Array(_BYTE, (Dim(size_is="(size + 7) & ~7"),))
        extent = _struct(scope, "ORPC_EXTENT", id=model.GuidRef(), size=_ULONG, data=data)
        extent.conformant, extent.memory = True, None
        extents = model.Array(
            model.Pointer(model.StructRef(extent), "unique"), (Dim(size_is="(size + 1) & ~1"),)
        )
        extensions = _struct(
            scope,
            "ORPC_EXTENT_ARRAY",
            size=_ULONG,
            reserved=_ULONG,
            extent=model.Pointer(extents, "unique"),
        )
        pointer = model.Pointer(model.StructRef(extensions), "unique")
        scope.orpc = (
            _struct(
                scope,
                "ORPCTHIS",
                version=model.StructRef(version),
                flags=_ULONG,
                reserved1=_ULONG,
                cid=model.GuidRef(),
                extensions=pointer,
            ),
            _struct(scope, "ORPCTHAT", flags=_ULONG, extensions=pointer),
        )
    return scope.orpc


def _struct(scope: Scope, name: str, **types: model.Type) -> model.StructDef:
    fields = tuple(model.Field(field, lowered) for field, lowered in types.items())
    made = model.StructDef(name, "", fields, module=ORPC_MODULE)
    scope.definitions.append(made)
    return made
