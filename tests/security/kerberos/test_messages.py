"""Messages of the AP exchange, tickets, errors and KRB-CRED as values."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.security.kerberos import asn1, cred, der, messages, tickets
from dcerpc.security.kerberos.types import (
    Address,
    Checksum,
    EncryptedData,
    KerberosError,
    Key,
    Principal,
    ServiceTicket,
)

VECTORS = Path(__file__).parents[2] / "vectors" / "kerberos_conversations.json"
KERBEROS = 16

CLIENT = Principal(("alice",), "EXAMPLE")
SERVICE = Principal(("host", "server.example"), "EXAMPLE", 2)
TICKET = tickets.Ticket(SERVICE, EncryptedData(18, b"ticket", 2))


def captured() -> list[bytes]:
    """The tokens of three legs, by a C implementation at both ends."""
    found = []
    for conversation in json.loads(VECTORS.read_text(encoding="utf-8"))["conversations"]:
        for entry in conversation["pdus"]:
            pdu = bytes.fromhex(entry["pdu"])
            size = int.from_bytes(pdu[10:12], "little")
            if size and pdu[2] in (11, 12, 14) and pdu[-size - 8] == KERBEROS:
                found.append(pdu[-size:])
    return found


def test_a_capture() -> None:
    legs = captured()
    assert len(legs) == 14
    for octets in legs:
        if octets[0] == 0x6E:
            request = messages.decode_ap_req(octets)
            assert request.ap_options == messages.APOptions.MUTUAL_REQUIRED
            assert isinstance(request.ticket, tickets.Ticket)
            assert str(request.ticket.server) == "host/server.fdce.test@FDCE.TEST"
            assert (request.ticket.enc_part.enctype, request.ticket.enc_part.kvno) == (18, 2)
            assert messages.encode_ap_req(request) == octets
            whole = replace(request, ticket=tickets.encode_ticket(request.ticket))
            assert messages.encode_ap_req(whole) == octets
        else:
            reply = messages.decode_ap_rep(octets)
            # 66 octets are 28 of overhead, and a part without subkey: the third leg
            assert len(reply.enc_part.cipher) in (111, 66)
            assert messages.encode_ap_rep(reply) == octets


principals = st.builds(
    Principal, st.lists(st.text(max_size=20), max_size=3).map(tuple), st.text(max_size=20), st.integers(0, 10)
)
keys = st.builds(Key, st.integers(-128, 127), st.binary(max_size=40))
encrypted = st.builds(
    EncryptedData, st.integers(-128, 127), st.binary(max_size=200), st.none() | st.integers(0, 0xFFFFFFFF)
)
times = st.integers(0, 4_000_000_000)
microseconds = st.integers(0, 999_999)
numbers = st.integers(0, 0xFFFFFFFF)
authorization = st.lists(st.tuples(st.integers(-300, 300), st.binary(max_size=20)), max_size=3).map(tuple)
addresses = st.lists(st.builds(Address, st.integers(0, 30), st.binary(max_size=16)), max_size=2).map(tuple)

both_ways: list[tuple[Callable[[Any], bytes], Callable[[Any], Any], st.SearchStrategy[Any]]] = [
    (tickets.encode_ticket, tickets.decode_ticket, st.builds(tickets.Ticket, principals, encrypted)),
    (
        tickets.encode_enc_ticket_part,
        tickets.decode_enc_ticket_part,
        st.builds(
            tickets.EncTicketPart,
            principals,
            keys,
            numbers,
            times,
            times,
            st.none() | times,
            st.none() | times,
            st.tuples(st.integers(0, 5), st.binary(max_size=20)),
            addresses,
            authorization,
        ),
    ),
    (tickets.encode_authorization_data, tickets.decode_authorization_data, authorization),
    (
        messages.encode_ap_req,
        messages.decode_ap_req,
        st.builds(messages.APReq, numbers, st.builds(tickets.Ticket, principals, encrypted), encrypted),
    ),
    (messages.encode_ap_rep, messages.decode_ap_rep, st.builds(messages.APRep, encrypted)),
    (
        messages.encode_authenticator,
        messages.decode_authenticator,
        st.builds(
            messages.Authenticator,
            principals,
            times,
            microseconds,
            st.none() | st.builds(Checksum, st.integers(-200, 0x8003), st.binary(max_size=30)),
            st.none() | keys,
            st.none() | numbers,
            authorization,
        ),
    ),
    (
        messages.encode_enc_ap_rep_part,
        messages.decode_enc_ap_rep_part,
        st.builds(messages.EncAPRepPart, times, microseconds, st.none() | keys, st.none() | numbers),
    ),
    (
        messages.encode_krb_error,
        messages.decode_krb_error,
        st.builds(
            messages.KrbError,
            st.integers(0, 100),
            times,
            microseconds,
            principals,
            st.none() | times,
            st.none() | microseconds,
            st.none() | st.builds(Principal, st.just(("a",)), st.just("B")),
            st.text(max_size=30),
            st.none() | st.binary(max_size=30),
        ),
    ),
]


@pytest.mark.parametrize(
    ("encode", "decode", "values"), both_ways, ids=lambda each: getattr(each, "__name__", "")
)
def test_both_ways(encode: Any, decode: Any, values: st.SearchStrategy[Any]) -> None:
    @given(values)
    def check(value: Any) -> None:
        assert decode(encode(value)) == value

    check()


DECODERS: list[Callable[[bytes], Any]] = [decode for _, decode, _ in both_ways] + [
    cred.decode_krb_cred,
    lambda octets: cred.decode_enc_krb_cred_part(octets, ()),
]


@given(st.binary(max_size=100), st.sampled_from(DECODERS))
def test_any_octets(octets: bytes, decode: Callable[[bytes], Any]) -> None:
    with pytest.raises(KerberosError):
        decode(octets + b"\xff")


def service_ticket(**fields: Any) -> ServiceTicket:
    values: dict[str, Any] = {
        "client": CLIENT,
        "server": SERVICE,
        "key": Key(18, b"k" * 32),
        "ticket": tickets.encode_ticket(TICKET),
        "flags": 0x60000000,
        "auth_time": 10,
        "start_time": 11,
        "end_time": 12,
        "renew_till": 13,
        "addresses": (Address(2, b"\x7f\0\0\1"),),
    }
    return ServiceTicket(**(values | fields))


def test_krb_cred_both_ways() -> None:
    given = (service_ticket(), service_ticket(flags=0, renew_till=0, addresses=()))
    part = cred.encode_enc_krb_cred_part(given, timestamp=1, usec=2, nonce=3)
    message = cred.KrbCred(tuple(each.ticket for each in given), EncryptedData(18, part))
    found = cred.decode_krb_cred(cred.encode_krb_cred(message))
    assert found == message
    assert cred.decode_enc_krb_cred_part(found.enc_part.cipher, found.tickets) == given


def test_krb_cred_that_says_little() -> None:
    info = {"key": {"keytype": 18, "keyvalue": b""}}
    ticket = tickets.encode_ticket(TICKET)
    with pytest.raises(KerberosError, match="whose ticket"):
        cred.decode_enc_krb_cred_part(der.encode(asn1.EncKrbCredPart, {"ticket-info": [info]}), (ticket,))
    with pytest.raises(KerberosError, match="0 tickets and tells of 1"):
        cred.decode_enc_krb_cred_part(der.encode(asn1.EncKrbCredPart, {"ticket-info": [info]}), ())
    info |= {"pname": {"name-type": 1, "name-string": ["alice"]}, "prealm": "EXAMPLE"}  # type: ignore[dict-item]
    octets = der.encode(asn1.EncKrbCredPart, {"ticket-info": [info]})
    (found,) = cred.decode_enc_krb_cred_part(octets, (ticket,))
    assert (found.client, found.server, found.end_time, found.flags) == (CLIENT, SERVICE, 0, 0)


def changed(octets: bytes, kind: type, **fields: Any) -> bytes:
    return der.encode(kind, der.decode(kind, octets) | fields)


def test_other_versions_and_messages() -> None:
    request = messages.encode_ap_req(messages.APReq(0, TICKET, EncryptedData(18, b"")))
    reply = messages.encode_ap_rep(messages.APRep(EncryptedData(18, b"")))
    for octets, kind, decode in (
        (request, asn1.APReq, messages.decode_ap_req),
        (reply, asn1.APRep, messages.decode_ap_rep),
    ):
        with pytest.raises(KerberosError, match="version 4") as caught:
            decode(changed(octets, kind, pvno=4))
        assert caught.value.code == 39
        with pytest.raises(KerberosError, match="type 10") as caught:
            decode(changed(octets, kind, **{"msg-type": 10}))
        assert caught.value.code == 40
    with pytest.raises(KerberosError, match="version 4"):
        tickets.decode_ticket(changed(tickets.encode_ticket(TICKET), asn1.Ticket, **{"tkt-vno": 4}))
    authenticator = messages.encode_authenticator(messages.Authenticator(CLIENT, 0, 0))
    with pytest.raises(KerberosError, match="version 4"):
        messages.decode_authenticator(changed(authenticator, asn1.Authenticator, **{"authenticator-vno": 4}))


@pytest.mark.parametrize("cusec", [-1, 1_000_000])
def test_microseconds(cusec: int) -> None:
    octets = messages.encode_enc_ap_rep_part(messages.EncAPRepPart(0, cusec))
    with pytest.raises(KerberosError, match="microseconds"):
        messages.decode_enc_ap_rep_part(octets)


def test_sequence_numbers_that_others_take_for_signed() -> None:
    octets = messages.encode_enc_ap_rep_part(messages.EncAPRepPart(0, 0, None, -2))
    assert messages.decode_enc_ap_rep_part(octets).seq_number == 0xFFFFFFFE
    for number in (1 << 32, -(1 << 31) - 1):
        octets = messages.encode_enc_ap_rep_part(messages.EncAPRepPart(0, 0, None, number))
        with pytest.raises(KerberosError, match="sequence number"):
            messages.decode_enc_ap_rep_part(octets)


def test_kvno_that_others_take_for_signed() -> None:
    """MS-KILE 3.1.5.8: that of a read-only domain controller has the highest bit set."""
    octets = tickets.encode_ticket(tickets.Ticket(SERVICE, EncryptedData(18, b"", -0x10000 + 1)))
    assert tickets.decode_ticket(octets).enc_part.kvno == 0xFFFF0001


def test_an_error_with_the_clients_realm_only() -> None:
    error = messages.KrbError(6, 1, 2, SERVICE, client=Principal((), "EXAMPLE"))
    assert messages.decode_krb_error(messages.encode_krb_error(error)) == error


def test_secrets_do_not_show() -> None:
    secret = b"a very secret key"
    shown = repr(messages.Authenticator(CLIENT, 0, 0, subkey=Key(18, secret)))
    shown += repr(messages.EncAPRepPart(0, 0, Key(18, secret))) + repr(service_ticket(key=Key(18, secret)))
    assert "secret" not in shown
