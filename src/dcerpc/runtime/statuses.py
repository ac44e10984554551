"""Failures that a client gets as a status in its result: [comm_status], [fault_status] (C706 appendix E)."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, TypeVar

from dcerpc import status
from dcerpc.errors import (
    AssociationClosed,
    BindRejected,
    Fault,
    PduError,
    PresentationRejected,
    RemoteProtocolError,
    RpcError,
    RpcTimeout,
    TransportError,
)
from dcerpc.stub import Operation

__all__ = ["reported", "settled"]

R = TypeVar("R")

_CLASSES: Final[tuple[tuple[type[RpcError], int], ...]] = (
    (RpcTimeout, status.RPC_S_CALL_CANCELLED),
    (TransportError, status.RPC_S_SERVER_UNAVAILABLE),
    (AssociationClosed, status.RPC_S_CALL_FAILED),
    (RemoteProtocolError, status.RPC_S_PROTOCOL_ERROR),
    (PduError, status.RPC_S_PROTOCOL_ERROR),
)
#: By provider_reject_reason (C706 12.6.3.1).
_BIND: Final = {
    1: status.RPC_S_SERVER_TOO_BUSY,
    2: status.RPC_S_SERVER_TOO_BUSY,
    4: status.RPC_S_PROTOCOL_ERROR,
    8: status.RPC_S_UNKNOWN_AUTHN_SERVICE,
}
#: By p_provider_reason_t.
_PRESENTATION: Final = {
    1: status.RPC_S_UNKNOWN_IF,
    2: status.RPC_S_UNSUPPORTED_TRANS_SYN,
    3: status.RPC_S_SERVER_TOO_BUSY,
}


def _classified(error: RpcError) -> tuple[bool, int]:
    """Whether it is the communication that failed, and the Win32 code for it; 0: neither that nor a fault."""
    if isinstance(error, Fault):
        return status.is_communication(error.status), status.to_win32(error.status)
    if isinstance(error, BindRejected):
        return True, _BIND.get(error.reason, status.RPC_S_CALL_FAILED_DNE)
    if isinstance(error, PresentationRejected):
        return True, _PRESENTATION.get(error.reason, status.RPC_S_CALL_FAILED_DNE)
    return True, next((code for kind, code in _CLASSES if isinstance(error, kind)), 0)


def reported(operation: Operation[R], error: RpcError) -> R:
    """The result of a call that failed: the status where the operation wants it, None in all other fields.

    Statuses are Win32 codes (MS-RPCE 3.1.1.5.5). What the application itself did wrong is never reported, nor
    is what concerns security.

    Args:
        operation: what was called. error: how it failed.

    Raises:
        RpcError: ``error``, when the operation has no field for its kind.
    """
    communication, code = _classified(error)
    name = operation.comm_status if communication else operation.fault_status
    if not (name and code):
        raise error
    cls: type[Any] = operation.procedure.result
    values: dict[str, Any] = dict.fromkeys(field.name for field in fields(cls))
    values.update(dict.fromkeys(_names(operation), 0))
    values[name] = code
    result: R = cls(**values)
    return result


def settled(operation: Operation[R], result: R) -> R:
    """The result of a call that did not fail: 0 in the fields for a status that do not travel."""
    for name in _names(operation):
        if not hasattr(result, name):
            setattr(result, name, 0)
    return result


def _names(operation: Operation[Any]) -> set[str]:
    return {operation.comm_status, operation.fault_status} - {""}
