"""What a client offers in NEGOTIATE, and what it takes from the answer (MS-SMB2 3.2.4.2.2.2, 3.2.5.2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from dcerpc.status import STATUS_INVALID_NETWORK_RESPONSE
from dcerpc.transport.api import Octets
from dcerpc.transport.smb.constants import Capability, Cipher, HashAlgorithm, SecurityMode, SigningAlgorithmId
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateContext,
    NegotiateRequest,
    NegotiateResponse,
    NetName,
    PreauthIntegrity,
    SigningCapabilities,
    ValidateNegotiateInfoRequest,
    ValidateNegotiateInfoResponse,
)
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.settings import Dialect

__all__ = ["Agreement", "agree", "negotiate_request"]

#: What is offered, the preferred first. GCM takes a third of CCM's time, GMAC a third of CMAC's.
_CIPHERS: Final = (Cipher.AES_128_GCM, Cipher.AES_256_GCM, Cipher.AES_128_CCM, Cipher.AES_256_CCM)
_SIGNING_ALGORITHMS: Final = (
    SigningAlgorithmId.AES_GMAC,
    SigningAlgorithmId.AES_CMAC,
    SigningAlgorithmId.HMAC_SHA256,
)
#: As long as Windows' salts; octets.
_SALT_SIZE: Final = 32
#: Less than this for reading and writing, and a server is none (3.2.5.2); octets.
_LEAST_SIZE: Final = 65536

_Context = TypeVar("_Context", bound=NegotiateContext)


def negotiate_request(
    dialects: Sequence[Dialect], server_name: str, random: Callable[[int], bytes]
) -> NegotiateRequest:
    """The client's offer.

    Args:
        dialects: those to offer, at least one.
        server_name: as the caller gave it.
        random: makes that many random octets.
    """
    offered = tuple(sorted(set(dialects)))
    highest = offered[-1]
    contexts: tuple[NegotiateContext, ...] = ()
    if highest >= Dialect.SMB_3_1_1:
        contexts = (
            PreauthIntegrity((HashAlgorithm.SHA_512,), random(_SALT_SIZE)),
            EncryptionCapabilities(_CIPHERS),
            SigningCapabilities(_SIGNING_ALGORITHMS),
        )
        if server_name:
            contexts += (NetName(server_name),)
    return NegotiateRequest(
        security_mode=SecurityMode.SIGNING_ENABLED | SecurityMode.SIGNING_REQUIRED,
        capabilities=Capability.LARGE_MTU | Capability.ENCRYPTION if highest >= Dialect.SMB_3_0 else 0,
        client_guid=random(16) if highest >= Dialect.SMB_2_1 else bytes(16),
        dialects=offered,
        contexts=contexts,
    )


@dataclass(slots=True)
class Agreement:
    """What client and server agreed on.

    Attributes:
        request, response: the messages of it.
        dialect: Connection.Dialect.
        cipher: for encryption; None: there is none.
        signing_algorithm: a SigningAlgorithmId.
        preauth: the hash over both messages, in SMB 3.1.1.
        counts_credits: requests say what they take (Connection.SupportsMultiCredit).
    """

    request: NegotiateRequest = field(repr=False)
    response: NegotiateResponse = field(repr=False)
    dialect: Dialect
    cipher: int | None
    signing_algorithm: int
    preauth: PreauthHash | None = field(repr=False)
    counts_credits: bool

    @property
    def is_validated(self) -> bool:
        """Whether FSCTL_VALIDATE_NEGOTIATE_INFO has to prove that nobody changed the messages (3.2.5.5)."""
        return self.dialect < Dialect.SMB_3_1_1 and self.request.dialects[-1] >= Dialect.SMB_3_0

    def validation(self) -> ValidateNegotiateInfoRequest:
        """What the server is told in order to compare."""
        request = self.request
        return ValidateNegotiateInfoRequest(
            request.capabilities, request.client_guid, request.security_mode, request.dialects
        )

    def is_confirmed_by(self, info: ValidateNegotiateInfoResponse) -> bool:
        """Whether the server says again what it said in its response (3.2.5.14.12)."""
        response = self.response
        return (
            info.capabilities == response.capabilities
            and info.guid == response.server_guid
            and info.security_mode == response.security_mode
            and info.dialect == response.dialect
        )


def agree(
    request: NegotiateRequest, response: NegotiateResponse, sent: Octets, received: Octets
) -> Agreement:
    """Check a server's answer to an offer (3.2.5.2).

    Args:
        request, response: the messages.
        sent, received: their octets, from the header on.

    Raises:
        SmbError: the server took what was not offered, or breaks a rule; the connection must end.
    """
    if response.dialect not in request.dialects:
        offered = ", ".join(f"{each:#06x}" for each in request.dialects)
        raise _broken(f"the server chose dialect {response.dialect:#06x}; offered were {offered}")
    dialect = Dialect(response.dialect)
    sizes = (response.max_transact_size, response.max_read_size, response.max_write_size)
    if min(sizes) < _LEAST_SIZE:
        raise _broken(f"the server takes {min(sizes)} octets at once; {_LEAST_SIZE} are the least")
    counts = dialect >= Dialect.SMB_2_1 and bool(response.capabilities & Capability.LARGE_MTU)
    if dialect < Dialect.SMB_3_1_1:
        seals = dialect >= Dialect.SMB_3_0 and response.capabilities & Capability.ENCRYPTION
        algorithm = SigningAlgorithmId.AES_CMAC
        if dialect < Dialect.SMB_3_0:
            algorithm = SigningAlgorithmId.HMAC_SHA256
        cipher = Cipher.AES_128_CCM if seals else None
        return Agreement(request, response, dialect, cipher, algorithm, None, counts)
    preauth = PreauthHash(_preauth_algorithm(request, response))
    preauth.update(sent)
    preauth.update(received)
    return Agreement(
        request,
        response,
        dialect,
        _cipher(request, response),
        _signing_algorithm(request, response),
        preauth,
        counts,
    )


def _only(contexts: Sequence[NegotiateContext], kind: type[_Context]) -> _Context | None:
    """The one context of a kind, None when there is none."""
    found = [context for context in contexts if isinstance(context, kind)]
    if len(found) > 1:
        raise _broken(f"the server sent {len(found)} contexts {kind.__name__}")
    return found[0] if found else None


def _chosen(chosen: Sequence[int], offered: Sequence[int], what: str) -> int:
    """The one that the server chose of what was offered."""
    if len(chosen) != 1 or chosen[0] not in offered:
        told = ", ".join(f"{each:#06x}" for each in chosen[:8]) or "none"
        raise _broken(f"the server chose {what} {told}, and not one of those that were offered")
    return chosen[0]


def _preauth_algorithm(request: NegotiateRequest, response: NegotiateResponse) -> int:
    answer = _only(response.contexts, PreauthIntegrity)
    offer = _only(request.contexts, PreauthIntegrity)
    if answer is None or offer is None:
        raise _broken("the server chose SMB 3.1.1 and no pre-authentication hash")
    return _chosen(answer.hash_algorithms, offer.hash_algorithms, "pre-authentication hash")


def _cipher(request: NegotiateRequest, response: NegotiateResponse) -> int | None:
    answer = _only(response.contexts, EncryptionCapabilities)
    offer = _only(request.contexts, EncryptionCapabilities)
    if answer is None or offer is None or tuple(answer.ciphers) == (0,):
        return None
    return _chosen(answer.ciphers, offer.ciphers, "cipher")


def _signing_algorithm(request: NegotiateRequest, response: NegotiateResponse) -> int:
    answer = _only(response.contexts, SigningCapabilities)
    offer = _only(request.contexts, SigningCapabilities)
    if answer is None or offer is None:
        return SigningAlgorithmId.AES_CMAC
    return _chosen(answer.algorithms, offer.algorithms, "signing algorithm")


def _broken(what: str) -> SmbError:
    return SmbError(what, STATUS_INVALID_NETWORK_RESPONSE)
