"""Authentication and impersonation levels as callers name them."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from dcerpc.security.api import AuthLevel, ImpersonationLevel

__all__ = ["Impersonation", "auth_level", "impersonation_level"]

#: How callers name what a server may do with their identity.
Impersonation: TypeAlias = Literal["identify", "impersonate", "delegate"]

_LEVELS: Final = {level.name.lower(): level for level in AuthLevel} | {"packet": AuthLevel.PKT}


def auth_level(level: str | int) -> AuthLevel:
    """The level of a name, in upper or lower case, or of a number (MS-RPCE 2.2.1.1.8).

    Args:
        level: such as "privacy"; "packet" is PKT.

    Raises:
        ValueError: there is no such level.
    """
    if not isinstance(level, str):
        return AuthLevel(level)
    found = _LEVELS.get(level.lower())
    if found is None:
        raise ValueError(f"unknown authentication level {level!r}; expected one of {', '.join(_LEVELS)}")
    return found


def impersonation_level(level: str | int) -> ImpersonationLevel:
    """The level of a name, in upper or lower case, or of a number (MS-RPCE 2.2.1.1.9).

    Raises:
        ValueError: there is no such level.
    """
    if not isinstance(level, str):
        return ImpersonationLevel(level)
    try:
        return ImpersonationLevel[level.upper()]
    except KeyError:
        names = ", ".join(known.name.lower() for known in ImpersonationLevel)
        raise ValueError(f"unknown impersonation level {level!r}; expected one of {names}") from None
