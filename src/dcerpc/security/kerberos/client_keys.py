"""A client's long-term keys, out of what it knows: a password, an NT hash, a keytab (RFC 4120 3.1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from dcerpc.security.kerberos.crypto import is_supported, string_to_key
from dcerpc.security.kerberos.types import EncType, KerberosError, Key
from dcerpc.status import SEC_E_NO_CREDENTIALS

__all__ = ["ClientKeys", "HashKeys", "KnownKeys", "PasswordKeys"]


class ClientKeys(Protocol):
    """What an AS exchange needs of a client's secret."""

    def usable(self, enctypes: Sequence[int]) -> tuple[int, ...]:
        """Those of some encryption types that there is a key of, or one can be made.

        Args:
            enctypes: best first; the order stays.
        """

    def key(self, enctype: int, salt: bytes, params: bytes, kvno: int | None = None) -> Key:
        """The key of one of these types.

        Args:
            enctype: its type. salt, params: how it is made from a password.
            kvno: its version, when known.

        Raises:
            KerberosError: there is none, or it cannot be made.
        """


class PasswordKeys:
    """Keys made from a password, of every type.

    Args:
        password: in clear text.
    """

    __slots__ = ("_made", "_password")

    def __init__(self, password: str) -> None:
        self._password = password
        #: Making a key takes thousands of rounds; an exchange needs the same one twice.
        self._made: tuple[tuple[int, bytes, bytes], Key] | None = None

    def usable(self, enctypes: Sequence[int]) -> tuple[int, ...]:
        """See ClientKeys.usable."""
        return tuple(each for each in enctypes if is_supported(each))

    def key(self, enctype: int, salt: bytes, params: bytes, kvno: int | None = None) -> Key:
        """See ClientKeys.key."""
        how, made = (enctype, salt, params), self._made
        if made is None or made[0] != how:
            made = self._made = (how, string_to_key(enctype, self._password, salt, params))
        return made[1]


class HashKeys:
    """The key that an NT hash is: one for RC4.

    Args:
        nt_hash: 16 octets.
    """

    __slots__ = ("_key",)

    def __init__(self, nt_hash: bytes) -> None:
        self._key = Key(EncType.RC4_HMAC, nt_hash)

    def usable(self, enctypes: Sequence[int]) -> tuple[int, ...]:
        """See ClientKeys.usable."""
        return tuple(each for each in enctypes if each == EncType.RC4_HMAC)

    def key(self, enctype: int, salt: bytes, params: bytes, kvno: int | None = None) -> Key:
        """See ClientKeys.key."""
        if enctype != EncType.RC4_HMAC:
            raise KerberosError(f"an NT hash is no key of type {enctype}", status=SEC_E_NO_CREDENTIALS)
        return self._key


class KnownKeys:
    """Keys that are at hand, such as those of a keytab.

    Args:
        keys: version number and key of each. Without a version asked for, the newest of a type counts.
    """

    __slots__ = ("_keys",)

    def __init__(self, keys: Iterable[tuple[int, Key]]) -> None:
        self._keys: dict[int, dict[int, Key]] = {}
        for kvno, key in keys:
            self._keys.setdefault(key.enctype, {})[kvno] = key

    def usable(self, enctypes: Sequence[int]) -> tuple[int, ...]:
        """See ClientKeys.usable."""
        return tuple(each for each in enctypes if each in self._keys and is_supported(each))

    def key(self, enctype: int, salt: bytes, params: bytes, kvno: int | None = None) -> Key:
        """See ClientKeys.key."""
        versions = self._keys.get(enctype)
        if not versions:
            raise KerberosError(f"there is no key of type {enctype}", status=SEC_E_NO_CREDENTIALS)
        newest = versions[max(versions)]
        # a keytab may number its keys otherwise than the KDC does; then the newest is tried
        return newest if kvno is None else versions.get(kvno, newest)
