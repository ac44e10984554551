"""Kerberos' nouns as values: what messages, caches, keytabs and contexts have in common (RFC 4120 5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, IntFlag

from dcerpc.errors import SecurityError
from dcerpc.status import ERROR_ACCESS_DENIED

__all__ = [
    "Address",
    "Checksum",
    "EncType",
    "EncryptedData",
    "KerberosError",
    "Key",
    "NameType",
    "Principal",
    "ServiceTicket",
    "TicketFlags",
]


class KerberosError(SecurityError):
    """A Kerberos exchange failed, by a KDC's or a service's KRB-ERROR or by a check of this side.

    Attributes:
        code: the error code (RFC 4120 7.5.9), such as 24: pre-authentication failed; 0 when there is none.
    """

    def __init__(self, message: str, code: int = 0, status: int = ERROR_ACCESS_DENIED) -> None:
        super().__init__(message, status)
        self.code = code


class EncType(IntEnum):
    """Encryption types (RFC 3961 8, RFC 3962, RFC 8009, RFC 4757); others may occur, as plain ints."""

    AES128_CTS_HMAC_SHA1_96 = 17
    AES256_CTS_HMAC_SHA1_96 = 18
    AES128_CTS_HMAC_SHA256_128 = 19
    AES256_CTS_HMAC_SHA384_192 = 20
    RC4_HMAC = 23


class NameType(IntEnum):
    """Principal name types (RFC 4120 6.2, RFC 6806 5)."""

    UNKNOWN = 0
    PRINCIPAL = 1
    SRV_INST = 2
    SRV_HST = 3
    ENTERPRISE = 10


class TicketFlags(IntFlag):
    """TicketFlags as a 32-bit number whose bit 31 is the ASN.1 bit 0 (RFC 4120 2, 5.3)."""

    FORWARDABLE = 1 << 30
    FORWARDED = 1 << 29
    PROXIABLE = 1 << 28
    PROXY = 1 << 27
    MAY_POSTDATE = 1 << 26
    POSTDATED = 1 << 25
    INVALID = 1 << 24
    RENEWABLE = 1 << 23
    INITIAL = 1 << 22
    PRE_AUTHENT = 1 << 21
    HW_AUTHENT = 1 << 20
    TRANSITED_POLICY_CHECKED = 1 << 19
    OK_AS_DELEGATE = 1 << 18
    ENC_PA_REP = 1 << 16
    ANONYMOUS = 1 << 15


@dataclass(frozen=True, slots=True)
class Principal:
    """A principal: its name's components and its realm.

    Attributes:
        components: such as ``("host", "dc1.corp.example")``.
        realm: in capitals by custom; "" when it is not known yet.
        name_type: a hint only; names compare without it.
    """

    components: tuple[str, ...]
    realm: str = ""
    name_type: int = field(default=NameType.PRINCIPAL, compare=False)

    @classmethod
    def parse(cls, text: str, realm: str = "", name_type: int | None = None) -> Principal:
        """Read ``name/instance@REALM``; a backslash makes the next character an ordinary one.

        Args:
            text: the principal. realm: when the text names none.
            name_type: SRV_INST for several components and PRINCIPAL for one unless given.

        Raises:
            ValueError: it is empty.
        """
        components, piece, found_realm = [], "", None
        characters = iter(text)
        for character in characters:
            if character == "\\":
                piece += next(characters, "")
            elif found_realm is None and character == "/":
                components.append(piece)
                piece = ""
            elif found_realm is None and character == "@":
                components.append(piece)
                piece, found_realm = "", ""
            else:
                piece += character
        if found_realm is None:
            components.append(piece)
        else:
            realm = piece
        if not any(components):
            raise ValueError(f"{text!r} is no principal name")
        if name_type is None:
            name_type = NameType.PRINCIPAL if len(components) == 1 else NameType.SRV_INST
        return cls(tuple(components), realm, name_type)

    @property
    def name(self) -> str:
        """The components, joined by ``/``, with what cannot be printed escaped."""
        return "/".join(_escape(each) for each in self.components)

    def __str__(self) -> str:
        return f"{self.name}@{_escape(self.realm)}" if self.realm else self.name


def _escape(component: str) -> str:
    if component.isprintable() and not _SPECIAL.intersection(component):
        return component
    return "".join(_escaped(each) for each in component)


def _escaped(character: str) -> str:
    if character in _SPECIAL:
        return f"\\{character}"
    # names come from whoever connects, and go into logs
    return character if character.isprintable() else repr(character)[1:-1]


_SPECIAL = frozenset("\\/@")


@dataclass(frozen=True, slots=True)
class Key:
    """An encryption key (EncryptionKey).

    Attributes:
        enctype: see EncType. value: its octets.
    """

    enctype: int
    value: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class EncryptedData:
    """EncryptedData (RFC 4120 5.2.9).

    Attributes:
        enctype: etype. cipher: the ciphertext. kvno: version of the key, None when not said.
    """

    enctype: int
    cipher: bytes = field(repr=False)
    kvno: int | None = None


@dataclass(frozen=True, slots=True)
class Checksum:
    """Checksum (RFC 4120 5.2.9).

    Attributes:
        cksumtype: its type. checksum: its octets.
    """

    cksumtype: int
    checksum: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Address:
    """HostAddress: addr_type and octets (RFC 4120 5.2.5)."""

    addr_type: int
    address: bytes


@dataclass(frozen=True, slots=True)
class ServiceTicket:
    """A ticket together with what its client must know of it: as a KDC gave it, or as a cache holds it.

    Attributes:
        client, server: whose ticket, and for which service; as the KDC said.
        key: the session key.
        ticket: the Ticket, DER, to be sent as it is.
        flags: see TicketFlags.
        auth_time, start_time, end_time, renew_till: seconds since 1970 UTC; start_time is auth_time when the
            KDC left it out, renew_till 0 when there is none.
        is_user_to_user: the ticket is encrypted in another ticket's session key. second_ticket: that ticket.
        addresses: where it may be used, () for everywhere. authorization_data: (ad_type, octets) pairs.
    """

    client: Principal
    server: Principal
    key: Key
    ticket: bytes = field(repr=False)
    flags: int = 0
    auth_time: int = 0
    start_time: int = 0
    end_time: int = 0
    renew_till: int = 0
    is_user_to_user: bool = False
    second_ticket: bytes = field(default=b"", repr=False)
    addresses: tuple[Address, ...] = ()
    authorization_data: tuple[tuple[int, bytes], ...] = field(default=(), repr=False)
