"""Decoding, first layer: flat runs, leaves, and the checks that compare counts with expressions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from dcerpc.errors import NdrError
from dcerpc.ndr import expr
from dcerpc.ndr.emitter import Emitter, Run
from dcerpc.ndr.plan import Layout, Leaf
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, ContextHandleType, Enum, Guid, Primitive, Ranged, Type

__all__ = ["DecodeScope", "Post", "RunDecoder"]

#: A check to make once a run is read: path, octets from the run's begin, condition, message.
Post = tuple[str, int, str, str]


class _Later:
    """A check that waits for names which are not read yet."""

    __slots__ = ("maybe", "measured", "message", "path", "text")

    def __init__(self, text: str, measured: str, message: str, path: str, maybe: bool) -> None:
        self.text = text
        self.measured = measured
        self.message = message
        self.path = path
        self.maybe = maybe


class DecodeScope:
    """The names that expressions can use, with the source of those read already.

    Attributes:
        known: all names. values: source by name. level, loops: nesting of the scope's own statements.
        later: checks that wait. unset: variables of waiting checks that a branch not taken must set to None.
    """

    __slots__ = ("known", "later", "level", "loops", "unset", "values")

    def __init__(self, known: Iterable[str] = (), level: int = 0, loops: int = 0) -> None:
        self.known = set(known)
        self.level = level
        self.loops = loops
        self.values: dict[str, str] = {}
        self.later: list[_Later] = []
        self.unset: list[str] = []

    def actual(self, name: str) -> str:
        """The Python name of an IDL name: a trailing _ is added to those that are keywords."""
        if name in self.known:
            return name
        if name + "_" in self.known:
            return name + "_"
        raise NdrError(f"an expression names {name}, which is not beside it")

    def ready(self, node: expr.Node) -> bool:
        """Whether all names of an expression are read."""
        return {self.actual(name) for name in expr.names(node)} <= self.values.keys()

    def source(self, node: expr.Node) -> str:
        """Python source of an expression."""
        return expr.to_source(node, lambda name: self.values[self.actual(name)])


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
        self.scope = DecodeScope()
        self.loops = 0

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
            method = self.source.struct("unpack_from", run.codes, self.layout.order)
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
        elif self.loops == scope.loops:
            maybe = self.source.nesting != scope.level
            scope.later.append(_Later(text, measured, message, self.source.path, maybe))
            if maybe:
                scope.unset.append(measured)

    def check_later(self) -> None:
        """Make the checks that waited for names which are read by now."""
        for later in self.scope.later:
            node = expr.parse(later.text)
            if self.scope.ready(node):
                self.flush()
                before, self.source.path = self.source.path, later.path
                present = f"{later.measured} is not None and " if later.maybe else ""
                self.source.fail(f"{present}{later.measured} != {self.scope.source(node)}", later.message)
                self.source.path = before

    def unset(self, before: int) -> None:
        """In a branch not taken: set the variables of checks that the other branch left waiting."""
        for name in self.scope.unset[before:]:
            self.source.line(f"{name} = None")

    @contextmanager
    def scoped(self, names: Iterable[str]) -> Iterator[DecodeScope]:
        """A scope of the fields of a structure or of parameters."""
        before = self.scope
        self.scope = DecodeScope(names, self.source.nesting, self.loops)
        yield self.scope
        self.check_later()
        self.scope = before

    # Leaves

    def leaf(self, kind: Type, leaf: Leaf) -> str:
        if isinstance(kind, Ranged):
            made = self.leaf(self.layout.real(kind.target), leaf)
            bare = self.pending.names[-1]
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

    def converted(self, kind: Type, names: list[str]) -> str:
        """Source of a leaf's Python value."""
        name = names[0]
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
