"""Expressions of attributes: parsing, C semantics, inversion, and what is no expression."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import NdrError
from dcerpc.ndr import expr, support


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
    ],
)
def test_values(text: str, value: int) -> None:
    class Inner:
        count = 9

    result = evaluate(text, n=5, s=Inner)
    assert result == value
    assert type(result) is int


@pytest.mark.parametrize(
    "text", ["", "1 +", "(1", "1)", "a b", "1 ? 2", "@", "a . 1", "'c'", "f(x)", "a[1]", "09", "n; n"]
)
def test_what_is_no_expression(text: str) -> None:
    with pytest.raises(NdrError):
        expr.to_source(expr.parse(text), lambda name: name)


@pytest.mark.parametrize("text", ["(" * 1000 + "n" + ")" * 1000, "-" * 1000 + "n", "1 ? " * 1000])
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


@given(st.text(alphabet="n+-*/()<>?:.& 0127x", max_size=30))
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
