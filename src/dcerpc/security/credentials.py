"""Who a client is, and what a server accepts clients with. Plain values; secrets never show in their repr."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from dcerpc.errors import SecurityError
from dcerpc.security.crypto.md4 import nt_hash as hash_password

__all__ = [
    "Anonymous",
    "CCache",
    "Keytab",
    "MachineAccount",
    "NTHash",
    "Password",
    "SystemCredential",
    "find_credential",
    "nt_hash_of",
]

_NT_HASH_SIZE = 16

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Password:
    """An account and its password; for NTLM, Kerberos and SPNEGO.

    Attributes:
        username: the account's name, or a user principal name ``user@realm`` when there is no domain.
        password: in clear text.
        domain: the account's NetBIOS or DNS domain, which is its Kerberos realm; "" for the server's.
    """

    username: str
    password: str = field(repr=False)
    domain: str = ""


@dataclass(frozen=True, slots=True)
class NTHash:
    """An account and its NT hash, which serves in place of the password; for NTLM, and Kerberos with RC4.

    Attributes:
        username, domain: as in Password.
        nt_hash: MD4 of the password in UTF-16; 16 octets, or 32 hexadecimal digits, or as tools print it,
            ``LMHASH:NTHASH``.

    Raises:
        ValueError: nt_hash is none of these.
    """

    username: str
    nt_hash: bytes = field(repr=False)
    domain: str = ""

    def __init__(self, username: str, nt_hash: bytes | str, domain: str = "") -> None:
        if isinstance(nt_hash, str):
            try:
                nt_hash = bytes.fromhex(nt_hash.rpartition(":")[2])
            except ValueError:
                raise ValueError("an NT hash is 32 hexadecimal digits") from None
        if len(nt_hash) != _NT_HASH_SIZE:
            raise ValueError(f"an NT hash of {len(nt_hash)} octets; it has {_NT_HASH_SIZE}")
        object.__setattr__(self, "username", username)
        object.__setattr__(self, "nt_hash", bytes(nt_hash))
        object.__setattr__(self, "domain", domain)


@dataclass(frozen=True, slots=True)
class CCache:
    """The tickets in a Kerberos credential cache of type FILE.

    Attributes:
        path: the file; ``FILE:`` in front of it is taken off.
        principal: which client's tickets, when not those of the cache's default principal.
    """

    path: str | os.PathLike[str]
    principal: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> CCache:
        """The cache that KRB5CCNAME names.

        Args:
            environment: the process's own unless given.

        Raises:
            SecurityError: it names none, or one that is not of type FILE.
        """
        name = (os.environ if environment is None else environment).get("KRB5CCNAME", "")
        kind, separator, _ = name.partition(":")
        if not name or (separator and len(kind) > 1 and kind != "FILE" and not name.startswith("/")):
            raise SecurityError(f"KRB5CCNAME is {name!r}: it names no credential cache of type FILE")
        return cls(name)

    def read(self) -> bytes:
        """The file's octets.

        Raises:
            SecurityError: it cannot be read.
        """
        return _read(self.path, "credential cache")


@dataclass(frozen=True, slots=True)
class Keytab:
    """The keys in a keytab: a Kerberos client's instead of its password, or those a server accepts with.

    Attributes:
        path: the file; ``FILE:`` in front of it is taken off.
        principal: a client's ``name@REALM``, that of the first key unless given; a server accepts tickets for
            this service only, for all that it has keys of unless given.
    """

    path: str | os.PathLike[str]
    principal: str = ""

    def read(self) -> bytes:
        """The file's octets.

        Raises:
            SecurityError: it cannot be read.
        """
        return _read(self.path, "keytab")


@dataclass(frozen=True, slots=True)
class MachineAccount:
    """A computer's account in its domain: for Netlogon, and as any account for NTLM and Kerberos.

    Attributes:
        account: the account's name, such as ``WS01$``.
        password: in clear text; None when there is only the hash.
        domain: NetBIOS name of the domain.
        computer: the computer's NetBIOS name; "": the account's without ``$``.
        nt_hash: MD4 of the password in UTF-16, in place of it; 16 octets.
        channel_type: NETLOGON_SECURE_CHANNEL_TYPE (MS-NRPC 2.2.1.3.13): 2 a workstation or member server, 6 a
            domain controller.

    Raises:
        ValueError: there is neither a password nor a hash, or the hash is not 16 octets.
    """

    account: str
    password: str | None = field(default=None, repr=False)
    domain: str = ""
    computer: str = ""
    nt_hash: bytes = field(default=b"", repr=False)
    channel_type: int = 2

    def __post_init__(self) -> None:
        if self.password is None and len(self.nt_hash) != _NT_HASH_SIZE:
            raise ValueError("a machine account needs a password, or an NT hash of 16 octets")

    @property
    def computer_name(self) -> str:
        """The computer's NetBIOS name."""
        return self.computer or self.account.removesuffix("$")


@dataclass(frozen=True, slots=True)
class Anonymous:
    """Nobody: NTLM's anonymous logon."""


@dataclass(frozen=True, slots=True)
class SystemCredential:
    """Who the operating system says this process is: GSS-API's default credential, or SSPI's logon session.

    Attributes:
        username: which of them, where there are several; "" for the default.
    """

    username: str = ""


def nt_hash_of(credential: Password | NTHash | MachineAccount) -> bytes:
    """The NT hash of a credential, its own or that of its password, which goes before; 16 octets."""
    if isinstance(credential, NTHash):
        return credential.nt_hash
    if isinstance(credential, MachineAccount) and credential.password is None:
        return credential.nt_hash
    return hash_password(credential.password or "")


def find_credential(credentials: Any, *types: type[T]) -> T | None:
    """The first of what a server was given that is of one of these types, or None.

    Args:
        credentials: one, or a tuple or list of them.
    """
    for each in credentials if isinstance(credentials, tuple | list) else (credentials,):
        if isinstance(each, types):
            return each
    return None


def _read(path: str | os.PathLike[str], what: str) -> bytes:
    try:
        return Path(os.fspath(path).removeprefix("FILE:")).read_bytes()
    except OSError as error:
        raise SecurityError(f"the {what} {os.fspath(path)!r} cannot be read: {error.strerror}") from error
