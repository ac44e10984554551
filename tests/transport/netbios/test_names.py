"""NetBIOS names: the encodings that RFC 1001 and RFC 1002 show, and what is malformed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import TransportError
from dcerpc.transport.netbios.names import FILE_SERVER, WORKSTATION, NetBiosName

LATIN = st.characters(max_codepoint=0xFF)
SCOPES = st.lists(st.text(LATIN.filter(lambda char: char != "."), min_size=1, max_size=63), max_size=3)
NAMES = st.builds(NetBiosName, st.text(LATIN, max_size=15), st.integers(0, 0xFF), SCOPES.map(".".join))


def wire(*labels: bytes) -> bytes:
    return b"".join(bytes((len(label),)) + label for label in labels) + b"\0"


@pytest.mark.parametrize(
    ("name", "encoded"),
    [
        # RFC 1001 14.1; the name fills all 16 octets.
        (
            NetBiosName("THE NETBIOS NAM", ord("E"), "SCOPE.ID.COM"),
            wire(b"FEEIEFCAEOEFFEECEJEPFDCAEOEBENEF", b"SCOPE", b"ID", b"COM"),
        ),
        # RFC 1002 4.1: "FRED" in the scope NETBIOS.COM.
        (
            NetBiosName("FRED", 0x20, "NETBIOS.COM"),
            wire(b"EGFCEFEECACACACACACACACACACACACA", b"NETBIOS", b"COM"),
        ),
        (NetBiosName("*SMBSERVER"), wire(b"CKFDENECFDEFFCFGEFFCCACACACACACA")),
        (NetBiosName("", WORKSTATION), wire(b"CACACACACACACACACACACACACACACAAA")),
    ],
)
def test_encodings_of_the_specification(name: NetBiosName, encoded: bytes) -> None:
    assert name.encode() == encoded
    assert NetBiosName.decode(encoded) == (name, len(encoded))


@given(NAMES, st.binary(max_size=5), st.binary(max_size=5))
def test_any_name_comes_back(name: NetBiosName, before: bytes, after: bytes) -> None:
    data = before + name.encode() + after
    assert NetBiosName.decode(data, len(before)) == (name, len(data) - len(after))


@given(st.binary(max_size=300))
def test_any_octets(data: bytes) -> None:
    """A name that says how it is written, or a TransportError."""
    try:
        name, end = NetBiosName.decode(data)
    except TransportError:
        return
    assert name.encode() == data[:end]


@given(NAMES, st.data())
def test_a_truncated_name(name: NetBiosName, data: st.DataObject) -> None:
    encoded = name.encode()
    cut = data.draw(st.integers(0, len(encoded) - 1))
    with pytest.raises(TransportError, match="NetBIOS name at offset 0"):
        NetBiosName.decode(encoded[:cut])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\0", "first label has not 32"),
        (wire(b"CA" * 15), "first label has not 32"),
        (wire(b"CACACACACACACACACACACACACACACACQ"), "not one of A to P"),
        (wire(b"cacacacacacacacacacacacacacacaca"), "not one of A to P"),
        (b"\xc0\x0c", "a label of 0xc0 octets"),
        (wire(b"CA" * 16, b"A.B"), "a dot within"),
        (wire(b"CA" * 16, *[b"x" * 63] * 4), "too long"),
    ],
)
def test_malformed(data: bytes, problem: str) -> None:
    with pytest.raises(TransportError, match=problem):
        NetBiosName.decode(data)


def test_longest_scope() -> None:
    scope = ".".join(["x" * 63] * 3 + ["x" * 28])
    encoded = NetBiosName("A", 0, scope).encode()
    assert len(encoded) == 255
    assert NetBiosName.decode(encoded) == (NetBiosName("A", 0, scope), 255)
    with pytest.raises(ValueError, match="too long"):
        NetBiosName("A", 0, scope + "x")


@pytest.mark.parametrize(
    ("text", "suffix", "scope", "problem"),
    [
        ("A" * 16, 0, "", "at most 15"),
        ("\u20ac", 0, "", "ISO 8859-1"),
        ("A", 256, "", "16th octet is 256"),
        ("A", -1, "", "16th octet is -1"),
        ("A", 0, "a..b", "1 to 63"),
        ("A", 0, "x" * 64, "1 to 63"),
        ("A", 0, "\u20ac", "not ISO 8859-1"),
    ],
)
def test_what_is_no_name(text: str, suffix: int, scope: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        NetBiosName(text, suffix, scope)


def test_names_of_hosts() -> None:
    assert NetBiosName.of_host("files.example.test", FILE_SERVER) == NetBiosName("FILES", 0x20)
    assert NetBiosName.of_host("a-very-long-host-name", 1, "SC").text == "A-VERY-LONG-HOS"
    assert str(NetBiosName("FILES", 0x87, "SC.OPE")) == "FILES<87>.SC.OPE"
    assert str(NetBiosName("X", 0)) == "X<00>"
