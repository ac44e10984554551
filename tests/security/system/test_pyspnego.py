"""The real pyspnego's NTLM and SPNEGO, against this library's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc.security.accounts import Accounts
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, Target
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.credentials import Password, SystemCredential
from tests.security.system.exchange import check_protection, establish

pytest.importorskip("spnego", reason="pyspnego is not installed")

FLAGS = ContextFlags.needed(AuthLevel.PRIVACY)
ACCOUNT = Password("user", "secret", "DOMAIN")


@pytest.fixture(autouse=True)
def accounts_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyspnego's NTLM looks for accounts; and no Kerberos, whatever this computer has."""
    path = tmp_path / "accounts"
    path.write_text("DOMAIN:user:secret\n")
    monkeypatch.setenv("NTLM_USER_FILE", str(path))
    monkeypatch.setenv("KRB5CCNAME", f"FILE:{tmp_path}/none")
    monkeypatch.setenv("KRB5_KTNAME", f"FILE:{tmp_path}/none")


@pytest.mark.parametrize("auth_type", [AuthType.NTLM, AuthType.SPNEGO])
def test_client(auth_type: AuthType) -> None:
    provider = builtin_providers().get(auth_type)
    client = provider.initiate(SystemCredential(), Target("127.0.0.1"), FLAGS)
    server = provider.accept(Accounts([ACCOUNT]), FLAGS)
    establish(client, server)
    assert server.peer is not None
    assert (server.peer.name, server.peer.domain) == ("user", "DOMAIN")
    check_protection(client, server)


@pytest.mark.parametrize("auth_type", [AuthType.NTLM, AuthType.SPNEGO])
def test_server(auth_type: AuthType) -> None:
    provider = builtin_providers().get(auth_type)
    client = provider.initiate(ACCOUNT, Target("127.0.0.1"), FLAGS)
    server = provider.accept(SystemCredential(), FLAGS)
    establish(client, server)
    assert server.peer is not None
    assert (server.peer.name, server.peer.domain) == ("user", "DOMAIN")
    check_protection(client, server)
