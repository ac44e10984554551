"""The security providers of clients that name none: shared by those who ask the same KDCs.

Kerberos' tickets last as long as the provider that got them. A program that connects again and again would
have to ask for them each time if each binding handle had its own.
"""

from __future__ import annotations

import os
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from dcerpc.runtime.steps import KdcClient
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.registry import SecurityRegistry

__all__ = ["shared_providers"]


class _UsualKdcs:
    """Stands for the KDCs that clients use who name none."""

    __slots__ = ("__weakref__",)


class _Shared:
    """A registry for each that tells where KDCs are, as long as that is in use. Threads may share it."""

    def __init__(self) -> None:
        self._usual = _UsualKdcs()
        self.forget()

    def forget(self) -> None:
        """Begin anew, as a process does after a fork: others' locks and tickets stay with them."""
        self._lock = Lock()
        self._registries: WeakKeyDictionary[Any, SecurityRegistry] = WeakKeyDictionary()

    def of(self, kdc: KdcClient | None) -> SecurityRegistry:
        """The registry of one, made when there is none."""
        key = self._usual if kdc is None else kdc
        with self._lock:
            try:
                found = self._registries.get(key)
            except TypeError:  # an object that cannot be a key is nobody else's
                return builtin_providers()
            if found is None:
                found = self._registries[key] = builtin_providers()
            return found


_shared = _Shared()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_shared.forget)


def shared_providers(kdc: KdcClient | None) -> SecurityRegistry:
    """The built-in providers, the same ones for whoever asks the same KDCs.

    Credentials are told apart by all that is in them, secrets included: nobody gets another's tickets.

    Args:
        kdc: what asks KDCs; None: those that krb5.conf names.
    """
    return _shared.of(kdc)
