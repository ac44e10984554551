"""From syntax tree to model: names, scopes and the rules that grammar does not show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Literal

from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.conversions import conversion_of, is_presented, represented, transmitted
from dcerpc.idl.interfaces import Interfaces
from dcerpc.idl.legality import check_attributes
from dcerpc.idl.names import MODULE_RESERVED, python_name
from dcerpc.idl.resolve import Resolver
from dcerpc.idl.scope import BASE_SHAPES, Context, Entry, InterfaceEntry, Scope, Shape
from dcerpc.idl.selection import reach, with_bases
from dcerpc.idl.shapes import content
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import (
    BaseType,
    Const,
    Declaration,
    Declarator,
    EnumSpec,
    Import,
    Interface,
    Library,
    NamedType,
    Operation,
    StructSpec,
    TypeDeclaration,
    Typedef,
    UnionSpec,
    Unit,
)
from dcerpc.idl.typespec import BASE_WORDS

__all__ = ["analyse"]


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
        self.interfaces = Interfaces(self.scope, self.resolver, self._report, target)

    def run(self) -> model.Model:
        self._look_ahead(self.unit.body)
        self._declarations(self.unit.body, Context())
        self._macros()
        self._select()
        self._name()
        return self.model

    def _report(self, error: IdlError) -> None:
        """Report an error and the others of the same declaration."""
        self.report(error)
        for other in self.scope.further.pop(id(error), ()):
            self.report(other)

    def _look_ahead(self, body: Iterable[Declaration]) -> None:
        """Note typedefs of tagged structures, unions: published files use some before they declare them."""
        for node in body:
            match node:
                case Interface(body=inner) | Import(body=inner) | Library(body=inner):
                    self._look_ahead(inner or ())
                case Typedef(type=StructSpec() | UnionSpec() as spec) if spec.tag:
                    tagged = _without_members(spec)
                    for declarator in node.declarators:
                        self.scope.later.setdefault(declarator.name, (tagged, node.attributes, declarator))
                case _:
                    pass

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
                self._report(exc)

    def _declaration(self, node: Declaration, context: Context) -> None:
        match node:
            case Import(body=body):
                self._declarations(body, Context(main=False, module=self.modules.get(node.file, "")))
            case Library(body=body):
                self._declarations(body, context)
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
        if is_presented(node.attributes) and not tag and not isinstance(node.type, NamedType | BaseType):
            shape: Shape | IdlError = BASE_SHAPES["void"]  # nothing but the application ever sees it
        else:
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
                self._report(exc)
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
        attributes = (*node.attributes, *declarator.attributes)
        conversion = conversion_of(attributes)
        if conversion is not None and conversion.type is not None:
            return transmitted(self.resolver, conversion, conversion.type, declarator, node.text, context)
        levels = self.resolver.with_levels(declarator, shape, context)
        handle = next((a for a in node.attributes if a.name == "context_handle"), None)
        if handle is not None:
            steps = levels.copied_steps()
            leaf = self.resolver.context_handle(steps, declarator.name, handle.position, context)
            made = Shape(tuple(steps), leaf)
        else:
            made = self.resolver.typedef(levels, attributes, declarator)
        if conversion is not None:
            return represented(self.resolver, made, conversion, declarator, node.text, context)
        return made

    def _const(self, node: Const, context: Context) -> None:
        value = self.resolver.evaluate(node.value)
        self.scope.declare_constant(node.name, node.position, value)
        if context.main:
            self.model.constants.append(model.Constant(node.name, value))

    # interfaces

    def _interface(self, node: Interface, context: Context) -> None:
        if node.body is None:
            self.scope.interfaces.setdefault(node.name, InterfaceEntry(node.position))
            return
        inner = self.interfaces.begin(node, context)
        self._declarations((d for d in node.body if not isinstance(d, Operation)), inner)
        self.interfaces.finish(node, inner)

    # the finished model

    def _select(self) -> None:
        """Keep the file's own definitions and what they use, and refuse uses of what was never defined."""
        self.model.interfaces = with_bases(self.interfaces.own)
        self.model.left_out += self.interfaces.left_out
        own = [d for d in self.scope.definitions if id(d) in self.scope.own]
        reached = reach(own, self.model.interfaces)
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
        """Give everything in the module a Python name of its own; what another module has, the one there."""
        taken = set(MODULE_RESERVED)

        def name(idl: str, module: str = "") -> str:
            if module:
                return python_name(idl, MODULE_RESERVED)
            made = python_name(idl, taken)
            taken.add(made)
            return made

        for made in self.model.interfaces:
            made.name = name(made.idl_name, made.module)
        for definition in self.model.definitions:
            definition.name = name(definition.name, definition.module)
        self.model.constants = [replace(c, name=name(c.name)) for c in self.model.constants]
        self.model.aliases = [(name(alias), d) for alias, d in self.model.aliases if alias not in taken]
        for made in self.model.interfaces:
            for op in (*made.operations, *made.callbacks):
                op.result = python_name(op.result, taken)


def _is_rule(error: IdlError) -> bool:
    """Whether an error says that a type cannot travel, rather than that its declaration makes no sense."""
    return not error.message.startswith(("unknown ", "duplicate "))


def _without_members(spec: StructSpec | UnionSpec) -> StructSpec | UnionSpec:
    return replace(spec, members=None) if isinstance(spec, StructSpec) else replace(spec, arms=None)
