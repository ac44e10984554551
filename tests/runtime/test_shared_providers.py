"""Which clients share security providers, and so what these learn: tickets."""

from __future__ import annotations

import gc
import os
from typing import Any

import pytest

import dcerpc
from dcerpc.runtime.config import make_config
from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.registry import SecurityRegistry

BINDING = "ncacn_ip_tcp:server.test[135]"
ME = dcerpc.Password("me", "secret", "DOMAIN")


def providers(**options: Any) -> SecurityRegistry:
    found = make_config(BINDING, credential=ME, **options).providers
    assert found is not None
    return found


def test_clients_that_name_no_kdc() -> None:
    assert providers() is providers()
    assert make_config(BINDING).providers is None
    derived = make_config(BINDING).with_security(credential=ME)
    assert derived.providers is providers()


def test_clients_that_ask_the_same_kdcs() -> None:
    locator, other = KdcLocator("kdc.example"), KdcLocator("kdc.example")
    assert providers(kdc=locator) is providers(kdc=locator)
    assert providers(kdc="kdc.example") is providers(kdc="kdc.example")
    different: list[Any] = [None, locator, other, "kdc.example", "other.example", {"A": "kdc.example"}]
    different += [{"A": "kdc.example"}]
    made = [providers(kdc=each) for each in different]
    assert len({id(each) for each in made}) == len(different)


def test_providers_last_as_long_as_what_asks_kdcs() -> None:
    locator = KdcLocator("kdc.example")
    known = id(providers(kdc=locator).get("kerberos"))
    gc.collect()
    assert id(providers(kdc=locator).get("kerberos")) == known


class Unhashable:
    """Asks KDCs, and is equal to others."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]

    def exchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        raise NotImplementedError

    async def aexchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        raise NotImplementedError


def test_what_cannot_be_told_apart_is_not_shared() -> None:
    asks = Unhashable()
    assert providers(kdc=asks) is not providers(kdc=asks)

    def own(request: object) -> Any:
        return NotImplemented

    assert providers(step_resolver=own) is not providers(step_resolver=own)
    mine = builtin_providers()
    assert providers(security=mine) is mine


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_process_begins_anew() -> None:
    """Its parent may have held a lock just then; and tickets are not sent by two."""
    before = providers()
    child = os.fork()
    if not child:
        os._exit(0 if providers() is not before else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert providers() is before
