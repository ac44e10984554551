"""Values for whole calls of any interface, made from the type model alone.

What an expression names (a count, a discriminant, an offset) is made first and everything that depends on
it after it, so that a request and the response to it fit together. Texts have no NUL and no lone
surrogates, which end a string or are none to other implementations; tests of ours alone cover them.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

from dcerpc import ndr, stub
from tests.interop.call_types import Link, evaluate, links, reaches, real, target

T = TypeVar("T")

#: Among the labels of a narrowing: a union's default arm.
DEFAULT = -1
#: Counts are tried up to here, and how many elements an array has by how deep it stands.
MOST_TRIED = 80
ELEMENTS = (4, 3, 2, 2, 1, 1)
#: Pointers below this depth are null, so that recursive types end.
DEEPEST = 10
EVERY = "\x01 abcxyz019._-$\\\x7f"
#: Of one and of two UTF-16 code units.
WIDE = EVERY + "\xe9\u20ac\u65e5\uac00\ufffd\U0001f40d\U0010fffd"


class Source(Protocol):
    """Where choices come from."""

    def integer(self, low: int, high: int) -> int:
        """A number, both bounds inclusive."""

    def choice(self, choices: Sequence[T]) -> T:
        """One of them; the first is the simplest."""

    def octets(self, count: int) -> bytes:
        """So many octets."""


class Drawn:
    """Choices of hypothesis."""

    def __init__(self, data: st.DataObject) -> None:
        self._draw = data.draw

    def integer(self, low: int, high: int) -> int:
        return self._draw(st.integers(low, high))

    def choice(self, choices: Sequence[T]) -> T:
        return choices[self._draw(st.integers(0, len(choices) - 1))]

    def octets(self, count: int) -> bytes:
        return self._draw(st.binary(min_size=count, max_size=count))


class Seeded:
    """Choices that are the same for the same seed, in every version of Python."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)  # of text: by its SHA-512

    def integer(self, low: int, high: int) -> int:
        return (
            low + int(self._random.random() * (high - low + 1))
            if high - low < 1 << 50
            else self._wide(low, high)
        )

    def _wide(self, low: int, high: int) -> int:
        return low + (self._random.getrandbits(64) % (high - low + 1))

    def choice(self, choices: Sequence[T]) -> T:
        return choices[self.integer(0, len(choices) - 1)]

    def octets(self, count: int) -> bytes:
        return self._random.getrandbits(8 * count).to_bytes(count, "little")


@dataclass(frozen=True)
class Narrowing:
    """What values of a type, or of the parameters of an operation, are kept to.

    Attributes:
        reason: why not all of them will do.
        change: makes of a value one that will do.
        labels: arms of a union. They are not made, or with ``encodings`` not compared there.
        encodings: where values that contain the type, or such an arm of it, are not compared.
        computed: fields that the other side computes, whatever it has read; not compared.
    """

    reason: str
    change: Callable[[Any, Source], Any] | None = None
    labels: frozenset[int] = frozenset()
    encodings: frozenset[str] = frozenset()
    computed: frozenset[str] = frozenset()


class Maker:
    """Makes values of types.

    Args:
        source: what chooses.
        narrowings: by the name of the class of a structure or union, alone or behind ``Operation.``; or
            ``Operation.in``, ``Operation.out``.
        towards: a class whose values are to be among those made, wherever that is possible.
        labels: arms to choose where that is a union.

    Attributes:
        used: the keys of the narrowings that the values were subject to.
        apart: the encodings and directions in which the values are not to be compared; a request that is not
            leaves its response out too.
    """

    def __init__(
        self,
        source: Source,
        narrowings: Mapping[str, Narrowing] | None = None,
        towards: str = "",
        labels: frozenset[int] = frozenset(),
    ) -> None:
        self.source = source
        self.used: set[str] = set()
        self.apart: set[tuple[str, str]] = set()
        self._narrowings = narrowings or {}
        self._towards = towards
        self._labels = labels
        self._operation = ""
        self._directions: tuple[str, ...] = ("in", "out")

    def _find(self, name: str) -> tuple[str, Narrowing | None]:
        key = f"{self._operation}.{name}"
        return (key if key in self._narrowings else name), self._narrowings.get(key) or self._narrowings.get(
            name
        )

    def _narrowed(self, name: str, value: T) -> T:
        key, narrowing = self._find(name)
        if narrowing is None or narrowing.labels:
            return value
        self.used.add(key)
        self._set_apart(narrowing)
        if narrowing.change is None:
            return value
        changed: T = narrowing.change(value, self.source)
        return changed

    def _set_apart(self, narrowing: Narrowing) -> None:
        for encoding in narrowing.encodings:
            self.apart.update((encoding, direction) for direction in self._directions)

    def call(self, operation: stub.Operation[Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """The [in] parameters of a call; its [out] ones and ``return_value``."""
        procedure = operation.procedure
        self._operation = operation.name
        self._directions = ("in", "out")
        inputs = {each.name: each.type for each in procedure.params if "in" in each.direction.split(",")}
        outputs = {each.name: each.type for each in procedure.params if "out" in each.direction.split(",")}
        given: dict[str, Any] = {}
        # an [in] count of an [out] array is a count in the request already
        both = {**outputs, **inputs}
        self.scope(inputs, given, 0, others=both)
        given = self._narrowed("in", {name: given[name] for name in inputs})
        self._directions = ("out",)
        result = {name: value for name, value in given.items() if name not in outputs}
        self.scope(outputs, result, 0, others=both)
        answer = {name: result[name] for name in outputs}
        if procedure.returns is not None:
            answer["return_value"] = self.value(procedure.returns, {}, 0)
        return given, self._narrowed("out", answer)

    def scope(
        self,
        types: Mapping[str, ndr.Type],
        values: dict[str, Any],
        depth: int,
        others: Mapping[str, ndr.Type] | None = None,
    ) -> None:
        """Add a value for each name: the fields of a structure, the parameters of one direction.

        Args:
            values: what is known, and where the others go.
            others: all that expressions may name, if more than ``types``.
        """
        found = links(others or types)
        named = frozenset(name for each in found for name in each.names)
        names = [name for name in types if name in named]
        self._named({name: types[name] for name in names}, found, values, depth)
        for name, kind in types.items():
            if name not in named:
                values[name] = self.value(kind, values, depth)

    def _named(
        self, types: Mapping[str, ndr.Type], found: list[Link], values: dict[str, Any], depth: int
    ) -> None:
        """What expressions name: discriminants, then sizes, then the lengths that these bound."""
        uses = {name: {each.use: each for each in found if name in each.names} for name in types}
        for name in types:
            switch = uses[name].get("switch")
            values[name] = 0 if switch is None else self.discriminant(switch.type, depth)
        for name in sorted(types, key=lambda name: "size" not in uses[name]):
            if "switch" not in uses[name]:
                self._count(name, types[name], found, values, depth)

    def _count(
        self, name: str, kind: ndr.Type, found: list[Link], values: dict[str, Any], depth: int
    ) -> None:
        least = any(reaches(each.type, self._towards) for each in found if name in each.names)
        wanted = self.source.integer(int(least), ELEMENTS[min(depth, len(ELEMENTS) - 1)])
        pointer = real(kind)
        if isinstance(pointer, ndr.Pointer) and pointer.kind != "ref" and not self.source.integer(0, 5):
            values[name] = None
            if self.accepted(found, values):
                return
        inner = kind
        while isinstance(inner, (ndr.Deferred, ndr.Pointer)):
            inner = inner.resolve() if isinstance(inner, ndr.Deferred) else inner.target
        low, high = (inner.low, inner.high) if isinstance(inner, ndr.Ranged) else (0, MOST_TRIED)
        mine = [each for each in found if name in each.names]
        best: int | None = None
        for candidate in range(max(low, 0), min(high, max(low, 0) + MOST_TRIED) + 1):
            values[name] = candidate
            if not self.accepted(found, values):
                continue
            if best is None:
                best = candidate
            if all(evaluate(each.text, values) == wanted for each in mine):
                best = candidate
                break
        if best is None:
            raise AssertionError(f"no value for {name}: {mine}")
        values[name] = best

    @staticmethod
    def accepted(found: list[Link], values: dict[str, Any]) -> bool:
        """Whether all that can be evaluated lets an array be made."""
        sizes: dict[int, int] = {}
        for each in found:
            if each.use == "switch" or values.keys().isdisjoint(each.names):
                continue
            try:
                value = evaluate(each.text, values)
            except TypeError:  # of a null pointer
                return False
            if not each.low <= value <= each.high:
                return False
            if each.use == "size":
                sizes[id(each.type)] = value
            elif value > sizes.get(id(each.type), value):
                return False
        return True

    def discriminant(self, kind: ndr.Type, depth: int) -> int:
        """A label of a union, or one that its default arm stands for."""
        assert isinstance(kind, ndr.Union)
        labels = [label for arm in kind.arms if arm.labels is not None for label in arm.labels]
        known = set(labels)
        default = any(arm.labels is None for arm in kind.arms)
        key, narrowing = self._find(kind.cls.__name__)
        if (
            narrowing is not None
            and not narrowing.encodings
            and not narrowing.labels.isdisjoint([*labels, DEFAULT])
        ):
            self.used.add(key)
            labels = [label for label in labels if label not in narrowing.labels]
            default = default and DEFAULT not in narrowing.labels
        if depth >= DEEPEST:
            plain = [
                arm
                for arm in kind.arms
                if arm.labels and not isinstance(target(arm.type or ndr.ULONG), ndr.Struct)
            ]
            labels = [label for arm in plain for label in arm.labels or ()] or labels
        ahead = [
            label
            for arm in kind.arms
            if reaches(arm.type, self._towards)
            for label in arm.labels or ()
            if label in labels
        ]
        if self._towards == kind.cls.__name__ and self._labels:
            ahead = [label for label in labels if label in self._labels]
            if not ahead and DEFAULT in self._labels:
                return next(number for number in range(len(known) + 1) if number not in known)
        if ahead:
            return self.source.choice(ahead)
        if default and not self.source.integer(0, 15):
            return next(number for number in range(len(known) + 1) if number not in known)
        return self.source.choice(labels)

    def value(self, kind: ndr.Type, scope: Mapping[str, Any], depth: int) -> Any:
        """A value of a type.

        Args:
            scope: what its expressions name.
            depth: how many structures and pointers are around it.
        """
        if isinstance(kind, ndr.Ranged):
            return self.source.integer(kind.low, kind.high)
        kind = real(kind)
        if isinstance(kind, ndr.Primitive):
            return self.primitive(kind)
        if isinstance(kind, ndr.Enum):
            return self.source.choice(list(kind.cls))
        if isinstance(kind, ndr.Guid):
            return uuid.UUID(int=self.source.integer(0, (1 << 64) - 1) * ((1 << 64) + 1))
        if isinstance(kind, ndr.ContextHandleType):
            if not self.source.integer(0, 7):
                return None
            number = self.source.integer(1, (1 << 64) - 1)
            return ndr.ContextHandle(self.source.integer(0, 7), uuid.UUID(int=number), kind.name)
        if isinstance(kind, ndr.Pointer):
            return self.pointer(kind, scope, depth)
        if isinstance(kind, ndr.Array):
            return self.array(kind, scope, depth)
        if isinstance(kind, ndr.Struct):
            values: dict[str, Any] = {}
            self.scope({field.name: field.type for field in kind.fields}, values, depth + 1)
            return self._narrowed(kind.cls.__name__, kind.cls(**values))
        assert isinstance(kind, ndr.Union), kind
        return self.union(kind, scope, depth)

    def union(self, kind: ndr.Union, scope: Mapping[str, Any], depth: int) -> Any:
        given = self.discriminant(kind, depth) if kind.encapsulated else evaluate(kind.switch_is, scope)
        arm = next((each for each in kind.arms if each.labels is not None and given in each.labels), None)
        if arm is None:
            arm = next(each for each in kind.arms if each.labels is None)
        key, narrowing = self._find(kind.cls.__name__)
        if narrowing is not None and (given if arm.labels else DEFAULT) in narrowing.labels:
            self.used.add(key)
            self._set_apart(narrowing)
        return kind.cls(given, None if arm.type is None else self.value(arm.type, scope, depth + 1))

    def primitive(self, kind: ndr.Primitive) -> Any:
        if kind.kind == "bool":
            return bool(self.source.integer(0, 1))
        if kind.kind == "float":
            return float(self.source.integer(-(1 << 20), 1 << 20)) / 4
        signed = kind.code.islower()
        bits = 8 * kind.size
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        number = self.source.integer(low, high)
        return self.source.choice([number, number, low, high, 0])

    def pointer(self, kind: ndr.Pointer, scope: Mapping[str, Any], depth: int) -> Any:
        inner = real(kind.target)
        if kind.kind != "ref" and (
            depth > DEEPEST or not (self.source.integer(0, 4) or reaches(inner, self._towards))
        ):
            return None
        if isinstance(inner, ndr.Pointer) and inner.kind == "ref" and kind.kind != "ref":
            return self.value(inner.target, scope, depth + 1)
        return self.value(kind.target, scope, depth + 1)

    def array(self, kind: ndr.Array, scope: Mapping[str, Any], depth: int, level: int = 0) -> Any:
        dim = kind.dims[level]
        size = evaluate(dim.size_is, scope) if dim.size_is else dim.bound
        length = evaluate(dim.length_is, scope) if dim.length_is else None
        element = real(kind.element)
        most = ELEMENTS[min(depth, len(ELEMENTS) - 1)]
        if kind.string:
            room = (length or size or 12) - 1
            if length is None:
                room = self.source.integer(0, min(room, 12))
            return self.text(element, room)
        count = length if length is not None else size
        if count is None or (dim.varying and not dim.length_is):
            count = self.source.integer(0, most if size is None else min(size, most))
        if level + 1 < len(kind.dims):
            return [self.array(kind, scope, depth, level + 1) for _ in range(count)]
        if isinstance(element, ndr.Primitive) and element.kind in {"char", "byte"}:
            return self.source.octets(count)
        if isinstance(element, ndr.Primitive) and element.kind == "wchar":
            return self.text(element, count)
        return [self.value(kind.element, scope, depth + 1) for _ in range(count)]

    def text(self, element: ndr.Type, units: int) -> Any:
        """Text of so many elements."""
        assert isinstance(element, ndr.Primitive)
        made = ""
        while units:
            character = self.source.choice(WIDE if element.kind == "wchar" and units > 1 else EVERY)
            made += character
            units -= 1 + (character > "\uffff")
        return made.encode() if element.kind == "byte" else made
