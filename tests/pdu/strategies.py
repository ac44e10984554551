"""Hypothesis strategies for PDUs that survive a round trip unchanged."""

from __future__ import annotations

import uuid

from hypothesis import strategies as st

from dcerpc.pdu import (
    AlterContext,
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
    FloatRep,
    Orphaned,
    Pdu,
    Request,
    Response,
    RpcAuth3,
    SecTrailer,
    Shutdown,
)
from dcerpc.syntax_id import SyntaxId

u8 = st.integers(0, 0xFF)
u16 = st.integers(0, 0xFFFF)
u32 = st.integers(0, 0xFFFFFFFF)
uuids = st.binary(min_size=16, max_size=16).map(lambda octets: uuid.UUID(bytes=octets))
syntax_ids = st.builds(SyntaxId, uuids, u16, u16)
dreps = st.builds(
    DataRepresentation,
    little_endian=st.booleans(),
    character=st.sampled_from(CharacterRep),
    floating=st.sampled_from(FloatRep),
)
stubs = st.binary(max_size=64)
tokens = st.binary(min_size=1, max_size=40)
flags_without_object = u8.map(lambda flags: flags & 0x7F)


def sec_trailers(pads: st.SearchStrategy[int]) -> st.SearchStrategy[SecTrailer]:
    return st.builds(
        SecTrailer,
        auth_type=u8,
        auth_level=u8,
        auth_pad_length=pads,
        auth_context_id=u32,
        auth_value=tokens,
    )


# Of PDUs with stub data padding may have any length; of the others only what keeps the alignment, which
# encoding restores.
auth_after_stub = st.none() | sec_trailers(u8)
padded_trailers = sec_trailers(st.integers(0, 8).map(lambda n: n * 4))
auth_after_body = st.none() | padded_trailers

contexts = st.lists(
    st.builds(
        ContextElement,
        p_cont_id=u16,
        abstract_syntax=syntax_ids,
        transfer_syntaxes=st.lists(syntax_ids, max_size=3).map(tuple),
    ),
    max_size=4,
).map(tuple)
results = st.lists(
    st.builds(ContextResult, result=u16, reason=u16, transfer_syntax=syntax_ids), max_size=4
).map(tuple)
versions = st.lists(st.tuples(u8, u8), max_size=5).map(tuple)

binds = st.one_of(
    *(
        st.builds(
            made,
            call_id=u32,
            pfc_flags=u8,
            drep=dreps,
            auth=auth_after_body,
            max_xmit_frag=u16,
            max_recv_frag=u16,
            assoc_group_id=u32,
            p_context_elem=contexts,
        )
        for made in (Bind, AlterContext)
    )
)
bind_acks = st.one_of(
    *(
        st.builds(
            made,
            call_id=u32,
            pfc_flags=u8,
            drep=dreps,
            auth=auth_after_body,
            max_xmit_frag=u16,
            max_recv_frag=u16,
            assoc_group_id=u32,
            sec_addr=st.binary(max_size=20),
            p_result_list=results,
        )
        for made in (BindAck, AlterContextResp)
    )
)
bind_naks = st.builds(
    BindNak,
    call_id=u32,
    pfc_flags=u8,
    drep=dreps,
    provider_reject_reason=u16,
    versions=versions,
    extended=st.none() | stubs,
)
rpc_auth_3s = st.builds(RpcAuth3, call_id=u32, pfc_flags=u8, drep=dreps, auth=padded_trailers)
bare = st.one_of(
    st.builds(CoCancel, call_id=u32, pfc_flags=u8, drep=dreps, auth=auth_after_body),
    st.builds(Orphaned, call_id=u32, pfc_flags=u8, drep=dreps, auth=auth_after_body),
    st.builds(Shutdown, call_id=u32, pfc_flags=u8, drep=dreps),
)
_request = {
    "call_id": u32,
    "drep": dreps,
    "auth": auth_after_stub,
    "alloc_hint": u32,
    "p_cont_id": u16,
    "opnum": u16,
    "stub_data": stubs,
}
requests = st.builds(Request, pfc_flags=flags_without_object, **_request) | st.builds(
    Request, pfc_flags=u8.map(lambda flags: flags | 0x80), object=uuids, **_request
)
responses = st.builds(
    Response,
    call_id=u32,
    pfc_flags=u8,
    drep=dreps,
    auth=auth_after_stub,
    alloc_hint=u32,
    p_cont_id=u16,
    cancel_count=u8,
    stub_data=stubs,
)
faults = st.builds(
    Fault,
    call_id=u32,
    pfc_flags=u8,
    drep=dreps,
    auth=auth_after_stub,
    alloc_hint=u32,
    p_cont_id=u16,
    cancel_count=u8,
    reserved=u8,
    status=u32,
    stub_data=stubs,
)
calls: st.SearchStrategy[Request | Response] = requests | responses
pdus: st.SearchStrategy[Pdu] = st.one_of(
    binds, bind_acks, bind_naks, rpc_auth_3s, bare, requests, responses, faults
)
