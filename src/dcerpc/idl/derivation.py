"""Which members follow from others: counts from the arrays they count, discriminants from unions."""

from __future__ import annotations

from collections.abc import Iterable

from dcerpc.errors import NdrError
from dcerpc.idl import model
from dcerpc.ndr import expr
from dcerpc.ndr.types import Dim

__all__ = ["derivable"]


def derivable(types: Iterable[model.Type]) -> set[str]:
    """Names whose value can be computed from values of these types.

    A name is derivable when an expression of an array beside it, or the switch_is of a union, can be solved
    for it. Arrays inside arrays do not count: their elements may differ. The codecs derive by the same rule.
    """
    found: set[str] = set()
    for lowered in types:
        target = lowered
        while isinstance(target, model.Pointer) and not target.ignored:
            target = target.target
        if isinstance(target, model.Array):
            found.update(*(_counts(dim) for dim in _measurable(target)))
        elif isinstance(target, model.UnionRef):
            found.update(_solved(target.switch_is))
    return found


def _measurable(array: model.Array) -> tuple[Dim, ...]:
    """The dimensions whose counts the value shows: of texts within arrays it does not."""
    wide = isinstance(array.element, model.Primitive) and array.element.kind == "wchar"
    return () if (array.string or wide) and len(array.dims) > 1 else array.dims


def _counts(dim: Dim) -> set[str]:
    if dim.first_is:  # what is not sent before the first element counts in the size, and nobody knows it
        return _solved(dim.first_is) | _solved(dim.length_is)
    return _solved(dim.size_is) | _solved(dim.length_is)


def _solved(text: str) -> set[str]:
    if not text:
        return set()
    try:
        solved = expr.invert(expr.parse(text), "n")
    except NdrError:
        return set()  # an expression of more than one name is checked on the way out, not solved
    return {solved[0]} if solved else set()
