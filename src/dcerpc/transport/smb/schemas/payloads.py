"""What messages carry: negotiate and create contexts, FSCTLs' inputs and outputs, answers to queries."""

from __future__ import annotations

from typing import Final

from construct import (
    Array,
    Bytes,
    GreedyBytes,
    Int8ul,
    Int16ul,
    Int32ul,
    Int64sl,
    Int64ul,
    Padding,
    Rebuild,
    Struct,
    this,
)

from dcerpc.transport.smb.constants import ContextType
from dcerpc.transport.smb.schemas.fields import Schema, buffer, count_of

__all__ = [
    "CONTEXTS",
    "CREATE_CONTEXT",
    "FILE_PIPE_INFORMATION",
    "FILE_PIPE_LOCAL_INFORMATION",
    "FILE_STANDARD_INFORMATION",
    "NEGOTIATE_CONTEXT",
    "PIPE_PEEK",
    "PIPE_WAIT",
    "VALIDATE_NEGOTIATE_INFO_REQUEST",
    "VALIDATE_NEGOTIATE_INFO_RESPONSE",
]

NEGOTIATE_CONTEXT: Final[Schema] = Struct(
    "ContextType" / Int16ul,
    "DataLength" / count_of("Data"),
    "Reserved" / Padding(4),
    "Data" / Bytes(this.DataLength),
)
#: The Data of the negotiate contexts that are known, but for the name, which is all of its own.
CONTEXTS: Final[dict[ContextType, Schema]] = {
    ContextType.PREAUTH_INTEGRITY_CAPABILITIES: Struct(
        "HashAlgorithmCount" / count_of("HashAlgorithms"),
        "SaltLength" / count_of("Salt"),
        "HashAlgorithms" / Array(this.HashAlgorithmCount, Int16ul),
        "Salt" / Bytes(this.SaltLength),
    ),
    ContextType.ENCRYPTION_CAPABILITIES: Struct(
        "CipherCount" / count_of("Ciphers"), "Ciphers" / Array(this.CipherCount, Int16ul)
    ),
    ContextType.SIGNING_CAPABILITIES: Struct(
        "SigningAlgorithmCount" / count_of("SigningAlgorithms"),
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
    buffer("Name", "NameOffset", "NameLength", alignment=8),
    buffer("Data", "DataOffset", "DataLength", alignment=8, empty_offset=False),
)
VALIDATE_NEGOTIATE_INFO_REQUEST: Final[Schema] = Struct(
    "Capabilities" / Int32ul,
    "Guid" / Bytes(16),
    "SecurityMode" / Int16ul,
    "DialectCount" / count_of("Dialects"),
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
