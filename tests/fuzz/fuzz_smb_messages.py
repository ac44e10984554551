"""Fuzz target: the octets of SMB messages, as either role reads them.

The first octet says what the others are (:data:`_READERS`). What is decoded is encoded to octets that are
decoded to the same; the short way of the hot messages takes nothing that the general one refuses, and reads
it as that does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, Final

from dcerpc.transport.smb.compound import link_compound, split_compound
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import (
    TransformHeader,
    decode_header,
    decode_transform_header,
    encode_header,
    encode_transform_header,
)
from dcerpc.transport.smb.hot_requests import unpack_request
from dcerpc.transport.smb.hot_responses import unpack_response
from dcerpc.transport.smb.messages import decode_request, decode_response, encode_message
from dcerpc.transport.smb.negotiation import ValidateNegotiateInfoRequest, ValidateNegotiateInfoResponse
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import (
    FilePipeInformation,
    FilePipeLocalInformation,
    FileStandardInformation,
    PipePeek,
    PipeWait,
)
from dcerpc.transport.smb.smb1 import decode_smb1_negotiate
from tests.fuzz.harness import Target, main
from tests.transport.smb.samples import GUID, SOME_REQUESTS, SOME_RESPONSES, header_of, usual

_SMB1_NEGOTIATE: Final = bytes.fromhex(
    "ff534d4272000000001853c8000000000000000000000000fffffeff00000000002200024e54204c4d20302e31320002"
    "534d4220322e3030320002534d4220322e3f3f3f00"
)
_STRUCTURES: Final[tuple[Any, ...]] = (
    ValidateNegotiateInfoRequest(0x44, GUID, 1, (0x0202, 0x0311)),
    ValidateNegotiateInfoResponse(0x44, GUID, 1, 0x0302),
    PipeWait("lsarpc", 50_000_000),
    PipePeek(3, 10, 1, 10, b"0123456789"),
    FileStandardInformation(4096, 0, 1, 1, 0),
    FilePipeInformation(1, 0),
    FilePipeLocalInformation(1, 2, 3, 4, 5, 6, 7, 8, 3, 0),
)


def _message(request: bool, octets: bytes) -> None:
    """One message of a client or of a server."""
    fast = (unpack_request if request else unpack_response)(octets)
    decode = decode_request if request else decode_response
    try:
        header = decode_header(octets)
        body: Any = decode(header, octets)
    except SmbError:
        if fast is not None:
            raise AssertionError("the short way takes what the general one refuses") from None
        raise
    if fast is not None and fast != usual(header, body):
        raise AssertionError(f"read as {fast} and as {usual(header, body)}")
    again = encode_message(header, body)
    if bytes(again[:64]) != octets[:64] or decode(header, again) != body:
        raise AssertionError(f"{body} is not encoded to what it was decoded from")


def _compound(octets: bytes) -> None:
    parts = split_compound(octets)
    if b"".join(parts) != octets:
        raise AssertionError("a compound lacks octets")
    parted = [bytearray(each) for each in parts]
    link_compound(parted)
    if b"".join(parted) != octets:
        raise AssertionError("what is cut apart is not what is put together")


def _transform(octets: bytes) -> None:
    header = decode_transform_header(octets)
    again = encode_transform_header(header)
    if decode_transform_header(again) != header:
        raise AssertionError("a transform header changes")


def _header(octets: bytes) -> None:
    if decode_header(encode_header(decode_header(octets))) != decode_header(octets):
        raise AssertionError("a header changes")


def _smb1(octets: bytes) -> None:
    decode_smb1_negotiate(octets)


def _structure(sample: Any, octets: bytes) -> None:
    value = decode_structure(type(sample), octets)
    if decode_structure(type(sample), encode_structure(value)) != value:
        raise AssertionError(f"{value} is not encoded to what it was decoded from")


#: What reads the octets; further ones go to the end, since inputs that were found tell them by number.
_READERS: Final[tuple[Callable[[bytes], None], ...]] = (
    partial(_message, True),
    partial(_message, False),
    _compound,
    _transform,
    _header,
    _smb1,
    *(partial(_structure, sample) for sample in _STRUCTURES),
)


def run(data: bytes) -> bool:
    """Read octets; see :class:`tests.fuzz.harness.Target`."""
    if not data:
        return False
    try:
        _READERS[data[0] % len(_READERS)](data[1:])
    except SmbError:
        return False
    return True


def seeds(every: int = 1) -> Iterator[bytes]:
    """A message of each kind, and of what they carry."""
    for which, samples in enumerate((SOME_REQUESTS, SOME_RESPONSES)):
        for command, body in samples[::every]:
            yield bytes((which,)) + encode_message(header_of(command, body), body)
    parts = [encode_message(replace(header_of(*each), flags=4), each[1]) for each in SOME_REQUESTS[:5]]
    link_compound(parts)
    yield b"\2" + b"".join(parts)
    yield b"\3" + encode_transform_header(TransformHeader(bytes(16), bytes(range(16)), 64, 1, 9)) + bytes(64)
    yield b"\4" + encode_header(header_of(*SOME_REQUESTS[0]))
    yield b"\5" + _SMB1_NEGOTIATE
    for number, value in enumerate(_STRUCTURES, 6):
        yield bytes((number,)) + encode_structure(value)


TARGET = Target("smb_messages", run, seeds)

if __name__ == "__main__":
    main(TARGET)
