"""What messages begin with: the header, that of encrypted ones, and the NEGOTIATE of SMB 1."""

from __future__ import annotations

from typing import Final

from construct import Bytes, Int8ul, Int16ul, Int32ul, Int64ul, Padding, Struct, this

from dcerpc.transport.smb.schemas.fields import Schema

__all__ = ["HEADER", "SMB1_NEGOTIATE", "TRANSFORM_HEADER"]

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
