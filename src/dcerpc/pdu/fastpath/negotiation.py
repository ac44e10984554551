"""The PDUs that set up a connection on the fast path (C706 12.6.4.1 to 12.6.4.4, MS-RPCE 2.2.2.10)."""

from __future__ import annotations

import struct
from typing import Final

from dcerpc.pdu.drep import COMMON_LABELS, encode_drep
from dcerpc.pdu.fastpath.sec_trailer import Octets, pack_aligned, unpack_sec_trailer
from dcerpc.pdu.fastpath.syntaxes import join_syntax_id, split_syntax_id
from dcerpc.pdu.header import FIXED_ENDS
from dcerpc.pdu.prefix import body_prefix, header_prefix, negotiation_prefixes
from dcerpc.pdu.types import (
    AlterContext,
    AlterContextResp,
    Bind,
    BindAck,
    ContextElement,
    ContextResult,
    PduType,
    RpcAuth3,
    SecTrailer,
)
from dcerpc.syntax_id import SyntaxId

__all__ = [
    "pack_bind",
    "pack_bind_ack",
    "pack_rpc_auth_3",
    "unpack_bind",
    "unpack_bind_ack",
    "unpack_rpc_auth_3",
]

_BIND: Final = int(PduType.BIND)
_BIND_ACK: Final = int(PduType.BIND_ACK)
_ALTER_CONTEXT: Final = int(PduType.ALTER_CONTEXT)
_ALTER_CONTEXT_RESP: Final = int(PduType.ALTER_CONTEXT_RESP)
_RPC_AUTH_3: Final = int(PduType.RPC_AUTH_3)
# Where authentication padding may begin.
_FIXED_END: Final = FIXED_ENDS[PduType.BIND]
_AUTH_3_END: Final = FIXED_ENDS[PduType.RPC_AUTH_3]


def unpack_bind(data: Octets) -> Bind | AlterContext | None:
    """Decode a bind or alter_context of at least 28 octets, or return None."""
    little_endian = data[4] == 0x10
    prefixes = negotiation_prefixes(little_endian)
    vers, minor, ptype, flags, label, frag_length, auth_length, call_id, xmit, recv, group, count = (
        prefixes.bind.unpack_from(data)
    )
    drep = COMMON_LABELS.get(label)
    if drep is None or vers != 5 or minor or frag_length != len(data):
        return None
    end = frag_length
    auth = None
    if auth_length:
        end -= auth_length + 8
        auth = unpack_sec_trailer(data, _FIXED_END, end, little_endian)
        if auth is None:
            return None
    contexts = _unpack_contexts(data, prefixes.bind.size, end, count, little_endian)
    if contexts is None:
        return None
    made = Bind if ptype == _BIND else AlterContext
    return made(call_id, flags, drep, 5, 0, auth, xmit, recv, group, contexts)


def _unpack_contexts(
    data: Octets, offset: int, end: int, count: int, little_endian: bool
) -> tuple[ContextElement, ...] | None:
    """Read ``count`` presentation contexts from ``offset`` on, or return None when ``end`` comes first."""
    prefixes = negotiation_prefixes(little_endian)
    head, syntax_id = prefixes.context_element, prefixes.syntax_id
    head_size, syntax_size = head.size, syntax_id.size
    contexts = []
    for _ in range(count):
        start = offset + head_size
        if start > end:
            return None
        p_cont_id, n_transfer_syn, if_uuid, if_version = head.unpack_from(data, offset)
        offset = start + n_transfer_syn * syntax_size
        if offset > end:
            return None
        abstract_syntax = join_syntax_id(if_uuid, if_version, little_endian)
        transfer_syntaxes: tuple[SyntaxId, ...]
        if n_transfer_syn == 1:  # nearly always: worth doing without slice and list
            if_uuid, if_version = syntax_id.unpack_from(data, start)
            transfer_syntaxes = (join_syntax_id(if_uuid, if_version, little_endian),)
        else:
            pairs = syntax_id.iter_unpack(data[start:offset])
            transfer_syntaxes = tuple([join_syntax_id(*pair, little_endian) for pair in pairs])
        contexts.append(ContextElement(p_cont_id, abstract_syntax, transfer_syntaxes))
    return tuple(contexts) if offset <= end else None


def unpack_bind_ack(data: Octets) -> BindAck | AlterContextResp | None:
    """Decode a bind_ack or alter_context_resp of at least 32 octets, or return None."""
    little_endian = data[4] == 0x10
    prefixes = negotiation_prefixes(little_endian)
    vers, minor, ptype, flags, label, frag_length, auth_length, call_id, xmit, recv, group, length = (
        prefixes.bind_ack.unpack_from(data)
    )
    drep = COMMON_LABELS.get(label)
    if drep is None or vers != 5 or minor or frag_length != len(data):
        return None
    end = frag_length
    auth = None
    if auth_length:
        end -= auth_length + 8
        auth = unpack_sec_trailer(data, _FIXED_END, end, little_endian)
        if auth is None:
            return None
    start = prefixes.bind_ack.size
    offset = start + length
    sec_addr = bytes(data[start:offset]).removesuffix(b"\0")
    offset += -offset % 4
    start = offset + prefixes.result_list.size
    if start > end:
        return None
    (n_results,) = prefixes.result_list.unpack_from(data, offset)
    offset = start + n_results * prefixes.context_result.size
    if offset > end:
        return None
    results = tuple(
        [
            ContextResult(result, reason, join_syntax_id(if_uuid, if_version, little_endian))
            for result, reason, if_uuid, if_version in prefixes.context_result.iter_unpack(data[start:offset])
        ]
    )
    made = BindAck if ptype == _BIND_ACK else AlterContextResp
    return made(call_id, flags, drep, 5, 0, auth, xmit, recv, group, sec_addr, results)


def unpack_rpc_auth_3(data: Octets) -> RpcAuth3 | None:
    """Decode an rpc_auth_3 of at least 16 octets, or return None."""
    little_endian = data[4] == 0x10
    vers, minor, _, flags, label, frag_length, auth_length, call_id = header_prefix(
        little_endian
    ).unpack_from(data)
    drep = COMMON_LABELS.get(label)
    if drep is None or vers != 5 or minor or frag_length != len(data) or not auth_length:
        return None
    auth = unpack_sec_trailer(data, _AUTH_3_END, frag_length - auth_length - 8, little_endian)
    return None if auth is None else RpcAuth3(call_id, flags, drep, 5, 0, auth)


def pack_bind(pdu: Bind | AlterContext) -> bytes:
    """Encode a bind or alter_context.

    Raises:
        struct.error: the schema path knows why it cannot be encoded.
    """
    drep = pdu.drep
    little_endian = drep.little_endian
    prefixes = negotiation_prefixes(little_endian)
    pieces = []
    for context in pdu.p_context_elem:
        syntax = context.abstract_syntax
        if_uuid, if_version = split_syntax_id(syntax.uuid.int, syntax.major, syntax.minor, little_endian)
        pieces.append(
            prefixes.context_element.pack(
                context.p_cont_id, len(context.transfer_syntaxes), if_uuid, if_version
            )
        )
        for syntax in context.transfer_syntaxes:
            if_uuid, if_version = split_syntax_id(syntax.uuid.int, syntax.major, syntax.minor, little_endian)
            pieces.append(prefixes.syntax_id.pack(if_uuid, if_version))
    tail = b"".join(pieces)
    trailer, auth_length = _pack_auth(pdu.auth, prefixes.bind.size + len(tail), little_endian)
    head = prefixes.bind.pack(
        pdu.rpc_vers,
        pdu.rpc_vers_minor,
        _BIND if isinstance(pdu, Bind) else _ALTER_CONTEXT,
        pdu.pfc_flags,
        encode_drep(drep),
        prefixes.bind.size + len(tail) + len(trailer),
        auth_length,
        pdu.call_id,
        pdu.max_xmit_frag,
        pdu.max_recv_frag,
        pdu.assoc_group_id,
        len(pdu.p_context_elem),
    )
    return head + tail + trailer


def pack_bind_ack(pdu: BindAck | AlterContextResp) -> bytes:
    """Encode a bind_ack or alter_context_resp.

    Raises:
        struct.error: the schema path knows why it cannot be encoded.
    """
    drep = pdu.drep
    little_endian = drep.little_endian
    prefixes = negotiation_prefixes(little_endian)
    port_spec = pdu.sec_addr + b"\0" if pdu.sec_addr else b""
    size = prefixes.bind_ack.size + len(port_spec)
    results = pdu.p_result_list
    pieces = [port_spec, bytes(-size % 4), prefixes.result_list.pack(len(results))]
    for result in results:
        syntax = result.transfer_syntax
        if_uuid, if_version = split_syntax_id(syntax.uuid.int, syntax.major, syntax.minor, little_endian)
        pieces.append(prefixes.context_result.pack(result.result, result.reason, if_uuid, if_version))
    tail = b"".join(pieces)
    trailer, auth_length = _pack_auth(pdu.auth, prefixes.bind_ack.size + len(tail), little_endian)
    head = prefixes.bind_ack.pack(
        pdu.rpc_vers,
        pdu.rpc_vers_minor,
        _BIND_ACK if isinstance(pdu, BindAck) else _ALTER_CONTEXT_RESP,
        pdu.pfc_flags,
        encode_drep(drep),
        prefixes.bind_ack.size + len(tail) + len(trailer),
        auth_length,
        pdu.call_id,
        pdu.max_xmit_frag,
        pdu.max_recv_frag,
        pdu.assoc_group_id,
        len(port_spec),
    )
    return head + tail + trailer


def pack_rpc_auth_3(pdu: RpcAuth3) -> bytes:
    """Encode an rpc_auth_3.

    Raises:
        struct.error: the schema path knows why it cannot be encoded.
    """
    drep = pdu.drep
    prefix = body_prefix(drep.little_endian, PduType.RPC_AUTH_3)
    trailer, auth_length = _pack_auth(pdu.auth, prefix.size, drep.little_endian)
    if not auth_length:
        raise struct.error("rpc_auth_3 without a token")
    head = prefix.pack(
        pdu.rpc_vers,
        pdu.rpc_vers_minor,
        _RPC_AUTH_3,
        pdu.pfc_flags,
        encode_drep(drep),
        prefix.size + len(trailer),
        auth_length,
        pdu.call_id,
    )
    return head + trailer


def _pack_auth(auth: SecTrailer | None, offset: int, little_endian: bool) -> tuple[bytes, int]:
    """What follows a body that ends at ``offset``, and auth_length."""
    if auth is None:
        return b"", 0
    return pack_aligned(auth, offset, little_endian), len(auth.auth_value)
