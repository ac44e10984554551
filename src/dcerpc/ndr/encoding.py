"""Source of functions that turn values into octets.

As in decoding there are two steps (C706 14.3.12.3): *scalars* writes what is in place, with new referent ids,
and *referents* what is deferred. Generated functions are ``scalars(v, p, o, s, *counts) -> o``,
``referents(v, p, o, s) -> o`` and, for conformant structures, ``counts(v, s) -> maximum counts``: the value,
the append method of the list of chunks, the offset from the start of the stub, the State.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from dcerpc.ndr.correlation import Scope
from dcerpc.ndr.emitter import Position
from dcerpc.ndr.encode_streams import MAX_INLINE, StreamEncoder
from dcerpc.ndr.kinds import arms_of, as_array, identifier
from dcerpc.ndr.state import MAX_OCTETS, MAX_VISITS
from dcerpc.ndr.types import Arm, Array, Converted, Field, Pointer, Struct, Type, Union

__all__ = ["EncodeEmitter"]


class EncodeEmitter(StreamEncoder):
    """Writes encoding functions."""

    @contextmanager
    def scoped(
        self, kind: Struct, value: str, wanted: Iterable[Type] | None = None, deferred: bool = True
    ) -> Iterator[None]:
        """The scope of an object's fields, those that can be derived resolved.

        Args:
            wanted: types whose expressions will be used; None: all fields.
            deferred: what its pointers refer to is written in this scope.
        """
        before = self.scope
        types = {identifier(field.name): field.type for field in kind.fields}
        self.scope = Scope(self.layout, types, {name: f"{value}.{name}" for name in types})
        if deferred:
            self.make_texts(kind, self.scope)
        self.scope.resolve(self.source, None if wanted is None else self.scope.needs(wanted))
        yield
        self.scope = before

    # In place

    def place(self, kind: Type, value: str) -> None:
        """Write what of a type is in place, its maximum counts first (C706 14.3.7)."""
        kind = self.layout.real(kind)
        counts: tuple[str, ...] = ()
        if isinstance(kind, Converted):
            self.place(kind.wire, self.to_wire(kind, value))
            return
        if isinstance(kind, Array) and self.layout.leaf(kind) is None:
            plan = self.layout.array(kind)
            shape = self.shape(plan, value)
            for most in self.maxima(plan, shape):
                self.queue(self.word, most)
            self.elements(plan, shape)
            return
        if isinstance(kind, Struct):
            counts = self.counts_of(kind, value)
            for most in counts:
                self.queue(self.word, most)
        self.scalars(kind, value, counts)

    def counts_of(self, kind: Struct, value: str) -> tuple[str, ...]:
        """Call for the maximum counts of a conformant structure."""
        counts = tuple(self.source.fresh("m") for _ in range(self.layout.conformance(kind)))
        if counts:
            name = self.function(kind, "counts", lambda made: self.write_counts(kind, made))
            self.source.line(f"{', '.join(counts)}, = {name}({value}, s)")
        return counts

    def scalars(self, kind: Type, value: str, counts: tuple[str, ...] = ()) -> None:
        """Write what of a type is in place; hoisted maximum counts are written already."""
        kind = self.layout.real(kind)
        leaf = self.layout.leaf(kind)
        if isinstance(kind, Converted):
            self.scalars(kind.wire, self.to_wire(kind, value), counts)
        elif leaf is not None:
            self.leaf(kind, leaf, value)
        elif isinstance(kind, Struct):
            if self.layout.leaves(kind) is not None:
                with self.scoped(kind, value, deferred=self.deferred is not None):
                    self.flat(kind)
            else:
                self.call(kind, self.layout.align(kind), value, counts)
        elif isinstance(kind, Union):
            self.union(kind, value)
        else:
            plan = self.layout.array(as_array(kind))
            shape = self.shape(plan, value)
            if counts:
                self.first_of(plan, shape)  # The function that gave the counts has checked the rest.
            else:
                self.maxima(plan, shape)
            self.elements(plan, shape)

    def union(self, kind: Union, value: str) -> None:
        if kind.switch_is and not kind.encapsulated:
            expected, tag = self.scope.source(kind.switch_is), self.source.fresh("d")
            self.source.line(f"{tag} = {value}.discriminant", expected=(kind.cls.__name__, value))
            with self.source.at(".discriminant"):
                self.source.fail(
                    f"{tag} != {expected}",
                    f"{{{tag}}} does not fit {kind.switch_is}, which is {{{expected}}}",
                )
        self.call(kind, self.layout.in_place_align(kind), value, ())

    def call(self, kind: Struct | Union, boundary: int, value: str, counts: tuple[str, ...]) -> None:
        self.align(boundary)
        self.flush()
        name = self.function(kind, "scalars", lambda made: self.write_scalars(kind, made))
        self.source.line(f"o = {name}({', '.join((value, self.sink, 'o', 's', *counts))})")
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

    # Deferred

    def value(self, kind: Type, value: str) -> None:
        """Write a whole type: a parameter, or the referent of a pointer."""
        kind = self.layout.real(kind)
        if isinstance(kind, Pointer):
            if kind.kind == "ref":
                self.not_none(kind, value)
                self.value(self.layout.behind_refs(kind), value)
                return
            self.referent(kind, self.word, value)
            self.referents(kind, value)
        elif isinstance(kind, Converted):
            self.value(kind.wire, self.to_wire(kind, value))
        elif isinstance(kind, Struct) and self.inline(kind):
            with self.scoped(kind, value):
                self.flat(kind)
                self.field_referents(kind.fields)
        elif isinstance(kind, Array) and self.streams(self.layout.array(kind)):
            self.streamed(self.layout.array(kind), value)
        else:
            self.place(kind, value)
            self.referents(kind, value)

    def inline(self, kind: Struct) -> bool:
        return (
            self.source.nesting <= MAX_INLINE
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
        elif isinstance(kind, Converted):
            self.referents(kind.wire, self.to_wire(kind, value))
        elif isinstance(kind, Array):
            self.array_referents(kind, value)
        elif isinstance(kind, Struct) and self.inline(kind):
            with self.scoped(kind, value, self.deferring(kind.fields)):
                self.field_referents(kind.fields)
        elif isinstance(kind, (Struct, Union)):
            name = self.function(kind, "referents", lambda made: self.write_referents(kind, made))
            self.source.line(f"o = {name}({value}, {self.sink}, o, s)")
            self.position = Position()

    def deferring(self, fields: Sequence[Field]) -> list[Type]:
        """The types of the fields that defer something."""
        return [field.type for field in fields if self.layout.has_referents(field.type)]

    def field_referents(self, fields: Sequence[Field]) -> None:
        scope = self.scope
        for field in fields:
            with self.source.at("." + field.name):
                self.referents(field.type, scope.values[field.name])

    def pointer(self, kind: Pointer, value: str) -> None:
        """Write a pointer's referent (C706 14.3.10, 14.3.11)."""
        if kind.ignored:
            return
        if kind.kind == "ref":
            self.value(kind.target, value)
            self.flush()
            return
        with self.branch(self.must_write(kind, value)):
            self.value(kind.target, value)

    def must_write(self, kind: Type, value: str) -> str:
        """The head of a block that writes the referent of a pointer, unless there is none or it is there."""
        mark = self.mark(kind) if isinstance(kind, Pointer) else ""
        return f"if {value} is not None and s.first({mark}, {value}):" if mark else f"if {value} is not None:"

    # Functions

    @contextmanager
    def body(self, head: str, position: Position) -> Iterator[None]:
        """A function's body, entered at a known position."""
        self.position, self.scope, self.begun = position, Scope(self.layout, {}, {}), True
        with self.source.block(head):
            yield
        self.source.line("")

    def write_counts(self, kind: Struct, name: str) -> None:
        """A function that gives the maximum counts of a conformant structure."""
        last = kind.fields[-1]
        place = f"v.{identifier(last.name)}"
        with self.body(f"def {name}(v, s):", Position()), self.scoped(kind, "v", [last.type]):
            with self.source.at("." + last.name):
                real = self.layout.real(last.type)
                while isinstance(real, Converted):
                    place = self.to_wire(real, place)
                    real = self.layout.real(real.wire)
                if isinstance(real, Struct):
                    counts = list(self.counts_of(real, place))
                else:
                    plan = self.layout.array(as_array(real))
                    counts = self.maxima(plan, self.shape(plan, place))
            self.source.line(f"return {', '.join(counts)},")

    def write_scalars(self, kind: Struct | Union, name: str) -> None:
        if isinstance(kind, Struct):
            self.write_struct(kind, name)
        else:
            self.write_union(kind, name)

    def write_struct(self, kind: Struct, name: str) -> None:
        counts = tuple(self.source.fresh("m") for _ in range(self.layout.conformance(kind)))
        boundary = self.layout.align(kind)
        with self.body(f"def {name}({', '.join(('v', 'p', 'o', 's', *counts))}):", Position(boundary)):
            with self.scoped(kind, "v", deferred=False):
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
            link = self.layout.link(kind) if isinstance(kind, Struct) else None
            if isinstance(kind, Struct) and link is not None:
                self.list_referents(kind, link)
            else:
                if deep:
                    self.visit()
                if isinstance(kind, Union):
                    self.union_referents(kind)
                else:
                    with self.scoped(kind, "v", self.deferring(kind.fields)):
                        self.field_referents(kind.fields)
            self.flush()
            if deep:
                self.source.line("s.depth += 1")
            self.source.line("return o")

    def visit(self) -> None:
        """Account for an object of a recursive type."""
        self.source.line("s.spent += 1")
        with self.source.block(f"if s.spent > {MAX_VISITS} or o > {MAX_OCTETS}:"):
            self.source.line("s.visit(v, o)")

    def list_referents(self, kind: Struct, link: int) -> None:
        """Write what the nodes of a linked list deferred, with loops: lists are longer than types are deep.

        Args:
            link: index of the pointer to the next node. One loop goes along the list up to what it defers,
                another comes back.
        """
        nodes, seen = self.source.fresh("nodes"), self.source.fresh("seen")
        until, field, after = kind.fields[: link + 1], kind.fields[link], kind.fields[link + 1 :]
        self.source.line(f"{nodes} = []")
        self.source.line(f"{seen} = None")
        with self.source.at(f"@{nodes}*.{field.name}*"):
            with self.loop("while True:"):
                self.visit()
                with self.scoped(kind, "v", self.deferring(until)):
                    self.field_referents(until[:-1])
                    with self.source.at("." + field.name):
                        self.next_node(kind, field, nodes, seen)
                self.source.line("break")
            with self.loop("while True:"):
                with self.scoped(kind, "v", self.deferring(after)):
                    self.field_referents(after)
                self.flush()
                with self.source.block(f"if not {nodes}:"):
                    self.source.line("break")
                self.source.line(f"v = {nodes}.pop()")

    def next_node(self, kind: Struct, field: Field, nodes: str, seen: str) -> None:
        """Go on to the next node of a linked list, if there is one; ``seen`` is one of those before."""
        pointer, value = self.layout.real(field.type), self.scope.values[identifier(field.name)]
        self.flush()
        with self.source.block(self.must_write(pointer, value)):
            self.position = Position()
            self.place(kind, value)
            self.flush()
            self.source.line(f"{nodes}.append(v)")
            # Brent's way: where the list runs in a circle, it comes by a node that is kept long enough.
            with self.source.block(f"if not len({nodes}) & (len({nodes}) - 1):"):
                self.source.line(f"{seen} = v")
            self.source.line(f"v = {value}")
            self.source.fail(f"v is {seen}", "a linked list without end")
            self.source.line("continue")

    def write_union(self, kind: Union, name: str) -> None:
        leaf = self.layout.sure_leaf(kind.switch)
        with self.body(f"def {name}(v, p, o, s):", Position(self.layout.in_place_align(kind))):
            self.source.line("d = v.discriminant", expected=(kind.cls.__name__, "v"))
            with self.source.at(".discriminant"):
                self.leaf(self.layout.real(kind.switch), leaf, "d")
                self.flush()
            self.align_arms(kind)
            before = self.position
            for arm, head in arms_of(kind, "d"):
                self.position = before
                with self.source.block(head):
                    if arm is None:
                        with self.source.at(".discriminant"):
                            self.source.line(f'raise NdrError(f"{kind.cls.__name__} has no arm for {{d}}")')
                    else:
                        self.arm(arm)
            self.source.line("return o")

    def arm(self, arm: Arm) -> None:
        """Write the value of one arm."""
        if arm.type is None:
            self.source.line("pass")
            return
        with self.source.at(".value"):
            self.source.line("x = v.value")
            self.place(arm.type, "x")
            self.flush()

    def union_referents(self, kind: Union) -> None:
        self.source.line("d = v.discriminant")
        for arm, head in arms_of(kind, "d"):
            with self.source.block(head):
                if arm is None or arm.type is None or not self.layout.has_referents(arm.type):
                    self.source.line("pass")
                else:
                    self.position = Position()
                    with self.source.at(".value"):
                        self.referents(arm.type, "v.value")
        self.position = Position()
