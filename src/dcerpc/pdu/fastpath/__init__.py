"""The PDUs that every connection sends, by precompiled structs instead of construct.

All but bind_nak and shutdown are here. The structs are derived from the schemas (:mod:`dcerpc.pdu.prefix`).
Whatever is out of the ordinary, malformed octets and values out of range above all, is left to the schema
path, which does the same and says what is wrong: unpacking returns None for it, packing raises
:exc:`struct.error`.

The PDUs of calls are in :mod:`~dcerpc.pdu.fastpath.calls`, those of negotiation in
:mod:`~dcerpc.pdu.fastpath.negotiation`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, Final

from dcerpc.pdu.fastpath.calls import (
    pack_co_cancel,
    pack_fault,
    pack_orphaned,
    pack_request,
    pack_response,
    request_head,
    response_head,
    unpack_co_cancel,
    unpack_fault,
    unpack_orphaned,
    unpack_request,
    unpack_response,
)
from dcerpc.pdu.fastpath.negotiation import (
    pack_bind,
    pack_bind_ack,
    pack_rpc_auth_3,
    unpack_bind,
    unpack_bind_ack,
    unpack_rpc_auth_3,
)
from dcerpc.pdu.fastpath.sec_trailer import Octets, pack_sec_trailer
from dcerpc.pdu.types import (
    AlterContext,
    AlterContextResp,
    Bind,
    BindAck,
    CoCancel,
    Fault,
    Orphaned,
    Pdu,
    PduType,
    Request,
    Response,
    RpcAuth3,
)

__all__ = [
    "pack",
    "pack_sec_trailer",
    "request_head",
    "response_head",
    "unpack",
    "unpack_request",
    "unpack_response",
]

# PTYPE -> (fewest octets the function takes, the function).
_UNPACKERS: Final[dict[int, tuple[int, Callable[[Octets], Pdu | None]]]] = {
    int(PduType.REQUEST): (24, unpack_request),
    int(PduType.RESPONSE): (24, unpack_response),
    int(PduType.FAULT): (32, unpack_fault),
    int(PduType.BIND): (28, unpack_bind),
    int(PduType.BIND_ACK): (32, unpack_bind_ack),
    int(PduType.ALTER_CONTEXT): (28, unpack_bind),
    int(PduType.ALTER_CONTEXT_RESP): (32, unpack_bind_ack),
    int(PduType.RPC_AUTH_3): (16, unpack_rpc_auth_3),
    int(PduType.CO_CANCEL): (16, unpack_co_cancel),
    int(PduType.ORPHANED): (16, unpack_orphaned),
}
_PACKERS: Final[dict[type, Callable[[Any], bytes]]] = {
    Request: pack_request,
    Response: pack_response,
    Fault: pack_fault,
    Bind: pack_bind,
    BindAck: pack_bind_ack,
    AlterContext: pack_bind,
    AlterContextResp: pack_bind_ack,
    RpcAuth3: pack_rpc_auth_3,
    CoCancel: pack_co_cancel,
    Orphaned: pack_orphaned,
}


def unpack(data: Octets) -> Pdu | None:
    """Decode one PDU, or return None when that, or saying what is wrong with it, takes the schema."""
    size = len(data)
    if size < 16:
        return None
    found = _UNPACKERS.get(data[2])
    if found is None or size < found[0]:
        return None
    return found[1](data)


def pack(pdu: Pdu) -> bytes:
    """Encode one PDU.

    Raises:
        struct.error: that, or saying why it cannot be, takes the schema.
    """
    packer = _PACKERS.get(type(pdu))
    if packer is None:
        raise struct.error("no fast path")
    return packer(pdu)
