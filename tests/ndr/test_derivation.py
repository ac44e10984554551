"""Counts and discriminants that are left out follow from the data; given ones must agree with it."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import DERIVED
from tests.ndr.build import LITTLE, decode, encode, full, procedure, ref, sized, string, struct, union, unique

UNICODE_STRING = struct(
    "RPC_UNICODE_STRING",
    Length=ndr.USHORT,
    MaximumLength=ndr.USHORT,
    Buffer=unique(sized(ndr.WCHAR, "MaximumLength/2", "Length/2")),
)


def codec(*params: tuple[str, Any, str], returns: Any = None) -> ndr.ProcedureCodec[Any]:
    made: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("P", *params, returns=returns), LITTLE)
    return made


@pytest.mark.parametrize(
    ("expression", "count", "derived"),
    [
        ("n", 3, 3),
        ("*n", 3, 3),
        ("(n)", 3, 3),
        ("n * 2", 4, 2),
        ("2 * n", 4, 2),
        ("n / 2", 3, 6),
        ("n + 1", 3, 2),
        ("1 + n", 3, 2),
        ("n - 1", 3, 4),
        ("10 - n", 3, 7),
        ("n << 1", 4, 2),
        ("n >> 1", 3, 6),
        ("(n + 1) / 2", 3, 5),
        ("0x2 * n", 4, 2),
    ],
)
def test_simple_expressions_are_inverted(expression: str, count: int, derived: int) -> None:
    kind = struct("S", n=ndr.LONG, data=sized(ndr.BYTE, expression))
    value = kind.cls(data=bytes(count))
    encoded = encode(kind, value)
    assert encoded[4:8] == derived.to_bytes(4, "little")
    assert decode(kind, encoded) == kind.cls(n=derived, data=bytes(count))


@pytest.mark.parametrize("expression", ["n * n", "n & 3", "n ? 1 : 2", "n * 0", "n << m", "~n"])
def test_what_cannot_be_inverted_must_be_given(expression: str) -> None:
    kind = struct("S", n=ndr.LONG, m=ndr.LONG, data=sized(ndr.BYTE, expression))
    with pytest.raises(NdrError, match=r"value.n: cannot be derived here: give it"):
        encode(kind, kind.cls(m=0, data=b""))


def test_a_count_that_no_value_satisfies() -> None:
    kind = struct("S", n=ndr.LONG, data=sized(ndr.BYTE, "n * 2"))
    with pytest.raises(NdrError, match=r"value.data: 3 elements, but size_is\(n \* 2\) is 2"):
        encode(kind, kind.cls(data=b"abc"))


def test_given_and_wrong() -> None:
    kind = struct("S", n=ndr.LONG, data=unique(sized(ndr.SHORT, "n")))
    with pytest.raises(NdrError, match=r"value.data: 1 elements, but size_is\(n\) is 2"):
        encode(kind, kind.cls(n=2, data=[1]))


def test_a_null_pointer_has_none() -> None:
    kind = struct("S", n=ndr.LONG, data=unique(sized(ndr.SHORT, "n")))
    assert encode(kind, kind.cls(data=None)) == bytes(8)
    # A count may be non-zero all the same (C706 14.3.10).
    assert encode(kind, kind.cls(n=2, data=None)) == b"\2" + bytes(7)


def test_arrays_that_share_a_count_must_agree() -> None:
    kind = struct("S", n=ndr.LONG, a=unique(sized(ndr.SHORT, "n")), b=unique(sized(ndr.BYTE, "n")))
    decoded = decode(kind, encode(kind, kind.cls(a=None, b=b"xy")))
    assert (decoded.n, decoded.a, decoded.b) == (2, None, b"xy")
    with pytest.raises(NdrError, match=r"value.b: 2 elements, but size_is\(n\) is 3"):
        encode(kind, kind.cls(a=[1, 2, 3], b=b"xy"))


@pytest.mark.parametrize(
    ("text", "length"), [("", 0), ("abc", 6), ("\u20ac", 2), ("\U0001f600", 4), ("\udc00", 2), (None, 0)]
)
def test_unicode_strings(text: str | None, length: int) -> None:
    value = UNICODE_STRING.cls(Buffer=text)
    decoded = decode(UNICODE_STRING, encode(UNICODE_STRING, value))
    assert (decoded.Length, decoded.MaximumLength, decoded.Buffer) == (length, length, text)


def test_unicode_string_with_room() -> None:
    value = UNICODE_STRING.cls(MaximumLength=20, Buffer="abc")
    decoded = decode(UNICODE_STRING, encode(UNICODE_STRING, value))
    assert (decoded.Length, decoded.MaximumLength, decoded.Buffer) == (6, 20, "abc")
    with pytest.raises(NdrError, match=r"value.Buffer: 3 elements, but size_is\(MaximumLength/2\) is 2"):
        encode(UNICODE_STRING, UNICODE_STRING.cls(MaximumLength=4, Buffer="abc"))
    with pytest.raises(NdrError, match=r"value.Buffer: 3 elements, but length_is\(Length/2\) is 2"):
        encode(UNICODE_STRING, UNICODE_STRING.cls(Length=4, Buffer="abc"))


def test_offsets() -> None:
    """first_is: the value is what travels; the array begins before it."""
    kind = struct("S", f=ndr.LONG, n=ndr.LONG, m=ndr.LONG, data=sized(ndr.BYTE, "m", "n", "f"))
    decoded = decode(kind, encode(kind, kind.cls(data=b"ab")))
    assert (decoded.f, decoded.n, decoded.m, decoded.data) == (0, 2, 2, b"ab")
    encoded = encode(kind, kind.cls(f=3, data=b"ab"))
    assert encoded.hex() == "0500000003000000020000000500000003000000020000006162"
    assert decode(kind, encoded) == kind.cls(f=3, n=2, m=5, data=b"ab")
    with pytest.raises(NdrError, match="first_is is -1"):
        encode(kind, kind.cls(f=-1, m=5, data=b"ab"))
    with pytest.raises(NdrError, match="does not fit f"):
        decode(kind, encoded[:4] + b"\2" + encoded[5:])


def test_counted_strings() -> None:
    kind = struct("S", n=ndr.LONG, name=unique(string(ndr.WCHAR, "n")))
    assert decode(kind, encode(kind, kind.cls(name="ab"))).n == 3
    assert decode(kind, encode(kind, kind.cls(n=9, name="ab"))).n == 9
    with pytest.raises(NdrError, match=r"3 elements, but size_is\(n\) is 2"):
        encode(kind, kind.cls(n=2, name="ab"))
    narrow = struct("S", n=ndr.LONG, name=unique(string(ndr.CHAR, "n")))
    assert decode(narrow, encode(narrow, narrow.cls(name="é"))).n == 3


def test_two_dimensions() -> None:
    array = ndr.Array(ndr.SHORT, (ndr.Dim(size_is="a"), ndr.Dim(size_is="b")))
    kind = struct("S", a=ndr.LONG, b=ndr.LONG, data=unique(array))
    decoded = decode(kind, encode(kind, kind.cls(data=[[1, 2, 3], [4, 5, 6]])))
    assert (decoded.a, decoded.b, decoded.data) == (2, 3, [[1, 2, 3], [4, 5, 6]])
    assert decode(kind, encode(kind, kind.cls(a=0, b=3, data=[]))).b == 3
    assert decode(kind, encode(kind, kind.cls(data=[[], []]))).data == [[], []]
    with pytest.raises(NdrError, match="rows of 1 and of 2 elements"):
        encode(kind, kind.cls(data=[[1], [2, 3]]))


def test_discriminants() -> None:
    choice = union("U", ndr.USHORT, [([1], ndr.LONG)], switch_is="level")
    kind = struct("S", level=ndr.USHORT, u=unique(choice))
    assert decode(kind, encode(kind, kind.cls(u=choice.cls(1, 5)))).level == 1
    assert decode(kind, encode(kind, kind.cls(u=None))).level == 0
    with pytest.raises(NdrError, match="does not fit level"):
        encode(kind, kind.cls(level=2, u=choice.cls(1, 5)))


def test_names_with_an_underscore_added() -> None:
    kind = struct("S", class_=ndr.LONG, data=sized(ndr.BYTE, "class"))
    assert decode(kind, encode(kind, kind.cls(data=b"ab"))).class_ == 2


class TestParameters:
    def test_a_count_after_its_array(self) -> None:
        made = codec(("data", sized(ndr.BYTE, "n"), "in"), ("n", ndr.LONG, "in"))
        encoded = made.encode_in((b"abc", DERIVED))
        assert made.decode_in(encoded) == (b"abc", 3)
        with pytest.raises(NdrError, match=r"data.*: maximum count 3 does not fit n"):
            made.decode_in(encoded[:8] + b"\4" + encoded[9:])

    @pytest.mark.parametrize("pointer", [unique, full])
    def test_a_count_after_a_pointer_to_its_array(self, pointer: Any) -> None:
        made = codec(("data", pointer(sized(ndr.BYTE, "n")), "in"), ("n", ndr.LONG, "in"))
        encoded = made.encode_in((b"abcd", DERIVED))
        assert made.decode_in(encoded) == (b"abcd", 4)
        assert made.decode_in(made.encode_in((None, 7))) == (None, 7)
        with pytest.raises(NdrError, match=r"data.*: maximum count 4 does not fit n"):
            made.decode_in(encoded[:12] + b"\5" + encoded[13:])

    def test_a_count_that_serves_an_output_only_must_be_given(self) -> None:
        made = codec(("n", ndr.LONG, "in"), ("data", sized(ndr.BYTE, "n"), "out"))
        with pytest.raises(NdrError, match="n: cannot be derived here: give it"):
            made.encode_in((DERIVED,))
        encoded = made.encode_out(made.procedure.result(data=b"abc"), (3,))
        assert made.decode_out(encoded, (3,)).data == b"abc"
        with pytest.raises(NdrError, match=r"data: 3 elements, but size_is\(n\) is 4"):
            made.encode_out(made.procedure.result(data=b"abc"), (4,))
        with pytest.raises(NdrError, match="data at 0x0: maximum count 3 does not fit n"):
            made.decode_out(encoded, (4,))

    def test_the_client_may_have_left_the_count_out(self) -> None:
        made = codec(
            ("n", ndr.LONG, "in"), ("a", sized(ndr.BYTE, "n"), "in"), ("b", sized(ndr.BYTE, "n"), "out")
        )
        encoded = made.encode_out(made.procedure.result(b=b"xyz"), (3, b"abc"))
        assert made.decode_out(encoded, (DERIVED, b"abc")).b == b"xyz"
        with pytest.raises(NdrError):
            made.decode_out(encoded, (DERIVED, b"ab"))

    def test_counts_of_outputs_are_derived_by_the_server(self) -> None:
        array = sized(ndr.SHORT, "most", "*n")
        made = codec(("most", ndr.LONG, "in"), ("n", ref(ndr.LONG), "out"), ("data", array, "out"))
        encoded = made.encode_out(made.procedure.result(data=[1, 2]), (10,))
        assert encoded.hex() == "020000000a000000000000000200000001000200"
        result = made.decode_out(encoded, (10,))
        assert (result.n, result.data) == (2, [1, 2])

    def test_a_union_switched_by_an_input(self) -> None:
        """MS-RPCE 2.2.4.8."""
        choice = union("U", ndr.USHORT, [([1], ndr.LONG)], switch_is="level")
        made = codec(("level", ndr.USHORT, "in"), ("u", ref(choice), "out"))
        encoded = made.encode_out(made.procedure.result(u=choice.cls(1, 5)), (1,))
        assert encoded.hex() == "0100000005000000"
        assert made.decode_out(encoded, (1,)).u == choice.cls(1, 5)
        with pytest.raises(NdrError, match="does not fit level"):
            made.decode_out(encoded, (2,))

    def test_sizes_per_level_of_pointers(self) -> None:
        """size_is(, *n): the outer pointer is to one pointer, that to an array."""
        made = codec(("n", ref(ndr.LONG), "out"), ("data", ref(unique(sized(ndr.LONG, "*n"))), "out"))
        encoded = made.encode_out(made.procedure.result(data=[7, 8]), ())
        result = made.decode_out(encoded, ())
        assert (result.n, result.data) == (2, [7, 8])
