"""MS-RPCE / DCE RPC clients and servers, for asyncio and without it.

``connect`` and ``blocking.connect`` make binding handles, ``Server`` serves interfaces, ``idl.load`` compiles
one. Names are imported when they are first used: a program pays for what it uses only.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dcerpc import blocking, idl
    from dcerpc.binding import StringBinding
    from dcerpc.errors import (
        AccessDenied,
        AssociationClosed,
        AuthenticationRejected,
        BadStubData,
        BindingError,
        BindRejected,
        CallCancelled,
        CannotPerform,
        ConnectError,
        ContextMismatch,
        Fault,
        IdlError,
        LocalProtocolError,
        LogonDenied,
        NdrError,
        OperationRangeError,
        PduError,
        PresentationRejected,
        ProtocolError,
        ProtocolFault,
        RemoteProtocolError,
        RpcError,
        RpcTimeout,
        SecurityError,
        ServerTooBusy,
        StatusError,
        TransportError,
        UnknownInterface,
        UnsupportedProtocolSequence,
    )
    from dcerpc.limits import Limits, Profile
    from dcerpc.ndr.types import ContextHandle
    from dcerpc.runtime.aio_binding import BindingHandle, connect
    from dcerpc.runtime.blocking_binding import BlockingBindingHandle
    from dcerpc.runtime.endpoint_map import EndpointMap
    from dcerpc.runtime.kdc import KdcLocator
    from dcerpc.runtime.server import Server
    from dcerpc.runtime.services import inline
    from dcerpc.runtime.trace import TraceSink
    from dcerpc.security.accounts import Account, Accounts, CallbackAccounts
    from dcerpc.security.credentials import (
        Anonymous,
        CCache,
        Keytab,
        MachineAccount,
        NTHash,
        Password,
        SystemCredential,
    )
    from dcerpc.security.registry import SecurityRegistry
    from dcerpc.syntax_id import SyntaxId
    from dcerpc.transport.smb.settings import (
        Dialect,
        PipeImpersonation,
        SmbClientSettings,
        SmbServerSettings,
    )

__version__ = "0.1.0"

__all__ = [
    "AccessDenied",
    "Account",
    "Accounts",
    "Anonymous",
    "AssociationClosed",
    "AuthenticationRejected",
    "BadStubData",
    "BindRejected",
    "BindingError",
    "BindingHandle",
    "BlockingBindingHandle",
    "CCache",
    "CallCancelled",
    "CallbackAccounts",
    "CannotPerform",
    "ConnectError",
    "ContextHandle",
    "ContextMismatch",
    "Dialect",
    "EndpointMap",
    "Fault",
    "IdlError",
    "KdcLocator",
    "Keytab",
    "Limits",
    "LocalProtocolError",
    "LogonDenied",
    "MachineAccount",
    "NTHash",
    "NdrError",
    "OperationRangeError",
    "Password",
    "PduError",
    "PipeImpersonation",
    "PresentationRejected",
    "Profile",
    "ProtocolError",
    "ProtocolFault",
    "RemoteProtocolError",
    "RpcError",
    "RpcTimeout",
    "SecurityError",
    "SecurityRegistry",
    "Server",
    "ServerTooBusy",
    "SmbClientSettings",
    "SmbServerSettings",
    "StatusError",
    "StringBinding",
    "SyntaxId",
    "SystemCredential",
    "TraceSink",
    "TransportError",
    "UnknownInterface",
    "UnsupportedProtocolSequence",
    "blocking",
    "connect",
    "idl",
    "inline",
]

_CREDENTIALS = "dcerpc.security.credentials"
_SMB_SETTINGS = "dcerpc.transport.smb.settings"
_MODULES = {
    "Account": "dcerpc.security.accounts",
    "Accounts": "dcerpc.security.accounts",
    "Anonymous": _CREDENTIALS,
    "BindingHandle": "dcerpc.runtime.aio_binding",
    "BlockingBindingHandle": "dcerpc.runtime.blocking_binding",
    "CCache": _CREDENTIALS,
    "CallbackAccounts": "dcerpc.security.accounts",
    "ContextHandle": "dcerpc.ndr.types",
    "Dialect": _SMB_SETTINGS,
    "EndpointMap": "dcerpc.runtime.endpoint_map",
    "KdcLocator": "dcerpc.runtime.kdc",
    "Keytab": _CREDENTIALS,
    "Limits": "dcerpc.limits",
    "MachineAccount": _CREDENTIALS,
    "NTHash": _CREDENTIALS,
    "Password": _CREDENTIALS,
    "PipeImpersonation": _SMB_SETTINGS,
    "Profile": "dcerpc.limits",
    "SecurityRegistry": "dcerpc.security.registry",
    "Server": "dcerpc.runtime.server",
    "SmbClientSettings": _SMB_SETTINGS,
    "SmbServerSettings": _SMB_SETTINGS,
    "StringBinding": "dcerpc.binding",
    "SyntaxId": "dcerpc.syntax_id",
    "SystemCredential": _CREDENTIALS,
    "TraceSink": "dcerpc.runtime.trace",
    "connect": "dcerpc.runtime.aio_binding",
    "inline": "dcerpc.runtime.services",
}
_SUBMODULES = ("blocking", "idl")


def __getattr__(name: str) -> Any:
    if name in _SUBMODULES:
        return importlib.import_module(f"dcerpc.{name}")
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_MODULES.get(name, "dcerpc.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
