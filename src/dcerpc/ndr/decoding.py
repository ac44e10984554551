"""Source of functions that turn octets into values.

A type is read in two steps (C706 14.3.12.3): *scalars* reads what is in place, pointers as raw referent ids;
*referents* reads what is deferred and replaces the ids. Objects are made in the first step, so that full
pointers can be cyclic. Generated functions are ``scalars(b, o, s, *counts) -> value, o`` and ``referents(v,
b, o, s) -> o``: the buffer, the offset from the start of the stub, the State, and the maximum counts that
stood before a conformant structure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

from dcerpc.ndr.decode_arrays import Raw
from dcerpc.ndr.decode_checks import DecodeScope
from dcerpc.ndr.decode_lists import read_list
from dcerpc.ndr.decode_strings import StringDecoder
from dcerpc.ndr.emitter import Position
from dcerpc.ndr.kinds import arms_of, as_array, identifier
from dcerpc.ndr.types import Arm, Array, Converted, Field, Pointer, Struct, Type, Union

__all__ = ["DecodeEmitter"]

#: Blocks deep to which flat structures are decoded where they stand; deeper ones get functions.
_MAX_INLINE: Final = 5


class _Deferred(NamedTuple):
    """A field whose referents are to be read: path, type, raw value, place, name, and the scope it is in."""

    path: str
    kind: Type
    source: str
    target: str
    name: str
    scope: DecodeScope


class DecodeEmitter(StringDecoder):
    """Writes decoding functions."""

    # In place

    def scalars(self, kind: Type, counts: tuple[str, ...] = ()) -> Raw:
        """Read what of a type is in place; valid once the pending run is written."""
        kind = self.layout.real(kind)
        if isinstance(kind, Converted):
            return self.presented(kind, counts)
        leaf = self.layout.leaf(kind)
        if leaf is not None:
            return self.leaf(kind, leaf)
        if isinstance(kind, Struct):
            if self.layout.leaves(kind) is not None:
                return self.flat(kind)
            return self.call(kind, self.layout.align(kind), counts)
        if isinstance(kind, Union):
            return self.union(kind)
        return self.array(as_array(kind), counts)

    def presented(self, kind: Converted, counts: tuple[str, ...]) -> Raw:
        """Read what of a converted type is in place: the application's value unless referents are to come."""
        raw = self.scalars(kind.wire, counts)
        if self.layout.leaf(kind) is not None:
            converted = f"from_wire({self.conversion(kind)}, {raw})"
            return raw if self.layout.has_referents(kind) else converted
        self.flush()
        value = self.materialised(kind.wire, raw)
        return value if self.layout.has_referents(kind) else self.from_wire(kind, value)

    def from_wire(self, kind: Converted, value: str) -> str:
        """Convert a complete value of the wire type."""
        made = self.source.fresh("x")
        self.source.line(f"{made} = from_wire({self.conversion(kind)}, {value})")
        return made

    def union(self, kind: Union) -> str:
        value = self.call(kind, self.layout.in_place_align(kind), ())
        if kind.switch_is and not kind.encapsulated:
            tag = self.source.fresh("d")
            with self.source.at(".discriminant"):
                self.source.line(f"{tag} = {value}.discriminant")
                self.check(kind.switch_is, tag, "discriminant")
        return value

    def call(self, kind: Struct | Union, boundary: int, counts: tuple[str, ...]) -> str:
        self.align(boundary)
        self.flush()
        name = self.function(kind, "scalars", lambda made: self.write_scalars(kind, made))
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

    # Objects

    def materialised(self, kind: Type, raw: Raw) -> str:
        """Source of the value; makes the object of a flat structure, with raw ids for its pointers."""
        struct = self.layout.real(kind)
        return self.build(struct, raw, None) if isinstance(raw, list) and isinstance(struct, Struct) else raw

    def build(self, kind: Struct, raw: Raw, deferred: list[_Deferred] | None) -> str:
        """Make an object of a flat structure; pointers go to ``deferred`` or, as ids, into the object."""
        value = self.source.fresh("v")
        self.source.line(f"{value} = {self.source.maker(kind.cls)}()")
        scope = self.fields_of(kind, value)
        for field, part in zip(kind.fields, raw, strict=True):
            name = f"{value}.{identifier(field.name)}"
            with self.source.at("." + field.name):
                real = self.layout.real(field.type)
                if isinstance(part, list) and isinstance(real, Struct):
                    self.source.line(f"{name} = {self.build(real, part, deferred)}")
                elif deferred is not None and self.layout.has_referents(real):
                    deferred.append(_Deferred(self.source.path, real, part, name, field.name, scope))
                else:
                    self.source.line(f"{name} = {part}")
        return value

    def whole(self, kind: Struct, raw: Raw) -> str:
        """Make an object of a flat structure and read its referents."""
        deferred: list[_Deferred] = []
        value = self.build(kind, raw, deferred)
        path, outer = self.source.path, self.scope
        scopes = list({id(part.scope): part.scope for part in deferred}.values())
        for scope in scopes:
            scope.start = len(self.source.lines)
        for part in deferred:
            self.source.path, self.scope = part.path, part.scope
            self.referents(part.kind, part.source, part.target)
            part.scope.values[part.name] = part.target
        self.source.path, self.scope = path, outer
        for scope in scopes:
            self.check_later(scope)
        return value

    def fields_of(self, kind: Struct, value: str) -> DecodeScope:
        """The scope of an object's fields, as yet without those whose referents are not read."""
        scope = self.new_scope({field.name: field.type for field in kind.fields})
        for field in kind.fields:
            if not self.layout.has_referents(field.type):
                scope.values[field.name] = f"{value}.{field.name}"
        return scope

    # Deferred

    def value(self, kind: Type, register: Callable[[str], None] | None = None) -> str:
        """Read a whole type: a parameter, or the referent of a pointer."""
        kind = self.layout.real(kind)
        if isinstance(kind, Array) and register is None:
            plan = self.layout.array(kind)
            if self.streams(plan):
                return self.array(kind, self.hoist(kind), streamed=True)
            if self.quick(plan):
                return self.string_value(kind)
        if isinstance(kind, Pointer):
            if kind.kind == "ref":
                return self.value(self.layout.behind_refs(kind))
            referent, value = self.source.fresh("p"), self.source.fresh("x")
            self.queue(self.word, referent)
            self.flush()
            self.pointer(kind, referent, value)
            return value
        if isinstance(kind, Converted):
            return self.from_wire(kind, self.value(kind.wire))
        raw = self.hoisted(kind)
        if isinstance(kind, Struct) and isinstance(raw, list) and register is None and self.inline(kind):
            return self.whole(kind, raw)
        made = self.materialised(kind, raw)
        if register is not None:
            register(made)
        if self.layout.has_referents(kind):
            self.referents(kind, made, made)
        return made

    def hoisted(self, kind: Type) -> Raw:
        counts = self.hoist(kind)
        raw = self.scalars(kind, counts)
        self.flush()
        return raw

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
        if kind.ignored:
            self.source.line(f"{target} = None")
            return
        if kind.kind == "ref":
            if self.layout.ref_slots:
                self.source.fail(f"not {referent}", "null for a reference pointer")
            self.source.line(f"{target} = {self.value(kind.target)}")
            return
        with self.branch(f"if {referent}:"):
            if kind.kind == "full":
                self.full(kind, referent, target)
            else:
                self.source.line(f"{target} = {self.value(kind.target)}")
        with self.source.block("else:"):
            self.source.line(f"{target} = None")
            behind = self.layout.behind_refs(kind.target)
            if self.layout.strict and kind.checked and isinstance(behind, Array):
                self.check_null(behind.dims)

    def mark(self, real: Type) -> str:
        """The name under which functions see a type that full pointers refer to."""
        if isinstance(real, (Struct, Union)):
            return self.source.name(f"type_{real.cls.__name__}", real)
        return self.conversion(real) if isinstance(real, Converted) else "None"

    def full(self, kind: Pointer, referent: str, target: str) -> None:
        """C706 14.3.11: one representation for all pointers with one referent id."""
        real = self.layout.real(kind.target)
        mark = self.mark(real)
        known, place = self.source.fresh("k"), referent
        referent = self.source.fresh("p")
        self.source.line(f"{referent} = {place}")
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
        elif isinstance(kind, Converted):
            wire = self.layout.real(kind.wire)
            self.referents(wire, source, target)
            self.flush()
            complete = target if isinstance(wire, (Pointer, Converted)) else source
            self.source.line(f"{target} = from_wire({self.conversion(kind)}, {complete})")
        elif isinstance(kind, Array):
            self.array_referents(kind, source)
        elif isinstance(kind, (Struct, Union)):
            name = self.function(kind, "referents", lambda made: self.write_referents(kind, made))
            self.source.line(f"o = {name}({source}, b, o, s)")
            self.position = Position()

    # Functions

    @contextmanager
    def body(self, head: str, position: Position) -> Iterator[None]:
        """A function's body, entered at a known position."""
        self.position, self.scope = position, DecodeScope(self.layout, {})
        with self.source.block(head):
            start = len(self.source.lines)
            self.source.line("n = len(b)")
            yield
            self.source.drop_unused(start, "n")
        self.source.line("")

    def write_scalars(self, kind: Struct | Union, name: str) -> None:
        if isinstance(kind, Struct):
            self.write_struct(kind, name)
        else:
            self.write_union(kind, name)

    def write_struct(self, kind: Struct, name: str) -> None:
        counts = tuple(self.source.fresh("m") for _ in range(self.layout.conformance(kind)))
        boundary = self.layout.align(kind)
        with self.body(f"def {name}({', '.join(('b', 'o', 's', *counts))}):", Position(boundary)):
            raws = []
            with self.scoped({field.name: field.type for field in kind.fields}) as scope:
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
        real = self.layout.real(kind)
        incomplete = isinstance(real, Pointer) or (
            isinstance(real, Converted) and self.layout.has_referents(real)
        )
        if isinstance(raw, str) and not incomplete:
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
            elif not read_list(self, kind):
                self.scope = self.fields_of(kind, "v")
                self.fields_referents(kind.fields)
                self.check_later(self.scope)
                self.check_in_place(kind)
            self.flush()
            if deep:
                self.source.line("s.depth += 1")
            self.source.line("return o")

    def fields_referents(self, fields: Sequence[Field]) -> None:
        """Read what fields of ``v`` deferred."""
        for field in fields:
            place = f"v.{identifier(field.name)}"
            with self.source.at("." + field.name):
                self.referents(field.type, place, place)
            self.scope.values[field.name] = place

    def write_union(self, kind: Union, name: str) -> None:
        leaf = self.layout.sure_leaf(kind.switch)
        with self.body(f"def {name}(b, o, s):", Position(self.layout.in_place_align(kind))):
            with self.source.at(".discriminant"):
                tag = self.leaf(self.layout.real(kind.switch), leaf)
                bare = self.number(self.layout.real(kind.switch), tag)
                self.flush()
            self.source.line(f"v = {self.source.maker(kind.cls)}()")
            self.source.line(f"v.discriminant = {tag}")
            self.align_arms(kind)
            before = self.position
            for arm, head in arms_of(kind, bare):
                self.position = before
                with self.source.block(head):
                    if arm is None:
                        with self.source.at(".discriminant"):
                            message = f"{kind.cls.__name__} has no arm for {{{bare}}}"
                            self.source.line(f'raise NdrError(f"{message}")', -leaf.size)
                    else:
                        self.arm(arm)
            self.source.line("return v, o")

    def arm(self, arm: Arm) -> None:
        """Read the value of one arm."""
        if arm.type is None:
            self.source.line("v.value = None")
            return
        with self.source.at(".value"):
            raw = self.hoisted(arm.type)
            self.flush()
            self.source.line(f"v.value = {self.materialised(arm.type, raw)}")

    def union_referents(self, kind: Union) -> None:
        self.source.line("d = v.discriminant")
        for arm, head in arms_of(kind, "d"):
            with self.source.block(head):
                if arm is None or arm.type is None or not self.layout.has_referents(arm.type):
                    self.source.line("pass")
                else:
                    self.position = Position()
                    with self.source.at(".value"):
                        self.referents(arm.type, "v.value", "v.value")
        self.position = Position()
