"""What decoding and encoding emitters share: flat runs, alignment known at compile time, function lookup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import gcd
from typing import Any

from dcerpc.ndr.failures import Item
from dcerpc.ndr.kinds import ArrayPlan, Leaf, identifier, label
from dcerpc.ndr.octet_strings import blank
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.source import Source
from dcerpc.ndr.support import ORDERED
from dcerpc.ndr.types import Converted, Struct, Union

__all__ = ["Emitter", "Position", "Run", "without_gap"]


class Position:
    """What is known of ``o`` while source is written: ``o % modulus == rest``."""

    __slots__ = ("modulus", "rest")

    def __init__(self, modulus: int = 1, rest: int = 0) -> None:
        self.modulus = modulus
        self.rest = rest % modulus

    def after(self, size: int) -> Position:
        return Position(self.modulus, self.rest + size)

    def either(self, other: Position) -> Position:
        """What holds whichever of two ways was taken."""
        return Position(gcd(gcd(self.modulus, other.modulus), abs(self.rest - other.rest)), self.rest)


class Run:
    """Leaves waiting for their one struct call."""

    __slots__ = ("codes", "items", "names", "size")

    def __init__(self) -> None:
        self.codes = ""
        self.size = 0
        self.names: list[str] = []
        self.items: list[Item] = []


def without_gap(codes: str) -> str:
    """Struct codes without padding at their end."""
    return re.sub(r"(?:\d*x)+$", "", codes)


class Emitter:
    """Writes the functions of one unit, for one direction.

    Attributes:
        source: the unit. layout: of its variant.
        position: what is known of ``o``, the pending run included.
        pending: the flat run that is not written yet.
        waiting: functions asked for and not yet written.
    """

    #: "decode" or "encode": distinguishes functions kept on types.
    purpose = ""

    def __init__(self, source: Source, layout: Layout, share: bool = True) -> None:
        self.source = source
        self.layout = layout
        self.share = share
        self.position = Position()
        self.pending = Run()
        self.names: dict[tuple[int, str], str] = {}
        self.made: list[tuple[Struct | Union, str, str]] = []
        self.waiting: list[Callable[[], None]] = []
        source.namespace.update(ORDERED[layout.order])

    # Flat runs

    def queue(self, leaf: Leaf, name: str) -> None:
        """Add a leaf to the pending run, aligned.

        Args:
            name: decoding: the local variable that takes it, or several; encoding: a dotted name.
        """
        self.align(leaf.align, leaf.size)
        run = self.pending
        run.items.append(Item(self.source.path, run.size, leaf.size, leaf.code, name))
        run.codes += leaf.code
        run.names.append(name)
        run.size += leaf.size
        self.position = self.position.after(leaf.size)

    def align(self, boundary: int, size: int = 1) -> None:
        """Align ``o``: with padding in the run where the gap is known now, else at run time."""
        position = self.position
        if position.modulus % boundary == 0:
            gap = -position.rest % boundary
            if gap and size:
                self.pending.codes += f"{gap}x" if gap > 1 else "x"
                self.pending.size += gap
                self.position = position.after(gap)
            return
        self.flush()
        self.align_now(boundary)
        self.position = Position(boundary)

    def align_now(self, boundary: int) -> None:
        raise NotImplementedError

    def align_arms(self, kind: Union) -> None:
        """Align for whichever arm of a union follows its discriminant."""
        boundary = self.layout.arm_align(kind)
        if boundary > 1:
            self.align(boundary)
            self.flush()

    def flush(self) -> None:
        """Write the pending run."""
        if self.pending.size:
            run, self.pending = self.pending, Run()
            self.write(run)

    def write(self, run: Any) -> None:
        raise NotImplementedError

    def conversion(self, kind: Converted) -> str:
        """The name under which functions see the conversion of a type."""
        return self.source.name(f"conversion_{kind.conversion.name}", kind.conversion)

    def blank(self, plan: ArrayPlan) -> str:
        """The name under which functions see the terminator of a string of structures."""
        return self.source.name(f"blank_{label(plan.element)}", blank(plan.element))

    # Control flow

    @contextmanager
    def branch(self, head: str) -> Iterator[None]:
        """A body that may or may not run; afterwards only what holds either way is known of ``o``."""
        self.flush()
        before = self.position
        with self.source.block(head):
            yield
            self.flush()
        self.position = before.either(self.position)

    @contextmanager
    def loop(self, head: str) -> Iterator[None]:
        """A body that runs any number of times."""
        self.flush()
        self.position = Position()
        with self.source.block(head):
            yield
            self.flush()
        self.position = Position()

    # Functions of structures and unions

    def function(self, kind: Struct | Union, part: str, write: Callable[[str], None]) -> str:
        """The name of a function of a type, kept from an earlier unit or put on the list to be written.

        Args:
            part: what the function is for. write: writes it, given its name.
        """
        key = id(kind), part
        name = self.names.get(key)
        if name is not None:
            return name
        stem = f"{self.purpose}_{identifier(kind.cls.__name__)}_{part}"
        kept_as = f"{self.purpose}_{part}{self.layout.flavor}"
        kept = kind.codecs.get((self.layout.variant, kept_as)) if self.share else None
        if kept is not None:
            name = self.source.name(stem, kept)
        else:
            name = (
                self.source.name(stem, None)
                if stem not in self.source.namespace
                else self.source.fresh(stem + "_")
            )
            self.source.namespace[name] = None
            self.made.append((kind, kept_as, name))
            self.waiting.append(lambda: write(name))
        self.names[key] = name
        return name

    def finish(self) -> None:
        """Write the functions that are waiting, and those they ask for."""
        while self.waiting:
            self.waiting.pop()()

    def publish(self, namespace: dict[str, Any]) -> None:
        """Keep the functions on their types: one dict store each."""
        if self.share:
            for kind, part, name in self.made:
                kind.codecs[self.layout.variant, part] = namespace[name]
