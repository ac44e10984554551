"""Messages that Samba and impacket made: read as tshark reads them, and written as they came."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from dcerpc.transport.smb.compound import split_compound
from dcerpc.transport.smb.constants import (
    SMB1_PROTOCOL_ID,
    TRANSFORM_HEADER_SIZE,
    TRANSFORM_PROTOCOL_ID,
    Command,
    Fsctl,
    HeaderFlag,
)
from dcerpc.transport.smb.header import (
    Header,
    decode_header,
    decode_transform_header,
    encode_transform_header,
)
from dcerpc.transport.smb.hot_requests import unpack_request
from dcerpc.transport.smb.hot_responses import unpack_response
from dcerpc.transport.smb.messages import Body, decode_request, decode_response, encode_message
from dcerpc.transport.smb.negotiation import (
    UnknownContext,
    ValidateNegotiateInfoRequest,
    ValidateNegotiateInfoResponse,
)
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import IoctlRequest, IoctlResponse
from dcerpc.transport.smb.session import ErrorResponse, RawBody
from dcerpc.transport.smb.smb1 import decode_smb1_negotiate
from tests.transport.smb.samples import usual

VECTORS: Final = Path(__file__).parents[2] / "vectors" / "smb_messages.json"
_RECORDED: Final = json.loads(VECTORS.read_text())
SESSIONS: Final[dict[str, list[dict[str, Any]]]] = {
    session["label"]: session["packets"] for session in _RECORDED["sessions"]
}

#: Where octets are ignored that Samba or impacket fill, from the header's start: (response, command): octets.
RESERVED: Final[dict[tuple[bool, int], frozenset[int]]] = {
    (False, Command.NEGOTIATE): frozenset((110, 111, 158, 159)),  # impacket's padding before contexts
    (False, Command.READ): frozenset((112,)),  # its Buffer, of ReadChannelInfoLength 0
    (False, Command.IOCTL): frozenset(range(100, 108)),  # OutputOffset, OutputCount
}
#: ErrorData of ByteCount 0, which takes one octet nevertheless.
EMPTY_ERROR: Final = frozenset((72,))


def _number(shown: str) -> int:
    return int(shown, 0)


def _negotiated(body: Any) -> list[int]:
    types = {"PreauthIntegrity": 1, "EncryptionCapabilities": 2, "NetName": 5, "SigningCapabilities": 8}
    return [
        one.type if isinstance(one, UnknownContext) else types[type(one).__name__] for one in body.contexts
    ]


#: By tshark's name of a field: what it is held against, in any message and in those of a command.
HEADER_FIELDS: Final[dict[str, Callable[[Header], object]]] = {
    "cmd": lambda header: header.command,
    "credit.charge": lambda header: header.credit_charge,
    "nt_status": lambda header: header.status,
    "channel_sequence": lambda header: header.status & 0xFFFF,
    "credits.requested": lambda header: header.credits,
    "credits.granted": lambda header: header.credits,
    "flags": lambda header: header.flags,
    "chain_offset": lambda header: header.next_command,
    "msg_id": lambda header: header.message_id,
    "aid": lambda header: header.async_id,
    "tid": lambda header: header.tree_id,
    "sesid": lambda header: header.session_id,
}
BODY_FIELDS: Final[dict[Command, dict[str, Callable[[Any], object]]]] = {
    Command.NEGOTIATE: {
        "sec_mode": lambda body: body.security_mode,
        "capabilities": lambda body: body.capabilities,
        "max_trans_size": lambda body: body.max_transact_size,
        "max_read_size": lambda body: body.max_read_size,
        "max_write_size": lambda body: body.max_write_size,
    },
    Command.SESSION_SETUP: {
        "sec_mode": lambda body: body.security_mode,
        "capabilities": lambda body: body.capabilities,
        "previous_sesid": lambda body: body.previous_session_id,
        "session_flags": lambda body: body.session_flags,
    },
    Command.TREE_CONNECT: {
        "share_type": lambda body: body.share_type,
        "share_flags": lambda body: body.share_flags,
    },
    Command.CREATE: {
        "impersonation.level": lambda body: body.impersonation_level,
        "file_attribute": lambda body: body.file_attributes,
        "create.disposition": lambda body: body.create_disposition,
        "allocation_size": lambda body: body.allocation_size,
        "eof": lambda body: body.end_of_file,
    },
    Command.CLOSE: {
        "file_attribute": lambda body: body.file_attributes,
        "allocation_size": lambda body: body.allocation_size,
        "eof": lambda body: body.end_of_file,
    },
    Command.READ: {
        "read_length": lambda body: len(body.data) if hasattr(body, "data") else body.length,
        "min_count": lambda body: body.minimum_count,
    },
    Command.WRITE: {
        "write_length": lambda body: len(body.data),
        "write.count": lambda body: body.count,
    },
    Command.IOCTL: {
        "ioctl.function": lambda body: body.ctl_code,
        "max_ioctl_out_size": lambda body: body.max_output_response,
        "ioctl.flags": lambda body: body.flags,
    },
    # of a response it is tshark's conclusion
    Command.QUERY_INFO: {"class": lambda body: getattr(body, "info_type", 1)},
}


def packets(label: str) -> Iterator[tuple[bytes, bool, list[dict[str, list[str]]]]]:
    """Octets of each packet of a session, whether it is a response, and what tshark shows of its messages."""
    for packet in SESSIONS[label]:
        yield bytes.fromhex(packet["octets"]), packet["direction"] == "response", packet["messages"]


def messages(label: str) -> Iterator[tuple[memoryview, Header, Body, dict[str, list[str]]]]:
    """Each message of a session in the clear: octets, header, body, and what tshark shows."""
    for octets, response, shown in packets(label):
        if octets[:4] in (SMB1_PROTOCOL_ID, TRANSFORM_PROTOCOL_ID):
            continue
        parts = split_compound(octets)
        assert len(parts) == len(shown)
        for part, fields in zip(parts, shown, strict=True):
            header = decode_header(part)
            assert bool(header.flags & HeaderFlag.SERVER_TO_REDIR) is response
            yield part, header, (decode_response if response else decode_request)(header, part), fields


@pytest.mark.parametrize("label", SESSIONS)
def test_messages_are_written_as_they_came(label: str) -> None:
    for octets, header, body, _ in messages(label):
        written = encode_message(header, body)
        written += bytes(len(octets) - len(written))  # what aligns the next message, or Samba's last
        response = bool(header.flags & HeaderFlag.SERVER_TO_REDIR)
        reserved = RESERVED.get((response, header.command), frozenset())
        if isinstance(body, ErrorResponse):
            reserved |= EMPTY_ERROR
        differ = {at for at, (one, other) in enumerate(zip(octets, written, strict=True)) if one != other}
        assert differ <= reserved, (header, body)


@pytest.mark.parametrize("label", SESSIONS)
def test_headers_are_read_as_tshark_reads_them(label: str) -> None:
    for _, header, _, shown in messages(label):
        assert {"cmd", "flags", "msg_id", "sesid"} <= shown.keys()
        for name, read in HEADER_FIELDS.items():
            if name in shown:
                assert _number(shown[name][0]) == read(header), (name, header)
        assert shown["signature"] == [header.signature.hex()]


@pytest.mark.parametrize("label", SESSIONS)
def test_bodies_are_read_as_tshark_reads_them(label: str) -> None:
    compared = 0
    for _, header, body, shown in messages(label):
        if isinstance(body, ErrorResponse | RawBody):
            continue
        for name, read in BODY_FIELDS.get(Command(header.command), {}).items():
            if name in shown:
                assert _number(shown[name][0]) == read(body), (name, body)
                compared += 1
        compared += _compare_texts(header, body, shown)
    assert compared > 20


def _compare_texts(header: Header, body: Any, shown: dict[str, list[str]]) -> int:
    """Compare what is no number; returns how much there was."""
    found: list[tuple[object, object]] = []
    if header.command == Command.NEGOTIATE:
        dialects = [body.dialect] if hasattr(body, "dialect") else list(body.dialects)
        found.append(([_number(dialect) for dialect in shown["dialect"]], dialects))
        types = [_number(one) for one in shown.get("negotiate_context.type", [])]
        found.append((types, _negotiated(body)))
        name = "client_guid" if "client_guid" in shown else "server_guid"
        found.append((uuid.UUID(shown[name][0]).bytes_le, getattr(body, name)))
    if header.command == Command.TREE_CONNECT and "tree" in shown:
        found.append((shown["tree"][0], body.path))
    if header.command == Command.CREATE and "filename" in shown:
        found.append((shown["filename"][0], body.name))
    if "fid" in shown and hasattr(body, "file_id"):
        found.append((shown["fid"][0], body.file_id.hex()))
    for theirs, ours in found:
        assert theirs == ours, body
    return len(found)


@pytest.mark.parametrize("label", SESSIONS)
def test_the_fast_way_reads_the_same(label: str) -> None:
    fast = 0
    for octets, header, body, _ in messages(label):
        response = bool(header.flags & HeaderFlag.SERVER_TO_REDIR)
        read = (unpack_response if response else unpack_request)(octets)
        if read is not None:
            assert read == usual(header, body)
            fast += 1
        else:
            common = header.command in (Command.READ, Command.WRITE)
            common |= getattr(body, "ctl_code", 0) == Fsctl.PIPE_TRANSCEIVE
            assert not common or header.next_command or isinstance(body, ErrorResponse)
    assert fast or label in ("Samba, found by SMB 1", "impacket, SMB 3.1.1 server")


def test_validation_of_what_was_negotiated() -> None:
    requests = responses = 0
    for label in SESSIONS:
        for _, _, body, shown in messages(label):
            if isinstance(body, IoctlRequest) and body.ctl_code == 0x140204:
                asked = decode_structure(ValidateNegotiateInfoRequest, body.input)
                assert encode_structure(asked) == body.input
                assert [_number(dialect) for dialect in shown["dialect"]] == list(asked.dialects)
                assert uuid.UUID(shown["client_guid"][0]).bytes_le == asked.guid
                assert _number(shown["capabilities"][0]) == asked.capabilities
                assert _number(shown["sec_mode"][0]) == asked.security_mode
                requests += 1
            if isinstance(body, IoctlResponse) and body.ctl_code == 0x140204:
                told = decode_structure(ValidateNegotiateInfoResponse, body.output)
                assert encode_structure(told) == body.output
                assert _number(shown["dialect"][0]) == told.dialect
                assert uuid.UUID(shown["server_guid"][0]).bytes_le == told.guid
                responses += 1
    assert requests
    assert responses


def test_the_negotiation_of_smb1() -> None:
    found = [
        decode_smb1_negotiate(octets).dialects
        for label in SESSIONS
        for octets, _, _ in packets(label)
        if octets[:4] == SMB1_PROTOCOL_ID
    ]
    assert ("NT LANMAN 1.0", "NT LM 0.12", "SMB 2.002", "SMB 2.???") in found
    assert ("NT LM 0.12", "SMB 2.002", "SMB 2.???") in found


def test_encrypted_packets() -> None:
    found = 0
    for label in SESSIONS:
        for octets, _, _ in packets(label):
            if octets[:4] == TRANSFORM_PROTOCOL_ID:
                header = decode_transform_header(octets)
                assert encode_transform_header(header) == octets[:TRANSFORM_HEADER_SIZE]
                assert header.original_message_size == len(octets) - TRANSFORM_HEADER_SIZE
                assert header.flags == 1
                found += 1
    assert found


def test_every_command_that_pipes_need_was_recorded() -> None:
    seen = {
        (bool(header.flags & HeaderFlag.SERVER_TO_REDIR), Command(header.command))
        for label in SESSIONS
        for _, header, body, _ in messages(label)
        if not isinstance(body, ErrorResponse)
    }
    needed = {
        *(
            Command.NEGOTIATE,
            Command.SESSION_SETUP,
            Command.LOGOFF,
            Command.TREE_CONNECT,
            Command.TREE_DISCONNECT,
        ),
        *(Command.CREATE, Command.CLOSE, Command.READ, Command.WRITE, Command.IOCTL, Command.QUERY_INFO),
    }
    assert {(response, command) for command in needed for response in (False, True)} <= seen
    assert (False, Command.CANCEL) in seen
