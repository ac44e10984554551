"""SPNEGO: the negotiation of a security mechanism, for both roles (RFC 4178, MS-SPNG)."""

from dcerpc.security.spnego.provider import SpnegoProvider

__all__ = ["SpnegoProvider"]
