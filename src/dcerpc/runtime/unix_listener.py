"""A listening Unix-domain socket and its file: made with its permissions, and gone with its server."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import stat
from typing import Final

__all__ = ["UnixListener"]

#: Connections that wait to be accepted.
_BACKLOG: Final = 100


class UnixListener:
    """A listening socket.

    Args:
        path: of its file. One that a server has left behind, and that nobody listens on, is replaced.
        mode: the file's permissions. Until it has them nobody can connect.

    Attributes:
        sock: the socket, bound and listening.

    Raises:
        OSError: somebody listens there, something else is of that name, or the file cannot be made.
    """

    __slots__ = ("_file", "_path", "sock")

    def __init__(self, path: str, mode: int) -> None:
        self._path = path
        self.sock = sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            sock.setblocking(False)
            _bind(sock, path)
            self._file = _identity(path)
            os.chmod(path, mode)
            sock.listen(_BACKLOG)
        except BaseException:
            sock.close()
            raise

    def close(self) -> None:
        """Close the socket, and take its file away unless another has its name by now."""
        self.sock.close()
        with contextlib.suppress(FileNotFoundError):
            if _identity(self._path) == self._file:
                os.unlink(self._path)


def _identity(path: str) -> tuple[int, int]:
    found = os.lstat(path)
    return found.st_dev, found.st_ino


def _bind(sock: socket.socket, path: str) -> None:
    try:
        sock.bind(path)
    except OSError as error:
        if error.errno != errno.EADDRINUSE or not _is_stale(path):
            raise OSError(error.errno, f"{path}: {error.strerror or error}") from error
    else:
        return
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
    sock.bind(path)


def _is_stale(path: str) -> bool:
    """Whether a file is a socket that nobody listens on."""
    try:
        if not stat.S_ISSOCK(os.lstat(path).st_mode):
            return False
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.setblocking(False)
            probe.connect(path)
    except ConnectionRefusedError:
        return True
    except FileNotFoundError:  # gone meanwhile
        return True
    except OSError:  # somebody listens, and is busy; or the file is another user's
        return False
    return False
