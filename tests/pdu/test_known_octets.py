"""PDUs whose octets are written out by hand from C706 12.6.4 and MS-RPCE 2.2.2."""

from __future__ import annotations

import uuid

import pytest

from dcerpc.errors import PduError
from dcerpc.pdu import (
    BIG_ENDIAN,
    AlterContext,
    AlterContextResp,
    Bind,
    BindAck,
    BindNak,
    CoCancel,
    ContextElement,
    ContextResult,
    Fault,
    Orphaned,
    Pdu,
    Request,
    Response,
    RpcAuth3,
    SecTrailer,
    Shutdown,
    decode,
    encode,
)
from dcerpc.pdu.codec import decode_by_schema, encode_by_schema
from dcerpc.syntax_id import NDR, NDR64, NULL_SYNTAX, SyntaxId, bind_time_features

OBJECT = uuid.UUID("00010203-0405-0607-0809-0a0b0c0d0e0f")
INTERFACE = SyntaxId(uuid.UUID("12345678-1234-abcd-ef00-0123456789ab"), 1, 2)
TOKEN = SecTrailer(0x0A, 5, 0, 0x01020304, b"\xaa\xbb\xcc")

INTERFACE_LE = "78563412 3412 cdab ef00 0123456789ab 0100 0200"
NDR_LE = "045d888a eb1c c911 9fe8 08002b104860 0200 0000"
NDR64_LE = "33057171 baBE 3749 8319 b5dbef9ccc36 0100 0000"
# if_version is one number, so that the minor version comes first here
INTERFACE_BE = "12345678 1234 abcd ef00 0123456789ab 0002 0001"
NDR_BE = "8a885d04 1ceb 11c9 9fe8 08002b104860 0000 0002"

TABLE: list[tuple[str, Pdu, str]] = [
    (
        "bind",
        Bind(
            7,
            p_context_elem=(
                ContextElement(0, INTERFACE, (NDR,)),
                ContextElement(1, INTERFACE, (NDR64, NDR)),
            ),
            assoc_group_id=0x11223344,
            max_xmit_frag=4280,
            max_recv_frag=5840,
        ),
        "05 00 0b 03 10000000 8800 0000 07000000  b810 d016 44332211  02 00 0000"
        f" 0000 01 00 {INTERFACE_LE} {NDR_LE}  0100 02 00 {INTERFACE_LE} {NDR64_LE} {NDR_LE}",
    ),
    (
        "bind, big-endian, with token",
        Bind(7, drep=BIG_ENDIAN, auth=TOKEN, p_context_elem=(ContextElement(0x0102, INTERFACE, (NDR,)),)),
        "05 00 0b 03 00000000 0053 0003 00000007  16d0 16d0 00000000  01 00 0000"
        f" 0102 01 00 {INTERFACE_BE} {NDR_BE}  0a 05 00 00 01020304 aabbcc",
    ),
    (
        "bind with bind-time features",
        Bind(1, p_context_elem=(ContextElement(1, INTERFACE, (bind_time_features(3),)),)),
        "05 00 0b 03 10000000 4800 0000 01000000  d016 d016 00000000  01 00 0000"
        f" 0100 01 00 {INTERFACE_LE} 2c1cb76c 1298 4045 0300000000000000 0100 0000",
    ),
    (
        "bind without contexts",
        Bind(1, pfc_flags=0x17),
        "05 00 0b 17 10000000 1c00 0000 01000000  d016 d016 00000000  00 00 0000",
    ),
    (
        "bind_ack",
        BindAck(
            7,
            assoc_group_id=0x11223344,
            sec_addr=b"135",
            p_result_list=(ContextResult(0, 0, NDR), ContextResult(2, 1, NULL_SYNTAX)),
        ),
        "05 00 0c 03 10000000 5400 0000 07000000  d016 d016 44332211  0400 31333500 0000"
        f" 02 00 0000  0000 0000 {NDR_LE}  0200 0100 {'00' * 20}",
    ),
    (
        "bind_ack, big-endian, address of another length, with token",
        BindAck(
            7, drep=BIG_ENDIAN, auth=TOKEN, sec_addr=b"\\pipe\\x", p_result_list=(ContextResult(3, 3, NDR),)
        ),
        "05 00 0c 03 00000000 004b 0003 00000007  16d0 16d0 00000000  0008 5c706970655c7800 0000"
        f" 01 00 0000  0003 0003 {NDR_BE}  0a 05 00 00 01020304 aabbcc",
    ),
    (
        "bind_nak",
        BindNak(7, provider_reject_reason=4, versions=((5, 0),)),
        "05 00 0d 03 10000000 1800 0000 07000000  0400 01 0500 000000",
    ),
    (
        "bind_nak without versions",
        BindNak(7, drep=BIG_ENDIAN, provider_reject_reason=2),
        "05 00 0d 03 00000000 0014 0000 00000007  0002 00 00",
    ),
    (
        "bind_nak with extended error information",
        BindNak(7, provider_reject_reason=8, versions=((5, 0), (5, 1)), extended=b"\x01\x02\x03"),
        "05 00 0d 03 10000000 2b00 0000 07000000  0800 02 0500 0501 00"
        " 20037490 d0fa d311 82d7 009027b130ab  010203",
    ),
    (
        "bind_nak with extended error information, big-endian",
        BindNak(7, drep=BIG_ENDIAN, versions=((5, 0),), extended=b""),
        "05 00 0d 03 00000000 0028 0000 00000007  0000 01 0500 000000 90740320 fad0 11d3 82d7 009027b130ab",
    ),
    (
        "alter_context with padding before its token",
        AlterContext(
            8,
            auth=SecTrailer(9, 6, 4, 1, b"\x99"),
            p_context_elem=(ContextElement(2, INTERFACE, (NDR,)),),
        ),
        "05 00 0e 03 10000000 5500 0100 08000000  d016 d016 00000000  01 00 0000"
        f" 0200 01 00 {INTERFACE_LE} {NDR_LE}  00000000  09 06 04 00 01000000 99",
    ),
    (
        "alter_context_resp",
        AlterContextResp(8, pfc_flags=0x07, p_result_list=(ContextResult(0, 0, NDR),)),
        "05 00 0f 07 10000000 3800 0000 08000000  d016 d016 00000000  0000 0000"
        f" 01 00 0000  0000 0000 {NDR_LE}",
    ),
    (
        "rpc_auth_3",
        RpcAuth3(8, auth=TOKEN),
        "05 00 10 03 10000000 1f00 0300 08000000  00000000  0a 05 00 00 04030201 aabbcc",
    ),
    (
        "request",
        Request(9, alloc_hint=4, p_cont_id=1, opnum=0x0203, stub_data=b"\xde\xad\xbe\xef"),
        "05 00 00 03 10000000 1c00 0000 09000000  04000000 0100 0302  deadbeef",
    ),
    (
        "request with object",
        Request(9, pfc_flags=0x81, opnum=3, object=OBJECT, stub_data=b"\xff"),
        "05 00 00 81 10000000 2900 0000 09000000  00000000 0000 0300 03020100 0504 0706 08090a0b0c0d0e0f  ff",
    ),
    (
        "request with object, big-endian, with token",
        Request(
            9,
            pfc_flags=0x83,
            drep=BIG_ENDIAN,
            opnum=3,
            object=OBJECT,
            stub_data=b"\xff",
            auth=SecTrailer(0x10, 6, 3, 2, b"\x88\x99"),
        ),
        "05 00 00 83 00000000 0036 0002 00000009  00000000 0000 0003  00010203 0405 0607 08090a0b0c0d0e0f"
        " ff 000000  10 06 03 00 00000002 8899",
    ),
    (
        "response",
        Response(9, pfc_flags=0x02, alloc_hint=2, p_cont_id=1, cancel_count=1, stub_data=b"\x01\x02"),
        "05 00 02 02 10000000 1a00 0000 09000000  02000000 0100 01 00  0102",
    ),
    (
        "response, big-endian, with token",
        Response(9, drep=BIG_ENDIAN, alloc_hint=2, p_cont_id=1, stub_data=b"", auth=TOKEN),
        "05 00 02 03 00000000 0023 0003 00000009  00000002 0001 00 00  0a 05 00 00 01020304 aabbcc",
    ),
    (
        "fault",
        Fault(9, pfc_flags=0x23, alloc_hint=32, p_cont_id=1, status=0x1C010002),
        "05 00 03 23 10000000 2000 0000 09000000  20000000 0100 00 00  0200011c 00000000",
    ),
    (
        "fault with extended error information, big-endian",
        Fault(
            9, drep=BIG_ENDIAN, alloc_hint=0x22, cancel_count=2, reserved=1, status=5, stub_data=b"\x01\x02"
        ),
        "05 00 03 03 00000000 0022 0000 00000009  00000022 0000 02 01  00000005 00000000  0102",
    ),
    ("co_cancel", CoCancel(9), "05 00 12 03 10000000 1000 0000 09000000"),
    (
        "co_cancel with token",
        CoCancel(9, auth=TOKEN),
        "05 00 12 03 10000000 1b00 0300 09000000  0a 05 00 00 04030201 aabbcc",
    ),
    ("orphaned", Orphaned(9, drep=BIG_ENDIAN), "05 00 13 03 00000000 0010 0000 00000009"),
    ("shutdown", Shutdown(0), "05 00 11 03 10000000 1000 0000 00000000"),
]
PARAMETERS = [pytest.param(pdu, bytes.fromhex(octets), id=name) for name, pdu, octets in TABLE]


@pytest.mark.parametrize(("pdu", "octets"), PARAMETERS)
def test_encode(pdu: Pdu, octets: bytes) -> None:
    assert encode(pdu).hex() == octets.hex()
    assert encode_by_schema(pdu).hex() == octets.hex()


@pytest.mark.parametrize(("pdu", "octets"), PARAMETERS)
def test_decode(pdu: Pdu, octets: bytes) -> None:
    assert decode(octets) == pdu
    assert decode_by_schema(octets) == pdu


@pytest.mark.parametrize(("pdu", "octets"), PARAMETERS)
def test_truncated_at_every_length(pdu: Pdu, octets: bytes) -> None:
    for size in range(len(octets)):
        with pytest.raises(PduError, match=r"^frag_length"):
            decode(octets[:size])


@pytest.mark.parametrize(("pdu", "octets"), PARAMETERS)
def test_trailing_octets(pdu: Pdu, octets: bytes) -> None:
    with pytest.raises(PduError, match=r"^frag_length at 0x8: .* but the PDU has"):
        decode(octets + b"\0")


@pytest.mark.parametrize(
    ("octets", "pdu"),
    [
        pytest.param(
            "05 00 0d 03 10000000 1200 0000 07000000  0100",
            BindNak(7, provider_reject_reason=1),
            id="bind_nak that ends after its reason",
        ),
        pytest.param(
            "05 00 0d 03 10000000 1500 0000 07000000  0400 01 0500",
            BindNak(7, provider_reject_reason=4, versions=((5, 0),)),
            id="bind_nak without padding",
        ),
        pytest.param(
            f"05 00 0d 03 10000000 2b00 0000 07000000  0400 01 0500 000000 {'11' * 16} 010203",
            BindNak(7, provider_reject_reason=4, versions=((5, 0),)),
            id="bind_nak with another Signature",
        ),
        pytest.param(
            "05 00 0d 03 10000000 2700 0000 07000000  0400 01 0500 000000 20037490d0fad31182d7009027b130",
            BindNak(7, provider_reject_reason=4, versions=((5, 0),)),
            id="bind_nak with part of a Signature",
        ),
        pytest.param(
            "05 00 0f 03 10000000 4000 0000 08000000  d016 d016 00000000  0000 0000"
            f" 01 00 0000  0000 0000 {NDR_LE}  0a 05 00 00 01000000",
            AlterContextResp(8, p_result_list=(ContextResult(0, 0, NDR),)),
            id="alter_context_resp with a sec_trailer that auth_length does not announce",
        ),
        pytest.param(
            "05 00 0f 03 10000000 2000 0000 08000000  d016 d016 00000000  0100 00 ff  00 00 0000",
            AlterContextResp(8),
            id="an address of a lone NUL",
        ),
        pytest.param(
            "05 00 0c 03 10000000 2000 0000 08000000  d016 d016 00000000  0200 3133  00 00 0000",
            BindAck(8, sec_addr=b"13"),
            id="an address without NUL",
        ),
        pytest.param(
            "05 00 0b 03 10000000 1900 0000 01000000  d016 d016 00000000  00",
            Bind(1),
            id="bind without contexts that ends after n_context_elem",
        ),
        pytest.param(
            "05 00 10 03 10000000 1b00 0300 08000000  0a 05 00 00 04030201 aabbcc",
            RpcAuth3(8, auth=TOKEN),
            id="rpc_auth_3 without pad",
        ),
        pytest.param(
            "05 00 10 03 10000000 1f00 0300 08000000  20202020  0a 05 00 77 04030201 aabbcc",
            RpcAuth3(8, auth=TOKEN),
            id="rpc_auth_3 with non-zero pad and reserved octet",
        ),
        pytest.param(
            "05 00 02 03 1000ffff 1800 0000 09000000  00000000 0000 00 ff",
            Response(9),
            id="response with reserved octets that are not zero",
        ),
        pytest.param(
            "05 00 11 03 10000000 1400 0000 00000000 12345678",
            Shutdown(0),
            id="shutdown with a body",
        ),
    ],
)
def test_tolerated(octets: str, pdu: Pdu) -> None:
    assert decode(bytes.fromhex(octets)) == pdu


def test_stub_data_of_a_memoryview_is_a_slice_of_it() -> None:
    octets = bytearray(encode(Response(1, stub_data=b"abcd", auth=SecTrailer(9, 6, 2, 0, b"t"))))
    pdu = decode(memoryview(octets))
    assert isinstance(pdu, Response)
    assert isinstance(pdu.stub_data, memoryview)
    octets[24] = ord("X")
    assert bytes(pdu.stub_data) == b"Xbcd"
    fault = bytearray(encode(Fault(1, stub_data=b"abcd")))
    decoded = decode(memoryview(fault))
    assert isinstance(decoded, Fault)
    fault[32] = ord("X")
    assert bytes(decoded.stub_data) == b"Xbcd"


def test_extended_error_information_of_a_fault() -> None:
    fault = Fault(1, alloc_hint=0x23, reserved=1, status=5, stub_data=b"abcdef")
    assert fault.extended == b"abc"
    assert Fault(1, alloc_hint=0x23, reserved=0, stub_data=b"abcdef").extended is None
    assert Fault(1, alloc_hint=0x20, reserved=1, stub_data=b"abcdef").extended is None
    assert Fault(1, alloc_hint=0, reserved=1, stub_data=b"abcdef").extended is None
    assert Fault(1, alloc_hint=0x27, reserved=1, stub_data=b"abcdef").extended is None


def test_an_object_sets_its_flag() -> None:
    octets = encode(Request(1, pfc_flags=3, object=OBJECT))
    assert octets[3] == 0x83
    assert octets == encode_by_schema(Request(1, pfc_flags=3, object=OBJECT))


def test_bit_0x04_by_type() -> None:
    assert Bind(1, pfc_flags=0x07).support_header_sign
    assert not Bind(1, pfc_flags=0x03).support_header_sign
    assert Request(1, pfc_flags=0x07).pending_cancel
    assert not Orphaned(1, pfc_flags=0x03).pending_cancel


def test_flag_properties() -> None:
    pdu = Request(1, pfc_flags=0x11)
    assert pdu.first_frag
    assert not pdu.last_frag
    assert pdu.concurrent_multiplexing
    assert Fault(1, pfc_flags=0x23).did_not_execute
    assert not Fault(1).did_not_execute
