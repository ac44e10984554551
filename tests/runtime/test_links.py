"""Which bindings may share a link, and with it a session: nobody speaks as somebody else."""

from __future__ import annotations

from typing import Any

import pytest

import dcerpc
from dcerpc.limits import Limits
from dcerpc.runtime.config import make_config
from dcerpc.runtime.links import LinkKey
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.credentials import Anonymous, NTHash, Password
from dcerpc.transport.smb.settings import ALL_DIALECTS, PipeImpersonation, SmbClientSettings

ADA = Password("ada", "correct horse", domain="CORP")
PIPE = r"ncacn_np:srv[\pipe\lsarpc]"


def key_of(binding: str = PIPE, **options: Any) -> LinkKey:
    config = make_config(binding, **({"credential": ADA} | options))
    return config.link_key(config.binding)


class Unhashable:
    """A credential of a third party, which can only be compared."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unhashable) and self.name == other.name

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("binding", "options"),
    [
        (PIPE, {}),
        (r"ncacn_np:srv[\pipe\samr]", {}),
        ("ncacn_np:srv[lsarpc]", {}),
        ("ncacn_np:srv", {}),
        (PIPE, {"credential": Password("ada", "correct horse", domain="CORP")}),
        (PIPE, {"level": "integrity"}),
        (PIPE, {"smb": SmbClientSettings(encryption="wanted")}),
        (PIPE, {"timeout": 1.0, "max_connections": 1}),
    ],
)
def test_who_shares(binding: str, options: dict[str, Any]) -> None:
    key = key_of(binding, **options)
    assert key == key_of()
    assert hash(key) == hash(key_of())


@pytest.mark.parametrize(
    ("binding", "options"),
    [
        ("ncacn_np:other", {}),
        ("ncacn_np:srv[port=4445]", {}),
        (PIPE, {"credential": None}),
        (PIPE, {"credential": Anonymous()}),
        (PIPE, {"credential": Password("eve", "correct horse", domain="CORP")}),
        (PIPE, {"credential": Password("ada", "another", domain="CORP")}),
        (PIPE, {"credential": Password("ada", "correct horse")}),
        (PIPE, {"credential": NTHash("ada", bytes(16), "CORP")}),
        (PIPE, {"smb": SmbClientSettings(credential=Anonymous())}),
        (PIPE, {"smb": SmbClientSettings(auth="ntlm")}),
        (PIPE, {"smb": SmbClientSettings(target="cifs/other")}),
        (PIPE, {"smb": SmbClientSettings(signing="required")}),
        (PIPE, {"smb": SmbClientSettings(encryption="required")}),
        (PIPE, {"smb": SmbClientSettings(dialects=ALL_DIALECTS[-1:])}),
        (PIPE, {"smb": SmbClientSettings(impersonation=PipeImpersonation.IDENTIFICATION)}),
        (PIPE, {"level": "privacy"}),  # encrypted by the calls, so not by the session
        (PIPE, {"target": "cifs/other"}),
        (PIPE, {"mutual": False}),
        (PIPE, {"delegate": True}),
        (PIPE, {"security": builtin_providers()}),
        (PIPE, {"step_resolver": lambda request: NotImplemented}),
        (PIPE, {"limits": Limits(call_timeout=1.0)}),
        (PIPE, {"keep_alive": 1}),
    ],
)
def test_who_does_not_share(binding: str, options: dict[str, Any]) -> None:
    assert key_of(binding, **options) != key_of()


def test_nobody_shares_with_nobody_only() -> None:
    nobody = key_of(credential=None)
    assert nobody == key_of(credential=Anonymous())
    assert nobody != key_of()


def test_credentials_that_have_no_hash() -> None:
    key = key_of(credential=Unhashable("ada"))
    assert key == key_of(credential=Unhashable("ada"))
    assert hash(key) == hash(key_of(credential=Unhashable("ada")))
    assert key != key_of(credential=Unhashable("eve"))


def test_secrets_do_not_show() -> None:
    smb = dcerpc.SmbClientSettings(credential=Password("bea", "battery staple"))
    assert "battery staple" not in repr(key_of(smb=smb))
