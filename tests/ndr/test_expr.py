"""Expressions of attributes: parsing, C semantics, inversion, and what is no expression."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr import expr, support
from tests.ndr.build import decode, encode, sized, struct, stub, unique


def evaluate(text: str, **names: Any) -> Any:
    """What the translated source computes."""
    source = expr.to_source(expr.parse(text), lambda name: name)
    return eval(source, {**support.NAMESPACE, **names})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 4 - 3", 3),
        ("0x1F", 31),
        ("010", 8),
        ("10UL", 10),
        ("-7 / 2", -3),
        ("-7 % 2", -1),
        ("7 / -2", -3),
        ("1 << 4 | 1", 17),
        ("256 >> 4", 16),
        ("6 & 3 ^ 1", 3),
        ("~0", -1),
        ("!5", 0),
        ("!0", 1),
        ("+5", 5),
        ("1 < 2", 1),
        ("2 <= 1", 0),
        ("1 == 1 && 2 != 2", 0),
        ("0 || 7", 1),
        ("1 ? 10 : 20", 10),
        ("0 ? 10 : 1 ? 20 : 30", 20),
        ("n", 5),
        ("*n", 5),
        ("*n / 2 + 1", 3),
        ("s.count", 9),
        ("s->count * 2", 18),
        ("(*n) + 1", 6),
        ("(unsigned short) 0x12345", 0x2345),
        ("(short) 0x18000", -0x8000),
        ("(char) 300", 44),
        ("(small) 200", -56),
        ("(signed char) 200", -56),
        ("(unsigned small) -1", 255),
        ("(long) 0xFFFFFFFF", -1),
        ("(unsigned) -1", 0xFFFFFFFF),
        ("(unsigned long) -1", 0xFFFFFFFF),
        ("(unsigned long int) -1", 0xFFFFFFFF),
        ("(int) 0x80000000", -0x80000000),
        ("(__int64) -1", -1),
        ("(unsigned hyper) -1", 0xFFFFFFFFFFFFFFFF),
        ("(wchar_t) n + (boolean) 257", 6),
        ("-(unsigned short) -1", -0xFFFF),
        ("(short) (long) 0x18000 / 2", -0x4000),
        ("(unsigned short) *n * 2", 10),
        ("(n) + 1", 6),
        ("~n & 0xFF", 250),
        ("n > 3 ? n - 3 : 0", 2),
        ("n > 3 && n < 9 ? 1 : 2", 1),
        ("n * 0xFFFFFFFF * 0xFFFFFFFF", 5 * 0xFFFFFFFF * 0xFFFFFFFF),
    ],
)
def test_values(text: str, value: int) -> None:
    class Inner:
        count = 9

    result = evaluate(text, n=5, s=Inner)
    assert result == value
    assert type(result) is int


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 +",
        "(1",
        "1)",
        "a b",
        "1 ? 2",
        "@",
        "a . 1",
        "'c'",
        "f(x)",
        "a[1]",
        "09",
        "n; n",
        "0.x",
        "(n + 1).a",
        "(short)",
        "(float) n",
        "(unsigned float) n",
        "() n",
        "(long long) n",
        "18446744073709551616",
        "(struct s) n",
        "* * ",
        "(short) 'c'",
    ],
)
def test_what_is_no_expression(text: str) -> None:
    with pytest.raises(NdrError):
        expr.to_source(expr.parse(text), lambda name: name)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 1000 + "n" + ")" * 1000,
        "-" * 1000 + "n",
        "1 ? " * 1000,
        "(short)" * 1000 + "n",
        "*" * 1000 + "n",
    ],
)
def test_nesting_is_bounded(text: str) -> None:
    with pytest.raises(NdrError, match="nested too deeply"):
        expr.parse(text)


@pytest.mark.parametrize(("text", "what"), [("1 / n", "division by zero"), ("1 % n", "division by zero")])
def test_division_by_zero(text: str, what: str) -> None:
    with pytest.raises(NdrError, match=what):
        evaluate(text, n=0)


@pytest.mark.parametrize("text", ["1 << n", "1 >> n"])
@pytest.mark.parametrize("amount", [64, 1 << 31, -1])
def test_shifts_are_bounded(text: str, amount: int) -> None:
    with pytest.raises(NdrError, match="shift by"):
        evaluate(text, n=amount)


def test_names() -> None:
    assert expr.names(expr.parse("*a + b->c * (d ? 1 : a)")) == {"a", "b", "d"}


def test_casts_are_transparent_to_derivation() -> None:
    """The value that follows is checked against the expression like any other."""
    assert expr.invert(expr.parse("(unsigned short) *n / 2"), "m") == ("n", "(m * 2)")


def test_pointers_in_conditions() -> None:
    """A bare name there is whether the pointer is not null; elsewhere it is what it points to."""

    def source(text: str) -> str:
        return expr.to_source(expr.parse(text), str.upper, lambda name: f"has_{name}" if name == "p" else "")

    assert source("p ? *p : 0") == "(P if has_p else 0)"
    assert source("*p ? *p : 0") == "(P if P else 0)"
    assert source("n ? 1 : 0") == "(1 if N else 0)"
    assert source("!p || n && p") == "int(bool(int(not has_p) or int(bool(N and has_p))))"
    assert source("p + 1") == "(P + 1)"


def test_a_null_pointer_and_one_to_zero() -> None:
    kind = struct("S", n=unique(ndr.LONG), data=unique(sized(ndr.BYTE, "n ? *n : 2")))
    for variant in ndr.Variant:
        assert decode(kind, stub("w0 w2 w2 r6162", variant), variant).data == b"ab"
        gap = " a8" if variant is ndr.Variant.NDR64 else ""
        assert decode(kind, stub(f"w1 w2 i0{gap} w0", variant), variant).data == b""
        with pytest.raises(NdrError, match="maximum count 2 does not fit"):
            decode(kind, stub(f"w1 w2 i0{gap} w2 r6162", variant), variant)
    assert decode(kind, encode(kind, kind.cls(n=None, data=b"ab"))).n is None
    with pytest.raises(NdrError, match=r"value.data: 2 elements, but size_is\(n \? \*n : 2\) is 0"):
        encode(kind, kind.cls(n=0, data=b"ab"))


BAD = [
    ("7 / n", 0, "division by zero"),
    ("7 % n", 0, "division by zero"),
    ("1 << n", 64, "shift by 64"),
    ("1 >> n", -1, "shift by -1"),
    ("n * n", 0x7FFFFFFF, "does not fit n"),
    ("n - 1", 0, "does not fit n"),
    ("n < 0 ? n : -1", 5, "does not fit n"),
]


@pytest.mark.parametrize(("text", "value", "message"), BAD)
@pytest.mark.parametrize("attribute", ["size_is", "length_is", "first_is"])
def test_bad_values_from_the_wire(text: str, value: int, message: str, attribute: str) -> None:
    """Whatever they do to an expression, the error has the path of what it is for."""
    dim = ndr.Dim(**{attribute: text}, varying=attribute != "size_is")  # type: ignore[arg-type]
    kind = struct("S", n=ndr.LONG, data=unique(ndr.Array(ndr.BYTE, (dim,))))
    varying = "" if attribute == "size_is" else "w0 w1 "
    for variant in ndr.Variant:
        with pytest.raises(NdrError, match=message) as caught:
            decode(kind, stub(f"i{value} w1 w1 {varying}r61", variant), variant)
        assert caught.value.path == "value.data"
        assert caught.value.offset is not None


@pytest.mark.parametrize(("text", "value", "message"), BAD[:4])
def test_bad_values_of_the_callers(text: str, value: int, message: str) -> None:
    kind = struct("S", n=ndr.LONG, data=unique(sized(ndr.BYTE, text)))
    with pytest.raises(NdrError, match=f"value.data: .*{message}"):
        encode(kind, kind.cls(n=value, data=b"ab"))


@pytest.mark.parametrize("value", ["2", 2.0, None, [], b"2", object()])
def test_counts_that_are_no_integers(value: Any) -> None:
    kind = struct("S", n=ndr.LONG, m=ndr.LONG, data=unique(sized(ndr.BYTE, "n * m / 2")))
    with pytest.raises(NdrError, match=r"value.n: expected int, not"):
        encode(kind, kind.cls(n=value, m=2, data=b"ab"))


@given(
    st.text(alphabet="n+-*/()<>?:.& 0127x", max_size=30)
    | st.lists(
        st.sampled_from(["(", ")", "short", "unsigned", "int", "n", "*", "-", "?", ":", "1", "."]),
        max_size=12,
    ).map(" ".join)
)
def test_any_text_is_an_expression_or_an_error(text: str) -> None:
    try:
        node = expr.parse(text)
    except NdrError:
        return
    compile(expr.to_source(node, lambda name: name), "test", "eval")


@given(
    text=st.sampled_from(
        ["n", "n + 3", "3 + n", "n - 3", "50 - n", "n * 2", "n / 2", "n << 1", "n >> 2", "(n + 1) / 2 * 3"]
    ),
    value=st.integers(0, 100),
)
def test_inverses_satisfy_the_expression(text: str, value: int) -> None:
    measured = evaluate(text, n=value)
    found = expr.invert(expr.parse(text), "measured")
    assert found is not None
    name, source = found
    assert name == "n"
    solved = eval(source, {"measured": measured})
    assert evaluate(text, n=solved) == measured


@pytest.mark.parametrize(
    "text", ["7", "n + m", "n * 0", "0 * n", "2 / n", "1 << n", "n << 64", "n % 2", "-n", "n > 1", "s.n"]
)
def test_what_has_no_inverse(text: str) -> None:
    assert expr.invert(expr.parse(text), "measured") is None
