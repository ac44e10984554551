"""NL_AUTH_MESSAGE: the text's example, names in all their forms, and any octets."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.netlogon.messages import (
    NegotiateRequest,
    check_response,
    decode_request,
    encode_request,
    encode_response,
)
from dcerpc.status import SEC_E_INVALID_TOKEN

#: The example of MS-NRPC 3.3.4.1.1.
PUBLISHED = bytes.fromhex(
    "00000000170000004e54444556004e41534b4f00056e7464657604636f7270096d6963726f736f667403636f6d00"
    "054e41534b4f00"
)
NAMES = NegotiateRequest(
    netbios_domain="NTDEV",
    netbios_computer="NASKO",
    dns_domain="ntdev.corp.microsoft.com",
    utf8_computer="NASKO",
)

OEM = st.text(string.ascii_uppercase + string.digits + "-", min_size=1, max_size=15)
LABEL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="."), min_size=1, max_size=12)
DNS = st.lists(LABEL, min_size=1, max_size=4).map(".".join)


def token(flags: int, names: bytes, kind: int = 0) -> bytes:
    return kind.to_bytes(4, "little") + flags.to_bytes(4, "little") + names


def refused(octets: bytes) -> None:
    with pytest.raises(SecurityError) as caught:
        decode_request(octets)
    assert caught.value.status == SEC_E_INVALID_TOKEN


def test_the_published_example() -> None:
    assert decode_request(PUBLISHED) == NAMES
    assert encode_request(NAMES) == PUBLISHED
    assert (NAMES.domain, NAMES.computer) == ("NTDEV", "NASKO")


@given(
    st.builds(
        NegotiateRequest,
        netbios_domain=OEM,
        netbios_computer=OEM | st.just(""),
        dns_domain=DNS | st.just(""),
        dns_host=DNS | st.just(""),
        utf8_computer=LABEL,
    )
)
def test_names_come_back(names: NegotiateRequest) -> None:
    assert decode_request(encode_request(names)) == names


@given(st.binary(max_size=80))
@example(token(0x1F, b"A\0B\0"))
def test_any_octets_are_a_request_or_an_error(octets: bytes) -> None:
    try:
        found = decode_request(octets)
    except SecurityError:
        refused(octets)
    else:
        assert found.domain
        assert found.computer


@pytest.mark.parametrize("size", range(len(PUBLISHED)))
def test_cut_off_anywhere(size: int) -> None:
    refused(PUBLISHED[:size])


@pytest.mark.parametrize("position", range(8))
def test_another_type_or_other_flags(position: int) -> None:
    changed = bytearray(PUBLISHED)
    changed[position] ^= 0xFF
    if position in (5, 6, 7):
        # flags that mean nothing are ignored
        assert decode_request(bytes(changed)) == NAMES
    else:
        refused(bytes(changed))


@pytest.mark.parametrize(
    "names",
    [
        token(0x02, b"WS\0"),
        token(0x01, b"CORP\0"),
        token(0x05, b"CORP\0\0"),
        token(0x03, b"\0WS\0"),
        token(0x03, b"CORP\0\0"),
        token(0x14, b"\0\2WS\0"),
    ],
    ids=["no domain", "no computer", "two domains", "empty domain", "empty computer", "empty DNS domain"],
)
def test_a_domain_and_a_computer_are_needed(names: bytes) -> None:
    refused(names)


def test_the_computer_may_be_named_by_its_host_name() -> None:
    found = decode_request(token(0x0C, b"\4corp\0\2ws\4corp\0"))
    assert (found.domain, found.computer, found.dns_host) == ("corp", "ws", "ws.corp")


def test_what_follows_the_names_is_ignored() -> None:
    assert decode_request(PUBLISHED + b"more") == NAMES


# ---- compression (RFC 1035 4.1.4) ----


def test_a_name_goes_on_where_another_was() -> None:
    # "corp" stands at offset 8 of the token
    found = decode_request(token(0x1C, b"\4corp\0\2ws\xc0\x08\2WS\0"))
    assert found == NegotiateRequest(dns_domain="corp", dns_host="ws.corp", utf8_computer="WS")


@pytest.mark.parametrize(
    "names",
    [
        b"\4corp\0\xc0\x0e",
        b"\4corp\0\2ws\xc0\x0e",
        b"\4corp\0\2ws\xc0\xff",
        b"\4corp\0\2ws\xc0",
        b"\4corp\0\2ws\x80\x08",
        b"\4corp\0\x40" + bytes(64),
        b"\4corp\0\xff\xff",
    ],
    ids=["itself", "its own start", "ahead", "cut off", "bit 7", "bit 6", "far ahead"],
)
def test_a_name_that_goes_on_nowhere(names: bytes) -> None:
    refused(token(0x0C, names))


def test_pointers_only_lead_back() -> None:
    # offsets: 8 "corp", 14 "a" and on at 8, 18 on at 14
    names = b"\4corp\0\1a\xc0\x08\xc0\x0e"
    assert decode_request(token(0x1C, names)).utf8_computer == "a.corp"
    refused(token(0x1C, names[:-1] + b"\x12"))


def test_names_are_bounded() -> None:
    refused(token(0x14, (b"\x3f" + b"a" * 63) * 4 + b"\0\2WS\0"))
    refused(token(0x03, b"A" * 300 + b"\0WS\0"))
    refused(PUBLISHED + bytes(3000))


def test_a_name_that_is_not_utf8() -> None:
    refused(token(0x11, b"CORP\0\2\xff\xfe\0"))


def test_oem_names_of_other_code_pages_are_read() -> None:
    assert decode_request(token(0x03, b"C\x99RP\0W\x9a\0")).netbios_domain == "CÖRP"


@pytest.mark.parametrize(
    "names",
    [
        NegotiateRequest(),
        NegotiateRequest(netbios_domain="CORP"),
        NegotiateRequest(netbios_domain="CÖRP", utf8_computer="WS"),
        NegotiateRequest(netbios_domain="CO\0RP", utf8_computer="WS"),
        NegotiateRequest(dns_domain="corp..example", utf8_computer="WS"),
        NegotiateRequest(dns_domain="c" * 64, utf8_computer="WS"),
        NegotiateRequest(dns_domain=".".join(["c" * 60] * 5), utf8_computer="WS"),
    ],
)
def test_names_that_cannot_be_written(names: NegotiateRequest) -> None:
    with pytest.raises(SecurityError):
        encode_request(names)


# ---- the answer ----


def test_the_answer() -> None:
    assert encode_response().hex() == "010000000000000000000000"
    check_response(encode_response())
    check_response(encode_response() + b"\0")


@pytest.mark.parametrize("octets", [b"", encode_response()[:11], bytes(12), b"\2" + bytes(11), PUBLISHED])
def test_what_is_no_answer(octets: bytes) -> None:
    with pytest.raises(SecurityError) as caught:
        check_response(octets)
    assert caught.value.status == SEC_E_INVALID_TOKEN
