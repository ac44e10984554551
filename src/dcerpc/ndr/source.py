"""Writing a module of generated functions: lines, names, and for each line what it is about.

What a line is about, its :class:`Site`, is how errors get their path: nothing is tracked while marshalling,
but when something fails the traceback's line numbers tell (see :func:`dcerpc.ndr.failures.explain`).
"""

from __future__ import annotations

import linecache
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from struct import Struct
from typing import Any, Final

from dcerpc.errors import NdrError
from dcerpc.ndr.failures import Item, Site
from dcerpc.ndr.support import NAMESPACE

__all__ = ["Source"]

#: Blocks within blocks in one function; Python's compiler takes 20.
MAX_BLOCKS: Final = 16
_units = count(1)


class Source:
    """One unit of generated source and the namespace it runs in.

    Attributes:
        namespace: the globals of the functions; ``__ndr_sites__`` in it has the site of each line.
        nesting: blocks open at the moment.
        path: where in the value the lines now written are, relative to the function's own value.
    """

    __slots__ = (
        "_fresh",
        "_makers",
        "_structs",
        "filename",
        "lines",
        "namespace",
        "nesting",
        "path",
        "sites",
    )

    def __init__(self, name: str) -> None:
        self.filename = f"<ndr {name} {next(_units)}>"
        self.lines: list[str] = []
        self.sites: list[Site] = []
        self.namespace: dict[str, Any] = dict(NAMESPACE)
        self.namespace["__ndr_sites__"] = self.sites
        self.nesting = 0
        self.path = ""
        self._fresh = count(1)
        self._structs: dict[str, str] = {}
        self._makers: dict[type[object], str] = {}

    def line(
        self,
        text: str,
        delta: int = 0,
        items: tuple[Item, ...] = (),
        expected: tuple[str, str] | None = None,
    ) -> None:
        """Add a statement.

        Args:
            delta: what it is about begins this many octets after the function's ``o``.
            items: the leaves of a flat run that it reads or writes.
            expected: name of the Python type it needs, and the dotted name of the value that may not have it.
        """
        self.lines.append("    " * self.nesting + text)
        self.sites.append(Site(self.path, delta, items, expected))

    def fail(
        self, condition: str, message: str, delta: int = 0, expected: tuple[str, str] | None = None
    ) -> None:
        """Add a check that raises NdrError; ``message`` is the inside of an f-string.

        Args:
            delta, expected: as for :meth:`line`.
        """
        self.line(f"if {condition}:", delta, expected=expected)
        self.nesting += 1
        prefix = "f" if "{" in message else ""
        self.line(f'raise NdrError({prefix}"{message}")', delta)
        self.nesting -= 1

    @contextmanager
    def block(self, text: str, expected: tuple[str, str] | None = None) -> Iterator[None]:
        """Add a compound statement; what is written inside is its body."""
        self.line(text, expected=expected)
        self.nesting += 1
        if self.nesting > MAX_BLOCKS:
            raise NdrError("the type nests too deeply")
        yield
        self.nesting -= 1

    @contextmanager
    def at(self, segment: str) -> Iterator[None]:
        """Say that what is written inside is about a part of the value: ``.name``, or ``[@variable]``."""
        before = self.path
        self.path += segment
        yield
        self.path = before

    def fresh(self, stem: str) -> str:
        """A new name for a local variable or a function."""
        return f"{stem}{next(self._fresh)}"

    def name(self, stem: str, value: object) -> str:
        """The name under which the functions see ``value``."""
        stem = re.sub(r"\W", "_", stem)
        name = stem
        while self.namespace.get(name, value) is not value:
            name = self.fresh(stem + "_")
        self.namespace[name] = value
        return name

    def struct(self, method: str, codes: str, order: str) -> str:
        """The name of ``pack``, ``unpack_from`` or ``iter_unpack`` of a compiled ``struct.Struct``."""
        key = f"{method}_{codes}"
        known = self._structs.get(key)
        if known is None:
            made = Struct(order + codes)
            readable = codes.replace("?", "t")
            known = self.name(
                key.replace("?", "t") if len(readable) < 40 else method + "_long_", getattr(made, method)
            )
            self._structs[key] = known
        return known

    def insert(self, at: int, text: str, nesting: int) -> None:
        """Add a statement before the line at index ``at``, as one of a block ``nesting`` deep."""
        self.lines.insert(at, "    " * nesting + text)
        self.sites.insert(at, Site(self.path, 0, (), None))

    def structs(self, method: str, codes: str, order: str, boundary: int) -> str:
        """The name of a tuple of what :meth:`struct` names, each behind a gap of its index in octets."""
        key = f"{method}_{codes}_behind_{boundary}"
        known = self._structs.get(key)
        if known is None:
            made = tuple(getattr(Struct(f"{order}{gap}x{codes}"), method) for gap in range(boundary))
            readable = key.replace("?", "t")
            known = self.name(readable if len(readable) < 60 else f"{method}_long_behind_{boundary}_", made)
            self._structs[key] = known
        return known

    def maker(self, cls: type[object]) -> str:
        """The name of a function that makes an object of a class without calling its ``__init__``."""
        known = self._makers.get(cls)
        if known is None:
            # A partial is quicker than object.__new__ with an argument.
            known = self._makers[cls] = self.name(f"new_{cls.__name__}", partial(object.__new__, cls))
        return known

    def drop_unused(self, at: int, name: str) -> bool:
        """Delete the line at index ``at``, which assigns to ``name``, when no line after it uses that.

        Returns:
            Whether it did.
        """
        if any(re.search(rf"\b{name}\b", line) for line in self.lines[at + 1 :]):
            return False
        del self.lines[at], self.sites[at]
        return True

    def cut(self, at: int) -> None:
        """Delete the lines from index ``at`` on."""
        del self.lines[at:], self.sites[at:]

    def localise(self, at: int, name: str, attribute: str, first: str) -> None:
        """Make a local variable of an object's attribute, when the lines after ``at`` use nothing else of it.

        Args:
            at: index of the line that makes the object. name: the variable with the object.
            first: source of the attribute's first value.
        """
        other = re.compile(rf"\b{name}\b(?!\.{attribute}\b)")
        if any(other.search(line) for line in self.lines[at + 1 :]):
            return
        indent = self.lines[at][: -len(self.lines[at].lstrip())]
        self.lines[at] = f"{indent}{attribute} = {first}"
        for later in range(at + 1, len(self.lines)):
            self.lines[later] = re.sub(rf"\b{name}\.{attribute}\b", attribute, self.lines[later])

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def run(self) -> dict[str, Any]:
        """Compile the unit and run it: its functions are in the namespace returned."""
        text = self.text
        linecache.cache[self.filename] = len(text), None, text.splitlines(keepends=True), self.filename
        # The text holds names checked by plan.identifier, names made here, and struct codes.
        exec(compile(text, self.filename, "exec"), self.namespace)
        return self.namespace
