"""Clients and servers on an IPX network in memory, which a registry of carriers plugs in."""

from __future__ import annotations

import asyncio
import os
import socket

import pytest

import dcerpc
from dcerpc.errors import AssociationClosed, BindingError, ConnectError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from tests.runtime.ipx_network import SPX_DATA, IpxNetwork

SERVER = "0000000100A0C9000001"
OTHER = "0000000200A0C9000002"
NOBODY = "00000003000000000009"


def test_calls_between_nodes() -> None:
    """Two nodes with the same socket number are two servers; both runtimes call both."""
    network = IpxNetwork(SERVER, OTHER)
    data = os.urandom(20_000)
    with (
        dcerpc.blocking.Server(carriers=network.carriers()) as first,
        dcerpc.blocking.Server(carriers=network.carriers()) as second,
    ):
        for server, node in ((first, SERVER), (second, OTHER)):
            server.register(EchoService(), mapped=False)
            server.listen(f"ncacn_spx:~{node}[1280]")

        async def call(node: str) -> None:
            async with dcerpc.connect(f"ncacn_spx:~{node}[1280]", carriers=network.carriers()) as binding:
                client = rpcecho.Client(binding)
                results = await asyncio.gather(*(client.AddOne(in_data=number) for number in range(5)))
                assert [each.out_data for each in results] == [1, 2, 3, 4, 5]

        for node in (SERVER, OTHER):
            asyncio.run(call(node))
            with dcerpc.blocking.connect(f"ncacn_spx:~{node}[1280]", carriers=network.carriers()) as binding:
                assert rpcecho.BlockingClient(binding).EchoData(len=len(data), in_data=data).out_data == data
    assert max(map(len, network.packets)) == SPX_DATA + 42
    to_server = {packet[6:16].hex().upper() for packet in network.packets if packet[16:18] == b"\x05\x00"}
    assert to_server == {SERVER, OTHER}


def test_an_interface_is_found_by_the_endpoint_mapper() -> None:
    """At socket 34280 (MS-RPCE 2.1.1.3), in towers of ncacn_spx."""
    network = IpxNetwork(SERVER)
    where = f"ncacn_spx:~{SERVER}[1281]"
    with dcerpc.blocking.Server(carriers=network.carriers()) as server:
        server.register(EchoService(), where)
        server.register_endpoint_mapper()
        server.listen(where, f"ncacn_spx:~{SERVER}[34280]")
        with dcerpc.blocking.connect(f"ncacn_spx:~{SERVER}", carriers=network.carriers()) as binding:
            assert rpcecho.BlockingClient(binding).AddOne(in_data=41).out_data == 42


def test_nobody_is_there() -> None:
    carriers = IpxNetwork(SERVER).carriers()
    with pytest.raises(BindingError, match=f"no node ~{NOBODY} is on the network"):
        dcerpc.blocking.connect(f"ncacn_spx:~{NOBODY}[1280]", carriers=carriers).__enter__()
    with pytest.raises(ConnectError):
        dcerpc.blocking.connect(f"ncacn_spx:~{SERVER}[1280]", carriers=carriers).__enter__()


@pytest.mark.parametrize(
    ("at", "octets", "message"),
    [
        (2, b"\xff\xff", "an IPX packet of 65535 octets"),
        (5, b"\x04", "a packet of type 4"),
        (36, b"\x00\x09", "SPX packet 9, expected 0"),
        (28, b"\x00\x00", "a packet of another SPX connection"),
    ],
)
def test_a_server_that_breaks_the_rules(at: int, octets: bytes, message: str) -> None:
    """What the link says is what the call says."""
    network = IpxNetwork(SERVER)
    binding = dcerpc.StringBinding.parse(f"ncacn_spx:~{SERVER}[1280]")
    answer = bytearray(
        b"\xff\xff\x00\x2b\x00\x05"
        + bytes.fromhex(SERVER)
        + b"\x40\x00"
        + bytes.fromhex(SERVER)
        + b"\x05\x00"
        + b"\x10\x00\x00\x01\x00\x01"
        + bytes(6)
        + b"\x05"
    )
    answer[at : at + len(octets)] = octets
    with socket.create_server(network.socket_address(binding)) as listening:
        listening.settimeout(10)
        handle = dcerpc.blocking.connect(binding, carriers=network.carriers(), timeout=10)
        handle.__enter__()
        peer, _ = listening.accept()
        with peer:
            peer.sendall(answer)
            with pytest.raises(AssociationClosed, match=message):
                rpcecho.BlockingClient(handle).AddOne(in_data=1)
        handle.__exit__(None, None, None)
