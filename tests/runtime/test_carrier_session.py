"""As whom a carrier's own session is made, and its key."""

from __future__ import annotations

from typing import Any

import pytest

import dcerpc
from dcerpc.errors import LocalProtocolError
from dcerpc.runtime.config import make_config
from dcerpc.runtime.session_keys import session_key_of
from dcerpc.security.credentials import Anonymous, Password
from dcerpc.security.registry import SecurityRegistry
from dcerpc.transport.api import Carrier
from dcerpc.transport.registry import CarrierRegistry
from dcerpc.transport.smb.settings import PipeImpersonation, SmbClientSettings, SmbServerSettings
from tests.runtime import sessions
from tests.runtime.sessions import ADA, SessionLink, add, connect, serving
from tests.runtime.tiny_server import serving as tiny_serving
from tests.runtime.waiting import run
from tests.security.scripted import Script, ScriptedContext, ScriptedProvider

# ---- what the session is made from ----


def config_of(binding: str = "ncacn_np:srv[\\pipe\\tiny]", **options: Any) -> Any:
    carriers = CarrierRegistry()
    carriers.add(Carrier("ncacn_np", 4280, sessions.socket_address, SessionLink, shared=True))
    return make_config(binding, carriers=carriers, **options)


def test_a_credential_alone_is_the_sessions() -> None:
    config = config_of(credential=ADA)
    assert config.security is None
    assert (config.session.credential, config.session.auth) == (ADA, "spnego")
    assert config.session.target.spn == "cifs/srv"
    assert config.settings.encryption == "wanted"
    context = config.client_side(config.binding).initiate()
    assert context.session_key == b""
    assert "correct horse" not in repr(config.session) + repr(config.link_key(config.binding))


@pytest.mark.parametrize(
    ("options", "encryption"), [({"auth": "ntlm"}, "off"), ({"level": "integrity"}, "wanted")]
)
def test_calls_are_secured_when_it_is_said_how(options: dict[str, Any], encryption: str) -> None:
    config = config_of(credential=ADA, target="host/other", **options)
    assert config.security.credential == config.session.credential == ADA
    assert (config.security.target.spn, config.session.target.spn) == ("host/other", "cifs/srv")
    assert config.settings.encryption == encryption


def test_the_session_may_be_somebody_elses() -> None:
    other = Password("eve", "x")
    smb = SmbClientSettings(credential=other, auth="ntlm", target="cifs/name", encryption="required")
    config = config_of(credential=ADA, level="privacy", smb=smb)
    assert (config.session.credential, config.session.auth) == (other, "ntlm")
    assert config.session.target.spn == "cifs/name"
    assert config.security.credential == ADA
    assert config.settings == smb


def test_who_the_session_does_not_need_is_for_the_calls() -> None:
    """Two credentials are for two things; neither is left out without a word."""
    smb = SmbClientSettings(credential=Password("eve", "x"))
    config = config_of(credential=ADA, smb=smb)
    assert config.session.credential == smb.credential
    assert config.security.credential == ADA
    assert config.security.level.name == "PRIVACY"
    assert config_of(smb=smb).security is None


@pytest.mark.parametrize(
    ("target", "spn"),
    [
        (None, "cifs/srv"),
        ("host/dc1.corp", "cifs/dc1.corp"),
        ("host/dc1.corp@CORP", "cifs/dc1.corp@CORP"),
        ("a/b/c", "cifs/srv"),
        ("user@CORP", "cifs/srv"),
    ],
)
def test_who_wants_kerberos_gives_no_ntlm_response(target: str | None, spn: str) -> None:
    config = config_of(credential=ADA, auth="kerberos", target=target)
    assert (config.session.auth, config.session.target.spn) == ("kerberos", spn)
    assert config_of(credential=ADA, auth="ntlm").session.auth == "spnego"
    assert config_of(auth="kerberos").session.auth == "spnego"
    smb = SmbClientSettings(auth="spnego", target="cifs/name")
    config = config_of(credential=ADA, auth="kerberos", target=target, smb=smb)
    assert (config.session.auth, config.session.target.spn) == ("spnego", "cifs/name")


def test_nobody_is_anonymous() -> None:
    config = config_of()
    assert config.session.credential == Anonymous()
    assert config.session.flags == 0
    assert config.security is None
    assert config.client_side(config.binding).initiate() is not None


def test_what_is_given_with_a_credential_alone_is_for_the_session() -> None:
    config = config_of(credential=ADA, target="cifs/alias", mutual=False, impersonation="identify")
    assert config.session.target.spn == "cifs/alias"
    assert not config.session.mutual
    assert config.settings.impersonation is PipeImpersonation.IDENTIFICATION
    assert config_of(credential=ADA, delegate=True).session.delegate
    assert config_of(credential=ADA).settings.impersonation is PipeImpersonation.IMPERSONATION
    with pytest.raises(ValueError, match="contradict"):
        config_of(credential=ADA, delegate=False, impersonation="delegate")


def test_derived_handles_keep_the_session() -> None:
    config = config_of(credential=ADA)
    secured = config.with_security(level="privacy")
    assert (secured.security.credential, secured.session) == (ADA, config.session)
    assert secured.link_key(config.binding) == config.link_key(config.binding)
    other = config.with_security(credential=Password("eve", "x"))
    assert other.security.credential.username == "eve"
    assert other.session is config.session


def test_smb_is_for_named_pipes() -> None:
    with pytest.raises(ValueError, match="ncacn_ip_tcp is not carried by SMB"):
        config_of("ncacn_ip_tcp:srv", smb=SmbClientSettings())
    assert config_of("ncacn_ip_tcp:srv", smb=SmbClientSettings(), endpoint_mapper="ncacn_np:srv[epmapper]")


def test_smb_is_said_with_a_clients_settings() -> None:
    with pytest.raises(TypeError, match="smb=SmbServerSettings: a client takes SmbClientSettings"):
        config_of(smb=SmbServerSettings())


def test_a_mapper_on_another_carrier_gets_a_session() -> None:
    config = config_of("ncacn_ip_tcp:srv", credential=ADA, endpoint_mapper="ncacn_np:other[epmapper]")
    assert config.session is None
    mapper = config.for_mapper(config.resolver._at, None)
    assert (mapper.session.credential, mapper.session.target.spn) == (ADA, "cifs/other")
    assert mapper.security is None
    assert mapper.client_side(mapper.binding).initiate() is not None


# ---- the session key ----


def test_the_session_key_is_the_carriers() -> None:
    async def body() -> None:
        async with serving() as made:
            binding = connect(made)
            with pytest.raises(LocalProtocolError, match="no interface is bound"):
                assert binding.session_key
            async with binding:
                key = binding.session_key
                assert len(key) == 16
                assert key == made.links[0].key
                assert await add(binding) == 2
                assert binding.session_key == key

    run(body)


def test_there_is_no_key_without_authentication() -> None:
    async def body() -> None:
        async with serving() as made, connect(made, credential=None) as binding:
            made.made[0].key = b""
            channel = next(iter(made.made[0].channels.values()))
            channel.session_key = None
            with pytest.raises(LocalProtocolError, match="neither calls nor carrier"):
                assert binding.session_key

    run(body)


# ---- keys of connections ----


class KeyedChannel:
    session_key: bytes | None

    def __init__(self, key: bytes | None) -> None:
        self.session_key = key


class KeyedSession:
    def __init__(self, usable: bool = True) -> None:
        self.usable = usable
        self.identities: dict[Any, Any] = {}


@pytest.mark.parametrize(
    ("connections", "problem"),
    [
        ([(b"1" * 16, True), (b"2" * 16, True)], "several session keys"),
        ([(b"1" * 16, False)], "no interface is bound"),
        ([(None, True)], "neither calls nor carrier"),
        ([(b"", True)], "neither calls nor carrier"),
    ],
)
def test_there_is_no_one_key(connections: list[tuple[bytes | None, bool]], problem: str) -> None:
    made: Any = [(KeyedChannel(key), KeyedSession(usable)) for key, usable in connections]
    identity: Any = object()
    with pytest.raises(LocalProtocolError, match=problem):
        session_key_of(made, identity)


def test_connections_that_are_over_have_no_say() -> None:
    made: Any = [(KeyedChannel(b"old"), KeyedSession(False)), (KeyedChannel(b"new"), KeyedSession())]
    identity: Any = object()
    assert session_key_of(made, identity) == b"new"


def test_without_a_carriers_key_it_is_that_of_the_calls() -> None:
    async def body() -> None:
        providers = SecurityRegistry([ScriptedProvider(Script(legs=2))])
        async with tiny_serving(accept_security=lambda: ScriptedContext(Script(legs=2), False)) as tiny:
            options: dict[str, Any] = {"credential": "me", "auth": "scripted", "security": providers}
            async with dcerpc.connect(tiny.binding, **options) as binding:
                assert await add(binding) == 2
                assert binding.session_key
                with pytest.raises(LocalProtocolError, match="neither"):
                    assert binding.with_security(level="none").session_key

    run(body)
