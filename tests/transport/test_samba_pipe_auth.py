"""Requests of named-pipe authentication: as smbd makes them, of other levels, and bad ones."""

from __future__ import annotations

import contextlib
import json
import struct
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_INVALID_LEVEL,
    STATUS_INVALID_PARAMETER,
    STATUS_NOT_SUPPORTED,
    STATUS_SUCCESS,
)
from dcerpc.transport.samba_pipe_auth import (
    LENGTH,
    MIN_REQUEST,
    AuthRequest,
    PipeAuthError,
    decode_request,
    encode_reply,
    request_level,
)

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/named_pipe_auth.json").read_text())
REQUESTS: dict[str, dict[str, Any]] = {each["label"]: each for each in VECTORS["requests"]}
USER = bytes.fromhex(REQUESTS["user"]["octets"])


def with_length(message: bytes | bytearray) -> bytes:
    """A message whose length is right again."""
    return LENGTH.pack(len(message) - 4) + message[4:]


# ---- as smbd makes them ----


@pytest.mark.parametrize("label", REQUESTS)
def test_what_samba_reads(label: str) -> None:
    vector = REQUESTS[label]
    reads = vector["reads"]
    request = decode_request(bytes.fromhex(vector["octets"]))
    assert {
        "level": request.level,
        "remote_client_name": request.client_name,
        "remote_client_addr": request.client_address,
        "remote_client_port": request.client_port,
        "local_server_name": request.server_name,
        "local_server_addr": request.server_address,
        "local_server_port": request.server_port,
        "account_name": request.account_name,
        "user_principal_name": request.principal_name,
        "domain_name": request.domain_name,
        "unix_name": request.unix_name,
        "uid": request.uid,
        "gid": request.gid,
    } == {name: value for name, value in reads.items() if name != "sids"}
    flags = [sid for sid in reads["sids"] if sid.startswith("S-1-22-") and sid.split("-")[3] not in "12"]
    assert flags
    assert list(request.sids) == [sid for sid in reads["sids"] if sid not in flags]
    assert len(request.session_key) == 16
    assert request.anonymous == (label in ("anonymous", "guest"))


def test_the_key_is_nobodys_business() -> None:
    request = decode_request(USER)
    assert request.session_key.hex() not in repr(request)
    assert str(request.session_key) not in repr(request)


def test_the_reply_is_sambas() -> None:
    assert encode_reply(7, STATUS_SUCCESS).hex() == VECTORS["reply"]


def test_a_reply_that_refuses() -> None:
    reply = encode_reply(4, STATUS_ACCESS_DENIED)
    assert LENGTH.unpack_from(reply)[0] == len(reply) - 4
    assert reply[4:16] == b"NPAM" + struct.pack("<II", 4, 4)
    assert reply[-4:] == struct.pack("<I", STATUS_ACCESS_DENIED)


@pytest.mark.parametrize(
    ("sids", "anonymous"),
    [
        ((), True),
        (("S-1-5-7", "S-1-5-11"), True),
        (("S-1-5-21-1-2-3-501", "S-1-5-32-546"), True),
        (("S-1-5-21-1-2-3-1000", "S-1-5-11"), False),
        (("S-1-5-18",), False),
    ],
)
def test_who_has_proved_an_identity(sids: tuple[str, ...], anonymous: bool) -> None:
    assert AuthRequest(7, sids=sids).anonymous == anonymous


# ---- other layouts ----


class Writer:
    """Writes a request: NDR that is aligned from its first octet on."""

    def __init__(self, level: int) -> None:
        self.octets = bytearray(LENGTH.pack(0) + b"NPAM" + struct.pack("<II", level, level))
        self.referent = 0

    def number(self, size: int, *values: int) -> None:
        for value in values:
            self.octets += bytes(-len(self.octets) % size) + value.to_bytes(size, "little")

    def pointers(self, *there: object) -> None:
        for each in there:
            self.referent += 4
            self.number(4, self.referent if each else 0)

    def text(self, *texts: str) -> None:
        for each in texts:
            if each:
                octets = each.encode() + b"\0"
                self.number(4, len(octets), 0, len(octets))
                self.octets += octets

    def blob(self, octets: bytes) -> None:
        self.number(4, len(octets))
        self.octets += octets

    def sids(self, *sids: str) -> None:
        self.number(4, len(sids))
        for sid in sids:
            authority, *others = map(int, sid.split("-")[2:])
            self.number(4)
            self.octets += bytes(-len(self.octets) % 4)
            self.octets += bytes([1, len(others)]) + authority.to_bytes(6, "big")
            self.octets += struct.pack(f"<{len(others)}I", *others)

    def done(self) -> bytes:
        return with_length(self.octets)


def made(
    level: int,
    *,
    transport: bool = True,
    ticket: bool = True,
    claims: tuple[int, int, int] | None = None,
    device: tuple[str, ...] = (),
    key: bytes = bytes(range(16)),
    parts: int = 0b1111,
    delegated: bytes = b"",
) -> bytes:
    """A request of some layout: of the user ``ada`` in ``CORP``."""
    writer = Writer(level)
    if transport:
        writer.number(1, 1)
    writer.pointers("host", "127.0.0.2")
    writer.number(2, 50000)
    writer.pointers("srv", "127.0.0.1")
    writer.number(2, 445)
    writer.pointers("session")
    writer.text("host", "127.0.0.2", "srv", "127.0.0.1")
    writer.pointers("session")
    writer.blob(delegated)
    token, unix_token, user, unix_user = (parts >> bit & 1 for bit in range(4))
    writer.pointers(token, unix_token, user, unix_user, None)
    writer.blob(key)
    writer.pointers(None)
    writer.number(4)
    writer.octets += bytes(-len(writer.octets) % 4) + bytes(range(100, 116))
    if ticket:
        writer.number(2, 0)
    if token:
        writer.number(8)
        writer.octets += bytes(-len(writer.octets) % 8)
        sids = ("S-1-5-21-1-2-3-1000", "S-1-5-11", "S-1-22-2041152804-1")
        writer.number(4, len(sids))
        writer.sids(*sids)
        writer.number(8, 7)
        writer.number(4, 1)
        if claims is not None:
            writer.number(4, *claims, len(device), *claims)
            writer.sids(*device)
            writer.number(4, 1)
    if unix_token:
        writer.number(4, 2)
        writer.number(8, 1000, 100)
        writer.number(4, 2)
        writer.number(8, 100, 101)
    if user:
        writer.pointers("ada", "ada@corp.example")
        writer.number(1, 1)
        writer.pointers("CORP", "", "Ada", "", "", "", "", "SRV")
        writer.number(4, *range(12))
        writer.number(2, 1, 2)
        writer.number(4, 16, 1)
        writer.text("ada", "ada@corp.example", "CORP", "Ada", "SRV")
    if unix_user:
        writer.pointers("ada", "ada")
        writer.text("ada", "ada")
    return writer.done()


LAYOUTS: dict[str, dict[str, Any]] = {
    "4": {"level": 4, "transport": False, "ticket": False},
    "7": {"level": 7},
    "8": {"level": 8, "claims": (0, 0, 0)},
    "8, with the groups of a device": {"level": 8, "claims": (0, 0, 0), "device": ("S-1-5-9", "S-1-5-21-4")},
    "8, without claims": {"level": 8},
}


@pytest.mark.parametrize("key", [b"", bytes(range(16)), bytes(range(32)), b"5 oct"], ids=len)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(layout: str, key: bytes) -> None:
    octets = made(**LAYOUTS[layout], key=key, delegated=bytes(7))
    assert decode_request(octets) == AuthRequest(
        level=LAYOUTS[layout]["level"],
        client_name="host",
        client_address="127.0.0.2",
        client_port=50000,
        server_name="srv",
        server_address="127.0.0.1",
        server_port=445,
        account_name="ada",
        domain_name="CORP",
        principal_name="ada@corp.example",
        unix_name="ada",
        uid=1000,
        gid=100,
        sids=("S-1-5-21-1-2-3-1000", "S-1-5-11"),
        session_key=key,
    )


@pytest.mark.parametrize("parts", range(15))
def test_parts_may_be_missing(parts: int) -> None:
    request = decode_request(made(7, parts=parts))
    assert request.anonymous == (not parts & 1)
    assert (request.uid == 1000) == bool(parts & 2)
    assert (request.account_name == "ada") == bool(parts & 4)
    assert (request.unix_name == "ada") == bool(parts & 8)


def test_nobody_at_all() -> None:
    writer = Writer(7)
    writer.number(1, 1)
    writer.pointers(None, None)
    writer.number(2, 0)
    writer.pointers(None, None)
    writer.number(2, 0)
    writer.pointers(None)
    request = decode_request(writer.done())
    assert request == AuthRequest(7)
    assert request.anonymous


def test_no_session() -> None:
    """There is a place for it, and nothing but what the client delegated."""
    writer = Writer(7)
    writer.number(1, 1)
    writer.pointers(None, None)
    writer.number(2, 0)
    writer.pointers(None, None)
    writer.number(2, 0)
    writer.pointers("session", None)
    writer.blob(b"ticket")
    assert decode_request(writer.done()) == AuthRequest(7)


@pytest.mark.parametrize("claims", [(1, 0, 0), (0, 1, 0), (0, 0, 2)])
def test_claims_are_refused(claims: tuple[int, int, int]) -> None:
    with pytest.raises(PipeAuthError, match="claims are not supported") as caught:
        decode_request(made(8, claims=claims))
    assert caught.value.status == STATUS_NOT_SUPPORTED


# ---- bad ones ----


@pytest.mark.parametrize("level", [0, 1, 3, 5, 6, 9, 0xFFFFFFFF])
def test_levels_that_are_not_known(level: int) -> None:
    octets = USER[:8] + struct.pack("<II", level, level) + USER[16:]
    with pytest.raises(PipeAuthError, match=f"level {level} is not supported") as caught:
        decode_request(octets)
    assert caught.value.status == STATUS_INVALID_LEVEL


@pytest.mark.parametrize(
    ("at", "octets", "complaint"),
    [
        (0, b"\xff\xff\xff\xff", "is not its length"),
        (0, b"\0\0\0\0", "is not its length"),
        (4, b"NPAN", "is not the magic"),
        (12, b"\x04", "contradicts the discriminant"),
        (0x30, b"\x02", "is not as long as it says"),
        (0x34, b"\x01", "is not as long as it says"),
        (0x38, b"\xff\xff\xff\x7f", "are more than there are"),
        (0x3C, b"\xff\xfe", "is not UTF-8"),
        (0x3D, b"\0", "is not as long as it says"),
        (0x98, b"\x01\0\0\0\xff\xff\xff\xff", "are more than there are"),
        (0x98, b"\x01", "behind a pointer that is null"),
        (0xB0, b"\x01", "behind a pointer that is null"),
        (0xC8, b"\x09", "has not 9 elements"),
        (0xC8, b"\xff\xff\xff\x0f\xff\xff\xff\x0f", "more than there is room for"),
        (0xD0, b"\x02", "no SID"),
        (0xD1, b"\x10", "no SID"),
        (0x16C, b"\x02", "groups are in an array of 2"),
        (0x180, b"\x02", "groups are in an array of 1"),
    ],
)
def test_what_is_wrong(at: int, octets: bytes, complaint: str) -> None:
    assert USER[0xC8] == 8
    bad = USER[:at] + octets + USER[at + len(octets) :]
    with pytest.raises(PipeAuthError, match=complaint) as caught:
        decode_request(bad)
    assert caught.value.status == STATUS_INVALID_PARAMETER


@pytest.mark.parametrize("label", REQUESTS)
def test_every_octet_is_needed(label: str) -> None:
    octets = bytes.fromhex(REQUESTS[label]["octets"])
    for size in range(len(octets)):
        with pytest.raises(PipeAuthError):
            decode_request(octets[:size])
        if size >= MIN_REQUEST:
            with pytest.raises(PipeAuthError):
                decode_request(with_length(octets[:size]))
    for more in (b"\0", bytes(4), octets):
        with pytest.raises(PipeAuthError):
            decode_request(octets + more)
        with pytest.raises(PipeAuthError, match="octets follow its end"):
            decode_request(with_length(octets + more))


@given(st.data(), st.sampled_from([*map(bytes.fromhex, (each["octets"] for each in REQUESTS.values()))]))
def test_changed_octets(data: st.DataObject, octets: bytes) -> None:
    changed = bytearray(octets)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(8, len(changed) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(PipeAuthError):
        decode_request(bytes(changed))


@given(st.binary(max_size=400), st.sampled_from([4, 7, 8]))
def test_any_octets(octets: bytes, level: int) -> None:
    message = with_length(bytes(4) + b"NPAM" + struct.pack("<II", level, level) + octets)
    assert request_level(message) == level
    try:
        request = decode_request(message)
    except PipeAuthError:
        return
    assert request.level == level


@given(st.binary(max_size=64))
def test_octets_that_are_no_request(octets: bytes) -> None:
    with pytest.raises(PipeAuthError):
        decode_request(octets)
