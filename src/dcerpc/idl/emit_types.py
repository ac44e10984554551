"""Types in generated code: as annotations for people and checkers, as descriptors for the codecs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dcerpc.idl import model
from dcerpc.idl.formatting import Code, call, flat, sequence
from dcerpc.ndr.types import Dim

__all__ = ["annotation", "descriptor"]


def annotation(lowered: model.Type) -> str:
    """The annotation of a value of a type, by the rules of :mod:`dcerpc.ndr.types`."""
    match lowered:
        case model.Primitive(kind=kind):
            return {"float": "float", "bool": "bool"}.get(kind, "int")
        case model.GuidRef():
            return "UUID"
        case model.EnumRef(definition=definition):
            return f"{definition.name} | int"
        case model.HandleRef():
            return "ndr.ContextHandle | None"
        case model.StructRef(definition=definition) | model.UnionRef(definition=definition):
            return definition.name
        case model.Ranged(target=target):
            return annotation(target)
        case model.Pointer(target=target, kind=kind):
            return annotation(target) if kind == "ref" else _optional(annotation(target))
        case model.Array():
            return _array_annotation(lowered)
        case model.Pipe(element=element):
            return _array_annotation(model.Array(element, (Dim(),)))
        case model.Converted():
            return "Any"
        case model.InterfacePointer():
            return "ndr.MInterfacePointer"


def _optional(text: str) -> str:
    """An annotation that admits None."""
    return text if text.endswith("None") else f"{text} | None"


def _array_annotation(array: model.Array) -> str:
    kind = array.element.kind if isinstance(array.element, model.Primitive) else ""
    if array.string:
        text = "bytes" if kind == "byte" else "str"
    else:
        text = {"char": "bytes", "byte": "bytes", "wchar": "str"}.get(kind, "")
        text = text or f"list[{annotation(array.element)}]"
    for _ in array.dims[1:]:
        text = f"list[{text}]"
    return text


def descriptor(  # noqa: C901  # one case a type
    lowered: model.Type, names: Mapping[int, str], known: Callable[[model.Definition], bool]
) -> Code:
    """The expression that makes a type's descriptor.

    Args:
        lowered: the type.
        names: variables that hold the descriptors of enumerations and context handles, by identity of
            definition.
        known: whether a definition's descriptor exists by now; one that does not is deferred.
    """

    def made(inner: model.Type) -> Code:
        return descriptor(inner, names, known)

    match lowered:
        case model.Primitive(constant=constant):
            return f"ndr.{constant}"
        case model.GuidRef():
            return "ndr.GUID"
        case model.EnumRef(definition=definition) | model.HandleRef(definition=definition):
            return names[id(definition)]
        case model.StructRef(definition=definition):
            return _deferred(f"{definition.name}.__ndr__", known(definition))
        case model.UnionRef():
            return _union(lowered, made, known(lowered.definition))
        case model.Ranged(target=target, low=low, high=high):
            return call("ndr.Ranged", made(target), str(low), str(high))
        case model.Pointer(target=target, kind=kind, checked=checked):
            arguments: list[Code] = [made(target)]
            keywords: dict[str, Code] = {} if checked else {"checked": "False"}
            return call("ndr.Pointer", *arguments, *([f'"{kind}"'] if kind != "unique" else []), **keywords)
        case model.Array():
            return _array(lowered, made(lowered.element))
        case model.Pipe(element=element, range=bounds):
            limits = {"range": sequence([str(bound) for bound in bounds])} if bounds else {}
            return call("ndr.Pipe", made(element), **limits)
        case model.Converted(wire=wire, definition=definition):
            return call("ndr.Converted", made(wire), names[id(definition)])
        case model.InterfacePointer():
            return "ndr.MInterfacePointer.__ndr__"


def _deferred(text: str, is_known: bool) -> Code:
    return text if is_known else call("ndr.Deferred", f"lambda: {text}")


def _union(use: model.UnionRef, made: Callable[[model.Type], Code], is_known: bool) -> Code:
    text = f"{use.definition.name}.__ndr__"
    if use.definition.encapsulated:
        return _deferred(text, is_known)
    changes = {"switch_is": f'"{use.switch_is}"'}
    if use.switch is not None:
        changes["switch"] = flat(made(use.switch))
    changed = call("replace", text, **changes)
    return changed if is_known else call("ndr.Deferred", f"lambda: {flat(changed)}")


def _array(array: model.Array, element: Code) -> Code:
    dims = [_dim(dim) for dim in array.dims]
    if array.string and dims == [call("ndr.Dim", varying="True")] and element in ("ndr.WCHAR", "ndr.CHAR"):
        return "ndr.WSTRING" if element == "ndr.WCHAR" else "ndr.STRING"
    return call("ndr.Array", element, sequence(dims), **({"string": "True"} if array.string else {}))


def _dim(dim: Dim) -> Code:
    keywords: dict[str, Code] = {}
    if dim.bound is not None:
        keywords["bound"] = str(dim.bound)
    for name in ("size_is", "first_is", "length_is"):
        text = getattr(dim, name)
        if text:
            keywords[name] = f'"{text}"'
    if dim.varying:
        keywords["varying"] = "True"
    if dim.range is not None:
        keywords["range"] = sequence([str(bound) for bound in dim.range])
    return call("ndr.Dim", **keywords)
