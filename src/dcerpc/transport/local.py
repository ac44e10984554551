r"""ncalrpc and ncacn_unix_stream: PDUs on a local socket, between two processes of one machine.

An endpoint that is an absolute path is the path of a Unix-domain socket. One that is a plain name is a socket
of that name in a directory which is the user's alone, ``/tmp/dcerpc-UID``: only servers of the same user are
found by it. Samba's ``ncalrpc dir`` is reached by paths. Windows' own ncalrpc is not on any wire; there an
endpoint is a local named pipe: ``\\.\pipe\dcerpc-NAME``, or itself if it begins with ``\\.\pipe\``.

The kernel tells a server which process has connected. That is the client's identity, of the provider "local".
"""

from __future__ import annotations

import os
import sys
from typing import Final

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError
from dcerpc.security.api import Peer
from dcerpc.transport.api import (
    USUAL_FRAGMENT,
    Carrier,
    CarrierIdentity,
    ClientSide,
    Link,
    LocalAddress,
    PeerProcess,
    ServerSide,
)
from dcerpc.transport.stream import StreamLink

__all__ = ["LOCAL", "UNIX_STREAM", "checked_path", "local_identity", "make_link", "socket_address"]

#: Longest path that fits in sun_path with its NUL; octets.
_MAX_PATH: Final = 103 if sys.platform == "darwin" else 107
_PIPES: Final = "\\\\.\\pipe\\"
_THIS_HOST: Final = frozenset(("", "localhost", "127.0.0.1", "::1"))


def socket_address(binding: StringBinding) -> LocalAddress:
    """Where the socket of a binding's endpoint is.

    Raises:
        BindingError: there is no endpoint, it cannot be a socket's, or the address is another host's.
    """
    if binding.address.lower() not in _THIS_HOST:
        raise BindingError(f"address {binding.address!r} of {binding.protseq}: it reaches this machine only")
    endpoint = binding.endpoint
    if not endpoint:
        raise BindingError(f"{binding.protseq} needs an endpoint: a name, or the path of a socket")
    if sys.platform == "win32":
        return LocalAddress(_pipe_name(binding))
    if endpoint.startswith("/"):
        return LocalAddress(checked_path(binding, endpoint))
    if "/" in endpoint or endpoint in (".", ".."):
        raise BindingError(f"endpoint {endpoint!r} of {binding.protseq}: neither a name nor an absolute path")
    directory = f"/tmp/dcerpc-{os.geteuid()}"  # the runtime checks whose it is
    return LocalAddress(checked_path(binding, f"{directory}/{endpoint}"), directory)


def checked_path(binding: StringBinding, path: str) -> str:
    """The path of a binding's socket.

    Raises:
        BindingError: it is too long for one.
    """
    size = len(path.encode("utf-8"))
    if size > _MAX_PATH:
        raise BindingError(
            f"endpoint {binding.endpoint!r} of {binding.protseq}: the path of its socket has {size} octets, "
            f"at most {_MAX_PATH} are possible"
        )
    return path


def _pipe_name(binding: StringBinding) -> str:
    endpoint = binding.endpoint
    own = endpoint.lower().startswith(_PIPES)
    name = endpoint[len(_PIPES) :] if own else f"dcerpc-{endpoint}"
    if not name or "\\" in name or "/" in name or len(_PIPES) + len(name) > 256:
        raise BindingError(f"endpoint {endpoint!r} of {binding.protseq}: not a local pipe's name")
    return _PIPES + name


def local_identity(process: PeerProcess | None) -> CarrierIdentity | None:
    """Who is at the other end of a local socket.

    Args:
        process: as the kernel tells.

    Returns:
        The account, with the SIDs that Samba gives to users and groups of Unix, and the process as
        ``peer.details``; None: the system does not say.
    """
    if process is None or process.uid is None:
        return None
    sids = [f"S-1-22-1-{process.uid}"]
    if process.gid is not None:
        sids.append(f"S-1-22-2-{process.gid}")
    peer = Peer(process.user or f"uid={process.uid}", sids=tuple(sids), details=process)
    return CarrierIdentity(peer, "local")


def make_link(peer: str, side: ClientSide | ServerSide) -> Link:
    """A byte stream of one channel, which on a server knows its client."""
    return StreamLink(peer, side, local_identity(side.process) if isinstance(side, ServerSide) else None)


LOCAL: Final = Carrier("ncalrpc", USUAL_FRAGMENT, socket_address, make_link)
UNIX_STREAM: Final = Carrier("ncacn_unix_stream", USUAL_FRAGMENT, socket_address, make_link)
