"""Verification trailers: which ones a client sends, what a server makes of them (MS-RPCE 2.2.2.13).

They repeat, where it is protected, what an attacker could change unnoticed: that the client proposed header
signing, what a presentation context was negotiated for, and the header's fields where nobody signs them. Only
requests have them, at levels that protect (at CONNECT a trailer would prove nothing).
"""

from __future__ import annotations

from dcerpc.errors import PduError, SecurityError
from dcerpc.pdu import DataRepresentation, PduType
from dcerpc.pdu.drep import encode_drep
from dcerpc.pdu.verification import (
    CLIENT_SUPPORT_HEADER_SIGNING,
    Command,
    VerificationTrailer,
    VtBitmask,
    VtHeader2,
    VtPcontext,
    VtUnknown,
    decode,
    encode,
    find_last,
)
from dcerpc.protocol.connection.contexts import PresentationContext
from dcerpc.protocol.connection.events import Octets
from dcerpc.status import ERROR_ACCESS_DENIED

__all__ = ["LARGEST_TRAILER", "TrailerPlan", "checked_parameters"]

#: Octets of a trailer with all three commands, the padding before it included, and as much stub data as has
#: to be with it in the last fragment.
LARGEST_TRAILER = 3 + 8 + (4 + 0x04) + (4 + 0x28) + (4 + 0x10) + 8


class TrailerPlan:
    """What the requests of one connection need, by Windows' rules [PB41 to PB43].

    The bitmask goes with the first protected request of a connection, the presentation context with the first
    one that uses it, and the header's fields with each as long as headers are not signed.

    Args:
        drep: of requests.

    Attributes:
        proposed_in_bind: the bind proposed header signing; what the bitmask says (2.2.2.13.2).
        verified: presentation contexts, by p_cont_id, of which the server was told, bitmask included: their
            requests need no trailer where headers are signed.
    """

    __slots__ = ("_bitmask_due", "_label", "proposed_in_bind", "verified")

    def __init__(self, drep: DataRepresentation) -> None:
        self._label = encode_drep(drep)
        self._bitmask_due = True
        self.proposed_in_bind = False
        self.verified: set[int] = set()

    def trailer(self, call_id: int, context: PresentationContext, opnum: int, header_signing: bool) -> bytes:
        """The octets of the trailer that a request needs; only for one that needs it, see ``verified``.

        Args:
            call_id, opnum: as in its header. context: what it is made on.
            header_signing: headers are signed.
        """
        commands: list[Command] = []
        number = context.p_cont_id
        if self._bitmask_due:
            commands.append(VtBitmask(CLIENT_SUPPORT_HEADER_SIGNING if self.proposed_in_bind else 0))
        if number not in self.verified:
            commands.append(VtPcontext(context.abstract_syntax, context.transfer_syntax))
        if not header_signing:
            commands.append(VtHeader2(self._label, call_id, number, opnum))
        octets = encode(VerificationTrailer(tuple(commands)))
        self._bitmask_due = False
        self.verified.add(number)
        return octets

    def start_over(self) -> None:
        """Learn that a request with a trailer was never sent: the server may have been told of nothing."""
        self._bitmask_due = True
        self.verified.clear()


def checked_parameters(
    stub_data: Octets,
    call_id: int,
    opnum: int,
    label: Octets,
    context: PresentationContext,
    header_signing_proposed: bool,
) -> Octets:
    """The parameters in a request's last fragment, once its trailer says nothing but what is known here.

    Args:
        stub_data: of the fragment, found to be what the client protected.
        call_id, opnum, label: as in its header; label is packed_drep.
        context: what it came on.
        header_signing_proposed: a bind or alter_context of the connection proposed header signing.

    Returns:
        The stub data before the trailer, with padding; all of it when there is no trailer.

    Raises:
        SecurityError: the trailer says something else, is malformed, or has a command that is unknown and
            must be processed; status ERROR_ACCESS_DENIED.
    """
    start = find_last(stub_data)
    if start < 0:
        return stub_data
    try:
        trailer = decode(stub_data, start)
    except PduError as error:
        raise SecurityError(f"verification trailer: {error}", ERROR_ACCESS_DENIED) from error
    for command in trailer.commands:
        if isinstance(command, VtBitmask):
            good = not command.bits & CLIENT_SUPPORT_HEADER_SIGNING or header_signing_proposed
        elif isinstance(command, VtPcontext):
            good = (
                command.interface_id == context.abstract_syntax
                and command.transfer_syntax == context.transfer_syntax
            )
        elif isinstance(command, VtHeader2):
            good = command == VtHeader2(
                bytes(label), call_id, context.p_cont_id, opnum, PduType.REQUEST, command.must_process
            )
        else:
            good = not command.must_process
        if not good:
            what = (
                f"command {command.command:#x}" if isinstance(command, VtUnknown) else type(command).__name__
            )
            raise SecurityError(
                f"verification trailer: {what} does not hold for call {call_id}", ERROR_ACCESS_DENIED
            )
    return stub_data[:start]
