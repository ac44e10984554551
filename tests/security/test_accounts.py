"""Stores of accounts: in memory, from a file, of a function."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from pathlib import Path

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Account, Accounts, CallbackAccounts, Found, NetworkLogon
from dcerpc.security.credentials import MachineAccount, NTHash, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.steps import LookupAccount

HASH = nt_hash("secret")


def found(accounts: Accounts, name: str, domain: str = "") -> str | None:
    """Which account a client of this name and domain is."""
    account = accounts.lookup(LookupAccount(name, domain))
    assert account is None or isinstance(account, Account)
    return None if account is None else f"{account.domain}\\{account.name}"


def test_names_and_domains_have_no_case() -> None:
    accounts = Accounts([Account("M\u00fcller", HASH, "Corp"), Account("Bob", HASH)])
    assert found(accounts, "m\u00dcLLER", "CORP") == "Corp\\M\u00fcller"
    assert found(accounts, "BOB", "corp") == "\\Bob"
    assert found(accounts, "bob") == "\\Bob"


def test_an_account_of_the_domain_comes_before_one_of_none() -> None:
    accounts = Accounts([Account("a", HASH), Account("a", HASH, "ONE"), Account("a", HASH, "TWO")])
    assert found(accounts, "a", "ONE") == "ONE\\a"
    assert found(accounts, "a", "THREE") == "\\a"
    assert found(accounts, "a") == "\\a"
    accounts.remove("A", "")
    assert found(accounts, "a", "THREE") is None
    assert found(accounts, "a") is None  # of which domain?
    accounts.remove("a", "two")
    assert found(accounts, "a") == "ONE\\a"
    assert found(accounts, "b") is None
    with pytest.raises(KeyError):
        accounts.remove("a", "two")


def test_user_principal_names() -> None:
    accounts = Accounts([Account("a", HASH, "corp.example"), Account("x@y", HASH), Account("b", HASH)])
    assert found(accounts, "A@Corp.Example") == "corp.example\\a"
    assert found(accounts, "a@other") is None
    assert found(accounts, "x@y") == "\\x@y"
    assert found(accounts, "b@anything") == "\\b"
    assert found(accounts, "a@corp.example", "CORP") is None
    assert found(accounts, "@corp.example") is None


def test_credentials_are_accounts() -> None:
    accounts = Accounts(
        [Password("p", "secret", "D"), NTHash("h", HASH), MachineAccount("M$", "secret", "D")]
    )
    accounts.add(MachineAccount("N$", None, "D", nt_hash=HASH))
    accounts.add(Account("s", HASH, sids=("S-1-5-7",)))
    assert len(list(accounts)) == 5
    assert {each.name for each in accounts} == {"p", "h", "M$", "N$", "s"}
    assert all(each.nt_hash == HASH for each in accounts)


def test_adding_replaces() -> None:
    accounts = Accounts([Password("p", "old")])
    accounts.add(Password("P", "secret"))
    assert [(each.name, each.nt_hash) for each in accounts] == [("P", HASH)]


@pytest.mark.parametrize("account", [Account("", HASH), Account("a", HASH[:-1]), Account("a", b"")])
def test_what_is_no_account(account: Account) -> None:
    with pytest.raises(ValueError, match="a name, and an NT hash of 16 octets"):
        Accounts([account])


def test_anonymous_clients() -> None:
    assert Accounts()
    assert Accounts().lookup(LookupAccount("")) is None
    logon = Accounts(allow_anonymous=True).lookup(LookupAccount(""))
    assert logon == NetworkLogon("", bytes(16), anonymous=True)


def test_secrets_are_not_shown() -> None:
    accounts = Accounts([Password("p", "secret")])
    assert "secret" not in repr(accounts)
    assert repr(HASH) not in repr(list(accounts))
    assert repr(HASH) not in repr(NetworkLogon("n", HASH))


# ---- files ----

FILE = rf"""# who may log on

CORP\alice:password:secret
alice:password:with:colons and spaces{" "}
CORP\bob:nt:{HASH.hex()}:S-1-5-21-1-2-3-1104,S-1-5-21-1-2-3-513
carol:nt:{HASH.hex().upper()}
dave:1105:aad3b435b51404eeaad3b435b51404ee:{HASH.hex()}:::
CORP\erin:1106:{"X" * 32}:{HASH.hex().upper()}:[U          ]:LCT-5F000000:
frank:1107:{"X" * 32}:{HASH.hex()}:[UD         ]:LCT-5F000000:
grace:1108:{"X" * 32}:{"X" * 32}:[UD         ]:LCT-5F000000:
heidi:1109:NO PASSWORD*********************:NO PASSWORD*********************:::
WS01$:1110:{"X" * 32}:{HASH.hex()}:[W          ]:LCT-5F000000:
empty:password:
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_kind_of_line(tmp_path: Path, newline: str) -> None:
    path = tmp_path / "accounts"
    path.write_bytes(FILE.replace("\n", newline).encode())
    accounts = Accounts.from_file(path, allow_anonymous=True)
    assert accounts.allow_anonymous
    by_name = {f"{each.domain}\\{each.name}": each for each in accounts}
    hashes = {name: each.nt_hash for name, each in by_name.items()}
    assert hashes.pop("\\alice") == nt_hash("with:colons and spaces ")
    assert hashes.pop("\\empty") == nt_hash("")
    assert set(hashes.values()) == {HASH}
    assert set(hashes) == {
        "CORP\\alice",
        "CORP\\bob",
        "\\carol",
        "\\dave",
        "CORP\\erin",
        "\\frank",
        "\\WS01$",
    }
    assert by_name["CORP\\bob"].sids == ("S-1-5-21-1-2-3-1104", "S-1-5-21-1-2-3-513")
    assert [name for name, each in by_name.items() if each.disabled] == ["\\frank"]


@pytest.mark.parametrize(
    "line",
    [
        "hunter2",
        "alice:hunter2",
        "alice:hunter2:",
        ":password:hunter2",
        "CORP\\:password:hunter2",
        "alice:nt:hunter2",
        "alice:nt:" + "12" * 15,
        "alice:nt:" + "12" * 17,
        "alice:12:hunter2",
        "alice:12:hunter2:hunter2:::",
        "alice:12::hunter2",
    ],
)
def test_malformed_lines_are_told_by_number_only(tmp_path: Path, line: str) -> None:
    path = tmp_path / "accounts"
    path.write_text(f"# first\n{line}\n")
    with pytest.raises(SecurityError, match="accounts', line 2: it") as caught:
        Accounts.from_file(path)
    assert "hunter2" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SecurityError, match="cannot be read: No such file"):
        Accounts.from_file(tmp_path / "none")
    (tmp_path / "latin").write_bytes(b"m\xfcller:password:x\n")
    with pytest.raises(SecurityError, match="not in UTF-8"):
        Accounts.from_file(str(tmp_path / "latin"))


# ---- functions ----


def test_a_function_decides() -> None:
    account = Account("a", HASH)
    store = CallbackAccounts(lambda request: account if request.name == "a" else None)
    assert store.lookup(LookupAccount("a")) is account
    assert store.lookup(LookupAccount("b")) is None


def test_a_coroutine_function_decides_later() -> None:
    async def callback(request: LookupAccount) -> Found:
        return Account(request.name, HASH)

    async def look() -> Found:
        answer = CallbackAccounts(callback).lookup(LookupAccount("a"))
        assert isinstance(answer, Awaitable)
        return await answer

    assert asyncio.run(look()) == Account("a", HASH)
