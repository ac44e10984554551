"""The provider contract: levels, flags, values."""

from __future__ import annotations

import itertools

import pytest

from dcerpc.security.api import (
    AuthLevel,
    ContextFlags,
    ImpersonationLevel,
    Peer,
    Provider,
    SecurityContext,
    Target,
)
from dcerpc.security.steps import (
    KdcExchange,
    LookupAccount,
)
from tests.security.scripted import ScriptedProvider


@pytest.mark.parametrize(
    ("asked", "used"),
    [
        (0, AuthLevel.CONNECT),
        (1, AuthLevel.NONE),
        (2, AuthLevel.CONNECT),
        (3, AuthLevel.PKT),
        (4, AuthLevel.PKT),
        (5, AuthLevel.INTEGRITY),
        (6, AuthLevel.PRIVACY),
    ],
)
def test_levels_of_a_client(asked: int, used: AuthLevel) -> None:
    """MS-RPCE 2.2.1.1.8."""
    assert AuthLevel.for_client(asked) is used


@pytest.mark.parametrize("level", [-1, 7, 255])
def test_no_such_level(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        AuthLevel.for_client(level)


def test_levels_that_protect() -> None:
    assert [level for level in AuthLevel if level.protects] == [4, 5, 6]


def test_capabilities_by_level() -> None:
    """MS-RPCE 3.3.1.5.2.2: each level asks for those of the levels below it too."""
    flags = [ContextFlags.needed(level) for level in (AuthLevel.CONNECT, *list(AuthLevel)[4:])]
    added = [after & ~before for before, after in itertools.pairwise(flags)]
    assert added == [
        ContextFlags.REPLAY_DETECT,
        ContextFlags.SEQUENCE_DETECT | ContextFlags.INTEGRITY,
        ContextFlags.CONFIDENTIALITY,
    ]
    assert all(f & ContextFlags.DCE_STYLE for f in flags)


def test_capabilities_by_impersonation_level() -> None:
    """MS-RPCE 2.2.1.1.9."""
    base = ContextFlags.needed(AuthLevel.PRIVACY)
    for level, added in (
        (ImpersonationLevel.IDENTIFY, ContextFlags.IDENTIFY),
        (ImpersonationLevel.IMPERSONATE, ContextFlags.NONE),
        (ImpersonationLevel.DELEGATE, ContextFlags.DELEGATE),
    ):
        assert ContextFlags.needed(AuthLevel.PRIVACY, level) == base | added


def test_values() -> None:
    assert str(Peer("user", "CORP")) == "CORP\\user"
    assert str(Peer("user")) == "user"
    assert str(Peer("", anonymous=True)) == "anonymous"
    assert str(Peer("J\u00f6rg M.", "\u65e5\u672c")) == "\u65e5\u672c\\J\u00f6rg M."
    assert Target("dc").spn == "host/dc"
    assert Target("dc", "ldap").spn == "ldap/dc"
    assert Target("dc", principal_name="x/y").spn == "x/y"


@pytest.mark.parametrize(
    "character", ["\n", "\r", "\0", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\ud800"]
)
def test_names_cannot_look_like_lines_of_a_log(character: str) -> None:
    for peer in (Peer(f"eve{character}x", "CORP"), Peer("eve", f"CORP{character}x")):
        shown = str(peer)
        assert shown.isprintable()
        assert shown == repr(f"{peer.domain}\\{peer.name}")
    assert Peer(f"eve{character}").name == f"eve{character}", "it is the name all the same"


def test_secrets_are_not_shown() -> None:
    shown = repr(
        (
            KdcExchange("R", b"secret"),
            LookupAccount("u", "d", b"secret"),
            Target("h", channel_bindings=b"secret"),
        )
    )
    assert "secret" not in shown


def test_the_scripted_provider_fulfils_the_contract() -> None:
    provider = ScriptedProvider()
    assert isinstance(provider, Provider)
    assert isinstance(provider.initiate(None, Target("h"), ContextFlags.NONE), SecurityContext)
    assert isinstance(provider.accept(None, ContextFlags.NONE), SecurityContext)
