"""What an attribute configuration file changes in the syntax tree of its IDL file (C706 4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from dcerpc.errors import IdlError
from dcerpc.idl.acf import Acf, AcfInterface, AcfOperation, AcfParameter, AcfType
from dcerpc.idl.syntax import (
    Attribute,
    BaseType,
    Declaration,
    Declarator,
    Import,
    Interface,
    Library,
    Operation,
    Param,
    PointerLevel,
    Typedef,
    Unit,
)

__all__ = ["apply_acf"]

_STATUSES = frozenset(("comm_status", "fault_status"))
_Named = TypeVar("_Named", AcfInterface, AcfType, AcfOperation, AcfParameter)


def apply_acf(unit: Unit, acf: Acf, report: Callable[[IdlError], None]) -> Unit:
    """Put the attributes of an ACF where they belong.

    Args:
        unit: the syntax tree of the IDL file. It is not changed.
        acf: the attribute configuration file.
        report: told of each name in the ACF that the IDL file does not declare, or that comes twice.

    Returns:
        The tree with the attributes of the ACF behind those of the IDL file.
    """
    return _Merger(acf, report).unit(unit)


class _Merger:
    def __init__(self, acf: Acf, report: Callable[[IdlError], None]) -> None:
        self.report = report
        self.interfaces = self._by_name(acf.interfaces, "interface")
        self.types = self._by_name([t for i in acf.interfaces for t in i.types], "type")
        self.used: set[int] = set()

    def _by_name(self, items: Sequence[_Named], what: str) -> dict[str, _Named]:
        found: dict[str, _Named] = {}
        for item in items:
            if item.name in found:
                self.report(item.position.error(f"duplicate {what} '{item.name}', expected each once"))
            found[item.name] = item
        return found

    def _require_used(self, items: Sequence[_Named], what: str) -> None:
        for item in items:
            if id(item) not in self.used:
                self.report(
                    item.position.error(
                        f"unknown {what} '{item.name}', expected one that the IDL file declares (C706 4)"
                    )
                )

    def unit(self, unit: Unit) -> Unit:
        merged = replace(unit, body=self._body(unit.body))
        self._require_used(list(self.interfaces.values()), "interface")
        self._require_used(list(self.types.values()), "type")
        return merged

    def _body(self, body: tuple[Declaration, ...]) -> tuple[Declaration, ...]:
        return tuple(self._declaration(node) for node in body)

    def _declaration(self, node: Declaration) -> Declaration:
        match node:
            case Interface(body=body) if body is not None:
                return self._interface(node, body)
            case Import(body=body) | Library(body=body):
                return replace(node, body=self._body(body))
            case Typedef():
                return replace(node, declarators=tuple(self._declarator(d) for d in node.declarators))
            case _:
                return node

    def _declarator(self, declarator: Declarator) -> Declarator:
        found = self.types.get(declarator.name)
        if found is None:
            return declarator
        self.used.add(id(found))
        return replace(declarator, attributes=found.attributes)

    def _interface(self, node: Interface, body: tuple[Declaration, ...]) -> Interface:
        found = self.interfaces.get(node.name)
        if found is None:
            return replace(node, body=self._body(body))
        self.used.add(id(found))
        operations = self._by_name(found.operations, "operation")
        merged: list[Declaration] = []
        for item in body:
            known = operations.get(item.declarator.name) if isinstance(item, Operation) else None
            if isinstance(item, Operation) and known is not None:
                self.used.add(id(known))
                merged.append(self._operation(item, known))
            else:
                merged.append(self._declaration(item))
        self._require_used(list(operations.values()), "operation")
        return replace(node, attributes=(*node.attributes, *found.attributes), body=tuple(merged))

    def _operation(self, node: Operation, found: AcfOperation) -> Operation:
        given = self._by_name(found.params, "parameter")
        params: list[Param] = []
        for param in node.params:
            item = given.get(param.declarator.name)
            if item is not None:
                self.used.add(id(item))
                param = replace(param, attributes=(*param.attributes, *item.attributes))
            params.append(param)
        for item in given.values():
            if id(item) not in self.used and any(a.name in _STATUSES for a in item.attributes):
                self.used.add(id(item))
                params.append(_status(item))
        self._require_used(list(given.values()), "parameter")
        return replace(node, attributes=(*node.attributes, *found.attributes), params=tuple(params))


def _status(item: AcfParameter) -> Param:
    """A status that only the application sees: it is no parameter of the IDL file (C706 4)."""
    declarator = Declarator(item.position, item.name, (PointerLevel(item.position),))
    attributes = (Attribute(item.position, "out"), *item.attributes)
    return Param(item.position, attributes, BaseType(item.position, "error_status_t"), declarator, local=True)
