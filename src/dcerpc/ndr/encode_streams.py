"""Encoding, third layer: arrays of flat structures, written in one loop with what they defer.

What pointers in an array refer to comes after the array (C706 14.3.12.3). Where it holds no pointers itself,
whose referent ids would have to wait for those of all elements, it is written to octets of its own while the
elements are written, which are appended when they are done.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from dcerpc.ndr.correlation import Scope
from dcerpc.ndr.emitter import Position, Run
from dcerpc.ndr.encode_arrays import ArrayEncoder, Shape
from dcerpc.ndr.kinds import ArrayPlan, Leaf, identifier
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, Pointer, Struct, Type

__all__ = ["MAX_INLINE", "StreamEncoder"]

#: Blocks deep to which flat structures are written where they stand; deeper ones get functions.
MAX_INLINE: Final = 5


class _Deferred(NamedTuple):
    """A pointer whose referent is to be written: its path, type, the source of its value, and its scope."""

    path: str
    kind: Pointer
    value: str
    scope: Scope


class StreamEncoder(ArrayEncoder):
    """Writes elements together with what they defer.

    Attributes:
        deferred: pointers of the element being written; None: their referents are not written with it.
        texts: text that was made octets early, for counts to be derived from it, by the source of its value.
    """

    def __init__(self, source: Source, layout: Layout, share: bool = True) -> None:
        super().__init__(source, layout, share)
        self.deferred: list[_Deferred] | None = None
        self.texts: dict[str, Shape] = {}

    def streams(self, plan: ArrayPlan) -> bool:
        """Whether an array's elements can be written together with what they defer."""
        element = self.layout.real(plan.element)
        return (
            len(plan.dims) == 1
            and self.source.nesting <= MAX_INLINE
            and not self.layout.bare_refs(plan)
            and self.layout.leaves(element) is not None
            and self.layout.has_referents(element)
            and self.is_steady(element, self.layout.element_align(plan))
            and self.defers_no_pointers(element)
        )

    def defers_no_pointers(self, kind: Type) -> bool:
        """Whether nothing that a flat type's pointers refer to holds pointers."""
        kind = self.layout.real(kind)
        if not self.layout.has_referents(kind):
            return True
        if isinstance(kind, Pointer):
            return kind.kind != "full" and not kind.ignored and not self.layout.has_referents(kind.target)
        return isinstance(kind, Struct) and all(self.defers_no_pointers(field.type) for field in kind.fields)

    def streamed(self, plan: ArrayPlan, value: str) -> None:
        """Write an array, and what its elements defer."""
        shape = self.shape(plan, value)
        for most in self.maxima(plan, shape):
            self.queue(self.word, most)
        self.variance(shape)
        boundary, size = self.layout.element_align(plan), self.layout.size(plan.element)
        self.align_elements(boundary, shape.items)
        item, aside = self.source.fresh("y"), self.source.fresh("w")
        self.source.line(f"{aside} = bytearray()")
        self.source.line(f"o += {shape.counts[0]} * {size}")
        with (
            self.loop(f"for {item} in {shape.items}:"),
            self.source.at(f"[@{item}@{shape.items}]"),
        ):
            self.position, self.deferred = Position(boundary), []
            self.place(plan.element, item)
            run, self.pending = self.pending, Run()
            self.put(self.packed(run), tuple(run.items))
            self.written_aside(aside)
        self.put(aside)

    def written_aside(self, aside: str) -> None:
        """Write what the pointers of an element refer to.

        Args:
            aside: the bytearray for it.
        """
        deferred, self.deferred = self.deferred or [], None
        kept = self.aside, self.source.path, self.scope
        self.aside, self.position = aside, Position()
        for part in deferred:
            self.source.path, self.scope = part.path, part.scope
            self.referents(part.kind, part.value)
        self.flush()
        self.aside, self.source.path, self.scope = kept

    def referent(self, kind: Pointer, leaf: Leaf, value: str) -> None:
        super().referent(kind, leaf, value)
        if self.deferred is not None:
            self.deferred.append(_Deferred(self.source.path, kind, value, self.scope))

    def make_texts(self, kind: Struct, scope: Scope) -> None:
        """Make the octets of text that a structure points to, where its length tells other fields' values."""
        for field in kind.fields:
            name, pointer = identifier(field.name), self.layout.real(field.type)
            if not isinstance(pointer, Pointer) or pointer.kind == "full" or pointer.ignored:
                continue
            target = self.layout.real(pointer.target)
            if not isinstance(target, Array) or target.string or not any(dim.size_is for dim in target.dims):
                continue
            plan = self.layout.array(target)
            if plan.kind != "text" or len(plan.dims) > 1:
                continue
            local = self.source.fresh("z")
            with self.source.at("." + field.name):
                self.source.line(f"{local} = {scope.values[name]}")
                with self.source.block(f"if {local} is not None:"):
                    shape = self.shape(plan, local)
            self.texts[local] = shape
            scope.values[name], scope.counts[name] = local, shape.counts[0]

    def shape(self, plan: ArrayPlan, value: str) -> Shape:
        known = self.texts.get(value)
        return super().shape(plan, value) if known is None else Shape(known.data, known.items, known.counts)
