"""Decoding, first layer: comparing what the wire says with expressions (MS-RPCE 3.1.1.5.3.2.1).

What an expression names may be read before what it describes or after it. Checks that have to wait are kept
with the scope, and made when its names are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from dcerpc.ndr import expr
from dcerpc.ndr.correlation import measure
from dcerpc.ndr.emitter import Emitter
from dcerpc.ndr.kinds import ArrayPlan, actual_name, identifier, varies
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, Dim, Struct, Type, Union

__all__ = ["CheckDecoder", "DecodeScope"]


class _Later(NamedTuple):
    """A check that waits for names which are not read yet.

    Attributes:
        node: the expression. condition: of failing, ``{}`` stands for the expression's source.
        message, path: of the error.
        lenient: a null pointer in the expression counts as 0.
    """

    node: expr.Node
    condition: str
    message: str
    path: str
    lenient: bool


class DecodeScope:
    """The names that expressions can use, with the source of those read already.

    Attributes:
        types: of all names. values: source by name.
        start, nesting: index of the scope's first line, and how deep its statements are.
        loops: loops open where it begins.
        later: checks that wait.
    """

    __slots__ = ("later", "layout", "loops", "nesting", "start", "types", "values")

    def __init__(
        self, layout: Layout, types: Mapping[str, Type], start: int = 0, nesting: int = 0, loops: int = 0
    ) -> None:
        self.layout = layout
        self.types = types
        self.start = start
        self.nesting = nesting
        self.loops = loops
        self.values: dict[str, str] = {}
        self.later: list[_Later] = []

    def actual(self, name: str) -> str:
        """The Python name of an IDL name: a trailing _ is added to those that are keywords."""
        return actual_name(name, self.types)

    def ready(self, node: expr.Node) -> bool:
        """Whether all names of an expression are read."""
        return {self.actual(name) for name in expr.names(node)} <= self.values.keys()

    def source(self, node: expr.Node, lenient: bool = False) -> str:
        """Python source of an expression.

        Args:
            lenient: a null pointer in it counts as 0, instead of being an error.
        """

        def lookup(name: str) -> str:
            name = self.actual(name)
            value = self.values[name]
            if not self.layout.nullable(self.types[name]):
                return value
            return f"({value} or 0)" if lenient else f"given({value}, {name!r})"

        def present(name: str) -> str:
            name = self.actual(name)
            pointer = self.layout.nullable(self.types[name])
            return f"({self.values[name]} is not None)" if pointer else ""

        return expr.to_source(node, lookup, present)


class CheckDecoder(Emitter):
    """Writes checks.

    Attributes:
        scope: what expressions can name now. loops: loops open at the moment.
    """

    purpose = "decode"

    def __init__(self, source: Source, layout: Layout, share: bool = True) -> None:
        super().__init__(source, layout, share)
        self.scope = DecodeScope(layout, {})
        self.loops = 0

    @contextmanager
    def loop(self, head: str) -> Iterator[None]:
        self.loops += 1
        with super().loop(head):
            yield
        self.loops -= 1

    def check(self, text: str, measured: str, what: str, delta: int = 0) -> None:
        """Compare what the wire says with an expression over the scope (MS-RPCE 3.1.1.5.3.2.1).

        Args:
            measured: the local variable to compare. what: what it is, for the message.
            delta: where it is, relative to ``o``.
        """
        node, scope = expr.parse(text), self.scope
        message = f"{what} {{{measured}}} does not fit {text}"
        if scope.ready(node):
            self.source.fail(f"{measured} != {scope.source(node)}", message, delta)
            return
        condition = f"{measured} != {{}}"
        if self.source.nesting != scope.nesting:
            kept = self.kept_for_later()
            condition = f"{kept} is not None and {kept} != {{}}"
            if self.loops == scope.loops:
                self.source.line(f"{kept} = {measured}")
            else:
                # One expression, so all must be alike: the first is compared later, the others with it.
                self.source.line(f"{kept} = {measured} if {kept} is None else {kept}")
                self.source.fail(f"{measured} != {kept}", f"{message}, which was {{{kept}}}", delta)
            message = message.replace(measured, kept)
        scope.later.append(_Later(node, condition, message, self.source.path, False))

    def check_null(self, dims: tuple[Dim, ...]) -> None:
        """For a null pointer to an array that has a size: refuse it (MS-RPCE 3.1.1.5.3.3.1.2)."""
        texts = [dim.size_is for dim in dims if dim.size_is and expr.names(expr.parse(dim.size_is))]
        if len(texts) != len(dims):
            return
        # An array that is empty in one dimension has no elements.
        text = texts[0] if len(texts) == 1 else " && ".join(f"({text})" for text in texts)
        node, scope = expr.parse(text), self.scope
        message = f"a null pointer, but size_is({text}) is not 0"
        if scope.ready(node):
            self.source.fail(scope.source(node, lenient=True), message)
            return
        kept = self.kept_for_later()
        self.source.line(f"{kept} = True")
        scope.later.append(_Later(node, f"{kept} and {{}}", message, self.source.path, True))

    def kept_for_later(self) -> str:
        """A new variable of the scope, None until a check that has to wait sets it."""
        kept = self.source.fresh("q")
        self.source.insert(self.scope.start, f"{kept} = None", self.scope.nesting)
        return kept

    def check_later(self, scope: DecodeScope) -> None:
        """Make the checks that waited for names which are read by now."""
        for later in scope.later:
            if scope.ready(later.node):
                self.flush()
                before, self.source.path = self.source.path, re.sub(r"\[@\w+\]", "", later.path)
                self.source.fail(
                    later.condition.replace("{}", scope.source(later.node, later.lenient)), later.message
                )
                self.source.path = before

    def check_in_place(self, kind: Struct) -> None:
        """Compare what is in place with expressions over what pointers of the same structure refer to.

        Only values are left of the counts by now: of an array that varies they tell no more than the least
        maximum count it can have had.
        """
        for field in kind.fields:
            real, place = self.layout.real(field.type), f"v.{identifier(field.name)}"
            with self.source.at("." + field.name):
                if isinstance(real, Union) and real.switch_is and not real.encapsulated:
                    if self.waits_for_pointer(real.switch_is):
                        self.check(real.switch_is, f"{place}.discriminant", "discriminant")
                elif isinstance(real, Array):
                    self.check_array_in_place(self.layout.array(real), place)

    def check_array_in_place(self, plan: ArrayPlan, place: str) -> None:
        for level, dim in enumerate(plan.dims):
            count = measure(self.layout, plan, level)
            for text, what in ((dim.size_is, "maximum count"), (dim.length_is, "actual count")):
                if not text or count is None or not self.waits_for_pointer(text):
                    continue
                local = self.source.fresh("a")
                self.source.line(f"{local} = {count.replace('{}', place)}")
                if what == "maximum count" and (plan.string or varies(dim)):
                    size = self.scope.source(expr.parse(text))
                    self.source.fail(f"{local} > {size}", f"{{{local}}} elements do not fit {text}")
                else:
                    self.check(text, local, what)

    def waits_for_pointer(self, text: str) -> bool:
        """Whether an expression needs what is read after everything that is in place."""
        named = (self.scope.actual(name) for name in expr.names(expr.parse(text)))
        return any(self.layout.has_referents(self.scope.types[name]) for name in named)

    def new_scope(self, types: Mapping[str, Type]) -> DecodeScope:
        """A scope of the fields of a structure or of parameters that begins here."""
        return DecodeScope(self.layout, types, len(self.source.lines), self.source.nesting, self.loops)

    @contextmanager
    def scoped(self, types: Mapping[str, Type]) -> Iterator[DecodeScope]:
        """A scope for what is written inside; see :meth:`new_scope`."""
        before = self.scope
        self.scope = self.new_scope(types)
        yield self.scope
        self.check_later(self.scope)
        self.scope = before
