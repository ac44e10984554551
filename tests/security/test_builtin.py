"""The registry of built-in providers: what is in it, and what it costs to make."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security import builtin
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, NegotiableProvider, Provider, Target
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.credentials import Password, SystemCredential
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.spnego.messages import decode_init, decode_mech_types
from dcerpc.security.steps import run
from dcerpc.status import SEC_E_UNSUPPORTED_FUNCTION
from tests.security.spnego.mechanisms import Mechanism

TARGET = Target("127.0.0.1")
FLAGS = ContextFlags.needed(AuthLevel.PRIVACY)


def test_what_is_built_in() -> None:
    registry = builtin_providers()
    assert {each.name: int(each.auth_type) for each in registry} == {
        "ntlm": 10,
        "kerberos": 16,
        "spnego": 9,
        "netlogon": 0x44,
        "schannel": 14,
    }
    for each in registry:
        assert isinstance(each, Provider)
        assert each.principal_name == ""
    assert isinstance(registry.get("ntlm"), NegotiableProvider)
    assert isinstance(registry.get("kerberos"), NegotiableProvider)
    assert builtin_providers() is not registry


def test_making_it_imports_no_provider() -> None:
    code = (
        "import sys\n"
        "from dcerpc.security.builtin import builtin_providers\n"
        "list(builtin_providers())\n"
        "heavy = ('cryptography', 'pyasn1', 'spnego', 'dcerpc.security.ntlm', 'dcerpc.security.kerberos',\n"
        "         'dcerpc.security.netlogon', 'dcerpc.security.spnego')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_spnego_has_the_providers_that_are_registered() -> None:
    registry = builtin_providers()
    spnego: Any = registry.get("spnego")
    assert spnego.mechanisms == (registry.get("kerberos"), registry.get("ntlm"))
    assert not hasattr(spnego, "nothing_of_the_kind")
    assert not hasattr(spnego, "_hidden")


def test_spnego_from_end_to_end() -> None:
    """An address for a host: Kerberos has no name for that."""
    spnego = builtin_providers().get(AuthType.SPNEGO)
    credential = Password("user", "secret")
    initiator = spnego.initiate(credential, TARGET, FLAGS)
    accounts = Accounts([credential])
    acceptor = spnego.accept(accounts, FLAGS)

    def lookup(request: Any) -> Any:
        return accounts.lookup(request)

    token: bytes | None = None
    for _ in range(3):
        result = run(initiator.step(token))
        if result.complete:
            break
        token = run(acceptor.step(result.token), lookup).token
    assert initiator.session_key == acceptor.session_key != b""
    assert acceptor.peer is not None
    assert acceptor.peer.name == "user"


@pytest.mark.parametrize("name", ["ntlm", "kerberos", "spnego"])
def test_system_credentials_are_the_systems(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The providers of this library are not even imported for them."""
    made: list[tuple[str, int]] = []

    class System:
        def __init__(self, auth_type: int) -> None:
            self.auth_type = auth_type

        def initiate(self, *_: Any) -> str:
            made.append(("client", self.auth_type))
            return "client"

        def accept(self, *_: Any) -> str:
            made.append(("server", self.auth_type))
            return "server"

    monkeypatch.setattr("dcerpc.security.system.SystemProvider", System)
    for each in ("_ntlm", "_kerberos", "_spnego"):
        monkeypatch.setattr(builtin, each, None)
    provider = builtin_providers().get(name)
    provider.initiate(SystemCredential(), TARGET, FLAGS)
    provider.accept((Accounts([]), SystemCredential()), FLAGS)
    assert made == [("client", provider.auth_type), ("server", provider.auth_type)]


def test_netlogon_has_no_use_for_the_systems_credentials() -> None:
    netlogon = builtin_providers().get("netlogon")
    with pytest.raises(SecurityError, match="SystemCredential"):
        netlogon.initiate(SystemCredential(), TARGET, FLAGS)


def test_schannel_is_refused_by_name() -> None:
    schannel = builtin_providers().get(AuthType.SCHANNEL)
    with pytest.raises(SecurityError, match=r"Schannel .* SecurityRegistry\.register") as caught:
        schannel.initiate(Password("user", "secret"), TARGET, FLAGS)
    assert caught.value.status == SEC_E_UNSUPPORTED_FUNCTION
    with pytest.raises(SecurityError, match="Schannel"):
        schannel.accept(None, FLAGS)


def test_another_schannel_takes_its_place() -> None:
    registry = builtin_providers()
    other = Mechanism("schannel", (), auth_type=int(AuthType.SCHANNEL))
    registry.register(other)
    assert registry.get("schannel") is other
    assert len(registry) == 5
    assert isinstance(registry, SecurityRegistry)


def test_names_in_the_offer() -> None:
    initiator = builtin_providers().get("spnego").initiate(Password("user", "secret"), TARGET, FLAGS)
    token = run(initiator.step(None)).token or b""
    assert decode_mech_types(decode_init(token).mech_types) == [oid_octets("1.3.6.1.4.1.311.2.2.10")]
