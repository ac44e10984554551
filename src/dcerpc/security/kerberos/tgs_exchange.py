"""The TGS exchange: from one ticket to the next (RFC 4120 3.3, RFC 6806 8, MS-KILE 3.2.5.7).

A service's realm need not be known: the client's KDC sends one on, with a ticket for the ticket-granting
service of another realm, until one gives a ticket for the service itself. Where a KDC has no such advice the
realms between the two are tried, by their names (RFC 4120 1.2).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dcerpc.security.kerberos.crypto import (
    checksum,
    decrypt,
    encrypt,
    random_key,
)
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_errors import error_of_kdc, modified
from dcerpc.security.kerberos.kdc_messages import (
    TGS_REP,
    TGS_REQ,
    KdcOptions,
    KdcReply,
    KdcRequestBody,
    PaType,
    decode_enc_kdc_reply_part,
    decode_kdc_reply,
    encode_kdc_request,
    encode_kdc_request_body,
)
from dcerpc.security.kerberos.kdc_replies import (
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
from dcerpc.security.kerberos.messages import (
    APReq,
    Authenticator,
    decode_krb_error,
    encode_ap_req,
    encode_authenticator,
)
from dcerpc.security.kerberos.types import (
    EncryptedData,
    KerberosError,
    Key,
    Principal,
    ServiceTicket,
    TicketFlags,
)
from dcerpc.security.steps import KdcExchange
from dcerpc.status import SEC_E_NO_CREDENTIALS, SEC_E_TARGET_UNKNOWN

__all__ = ["get_forwarded_ticket", "get_service_ticket", "realms_between"]

#: How many realms a referral may lead through.
_MAX_HOPS: Final = 10

_DEFAULTS: Final = KdcSettings()

_DELEGATE: Final = TicketFlags.OK_AS_DELEGATE

# key usages (RFC 4120 7.5.1)
_USAGE_CHECKSUM: Final = 6
_USAGE_AUTHENTICATOR: Final = 7
_USAGE_REPLY: Final = 9  # in the authenticator's subkey


def get_service_ticket(
    tgt: ServiceTicket,
    server: Principal,
    settings: KdcSettings = _DEFAULTS,
) -> KdcSteps[ServiceTicket]:
    """Get a ticket for a service.

    Args:
        tgt: a ticket-granting ticket; its flags are passed on, as far as the KDC lets them.
        server: which service. Its realm is gone to first if there is one; with "" the KDCs tell the way.
        settings: encryption types for the session key; clock, chance.

    Returns:
        The ticket, from the generator. Its server's name is the KDC's, which may be another than was asked
        for (RFC 6806 8): nobody but the KDC can have changed it.

    Raises:
        KerberosError: from the generator: a KDC refuses (``code`` says why), its answer is not to be trusted,
            or the way leads nowhere.
    """
    _tgt_realm(tgt)
    if server.realm:
        tgt = yield from _go_to(tgt, server.realm, settings)
    seen = {_tgt_realm(tgt).casefold()}
    for _ in range(_MAX_HOPS):
        ticket = yield from _ask(tgt, server, settings, 0)
        target = realm_of_tgt(ticket.server)
        if target is None or same_name(ticket.server, server):
            return ticket
        if target.casefold() in seen:
            raise modified(f"it sends on to the realm {target}, which was asked before")
        seen.add(target.casefold())
        tgt = ticket
    raise _lost(f"a ticket for {server}")


def get_forwarded_ticket(
    tgt: ServiceTicket,
    settings: KdcSettings = _DEFAULTS,
) -> KdcSteps[ServiceTicket]:
    """Get a ticket-granting ticket to hand to a service, for delegation (RFC 4120 2.6).

    Args:
        tgt: a forwardable ticket-granting ticket.
        settings: encryption types for the session key, which the service has to understand, so the one of
            its own ticket's session key (MS-KILE 3.2.5.6); clock, chance.

    Returns:
        The ticket, from the generator; it may be used from any address.

    Raises:
        KerberosError: from the generator: the ticket cannot be forwarded, the KDC refuses, or its answer is
            not to be trusted.
    """
    if not tgt.flags & TicketFlags.FORWARDABLE:
        raise KerberosError(
            f"the ticket of {tgt.client} is not forwardable",
            ErrorCode.KDC_ERR_BADOPTION,
            SEC_E_NO_CREDENTIALS,
        )
    server = ticket_granting(_tgt_realm(tgt))
    ticket = yield from _ask(tgt, server, settings, KdcOptions.FORWARDED)
    if not same_name(ticket.server, server):
        raise modified(
            f"a ticket for {ticket.server}; asked for was {server}", ErrorCode.KDC_ERR_SERVER_NOMATCH
        )
    if not ticket.flags & TicketFlags.FORWARDED:
        raise modified("the ticket is not a forwarded one")
    return ticket


def realms_between(here: str, there: str) -> list[str]:
    """The realms between two of one hierarchy, by their names: up to what they have in common, and down.

    Args:
        here, there: such as ``A.CORP.EXAMPLE`` and ``B.CORP.EXAMPLE``, which have ``CORP.EXAMPLE`` between.

    Returns:
        The first is next to ``here``. None when they have nothing in common but the last label.
    """
    ours, theirs = here.split("."), there.split(".")
    common = 0
    while common < min(len(ours), len(theirs)) and same_realm(ours[-1 - common], theirs[-1 - common]):
        common += 1
    if common < 2:
        return []
    up = [".".join(ours[at:]) for at in range(1, len(ours) - common + 1)]
    down = [".".join(theirs[at:]) for at in range(len(theirs) - common, 0, -1)]
    path = up + [each for each in down if not (up and same_realm(each, up[-1]))]
    return [each for each in path if not same_realm(each, here) and not same_realm(each, there)]


# ---- the way through realms ----


def _go_to(tgt: ServiceTicket, realm: str, settings: KdcSettings) -> KdcSteps[ServiceTicket]:
    """A ticket-granting ticket of another realm, by way of those between."""
    seen = set()
    for _ in range(_MAX_HOPS):
        here = _tgt_realm(tgt)
        if same_realm(here, realm):
            return tgt
        if here.casefold() in seen:
            raise modified(f"it sends on to the realm {here}, which was asked before")
        seen.add(here.casefold())
        tgt = yield from _closer(tgt, here, realm, settings)
    raise _lost(f"a ticket for the realm {realm}")


def _closer(tgt: ServiceTicket, here: str, there: str, settings: KdcSettings) -> KdcSteps[ServiceTicket]:
    """A ticket-granting ticket of a realm, or of one that is closer to it, the closest one there is."""
    unknown: KerberosError | None = None
    for realm in (there, *reversed(realms_between(here, there))):
        try:
            ticket = yield from _ask(tgt, ticket_granting(realm, here), settings, 0)
        except KerberosError as error:
            if error.code != ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN:
                raise
            unknown = unknown or error
            continue
        if realm_of_tgt(ticket.server) is None:
            raise modified(f"a ticket for {ticket.server} on the way to the realm {there}")
        return ticket
    raise unknown or _lost(f"a ticket for the realm {there}")


def _lost(what: str) -> KerberosError:
    return KerberosError(
        f"{what}: the KDCs send on through more than {_MAX_HOPS} realms",
        ErrorCode.KDC_ERR_PATH_NOT_ACCEPTED,
        SEC_E_TARGET_UNKNOWN,
    )


def _tgt_realm(tgt: ServiceTicket) -> str:
    """The realm whose KDC takes a ticket-granting ticket."""
    realm = realm_of_tgt(tgt.server)
    if realm is None:
        raise KerberosError(f"{tgt.server} is no ticket-granting service", status=SEC_E_NO_CREDENTIALS)
    return realm


# ---- one exchange ----


def _ask(
    tgt: ServiceTicket, server: Principal, settings: KdcSettings, options: int
) -> KdcSteps[ServiceTicket]:
    """One exchange, and another one if the clock had to be set."""
    realm = _tgt_realm(tgt)
    options |= KdcOptions.CANONICALIZE | (tgt.flags & TicketFlags.FORWARDABLE)
    adjusted = False
    while True:
        subkey = random_key(tgt.key.enctype, settings.random)
        nonce = new_nonce(settings.random)
        body = encode_kdc_request_body(
            KdcRequestBody(options, realm, server, nonce, settings.enctypes, till=tgt.end_time)
        )
        proof = _authentication(tgt, body, subkey, settings)
        answer = bytes(
            (yield KdcExchange(realm, encode_kdc_request(TGS_REQ, [(PaType.TGS_REQ, proof)], body)))
        )
        if not is_error(answer):
            return _granted(decode_kdc_reply(answer, TGS_REP), tgt, subkey, nonce, settings)
        error = decode_krb_error(answer)
        if adjusted or not adjust(settings.clock, error):
            raise error_of_kdc(error, f"ticket for {server.name} from the realm {realm}")
        adjusted = True


def _authentication(tgt: ServiceTicket, body: bytes, subkey: Key, settings: KdcSettings) -> bytes:
    """PA-TGS-REQ: the ticket, and an authenticator that signs the request's body (RFC 4120 5.2.7.1)."""
    now = settings.clock()
    authenticator = Authenticator(
        client=tgt.client,
        ctime=int(now),
        cusec=min(int(now % 1 * 1_000_000), 999_999),
        cksum=checksum(tgt.key, _USAGE_CHECKSUM, body),
        subkey=subkey,
    )
    sealed = encrypt(tgt.key, _USAGE_AUTHENTICATOR, encode_authenticator(authenticator), settings.random)
    return encode_ap_req(APReq(0, tgt.ticket, EncryptedData(tgt.key.enctype, sealed)))


def _granted(
    reply: KdcReply, tgt: ServiceTicket, subkey: Key, nonce: int, settings: KdcSettings
) -> ServiceTicket:
    """The ticket that a KDC grants (RFC 4120 3.3.4)."""
    if reply.enc_part.enctype != subkey.enctype:
        raise modified("it is not encrypted with the key that was sent", ErrorCode.KDC_ERR_ETYPE_NOSUPP)
    part = decode_enc_kdc_reply_part(decrypt(subkey, _USAGE_REPLY, reply.enc_part.cipher))
    client = reply.client
    if not same_name(client, tgt.client) or not same_realm(client.realm, tgt.client.realm):
        raise modified(f"a ticket of {client}; it was asked for by {tgt.client}")
    if not same_realm(part.server.realm, _tgt_realm(tgt)):
        raise modified(f"a ticket for {part.server} from the realm {_tgt_realm(tgt)}")
    ticket = checked_ticket(reply, part, nonce, settings.enctypes, settings)
    return ticket if _may_name_delegates(tgt) else replace(ticket, flags=ticket.flags & ~_DELEGATE)


def _may_name_delegates(tgt: ServiceTicket) -> bool:
    """Whether the client's domain lets a KDC say whom to delegate to (RFC 4120 2.8, MS-KILE 3.3.5.7.5).

    Its own KDC does, and that of another realm if the ticket for that realm has the flag itself: who rules a
    trusted realm cannot have the client's identity handed to a service of his.
    """
    return bool(tgt.flags & _DELEGATE) or same_realm(_tgt_realm(tgt), tgt.client.realm)
