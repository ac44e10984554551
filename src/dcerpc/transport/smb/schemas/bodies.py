"""The bodies of requests and responses, by command, and of errors (MS-SMB2 2.2).

A body is parsed from the whole message, with the stream behind the header: offsets in it count from the
header's start.
"""

from __future__ import annotations

from typing import Final

from construct import Array, Bytes, Int8ul, Int16ul, Int32ul, Int64ul, Padding, Struct, this

from dcerpc.transport.smb.constants import Command
from dcerpc.transport.smb.schemas.fields import Schema, buffer, structure_size

__all__ = ["ERROR", "REQUESTS", "RESPONSES"]

ERROR: Final[Schema] = Struct(
    structure_size(9),
    "ErrorContextCount" / Int8ul,
    "Reserved" / Padding(1),
    "ByteCount" / Int32ul,
    "ErrorData" / Bytes(this.ByteCount),
)

_NO_FIELDS: Final[Schema] = Struct(structure_size(4), "Reserved" / Padding(2))
_CREATE_CONTEXTS: Final = buffer(
    "Contexts",
    "CreateContextsOffset",
    "CreateContextsLength",
    alignment=8,
    strict=True,
    empty_offset=False,
)
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
        structure_size(36),
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
        structure_size(25),
        "Flags" / Int8ul,
        "SecurityMode" / Int8ul,
        "Capabilities" / Int32ul,
        "Channel" / Int32ul,
        "SecurityBufferOffset" / Int16ul,
        "SecurityBufferLength" / Int16ul,
        "PreviousSessionId" / Int64ul,
        buffer("SecurityBuffer", "SecurityBufferOffset", "SecurityBufferLength"),
    ),
    Command.LOGOFF: _NO_FIELDS,
    Command.TREE_CONNECT: Struct(
        structure_size(9),
        "Flags" / Int16ul,
        "PathOffset" / Int16ul,
        "PathLength" / Int16ul,
        buffer("Path", "PathOffset", "PathLength"),
    ),
    Command.TREE_DISCONNECT: _NO_FIELDS,
    Command.CREATE: Struct(
        structure_size(57),
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
        buffer("Name", "NameOffset", "NameLength", alignment=8),
        _CREATE_CONTEXTS,
    ),
    Command.CLOSE: Struct(
        structure_size(24), "Flags" / Int16ul, "Reserved" / Padding(4), "FileId" / Bytes(16)
    ),
    Command.FLUSH: Struct(structure_size(24), "Reserved" / Padding(6), "FileId" / Bytes(16)),
    Command.READ: Struct(
        structure_size(49),
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
        buffer("ReadChannelInfo", "ReadChannelInfoOffset", "ReadChannelInfoLength", empty_offset=False),
    ),
    Command.WRITE: Struct(
        structure_size(49),
        "DataOffset" / Int16ul,
        "Length" / Int32ul,
        "Offset" / Int64ul,
        "FileId" / Bytes(16),
        "Channel" / Int32ul,
        "RemainingBytes" / Int32ul,
        "WriteChannelInfoOffset" / Int16ul,
        "WriteChannelInfoLength" / Int16ul,
        "Flags" / Int32ul,
        buffer("Data", "DataOffset", "Length"),
        buffer(
            "WriteChannelInfo",
            "WriteChannelInfoOffset",
            "WriteChannelInfoLength",
            alignment=8,
            empty_offset=False,
        ),
    ),
    Command.IOCTL: Struct(
        structure_size(57),
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
        buffer("Input", "InputOffset", "InputCount", alignment=8, strict=True),
    ),
    Command.CANCEL: _NO_FIELDS,
    Command.ECHO: _NO_FIELDS,
    Command.QUERY_INFO: Struct(
        structure_size(41),
        "InfoType" / Int8ul,
        "FileInfoClass" / Int8ul,
        "OutputBufferLength" / Int32ul,
        "InputBufferOffset" / Int16ul,
        "Reserved" / Padding(2),
        "InputBufferLength" / Int32ul,
        "AdditionalInformation" / Int32ul,
        "Flags" / Int32ul,
        "FileId" / Bytes(16),
        buffer("Input", "InputBufferOffset", "InputBufferLength", empty_offset=False),
    ),
}

RESPONSES: Final[dict[Command, Schema]] = {
    Command.NEGOTIATE: Struct(
        structure_size(65),
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
        buffer("SecurityBuffer", "SecurityBufferOffset", "SecurityBufferLength"),
    ),
    Command.SESSION_SETUP: Struct(
        structure_size(9),
        "SessionFlags" / Int16ul,
        "SecurityBufferOffset" / Int16ul,
        "SecurityBufferLength" / Int16ul,
        buffer("SecurityBuffer", "SecurityBufferOffset", "SecurityBufferLength"),
    ),
    Command.LOGOFF: _NO_FIELDS,
    Command.TREE_CONNECT: Struct(
        structure_size(16),
        "ShareType" / Int8ul,
        "Reserved" / Padding(1),
        "ShareFlags" / Int32ul,
        "Capabilities" / Int32ul,
        "MaximalAccess" / Int32ul,
    ),
    Command.TREE_DISCONNECT: _NO_FIELDS,
    Command.CREATE: Struct(
        structure_size(89),
        "OplockLevel" / Int8ul,
        "Flags" / Int8ul,
        "CreateAction" / Int32ul,
        *_ATTRIBUTES.subcons,
        "Reserved2" / Padding(4),
        "FileId" / Bytes(16),
        "CreateContextsOffset" / Int32ul,
        "CreateContextsLength" / Int32ul,
        _CREATE_CONTEXTS,
    ),
    Command.CLOSE: Struct(
        structure_size(60), "Flags" / Int16ul, "Reserved" / Padding(4), *_ATTRIBUTES.subcons
    ),
    Command.FLUSH: _NO_FIELDS,
    Command.READ: Struct(
        structure_size(17),
        "DataOffset" / Int8ul,
        "Reserved" / Padding(1),
        "DataLength" / Int32ul,
        "DataRemaining" / Int32ul,
        "Flags" / Int32ul,
        buffer("Data", "DataOffset", "DataLength"),
    ),
    Command.WRITE: Struct(
        structure_size(17),
        "Reserved" / Padding(2),
        "Count" / Int32ul,
        "Remaining" / Padding(4),
        "WriteChannelInfo" / Padding(4),  # its offset and length, reserved
    ),
    Command.IOCTL: Struct(
        structure_size(49),
        "Reserved" / Padding(2),
        "CtlCode" / Int32ul,
        "FileId" / Bytes(16),
        "InputOffset" / Int32ul,
        "InputCount" / Int32ul,
        "OutputOffset" / Int32ul,
        "OutputCount" / Int32ul,
        "Flags" / Int32ul,
        "Reserved2" / Padding(4),
        buffer("Input", "InputOffset", "InputCount", alignment=8),
        buffer("Output", "OutputOffset", "OutputCount", alignment=8),
    ),
    Command.ECHO: _NO_FIELDS,
    Command.QUERY_INFO: Struct(
        structure_size(9),
        "OutputBufferOffset" / Int16ul,
        "OutputBufferLength" / Int32ul,
        buffer("Output", "OutputBufferOffset", "OutputBufferLength"),
    ),
}
