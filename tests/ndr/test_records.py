"""Records are dataclasses with slots, whose methods appear when they are needed."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import threading
from typing import Any, ClassVar

import pytest

from dcerpc import ndr


@ndr.record
class Point:
    """A point."""

    __ndr__: ClassVar[int]
    x: int
    y: int = 3

    def swapped(self) -> Point:
        return Point(x=self.y, y=self.x)


@ndr.record(kw_only=False)
class Choice:
    """A union."""

    discriminant: int
    value: int | str | None = None


def fresh() -> tuple[type[Any], type[Any]]:
    """A record of which nothing was asked yet, and what the standard decorator makes of the same."""

    class Plain:
        a: int
        b: str = "b"

    class Same:
        a: int
        b: str = "b"

    Same.__qualname__, Same.__name__ = Plain.__qualname__, Plain.__name__
    return ndr.record(Plain), dataclasses.dataclass(slots=True, kw_only=True)(Same)


def bare(cls: Any) -> Any:
    """An object made as decoders make it."""
    made = cls.__new__(cls)
    made.a, made.b = 1, "two"
    return made


@pytest.mark.parametrize(
    "use",
    [
        lambda cls: repr(cls(a=1)),
        lambda cls: repr(bare(cls)),
        lambda cls: (bare(cls) == cls(a=1, b="two"), bare(cls) == cls(a=1), bare(cls) != cls(a=1)),
        lambda cls: bare(cls) == 5,
        lambda cls: [(f.name, f.type, f.kw_only) for f in dataclasses.fields(cls)],
        lambda cls: dataclasses.asdict(bare(cls)),
        lambda cls: repr(dataclasses.replace(bare(cls), a=9)),
        lambda cls: (dataclasses.is_dataclass(cls), cls.__match_args__, cls.__hash__),
        lambda cls: str(inspect.signature(cls)),
        lambda cls: repr(copy.copy(bare(cls))),
        lambda cls: (cls.__slots__, hasattr(bare(cls), "__dict__"), cls.__name__, cls.__qualname__),
        lambda cls: hasattr(cls, "__replace__"),
        lambda cls: (cls.__dataclass_params__.eq, cls.__dataclass_params__.frozen),
    ],
)
def test_they_do_what_the_standard_ones_do(use: Any) -> None:
    ours, standard = fresh()
    assert use(ours) == use(standard)
    assert use(ours) == use(standard)  # also when they are complete


@pytest.mark.parametrize(
    "wrong",
    [
        lambda cls: cls(1),
        lambda cls: cls(),
        lambda cls: cls(a=1, c=2),
        lambda cls: setattr(cls(a=1), "c", 2),
        lambda cls: hash(cls(a=1)),
        lambda cls: cls.__nothing__,
    ],
)
def test_they_refuse_what_the_standard_ones_refuse(wrong: Any) -> None:
    ours, standard = fresh()
    with pytest.raises((TypeError, AttributeError)) as expected:
        wrong(standard)
    with pytest.raises(expected.type) as found:
        wrong(ours)
    assert str(found.value) == str(expected.value)


def test_nothing_is_compiled_before_it_is_needed() -> None:
    ours, _ = fresh()
    bare(ours)
    assert not inspect.isfunction(ours.__dict__["__init__"])
    assert ours(a=1).b == "b"
    assert inspect.isfunction(ours.__dict__["__init__"])
    assert inspect.isfunction(ours.__dict__["__repr__"])


def test_methods_docstrings_and_pickling() -> None:
    point = Point(x=1)
    assert point.swapped() == Point(x=3, y=1)
    assert Point.__doc__ == "A point."
    assert pickle.loads(pickle.dumps(point)) == point
    match Choice(1, "one"):
        case Choice(discriminant, value):
            assert (discriminant, value) == (1, "one")
    assert repr(Choice(2)) == "Choice(discriminant=2, value=None)"


def test_subclasses() -> None:
    class Named(Point):
        def __init__(self, name: str) -> None:
            super().__init__(x=len(name))

    @dataclasses.dataclass(kw_only=True)
    class Deep(Point):
        z: int

    @ndr.record
    class Deeper(Point):
        z: int

    assert Named("four").x == 4
    assert [field.name for field in dataclasses.fields(Deep)] == ["x", "y", "z"]
    assert Deep(x=1, z=2) == Deep(x=1, y=3, z=2)
    assert repr(Deeper(x=1, z=2)).endswith("Deeper(x=1, y=3, z=2)")
    assert Deeper.__slots__ == ("z",)  # type: ignore[attr-defined]


def test_annotations_that_are_no_strings() -> None:
    plain = type("Made", (), {"__annotations__": {"a": int, "b": ClassVar[int]}, "b": 1})
    made: Any = ndr.record(plain)
    assert made(a=2).a == 2
    assert made.__slots__ == ("a",)


def test_threads_may_need_the_same_at_once() -> None:
    for _ in range(50):
        ours, _ = fresh()
        found: list[str] = []
        gate = threading.Barrier(4)

        def use(cls: type[Any] = ours, gate: threading.Barrier = gate, found: list[str] = found) -> None:
            gate.wait()
            found.append(repr(cls(a=1)))

        threads = [threading.Thread(target=use) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(set(found)) == 1
        assert len(found) == 4
