"""Types in generated code: as annotations for people and checkers, as descriptors for the codecs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dcerpc.idl import model
from dcerpc.idl.formatting import Code, call, flat, sequence
from dcerpc.ndr.types import Dim

__all__ = ["Names", "annotation", "definitions_of", "descriptor"]

_OCTETS: Final = {"char": "bytes", "byte": "bytes", "wchar": "str"}


class Names:
    """What the definitions of a model are called at one place of the module being written.

    Attributes:
        aliases: names of imported modules, by module.
        variables: those that hold the descriptors of enumerations, context handles and conversions, by
            identity of definition.
        known: identities of the definitions whose descriptors exist by now.
    """

    def __init__(self, aliases: Mapping[str, str] | None = None) -> None:
        self.aliases = aliases or {}
        self.variables: dict[int, str] = {}
        self.known: set[int] = set()

    def of(self, named: model.Definition | model.InterfaceDef) -> str:
        """The name of a definition or interface, with its module's where it is another's."""
        return f"{self.aliases[named.module]}.{named.name}" if named.module else named.name

    def is_known(self, definition: model.Definition) -> bool:
        """Whether a definition's descriptor exists by now."""
        return bool(definition.module) or id(definition) in self.known


def definitions_of(lowered: model.Type) -> Iterator[model.Definition]:
    """The definitions that a type names itself, without those that they name."""
    match lowered:
        case model.EnumRef() | model.HandleRef() | model.StructRef():
            yield lowered.definition
        case model.UnionRef(definition=definition, switch=switch):
            yield definition
            if switch is not None:
                yield from definitions_of(switch)
        case model.Converted(wire=wire, definition=definition):
            yield definition
            yield from definitions_of(wire)
        case model.Pointer(target=inner) | model.Ranged(target=inner):
            yield from definitions_of(inner)
        case model.Array(element=inner) | model.Pipe(element=inner):
            yield from definitions_of(inner)


def annotation(lowered: model.Type, names: Names) -> str:
    """The annotation of a value of a type, by the rules of :mod:`dcerpc.ndr.types`; of a pipe's chunks."""
    match lowered:
        case model.Primitive(kind=kind):
            return {"float": "float", "bool": "bool"}.get(kind, "int")
        case model.GuidRef():
            return "UUID"
        case model.EnumRef(definition=definition):
            return f"{names.of(definition)} | int"
        case model.HandleRef():
            return "ndr.ContextHandle | None"
        case model.StructRef(definition=definition) | model.UnionRef(definition=definition):
            return names.of(definition)
        case model.Ranged(target=target):
            return annotation(target, names)
        case model.Pointer(target=target, kind=kind):
            text = annotation(target, names)
            return text if kind == "ref" or text.endswith("None") or text == "Any" else f"{text} | None"
        case model.Array(element=element, dims=dims, string=string):
            return _elements(element, len(dims), string, names)
        case model.Pipe(element=element):
            return _elements(element, 1, False, names)
        case model.Converted():
            return "Any"
        case model.InterfacePointer():
            return "ndr.MInterfacePointer"


def _elements(element: model.Type, dimensions: int, string: bool, names: Names) -> str:
    kind = element.kind if isinstance(element, model.Primitive) else ""
    if string and kind:
        text = "bytes" if kind == "byte" else "str"
    else:
        text = _OCTETS.get(kind) or f"list[{annotation(element, names)}]"
    for _ in range(dimensions - 1):
        text = f"list[{text}]"
    return text


def descriptor(lowered: model.Type, names: Names) -> Code:
    """The expression that makes a type's descriptor.

    Args:
        lowered: the type.
        names: what definitions are called; a descriptor that does not exist by now is deferred.
    """
    match lowered:
        case model.Primitive(constant=constant):
            return f"ndr.{constant}"
        case model.GuidRef():
            return "ndr.GUID"
        case model.InterfacePointer():
            return "ndr.MInterfacePointer.__ndr__"
        case model.EnumRef(definition=definition) | model.HandleRef(definition=definition):
            return names.variables[id(definition)]
        case model.StructRef(definition=definition):
            return _deferred(f"{names.of(definition)}.__ndr__", names.is_known(definition))
        case model.UnionRef():
            return _union(lowered, names)
        case _:
            return _composed(lowered, names)


def _composed(
    lowered: model.Ranged | model.Pointer | model.Array | model.Pipe | model.Converted, names: Names
) -> Code:
    """The descriptor of a type made of another one."""
    match lowered:
        case model.Ranged(target=target, low=low, high=high):
            return call("ndr.Ranged", descriptor(target, names), str(low), str(high))
        case model.Pointer(target=target, kind=kind, checked=checked, ignored=ignored):
            arguments = [descriptor(target, names), *([f'"{kind}"'] if kind != "unique" else [])]
            keywords: dict[str, Code] = {} if checked else {"checked": "False"}
            keywords.update({"ignored": "True"} if ignored else {})
            return call("ndr.Pointer", *arguments, **keywords)
        case model.Array(element=element, dims=dims, string=string):
            return _array(descriptor(element, names), [_dim(dim) for dim in dims], string)
        case model.Pipe(element=element, range=bounds):
            return call(
                "ndr.Pipe", descriptor(element, names), **({"range": _pair(bounds)} if bounds else {})
            )
        case model.Converted(wire=wire, definition=definition):
            return call("ndr.Converted", descriptor(wire, names), names.variables[id(definition)])


def _deferred(text: str, is_known: bool) -> Code:
    return text if is_known else call("ndr.Deferred", f"lambda: {text}")


def _union(use: model.UnionRef, names: Names) -> Code:
    text, is_known = f"{names.of(use.definition)}.__ndr__", names.is_known(use.definition)
    if use.definition.encapsulated:
        return _deferred(text, is_known)
    changes = {"switch_is": f'"{use.switch_is}"'}
    if use.switch is not None:
        changes["switch"] = flat(descriptor(use.switch, names))
    changed = call("replace", text, **changes)
    return changed if is_known else call("ndr.Deferred", f"lambda: {flat(changed)}")


def _array(element: Code, dims: Sequence[Code], string: bool) -> Code:
    if string and dims == [call("ndr.Dim", varying="True")] and element in ("ndr.WCHAR", "ndr.CHAR"):
        return "ndr.WSTRING" if element == "ndr.WCHAR" else "ndr.STRING"
    return call("ndr.Array", element, sequence(dims), **({"string": "True"} if string else {}))


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
        keywords["range"] = _pair(dim.range)
    return call("ndr.Dim", **keywords)


def _pair(bounds: tuple[int, int]) -> Code:
    return sequence([str(bound) for bound in bounds])
