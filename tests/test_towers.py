"""Protocol towers: Samba's own, our own, and broken ones."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc import errors
from dcerpc.binding import PROTOCOL_SEQUENCES, AddressFormat, EndpointFormat, StringBinding
from dcerpc.syntax_id import NDR, NDR64, SyntaxId
from dcerpc.towers import Floor, Tower

VECTORS = Path(__file__).with_name("vectors")
SAMBA = json.loads((VECTORS / "towers.json").read_text())["towers"]
SAMBA_MADE = json.loads((VECTORS / "samba_ndr.json").read_text())["towers"]
SAMR = SyntaxId(uuid.UUID("12345778-1234-abcd-ef00-0123456789ac"), 1, 0)


def syntax(row: tuple[str, int, int]) -> SyntaxId:
    return SyntaxId(uuid.UUID(row[0]), row[1], row[2])


# --- Samba's towers


@pytest.mark.parametrize(
    "vector",
    SAMBA,
    ids=lambda vector: f"{vector['protseq']}[{vector['endpoint']}]-{vector['interface'][0][:8]}",
)
def test_as_samba_has_it(vector: dict[str, Any]) -> None:
    octets = bytes.fromhex(vector["octets"])
    tower = Tower.decode(octets)
    assert tower.interface == syntax(vector["interface"])
    assert tower.transfer_syntax == syntax(vector["transfer_syntax"]) == NDR
    assert tower.encode() == octets
    address = vector["address"] if vector["address"] != "0.0.0.0" else ""
    binding = StringBinding(vector["protseq"], address, vector["endpoint"])
    assert tower.to_binding() == binding
    if binding.protseq != "ncacn_vns_spp":  # Samba has its two floors the other way round
        assert Tower.from_binding(binding, tower.interface, tower.transfer_syntax).encode() == octets


@pytest.mark.parametrize("vector", SAMBA_MADE, ids=lambda vector: str(vector["label"]))
def test_as_sambas_ndr_makes_it(vector: dict[str, Any]) -> None:
    octets = bytes.fromhex(vector["octets"])
    tower = Tower.decode(octets)
    assert tower.encode() == octets
    for floor, split in zip(tower.floors, vector["floors"][2:], strict=True):
        assert bytes((floor.protocol_id,)) + floor.lhs == bytes.fromhex(split["lhs"])
        assert floor.rhs == bytes.fromhex(split["rhs"])
    meaning = vector["binding"]
    assert tower.interface == syntax((meaning["interface"], *meaning["interface_version"]))
    binding = tower.to_binding()
    assert binding.protseq == meaning["protseq"]
    assert binding.endpoint == meaning["endpoint"].removeprefix("0")
    assert binding.address == meaning.get("address", "").lstrip("\\").removeprefix("0.0.0.0")


def test_the_captured_map_is_all_there() -> None:
    captured = [vector for vector in SAMBA if vector["origin"] == "captured"]
    assert len(captured) == 53
    assert {vector["protseq"] for vector in captured} == {"ncacn_np", "ncacn_ip_tcp", "ncacn_http", "ncalrpc"}


# --- our own

#: binding, octets of floors 3 and up, the binding they read as where it differs
WRITTEN = [
    ("ncacn_ip_tcp:192.0.2.1[135]", "01000b02000000 0100070200 0087 0100090400 c0000201", None),
    ("ncacn_ip_tcp:", "01000b02000000 0100070200 0000 0100090400 00000000", None),
    ("ncacn_ip_tcp:fe80::1[135]", "01000b02000000 0100070200 0087 0100090400 00000000", "ncacn_ip_tcp:[135]"),
    ("ncacn_ip_tcp:host[135]", "01000b02000000 0100070200 0087 0100090400 00000000", "ncacn_ip_tcp:[135]"),
    ("ncadg_ip_udp:192.0.2.1[4660]", "01000a02000000 0100080200 1234 0100090400 c0000201", None),
    ("ncacn_http:192.0.2.1[593]", "01000b02000000 01001f0200 0251 0100090400 c0000201", None),
    (
        r"ncacn_np:dc01[\pipe\x]",
        "01000b02000000 01000f0800 5c706970655c7800 0100110500 6463303100",
        None,
    ),
    ("ncacn_np:bücher", "01000b02000000 01000f0100 00 0100110100 00", "ncacn_np:"),
    ("ncalrpc:[epmapper]", "01000c02000000 0100100900 65706d617070657200", None),
    ("ncacn_nb_tcp:SRV[135]", "01000b02000000 0100120100 87 0100090400 53525600", None),
    ("ncacn_nb_ipx:SRV[135]", "01000b02000000 0100120100 87 01000d0400 53525600", None),
    ("ncacn_nb_nb:SRV", "01000b02000000 0100120100 00 0100130400 53525600", None),
    (
        "ncacn_spx:~0000000108002B30612C[34280]",
        "01000b02000000 0100130200 85e8 01000d0a00 0000000108002b30612c",
        None,
    ),
    ("ncadg_ipx:S[34280]", f"01000a02000000 0100140200 85e8 01000d0a00 {'00' * 10}", "ncadg_ipx:[34280]"),
    ("ncacn_at_dsp:m@z[s]", "01000b02000000 0100160200 7300 0100180400 6d407a00", None),
    ("ncacn_vns_spp:i@g@o[385]", "01000b02000000 01001a0200 0181 01001c0600 694067406f00", None),
    ("ncacn_dnet_nsp:4.120[#69]", "01000b02000000 0100040400 23363900 0100060600 342e31323000", None),
    ("ncadg_mq:m[q]", "01000a02000000 01001d0200 7100 01001e0200 6d00", None),
    ("ncacn_hvsocket:[s]", "01000b02000000 0100210200 7300", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lower", "read"), WRITTEN)
def test_known_octets(text: str, lower: str, read: str | None) -> None:
    floors = bytes.fromhex(lower.replace(" ", ""))
    tower = Tower.from_binding(StringBinding.parse(text), SAMR)
    octets = tower.encode()
    assert octets[0:2] == bytes((2 + len(tower.floors), 0))
    assert octets[2:27] == bytes.fromhex("13000d 785734123412cdabef000123456789ac 0100 0200 0000")
    assert octets[27:52] == bytes.fromhex("13000d 045d888aeb1cc9119fe808002b104860 0200 0200 0000")
    assert octets[52:] == floors
    assert Tower.decode(octets).to_binding() == StringBinding.parse(read or text)


#: floors 3 and up as other implementations write them
READ = [
    (((0x0B, "0000"), (0x10, "5c706970655c7800"), (0x11, "5c5c444300")), r"ncacn_np:DC[\pipe\x]"),
    (((0x0B, "0000"), (0x0F, ""), (0x11, "")), "ncacn_np:"),
    (((0x0B, "0000"), (0x0F, "5c706970655c78"), (0x11, "4443")), r"ncacn_np:DC[\pipe\x]"),
    (((0x0B, "0000"), (0x0C, "85e8"), (0x0D, "00000000000000000000")), "ncacn_spx:[34280]"),
    (((0x0A, "0000"), (0x0E, "0001"), (0x0D, "0000000108002b30612c")), "ncadg_ipx:~0000000108002B30612C[1]"),
    (((0x0A, "0000"), (0x0E, "85e8")), "ncadg_ipx:[34280]"),
    (((0x0A, "0000"), (0x14, "85e8")), "ncadg_ipx:[34280]"),
    (((0x0B, "0000"), (0x11, "87"), (0x09, "5300")), "ncacn_nb_tcp:S[135]"),
    (((0x0B, "0000"), (0x11, "87"), (0x0D, "5300")), "ncacn_nb_ipx:S[135]"),
    (((0x0B, "0000"), (0x11, "87"), (0x13, "5300")), "ncacn_nb_nb:S[135]"),
    (((0x0B, "0000"), (0x18, "6d00"), (0x16, "7300")), "ncacn_at_dsp:m[s]"),
    (((0x0A, "0000"), (0x18, "6d00"), (0x17, "7300")), "ncadg_at_ddp:m[s]"),
    (((0x0B, "0000"), (0x1C, "6d00"), (0x1A, "0181")), "ncacn_vns_spp:m[385]"),
    (((0x0A, "0000"), (0x1C, "6d00"), (0x1B, "0181")), "ncadg_vns_ipc:m[385]"),
]  # fmt: skip


def tower_of(*floors: tuple[int, str]) -> Tower:
    return Tower(SAMR, NDR, tuple(Floor(number, b"", bytes.fromhex(rhs)) for number, rhs in floors))


@pytest.mark.parametrize(("floors", "text"), READ)
def test_other_forms_are_read(floors: tuple[tuple[int, str], ...], text: str) -> None:
    tower = tower_of(*floors)
    assert Tower.decode(tower.encode()) == tower
    assert tower.to_binding() == StringBinding.parse(text)


def test_object_and_options_are_left_out() -> None:
    binding = StringBinding.parse(f"{SAMR.uuid}@ncacn_ip_tcp:192.0.2.1[135,sign]")
    assert str(Tower.from_binding(binding, SAMR, NDR64).to_binding()) == "ncacn_ip_tcp:192.0.2.1[135]"


# --- what cannot be written or read


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ncacn_osi_dna:node", "ncacn_osi_dna has no known protocol tower"),
        ("ncalrpc:[bücher]", "'bücher' is not ASCII"),
        (f"ncalrpc:[{'x' * 0xFFFE}]", "65535 octets does not fit"),
    ],
)
def test_no_tower(text: str, problem: str) -> None:
    with pytest.raises(errors.BindingError, match=problem):
        Tower.from_binding(StringBinding.parse(text), SAMR)


def test_the_longest_endpoint() -> None:
    binding = StringBinding("ncalrpc", "", "x" * 0xFFFD)
    assert Tower.decode(Tower.from_binding(binding, SAMR).encode()).to_binding() == binding


@pytest.mark.parametrize(
    ("floors", "problem"),
    [
        (((0x0B, "0000"), (0x63, ""), (0x09, "")), "identifiers 0x0b, 0x63, 0x09"),
        (((0x0B, "0000"),), "identifiers 0x0b"),
        (((0x0A, "0000"), (0x07, "0087"), (0x09, "00000000")), "identifiers 0x0a, 0x07, 0x09"),
        (((0x0B, "0000"), (0x07, "008700"), (0x09, "00000000")), "floor 4: endpoint of 3 octets; ncacn_ip"),
        (((0x0B, "0000"), (0x07, ""), (0x09, "00000000")), "floor 4: endpoint of 0 octets"),
        (((0x0B, "0000"), (0x07, "0087"), (0x09, "00")), "floor 5: address of 1 octets; ncacn_ip_tcp has 4"),
        (((0x0B, "0000"), (0x12, "0087"), (0x13, "00")), "floor 4: endpoint of 2 octets; ncacn_nb_nb has 1"),
        (((0x0B, "0000"), (0x13, "85e8"), (0x0D, "00")), "floor 5: address of 1 octets; ncacn_spx has 10"),
        (((0x0C, "0000"), (0x10, "41ff00")), "floor 4: octet 1 of its text is not ASCII"),
        (((0x0B, "0000"), (0x0F, "5c706970655c7800"), (0x11, "ff")), "floor 5: octet 0 of its text"),
        (((0x0B, "0000"), (0x0F, "2f6c736100"), (0x11, "00")), "tower of ncacn_np: '/lsa' is not an"),
        (((0x0C, "0000"), (0x10, "41004200")), "tower of ncalrpc: .* unprintable character U\\+0000"),
        (((0x0B, "0000"), (0x1C, "6d00"), (0x1A, "01")), "floor 5: endpoint of 1 octets"),
    ],
)  # fmt: skip
def test_no_binding(floors: tuple[tuple[int, str], ...], problem: str) -> None:
    tower = tower_of(*floors)
    assert Tower.decode(tower.encode()) == tower
    with pytest.raises(errors.BindingError, match=problem):
        tower.to_binding()


@pytest.mark.parametrize(
    ("tower", "problem"),
    [
        (Tower(SAMR, NDR, ()), "tower of 2 floors"),
        (Tower(SAMR, NDR, (Floor(0x0B),) * 5), "tower of 7 floors"),
        (Tower(SAMR, NDR, (Floor(0x100),)), "floor 3: protocol identifier 256 is not an octet"),
        (Tower(SAMR, NDR, (Floor(-1),)), "floor 3: protocol identifier -1"),
        (Tower(SAMR, NDR, (Floor(0x0B), Floor(0x07, b"", bytes(0x10000)))), "floor 4: 65536 octets"),
        (Tower(SAMR, NDR, (Floor(0x0B, bytes(0xFFFF)),)), "floor 3: 65536 octets"),
    ],
)
def test_cannot_be_encoded(tower: Tower, problem: str) -> None:
    with pytest.raises(errors.BindingError, match=problem):
        tower.encode()


GOOD = bytes.fromhex(SAMBA[0]["octets"])


@pytest.mark.parametrize(
    ("octets", "problem"),
    [
        (b"", "tower floor count at offset 0: truncated, 0 of 2 octets"),
        (b"\x05", "tower floor count at offset 0: truncated, 1 of 2 octets"),
        (b"\x00\x00", "tower at offset 0: 0 floors"),
        (b"\x02\x00" + GOOD[2:52], "tower at offset 0: 2 floors"),
        (b"\x07\x00" + GOOD[2:], "tower at offset 0: 7 floors; from 3 to 6"),
        (b"\xff\xff" + GOOD[2:], "tower at offset 0: 65535 floors"),
        (GOOD[:3], "tower floor 1 left side count at offset 2: truncated, 1 of 2 octets"),
        (GOOD[:10], "tower floor 1 left side at offset 4: truncated, 6 of 19 octets"),
        (GOOD[:26], "tower floor 1 right side at offset 25: truncated, 1 of 2 octets"),
        (GOOD[:-1], "tower floor 5 right side at offset 71: truncated, 3 of 4 octets"),
        (GOOD[:52] + b"\xff\xff" + GOOD[54:], "tower floor 3 left side at offset 54: truncated, 21 of 65535"),
        (GOOD + b"\x00", "tower at offset 75: 1 octets after the last floor"),
        (b"\x04" + GOOD[1:], "tower at offset 66: 9 octets after the last floor"),
        (b"\x06" + GOOD[1:], "tower floor 6 left side count at offset 75: truncated, 0 of 2"),
        (GOOD[:4] + b"\x00" + GOOD[5:], "tower floor 1 at offset 2: not 0x0d, a UUID and a version"),
        (GOOD[:29] + b"\x0b" + GOOD[30:], "tower floor 2 at offset 27: not 0x0d, a UUID and a version"),
        (GOOD[:2] + b"\x12\x00" + GOOD[4:22] + GOOD[23:], "tower floor 1 at offset 2: not 0x0d"),
        (GOOD[:23] + b"\x01\x00\x00" + GOOD[27:], "tower floor 1 at offset 2: not 0x0d"),
        (GOOD[:52] + b"\x00\x00\x00\x00" + GOOD[59:], "tower floor 3 at offset 52: no protocol identifier"),
    ],
)
def test_broken_octets(octets: bytes, problem: str) -> None:
    with pytest.raises(errors.BindingError) as caught:
        Tower.decode(octets)
    assert problem in str(caught.value)


@pytest.mark.parametrize("size", range(len(GOOD)))
def test_every_truncation_is_seen(size: int) -> None:
    with pytest.raises(errors.BindingError, match=r"truncated|0 floors"):
        Tower.decode(GOOD[:size])


def test_any_buffer() -> None:
    assert Tower.decode(memoryview(GOOD)) == Tower.decode(bytearray(GOOD)) == Tower.decode(GOOD)


# --- properties

SYNTAXES = st.builds(SyntaxId, st.uuids(), st.integers(0, 0xFFFF), st.integers(0, 0xFFFF))
FLOORS = st.builds(Floor, st.integers(0, 0xFF), st.binary(max_size=4), st.binary(max_size=20))
ASCII = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=12)
ENDPOINTS = {
    EndpointFormat.PORT: st.integers(1, 0xFFFF).map(str),
    EndpointFormat.NETBIOS: st.integers(1, 0xFF).map(str),
    EndpointFormat.PIPE: ASCII.filter(bool).map(lambda name: f"\\pipe\\{name}"),
    EndpointFormat.DECNET: ASCII.filter(lambda name: not name.startswith("#")),
    EndpointFormat.NAME: ASCII,
}
ADDRESSES = {
    AddressFormat.HOST: st.ip_addresses(v=4).map(str).filter(lambda address: address != "0.0.0.0"),
    AddressFormat.SERVER: ASCII,
    AddressFormat.IPX: st.binary(min_size=10, max_size=10)
    .filter(any)
    .map(lambda octets: f"~{octets.hex().upper()}"),
    AddressFormat.NAME: ASCII,
}


@st.composite
def bindings(draw: st.DrawFn) -> StringBinding:
    sequence = draw(st.sampled_from([entry for entry in PROTOCOL_SEQUENCES.values() if entry.tower_ids]))
    has_address = len(sequence.tower_ids) == 3
    return StringBinding(
        sequence.name,
        draw(st.just("") | ADDRESSES[sequence.address_format]) if has_address else "",
        draw(st.just("") | ENDPOINTS[sequence.endpoint_format]),
    )


@given(bindings(), SYNTAXES, SYNTAXES)
def test_a_binding_survives_its_tower(
    binding: StringBinding, interface: SyntaxId, transfer: SyntaxId
) -> None:
    tower = Tower.from_binding(binding, interface, transfer)
    read = Tower.decode(tower.encode())
    assert read == tower
    assert (read.interface, read.transfer_syntax) == (interface, transfer)
    assert read.to_binding() == binding


@given(SYNTAXES, SYNTAXES, st.lists(FLOORS, min_size=1, max_size=4).map(tuple))
def test_any_floors_survive(interface: SyntaxId, transfer: SyntaxId, floors: tuple[Floor, ...]) -> None:
    tower = Tower(interface, transfer, floors)
    assert Tower.decode(tower.encode()) == tower


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    octets = bytearray(draw(st.sampled_from(SAMBA).map(lambda vector: bytes.fromhex(vector["octets"]))))
    for _ in range(draw(st.integers(1, 3))):
        octets[draw(st.integers(0, len(octets) - 1))] = draw(st.integers(0, 0xFF))
    return bytes(octets[: draw(st.integers(0, len(octets)))] if draw(st.booleans()) else octets)


@given(st.binary(max_size=120) | damaged())
def test_any_octets_are_a_tower_or_a_binding_error(octets: bytes) -> None:
    try:
        tower = Tower.decode(octets)
    except errors.BindingError:
        return
    assert tower.encode() == octets
    try:
        binding = tower.to_binding()
    except errors.BindingError:
        return
    again = Tower.from_binding(binding, tower.interface, tower.transfer_syntax)
    assert again.to_binding() == binding
