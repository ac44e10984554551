"""How a client comes to a pipe: IPC$, the negotiation validated, CREATE (MS-SMB2 3.2.4.2.4, 3.2.4.3.1)."""

from __future__ import annotations

from typing import Final

from dcerpc.errors import RpcError, SecurityError
from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_BAD_NETWORK_NAME,
    STATUS_INSTANCE_NOT_AVAILABLE,
    STATUS_INVALID_NETWORK_RESPONSE,
    STATUS_NETWORK_ACCESS_DENIED,
    STATUS_OBJECT_NAME_INVALID,
    STATUS_OBJECT_NAME_NOT_FOUND,
    STATUS_OBJECT_PATH_NOT_FOUND,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_NOT_AVAILABLE,
    STATUS_SUCCESS,
    describe,
)
from dcerpc.transport.api import Step
from dcerpc.transport.smb.client_negotiation import Agreement
from dcerpc.transport.smb.client_request import PLAIN, Request, response_of
from dcerpc.transport.smb.client_requests import Requests
from dcerpc.transport.smb.client_session import ClientSession
from dcerpc.transport.smb.constants import (
    ANY_FILE_ID,
    CREATE_DISPOSITION_OPEN,
    Access,
    Command,
    Fsctl,
    ShareFlag,
    ShareType,
)
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.negotiation import ValidateNegotiateInfoResponse
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    CreateRequest,
    CreateResponse,
    IoctlRequest,
    IoctlResponse,
    PipeWait,
)
from dcerpc.transport.smb.session import TreeConnectRequest, TreeConnectResponse
from dcerpc.transport.smb.settings import PipeImpersonation

__all__ = ["connect_tree", "open_pipe", "pipe_name", "validate_negotiation"]

#: What reading from and writing to a pipe takes, as Windows' clients ask for it.
_PIPE_ACCESS: Final = (
    Access.FILE_READ_DATA
    | Access.FILE_WRITE_DATA
    | Access.FILE_APPEND_DATA
    | Access.FILE_READ_EA
    | Access.FILE_WRITE_EA
    | Access.FILE_READ_ATTRIBUTES
    | Access.FILE_WRITE_ATTRIBUTES
    | Access.READ_CONTROL
    | Access.SYNCHRONIZE
)
#: FILE_NON_DIRECTORY_FILE.
_PIPE_OPTIONS: Final = 0x40
#: How long a server may wait for an instance of a pipe to be free; 100 ns.
_PIPE_WAIT: Final = 5 * 10_000_000
#: Octets of a VALIDATE_NEGOTIATE_INFO response (2.2.32.6).
_VALIDATION_SIZE: Final = 24

_DENIED: Final = frozenset((STATUS_ACCESS_DENIED, STATUS_NETWORK_ACCESS_DENIED))
_NO_INSTANCE: Final = frozenset((STATUS_PIPE_NOT_AVAILABLE, STATUS_PIPE_BUSY, STATUS_INSTANCE_NOT_AVAILABLE))
_NO_PIPE: Final = frozenset(
    (STATUS_OBJECT_NAME_NOT_FOUND, STATUS_OBJECT_PATH_NOT_FOUND, STATUS_OBJECT_NAME_INVALID)
)


def connect_tree(requests: Requests, session: ClientSession, host: str) -> Step[int]:
    """Connect to IPC$ (3.2.4.2.4, 3.2.5.5).

    Args:
        host: the server's, as the caller gave it.

    Returns:
        TreeId.

    Raises:
        SecurityError: access is denied, or what the server wants encrypted cannot be.
        TransportError: another refusal, or the end of the connection.
    """
    path = rf"\\{_unc_host(host)}\IPC$"
    request = yield from requests.exchange(Command.TREE_CONNECT, TreeConnectRequest(0, path))
    status = request.status
    if status == STATUS_BAD_NETWORK_NAME:
        raise SmbError(
            f"the server has no share {path}, which named pipes are on: {describe(status)}", status
        )
    if status != STATUS_SUCCESS:
        raise _refusal(f"share {path}", status)
    header, body = response_of(request, TreeConnectResponse)
    if body.share_type != ShareType.PIPE:
        raise SmbError(f"{path} is no share of pipes", STATUS_INVALID_NETWORK_RESPONSE)
    if body.share_flags & ShareFlag.ENCRYPT_DATA and requests.protection != PLAIN:
        session.encrypt(True)  # but not a session without keys (3.2.4.1.8)
    return header.tree_id


def validate_negotiation(requests: Requests, agreement: Agreement, tree_id: int) -> Step[None]:
    """Have the server prove that nobody changed the negotiation, where it has to (3.2.5.5, 3.2.5.14.12).

    An anonymous session has no key to prove it with.

    Raises:
        SmbError: somebody has; the connection must end.
        TransportError: the connection ended, as it does when the server finds out first.
    """
    if not agreement.is_validated or requests.protection == PLAIN:
        return
    body = IoctlRequest(
        Fsctl.VALIDATE_NEGOTIATE_INFO, ANY_FILE_ID, _VALIDATION_SIZE, encode_structure(agreement.validation())
    )
    request = yield from requests.exchange(Command.IOCTL, body, tree_id)
    status = request.status
    if status == STATUS_SUCCESS:
        _, answer = response_of(request, IoctlResponse)
        if agreement.is_confirmed_by(decode_structure(ValidateNegotiateInfoResponse, answer.output)):
            return
    elif status not in _DENIED:
        return  # signed by a server that does not know the question: below SMB 3.0 it need not
    raise SmbError(
        "somebody between client and server changed what they negotiated: the server does not confirm it",
        STATUS_ACCESS_DENIED,
    )


def pipe_name(endpoint: str) -> str:
    r"""The name of a pipe on IPC$: an endpoint without the ``\pipe\`` before it."""
    head, tail = endpoint[:6], endpoint[6:]
    return tail if head.lower() == "\\pipe\\" else endpoint.lstrip("\\")


def open_pipe(
    requests: Requests, tree_id: int, endpoint: str, impersonation: PipeImpersonation
) -> Step[bytes]:
    """Open a pipe; if it has no free instance, wait for one, once.

    Args:
        tree_id: of IPC$.
        endpoint: as in a string binding.
        impersonation: what the server may do as the user.

    Returns:
        FileId.

    Raises:
        SecurityError: access is denied.
        TransportError: there is no such pipe, another refusal, or the end of the connection.
    """
    name = pipe_name(endpoint)
    create = CreateRequest(
        requested_oplock_level=0,
        # Servers refuse pipes at Delegate (3.3.5.9); it is the session's tickets that delegate.
        impersonation_level=min(impersonation, PipeImpersonation.IMPERSONATION),
        desired_access=_PIPE_ACCESS,
        file_attributes=0,
        share_access=0,
        create_disposition=CREATE_DISPOSITION_OPEN,
        create_options=_PIPE_OPTIONS,
        name=name,
    )
    request = yield from _create(requests, tree_id, create)
    status = request.status
    if status in _NO_INSTANCE:
        wait = IoctlRequest(Fsctl.PIPE_WAIT, ANY_FILE_ID, 0, encode_structure(PipeWait(name, _PIPE_WAIT)))
        yield from requests.exchange(Command.IOCTL, wait, tree_id)
        request = yield from _create(requests, tree_id, create)
        status = request.status
    if status in _NO_PIPE:
        raise SmbError(f"the server has no pipe {endpoint}: {describe(status)}", status)
    if status != STATUS_SUCCESS:
        raise _refusal(f"pipe {endpoint}", status)
    return response_of(request, CreateResponse)[1].file_id


def _create(requests: Requests, tree_id: int, create: CreateRequest) -> Step[Request]:
    """Send CREATE and wait for the answer; what nobody waits for any more is cancelled, or closed again."""
    while not requests.open:
        yield from requests.pause()
    request = requests.post_message(Command.CREATE, create, None, tree_id)

    def close_again(late: Request) -> None:
        if late.status == STATUS_SUCCESS and requests.open:
            file_id = response_of(late, CreateResponse)[1].file_id
            requests.post_message(Command.CLOSE, CloseRequest(0, file_id), None, tree_id)

    try:
        while not request.answered:
            yield from requests.pause()
    except GeneratorExit:
        request.on_response = close_again
        if request.answered:
            close_again(request)
        else:
            requests.cancel(request)  # a server that answers nothing else would keep its credit
        raise
    return request


def _refusal(what: str, status: int) -> RpcError:
    if status in _DENIED:
        return SecurityError(f"access to {what} is denied: {describe(status)}", status)
    return SmbError(f"the server refuses {what}: {describe(status)}", status)


def _unc_host(host: str) -> str:
    """A host in a UNC path, where an IPv6 address has no colons."""
    if ":" in host:
        return host.replace(":", "-").replace("%", "s") + ".ipv6-literal.net"
    return host or "localhost"
