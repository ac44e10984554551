"""The AS exchange: from a client's secret to its first ticket (RFC 4120 3.1, RFC 6806, MS-KILE 3.2.5.5).

Pre-authentication is by an encrypted timestamp. The first request goes without one, since the KDC tells how
keys are made from a password in its refusal (RFC 4120 5.2.7.5).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from dcerpc.security.kerberos import asn1, der
from dcerpc.security.kerberos.client_keys import ClientKeys
from dcerpc.security.kerberos.crypto import (
    decrypt,
    encrypt,
    enctype_name,
    verify_checksum,
)
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_errors import error_of_kdc, error_status, modified
from dcerpc.security.kerberos.kdc_messages import (
    AS_REP,
    AS_REQ,
    ETypeHint,
    KdcOptions,
    KdcReply,
    KdcReplyPart,
    KdcRequestBody,
    PaData,
    PaType,
    decode_enc_kdc_reply_part,
    decode_etype_info,
    decode_kdc_reply,
    decode_method_data,
    encode_kdc_request,
    encode_kdc_request_body,
    encode_pac_request,
    encode_timestamp,
)
from dcerpc.security.kerberos.kdc_replies import (
    KdcClock,
    KdcSettings,
    KdcSteps,
    adjust,
    checked_ticket,
    is_error,
    new_nonce,
    realm_of_tgt,
    same_name,
    same_realm,
    ticket_granting,
)
from dcerpc.security.kerberos.messages import KrbError, decode_krb_error
from dcerpc.security.kerberos.types import (
    Checksum,
    EncryptedData,
    KerberosError,
    Key,
    Principal,
    ServiceTicket,
    TicketFlags,
)
from dcerpc.security.kerberos.values import from_encrypted, to_checksum
from dcerpc.security.steps import KdcExchange
from dcerpc.status import SEC_E_LOGON_DENIED, SEC_E_NO_CREDENTIALS, SEC_E_TIME_SKEW

__all__ = ["get_initial_ticket"]

#: How often a KDC may refuse in a way that another request can answer: pre-authentication, clock, realms.
_MAX_LEGS: Final = 8

_DEFAULTS: Final = KdcSettings()

# key usages (RFC 4120 7.5.1, RFC 6806 11)
_USAGE_TIMESTAMP: Final = 1
_USAGE_REPLY: Final = 3
_USAGE_REQUEST_CHECKSUM: Final = 56


def get_initial_ticket(
    client: Principal,
    keys: ClientKeys,
    *,
    server: Principal | None = None,
    forwardable: bool = True,
    renewable: bool = False,
    canonicalize: bool = True,
    settings: KdcSettings = _DEFAULTS,
) -> KdcSteps[ServiceTicket]:
    """Get a ticket from a client's own secret.

    Args:
        client: who; its realm is where one asks first, and a KDC may send one on to another (RFC 6806 7). A
            name of type ENTERPRISE is a user principal name in one component.
        keys: the client's secret.
        server: what for, the realm's ticket-granting service unless given.
        forwardable, renewable: ask for such a ticket; the KDC's policy decides.
        canonicalize: let the KDC put its own names for client and server (RFC 6806 6, MS-KILE 3.2.5.1).
            Otherwise other names than those asked for are refused.
        settings: encryption types, of which those are left out that ``keys`` cannot do; clock, chance.

    Returns:
        The ticket, from the generator.

    Raises:
        KerberosError: from the generator: the KDC refuses (``code`` says why), or its answer is not to be
            trusted.
    """
    if not client.realm:
        raise KerberosError(f"the realm of {client} is not known", status=SEC_E_NO_CREDENTIALS)
    usable = keys.usable(settings.enctypes)
    if not usable:
        wanted = ", ".join(enctype_name(each) for each in settings.enctypes)
        raise KerberosError(f"{client} has no key of {wanted}", status=SEC_E_NO_CREDENTIALS)
    options = KdcOptions.FORWARDABLE * forwardable | KdcOptions.RENEWABLE * renewable
    exchange = _AsExchange(
        client=client,
        keys=keys,
        server=server,
        enctypes=usable,
        options=options | KdcOptions.CANONICALIZE * canonicalize,
        settings=settings,
    )
    for _ in range(_MAX_LEGS):
        request = exchange.next_request()
        answer = bytes((yield KdcExchange(exchange.realm, request)))
        if is_error(answer):
            exchange.receive_error(decode_krb_error(answer))
        else:
            return exchange.receive_reply(decode_kdc_reply(answer, AS_REP))
    raise KerberosError(f"{exchange.what}: the KDC keeps asking for other requests")


@dataclass(slots=True)
class _AsExchange:
    """One exchange: what was sent last, and what refusals have taught.

    Attributes:
        realm: whose KDC is asked. seen: realms that were.
        enctypes: those of the client's keys. asked: those of the session key too; the same unless the KDC has
            none of them for that.
        hint: how the key for pre-authentication is made; None while none is sent. cookie: what a KDC wants
            to get back.
        nonce, sent: of the last request.
    """

    client: Principal
    keys: ClientKeys
    server: Principal | None
    enctypes: Sequence[int]
    options: int
    settings: KdcSettings
    asked: Sequence[int] = ()
    realm: str = ""
    seen: set[str] = field(default_factory=set)
    hint: ETypeHint | None = None
    cookie: bytes | None = None
    adjusted: bool = False
    nonce: int = 0
    sent: bytes = b""

    def __post_init__(self) -> None:
        self.asked = self.enctypes
        self._go_to(self.client.realm)

    @property
    def what(self) -> str:
        """What is being done, for messages."""
        return f"initial ticket of {self.client}"

    @property
    def canonicalize(self) -> bool:
        return bool(self.options & KdcOptions.CANONICALIZE)

    def _go_to(self, realm: str) -> None:
        self.realm = realm
        self.seen.add(realm.casefold())
        self.hint = self.cookie = None

    def next_request(self) -> bytes:
        """The AS-REQ to send now."""
        random = self.settings.random
        padata: list[tuple[int, bytes]] = []
        if self.hint is not None:
            key = self._key(self.hint)
            stamp = encrypt(key, _USAGE_TIMESTAMP, encode_timestamp(self.settings.clock()), random)
            encrypted = from_encrypted(EncryptedData(key.enctype, stamp))
            padata.append((PaType.ENC_TIMESTAMP, der.encode(asn1.EncryptedData, encrypted)))
        if self.cookie is not None:
            padata.append((PaType.FX_COOKIE, self.cookie))
        padata.append((PaType.PAC_REQUEST, encode_pac_request(True)))
        padata.append((PaType.REQ_ENC_PA_REP, b""))
        self.nonce = new_nonce(random)
        body = KdcRequestBody(
            options=self.options,
            realm=self.realm,
            client=self.client,
            server=self._server(),
            nonce=self.nonce,
            etypes=self.asked,
            rtime=0 if self.options & KdcOptions.RENEWABLE else None,
        )
        self.sent = encode_kdc_request(AS_REQ, padata, encode_kdc_request_body(body))
        return self.sent

    def _server(self) -> Principal:
        return ticket_granting(self.realm) if self.server is None else self.server

    def _key(self, hint: ETypeHint, kvno: int | None = None) -> Key:
        salt = hint.salt
        if salt is None:
            # the default: realm and name, joined (RFC 4120 4)
            salt = "".join((self.realm, *self.client.components)).encode()
        return self.keys.key(hint.enctype, salt, hint.params, kvno)

    # ---- refusals ----

    def receive_error(self, error: KrbError) -> None:
        """Learn from a refusal what to ask next.

        Raises:
            KerberosError: there is nothing more to be asked.
        """
        code = error.error_code
        if code == ErrorCode.KDC_ERR_PREAUTH_REQUIRED and self.hint is None:
            self._choose(decode_method_data(error.e_data or b""))
        elif code == ErrorCode.KRB_AP_ERR_SKEW and not self.adjusted and adjust(self.settings.clock, error):
            self.adjusted = True
        elif code == ErrorCode.KDC_ERR_ETYPE_NOSUPP and len(self.asked) < len(self.settings.enctypes):
            # keys of RC4 may be all that the client has, and still be too weak for a session
            self.asked = (*self.enctypes, *(e for e in self.settings.enctypes if e not in self.enctypes))
        elif code == ErrorCode.KDC_ERR_WRONG_REALM and self._is_elsewhere(error.client):
            self._go_to(error.client.realm if error.client else "")
        else:
            raise error_of_kdc(error, self.what)

    def _is_elsewhere(self, client: Principal | None) -> bool:
        """Whether a referral leads to a realm that was not asked yet (RFC 6806 7)."""
        if client is None or not client.realm or not self.canonicalize:
            return False
        return client.realm.casefold() not in self.seen

    def _choose(self, padata: PaData) -> None:
        """Choose how to pre-authenticate among what the KDC offers."""
        offered = {kind for kind, _ in padata}
        if PaType.ENC_TIMESTAMP not in offered:
            raise KerberosError(
                f"{self.what}: the KDC wants pre-authentication other than by an encrypted timestamp; "
                f"it takes padata of types {sorted(offered)}",
                ErrorCode.KDC_ERR_PREAUTH_REQUIRED,
                SEC_E_LOGON_DENIED,
            )
        hints = {each.enctype: each for each in reversed(decode_etype_info(padata))}
        hint = next((hints[each] for each in self.enctypes if each in hints), None)
        if hint is None and hints:
            theirs = ", ".join(enctype_name(each) for each in hints)
            ours = ", ".join(enctype_name(each) for each in self.enctypes)
            raise KerberosError(
                f"{self.what}: the KDC has keys of {theirs}; usable here: {ours}",
                ErrorCode.KDC_ERR_ETYPE_NOSUPP,
                error_status(ErrorCode.KDC_ERR_ETYPE_NOSUPP),
            )
        self.hint = ETypeHint(self.enctypes[0]) if hint is None else hint
        self.cookie = dict(padata).get(PaType.FX_COOKIE)

    # ---- grants ----

    def receive_reply(self, reply: KdcReply) -> ServiceTicket:
        """The ticket that the KDC grants.

        Raises:
            KerberosError: the answer is not to be trusted, or cannot be decrypted.
        """
        enctype = reply.enc_part.enctype
        if enctype not in self.enctypes:
            raise modified(
                f"it is encrypted with {enctype_name(enctype)}, which was not asked for",
                ErrorCode.KDC_ERR_ETYPE_NOSUPP,
            )
        key = self._reply_key(reply)
        try:
            octets = decrypt(key, _USAGE_REPLY, reply.enc_part.cipher)
        except KerberosError as error:
            raise KerberosError(
                f"{self.what}: the KDC encrypts with another key; the password or key is wrong",
                error.code,
                SEC_E_LOGON_DENIED,
            ) from error
        part = decode_enc_kdc_reply_part(octets)
        if part.flags & TicketFlags.ENC_PA_REP:
            self._check_request(part, key)
        self._check_clock(part.auth_time)
        self._check_names(reply, part)
        return checked_ticket(reply, part, self.nonce, self.asked, self.settings)

    def _reply_key(self, reply: KdcReply) -> Key:
        """The key of the reply: as it says, as the refusal said, or as it is by default."""
        enctype = reply.enc_part.enctype
        hints = [each for each in decode_etype_info(reply.padata) if each.enctype == enctype]
        if not hints and self.hint is not None and self.hint.enctype == enctype:
            hints = [self.hint]
        return self._key(hints[0] if hints else ETypeHint(enctype), reply.enc_part.kvno)

    def _check_request(self, part: KdcReplyPart, key: Key) -> None:
        """Check that the KDC answered the request as it was sent (RFC 6806 11)."""
        value = dict(part.padata).get(PaType.REQ_ENC_PA_REP)
        if value is None:
            raise modified("it does not prove which request it answers, though it says that it can")
        try:
            verify_checksum(key, _USAGE_REQUEST_CHECKSUM, self.sent, _decode_checksum(value))
        except KerberosError as error:
            raise modified("the request was changed on its way") from error

    def _check_clock(self, auth_time: int) -> None:
        """Compare the clocks: the KDC's time is that of the authentication."""
        clock = self.settings.clock
        away = auth_time - clock()
        if abs(away) <= self.settings.clock_skew:
            return
        if not isinstance(clock, KdcClock) or not clock.adjusts:
            raise KerberosError(
                f"{self.what}: the clock is {abs(away):.0f} seconds {'behind' if away > 0 else 'ahead of'} "
                "the KDC's",
                ErrorCode.KRB_AP_ERR_SKEW,
                SEC_E_TIME_SKEW,
            )
        clock.set(auth_time)

    def _check_names(self, reply: KdcReply, part: KdcReplyPart) -> None:
        """Check client and server (RFC 4120 3.1.5; what canonicalization may change: RFC 6806 6)."""
        asked, granted = self._server(), part.server
        if not same_realm(reply.client.realm, granted.realm):
            raise modified(f"the client {reply.client} of another realm than {granted}")
        if not self.canonicalize and not (
            same_name(reply.client, self.client) and same_realm(reply.client.realm, self.realm)
        ):
            raise modified(f"a ticket of {reply.client}")
        target = realm_of_tgt(granted)
        if realm_of_tgt(asked) is not None:
            expected = granted.realm if self.canonicalize else self.realm
            fits = target is not None and same_realm(target, expected)
        else:
            fits = same_name(asked, granted) or (self.canonicalize and target is None)
        if not fits or not (self.canonicalize or same_realm(granted.realm, self.realm)):
            raise modified(f"a ticket for {granted}; asked for was {asked}", ErrorCode.KDC_ERR_SERVER_NOMATCH)


def _decode_checksum(octets: bytes) -> Checksum:
    return to_checksum(der.decode(asn1.Checksum, octets))
