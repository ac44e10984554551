"""What connect is told about security becomes a ClientSecurity; what a derived handle leaves out stays."""

from __future__ import annotations

from typing import Any

import pytest

import dcerpc
from dcerpc.errors import SecurityError
from dcerpc.runtime.client_security import ClientSecurity, choose_security
from dcerpc.runtime.config import make_config
from dcerpc.runtime.levels import auth_level, impersonation_level
from dcerpc.security.api import AuthLevel, ContextFlags, ImpersonationLevel, Target
from dcerpc.security.registry import SecurityRegistry
from tests.security.scripted import ScriptedProvider

BINDING = "ncacn_ip_tcp:server.test[135]"
ME = dcerpc.Password("me", "secret", "DOMAIN")


def choose(base: ClientSecurity | None = None, **options: Any) -> ClientSecurity:
    chosen = choose_security(base, "server.test", **options)
    assert chosen is not None
    return chosen


def registry() -> SecurityRegistry:
    return SecurityRegistry([ScriptedProvider()])


def test_the_defaults_of_a_client_with_a_credential() -> None:
    chosen = choose(credential=ME)
    assert chosen.credential is ME
    assert (chosen.auth, chosen.level) == ("spnego", AuthLevel.PRIVACY)
    assert chosen.target.spn == "host/server.test"
    assert chosen.impersonation is ImpersonationLevel.IMPERSONATE
    assert chosen.flags == ContextFlags.needed(AuthLevel.PRIVACY)
    assert chosen.flags & ContextFlags.MUTUAL


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("connect", AuthLevel.CONNECT),
        ("default", AuthLevel.CONNECT),
        ("call", AuthLevel.PKT),
        ("packet", AuthLevel.PKT),
        ("PKT", AuthLevel.PKT),
        ("integrity", AuthLevel.INTEGRITY),
        ("Privacy", AuthLevel.PRIVACY),
        (AuthLevel.CALL, AuthLevel.PKT),
        (5, AuthLevel.INTEGRITY),
    ],
)
def test_levels(given: Any, used: AuthLevel) -> None:
    assert choose(credential=ME, level=given).level is used


def test_the_level_of_an_anonymous_client() -> None:
    assert choose(credential=dcerpc.Anonymous()).level is AuthLevel.CONNECT
    assert choose(credential=dcerpc.Anonymous(), level="integrity").level is AuthLevel.INTEGRITY


def test_names_of_levels() -> None:
    with pytest.raises(ValueError, match="unknown authentication level 'none at all'"):
        auth_level("none at all")
    with pytest.raises(ValueError, match="7"):
        auth_level(7)
    assert impersonation_level("Identify") is ImpersonationLevel.IDENTIFY
    assert impersonation_level(4) is ImpersonationLevel.DELEGATE
    with pytest.raises(ValueError, match="unknown impersonation level 'anonymous'"):
        impersonation_level("anonymous")


@pytest.mark.parametrize(
    ("options", "flag", "there"),
    [
        ({"mutual": False}, ContextFlags.MUTUAL, False),
        ({"mutual": True}, ContextFlags.MUTUAL, True),
        ({"delegate": True}, ContextFlags.DELEGATE, True),
        ({"delegate": False}, ContextFlags.DELEGATE, False),
        ({"impersonation": "delegate"}, ContextFlags.DELEGATE, True),
        ({"impersonation": "delegate", "delegate": True}, ContextFlags.DELEGATE, True),
        ({"impersonation": "identify"}, ContextFlags.IDENTIFY, True),
        ({"impersonation": "impersonate"}, ContextFlags.IDENTIFY | ContextFlags.DELEGATE, False),
        ({"impersonation": ImpersonationLevel.IDENTIFY, "delegate": False}, ContextFlags.IDENTIFY, True),
    ],
)
def test_flags(options: dict[str, Any], flag: ContextFlags, there: bool) -> None:
    assert bool(choose(credential=ME, **options).flags & flag) is there


@pytest.mark.parametrize(
    "options",
    [{"delegate": True, "impersonation": "identify"}, {"delegate": False, "impersonation": "delegate"}],
)
def test_contradictions(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="contradict each other"):
        choose(credential=ME, **options)


def test_no_security_unless_asked_for() -> None:
    for options in ({}, {"target": "host/x"}, {"mutual": True}, {"credential": ME, "level": "none"}):
        assert choose_security(None, "host", **options) is None


def test_what_is_left_out_stays() -> None:
    first = choose(
        credential=ME,
        auth="ntlm",
        level="integrity",
        target="host/a",
        mutual=False,
        impersonation="delegate",
    )
    assert choose(first) == first
    other = dcerpc.Password("you", "secret")
    second = choose(first, credential=other, level="privacy", delegate=False, target=Target("b"))
    assert (second.credential, second.auth, second.level) == (other, "ntlm", AuthLevel.PRIVACY)
    assert (second.target.spn, second.mutual) == ("host/b", False)
    assert second.impersonation is ImpersonationLevel.IMPERSONATE
    assert choose(second, delegate=False, impersonation=None) == second
    assert choose_security(first, "host", level="none") is None


def test_equal_security_is_one_key() -> None:
    """Contexts are shared by what they are made from, whatever objects that was spelled with."""
    one = choose(credential=dcerpc.Password("me", "secret", "DOMAIN"), level="packet")
    two = choose(credential=ME, level=AuthLevel.PKT)
    other = choose(credential=dcerpc.Password("me", "Secret", "DOMAIN"), level="packet")
    assert {one: 1}[two] == 1
    assert one != other
    hash(choose(credential=["a list", "has no hash"]))


def test_with_security() -> None:
    config = make_config(BINDING, security=registry())
    assert config.security is None
    assert config.make_security() is None
    mine = config.with_security(credential=ME, auth="scripted", level="integrity")
    assert mine.security == choose(credential=ME, auth="scripted", level="integrity")
    assert (mine.binding, mine.providers) == (config.binding, config.providers)
    offer = mine.make_security()
    assert offer is not None
    assert (offer.level, offer.context.auth_type) == (AuthLevel.INTEGRITY, 0x7E)
    assert mine.with_security(level="none").security is None
    with pytest.raises(SecurityError, match="no security provider for 'spnego'; registered: scripted"):
        config.with_security(credential=ME)


def test_the_endpoint_mapper_is_asked_without_security() -> None:
    config = make_config(BINDING, security=registry(), credential=ME, auth="scripted")
    assert config.for_mapper(config.binding, 1.0).security is None
    config = make_config(
        BINDING, security=registry(), credential=ME, auth="scripted", authenticated_resolution=True
    )
    assert config.for_mapper(config.binding, 1.0).security == config.security


def test_no_secret_in_any_repr() -> None:
    config = make_config(BINDING, security=registry(), credential=ME, auth="scripted")
    for shown in (repr(config), repr(config.security), str(config), repr(dcerpc.connect(BINDING))):
        assert "secret" not in shown
