"""Readable descriptions."""

from __future__ import annotations

import uuid

import pytest

from dcerpc.pdu import (
    BIG_ENDIAN,
    AlterContextResp,
    Bind,
    BindAck,
    BindNak,
    CharacterRep,
    CoCancel,
    ContextElement,
    ContextResult,
    DataRepresentation,
    Fault,
    Pdu,
    Request,
    Response,
    RpcAuth3,
    SecTrailer,
    Shutdown,
)
from dcerpc.pdu.format import describe, describe_in_full
from dcerpc.syntax_id import NDR, NDR64, NULL_SYNTAX, SyntaxId, bind_time_features

ECHO = SyntaxId(uuid.UUID("60a15ec5-4de8-11d7-a637-005056a20182"), 1, 0)
OBJECT = uuid.UUID("00010203-0405-0607-0809-0a0b0c0d0e0f")


@pytest.mark.parametrize(
    ("pdu", "text"),
    [
        (
            Bind(1, p_context_elem=(ContextElement(0, ECHO, (NDR, NDR64)), ContextElement(1, ECHO, ()))),
            "bind call_id=1 frag 116 ctx 0: 60a15ec5-4de8-11d7-a637-005056a20182 v1.0 [NDR 2.0, NDR64 1.0];"
            " ctx 1: 60a15ec5-4de8-11d7-a637-005056a20182 v1.0 []",
        ),
        (
            Bind(1, p_context_elem=(ContextElement(2, ECHO, (bind_time_features(3), ECHO)),)),
            "bind call_id=1 frag 92 ctx 2: 60a15ec5-4de8-11d7-a637-005056a20182 v1.0"
            " [bind-time features 0x3, 60a15ec5-4de8-11d7-a637-005056a20182 v1.0]",
        ),
        (
            BindAck(
                1,
                sec_addr=b"135\xff",
                p_result_list=(
                    ContextResult(0, 0, NDR),
                    ContextResult(2, 1, NULL_SYNTAX),
                    ContextResult(3, 3, NULL_SYNTAX),
                    ContextResult(9, 9, NULL_SYNTAX),
                ),
            ),
            r"bind_ack call_id=1 frag 132 sec_addr '135\\xff'; result 0: acceptance NDR 2.0;"
            " result 1: provider rejection, abstract syntax not supported; result 2: negotiate ack 0x3;"
            " result 3: result 9, reason 9",
        ),
        (
            BindNak(1, provider_reject_reason=4, versions=((5, 0), (5, 1))),
            "bind_nak call_id=1 frag 24 protocol version not supported (4) versions [5.0, 5.1]",
        ),
        (AlterContextResp(1), "alter_context_resp call_id=1 frag 32"),
        (
            RpcAuth3(1, auth=SecTrailer(0x0A, 6, 0, 3, b"token")),
            "rpc_auth_3 call_id=1 frag 33 auth ntlm privacy context 3 token 5",
        ),
        (
            Request(7, pfc_flags=1, p_cont_id=2, opnum=3, object=OBJECT, stub_data=b"abcd", drep=BIG_ENDIAN),
            f"request call_id=7 frag 44 big-endian (first) ctx 2 opnum 3 stub 4 object {OBJECT}",
        ),
        (
            Response(7, pfc_flags=0, auth=SecTrailer(0xEE, 9, 0, 0, b"t")),
            "response call_id=7 frag 33 (middle) ctx 0 stub 0 auth type 0xee level 9 context 0 token 1",
        ),
        (Response(7, pfc_flags=2), "response call_id=7 frag 24 (last) ctx 0 stub 0"),
        (
            Fault(7, pfc_flags=0x23, status=0x1C010002),
            "fault call_id=7 frag 32 ctx 0 nca_op_rng_error (0x1c010002) did not execute",
        ),
        (Fault(7, status=5), "fault call_id=7 frag 32 ctx 0 ERROR_ACCESS_DENIED (0x00000005)"),
        (CoCancel(7), "co_cancel call_id=7 frag 16"),
        (Shutdown(7), "shutdown call_id=7 frag 16"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_one_line(pdu: Pdu, text: str) -> None:
    assert describe(pdu) == text


def test_given_size_and_names() -> None:
    bind = Bind(1, p_context_elem=(ContextElement(0, ECHO, (NDR,)),))
    assert describe(bind, 99, {ECHO: "rpcecho"}) == "bind call_id=1 frag 99 ctx 0: rpcecho [NDR 2.0]"


def test_a_pdu_that_cannot_be_encoded_is_described_all_the_same() -> None:
    assert describe(Request(-1)) == "request call_id=-1 ctx 0 opnum 0 stub 0"


def test_in_full() -> None:
    request = Request(
        7,
        pfc_flags=0x87,
        drep=DataRepresentation(True, CharacterRep.EBCDIC),
        auth=SecTrailer(9, 5, 4, 1, b"secret"),
        alloc_hint=70,
        object=OBJECT,
        stub_data=bytes(range(70)),
    )
    assert describe_in_full(request, 130).splitlines() == [
        f"request call_id=7 frag 130 ctx 0 opnum 0 stub 70 object {OBJECT}"
        " auth spnego integrity context 1 token 6",
        "  pfc_flags: 0x87 first last object pending-cancel",
        "  drep: little-endian, EBCDIC, IEEE",
        "  rpc_vers: 5",
        "  rpc_vers_minor: 0",
        "  auth: auth spnego integrity context 1 token 6 auth_pad_length 4",
        "  alloc_hint: 70",
        "  p_cont_id: 0",
        "  opnum: 0",
        f"  object: {OBJECT}",
        f"  stub_data: 70 octets {bytes(range(64)).hex(' ', 4)} ...",
    ]


def test_in_full_of_negotiation_and_fault() -> None:
    bind = Bind(1, pfc_flags=0x04, p_context_elem=(ContextElement(0, ECHO, (NDR,)),))
    lines = describe_in_full(bind, names={ECHO: "rpcecho"}).splitlines()
    assert "  pfc_flags: 0x04 header-sign" in lines
    assert "  ctx 0: rpcecho [NDR 2.0]" in lines
    ack = describe_in_full(
        BindAck(1, pfc_flags=0, sec_addr=b"135", p_result_list=(ContextResult(0, 0, NDR),))
    )
    assert "  pfc_flags: 0x00\n" in ack
    assert "  sec_addr: b'135'" in ack
    assert "  result 0: acceptance NDR 2.0" in ack
    fault = describe_in_full(Fault(1, drep=BIG_ENDIAN, status=5))
    assert "  drep: big-endian, ASCII, IEEE" in fault
    assert "  status: ERROR_ACCESS_DENIED (0x00000005)" in fault
    assert fault.endswith("  stub_data: 0 octets")
    nak = describe_in_full(BindNak(1, extended=b"\x01\x02"))
    assert nak.endswith("  extended: 2 octets 0102")
