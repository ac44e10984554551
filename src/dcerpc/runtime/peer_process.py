"""Who is at the other end of a local socket, as the kernel tells."""

from __future__ import annotations

import socket
import struct
import sys
from dataclasses import replace
from typing import Final

from dcerpc.transport.api import PeerProcess

__all__ = ["peer_process"]

#: struct ucred: pid, uid, gid (unix(7)).
_UCRED: Final = struct.Struct("@iII")
#: struct xucred of macOS: cr_version, cr_uid, cr_ngroups, cr_groups[16].
_XUCRED: Final = struct.Struct("@IIh2x16I")
_XUCRED_VERSION: Final = 0
#: Of macOS's <sys/un.h>; the socket module has no names for them.
_SOL_LOCAL, _LOCAL_PEERCRED, _LOCAL_PEERPID = 0, 0x001, 0x002
_PID: Final = struct.Struct("@i")


def peer_process(sock: socket.socket) -> PeerProcess | None:
    """The process that connected a local socket.

    Args:
        sock: accepted, of the family AF_UNIX.

    Returns:
        It, with the name of its account; None: the system does not say.
    """
    process = _credentials(sock)
    if process is None or process.uid is None:
        return None
    return replace(process, user=_account(process.uid))


def _account(uid: int) -> str:
    """The name of an account, "" if it has none."""
    import pwd  # which Windows has not, nor these sockets

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return ""


def _credentials(sock: socket.socket) -> PeerProcess | None:
    try:
        if sys.platform == "darwin":
            return _of_darwin(sock)
        credentials = getattr(socket, "SO_PEERCRED", None)
        if credentials is None:
            return None
        pid, uid, gid = _UCRED.unpack(sock.getsockopt(socket.SOL_SOCKET, credentials, _UCRED.size))
    except (OSError, struct.error):  # the client is gone, or this system's structure is another
        return None
    return PeerProcess(pid or None, uid, gid)


def _of_darwin(sock: socket.socket) -> PeerProcess | None:
    octets = sock.getsockopt(_SOL_LOCAL, _LOCAL_PEERCRED, _XUCRED.size)
    version, uid, groups, gid, *_ = _XUCRED.unpack(octets)
    if version != _XUCRED_VERSION:
        return None
    (pid,) = _PID.unpack(sock.getsockopt(_SOL_LOCAL, _LOCAL_PEERPID, _PID.size))
    return PeerProcess(pid or None, uid, gid if groups > 0 else None)
