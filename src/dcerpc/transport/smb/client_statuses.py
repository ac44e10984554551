"""What the answers to reads and writes of a pipe mean, beside success (MS-SMB2 3.2.5.11, 12, 14)."""

from __future__ import annotations

from typing import Final

from dcerpc.status import (
    STATUS_CANCELLED,
    STATUS_END_OF_FILE,
    STATUS_FILE_CLOSED,
    STATUS_INVALID_DEVICE_REQUEST,
    STATUS_INVALID_PIPE_STATE,
    STATUS_INVALID_READ_MODE,
    STATUS_NETWORK_NAME_DELETED,
    STATUS_NOT_SUPPORTED,
    STATUS_PIPE_BROKEN,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_CLOSING,
    STATUS_PIPE_DISCONNECTED,
    STATUS_PIPE_EMPTY,
    STATUS_USER_SESSION_DELETED,
)

__all__ = ["ALL_ENDED", "ENDED", "REFUSED"]

#: The pipe has come to its end.
ENDED: Final = frozenset(
    (
        STATUS_PIPE_DISCONNECTED,
        STATUS_PIPE_BROKEN,
        STATUS_PIPE_CLOSING,
        STATUS_PIPE_EMPTY,
        STATUS_END_OF_FILE,
        STATUS_FILE_CLOSED,
        STATUS_CANCELLED,
    )
)
#: So has all that the connection carries.
ALL_ENDED: Final = frozenset((STATUS_USER_SESSION_DELETED, STATUS_NETWORK_NAME_DELETED))
#: A transaction was refused before anything was written: there is something to be read first, or the pipe
#: has no transactions at all.
REFUSED: Final = frozenset(
    (
        STATUS_PIPE_BUSY,
        STATUS_INVALID_PIPE_STATE,
        STATUS_INVALID_READ_MODE,
        STATUS_NOT_SUPPORTED,
        STATUS_INVALID_DEVICE_REQUEST,
    )
)
