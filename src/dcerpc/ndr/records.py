"""Dataclasses whose methods are compiled when they are first needed.

A module generated from a large IDL file has hundreds of structures, of which a program uses a few. The
standard decorator compiles the source of three methods for each of them, which is most of what importing such
a module would cost. :func:`record` makes the class with its slots at once and leaves the rest to the standard
decorator until something asks for it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, ClassVar, Final, TypeVar, dataclass_transform, get_origin, overload

__all__ = ["record"]

T = TypeVar("T")

#: What the standard decorator adds to a class. None of it refers to the class that it was made for.
_ADDED: Final = (
    "__init__",
    "__repr__",
    "__eq__",
    "__replace__",
    "__match_args__",
    "__dataclass_fields__",
    "__dataclass_params__",
)


class _Pending:
    """Stands for one attribute of a record until that is asked for, of the class or of an object."""

    __slots__ = ("complete", "name", "record")

    record: type[Any]

    def __init__(self, name: str, complete: Callable[[type[Any]], None]) -> None:
        self.name = name
        self.complete = complete

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self.record = owner

    def __get__(self, instance: object, owner: type[Any]) -> Any:
        # another thread may do the same at the same time: both set the same things
        self.complete(self.record)
        made = self.record.__dict__.get(self.name)
        if made is None or isinstance(made, _Pending):
            raise AttributeError(f"type object {self.record.__name__!r} has no attribute {self.name!r}")
        return made.__get__(instance, owner) if hasattr(made, "__get__") else made


@overload
def record(cls: type[T], /) -> type[T]: ...
@overload
def record(*, kw_only: bool = True) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(kw_only_default=True)
def record(cls: type[T] | None = None, /, *, kw_only: bool = True) -> Any:
    """Make a class a dataclass with slots, lazily.

    Everything of a dataclass is there, and :mod:`dataclasses` works with it: it is what
    ``@dataclass(slots=True, kw_only=True)`` makes, later.

    Args:
        cls: the class; defaults may not be mutable, and there is no ``__post_init__``.
        kw_only: its fields are given by keyword only.

    Returns:
        The class, made anew, as with ``dataclass(slots=True)``.
    """

    def make(original: type[T]) -> type[T]:
        return _make(original, kw_only)

    return make if cls is None else make(cls)


def _make(original: type[T], kw_only: bool) -> type[T]:
    namespace = dict(original.__dict__)
    names = [
        name for name, annotation in original.__annotations__.items() if not _is_class_variable(annotation)
    ]
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)  # a default would stand in the way of its slot

    def complete(made: type[Any]) -> None:
        standard = dataclasses.dataclass(kw_only=kw_only)(original)
        for name in _ADDED:
            if name in standard.__dict__:
                setattr(made, name, standard.__dict__[name])

    namespace |= {"__slots__": tuple(names), "__hash__": None, "__qualname__": original.__qualname__}
    for name in _ADDED:
        namespace.setdefault(name, _Pending(name, complete))
    return type(original.__name__, original.__bases__, namespace)


def _is_class_variable(annotation: Any) -> bool:
    if isinstance(annotation, str):
        return annotation.startswith(("ClassVar[", "ClassVar "))
    return get_origin(annotation) is ClassVar
