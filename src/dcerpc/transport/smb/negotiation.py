"""Messages that agree on how to speak: NEGOTIATE, its contexts, its validation (MS-SMB2 2.2.3, 2.2.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

__all__ = [
    "EncryptionCapabilities",
    "NegotiateContext",
    "NegotiateRequest",
    "NegotiateResponse",
    "NetName",
    "PreauthIntegrity",
    "SigningCapabilities",
    "Smb1Negotiate",
    "UnknownContext",
    "ValidateNegotiateInfoRequest",
    "ValidateNegotiateInfoResponse",
]


@dataclass(slots=True)
class PreauthIntegrity:
    """SMB2_PREAUTH_INTEGRITY_CAPABILITIES (2.2.3.1.1): hashes by HashAlgorithm, at least one, and a salt."""

    hash_algorithms: tuple[int, ...]
    salt: bytes = b""


@dataclass(slots=True)
class EncryptionCapabilities:
    """SMB2_ENCRYPTION_CAPABILITIES (2.2.3.1.2): by Cipher, the most preferred first.

    A server answers with one, which is 0 when there is none in common (3.3.5.4).
    """

    ciphers: tuple[int, ...]


@dataclass(slots=True)
class SigningCapabilities:
    """SMB2_SIGNING_CAPABILITIES (2.2.3.1.7): by SigningAlgorithmId, the most preferred first."""

    algorithms: tuple[int, ...]


@dataclass(slots=True)
class NetName:
    """SMB2_NETNAME_NEGOTIATE_CONTEXT_ID (2.2.3.1.4): the server's name as the client knows it."""

    name: str


@dataclass(slots=True)
class UnknownContext:
    """A negotiate context that this library makes no use of, as it came (2.2.3.1).

    Attributes:
        type: ContextType.
        data: its Data.
    """

    type: int
    data: bytes


NegotiateContext: TypeAlias = (
    PreauthIntegrity | EncryptionCapabilities | SigningCapabilities | NetName | UnknownContext
)


@dataclass(slots=True)
class NegotiateRequest:
    """SMB2 NEGOTIATE request (2.2.3).

    Attributes:
        security_mode: bits of SecurityMode.
        capabilities: bits of Capability; 0 without SMB 3.
        client_guid: 16 octets.
        dialects: at least one.
        contexts: only read and written when dialects hold 0x0311.
    """

    security_mode: int
    capabilities: int
    client_guid: bytes
    dialects: tuple[int, ...]
    contexts: tuple[NegotiateContext, ...] = ()


@dataclass(slots=True)
class NegotiateResponse:
    """SMB2 NEGOTIATE response (2.2.4).

    Attributes:
        security_mode: bits of SecurityMode.
        dialect: DialectRevision.
        server_guid: 16 octets.
        capabilities: bits of Capability.
        max_transact_size, max_read_size, max_write_size: octets.
        system_time, server_start_time: FILETIME, 100 ns since 1601.
        security_buffer: the server's GSS token, which tells its mechanisms; b"": none.
        contexts: only read and written when dialect is 0x0311.
    """

    security_mode: int
    dialect: int
    server_guid: bytes
    capabilities: int
    max_transact_size: int
    max_read_size: int
    max_write_size: int
    system_time: int = 0
    server_start_time: int = 0
    security_buffer: bytes = field(default=b"", repr=False)
    contexts: tuple[NegotiateContext, ...] = ()


@dataclass(slots=True)
class ValidateNegotiateInfoRequest:
    """VALIDATE_NEGOTIATE_INFO request, the input of FSCTL_VALIDATE_NEGOTIATE_INFO (2.2.31.4).

    Attributes:
        capabilities, guid, security_mode, dialects: as they were in the client's NEGOTIATE.
    """

    capabilities: int
    guid: bytes
    security_mode: int
    dialects: tuple[int, ...]


@dataclass(slots=True)
class ValidateNegotiateInfoResponse:
    """VALIDATE_NEGOTIATE_INFO response, the output of FSCTL_VALIDATE_NEGOTIATE_INFO (2.2.32.6).

    Attributes:
        capabilities, guid, security_mode, dialect: as they were in the server's NEGOTIATE.
    """

    capabilities: int
    guid: bytes
    security_mode: int
    dialect: int


@dataclass(slots=True)
class Smb1Negotiate:
    """SMB_COM_NEGOTIATE of SMB 1, by which clients find out who speaks SMB 2 (MS-CIFS 2.2.4.52.1, 3.3.5.3).

    Attributes:
        dialects: their names: ``NT LM 0.12``, ``SMB 2.002``, ``SMB 2.???``.
    """

    dialects: tuple[str, ...]
