"""Messages of sessions and tree connects, ECHO, CANCEL, and errors (MS-SMB2 2.2.2, 2.2.5 on)."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = [
    "CancelRequest",
    "EchoRequest",
    "EchoResponse",
    "ErrorResponse",
    "LogoffRequest",
    "LogoffResponse",
    "RawBody",
    "SessionSetupRequest",
    "SessionSetupResponse",
    "TreeConnectRequest",
    "TreeConnectResponse",
    "TreeDisconnectRequest",
    "TreeDisconnectResponse",
]


@dataclass(slots=True)
class SessionSetupRequest:
    """SMB2 SESSION_SETUP request (2.2.5).

    Attributes:
        flags: SessionFlag.BINDING or 0.
        security_mode: bits of SecurityMode.
        capabilities: Capability.DFS or 0.
        channel: reserved.
        security_buffer: the client's GSS token.
        previous_session_id: a session to end, 0: none.
    """

    flags: int
    security_mode: int
    capabilities: int
    channel: int
    security_buffer: bytes = field(repr=False)
    previous_session_id: int = 0


@dataclass(slots=True)
class SessionSetupResponse:
    """SMB2 SESSION_SETUP response (2.2.6).

    Attributes:
        session_flags: SessionFlag.IS_GUEST, IS_NULL, ENCRYPT_DATA.
        security_buffer: the server's GSS token, b"": none.
    """

    session_flags: int
    security_buffer: bytes = field(default=b"", repr=False)


@dataclass(slots=True)
class LogoffRequest:
    """SMB2 LOGOFF request (2.2.7)."""


@dataclass(slots=True)
class LogoffResponse:
    """SMB2 LOGOFF response (2.2.8)."""


@dataclass(slots=True)
class TreeConnectRequest:
    r"""SMB2 TREE_CONNECT request (2.2.9).

    Attributes:
        flags: bits of TreeConnectFlag, with 3.1.1.
        path: ``\\server\share``. Contexts that come with TreeConnectFlag.EXTENSION_PRESENT are not read.
    """

    flags: int
    path: str


@dataclass(slots=True)
class TreeConnectResponse:
    """SMB2 TREE_CONNECT response (2.2.10).

    Attributes:
        share_type: by ShareType.
        share_flags: bits of ShareFlag.
        capabilities: of the share; 0.
        maximal_access: bits of Access.
    """

    share_type: int
    share_flags: int
    capabilities: int
    maximal_access: int


@dataclass(slots=True)
class TreeDisconnectRequest:
    """SMB2 TREE_DISCONNECT request (2.2.11)."""


@dataclass(slots=True)
class TreeDisconnectResponse:
    """SMB2 TREE_DISCONNECT response (2.2.12)."""


@dataclass(slots=True)
class EchoRequest:
    """SMB2 ECHO request (2.2.28)."""


@dataclass(slots=True)
class EchoResponse:
    """SMB2 ECHO response (2.2.29)."""


@dataclass(slots=True)
class CancelRequest:
    """SMB2 CANCEL request (2.2.30); of what, the header tells: by message_id or async_id."""


@dataclass(slots=True)
class ErrorResponse:
    """SMB2 ERROR response (2.2.2); the status is in the header.

    Attributes:
        data: ErrorData; with error_context_count a list of contexts (2.2.2.1), as it came.
        error_context_count: 0 below 3.1.1.
    """

    data: bytes = b""
    error_context_count: int = 0


@dataclass(slots=True)
class RawBody:
    """The body of a command that named pipes do not need, as it came, StructureSize included."""

    octets: bytes
