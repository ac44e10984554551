"""A directory of local sockets that belongs to one user, and that nobody else can put a socket into."""

from __future__ import annotations

import contextlib
import errno
import os
import stat

__all__ = ["check_private"]


def check_private(directory: str, *, create: bool = False) -> None:
    """Make sure that a directory is this user's alone.

    Its name is easily guessed and the directory above it is everybody's: who made it first may be somebody
    who wants to be taken for the server.

    Args:
        directory: its path; "" is nobody's concern.
        create: make it if it is missing.

    Raises:
        OSError: it is missing; PermissionError: it is a link, another user's, or open to others.
    """
    if not directory:
        return
    if create:
        with contextlib.suppress(FileExistsError):
            os.mkdir(directory, 0o700)
    found = os.lstat(directory)
    if not stat.S_ISDIR(found.st_mode):
        problem = "not a directory"
    elif os.name != "posix":
        return  # permissions of files are not modes there
    elif found.st_uid != os.geteuid():
        problem = f"belongs to uid {found.st_uid}"
    elif stat.S_IMODE(found.st_mode) & 0o077:
        problem = f"its mode is {stat.S_IMODE(found.st_mode):04o}, which lets others in"
    else:
        return
    raise PermissionError(errno.EPERM, f"no private directory for sockets: {problem}", directory)
