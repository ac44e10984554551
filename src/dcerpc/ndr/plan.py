"""The layout of types in one variant: sizes, alignments, what is fixed, what is hoisted, what is deferred.

NDR is C706 chapter 14 with MS-RPCE 2.2.4; NDR64 is MS-RPCE 2.2.5. Every difference between the variants is an
attribute of :class:`Layout` or is decided in it; the emitters ask and never look at the variant.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import Final, TypeVar

from dcerpc.errors import NdrError
from dcerpc.ndr.kinds import ArrayPlan, Leaf, as_array, label, parts, varies
from dcerpc.ndr.octet_strings import blank
from dcerpc.ndr.types import (
    Array,
    ContextHandleType,
    Converted,
    Deferred,
    Enum,
    Guid,
    Pointer,
    Primitive,
    Ranged,
    Struct,
    TargetLevel,
    Type,
    Union,
    Variant,
)

__all__ = ["Layout"]

#: Members of a fixed array of numbers that are slots of their own in the struct call of a flat run.
_MAX_SPREAD: Final = 16
#: Slots of the largest flat structure.
_MAX_SLOTS: Final = 64
_OCTETS: Final = frozenset(("char", "byte"))

T = TypeVar("T")


class Layout:
    """Answers about types in one variant; made anew for each compilation.

    Attributes:
        order: struct's byte order character.
        count: struct code of counts and offsets. word: octets of one, and of a pointer.
        ref_slots: elements of an array of reference pointers are in place (NDR64) or nowhere (NDR); MS-RPCE
            2.2.5.3.5.1 says so of both.
        pads_end: structures are padded to a multiple of their alignment (MS-RPCE 2.2.5.3.4.1).
        strict: octets are checked at target level 6.0. ebcdic: characters that are read are EBCDIC.
        flavor: tells functions that read under these rules from others; "" for the usual ones.
    """

    __slots__ = (
        "_memo",
        "_open",
        "count",
        "ebcdic",
        "flavor",
        "order",
        "pads_end",
        "ref_slots",
        "strict",
        "variant",
        "wide",
        "word",
    )

    def __init__(
        self, variant: Variant, level: TargetLevel = TargetLevel.V5, from_ebcdic: bool = False
    ) -> None:
        self.variant = variant
        self.strict = level >= TargetLevel.V6
        self.ebcdic = from_ebcdic
        self.flavor = ("_6" if self.strict else "") + ("_ebcdic" if from_ebcdic else "")
        self.order = ">" if variant is Variant.NDR_BIG else "<"
        self.wide = variant is Variant.NDR64
        self.count = "Q" if self.wide else "I"
        self.word = 8 if self.wide else 4
        self.ref_slots = self.pads_end = self.wide
        # Types are kept in the memo with the answers, so that an id is not used twice.
        self._memo: dict[tuple[str, int], tuple[Type, object]] = {}
        self._open: set[tuple[str, int]] = set()

    def _once(self, question: str, kind: Type, answer: Callable[[Type], T]) -> T:
        """``answer(kind)``, computed once; a type that contains itself without a pointer is refused."""
        key = question, id(kind)
        known = self._memo.get(key)
        if known is not None:
            return known[1]  # type: ignore[return-value]
        if key in self._open:
            raise NdrError(f"{label(kind)} contains itself")
        self._open.add(key)
        try:
            made = answer(kind)
        except RecursionError:
            raise NdrError(f"{label(kind)} nests too deeply") from None
        finally:
            self._open.discard(key)
        self._memo[key] = kind, made
        return made

    def real(self, kind: Type) -> Type:
        """The type behind Deferred."""
        for _ in range(100):
            if not isinstance(kind, Deferred):
                return kind
            kind = kind.resolve()
        raise NdrError("a deferred type resolves to itself")

    def wire(self, kind: Type) -> Type:
        """The type that travels: behind Deferred and Converted."""
        kind = self.real(kind)
        for _ in range(100):
            if not isinstance(kind, Converted):
                return kind
            kind = self.real(kind.wire)
        raise NdrError("a converted type that travels as itself")

    def behind_refs(self, kind: Type) -> Type:
        """The first type that is no reference pointer."""
        kind = self.real(kind)
        for _ in range(100):
            if not isinstance(kind, Pointer) or kind.kind != "ref":
                return kind
            kind = self.real(kind.target)
        raise NdrError("a pointer that only points to itself")

    def nullable(self, kind: Type) -> bool:
        """Whether a value of the type can be None: a pointer that is no reference."""
        return isinstance(self.behind_refs(kind), Pointer)

    def is_text(self, kind: Type) -> bool:
        """Whether a leaf is of characters in the sender's character set (C706 14.2.4)."""
        if isinstance(kind, Array):
            kind = self.array(kind).element
        return isinstance(kind, Primitive) and kind.kind == "char"

    def array(self, kind: Array) -> ArrayPlan:
        """The plan of an array."""
        return self._once("array", kind, self._array)

    def _array(self, kind: Type) -> ArrayPlan:
        kind = as_array(kind)
        element, dims = self.real(kind.element), kind.dims
        if kind.string and len(dims) > 1:
            # MS-RPCE 2.2.4.4: an array of strings is a sequence of their representations.
            return ArrayPlan(Array(element, dims[-1:], string=True), dims[:-1], False, "items")
        if isinstance(element, Array) and not kind.string and not self.array(element).string:
            inner = self.array(element)
            return ArrayPlan(inner.element, dims + inner.dims, False, inner.kind)
        shape = "items"
        if isinstance(element, Primitive):
            shape = "octets" if element.kind in _OCTETS else "text" if element.kind == "wchar" else "numbers"
        if kind.string and shape not in {"octets", "text"} and blank(element) is None:
            raise NdrError(f"no string of {label(element)}")
        if self.conformance(element):
            raise NdrError(f"an array of {label(element)}, which is conformant")
        return ArrayPlan(element, dims, kind.string, shape)

    def leaf(self, kind: Type) -> Leaf | None:
        """How a type fits into a flat run by itself, or None when it does not."""
        kind = self.wire(kind)
        if isinstance(kind, Ranged):
            return self.leaf(kind.target)
        if isinstance(kind, Primitive):
            size = (kind.size64 if self.wide else 0) or kind.size
            return Leaf((kind.code64 if self.wide else "") or kind.code, size, size)
        if isinstance(kind, Enum):
            wide = kind.v1_enum or self.wide
            unsigned = any(member.value > (0x7FFFFFFF if wide else 0x7FFF) for member in kind.cls)
            code = "i" if wide else "h"
            return Leaf(code.upper() if unsigned else code, 4 if wide else 2, 4 if wide else 2)
        if isinstance(kind, Pointer):
            return Leaf(self.count, self.word, self.word)
        if isinstance(kind, Guid):
            return Leaf("16s", 16, 4)
        if isinstance(kind, ContextHandleType):
            return Leaf("20s", 20, 4)
        return self._array_leaf(kind) if isinstance(kind, Array) else None

    def sure_leaf(self, kind: Type) -> Leaf:
        """The leaf of a type that must be one."""
        leaf = self.leaf(kind)
        if leaf is None:
            raise NdrError(f"{label(kind)} cannot be a discriminant")
        return leaf

    def _array_leaf(self, kind: Array) -> Leaf | None:
        plan = self.array(kind)
        if not plan.fixed or len(plan.dims) != 1:
            return None
        count, element = plan.dims[0].bound or 0, self.leaf(plan.element)
        if element is None or plan.kind == "items" or not count:
            return None
        if plan.kind != "numbers":
            return Leaf(f"{count * element.size}s", count * element.size, element.align)
        if count <= _MAX_SPREAD:
            return Leaf(f"{count}{element.code}", count * element.size, element.align, count)
        return None

    def align(self, kind: Type) -> int:
        """Alignment of a type's representation in octets (C706 14.2.2, 14.3.2)."""
        return self._once("align", self.wire(kind), self._align)

    def _align(self, kind: Type) -> int:
        leaf = self.leaf(kind)
        if leaf is not None:
            return leaf.align
        if isinstance(kind, Struct):
            return max((self.align(field.type) for field in kind.fields), default=1)
        if isinstance(kind, Union):
            return max(self.align(kind.switch), self.arms_align(kind))
        plan = self.array(as_array(kind))
        element = 1 if self.bare_refs(plan) else self.align(plan.element)
        # Conformance stands before the structure, variance in place (C706 14.3.7).
        return max(element, self.word) if plan.varying else element

    def arms_align(self, kind: Union) -> int:
        """The largest alignment among a union's arms."""
        return max((self.align(arm.type) for arm in kind.arms if arm.type is not None), default=1)

    def in_place_align(self, kind: Type) -> int:
        """What precedes a type's first octet. An NDR union aligns only its discriminant (C706 14.3.8)."""
        kind = self.wire(kind)
        if isinstance(kind, Union) and not self.wide:
            return self.align(kind.switch)
        return self.align(kind)

    def element_align(self, plan: ArrayPlan) -> int:
        """What precedes each element of an array; ms_union aligns them all alike (MS-RPCE 2.2.4.5)."""
        element = self.wire(plan.element)
        if isinstance(element, Union) and element.ms_union and not element.encapsulated:
            return self.align(element)
        return 1 if self.bare_refs(plan) else self.in_place_align(element)

    def bare_refs(self, plan: ArrayPlan) -> bool:
        """Whether an array's elements have no octets in place: reference pointers in NDR."""
        element = self.wire(plan.element)
        return isinstance(element, Pointer) and element.kind == "ref" and not self.ref_slots

    def arm_align(self, kind: Union) -> int:
        """Alignment of every arm alike, or 1 when each has its own (MS-RPCE 2.2.4.5, 2.2.5.3.4.4)."""
        return self.arms_align(kind) if self.wide or (kind.ms_union and not kind.encapsulated) else 1

    def leaves(self, kind: Type) -> list[Leaf] | None:
        """The leaves of a type whose representation is fixed, in order, or None."""
        return self._once("leaves", self.real(kind), self._leaves)

    def _leaves(self, kind: Type) -> list[Leaf] | None:
        leaf = self.leaf(kind)
        if leaf is not None:
            return [leaf]
        if not isinstance(kind, Struct) or not kind.fields:
            return None
        found: list[Leaf] = []
        for field in kind.fields:
            inner = self.leaves(field.type)
            if inner is None:
                return None
            found += inner
        return found if sum(leaf.slots for leaf in found) <= _MAX_SLOTS else None

    def size(self, kind: Type) -> int | None:
        """Octets of a type whose representation is fixed, from an aligned start, or None."""
        kind = self.wire(kind)
        leaf = self.leaf(kind)
        if leaf is not None:
            return leaf.size
        if not isinstance(kind, Struct) or self.leaves(kind) is None:
            return None
        size = 0
        for field in kind.fields:
            size += -size % self.align(field.type) + (self.size(field.type) or 0)
        return size + -size % self.align(kind) if self.pads_end else size

    def conformance(self, kind: Type) -> int:
        """Maximum counts that stand before a type: a conformant array's, or of one that ends a structure."""
        return self._once("conformance", self.wire(kind), self._conformance)

    def _conformance(self, kind: Type) -> int:
        if isinstance(kind, Array):
            return self.array(kind).conformant
        if not isinstance(kind, Struct):
            return 0
        for field in kind.fields[:-1]:
            if self.conformance(field.type):
                raise NdrError(f"{label(kind)}.{field.name}: only the last member can be conformant")
        return self.conformance(kind.fields[-1].type) if kind.fields else 0

    def has_referents(self, kind: Type) -> bool:
        """Whether a type in place has referents that are deferred."""
        return self._once("referents", self.wire(kind), self._has_referents)

    def _has_referents(self, kind: Type) -> bool:
        if isinstance(kind, Pointer):
            return True
        if isinstance(kind, Array):
            return self.has_referents(self.array(kind).element)
        return any(self.has_referents(part) for part in parts(kind))

    def minimum(self, kind: Type) -> int:
        """The least number of octets a type takes in place."""
        return self._once("minimum", self.wire(kind), self._minimum)

    def _minimum(self, kind: Type) -> int:
        leaf = self.leaf(kind)
        if leaf is not None:
            return leaf.size
        if isinstance(kind, Struct):
            return sum(self.minimum(field.type) for field in kind.fields)
        if isinstance(kind, Union):
            return self.minimum(kind.switch)
        plan = self.array(as_array(kind))
        varying = sum(varies(dim) for dim in plan.dims) if not plan.string else 1
        if not plan.fixed:
            return 2 * self.word * varying
        return (
            self.minimum(plan.element) * prod(dim.bound or 0 for dim in plan.dims)
            if not self.bare_refs(plan)
            else 0
        )

    def element_minimum(self, plan: ArrayPlan) -> int:
        """The least number of octets each element of an array accounts for, 0 when there may be none."""
        element = self.wire(plan.element)
        if isinstance(element, Pointer) and self.bare_refs(plan):
            leaf = self.leaf(element.target)
            return leaf.size if leaf is not None else 0
        return self.minimum(element)

    def recursive(self, kind: Struct | Union) -> bool:
        """Whether a value of the type can hold another, through pointers."""
        return self._once("recursive", kind, self._recursive)

    def link(self, kind: Struct) -> int | None:
        """Index of the field that makes a structure the node of a linked list: a pointer to the next one."""
        found = None
        for index, field in enumerate(kind.fields):
            real = self.real(field.type)
            if isinstance(real, Pointer) and real.kind != "ref" and not real.ignored:
                found = index if self.real(real.target) is kind else found
        return found

    def _recursive(self, kind: Type) -> bool:
        seen: set[int] = set()
        waiting = list(parts(kind))
        while waiting:
            part = self.real(waiting.pop())
            if part is kind:
                return True
            if id(part) not in seen:
                seen.add(id(part))
                waiting += parts(part)
        return False
