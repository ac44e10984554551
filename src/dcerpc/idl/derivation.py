"""Which members follow from others: counts from the arrays they count, discriminants from unions."""

from __future__ import annotations

from collections.abc import Iterable

from dcerpc.errors import NdrError
from dcerpc.idl import model
from dcerpc.ndr import expr

__all__ = ["derivable"]


def derivable(types: Iterable[model.Type]) -> set[str]:
    """Names whose value can be computed from values of these types.

    A name is derivable when the size_is or length_is of an array, or the switch_is of a union, can be solved
    for it. Arrays inside arrays do not count: their elements may differ.
    """
    found: set[str] = set()
    for lowered in types:
        target = lowered
        while isinstance(target, model.Pointer):
            target = target.target
        if isinstance(target, model.Array):
            found.update(_solved(target.dims[0].size_is), _solved(target.dims[0].length_is))
        elif isinstance(target, model.UnionRef):
            found.update(_solved(target.switch_is))
    return found


def _solved(text: str) -> set[str]:
    if not text:
        return set()
    try:
        solved = expr.invert(expr.parse(text), "n")
    except NdrError:
        return set()  # an expression of more than one name is checked on the way out, not solved
    return {solved[0]} if solved else set()
