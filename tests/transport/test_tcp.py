"""ncacn_ip_tcp's addresses and keep-alive, and the registry of carriers."""

from __future__ import annotations

import os
import time

import pytest

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError, UnsupportedProtocolSequence
from dcerpc.transport import registry
from dcerpc.transport.api import Carrier, ClientSide
from dcerpc.transport.registry import CarrierRegistry
from dcerpc.transport.stream import StreamLink
from dcerpc.transport.tcp import TCP, keep_alive_delay, socket_address

SIDE = ClientSide(binding=StringBinding("ncacn_ip_tcp"), random=os.urandom, clock=time.time)


@pytest.mark.parametrize(
    ("parameter", "seconds"), [(0, 120), (1, 240), (4, 600), (5, 720), (9, 1200), (10, None)]
)
def test_keep_alive_table(parameter: int, seconds: int | None) -> None:
    """MS-RPCE appendix B <110>."""
    assert keep_alive_delay(parameter) == seconds


def test_keep_alive_default_is_5() -> None:
    assert keep_alive_delay() == 720


@pytest.mark.parametrize("parameter", [-1, 11])
def test_keep_alive_out_of_range(parameter: int) -> None:
    with pytest.raises(ValueError, match=f"time-out parameter {parameter}"):
        keep_alive_delay(parameter)


@pytest.mark.parametrize(
    ("address", "endpoint", "expected"),
    [
        ("10.0.0.1", "135", ("10.0.0.1", 135)),
        ("fe80::1%eth0", "65535", ("fe80::1%eth0", 65535)),
        ("", "0", ("localhost", 0)),
        ("", "", ("localhost", 0)),
    ],
)
def test_socket_address(address: str, endpoint: str, expected: tuple[str, int]) -> None:
    assert socket_address(StringBinding("ncacn_ip_tcp", address, endpoint)) == expected


@pytest.mark.parametrize("endpoint", ["pipe", "65536", "1e3"])
def test_an_endpoint_that_is_no_port(endpoint: str) -> None:
    with pytest.raises(BindingError, match="expected a port"):
        socket_address(StringBinding("ncalrpc", "", endpoint))


def test_the_registry_has_tcp() -> None:
    carriers = CarrierRegistry()
    assert list(carriers) == ["ncacn_ip_tcp"]
    assert carriers["ncacn_ip_tcp"] is TCP
    assert isinstance(TCP.make_link("peer", SIDE), StreamLink)


@pytest.mark.parametrize("protseq", ["ncacn_spx", "ncadg_ip_udp", "ncacn_np"])
def test_a_sequence_without_a_carrier(protseq: str) -> None:
    with pytest.raises(UnsupportedProtocolSequence, match=protseq) as caught:
        CarrierRegistry()[protseq]
    assert caught.value.protseq == protseq


def test_an_unknown_sequence() -> None:
    with pytest.raises(BindingError, match="unknown protocol sequence"):
        CarrierRegistry()["ncacn_pigeon"]


def test_a_carrier_is_added_to_one_registry_only() -> None:
    carriers = CarrierRegistry()
    mine = Carrier("ncacn_http", 4096, socket_address, StreamLink)
    carriers.add(mine)
    assert carriers["ncacn_http"] is mine
    assert "ncacn_http" not in list(CarrierRegistry())


def test_carriers_of_entry_points(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = Carrier("ncacn_http", 4096, socket_address, StreamLink)

    class Found:
        def load(self) -> Carrier:
            return mine

    def entry_points(*, group: str) -> list[Found]:
        assert group == "dcerpc.transports"
        return [Found()]

    monkeypatch.setattr(registry, "entry_points", entry_points)
    carriers = CarrierRegistry()
    carriers.add_entry_points()
    assert carriers["ncacn_http"] is mine
