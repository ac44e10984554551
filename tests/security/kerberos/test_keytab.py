"""Keytabs: those that MIT Kerberos wrote, our own, and damaged ones."""

from __future__ import annotations

import json
import struct
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.keytab import KeytabEntry, find_key, read_keytab, write_keytab
from dcerpc.security.kerberos.types import Key, NameType, Principal

GOLDEN = json.loads(
    (Path(__file__).parents[2] / "vectors" / "kerberos_crypto_files.json").read_text(encoding="utf-8")
)
KEYTABS = GOLDEN["keytabs"]
ENCTYPES = {crypto.enctype_name(each).split()[0]: each for each in crypto.DEFAULT_ENCTYPES}
ENCTYPES["DEPRECATED:arcfour-hmac"] = 23

SERVICE = Principal(("host", "server.example.test"), "EXAMPLE.TEST")
USER = Principal(("user",), "EXAMPLE.TEST")

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
entries = st.builds(
    KeytabEntry,
    st.builds(Principal, st.lists(texts, max_size=4).map(tuple), texts, st.integers(-(2**31), 2**31 - 1)),
    st.builds(Key, st.integers(0, 65535), st.binary(max_size=40)),
    st.integers(0, 2**32 - 1),
    st.integers(0, 2**32 - 1),
)


def octets(name: str) -> bytes:
    return bytes.fromhex(KEYTABS[name]["octets"])


@pytest.mark.parametrize("name", KEYTABS)
def test_what_mit_wrote_is_read_as_mit_reads_it(name: str) -> None:
    found = [
        (
            each.kvno,
            str(each.principal),
            each.key.enctype,
            each.key.value.hex(),
            datetime.fromtimestamp(each.timestamp, UTC).strftime("%m/%d/%y %H:%M:%S"),
        )
        for each in read_keytab(octets(name))
    ]
    assert found == [
        (each["kvno"], each["principal"], ENCTYPES[each["enctype"]], each["key"], each["time"])
        for each in KEYTABS[name]["entries"]
    ]


def test_what_mit_wrote_is_written_again() -> None:
    for name in ("service", "more"):
        assert write_keytab(read_keytab(octets(name))) == octets(name)
    # holes are not
    found = read_keytab(octets("holes"))
    assert read_keytab(write_keytab(found)) == found


def test_keys_are_those_of_the_password() -> None:
    found = [each for each in read_keytab(octets("more")) if each.principal == USER]
    assert len(found) == 3
    for each in found:
        key = crypto.string_to_key(each.key.enctype, GOLDEN["password"], b"EXAMPLE.TESTuser")
        assert each.key == key


@given(st.lists(entries, max_size=4))
def test_what_is_written_is_read(made: list[KeytabEntry]) -> None:
    for each in read_keytab(write_keytab(made)):
        expected = made.pop(0)
        assert each == expected
        assert each.principal.name_type == expected.principal.name_type
    assert not made


def test_names_that_are_no_text() -> None:
    entry = KeytabEntry(Principal((b"\xff\xfe".decode("utf-8", "surrogateescape"),), "R"), Key(18, bytes(32)))
    assert read_keytab(write_keytab([entry])) == [entry]


def record(rest: bytes, count: int = 1, kvno: int = 5) -> bytes:
    """An entry of user@R with a key of 2 octets, and what follows it."""
    body = struct.pack(">HH1sH4sIIBHH", count, 1, b"R", 4, b"user", 1, 99, kvno, 18, 2) + b"\1\2" + rest
    return struct.pack(">i", len(body)) + body


@pytest.mark.parametrize(
    ("rest", "kvno"),
    [
        (b"", 5),
        (b"\0", 5),
        (b"\0\0\1", 5),
        (b"\0\0\0\0", 5),
        (b"\0\0\1\5", 261),
        (b"\xff\xff\xff\xff", 2**32 - 1),
        (b"\0\0\1\5later", 261),
    ],
)
def test_the_longer_version_number(rest: bytes, kvno: int) -> None:
    (entry,) = read_keytab(b"\5\2" + record(rest))
    assert (entry.kvno, entry.timestamp, entry.principal) == (kvno, 99, Principal(("user",), "R"))


def test_holes_and_the_end() -> None:
    hole = struct.pack(">i", -7) + b"was one"
    found = read_keytab(
        b"\5\2" + hole + record(b"") + hole + record(b"") + struct.pack(">i", 0) + b"leftover"
    )
    assert len(found) == 2


def test_the_version_before() -> None:
    order = "<" if sys.byteorder == "little" else ">"
    body = struct.pack(order + "HH1sH4sH1sIBHH", 3, 1, b"R", 4, b"host", 1, b"a", 99, 5, 23, 2) + b"\1\2"
    (entry,) = read_keytab(b"\5\1" + struct.pack(order + "i", len(body)) + body)
    assert entry == KeytabEntry(Principal(("host", "a"), "R"), Key(23, b"\1\2"), 5, 99)
    assert entry.principal.name_type == NameType.PRINCIPAL


@pytest.mark.parametrize("start", [b"", b"\5", b"\5\0", b"\5\3", b"\4\2", b"\0\0\0\0", b"[libdefaults]"])
def test_what_is_no_keytab(start: bytes) -> None:
    with pytest.raises(SecurityError, match="begins with"):
        read_keytab(start)


def test_cut_anywhere() -> None:
    whole = b"\5\2" + record(b"") + record(b"")
    for size in range(2, len(whole)):
        if size in (2, 2 + len(record(b""))):
            continue
        with pytest.raises(SecurityError, match="keytab: the entry at octet"):
            read_keytab(whole[:size])


@given(st.binary(max_size=200))
def test_any_octets(data: bytes) -> None:
    for version in (b"\5\1", b"\5\2"):
        try:
            found = read_keytab(version + data)
        except SecurityError:
            continue
        assert len(found) <= len(data)


def test_counts_and_sizes_that_lie() -> None:
    for count in (2, 0xFFFF):
        with pytest.raises(SecurityError, match="octet 2"):
            read_keytab(b"\5\2" + record(b"", count=count))
    for size in (-(2**31), 2**31 - 1, -5):
        with pytest.raises(SecurityError, match="behind the file"):
            read_keytab(b"\5\2" + struct.pack(">i", size) + b"1234")


def test_what_has_no_room_is_not_written() -> None:
    for entry in (
        KeytabEntry(Principal(("x" * 65536,), "R"), Key(18, bytes(32))),
        KeytabEntry(USER, Key(18, bytes(65536))),
        KeytabEntry(USER, Key(70000, bytes(32))),
        KeytabEntry(USER, Key(18, bytes(32)), timestamp=-1),
        KeytabEntry(USER, Key(18, bytes(32)), kvno=-1),
        KeytabEntry(USER, Key(18, bytes(32)), kvno=1 << 32),
    ):
        with pytest.raises(ValueError, match="keytab"):
            write_keytab([entry])


def test_finding_keys() -> None:
    def entry(principal: Principal, enctype: int, kvno: int, timestamp: int = 0) -> KeytabEntry:
        return KeytabEntry(principal, Key(enctype, bytes((kvno & 0xFF,))), kvno, timestamp)

    old, new, other = entry(SERVICE, 18, 1), entry(SERVICE, 18, 300), entry(SERVICE, 23, 300)
    low, user = entry(SERVICE, 17, 44), entry(USER, 18, 400)
    found = [old, new, other, low, user]
    assert find_key(found, SERVICE, 18) is new
    assert find_key(found, SERVICE, 18, 1) is old
    assert find_key(found, SERVICE, 18, 300) is new
    assert find_key(found, SERVICE, 18, 2) is None
    assert find_key(found, SERVICE, 19) is None
    assert find_key(found, None, 18) is user
    assert find_key(found, USER, 18) is user
    # only the low octet of 300 was written
    assert find_key(found, SERVICE, 17, 300) is low
    # a name without regard to case, of any realm
    assert find_key(found, Principal(("HOST", "Server.Example.Test"), "example.test"), 23) is other
    assert find_key(found, Principal(("host", "server.example.test")), 23) is other
    assert find_key(found, Principal(("host", "server.example.test"), "OTHER"), 23) is None
    assert find_key(found, Principal(("host",), "EXAMPLE.TEST"), 23) is None
    again = entry(SERVICE, 18, 300, timestamp=9)
    assert find_key([*found, again], SERVICE, 18) is again
    assert find_key([], None, 18) is None


def test_keys_are_not_shown() -> None:
    assert read_keytab(octets("service"))[0].key.value.hex() not in repr(read_keytab(octets("service")))
