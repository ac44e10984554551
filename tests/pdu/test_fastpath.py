"""The fast path against the schemas: the same values, octets and errors, and taken whenever it should be."""

from __future__ import annotations

import struct
import tracemalloc
import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import PduError
from dcerpc.pdu import (
    BIG_ENDIAN,
    LITTLE_ENDIAN,
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
from dcerpc.pdu.fastpath import pack, unpack
from dcerpc.pdu.fastpath.syntaxes import join_syntax_id, split_syntax_id
from dcerpc.syntax_id import NDR, NDR64, SyntaxId
from tests.pdu.strategies import (
    auth_after_body,
    bare,
    bind_acks,
    binds,
    calls,
    faults,
    pdus,
    rpc_auth_3s,
)
from tests.pdu.test_golden import KERBEROS, SAMBA, Vector

INTERFACE = SyntaxId(uuid.UUID("12345678-1234-abcd-ef00-0123456789ab"), 1, 2)
TOKEN = SecTrailer(9, 6, 0, 1, b"a token")
CONTEXTS = (ContextElement(0, INTERFACE, (NDR,)), ContextElement(1, INTERFACE, (NDR64, NDR)))
RESULTS = (ContextResult(0, 0, NDR), ContextResult(2, 2, NDR64))
EXAMPLES: list[Pdu] = [
    Request(1, object=INTERFACE.uuid, stub_data=bytes(8), auth=TOKEN),
    Response(1, stub_data=bytes(8), auth=TOKEN),
    Fault(1, alloc_hint=32, status=0x1C010002, stub_data=bytes(8), auth=TOKEN),
    Bind(1, p_context_elem=CONTEXTS),
    Bind(1, p_context_elem=CONTEXTS, auth=TOKEN),
    AlterContext(1, p_context_elem=CONTEXTS, auth=TOKEN),
    BindAck(1, sec_addr=b"49152", p_result_list=RESULTS),
    BindAck(1, sec_addr=b"49152", p_result_list=RESULTS, auth=TOKEN),
    AlterContextResp(1, p_result_list=RESULTS, auth=TOKEN),
    RpcAuth3(1, auth=TOKEN),
    CoCancel(1),
    Orphaned(1, auth=TOKEN),
]


def in_plain_drep(little_endian: bool) -> Callable[[Pdu], Pdu]:
    drep = LITTLE_ENDIAN if little_endian else BIG_ENDIAN
    return lambda pdu: replace(pdu, drep=drep)


hot: st.SearchStrategy[Pdu] = st.one_of(calls, faults, binds, bind_acks, rpc_auth_3s, bare).filter(
    lambda pdu: not isinstance(pdu, Shutdown)
)
plain = st.booleans().flatmap(lambda little_endian: hot.map(in_plain_drep(little_endian)))
negotiations: st.SearchStrategy[Pdu] = st.one_of(binds, bind_acks, rpc_auth_3s)


def outcome(function: Callable[..., object], argument: object) -> object:
    """What comes back, or the text of the one error that may be raised."""
    try:
        return function(argument)
    except PduError as error:
        return str(error)


def with_frag_length(octets: bytes) -> bytes:
    order = "<" if octets[4] & 0xF0 else ">"
    return octets[:8] + struct.pack(order + "H", len(octets)) + octets[10:]


@given(plain)
def test_ordinary_pdus_take_it_both_ways(pdu: Pdu) -> None:
    octets = encode_by_schema(pdu)
    assert pack(pdu) == encode(pdu) == octets
    for data in (octets, bytearray(octets), memoryview(octets)):
        assert unpack(data) == decode(data) == decode_by_schema(data) == pdu


@given(pdus)
def test_equals_the_schemas_for_every_representation(pdu: Pdu) -> None:
    octets = encode_by_schema(pdu)
    assert encode(pdu) == octets
    assert decode(octets) == decode_by_schema(octets) == pdu


@given(plain | hot, st.data())
def test_equals_the_schemas_on_mutated_octets(pdu: Pdu, data: st.DataObject) -> None:
    octets = bytearray(encode(pdu))
    for _ in range(data.draw(st.integers(1, 3))):
        # Low numbers, mostly: those are lengths and counts that nearly fit.
        at = data.draw(st.integers(0, min(47, len(octets) - 1)) | st.integers(0, len(octets) - 1))
        octets[at] = data.draw(st.integers(0, 40) | st.integers(0, 255))
    mutated = bytes(octets)
    assert outcome(decode, mutated) == outcome(decode_by_schema, mutated)
    whole = with_frag_length(mutated)
    assert outcome(decode, whole) == outcome(decode_by_schema, whole)


@given(plain, st.binary(max_size=40), st.data())
def test_equals_the_schemas_on_cut_and_extended_octets(pdu: Pdu, more: bytes, data: st.DataObject) -> None:
    octets = encode(pdu)
    cut = octets[: data.draw(st.integers(10, len(octets)))] + more
    assert outcome(decode, cut) == outcome(decode_by_schema, cut)
    whole = with_frag_length(cut)
    assert outcome(decode, whole) == outcome(decode_by_schema, whole)


@pytest.mark.parametrize("drep", [LITTLE_ENDIAN, BIG_ENDIAN], ids=["little-endian", "big-endian"])
@pytest.mark.parametrize("pdu", EXAMPLES, ids=lambda pdu: type(pdu).__name__)
def test_every_octet_of_the_examples_changed(pdu: Pdu, drep: object) -> None:
    octets = encode(replace(pdu, drep=drep))  # type: ignore[arg-type]
    assert unpack(octets) is not None
    for at, octet in enumerate(octets):
        for value in {0, octet ^ 1, (octet + 1) & 0xFF, 0xFF} - {octet}:
            changed = octets[:at] + bytes((value,)) + octets[at + 1 :]
            assert outcome(decode, changed) == outcome(decode_by_schema, changed), (at, value)


@pytest.mark.parametrize("drep", [LITTLE_ENDIAN, BIG_ENDIAN], ids=["little-endian", "big-endian"])
@pytest.mark.parametrize("pdu", EXAMPLES, ids=lambda pdu: type(pdu).__name__)
def test_the_examples_cut_off_everywhere(pdu: Pdu, drep: object) -> None:
    octets = encode(replace(pdu, drep=drep))  # type: ignore[arg-type]
    for size in range(len(octets)):
        assert unpack(octets[:size]) is None
        if size >= 10:
            whole = with_frag_length(octets[:size])
            assert outcome(decode, whole) == outcome(decode_by_schema, whole), size


@pytest.mark.parametrize("pdu", EXAMPLES, ids=lambda pdu: type(pdu).__name__)
def test_bodies_cut_off_before_the_sec_trailer(pdu: Pdu) -> None:
    # Where a count is then read from the sec_trailer, auth_type 0 reads as none.
    for auth_type in (0, 9):
        auth = replace(TOKEN, auth_type=auth_type)
        octets = encode(replace(pdu, auth=auth))  # type: ignore[arg-type]
        trailer = len(octets) - 8 - len(auth.auth_value)
        for size in range(16, trailer):
            cut = with_frag_length(octets[:size] + octets[trailer:])
            assert outcome(decode, cut) == outcome(decode_by_schema, cut), size


@pytest.mark.parametrize("pdu", EXAMPLES, ids=lambda pdu: type(pdu).__name__)
@pytest.mark.parametrize("pad", [0, 1, 2, 3, 4, 252, 253, 255, 256, -1])
def test_authentication_padding(pdu: Pdu, pad: int) -> None:
    padded = replace(pdu, auth=replace(TOKEN, auth_pad_length=pad))  # type: ignore[arg-type]
    assert outcome(encode, padded) == outcome(encode_by_schema, padded)


odd = st.integers(-2, 0x10002) | st.sampled_from([-1, 0xFF, 0x100, 0xFFFF, 0x10000, 0xFFFFFFFF, 1 << 32])
odd_syntaxes = st.builds(SyntaxId, st.just(NDR.uuid), odd, odd)


@given(negotiations, st.data())
def test_values_out_of_range_are_refused_alike(pdu: Pdu, data: st.DataObject) -> None:
    for name in data.draw(
        st.lists(st.sampled_from(["call_id", "pfc_flags", "rpc_vers", "max_recv_frag", "assoc_group_id"]))
    ):
        if hasattr(pdu, name):
            setattr(pdu, name, data.draw(odd))
    syntax = data.draw(st.just(NDR) | odd_syntaxes)
    if isinstance(pdu, Bind | AlterContext):
        transfer_syntaxes = (syntax,) * data.draw(st.sampled_from([0, 1, 2, 255, 256]))
        element = ContextElement(data.draw(odd), data.draw(st.just(NDR) | odd_syntaxes), transfer_syntaxes)
        pdu.p_context_elem += (element,) * data.draw(st.sampled_from([1, 12, 13, 256]))
    elif isinstance(pdu, BindAck | AlterContextResp):
        pdu.sec_addr = data.draw(st.sampled_from([b"", b"x\0", bytes(65534), bytes(65535)]))
        result = ContextResult(data.draw(odd), data.draw(odd), syntax)
        pdu.p_result_list += (result,) * data.draw(st.sampled_from([0, 1, 255, 256]))
    if pdu.auth is not None:  # type: ignore[union-attr]
        pads = st.sampled_from([-4, -1, 0, 1, 3, 252, 253, 255, 256, 1 << 60])
        token = data.draw(st.sampled_from([b"", b"token", bytes(65400)]))
        pdu.auth = SecTrailer(data.draw(odd), 5, data.draw(pads), 1, token)  # type: ignore[union-attr]
    assert outcome(encode, pdu) == outcome(encode_by_schema, pdu)


@given(st.sampled_from([CoCancel, Orphaned, Fault]), odd, odd, auth_after_body)
def test_call_values_out_of_range_are_refused_alike(
    made: type[CoCancel | Orphaned | Fault], call_id: int, flags: int, auth: SecTrailer | None
) -> None:
    pdu = made(call_id, flags, auth=auth)
    assert outcome(encode, pdu) == outcome(encode_by_schema, pdu)


@given(
    syntax=st.builds(SyntaxId, st.uuids(), st.integers(0, 0xFFFF), st.integers(0, 0xFFFF)), le=st.booleans()
)
def test_syntax_ids_split_and_joined(syntax: SyntaxId, le: bool) -> None:
    if_uuid, if_version = split_syntax_id(syntax.uuid.int, syntax.major, syntax.minor, le)
    assert join_syntax_id(if_uuid, if_version, le) == syntax
    if le:
        assert if_uuid + struct.pack("<L", if_version) == syntax.to_bytes()


def test_only_so_many_syntax_ids_are_kept() -> None:
    for start in range(0, 2000, 200):
        syntaxes = tuple(SyntaxId(uuid.UUID(int=i), 1, 0) for i in range(start, start + 200))
        pdu = Bind(1, p_context_elem=(ContextElement(0, NDR, syntaxes),))
        assert decode(encode(pdu)) == pdu
    for kept in (join_syntax_id.cache_info(), split_syntax_id.cache_info()):
        assert kept.maxsize is not None
        assert kept.currsize <= kept.maxsize <= 1024


def test_repeated_syntax_ids_are_one_object() -> None:
    pdu = decode(encode(Bind(1, p_context_elem=CONTEXTS)))
    assert isinstance(pdu, Bind)
    first, second = pdu.p_context_elem
    assert first.abstract_syntax is second.abstract_syntax
    assert first.transfer_syntaxes[0] is second.transfer_syntaxes[1]


@pytest.mark.parametrize("pdu", [BindNak(1, versions=((5, 0),)), Shutdown(1)])
def test_what_has_no_fast_path(pdu: Pdu) -> None:
    octets = encode(pdu)
    assert unpack(octets) is None
    with pytest.raises(struct.error):
        pack(pdu)
    assert decode(octets) == pdu


def test_lying_counts_allocate_nothing() -> None:
    lies = [
        # 255 results, then 65,535 octets of sec_addr, then 255 contexts of 255 syntaxes
        encode(BindAck(1, p_result_list=RESULTS)).replace(b"\x02\0\0\0\0", b"\xff\0\0\0\0", 1),
        encode(BindAck(1, sec_addr=b"x" * 9)).replace(b"\x0a\0xxx", b"\xff\xffxxx"),
        encode(Bind(1, p_context_elem=CONTEXTS)).replace(b"\x02\0\0\0\0\0\1", b"\xff\0\0\0\0\0\xff"),
    ]
    for lie in lies:
        assert isinstance(outcome(decode, lie), str)  # and loads what is loaded once
        tracemalloc.start()
        try:
            assert unpack(lie) is None
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < 4096


@pytest.mark.parametrize(
    ("vectors", "kinds"),
    [
        pytest.param(SAMBA, {RpcAuth3, Fault, CoCancel, Orphaned}, id="samba"),
        pytest.param(KERBEROS, set(), id="kerberos"),
    ],
)
def test_golden_conversations_take_it(vectors: list[Vector], kinds: set[type]) -> None:
    taken: set[type] = set()
    for vector in vectors:
        pdu = outcome(decode_by_schema, vector.octets)
        fast = unpack(vector.octets)
        if fast is not None:
            assert fast == pdu, vector.conversation
            assert pack(fast) == encode_by_schema(fast)
            taken.add(type(fast))
            continue
        # Refused, without a fast path, or an empty context list without its reserved octets.
        assert isinstance(pdu, str | BindNak | Shutdown) or len(vector.octets) == 25, vector.conversation
    assert taken >= kinds | {Request, Response, Bind, BindAck, AlterContext, AlterContextResp}
