"""Source of what holds a response to its request: nothing is longer than was asked for (MS-RPCE 3.1.2.7.1).

A C stub unmarshals [in, out] parameters into the memory that the caller gave, so it remembers its sizes from
before the call. Here the values of before the call are compared with those of the response once these are
there: what a size expression gave then bounds offset and number of elements now, and the length that a string
without such an expression had bounds its length. Where either side is a null pointer, nothing of the caller's
is at stake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from dcerpc.ndr import expr
from dcerpc.ndr.correlation import Scope, measure
from dcerpc.ndr.kinds import ArrayPlan, arms_of, as_array, identifier, label, parts
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, Converted, Dim, Pointer, Struct, Type, Union

__all__ = ["BoundsWriter"]

#: What to do when a pointer's array was sent empty, which leaves the server no room.
_HINT: Final = "; pass None for it, not an empty value, to let the server allocate"


class BoundsWriter:
    """Writes the functions of one procedure's response.

    Attributes:
        sent, got: what expressions name, before the call and after it.
    """

    def __init__(self, source: Source, layout: Layout, sent: Scope, got: Scope) -> None:
        self.source = source
        self.layout = layout
        self.sent = sent
        self.got = got
        self._names: dict[int, str] = {}
        self._waiting: list[Callable[[], None]] = []

    def matters(self, kind: Type) -> bool:
        """Whether values of a type have anything that is bounded; converted ones are not what travels."""
        seen: set[int] = set()
        waiting = [kind]
        while waiting:
            part = self.layout.real(waiting.pop())
            if isinstance(part, Converted):
                continue
            if isinstance(part, Array) and self.layout.array(part).conformant:
                return True
            if id(part) not in seen:
                seen.add(id(part))
                waiting += parts(part)
        return False

    def finish(self) -> None:
        """Write the functions of structures and unions that are waiting, and those they ask for."""
        while self._waiting:
            self._waiting.pop()()

    def compare(self, kind: Type, sent: str, got: str, nullable: bool = False) -> None:
        """Compare the values of one type.

        Args:
            sent, got: source of the values, ``sent`` "" when only the sizes were.
            nullable: ``sent`` could have been None.
        """
        kind = self.layout.real(kind)
        if not self.matters(kind):
            return
        if isinstance(kind, Pointer):
            if kind.kind == "ref":
                self.compare(kind.target, sent, got, nullable)
            elif sent:
                with self.source.block(f"if {sent} is not None and {got} is not None:"):
                    self.compare(kind.target, sent, got, True)
        elif isinstance(kind, (Struct, Union)):
            if sent:
                self.source.line(f"{self._function(kind)}({sent}, {got}, seen)")
        else:
            self._array(self.layout.array(as_array(kind)), sent, got, _HINT if nullable else "")

    def _array(self, plan: ArrayPlan, sent: str, got: str, hint: str) -> None:
        for level, dim in enumerate(plan.dims):
            count = measure(self.layout, plan, level)
            if dim.bound is None and count is not None:
                self._dimension(dim, count, sent, got, hint)
        if not sent or not self.matters(plan.element):
            return
        path, nesting = self.source.path, self.source.nesting
        for _ in plan.dims:
            index, before, after = (self.source.fresh(stem) for stem in "ixy")
            self.source.line(f"for {index}, ({before}, {after}) in enumerate(zip({sent}, {got})):")
            self.source.nesting += 1
            self.source.path += f"[@{index}]"
            sent, got = before, after
        self.compare(plan.element, sent, got)
        self.source.path, self.source.nesting = path, nesting

    def _dimension(self, dim: Dim, count: str, sent: str, got: str, hint: str) -> None:
        have, room = self.source.fresh("c"), self.source.fresh("m")
        if not dim.size_is:
            if sent:
                self.source.line(f"{have}, {room} = {count.replace('{}', got)}, {count.replace('{}', sent)}")
                self.source.fail(
                    f"{have} > {room}", f"{{{have}}} elements, {{{room}}} were sent (MS-RPCE 3.1.2.7.1)"
                )
            return
        if not self._captured(dim.size_is):
            return
        first = f" + {self.got.source(dim.first_is)}" if dim.first_is else ""
        self.source.line(f"{have} = {count.replace('{}', got)}{first}")
        self.source.line(f"{room} = {self.sent.source(dim.size_is)}")
        self.source.fail(
            f"{have} > {room}",
            f"{{{have}}} elements, size_is({dim.size_is}) was {{{room}}} when sent (MS-RPCE 3.1.2.7.1)"
            + (f"{{'' if {room} else {hint!r}}}" if hint else ""),
        )

    def _captured(self, text: str) -> bool:
        """Whether all that an expression names was there before the call."""
        return all(
            name in self.sent.values or name + "_" in self.sent.values
            for name in expr.names(expr.parse(text))
        )

    # Functions

    def _function(self, kind: Struct | Union) -> str:
        name = self._names.get(id(kind))
        if name is None:
            name = self._names[id(kind)] = self.source.fresh(f"within_{identifier(label(kind))}_")
            self._waiting.append(lambda: self._write(kind, name))
        return name

    def _write(self, kind: Struct | Union, name: str) -> None:
        with self.source.block(f"def {name}(a, r, seen):"):
            if self.layout.recursive(kind):
                self.source.line("key = id(a), id(r)")
                with self.source.block("if key in seen:"):
                    self.source.line("return")
                self.source.line("seen.add(key)")
            if isinstance(kind, Union):
                self._arms(kind)
            else:
                self._fields(kind)
        self.source.line("")

    def _fields(self, kind: Struct) -> None:
        types = {identifier(field.name): field.type for field in kind.fields}
        with self._scopes(types):
            for name, part in types.items():
                with self.source.at("." + name):
                    self.compare(part, f"a.{name}", f"r.{name}")

    def _arms(self, kind: Union) -> None:
        with self.source.block("if a.discriminant != r.discriminant:"):
            self.source.line("return")
        self.source.line("d = r.discriminant")
        with self._scopes({}):
            for arm, head in arms_of(kind, "d"):
                with self.source.block(head), self.source.at(".value"):
                    self.source.line("pass")
                    if arm is not None and arm.type is not None:
                        self.compare(arm.type, "a.value", "r.value")

    @contextmanager
    def _scopes(self, types: Mapping[str, Type]) -> Iterator[None]:
        outer = self.sent, self.got
        self.sent = Scope(self.layout, types, {name: f"a.{name}" for name in types})
        self.got = Scope(self.layout, types, {name: f"r.{name}" for name in types})
        self.sent.resolve(self.source, self.sent.needs(part for part in types.values() if self.matters(part)))
        yield
        self.sent, self.got = outer
