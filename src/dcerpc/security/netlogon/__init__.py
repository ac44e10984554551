"""Netlogon as a security provider, and the sessions it works with (MS-NRPC 3.1, 3.3)."""

from dcerpc.security.netlogon.context import EstablishSecureChannel
from dcerpc.security.netlogon.options import CLIENT_OPTIONS, SERVER_OPTIONS, Algorithm, NegotiateFlags
from dcerpc.security.netlogon.provider import NetlogonProvider
from dcerpc.security.netlogon.session import NetlogonSession
from dcerpc.security.netlogon.store import SessionStore

__all__ = [
    "CLIENT_OPTIONS",
    "SERVER_OPTIONS",
    "Algorithm",
    "EstablishSecureChannel",
    "NegotiateFlags",
    "NetlogonProvider",
    "NetlogonSession",
    "SessionStore",
]
