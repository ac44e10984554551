"""The registry of security providers."""

from __future__ import annotations

from importlib.metadata import EntryPoint, EntryPoints
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security import registry as module
from dcerpc.security.registry import SecurityRegistry
from tests.security.scripted import Script, ScriptedProvider


class Named(ScriptedProvider):
    def __init__(self, name: str = "scripted", auth_type: int = 0x7E) -> None:
        super().__init__(Script(auth_type=auth_type))
        self.name = name


def test_by_type_and_by_name() -> None:
    provider = Named()
    registry = SecurityRegistry([provider])
    assert registry.get(0x7E) is registry.get("scripted") is registry.get("SCRIPTED") is provider
    assert 0x7E in registry
    assert "Scripted" in registry
    assert 0x7D not in registry
    assert "other" not in registry
    assert list(registry) == [provider]
    assert len(registry) == 1


def test_default_means_ntlm() -> None:
    """MS-RPCE 2.2.1.1.7."""
    ntlm = Named("ntlm", 0x0A)
    registry = SecurityRegistry([ntlm])
    assert registry.get(0xFF) is ntlm
    assert 0xFF in registry


@pytest.mark.parametrize("key", [0x44, "netlogon"])
def test_unknown_raises_and_says_what_there_is(key: int | str) -> None:
    with pytest.raises(SecurityError, match="registered: none") as caught:
        SecurityRegistry().get(key)
    assert caught.value.status == 0x6D3
    with pytest.raises(SecurityError, match="registered: scripted"):
        SecurityRegistry([Named()]).get(key)


@pytest.mark.parametrize("auth_type", [0, 0xFF, 0x100, -1])
def test_types_that_cannot_be_on_the_wire(auth_type: int) -> None:
    with pytest.raises(ValueError, match="auth_type"):
        SecurityRegistry([Named(auth_type=auth_type)])


def test_registering_again_replaces() -> None:
    registry = SecurityRegistry([Named("old")])
    new = Named("new")
    registry.register(new)
    assert registry.get(0x7E) is registry.get("new") is new
    assert "old" not in registry
    assert len(registry) == 1


def test_one_name_for_two_types() -> None:
    registry = SecurityRegistry([Named("same", 1)])
    with pytest.raises(ValueError, match="registered as auth_type 0x1"):
        registry.register(Named("same", 2))


def install(monkeypatch: pytest.MonkeyPatch, loaded: object) -> None:
    class Entry(EntryPoint):
        def load(self) -> Any:
            return loaded

    entries = EntryPoints([Entry("mine", "somewhere:thing", module.ENTRY_POINT_GROUP)])
    monkeypatch.setattr(module, "entry_points", lambda group: entries.select(group=group))


@pytest.mark.parametrize("loaded", [Named, Named()])
def test_entry_points_on_request_only(monkeypatch: pytest.MonkeyPatch, loaded: object) -> None:
    install(monkeypatch, loaded)
    registry = SecurityRegistry()
    assert len(registry) == 0
    assert registry.load_entry_points() == ("mine",)
    assert "scripted" in registry


def test_entry_point_that_is_no_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, object)
    with pytest.raises(ValueError, match="mine"):
        SecurityRegistry().load_entry_points()
