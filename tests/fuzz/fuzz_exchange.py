"""Fuzz target: security contexts, and the tokens that they are given.

The first octet says who: an initiator or an acceptor of :data:`tests.fuzz.actors.NAMES`, or one of the
exchanges of Kerberos in which what is encrypted comes in clear and is encrypted here, with the right keys, so
that what lies behind them is reached. The second octet says at which level; tokens follow, each after its
length, two octets in little-endian.

Steps raise nothing but SecurityError, an acceptor lets nobody in but the client that there is, and NTLM with
its MIC no exchange that is not what the client's own was.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import Any, Final, TypeAlias

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, ContextFlags, SecurityContext
from dcerpc.security.kerberos import asn1, asn1_kdc, crypto, der
from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.client_keys import KnownKeys
from dcerpc.security.kerberos.kdc_replies import KdcSettings
from dcerpc.security.kerberos.tgs_exchange import get_service_ticket
from dcerpc.security.kerberos.types import KerberosError, Key, NameType, Principal, ServiceTicket
from dcerpc.security.steps import run as drive
from dcerpc.testing.conversation import lookup_accounts
from tests.fuzz.actors import NAMES, PEERS, case_of
from tests.fuzz.harness import Target, main
from tests.fuzz.security_seeds import tokens_of
from tests.security.kerberos import fake_kdc, realm

#: Legs that are taken.
_MOST: Final = 8


def _split(octets: bytes) -> list[bytes]:
    tokens: list[bytes] = []
    while len(octets) >= 2 and len(tokens) < _MOST:
        size = int.from_bytes(octets[:2], "little")
        tokens.append(octets[2 : 2 + size])
        octets = octets[2 + size :]
    return tokens


def join(tokens: Sequence[bytes]) -> bytes:
    """The octets that tell tokens."""
    return b"".join(len(each).to_bytes(2, "little") + each for each in tokens)


# ---- contexts as they are ----


def _accept(name: str, which: int, tokens: list[bytes]) -> bool:
    """Whether the acceptor lets the client in."""
    case = case_of(name)
    level = case.levels[which % len(case.levels)]
    context = case.acceptor.accept(case.server_credential, ContextFlags.needed(level))
    if not _complete(context, tokens):
        return False
    peer = context.peer
    if peer is None or peer.name != PEERS[name]:
        raise AssertionError(f"{name}: {peer} is let in")
    good = [each for index, each in enumerate(_legs(name, which % len(case.levels))) if index % 2 == 0]
    if name == "ntlm" and tokens[:2] != good:
        raise AssertionError("NTLM takes messages that its client did not send")
    return True


def _initiate(name: str, which: int, tokens: list[bytes]) -> bool:
    case = case_of(name)
    level = case.levels[which % len(case.levels)]
    context = case.initiator.initiate(case.client_credential, case.target, ContextFlags.needed(level))
    drive(context.step(None), lookup_accounts)
    return _complete(context, tokens)


def _complete(context: SecurityContext, tokens: list[bytes]) -> bool:
    """Whether a context is complete after tokens; no further one is taken."""
    try:
        for number, token in enumerate(tokens):
            if drive(context.step(token), lookup_accounts).complete:
                _is_over(context, tokens[number])
                return True
    except SecurityError:
        if context.peer is not None:
            raise AssertionError("a context that failed knows its peer") from None
    return False


def _is_over(context: SecurityContext, token: bytes) -> None:
    try:
        drive(context.step(token), lookup_accounts)
    except SecurityError:
        return
    raise AssertionError("a context that is complete takes a token")


@cache
def _legs(name: str, which: int) -> list[bytes]:
    return tokens_of(name, which)


# ---- Kerberos, with the right keys ----


def _sealed(kind: type, octets: bytes, *parts: tuple[str, Callable[[bytes], Key], int]) -> bytes:
    """A message whose encrypted parts came in clear.

    Args:
        kind: of message. parts: where each is, what finds its key, and the key usage.
    """
    try:
        value = der.decode(kind, octets)
    except KerberosError:
        return octets
    for path, key_of, usage in parts:
        holder: Any = value
        *above, name = path.split(".")
        for each in above:
            holder = holder[each]
        sealed = holder[name]
        key = key_of(sealed["cipher"])
        sealed["etype"] = key.enctype
        sealed["cipher"] = crypto.encrypt(key, usage, sealed["cipher"], realm.octets_from(5))
    return der.encode(kind, value)


def _accept_inside(which: int, tokens: list[bytes]) -> bool:
    """An acceptor; the first token is an AP-REQ in clear, the second an AP-REP."""
    context = realm.acceptor(ContextFlags.needed(_LEVELS[which % len(_LEVELS)]))
    session = [realm.key_of(realm.AES256, 3000)]

    def of_ticket(part: bytes) -> Key:
        with contextlib.suppress(KerberosError):
            found = der.decode(asn1.EncTicketPart, part)["key"]
            session[0] = Key(found["keytype"], found["keyvalue"])
        return realm.SERVICE_KEYS[realm.AES256]

    sealed = []
    for number, token in enumerate(tokens):
        try:
            if number == 0:
                parts = (("ticket.enc-part", of_ticket, 2), ("authenticator", lambda _: session[0], 11))
                sealed.append(_sealed(asn1.APReq, token, *parts))
            else:
                sealed.append(_sealed(asn1.APRep, token, ("enc-part", lambda _: session[0], 12)))
        except KerberosError:
            return False  # no such key
    return _complete(context, sealed)


def _initiate_inside(which: int, tokens: list[bytes]) -> bool:
    """An initiator; the token is an AP-REP in clear."""
    context = realm.initiator(flags=ContextFlags.needed(_LEVELS[which % len(_LEVELS)]))
    drive(context.step(None))
    session = realm.key_of(realm.AES256, 3000)
    return _complete(
        context, [_sealed(asn1.APRep, each, ("enc-part", lambda _: session, 12)) for each in tokens]
    )


def _as_exchange(which: int, tokens: list[bytes]) -> bool:
    """A client with a key, and KDCs that say these things, AS-REPs in clear."""
    steps = get_initial_ticket(_ALICE, KnownKeys([(1, _ALICES_KEY)]), settings=_settings())
    return _ask(steps, tokens, asn1_kdc.ASRep, lambda request: _ALICES_KEY, 3)


def _tgs_exchange(which: int, tokens: list[bytes]) -> bool:
    """A client with a ticket-granting ticket, and KDCs that say these things, TGS-REPs in clear."""
    steps = get_service_ticket(_granting_ticket(), _SERVER, settings=_settings())
    return _ask(steps, tokens, asn1_kdc.TGSRep, _subkey_in, 9)


def _ask(steps: Any, tokens: list[bytes], kind: type, key_of: Callable[[bytes], Key], usage: int) -> bool:
    """Whether these answers get a client its ticket."""
    try:
        request = next(steps)
        for token in tokens:
            key = key_of(request.message)
            request = steps.send(_sealed(kind, token, ("enc-part", partial(_the_key, key), usage)))
    except StopIteration:
        return True
    except SecurityError:
        return False
    return False


def _the_key(key: Key, clear: bytes) -> Key:
    return key


def _subkey_in(request: bytes) -> Key:
    """The subkey in the authenticator of a TGS-REQ."""
    proof = der.decode(asn1.APReq, der.decode(asn1_kdc.TGSReq, request)["padata"][0]["padata-value"])
    opened = crypto.decrypt(_granting_ticket().key, 7, proof["authenticator"]["cipher"])
    subkey = der.decode(asn1.Authenticator, opened)["subkey"]
    return Key(subkey["keytype"], subkey["keyvalue"])


_ALICE: Final = Principal(("alice",), fake_kdc.CORP)
_ALICES_KEY: Final = fake_kdc.key(realm.AES256)
_SERVER: Final = Principal(("host", "server"), "", NameType.SRV_INST)


def _settings() -> KdcSettings:
    return KdcSettings(clock=lambda: fake_kdc.NOW, random=fake_kdc.octets_from(1))


class _TellingKdc(fake_kdc.FakeKdc):
    """A KDC that keeps its answers, with what is encrypted in them in clear."""

    def __init__(self, **options: Any) -> None:
        super().__init__(clients={"alice": [_ALICES_KEY]}, services={"host/server": ""}, **options)
        self.answers: list[bytes] = []
        self._part = b""
        self.change_part = self._keep_part
        self.change_reply = self._keep_reply

    def _keep_part(self, part: dict[str, Any]) -> None:
        kind = asn1_kdc.EncTGSRepPart if "encrypted-pa-data" not in part else asn1_kdc.EncASRepPart
        self._part = der.encode(kind, part)

    def _keep_reply(self, reply: dict[str, Any]) -> None:
        clear = {**reply, "enc-part": {**reply["enc-part"], "cipher": self._part}}
        kind = asn1_kdc.ASRep if reply["msg-type"] == 11 else asn1_kdc.TGSRep
        self.answers.append(der.encode(kind, clear))

    def error(self, code: int, **fields: Any) -> bytes:
        """A KRB-ERROR, which is kept too."""
        made = super().error(code, **fields)
        self.answers.append(made)
        return made


def _first_ticket(kdc: fake_kdc.FakeKdc) -> ServiceTicket:
    steps = get_initial_ticket(_ALICE, KnownKeys([(1, _ALICES_KEY)]), settings=_settings())
    return fake_kdc.Realms.of(kdc).run(steps)


@cache
def _granting_ticket() -> ServiceTicket:
    return _first_ticket(_TellingKdc())


# ---- all of them ----

_LEVELS: Final = (AuthLevel.CONNECT, AuthLevel.PKT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY)
_Exchange: TypeAlias = Callable[[int, list[bytes]], bool]

#: Further ones go to the end.
EXCHANGES: Final[tuple[_Exchange, ...]] = (
    *(partial(_accept, name) for name in NAMES),
    *(partial(_initiate, name) for name in NAMES),
    _accept_inside,
    _initiate_inside,
    _as_exchange,
    _tgs_exchange,
)
_INSIDE: Final = 2 * len(NAMES)


def run(data: bytes) -> bool:
    """One exchange; see :class:`tests.fuzz.harness.Target`."""
    if len(data) < 2:
        return False
    return EXCHANGES[data[0] % len(EXCHANGES)](data[1], _split(data[2:]))


def seeds(every: int = 1) -> Iterator[bytes]:
    """Exchanges that come to their end."""
    for number, name in enumerate(NAMES):
        for which in range(len(case_of(name).levels)):
            legs = _legs(name, which)
            yield bytes((number, which)) + join(legs[::2])
            yield bytes((len(NAMES) + number, which)) + join([*legs[1::2], b""])
    yield bytes((_INSIDE, 3)) + join(_clear_legs()[::2])
    yield bytes((_INSIDE + 1, 3)) + join([*_clear_legs()[1::2], b""])
    for preauth in (True, False):
        kdc = _TellingKdc(preauth=preauth)
        _first_ticket(kdc)
        yield bytes((_INSIDE + 2, 0)) + join(kdc.answers)
    kdc = _TellingKdc()
    fake_kdc.Realms.of(kdc).run(get_service_ticket(_granting_ticket(), _SERVER, settings=_settings()))
    yield bytes((_INSIDE + 3, 0)) + join(kdc.answers)


def _clear_legs() -> list[bytes]:
    """An AP exchange, what is encrypted in clear."""
    issued = realm.Issued(pac=realm.signed_pac)
    legs = realm.establish(realm.initiator(issued), realm.acceptor())
    request = der.decode(asn1.APReq, legs[0])
    opened = (
        (request["ticket"]["enc-part"], realm.SERVICE_KEYS[realm.AES256], 2),
        (request["authenticator"], issued.session, 11),
    )
    clear = []
    for sealed, key, usage in opened:
        sealed["cipher"] = crypto.decrypt(key, usage, sealed["cipher"])
    clear.append(der.encode(asn1.APReq, request))
    for leg in legs[1:]:
        reply = der.decode(asn1.APRep, leg)
        reply["enc-part"]["cipher"] = crypto.decrypt(issued.session, 12, reply["enc-part"]["cipher"])
        clear.append(der.encode(asn1.APRep, reply))
    return clear


TARGET = Target("exchange", run, seeds)

if __name__ == "__main__":
    main(TARGET)
