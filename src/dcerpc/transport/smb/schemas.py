"""Construct schemas of the messages that named pipes need, and of what these carry.

MS-SMB2 2.2 has the messages; MS-FSCC 2.3 and 2.4 what FSCTLs and queries carry; MS-CIFS 2.2.4.52.1 the
NEGOTIATE of SMB 1. Fields are named as there, and buffers by what they hold.

A body is parsed from the whole message, with the stream behind the header: offsets in it count from the
header's start. Messages are read and written by the layouts made of the schemas
(:mod:`dcerpc.transport.smb.layouts`), what they carry by construct, which no other module here imports.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from construct import (
    Array,
    Bytes,
    Const,
    ConstructError,
    FormatField,
    GreedyBytes,
    Int8ul,
    Int16ul,
    Int32ul,
    Int64sl,
    Int64ul,
    Padded,
    Padding,
    Pointer,
    Rebuild,
    Renamed,
    Struct,
    this,
)

from dcerpc.transport.smb.constants import Command, ContextType

__all__ = [
    "CONTEXTS",
    "CREATE_CONTEXT",
    "ERROR",
    "FILE_PIPE_INFORMATION",
    "FILE_PIPE_LOCAL_INFORMATION",
    "FILE_STANDARD_INFORMATION",
    "HEADER",
    "NEGOTIATE_CONTEXT",
    "PIPE_PEEK",
    "PIPE_WAIT",
    "REQUESTS",
    "RESPONSES",
    "SMB1_NEGOTIATE",
    "TRANSFORM_HEADER",
    "VALIDATE_NEGOTIATE_INFO_REQUEST",
    "VALIDATE_NEGOTIATE_INFO_RESPONSE",
    "Buffer",
    "ConstructError",
    "FixedField",
    "Schema",
    "buffers_of",
    "fixed_fields",
]

#: A construct: the library is untyped, or typed by stubs that cannot tell what a schema parses into.
Schema = Any


class FixedField(NamedTuple):
    """A field of fixed size.

    Attributes:
        name: "" for reserved octets.
        format: struct's letter for it, with a count where it is octets.
        constant: the one value that it may have, or None.
    """

    name: str
    format: str
    constant: int | bytes | None


class Buffer(NamedTuple):
    """Octets whose place and length other fields tell.

    Attributes:
        name: what it holds.
        offset_field, length_field: where the two are told.
        alignment: of its place in what is encoded; octets.
        strict: what is decoded must keep the alignment, too.
        empty_offset: whether the offset of an empty one is the place where it would have been, or 0.
    """

    name: str
    offset_field: str
    length_field: str
    alignment: int
    strict: bool
    empty_offset: bool


class _Located(Pointer):  # type: ignore[misc, type-arg, unused-ignore]  # see Schema
    """The octets of a Buffer."""

    def __init__(self, buffer: Buffer) -> None:
        super().__init__(this[buffer.offset_field], Bytes(this[buffer.length_field]))
        self.buffer = buffer


def _buffer(
    name: str,
    offset_field: str,
    length_field: str,
    *,
    alignment: int = 1,
    strict: bool = False,
    empty_offset: bool = True,
) -> Schema:
    """A Buffer as a field of a schema."""
    return name / _Located(Buffer(name, offset_field, length_field, alignment, strict, empty_offset))


def fixed_fields(schema: Schema) -> tuple[FixedField, ...]:
    """The fields of fixed size that ``schema`` begins with, in wire order."""
    found: list[FixedField] = []
    for field in schema.subcons:
        part = _fixed(field)
        if part is None:
            break
        found.append(part)
    return tuple(found)


def _fixed(field: Schema) -> FixedField | None:
    """How struct says a field; None: its size varies."""
    name: str = ""
    constant: int | bytes | None = None
    while isinstance(field, Renamed | Const | Rebuild):
        if isinstance(field, Renamed):
            name = field.name or ""
        elif isinstance(field, Const):
            constant = field.value
        field = field.subcon
    if isinstance(field, FormatField):
        return FixedField(name, str(field.fmtstr[1:]), constant)
    if isinstance(field, Padded):
        return FixedField("", f"{field.length}x", None)
    if isinstance(field, Bytes) and isinstance(field.length, int):
        return FixedField(name, f"{field.length}s", constant)
    return None


def buffers_of(schema: Schema) -> tuple[Buffer, ...]:
    """The buffers whose place fields of ``schema`` tell, in wire order."""
    inner = (field.subcon for field in schema.subcons if isinstance(field, Renamed))
    return tuple(field.buffer for field in inner if isinstance(field, _Located))


def _count_of(field: str) -> Schema:
    """The 16-bit number of elements, or of octets, of ``field``."""
    return Rebuild(Int16ul, lambda context: len(context[field]))


def _size(octets: int) -> Schema:
    """StructureSize: the octets of the fixed part, and one more where there is a buffer."""
    return "StructureSize" / Const(octets, Int16ul)


HEADER: Final[Schema] = Struct(
    "ProtocolId" / Bytes(4),
    "StructureSize" / Int16ul,
    "CreditCharge" / Int16ul,
    "Status" / Int32ul,  # in requests of SMB 3 ChannelSequence, and Reserved
    "Command" / Int16ul,
    "Credits" / Int16ul,  # CreditRequest or CreditResponse
    "Flags" / Int32ul,
    "NextCommand" / Int32ul,
    "MessageId" / Int64ul,
    "Ids" / Int64ul,  # AsyncId; or Reserved in its low half, and TreeId
    "SessionId" / Int64ul,
    "Signature" / Bytes(16),
)
TRANSFORM_HEADER: Final[Schema] = Struct(
    "ProtocolId" / Bytes(4),
    "Signature" / Bytes(16),
    "Nonce" / Bytes(16),
    "OriginalMessageSize" / Int32ul,
    "Reserved" / Padding(2),
    "Flags" / Int16ul,  # EncryptionAlgorithm below 3.1.1
    "SessionId" / Int64ul,
)
#: SMB_Header, of which nothing but the command is for SMB 2, and the request after it.
SMB1_NEGOTIATE: Final[Schema] = Struct(
    "ProtocolId" / Bytes(4),
    "Command" / Int8ul,
    "Header" / Padding(27),
    "WordCount" / Int8ul,
    "ByteCount" / Int16ul,
    "Dialects" / Bytes(this.ByteCount),
)
ERROR: Final[Schema] = Struct(
    _size(9),
    "ErrorContextCount" / Int8ul,
    "Reserved" / Padding(1),
    "ByteCount" / Int32ul,
    "ErrorData" / Bytes(this.ByteCount),
)

_NO_FIELDS: Final[Schema] = Struct(_size(4), "Reserved" / Padding(2))
_ATTRIBUTES: Final[Schema] = Struct(
    "CreationTime" / Int64ul,
    "LastAccessTime" / Int64ul,
    "LastWriteTime" / Int64ul,
    "ChangeTime" / Int64ul,
    "AllocationSize" / Int64ul,
    "EndofFile" / Int64ul,
    "FileAttributes" / Int32ul,
)

REQUESTS: Final[dict[Command, Schema]] = {
    Command.NEGOTIATE: Struct(
        _size(36),
        "DialectCount" / Int16ul,
        "SecurityMode" / Int16ul,
        "Reserved" / Padding(2),
        "Capabilities" / Int32ul,
        "ClientGuid" / Bytes(16),
        "NegotiateContextOffset" / Int32ul,  # this and the next two are ClientStartTime below 3.1.1
        "NegotiateContextCount" / Int16ul,
        "Reserved2" / Padding(2),
        "Dialects" / Array(this.DialectCount, Int16ul),
    ),
    Command.SESSION_SETUP: Struct(
        _size(25),
        "Flags" / Int8ul,
        "SecurityMode" / Int8ul,
        "Capabilities" / Int32ul,
        "Channel" / Int32ul,
        "SecurityBufferOffset" / Int16ul,
        "SecurityBufferLength" / Int16ul,
        "PreviousSessionId" / Int64ul,
        _buffer("SecurityBuffer", "SecurityBufferOffset", "SecurityBufferLength"),
    ),
    Command.LOGOFF: _NO_FIELDS,
    Command.TREE_CONNECT: Struct(
        _size(9),
        "Flags" / Int16ul,
        "PathOffset" / Int16ul,
        "PathLength" / Int16ul,
        _buffer("Path", "PathOffset", "PathLength"),
    ),
    Command.TREE_DISCONNECT: _NO_FIELDS,
    Command.CREATE: Struct(
        _size(57),
        "SecurityFlags" / Padding(1),
        "RequestedOplockLevel" / Int8ul,
        "ImpersonationLevel" / Int32ul,
        "SmbCreateFlags" / Padding(8),
        "Reserved" / Padding(8),
        "DesiredAccess" / Int32ul,
        "FileAttributes" / Int32ul,
        "ShareAccess" / Int32ul,
        "CreateDisposition" / Int32ul,
        "CreateOptions" / Int32ul,
        "NameOffset" / Int16ul,
        "NameLength" / Int16ul,
        "CreateContextsOffset" / Int32ul,
        "CreateContextsLength" / Int32ul,
        _buffer("Name", "NameOffset", "NameLength", alignment=8),
        _buffer(
            "Contexts",
            "CreateContextsOffset",
            "CreateContextsLength",
            alignment=8,
            strict=True,
            empty_offset=False,
        ),
    ),
    Command.CLOSE: Struct(_size(24), "Flags" / Int16ul, "Reserved" / Padding(4), "FileId" / Bytes(16)),
    Command.FLUSH: Struct(_size(24), "Reserved" / Padding(6), "FileId" / Bytes(16)),
    Command.READ: Struct(
        _size(49),
        "Padding" / Int8ul,
        "Flags" / Int8ul,
        "Length" / Int32ul,
        "Offset" / Int64ul,
        "FileId" / Bytes(16),
        "MinimumCount" / Int32ul,
        "Channel" / Int32ul,
        "RemainingBytes" / Int32ul,
        "ReadChannelInfoOffset" / Int16ul,
        "ReadChannelInfoLength" / Int16ul,
        _buffer("ReadChannelInfo", "ReadChannelInfoOffset", "ReadChannelInfoLength", empty_offset=False),
    ),
    Command.WRITE: Struct(
        _size(49),
        "DataOffset" / Int16ul,
        "Length" / Int32ul,
        "Offset" / Int64ul,
        "FileId" / Bytes(16),
        "Channel" / Int32ul,
        "RemainingBytes" / Int32ul,
        "WriteChannelInfoOffset" / Int16ul,
        "WriteChannelInfoLength" / Int16ul,
        "Flags" / Int32ul,
        _buffer("Data", "DataOffset", "Length"),
        _buffer(
            "WriteChannelInfo",
            "WriteChannelInfoOffset",
            "WriteChannelInfoLength",
            alignment=8,
            empty_offset=False,
        ),
    ),
    Command.IOCTL: Struct(
        _size(57),
        "Reserved" / Padding(2),
        "CtlCode" / Int32ul,
        "FileId" / Bytes(16),
        "InputOffset" / Int32ul,
        "InputCount" / Int32ul,
        "MaxInputResponse" / Int32ul,
        "Output" / Padding(8),  # its offset and count: 0, and ignored (3.3.5.15)
        "MaxOutputResponse" / Int32ul,
        "Flags" / Int32ul,
        "Reserved2" / Padding(4),
        _buffer("Input", "InputOffset", "InputCount", alignment=8, strict=True),
    ),
    Command.CANCEL: _NO_FIELDS,
    Command.ECHO: _NO_FIELDS,
    Command.QUERY_INFO: Struct(
        _size(41),
        "InfoType" / Int8ul,
        "FileInfoClass" / Int8ul,
        "OutputBufferLength" / Int32ul,
        "InputBufferOffset" / Int16ul,
        "Reserved" / Padding(2),
        "InputBufferLength" / Int32ul,
        "AdditionalInformation" / Int32ul,
        "Flags" / Int32ul,
        "FileId" / Bytes(16),
        _buffer("Input", "InputBufferOffset", "InputBufferLength", empty_offset=False),
    ),
}

RESPONSES: Final[dict[Command, Schema]] = {
    Command.NEGOTIATE: Struct(
        _size(65),
        "SecurityMode" / Int16ul,
        "DialectRevision" / Int16ul,
        "NegotiateContextCount" / Int16ul,  # Reserved below 3.1.1, as is NegotiateContextOffset
        "ServerGuid" / Bytes(16),
        "Capabilities" / Int32ul,
        "MaxTransactSize" / Int32ul,
        "MaxReadSize" / Int32ul,
        "MaxWriteSize" / Int32ul,
        "SystemTime" / Int64ul,
        "ServerStartTime" / Int64ul,
        "SecurityBufferOffset" / Int16ul,
        "SecurityBufferLength" / Int16ul,
        "NegotiateContextOffset" / Int32ul,
        _buffer("SecurityBuffer", "SecurityBufferOffset", "SecurityBufferLength"),
    ),
    Command.SESSION_SETUP: Struct(
        _size(9),
        "SessionFlags" / Int16ul,
        "SecurityBufferOffset" / Int16ul,
        "SecurityBufferLength" / Int16ul,
        _buffer("SecurityBuffer", "SecurityBufferOffset", "SecurityBufferLength"),
    ),
    Command.LOGOFF: _NO_FIELDS,
    Command.TREE_CONNECT: Struct(
        _size(16),
        "ShareType" / Int8ul,
        "Reserved" / Padding(1),
        "ShareFlags" / Int32ul,
        "Capabilities" / Int32ul,
        "MaximalAccess" / Int32ul,
    ),
    Command.TREE_DISCONNECT: _NO_FIELDS,
    Command.CREATE: Struct(
        _size(89),
        "OplockLevel" / Int8ul,
        "Flags" / Int8ul,
        "CreateAction" / Int32ul,
        *_ATTRIBUTES.subcons,
        "Reserved2" / Padding(4),
        "FileId" / Bytes(16),
        "CreateContextsOffset" / Int32ul,
        "CreateContextsLength" / Int32ul,
        _buffer(
            "Contexts",
            "CreateContextsOffset",
            "CreateContextsLength",
            alignment=8,
            strict=True,
            empty_offset=False,
        ),
    ),
    Command.CLOSE: Struct(_size(60), "Flags" / Int16ul, "Reserved" / Padding(4), *_ATTRIBUTES.subcons),
    Command.FLUSH: _NO_FIELDS,
    Command.READ: Struct(
        _size(17),
        "DataOffset" / Int8ul,
        "Reserved" / Padding(1),
        "DataLength" / Int32ul,
        "DataRemaining" / Int32ul,
        "Flags" / Int32ul,
        _buffer("Data", "DataOffset", "DataLength"),
    ),
    Command.WRITE: Struct(
        _size(17),
        "Reserved" / Padding(2),
        "Count" / Int32ul,
        "Remaining" / Padding(4),
        "WriteChannelInfo" / Padding(4),  # its offset and length, reserved
    ),
    Command.IOCTL: Struct(
        _size(49),
        "Reserved" / Padding(2),
        "CtlCode" / Int32ul,
        "FileId" / Bytes(16),
        "InputOffset" / Int32ul,
        "InputCount" / Int32ul,
        "OutputOffset" / Int32ul,
        "OutputCount" / Int32ul,
        "Flags" / Int32ul,
        "Reserved2" / Padding(4),
        _buffer("Input", "InputOffset", "InputCount", alignment=8),
        _buffer("Output", "OutputOffset", "OutputCount", alignment=8),
    ),
    Command.ECHO: _NO_FIELDS,
    Command.QUERY_INFO: Struct(
        _size(9),
        "OutputBufferOffset" / Int16ul,
        "OutputBufferLength" / Int32ul,
        _buffer("Output", "OutputBufferOffset", "OutputBufferLength"),
    ),
}

# What messages carry.

NEGOTIATE_CONTEXT: Final[Schema] = Struct(
    "ContextType" / Int16ul,
    "DataLength" / _count_of("Data"),
    "Reserved" / Padding(4),
    "Data" / Bytes(this.DataLength),
)
#: The Data of the negotiate contexts that are known, but for the name, which is all of its own.
CONTEXTS: Final[dict[ContextType, Schema]] = {
    ContextType.PREAUTH_INTEGRITY_CAPABILITIES: Struct(
        "HashAlgorithmCount" / _count_of("HashAlgorithms"),
        "SaltLength" / _count_of("Salt"),
        "HashAlgorithms" / Array(this.HashAlgorithmCount, Int16ul),
        "Salt" / Bytes(this.SaltLength),
    ),
    ContextType.ENCRYPTION_CAPABILITIES: Struct(
        "CipherCount" / _count_of("Ciphers"), "Ciphers" / Array(this.CipherCount, Int16ul)
    ),
    ContextType.SIGNING_CAPABILITIES: Struct(
        "SigningAlgorithmCount" / _count_of("SigningAlgorithms"),
        "SigningAlgorithms" / Array(this.SigningAlgorithmCount, Int16ul),
    ),
    ContextType.NETNAME_NEGOTIATE_CONTEXT_ID: Struct("NetName" / GreedyBytes),
}
#: Its offsets count from its own start.
CREATE_CONTEXT: Final[Schema] = Struct(
    "Next" / Int32ul,
    "NameOffset" / Int16ul,
    "NameLength" / Int16ul,
    "Reserved" / Padding(2),
    "DataOffset" / Int16ul,
    "DataLength" / Int32ul,
    _buffer("Name", "NameOffset", "NameLength", alignment=8),
    _buffer("Data", "DataOffset", "DataLength", alignment=8, empty_offset=False),
)
VALIDATE_NEGOTIATE_INFO_REQUEST: Final[Schema] = Struct(
    "Capabilities" / Int32ul,
    "Guid" / Bytes(16),
    "SecurityMode" / Int16ul,
    "DialectCount" / _count_of("Dialects"),
    "Dialects" / Array(this.DialectCount, Int16ul),
)
VALIDATE_NEGOTIATE_INFO_RESPONSE: Final[Schema] = Struct(
    "Capabilities" / Int32ul,
    "Guid" / Bytes(16),
    "SecurityMode" / Int16ul,
    "Dialect" / Int16ul,
)
PIPE_WAIT: Final[Schema] = Struct(
    "Timeout" / Int64sl,
    "NameLength" / Rebuild(Int32ul, lambda context: len(context.Name)),
    "TimeoutSpecified" / Int8ul,
    "Padding" / Padding(1),
    "Name" / Bytes(this.NameLength),
)
PIPE_PEEK: Final[Schema] = Struct(
    "NamedPipeState" / Int32ul,
    "ReadDataAvailable" / Int32ul,
    "NumberOfMessages" / Int32ul,
    "MessageLength" / Int32ul,
    "Data" / GreedyBytes,
)
FILE_STANDARD_INFORMATION: Final[Schema] = Struct(
    "AllocationSize" / Int64ul,
    "EndOfFile" / Int64ul,
    "NumberOfLinks" / Int32ul,
    "DeletePending" / Int8ul,
    "Directory" / Int8ul,
    "Reserved" / Padding(2),
)
FILE_PIPE_INFORMATION: Final[Schema] = Struct("ReadMode" / Int32ul, "CompletionMode" / Int32ul)
FILE_PIPE_LOCAL_INFORMATION: Final[Schema] = Struct(
    "NamedPipeType" / Int32ul,
    "NamedPipeConfiguration" / Int32ul,
    "MaximumInstances" / Int32ul,
    "CurrentInstances" / Int32ul,
    "InboundQuota" / Int32ul,
    "ReadDataAvailable" / Int32ul,
    "OutboundQuota" / Int32ul,
    "WriteQuotaAvailable" / Int32ul,
    "NamedPipeState" / Int32ul,
    "NamedPipeEnd" / Int32ul,
)
