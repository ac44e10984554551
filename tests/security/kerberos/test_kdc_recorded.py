"""Recorded exchanges with MIT's and Samba's KDC: replayed octet for octet, and with changed answers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dcerpc.security.kerberos import asn1, der
from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.client_keys import PasswordKeys
from dcerpc.security.kerberos.crypto import decrypt, key_size
from dcerpc.security.kerberos.kdc_messages import decode_etype_info, decode_method_data
from dcerpc.security.kerberos.kdc_replies import KdcSteps
from dcerpc.security.kerberos.tgs_exchange import get_service_ticket
from dcerpc.security.kerberos.ticket_source import TicketSource
from dcerpc.security.kerberos.tickets import decode_enc_ticket_part, decode_ticket
from dcerpc.security.kerberos.types import KerberosError, Key, Principal, ServiceTicket
from tests.security.kerberos.fake_kdc import each_flip
from tests.security.kerberos.recorded import Chance, Recorded, load, replay

ERRANDS = load()
each_errand = pytest.mark.parametrize("errand", ERRANDS, ids=str)


@each_errand
def test_the_same_requests_and_the_same_ticket(errand: Recorded) -> None:
    source = TicketSource(errand.credential, errand.settings())
    steps = source.ticket_for(Principal.parse(errand.server))
    asked, ticket = replay(steps, [answer for _, _, answer in errand.messages])
    assert asked == [(realm, request) for realm, request, _ in errand.messages]
    assert ticket == errand.ticket
    sealed = decode_ticket(ticket.ticket).enc_part
    opened = decode_enc_ticket_part(decrypt(errand.service_key, 2, sealed.cipher))
    assert opened.key == ticket.key
    assert opened.client == ticket.client
    assert (opened.auth_time, opened.end_time) == (ticket.auth_time, ticket.end_time)
    assert opened.flags == ticket.flags


@each_errand
def test_answers_to_other_requests(errand: Recorded) -> None:
    """By another chance the nonces, keys and timestamps are others, and no recorded answer fits."""
    source = TicketSource(errand.credential, errand.settings(Chance(errand.seed + 1000)))
    steps = source.ticket_for(Principal.parse(errand.server))
    with pytest.raises(KerberosError):
        replay(steps, [answer for _, _, answer in errand.messages])


@each_errand
@pytest.mark.parametrize("away", [-600, 600])
def test_answers_at_another_time(errand: Recorded, away: float) -> None:
    source = TicketSource(errand.credential, errand.settings(away=away))
    steps = source.ticket_for(Principal.parse(errand.server))
    with pytest.raises(KerberosError):
        replay(steps, [answer for _, _, answer in errand.messages])


# ---- changed answers ----


class Keys:
    """A client's keys: the right one, made once; for other salts any, which takes no time."""

    def __init__(self, errand: Recorded) -> None:
        refusal = der.decode(asn1.KrbError, errand.messages[0][2])
        hint = decode_etype_info(decode_method_data(refusal["e-data"]))[0]
        self._how = hint.enctype, hint.salt or b"", hint.params
        self._key = PasswordKeys(errand.password).key(*self._how)

    def usable(self, enctypes: Sequence[int]) -> tuple[int, ...]:
        return tuple(enctypes)

    def key(self, enctype: int, salt: bytes, params: bytes, kvno: int | None = None) -> Key:
        return self._key if (enctype, salt, params) == self._how else Key(enctype, bytes(key_size(enctype)))


class Leg:
    """One exchange of an errand, of which everything before it goes well.

    Attributes:
        answer: the right one. good: the ticket that comes of it, None if it is a refusal.
    """

    def __init__(self, errand: Recorded, number: int) -> None:
        answers = [answer for _, _, answer in errand.messages]
        self.answer = answers[number]
        self._errand = errand
        self._keys = Keys(errand)
        self._before = answers[:number] if number < 2 else []
        self._tgt: ServiceTicket | None = None
        self._chance = Chance(errand.seed)
        if number == 2:
            _, self._tgt = replay(self._steps(), answers[:2])
        self._drawn = self._chance.drawn
        self.good = self.give(self.answer)

    def _steps(self) -> KdcSteps[ServiceTicket]:
        errand, settings = self._errand, self._errand.settings(self._chance)
        if self._tgt is not None:
            return get_service_ticket(self._tgt, Principal.parse(errand.server), settings)
        client = Principal((errand.username,), errand.messages[0][0])
        return get_initial_ticket(client, self._keys, settings=settings)

    def give(self, answer: bytes) -> ServiceTicket | None:
        """The ticket that comes of an answer; None if it makes the client ask again."""
        self._chance = Chance(self._errand.seed, self._drawn)
        _, ticket = replay(self._steps(), [*self._before, answer])
        return ticket if isinstance(ticket, ServiceTicket) else None


CHOSEN = [ERRANDS[0], next(each for each in ERRANDS if each.kdc.startswith("Samba"))]


LEGS = [(errand, leg) for errand in CHOSEN for leg in range(3)]


@pytest.fixture(scope="module", params=LEGS, ids=[f"{errand}, leg {leg}" for errand, leg in LEGS])
def leg(request: pytest.FixtureRequest) -> Leg:
    errand, number = request.param
    return Leg(errand, number)


def test_each_octet_of_an_answer_changed(leg: Leg) -> None:
    """Whatever is changed, it is refused, or changed what nobody relies on; never anything else happens."""
    refused = 0
    for answer in each_flip(leg.answer):
        try:
            ticket = leg.give(answer)
        except KerberosError:
            refused += 1
            continue
        if leg.good is None:
            # nothing protects a refusal; at most another request comes of it
            assert ticket is None
        elif ticket is not None:
            assert ticket.key == leg.good.key
            assert ticket.server == leg.good.server
            assert ticket.end_time == leg.good.end_time
            assert ticket.flags == leg.good.flags
    assert refused > 50


def test_an_answer_cut_off(leg: Leg) -> None:
    size = len(leg.answer)
    for kept in (*range(100), *range(100, size, 7), *range(size - 20, size)):
        with pytest.raises(KerberosError):
            leg.give(leg.answer[:kept])


def test_an_answer_with_more(leg: Leg) -> None:
    for more in (b"\0", leg.answer, bytes(1 << 17)):
        with pytest.raises(KerberosError):
            leg.give(leg.answer + more)


@pytest.mark.parametrize("errand", CHOSEN, ids=str)
def test_answers_in_another_order(errand: Recorded) -> None:
    answers = [answer for _, _, answer in errand.messages]
    for number in range(3):
        leg = Leg(errand, number)
        for other in range(3):
            if other not in (number, 0):
                with pytest.raises(KerberosError):
                    leg.give(answers[other])
    with pytest.raises(KerberosError):
        Leg(errand, 1).give(answers[0])
    with pytest.raises(KerberosError):
        Leg(errand, 2).give(answers[0])
