"""Octets and values that are refused, and what the error names."""

from __future__ import annotations

import uuid

import pytest

from dcerpc.errors import PduError
from dcerpc.pdu import (
    BIG_ENDIAN,
    AlterContextResp,
    Bind,
    BindAck,
    BindNak,
    CoCancel,
    ContextElement,
    ContextResult,
    Fault,
    HeaderError,
    Pdu,
    Request,
    Response,
    RpcAuth3,
    SecTrailer,
    VersionError,
    decode,
    encode,
    encode_request,
    encode_response,
    peek,
)
from dcerpc.pdu.codec import decode_by_schema, encode_by_schema
from dcerpc.syntax_id import NDR, SyntaxId

CONTEXT = ContextElement(0, NDR, (NDR,))
BIND = encode(Bind(1, p_context_elem=(CONTEXT,)))
ACK = encode(BindAck(1, sec_addr=b"135", p_result_list=(ContextResult(0, 0, NDR),)))
SIGNED = encode(Response(1, stub_data=b"abcd", auth=SecTrailer(9, 5, 0, 1, b"token")))


def patched(octets: bytes, **at: int) -> bytes:
    """``octets`` with the octet at ``x18`` (hex offset) and the like set."""
    made = bytearray(octets)
    for place, value in at.items():
        made[int(place[1:], 16)] = value
    return bytes(made)


@pytest.mark.parametrize(
    ("octets", "field", "offset", "text"),
    [
        pytest.param(b"", "frag_length", 0, "0 octets, the common header takes 16", id="nothing"),
        pytest.param(BIND[:15], "frag_length", 15, "15 octets", id="not a whole header"),
        pytest.param(patched(BIND, x0=4), "rpc_vers", 0, "version 4.0", id="rpc_vers"),
        pytest.param(patched(BIND, x1=1), "rpc_vers", 0, "version 5.1", id="rpc_vers_minor"),
        pytest.param(patched(BIND, x2=1), "PTYPE", 2, "1 is not a connection-oriented", id="ping"),
        pytest.param(patched(BIND, x2=20), "PTYPE", 2, "20 is not", id="PTYPE 20"),
        pytest.param(patched(BIND, x4=0x20), "packed_drep", 4, "integer representation 2", id="integers"),
        pytest.param(patched(BIND, x4=0x12), "packed_drep", 4, "character representation 2", id="characters"),
        pytest.param(patched(BIND, x5=4), "packed_drep", 5, "floating-point representation 4", id="floats"),
        pytest.param(
            patched(BIND, x8=24), "frag_length", 8, "24 is less than the 25 octets of bind", id="short"
        ),
        pytest.param(patched(BIND, x8=73), "frag_length", 8, "73, but the PDU has 72", id="long"),
        pytest.param(
            patched(BIND, xa=40),
            "auth_length",
            10,
            "40 after the 33 octets of bind",
            id="auth_length too big",
        ),
        pytest.param(
            patched(SIGNED, xa=10),
            "auth_length",
            10,
            "10 after the 32 octets of response",
            id="auth_length over",
        ),
        pytest.param(
            patched(encode(BindNak(1, versions=((5, 0),) * 20)), xa=1),
            "auth_length",
            10,
            "bind_nak carries no sec_trailer",
            id="bind_nak with auth_length",
        ),
        pytest.param(
            bytes.fromhex("05001003100000001000000001000000"),
            "auth_length",
            10,
            "rpc_auth_3 without a token",
            id="rpc_auth_3 without token",
        ),
        pytest.param(
            patched(SIGNED, x1e=5),
            "auth_pad_length",
            0x1E,
            "5 exceeds the 4 octets before the sec_trailer",
            id="auth_pad_length over stub data",
        ),
        pytest.param(
            patched(encode(Bind(1, p_context_elem=(CONTEXT,), auth=SecTrailer(9, 5, 0, 1, b"t"))), x4a=49),
            "auth_pad_length",
            0x4A,
            "49 exceeds the 48 octets",
            id="auth_pad_length over the body",
        ),
        pytest.param(
            patched(encode(RpcAuth3(1, auth=SecTrailer(9, 5, 0, 1, b"t"))), x16=1),
            "auth_pad_length",
            0x16,
            "1 exceeds the 0 octets",
            id="auth_pad_length of rpc_auth_3",
        ),
        pytest.param(
            patched(encode(CoCancel(1, auth=SecTrailer(9, 5, 0, 1, b"t"))), x12=1),
            "auth_pad_length",
            0x12,
            "1 exceeds the 0 octets",
            id="auth_pad_length of co_cancel",
        ),
        pytest.param(
            patched(encode(Request(1, object=uuid.UUID(int=1))), x8=39)[:39],
            "frag_length",
            8,
            "39 is less than the 40 octets of request",
            id="request without room for its object",
        ),
        pytest.param(
            patched(encode(Response(1)), x3=0x80, x2=0), "frag_length", 8, "less than the 40", id="no object"
        ),
        pytest.param(
            patched(encode(Fault(1)), x8=28)[:28],
            "frag_length",
            8,
            "less than the 32 octets of fault",
            id="fault",
        ),
        pytest.param(
            patched(BIND, x18=2),
            "p_context_elem.p_cont_elem",
            0x1C,
            "n_context_elem 2 needs at least 48 octets, 44 left",
            id="n_context_elem",
        ),
        pytest.param(
            patched(BIND, x1e=2),
            "p_context_elem.p_cont_elem[0].transfer_syntaxes",
            0x34,
            "n_transfer_syn 2 needs at least 40 octets, 20 left",
            id="n_transfer_syn",
        ),
        pytest.param(
            patched(BIND, x18=2, x8=76) + bytes(4),
            "p_context_elem.p_cont_elem[1].abstract_syntax.if_uuid",
            0x4C,
            "does not fit into the 0 octets left",
            id="second context",
        ),
        pytest.param(
            patched(ACK, x18=200),
            "sec_addr.port_spec",
            0x1A,
            "does not fit into the 34 octets left",
            id="sec_addr",
        ),
        pytest.param(
            patched(ACK, x20=2),
            "p_result_list.p_results",
            0x24,
            "n_results 2 needs at least 48",
            id="n_results",
        ),
        pytest.param(
            patched(ACK, x18=33), "p_result_list.n_results", 0x3C, "does not fit", id="nothing after sec_addr"
        ),
        pytest.param(
            patched(encode(BindNak(1, versions=((5, 0),))), x12=3),
            "versions.p_protocols",
            0x13,
            "n_protocols 3 needs at least 6 octets, 5 left",
            id="n_protocols",
        ),
    ],
)
def test_refused_octets(octets: bytes, field: str, offset: int, text: str) -> None:
    with pytest.raises(PduError) as caught:
        decode(octets)
    assert (caught.value.field, caught.value.offset) == (field, offset)
    assert text in str(caught.value)
    with pytest.raises(PduError) as by_schema:
        decode_by_schema(octets)
    assert str(by_schema.value) == str(caught.value)


@pytest.mark.parametrize(
    ("pdu", "field"),
    [
        (Request(1 << 32), "call_id"),
        (Request(-1), "call_id"),
        (Request(1, pfc_flags=256), "pfc_flags"),
        (Request(1, pfc_flags=0x83), "pfc_flags"),
        (Request(1, opnum=0x10000), "opnum"),
        (Request(1, p_cont_id=0x10000), "p_cont_id"),
        (Request(1, alloc_hint=1 << 32), "alloc_hint"),
        (Request(1, rpc_vers=256), "rpc_vers"),
        (Request(1, stub_data=bytes(65512)), "frag_length"),
        (Request(1, auth=SecTrailer(9, 5, 0, 1)), "auth_value"),
        (Request(1, auth=SecTrailer(256, 5, 0, 1, b"t")), "auth_type"),
        (Request(1, auth=SecTrailer(9, 5, 0, 1 << 32, b"t")), "auth_context_id"),
        (Response(1, cancel_count=256), "cancel_count"),
        (Response(1, stub_data=bytes(65512)), "frag_length"),
        (Response(1, auth=SecTrailer(9, 5, 256, 1, b"t")), "auth_pad_length"),
        (Bind(1, auth=SecTrailer(9, 5, 0, 1)), "auth_value"),
        (Response(1, stub_data=bytes(65000), auth=SecTrailer(9, 5, 0, 1, bytes(600))), "frag_length"),
        (Fault(1, status=-1), "status"),
        (Fault(1, reserved=256), "reserved"),
        (Bind(1, max_xmit_frag=0x10000), "max_xmit_frag"),
        (Bind(1, auth=SecTrailer(9, 256, 0, 1, b"t")), "auth_level"),
        (Bind(1, p_context_elem=(CONTEXT,) * 256), "p_context_elem.n_context_elem"),
        (
            Bind(1, p_context_elem=(CONTEXT, ContextElement(0x10000, NDR, ()))),
            "p_context_elem.p_cont_elem[1].p_cont_id",
        ),
        (
            Bind(1, p_context_elem=(ContextElement(0, NDR, (NDR,) * 256),)),
            "p_context_elem.p_cont_elem[0].n_transfer_syn",
        ),
        (Bind(1, p_context_elem=(ContextElement(0, SyntaxId(NDR.uuid, 0x10000, 0), ()),)), "if_version"),
        (BindAck(1, sec_addr=bytes(65535)), "sec_addr.length"),
        (BindAck(1, sec_addr=bytes(65530)), "frag_length"),
        (
            AlterContextResp(1, p_result_list=(ContextResult(-1, 0, NDR),)),
            "p_result_list.p_results[0].result",
        ),
        (BindNak(1, provider_reject_reason=0x10000), "provider_reject_reason"),
        (BindNak(1, versions=((5, 256),)), "versions.p_protocols[0].minor"),
        (BindNak(1, versions=((5, 0),) * 256), "versions.n_protocols"),
        (RpcAuth3(1), "auth_length"),
        (CoCancel(1 << 32), "call_id"),
    ],
)
def test_refused_values(pdu: Pdu, field: str) -> None:
    with pytest.raises(PduError) as caught:
        encode(pdu)
    assert caught.value.field == field
    with pytest.raises(PduError) as by_schema:
        encode_by_schema(pdu)
    assert by_schema.value.field == field


def test_hot_encoders_name_the_field_too() -> None:
    with pytest.raises(PduError, match=r"^opnum"):
        encode_request(1, 3, 0, 1 << 16, 0, b"")
    with pytest.raises(PduError, match=r"^pfc_flags"):
        encode_request(1, 0x83, 0, 1, 0, b"")
    with pytest.raises(PduError, match=r"^frag_length"):
        encode_request(1, 3, 0, 1, 0, bytes(65512), little_endian=False)
    with pytest.raises(PduError, match=r"^call_id"):
        encode_response(-1, 3, 0, 0, 0, b"")
    assert len(encode_request(1, 3, 0, 1, 0, bytes(65511))) == 65535


def test_version_error_has_what_the_answer_needs() -> None:
    octets = patched(encode(Bind(0x01020304, drep=BIG_ENDIAN)), x0=4, x1=9)
    with pytest.raises(VersionError) as caught:
        peek(octets)
    error = caught.value
    assert (error.rpc_vers, error.rpc_vers_minor) == (4, 9)
    assert (error.ptype, error.call_id, error.little_endian) == (11, 0x01020304, False)


def test_header_error_has_what_the_answer_needs() -> None:
    octets = patched(encode(Bind(0x01020304)), xa=8)
    with pytest.raises(HeaderError) as caught:
        peek(octets)
    assert (caught.value.ptype, caught.value.call_id, caught.value.little_endian) == (11, 0x01020304, True)
