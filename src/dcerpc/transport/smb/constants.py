"""Numbers of SMB 2 and 3 that named pipes need, under the names that MS-SMB2 gives them."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

__all__ = [
    "ANY_FILE_ID",
    "COMPRESSION_PROTOCOL_ID",
    "CREATE_DISPOSITION_OPEN",
    "HEADER_SIZE",
    "PROTOCOL_ID",
    "SMB1_PROTOCOL_ID",
    "TRANSFORM_HEADER_SIZE",
    "TRANSFORM_PROTOCOL_ID",
    "WILDCARD_DIALECT",
    "Access",
    "Capability",
    "Cipher",
    "Command",
    "ContextType",
    "FileInfoClass",
    "Fsctl",
    "HashAlgorithm",
    "HeaderFlag",
    "InfoType",
    "PipeState",
    "SecurityMode",
    "SessionFlag",
    "ShareFlag",
    "ShareType",
    "SigningAlgorithmId",
    "TreeConnectFlag",
]

#: The first four octets of a packet (2.2.1, 2.2.41, 2.2.42, MS-CIFS 2.2.3.1).
PROTOCOL_ID: Final = b"\xfeSMB"
TRANSFORM_PROTOCOL_ID: Final = b"\xfdSMB"
COMPRESSION_PROTOCOL_ID: Final = b"\xfcSMB"
SMB1_PROTOCOL_ID: Final = b"\xffSMB"

#: Sizes of the header and of the transform header; octets.
HEADER_SIZE: Final = 64
TRANSFORM_HEADER_SIZE: Final = 52

#: The FileId that stands for none, or for that of the request before in a compound (2.2.31, 3.3.5.2.7.2).
ANY_FILE_ID: Final = b"\xff" * 16

#: The DialectRevision that answers "SMB 2.???" (2.2.4).
WILDCARD_DIALECT: Final = 0x02FF

#: FILE_OPEN, the one CreateDisposition that says what opening a pipe does (2.2.13).
CREATE_DISPOSITION_OPEN: Final = 1


class Command(IntEnum):
    """Command of a header (2.2.1)."""

    NEGOTIATE = 0x00
    SESSION_SETUP = 0x01
    LOGOFF = 0x02
    TREE_CONNECT = 0x03
    TREE_DISCONNECT = 0x04
    CREATE = 0x05
    CLOSE = 0x06
    FLUSH = 0x07
    READ = 0x08
    WRITE = 0x09
    LOCK = 0x0A
    IOCTL = 0x0B
    CANCEL = 0x0C
    ECHO = 0x0D
    QUERY_DIRECTORY = 0x0E
    CHANGE_NOTIFY = 0x0F
    QUERY_INFO = 0x10
    SET_INFO = 0x11
    OPLOCK_BREAK = 0x12
    SERVER_TO_CLIENT_NOTIFICATION = 0x13


class HeaderFlag:
    """Bits of a header's Flags (2.2.1); plain numbers, tested in every message."""

    SERVER_TO_REDIR: Final = 0x00000001
    ASYNC_COMMAND: Final = 0x00000002
    RELATED_OPERATIONS: Final = 0x00000004
    SIGNED: Final = 0x00000008
    PRIORITY_MASK: Final = 0x00000070
    DFS_OPERATIONS: Final = 0x10000000
    REPLAY_OPERATION: Final = 0x20000000


class SecurityMode:
    """Bits of SecurityMode in NEGOTIATE and SESSION_SETUP (2.2.3, 2.2.5)."""

    SIGNING_ENABLED: Final = 1
    SIGNING_REQUIRED: Final = 2


class Capability:
    """Bits of Capabilities in NEGOTIATE (2.2.3, 2.2.4)."""

    DFS: Final = 0x01
    LEASING: Final = 0x02
    LARGE_MTU: Final = 0x04
    MULTI_CHANNEL: Final = 0x08
    PERSISTENT_HANDLES: Final = 0x10
    DIRECTORY_LEASING: Final = 0x20
    ENCRYPTION: Final = 0x40
    NOTIFICATIONS: Final = 0x80


class ContextType(IntEnum):
    """ContextType of a negotiate context (2.2.3.1)."""

    PREAUTH_INTEGRITY_CAPABILITIES = 1
    ENCRYPTION_CAPABILITIES = 2
    COMPRESSION_CAPABILITIES = 3
    NETNAME_NEGOTIATE_CONTEXT_ID = 5
    TRANSPORT_CAPABILITIES = 6
    RDMA_TRANSFORM_CAPABILITIES = 7
    SIGNING_CAPABILITIES = 8


class HashAlgorithm(IntEnum):
    """HashAlgorithms of the pre-authentication integrity (2.2.3.1.1)."""

    SHA_512 = 1


class Cipher(IntEnum):
    """Ciphers of encryption (2.2.3.1.2)."""

    AES_128_CCM = 1
    AES_128_GCM = 2
    AES_256_CCM = 3
    AES_256_GCM = 4


class SigningAlgorithmId(IntEnum):
    """SigningAlgorithms (2.2.3.1.7)."""

    HMAC_SHA256 = 0
    AES_CMAC = 1
    AES_GMAC = 2


class SessionFlag:
    """Bits of Flags and of SessionFlags in SESSION_SETUP (2.2.5, 2.2.6)."""

    #: of a request
    BINDING: Final = 1
    #: of a response
    IS_GUEST: Final = 1
    IS_NULL: Final = 2
    ENCRYPT_DATA: Final = 4


class TreeConnectFlag:
    """Bits of Flags in TREE_CONNECT requests of SMB 3.1.1 (2.2.9)."""

    CLUSTER_RECONNECT: Final = 1
    REDIRECT_TO_OWNER: Final = 2
    EXTENSION_PRESENT: Final = 4


class ShareType(IntEnum):
    """ShareType of TREE_CONNECT (2.2.10)."""

    DISK = 1
    PIPE = 2
    PRINT = 3


class ShareFlag:
    """Bits of ShareFlags in TREE_CONNECT (2.2.10)."""

    NO_CACHING: Final = 0x00000030
    ENCRYPT_DATA: Final = 0x00008000


class Access:
    """Bits of access masks (2.2.13.1.1)."""

    FILE_READ_DATA: Final = 0x00000001
    FILE_WRITE_DATA: Final = 0x00000002
    FILE_APPEND_DATA: Final = 0x00000004
    FILE_READ_EA: Final = 0x00000008
    FILE_WRITE_EA: Final = 0x00000010
    FILE_EXECUTE: Final = 0x00000020
    FILE_READ_ATTRIBUTES: Final = 0x00000080
    FILE_WRITE_ATTRIBUTES: Final = 0x00000100
    DELETE: Final = 0x00010000
    READ_CONTROL: Final = 0x00020000
    WRITE_DAC: Final = 0x00040000
    WRITE_OWNER: Final = 0x00080000
    SYNCHRONIZE: Final = 0x00100000
    ACCESS_SYSTEM_SECURITY: Final = 0x01000000
    MAXIMUM_ALLOWED: Final = 0x02000000
    GENERIC_ALL: Final = 0x10000000
    GENERIC_EXECUTE: Final = 0x20000000
    GENERIC_WRITE: Final = 0x40000000
    GENERIC_READ: Final = 0x80000000


class Fsctl(IntEnum):
    """CtlCode of IOCTL (2.2.31)."""

    DFS_GET_REFERRALS = 0x00060194
    DFS_GET_REFERRALS_EX = 0x000601B0
    SET_REPARSE_POINT = 0x000900A4
    FILE_LEVEL_TRIM = 0x00098208
    PIPE_PEEK = 0x0011400C
    PIPE_WAIT = 0x00110018
    PIPE_TRANSCEIVE = 0x0011C017
    SRV_COPYCHUNK = 0x001440F2
    SRV_COPYCHUNK_WRITE = 0x001480F2
    SRV_ENUMERATE_SNAPSHOTS = 0x00144064
    SRV_REQUEST_RESUME_KEY = 0x00140078
    SRV_READ_HASH = 0x001441BB
    LMR_REQUEST_RESILIENCY = 0x001401D4
    QUERY_NETWORK_INTERFACE_INFO = 0x001401FC
    VALIDATE_NEGOTIATE_INFO = 0x00140204


class InfoType(IntEnum):
    """InfoType of QUERY_INFO (2.2.37)."""

    FILE = 1
    FILESYSTEM = 2
    SECURITY = 3
    QUOTA = 4


class FileInfoClass(IntEnum):
    """Those FILE_INFORMATION_CLASS values that pipes are asked for (MS-FSCC 2.4)."""

    BASIC = 4
    STANDARD = 5
    INTERNAL = 6
    EA = 7
    ACCESS = 8
    NAME = 9
    POSITION = 14
    MODE = 16
    ALIGNMENT = 17
    ALL = 18
    PIPE = 23
    PIPE_LOCAL = 24
    PIPE_REMOTE = 25
    NETWORK_OPEN = 34


class PipeState(IntEnum):
    """NamedPipeState (MS-FSCC 2.3.46, 2.4.37)."""

    DISCONNECTED = 1
    LISTENING = 2
    CONNECTED = 3
    CLOSING = 4
