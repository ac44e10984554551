"""What all contexts of an NTLM provider have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dcerpc.security.ntlm.messages import DEFAULT_VERSION, Version

__all__ = ["NtlmSettings", "filetime"]

#: 1601 to 1970; seconds.
_EPOCH = 11_644_473_600


@dataclass(frozen=True, slots=True)
class NtlmSettings:
    """The settings of an :class:`~dcerpc.security.ntlm.NtlmProvider`, whose arguments say what they are."""

    clock: Callable[[], float]
    random: Callable[[int], bytes]
    server_name: str
    domain_name: str = ""
    dns_name: str = ""
    dns_domain: str = ""
    dns_forest: str = ""
    workstation: str = ""
    allow_ntlmv1: bool = False
    channel_bindings: bytes = field(default=b"", repr=False)
    spns: frozenset[str] = frozenset()
    max_lifetime: float | None = None
    oem_charset: str = "cp437"
    version: Version = DEFAULT_VERSION


def filetime(now: float) -> int:
    """A FILETIME: 100 ns since 1601 UTC (MS-DTYP 2.3.3).

    Args:
        now: seconds since 1970 UTC.
    """
    return round((now + _EPOCH) * 10_000_000)
