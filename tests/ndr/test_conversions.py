"""[transmit_as], [represent_as], [wire_marshal]: values of the application wherever a type may stand."""

from __future__ import annotations

import datetime
import ipaddress
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.ndr.build import (
    LITTLE,
    NDR64,
    decode,
    encode,
    fixed,
    full,
    procedure,
    ref,
    sized,
    string,
    struct,
    union,
    unique,
)
from tests.ndr.pipe_tools import Taken, codec_of, join, request, sender

VARIANTS = list(ndr.Variant)
every_variant = pytest.mark.parametrize("variant", VARIANTS, ids=[variant.name for variant in VARIANTS])


def converted(
    name: str, wire: Type, to_wire: Callable[[Any], Any], from_wire: Callable[[Any], Any]
) -> ndr.Converted:
    conversion = ndr.Conversion(name)
    conversion.use(to_wire, from_wire)
    return ndr.Converted(wire, conversion)


#: A number, as an address.
ADDRESS = converted("ADDRESS", ndr.ULONG, int, ipaddress.IPv4Address)
#: A structure of fixed size, as a date.
YMD = struct("Ymd", year=ndr.USHORT, month=ndr.BYTE, day=ndr.BYTE)
DATE = converted(
    "DATE",
    YMD,
    lambda date: YMD.cls(year=date.year, month=date.month, day=date.day),
    lambda wire: datetime.date(wire.year, wire.month, wire.day),
)
#: A pointer to a string, as a tuple of words.
WORDS = converted("WORDS", unique(string(ndr.WCHAR)), " ".join, lambda text: tuple(text.split()))
#: A structure with referents, as a dict.
NAMED = struct("Named", name=unique(string(ndr.WCHAR)), size=ndr.USHORT, data=unique(sized(ndr.LONG, "size")))
TREE = converted(
    "TREE",
    NAMED,
    lambda tree: NAMED.cls(name=tree["name"], data=tree["data"]),
    lambda wire: {"name": wire.name, "data": wire.data},
)
#: A conformant array, as a set.
SET = converted("SET", sized(ndr.USHORT), sorted, set)
#: A union, as what it holds.
NUMBER_OR_TEXT = union(
    "NumberOrText", ndr.USHORT, [([1], ndr.LONG), ([2], unique(ndr.WSTRING))], encapsulated=True
)
EITHER = converted(
    "EITHER",
    NUMBER_OR_TEXT,
    lambda value: NUMBER_OR_TEXT.cls(2 if isinstance(value, str) else 1, value),
    lambda wire: wire.value,
)
#: One conversion over another.
NETWORK = converted(
    "NETWORK", ADDRESS, lambda net: net.network_address, lambda address: ipaddress.IPv4Network((address, 24))
)
SENTENCE = converted("SENTENCE", WORDS, lambda text: tuple(text.split()), " ".join)
PHRASES = converted(
    "PHRASES",
    TREE,
    lambda pair: {"name": pair[0], "data": pair[1]},
    lambda tree: (tree["name"], tree["data"]),
)

ADDRESSES = [ipaddress.IPv4Address("10.0.0.1"), ipaddress.IPv4Address("192.0.2.7")]
DATES = [datetime.date(1999, 12, 31), datetime.date(2024, 2, 29)]
TREES = [{"name": "oak", "data": [1, 2, 3]}, {"name": None, "data": None}]
#: Type, two values of the application, what they are on the wire.
KINDS: dict[str, tuple[ndr.Converted, list[Any], list[Any]]] = {
    "number": (ADDRESS, ADDRESSES, [0x0A000001, 0xC0000207]),
    "structure": (DATE, DATES, [YMD.cls(year=1999, month=12, day=31), YMD.cls(year=2024, month=2, day=29)]),
    "pointer": (WORDS, [("a", "b"), ("c",)], ["a b", "c"]),
    "structure with pointers": (
        TREE,
        TREES,
        [NAMED.cls(name="oak", data=[1, 2, 3]), NAMED.cls(name=None, data=None)],
    ),
    "union": (EITHER, [5, "five"], [NUMBER_OR_TEXT.cls(1, 5), NUMBER_OR_TEXT.cls(2, "five")]),
    "twice": (NETWORK, [ipaddress.IPv4Network("10.1.2.0/24")] * 2, [0x0A010200] * 2),
    "pointer twice": (SENTENCE, ["a b", "c"], ["a b", "c"]),
    "structure twice": (
        PHRASES,
        [("oak", [1]), ("fir", None)],
        [NAMED.cls(name="oak", data=[1]), NAMED.cls(name="fir", data=None)],
    ),
}
every_kind = pytest.mark.parametrize("case", KINDS.values(), ids=KINDS)

Place = Callable[[Type, list[Any]], tuple[Type, Any]]


def _struct_with(kind: Type, values: list[Any]) -> tuple[Type, Any]:
    made = struct("Holder", first=ndr.BYTE, member=kind, last=ndr.HYPER)
    return made, made.cls(first=1, member=values[0], last=2)


def _union_with(kind: Type, values: list[Any]) -> tuple[Type, Any]:
    made = union("Chooser", ndr.LONG, [([7], kind), (None, None)], encapsulated=True)
    return made, made.cls(7, values[1])


def _deep(kind: Type, values: list[Any]) -> tuple[Type, Any]:
    inner, value = _struct_with(kind, values)
    outer = struct("Outer", count=ndr.ULONG, items=unique(sized(unique(inner), "count")))
    return outer, outer.cls(count=3, items=[value, None, value])


#: How a type and two values are put into another one.
PLACES: dict[str, Place] = {
    "itself": lambda kind, values: (kind, values[0]),
    "reference": lambda kind, values: (ref(kind), values[0]),
    "unique": lambda kind, values: (unique(kind), values[0]),
    "null": lambda kind, values: (unique(kind), None),
    "full": lambda kind, values: (full(kind), values[0]),
    "member": _struct_with,
    "arm": _union_with,
    "elements": lambda kind, values: (sized(kind), values * 2),
    "fixed": lambda kind, values: (fixed(kind, 2), values),
    "rows": lambda kind, values: (fixed(kind, 1, 2), [values]),
    "pointers to it": lambda kind, values: (sized(unique(kind)), [values[0], None, values[1]]),
    "references to it": lambda kind, values: (sized(ref(kind)), values),
    "deep": _deep,
    "deferred": lambda kind, values: (ndr.Deferred(lambda: kind), values[0]),
}
every_place = pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)


@every_variant
@every_kind
@every_place
def test_a_converted_type_travels_as_the_other(
    place: Place, case: tuple[ndr.Converted, list[Any], list[Any]], variant: ndr.Variant
) -> None:
    kind, values, wires = case
    wire = kind.wire
    while isinstance(wire, ndr.Converted):
        wire = wire.wire
    made, value = place(kind, values)
    plain, plain_value = place(wire, wires)
    octets = encode(made, value, variant)
    if not isinstance(made, ndr.Pointer) or value is not None:
        assert octets.hex() == encode(plain, plain_value, variant).hex()
    assert decode(made, octets, variant) == value


@every_variant
@every_kind
def test_parameters(case: tuple[ndr.Converted, list[Any], list[Any]], variant: ndr.Variant) -> None:
    kind, values, _ = case
    made = procedure(
        "Op", ("a", kind, "in"), ("b", ref(kind), "in,out"), ("c", unique(kind), "out"), returns=ndr.LONG
    )
    codec = codec_of(made, variant)
    assert codec.decode_in(codec.encode_in((values[0], values[1]))) == (values[0], values[1])
    result = made.result(b=values[1], c=values[0], return_value=3)
    assert (
        codec.decode_out(codec.encode_out(result, (values[0], values[1])), (values[0], values[1])) == result
    )


@every_variant
@pytest.mark.parametrize("outer", [False, True])
def test_a_conformant_array_at_the_end_of_a_structure(variant: ndr.Variant, outer: bool) -> None:
    kind = struct("Counted", first=ndr.BYTE, members=SET)
    plain = struct("Counted", first=ndr.BYTE, members=SET.wire)
    value, plain_value = kind.cls(first=1, members={3, 1}), plain.cls(first=1, members=[1, 3])
    if outer:
        kind, plain = struct("Outer", a=ndr.LONG, b=kind), struct("Outer", a=ndr.LONG, b=plain)
        value, plain_value = kind.cls(a=2, b=value), plain.cls(a=2, b=plain_value)
    octets = encode(kind, value, variant)
    assert octets.hex() == encode(plain, plain_value, variant).hex()
    assert decode(kind, octets, variant) == value
    assert decode(unique(SET), encode(unique(SET), {5}, variant), variant) == {5}
    whole = converted(
        "WHOLE", plain, lambda members: plain.cls(first=1, members=[9]), lambda wire: wire.members
    )
    if not outer:
        assert decode(whole, encode(whole, None, variant), variant) == [9]


@every_variant
@pytest.mark.parametrize("case", [KINDS["number"], KINDS["structure"], KINDS["twice"]])
@pytest.mark.parametrize("size", [1, 5, 100])
def test_elements_of_pipes(
    case: tuple[ndr.Converted, list[Any], list[Any]], variant: ndr.Variant, size: int
) -> None:
    kind, values, _ = case
    stub = request(sender(kind), variant, (), [values, values[:1]])
    pieces = [stub[at : at + size] for at in range(0, len(stub), size)]
    assert join(Taken(ndr.request_reader(codec_of(sender(kind), variant)), pieces).pipe("data")) == [
        *values,
        values[0],
    ]


def test_a_pipe_of_what_travels_as_a_pointer_is_refused() -> None:
    with pytest.raises(NdrError, match="hold a pointer"):
        ndr.request_reader(codec_of(sender(WORDS), LITTLE))


@every_variant
def test_a_union_over_its_switch(variant: ndr.Variant) -> None:
    """The union's discriminant is a parameter, which the converted value has to fit."""
    plain = union("Chosen", ndr.LONG, [([1], ndr.LONG), ([2], unique(ndr.WSTRING))], switch_is="which")
    kind = converted(
        "CHOSEN",
        plain,
        lambda value: plain.cls(value[0], value[1]),
        lambda wire: (wire.discriminant, wire.value),
    )
    made = procedure("Op", ("which", ndr.LONG, "in"), ("what", kind, "in"))
    codec = codec_of(made, variant)
    assert codec.decode_in(codec.encode_in((2, (2, "x")))) == (2, (2, "x"))
    with pytest.raises(NdrError, match="1 does not fit which, which is 2"):
        codec.encode_in((2, (1, 5)))


@every_variant
def test_sizes_are_the_applications(variant: ndr.Variant) -> None:
    """Expressions are over what the application has."""
    doubled = converted("DOUBLED", ndr.ULONG, lambda n: 2 * n, lambda n: n // 2)
    kind = struct("Sized", n=doubled, data=unique(sized(ndr.BYTE, "n")))
    value = kind.cls(n=3, data=b"abc")
    octets = encode(kind, value, variant)
    assert octets[3 if variant is ndr.Variant.NDR_BIG else 0] == 6
    assert decode(kind, octets, variant) == value
    assert encode(kind, kind.cls(data=b"abc"), variant) == octets


def test_from_wire_gets_complete_values() -> None:
    """What is deferred has been read: never a referent id, never half a structure."""
    seen: list[Any] = []

    def from_wire(wire: Any) -> Any:
        seen.append((wire.name, wire.data))
        return wire

    kind = converted("SEEN", NAMED, lambda value: value, from_wire)
    value = NAMED.cls(name="x", size=1, data=[4])
    made = struct("Holder", a=kind, b=unique(kind), c=unique(sized(kind)))
    found = decode(made, encode(made, made.cls(a=value, b=value, c=[value, value])))
    assert seen == [("x", [4])] * 4
    assert found == made.cls(a=value, b=value, c=[value, value])


def test_to_wire_is_asked_once_for_each_value() -> None:
    """Even for values whose place, referents and maximum counts are written at different times."""
    asked: list[Any] = []

    def to_wire(value: Any) -> Any:
        asked.append(value)
        return NAMED.cls(name=value, data=[1])

    kind = converted("ASKED", NAMED, to_wire, lambda wire: wire.name)
    made = struct("Holder", a=kind, b=fixed(kind, 2), c=unique(kind))
    encode(made, made.cls(a="a1", b=["b1", "b2"], c="c1"))
    assert sorted(asked) == ["a1", "b1", "b2", "c1"]


def test_full_pointers_to_converted_values() -> None:
    """One referent is converted once, and is the same object wherever it is pointed to."""
    kind = struct("Two", a=full(DATE), b=full(DATE))
    octets = bytearray(encode(kind, kind.cls(a=DATES[0], b=DATES[1])))
    found = decode(kind, octets)
    assert found == kind.cls(a=DATES[0], b=DATES[1])
    octets[4:8] = octets[:4]
    found = decode(kind, octets)
    assert found.a is found.b
    other = struct("Two", a=full(DATE), b=full(ADDRESS))
    with pytest.raises(NdrError, match="values of two types"):
        decode(other, octets)


def test_without_functions_it_is_the_wire_type() -> None:
    kind = ndr.Converted(YMD, ndr.Conversion("PLAIN"))
    value = YMD.cls(year=1, month=2, day=3)
    assert decode(kind, encode(kind, value)) == value
    assert repr(kind.conversion) == "<Conversion PLAIN>"


def test_functions_may_be_set_after_codecs_are_made() -> None:
    kind = ndr.Converted(ndr.LONG, ndr.Conversion("LATER"))
    assert encode(kind, 5) == b"\5\0\0\0"
    kind.conversion.use(lambda value: value + 1, lambda value: value - 1)
    assert encode(kind, 5) == b"\6\0\0\0"
    assert decode(kind, b"\6\0\0\0") == 5


@pytest.fixture(
    params=[ValueError("not good"), TypeError("not right"), UnicodeEncodeError("ascii", "é", 0, 1, "no")]
)
def refusal(request: pytest.FixtureRequest) -> Exception:
    found: Exception = request.param
    return found


def failing(kind: Type, error: BaseException) -> ndr.Converted:
    def fail(value: Any) -> Any:
        raise error

    return converted("FAILING", kind, fail, fail)


def failures(kind: ndr.Converted) -> Iterator[tuple[Type, Any, str]]:
    """Places for a type that fails, with a value of each and the path in it to the failing one."""
    holder = struct("Holder", first=ndr.LONG, member=kind)
    chooser = union("Chooser", ndr.LONG, [([7], kind)], encapsulated=True)
    yield kind, 1, ""
    yield unique(kind), 1, ""
    yield holder, holder.cls(first=1, member=1), ".member"
    yield sized(kind), [1], "[0]"
    yield chooser, chooser.cls(7, 1), ".value"
    yield unique(sized(holder)), [holder.cls(first=1, member=1)], "[0].member"


@pytest.mark.parametrize(
    "wire", [ndr.LONG, unique(ndr.LONG), struct("One", n=ndr.LONG), struct("Ref", n=unique(ndr.LONG))]
)
def test_what_cannot_be_converted(wire: Type, refusal: Exception) -> None:
    """ValueError and TypeError say what is wrong with the value: they become NdrErrors with its path."""
    plain = ndr.Converted(wire, ndr.Conversion("PLAIN"))
    good = wire.cls(n=1) if isinstance(wire, ndr.Struct) else 1
    plain.conversion.use(lambda value: good, lambda value: 1)
    pairs = zip(failures(failing(wire, refusal)), failures(plain), strict=True)
    for (kind, value, path), (good_kind, good_value, _) in pairs:
        codec = codec_of(procedure("Op", ("x", kind, "in")), NDR64)
        octets = codec_of(procedure("Op", ("x", good_kind, "in")), NDR64).encode_in((good_value,))
        with pytest.raises(NdrError, match="FAILING cannot be converted to the wire: ") as caught:
            codec.encode_in((value,))
        assert caught.value.path == "x" + path
        assert str(refusal) in caught.value.message
        with pytest.raises(NdrError, match="FAILING cannot be converted from the wire: ") as caught:
            codec.decode_in(octets)
        assert caught.value.path == "x" + path
        assert caught.value.offset is not None
        assert caught.value.offset <= len(octets)


class Trouble(Exception):
    """Something of the application."""


@pytest.mark.parametrize(
    "error",
    [Trouble("mine"), KeyError("mine"), AttributeError("mine"), OverflowError("mine"), KeyboardInterrupt()],
)
def test_other_exceptions_pass(error: BaseException) -> None:
    """They are the application's, even those that elsewhere tell what is wrong with a value."""
    for kind, value, _ in failures(failing(ndr.LONG, error)):
        with pytest.raises(type(error)) as caught:
            encode(kind, value)
        assert caught.value is error
    plain = ndr.Converted(ndr.LONG, ndr.Conversion("PLAIN"))
    for (kind, _, _), (good_kind, good, _) in zip(
        failures(failing(ndr.LONG, error)), failures(plain), strict=True
    ):
        with pytest.raises(type(error)) as caught:
            decode(kind, encode(good_kind, good))
        assert caught.value is error
        assert error.__cause__ is None


def test_its_own_ndr_error_passes_with_a_path() -> None:
    kind = struct("Holder", member=failing(ndr.LONG, NdrError("of my own")))
    with pytest.raises(NdrError, match="of my own") as caught:
        encode(kind, kind.cls(member=1))
    assert caught.value.path == "value.member"


def test_what_conversions_give_is_checked() -> None:
    """A hook that gives no value of the wire type is told so."""
    kind = converted("WRONG", ndr.LONG, str, int)
    with pytest.raises(NdrError, match="expected int, not str"):
        encode(struct("S", x=kind), struct("S", x=kind).cls(x=1))
    kind = converted("WRONG", NAMED, lambda value: None, lambda wire: wire)
    with pytest.raises(NdrError, match="None"):
        encode(kind, 1)


def test_sources_without_conversions_have_none() -> None:
    """Types that are not converted pay nothing."""
    made = procedure("Op", ("x", ref(NAMED), "in,out"))
    assert "wire" not in ndr.source_of(made, LITTLE).replace("Named", "")
