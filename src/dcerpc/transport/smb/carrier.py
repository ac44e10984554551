r"""ncacn_np: PDUs in named pipes, on the share IPC$ of an SMB server (MS-RPCE 2.1.1.2).

The endpoint of a binding names a pipe, such as ``\pipe\lsarpc``; its option ``port`` the socket, 445 unless
given. On 139 a NetBIOS session comes first. With the option ``samba`` a server serves a pipe of Samba's
instead (:mod:`dcerpc.transport.samba_pipe`).
"""

from __future__ import annotations

from typing import Final

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError
from dcerpc.transport.api import USUAL_FRAGMENT, Carrier, ClientSide, Link, ServerSide
from dcerpc.transport.ports import host_and_port
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.server_names import pipe_endpoint

__all__ = ["NAMED_PIPES", "SMB_PORT", "make_link", "served_by", "socket_address"]

#: SMB directly on TCP (MS-SMB2 2.1).
SMB_PORT: Final = 445


def socket_address(binding: StringBinding) -> tuple[str, int]:
    """Host and port of a binding: this host without an address, 445 without the option ``port``.

    Raises:
        BindingError: the option is not a port.
    """
    return host_and_port(binding, SMB_PORT)


def make_link(peer: str, side: ClientSide | ServerSide) -> Link:
    """A link of either role; what a role needs is imported when it is used."""
    if isinstance(side, ClientSide):
        from dcerpc.transport.smb.client import SmbClientLink

        return SmbClientLink(peer, side)
    from dcerpc.transport.smb.server import SmbServerLink

    return SmbServerLink(peer, side)


def served_by(binding: StringBinding) -> Carrier:
    """What a server listens with: with the option ``samba`` a socket of Samba's, without it its own port.

    Raises:
        BindingError: no client could ask for a pipe of this name.
    """
    if binding.option("samba") is None:
        if binding.endpoint:
            try:
                pipe_endpoint(binding.endpoint)
            except SmbError as error:
                raise BindingError(f"{binding}: {error.message}") from None
        return NAMED_PIPES
    from dcerpc.transport.samba_pipe import SAMBA_PIPES

    return SAMBA_PIPES


NAMED_PIPES: Final = Carrier(
    "ncacn_np",
    USUAL_FRAGMENT,
    socket_address,
    make_link,
    shared=True,
    named_endpoints=True,
    served_by=served_by,
)
