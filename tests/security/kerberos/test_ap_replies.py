"""What clients refuse of AP-REP and KRB-ERROR, and servers of the third leg."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dcerpc.security.api import ContextFlags
from dcerpc.security.kerberos import asn1_kdc, crypto, der
from dcerpc.security.kerberos.gss import TOKEN_AP_REP, TOKEN_ERROR, wrap_token
from dcerpc.security.kerberos.messages import (
    APRep,
    EncAPRepPart,
    KrbError,
    decode_ap_rep,
    decode_ap_req,
    decode_authenticator,
    decode_enc_ap_rep_part,
    encode_ap_rep,
    encode_enc_ap_rep_part,
    encode_krb_error,
)
from dcerpc.security.kerberos.types import (
    EncryptedData,
    KerberosError,
    Key,
)
from tests.security.kerberos.exchanges import PLAIN, refuse, waiting
from tests.security.kerberos.realm import (
    AES256,
    ENCTYPES,
    NEEDED,
    NOW,
    RC4,
    SERVICE,
    Issued,
    acceptor,
    establish,
    initiator,
    step,
)

# ---- AP-REP ----


def resealed(
    issued: Issued, reply: bytes, change: Callable[[EncAPRepPart], object], usage: int = 12
) -> bytes:
    """An AP-REP changed by one who has the session key."""
    part = decode_enc_ap_rep_part(crypto.decrypt(issued.session, 12, decode_ap_rep(reply).enc_part.cipher))
    change(part)
    cipher = crypto.encrypt(issued.session, usage, encode_enc_ap_rep_part(part))
    return encode_ap_rep(APRep(EncryptedData(issued.session.enctype, cipher)))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ctime", int(NOW) + 1),
        ("cusec", 1),
        ("subkey", Key(RC4, bytes(16))),
        ("subkey", Key(AES256, bytes(16))),
    ],
)
def test_an_ap_rep_that_does_not_fit(name: str, value: Any) -> None:
    """The time is another request's; the key is of a type that was not offered, or is none."""
    issued = Issued()
    client, reply = waiting(NEEDED, issued)
    with pytest.raises(KerberosError):
        step(client, resealed(issued, reply, lambda part: setattr(part, name, value)))
    assert client.session_key == b""


def test_an_ap_rep_without_optional_parts() -> None:
    """Heimdal's first servers had no subkey; then the client's own counts, and numbers begin at 0."""
    issued = Issued()
    client, reply = waiting(NEEDED, issued)

    def change(part: EncAPRepPart) -> None:
        part.subkey = part.seq_number = None

    assert step(client, resealed(issued, reply, change)).token
    assert len(client.session_key) == 32


def test_an_ap_rep_for_another_use_of_the_key() -> None:
    issued = Issued()
    client, reply = waiting(NEEDED, issued)
    with pytest.raises(KerberosError) as caught:
        step(client, resealed(issued, reply, lambda part: None, usage=11))
    assert caught.value.code == 31
    client, reply = waiting(NEEDED, issued)
    other = encode_ap_rep(APRep(EncryptedData(RC4, decode_ap_rep(reply).enc_part.cipher)))
    with pytest.raises(KerberosError) as caught:
        step(client, other)
    assert caught.value.code == 41


def test_a_servers_own_ap_rep_sent_back() -> None:
    """It has a subkey, which a client's has not."""
    for enctype in ENCTYPES:
        client, server = initiator(Issued(enctype=enctype)), acceptor()
        reply = step(server, step(client, None).token).token or b""
        with pytest.raises(KerberosError) as caught:
            step(server, reply)
        assert caught.value.code == 46


@pytest.mark.parametrize(
    "change", [{"seq_number": 1}, {"seq_number": None}, {"subkey": Key(AES256, bytes(32))}]
)
def test_a_third_leg_that_does_not_fit(change: dict[str, Any]) -> None:
    issued = Issued()
    client, server = initiator(issued), acceptor()
    last = step(client, step(server, step(client, None).token).token).token or b""

    def apply(part: EncAPRepPart) -> None:
        for name, value in change.items():
            setattr(part, name, value)

    with pytest.raises(KerberosError) as caught:
        step(server, resealed(issued, last, apply))
    assert caught.value.code == 46
    assert server.peer is None


# ---- KRB-ERROR ----


def krb_error(code: int, **fields: Any) -> bytes:
    return encode_krb_error(KrbError(code, int(NOW) + 5000, 5, SERVICE, **fields))


@pytest.mark.parametrize(
    ("code", "text", "match"),
    [
        (37, "", "clocks of client and server differ"),
        (41, "", "not encrypted with the service's key"),
        (34, "seen", "replay.*'seen'"),
        (99, "", "error 99"),
        (99, "new", "error 99, 'new'"),
    ],
)
@pytest.mark.parametrize(("flags", "framed"), [(NEEDED, False), (NEEDED, True), (PLAIN, True)])
def test_errors_of_the_server(code: int, text: str, match: str, flags: ContextFlags, framed: bool) -> None:
    """Heimdal frames them in DCE style too."""
    client, _ = waiting(flags)
    token = krb_error(code, e_text=text)
    refuse(client, wrap_token(TOKEN_ERROR, token) if framed else token, code, match)


def test_in_dce_style_nothing_else_has_a_frame() -> None:
    client, server = initiator(), acceptor()
    answer = step(server, step(client, None).token).token or b""
    refuse(client, wrap_token(TOKEN_AP_REP, answer), 40)


def test_tickets_that_are_refused_are_forgotten() -> None:
    client = initiator()
    tickets: Any = client._tickets
    client.abandon()
    assert tickets.discarded == []
    step(client, None)
    refuse(client, krb_error(41), 41)
    client.abandon()
    assert tickets.discarded == [tickets.ticket]
    # a server that says nothing
    client = initiator()
    tickets = client._tickets
    step(client, None)
    client.abandon()
    assert tickets.discarded == [tickets.ticket]
    # one that takes the ticket
    client = initiator()
    tickets = client._tickets
    establish(client, acceptor())
    client.abandon()
    assert tickets.discarded == []


SKEW_RECOVERY = der.encode(asn1_kdc.KerbErrorData, {"data-type": 2})


def test_the_servers_time_is_taken_once() -> None:
    """MS-KILE 3.2.5.8: a server that tells its time is asked again by it."""
    issued = Issued()
    client, server = initiator(issued), acceptor(now=NOW + 5000)
    first = step(client, None).token
    second = step(client, krb_error(37, e_data=SKEW_RECOVERY))
    assert second.token != first
    assert not second.complete
    message = decode_ap_req(second.token or b"")
    asked = decode_authenticator(crypto.decrypt(issued.session, 11, message.authenticator.cipher))
    assert (asked.ctime, asked.cusec) == (int(NOW) + 5000, 5)
    last = step(client, step(server, second.token).token)
    assert step(server, last.token).complete

    client = initiator()
    step(client, None)
    step(client, krb_error(37, e_data=SKEW_RECOVERY))
    refuse(client, krb_error(37, e_data=SKEW_RECOVERY), 37)

    plain, _ = waiting(PLAIN)
    refuse(plain, wrap_token(TOKEN_ERROR, krb_error(37, e_data=SKEW_RECOVERY)), 37)


@pytest.mark.parametrize("data", [b"", b"x", der.encode(asn1_kdc.KerbErrorData, {"data-type": 3})])
def test_a_time_that_is_no_offer(data: bytes) -> None:
    client = initiator()
    step(client, None)
    with pytest.raises(KerberosError):
        step(client, krb_error(37, e_data=data))


def test_a_krb_error_is_no_error_to_a_server() -> None:
    with pytest.raises(KerberosError):
        step(acceptor(), krb_error(41))
