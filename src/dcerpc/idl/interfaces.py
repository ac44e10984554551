"""Interfaces: inheritance, and which of their operations travel under which number (C706 4.2.4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Literal

from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.legality import check_attributes
from dcerpc.idl.objects import UNKNOWN, UNKNOWN_OPNUMS, orpc_params
from dcerpc.idl.operations import Place, header, operation, operation_name, pointer_default
from dcerpc.idl.resolve import Resolver
from dcerpc.idl.scope import Context, InterfaceEntry, PointerKind, Scope
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import Attribute, Interface, Operation

__all__ = ["Interfaces"]

_MAX_ANCESTORS: Final = 32
_HANDLES: Final = ("auto_handle", "implicit_handle", "explicit_handle")
#: Attributes that an interface without [object] may say it with.
_OBJECT: Final = frozenset(("object", "dual", "odl"))


class Interfaces:
    """Analyses interfaces; what they declare comes before, by whoever holds this.

    Attributes:
        own: the interfaces of the file itself.
        left_out: (name, reason) of their operations that are not called over the network.
    """

    def __init__(
        self,
        scope: Scope,
        resolver: Resolver,
        report: Callable[[IdlError], None],
        target: Literal[0, 5, 6],
    ) -> None:
        self.scope = scope
        self.resolver = resolver
        self.report = report
        self.target = target
        self.own: list[model.InterfaceDef] = []
        self.left_out: list[tuple[str, str]] = []
        scope.interfaces[UNKNOWN] = InterfaceEntry(
            Position("", 0, 0), complete=True, next_opnum=UNKNOWN_OPNUMS
        )

    def begin(self, node: Interface, context: Context) -> Context:
        """Declare an interface.

        Returns:
            What holds for the declarations in it.

        Raises:
            IdlError: the file has one of that name already.
        """
        known = self.scope.interfaces.get(node.name)
        if known is not None and known.complete and known.position.file == node.position.file:
            raise node.position.error(
                f"duplicate interface '{node.name}', expected a new name (line {known.position.line})"
            )
        flags = {a.name for a in node.attributes}
        is_object = bool(flags & _OBJECT)
        self.scope.interfaces[node.name] = InterfaceEntry(node.position, is_object=is_object)
        return replace(
            context,
            pointer_default=self._pointer_default(node.attributes),
            ms_union="ms_union" in flags,
            strict_handles="strict_context_handle" in flags,
            type_strict_handles="type_strict_context_handle" in flags,
            strict=context.main,
        )

    def _pointer_default(self, attributes: Sequence[Attribute]) -> PointerKind:
        try:
            return pointer_default(attributes)
        except IdlError as exc:
            self.report(exc)
            return "unique"

    def finish(self, node: Interface, context: Context) -> None:
        """Analyse an interface's operations, once what it declares is known.

        Args:
            node: the interface.
            context: what :meth:`begin` returned.
        """
        entry = self.scope.interfaces[node.name]
        try:
            base = self._base(node, entry)
            if any(a.name == "local" for a in node.attributes):
                slots = [i for i in node.body or () if isinstance(i, Operation) and not _call_as(i)]
                entry.next_opnum = (base.next_opnum if base else 0) + len(slots) * entry.is_object
                entry.complete = True
                return
            check_attributes(node.attributes, "an interface")
            self._check_handles(node.attributes)
            made = header(node, base.definition if base else None, node.name)
        except IdlError as exc:
            if context.main:
                self.report(exc)
            return
        made.object, made.module = entry.is_object, context.module
        if made.object:
            made.version = "0.0"  # whatever [version] says (MS-DCOM 2.1): published files have others
        self._operations(node, made, context, base.next_opnum if base else 0)
        entry.definition, entry.next_opnum, entry.complete = made, made.next_opnum, True
        if context.main:
            self.own.append(made)

    def _check_handles(self, attributes: Sequence[Attribute]) -> None:
        found = [a for a in attributes if a.name in _HANDLES]
        if len({a.name for a in found}) > 1:
            raise found[1].position.error(
                f"[{found[1].name}] after [{found[0].name}], expected one way to bind (C706 4)"
            )
        if found and found[0].name == "auto_handle" and self.target:
            raise found[0].position.error(
                f"[auto_handle] at target level {self.target}.0, expected another way to bind "
                "(MS-RPCE 3.1.1.5.3.2.2.5)"
            )

    def _base(self, node: Interface, entry: InterfaceEntry) -> InterfaceEntry | None:
        if not node.base:
            if entry.is_object and node.name != UNKNOWN:
                raise node.position.error(
                    f"object interface '{node.name}' without a base, expected ': IUnknown'"
                )
            return None
        known = self.scope.interfaces.get(node.base)
        if known is None or not known.complete:
            raise node.position.error(f"unknown base interface '{node.base}', expected one declared before")
        if known.is_object != entry.is_object:
            what = "an object interface" if entry.is_object else "one that is none"
            raise node.position.error(f"base '{node.base}' of another kind, expected {what}")
        depth, ancestor = 0, known.definition
        while ancestor is not None:
            depth, ancestor = depth + 1, ancestor.base
        if depth > _MAX_ANCESTORS:
            raise node.position.error(
                f"'{node.name}' inherits through more than {_MAX_ANCESTORS} interfaces, expected fewer"
            )
        return known

    def _operations(self, node: Interface, made: model.InterfaceDef, context: Context, opnum: int) -> None:
        numbering = _Numbering(node, made, opnum)
        serialized = any(a.name in ("encode", "decode") for a in node.attributes)
        inherited = made.base.all_operations() if made.base else ()
        names = {op.name for _, op in inherited}
        taken = {op.attribute for _, op in inherited} | {op.result for _, op in inherited}
        orpc = orpc_params(self.scope) if made.object else ()
        found: tuple[list[model.OperationDef], list[model.OperationDef]] = [], []
        for item in node.body or ():
            if not isinstance(item, Operation):
                continue
            flags = {a.name for a in item.attributes}
            name = operation_name(item)
            if serialized or flags & {"encode", "decode"}:
                self._leave_out(f"{node.name}.{name}", context)
                continue
            try:
                number = numbering.number(item)
                if number is None:
                    continue
                if name in names:
                    raise item.declarator.position.error(f"duplicate operation '{name}', expected a new name")
                names.add(name)
                analysed = operation(item, self.resolver, context, Place(number, taken, orpc))
                found["callback" in flags].append(analysed)
            except IdlError as exc:
                if context.main:
                    self.report(exc)
        made.operations = tuple(sorted(found[0], key=lambda op: op.opnum))
        made.callbacks = tuple(found[1])
        made.next_opnum = numbering.next

    def _leave_out(self, name: str, context: Context) -> None:
        if context.main:
            reason = "it encodes or decodes its parameters for the application and is never called (C706 4)"
            self.left_out.append((name, reason))


class _Numbering:
    """Gives the operations of an interface their numbers.

    [callback] operations count by themselves, from 0 (MS-RPCE 2.2.4.2). A [local] operation takes no number,
    but in an object interface every method has its place in the table of methods; a [call_as] operation
    travels in that of the [local] one that it names.
    """

    def __init__(self, node: Interface, made: model.InterfaceDef, opnum: int) -> None:
        self.next = opnum
        self.callbacks = 0
        self.is_object = made.object
        self.slots: dict[str, int] = {}
        self.locals: set[str] = set()
        for item in node.body or ():
            if isinstance(item, Operation) and _is_local(item):
                self.locals.add(operation_name(item))
        if self.is_object:
            self._fill(node)

    def _fill(self, node: Interface) -> None:
        for item in node.body or ():
            if isinstance(item, Operation) and not _call_as(item):
                self.slots.setdefault(operation_name(item), self.next)
                self.next += 1

    def number(self, item: Operation) -> int | None:
        """The number of an operation, to be asked for in order; None where it does not travel.

        Raises:
            IdlError: its [call_as] names nothing, or it is a [callback] of an object interface.
        """
        call_as = _call_as(item)
        if call_as is not None and call_as.text[0] not in self.locals:
            raise call_as.position.error(
                f"[call_as({call_as.text[0]})] names no [local] operation, expected one of this interface"
            )
        if any(a.name == "callback" for a in item.attributes):
            return self._callback(item)
        if _is_local(item):
            return None
        if self.is_object:
            return self.slots[call_as.text[0] if call_as is not None else operation_name(item)]
        self.next += 1
        return self.next - 1

    def _callback(self, item: Operation) -> int:
        if self.is_object:
            raise item.declarator.position.error(
                "[callback] operation in an object interface, expected none (MS-RPCE 2.2.4.2)"
            )
        self.callbacks += 1
        return self.callbacks - 1


def _is_local(item: Operation) -> bool:
    return any(a.name == "local" for a in item.attributes)


def _call_as(item: Operation) -> Attribute | None:
    return next((a for a in item.attributes if a.name == "call_as"), None)
