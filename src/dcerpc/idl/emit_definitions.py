"""Definitions of a model as Python: enumerations, structures, unions, handles, conversions, constants."""

from __future__ import annotations

from dcerpc.idl import model
from dcerpc.idl.derivation import derivable
from dcerpc.idl.emit_types import Names, annotation, descriptor
from dcerpc.idl.formatting import Code, annotated, call, docstring, layout, sequence

__all__ = [
    "conversion_lines",
    "enum_lines",
    "enum_variable_lines",
    "handle_lines",
    "literal",
    "struct_lines",
    "union_lines",
]


def enum_lines(definition: model.EnumDef) -> list[str]:
    """The class of an enumeration."""
    lines = [f"class {definition.name}(enum.IntEnum):"]
    lines += [*docstring(definition.text or f"Enumeration {definition.name}.", 4), ""]
    return [*lines, *(f"    {name} = {value}" for name, value in definition.members)]


def enum_variable_lines(definition: model.EnumDef, variable: str, names: Names) -> list[str]:
    """The assignment of an enumeration's descriptor to its variable."""
    keywords: dict[str, Code] = {"v1_enum": "True"} if definition.v1_enum else {}
    return layout(f"{variable}: Final = ", call("ndr.Enum", names.of(definition), **keywords), 0)


def handle_lines(definition: model.HandleDef, variable: str) -> list[str]:
    """The assignment of a context handle type's descriptor to its variable."""
    flags = {"strict": definition.strict, "type_strict": definition.type_strict}
    keywords: dict[str, Code] = {key: "True" for key, value in flags.items() if value}
    made = call("ndr.ContextHandleType", f'"{definition.name}"', **keywords)
    return layout(f"{variable}: Final = ", made, 0)


def conversion_lines(definition: model.ConversionDef) -> list[str]:
    """The variable through which a program says how it converts values of its own type."""
    lines = [f'{definition.name}: Final = ndr.Conversion("{definition.name}")']
    return [*lines, *docstring(definition.text, 0)] if definition.text else lines


def struct_lines(definition: model.StructDef, names: Names) -> tuple[list[str], list[str]]:
    """The class of a structure, and the assignment of its descriptor."""
    fields = definition.fields or ()
    derived = derivable(item.type for item in fields)
    lines = ["@ndr.record", f"class {definition.name}:"]
    lines += [*docstring(definition.text or f"Structure {definition.name}.", 4), ""]
    lines.append("    __ndr__: ClassVar[ndr.Struct]")
    for item in fields:
        default = "ndr.DERIVED" if item.name in derived else ""
        lines += annotated(item.name, annotation(item.type, names), default, 4)
    members = sequence([call("ndr.Field", f'"{item.name}"', descriptor(item.type, names)) for item in fields])
    keywords: dict[str, Code] = {"pack": str(definition.pack)} if definition.pack else {}
    made = call("ndr.Struct", definition.name, members, **keywords)
    return lines, layout(f"{definition.name}.__ndr__ = ", made, 0)


def union_lines(definition: model.UnionDef, names: Names) -> tuple[list[str], list[str]]:
    """The class of a union, and the assignment of its descriptor."""
    arms = definition.arms or ()
    annotations: list[str] = []
    for arm in arms:
        parts = annotation(arm.type, names).split(" | ") if arm.type is not None else ["None"]
        annotations += [part for part in parts if part not in annotations]
    value = " | ".join(sorted(annotations, key=lambda text: text == "None"))
    lines = ["@ndr.record(kw_only=False)", f"class {definition.name}:"]
    lines += docstring(definition.text or f"Union {definition.name}.", 4, _arms_text(arms))
    lines += ["", "    __ndr__: ClassVar[ndr.Union]", "    discriminant: int"]
    lines += annotated("value", value, "None" if "None" in annotations else "", 4)
    switch = descriptor(definition.switch, names) if definition.switch is not None else "ndr.LONG"
    keywords: dict[str, Code] = {}
    if definition.encapsulated:
        keywords["encapsulated"] = "True"
    if definition.ms_union and not definition.encapsulated:
        keywords["ms_union"] = "True"
    table = sequence([_arm(arm, names) for arm in arms])
    made = call("ndr.Union", definition.name, switch, table, **keywords)
    return lines, layout(f"{definition.name}.__ndr__ = ", made, 0)


def _arm(arm: model.Arm, names: Names) -> Code:
    labels = sequence([str(label) for label in arm.labels]) if arm.labels is not None else "None"
    return call("ndr.Arm", labels, f'"{arm.name}"', descriptor(arm.type, names) if arm.type else "None")


def _arms_text(arms: tuple[model.Arm, ...]) -> str:
    parts = []
    for arm in arms:
        labels = ", ".join(map(str, arm.labels)) if arm.labels is not None else "any other"
        parts.append(f"{labels} {arm.name or 'nothing'}")
    return f"Values by discriminant: {'; '.join(parts)}."


def literal(value: int | str) -> str:
    """A constant's value as the usual formatter writes it, in double quotes where that needs no escapes."""
    if isinstance(value, int):
        return str(value)
    text = repr(value)
    if text[0] == "'" and '"' not in text:
        text = f'"{text[1:-1]}"'
    return text
