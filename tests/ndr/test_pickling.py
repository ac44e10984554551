"""Type serialization against the text of MS-RPCE 2.2.6 and 2.2.7, and what is no such stream."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr import pickle_format
from dcerpc.ndr.types import Type
from dcerpc.syntax_id import NDR, NDR64, SyntaxId
from tests.ndr.build import BIG, LITTLE, full, sized, string, struct, union, unique
from tests.ndr.models import Color

V1_LITTLE = bytes.fromhex("01100800cccccccc")
V1_BIG = bytes.fromhex("01000800cccccccc")
V2_NDR = bytes.fromhex("02104000" + 20 * "cc") + NDR.to_bytes() + bytes(20)
V2_NDR64 = bytes.fromhex("02104000" + 20 * "cc") + NDR64.to_bytes() + bytes(20)

PAIR = struct("Pair", x=ndr.USHORT, y=ndr.ULONG)
TEXT = struct("Text", name=unique(string(ndr.WCHAR)))
FORMATS: list[tuple[dict[str, Any], bytes]] = [
    ({}, V1_LITTLE),
    ({"variant": BIG}, V1_BIG),
    ({"version": 2}, V2_NDR),
    ({"version": 2, "variant": ndr.Variant.NDR64}, V2_NDR64),
]


def pair(x: int = 0x0102, y: int = 0x03040506) -> Any:
    return PAIR.cls(x=x, y=y)


@pytest.mark.parametrize(
    ("options", "header", "body"),
    [
        # 2.2.6.2: a length without the header, a filler of 0
        ({}, V1_LITTLE, "08000000 00000000 02010000 06050403"),
        ({"variant": BIG}, V1_BIG, "00000008 00000000 01020000 03040506"),
        # 2.2.7.2: 16 octets of header, padded to 16
        ({"version": 2}, V2_NDR, "10000000 000000000000000000000000 02010000 06050403 0000000000000000"),
        (
            {"version": 2, "variant": ndr.Variant.NDR64},
            V2_NDR64,
            "10000000 000000000000000000000000 02010000 06050403 0000000000000000",
        ),
    ],
)
def test_a_structure(options: dict[str, Any], header: bytes, body: str) -> None:
    octets = ndr.dumps(pair(), **options)
    assert octets == header + bytes.fromhex(body)
    assert ndr.loads(octets, PAIR.cls) == pair()


@pytest.mark.parametrize(
    ("kind", "value", "octets"),
    [
        (ndr.BOOLEAN, True, "0100000000000000"),
        (ndr.SMALL, -1, "ff00000000000000"),
        (ndr.USHORT, 0x0102, "0201000000000000"),
        (ndr.LONG, -2, "feffffff00000000"),
        (ndr.HYPER, -2, "feffffffffffffff"),
        (ndr.DOUBLE, 1.5, "000000000000f83f"),
        (ndr.WCHAR, 65, "4100000000000000"),
        (ndr.Enum(Color), Color.BLUE, "0700000000000000"),
        (ndr.Enum(Color, v1_enum=True), Color.BLUE, "0700000000000000"),
        (ndr.Ranged(ndr.LONG, 0, 9), 9, "0900000000000000"),
        (ndr.Deferred(lambda: ndr.ULONG), 3, "0300000000000000"),
        (ndr.Converted(ndr.ULONG, ndr.Conversion("TREE")), 3, "0300000000000000"),
    ],
    # The same in every process, which the address of a lambda is not.
    ids=lambda value: re.sub(r" at 0x\w+", "", repr(value)),
)
def test_primitives_have_no_private_header_in_version_1(kind: Type, value: Any, octets: str) -> None:
    """2.2.6.3; in version 2 everything has one (2.2.7.2)."""
    stream = ndr.dumps(value, kind)
    assert stream == V1_LITTLE + bytes.fromhex(octets)
    assert ndr.loads(stream, kind) == value
    second = ndr.dumps(value, kind, version=2)
    assert second[64:80] == b"\x10" + bytes(15)
    assert ndr.loads(second, kind) == value


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ndr.GUID, uuid.UUID(int=0x0102030405060708090A0B0C0D0E0F10)),
        (sized(ndr.BYTE), b"abc"),
        (string(ndr.WCHAR), "abc"),
        (unique(ndr.ULONG), 7),
        (unique(ndr.ULONG), None),
        (union("U", ndr.LONG, [([1], ndr.HYPER)], encapsulated=True), None),
    ],
    ids=lambda case: type(case).__name__,
)
def test_constructed_types_have_one(kind: Type, value: Any) -> None:
    if isinstance(kind, ndr.Union):
        value = kind.cls(1, -5)
    body = ndr.encode_value(value, kind)
    size = len(body) + -len(body) % 8
    stream = ndr.dumps(value, kind)
    assert stream == V1_LITTLE + size.to_bytes(4, "little") + bytes(4) + body.ljust(size, b"\0")
    assert ndr.loads(stream, kind) == value


def test_alignment_goes_on_from_the_headers() -> None:
    """A hyper's place does not depend on whether alignment counts from the stream or from the object."""
    kind = struct("H", a=ndr.BYTE, b=ndr.HYPER)
    assert ndr.dumps(kind.cls(a=1, b=2))[16:] == bytes.fromhex("01000000000000000200000000000000")


@pytest.mark.parametrize("kind", ["unique", "full"])
def test_a_pointer_at_the_top(kind: Any) -> None:
    stream = ndr.dumps(pair(), pointer=kind)
    referent = {"unique": "00000200", "full": "01000000"}[kind]
    assert stream[16:] == bytes.fromhex(referent + "02010000 06050403 00000000")
    value = ndr.loads(stream, PAIR.cls, pointer=kind)
    assert value == pair()
    assert ndr.loads(stream, ndr.Pointer(PAIR, kind)) == pair()
    null = ndr.dumps(None, PAIR.cls, pointer=kind)
    assert null[16:] == bytes(8)
    assert ndr.loads(null, PAIR.cls, pointer=kind) is None


def test_ndr64() -> None:
    stream = ndr.dumps(TEXT.cls(name="ab"), version=2, variant=ndr.Variant.NDR64)
    assert stream[64:80] == b"\x30" + bytes(15)
    counts = (3).to_bytes(8, "little") + bytes(8) + (3).to_bytes(8, "little")
    assert stream[80:] == (0x20000).to_bytes(8, "little") + counts + b"a\0b\0\0\0" + bytes(10)
    assert ndr.loads(stream, TEXT.cls) == TEXT.cls(name="ab")


def test_the_interface_is_written_and_ignored() -> None:
    interface = SyntaxId.parse("14a8831c-bc82-11d2-8a64-0008c7457e5d", "1.2")
    stream = ndr.dumps(pair(), version=2, interface=interface)
    assert stream[44:64] == interface.to_bytes()
    assert ndr.loads(stream, PAIR.cls) == pair()
    reader = ndr.PickleReader(stream)
    assert (reader.version, reader.variant, reader.interface) == (2, LITTLE, interface)
    assert ndr.PickleReader(ndr.dumps(pair())).interface is None


def test_endianness_other_than_little_is_big() -> None:
    """Note 57 of MS-RPCE."""
    big = bytearray(ndr.dumps(pair(), variant=BIG))
    for octet in {*range(256)} - {0x10}:
        big[1] = octet
        assert ndr.loads(big, PAIR.cls) == pair()
        assert ndr.PickleReader(big).variant is BIG


@pytest.mark.parametrize("options", [options for options, _ in FORMATS])
def test_fillers_are_ignored(options: dict[str, Any]) -> None:
    """2.2.6.1, 2.2.6.2, 2.2.7.1; padding: 3.1.1.5.3.2.2.6."""
    stream = bytearray(ndr.dumps(pair(), pointer="unique", **options))
    version_2 = stream[0] == 2
    begin = 64 if version_2 else 8
    fillers = [*range(4, 24), *range(44, 64), *range(68, 80)] if version_2 else [*range(4, 8), *range(12, 16)]
    for at in [*fillers, *range(begin + (32 if version_2 else 20), len(stream))]:
        stream[at] ^= 0xFF
    assert ndr.loads(stream, PAIR.cls, pointer="unique") == pair()


# Several objects


@pytest.mark.parametrize(("options", "header"), FORMATS)
def test_several_objects_under_one_header(options: dict[str, Any], header: bytes) -> None:
    objects: list[tuple[Any, Any]] = [
        (5, ndr.BYTE),
        (pair(), PAIR.cls),
        (TEXT.cls(name="odd"), TEXT),
        (-1, ndr.HYPER),
        (b"abc", sized(ndr.BYTE)),
    ]
    writer = ndr.PickleWriter(**options)
    assert writer.getvalue() == header
    ends = []
    for value, kind in objects:
        writer.write(value, kind)
        ends.append(len(writer.getvalue()))
    stream = writer.getvalue()
    assert stream == header + b"".join(ndr.dumps(*one, **options)[len(header) :] for one in objects)
    reader = ndr.PickleReader(stream)
    assert reader.offset == len(header)
    for (value, kind), end in zip(objects, ends, strict=True):
        assert not reader.at_end
        assert reader.read(kind) == value
        assert reader.offset == end
    assert reader.at_end
    reader.finish()


def test_types_follow_from_values_and_pointers_are_told() -> None:
    writer = ndr.PickleWriter()
    writer.write(pair())
    writer.write(pair(), pointer="unique")
    writer.write(None, PAIR.cls, pointer="unique")
    reader = ndr.PickleReader(writer.getvalue())
    assert reader.read(PAIR.cls) == pair()
    assert reader.read(PAIR.cls, pointer="unique") == pair()
    assert reader.read(PAIR.cls, pointer="unique") is None
    assert reader.at_end


def test_objects_are_wholes() -> None:
    """Referent ids begin anew: no object refers to another one (2.2.6)."""
    writer = ndr.PickleWriter()
    shared = pair()
    for _ in range(2):
        writer.write(shared, pointer="full")
    first, second = writer.getvalue()[8:32], writer.getvalue()[32:]
    assert first == second
    reader = ndr.PickleReader(writer.getvalue())
    assert reader.read(PAIR.cls, pointer="full") is not reader.read(PAIR.cls, pointer="full")


def test_an_error_says_which_object_and_nothing_moves() -> None:
    writer = ndr.PickleWriter()
    writer.write(1, ndr.LONG)
    with pytest.raises(NdrError) as caught:
        writer.write(pair(x="?"))  # type: ignore[arg-type]
    assert caught.value.path == "values[1].x"
    assert writer.getvalue() == ndr.dumps(1, ndr.LONG)
    stream = bytearray(ndr.dumps(1, ndr.LONG) + ndr.dumps(TEXT.cls(name="ab"))[8:])
    stream[32] = 9  # the offset of a string
    reader = ndr.PickleReader(stream)
    assert reader.read(ndr.LONG) == 1
    for _ in range(2):
        with pytest.raises(NdrError) as caught:
            reader.read(TEXT.cls)
        assert caught.value.path == "values[1].name"
        assert caught.value.offset is not None
        assert 24 <= caught.value.offset <= 44
        assert reader.offset == 16


def test_finish_wants_all_octets_read() -> None:
    reader = ndr.PickleReader(ndr.dumps(1, ndr.LONG) + bytes(8))
    reader.read(ndr.LONG)
    with pytest.raises(NdrError, match=r"^at 0x10: 8 octets after the last object$"):
        reader.finish()


# What is no stream


def change(at: int, octets: str) -> Callable[[bytes], bytes]:
    new = bytes.fromhex(octets)
    return lambda stream: stream[:at] + new + stream[at + len(new) :]


V1: dict[str, Any] = {}
V2: dict[str, Any] = {"version": 2}


@pytest.mark.parametrize(
    ("options", "broken", "message"),
    [
        (V1, lambda _: b"", "Version at 0x0: a common header takes 8 octets or more, 0 are left"),
        (V1, lambda s: s[:3], "Version at 0x0: a common header takes 8 octets or more, 3 are left"),
        (V1, lambda s: s[:7], "CommonHeaderLength at 0x2: the common header takes 8 octets, 7 are left"),
        (V1, change(0, "00"), "Version at 0x0: version 0 of type serialization is neither 1 nor 2"),
        (V1, change(0, "03"), "Version at 0x0: version 3 of type serialization is neither 1 nor 2"),
        (V1, change(2, "0900"), "CommonHeaderLength at 0x2: 9 instead of 8"),
        (V1, change(0, "02"), "CommonHeaderLength at 0x2: 8 instead of 64"),
        (V2, change(0, "01"), "CommonHeaderLength at 0x2: 64 instead of 8"),
        (V2, lambda s: s[:63], "CommonHeaderLength at 0x2: the common header takes 64 octets, 63 are left"),
        (V2, change(1, "00"), "Endianness at 0x1: 0x00 instead of 0x10 (little-endian)"),
        (
            V2,
            change(40, "0100"),
            "TransferSyntax at 0x18: 8a885d04-1ceb-11c9-9fe8-08002b104860 v1.0 is neither NDR nor NDR64",
        ),
        (V1, lambda s: s[:8], "ObjectBufferLength at 0x8: needs 8 octets, 0 are left"),
        (V1, lambda s: s[:15], "ObjectBufferLength at 0x8: needs 8 octets, 7 are left"),
        (V2, lambda s: s[:79], "ObjectBufferLength at 0x40: needs 16 octets, 15 are left"),
        (V1, change(8, "ffffffff"), "ObjectBufferLength at 0x8: 4294967295, but only 8 octets are left"),
        (V1, lambda s: s[:-1], "ObjectBufferLength at 0x8: 8, but only 7 octets are left"),
        (V1, change(8, "07"), "ObjectBufferLength at 0x8: 7 is no multiple of 8"),
        (V2, change(64, "08"), "ObjectBufferLength at 0x40: 8 is no multiple of 16"),
        (V1, change(8, "00"), "value.x at 0x10: needs 2 octets, 0 are left"),
        (V1, lambda s: s + b"\0", "at 0x18: 1 octets after the object"),
        (V1, lambda s: s + bytes(8), "at 0x18: 8 octets after the object"),
        (V1, lambda s: change(8, "10")(s) + bytes(8), "at 0x18: 8 octets are left of ObjectBufferLength"),
        (V2, lambda s: change(64, "20")(s) + bytes(16), "at 0x58: 24 octets are left of ObjectBufferLength"),
    ],
)
def test_malformed_streams(options: dict[str, Any], broken: Callable[[bytes], bytes], message: str) -> None:
    stream = broken(ndr.dumps(pair(), **options))
    for data in (stream, bytearray(stream), memoryview(stream)):
        with pytest.raises(NdrError) as caught:
            ndr.loads(data, PAIR.cls)
        assert str(caught.value) == message


def test_a_length_keeps_an_object_in_its_bounds() -> None:
    """An array's count may fit the stream and not its object."""
    kind = struct("A", n=ndr.ULONG, data=sized(ndr.BYTE, "n"))
    writer = ndr.PickleWriter()
    writer.write(kind.cls(data=b"abcd"))
    writer.write(kind.cls(data=b"x" * 64))
    stream = bytearray(writer.getvalue())
    stream[16:24] = (40).to_bytes(4, "little") * 2
    for strict in (True, False):
        with pytest.raises(
            NdrError, match=r"^values\[0\]\.data at 0x18: 40 octets, but only 8 octets are left"
        ):
            ndr.PickleReader(stream, strict=strict).read(kind)


def test_a_private_header_of_a_later_object() -> None:
    writer = ndr.PickleWriter()
    writer.write(1, ndr.LONG)
    writer.write(pair())
    reader = ndr.PickleReader(writer.getvalue()[:-3])
    reader.read(ndr.LONG)
    with pytest.raises(NdrError) as caught:
        reader.read(PAIR.cls)
    assert str(caught.value) == "values[1].ObjectBufferLength at 0x10: 8, but only 5 octets are left"


def test_more_than_a_length_can_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pickle_format, "_MAX_LENGTH", 16)
    ndr.dumps(b"x" * 12, sized(ndr.BYTE))
    with pytest.raises(NdrError, match="17 octets are more than ObjectBufferLength can tell"):
        ndr.dumps(b"x" * 13, sized(ndr.BYTE))


def test_the_padding_of_a_primitive_may_not_be_missing() -> None:
    stream = ndr.dumps(7, ndr.ULONG)
    with pytest.raises(NdrError, match="at 0xc: padding of 4 octets, 3 are left"):
        ndr.loads(stream[:-1], ndr.ULONG)
    with pytest.raises(NdrError, match="value at 0x8: needs 4 octets, 3 are left"):
        ndr.loads(stream[:11], ndr.ULONG)
    assert ndr.loads(stream[:-1], ndr.ULONG, strict=False) == 7


@pytest.mark.parametrize(
    "broken",
    [
        lambda s: s + b"trailing",
        lambda s: change(8, "18")(s) + bytes(8),  # a length that is too large
        lambda s: change(8, "0c")(s),  # one without the padding
        lambda s: change(8, "0c")(s)[:-4],
    ],
)
def test_what_else_is_taken_when_not_strict(broken: Callable[[bytes], bytes]) -> None:
    stream = broken(ndr.dumps(pair(), pointer="unique"))
    assert ndr.loads(stream, PAIR.cls, pointer="unique", strict=False) == pair()
    with pytest.raises(NdrError):
        ndr.loads(stream, PAIR.cls, pointer="unique")


def test_a_length_without_padding_is_no_obstacle_to_the_next_object() -> None:
    writer = ndr.PickleWriter()
    writer.write(pair(), pointer="unique")
    writer.write(2, ndr.LONG)
    stream = change(8, "0c")(writer.getvalue())
    reader = ndr.PickleReader(stream, strict=False)
    assert reader.read(PAIR.cls, pointer="unique") == pair()
    assert reader.read(ndr.LONG) == 2
    reader.finish()


# Misuse


def test_what_a_version_does_not_have() -> None:
    wrong: list[dict[str, Any]] = [
        {"version": 1, "variant": ndr.Variant.NDR64},
        {"version": 2, "variant": BIG},
        {"version": 3},
        {"version": 1, "interface": NDR},
    ]
    for options in wrong:
        with pytest.raises(ValueError, match=f"version {options['version']}"):
            ndr.dumps(pair(), **options)
        with pytest.raises(ValueError, match=f"version {options['version']}"):
            ndr.PickleWriter(**options)


def test_kinds_that_are_none() -> None:
    with pytest.raises(TypeError, match="neither an NDR type nor a class"):
        ndr.dumps(5)
    with pytest.raises(TypeError, match="neither an NDR type nor a class"):
        ndr.loads(ndr.dumps(pair()), int)
    handle = ndr.ContextHandleType("HANDLE")
    with pytest.raises(NdrError, match="a context handle cannot be serialized"):
        ndr.dumps(None, handle)
    with pytest.raises(NdrError, match="a pipe cannot be serialized"):
        ndr.dumps(b"", ndr.Pipe(ndr.BYTE))


def test_values_that_do_not_fit() -> None:
    with pytest.raises(NdrError) as caught:
        ndr.dumps(pair(x=70000))
    assert caught.value.path == "value.x"
    with pytest.raises(NdrError):
        ndr.dumps(None, PAIR.cls)


def test_depth_is_bounded() -> None:
    node = struct("Node", inner=full(ndr.Deferred(lambda: node)), next=full(ndr.Deferred(lambda: node)))
    chain = None
    for _ in range(40):
        chain = node.cls(inner=chain, next=None)
    stream = ndr.dumps(chain)
    assert ndr.loads(stream, node) == chain
    with pytest.raises(NdrError, match="nested more deeply"):
        ndr.loads(stream, node, depth=20)
    with pytest.raises(NdrError, match="nested more deeply"):
        ndr.dumps(chain, depth=20)
    with pytest.raises(NdrError, match="nested more deeply"):
        ndr.PickleReader(stream, depth=20).read(node)
    with pytest.raises(NdrError, match="nested more deeply"):
        ndr.PickleWriter(depth=20).write(chain)
