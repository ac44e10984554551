"""What is wrong with an SMB message, or with how a peer speaks SMB."""

from __future__ import annotations

from dcerpc.errors import TransportError
from dcerpc.status import STATUS_INVALID_PARAMETER

__all__ = ["SmbError"]


class SmbError(TransportError):
    """Octets are no well-formed SMB message, a message cannot be encoded, or a peer refused or broke a rule.

    Attributes:
        message: what is wrong, without the place.
        status: the NTSTATUS that says it: what a peer answered, or what a server is to answer.
        field: the field at fault, as MS-SMB2 names it, or "".
        offset: where that field is, from the start of the message; octets. None: not known.
    """

    def __init__(
        self,
        message: str,
        status: int = STATUS_INVALID_PARAMETER,
        field: str = "",
        offset: int | None = None,
    ) -> None:
        where = field if offset is None else f"{field} at {offset:#x}"
        super().__init__(f"{where}: {message}" if where else message)
        self.message = message
        self.status = status
        self.field = field
        self.offset = offset
