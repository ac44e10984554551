"""The model as a Python module. Its text depends on the model alone: same input, same octets."""

from __future__ import annotations

from dcerpc.idl import model
from dcerpc.idl.emit_definitions import (
    conversion_lines,
    enum_lines,
    enum_variable_lines,
    handle_lines,
    literal,
    struct_lines,
    union_lines,
)
from dcerpc.idl.emit_imports import header, module_aliases, named_definitions
from dcerpc.idl.emit_interface import assignment_lines, interface_lines, operation_lines
from dcerpc.idl.emit_types import Names
from dcerpc.idl.names import MODULE_RESERVED, python_name

__all__ = ["emit"]


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
        self.names = Names(module_aliases(made))
        self.taken = {
            *MODULE_RESERVED,
            *self.names.aliases.values(),
            *(d.name for d in made.definitions),
            *(c.name for c in made.constants),
            *(name for name, _ in made.aliases),
            *(i.name for i in made.interfaces),
        }
        self.blocks: list[list[str]] = []  # separated by two empty lines
        self.loose: list[str] = []  # assignments that may stand together

    def text(self) -> str:
        for constant in self.model.constants:
            self.loose.append(f"{constant.name}: Final = {literal(constant.value)}")
        self.loose.extend(f"# {name} is left out: {reason}" for name, reason in self.model.left_out)
        self._flush()
        named = {id(definition) for definition in named_definitions(self.model)}
        for definition in self.model.definitions:
            if not definition.module or id(definition) in named:
                self._definition(definition)
        for name, definition in self.model.aliases:
            self.loose.append(f"{name} = {self.names.of(definition)}")
        self._flush()
        self._interfaces()
        body = "\n\n\n".join("\n".join(block) for block in self.blocks)
        return f"{header(self.model, body, self.names.aliases)}{body}\n"

    def _flush(self) -> None:
        if self.loose:
            self.blocks.append(self.loose)
            self.loose = []

    def _variable(self, name: str) -> str:
        made = python_name(f"_{name}", self.taken)
        self.taken.add(made)
        return made

    def _definition(self, definition: model.Definition) -> None:
        variables, identity = self.names.variables, id(definition)
        match definition:
            case model.EnumDef():
                if not definition.module:
                    self.blocks.append(enum_lines(definition))
                variables[identity] = self._variable(definition.name)
                self.blocks.append(enum_variable_lines(definition, variables[identity], self.names))
            case model.HandleDef():
                variables[identity] = self._variable(definition.name)
                self.blocks.append(handle_lines(definition, variables[identity]))
            case model.ConversionDef():
                variables[identity] = self.names.of(definition)
                if not definition.module:
                    self.blocks.append(conversion_lines(definition))
            case model.StructDef():
                if not definition.module:
                    self.blocks.extend(struct_lines(definition, self.names))
            case model.UnionDef():
                if not definition.module:
                    self.blocks.extend(union_lines(definition, self.names))
        self.names.known.add(identity)

    def _interfaces(self) -> None:
        interfaces = [interface for interface in self.model.interfaces if not interface.module]
        variables = {
            id(operation): self._variable(f"{interface.name}_{operation.name}")
            for interface in interfaces
            for operation in (*interface.operations, *interface.callbacks)
        }
        for interface in interfaces:
            self.blocks.append(interface_lines(interface, variables, self.names))
        for interface in interfaces:
            for operation in (*interface.operations, *interface.callbacks):
                variable = variables[id(operation)]
                self.loose.extend(operation_lines(operation, variable, interface, self.names))
        self._flush()
        for interface in interfaces:
            self.loose.extend(assignment_lines(interface, variables, self.model.target, self.names))
        self._flush()
