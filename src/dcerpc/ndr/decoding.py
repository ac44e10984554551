"""Source of functions that turn octets into values.

A type is read in two steps (C706 14.3.12.3): *scalars* reads what is in place, pointers as raw referent ids; *referents*
reads what is deferred and replaces the ids. Objects are made in the first step, so that full pointers can be cyclic.
Generated functions are ``scalars(b, o, s, *counts) -> value, o`` and ``referents(v, b, o, s) -> o``: the buffer, the
offset from the start of the stub, the State, and the maximum counts that stood before a conformant structure.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from math import gcd
from struct import calcsize
from typing import Any, Final

from dcerpc.errors import NdrError
from dcerpc.ndr import expr
from dcerpc.ndr.emitter import Emitter, Position, Run
from dcerpc.ndr.plan import MAX_COUNT, ArrayPlan, Layout, Leaf, identifier, varies
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import (
    Array,
    ContextHandleType,
    Enum,
    Guid,
    Pointer,
    Primitive,
    Ranged,
    Struct,
    Type,
    Union,
)

__all__ = ["DecodeEmitter", "DecodeScope"]

#: What scalars gives: source of a value, or for a flat structure the same for each field.
Raw = Any
#: Blocks deep to which flat structures are decoded where they stand; deeper ones get functions.
_MAX_INLINE: Final = 5


class DecodeScope:
    """The names that expressions can use, with the source of those read already.

    Attributes:
        known: all names. values: source by name. level: nesting of the scope's own statements.
        later: checks that wait for a name, as (condition maker, message, path).
    """

    def __init__(self, known: set[str], level: int) -> None:
        self.known = known
        self.level = level
        self.values: dict[str, str] = {}
        self.later: list[tuple[str, str, str, str]] = []

    def actual(self, name: str) -> str:
        """The Python name of an IDL name: a trailing _ is added to those that are keywords."""
        if name in self.known:
            return name
        if name + "_" in self.known:
            return name + "_"
        raise NdrError(f"an expression names {name}, which is not beside it")


class DecodeEmitter(Emitter):
    """Writes decoding functions."""

    purpose = "decode"

    def __init__(self, source: Source, layout: Layout, share: bool = True) -> None:
        super().__init__(source, layout, share)
        self.posts: list[tuple[str, int, str, str]] = []
        self.scope = DecodeScope(set(), 0)

    # Statements

    def align_now(self, boundary: int) -> None:
        self.source.line(f"o = o + {boundary - 1} & {-boundary}")

    def write(self, run: Any) -> None:
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

    def check(self, text: str, measured: str, what: str, relation: str = "!=") -> None:
        """Compare what the wire says with an expression over the scope (MS-RPCE 3.1.1.5.3.2.1)."""
        node = expr.parse(text)
        needed = {self.scope.actual(name) for name in expr.names(node)}
        message = f"{what} {{{measured}}} does not fit {text}".replace("{{", "{").replace("}}", "}")
        if needed <= self.scope.values.keys():
            self.compare(node, measured, relation, message)
        elif self.source.nesting == self.scope.level:
            self.scope.later.append((text, measured, message, self.source.path))

    def compare(self, node: expr.Node, measured: str, relation: str, message: str) -> None:
        value = expr.to_source(node, lambda name: self.scope.values[self.scope.actual(name)])
        self.source.fail(f"{measured} {relation} {value}", message)

    def check_later(self) -> None:
        """Make the checks that waited for names which are known by now."""
        for text, measured, message, path in self.scope.later:
            node = expr.parse(text)
            if {self.scope.actual(name) for name in expr.names(node)} <= self.scope.values.keys():
                before, self.source.path = self.source.path, path
                self.compare(node, measured, "!=", message)
                self.source.path = before
        self.scope.later.clear()

    @contextmanager
    def scoped(self, names: Any) -> Any:
        """A scope of the fields of a structure or of parameters."""
        before, self.scope = self.scope, DecodeScope(set(names), self.source.nesting)
        yield self.scope
        self.check_later()
        self.scope = before

    # In place

    def scalars(self, kind: Type, counts: tuple[str, ...] = ()) -> Raw:
        """Read what of a type is in place; valid once the pending run is written."""
        kind = self.layout.real(kind)
        leaf = self.layout.leaf(kind)
        if leaf is not None:
            return self.leaf(kind, leaf)
        if isinstance(kind, Struct):
            if self.layout.leaves(kind) is not None:
                return self.flat(kind)
            return self.call(kind, self.layout.align(kind), counts)
        if isinstance(kind, Union):
            value = self.call(kind, self.layout.in_place_align(kind), ())
            if kind.switch_is and not kind.encapsulated:
                self.check(kind.switch_is, f"{value}.discriminant", "discriminant")
            return value
        assert isinstance(kind, Array)
        return self.array(kind, counts)

    def call(self, kind: Struct | Union, boundary: int, counts: tuple[str, ...]) -> str:
        self.align(boundary)
        self.flush()
        write = self.write_struct if isinstance(kind, Struct) else self.write_union
        name = self.function(kind, "scalars", lambda made: write(kind, made))  # type: ignore[arg-type]
        value = self.source.fresh("v")
        self.source.line(f"{value}, o = {name}({', '.join(('b', 'o', 's', *counts))})")
        self.position = Position()
        return value

    def flat(self, kind: Struct) -> Raw:
        boundary = self.layout.align(kind)
        self.align(boundary)
        raws = []
        for field in kind.fields:
            with self.source.at("." + field.name):
                raws.append(self.scalars(field.type))
        if self.layout.pads_end:
            self.align(boundary)
        return raws

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
        elif isinstance(kind, Array) and self.array_of(kind, "bool"):
            leaf = Leaf(leaf.code.replace("B", "?"), leaf.size, 1, leaf.slots)
        self.queue(leaf, ", ".join(names))
        return self.converted(kind, names)

    def array_of(self, kind: Array, what: str) -> bool:
        element = self.layout.array(kind).element
        return isinstance(element, Primitive) and element.kind == what

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

    # Arrays

    def array(self, kind: Array, counts: tuple[str, ...]) -> str:
        plan, waiting = self.layout.array(kind), list(counts)
        heads: list[tuple[str, str, str]] = []
        for dim in plan.dims:
            most = str(dim.bound) if dim.bound is not None else waiting.pop(0)
            if plan.string or varies(dim):
                first, actual = self.source.fresh("f"), self.source.fresh("a")
                self.queue(self.word, first)
                self.queue(self.word, actual)
                heads.append((most, first, actual))
            else:
                heads.append((most, "", most))
        self.flush()
        for dim, (most, first, actual) in zip(plan.dims, heads, strict=True):
            self.check_counts(plan, dim, most, first, actual)
        sizes = [head[2] for head in heads]
        total = sizes[0]
        if len(sizes) > 1:
            total = self.source.fresh("c")
            self.source.line(f"{total} = {' * '.join(sizes)}")
        self.align_elements(self.layout.element_align(plan), total)
        read = {"octets": self.octets, "text": self.text, "numbers": self.numbers, "items": self.items}
        value = self.string(plan, total) if plan.string else read[plan.kind](plan, total)
        if len(sizes) > 1 and (plan.kind != "text"):
            self.source.line(f"{value} = rows({value}, ({', '.join(sizes[1:])},))")
        elif len(sizes) > 1:
            self.source.line(f"{value} = text_rows({value}, ({', '.join(sizes[1:])},), utf16)")
        return value

    def check_counts(self, plan: ArrayPlan, dim: Any, most: str, first: str, actual: str) -> None:
        conformant = dim.bound is None
        if conformant:
            self.source.fail(f"{most} > {MAX_COUNT}", f"maximum count {{{most}}}")
        if first:
            self.source.fail(
                f"{first} + {actual} > {most}",
                f"offset {{{first}}} and actual count {{{actual}}} exceed the maximum {{{most}}}",
            )
            self.check(dim.first_is or "0", first, "offset")
            if dim.length_is:
                self.check(dim.length_is, actual, "actual count")
        if conformant and dim.size_is:
            self.check(dim.size_is, most, "maximum count")
        if dim.range is not None:
            limited = most if conformant and (dim.size_is or not plan.string) else actual
            low, high = dim.range
            self.source.fail(
                f"not {low} <= {limited} <= {high}", f"count {{{limited}}} is not in range({low}, {high})"
            )

    def align_elements(self, boundary: int, total: str) -> None:
        """Align for the first element: a gap precedes data, so there is none where there are no elements."""
        if self.position.modulus % boundary == 0 and self.position.rest % boundary == 0:
            return
        if total.isdigit():
            self.align(boundary)
            self.flush()
            return
        with self.branch(f"if {total}:"):
            self.align_now(boundary)
            self.position = Position(boundary)

    def bounded(self, total: str, size: int, what: str, gap: int = 0) -> str:
        """The end of ``total`` elements of ``size`` octets, checked to be within the buffer."""
        end = self.source.fresh("e")
        if gap:
            self.source.line(f"{end} = o + {total} * {size} - {gap} if {total} else o")
        else:
            self.source.line(f"{end} = o + {total} * {size}" if size != 1 else f"{end} = o + {total}")
        with self.source.block(f"if {end} > len(b):"):
            self.source.line(f'raise short(b, o, {total}, "{what}")')
        self.position = Position(gcd(self.position.modulus, size), self.position.rest)
        return end

    def octets(self, plan: ArrayPlan, total: str) -> str:
        end, value = self.bounded(total, 1, "octets"), self.source.fresh("x")
        self.source.line(f"{value} = bytes(b[o:{end}])")
        self.source.line(f"o = {end}")
        return value

    def text(self, plan: ArrayPlan, total: str) -> str:
        end, value = self.bounded(total, 2, "code units"), self.source.fresh("x")
        if len(plan.dims) > 1:
            self.source.line(f"{value} = b[o:{end}]")
        else:
            self.source.line(f'{value} = utf16(b[o:{end}], "surrogatepass", True)[0]')
        self.source.line(f"o = {end}")
        return value

    def string(self, plan: ArrayPlan, total: str) -> str:
        element = plan.element
        assert isinstance(element, Primitive)
        end = self.bounded(total, element.size, "elements of a string")
        value, nul, rest = self.source.fresh("x"), self.source.fresh("z"), self.source.fresh("r")
        octets = f"b[o:{end}]"
        if element.kind == "wchar":
            whole = f'utf16({octets}, "surrogatepass", True)[0].partition("\\0")'
        elif element.kind == "char":
            whole = f'utf8({octets}, "surrogateescape", True)[0].partition("\\0")'
        else:
            whole = f'bytes({octets}).partition(b"\\0")'
        self.source.line(f"{value}, {nul}, {rest} = {whole}")
        with self.source.block(f"if {rest} or not {nul}:"):
            self.source.line(f"unterminated({nul}, {rest})")
        self.source.line(f"o = {end}")
        return value

    def numbers(self, plan: ArrayPlan, total: str) -> str:
        leaf = self.layout.leaf(plan.element)
        assert leaf is not None
        assert isinstance(plan.element, Primitive)
        end, value = self.bounded(total, leaf.size, "elements"), self.source.fresh("x")
        if plan.element.kind == "bool":
            self.source.line(f"{value} = [y != 0 for y in b[o:{end}]]")
        else:
            self.source.line(f'{value} = numbers("{leaf.code}", b[o:{end}], SWAP)')
        self.source.line(f"o = {end}")
        return value

    def items(self, plan: ArrayPlan, total: str) -> str:
        value = self.source.fresh("l")
        element = self.layout.real(plan.element)
        least = self.layout.element_minimum(plan)
        if self.layout.bare_refs(plan):
            self.limit(total, least)
            self.source.line(f"{value} = [None] * {total}")
            return value
        if self.layout.leaves(element) is not None:
            return self.flat_items(plan, element, total, value)
        self.limit(total, least)
        self.source.line(f"{value} = []")
        index = self.source.fresh("i")
        with self.loop(f"for {index} in range({total}):"), self.source.at(f"[@{index}]"):
            self.align(self.layout.element_align(plan))
            raw = self.hoisted(element)
            self.flush()
            self.source.line(f"{value}.append({self.materialised(element, raw)})")
        return value

    def limit(self, total: str, least: int) -> None:
        """Bound a count by the octets left before anything is made of it."""
        size = f"{total} * {least}" if least > 1 else total
        with self.source.block(f"if {size} > len(b) - o:"):
            self.source.line(f'raise short(b, o, {total}, "elements")')

    def element_run(self, element: Type) -> tuple[str, str, Raw, list[Any], int]:
        """The struct codes of one element with its padding, the names of its slots, its raw value, checks, the gap."""
        kept = self.pending, self.position, self.posts, self.source.path
        self.pending, self.posts, self.source.path = Run(), [], ""
        boundary = self.layout.align(element)
        self.position = Position(boundary)
        raw = self.scalars(element)
        run, posts = self.pending, self.posts
        self.pending, self.position, self.posts, self.source.path = kept
        gap = -run.size % boundary
        names = ", ".join(run.names) + ("," if len(run.names) == 1 else "")
        return run.codes + "x" * gap, f"({names})", raw, posts, gap

    def flat_items(self, plan: ArrayPlan, element: Type, total: str, value: str) -> str:
        codes, names, raw, posts, gap = self.element_run(element)
        end = self.bounded(total, calcsize("=" + codes), "elements", gap)
        octets = f"b[o:{end}]"
        if gap:
            octets = f"bytes({octets}) + PADS[{gap} if {total} else 0]"
        unpack = self.source.struct("iter_unpack", codes, self.layout.order)
        if self.layout.has_referents(element):
            self.source.line(f"{value} = list({unpack}({octets}))")
        elif isinstance(element, Struct) or posts:
            index = self.source.fresh("i")
            self.source.line(f"{value} = []")
            with self.loop(f"for {index}, {names} in enumerate({unpack}({octets})):"):
                with self.source.at(f"[@{index}]"):
                    self.write_posts(posts)
                    self.source.line(f"{value}.append({self.materialised(element, raw)})")
        else:
            self.source.line(f"{value} = [{raw} for {names} in {unpack}({octets})]")
        self.source.line(f"o = {end}")
        self.position = Position()
        return value

    def write_posts(self, posts: list[Any]) -> None:
        for path, _, condition, message in posts:
            with self.source.at(path):
                self.source.fail(condition, message)

    # Objects

    def materialised(self, kind: Type, raw: Raw) -> str:
        """Source of the value; makes the object of a flat structure, with raw ids for its pointers."""
        if isinstance(raw, str):
            return raw
        struct = self.layout.real(kind)
        assert isinstance(struct, Struct)
        return self.build(struct, raw, None)

    def build(self, kind: Struct, raw: Raw, deferred: list[Any] | None) -> str:
        """Make an object of a flat structure; pointers go to ``deferred`` or, as ids, into the object."""
        cls = self.source.name(f"class_{kind.cls.__name__}", kind.cls)
        value = self.source.fresh("v")
        self.source.line(f"{value} = new({cls})")
        for field, part in zip(kind.fields, raw, strict=True):
            name = f"{value}.{identifier(field.name)}"
            with self.source.at("." + field.name):
                real = self.layout.real(field.type)
                if isinstance(part, list):
                    assert isinstance(real, Struct)
                    self.source.line(f"{name} = {self.build(real, part, deferred)}")
                elif deferred is not None and self.layout.has_referents(real):
                    deferred.append((self.source.path, real, part, name, value, kind))
                else:
                    self.source.line(f"{name} = {part}")
        return value

    def whole(self, kind: Struct, raw: Raw) -> str:
        """Make an object of a flat structure and read its referents."""
        deferred: list[Any] = []
        value = self.build(kind, raw, deferred)
        before = self.source.path
        for path, part, source, name, owner, struct in deferred:
            self.source.path = path
            with self.fields_of(struct, owner):
                self.referents(part, source, name)
        self.source.path = before
        return value

    @contextmanager
    def fields_of(self, kind: Struct, value: str) -> Any:
        """The scope of an object's fields; those that are pointers only once they are read, which is not tracked."""
        with self.scoped(field.name for field in kind.fields) as scope:
            for field in kind.fields:
                if not self.layout.has_referents(field.type):
                    scope.values[field.name] = f"{value}.{field.name}"
            yield scope

    # Deferred

    def value(self, kind: Type, register: Callable[[str], None] | None = None) -> str:
        """Read a whole type: a parameter, or the referent of a pointer."""
        kind = self.layout.real(kind)
        if isinstance(kind, Pointer):
            if kind.kind == "ref":
                return self.value(kind.target)
            referent, value = self.source.fresh("p"), self.source.fresh("x")
            self.queue(self.word, referent)
            self.flush()
            self.pointer(kind, referent, value)
            return value
        raw = self.hoisted(kind)
        self.flush()
        if not isinstance(raw, str) and register is None and self.inline(kind):
            return self.whole(kind, raw)  # type: ignore[arg-type]
        made = self.materialised(kind, raw)
        if register is not None:
            register(made)
        if self.layout.has_referents(kind):
            self.referents(kind, made, made)
        return made

    def hoisted(self, kind: Type) -> Raw:
        counts = self.hoist(kind)
        return self.scalars(kind, counts)

    def inline(self, kind: Type) -> bool:
        return (
            isinstance(kind, Struct)
            and self.source.nesting <= _MAX_INLINE
            and self.layout.leaves(kind) is not None
            and not self.layout.recursive(kind)
        )

    def pointer(self, kind: Pointer, referent: str, target: str) -> None:
        """Read a pointer's referent into ``target`` (C706 14.3.10, 14.3.11)."""
        self.flush()
        if kind.kind == "ref":
            self.source.line(f"{target} = {self.value(kind.target)}")
            return
        with self.branch(f"if {referent}:"):
            if kind.kind == "full":
                self.full(kind, referent, target)
            else:
                self.source.line(f"{target} = {self.value(kind.target)}")
        with self.source.block("else:"):
            self.source.line(f"{target} = None")

    def full(self, kind: Pointer, referent: str, target: str) -> None:
        """C706 14.3.11: one representation for all pointers with one referent id."""
        real = self.layout.real(kind.target)
        mark = (
            self.source.name(f"type_{real.cls.__name__}", real)
            if isinstance(real, (Struct, Union))
            else "None"
        )
        known = self.source.fresh("k")
        self.source.line(f"{known} = s.alias({mark}, {referent})")
        with self.branch(f"if {known} is None:"):
            if isinstance(real, (Struct, Union)):
                value = self.value(
                    real, lambda made: self.source.line(f"s.full[{referent}] = ({mark}, {made})")
                )
                self.source.line(f"{target} = {value}")
            else:
                self.source.line(f"{target} = {self.value(real)}")
                self.source.line(f"s.full[{referent}] = ({mark}, {target})")
        with self.source.block("else:"):
            self.source.line(f"{target} = {known}[0]")

    def referents(self, kind: Type, source: str, target: str) -> None:
        """Read what a type in place deferred.

        Args:
            source: where its raw value is. target: where a value that replaces it goes.
        """
        kind = self.layout.real(kind)
        if not self.layout.has_referents(kind):
            return
        self.flush()
        if isinstance(kind, Pointer):
            self.pointer(kind, source, target)
        elif isinstance(kind, Array):
            self.array_referents(kind, source)
        elif isinstance(kind, (Struct, Union)):
            name = self.function(kind, "referents", lambda made: self.write_referents(kind, made))
            self.source.line(f"o = {name}({source}, b, o, s)")
            self.position = Position()

    def array_referents(self, kind: Array, source: str) -> None:
        """Referents of all elements, in order, after all elements (C706 14.3.12.3)."""
        plan = self.layout.array(kind)
        element = self.layout.real(plan.element)
        path, nested = self.source.path, self.source.nesting
        for _ in plan.dims[1:]:
            row, index = self.source.fresh("l"), self.source.fresh("i")
            self.source.line(f"for {index}, {row} in enumerate({source}):")
            self.source.nesting += 1
            self.source.path += f"[@{index}]"
            source = row
        self.position = Position()
        self.row_referents(plan, element, source)
        self.source.path, self.source.nesting = path, nested
        self.position = Position()

    def row_referents(self, plan: ArrayPlan, element: Type, source: str) -> None:
        index, row = self.source.fresh("i"), self.source.fresh("l")
        self.source.line(f"{row} = {source}")
        if self.layout.leaves(element) is not None and not self.layout.bare_refs(plan):
            _, names, raw, posts, _ = self.element_run(element)
            with self.loop(f"for {index}, {names} in enumerate({row}):"), self.source.at(f"[@{index}]"):
                self.write_posts(posts)
                if isinstance(element, Pointer):
                    self.pointer(element, raw, f"{row}[{index}]")
                elif self.inline(element):
                    self.source.line(f"{row}[{index}] = {self.whole(element, raw)}")  # type: ignore[arg-type]
                else:
                    made = self.materialised(element, raw)
                    self.source.line(f"{row}[{index}] = {made}")
                    self.referents(element, made, made)
            return
        item = self.source.fresh("x")
        with self.loop(f"for {index}, {item} in enumerate({row}):"), self.source.at(f"[@{index}]"):
            self.referents(element, item, f"{row}[{index}]")

    # Functions

    @contextmanager
    def body(self, head: str, position: Position) -> Any:
        """A function's body, entered at a known position."""
        self.position, self.scope = position, DecodeScope(set(), 0)
        with self.source.block(head):
            yield
        self.source.line("")

    def write_struct(self, kind: Struct, name: str) -> None:
        counts = tuple(self.source.fresh("m") for _ in range(self.layout.conformance(kind)))
        boundary = self.layout.align(kind)
        with self.body(f"def {name}({', '.join(('b', 'o', 's', *counts))}):", Position(boundary)):
            raws = []
            with self.scoped(field.name for field in kind.fields) as scope:
                for field in kind.fields:
                    with self.source.at("." + field.name):
                        given = counts if self.layout.conformance(field.type) else ()
                        raw = self.scalars(field.type, given)
                        raws.append(raw)
                        self.note(scope, field.name, field.type, raw)
                if self.layout.pads_end:
                    self.align(boundary)
                self.flush()
            self.source.line(f"return {self.build(kind, raws, None)}, o")

    def note(self, scope: DecodeScope, name: str, kind: Type, raw: Raw) -> None:
        """Let expressions use a field."""
        if isinstance(raw, str) and not isinstance(self.layout.real(kind), Pointer):
            scope.values[name] = raw

    def write_referents(self, kind: Struct | Union, name: str) -> None:
        deep = self.layout.recursive(kind)
        with self.body(f"def {name}(v, b, o, s):", Position()):
            if deep:
                self.source.line("s.depth -= 1")
                with self.source.block("if s.depth < 0:"):
                    self.source.line("raise too_deep()")
            if isinstance(kind, Union):
                self.union_referents(kind)
            else:
                with self.fields_of(kind, "v") as scope:
                    for field in kind.fields:
                        place = f"v.{identifier(field.name)}"
                        with self.source.at("." + field.name):
                            self.referents(field.type, place, place)
                        scope.values[field.name] = place
            self.flush()
            if deep:
                self.source.line("s.depth += 1")
            self.source.line("return o")

    def write_union(self, kind: Union, name: str) -> None:
        leaf = self.layout.leaf(kind.switch)
        if leaf is None:
            raise NdrError(f"{kind.cls.__name__}: the discriminant's type is no scalar")
        start = self.layout.in_place_align(kind)
        with self.body(f"def {name}(b, o, s):", Position(start)):
            with self.source.at(".discriminant"):
                tag = self.leaf(self.layout.real(kind.switch), leaf)
                bare = self.pending.names[-1]
                self.flush()
            cls = self.source.name(f"class_{kind.cls.__name__}", kind.cls)
            self.source.line(f"v = new({cls})")
            self.source.line(f"v.discriminant = {tag}")
            before, ends = self.position, []
            for arm, head in arms(kind, bare):
                self.position = before
                with self.source.block(head):
                    if arm is None:
                        with self.source.at(".discriminant"):
                            self.source.line(
                                f'raise NdrError(f"{kind.cls.__name__} has no arm for {{{bare}}}")',
                                -leaf.size,
                            )
                    elif arm.type is None:
                        self.source.line("v.value = None")
                    else:
                        with self.source.at(".value"):
                            self.align(self.layout.arm_align(kind))
                            raw = self.hoisted(arm.type)
                            self.flush()
                            self.source.line(f"v.value = {self.materialised(arm.type, raw)}")
                ends.append(self.position)
            self.source.line("return v, o")

    def union_referents(self, kind: Union) -> None:
        self.source.line("d = v.discriminant")
        for arm, head in arms(kind, "d"):
            with self.source.block(head):
                if arm is None or arm.type is None or not self.layout.has_referents(arm.type):
                    self.source.line("pass")
                else:
                    self.position = Position()
                    with self.source.at(".value"):
                        self.referents(arm.type, "v.value", "v.value")
        self.position = Position()


def arms(kind: Union, tag: str) -> list[tuple[Any, str]]:
    """The arms of a union with the heads of an if chain; last the default, None when there is none."""
    found: list[tuple[Any, str]] = []
    default = None
    for arm in kind.arms:
        if arm.labels is None:
            default = arm
        elif len(arm.labels) == 1:
            found.append((arm, f"{tag} == {int(arm.labels[0])}"))
        else:
            found.append((arm, f"{tag} in ({', '.join(str(int(label)) for label in arm.labels)})"))
    heads = [(arm, f"{'elif' if at else 'if'} {test}:") for at, (arm, test) in enumerate(found)]
    return [*heads, (default, "else:" if heads else "if True:")]
