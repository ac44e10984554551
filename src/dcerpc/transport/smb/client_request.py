"""A client's request and its response, and what may be wrong with that (MS-SMB2 3.2.5.1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_INVALID_NETWORK_RESPONSE,
    STATUS_NETWORK_NAME_DELETED,
    STATUS_USER_SESSION_DELETED,
    describe,
)
from dcerpc.transport.api import Octets
from dcerpc.transport.smb.constants import HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.pipe import IoctlResponse, ReadResponse, WriteResponse

__all__ = ["PLAIN", "SEALED", "SIGNED", "Request", "broken", "response_of", "unprotected"]

#: How a request is protected, and its response must be.
PLAIN: Final = 0
SIGNED: Final = 1
SEALED: Final = 2

#: With these a server that has forgotten the session cannot sign; either ends the connection here.
_SESSION_GONE: Final = frozenset((STATUS_USER_SESSION_DELETED, STATUS_NETWORK_NAME_DELETED))

_Body = TypeVar("_Body")


class Request:
    """One request that waits for its response.

    Attributes:
        command: of its header.
        message_id: of its header.
        message: all of it, as it was before it was encrypted.
        protection: PLAIN, SIGNED or SEALED.
        on_response: called with the request when its response is there; None: nobody is.
        async_id: by which an interim response told to cancel it; 0: there was none.
        repeated: it was refused once because the session had expired.
        answered: the response is there.
        status: of the response.
        result: what a READ or a transaction has read; how many octets a WRITE has written; else None.
        header, body, received: of a response that is none of those that every call brings; the last is all
            its octets.
    """

    __slots__ = (
        "answered",
        "async_id",
        "body",
        "command",
        "header",
        "message",
        "message_id",
        "on_response",
        "protection",
        "received",
        "repeated",
        "result",
        "status",
    )

    status: int
    result: Any
    header: Header
    body: Any
    received: Octets

    def __init__(
        self,
        command: int,
        message: bytearray,
        protection: int,
        on_response: Callable[[Request], None] | None,
    ) -> None:
        self.command = command
        self.message_id = 0
        self.message = message
        self.protection = protection
        self.on_response = on_response
        self.async_id = 0
        self.repeated = False
        self.answered = False

    def take(self, header: Header, body: Any, received: Octets) -> None:
        """Take the response, any of them."""
        self.answered = True
        self.status = header.status
        self.header = header
        self.body = body
        self.received = received
        match body:
            case IoctlResponse():
                self.result = body.output
            case ReadResponse():
                self.result = body.data
            case WriteResponse():
                self.result = body.count
            case _:
                self.result = None


def response_of(request: Request, kind: type[_Body]) -> tuple[Header, _Body]:
    """Header and body of the response that a request has.

    Raises:
        SmbError: the body is none of ``kind``.
    """
    if not isinstance(request.body, kind):
        raise broken(f"a response whose body is {type(request.body).__name__}, not {kind.__name__}")
    return request.header, request.body


def broken(what: str, status: int = STATUS_INVALID_NETWORK_RESPONSE) -> SmbError:
    """What ends the connection: the server does what none may do."""
    return SmbError(what, status)


def unprotected(request: Request, status: int, flags: int) -> SmbError:
    """Say how what came to a protected request lacks protection (3.2.5.1.3)."""
    if status in _SESSION_GONE:
        return SmbError(f"the server has ended the session: {describe(status)}", status)
    if request.protection == SEALED:
        what = "is not encrypted, as its request was"
    elif flags & HeaderFlag.SIGNED:
        what = "has a wrong signature"
    else:
        what = "is not signed"
    told = f", and says {describe(status)}" if status else ""
    return broken(f"a response {what}{told}", STATUS_ACCESS_DENIED)
