"""What an encryption type is: the operations of its protocol keys (RFC 3961 3)."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Callable
from hmac import compare_digest
from typing import ClassVar, Final, TypeAlias

from dcerpc.security.kerberos.crypto.mac import Octets
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.status import SEC_E_INVALID_TOKEN, SEC_E_MESSAGE_ALTERED

__all__ = [
    "ITERATIONS",
    "ProtocolKey",
    "Random",
    "iteration_count",
]

Random: TypeAlias = Callable[[int], bytes]

#: Iteration counts that are taken from a KDC, before anything proves who it is. Fewer would make it cheaper
#: to guess the password from what the client sends next (MIT Kerberos refuses them too); more would keep this
#: side busy for longer than a second.
ITERATIONS: Final = range(4096, (1 << 19) + 1)

_COUNT_SIZE = 4


class ProtocolKey(ABC):
    """A key of one encryption type, and what can be done with it.

    Specific keys are derived once for each usage and kept with it. Keys are not to be used by two threads at
    once.

    Attributes:
        enctype: its number. name: its name (RFC 3961 8).
        key_size, confounder_size, checksum_size: octets.
        checksum_type: the checksum type that goes with it.
    """

    __slots__ = ()

    enctype: ClassVar[int]
    name: ClassVar[str]
    key_size: ClassVar[int]
    confounder_size: ClassVar[int]
    checksum_size: ClassVar[int]
    checksum_type: ClassVar[int]

    @abstractmethod
    def __init__(self, value: bytes) -> None:
        """Take the octets of a key; ``key_size`` of them."""

    @classmethod
    @abstractmethod
    def string_to_key(cls, password: str, salt: bytes, params: bytes, iterations: range) -> bytes:
        """A key's octets from a password.

        Args:
            password: lone surrogates are allowed, as in a computer's random password.
            salt: as the KDC gave it. params: s2kparams; b"" for the default.
            iterations: the counts that are accepted.

        Raises:
            KerberosError: the parameters are malformed or out of bounds.
        """

    @abstractmethod
    def encrypt(self, usage: int, plaintext: Octets, random: Random = os.urandom) -> bytes:
        """Encrypt and sign, for one usage (RFC 4120 7.5.1)."""

    @abstractmethod
    def decrypt(self, usage: int, ciphertext: Octets) -> bytes:
        """Check and decrypt.

        Raises:
            KerberosError: 31, it was not encrypted with this key for this usage, or is too short.
        """

    @abstractmethod
    def checksum(self, usage: int, data: Octets) -> bytes:
        """The checksum of type ``checksum_type``; ``checksum_size`` octets."""

    @abstractmethod
    def prf(self, data: bytes) -> bytes:
        """The pseudo-random function (RFC 3961 3)."""

    def verify(self, usage: int, data: Octets, checksum: Octets) -> None:
        """Check a checksum of type ``checksum_type``.

        Raises:
            KerberosError: 41, it is wrong.
        """
        if not compare_digest(self.checksum(usage, data), checksum):
            raise KerberosError("a checksum is wrong", ErrorCode.KRB_AP_ERR_MODIFIED, SEC_E_MESSAGE_ALTERED)

    def bad_integrity(self) -> KerberosError:
        """The error for what does not decrypt."""
        return KerberosError(
            f"what should be encrypted with {self.name} is not, or with another key",
            ErrorCode.KRB_AP_ERR_BAD_INTEGRITY,
            SEC_E_MESSAGE_ALTERED,
        )


def iteration_count(params: bytes, default: int, accepted: range) -> int:
    """Read the s2kparams of the AES types: how often PBKDF2 iterates (RFC 3962 4, RFC 8009 4).

    Args:
        params: b"", or 4 octets; 0 in them is 2**32.

    Raises:
        KerberosError: they are malformed, or the count is not among those accepted.
    """
    if not params:
        return default
    if len(params) != _COUNT_SIZE:
        raise KerberosError(
            f"string-to-key parameters of {len(params)} octets, not {_COUNT_SIZE}", status=SEC_E_INVALID_TOKEN
        )
    count = int.from_bytes(params, "big") or 1 << 32
    if count not in accepted:
        raise KerberosError(
            f"{count} iterations of string-to-key; accepted are {accepted.start} to {accepted[-1]}",
            status=SEC_E_INVALID_TOKEN,
        )
    return count
