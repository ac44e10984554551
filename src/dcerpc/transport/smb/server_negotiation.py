"""What a server and its client agree on, and its validation (MS-SMB2 3.3.5.3, 3.3.5.4, 3.3.5.15.12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeVar

from dcerpc.status import (
    STATUS_INVALID_PARAMETER,
    STATUS_NOT_SUPPORTED,
    STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP,
)
from dcerpc.transport.smb.constants import (
    WILDCARD_DIALECT,
    Capability,
    Cipher,
    ContextType,
    HashAlgorithm,
    SecurityMode,
    SigningAlgorithmId,
)
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateContext,
    NegotiateRequest,
    NegotiateResponse,
    PreauthIntegrity,
    SigningCapabilities,
    UnknownContext,
    ValidateNegotiateInfoRequest,
    ValidateNegotiateInfoResponse,
)
from dcerpc.transport.smb.settings import Dialect, SmbServerSettings

__all__ = [
    "CREDIT_UNIT",
    "MAX_SIZE",
    "SALT_SIZE",
    "Agreement",
    "agree",
    "answer_of",
    "choose_multi_protocol",
    "filetime",
    "multi_protocol_answer",
    "validated",
]

#: MaxTransactSize, MaxReadSize and MaxWriteSize; octets. No PDU is longer, and it is one credit's worth.
MAX_SIZE: Final = 65536
#: What one credit pays for (MS-SMB2 3.1.5.2); octets.
CREDIT_UNIT: Final = 65536
#: Octets of the salt in a response, as Windows has it (product note <287>).
SALT_SIZE: Final = 32

#: FILETIME of 1970-01-01 (MS-DTYP 2.3.3); 100 ns.
_UNIX_EPOCH: Final = 116_444_736_000_000_000

#: The server's preferences, best first.
_CIPHERS: Final = (Cipher.AES_128_GCM, Cipher.AES_128_CCM, Cipher.AES_256_GCM, Cipher.AES_256_CCM)
_SIGNING: Final = (SigningAlgorithmId.AES_GMAC, SigningAlgorithmId.AES_CMAC, SigningAlgorithmId.HMAC_SHA256)

#: The names by which an SMB_COM_NEGOTIATE offers SMB 2 (MS-SMB2 3.3.5.3).
_WILDCARD_NAME: Final = "SMB 2.???"
_SMB_2_0_2_NAME: Final = "SMB 2.002"

#: Contexts that may come once at most, though nothing is made of them here.
_AT_MOST_ONE: Final = frozenset(
    {ContextType.COMPRESSION_CAPABILITIES, ContextType.RDMA_TRANSFORM_CAPABILITIES}
)

C = TypeVar("C", bound=NegotiateContext)


@dataclass(slots=True)
class Agreement:
    """What holds for a connection once it has a dialect.

    Attributes:
        dialect: Connection.Dialect.
        client_guid, client_capabilities, client_security_mode, client_dialects: as the client gave them.
        capabilities, security_mode: as the server answered.
        cipher: Connection.CipherId, 0: nothing can be encrypted.
        signing_algorithm: Connection.SigningAlgorithmId.
        multi_credit: Connection.SupportsMultiCredit.
        has_encryption_context, has_signing_context: the client sent one, and gets one.
    """

    dialect: Dialect
    client_guid: bytes = bytes(16)
    client_capabilities: int = 0
    client_security_mode: int = 0
    client_dialects: tuple[int, ...] = ()
    capabilities: int = 0
    security_mode: int = SecurityMode.SIGNING_ENABLED
    cipher: int = 0
    signing_algorithm: int = SigningAlgorithmId.HMAC_SHA256
    multi_credit: bool = False
    has_encryption_context: bool = False
    has_signing_context: bool = False


def _security_mode(settings: SmbServerSettings) -> int:
    required = SecurityMode.SIGNING_REQUIRED if settings.signing == "required" else 0
    return SecurityMode.SIGNING_ENABLED | required


def choose_multi_protocol(dialects: tuple[str, ...], settings: SmbServerSettings) -> int:
    """Choose what an SMB_COM_NEGOTIATE is answered with (3.3.5.3).

    Args:
        dialects: names that the client offers.
        settings: the server's.

    Returns:
        WILDCARD_DIALECT, after which the client negotiates once more; SMB_2_0_2; or 0 for none: the
        connection ends.
    """
    if _WILDCARD_NAME in dialects and max(settings.dialects) > Dialect.SMB_2_0_2:
        return WILDCARD_DIALECT
    if _SMB_2_0_2_NAME in dialects and Dialect.SMB_2_0_2 in settings.dialects:
        return Dialect.SMB_2_0_2
    return 0


def multi_protocol_answer(
    dialect: int, settings: SmbServerSettings, guid: bytes, multi_credit: bool
) -> NegotiateResponse:
    """Make the response to an SMB_COM_NEGOTIATE, but for its time and token.

    Args:
        dialect: what :func:`choose_multi_protocol` chose.
        settings, guid: the server's.
        multi_credit: the transport allows requests of several credits.
    """
    large = multi_credit and dialect == WILDCARD_DIALECT
    return NegotiateResponse(
        security_mode=_security_mode(settings),
        dialect=dialect,
        server_guid=guid,
        capabilities=Capability.LARGE_MTU if large else 0,
        max_transact_size=MAX_SIZE,
        max_read_size=MAX_SIZE,
        max_write_size=MAX_SIZE,
    )


def agree(request: NegotiateRequest, settings: SmbServerSettings, multi_credit: bool) -> Agreement:
    """Choose from what a client offers (3.3.5.4).

    Args:
        request: the client's.
        settings: the server's.
        multi_credit: the transport allows requests of several credits: it is no NetBIOS session.

    Raises:
        SmbError: the request is to be failed with its status.
    """
    if not request.dialects:
        raise SmbError("no dialect is offered", STATUS_INVALID_PARAMETER, "DialectCount")
    common = set(request.dialects).intersection(settings.dialects)
    if not common:
        raise SmbError("no dialect in common", STATUS_NOT_SUPPORTED, "Dialects")
    agreement = Agreement(
        Dialect(max(common)),
        request.client_guid,
        request.capabilities,
        request.security_mode,
        request.dialects,
        security_mode=_security_mode(settings),
    )
    if agreement.dialect >= Dialect.SMB_2_1 and multi_credit:
        agreement.multi_credit = True
        agreement.capabilities |= Capability.LARGE_MTU
    if agreement.dialect >= Dialect.SMB_3_0:
        agreement.signing_algorithm = SigningAlgorithmId.AES_CMAC
    if agreement.dialect == Dialect.SMB_3_1_1:
        _agree_by_contexts(request.contexts, agreement, settings)
    elif (
        agreement.dialect >= Dialect.SMB_3_0
        and settings.encryption != "off"
        and request.capabilities & Capability.ENCRYPTION
    ):
        agreement.cipher = Cipher.AES_128_CCM
        agreement.capabilities |= Capability.ENCRYPTION
    return agreement


def _agree_by_contexts(
    contexts: tuple[NegotiateContext, ...], agreement: Agreement, settings: SmbServerSettings
) -> None:
    """Take SMB 3.1.1's negotiate contexts."""
    preauth = _single(contexts, PreauthIntegrity)
    if preauth is None:
        raise SmbError("no PREAUTH_INTEGRITY_CAPABILITIES", STATUS_INVALID_PARAMETER, "NegotiateContextList")
    if HashAlgorithm.SHA_512 not in preauth.hash_algorithms:
        raise SmbError(
            "no hash algorithm in common", STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP, "HashAlgorithms"
        )
    seen: set[int] = set()
    for context in contexts:
        if isinstance(context, UnknownContext) and context.type in _AT_MOST_ONE:
            if context.type in seen:
                raise SmbError(
                    f"two contexts of type {context.type}", STATUS_INVALID_PARAMETER, "NegotiateContextList"
                )
            seen.add(context.type)
    encryption = _single(contexts, EncryptionCapabilities)
    if encryption is not None and settings.encryption != "off":
        agreement.has_encryption_context = True
        agreement.cipher = next((cipher for cipher in _CIPHERS if cipher in encryption.ciphers), 0)
    signing = _single(contexts, SigningCapabilities)
    if signing is not None:
        if not signing.algorithms:
            raise SmbError("no algorithm", STATUS_INVALID_PARAMETER, "SigningAlgorithmCount")
        agreement.has_signing_context = True
        agreement.signing_algorithm = next(
            (algorithm for algorithm in _SIGNING if algorithm in signing.algorithms),
            SigningAlgorithmId.AES_CMAC,
        )


def _single(contexts: tuple[NegotiateContext, ...], kind: type[C]) -> C | None:
    """The one context of a kind, or None; SmbError when there are several."""
    found = [context for context in contexts if isinstance(context, kind)]
    if len(found) > 1:
        raise SmbError(
            f"{len(found)} contexts {kind.__name__}", STATUS_INVALID_PARAMETER, "NegotiateContextList"
        )
    return found[0] if found else None


def answer_of(
    agreement: Agreement, guid: bytes, salt: bytes, time: float, security_buffer: bytes
) -> NegotiateResponse:
    """Make the response to NEGOTIATE.

    Args:
        agreement: what was agreed on.
        guid: ServerGuid.
        salt: SALT_SIZE random octets.
        time: seconds since 1970 UTC.
        security_buffer: the server's GSS token, or b"".
    """
    contexts: list[NegotiateContext] = []
    if agreement.dialect == Dialect.SMB_3_1_1:
        contexts.append(PreauthIntegrity((HashAlgorithm.SHA_512,), salt))
        if agreement.has_encryption_context:
            contexts.append(EncryptionCapabilities((agreement.cipher,)))
        if agreement.has_signing_context:
            contexts.append(SigningCapabilities((agreement.signing_algorithm,)))
    return NegotiateResponse(
        security_mode=agreement.security_mode,
        dialect=agreement.dialect,
        server_guid=guid,
        capabilities=agreement.capabilities,
        max_transact_size=MAX_SIZE,
        max_read_size=MAX_SIZE,
        max_write_size=MAX_SIZE,
        system_time=filetime(time),
        security_buffer=security_buffer,
        contexts=tuple(contexts),
    )


def filetime(time: float) -> int:
    """FILETIME of a time (MS-DTYP 2.3.3).

    Args:
        time: seconds since 1970 UTC.
    """
    return max(int(time * 10_000_000) + _UNIX_EPOCH, 0)


def validated(
    agreement: Agreement, request: ValidateNegotiateInfoRequest, max_output: int, guid: bytes
) -> ValidateNegotiateInfoResponse | None:
    """Answer FSCTL_VALIDATE_NEGOTIATE_INFO (3.3.5.15.12).

    Args:
        agreement: what was agreed on.
        request: what the client says that it had offered.
        max_output: octets of output that the client takes.
        guid: ServerGuid.

    Returns:
        None: somebody changed the negotiation, or tries something; the connection must end.
    """
    offered = (
        agreement.client_dialects,
        agreement.client_guid,
        agreement.client_security_mode,
        agreement.client_capabilities,
    )
    told = (request.dialects, request.guid, request.security_mode, request.capabilities)
    if agreement.dialect == Dialect.SMB_3_1_1 or max_output < _VALIDATE_RESPONSE_SIZE or told != offered:
        return None
    return ValidateNegotiateInfoResponse(
        agreement.capabilities, guid, agreement.security_mode, agreement.dialect
    )


#: Octets of VALIDATE_NEGOTIATE_INFO Response (2.2.32.6).
_VALIDATE_RESPONSE_SIZE: Final = 24
