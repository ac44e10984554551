"""From syntax tree to model: names, scopes and the rules that grammar does not show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final, Literal

from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.legality import check_attributes
from dcerpc.idl.names import MODULE_RESERVED, python_name
from dcerpc.idl.operations import header, operation, pointer_default
from dcerpc.idl.resolve import Resolver
from dcerpc.idl.scope import Context, Entry, PointerKind, Scope, Shape
from dcerpc.idl.shapes import content
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import (
    Attribute,
    Const,
    Declaration,
    Declarator,
    EnumSpec,
    Import,
    Interface,
    Operation,
    StructSpec,
    TypeDeclaration,
    Typedef,
    UnionSpec,
    Unit,
)
from dcerpc.idl.typespec import BASE_WORDS

__all__ = ["analyse"]

_MAX_ANCESTORS: Final = 32


def analyse(
    unit: Unit,
    report: Callable[[IdlError], None],
    target: Literal[0, 5, 6] = 0,
    modules: Mapping[str, str] | None = None,
) -> model.Model:
    """Analyse a file.

    Args:
        unit: its syntax tree, imports included.
        report: told of each error; analysis goes on after it.
        target: the level that servers of its interfaces check at (MS-RPCE 3.1.1.5.3), 0 for what they choose.
        modules: by name of an imported file, as its positions have it, the Python module generated from it.

    Returns:
        The model, of use only when nothing was reported. What comes from a file that has a module names it.
    """
    return _Analysis(unit, report, target, modules or {}).run()


class _Analysis:
    def __init__(
        self,
        unit: Unit,
        report: Callable[[IdlError], None],
        target: Literal[0, 5, 6],
        modules: Mapping[str, str],
    ) -> None:
        self.unit = unit
        self.report = report
        self.modules = modules
        self.scope = Scope()
        self.resolver = Resolver(self.scope)
        self.model = model.Model(PurePath(unit.file).name, target=target)
        self.aliases: list[tuple[str, model.Definition]] = []
        self.own_interfaces: list[model.InterfaceDef] = []

    def run(self) -> model.Model:
        self._declarations(self.unit.body, Context())
        self._macros()
        self._select()
        self._name()
        return self.model

    def _macros(self) -> None:
        for macro in self.unit.macros:
            try:
                value = self.resolver.evaluate(macro.value)
            except IdlError:
                continue  # its text is no constant; where it is used, that use was checked
            if macro.name not in self.scope.constants:
                self.model.constants.append(model.Constant(macro.name, value))

    def _declarations(self, body: Iterable[Declaration], context: Context) -> None:
        for node in body:
            try:
                self._declaration(node, context)
            except IdlError as exc:
                self.report(exc)

    def _declaration(self, node: Declaration, context: Context) -> None:
        match node:
            case Import(body=body):
                self._declarations(body, Context(main=False, module=self.modules.get(node.file, "")))
            case Interface():
                self._interface(node, context)
            case Typedef():
                self._typedef(node, context)
            case TypeDeclaration():
                check_attributes(node.attributes, "a type")
                with_text = self._guarded(node, context, node.type.tag)
                self._set_text(with_text, node.text)
            case Const():
                self._const(node, context)
            case Operation():
                raise node.position.error(
                    "operation outside an interface, expected it in an interface's body"
                )

    # types

    def _typedef(self, node: Typedef, context: Context) -> None:
        check_attributes(node.attributes, "a typedef")
        plain = next((d.name for d in node.declarators if not d.levels), "")
        tag = getattr(node.type, "tag", "")
        pointer = node.declarators[0].name.lstrip("P") if node.declarators else ""
        hint = plain or tag or pointer
        shape = self._guarded(node, context, hint)
        self._set_text(shape, node.text)
        for declarator in node.declarators:
            if declarator.name in BASE_WORDS:
                continue  # published files declare wchar_t and error_status_t again
            self._declare(node, declarator, shape, context, hint)

    def _guarded(self, node: Typedef | TypeDeclaration, context: Context, hint: str) -> Shape | IdlError:
        """The shape of the declared type, or why it has none."""
        spec = node.type
        defines = (
            (isinstance(spec, StructSpec) and spec.members is not None)
            or (isinstance(spec, UnionSpec) and spec.arms is not None)
            or (isinstance(spec, EnumSpec) and spec.enumerators is not None)
        )
        known = isinstance(spec, StructSpec | UnionSpec) and spec.tag not in self.scope.tags
        try:
            return self.resolver.shape(spec, context, hint if defines or known else "", node.attributes)
        except IdlError as exc:
            if context.strict or not _is_rule(exc):
                self.report(exc)
            if context.main:
                self.model.left_out.append((hint, exc.message))
            return exc

    def _set_text(self, shape: Shape | IdlError, text: str) -> None:
        if isinstance(shape, IdlError):
            return
        leaf = shape.leaf
        if isinstance(leaf, model.StructRef | model.UnionRef | model.EnumRef) and "{" in text:
            leaf.definition.text = text

    def _declare(
        self, node: Typedef, declarator: Declarator, shape: Shape | IdlError, context: Context, hint: str
    ) -> None:
        if isinstance(shape, IdlError):
            self.scope.declare_type(declarator.name, Entry(declarator.position, error=shape))
            return
        try:
            made = self._typedef_shape(node, declarator, shape, context)
        except IdlError as exc:
            self.scope.declare_type(declarator.name, Entry(declarator.position, error=exc))
            raise
        self.scope.declare_type(declarator.name, Entry(declarator.position, made))
        leaf = made.leaf
        if (
            context.main
            and not made.steps
            and isinstance(leaf, model.StructRef | model.UnionRef | model.EnumRef)
        ):
            if not leaf.definition.name:
                leaf.definition.name = declarator.name
            elif leaf.definition.name != declarator.name:
                self.aliases.append((declarator.name, leaf.definition))

    def _typedef_shape(self, node: Typedef, declarator: Declarator, shape: Shape, context: Context) -> Shape:
        levels = self.resolver.with_levels(declarator, shape, context)
        handle = next((a for a in node.attributes if a.name == "context_handle"), None)
        if handle is not None:
            steps = levels.copied_steps()
            leaf = self.resolver.context_handle(steps, declarator.name, handle.position, context)
            return Shape(tuple(steps), leaf)
        return self.resolver.typedef(levels, node.attributes, declarator)

    def _const(self, node: Const, context: Context) -> None:
        value = self.resolver.evaluate(node.value)
        self.scope.declare_constant(node.name, node.position, value)
        if context.main:
            self.model.constants.append(model.Constant(node.name, value))

    # interfaces

    def _interface(self, node: Interface, context: Context) -> None:
        known = self.scope.interfaces.get(node.name)
        if node.body is None:
            self.scope.interfaces.setdefault(node.name, (node.position, None))
            return
        if known is not None and known[1] is not None and known[0].file == node.position.file:
            raise node.position.error(
                f"duplicate interface '{node.name}', expected a new name (line {known[0].line})"
            )
        self.scope.interfaces[node.name] = (node.position, None)
        flags = {a.name for a in node.attributes}
        inner = Context(
            pointer_default=self._pointer_default(node.attributes),
            ms_union="ms_union" in flags,
            strict_handles="strict_context_handle" in flags,
            type_strict_handles="type_strict_context_handle" in flags,
            strict=context.main,
            main=context.main,
            module=context.module,
        )
        self._declarations((d for d in node.body if not isinstance(d, Operation)), inner)
        if "local" in flags:
            return
        try:
            check_attributes(node.attributes, "an interface")
            made = header(node, self._base(node), node.name)
        except IdlError as exc:
            if context.main:
                self.report(exc)
            return
        self._operations(node, made, inner)
        self.scope.interfaces[node.name] = (node.position, made)
        if context.main:
            self.own_interfaces.append(made)

    def _pointer_default(self, attributes: Sequence[Attribute]) -> PointerKind:
        try:
            return pointer_default(attributes)
        except IdlError as exc:
            self.report(exc)
            return "unique"

    def _base(self, node: Interface) -> model.InterfaceDef | None:
        if not node.base:
            return None
        known = self.scope.interfaces.get(node.base)
        if known is None or known[1] is None:
            raise node.position.error(f"unknown base interface '{node.base}', expected one declared before")
        depth, ancestor = 0, known[1].base
        while ancestor is not None:
            depth, ancestor = depth + 1, ancestor.base
        if depth >= _MAX_ANCESTORS:
            raise node.position.error(
                f"'{node.name}' inherits through more than {_MAX_ANCESTORS} interfaces, expected fewer"
            )
        return known[1]

    def _operations(self, node: Interface, made: model.InterfaceDef, context: Context) -> None:
        inherited = made.base.all_operations() if made.base else ()
        taken = {op.attribute for _, op in inherited} | {op.result for _, op in inherited}
        idl_names = {op.name for _, op in inherited}
        operations: list[model.OperationDef] = []
        opnum = len(inherited)
        for item in node.body or ():
            if not isinstance(item, Operation) or any(a.name == "local" for a in item.attributes):
                continue
            name, position = item.declarator.name, item.declarator.position
            try:
                if name in idl_names:
                    raise position.error(f"duplicate operation '{name}', expected a new name")
                idl_names.add(name)
                operations.append(operation(item, self.resolver, context, opnum, taken))
            except IdlError as exc:
                if context.main:
                    self.report(exc)
            opnum += 1
        made.operations = tuple(operations)

    # the finished model

    def _select(self) -> None:
        """Keep the file's own definitions and what they use, and refuse uses of what was never defined."""
        interfaces: list[model.InterfaceDef] = []
        for made in self.own_interfaces:
            chain: list[model.InterfaceDef] = []
            base: model.InterfaceDef | None = made
            while base is not None and base not in interfaces:
                chain.append(base)
                base = base.base
            interfaces.extend(reversed(chain))
        self.model.interfaces = interfaces
        roots: list[model.Type] = [
            t
            for made in interfaces
            for op in made.operations
            for t in (*(p.type for p in op.params), *((op.returns,) if op.returns else ()))
        ]
        own = [d for d in self.scope.definitions if id(d) in self.scope.own]
        reached = _reach(own, roots)
        self.model.definitions = [d for d in self.scope.definitions if id(d) in reached]
        for definition in reached.values():
            if isinstance(definition, model.StructDef | model.UnionDef):
                self._require_definition(definition)
        self.model.aliases = [(name, d) for name, d in self.aliases if id(d) in reached]

    def _require_definition(self, definition: model.StructDef | model.UnionDef) -> None:
        if content(definition) is not None or id(definition) in self.scope.broken:
            return
        position = self.scope.first_uses.get(id(definition), Position(self.unit.file, 1, 1))
        self.report(position.error(f"'{definition.name}' is never defined, expected its members"))

    def _name(self) -> None:
        """Give everything in the module a Python name of its own."""
        taken = set(MODULE_RESERVED)

        def name(idl: str) -> str:
            made = python_name(idl, taken)
            taken.add(made)
            return made

        for made in self.model.interfaces:
            made.name = name(made.idl_name)
        for definition in self.model.definitions:
            definition.name = name(definition.name)
        self.model.constants = [replace(c, name=name(c.name)) for c in self.model.constants]
        self.model.aliases = [(name(alias), d) for alias, d in self.model.aliases if alias not in taken]
        for made in self.model.interfaces:
            for op in made.operations:
                op.result = python_name(op.result, taken)


def _is_rule(error: IdlError) -> bool:
    """Whether an error says that a type cannot travel, rather than that its declaration makes no sense."""
    return not error.message.startswith(("unknown ", "duplicate "))


def _reach(own: Sequence[model.Definition], roots: Sequence[model.Type]) -> dict[int, model.Definition]:
    """The given definitions and every one they or the types lead to."""
    reached: dict[int, model.Definition] = {}
    pending: list[model.Definition | model.Type] = [*own, *roots]
    while pending:
        item = pending.pop()
        match item:
            case model.Pointer(target=target) | model.Ranged(target=target):
                pending.append(target)
            case model.Array(element=element):
                pending.append(element)
            case model.UnionRef(definition=definition, switch=switch):
                pending.extend((definition, *((switch,) if switch else ())))
            case model.EnumRef() | model.HandleRef() | model.StructRef():
                pending.append(item.definition)
            case model.StructDef() | model.UnionDef() | model.EnumDef() | model.HandleDef():
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
