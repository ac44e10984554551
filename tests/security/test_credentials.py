"""Credentials: what is made of their secrets."""

from __future__ import annotations

import pytest

from dcerpc.security.credentials import MachineAccount, NTHash, Password, nt_hash_of
from dcerpc.security.crypto.md4 import nt_hash

HASH = nt_hash("secret")
OTHER = nt_hash("other")


@pytest.mark.parametrize(
    "credential",
    [
        Password("user", "secret"),
        NTHash("user", HASH),
        MachineAccount("WS01$", "secret"),
        MachineAccount("WS01$", nt_hash=HASH),
        MachineAccount("WS01$", "secret", nt_hash=OTHER),
    ],
    ids=["password", "hash", "machine", "machine's hash", "machine, both"],
)
def test_the_hash_of_a_credential(credential: Password | NTHash | MachineAccount) -> None:
    assert nt_hash_of(credential) == HASH


@pytest.mark.parametrize("credential", [Password("user", ""), MachineAccount("WS01$", "", nt_hash=OTHER)])
def test_no_password_is_a_password_too(credential: Password | MachineAccount) -> None:
    assert nt_hash_of(credential) == nt_hash("")
