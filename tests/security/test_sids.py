"""SIDs as text and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.security.sids import parse_sid, sid_text

NUMBER = st.integers(0, 0xFFFFFFFF)


@pytest.mark.parametrize(
    "text", ["S-1-0-0", "S-1-5-18", "S-1-5-21-1-2-3-513", "S-1-0x000100000000-7", "S-1-5"]
)
def test_texts(text: str) -> None:
    assert sid_text(parse_sid(text)) == text


def test_fields() -> None:
    sid = parse_sid("s-1-5-21-4294967295")
    assert sid.Revision == 1
    assert sid.IdentifierAuthority.Value == b"\0\0\0\0\0\5"
    assert sid.SubAuthority == [21, 0xFFFFFFFF]
    assert sid_text(sid, 500, 7) == "S-1-5-21-4294967295-500-7"


@given(st.integers(0, (1 << 48) - 1), st.lists(NUMBER, max_size=15))
def test_any(authority: int, subauthorities: list[int]) -> None:
    shown = str(authority) if authority < 1 << 32 else f"0x{authority:012x}"
    text = "-".join(["S", "1", shown, *map(str, subauthorities)])
    assert sid_text(parse_sid(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "S-1",
        "S-2-5-18",
        "S-1-5-",
        "S-1-5-4294967296",
        "S-1-281474976710656-1",
        "S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16",
        "S-1-5--18",
        "S-1-5-18\n",
        "S-1-5-x",
    ],
)
def test_what_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="no security identifier"):
        parse_sid(text)
