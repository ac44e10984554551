"""The model as a Python module. Its text depends on the model alone: same input, same octets."""

from __future__ import annotations

import builtins
import re
from typing import Final

from dcerpc.idl import model
from dcerpc.idl.derivation import derivable
from dcerpc.idl.emit_interface import interface_lines, operation_lines
from dcerpc.idl.emit_types import annotation, descriptor
from dcerpc.idl.formatting import WIDTH, Code, annotated, call, docstring, layout, sequence
from dcerpc.idl.names import MODULE_RESERVED, python_name

__all__ = ["emit"]

_IMPORTS: Final = (
    ("enum", "import enum"),
    ("Awaitable", "from collections.abc import Awaitable"),
    ("dataclass replace", "from dataclasses import {}"),
    ("ClassVar Final", "from typing import {}"),
    ("UUID", "from uuid import UUID"),
)
#: How the use of a name shows that may also be a parameter's.
_USES: Final = {
    "replace": r"\breplace\(\w+\.__ndr__",
    "enum": r"\benum\.IntEnum\b",
    "dataclass": r"@dataclass\b",
}
_OWN_IMPORTS: Final = (
    ("ndr stub", "from dcerpc import {}"),
    ("SyntaxId", "from dcerpc.syntax_id import SyntaxId"),
)


def emit(made: model.Model) -> str:
    """Write a module.

    Args:
        made: what analysis made of a file.

    Returns:
        Python source, ending in a newline.
    """
    return _Emitter(made).text()


class _Emitter:
    def __init__(self, made: model.Model) -> None:
        self.model = made
        self.known: set[int] = set()
        self.variables: dict[int, str] = {}
        self.taken = {
            *MODULE_RESERVED,
            *(d.name for d in made.definitions),
            *(c.name for c in made.constants),
            *(name for name, _ in made.aliases),
            *(i.name for i in made.interfaces),
        }
        self.blocks: list[list[str]] = []  # separated by two empty lines
        self.loose: list[str] = []  # assignments that may stand together

    def text(self) -> str:
        for constant in self.model.constants:
            self.loose.append(f"{constant.name}: Final = {_literal(constant.value)}")
        self.loose.extend(f"# {name} is left out: {reason}" for name, reason in self.model.left_out)
        self._flush()
        for definition in self.model.definitions:
            self._definition(definition)
        for name, definition in self.model.aliases:
            self.loose.append(f"{name} = {definition.name}")
        self._flush()
        operations = self._operation_variables()
        for interface in self.model.interfaces:
            self.blocks.append(interface_lines(interface, operations))
        for interface in self.model.interfaces:
            for operation in interface.operations:
                self.loose.extend(
                    operation_lines(operation, operations[id(operation)], interface, self._type)
                )
        self._flush()
        for interface in self.model.interfaces:
            self._assignments(interface, operations)
        self._flush()
        body = "\n\n\n".join("\n".join(block) for block in self.blocks)
        return f"{self._header(body)}{body}\n" if body else self._header(body).rstrip("\n") + "\n"

    def _flush(self) -> None:
        if self.loose:
            self.blocks.append(self.loose)
            self.loose = []

    def _variable(self, name: str) -> str:
        made = python_name(f"_{name}", self.taken)
        self.taken.add(made)
        return made

    def _operation_variables(self) -> dict[int, str]:
        return {
            id(operation): self._variable(f"{interface.name}_{operation.name}")
            for interface in self.model.interfaces
            for operation in interface.operations
        }

    def _type(self, lowered: model.Type) -> Code:
        return descriptor(lowered, self.variables, lambda definition: id(definition) in self.known)

    def _header(self, body: str) -> str:
        names = [f"Interface {i.idl_name}" for i in self.model.interfaces[:1]]
        names += [f"{i.idl_name}" for i in self.model.interfaces[1:]]
        what = ", ".join(names).replace("Interface ", "Interfaces ", len(names) > 1) if names else "Types"
        lines = [
            *docstring(
                f"{what} of {self.model.file}.",
                0,
                f"Generated from {self.model.file} by ``dcerpc idl compile``. DO NOT EDIT.",
            ),
            *_waived(self.model, body),
            "",
            "from __future__ import annotations",
        ]
        for group in (_IMPORTS, _OWN_IMPORTS):
            imports = []
            for words, statement in group:
                used = [
                    word
                    for word in words.split()
                    if re.search(_USES.get(word, rf"(?<![\w.\"]){word}\b"), body)
                ]
                if used:
                    imports.append(statement.format(", ".join(used)))
            if imports:
                lines += ["", *imports]
        return "\n".join(lines) + ("\n\n\n" if body.startswith(("class ", "@")) else "\n\n")

    # definitions

    def _definition(self, definition: model.Definition) -> None:
        match definition:
            case model.EnumDef():
                self._enum(definition)
            case model.HandleDef():
                flags = {"strict": definition.strict, "type_strict": definition.type_strict}
                keywords: dict[str, Code] = {key: "True" for key, value in flags.items() if value}
                variable = self.variables[id(definition)] = self._variable(definition.name)
                made = call("ndr.ContextHandleType", f'"{definition.name}"', **keywords)
                self.loose.extend(layout(f"{variable}: Final = ", made, 0))
                self._flush()
            case model.StructDef():
                self._struct(definition)
            case model.UnionDef():
                self._union(definition)
        self.known.add(id(definition))

    def _enum(self, definition: model.EnumDef) -> None:
        lines = [f"class {definition.name}(enum.IntEnum):"]
        lines += [*docstring(definition.text or f"Enumeration {definition.name}.", 4), ""]
        lines += [f"    {name} = {value}" for name, value in definition.members]
        self.blocks.append(lines)
        variable = self.variables[id(definition)] = self._variable(definition.name)
        keywords: dict[str, Code] = {"v1_enum": "True"} if definition.v1_enum else {}
        self.blocks.append(layout(f"{variable}: Final = ", call("ndr.Enum", definition.name, **keywords), 0))

    def _struct(self, definition: model.StructDef) -> None:
        fields = definition.fields or ()
        derived = derivable(item.type for item in fields)
        lines = ["@dataclass(slots=True, kw_only=True)", f"class {definition.name}:"]
        lines += [*docstring(definition.text or f"Structure {definition.name}.", 4), ""]
        lines.append("    __ndr__: ClassVar[ndr.Struct]")
        for item in fields:
            default = "ndr.DERIVED" if item.name in derived else ""
            lines += annotated(item.name, annotation(item.type), default, 4)
        self.blocks.append(lines)
        members = sequence([call("ndr.Field", f'"{item.name}"', self._type(item.type)) for item in fields])
        keywords: dict[str, Code] = {"pack": str(definition.pack)} if definition.pack else {}
        made = call("ndr.Struct", definition.name, members, **keywords)
        self.blocks.append(layout(f"{definition.name}.__ndr__ = ", made, 0))

    def _union(self, definition: model.UnionDef) -> None:
        arms = definition.arms or ()
        annotations: list[str] = []
        for arm in arms:
            parts = annotation(arm.type).split(" | ") if arm.type is not None else ["None"]
            annotations += [part for part in parts if part not in annotations]
        value = " | ".join(sorted(annotations, key=lambda text: text == "None"))
        lines = ["@dataclass(slots=True)", f"class {definition.name}:"]
        lines += docstring(definition.text or f"Union {definition.name}.", 4, _arms_text(arms))
        lines += ["", "    __ndr__: ClassVar[ndr.Union]", "    discriminant: int"]
        lines += annotated("value", value, "None" if "None" in annotations else "", 4)
        self.blocks.append(lines)
        switch = self._type(definition.switch) if definition.switch is not None else "ndr.LONG"
        keywords: dict[str, Code] = {}
        if definition.encapsulated:
            keywords["encapsulated"] = "True"
        if definition.ms_union and not definition.encapsulated:
            keywords["ms_union"] = "True"
        made = call(
            "ndr.Union", definition.name, switch, sequence([self._arm(arm) for arm in arms]), **keywords
        )
        self.blocks.append(layout(f"{definition.name}.__ndr__ = ", made, 0))

    def _arm(self, arm: model.Arm) -> Code:
        labels = sequence([str(label) for label in arm.labels]) if arm.labels is not None else "None"
        made = self._type(arm.type) if arm.type is not None else "None"
        return call("ndr.Arm", labels, f'"{arm.name}"', made)

    # interfaces

    def _assignments(self, interface: model.InterfaceDef, operations: dict[int, str]) -> None:
        name = interface.name
        table = sequence([operations[id(operation)] for _, operation in interface.all_operations()])
        keywords: dict[str, Code] = {}
        if interface.endpoints:
            keywords["endpoints"] = sequence(
                [
                    sequence([_literal(protseq), _literal(endpoint)])
                    for protseq, endpoint in interface.endpoints
                ]
            )
        syntax = call("SyntaxId.parse", f'"{interface.uuid}"', f'"{interface.version}"')
        made = call("stub.Interface", f'"{interface.idl_name}"', syntax, table, **keywords)
        self.loose.extend(layout(f"{name}.INTERFACE = ", made, 0))
        for nested in ("Client", "BlockingClient", "Server"):
            self.loose.append(f"{name}.{nested}.INTERFACE = {name}.INTERFACE")


def _waived(made: model.Model, body: str) -> list[str]:
    """The linter's rules that names taken from the IDL break, as a comment for it."""
    builtin = set(dir(builtins))
    assigned = {c.name for c in made.constants} | {name for name, _ in made.aliases}
    assigned |= {d.name for d in made.definitions} | {i.name for i in made.interfaces}
    parameters = {
        p.name
        for i in made.interfaces
        for op in i.operations
        for p in op.params
        if "in" in p.direction.split(",")
    }
    rules = {
        "A001": bool(builtin & assigned),
        "A002": bool(builtin & parameters),
        "E501": any(len(line) > WIDTH for line in body.splitlines()),
    }
    broken = [rule for rule, is_broken in rules.items() if is_broken]
    return [f"# ruff: noqa: {', '.join(broken)}"] if broken else []


def _arms_text(arms: tuple[model.Arm, ...]) -> str:
    parts = []
    for arm in arms:
        labels = ", ".join(map(str, arm.labels)) if arm.labels is not None else "any other"
        parts.append(f"{labels} {arm.name or 'nothing'}")
    return f"Values by discriminant: {'; '.join(parts)}."


def _literal(value: int | str) -> str:
    if isinstance(value, int):
        return str(value)
    text = repr(value)
    if text[0] == "'" and '"' not in text:  # the usual formatter wants double quotes
        text = f'"{text[1:-1]}"'
    return text
