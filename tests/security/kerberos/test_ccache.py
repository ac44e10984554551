"""Credential caches: those that MIT Kerberos wrote, our own, and damaged ones."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.ccache import CacheConfig, CredentialCache, read_ccache, write_ccache
from dcerpc.security.kerberos.types import Address, Key, Principal, ServiceTicket, TicketFlags

GOLDEN = json.loads(
    (Path(__file__).parents[2] / "vectors" / "kerberos_crypto_files.json").read_text(encoding="utf-8")
)
CCACHES = GOLDEN["ccaches"]
LETTERS = {
    "F": TicketFlags.FORWARDABLE,
    "R": TicketFlags.RENEWABLE,
    "I": TicketFlags.INITIAL,
    "T": TicketFlags.TRANSITED_POLICY_CHECKED,
    "A": TicketFlags.PRE_AUTHENT,
    "O": TicketFlags.OK_AS_DELEGATE,
}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.integers(0, 2**32 - 2)
principals = st.builds(
    Principal, st.lists(texts, max_size=3).map(tuple), texts, st.integers(-(2**31), 2**31 - 1)
)
typed = st.tuples(st.integers(0, 65535), st.binary(max_size=20))
tickets = st.builds(
    ServiceTicket,
    client=principals,
    server=principals,
    key=st.builds(Key, st.integers(0, 65535), st.binary(max_size=32)),
    ticket=st.binary(max_size=50),
    flags=numbers,
    auth_time=numbers,
    start_time=numbers,
    end_time=numbers,
    renew_till=numbers,
    is_user_to_user=st.booleans(),
    second_ticket=st.binary(max_size=20),
    addresses=st.lists(typed.map(lambda pair: Address(*pair)), max_size=3).map(tuple),
    authorization_data=st.lists(typed, max_size=3).map(tuple),
)
caches = st.builds(
    CredentialCache,
    principals,
    st.lists(tickets, max_size=3),
    st.integers(-(2**31), 2**31 - 1),
    st.lists(st.builds(CacheConfig, texts, st.binary(max_size=20), texts), max_size=2),
)

CLIENT = Principal(("user",), "EXAMPLE.TEST")
TICKET = ServiceTicket(
    CLIENT, Principal(("krbtgt", "EXAMPLE.TEST"), "EXAMPLE.TEST"), Key(18, bytes(32)), b"ticket", end_time=9
)


def octets(name: str) -> bytes:
    return bytes.fromhex(CCACHES[name]["octets"])


def when(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%m/%d/%y %H:%M:%S")


@pytest.mark.parametrize("name", CCACHES)
def test_what_mit_wrote_is_read_as_mit_reads_it(name: str) -> None:
    cache = read_ccache(octets(name))
    listing = "\n".join(CCACHES[name]["listing"])
    assert f"Default principal: {cache.principal}" in listing
    assert cache.kdc_offset == 0
    for config in cache.config:
        assert f"config: {config.name}({config.principal}) = {config.value.decode()}" in listing
    rows = re.findall(r"^(\d\S+ \S+)  (\S+ \S+)  (\S+)\n((?:\t.*\n?)+)", listing, re.M)
    assert len(rows) == len(cache.tickets)
    for (start, end, server, details), ticket in zip(rows, cache.tickets, strict=True):
        assert (when(ticket.start_time), when(ticket.end_time), str(ticket.server)) == (start, end, server)
        if found := re.search("renew until ([^,]*),", details):
            assert when(ticket.renew_till) == found[1]
        letters = re.search(r"Flags: (\w+)", details)
        assert letters
        flags = {flag for letter, flag in LETTERS.items() if letter in letters[1]}
        assert flags == {flag for flag in LETTERS.values() if flag & ticket.flags}
        enctype = re.search(r"Etype \(skey, tkt\): ([\w-]+)", details)
        assert enctype
        assert crypto.enctype_name(ticket.key.enctype).startswith(enctype[1])
        assert len(ticket.key.value) == crypto.key_size(ticket.key.enctype)
        assert ticket.ticket[0] == 0x61
        assert str(ticket.client) == "user@EXAMPLE.TEST"


def test_addresses_are_read() -> None:
    (ticket,) = read_ccache(octets("addresses")).tickets
    assert {(each.addr_type, len(each.address)) for each in ticket.addresses} <= {(2, 4), (24, 16)}
    assert ticket.addresses


@pytest.mark.parametrize("name", CCACHES)
def test_what_mit_wrote_is_written_again(name: str) -> None:
    assert write_ccache(read_ccache(octets(name)), octets(name)[1]) == octets(name)


@given(caches, st.sampled_from([3, 4]))
def test_what_is_written_is_read(cache: CredentialCache, version: int) -> None:
    found = read_ccache(write_ccache(cache, version))
    if version == 3:
        cache.kdc_offset = 0
    assert found == cache
    assert [each.server.name_type for each in found.tickets] == [
        each.server.name_type for each in cache.tickets
    ]


def test_removed_tickets_are_left_out() -> None:
    removed = ServiceTicket(TICKET.client, TICKET.server, TICKET.key, b"t", auth_time=0xFFFFFFFF, end_time=0)
    cache = read_ccache(write_ccache(CredentialCache(CLIENT, [removed, TICKET, removed])))
    assert cache.tickets == [TICKET]


def test_other_header_fields_are_passed_over() -> None:
    whole = write_ccache(CredentialCache(CLIENT, [TICKET], kdc_offset=-5))
    body = whole[4 + int.from_bytes(whole[2:4], "big") :]
    assert whole[4 : -len(body)] == b"\0\1\0\x08\xff\xff\xff\xfb\0\0\0\0"
    header = b"\0\x77\0\3abc" + b"\0\1\0\x08\0\0\0\x05\0\0\0\0"
    cache = read_ccache(b"\5\4" + len(header).to_bytes(2, "big") + header + body)
    assert (cache.kdc_offset, cache.tickets) == (5, [TICKET])
    assert read_ccache(b"\5\4\0\0" + body).kdc_offset == 0


@pytest.mark.parametrize("start", [b"", b"\5", b"\5\1", b"\5\2", b"\5\5", b"\4\4", b"\0\0\0\0", b"X-CACHE"])
def test_what_is_no_cache(start: bytes) -> None:
    with pytest.raises(SecurityError, match="begins with"):
        read_ccache(start)


@pytest.mark.parametrize("version", [3, 4])
def test_cut_anywhere(version: int) -> None:
    empty = write_ccache(CredentialCache(CLIENT), version)
    whole = write_ccache(CredentialCache(CLIENT, [TICKET]), version)
    for size in range(2, len(whole)):
        if size == len(empty):
            assert read_ccache(whole[:size]).tickets == []
            continue
        with pytest.raises(SecurityError, match="credential cache: "):
            read_ccache(whole[:size])
    with pytest.raises(SecurityError, match="credential cache: at octet"):
        read_ccache(whole + b"\0")


@given(st.binary(max_size=200))
def test_any_octets(data: bytes) -> None:
    for start in (b"\5\3", b"\5\4", b"\5\4\0\0"):
        try:
            found = read_ccache(start + data)
        except SecurityError:
            continue
        assert len(found.tickets) <= len(data)


def test_counts_that_lie() -> None:
    for count in (b"\0\0\0\x02", b"\x7f\xff\xff\xff", b"\xff\xff\xff\xff"):
        with pytest.raises(SecurityError, match="octet"):
            read_ccache(b"\5\4\0\0" + b"\0\0\0\1" + count + b"\0\0\0\1R\0\0\0\4user")
        with pytest.raises(SecurityError, match="octet"):
            read_ccache(b"\5\4\0\0" + b"\0\0\0\1\0\0\0\1" + count + b"R\0\0\0\4user")
    with pytest.raises(SecurityError, match="header"):
        read_ccache(b"\5\4\0\x0c\0\1\0\x08")
    with pytest.raises(SecurityError, match="octet"):
        read_ccache(b"\5\4\0\x04\0\1\0\x08")


def test_what_has_no_room_is_not_written() -> None:
    with pytest.raises(ValueError, match="version 2"):
        write_ccache(CredentialCache(CLIENT), 2)
    with pytest.raises(ValueError, match="clock"):
        write_ccache(CredentialCache(CLIENT, kdc_offset=1 << 31))
    for wrong in (
        ServiceTicket(CLIENT, CLIENT, Key(1 << 16, b""), b""),
        ServiceTicket(CLIENT, CLIENT, Key(1, b""), b"", end_time=1 << 32),
        ServiceTicket(CLIENT, CLIENT, Key(1, b""), b"", addresses=(Address(-1, b""),)),
    ):
        with pytest.raises(ValueError, match="credential cache"):
            write_ccache(CredentialCache(CLIENT, [wrong]))


def test_keys_and_tickets_are_not_shown() -> None:
    cache = read_ccache(octets("version 4"))
    for secret in (cache.tickets[0].key.value, cache.tickets[0].ticket):
        assert repr(secret) not in repr(cache)
