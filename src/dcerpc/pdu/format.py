"""PDUs for a person: one line for a trace, several for a closer look."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Final

from dcerpc import status
from dcerpc.errors import PduError
from dcerpc.pdu.codec import encode
from dcerpc.pdu.types import (
    AlterContext,
    AlterContextResp,
    Bind,
    BindAck,
    BindNak,
    ContextResult,
    DataRepresentation,
    Fault,
    Pdu,
    Request,
    Response,
    SecTrailer,
)
from dcerpc.syntax_id import BIND_TIME_FEATURE_PREFIX, NDR, NDR64, SyntaxId

__all__ = ["describe", "describe_in_full"]

_FLAG_NAMES: Final = (
    (0x01, "first"),
    (0x02, "last"),
    (0x08, "reserved"),
    (0x10, "conc-mpx"),
    (0x20, "did-not-execute"),
    (0x40, "maybe"),
    (0x80, "object"),
)
_NAMES: Final = {
    "BindAck": "bind_ack",
    "BindNak": "bind_nak",
    "AlterContext": "alter_context",
    "AlterContextResp": "alter_context_resp",
    "RpcAuth3": "rpc_auth_3",
    "CoCancel": "co_cancel",
}
_AUTH_TYPES: Final = {
    0x09: "spnego",
    0x0A: "ntlm",
    0x0E: "schannel",
    0x10: "kerberos",
    0x44: "netlogon",
}
_AUTH_LEVELS: Final = {1: "none", 2: "connect", 3: "call", 4: "packet", 5: "integrity", 6: "privacy"}
_NEGOTIATE_ACK: Final = 3
_STUB_OCTETS_SHOWN: Final = 64

#: Names of interfaces, to be shown instead of their UUIDs.
Names = Mapping[SyntaxId, str]


def describe(pdu: Pdu, frag_length: int | None = None, names: Names | None = None) -> str:
    """One line: type, call_id, size, what matters of the body, and the verifier.

    Such as ``bind call_id=1 frag 116 ctx 0: 60a15ec5-4de8-11d7-a637-005056a20182 v1.0 [NDR 2.0, NDR64 1.0]``.

    Args:
        frag_length: the PDU's size in octets where it is known; otherwise it is encoded to find out.
        names: names of interfaces by abstract syntax.
    """
    parts = [_name(pdu), f"call_id={pdu.call_id}"]
    size = _size(pdu) if frag_length is None else frag_length
    if size is not None:
        parts.append(f"frag {size}")
    if not pdu.drep.little_endian:
        parts.append("big-endian")
    if isinstance(pdu, Request | Response | Fault) and pdu.pfc_flags & 0x03 != 0x03:
        parts.append(_fragment(pdu.pfc_flags))
    parts.append(_body(pdu, names or {}))
    auth = getattr(pdu, "auth", None)
    if auth is not None:
        parts.append(_auth(auth))
    return " ".join(part for part in parts if part)


def describe_in_full(pdu: Pdu, frag_length: int | None = None, names: Names | None = None) -> str:
    """Several lines: that of :func:`describe`, then every field, and the stub data's first octets in hex.

    Tokens show as their size only: what a provider made is its own business, and may be secret.

    Args:
        frag_length, names: as for :func:`describe`.
    """
    lines = [describe(pdu, frag_length, names)]
    for field in dataclasses.fields(pdu):
        if field.name != "call_id":
            lines += _field(field.name, getattr(pdu, field.name), pdu, names or {})
    return "\n".join(lines)


def _field(name: str, value: object, pdu: Pdu, names: Names) -> list[str]:
    """The lines of one field, indented."""
    if name == "pfc_flags":
        return [f"  pfc_flags: {_flags(pdu)}"]
    if isinstance(value, DataRepresentation):
        order = "little-endian" if value.little_endian else "big-endian"
        return [f"  drep: {order}, {value.character.name}, {value.floating.name}"]
    if isinstance(value, SecTrailer):
        return [f"  auth: {_auth(value)} auth_pad_length {value.auth_pad_length}"]
    if name == "p_context_elem" and isinstance(pdu, Bind | AlterContext):
        return [f"  {line}" for line in _contexts(pdu, names)]
    if name == "p_result_list" and isinstance(pdu, BindAck | AlterContextResp):
        return [f"  {line}" for line in _results(pdu)]
    if name == "status" and isinstance(pdu, Fault):
        return [f"  status: {status.describe(pdu.status)}"]
    if isinstance(value, bytes | bytearray | memoryview) and name != "sec_addr":
        shown = bytes(value[:_STUB_OCTETS_SHOWN]).hex(" ", 4)
        more = " ..." if len(value) > _STUB_OCTETS_SHOWN else ""
        return [f"  {name}: {len(value)} octets {shown}{more}".rstrip()]
    return [] if value is None else [f"  {name}: {value}"]


def _name(pdu: Pdu) -> str:
    made_of = type(pdu).__name__
    return _NAMES.get(made_of, made_of.lower())


def _size(pdu: Pdu) -> int | None:
    """The encoded size, None for a PDU that cannot be encoded: describing never fails."""
    try:
        return len(encode(pdu))
    except PduError:
        return None


def _fragment(pfc_flags: int) -> str:
    """Which fragment of several this is."""
    return {0x01: "(first)", 0x02: "(last)"}.get(pfc_flags & 0x03, "(middle)")


def _flags(pdu: Pdu) -> str:
    """pfc_flags in words; bit 0x04 by the PDU's type (MS-RPCE 2.2.2.3)."""
    found = [text for bit, text in _FLAG_NAMES if pdu.pfc_flags & bit]
    if getattr(pdu, "support_header_sign", False):
        found.append("header-sign")
    if getattr(pdu, "pending_cancel", False):
        found.append("pending-cancel")
    return f"{pdu.pfc_flags:#04x} {' '.join(found)}".rstrip()


def _auth(auth: SecTrailer) -> str:
    kind = _AUTH_TYPES.get(auth.auth_type, f"type {auth.auth_type:#x}")
    level = _AUTH_LEVELS.get(auth.auth_level, f"level {auth.auth_level}")
    return f"auth {kind} {level} context {auth.auth_context_id} token {len(auth.auth_value)}"


def _syntax(syntax: SyntaxId) -> str:
    """A transfer syntax by name where it has one."""
    if syntax.uuid == NDR.uuid:
        return f"NDR {syntax.major}.{syntax.minor}"
    if syntax.uuid == NDR64.uuid:
        return f"NDR64 {syntax.major}.{syntax.minor}"
    octets = syntax.uuid.bytes_le
    if octets.startswith(BIND_TIME_FEATURE_PREFIX):
        return f"bind-time features {int.from_bytes(octets[8:], 'little'):#x}"
    return str(syntax)


def _contexts(pdu: Bind | AlterContext, names: Names) -> list[str]:
    return [
        f"ctx {element.p_cont_id}: {names.get(element.abstract_syntax, element.abstract_syntax)}"
        f" [{', '.join(map(_syntax, element.transfer_syntaxes))}]"
        for element in pdu.p_context_elem
    ]


def _results(pdu: BindAck | AlterContextResp) -> list[str]:
    return [f"result {i}: {_result(result)}" for i, result in enumerate(pdu.p_result_list)]


def _result(result: ContextResult) -> str:
    """One presentation result: the syntax chosen, the feature bits, or why there is none."""
    text = status.result_name(result.result)
    if result.result == 0:
        return f"{text} {_syntax(result.transfer_syntax)}"
    if result.result == _NEGOTIATE_ACK:
        return f"{text} {result.reason:#x}"
    return f"{text}, {status.provider_reason_name(result.reason)}"


def _body(pdu: Pdu, names: Names) -> str:
    """What matters most of the body."""
    if isinstance(pdu, Request):
        target = f" object {pdu.object}" if pdu.object is not None else ""
        return f"ctx {pdu.p_cont_id} opnum {pdu.opnum} stub {len(pdu.stub_data)}{target}"
    if isinstance(pdu, Response):
        return f"ctx {pdu.p_cont_id} stub {len(pdu.stub_data)}"
    if isinstance(pdu, Fault):
        text = f"ctx {pdu.p_cont_id} {status.describe(pdu.status)}"
        return f"{text} did not execute" if pdu.did_not_execute else text
    if isinstance(pdu, BindNak):
        versions = ", ".join(f"{major}.{minor}" for major, minor in pdu.versions)
        reason = f"{status.bind_nak_reason_name(pdu.provider_reject_reason)} ({pdu.provider_reject_reason})"
        return f"{reason} versions [{versions}]"
    if isinstance(pdu, Bind | AlterContext):
        return "; ".join(_contexts(pdu, names))
    if isinstance(pdu, BindAck | AlterContextResp):
        address = f"sec_addr {pdu.sec_addr.decode('ascii', 'backslashreplace')!r}; " if pdu.sec_addr else ""
        return address + "; ".join(_results(pdu))
    return ""
