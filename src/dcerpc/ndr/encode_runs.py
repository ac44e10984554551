"""Encoding, first layer: flat runs, the procedure's frame, referent ids."""

from __future__ import annotations

from dcerpc.ndr.correlation import Scope
from dcerpc.ndr.emitter import Emitter, Run
from dcerpc.ndr.failures import Item
from dcerpc.ndr.kinds import Leaf
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, ContextHandleType, Converted, Pointer, Struct, Type, Union

__all__ = ["RunEncoder"]


class RunEncoder(Emitter):
    """Writes flat runs.

    Attributes:
        scope: what expressions can name now. begun: the list of chunks exists.
        aside: bytearray that octets go to instead of the procedure's list of chunks, "" for that.
        gap: boundary to which the next run, or else padding, is to be aligned; 0 when nothing is to be.
        based: ``o`` is an argument of the entry function, not 0.
    """

    purpose = "encode"

    def __init__(self, source: Source, layout: Layout, share: bool = True) -> None:
        super().__init__(source, layout, share)
        self.scope = Scope(layout, {}, {})
        self.begun = self.based = False
        self.aside = ""
        self.gap = 0

    # Statements

    def begin(self) -> None:
        """Write what a procedure needs once it is more than one struct call."""
        if not self.begun:
            self.begun = True
            self.source.line("w = []")
            self.source.line("p = w.append")
            if not self.based:
                self.source.line("o = 0")

    def put(self, octets: str, items: tuple[Item, ...] = ()) -> None:
        """Write octets to the procedure's list of chunks, or aside."""
        self.source.line(f"{self.aside} += {octets}" if self.aside else f"p({octets})", items=items)

    @property
    def sink(self) -> str:
        """What functions call to write octets."""
        return f"{self.aside}.extend" if self.aside else "p"

    def flush(self) -> None:
        self.begin()
        if self.pending.size or not self.gap:
            super().flush()
        else:
            boundary, self.gap = self.gap, 0
            self.fill(boundary)

    def align_now(self, boundary: int) -> None:
        if boundary > 4:
            self.gap = boundary
        else:
            self.fill(boundary)

    def fill(self, boundary: int) -> None:
        """Write padding, if any is needed."""
        with self.source.block(f"if o & {boundary - 1}:"):
            self.put(f"PADS[-o & {boundary - 1}]")
            self.source.line(f"o = o + {boundary - 1} & {-boundary}")

    def write(self, run: Run) -> None:
        boundary, self.gap = self.gap, 0
        if boundary:
            # Mostly there is a gap. It is packed with the run: there is a struct for each size of it.
            pack = (
                f"{self.source.structs('pack', run.codes, self.layout.order, boundary)}[-o & {boundary - 1}]"
            )
            self.put(f"{pack}({', '.join(run.names)})", tuple(run.items))
            self.source.line(f"o = (o + {boundary - 1} & {-boundary}) + {run.size}")
            return
        self.put(self.packed(run), tuple(run.items))
        self.source.line(f"o += {run.size}")

    def packed(self, run: Run) -> str:
        """The struct call of a run."""
        return f"{self.source.struct('pack', run.codes, self.layout.order)}({', '.join(run.names)})"

    @property
    def word(self) -> Leaf:
        return Leaf(self.layout.count, self.layout.word, self.layout.word)

    def to_wire(self, kind: Converted, value: str) -> str:
        """Convert an application's value; the local variable with what travels for it.

        What is converted more than once, for its place, its referents or its maximum counts, is kept.
        """
        local = self.source.fresh("x")
        keep = "s." if self.layout.has_referents(kind) or self.layout.conformance(kind) else ""
        self.source.line(f"{local} = {keep}to_wire({self.conversion(kind)}, {value})")
        return local

    # Referent ids

    def referent(self, kind: Pointer, leaf: Leaf, value: str) -> None:
        """Write a pointer's referent id: a new one, or for full pointers that of the object."""
        if kind.ignored:
            self.queue(leaf, "0")
            return
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
        kind = self.layout.behind_refs(kind)
        if not isinstance(kind, (Pointer, ContextHandleType, Converted)):
            self.source.fail(f"{value} is None", "None for a reference pointer")

    def mark(self, kind: Pointer) -> str:
        """What tells full pointers to one object from others, "" for values without identity in Python."""
        target = self.layout.real(kind.target)
        if kind.kind == "full" and isinstance(target, (Struct, Union)):
            return self.source.name(f"type_{target.cls.__name__}", target)
        if kind.kind == "full" and isinstance(target, Array) and not target.string:
            return "None" if self.layout.array(target).kind in {"numbers", "items"} else ""
        return ""
