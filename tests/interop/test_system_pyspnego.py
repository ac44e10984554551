"""The operating system's GSS-API through pyspnego, against this library's own Kerberos, with Samba's KDC.

It wants dcerpc[system]: gssapi and krb5, which pip compiles. NTLM and SPNEGO through pyspnego are in
tests/security/system.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, Target
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.credentials import CCache, Keytab, SystemCredential
from dcerpc.security.steps import run
from tests.interop.conftest import Samba, absent, need_program
from tests.interop.conftest import run as run_program
from tests.security.system.exchange import answer, check_protection, establish

pytestmark = pytest.mark.interop

FLAGS = ContextFlags.needed(AuthLevel.PRIVACY)


@pytest.fixture
def logged_on(samba: Samba, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Samba:
    """A user's tickets and a service's keys, where GSS-API looks for them."""
    if not all(find_spec(name) for name in ("spnego", "gssapi", "krb5")):
        absent("dcerpc[system] is not installed")
    cache = tmp_path / "cc"
    for name, value in {
        "KRB5_CONFIG": str(samba.krb5_conf),
        "KRB5CCNAME": str(cache),
        "KRB5_KTNAME": str(samba.keytabs["service"]),
        "KRB5RCACHENAME": "none:",
    }.items():
        monkeypatch.setenv(name, value)
    principal = f"{samba.user.name}@{samba.realm}"
    run_program(
        [need_program("kinit"), principal], stdin=samba.user.password + "\n", env=dict(os.environ)
    ).check()
    run_program([need_program("kvno"), samba.service_spn], env=dict(os.environ)).check()
    return samba


@pytest.mark.parametrize("auth_type", [AuthType.KERBEROS, AuthType.SPNEGO])
@pytest.mark.parametrize("system_is", ["client", "server"])
def test_kerberos(logged_on: Samba, auth_type: AuthType, system_is: str) -> None:
    """Tickets come from the cache, so that no KDC is asked by either end."""
    provider = builtin_providers().get(auth_type)
    target = Target(logged_on.address, principal_name=logged_on.service_spn)
    ours: tuple[Any, Any] = (CCache(os.environ["KRB5CCNAME"]), Keytab(logged_on.keytabs["service"]))
    as_client = system_is == "client"
    client = provider.initiate(SystemCredential() if as_client else ours[0], target, FLAGS)
    server = provider.accept(ours[1] if as_client else SystemCredential(), FLAGS)
    tokens = establish(client, server)
    if auth_type == AuthType.KERBEROS:
        assert len(tokens) == 4
        assert tokens[-1] == b""
    assert server.peer is not None
    assert (server.peer.name, server.peer.domain) == (logged_on.user.name, logged_on.realm)
    check_protection(client, server)


def test_no_tickets(logged_on: Samba, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRB5CCNAME", "FILE:/nonexistent")
    client = builtin_providers().get("kerberos").initiate(SystemCredential(), Target("svc.rpce.test"), FLAGS)
    with pytest.raises(SecurityError, match="the system's security"):
        run(client.step(None), answer)
