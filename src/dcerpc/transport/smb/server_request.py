"""Requests that a server has not answered yet, alone or in a compound (MS-SMB2 3.3.1.13, 3.3.5.2.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dcerpc.transport.smb.constants import ANY_FILE_ID, HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_pipe import SmbServerChannel
    from dcerpc.transport.smb.server_session import Session

__all__ = ["Chain", "ConnectionViolation", "Request"]


class ConnectionViolation(SmbError):
    """The client did what the specification ends the connection for."""


class Request:
    """One request: what its response needs to know of it.

    Attributes:
        command, message_id, credit_charge, credits, process_id, tree_id: of its header.
        session_id: the header's; in a compound that of the request before.
        signed: its signature was there, and right. sealed: it came encrypted.
        session: whose it is, or None.
        chain: the compound that it is part of and that is not answered yet, or None.
        position: in the chain.
        async_id: not 0 once the client was told that it will take time.
        pipe: the open pipe that it waits for, or None.
        deadline: while it waits, when the client is to be told so, on the clock of ``now``.
        length: octets of output that it takes. minimum: with fewer it fails.
        control: its CtlCode, 0 for READ.
    """

    __slots__ = (
        "async_id",
        "chain",
        "command",
        "control",
        "credit_charge",
        "credits",
        "deadline",
        "length",
        "message_id",
        "minimum",
        "pipe",
        "position",
        "process_id",
        "sealed",
        "session",
        "session_id",
        "signed",
        "tree_id",
    )

    deadline: float

    def __init__(
        self,
        command: int,
        message_id: int,
        credit_charge: int,
        credits_: int,
        process_id: int,
        tree_id: int,
        session_id: int,
        session: Session | None = None,
        sealed: bool = False,
        signed: bool = False,
        length: int = 0,
        minimum: int = 0,
    ) -> None:
        self.command = command
        self.message_id = message_id
        self.credit_charge = credit_charge
        self.credits = credits_
        self.process_id = process_id
        self.tree_id = tree_id
        self.session_id = session_id
        self.session = session
        self.sealed = sealed
        self.signed = signed
        self.chain: Chain | None = None
        self.position = 0
        self.async_id = 0
        self.pipe: SmbServerChannel | None = None
        self.length = length
        self.minimum = minimum
        self.control = 0

    @property
    def may_wait(self) -> bool:
        """Whether it can be answered later: requests that others of a compound follow cannot, as with Windows
        (product note <266>)."""
        return self.chain is None or self.position == self.chain.size - 1

    def response_header(self, status: int, credits_: int) -> Header:
        """The header of its response (3.3.4.3, 3.3.4.4).

        Args:
            status: NTSTATUS.
            credits_: granted with it.
        """
        flags = HeaderFlag.SERVER_TO_REDIR
        if self.async_id:
            flags |= HeaderFlag.ASYNC_COMMAND
        if self.chain is not None and self.position:
            flags |= HeaderFlag.RELATED_OPERATIONS
        return Header(
            self.command,
            self.message_id,
            self.credit_charge,
            status,
            credits_,
            flags,
            0,
            self.async_id,
            self.process_id,
            self.tree_id,
            self.session_id,
        )


class Chain:
    """A compound of related requests: what they hand on, and their responses until all are there.

    Attributes:
        size: how many requests there are.
        sealed_for: the session that it came encrypted for, or None.
        answers: each request's response, and the session to sign it for or None.
        session_id, tree_id: of the request before. file_id: ANY_FILE_ID while none had one.
        status: the failure of the request before, else 0.
        broken: why this request and all that follow fail, else 0.
    """

    __slots__ = (
        "_missing",
        "answers",
        "broken",
        "file_id",
        "sealed_for",
        "session_id",
        "size",
        "status",
        "tree_id",
    )

    def __init__(self, size: int, sealed_for: Session | None) -> None:
        self.size = size
        self.sealed_for = sealed_for
        self.answers: list[tuple[bytearray, Session | None]] = []
        self.session_id = 0
        self.tree_id = 0
        self.file_id: bytes = ANY_FILE_ID
        self.status = 0
        self.broken = 0
        self._missing = size

    def put(self, message: bytearray, signed_for: Session | None) -> bool:
        """Take the next response; only the last request can be answered later than at once.

        Returns:
            Whether all are there now.
        """
        self.answers.append((message, signed_for))
        return self.skip()

    def skip(self) -> bool:
        """Go on without a response of the next request, which is a CANCEL; returns as :meth:`put`."""
        self._missing -= 1
        return not self._missing
