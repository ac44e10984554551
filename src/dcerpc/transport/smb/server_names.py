"""Names that clients ask for: the share of TREE_CONNECT, the pipe of CREATE (MS-SMB2 2.2.9, 2.2.13)."""

from __future__ import annotations

from typing import Final

from dcerpc.status import (
    STATUS_BAD_NETWORK_NAME,
    STATUS_INVALID_PARAMETER,
    STATUS_OBJECT_NAME_INVALID,
    STATUS_OBJECT_NAME_NOT_FOUND,
)
from dcerpc.transport.smb.errors import SmbError

__all__ = ["MAX_PIPE_NAME", "check_share", "pipe_endpoint"]

#: Longest name of a pipe, without ``\pipe\``; characters.
MAX_PIPE_NAME: Final = 256

_PREFIX: Final = "pipe\\"
#: Longest server name and share name (MS-SMB2 2.2.9); characters.
_MAX_SERVER_NAME: Final = 255
_MAX_SHARE_NAME: Final = 80


def check_share(path: str) -> None:
    """Check that a path is ``\\\\server\\IPC$``, whatever the server is called.

    Args:
        path: of a TREE_CONNECT request.

    Raises:
        SmbError: it is no such path (STATUS_INVALID_PARAMETER), or the share another
            (STATUS_BAD_NETWORK_NAME).
    """
    server, separator, share = path.removeprefix("\\\\").partition("\\")
    well_formed = path.startswith("\\\\") and separator and 0 < len(server) <= _MAX_SERVER_NAME
    if not well_formed or not 0 < len(share) <= _MAX_SHARE_NAME or "\\" in share or "\0" in path:
        raise SmbError("not a path of server and share", STATUS_INVALID_PARAMETER, "Buffer")
    if share.upper() != "IPC$":
        raise SmbError("no share but IPC$", STATUS_BAD_NETWORK_NAME, "Buffer")


def pipe_endpoint(name: str) -> str:
    """Bring the name of a pipe to one form: ``\\pipe\\`` and the name in lower case.

    Clients write ``x``, ``\\x``, ``pipe\\x``, ``\\pipe\\x``, in any case. What comes after may itself have
    backslashes, but nothing that a file system would take for a way elsewhere.

    Args:
        name: of a CREATE request.

    Raises:
        SmbError: STATUS_OBJECT_NAME_INVALID, or STATUS_OBJECT_NAME_NOT_FOUND for the pipes' own directory.
    """
    lowered = name.removeprefix("\\").lower().removeprefix(_PREFIX)
    if not lowered or lowered == "pipe":
        raise SmbError("the share itself cannot be opened", STATUS_OBJECT_NAME_NOT_FOUND, "Buffer")
    parts = lowered.split("\\")
    if (
        len(lowered) > MAX_PIPE_NAME
        or any(part in ("", ".", "..") for part in parts)
        or any(character < " " or character in '/:*?"<>|' for character in lowered)
    ):
        raise SmbError("not a name of a pipe", STATUS_OBJECT_NAME_INVALID, "Buffer")
    return f"\\pipe\\{lowered}"
