"""Counts and discriminants that follow from the data they describe: what they follow from, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from dcerpc.errors import NdrError
from dcerpc.ndr import expr
from dcerpc.ndr.kinds import ArrayPlan, actual_name
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, Dim, Pointer, Primitive, Type, Union

__all__ = ["Scope", "expressions", "measure"]

#: What the values of arrays are, by ArrayPlan.kind.
_CLASSES: Final = {"octets": "bytes", "text": "str", "numbers": "a list", "items": "a list"}


@dataclass(frozen=True, slots=True)
class _Link:
    """A name's value as it follows from one array or union beside it.

    Attributes:
        holder: name of the field that has the data. nullable: that can be None.
        value: Python source; ``{}`` stands for the source of the holder's value.
        expected: what that value must be, for messages.
        first: expression of the offset to add to a count, or "".
    """

    holder: str
    nullable: bool
    value: str
    expected: str
    first: str = ""


def measure(layout: Layout, plan: ArrayPlan, level: int) -> str | None:
    """Source that counts the elements of one dimension of the value ``{}``, None where encoding tells."""
    if plan.string and plan.kind == "items":
        return "(len({}) + 1)"
    if plan.string or plan.kind == "text":
        if len(plan.dims) > 1:
            return None
        element = plan.element
        wide = isinstance(element, Primitive) and element.kind == "wchar"
        count = "units({})" if wide else "octet_length({})"
        return f"({count} + 1)" if plan.string else count
    return f"extent({{}}, {level})" if level else "len({})"


def expressions(layout: Layout, kind: Type) -> Iterator[str]:
    """All expressions over the scope in which a type stands."""
    kind = layout.wire(kind)
    seen = 0
    while isinstance(kind, (Pointer, Array)) and seen < 100:
        seen += 1
        if isinstance(kind, Array):
            for dim in kind.dims:
                yield from (text for text in (dim.size_is, dim.length_is, dim.first_is) if text)
        kind = layout.wire(kind.target if isinstance(kind, Pointer) else kind.element)
    if isinstance(kind, Union) and kind.switch_is and not kind.encapsulated:
        yield kind.switch_is


class Scope:
    """The fields of a structure or the parameters of an operation, as expressions see them.

    Attributes:
        types: by name, of what is written.
        values: source of each name's value; :meth:`resolve` replaces those that may be DERIVED.
        counts: local variables with the number of code units, by name of the pointer to text, where known.
    """

    __slots__ = ("_layout", "_links", "_others", "counts", "types", "values")

    def __init__(
        self,
        layout: Layout,
        types: Mapping[str, Type],
        values: Mapping[str, str],
        others: Mapping[str, Type] | None = None,
    ) -> None:
        """Make a scope.

        Args:
            others: types of names that expressions can use although they are written elsewhere.
        """
        self._layout = layout
        self._others = others or {}
        self.types = types
        self.values = dict(values)
        self.counts: dict[str, str] = {}
        self._links: dict[str, list[_Link]] = {}
        for name, kind in types.items():
            self._find(name, kind)

    def actual(self, name: str) -> str:
        """The Python name of an IDL name: a trailing _ is added to those that are keywords."""
        return actual_name(name, self.values)

    def source(self, text: str) -> str:
        """Python source of an expression over this scope."""
        return expr.to_source(expr.parse(text), self._value, self._present)

    def _value(self, name: str) -> str:
        name = self.actual(name)
        value = self.values[name]
        return f"given({value}, {name!r})" if self._nullable(name) else value

    def _present(self, name: str) -> str:
        name = self.actual(name)
        return f"({self.values[name]} is not None)" if self._nullable(name) else ""

    def _nullable(self, name: str) -> bool:
        kind = self.types.get(name) or self._others.get(name)
        return kind is not None and self._layout.nullable(kind)

    def needs(self, kinds: Iterable[Type]) -> set[str]:
        """The names that expressions in these types use."""
        texts = (text for kind in kinds for text in expressions(self._layout, kind))
        return {self.actual(name) for text in texts for name in expr.names(expr.parse(text))}

    def _find(self, holder: str, kind: Type) -> None:
        nullable, levels = False, 0
        kind = self._layout.real(kind)
        while isinstance(kind, Pointer) and levels < 100:
            levels += 1
            nullable = nullable or kind.kind != "ref"
            kind = self._layout.real(kind.target)
        if isinstance(kind, Array):
            plan = self._layout.array(kind)
            for level, dim in enumerate(plan.dims):
                link = _Link(holder, nullable, measure(self._layout, plan, level) or "", _CLASSES[plan.kind])
                self._find_dim(link, dim)
        elif isinstance(kind, Union) and kind.switch_is and not kind.encapsulated:
            self._link(_Link(holder, nullable, "{}.discriminant", kind.cls.__name__), kind.switch_is)

    def _find_dim(self, link: _Link, dim: Dim) -> None:
        if dim.first_is:
            self._link(replace(link, value="0"), dim.first_is)
        if not link.value:
            return
        if dim.length_is:
            self._link(link, dim.length_is)
        if dim.size_is:
            self._link(replace(link, first=dim.first_is), dim.size_is)

    def _link(self, link: _Link, text: str) -> None:
        """Let the name in an expression be derived from what the link measures, when it can be solved."""
        count = link.value
        found = expr.invert(expr.parse(text), f"({count} + @)" if link.first else count)
        if found is not None:
            try:
                subject = self.actual(found[0])
            except NdrError:
                return  # Whoever encodes the data reports the unknown name, with its place.
            self._links.setdefault(subject, []).append(replace(link, value=found[1]))

    def resolve(self, source: Source, wanted: Iterable[str] | None = None) -> None:
        """Write source that gives each derivable name, or each of ``wanted``, its value."""
        used = self.needs(self.types.values()) if wanted is None else wanted
        for name in sorted(set(used) - self._links.keys()):
            value = self.values[name]
            with source.at("." + name), source.block(f"if {self._not_integer(name, value)}:"):
                source.line(f"integer({value})")
        # Offsets first: sizes may be derived with their help.
        for name, links in sorted(self._links.items(), key=lambda item: any(link.first for link in item[1])):
            if wanted is not None and name not in wanted:
                continue
            count = source.fresh("n")
            source.line(f"{count} = {self.values[name]}")
            with source.block(f"if {self._not_integer(name, count)}:"):
                with source.block(f"if {count} is DERIVED:"):
                    self._derive(source, count, links)
                with source.block("else:"), source.at("." + name):
                    source.line(f"integer({count})")
            self.values[name] = count

    def _not_integer(self, name: str, value: str) -> str:
        """Source of whether a value needs to be looked at, quick for the integers that most are."""
        condition = f"{value}.__class__ is not int"
        return f"{condition} and {value} is not None" if self._nullable(name) else condition

    def _derive(self, source: Source, count: str, links: list[_Link]) -> None:
        word = "if"
        for link in links:
            holder = self.values[link.holder]
            first = self.source(link.first) if link.first else ""
            measured = link.value.replace("units({})", self.counts.get(link.holder, "units({})"))
            value = f"{count} = {measured.replace('{}', holder).replace('@', first)}"
            expected = link.expected, holder
            with source.at("." + link.holder):
                if not link.nullable and word == "if":
                    source.line(value, expected=expected)
                    return
                with source.block("else:" if not link.nullable else f"{word} {holder} is not None:"):
                    source.line(value, expected=expected)
            if not link.nullable:
                return
            word = "elif"
        with source.block("else:"):
            source.line(f"{count} = 0")
