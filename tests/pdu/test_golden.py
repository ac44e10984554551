"""PDUs that Samba and a C implementation of DCE RPC 1.1 sent: decoded, encoded, compared octet for octet."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import NamedTuple

import pytest

from dcerpc.errors import PduError
from dcerpc.pdu import (
    AlterContext,
    AlterContextResp,
    Bind,
    Fault,
    HeaderError,
    Pdu,
    Request,
    Response,
    decode,
    encode,
    peek,
)
from dcerpc.pdu.codec import decode_by_schema, encode_by_schema
from dcerpc.pdu.format import describe

VECTORS = Path(__file__).parent.parent / "vectors"


class Vector(NamedTuple):
    conversation: str
    octets: bytes


def load(name: str) -> list[Vector]:
    """Every distinct PDU of a file, under the first conversation that has it."""
    document = json.loads((VECTORS / name).read_text(encoding="utf-8"))
    found: dict[bytes, str] = {}
    for conversation in document["conversations"]:
        for pdu in conversation["pdus"]:
            found.setdefault(bytes.fromhex(pdu["pdu"]), conversation["name"])
    return [Vector(name, octets) for octets, name in found.items()]


SAMBA = load("samba_conversations.json")
KERBEROS = load("kerberos_conversations.json")

# Samba's protocol tests send some PDUs to see them refused: with bind_nak reason 4, or fault 0x1C01000B or
# 0x1C00001B. We must refuse the same ones, and no others.
REFUSED = {
    "raw invalid_auth_noctx": "auth_length",
    "raw ntlmssp_auth_pad_fail_auth3": "auth_pad_length",
    "raw spnego_auth_pad_fail_alter": "auth_pad_length",
    "raw spnego_auth_pad_fail_bind": "auth_pad_length",
}


def normalised(octets: bytes, pdu: Pdu) -> bytes:
    """The octets with what decoding does not keep, as the codec's documentation lists it, made canonical."""
    header = peek(octets)
    assert header is not None
    if isinstance(pdu, Request | Response | Fault) and pdu.auth is not None:
        # Padding of a sealed PDU is ciphertext, not zeros.
        start = header.body_end - pdu.auth.auth_pad_length
        return octets[:start] + bytes(pdu.auth.auth_pad_length) + octets[header.body_end :]
    if isinstance(pdu, AlterContextResp) and header.auth_length == 0 and len(octets) == 64:
        # A sec_trailer without token after the last leg.
        return octets[:8] + (56).to_bytes(2, "little") + octets[10:56]
    if isinstance(pdu, Bind | AlterContext) and header.frag_length == 25:
        # An empty context list without its reserved octets.
        return octets[:8] + (28).to_bytes(2, "little") + octets[10:] + bytes(3)
    if isinstance(pdu, Bind | AlterContext) and pdu.auth is not None and pdu.auth.auth_pad_length:
        # auth_pad_length claims padding that is not there; encoding puts it there.
        size = header.frag_length + pdu.auth.auth_pad_length
        padding = bytes(pdu.auth.auth_pad_length)
        return (
            octets[:8]
            + size.to_bytes(2, "little")
            + octets[10 : header.body_end]
            + padding
            + octets[header.body_end :]
        )
    return octets


def check(vector: Vector) -> None:
    pdu = decode(vector.octets)
    assert pdu == decode_by_schema(vector.octets) == decode(memoryview(vector.octets))
    assert encode(pdu).hex() == normalised(vector.octets, pdu).hex(), vector.conversation
    assert encode_by_schema(pdu) == encode(pdu)
    assert f"call_id={pdu.call_id} " in describe(pdu) + " "


def test_samba() -> None:
    refused = {}
    for vector in SAMBA:
        try:
            check(vector)
        except PduError as error:
            refused[vector.conversation] = error.field
    assert refused == REFUSED


def test_kerberos() -> None:
    for vector in KERBEROS:
        check(vector)


def test_most_need_no_normalising() -> None:
    kept = changed = 0
    for vector in SAMBA + KERBEROS:
        try:
            same = encode(decode(vector.octets)) == vector.octets
        except PduError:
            continue
        kept, changed = kept + same, changed + (not same)
    assert kept > 8 * changed > 0


@pytest.mark.parametrize("vectors", [SAMBA, KERBEROS], ids=["samba", "kerberos"])
def test_cut_off_or_followed_by_more(vectors: list[Vector]) -> None:
    seen: set[tuple[int, int, bool]] = set()
    for vector in vectors:
        octets = vector.octets
        with pytest.raises(PduError):
            decode(octets + b"\0")
        # Once for each type and size is enough for cutting at every length.
        shape = (octets[2], len(octets), octets[10:12] != b"\0\0")
        if shape in seen or len(octets) > 1000:
            continue
        seen.add(shape)
        for size in range(len(octets)):
            with pytest.raises(PduError):
                decode(octets[:size])
            # cut off, and frag_length says so
            shorter = bytearray(octets[:size])
            shorter[8:10] = size.to_bytes(2, "little" if octets[4] else "big")
            if size >= 16:
                with contextlib.suppress(PduError):
                    assert peek(shorter) is not None
                    assert encode(decode(bytes(shorter)))


@pytest.mark.parametrize("vectors", [SAMBA, KERBEROS], ids=["samba", "kerberos"])
def test_framing(vectors: list[Vector]) -> None:
    for vector in vectors:
        try:
            header = peek(vector.octets[:16])
        except HeaderError:
            assert vector.conversation in REFUSED
            continue
        assert header is not None
        assert header.frag_length == len(vector.octets)
