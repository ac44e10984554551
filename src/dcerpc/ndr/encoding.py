"""Source of functions that turn values into octets.

As in decoding there are two steps (C706 14.3.12.3): *scalars* writes what is in place, with new referent ids, and
*referents* what is deferred. Generated functions are ``scalars(v, p, o, s, *counts) -> o``, ``referents(v, p, o, s) -> o``
and, for conformant structures, ``counts(v) -> maximum counts``: the value, the append method of the list of chunks, the
offset from the start of the stub, the State.
"""

from __future__ import annotations

from contextlib import contextmanager
from math import gcd
from typing import Any, Final

from dcerpc.errors import NdrError
from dcerpc.ndr.correlation import Scope
from dcerpc.ndr.decoding import arms
from dcerpc.ndr.emitter import Emitter, Position
from dcerpc.ndr.plan import MAX_COUNT, ArrayPlan, Layout, Leaf, identifier, varies
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import (
    Array,
    ContextHandleType,
    Enum,
    Guid,
    Pointer,
    Primitive,
    Ranged,
    Struct,
    Type,
    Union,
)

__all__ = ["EncodeEmitter"]

#: Blocks deep to which flat structures are written where they stand; deeper ones get functions.
_MAX_INLINE: Final = 5


class _Shape:
    """An array's value while it is written.

    Attributes:
        data: local variable with the octets to write, "" when elements are written one by one.
        items: local variable with the flat sequence of elements.
        counts: source of the number of elements in each dimension. firsts: of the offset, "" when not varying.
    """

    __slots__ = ("counts", "data", "firsts", "items")

    def __init__(self, data: str, items: str, counts: list[str]) -> None:
        self.data = data
        self.items = items
        self.counts = counts
        self.firsts: list[str] = []


class EncodeEmitter(Emitter):
    """Writes encoding functions."""

    purpose = "encode"

    def __init__(self, source: Source, layout: Layout, share: bool = True) -> None:
        super().__init__(source, layout, share)
        self.scope = Scope(layout, {}, {})
        self.begun = False

    # Statements

    def begin(self) -> None:
        """Write what a procedure needs once it is more than one struct call."""
        if not self.begun:
            self.begun = True
            self.source.line("w = []")
            self.source.line("p = w.append")
            self.source.line("o = 0")

    def flush(self) -> None:
        self.begin()
        super().flush()

    def align_now(self, boundary: int) -> None:
        with self.source.block(f"if o & {boundary - 1}:"):
            self.source.line(f"p(PADS[-o & {boundary - 1}])")
            self.source.line(f"o = o + {boundary - 1} & {-boundary}")

    def write(self, run: Any) -> None:
        self.source.line(f"p({self.packed(run)})", items=tuple(run.items))
        self.source.line(f"o += {run.size}")

    def packed(self, run: Any) -> str:
        """The struct call of a run."""
        return f"{self.source.struct('pack', run.codes, self.layout.order)}({', '.join(run.names)})"

    @property
    def word(self) -> Leaf:
        return Leaf(self.layout.count, self.layout.word, self.layout.word)

    @contextmanager
    def scoped(self, kind: Struct, value: str, wanted: Any = None) -> Any:
        """The scope of an object's fields, those that can be derived resolved.

        Args:
            wanted: types whose expressions will be used; None: all fields.
        """
        before = self.scope
        types = {identifier(field.name): field.type for field in kind.fields}
        self.scope = Scope(self.layout, types, {name: f"{value}.{name}" for name in types})
        self.scope.resolve(self.source, None if wanted is None else self.scope.needs(wanted))
        yield
        self.scope = before

    # In place

    def place(self, kind: Type, value: str) -> None:
        """Write what of a type is in place, its maximum counts first (C706 14.3.7)."""
        kind = self.layout.real(kind)
        if isinstance(kind, Array) and self.layout.leaf(kind) is None:
            plan = self.layout.array(kind)
            shape = self.shape(plan, value)
            for most in self.maxima(plan, shape):
                self.queue(self.word, most)
            self.elements(plan, shape)
            return
        counts = self.counts_of(kind, value) if isinstance(kind, Struct) else ()
        for most in counts:
            self.queue(self.word, most)
        self.scalars(kind, value, counts)

    def counts_of(self, kind: Struct, value: str) -> tuple[str, ...]:
        """Call for the maximum counts of a conformant structure."""
        counts = tuple(self.source.fresh("m") for _ in range(self.layout.conformance(kind)))
        if counts:
            name = self.function(kind, "counts", lambda made: self.write_counts(kind, made))
            self.source.line(f"{', '.join(counts)}, = {name}({value})")
        return counts

    def scalars(self, kind: Type, value: str, counts: tuple[str, ...] = ()) -> None:
        """Write what of a type is in place; hoisted maximum counts are written already."""
        kind = self.layout.real(kind)
        leaf = self.layout.leaf(kind)
        if leaf is not None:
            self.leaf(kind, leaf, value)
        elif isinstance(kind, Struct):
            if self.layout.leaves(kind) is not None:
                with self.scoped(kind, value):
                    self.flat(kind)
            else:
                self.call(kind, self.layout.align(kind), value, counts)
        elif isinstance(kind, Union):
            if kind.switch_is and not kind.encapsulated:
                expected = self.scope.source(kind.switch_is)
                with self.source.at(".discriminant"):
                    self.source.fail(
                        f"{value}.discriminant != {expected}",
                        f"{{{value}.discriminant}} does not fit {kind.switch_is}, which is {{{expected}}}",
                    )
            self.call(kind, self.layout.in_place_align(kind), value, ())
        else:
            assert isinstance(kind, Array)
            plan = self.layout.array(kind)
            shape = self.shape(plan, value)
            if not counts:
                self.maxima(plan, shape)
            else:
                self.first_of(plan, shape)
            self.elements(plan, shape)

    def call(self, kind: Struct | Union, boundary: int, value: str, counts: tuple[str, ...]) -> None:
        self.align(boundary)
        self.flush()
        write = self.write_struct if isinstance(kind, Struct) else self.write_union
        name = self.function(kind, "scalars", lambda made: write(kind, made))  # type: ignore[arg-type]
        self.source.line(f"o = {name}({', '.join((value, 'p', 'o', 's', *counts))})")
        self.position = Position()

    def flat(self, kind: Struct) -> None:
        """Write the fields of a flat structure, from the scope."""
        boundary, scope = self.layout.align(kind), self.scope
        self.align(boundary)
        for field in kind.fields:
            with self.source.at("." + field.name):
                self.scalars(field.type, scope.values[field.name])
        if self.layout.pads_end:
            self.align(boundary)

    def leaf(self, kind: Type, leaf: Leaf, value: str) -> None:
        if isinstance(kind, Ranged):
            self.source.fail(
                f"not {kind.low} <= {value} <= {kind.high}",
                f"{{{value}}} is not in range({kind.low}, {kind.high})",
            )
            self.leaf(self.layout.real(kind.target), leaf, value)
        elif isinstance(kind, (Primitive, Enum)):
            self.queue(leaf, value)
        elif isinstance(kind, Guid):
            self.queue(leaf, f"{value}.{'bytes' if self.layout.order == '>' else 'bytes_le'}")
        elif isinstance(kind, ContextHandleType):
            octets = self.source.fresh("h")
            self.source.line(f"{octets} = pack_handle({value})")
            self.queue(leaf, octets)
        elif isinstance(kind, Pointer):
            self.referent(kind, leaf, value)
        else:
            assert isinstance(kind, Array)
            plan = self.layout.array(kind)
            shape = self.shape(plan, value)
            self.maxima(plan, shape)
            self.queue(leaf, shape.data or f"*{shape.items}")

    def referent(self, kind: Pointer, leaf: Leaf, value: str) -> None:
        """Write a pointer's referent id: a new one, or for full pointers that of the object."""
        referent = self.source.fresh("i")
        if kind.kind == "ref":
            self.not_none(kind, value)
            self.source.line(f"{referent} = s.referent")
            self.source.line(f"s.referent = {referent} + 4")
        else:
            with self.source.block(f"if {value} is None:"):
                self.source.line(f"{referent} = 0")
            with self.source.block("else:"):
                mark = self.mark(kind)
                if mark:
                    self.source.line(f"{referent} = s.full_id({mark}, {value})")
                elif kind.kind == "full":
                    self.source.line(f"{referent} = s.new_full_id()")
                else:
                    self.source.line(f"{referent} = s.referent")
                    self.source.line(f"s.referent = {referent} + 4")
        self.queue(leaf, referent)

    def not_none(self, kind: Type, value: str) -> None:
        """Refuse None for a reference pointer, unless it stands for what the pointer refers to."""
        while isinstance(kind, Pointer) and kind.kind == "ref":
            kind = self.layout.real(kind.target)
        if not isinstance(kind, (Pointer, ContextHandleType)):
            self.source.fail(f"{value} is None", "None for a reference pointer")

    def mark(self, kind: Pointer) -> str:
        """What tells full pointers to one object from others, "" for values that have no identity in Python."""
        target = self.layout.real(kind.target)
        if kind.kind == "full" and isinstance(target, (Struct, Union)):
            return self.source.name(f"type_{target.cls.__name__}", target)
        if kind.kind == "full" and isinstance(target, Array) and not target.string:
            return "None" if self.layout.array(target).kind in {"numbers", "items"} else ""
        return ""

    # Arrays

    def shape(self, plan: ArrayPlan, value: str) -> _Shape:
        """Write source that measures an array's value and, where that is cheap, makes its octets."""
        data, items, count = self.source.fresh("d"), self.source.fresh("x"), self.source.fresh("c")
        if len(plan.dims) > 1:
            return self.shape_of_many(plan, value, data, items)
        if plan.string:
            self.string(plan, value, data)
        elif plan.kind == "text":
            self.source.line(f'{data} = pack_utf16({value}, "surrogatepass")[0]')
        elif plan.kind == "octets":
            self.source.line(f"{data} = {value}")
            with self.source.block(f"if {data}.__class__ is not bytes:"):
                self.source.line(f"{data} = octets({data})")
        else:
            self.source.line(f"{items} = {value}")
            with self.source.block(f"if {items}.__class__ is not list:"):
                self.source.line(f"{items} = sequence({items})")
            self.source.line(f"{count} = len({items})")
            return _Shape("", items, [count])
        wide = isinstance(plan.element, Primitive) and plan.element.kind == "wchar"
        self.source.line(f"{count} = len({data}) >> 1" if wide else f"{count} = len({data})")
        return _Shape(data, items, [count])

    def string(self, plan: ArrayPlan, value: str, data: str) -> None:
        assert isinstance(plan.element, Primitive)
        if plan.element.kind == "byte":
            self.source.line(f"{data} = terminated(octets({value}))")
            return
        self.source.fail(f'"\\0" in {value}', "a string cannot hold NUL")
        how = 'pack_utf16({} + "\\0", "surrogatepass")' if plan.element.kind == "wchar" else ""
        how = how or 'pack_utf8({} + "\\0", "surrogateescape")'
        self.source.line(f"{data} = {how.replace('{}', value)}[0]")

    def shape_of_many(self, plan: ArrayPlan, value: str, data: str, items: str) -> _Shape:
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
        return _Shape(data, items, counts)

    def first_of(self, plan: ArrayPlan, shape: _Shape) -> None:
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

    def maxima(self, plan: ArrayPlan, shape: _Shape) -> list[str]:
        """Check an array's counts against bounds and expressions; the sources of its maximum counts."""
        self.first_of(plan, shape)
        found = []
        for dim, count, first in zip(plan.dims, shape.counts, shape.firsts, strict=True):
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

    def agree(self, text: str, count: str, what: str) -> None:
        """Refuse a given count that does not fit the data."""
        given = self.scope.source(text)
        self.source.fail(f"{count} != {given}", f"{{{count}}} elements, but {what}({text}) is {{{given}}}")

    def maximum(self, plan: ArrayPlan, dim: Any, used: str, first: str) -> str:
        """The maximum count of a conformant dimension."""
        if not first:
            if dim.size_is:
                self.agree(dim.size_is, used, "size_is")
            most = used
        else:
            most = self.source.fresh("m")
            self.source.line(f"{most} = {self.scope.source(dim.size_is) if dim.size_is else used}")
            if dim.size_is:
                self.source.fail(
                    f"{used} > {most}", f"{{{used}}} elements, but size_is({dim.size_is}) is {{{most}}}"
                )
        self.source.fail(f"{most} > {MAX_COUNT}", f"{{{most}}} elements")
        return most

    def elements(self, plan: ArrayPlan, shape: _Shape) -> None:
        """Write variance and elements."""
        for first, count in zip(shape.firsts, shape.counts, strict=True):
            if first:
                self.queue(self.word, first)
                self.queue(self.word, count)
        if shape.data:
            wide = isinstance(plan.element, Primitive) and plan.element.kind == "wchar"
            self.octets(shape.data, 2 if wide else 1)
        elif plan.kind == "numbers":
            leaf = self.layout.leaf(plan.element)
            assert leaf is not None
            data = self.source.fresh("d")
            self.source.line(f'{data} = pack_numbers("{leaf.code}", {shape.items}, SWAP)')
            self.octets(data, leaf.align)
        else:
            self.items(plan, shape.items)

    def octets(self, data: str, size: int) -> None:
        """Write octets that are elements of ``size`` octets each."""
        self.flush()
        before = self.position
        self.align_elements(size, data)
        self.source.line(f"p({data})")
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
        index, item = self.source.fresh("i"), self.source.fresh("y")
        if self.layout.bare_refs(plan):
            with self.loop(f"for {index}, {item} in enumerate({items}):"), self.source.at(f"[@{index}]"):
                self.source.line("pass")
                self.not_none(plan.element, item)
            return
        boundary = self.layout.element_align(plan)
        self.align_elements(boundary, items)
        steady = self.is_steady(plan.element, boundary)
        with self.loop(f"for {index}, {item} in enumerate({items}):"), self.source.at(f"[@{index}]"):
            self.position = Position(boundary if steady else 1)
            self.align(boundary)
            self.place(plan.element, item)

    def is_steady(self, element: Type, boundary: int) -> bool:
        """Whether elements follow each other without gaps."""
        size = self.layout.size(element)
        return size is not None and size % boundary == 0

    # Deferred

    def value(self, kind: Type, value: str) -> None:
        """Write a whole type: a parameter, or the referent of a pointer."""
        kind = self.layout.real(kind)
        if isinstance(kind, Pointer):
            if kind.kind == "ref":
                self.not_none(kind, value)
                self.value(kind.target, value)
                return
            leaf = self.layout.leaf(kind)
            assert leaf is not None
            self.referent(kind, leaf, value)
            self.referents(kind, value)
        elif isinstance(kind, Struct) and self.inline(kind):
            with self.scoped(kind, value):
                self.flat(kind)
                self.field_referents(kind)
        else:
            self.place(kind, value)
            self.referents(kind, value)

    def inline(self, kind: Struct) -> bool:
        return (
            self.source.nesting <= _MAX_INLINE
            and self.layout.leaves(kind) is not None
            and not self.layout.recursive(kind)
        )

    def referents(self, kind: Type, value: str) -> None:
        """Write what a type in place deferred."""
        kind = self.layout.real(kind)
        if not self.layout.has_referents(kind):
            return
        self.flush()
        if isinstance(kind, Pointer):
            self.pointer(kind, value)
        elif isinstance(kind, Array):
            self.array_referents(kind, value)
        elif isinstance(kind, Struct) and self.inline(kind):
            with self.scoped(kind, value, self.deferring(kind)):
                self.field_referents(kind)
        else:
            assert isinstance(kind, (Struct, Union))
            name = self.function(kind, "referents", lambda made: self.write_referents(kind, made))
            self.source.line(f"o = {name}({value}, p, o, s)")
            self.position = Position()

    def deferring(self, kind: Struct) -> list[Type]:
        """The types of the fields that defer something."""
        return [field.type for field in kind.fields if self.layout.has_referents(field.type)]

    def field_referents(self, kind: Struct) -> None:
        scope = self.scope
        for field in kind.fields:
            with self.source.at("." + field.name):
                self.referents(field.type, scope.values[field.name])

    def pointer(self, kind: Pointer, value: str) -> None:
        """Write a pointer's referent (C706 14.3.10, 14.3.11)."""
        if kind.kind == "ref":
            self.value(kind.target, value)
            self.flush()
            return
        mark = self.mark(kind)
        test = f"if {value} is not None and s.first({mark}, {value}):" if mark else f"if {value} is not None:"
        with self.branch(test):
            self.value(kind.target, value)

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
        index, item = self.source.fresh("i"), self.source.fresh("y")
        with self.loop(f"for {index}, {item} in enumerate({value}):"), self.source.at(f"[@{index}]"):
            self.referents(plan.element, item)
        self.source.path, self.source.nesting = path, nesting

    # Functions

    @contextmanager
    def body(self, head: str, position: Position) -> Any:
        """A function's body, entered at a known position."""
        self.position, self.scope, self.begun = position, Scope(self.layout, {}, {}), True
        with self.source.block(head):
            yield
        self.source.line("")

    def write_counts(self, kind: Struct, name: str) -> None:
        """A function that gives the maximum counts of a conformant structure."""
        last = kind.fields[-1]
        place = f"v.{identifier(last.name)}"
        with self.body(f"def {name}(v):", Position()), self.scoped(kind, "v", [last.type]):
            with self.source.at("." + last.name):
                real = self.layout.real(last.type)
                if isinstance(real, Struct):
                    counts = list(self.counts_of(real, place))
                else:
                    assert isinstance(real, Array)
                    plan = self.layout.array(real)
                    counts = self.maxima(plan, self.shape(plan, place))
            self.source.line(f"return {', '.join(counts)},")

    def write_struct(self, kind: Struct, name: str) -> None:
        counts = tuple(self.source.fresh("m") for _ in range(self.layout.conformance(kind)))
        boundary = self.layout.align(kind)
        with self.body(f"def {name}({', '.join(('v', 'p', 'o', 's', *counts))}):", Position(boundary)):
            with self.scoped(kind, "v"):
                scope = self.scope
                for field in kind.fields:
                    with self.source.at("." + field.name):
                        given = counts if self.layout.conformance(field.type) else ()
                        self.scalars(field.type, scope.values[field.name], given)
                if self.layout.pads_end:
                    self.align(boundary)
                self.flush()
            self.source.line("return o")

    def write_referents(self, kind: Struct | Union, name: str) -> None:
        deep = self.layout.recursive(kind)
        with self.body(f"def {name}(v, p, o, s):", Position()):
            if deep:
                self.source.line("s.depth -= 1")
                with self.source.block("if s.depth < 0:"):
                    self.source.line("raise too_deep()")
            if isinstance(kind, Union):
                self.union_referents(kind)
            else:
                with self.scoped(kind, "v", self.deferring(kind)):
                    self.field_referents(kind)
            self.flush()
            if deep:
                self.source.line("s.depth += 1")
            self.source.line("return o")

    def write_union(self, kind: Union, name: str) -> None:
        leaf = self.layout.leaf(kind.switch)
        if leaf is None:
            raise NdrError(f"{kind.cls.__name__}: the discriminant's type is no scalar")
        with self.body(f"def {name}(v, p, o, s):", Position(self.layout.in_place_align(kind))):
            self.source.line("d = v.discriminant")
            with self.source.at(".discriminant"):
                self.leaf(self.layout.real(kind.switch), leaf, "d")
                self.flush()
            before = self.position
            for arm, head in arms(kind, "d"):
                self.position = before
                with self.source.block(head):
                    if arm is None:
                        with self.source.at(".discriminant"):
                            self.source.line(f'raise NdrError(f"{kind.cls.__name__} has no arm for {{d}}")')
                    elif arm.type is None:
                        self.source.line("pass")
                    else:
                        with self.source.at(".value"):
                            self.align(self.layout.arm_align(kind))
                            self.source.line("x = v.value")
                            self.place(arm.type, "x")
                            self.flush()
            self.source.line("return o")

    def union_referents(self, kind: Union) -> None:
        self.source.line("d = v.discriminant")
        for arm, head in arms(kind, "d"):
            with self.source.block(head):
                if arm is None or arm.type is None or not self.layout.has_referents(arm.type):
                    self.source.line("pass")
                else:
                    self.position = Position()
                    with self.source.at(".value"):
                        self.referents(arm.type, "v.value")
        self.position = Position()
