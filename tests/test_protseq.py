"""The table of protocol sequences."""

from __future__ import annotations

import pytest

from dcerpc import binding, errors, protseq
from dcerpc.binding import StringBinding
from dcerpc.protseq import PROTOCOL_SEQUENCES, ProtocolSequence
from dcerpc.transport.registry import CarrierRegistry


def test_every_sequence_of_the_specifications_is_known() -> None:
    rpce = "np ip_tcp spx nb_ipx nb_tcp nb_nb at_dsp http"
    c706 = "ip_tcp dnet_nsp osi_dna at_dsp vns_spp osi_mosi nb_stream unix_stream"
    c706_datagram = "ip_udp dds at_ddp nb vns_ipc osi_clsn nb_dgram unix_dgram"
    names = {f"ncacn_{name}" for name in f"{rpce} {c706} hvsocket".split()}
    names |= {f"ncadg_{name}" for name in f"{c706_datagram} ipx mq".split()}
    assert set(PROTOCOL_SEQUENCES) == names | {"ncalrpc"}


@pytest.mark.parametrize("sequence", PROTOCOL_SEQUENCES.values(), ids=lambda sequence: sequence.name)
def test_the_table_is_consistent(sequence: ProtocolSequence) -> None:
    assert sequence.name.startswith(sequence.protocol)
    assert sequence.supported == (sequence.note == "")
    mapper = StringBinding(sequence.name, "", sequence.mapper_endpoint)
    assert mapper.endpoint == sequence.mapper_endpoint
    if sequence.tower_ids:
        rpc = {"ncacn": 0x0B, "ncadg": 0x0A, "ncalrpc": 0x0C}[sequence.protocol]
        assert sequence.tower_ids[0] == rpc
        assert len(sequence.tower_ids) in (2, 3)


def test_towers_tell_the_sequences_apart() -> None:
    ids = [sequence.tower_ids for sequence in PROTOCOL_SEQUENCES.values() if sequence.tower_ids]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("name", "endpoint"),
    [
        ("ncacn_ip_tcp", "135"),
        ("ncadg_ip_udp", "135"),
        ("ncacn_np", "\\pipe\\epmapper"),
        ("ncacn_http", "593"),
        ("ncacn_spx", "34280"),
        ("ncadg_ipx", "34280"),
        ("ncacn_nb_tcp", "135"),
        ("ncacn_nb_ipx", "135"),
        ("ncacn_nb_nb", "135"),
    ],
)
def test_where_the_endpoint_mapper_is(name: str, endpoint: str) -> None:
    assert PROTOCOL_SEQUENCES[name].mapper_endpoint == endpoint


def test_supported() -> None:
    assert protseq.require_supported("NCACN_IP_TCP").name == "ncacn_ip_tcp"
    assert protseq.require_supported("ncacn_np", {"ncacn_np"}).name == "ncacn_np"
    assert frozenset(CarrierRegistry()) == protseq.SUPPORTED


@pytest.mark.parametrize(
    ("name", "available", "reason"),
    [
        ("ncacn_http", protseq.SUPPORTED, "this version has no carrier.*; to plug one in, .* carriers="),
        ("ncacn_spx", protseq.SUPPORTED, "Windows Server 2012 R2 .* product note 6.*; to plug one in"),
        ("ncacn_at_dsp", protseq.SUPPORTED, "product note 15"),
        ("ncacn_ip_tcp", frozenset(), "not among the available"),
        ("ncadg_ipx", protseq.SUPPORTED, "product note 19.*; .*connectionless.* cannot be plugged in"),
    ],
)
def test_unsupported(name: str, available: frozenset[str], reason: str) -> None:
    with pytest.raises(
        errors.UnsupportedProtocolSequence, match=f"{name} is not supported: .*{reason}"
    ) as caught:
        protseq.require_supported(name, available)
    assert caught.value.protseq == name


def test_binding_has_all_of_it() -> None:
    assert all(getattr(binding, name) is getattr(protseq, name) for name in protseq.__all__)


def test_unknown_is_not_unsupported() -> None:
    with pytest.raises(errors.BindingError, match="unknown protocol sequence 'x'") as caught:
        protseq.require_supported("x")
    assert not isinstance(caught.value, errors.UnsupportedProtocolSequence)
