"""The AS exchange against KDCs of our own: what is asked, what is believed, what is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dcerpc.security.kerberos import asn1, asn1_kdc, crypto, der
from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.client_keys import ClientKeys, HashKeys, KnownKeys, PasswordKeys
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_replies import KdcClock, KdcSettings
from dcerpc.security.kerberos.types import KerberosError, Key, NameType, Principal, ServiceTicket, TicketFlags
from dcerpc.status import (
    SEC_E_KDC_UNKNOWN_ETYPE,
    SEC_E_LOGON_DENIED,
    SEC_E_MESSAGE_ALTERED,
    SEC_E_NO_CREDENTIALS,
    SEC_E_TIME_SKEW,
)
from tests.security.kerberos.fake_kdc import (
    CORP,
    LIFETIME,
    NOW,
    FakeKdc,
    Realms,
    encode_list,
    key,
    octets_from,
)

ALICE = Principal(("alice",), CORP)
AES256, AES128, RC4 = 18, 17, 23


def settings(**changes: Any) -> KdcSettings:
    return KdcSettings(**{"clock": lambda: NOW, "random": octets_from(9), **changes})


def known(*keys: Key) -> KnownKeys:
    return KnownKeys((1, each) for each in keys)


def kdc(**changes: Any) -> FakeKdc:
    return FakeKdc(**{"clients": {"alice": [key(AES256), key(RC4)]}, **changes})


def ask(
    kdcs: FakeKdc | Realms, keys: ClientKeys | None = None, client: Principal = ALICE, **changes: Any
) -> ServiceTicket:
    realms = kdcs if isinstance(kdcs, Realms) else Realms.of(kdcs)
    options = {"settings": settings(), **changes}
    return realms.run(get_initial_ticket(client, keys or known(key(AES256), key(RC4)), **options))


def refused(kdcs: FakeKdc | Realms, *arguments: Any, **changes: Any) -> KerberosError:
    with pytest.raises(KerberosError) as caught:
        ask(kdcs, *arguments, **changes)
    return caught.value


def test_a_ticket_after_preauthentication() -> None:
    server = kdc()
    ticket = ask(server)
    assert ticket.client == ALICE
    assert ticket.server == Principal(("krbtgt", CORP), CORP)
    assert ticket.key == key(AES256, 77)
    assert ticket.flags & TicketFlags.FORWARDABLE
    assert (ticket.auth_time, ticket.end_time) == (int(NOW), int(NOW) + LIFETIME)
    assert (ticket.renew_till, ticket.start_time) == (0, int(NOW))
    first, second = server.seen
    assert [each["padata-type"] for each in first["padata"]] == [128, 149]
    assert [each["padata-type"] for each in second["padata"]] == [2, 133, 128, 149]
    assert second["padata"][1]["padata-value"] == b"cookie"
    body = second["req-body"]
    assert body["etype"] == [AES256, RC4]
    assert body["realm"] == CORP
    assert body["till"] == 0
    assert "rtime" not in body
    assert body["nonce"] not in (0, first["req-body"]["nonce"])
    assert body["kdc-options"] == 0x40010000


def test_without_preauthentication() -> None:
    server = kdc(preauth=False)
    assert ask(server).key == key(AES256, 77)
    assert len(server.seen) == 1


def test_options() -> None:
    server = kdc(preauth=False)
    ticket = ask(server, forwardable=False, renewable=True, canonicalize=False)
    assert not ticket.flags & TicketFlags.FORWARDABLE
    body = server.seen[0]["req-body"]
    assert body["kdc-options"] == 0x00800000
    assert body["rtime"] == 0


def test_a_service_instead_of_the_ticket_granting_one() -> None:
    name = Principal(("kadmin", "changepw"))
    assert ask(kdc(), server=name).server == Principal(("kadmin", "changepw"), CORP)


# ---- which key ----


@pytest.mark.parametrize("enctype", crypto.DEFAULT_ENCTYPES)
def test_every_encryption_type(enctype: int) -> None:
    server = kdc(clients={"alice": [key(enctype)]}, enctype=enctype)
    assert ask(server, known(key(enctype))).key == key(enctype, 77)


def test_a_password_with_the_salt_that_the_kdc_names() -> None:
    made = crypto.string_to_key(AES256, "secret", b"odd salt", (5000).to_bytes(4, "big"))
    hints = [{"etype": AES256, "salt": "odd salt", "s2kparams": (5000).to_bytes(4, "big")}]
    info = {"padata-type": 19, "padata-value": encode_list(asn1_kdc.ETypeInfo2, hints)}
    server = kdc(clients={"alice": [made]}, method_data=[{"padata-type": 2, "padata-value": b""}, info])
    assert ask(server, PasswordKeys("secret")).client == ALICE
    # and in the reply, if there was no refusal to name it in
    server = kdc(clients={"alice": [made]}, preauth=False, reply_padata=[info])
    assert ask(server, PasswordKeys("secret")).client == ALICE


def test_a_password_with_the_default_salt() -> None:
    made = crypto.string_to_key(AES256, "secret", b"CORP.EXAMPLEalice")
    timestamp = {"padata-type": 2, "padata-value": b""}
    assert (
        ask(kdc(clients={"alice": [made]}, method_data=[timestamp]), PasswordKeys("secret")).client == ALICE
    )
    assert ask(kdc(clients={"alice": [made]}, preauth=False), PasswordKeys("secret")).client == ALICE


def test_the_older_etype_info() -> None:
    made = crypto.string_to_key(AES256, "secret", b"old salt")
    info = encode_list(asn1_kdc.ETypeInfo, [{"etype": AES256, "salt": b"old salt"}, {"etype": RC4}])
    data = [{"padata-type": 2, "padata-value": b""}, {"padata-type": 11, "padata-value": info}]
    assert ask(kdc(clients={"alice": [made]}, method_data=data), PasswordKeys("secret")).client == ALICE


def test_an_nt_hash_is_for_rc4_only() -> None:
    hashed = key(RC4)
    server = kdc(enctype=RC4)
    assert ask(server, HashKeys(hashed.value)).key.enctype == RC4
    assert server.seen[0]["req-body"]["etype"] == [RC4]
    error = refused(kdc(), HashKeys(hashed.value), settings=settings(enctypes=(AES256,)))
    assert error.status == SEC_E_NO_CREDENTIALS
    assert "alice@CORP.EXAMPLE has no key of aes256-cts-hmac-sha1-96 (18)" in str(error)


def test_an_nt_hash_where_sessions_must_have_better() -> None:
    server = kdc()
    assert ask(server, HashKeys(key(RC4).value)).key.enctype == AES256
    asked = [each["req-body"]["etype"] for each in server.seen]
    assert asked == [[RC4], [RC4, 18, 17, 20, 19], [RC4, 18, 17, 20, 19]]
    assert refused(kdc(enctype=3), HashKeys(key(RC4).value)).code == ErrorCode.KDC_ERR_ETYPE_NOSUPP
    # what the client has no key for is no type for the reply

    def better(reply: dict[str, Any]) -> None:
        reply["enc-part"] = {"etype": AES256, "cipher": bytes(200)}

    error = refused(kdc(change_reply=better), HashKeys(key(RC4).value))
    assert "it is encrypted with aes256-cts-hmac-sha1-96 (18)" in str(error)


def test_the_best_type_counts_not_the_kdcs_order() -> None:
    info = encode_list(
        asn1_kdc.ETypeInfo2, [{"etype": RC4}, {"etype": AES256}, {"etype": AES256, "salt": "x"}]
    )
    data = [{"padata-type": 2, "padata-value": b""}, {"padata-type": 19, "padata-value": info}]
    server = kdc(method_data=data)
    ask(server)
    sealed = der.decode(asn1.EncryptedData, server.seen[1]["padata"][0]["padata-value"])
    assert sealed["etype"] == AES256


def test_no_type_in_common() -> None:
    info = encode_list(asn1_kdc.ETypeInfo2, [{"etype": 3}])
    data = [{"padata-type": 2, "padata-value": b""}, {"padata-type": 19, "padata-value": info}]
    error = refused(kdc(method_data=data))
    assert (error.code, error.status) == (ErrorCode.KDC_ERR_ETYPE_NOSUPP, SEC_E_KDC_UNKNOWN_ETYPE)
    assert (
        "the KDC has keys of des-cbc-md5 (3); usable here: aes256-cts-hmac-sha1-96 (18), rc4-hmac (23)"
        in str(error)
    )
    error = refused(kdc(clients={"alice": [key(AES128)]}))
    assert (error.code, error.status) == (ErrorCode.KDC_ERR_ETYPE_NOSUPP, SEC_E_KDC_UNKNOWN_ETYPE)


@pytest.mark.parametrize("count", [1, 999, 1 << 20, 0])
def test_how_often_a_kdc_may_have_a_password_hashed(count: int) -> None:
    hints = [{"etype": AES256, "salt": "", "s2kparams": count.to_bytes(4, "big")}]
    info = {"padata-type": 19, "padata-value": encode_list(asn1_kdc.ETypeInfo2, hints)}
    server = kdc(method_data=[{"padata-type": 2, "padata-value": b""}, info])
    assert "iterations" in str(refused(server, PasswordKeys("secret")))


# ---- refusals ----


def test_a_wrong_key() -> None:
    for server in (kdc(), kdc(preauth=False)):
        server.clients["alice"] = [key(AES256, 2)]
        if server.preauth:
            server._check_timestamp = lambda *_: 24  # type: ignore[method-assign]
        error = refused(server)
        assert error.status == SEC_E_LOGON_DENIED
        assert "the password or key is wrong" in str(error)


def test_other_preauthentication_only() -> None:
    error = refused(kdc(method_data=[{"padata-type": 136, "padata-value": b""}]))
    assert error.code == ErrorCode.KDC_ERR_PREAUTH_REQUIRED
    assert "padata of types [136]" in str(error)


def test_preauthentication_that_is_never_enough() -> None:
    server = kdc()
    server._check_timestamp = lambda *_: 25  # type: ignore[method-assign]
    assert refused(server).code == ErrorCode.KDC_ERR_PREAUTH_REQUIRED
    assert len(server.seen) == 2


def test_malformed_method_data() -> None:
    for e_data in (None, b"", b"x", b"\x30\x02\x05\x00"):
        server = kdc(change_error=lambda error, e_data=e_data: error.update({"e-data": e_data}))
        refused(server)


def test_an_unknown_client() -> None:
    error = refused(kdc(), client=Principal(("bob",), CORP))
    assert (error.code, error.status) == (ErrorCode.KDC_ERR_C_PRINCIPAL_UNKNOWN, SEC_E_LOGON_DENIED)
    words = "the KDC does not know the client: KDC_ERR_C_PRINCIPAL_UNKNOWN (6)"
    assert str(error) == f"initial ticket of bob@CORP.EXAMPLE: {words}"


def test_a_client_without_realm() -> None:
    error = refused(kdc(), client=Principal(("alice",)))
    assert error.status == SEC_E_NO_CREDENTIALS


# ---- clocks ----


def test_clocks_that_differ_are_an_error() -> None:
    for server in (kdc(offset=400), kdc(offset=-400), kdc(offset=400, preauth=False)):
        error = refused(server)
        assert (error.code, error.status) == (ErrorCode.KRB_AP_ERR_SKEW, SEC_E_TIME_SKEW)
    assert ask(kdc(offset=299)).client == ALICE
    assert ask(kdc(offset=400), settings=settings(clock_skew=600, clock=lambda: NOW + 200)).client == ALICE


def test_clocks_that_differ_are_adjusted() -> None:
    for preauth in (True, False):
        clock = KdcClock(lambda: NOW, adjusts=True)
        ask(kdc(offset=86_400.0, preauth=preauth), settings=settings(clock=clock))
        assert abs(clock.offset - 86_400) < 1
        assert clock() == NOW + clock.offset


def test_a_kdc_whose_clock_runs_away() -> None:
    server = kdc()
    server._check_timestamp = lambda *_: 37  # type: ignore[method-assign]
    error = refused(server, settings=settings(clock=KdcClock(lambda: NOW, adjusts=True)))
    assert error.code == ErrorCode.KRB_AP_ERR_SKEW
    assert len(server.seen) == 3


# ---- names and realms ----


def test_the_kdc_has_its_own_names() -> None:
    server = kdc(canonical={"alice": "Alice"})
    assert ask(server).client.name == "Alice"
    assert ask(server, canonicalize=False).client.name == "Alice"
    server = kdc(canonical={"alice": "asmith"})
    assert ask(server).client.name == "asmith"
    error = refused(server, canonicalize=False)
    assert (error.code, error.status) == (ErrorCode.KRB_AP_ERR_MODIFIED, SEC_E_MESSAGE_ALTERED)


def test_the_realm_by_another_name() -> None:
    server = kdc()
    realms = Realms({"CORP": server})
    ticket = ask(realms, client=Principal(("alice",), "CORP"))
    assert str(ticket.client) == "alice@CORP.EXAMPLE"
    assert str(ticket.server) == "krbtgt/CORP.EXAMPLE@CORP.EXAMPLE"
    assert (
        refused(realms, client=Principal(("alice",), "CORP"), canonicalize=False).status
        == SEC_E_MESSAGE_ALTERED
    )


def test_a_client_of_another_realm() -> None:
    name = "alice@users.example"
    client = Principal((name,), CORP, NameType.ENTERPRISE)
    realms = Realms.of(
        kdc(moved={name: "HUB.EXAMPLE"}),
        kdc(realm="HUB.EXAMPLE", moved={name: "USERS.EXAMPLE"}),
        kdc(realm="USERS.EXAMPLE", clients={name: [key(AES256)]}, canonical={name: "alice"}),
    )
    ticket = ask(realms, client=client)
    assert str(ticket.client) == "alice@USERS.EXAMPLE"
    assert realms.asked == [CORP, "HUB.EXAMPLE", "USERS.EXAMPLE", "USERS.EXAMPLE"]
    assert realms.kdcs[CORP].seen[0]["req-body"]["cname"]["name-type"] == NameType.ENTERPRISE
    assert refused(realms, client=client, canonicalize=False).code == ErrorCode.KDC_ERR_WRONG_REALM


def test_realms_that_send_in_circles() -> None:
    realms = Realms.of(kdc(moved={"alice": "B"}), kdc(realm="B", moved={"alice": CORP.lower()}))
    assert refused(realms).code == ErrorCode.KDC_ERR_WRONG_REALM
    assert realms.asked == [CORP, "B"]
    nowhere = kdc(moved={"alice": "B"}, change_error=lambda error: error.pop("crealm"))
    assert refused(nowhere).code == ErrorCode.KDC_ERR_WRONG_REALM


def test_a_way_without_end() -> None:
    realms = Realms.of(*(kdc(realm=f"R{at}", moved={"alice": f"R{at + 1}"}) for at in range(20)))
    error = refused(realms, client=Principal(("alice",), "R0"))
    assert "keeps asking" in str(error)
    assert len(realms.asked) == 8


# ---- answers that are not believed ----


def set_part(name: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda part: part.update({name: value})


SOMEBODY = {"name-type": 1, "name-string": ["mallory"]}
ELSEWHERE = {"name-type": 2, "name-string": ["krbtgt", "EVIL.EXAMPLE"]}
WEAK = {"keytype": RC4, "keyvalue": bytes(16)}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (set_part("nonce", 1), ErrorCode.KRB_AP_ERR_MODIFIED),
        (set_part("srealm", "EVIL.EXAMPLE"), ErrorCode.KRB_AP_ERR_MODIFIED),
        (set_part("sname", ELSEWHERE), ErrorCode.KDC_ERR_SERVER_NOMATCH),
        (set_part("sname", SOMEBODY), ErrorCode.KDC_ERR_SERVER_NOMATCH),
        (set_part("key", WEAK), ErrorCode.KDC_ERR_ETYPE_NOSUPP),
        (set_part("key", {"keytype": AES256, "keyvalue": bytes(16)}), ErrorCode.KRB_AP_ERR_MODIFIED),
        (set_part("caddr", [{"addr-type": 2, "address": bytes(4)}]), ErrorCode.KRB_AP_ERR_BADADDR),
        (set_part("flags", TicketFlags.INVALID), ErrorCode.KRB_AP_ERR_TKT_NYV),
        (set_part("flags", TicketFlags.POSTDATED), ErrorCode.KRB_AP_ERR_TKT_NYV),
        (set_part("endtime", int(NOW) - 301), ErrorCode.KRB_AP_ERR_TKT_EXPIRED),
        (set_part("endtime", int(NOW)), ErrorCode.KRB_AP_ERR_TKT_EXPIRED),
        (set_part("authtime", int(NOW) - 301), ErrorCode.KRB_AP_ERR_SKEW),
        (set_part("encrypted-pa-data", []), ErrorCode.KRB_AP_ERR_MODIFIED),
        (
            set_part("encrypted-pa-data", [{"padata-type": 149, "padata-value": b"x"}]),
            ErrorCode.KRB_AP_ERR_MODIFIED,
        ),
    ],
)
def test_what_the_kdc_may_not_grant(change: Callable[[dict[str, Any]], None], code: int) -> None:
    error = refused(kdc(change_part=change), settings=settings(enctypes=(AES256,)))
    assert error.code == code
    assert error.status in (SEC_E_MESSAGE_ALTERED, SEC_E_TIME_SKEW)


@pytest.mark.parametrize(
    "change",
    [
        set_part("crealm", "EVIL.EXAMPLE"),
        set_part("pvno", 4),
        set_part("msg-type", 13),
        set_part("ticket", b""),
        set_part("ticket", b"\x61\x02\x30\x00"),
        set_part("enc-part", {"etype": AES256, "cipher": bytes(100)}),
        set_part("enc-part", {"etype": AES256, "cipher": b""}),
        set_part("enc-part", {"etype": 3, "cipher": bytes(100)}),
    ],
)
def test_replies_that_are_no_replies(change: Callable[[dict[str, Any]], None]) -> None:
    refused(kdc(change_reply=change))


def test_a_weaker_reply_than_was_asked_for() -> None:
    def weaken(reply: dict[str, Any]) -> None:
        reply["enc-part"] = {"etype": RC4, "cipher": reply["enc-part"]["cipher"]}

    error = refused(kdc(change_reply=weaken), settings=settings(enctypes=(AES256,)))
    assert error.code == ErrorCode.KDC_ERR_ETYPE_NOSUPP


def test_somebody_elses_ticket() -> None:
    def swap(reply: dict[str, Any]) -> None:
        ticket = der.decode(asn1.Ticket, reply["ticket"])
        reply["ticket"] = der.encode(asn1.Ticket, {**ticket, "realm": "EVIL.EXAMPLE"})

    assert "a ticket for krbtgt/CORP.EXAMPLE@EVIL.EXAMPLE" in str(refused(kdc(change_reply=swap)))


def test_another_client_without_canonicalization() -> None:
    server = kdc(change_reply=set_part("cname", SOMEBODY))
    assert refused(server, canonicalize=False).code == ErrorCode.KRB_AP_ERR_MODIFIED


def test_a_request_that_was_changed_on_its_way() -> None:
    error = refused(kdc(change_checksum=lambda message: message + b"x"))
    assert "the request was changed on its way" in str(error)
    assert error.status == SEC_E_MESSAGE_ALTERED
    assert ask(kdc(proves_request=False)).client == ALICE


def test_the_other_tag_of_the_reply_part() -> None:
    """Some KDCs use the application tag of a TGS-REP in all replies (RFC 4120 5.4.2)."""
    server = kdc(preauth=False)

    def other_tag(reply: dict[str, Any]) -> None:
        sealed = reply["enc-part"]["cipher"]
        part = bytearray(crypto.decrypt(key(AES256), 3, sealed))
        part[0] = 0x7A
        reply["enc-part"] = {"etype": AES256, "cipher": crypto.encrypt(key(AES256), 3, bytes(part))}

    server.change_reply = other_tag
    assert ask(server).client == ALICE
