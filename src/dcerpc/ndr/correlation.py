"""Counts and discriminants that follow from the data they describe: what they follow from, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dcerpc.errors import NdrError
from dcerpc.ndr import expr
from dcerpc.ndr.failures import UNDERIVED
from dcerpc.ndr.plan import ArrayPlan, Layout, actual_name
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, Dim, Pointer, Primitive, Type, Union

__all__ = ["Scope", "expressions", "measure"]


@dataclass(frozen=True, slots=True)
class _Link:
    """A name's value as it follows from one array or union beside it.

    Attributes:
        holder: name of the field that has the data. nullable: that can be None.
        value: Python source; ``{}`` stands for the source of the holder's value.
        first: expression of the offset to add to a count, or "".
    """

    holder: str
    nullable: bool
    value: str
    first: str = ""


def measure(layout: Layout, plan: ArrayPlan, level: int) -> str | None:
    """Source that counts the elements of one dimension of the value ``{}``, None where encoding tells."""
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
    kind = layout.real(kind)
    seen = 0
    while isinstance(kind, (Pointer, Array)) and seen < 100:
        seen += 1
        if isinstance(kind, Array):
            for dim in kind.dims:
                yield from (text for text in (dim.size_is, dim.length_is, dim.first_is) if text)
        kind = layout.real(kind.target if isinstance(kind, Pointer) else kind.element)
    if isinstance(kind, Union) and kind.switch_is and not kind.encapsulated:
        yield kind.switch_is


class Scope:
    """The fields of a structure or the parameters of an operation, as expressions see them.

    Attributes:
        types: by name.
        values: source of each name's value; :meth:`resolve` replaces those that may be DERIVED.
    """

    __slots__ = ("_layout", "_links", "types", "values")

    def __init__(self, layout: Layout, types: Mapping[str, Type], values: Mapping[str, str]) -> None:
        self._layout = layout
        self.types = types
        self.values = dict(values)
        self._links: dict[str, list[_Link]] = {}
        for name, kind in types.items():
            self._find(name, kind)

    def actual(self, name: str) -> str:
        """The Python name of an IDL name: a trailing _ is added to those that are keywords."""
        return actual_name(name, self.values)

    def source(self, text: str) -> str:
        """Python source of an expression over this scope."""
        return expr.to_source(expr.parse(text), lambda name: self.values[self.actual(name)])

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
                self._find_dim(holder, nullable, dim, measure(self._layout, plan, level))
        elif isinstance(kind, Union) and kind.switch_is and not kind.encapsulated:
            self._link(holder, nullable, kind.switch_is, "{}.discriminant")

    def _find_dim(self, holder: str, nullable: bool, dim: Dim, count: str | None) -> None:
        if dim.first_is:
            self._link(holder, nullable, dim.first_is, "0")
        if count is None:
            return
        if dim.length_is:
            self._link(holder, nullable, dim.length_is, count)
        if dim.size_is:
            self._link(holder, nullable, dim.size_is, count, dim.first_is)

    def _link(self, holder: str, nullable: bool, text: str, count: str, first: str = "") -> None:
        found = expr.invert(expr.parse(text), f"({count} + @)" if first else count)
        if found is not None:
            try:
                subject = self.actual(found[0])
            except NdrError:
                return  # Whoever encodes the data reports the unknown name, with its place.
            self._links.setdefault(subject, []).append(_Link(holder, nullable, found[1], first))

    def resolve(self, source: Source, wanted: Iterable[str] | None = None) -> None:
        """Write source that gives each derivable name, or each of ``wanted``, its value."""
        used = self.needs(self.types.values()) if wanted is None else wanted
        for name in sorted(set(used) - self._links.keys()):
            with source.at("." + name):
                source.fail(f"{self.values[name]} is DERIVED", UNDERIVED)
        # Offsets first: sizes may be derived with their help.
        for name, links in sorted(self._links.items(), key=lambda item: any(link.first for link in item[1])):
            if wanted is not None and name not in wanted:
                continue
            count = source.fresh("n")
            source.line(f"{count} = {self.values[name]}")
            with source.block(f"if {count} is DERIVED:"):
                self._derive(source, count, links)
            self.values[name] = count

    def _derive(self, source: Source, count: str, links: list[_Link]) -> None:
        word = "if"
        for link in links:
            holder = self.values[link.holder]
            first = self.source(link.first) if link.first else ""
            value = f"{count} = {link.value.replace('{}', holder).replace('@', first)}"
            if not link.nullable:
                if word == "if":
                    source.line(value)
                else:
                    with source.block("else:"):
                        source.line(value)
                return
            with source.block(f"{word} {holder} is not None:"):
                source.line(value)
            word = "elif"
        with source.block("else:"):
            source.line(f"{count} = 0")
