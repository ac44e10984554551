"""The pcap writer, checked by an independent reader of pcap, IP and TCP."""

from __future__ import annotations

import io
import ipaddress
import struct
from dataclasses import dataclass
from pathlib import Path

import pytest

from dcerpc.testing.pcap import PcapWriter

SYN, FIN, PSH, ACK = 2, 1, 8, 16


@dataclass
class Packet:
    source: tuple[str, int]
    target: tuple[str, int]
    sequence: int
    acknowledged: int
    flags: int
    payload: bytes


def ones_sum(data: bytes) -> int:
    data += b"\0" * (len(data) % 2)
    total: int = sum(struct.unpack(f">{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return total


def read(data: bytes) -> list[Packet]:
    """Read a pcap file of raw IP, and check every length and checksum."""
    magic, major, minor, _, _, _, link = struct.unpack_from("<IHHiIII", data)
    assert (magic, major, minor, link) == (0xA1B2C3D4, 2, 4, 101)
    packets = []
    at = 24
    while at < len(data):
        _, microseconds, captured, length = struct.unpack_from("<IIII", data, at)
        assert captured == length
        assert microseconds < 1_000_000
        packets.append(dissect(data[at + 16 : at + 16 + length]))
        at += 16 + length
    assert at == len(data)
    return packets


def dissect(packet: bytes) -> Packet:
    if packet[0] >> 4 == 4:
        assert packet[0] == 0x45
        assert int.from_bytes(packet[2:4], "big") == len(packet)
        assert packet[9] == 6
        assert ones_sum(packet[:20]) == 0xFFFF
        addresses, segment = packet[12:20], packet[20:]
    else:
        assert packet[0] >> 4 == 6
        assert int.from_bytes(packet[4:6], "big") == len(packet) - 40
        assert packet[6] == 6
        addresses, segment = packet[8:40], packet[40:]
    assert ones_sum(addresses + struct.pack(">II", 6, len(segment)) + segment) == 0xFFFF
    half = len(addresses) // 2
    source, target = (str(ipaddress.ip_address(part)) for part in (addresses[:half], addresses[half:]))
    here, there, sequence, acknowledged, size, flags = struct.unpack_from(">HHIIBB", segment)
    assert size == 0x50
    return Packet((source, here), (target, there), sequence, acknowledged, flags, segment[20:])


def test_a_conversation() -> None:
    file = io.BytesIO()
    client, server = ("10.0.0.1", 50000), ("10.0.0.2", 135)
    with PcapWriter(file) as writer:
        writer.connection_opened(1, client, server)
        writer.pdu_sent(1, b"question", 1.0)
        writer.pdu_received(1, b"answer!", 1.5)
        writer.connection_closed(1)
    packets = read(file.getvalue())
    assert [packet.flags for packet in packets] == [
        SYN,
        SYN | ACK,
        ACK,
        PSH | ACK,
        PSH | ACK,
        FIN | ACK,
        FIN | ACK,
        ACK,
    ]
    assert packets[0].source == client
    assert packets[0].target == server
    assert packets[1].source == server
    assert [packet.payload for packet in packets[3:5]] == [b"question", b"answer!"]
    follow(packets)


def follow(packets: list[Packet]) -> dict[tuple[str, int], bytes]:
    """Check that sequence numbers and acknowledgements fit, and give what each side sent."""
    following: dict[tuple[str, int], int] = {}
    sent: dict[tuple[str, int], bytes] = {}
    for packet in packets:
        assert packet.sequence == following.get(packet.source, packet.sequence)
        if packet.flags & ACK:
            assert packet.acknowledged == following[packet.target]
        step = len(packet.payload) + bool(packet.flags & (SYN | FIN))
        following[packet.source] = packet.sequence + step
        sent[packet.source] = sent.get(packet.source, b"") + packet.payload
    return sent


def test_a_servers_trace_has_the_client_speak_first() -> None:
    file = io.BytesIO()
    writer = PcapWriter(file)
    writer.connection_opened(7, ("10.0.0.2", 135), ("10.0.0.1", 50000))
    writer.pdu_received(7, b"question", 1.0)
    writer.close()
    assert read(file.getvalue())[0].source == ("10.0.0.1", 50000)
    assert not file.closed


def test_ipv6_and_connections_without_addresses() -> None:
    file = io.BytesIO()
    writer = PcapWriter(file)
    writer.connection_opened(1, ("fe80::1%eth0", 50000), ("fe80::2", 135))
    writer.connection_opened(2, ("", 0), ("", 0))
    writer.connection_closed(2)
    writer.pdu_sent(1, b"over IPv6", 1.0)
    writer.connection_opened(3, ("", 0), ("", 0))
    writer.pdu_sent(3, b"in memory", 1.0)
    packets = read(file.getvalue())
    assert packets[0].source == ("fe80::1", 50000)
    assert packets[-1].payload == b"in memory"
    assert packets[-1].target == ("192.0.2.2", 135)


def test_a_large_pdu_takes_several_packets() -> None:
    file = io.BytesIO()
    writer = PcapWriter(file)
    writer.connection_opened(1, ("10.0.0.1", 50000), ("10.0.0.2", 135))
    writer.pdu_sent(1, bytes(65535), 1.0)
    sent = follow(read(file.getvalue()))
    assert sent[("10.0.0.1", 50000)] == bytes(65535)


def test_a_path(tmp_path: Path) -> None:
    path = tmp_path / "conversation.pcap"
    with PcapWriter(path) as writer:
        writer.connection_opened(1, ("10.0.0.1", 50000), ("10.0.0.2", 135))
        writer.pdu_sent(1, b"x", 1.0)
    assert len(read(path.read_bytes())) == 4
    with pytest.raises(ValueError, match="closed"):
        writer.pdu_sent(1, b"y", 2.0)
