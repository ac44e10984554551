"""The accounts that a server knows: what an accepting context asks, and what it is told."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeAlias, runtime_checkable

from dcerpc.errors import SecurityError
from dcerpc.security.credentials import MachineAccount, NTHash, Password, nt_hash_of
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.steps import LookupAccount

__all__ = [
    "Account",
    "AccountStore",
    "Accounts",
    "CallbackAccounts",
    "Found",
    "NetworkLogon",
]

_NT_HASH_SIZE = 16


@dataclass(frozen=True, slots=True)
class Account:
    """An account whose secret the server knows.

    Attributes:
        name: its name; compared without regard to case.
        nt_hash: MD4 of its password in UTF-16; 16 octets.
        domain: its domain; "" for one that is known under any.
        sids: its SID, then those of its groups, as ``S-1-5-...``.
        disabled: it may not log on.
    """

    name: str
    nt_hash: bytes = field(repr=False)
    domain: str = ""
    sids: tuple[str, ...] = ()
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class NetworkLogon:
    """Another authority's verdict: the client's evidence was right (MS-APDS 3.1.5, MS-NLMP 3.2.5.1.2).

    Attributes:
        name, domain: whom it stands for. anonymous: nobody in particular.
        session_base_key: NTLM's SessionBaseKey; 16 octets.
        sids: as in Account. details: the logon's information as the authority gave it.
    """

    name: str
    session_base_key: bytes = field(repr=False)
    domain: str = ""
    sids: tuple[str, ...] = ()
    anonymous: bool = False
    details: Any = field(default=None, repr=False)


#: What a store answers: an account, a verdict, or None for an account that it does not know.
Found: TypeAlias = Account | NetworkLogon | None


@runtime_checkable
class AccountStore(Protocol):
    """What a server's providers verify clients against; any object with this method.

    One that asks an authority may also have the NetBIOS names of this server and its domain, ``server_name``
    and ``domain_name``, as that authority knows them: clients are told these.
    """

    def lookup(self, request: LookupAccount) -> Found | Awaitable[Found]:
        """Find an account, or judge the evidence.

        Args:
            request: ``name`` and ``domain`` as the client gave them; ``evidence`` is the provider's, for
                NTLM a :class:`~dcerpc.security.ntlm.NtlmEvidence`.

        Raises:
            SecurityError: the logon is refused; its status says why.
        """


class Accounts:
    """Accounts in memory; an :class:`AccountStore`.

    An account is found by its name and domain, whatever their case. One without a domain is found under any
    domain that has no such account of its own, as a server that is in no domain does it. A client that names
    no domain gets the account of that name if there is only one; ``name@domain`` stands for both.

    Args:
        accounts: the first ones; see :meth:`add`.
        allow_anonymous: let clients in that give no name. Their calls cannot be protected.
    """

    __slots__ = ("_accounts", "allow_anonymous")

    def __init__(
        self,
        accounts: Iterable[Account | Password | NTHash | MachineAccount] = (),
        *,
        allow_anonymous: bool = False,
    ) -> None:
        self.allow_anonymous = allow_anonymous
        #: By name, then by domain. Inner dictionaries are replaced, not changed: a lookup needs no lock.
        self._accounts: dict[str, dict[str, Account]] = {}
        for each in accounts:
            self.add(each)

    @classmethod
    def from_file(cls, path: str | os.PathLike[str], *, allow_anonymous: bool = False) -> Accounts:
        r"""Read accounts from a text file, an account a line.

        Fields are separated by colons; the second one says what a line is. Empty lines and those that begin
        with ``#`` are skipped. A name may have a domain before it, ``DOMAIN\name``. The file is UTF-8::

            CORP\alice:password:all that follows, colons too
            CORP\bob:nt:8846f7eaee8fb117ad06bdd830b7586c:S-1-5-21-1-2-3-1104,S-1-5-21-1-2-3-513
            carol:1105:aad3b435b51404eeaad3b435b51404ee:8846f7eaee8fb117ad06bdd830b7586c:::
            dave:1000:XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX:8846F7EAEE8FB117AD06BDD830B7586C:[U          ]:LCT-5F:

        The NT hash (MD4 of the password in UTF-16) is 32 hexadecimal digits; SIDs behind it are optional, the
        account's own first. A number in the second field makes a line of pwdump's or smbpasswd's format: LM
        hashes are not looked at, an account with the flag ``D`` is disabled, one without a hash is skipped.

        Args:
            path: the file. allow_anonymous: as for the class.

        Raises:
            SecurityError: it cannot be read, or a line is malformed; says which, never what is in it.
        """
        shown = os.fspath(path)
        try:
            text = Path(path).read_text("utf-8")
        except OSError as error:
            raise SecurityError(f"the accounts {shown!r} cannot be read: {error.strerror}") from error
        except UnicodeDecodeError:
            raise SecurityError(f"the accounts {shown!r} are not in UTF-8") from None
        accounts = cls(allow_anonymous=allow_anonymous)
        for number, line in enumerate(text.split("\n"), 1):
            line = line.removesuffix("\r")
            if not line.strip() or line.startswith("#"):
                continue
            try:
                account = _parse_line(line)
            except ValueError as error:
                # not chained: what could not be parsed may be a secret
                raise SecurityError(f"the accounts {shown!r}, line {number}: {error}") from None
            if account is not None:
                accounts.add(account)
        return accounts

    def add(self, account: Account | Password | NTHash | MachineAccount) -> None:
        """Add an account; one of the same name and domain is replaced.

        Args:
            account: an account, or the credential that its client has.

        Raises:
            ValueError: it has no name, or its hash is not 16 octets.
        """
        if not isinstance(account, Account):
            account = _account(account)
        if not account.name or len(account.nt_hash) != _NT_HASH_SIZE:
            raise ValueError("an account needs a name, and an NT hash of 16 octets")
        name = account.name.lower()
        self._accounts[name] = {**self._accounts.get(name, {}), account.domain.lower(): account}

    def remove(self, name: str, domain: str = "") -> None:
        """Take an account out.

        Raises:
            KeyError: there is none of this name and domain.
        """
        left = dict(self._accounts[name.lower()])
        del left[domain.lower()]
        self._accounts[name.lower()] = left

    def lookup(self, request: LookupAccount) -> Found:
        """Find an account (see :class:`AccountStore`). Nothing is judged."""
        if not request.name:
            return NetworkLogon("", bytes(16), anonymous=True) if self.allow_anonymous else None
        found = self._find(request.name, request.domain)
        if found is None and not request.domain:
            name, _, domain = request.name.rpartition("@")
            if name:
                found = self._find(name, domain)
        return found

    def _find(self, name: str, domain: str) -> Account | None:
        domains = self._accounts.get(name.lower(), {})
        if not domain and len(domains) == 1:
            return next(iter(domains.values()))
        return domains.get(domain.lower()) or domains.get("")

    def __iter__(self) -> Iterator[Account]:
        # no __len__ with it: a store without accounts is a store all the same, and true
        for domains in list(self._accounts.values()):
            yield from domains.values()


class CallbackAccounts:
    """An :class:`AccountStore` of a function, for accounts that are elsewhere.

    Args:
        callback: takes a :class:`~dcerpc.security.steps.LookupAccount`; may be a coroutine function. What it
            returns or raises is as for :meth:`AccountStore.lookup`.
    """

    __slots__ = ("_callback",)

    def __init__(self, callback: Callable[[LookupAccount], Found | Awaitable[Found]]) -> None:
        self._callback = callback

    def lookup(self, request: LookupAccount) -> Found | Awaitable[Found]:
        """What the function says (see :class:`AccountStore`)."""
        return self._callback(request)


def _account(credential: Password | NTHash | MachineAccount) -> Account:
    name = credential.account if isinstance(credential, MachineAccount) else credential.username
    return Account(name, nt_hash_of(credential), credential.domain)


def _parse_line(line: str) -> Account | None:
    """An account of a file; None for one that cannot log on.

    Raises:
        ValueError: malformed; the message shows nothing of the line but its kind.
    """
    full_name, _, rest = line.partition(":")
    kind, separator, rest = rest.partition(":")
    domain, _, name = full_name.rpartition("\\")
    if not name or not separator:
        raise ValueError("it does not begin with a name, a colon and a second field")
    if kind == "password":
        return Account(name, nt_hash(rest), domain)
    if kind == "nt":
        hashed, _, sids = rest.partition(":")
        return Account(name, _parse_hash(hashed), domain, tuple(sids.split(",")) if sids else ())
    if not kind.isdecimal():
        raise ValueError("its second field is not password, nt or a number")
    fields = rest.split(":")
    if len(fields) < 2:
        raise ValueError("it has no NT hash in its fourth field")
    if fields[1].startswith(("NO PASSWORD", "XXXX", "****")):
        return None
    flags = fields[2] if len(fields) > 2 and fields[2].startswith("[") else ""
    return Account(name, _parse_hash(fields[1]), domain, disabled="D" in flags)


def _parse_hash(digits: str) -> bytes:
    try:
        octets = bytes.fromhex(digits)
    except ValueError:
        octets = b""
    if len(octets) != _NT_HASH_SIZE:
        raise ValueError("its NT hash is not 32 hexadecimal digits")
    return octets
