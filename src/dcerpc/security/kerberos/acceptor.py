"""The server's side of the AP exchange (RFC 4120 3.2.3, RFC 4121 4.1, MS-KILE 3.4.5).

A client that asks for DCE style, as RPC does, gets an AP-REP without GSS-API's frame, and answers with one of
its own. A client that does not gets a framed AP-REP, if it wants mutual authentication.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hmac import compare_digest

from dcerpc.security.api import ContextFlags, ImpersonationLevel, Peer
from dcerpc.security.kerberos.authenticator import (
    GssChecksum,
    bindings_of,
    decode_gss_checksum,
    wished_enctypes,
)
from dcerpc.security.kerberos.context import (
    USAGE_AP_REP,
    USAGE_AUTHENTICATOR,
    USAGE_KRB_CRED,
    KerberosContext,
    KerberosPeer,
    Settings,
    is_weaker,
    new_sequence_number,
    open_with,
    session_protocol_key,
)
from dcerpc.security.kerberos.cred import decode_enc_krb_cred_part, decode_krb_cred
from dcerpc.security.kerberos.crypto import protocol_key, random_key
from dcerpc.security.kerberos.crypto.profile import ProtocolKey
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.errors import refused
from dcerpc.security.kerberos.gss import TOKEN_AP_REP, TOKEN_AP_REQ, is_framed, unwrap_token, wrap_token
from dcerpc.security.kerberos.messages import (
    APOptions,
    APRep,
    APReq,
    Authenticator,
    EncAPRepPart,
    decode_ap_rep,
    decode_ap_req,
    decode_authenticator,
    decode_enc_ap_rep_part,
    encode_ap_rep,
    encode_enc_ap_rep_part,
)
from dcerpc.security.kerberos.pac import Pac, find_pac
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.service_keys import ServiceKeys
from dcerpc.security.kerberos.tickets import EncTicketPart, Ticket
from dcerpc.security.kerberos.types import (
    EncryptedData,
    EncType,
    KerberosError,
    Key,
    Principal,
    ServiceTicket,
    TicketFlags,
)
from dcerpc.security.steps import Step, StepResult
from dcerpc.status import SEC_E_BAD_BINDINGS

__all__ = ["KerberosAcceptor"]

#: The encryption type that is none (RFC 3961 8).
_NO_ENCRYPTION = 0

#: What a level of protection cannot do without. Clients that sign leave the others of its flags out at times.
_INDISPENSABLE = ContextFlags.INTEGRITY | ContextFlags.CONFIDENTIALITY
_NAME_TYPE_UNKNOWN = 0
#: The largest AP-REQ that is looked at, for all that Windows' tickets are of 64 KiB at most; octets.
_MAX_TOKEN = 1 << 18


@dataclass(slots=True)
class _Client:
    """What the AP-REQ of a client has proved.

    Attributes:
        service: for which the ticket is. ticket: what it says. key: its session key.
        authenticator, checksum: what the client says. pac: of the ticket. delegated: tickets handed over.
    """

    service: Principal
    ticket: EncTicketPart
    key: ProtocolKey
    authenticator: Authenticator
    checksum: GssChecksum
    pac: Pac | None
    delegated: tuple[ServiceTicket, ...] = field(default=())


class KerberosAcceptor(KerberosContext):
    """A server's context for one client.

    Args:
        keys: the server's. flags: capabilities that the client must ask for.
        replays: authenticators that were used before. settings: the provider's.
    """

    __slots__ = ("_client", "_flags", "_framed", "_key", "_keys", "_replays", "_sequence")

    def __init__(
        self, keys: ServiceKeys, flags: ContextFlags, replays: ReplayCache, settings: Settings
    ) -> None:
        super().__init__(settings, KerberosAcceptor._begin)
        self._keys = keys
        self._flags = flags
        self._replays = replays
        self._framed = False

    # ---- legs ----

    def _begin(self, token: bytes | None) -> Step:
        """The client's AP-REQ."""
        self._client = client = self._read(self._unwrap(token or b""))
        self._check_flags(client.checksum.flags)
        self.expires_at = float(client.ticket.end_time)
        self._granted = flags = client.checksum.flags
        subkey = client.authenticator.subkey
        theirs = client.authenticator.seq_number or 0
        if not flags & (ContextFlags.MUTUAL | ContextFlags.DCE_STYLE):
            # both directions begin with the same number (RFC 1964 1.2.1)
            self._key = subkey or client.ticket.key
            session_protocol_key(self._key, self._settings.enctypes)
            self._sequence = theirs
            self._finish()
            return StepResult(None, True)
        answer = self._answer(client)
        if flags & ContextFlags.DCE_STYLE:
            self._next = KerberosAcceptor._last
            return StepResult(answer, False)
        self._finish()
        return StepResult(answer, True)
        yield  # a generator, as every leg is

    def _last(self, token: bytes | None) -> Step:
        """The client's AP-REP: it has our sequence number, and no key, which our own AP-REP has."""
        key = self._client.key
        message = decode_ap_rep(token or b"")
        part = decode_enc_ap_rep_part(open_with(key, USAGE_AP_REP, message.enc_part, "the client's AP-REP"))
        if part.subkey is not None or part.seq_number != self._sequence:
            raise refused(ErrorCode.KRB_AP_ERR_MUT_FAIL, "the client's AP-REP answers another AP-REP")
        self._finish()
        return StepResult(None, True)
        yield  # a generator, as every leg is

    # ---- what legs consist of ----

    def _unwrap(self, token: bytes) -> bytes:
        if len(token) > _MAX_TOKEN:
            raise refused(ErrorCode.KRB_ERR_FIELD_TOOLONG, f"an AP-REQ of {len(token)} octets")
        self._framed = is_framed(token)
        if not self._framed:
            return token
        kind, message = unwrap_token(token)
        if kind != TOKEN_AP_REQ:
            raise refused(ErrorCode.KRB_AP_ERR_MSG_TYPE)
        return message

    def _read(self, message: bytes) -> _Client:
        """Everything that an AP-REQ has to prove."""
        settings, now = self._settings, self._settings.clock()
        request = decode_ap_req(message)
        if request.ap_options & APOptions.USE_SESSION_KEY:
            raise refused(ErrorCode.KRB_AP_ERR_NOKEY, "user-to-user authentication is not offered")
        ticket = _ticket_of(request)
        service_key, part = self._keys.open(ticket)
        key = session_protocol_key(part.key, settings.enctypes)
        authenticator = decode_authenticator(
            open_with(key, USAGE_AUTHENTICATOR, request.authenticator, "the authenticator")
        )
        check_times(part, authenticator, now, settings.clock_skew)
        if not _same_client(authenticator.client, part.client):
            message_ = f"the ticket of {part.client} with the authenticator of {authenticator.client}"
            raise refused(ErrorCode.KRB_AP_ERR_BADMATCH, message_)
        checksum = decode_gss_checksum(authenticator.cksum)
        self._check_bindings(checksum)
        self._replays.add(request.authenticator.cipher, authenticator.ctime, now, settings.clock_skew + 1)
        client = _Client(ticket.server, part, key, authenticator, checksum, _verified_pac(part, service_key))
        if checksum.flags & ContextFlags.DELEGATE:
            client.delegated = _delegated(checksum.delegated, key, authenticator.subkey)
        return client

    def _check_flags(self, granted: ContextFlags) -> None:
        missing = self._flags & _INDISPENSABLE & ~granted
        if self._settings.require_mutual and not granted & (ContextFlags.MUTUAL | ContextFlags.DCE_STYLE):
            missing |= ContextFlags.MUTUAL
        if missing:
            raise KerberosError(f"the client does not ask for {missing!r}, which its level needs")

    def _check_bindings(self, checksum: GssChecksum) -> None:
        bindings = self._settings.channel_bindings
        if bindings and not compare_digest(bindings_of(bindings), checksum.bindings):
            raise KerberosError("the client's channel bindings are others", status=SEC_E_BAD_BINDINGS)

    def _answer(self, client: _Client) -> bytes:
        """The AP-REP, and the key it settles."""
        settings, authenticator = self._settings, client.authenticator
        self._key = subkey = self._choose_subkey(client)
        self._sequence = new_sequence_number(settings.random)
        part = EncAPRepPart(authenticator.ctime, authenticator.cusec, subkey, self._sequence)
        cipher = client.key.encrypt(USAGE_AP_REP, encode_enc_ap_rep_part(part), settings.random)
        message = encode_ap_rep(APRep(EncryptedData(client.key.enctype, cipher)))
        # In DCE style it has no frame, whatever the client's has: impacket frames its own, and takes none.
        framed = self._framed and not client.checksum.flags & ContextFlags.DCE_STYLE
        return wrap_token(TOKEN_AP_REP, message) if framed else message

    def _choose_subkey(self, client: _Client) -> Key:
        """A new subkey, of the first type the client wishes that is allowed here (RFC 4537).

        It is never weaker than the session key's. With RC4 it is the client's own, as both
        sides expect there (MS-KILE 3.1.1.2). There always is one: a client's AP-REP has none, so ours cannot
        be taken for it.
        """
        theirs = client.authenticator.subkey
        wishes = wished_enctypes(client.authenticator.authorization_data)
        session, allowed = client.key.enctype, self._settings.enctypes
        enctype = next((each for each in wishes if each in allowed and not is_weaker(each, session)), session)
        if enctype == EncType.RC4_HMAC and theirs is not None and theirs.enctype == enctype:
            protocol_key(theirs)  # its size is checked
            return theirs
        return random_key(enctype, self._settings.random)

    def _finish(self) -> None:
        client = self._client
        flags, ticket = client.checksum.flags, client.ticket
        sids = client.pac.sids if client.pac is not None else ()
        self._protect_with(
            self._key,
            initiator=False,
            acceptor_subkey=bool(flags & (ContextFlags.MUTUAL | ContextFlags.DCE_STYLE)),
            send_seq=self._sequence,
            recv_seq=client.authenticator.seq_number or 0,
        )
        impersonation = ImpersonationLevel.IMPERSONATE
        if flags & ContextFlags.IDENTIFY:
            impersonation = ImpersonationLevel.IDENTIFY
        elif client.delegated:
            impersonation = ImpersonationLevel.DELEGATE
        self.peer = Peer(
            name=_name(ticket.client),
            domain=ticket.client.realm,
            anonymous=bool(ticket.flags & TicketFlags.ANONYMOUS),
            sids=sids,
            impersonation=impersonation,
            details=KerberosPeer(
                principal=ticket.client,
                service=client.service,
                flags=flags,
                enctype=self._enctype,
                ticket_flags=ticket.flags,
                auth_time=ticket.auth_time,
                end_time=ticket.end_time,
                pac=client.pac,
                delegated=client.delegated,
                authorization_data=ticket.authorization_data,
            ),
        )


def check_times(part: EncTicketPart, authenticator: Authenticator, now: float, skew: float) -> None:
    """Check the times of a ticket and an authenticator (RFC 4120 3.2.3).

    Args:
        now: seconds since 1970 UTC. skew: how much clocks may differ; seconds.

    Raises:
        KerberosError: a time has passed, or has not come yet.
    """
    start = part.auth_time if part.start_time is None else part.start_time
    if part.flags & TicketFlags.INVALID or start - now > skew:
        raise refused(ErrorCode.KRB_AP_ERR_TKT_NYV)
    if now - part.end_time > skew:
        raise refused(ErrorCode.KRB_AP_ERR_TKT_EXPIRED)
    if abs(now - authenticator.ctime) > skew:
        raise refused(ErrorCode.KRB_AP_ERR_SKEW)


def _ticket_of(request: APReq) -> Ticket:
    if isinstance(request.ticket, bytes):
        raise TypeError("a decoded AP-REQ has a decoded ticket")
    return request.ticket


def _same_client(one: Principal, other: Principal) -> bool:
    """Names compare without regard to case (MS-KILE 3.1.5.7)."""
    return one.name.casefold() == other.name.casefold() and one.realm.casefold() == other.realm.casefold()


def _name(client: Principal) -> str:
    """A client's name for people and programs, not escaped."""
    return "/".join(client.components)


def _verified_pac(part: EncTicketPart, key: Key) -> Pac | None:
    """The ticket's PAC, if it has one: signed for this service, and of this client (MS-KILE 3.4.5.3).

    Raises:
        KerberosError: it is not.
    """
    pac = find_pac(part)
    if pac is None:
        return None
    pac.verify_server(key)
    info = pac.client_info
    if info is None:
        raise refused(ErrorCode.KRB_AP_ERR_MODIFIED, "the PAC does not say whose it is")
    client, name = part.client, info.name.casefold()
    if info.auth_time != part.auth_time or name not in (_name(client).casefold(), str(client).casefold()):
        raise refused(ErrorCode.KRB_AP_ERR_BADMATCH, f"the ticket of {client} with the PAC of {info.name!r}")
    return pac


def _delegated(octets: bytes, key: ProtocolKey, subkey: Key | None) -> tuple[ServiceTicket, ...]:
    """The tickets that a client hands over; some encrypt them with their subkey (RFC 4120 5.8.1).

    Heimdal, which Samba uses, leaves them in clear: the authenticator that they are part of is encrypted.

    Raises:
        KerberosError: they cannot be read.
    """
    message = decode_krb_cred(octets)
    if message.enc_part.enctype == _NO_ENCRYPTION:
        return decode_enc_krb_cred_part(message.enc_part.cipher, message.tickets)
    if subkey is not None and message.enc_part.enctype == subkey.enctype != key.enctype:
        key = protocol_key(subkey)
    try:
        part = open_with(key, USAGE_KRB_CRED, message.enc_part, "KRB-CRED")
    except KerberosError:
        if subkey is None:
            raise
        part = open_with(protocol_key(subkey), USAGE_KRB_CRED, message.enc_part, "KRB-CRED")
    return decode_enc_krb_cred_part(part, message.tickets)
