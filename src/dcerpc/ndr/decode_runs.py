"""Decoding, first layer: flat runs, leaves, and the checks that compare counts with expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from dcerpc.ndr import expr
from dcerpc.ndr.emitter import Emitter, Run, without_gap
from dcerpc.ndr.plan import Layout, Leaf, actual_name
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, ContextHandleType, Dim, Enum, Guid, Primitive, Ranged, Type

__all__ = ["DecodeScope", "Post", "RunDecoder"]

#: A check to make once a run is read: path, octets from the run's begin, condition, message.
Post = tuple[str, int, str, str]


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


class RunDecoder(Emitter):
    """Reads flat runs.

    Attributes:
        posts: checks to make when the pending run is read. scope: what expressions can name now.
        loops: loops open at the moment.
    """

    purpose = "decode"

    def __init__(self, source: Source, layout: Layout, share: bool = True) -> None:
        super().__init__(source, layout, share)
        self.posts: list[Post] = []
        self.scope = DecodeScope(layout, {})
        self.loops = 0
        if layout.ebcdic:
            from dcerpc.ndr import ebcdic

            source.namespace.update(EBCDIC=ebcdic.TABLE, ebcdic=ebcdic.text)

    @contextmanager
    def loop(self, head: str) -> Iterator[None]:
        self.loops += 1
        with super().loop(head):
            yield
        self.loops -= 1

    def align_now(self, boundary: int) -> None:
        self.source.line(f"o = o + {boundary - 1} & {-boundary}")

    def write(self, run: Run) -> None:
        if run.names:
            # A gap at the end of the stub may be missing: nobody needs it (MS-RPCE 3.1.1.5.3.2.2.3).
            method = self.source.struct("unpack_from", without_gap(run.codes), self.layout.order)
            comma = "," if len(run.names) == 1 and "," not in run.names[0] else ""
            self.source.line(f"{', '.join(run.names)}{comma} = {method}(b, o)", items=tuple(run.items))
        posts, self.posts = self.posts, []
        for path, delta, condition, message in posts:
            before, self.source.path = self.source.path, path
            self.source.fail(condition, message, delta)
            self.source.path = before
        self.source.line(f"o += {run.size}")

    # Expressions

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

    # Leaves

    def leaf(self, kind: Type, leaf: Leaf) -> str:
        if isinstance(kind, Ranged):
            target = self.layout.real(kind.target)
            made = self.leaf(target, leaf)
            bare = self.number(target, made)
            self.posts.append(
                (
                    self.source.path,
                    self.pending.items[-1].start,
                    f"not {kind.low} <= {bare} <= {kind.high}",
                    f"{{{bare}}} is not in range({kind.low}, {kind.high})",
                )
            )
            return made
        names = [self.source.fresh("x") for _ in range(leaf.slots)]
        if isinstance(kind, Primitive) and kind.kind == "bool":
            leaf = Leaf("?", 1, 1)
        elif isinstance(kind, Array) and self.layout.array(kind).primitive == "bool":
            leaf = Leaf(leaf.code.replace("B", "?"), leaf.size, 1, leaf.slots)
        self.queue(leaf, ", ".join(names))
        return self.converted(kind, names)

    def number(self, kind: Type, made: str) -> str:
        """Source of what a leaf that was queued last is as a number, given that of its Python value."""
        return self.pending.names[-1] if isinstance(kind, Enum) else made

    def converted(self, kind: Type, names: list[str]) -> str:
        """Source of a leaf's Python value."""
        name = names[0]
        if self.layout.ebcdic and self.layout.is_text(kind):
            return f"EBCDIC[{name}]" if isinstance(kind, Primitive) else f"{name}.translate(EBCDIC)"
        if isinstance(kind, Enum):
            members = self.source.name(f"members_{kind.cls.__name__}", kind.cls._value2member_map_)
            return f"{members}.get({name}, {name})"
        if isinstance(kind, Guid):
            return f"guid({name})"
        if isinstance(kind, ContextHandleType):
            return f"handle({name}, {kind.name!r})"
        if isinstance(kind, Array):
            plan = self.layout.array(kind)
            if plan.kind == "text":
                return f'utf16({name}, "surrogatepass", True)[0]'
            return name if plan.kind == "octets" else f"[{', '.join(names)}]"
        return name

    def hoist(self, kind: Type) -> tuple[str, ...]:
        """Read the maximum counts that stand before a type (C706 14.3.7)."""
        names = tuple(self.source.fresh("m") for _ in range(self.layout.conformance(kind)))
        for name in names:
            self.queue(self.word, name)
        return names

    @property
    def word(self) -> Leaf:
        return Leaf(self.layout.count, self.layout.word, self.layout.word)
