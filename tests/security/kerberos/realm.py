"""A realm without a KDC: keys, tickets and PACs made here, for contexts of either role."""

from __future__ import annotations

import struct
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

from dcerpc.interfaces import ms_dtyp
from dcerpc.interfaces import pac as idl
from dcerpc.ndr.pickling import dumps
from dcerpc.security.api import AuthLevel, ContextFlags, SecurityContext, Target
from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.acceptor import KerberosAcceptor
from dcerpc.security.kerberos.context import Settings
from dcerpc.security.kerberos.initiator import KerberosInitiator
from dcerpc.security.kerberos.keytab import KeytabEntry
from dcerpc.security.kerberos.pac import AD_IF_RELEVANT, AD_WIN2K_PAC, PacType
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.service_keys import ServiceKeys
from dcerpc.security.kerberos.tickets import (
    EncTicketPart,
    Ticket,
    encode_authorization_data,
    encode_enc_ticket_part,
    encode_ticket,
)
from dcerpc.security.kerberos.types import (
    EncryptedData,
    KerberosError,
    Key,
    NameType,
    Principal,
    ServiceTicket,
    TicketFlags,
)
from dcerpc.security.sids import parse_sid
from dcerpc.security.steps import StepResult, run

REALM = "CORP.EXAMPLE"
NOW = 1_700_000_000.25
CLIENT = Principal(("alice",), REALM)
SERVICE = Principal(("host", "server.corp.example"), REALM, NameType.SRV_INST)
DOMAIN_SID = "S-1-5-21-1-2-3"
AES256, AES128, AES128_SHA2, AES256_SHA2, RC4 = 18, 17, 19, 20, 23
ENCTYPES = (AES256, AES128, AES256_SHA2, AES128_SHA2, RC4)
NEEDED = ContextFlags.needed(AuthLevel.PRIVACY)


def octets_from(seed: int = 1) -> Callable[[int], bytes]:
    """Octets that look random and are the same each time."""
    counter = iter(range(seed, 1 << 62))

    def random(size: int) -> bytes:
        made = b""
        while len(made) < size:
            made += struct.pack("<Q", next(counter) * 0x9E3779B97F4A7C15 & (1 << 64) - 1)
        return made[:size]

    return random


def key_of(enctype: int, seed: int) -> Key:
    return crypto.random_key(enctype, octets_from(seed))


SERVICE_KEYS = {enctype: key_of(enctype, 1000 + enctype) for enctype in ENCTYPES}
KRBTGT = key_of(AES256, 2000)


@dataclass
class Issued:
    """What goes into a ticket; a field for each thing that a test wants otherwise."""

    enctype: int = AES256
    session_enctype: int | None = None
    service: Principal = SERVICE
    client: Principal = CLIENT
    flags: int = TicketFlags.INITIAL | TicketFlags.PRE_AUTHENT
    auth_time: int = int(NOW) - 100
    start_time: int | None = None
    end_time: int = int(NOW) + 36_000
    key: Key | None = None
    kvno: int | None = 1
    pac: Callable[[Key], bytes] | None = None
    authorization_data: tuple[tuple[int, bytes], ...] = ()
    session: Key = field(init=False)

    def ticket(self) -> ServiceTicket:
        """The ticket as its client has it."""
        key = self.key or SERVICE_KEYS[self.enctype]
        self.session = key_of(self.session_enctype or self.enctype, 3000)
        data = self.authorization_data
        if self.pac is not None:
            pac = encode_authorization_data(((AD_WIN2K_PAC, self.pac(key)),))
            data = (*data, (AD_IF_RELEVANT, pac))
        part = EncTicketPart(
            client=self.client,
            key=self.session,
            flags=self.flags,
            auth_time=self.auth_time,
            start_time=self.start_time,
            end_time=self.end_time,
            authorization_data=data,
        )
        cipher = crypto.encrypt(key, 2, encode_enc_ticket_part(part), octets_from(4000))
        ticket = encode_ticket(Ticket(self.service, EncryptedData(key.enctype, cipher, self.kvno)))
        return ServiceTicket(
            client=self.client,
            server=self.service,
            key=self.session,
            ticket=ticket,
            flags=self.flags,
            auth_time=self.auth_time,
            start_time=self.auth_time if self.start_time is None else self.start_time,
            end_time=self.end_time,
        )


class Tickets:
    """A source of one ticket, and of one to hand over."""

    def __init__(
        self, ticket: ServiceTicket, forwarded: ServiceTicket | None = None, now: float = NOW
    ) -> None:
        self.ticket, self.forwarded, self.now = ticket, forwarded, now
        self.asked: list[tuple[Principal, ContextFlags]] = []
        self.discarded: list[ServiceTicket] = []

    @property
    def clock(self) -> Callable[[], float]:
        return lambda: self.now

    def ticket_for(
        self, server: Principal, flags: ContextFlags = ContextFlags.NONE
    ) -> Generator[Any, Any, ServiceTicket]:
        self.asked.append((server, flags))
        return self.ticket
        yield

    def forwarded_ticket(self, service: ServiceTicket | None = None) -> Generator[Any, Any, ServiceTicket]:
        if self.forwarded is None:
            raise KerberosError("there is no ticket-granting ticket to forward")
        return self.forwarded
        yield

    def discard(self, ticket: ServiceTicket) -> None:
        self.discarded.append(ticket)


def settings(now: float = NOW, seed: int = 1, **options: Any) -> Settings:
    return Settings(clock=lambda: now, random=octets_from(seed), **options)


TARGET = Target("server.corp.example")


def initiator(
    issued: Issued | None = None, flags: ContextFlags = NEEDED, *, target: Target = TARGET, **options: Any
) -> KerberosInitiator:
    now = options.pop("now", NOW)
    tickets = Tickets((issued or Issued()).ticket(), options.pop("forwarded", None), now)
    return KerberosInitiator(tickets, target, flags, settings(now, 10_000, **options))


def acceptor(
    flags: ContextFlags = NEEDED,
    *,
    entries: list[KeytabEntry] | None = None,
    principal: Principal | None = None,
    replays: ReplayCache | None = None,
    **options: Any,
) -> KerberosAcceptor:
    if entries is None:
        entries = [KeytabEntry(SERVICE, key, 1) for key in SERVICE_KEYS.values()]
    made = settings(options.pop("now", NOW), 20_000, **options)
    keys = ServiceKeys(entries, principal, made.enctypes)
    return KerberosAcceptor(keys, flags, ReplayCache() if replays is None else replays, made)


def step(context: SecurityContext, token: bytes | None) -> StepResult:
    return run(context.step(token))


def establish(client: SecurityContext, server: SecurityContext) -> list[bytes]:
    """Carry tokens to and fro as RPC does; what was carried, the client's first."""
    carried: list[bytes] = []
    result = step(client, None)
    done = False
    while result.token is not None or not result.complete:
        carried.append(result.token or b"")
        answer = step(server, result.token or b"")
        done = answer.complete
        if result.complete:
            assert not answer.token
            break
        if answer.token:
            carried.append(answer.token)
        result = step(client, answer.token or b"")
    assert done
    return carried


# ---- PACs ----


def filetime(when: int) -> int:
    return (when + 11644473600) * 10_000_000


def logon_info(**fields: Any) -> bytes:
    """A KERB_VALIDATION_INFO with nothing in it that is not asked for."""
    never = ms_dtyp.FILETIME(dwLowDateTime=0xFFFFFFFF, dwHighDateTime=0x7FFFFFFF)
    times = ["LogonTime", "LogoffTime", "KickOffTime"]
    times += ["PasswordLastSet", "PasswordCanChange", "PasswordMustChange"]
    texts = ["EffectiveName", "FullName", "LogonScript", "ProfilePath", "HomeDirectory", "HomeDirectoryDrive"]
    texts += ["LogonServer", "LogonDomainName"]
    empty = ms_dtyp.RPC_UNICODE_STRING(Buffer="")
    values: dict[str, Any] = dict.fromkeys(times, never) | dict.fromkeys(texts, empty)
    values |= {
        "LogonCount": 0,
        "BadPasswordCount": 0,
        "UserId": 1105,
        "PrimaryGroupId": 513,
        "GroupIds": [idl.GROUP_MEMBERSHIP(RelativeId=each, Attributes=7) for each in (513, 512)],
        "UserFlags": 0x20,
        "UserSessionKey": idl.USER_SESSION_KEY(data=[idl.CYPHER_BLOCK(data=bytes(8))] * 2),
        "LogonDomainId": parse_sid(DOMAIN_SID),
        "Reserved1": [0, 0],
        "UserAccountControl": 0x10,
        "Reserved3": [0] * 7,
        "ExtraSids": [idl.KERB_SID_AND_ATTRIBUTES(Sid=parse_sid("S-1-18-1"), Attributes=7)],
        "ResourceGroupDomainSid": parse_sid("S-1-5-21-9-9-9"),
        "ResourceGroupIds": [idl.GROUP_MEMBERSHIP(RelativeId=1200, Attributes=7)],
    }
    return dumps(idl.KERB_VALIDATION_INFO(**(values | fields)), pointer="unique")


SIDS = (
    f"{DOMAIN_SID}-1105",
    f"{DOMAIN_SID}-513",
    f"{DOMAIN_SID}-512",
    "S-1-18-1",
    "S-1-5-21-9-9-9-1200",
)


def pack_pac(buffers: list[tuple[int, bytes]]) -> bytes:
    """PACTYPE of buffers in this order, each at a multiple of 8 octets (MS-PAC 2.3)."""
    at = 8 + 16 * len(buffers)
    head, body = struct.pack("<II", len(buffers), 0), b""
    for kind, octets in buffers:
        head += struct.pack("<IIQ", kind, len(octets), at + len(body))
        body += octets + bytes(-len(octets) % 8)
    return head + body


def signature_size(enctype: int) -> int:
    return {AES256_SHA2: 24, RC4: 16, AES128_SHA2: 16}.get(enctype, 12)


def signed_pac(
    key: Key,
    *,
    name: str = "alice",
    auth_time: int = int(NOW) - 100,
    more: tuple[tuple[int, bytes], ...] = (),
    logon: bytes | None = None,
    krbtgt: Key = KRBTGT,
) -> bytes:
    """A PAC with all signatures but the ticket's."""
    text = name.encode("utf-16-le")

    def build(server: bytes, kdc: bytes, full: bytes) -> bytes:
        buffers = [
            (PacType.LOGON_INFO, logon_info() if logon is None else logon),
            (PacType.CLIENT_INFO, struct.pack("<QH", filetime(auth_time), len(text)) + text),
            *more,
            (PacType.SERVER_CHECKSUM, server),
            (PacType.KDC_CHECKSUM, kdc),
            (PacType.FULL_CHECKSUM, full),
        ]
        return pack_pac(buffers)

    def signature(signer: Key, data: bytes | None) -> bytes:
        made = crypto.checksum(signer, 17, data or b"")
        octets = made.checksum if data is not None else bytes(signature_size(signer.enctype))
        return struct.pack("<i", made.cksumtype) + octets

    empty_server, empty_kdc = signature(key, None), signature(krbtgt, None)
    full = signature(krbtgt, build(empty_server, empty_kdc, empty_kdc))
    server = signature(key, build(empty_server, empty_kdc, full))
    return build(server, signature(krbtgt, server[4:]), full)
