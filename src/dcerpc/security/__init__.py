"""Security: the provider contract (:mod:`dcerpc.security.api`) and the registry of providers."""

from __future__ import annotations

from dcerpc.security.api import (
    AuthLevel,
    AuthType,
    ContextFlags,
    ImpersonationLevel,
    Peer,
    Provider,
    SecurityContext,
    Target,
)
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import StepResult

__all__ = [
    "AuthLevel",
    "AuthType",
    "ContextFlags",
    "ImpersonationLevel",
    "Peer",
    "Provider",
    "SecurityContext",
    "SecurityRegistry",
    "StepResult",
    "Target",
]
