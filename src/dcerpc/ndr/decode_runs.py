"""Decoding, second layer: flat runs and the leaves they consist of."""

from __future__ import annotations

from dcerpc.ndr.decode_checks import CheckDecoder
from dcerpc.ndr.emitter import Run, without_gap
from dcerpc.ndr.kinds import Leaf
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, ContextHandleType, Enum, Guid, Primitive, Ranged, Type

__all__ = ["Post", "RunDecoder"]

#: A check to make once a run is read: path, octets from the run's begin, condition, message.
Post = tuple[str, int, str, str]


class RunDecoder(CheckDecoder):
    """Reads flat runs.

    Attributes:
        posts: checks to make when the pending run is read.
    """

    def __init__(self, source: Source, layout: Layout, share: bool = True) -> None:
        super().__init__(source, layout, share)
        self.posts: list[Post] = []
        if layout.ebcdic:
            from dcerpc.ndr import ebcdic

            source.namespace.update(EBCDIC=ebcdic.TABLE, ebcdic=ebcdic.text)

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
