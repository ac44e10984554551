"""Encoding, second layer: leaves, arrays and strings (C706 14.3.3, 14.3.4)."""

from __future__ import annotations

from math import gcd

from dcerpc.ndr.emitter import Position
from dcerpc.ndr.encode_runs import RunEncoder
from dcerpc.ndr.kinds import ArrayPlan, Leaf, as_array, varies
from dcerpc.ndr.support import MAX_COUNT
from dcerpc.ndr.types import Array, ContextHandleType, Dim, Enum, Guid, Pointer, Primitive, Ranged, Type

__all__ = ["ArrayEncoder", "Shape"]


class Shape:
    """An array's value while it is written.

    Attributes:
        data: local variable with the octets to write, "" when elements are written one by one.
        items: local variable with the flat sequence of elements.
        counts: source of the number of elements in each dimension.
        firsts: source of the offset in each dimension, "" when not varying.
    """

    __slots__ = ("counts", "data", "firsts", "items")

    def __init__(self, data: str, items: str, counts: list[str]) -> None:
        self.data = data
        self.items = items
        self.counts = counts
        self.firsts: list[str] = []


class ArrayEncoder(RunEncoder):
    """Writes arrays; what their elements are is the next layer's."""

    def place(self, kind: Type, value: str) -> None:
        raise NotImplementedError

    def referents(self, kind: Type, value: str) -> None:
        raise NotImplementedError

    # In place

    def leaf(self, kind: Type, leaf: Leaf, value: str) -> None:
        if isinstance(kind, Ranged):
            self.source.fail(
                f"not {kind.low} <= {value} <= {kind.high}",
                f"{{{value}}} is not in range({kind.low}, {kind.high})",
                expected=("int", value),
            )
            self.leaf(self.layout.real(kind.target), leaf, value)
        elif isinstance(kind, (Primitive, Enum)):
            self.queue(leaf, value)
        elif isinstance(kind, Guid):
            self.queue(leaf, f"{value}.{'bytes' if self.layout.order == '>' else 'bytes_le'}")
        elif isinstance(kind, ContextHandleType):
            octets = self.source.fresh("h")
            self.source.line(f"{octets} = pack_handle({value})", expected=("a ContextHandle", value))
            self.queue(leaf, octets)
        elif isinstance(kind, Pointer):
            self.referent(kind, leaf, value)
        else:
            plan = self.layout.array(as_array(kind))
            shape = self.shape(plan, value)
            self.maxima(plan, shape)
            self.queue(leaf, shape.data or f"*{shape.items}")

    def shape(self, plan: ArrayPlan, value: str) -> Shape:
        """Write source that measures an array's value and, where that is cheap, makes its octets."""
        data, items, count = self.source.fresh("d"), self.source.fresh("x"), self.source.fresh("c")
        if len(plan.dims) > 1:
            return self.shape_of_many(plan, value, data, items)
        if plan.string and plan.kind != "items":
            self.string(plan, value, data)
        elif plan.kind == "text":
            self.source.line(f'{data} = pack_utf16({value}, "surrogatepass")[0]', expected=("str", value))
        elif plan.kind == "octets":
            self.source.line(f"{data} = {value}")
            with self.source.block(f"if {data}.__class__ is not bytes:"):
                self.source.line(f"{data} = octets({data})")
        else:
            self.source.line(f"{items} = {value}")
            with self.source.block(f"if {items}.__class__ is not list:"):
                self.source.line(f"{items} = sequence({items})")
            if plan.string:
                self.source.line(f"{items} = ended({items}, {self.blank(plan)})")
            self.source.line(f"{count} = len({items})")
            return Shape("", items, [count])
        self.source.line(f"{count} = len({data})" + (" >> 1" if plan.unit == 2 else ""))
        return Shape(data, items, [count])

    def string(self, plan: ArrayPlan, value: str, data: str) -> None:
        if plan.primitive == "byte":
            self.source.line(f"{data} = terminated(octets({value}))")
            return
        with self.source.block(f'if "\\0" in {value}:', expected=("str", value)):
            self.source.line('raise NdrError("a string cannot hold NUL")')
        pack = "pack_utf16" if plan.primitive == "wchar" else "pack_utf8"
        errors = "surrogatepass" if plan.primitive == "wchar" else "surrogateescape"
        self.source.line(f'{data} = {pack}({value} + "\\0", "{errors}")[0]', expected=("str", value))

    def shape_of_many(self, plan: ArrayPlan, value: str, data: str, items: str) -> Shape:
        counts = [self.source.fresh("c") for _ in plan.dims]
        self.source.line(f"{items}, ({', '.join(counts)},) = flatten({value}, {len(counts)})")
        if plan.kind == "octets":
            self.source.line(f"{data} = bytes({items})")
        elif plan.kind == "text":
            self.source.line(f'{data} = pack_utf16({items} or "", "surrogatepass")[0]')
            self.source.fail(
                f"len({data}) >> 1 != {' * '.join(counts)}", "rows must have one length in UTF-16 code units"
            )
        else:
            data = ""
        return Shape(data, items, counts)

    def first_of(self, plan: ArrayPlan, shape: Shape) -> None:
        """Find the offset of each dimension (first_is)."""
        for dim in plan.dims:
            first = ""
            if plan.string or varies(dim):
                first = self.scope.source(dim.first_is) if dim.first_is else "0"
            if first not in {"", "0"}:
                local = self.source.fresh("f")
                self.source.line(f"{local} = {first}")
                self.source.fail(f"{local} < 0", f"first_is is {{{local}}}")
                first = local
            shape.firsts.append(first)

    def maxima(self, plan: ArrayPlan, shape: Shape) -> list[str]:
        """Check an array's counts against bounds and expressions; the sources of its maximum counts."""
        self.first_of(plan, shape)
        found = []
        outer = ""
        for dim, count, first in zip(plan.dims, shape.counts, shape.firsts, strict=True):
            if outer:
                self.inner_count(dim, count, outer)
            outer = f"{outer} and {count}" if outer else count
            used = count if first in {"", "0"} else f"{first} + {count}"
            if dim.length_is:
                self.agree(dim.length_is, count, "length_is")
            if dim.bound is not None:
                relation = "!=" if not first else ">"
                self.source.fail(
                    f"{used} {relation} {dim.bound}", f"{{{count}}} elements for an array of {dim.bound}"
                )
                limited = count
            else:
                limited = self.maximum(plan, dim, used, first)
                found.append(limited)
            if dim.range is not None:
                what = limited if dim.size_is or not plan.string else count
                low, high = dim.range
                self.source.fail(
                    f"not {low} <= {what} <= {high}", f"count {{{what}}} is not in range({low}, {high})"
                )
        return found

    def inner_count(self, dim: Dim, count: str, outer: str) -> None:
        """Give an inner dimension its extent where there are no rows to tell it."""
        known = str(dim.bound) if dim.bound is not None and not varies(dim) else ""
        if dim.length_is or dim.size_is:
            known = self.scope.source(dim.length_is or dim.size_is)
        if known:
            with self.source.block(f"if not ({outer}):"):
                self.source.line(f"{count} = {known}")

    def agree(self, text: str, count: str, what: str) -> None:
        """Refuse a given count that does not fit the data."""
        given = self.scope.source(text)
        self.source.fail(f"{count} != {given}", f"{{{count}}} elements, but {what}({text}) is {{{given}}}")

    def maximum(self, plan: ArrayPlan, dim: Dim, used: str, first: str) -> str:
        """The maximum count of a conformant dimension: what the expression says, or just enough."""
        if not dim.size_is:
            return used
        if not first:
            self.agree(dim.size_is, used, "size_is")
            return used
        most = self.source.fresh("m")
        self.source.line(f"{most} = {self.scope.source(dim.size_is)}")
        self.source.fail(
            f"not {used} <= {most} <= {MAX_COUNT}",
            f"{{{used}}} elements, but size_is({dim.size_is}) is {{{most}}}",
        )
        return most

    def elements(self, plan: ArrayPlan, shape: Shape) -> None:
        """Write variance and elements."""
        self.variance(shape)
        if shape.data:
            self.octets(shape.data, plan.unit)
        elif plan.kind == "numbers":
            leaf = self.layout.sure_leaf(plan.element)
            data = self.source.fresh("d")
            rows = f", ({', '.join(shape.counts)})" if len(shape.counts) > 1 else ""
            self.source.line(f'{data} = pack_numbers("{leaf.code}", {shape.items}, SWAP{rows})')
            self.octets(data, leaf.align)
        else:
            self.items(plan, shape.items)

    def variance(self, shape: Shape) -> None:
        """Write the offset and actual count of each dimension that varies."""
        for first, count in zip(shape.firsts, shape.counts, strict=True):
            if first:
                self.queue(self.word, first)
                self.queue(self.word, count)

    def octets(self, data: str, size: int) -> None:
        """Write octets that are elements of ``size`` octets each."""
        self.flush()
        before = self.position
        self.align_elements(size, data)
        self.put(data)
        self.source.line(f"o += len({data})")
        after = Position(gcd(self.position.modulus, size), self.position.rest)
        self.position = after if self.aligned(before, size) else before.either(after)

    def aligned(self, position: Position, boundary: int) -> bool:
        return position.modulus % boundary == 0 and position.rest % boundary == 0

    def align_elements(self, boundary: int, present: str) -> None:
        """Align for the first element: a gap precedes data, so there is none where there are no elements.

        Afterwards the position is that of the first element.
        """
        self.flush()
        if not self.aligned(self.position, boundary):
            with self.branch(f"if {present}:"):
                self.align_now(boundary)
            self.position = Position(boundary)

    def items(self, plan: ArrayPlan, items: str) -> None:
        item = self.source.fresh("y")
        if self.layout.bare_refs(plan):
            with self.loop(f"for {item} in {items}:"), self.source.at(f"[@{item}@{items}]"):
                self.source.line("pass")
                self.not_none(plan.element, item)
            return
        boundary = self.layout.element_align(plan)
        self.align_elements(boundary, items)
        steady = self.is_steady(plan.element, boundary)
        with self.loop(f"for {item} in {items}:"), self.source.at(f"[@{item}@{items}]"):
            self.position = Position(boundary if steady else 1)
            self.align(boundary)
            self.place(plan.element, item)

    def is_steady(self, element: Type, boundary: int) -> bool:
        """Whether elements follow each other without gaps."""
        size = self.layout.size(element)
        return size is not None and size % boundary == 0

    # Deferred

    def array_referents(self, kind: Array, value: str) -> None:
        """Referents of all elements, in order, after all elements (C706 14.3.12.3)."""
        plan = self.layout.array(kind)
        path, nesting = self.source.path, self.source.nesting
        for _ in plan.dims[1:]:
            row, index = self.source.fresh("x"), self.source.fresh("i")
            self.source.line(f"for {index}, {row} in enumerate({value}):")
            self.source.nesting += 1
            self.source.path += f"[@{index}]"
            value = row
        item = self.source.fresh("y")
        with self.loop(f"for {item} in {value}:"), self.source.at(f"[@{item}@{value}]"):
            self.referents(plan.element, item)
        self.source.path, self.source.nesting = path, nesting
