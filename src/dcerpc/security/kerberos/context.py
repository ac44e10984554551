"""What Kerberos contexts of both roles have in common, and what they say of their peer."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, ContextFlags, Peer
from dcerpc.security.delegated import DelegatedProtection
from dcerpc.security.kerberos.crypto import DEFAULT_ENCTYPES, protocol_key
from dcerpc.security.kerberos.crypto.profile import ProtocolKey
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.errors import refused
from dcerpc.security.kerberos.pac import Pac
from dcerpc.security.kerberos.tokens import MessageTokens, message_tokens
from dcerpc.security.kerberos.types import EncryptedData, EncType, Key, Principal, ServiceTicket
from dcerpc.security.steps import Step

__all__ = [
    "USAGE_AP_REP",
    "USAGE_AUTHENTICATOR",
    "USAGE_KRB_CRED",
    "KerberosContext",
    "KerberosPeer",
    "Settings",
    "is_weaker",
    "new_sequence_number",
    "open_with",
    "session_protocol_key",
    "split_time",
    "stronger_enctypes",
]

# key usage numbers (RFC 4120 7.5.1)
USAGE_AUTHENTICATOR = 11
USAGE_AP_REP = 12
USAGE_KRB_CRED = 14

#: Sequence numbers begin below 2**30, so that those who take them for signed never see a negative one.
_SEQUENCE_BITS = 30

_STRENGTHS: dict[int, int] = {
    EncType.RC4_HMAC: 0,
    EncType.AES128_CTS_HMAC_SHA1_96: 1,
    EncType.AES128_CTS_HMAC_SHA256_128: 1,
    EncType.AES256_CTS_HMAC_SHA1_96: 2,
    EncType.AES256_CTS_HMAC_SHA384_192: 2,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the contexts of a provider share.

    Attributes: as the arguments of :class:`~dcerpc.security.kerberos.provider.KerberosProvider`.
    """

    clock: Callable[[], float] = time.time
    random: Callable[[int], bytes] = os.urandom
    clock_skew: float = 300.0
    require_mutual: bool = False
    enctypes: Sequence[int] = tuple(DEFAULT_ENCTYPES)
    channel_bindings: bytes = field(default=b"", repr=False)
    delegate_to_anyone: bool = False


@dataclass(slots=True)
class KerberosPeer:
    """What Kerberos tells of a peer, in ``Peer.details``.

    Attributes:
        principal: who it is; a client's as its ticket has it.
        service: the service whose ticket was used.
        flags: what was agreed on.
        enctype: of the key that protects PDUs.
        ticket_flags: see TicketFlags. auth_time, end_time: of the ticket; seconds since 1970 UTC.
        pac: a client's PAC, whose server signature was right; None when its ticket has none.
        delegated: the tickets that a client handed over.
        authorization_data: of a client's ticket, (ad_type, octets) pairs.
    """

    principal: Principal
    service: Principal
    flags: ContextFlags
    enctype: int
    ticket_flags: int = 0
    auth_time: int = 0
    end_time: int = 0
    pac: Pac | None = field(default=None, repr=False)
    delegated: tuple[ServiceTicket, ...] = ()
    authorization_data: tuple[tuple[int, bytes], ...] = field(default=(), repr=False)


class KerberosContext(DelegatedProtection):
    """One end of an AP exchange, a :class:`~dcerpc.security.api.NegotiableContext`.

    Once there is a key, its tokens protect PDUs.

    Attributes:
        expires_at: when the ticket ends; seconds since 1970 UTC, None before there is one.
        session_key: the acceptor's subkey, the initiator's when the acceptor chose none, or the ticket's
            session key (MS-KILE 3.1.1.2); whole, whatever its size. b"" while there is none.
        peer: who is at the other end, None until complete.
    """

    __slots__ = (
        "_enctype",
        "_granted",
        "_next",
        "_settings",
        "_tokens",
        "expires_at",
        "peer",
        "session_key",
    )

    def __init__(self, settings: Settings, begin: Callable[[Any, bytes | None], Step]) -> None:
        super().__init__("Kerberos")
        self._settings = settings
        # a function and not a bound method, which would make a circle of every context
        self._next: Callable[[Any, bytes | None], Step] = begin
        self._tokens: MessageTokens | None = None
        self._enctype = 0
        self._granted = ContextFlags.NONE
        self.expires_at: float | None = None
        self.session_key = b""
        self.peer: Peer | None = None

    @property
    def auth_type(self) -> int:
        """RPC_C_AUTHN_GSS_KERBEROS."""
        return AuthType.KERBEROS

    @property
    def signs_headers(self) -> bool:
        """Kerberos does."""
        return True

    @property
    def max_message_block(self) -> int:
        """No encryption type pads."""
        return 1

    @property
    def needs_mech_list_mic(self) -> bool:
        """Kerberos' own messages have no need of it."""
        return False

    @property
    def signs_mech_list(self) -> bool:
        """Whether the client asked for integrity."""
        return bool(self._granted & ContextFlags.INTEGRITY)

    def sign_mech_list(self, mech_types: bytes) -> bytes:
        """The mechListMIC, which takes a sequence number as any token does; see NegotiableContext."""
        if self._tokens is None:
            raise SecurityError(_INCOMPLETE)
        return self._tokens.get_mic(mech_types)

    def verify_mech_list(self, mech_types: bytes, mic: bytes) -> None:
        """Check the peer's mechListMIC; see NegotiableContext."""
        if self._tokens is None:
            raise SecurityError(_INCOMPLETE)
        self._tokens.verify_mic(mech_types, mic)

    def step(self, token: bytes | None) -> Step:
        """Take one leg; see :meth:`dcerpc.security.api.SecurityContext.step`.

        Raises:
            SecurityError: from the generator: the token or the peer is refused. The context is of no use
                afterwards.
        """
        # a leg that expects another one says which; one that fails leaves none
        leg, self._next = self._next, KerberosContext._over
        return (yield from leg(self, token))

    def _over(self, token: bytes | None) -> Step:
        raise refused(ErrorCode.KRB_AP_ERR_MSG_TYPE, "a token after the end of the exchange")
        yield  # a generator, as every leg is

    def _protect_with(
        self, key: Key, *, initiator: bool, acceptor_subkey: bool, send_seq: int, recv_seq: int
    ) -> None:
        """Both ends have this key: what protects PDUs from now on."""
        tokens = message_tokens(key, initiator, acceptor_subkey, send_seq, recv_seq, self._settings.random)
        self._tokens = tokens
        self._enctype = key.enctype
        self.session_key = key.value
        self._protect_by(tokens)


_INCOMPLETE = "Kerberos: the security context is not complete"


def new_sequence_number(random: Callable[[int], bytes]) -> int:
    """An initial sequence number."""
    return int.from_bytes(random(4), "big") >> (32 - _SEQUENCE_BITS)


def split_time(now: float) -> tuple[int, int]:
    """Seconds, and microseconds, of a time."""
    seconds, fraction = divmod(now, 1)
    return int(seconds), min(int(fraction * 1_000_000), 999_999)


def open_with(key: ProtocolKey, usage: int, data: EncryptedData, what: str) -> bytes:
    """Decrypt a part of a message.

    Args:
        key: the key it is encrypted in. usage: key usage number. what: its name, for errors.

    Raises:
        KerberosError: it is encrypted with another key, or was changed.
    """
    if data.enctype != key.enctype:
        message = f"{what} of encryption type {data.enctype}, the key is of {key.enctype}"
        raise refused(ErrorCode.KRB_AP_ERR_MODIFIED, message)
    return key.decrypt(usage, data.cipher)


def session_protocol_key(key: Key, enctypes: Sequence[int]) -> ProtocolKey:
    """A session key, ready for use.

    Raises:
        KerberosError: its encryption type is not among those allowed, or its size is wrong.
    """
    if key.enctype not in enctypes:
        raise refused(ErrorCode.KDC_ERR_ETYPE_NOSUPP, f"encryption type {key.enctype} is not allowed")
    return protocol_key(key)


def stronger_enctypes(enctype: int, allowed: Sequence[int]) -> tuple[int, ...]:
    """Those allowed that are stronger than an encryption type, in their order."""
    return tuple(each for each in allowed if _STRENGTHS[each] > _STRENGTHS[enctype])


def is_weaker(enctype: int, than: int) -> bool:
    """Whether one encryption type is weaker than another."""
    return _STRENGTHS[enctype] < _STRENGTHS[than]
