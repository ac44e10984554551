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
    StepResult,
    Target,
)
from dcerpc.security.registry import SecurityRegistry

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
