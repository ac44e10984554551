"""The TGS exchange against KDCs of our own: referrals, realms between, delegation, lies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dcerpc.security.kerberos import asn1, crypto, der
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_replies import KdcClock, KdcSettings
from dcerpc.security.kerberos.tgs_exchange import get_forwarded_ticket, get_service_ticket, realms_between
from dcerpc.security.kerberos.types import KerberosError, Key, NameType, Principal, ServiceTicket, TicketFlags
from dcerpc.status import (
    SEC_E_MESSAGE_ALTERED,
    SEC_E_NO_CREDENTIALS,
    SEC_E_TARGET_UNKNOWN,
    SEC_E_TIME_SKEW,
)
from tests.security.kerberos.fake_kdc import CORP, LIFETIME, NOW, FakeKdc, Realms, key, octets_from

HOST = Principal(("host", "server.corp.example"), name_type=NameType.SRV_INST)
NAME = "host/server.corp.example"
ALICE = Principal(("alice",), CORP)
AES256, RC4 = 18, 23


def settings(**changes: Any) -> KdcSettings:
    return KdcSettings(**{"clock": lambda: NOW, "random": octets_from(3), **changes})


def tgt_of(
    server: FakeKdc, session: Key | None = None, flags: int = TicketFlags.FORWARDABLE
) -> ServiceTicket:
    """A ticket-granting ticket of alice, as the KDC would have made it."""
    session = session or key(AES256, 42)
    name = {"name-type": 2, "name-string": ["krbtgt", server.realm]}
    inner = {
        "flags": flags,
        "key": {"keytype": session.enctype, "keyvalue": session.value},
        "crealm": CORP,
        "cname": {"name-type": 1, "name-string": ["alice"]},
        "transited": {"tr-type": 1, "contents": b""},
        "authtime": int(NOW),
        "endtime": int(NOW) + LIFETIME,
    }
    sealed = crypto.encrypt(server.tgt_key(server.realm), 2, der.encode(asn1.EncTicketPart, inner))
    ticket = {"tkt-vno": 5, "realm": CORP, "sname": name, "enc-part": {"etype": AES256, "cipher": sealed}}
    return ServiceTicket(
        client=ALICE,
        server=Principal(("krbtgt", server.realm), CORP),
        key=session,
        ticket=der.encode(asn1.Ticket, ticket),
        flags=flags,
        end_time=int(NOW) + LIFETIME,
    )


def ask(realms: Realms | FakeKdc, server: Principal = HOST, **changes: Any) -> ServiceTicket:
    if isinstance(realms, FakeKdc):
        realms = Realms.of(realms)
    tgt = tgt_of(realms.kdcs[CORP])
    return realms.run(get_service_ticket(tgt, server, settings(**changes)))


def refused(realms: Realms | FakeKdc, server: Principal = HOST, **changes: Any) -> KerberosError:
    with pytest.raises(KerberosError) as caught:
        ask(realms, server, **changes)
    return caught.value


def kdc(**changes: Any) -> FakeKdc:
    return FakeKdc(**{"services": {NAME: ""}, **changes})


def test_a_ticket() -> None:
    server = kdc()
    ticket = ask(server)
    assert ticket.client == ALICE
    assert ticket.server == Principal(HOST.components, CORP)
    assert ticket.key == key(AES256, 77)
    assert ticket.flags & TicketFlags.FORWARDABLE
    assert ticket.end_time == int(NOW) + LIFETIME
    request = server.seen[0]
    assert [each["padata-type"] for each in request["padata"]] == [1]
    body = request["req-body"]
    assert body["kdc-options"] == 0x40010000
    assert body["realm"] == CORP
    assert body["sname"] == {"name-type": NameType.SRV_INST, "name-string": ["host", "server.corp.example"]}
    assert body["till"] == int(NOW) + LIFETIME
    assert body["etype"] == list(crypto.DEFAULT_ENCTYPES)
    assert "cname" not in body


def test_what_cannot_be_forwarded_makes_no_forwardable_tickets() -> None:
    server = kdc()
    tgt = tgt_of(server, flags=0)
    assert (
        not Realms.of(server).run(get_service_ticket(tgt, HOST, settings())).flags & TicketFlags.FORWARDABLE
    )


@pytest.mark.parametrize("enctype", crypto.DEFAULT_ENCTYPES)
def test_every_encryption_type(enctype: int) -> None:
    server = kdc(enctype=enctype)
    tgt = tgt_of(server, session=key(enctype, 5))
    assert Realms.of(server).run(get_service_ticket(tgt, HOST, settings())).key == key(enctype, 77)


def test_what_is_no_ticket_granting_ticket() -> None:
    service = ask(kdc())
    with pytest.raises(KerberosError) as caught:
        Realms.of(kdc()).run(get_service_ticket(service, HOST, settings()))
    assert caught.value.status == SEC_E_NO_CREDENTIALS


def test_an_unknown_service() -> None:
    error = refused(kdc(services={}))
    assert (error.code, error.status) == (ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN, SEC_E_TARGET_UNKNOWN)
    assert str(error).startswith(
        f"ticket for {NAME} from the realm {CORP}: the KDC does not know the service"
    )


def test_a_service_by_another_name() -> None:
    server = kdc(services={NAME: "SERVER$"})
    assert ask(server).server == Principal(("SERVER$",), CORP)


# ---- realms ----


def test_the_kdcs_send_on() -> None:
    realms = Realms.of(
        kdc(services={NAME: "krbtgt/HUB.EXAMPLE"}),
        kdc(realm="HUB.EXAMPLE", services={NAME: "krbtgt/FAR.EXAMPLE"}),
        kdc(realm="FAR.EXAMPLE"),
    )
    ticket = ask(realms)
    assert ticket.server == Principal(HOST.components, "FAR.EXAMPLE")
    assert ticket.client == ALICE
    assert realms.asked == [CORP, "HUB.EXAMPLE", "FAR.EXAMPLE"]


def delegating(hub: int) -> ServiceTicket:
    """A ticket of a far realm, whose KDC trusts the service with delegation, by way of one that is so far."""

    def flagged(flags: int) -> Callable[[dict[str, Any]], None]:
        def change(part: dict[str, Any]) -> None:
            part["flags"] |= flags

        return change

    return ask(
        Realms.of(
            kdc(services={NAME: "krbtgt/HUB.EXAMPLE"}, change_part=flagged(TicketFlags.OK_AS_DELEGATE)),
            kdc(realm="HUB.EXAMPLE", services={NAME: "krbtgt/FAR.EXAMPLE"}, change_part=flagged(hub)),
            kdc(realm="FAR.EXAMPLE", change_part=flagged(TicketFlags.OK_AS_DELEGATE)),
        )
    )


def test_delegation_to_a_service_of_another_realm() -> None:
    """Every realm on the way has to trust it, or who rules one could take the client's identity."""
    assert delegating(TicketFlags.OK_AS_DELEGATE).flags & TicketFlags.OK_AS_DELEGATE
    assert not delegating(0).flags & TicketFlags.OK_AS_DELEGATE
    near = kdc(change_part=lambda part: part.update(flags=part["flags"] | TicketFlags.OK_AS_DELEGATE))
    assert ask(near).flags & TicketFlags.OK_AS_DELEGATE


def test_kdcs_that_send_in_circles() -> None:
    realms = Realms.of(
        kdc(services={NAME: "krbtgt/HUB.EXAMPLE"}),
        kdc(realm="HUB.EXAMPLE", services={NAME: "krbtgt/corp.example"}),
    )
    error = refused(realms)
    assert "which was asked before" in str(error)
    error = refused(kdc(services={NAME: f"krbtgt/{CORP}"}))
    assert "which was asked before" in str(error)


def test_a_way_without_end() -> None:
    servers = [kdc(realm=f"R{at}", services={NAME: f"krbtgt/R{at + 1}"}) for at in range(20)]
    realms = Realms.of(kdc(services={NAME: "krbtgt/R0"}), *servers)
    error = refused(realms)
    assert (error.code, error.status) == (ErrorCode.KDC_ERR_PATH_NOT_ACCEPTED, SEC_E_TARGET_UNKNOWN)
    assert len(realms.asked) == 10


def test_the_services_realm_is_gone_to_first() -> None:
    realms = Realms.of(kdc(trusted=("FAR.EXAMPLE",)), kdc(realm="FAR.EXAMPLE"))
    ticket = ask(realms, Principal(HOST.components, "FAR.EXAMPLE"))
    assert ticket.server.realm == "FAR.EXAMPLE"
    assert realms.asked == [CORP, "FAR.EXAMPLE"]
    assert realms.kdcs[CORP].seen[0]["req-body"]["sname"]["name-string"] == ["krbtgt", "FAR.EXAMPLE"]


def test_a_kdc_that_knows_a_closer_realm() -> None:
    realms = Realms.of(
        kdc(services={"krbtgt/FAR.EXAMPLE": "krbtgt/HUB.EXAMPLE"}),
        kdc(realm="HUB.EXAMPLE", trusted=("FAR.EXAMPLE",)),
        kdc(realm="FAR.EXAMPLE"),
    )
    assert ask(realms, Principal(HOST.components, "FAR.EXAMPLE")).server.realm == "FAR.EXAMPLE"
    assert realms.asked == [CORP, "HUB.EXAMPLE", "FAR.EXAMPLE"]


def test_up_and_down_the_hierarchy_where_no_kdc_helps() -> None:
    here, there = "A.B.CORP.EXAMPLE", "X.Y.CORP.EXAMPLE"
    realms = Realms.of(
        kdc(services={}, trusted=("B.CORP.EXAMPLE", here)),
        kdc(realm="B.CORP.EXAMPLE", trusted=(CORP, here)),
        kdc(realm=here, trusted=("B.CORP.EXAMPLE",)),
        kdc(realm="Y.CORP.EXAMPLE", trusted=(there,)),
        kdc(realm=there),
    )
    realms.kdcs[CORP].trusted += ("Y.CORP.EXAMPLE",)
    up = realms.run(get_service_ticket(tgt_of(realms.kdcs[CORP]), Principal(("krbtgt", here)), settings()))
    assert up.server.components == ("krbtgt", here)
    realms.asked.clear()
    ticket = realms.run(get_service_ticket(up, Principal(HOST.components, there), settings()))
    assert ticket.server.realm == there
    assert realms.asked == [*[here] * 4, *["B.CORP.EXAMPLE"] * 3, *[CORP] * 2, "Y.CORP.EXAMPLE", there]


def test_no_way_to_a_realm() -> None:
    error = refused(kdc(), Principal(HOST.components, "FAR.EXAMPLE"))
    assert error.code == ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN
    assert "krbtgt/FAR.EXAMPLE" in str(error)
    error = refused(kdc(services={"krbtgt/FAR.EXAMPLE": NAME}), Principal(HOST.components, "FAR.EXAMPLE"))
    assert "on the way to the realm FAR.EXAMPLE" in str(error)
    circle = kdc(services={"krbtgt/FAR.EXAMPLE": f"krbtgt/{CORP}"})
    assert "asked before" in str(refused(circle, Principal(HOST.components, "FAR.EXAMPLE")))
    endless = [kdc(realm=f"R{at}", services={"krbtgt/Z": f"krbtgt/R{at + 1}"}) for at in range(20)]
    first = kdc(services={"krbtgt/Z": "krbtgt/R0"})
    error = refused(Realms.of(first, *endless), Principal(HOST.components, "Z"))
    assert error.code == ErrorCode.KDC_ERR_PATH_NOT_ACCEPTED


def test_a_way_that_is_forbidden() -> None:
    server = kdc()
    server._server = lambda *_: None  # type: ignore[method-assign]
    server.change_error = lambda error: error.update({"error-code": 12})
    error = refused(server, Principal(HOST.components, "X.CORP.EXAMPLE"))
    assert error.code == ErrorCode.KDC_ERR_POLICY
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("here", "there", "between"),
    [
        ("A.CORP.EXAMPLE", "B.CORP.EXAMPLE", ["CORP.EXAMPLE"]),
        ("A.X.CORP.EXAMPLE", "B.Y.corp.example", ["X.CORP.EXAMPLE", "CORP.EXAMPLE", "Y.corp.example"]),
        ("CORP.EXAMPLE", "A.B.CORP.EXAMPLE", ["B.CORP.EXAMPLE"]),
        ("A.B.CORP.EXAMPLE", "CORP.EXAMPLE", ["B.CORP.EXAMPLE"]),
        ("A.CORP.EXAMPLE", "CORP.EXAMPLE", []),
        ("CORP.EXAMPLE", "CORP.EXAMPLE", []),
        ("CORP.EXAMPLE", "OTHER.EXAMPLE", []),
        ("CORP", "OTHER", []),
        ("", "", []),
        ("..", "a..", []),
    ],
)
def test_realms_between(here: str, there: str, between: list[str]) -> None:
    if here == "..":
        assert all(each not in (here, there) for each in realms_between(here, there))
    else:
        assert realms_between(here, there) == between


# ---- delegation ----


def forwarded(server: FakeKdc, flags: int = TicketFlags.FORWARDABLE) -> ServiceTicket:
    return Realms.of(server).run(
        get_forwarded_ticket(tgt_of(server, flags=flags), settings(enctypes=(AES256,)))
    )


def test_a_forwarded_ticket() -> None:
    server = kdc()
    ticket = forwarded(server)
    assert ticket.server == Principal(("krbtgt", CORP), CORP)
    assert ticket.flags & TicketFlags.FORWARDED
    assert ticket.flags & TicketFlags.FORWARDABLE
    body = server.seen[0]["req-body"]
    assert body["kdc-options"] == 0x60010000
    assert "addresses" not in body


def test_what_cannot_be_forwarded() -> None:
    with pytest.raises(KerberosError) as caught:
        forwarded(kdc(), flags=0)
    assert (caught.value.code, caught.value.status) == (ErrorCode.KDC_ERR_BADOPTION, SEC_E_NO_CREDENTIALS)
    for change in (
        set_part("flags", TicketFlags.FORWARDABLE),
        lambda part: part.update(sname={"name-type": 2, "name-string": ["krbtgt", "EVIL"]}),
    ):
        with pytest.raises(KerberosError) as caught:
            forwarded(kdc(change_part=change))
        assert caught.value.status == SEC_E_MESSAGE_ALTERED


def test_the_kdc_forwards_another_ticket() -> None:
    with pytest.raises(KerberosError) as caught:
        forwarded(renaming())
    assert caught.value.code == ErrorCode.KDC_ERR_SERVER_NOMATCH


def renaming() -> FakeKdc:
    server = kdc()
    server._server = lambda *_: {"name-type": 2, "name-string": ["host", "a"]}  # type: ignore[method-assign]
    return server


# ---- clocks ----


def test_clocks_that_differ() -> None:
    error = refused(kdc(offset=400))
    assert (error.code, error.status) == (ErrorCode.KRB_AP_ERR_SKEW, SEC_E_TIME_SKEW)
    clock = KdcClock(lambda: NOW, adjusts=True)
    assert ask(kdc(offset=400), clock=clock).client == ALICE
    assert clock.offset == 400
    server = kdc(offset=400, change_error=lambda error: error.update(stime=int(NOW) - 400))
    assert refused(server, clock=KdcClock(lambda: NOW, adjusts=True)).code == ErrorCode.KRB_AP_ERR_SKEW
    assert len(server.seen) == 2


# ---- answers that are not believed ----


def set_part(name: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda part: part.update({name: value})


SOMEBODY = {"name-type": 1, "name-string": ["mallory"]}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (set_part("nonce", 1), ErrorCode.KRB_AP_ERR_MODIFIED),
        (set_part("srealm", "EVIL.EXAMPLE"), ErrorCode.KRB_AP_ERR_MODIFIED),
        (set_part("sname", SOMEBODY), ErrorCode.KRB_AP_ERR_MODIFIED),
        (set_part("key", {"keytype": RC4, "keyvalue": bytes(16)}), ErrorCode.KDC_ERR_ETYPE_NOSUPP),
        (set_part("key", {"keytype": AES256, "keyvalue": b""}), ErrorCode.KRB_AP_ERR_MODIFIED),
        (set_part("caddr", [{"addr-type": 2, "address": bytes(4)}]), ErrorCode.KRB_AP_ERR_BADADDR),
        (set_part("flags", TicketFlags.INVALID), ErrorCode.KRB_AP_ERR_TKT_NYV),
        (set_part("endtime", int(NOW) - 301), ErrorCode.KRB_AP_ERR_TKT_EXPIRED),
    ],
)
def test_what_the_kdc_may_not_grant(change: Callable[[dict[str, Any]], None], code: int) -> None:
    error = refused(kdc(change_part=change), enctypes=(AES256,))
    assert (error.code, error.status) == (code, SEC_E_MESSAGE_ALTERED)


@pytest.mark.parametrize(
    "change",
    [
        set_part("crealm", "EVIL.EXAMPLE"),
        set_part("cname", SOMEBODY),
        set_part("cname", {"name-type": 1, "name-string": []}),
        set_part("msg-type", 11),
        set_part("enc-part", {"etype": RC4, "cipher": bytes(100)}),
        set_part("enc-part", {"etype": AES256, "cipher": bytes(100)}),
        set_part("ticket", b"\x61\x00"),
    ],
)
def test_replies_that_are_no_replies(change: Callable[[dict[str, Any]], None]) -> None:
    refused(kdc(change_reply=change))


@pytest.mark.parametrize(
    "answer", [b"", b"\x7e", b"\x6b\x00", b"\x7e\x02\x30\x00", bytes(1000), b"\x6d" * 70_000]
)
def test_octets_that_are_no_answer(answer: bytes) -> None:
    steps = get_service_ticket(tgt_of(kdc()), HOST, settings())
    next(steps)
    with pytest.raises(KerberosError):
        steps.send(answer)
