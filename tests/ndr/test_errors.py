"""Bad octets and bad values: NdrError with path and offset, and nothing allocated for lies."""

from __future__ import annotations

import tracemalloc
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.interfaces import epm, mgmt, rpcecho
from dcerpc.ndr.types import DERIVED, Type
from tests.ndr.build import (
    LITTLE,
    decode,
    encode,
    fixed,
    procedure,
    ref,
    sized,
    string,
    struct,
    union,
    unique,
)

UNICODE_STRING = struct(
    "RPC_UNICODE_STRING",
    Length=ndr.USHORT,
    MaximumLength=ndr.USHORT,
    Buffer=unique(sized(ndr.WCHAR, "MaximumLength/2", "Length/2")),
)
NAMES = struct("NAMES", Count=ndr.ULONG, Buffer=unique(sized(UNICODE_STRING, "Count")))


def octets(text: str) -> bytes:
    return bytes.fromhex(text)


def caught(kind: Type, data: bytes) -> NdrError:
    with pytest.raises(NdrError) as found:
        decode(kind, data)
    return found.value


class TestPaths:
    def test_decoding_names_parameter_element_and_member(self) -> None:
        made = procedure("P", ("in_names", ref(NAMES), "in"))
        codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, LITTLE)
        names = NAMES.cls(Buffer=[UNICODE_STRING.cls(Buffer="ab"), UNICODE_STRING.cls(Buffer="cd")])
        encoded = bytearray(codec.encode_in((names,)))
        encoded[-8] = 9  # The actual count of the second string.
        with pytest.raises(NdrError) as found:
            codec.decode_in(encoded)
        assert found.value.path == "in_names.Buffer[1].Buffer"
        assert str(found.value).startswith(
            "in_names.Buffer[1].Buffer at 0x30: offset 0 and actual count 9 exceed"
        )

    def test_encoding_names_parameter_element_and_member(self) -> None:
        made = procedure("P", ("in_names", ref(NAMES), "in"))
        codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, LITTLE)
        names = NAMES.cls(
            Buffer=[UNICODE_STRING.cls(Buffer="ab"), UNICODE_STRING.cls(Length=1 << 16, Buffer="cd")]
        )
        with pytest.raises(NdrError) as found:
            codec.encode_in((names,))
        assert found.value.path == "in_names.Buffer[1].Length"
        assert found.value.offset is None

    def test_which_member_of_a_flat_run_is_missing(self) -> None:
        kind = struct("S", a=ndr.LONG, b=ndr.SHORT, c=ndr.HYPER)
        error = caught(kind, octets("00000000 0000"))
        assert (error.path, error.offset, error.message) == ("value.c", 8, "needs 8 octets, 0 are left")
        assert caught(kind, b"\0\0").path == "value.a"
        assert caught(kind, bytes(10)).message == "needs 8 octets, 2 are left"

    def test_paths_through_nested_functions(self) -> None:
        inner = struct("I", tail=string(ndr.CHAR, bound=8))
        middle = struct("M", items=fixed(inner, 2))
        choice = union("U", ndr.LONG, [([1], middle)])
        outer = struct("O", u=choice)
        error = caught(outer, octets("01000000 00000000 01000000 00 000000 00000000 09000000"))
        assert error.path == "value.u.value.items[1].tail"
        bad = middle.cls(items=[inner.cls(tail=""), inner.cls(tail="\0")])
        with pytest.raises(NdrError, match=r"value.u.value.items\[1\].tail: a string cannot hold NUL"):
            encode(outer, outer.cls(u=choice.cls(1, bad)))

    def test_ndr_errors_keep_their_cause(self) -> None:
        with pytest.raises(NdrError) as found:
            encode(ndr.LONG, "secret")
        assert found.value.__cause__ is not None
        assert "secret" not in str(found.value)


@pytest.mark.parametrize(
    ("kind", "data", "message"),
    [
        (sized(ndr.BYTE), "ffffffff", "4294967295 octets, but only 0 octets are left"),
        (string(ndr.BYTE), "ffffffff 00000000 00000000", "maximum count 4294967295"),
        (sized(ndr.BYTE), "ffffff7f 00", "2147483647 octets, but only 1 octets are left"),
        (sized(ndr.LONG), "03000000 00000000 00000000", "3 elements, but only 8 octets are left"),
        (sized(ndr.WCHAR), "02000000 0000", "2 code units, but only 2 octets are left"),
        (sized(ndr.GUID), "ffffff0f", "268435455 elements, but only 0 octets are left"),
        (sized(unique(ndr.LONG)), "00000040", "1073741824 elements"),
        (sized(ref(ndr.LONG)), "00000040 00000000", "1073741824 elements, but only 4 octets are left"),
        (sized(ref(struct("Empty"))), "00000040", "1073741824 elements"),
        (sized(string(ndr.CHAR, bound=5)), "00000040", "1073741824 elements"),
        (sized(fixed(ndr.BYTE, 0)), "ffffff7f", "2147483647 elements without octets"),
        (ndr.Array(ndr.SHORT, (ndr.Dim(), ndr.Dim())), "00000100 00000100", "4294967296 elements"),
        (ndr.Array(ndr.SHORT, (ndr.Dim(), ndr.Dim())), "ffffff3f 00000000", "1073741823 elements without"),
        (ndr.Array(ndr.WCHAR, (ndr.Dim(), ndr.Dim())), "ffffff3f 00000000", "1073741823 elements without"),
        (ndr.Array(ndr.BYTE, (ndr.Dim(), ndr.Dim())), "ffffff7f 00000000", "2147483647 elements without"),
        (string(ndr.WCHAR), "01000000 00000000 02000000", "offset 0 and actual count 2 exceed the maximum 1"),
        (string(ndr.WCHAR), "09000000 01000000 01000000 0000", "offset 1 where there can be none"),
        (string(ndr.WCHAR, bound=3), "00000000 04000000", "offset 0 and actual count 4 exceed the maximum 3"),
        (string(ndr.WCHAR), "00000000 00000000 00000000", "string without a terminator"),
        (string(ndr.WCHAR), "01000000 00000000 01000000 4100", "string without a terminator"),
        (string(ndr.CHAR), "03000000 00000000 03000000 410042", "string without a terminator"),
        (string(ndr.BYTE), "01000000 00000000 01000000 41", "string without a terminator"),
        (sized(ndr.BYTE, "3"), "02000000 0000", "maximum count 2 does not fit 3"),
    ],
)
def test_lies_about_counts(kind: Type, data: str, message: str) -> None:
    """MS-RPCE 3.1.1.5.3.2: nothing is made of a count that the octets left cannot hold."""
    tracemalloc.start()
    try:
        with pytest.raises(NdrError, match=message):
            decode(kind, octets(data))
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()


def test_a_string_ends_at_its_first_nul() -> None:
    assert decode(string(ndr.CHAR), octets("05000000 00000000 05000000 4100424300")) == "A"


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (ndr.LONG, None, "value: expected int, not None"),
        (ndr.LONG, "1", "value: expected int, not str"),
        (ndr.LONG, 1.5, "value: expected int, not float"),
        (ndr.LONG, 1 << 31, r"value: 2147483648 is not in range\(-2147483648, 2147483647\)"),
        (ndr.USHORT, -1, r"value: -1 is not in range\(0, 65535\)"),
        (ndr.HYPER, 1 << 200, "value: an integer of 201 bits is not in range"),
        (ndr.LONG, DERIVED, "value: cannot be derived here: give it"),
        (ndr.BOOLEAN, "yes", "value: expected int, not str"),
        (ndr.FLOAT, 1e300, r"value: 1e\+300 is not in range\(-3.4"),
        (ndr.DOUBLE, "1", "value: expected float, not str"),
        (sized(ndr.FLOAT), [0, float("inf"), 1e300], r"value\[2\]: 1e\+300 is not in range\(-3.4"),
        (sized(ndr.DOUBLE), [None], r"value\[0\]: expected float, not None"),
        (ndr.GUID, "text", "value: expected UUID, not str"),
        (ndr.Enum(rpcecho.echo_Enum1), "ECHO_ENUM1", "value: expected int, not str"),
        (ndr.Enum(rpcecho.echo_Enum1), 1 << 15, r"value: 32768 is not in range\(-32768, 32767\)"),
        (ndr.ContextHandleType("h"), b"x" * 20, "value: expected a ContextHandle, not bytes"),
        (string(ndr.WCHAR), None, "value: expected str, not None"),
        (string(ndr.WCHAR), b"bytes", "value: expected str, not bytes"),
        (string(ndr.WCHAR), ["a"], "value: expected str, not list"),
        (string(ndr.CHAR), 5, "value: expected str, not int"),
        (string(ndr.CHAR), "a\0b", "value: a string cannot hold NUL"),
        (string(ndr.CHAR), "\ud800", "value: text that cannot be encoded"),
        (string(ndr.BYTE), "text", "value: expected bytes, not str"),
        (string(ndr.BYTE), b"a\0b", "value: a string cannot hold NUL"),
        (string(ndr.CHAR, bound=2), "ab", "value: 3 elements for an array of 2"),
        (sized(ndr.BYTE), [1, 2], "value: expected bytes, not list"),
        (sized(ndr.BYTE), "text", "value: expected bytes, not str"),
        (sized(ndr.WCHAR), b"ab", "value: expected str, not bytes"),
        (sized(ndr.LONG), b"abcd", "value: expected a list, not bytes"),
        (sized(ndr.LONG), [1, "2"], r"value\[1\]: expected int, not str"),
        (sized(ndr.LONG), [1 << 40], r"value\[0\]: 1099511627776 is not in range\(-2147483648, 2147483647\)"),
        (sized(ndr.LONG), {1, 2}, "value: expected a list, not set"),
        (sized(ndr.GUID), [None], r"value\[0\]: expected UUID, not None"),
        (fixed(ndr.LONG, 2), [1], "value: 1 elements for an array of 2"),
        (fixed(ndr.LONG, 2), [1, "2"], r"value\[1\]: expected int, not str"),
        (fixed(ndr.LONG, 2, 2), [[1, 2], 3], "value: expected a list, not int"),
        (fixed(ndr.BYTE, 2, 2), [b"ab", "cd"], "value: expected bytes, not str"),
        (fixed(ndr.WCHAR, 2, 2), ["ab", b"cd"], "value: expected str, not bytes"),
        (fixed(ndr.BYTE, 2), b"abc", "value: 3 elements for an array of 2"),
        (fixed(ndr.WCHAR, 2), "abc", "value: 3 elements for an array of 2"),
        (fixed(ndr.BYTE, 2, 2), [b"ab", b"c"], "rows of 2 and of 1 elements"),
        (fixed(ndr.WCHAR, 1, 1), ["\U0001f600"], "rows must have one length in UTF-16 code units"),
        (ref(ndr.LONG), None, "value: None for a reference pointer"),
        (NAMES, NAMES, "value"),
        (NAMES, 5, "value: expected an object with Count, not int"),
        (UNICODE_STRING, UNICODE_STRING.cls(Buffer=5), "expected str, not int"),
        (ndr.Array(ndr.BYTE, (ndr.Dim(range=(1, 4)),)), b"", r"count 0 is not in range\(1, 4\)"),
    ],
)
def test_values_of_the_wrong_kind(kind: Type, value: Any, message: str) -> None:
    with pytest.raises(NdrError, match=message):
        encode(kind, value)


def test_bytes_like_values_are_taken() -> None:
    for value in (b"abc", bytearray(b"abc"), memoryview(b"abc")):
        assert encode(sized(ndr.BYTE), value) == octets("03000000 616263")
    for numbers in ([1, 2], (1, 2), range(1, 3)):
        assert encode(sized(ndr.SHORT), numbers) == octets("02000000 0100 0200")


@pytest.mark.parametrize(
    ("args", "what"), [((), "a tuple of 0"), ((1, 2), "a tuple of 2"), (None, "None"), (5, "int")]
)
def test_the_wrong_number_of_arguments(args: Any, what: str) -> None:
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("P", ("x", ndr.LONG, "in")), LITTLE)
    with pytest.raises(NdrError, match=f"expected a tuple of 1, not {what}"):
        codec.encode_in(args)


def test_a_result_of_another_class() -> None:
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("P", ("x", ndr.LONG, "out")), LITTLE)
    with pytest.raises(NdrError, match="x"):
        codec.encode_out(object(), ())


def test_a_stub_that_is_no_buffer() -> None:
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("P", ("x", ndr.LONG, "in")), LITTLE)
    with pytest.raises(NdrError, match="expected stub data as bytes, not None"):
        codec.decode_in(None)


@pytest.mark.parametrize("name", ["two words", "1st", "class", "a.b", "x;import os"])
def test_names_that_are_no_identifiers(name: str) -> None:
    """Generated source holds only names that are identifiers."""
    kind = ndr.Struct(UNICODE_STRING.cls, (ndr.Field(name, ndr.LONG),))
    with pytest.raises(NdrError, match="cannot be the name of a field or parameter"):
        encode(kind, None)
    made = ndr.Procedure("P", (ndr.Param(name, ndr.LONG),), None, object)
    with pytest.raises(NdrError, match="cannot be the name of a field or parameter"):
        ndr.compile_procedure(made, LITTLE).encode_in((1,))


OPERATIONS = [
    operation
    for interface in (rpcecho.rpcecho.INTERFACE, epm.ept.INTERFACE, mgmt.mgmt.INTERFACE)
    for operation in interface.operations
    if operation is not None
]


@settings(max_examples=300)
@given(
    operation=st.sampled_from(OPERATIONS),
    variant=st.sampled_from(list(ndr.Variant)),
    stub=st.binary(max_size=200)
    | st.lists(st.sampled_from([b"\0", b"\1", b"\2", b"\0\0\0\0", b"\1\0\0\0"])).map(b"".join),
)
def test_any_octets_to_shipped_interfaces(operation: Any, variant: ndr.Variant, stub: bytes) -> None:
    codec = operation.codec(variant)
    try:
        args = codec.decode_in(stub)
    except NdrError:
        args = (1,) * sum("in" in param.direction for param in operation.procedure.params)
    try:
        codec.decode_out(stub, args)
    except NdrError as error:
        assert not error.message.endswith("object is not callable")  # noqa: PT017
