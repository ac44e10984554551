"""The client's side of the AP exchange (RFC 4120 3.2, RFC 4121 4.1, MS-KILE 3.2.5.8, 3.4.5.1).

In DCE style, which RPC asks for, three messages without GSS-API's frame: AP-REQ, AP-REP, and an AP-REP of the
client. Otherwise a framed AP-REQ and, with mutual authentication, a framed AP-REP.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from typing import Any, Protocol

from dcerpc.security.api import ContextFlags, Peer, Target
from dcerpc.security.kerberos import asn1_kdc, der
from dcerpc.security.kerberos.authenticator import (
    GssChecksum,
    application_data,
    bindings_of,
    encode_gss_checksum,
)
from dcerpc.security.kerberos.context import (
    USAGE_AP_REP,
    USAGE_AUTHENTICATOR,
    USAGE_KRB_CRED,
    KerberosContext,
    KerberosPeer,
    Settings,
    new_sequence_number,
    open_with,
    session_protocol_key,
    split_time,
    stronger_enctypes,
)
from dcerpc.security.kerberos.cred import KrbCred, encode_enc_krb_cred_part, encode_krb_cred
from dcerpc.security.kerberos.crypto import random_key
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.errors import refused, refused_by_peer
from dcerpc.security.kerberos.gss import (
    TOKEN_AP_REP,
    TOKEN_AP_REQ,
    TOKEN_ERROR,
    is_framed,
    unwrap_token,
    wrap_token,
)
from dcerpc.security.kerberos.messages import (
    APOptions,
    APRep,
    APReq,
    Authenticator,
    EncAPRepPart,
    decode_ap_rep,
    decode_enc_ap_rep_part,
    decode_krb_error,
    encode_ap_rep,
    encode_ap_req,
    encode_authenticator,
    encode_enc_ap_rep_part,
)
from dcerpc.security.kerberos.types import EncryptedData, KerberosError, Principal, ServiceTicket, TicketFlags
from dcerpc.security.steps import Step, StepResult

__all__ = ["KerberosInitiator", "Tickets", "service_principal"]


_KRB_ERROR_TAG = b"\x7e"
#: KERB_AP_ERR_TYPE_SKEW_RECOVERY (MS-KILE 2.2.2).
_SKEW_RECOVERY = 2


class Tickets(Protocol):
    """Where an initiator has its tickets from: :class:`~dcerpc.security.kerberos.ticket_source.TicketSource`.

    Attributes:
        clock: the KDCs' time, which servers have too; seconds since 1970 UTC.
    """

    @property
    def clock(self) -> Callable[[], float]: ...

    def ticket_for(
        self, server: Principal, flags: ContextFlags = ContextFlags.NONE
    ) -> Generator[Any, Any, ServiceTicket]:
        """A ticket for a service, from memory, a file or a KDC."""

    def forwarded_ticket(self, service: ServiceTicket | None = None) -> Generator[Any, Any, ServiceTicket]:
        """A forwarded ticket-granting ticket, for the service to act as the client with."""

    def discard(self, ticket: ServiceTicket) -> None:
        """Use a ticket no more, which its service does not take."""


class KerberosInitiator(KerberosContext):
    """A client's context.

    Args:
        tickets: where the service's ticket comes from.
        target: the server. flags: capabilities wanted.
        settings: the provider's.
    """

    __slots__ = (
        "_authenticator",
        "_delegated",
        "_flags",
        "_key",
        "_offered",
        "_recovered",
        "_sequence",
        "_server",
        "_subkey",
        "_target",
        "_ticket",
        "_tickets",
    )

    def __init__(self, tickets: Tickets, target: Target, flags: ContextFlags, settings: Settings) -> None:
        super().__init__(settings, KerberosInitiator._begin)
        self._tickets = tickets
        self._target = target
        self._server = service_principal(target)
        self._flags = self._granted = _implied(flags)
        self._delegated: ServiceTicket | None = None
        self._recovered = False

    def abandon(self) -> None:
        """The exchange is over without success: see :class:`dcerpc.security.api.SecurityContext`.

        Servers do not say why they refuse, as a rule. It may be that the service has another key by now than
        its ticket was made for, so the next context asks the KDC for another ticket.
        """
        if self.expires_at is not None and self.peer is None:
            self._tickets.discard(self._ticket)

    # ---- legs ----

    def _begin(self, token: bytes | None) -> Step:
        if token:
            raise refused(ErrorCode.KRB_AP_ERR_MSG_TYPE, "the server speaks first")
        ticket = yield from self._tickets.ticket_for(self._server, self._flags)
        self._key = session_protocol_key(ticket.key, self._settings.enctypes)
        self._ticket = ticket
        self.expires_at = float(ticket.end_time)
        yield from self._delegate(ticket)
        return self._request(self._tickets.clock())

    def _reply(self, token: bytes | None) -> Step:
        """The server's AP-REP."""
        settings, sent = self._settings, self._authenticator
        message = self._unwrap(token or b"")
        if message[:1] == _KRB_ERROR_TAG:
            return self._error(message)
        part = decode_enc_ap_rep_part(
            open_with(self._key, USAGE_AP_REP, decode_ap_rep(message).enc_part, "an AP-REP")
        )
        if (part.ctime, part.cusec) != (sent.ctime, sent.cusec):
            raise refused(ErrorCode.KRB_AP_ERR_MUT_FAIL, "the server's AP-REP answers another request")
        key = part.subkey or self._subkey
        if key.enctype not in self._offered:
            raise refused(
                ErrorCode.KRB_AP_ERR_MUT_FAIL, f"a subkey of type {key.enctype}, which was not offered"
            )
        theirs = part.seq_number or 0
        self._protect_with(
            key,
            initiator=True,
            acceptor_subkey=part.subkey is not None,
            send_seq=self._sequence,
            recv_seq=theirs,
        )
        if not self._flags & ContextFlags.DCE_STYLE:
            self._finish()
            return StepResult(None, True)
        # exactly what a server would send, but with the server's own number and no key (MS-KILE 3.4.5.1)
        part = EncAPRepPart(sent.ctime, sent.cusec, None, theirs)
        cipher = self._key.encrypt(USAGE_AP_REP, encode_enc_ap_rep_part(part), settings.random)
        self._next = KerberosInitiator._last
        return StepResult(encode_ap_rep(APRep(EncryptedData(self._key.enctype, cipher))), False)
        yield  # a generator, as every leg is

    def _last(self, token: bytes | None) -> Step:
        """The server took our AP-REP, and had nothing to add."""
        if token:
            raise refused(ErrorCode.KRB_AP_ERR_MSG_TYPE, "the server goes on after the last leg")
        self._finish()
        return StepResult(None, True)
        yield  # a generator, as every leg is

    # ---- what legs consist of ----

    def _request(self, now: float) -> StepResult:
        """The AP-REQ, made at ``now``."""
        ticket, settings = self._ticket, self._settings
        if ticket.end_time < now:
            raise refused(ErrorCode.KRB_AP_ERR_TKT_EXPIRED, f"the ticket for {self._server} has expired")
        bindings = self._target.channel_bindings or settings.channel_bindings
        checksum = GssChecksum(self._flags, bindings_of(bindings))
        if self._delegated is not None:
            checksum.delegated = self._krb_cred(self._delegated, now)
        self._subkey = random_key(ticket.key.enctype, settings.random)
        self._sequence = new_sequence_number(settings.random)
        self._offered = (*stronger_enctypes(ticket.key.enctype, settings.enctypes), ticket.key.enctype)
        seconds, microseconds = split_time(now)
        self._authenticator = Authenticator(
            client=ticket.client,
            ctime=seconds,
            cusec=microseconds,
            cksum=encode_gss_checksum(checksum),
            subkey=self._subkey,
            seq_number=self._sequence,
            authorization_data=application_data(
                self._offered if len(self._offered) > 1 else (), bool(bindings)
            ),
        )
        cipher = self._key.encrypt(
            USAGE_AUTHENTICATOR, encode_authenticator(self._authenticator), settings.random
        )
        mutual = bool(self._flags & ContextFlags.MUTUAL)
        options = APOptions.MUTUAL_REQUIRED if mutual else 0
        message = encode_ap_req(APReq(options, ticket.ticket, EncryptedData(ticket.key.enctype, cipher)))
        if mutual:
            self._next = KerberosInitiator._reply
        else:
            # without an AP-REP both directions begin with the same number (RFC 1964 1.2.1)
            self._protect_with(
                self._subkey,
                initiator=True,
                acceptor_subkey=False,
                send_seq=self._sequence,
                recv_seq=self._sequence,
            )
            self._finish()
        if not self._flags & ContextFlags.DCE_STYLE:
            message = wrap_token(TOKEN_AP_REQ, message)
        return StepResult(message, not mutual)

    def _unwrap(self, token: bytes) -> bytes:
        """The server's message. In DCE style it has no frame, but Heimdal's KRB-ERRORs do."""
        bare = bool(self._flags & ContextFlags.DCE_STYLE)
        if bare and not is_framed(token):
            return token
        kind, message = unwrap_token(token)
        if kind != TOKEN_ERROR and (bare or kind != TOKEN_AP_REP):
            raise refused(ErrorCode.KRB_AP_ERR_MSG_TYPE)
        return message

    def _error(self, message: bytes) -> StepResult:
        """The server's KRB-ERROR; once, one that tells the server's time is answered (MS-KILE 3.2.5.8).

        Nothing proves that time, and a request that will be valid later is no good thing to give away: only
        in DCE style, where it is of no use without the third leg.
        """
        error = decode_krb_error(message)
        may_recover = self._flags & ContextFlags.DCE_STYLE and not self._recovered
        if error.error_code == ErrorCode.KRB_AP_ERR_SKEW and may_recover and error.e_data:
            data = der.decode(asn1_kdc.KerbErrorData, error.e_data)
            if data["data-type"] == _SKEW_RECOVERY:
                self._recovered = True
                return self._request(error.stime + error.susec / 1_000_000)
        raise refused_by_peer(error.error_code, error.e_text)

    def _finish(self) -> None:
        ticket = self._ticket
        self.peer = Peer(
            name=ticket.server.name,
            domain=ticket.server.realm,
            details=KerberosPeer(
                principal=ticket.server,
                service=ticket.server,
                flags=self._flags,
                enctype=self._enctype,
                ticket_flags=ticket.flags,
                auth_time=ticket.auth_time,
                end_time=ticket.end_time,
            ),
        )

    # ---- delegation ----

    def _delegate(self, ticket: ServiceTicket) -> Generator[Any, Any, None]:
        """Have a ticket to hand over, if that was asked for and the service is trusted with it.

        MS-KILE 3.2.5.1, RFC 4120 2.8: the domain says whom it trusts by OK-AS-DELEGATE in the ticket. As with
        GSS-API, a context that cannot delegate is made all the same.
        """
        trusted = ticket.flags & TicketFlags.OK_AS_DELEGATE or self._settings.delegate_to_anyone
        if self._flags & ContextFlags.DELEGATE and trusted:
            with suppress(KerberosError):
                self._delegated = yield from self._tickets.forwarded_ticket(ticket)
        if self._delegated is None:
            self._flags &= ~ContextFlags.DELEGATE

    def _krb_cred(self, forwarded: ServiceTicket, now: float) -> bytes:
        seconds, microseconds = split_time(now)
        part = encode_enc_krb_cred_part((forwarded,), timestamp=seconds, usec=microseconds)
        cipher = self._key.encrypt(USAGE_KRB_CRED, part, self._settings.random)
        return encode_krb_cred(KrbCred((forwarded.ticket,), EncryptedData(self._key.enctype, cipher)))


def _implied(flags: ContextFlags) -> ContextFlags:
    """Capabilities, with those that others bring with them.

    DCE style is mutual by itself. Replays are found by signed numbers, and servers look for INTEGRITY before
    they take signatures (PKT protects as it does, though MS-RPCE 3.3.1.5.2.2 does not have it asked for).
    """
    flags &= ~ContextFlags.DATAGRAM
    if flags & ContextFlags.DCE_STYLE:
        flags |= ContextFlags.MUTUAL
    if flags & (ContextFlags.REPLAY_DETECT | ContextFlags.SEQUENCE_DETECT):
        flags |= ContextFlags.INTEGRITY
    return flags


def service_principal(target: Target) -> Principal:
    """The service that a target names.

    Raises:
        KerberosError: it names none.
    """
    try:
        return Principal.parse(target.spn)
    except ValueError as error:
        raise refused(ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN, str(error)) from None
