"""Values that do not fit, anywhere in a value: NdrError that names the place, and no octets."""

from __future__ import annotations

import dataclasses
import uuid
from array import array
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import DERIVED, Type
from tests.ndr.build import decode, fixed, full, procedure, ref, sized, string, struct, union, unique
from tests.ndr.models import typed_values

SOME = settings(max_examples=60, suppress_health_check=list(HealthCheck))
OTHER = struct("Other", other=ndr.LONG)
CHOICE = union("Choice", ndr.LONG, [([1], ndr.LONG), ([2], unique(ndr.WSTRING)), ([3], None)])
WRONG = [
    None,
    True,
    -1,
    1 << 15,
    1 << 70,
    1 << 100_000,
    1.5,
    float("nan"),
    1e300,
    "x",
    "a\0b",
    "\ud800",
    "x" * 300,
    b"y",
    b"y" * 300,
    bytearray(b"z"),
    memoryview(b"12345678").cast("I"),
    array("i", [1]),
    [],
    [None],
    [[]],
    ["x", 1],
    [0] * 300,
    (1, 2),
    {},
    {"a": 1},
    {1, 2},
    range(3),
    object(),
    int,
    DERIVED,
    uuid.UUID(int=1),
    OTHER.cls(other=1),
    OTHER.cls,
    CHOICE.cls(1, 2),
    CHOICE.cls("1", None),
    CHOICE.cls(DERIVED, None),
    ndr.ContextHandle(0, uuid.UUID(int=0)),
    ndr.ContextHandle(1 << 40, uuid.UUID(int=0)),
    ndr.ContextHandle(0, "no uuid"),  # type: ignore[arg-type]
]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where in a value something can be replaced: attributes and indices from the outside in."""
    found = [path]
    if dataclasses.is_dataclass(value) and not isinstance(value, (type, ndr.ContextHandle)):
        for field in dataclasses.fields(value):
            found += places(getattr(value, field.name), (*path, field.name))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            found += places(item, (*path, at))
    return found


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """A copy of a value with something else at one place."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(value, list):
        return [replaced(item, rest, new) if at == first else item for at, item in enumerate(value)]
    return dataclasses.replace(value, **{first: replaced(getattr(value, first), rest, new)})


@SOME
@given(case=typed_values(), variant=st.sampled_from(list(ndr.Variant)), data=st.data())
def test_only_ndr_errors(case: tuple[Type, Any], variant: ndr.Variant, data: st.DataObject) -> None:
    """What is taken all the same can be read."""
    kind, value = case
    place = data.draw(st.sampled_from(places(value)))
    wrong = replaced(value, place, WRONG[data.draw(st.integers(0, len(WRONG) - 1))])
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("P", ("arg", kind, "in")), variant)
    try:
        octets = codec.encode_in((wrong,))
    except NdrError as error:
        assert error.path == "arg" or error.path.startswith(("arg.", "arg[")), error.path  # noqa: PT017
        assert error.offset is None  # noqa: PT017
        return
    codec.decode_in(octets)


KINDS: list[Type] = [
    *(ndr.BOOLEAN, ndr.CHAR, ndr.SMALL, ndr.USHORT, ndr.LONG, ndr.UHYPER, ndr.FLOAT, ndr.DOUBLE, ndr.INT3264),
    *(ndr.GUID, ndr.Ranged(ndr.LONG, 1, 5), ndr.ContextHandleType("h"), ndr.WSTRING, ndr.STRING),
    *(string(ndr.BYTE), string(ndr.WCHAR, bound=4), sized(ndr.BYTE), sized(ndr.WCHAR), sized(ndr.LONG)),
    *(sized(ndr.DOUBLE), sized(ndr.FLOAT), sized(ndr.GUID), sized(ref(ndr.LONG)), sized(unique(ndr.LONG))),
    *(fixed(ndr.LONG, 2), fixed(ndr.LONG, 30), fixed(ndr.WCHAR, 2), fixed(ndr.BYTE, 2), fixed(OTHER, 2)),
    *(fixed(ndr.LONG, 2, 2), fixed(ndr.BYTE, 2, 2), fixed(ndr.WCHAR, 2, 2), fixed(OTHER, 1, 2)),
    *(fixed(ndr.BOOLEAN, 2), sized(ndr.BOOLEAN), sized(ndr.Ranged(ndr.LONG, 1, 5))),
    *(unique(OTHER), full(OTHER), full(sized(ndr.LONG)), ref(OTHER), OTHER, CHOICE, unique(unique(OTHER))),
    ndr.Array(ndr.CHAR, (ndr.Dim(), ndr.Dim(varying=True)), string=True),
    struct("Counted", n=ndr.ULONG, a=unique(sized(ndr.LONG, "n / 2 * 2", "n"))),
    struct("Tail", n=ndr.ULONG, a=sized(OTHER, "n")),
    struct("Named", n=ndr.ULONG, s=unique(string(ndr.WCHAR, "n"))),
    struct("Rows", n=ndr.ULONG, a=unique(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"), ndr.Dim(2))))),
    struct("Switched", d=ndr.LONG, u=union("U", ndr.LONG, [([1], OTHER)], switch_is="d")),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
def test_every_kind_of_type_with_every_wrong_value(kind: Type) -> None:
    for variant in ndr.Variant:
        codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("P", ("arg", kind, "in")), variant)
        for wrong in WRONG:
            attempts = [wrong]
            if isinstance(kind, ndr.Struct):
                attempts += [
                    kind.cls(
                        **{field.name: wrong if field is at else good(field.type) for field in kind.fields}
                    )
                    for at in kind.fields
                ]
            for value in attempts:
                try:
                    octets = codec.encode_in((value,))
                except NdrError as error:
                    assert error.path.startswith("arg")  # noqa: PT017
                    assert not set(error.message) & set("<>{}'\""), error.message  # noqa: PT017
                    assert "NoneType" not in error.message  # noqa: PT017
                else:
                    codec.decode_in(octets)


def good(kind: Type) -> Any:
    """A value that fits, for members that are not the point."""
    return DERIVED if isinstance(kind, ndr.Primitive) else None


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (KINDS[-5], {"a": 5}, "arg.a: expected a list, not int"),
        (KINDS[-5], {"n": "2", "a": [1, 2]}, "arg.n: expected int, not str"),
        (KINDS[-4], {"a": 5}, "arg.a: expected a list, not int"),
        (KINDS[-4], {"a": [1]}, r"arg.a\[0\].other: expected an object with other, not int"),
        (KINDS[-3], {"s": 5}, "arg.s: expected str, not int"),
        (KINDS[-2], {"a": [1]}, "arg.a: expected a list, not int"),
        (KINDS[-2], {"a": [[1, "x"]]}, r"arg.a\[0\]\[1\]: expected int, not str"),
        (KINDS[-1], {"u": 5}, "arg.u: expected U, not int"),
        (KINDS[-1], {"d": 1, "u": 5}, "arg.u: expected U, not int"),
        (KINDS[-1], {"d": 2, "u": CHOICE.cls(1, 5)}, "arg.u.discriminant: 1 does not fit d, which is 2"),
        (KINDS[-1], {"u": CHOICE.cls(1, 5)}, "arg.u.value.other: expected an object with other, not int"),
    ],
)
def test_what_is_wrong_where(kind: ndr.Struct, value: dict[str, Any], message: str) -> None:
    for variant in ndr.Variant:
        codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("P", ("arg", kind, "in")), variant)
        with pytest.raises(NdrError, match=f"^{message}$"):
            codec.encode_in((kind.cls(**value),))


def test_members_that_are_not_set() -> None:
    made = object.__new__(OTHER.cls)
    with pytest.raises(NdrError, match=r"^value.other: other is not set$"):
        ndr.encode_value(made)


def test_results() -> None:
    made = procedure("P", ("x", ndr.LONG, "out"), ("y", unique(OTHER), "out"), returns=ndr.ULONG)
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, ndr.Variant.NDR_LITTLE)
    for result, message in (
        (made.result(x="1", y=None), "^x: expected int, not str$"),
        (made.result(x=1, y=5), "^y.other: expected an object with other, not int$"),
        (made.result(x=1, y=None, return_value=-1), r"^return_value: -1 is not in range\(0, 4294967295\)$"),
        (made.result(y=None), "^x: cannot be derived here: give it$"),
        (object(), "^expected an object with x, not object$"),
        (None, "^expected an object with x, not None$"),
    ):
        with pytest.raises(NdrError, match=message):
            codec.encode_out(result, ())


def test_a_good_value_after_a_bad_one() -> None:
    """Nothing of a failure is left."""
    assert decode(OTHER, ndr.encode_value(OTHER.cls(other=5))).other == 5
    with pytest.raises(NdrError):
        ndr.encode_value(OTHER.cls(other="5"))
    assert decode(OTHER, ndr.encode_value(OTHER.cls(other=5))).other == 5
