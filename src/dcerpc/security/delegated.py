"""Contexts whose PDUs another object protects: a mechanism's context, or what is made of a session key."""

from __future__ import annotations

from functools import partial
from typing import Any, Protocol

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel

__all__ = ["DelegatedProtection", "Protection"]


class Protection(Protocol):
    """What protects PDUs; methods as :class:`~dcerpc.security.api.SecurityContext` has them."""

    def signature_size(self, level: AuthLevel) -> int:
        """Size of tokens; octets."""

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        """Protect the next PDU."""

    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        """Check the next PDU."""


class _SignatureSize(Protocol):
    def __call__(self, level: AuthLevel) -> int: ...


class _Protect(Protocol):
    def __call__(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes: ...


class _Unprotect(Protocol):
    def __call__(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None: ...


class DelegatedProtection:
    """A part of a context: ``protect``, ``unprotect`` and ``signature_size`` are another object's methods.

    So nothing lies between a PDU and what protects it. Before there is such an object, they raise.

    Args:
        name: the provider's, for that error.
    """

    __slots__ = ("protect", "signature_size", "unprotect")

    protect: _Protect
    unprotect: _Unprotect
    signature_size: _SignatureSize

    def __init__(self, name: str) -> None:
        self.protect = self.unprotect = self.signature_size = partial(_incomplete, name)

    def _protect_by(self, protection: Protection) -> None:
        """From now on PDUs are this object's."""
        self.protect, self.unprotect = protection.protect, protection.unprotect
        self.signature_size = protection.signature_size


def _incomplete(name: str, *_: object, **__: object) -> Any:
    raise SecurityError(f"{name}: the security context is not complete")
