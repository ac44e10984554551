"""What the connection-oriented machines tell their driver. Slotted, immutable by convention, in the past
tense.

A driver handles the events of one call in order. ``AssociationFailed`` is always the last event a machine
ever gives: after it the driver sends what ``data_to_send()`` still holds and closes the transport connection.

Stub data comes in the pieces it arrived in, one for each fragment; nothing joins them here. Pieces are slices
of the octets that were given to ``receive_data`` (or of a copy, when they were decrypted or came in several
chunks): they keep those alive, and whoever reuses a receive buffer must hand over a copy.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from dcerpc import errors
from dcerpc.protocol.connection.contexts import BindFeatures, PresentationContext, PresentationResult
from dcerpc.security.api import AuthLevel, SecurityContext

__all__ = [
    "AlterContextRejected",
    "AssociationFailed",
    "BindAccepted",
    "BindRejected",
    "CallFaulted",
    "CallSecurity",
    "CancelReceived",
    "ClientBound",
    "ClientEvent",
    "ContextAltered",
    "OrphanReceived",
    "Outgoing",
    "RequestReceived",
    "RequestRefused",
    "ResponseReceived",
    "SecurityFailed",
    "SecurityStepRequired",
    "ServerEvent",
    "ShutdownReceived",
    "StubDataReceived",
]

Octets: TypeAlias = bytes | bytearray | memoryview


class Outgoing(NamedTuple):
    """One PDU to be sent, in one write.

    Attributes:
        pdu: its octets; neither side changes them afterwards.
        reply_expected: the peer answers this PDU (bind, alter_context, the last fragment of a request that is
            not a maybe call): a carrier with transactions may send it and wait for the answer in one.
    """

    pdu: Octets
    reply_expected: bool


@dataclass(slots=True)
class CallSecurity:
    """The security that a call came, or goes, under.

    Attributes:
        context: the provider's context: ``context.peer`` is the caller.
        level: the level agreed on for it. auth_context_id: its number on this connection.
    """

    context: SecurityContext
    level: AuthLevel
    auth_context_id: int


# ---- both roles ----


@dataclass(slots=True)
class SecurityStepRequired:
    """A security context must take a step: drive ``context.step(token)`` with ``run`` or ``arun``.

    Then hand the StepResult to ``token_result(auth_context_id, result)``, or the SecurityError's status to
    ``token_failed(auth_context_id, status)``. It need not be at once: meanwhile the machine parks what
    belongs to that context (everything, on a first bind) and goes on with the rest. There is at most one open
    step a context.

    Attributes:
        auth_context_id: the context's number on this connection.
        context: the provider's context.
        token: the peer's token, None for a client's first step.
    """

    auth_context_id: int
    context: SecurityContext
    token: bytes | None


@dataclass(slots=True)
class AssociationFailed:
    """The connection is over. Always the last event: every call still open has failed with ``error``.

    Send what data_to_send() holds, then close the transport connection.

    Attributes:
        error: AssociationClosed when the peer or the caller ended it in order (end of stream, shutdown,
            orphaned); RemoteProtocolError, PduError or SecurityError when the peer broke the rules. A
            bind_nak comes as BindRejected, then this with the same error.
    """

    error: errors.RpcError


#: Pieces smaller than this are copied out of what was received; octets.
_SMALL = 512


@dataclass(slots=True)
class StubDataReceived:
    """More stub data of a call whose RequestReceived or ResponseReceived was not ``last``.

    An empty fragment that is not the last gives no event, and a small piece is a copy: a peer that cuts its
    stub data fine costs no more memory than what it sends.

    Attributes:
        call_id: which call. stub_data: the piece. last: nothing follows.
    """

    call_id: int
    stub_data: Octets
    last: bool


def add_stub_data(events: list[Any], call_id: int, stub_data: Octets, last: bool) -> None:
    """Append a StubDataReceived, if there is something to tell."""
    if len(stub_data) < _SMALL:
        if not stub_data and not last:
            return
        stub_data = bytes(stub_data)
    events.append(StubDataReceived(call_id, stub_data, last))


# ---- client ----


@dataclass(slots=True)
class BindAccepted:
    """The association can be used: bind_ack came, and every security leg is done (and queued, if it is
    rpc_auth_3).

    Attributes:
        results: one for each offer, in order. None of them need be accepted.
        auth_context_id: of the security context built with the bind, None without one.
        assoc_group_id: the server's association group: give it to further connections of the same
            association.
        sec_addr: the secondary address, to be ignored (MS-RPCE 3.3.1.5.5).
        max_xmit_frag: largest PDU sent. max_recv_frag: largest PDU expected. Octets.
        concurrent_multiplexing: several calls may be in progress.
        header_signing: PDU headers are signed (False until a context at INTEGRITY or above proposes it).
        features: bind-time features agreed on.
    """

    results: tuple[PresentationResult, ...]
    auth_context_id: int | None
    assoc_group_id: int
    sec_addr: bytes
    max_xmit_frag: int
    max_recv_frag: int
    concurrent_multiplexing: bool
    header_signing: bool
    features: BindFeatures


@dataclass(slots=True)
class BindRejected:
    """The server answered with bind_nak; AssociationFailed follows.

    Attributes:
        error: to be raised; it holds reason, versions and extended error information.
    """

    error: errors.BindRejected


@dataclass(slots=True)
class ContextAltered:
    """An alter_context exchange is complete, further security legs included.

    Attributes:
        results: one for each offer, in order; () when only a security context was added.
        auth_context_id: of the security context that was built, None without one.
        header_signing: as in BindAccepted.
    """

    results: tuple[PresentationResult, ...]
    auth_context_id: int | None
    header_signing: bool


@dataclass(slots=True)
class AlterContextRejected:
    """The server answered alter_context with a fault. The association goes on, without what was asked for.

    Attributes:
        error: the fault; a SecurityError if nothing was sent, since this side's provider could not begin.
        auth_context_id: of the security context that failed, None without one.
    """

    error: errors.RpcError
    auth_context_id: int | None


@dataclass(slots=True)
class SecurityFailed:
    """This side's provider failed in an alter_context exchange, while calls wait for their responses.

    Nothing more is sent on the connection. These calls still end, the last of them with AssociationFailed
    (MS-RPCE 3.3.1.5.2.1).

    Attributes:
        auth_context_id: of the security context that failed. error: why.
    """

    auth_context_id: int
    error: errors.SecurityError


@dataclass(slots=True)
class ResponseReceived:
    """The first, and often only, fragment of a call's response.

    Attributes:
        call_id: which call. stub_data: the first piece. last: there are no more.
        alloc_hint: octets of stub data in all as the server says, this piece included; 0: not said. Checked
            against nothing but Limits: use it to size, not to trust.
        little_endian: byte order of all the stub data. ebcdic: its characters are EBCDIC.
    """

    call_id: int
    stub_data: Octets
    last: bool
    alloc_hint: int
    little_endian: bool
    ebcdic: bool = False


@dataclass(slots=True)
class CallFaulted:
    """A call ended in a fault PDU; it may come after some of the response.

    Attributes:
        call_id: which call.
        error: the fault to be raised. A status that no server may send is RPC_S_PROTOCOL_ERROR in it (MS-RPCE
            3.3.2.5.1). Only ``error.authenticated`` faults prove anything on a protected call.
    """

    call_id: int
    error: errors.Fault


@dataclass(slots=True)
class ShutdownReceived:
    """The server asks to close: start nothing new, and close the connection when its calls are done."""


# ---- server ----


@dataclass(slots=True)
class ClientBound:
    """A bind was accepted: bind_ack is queued (security legs may still follow).

    Attributes:
        assoc_group_id: the association group the connection has joined or begun.
    """

    assoc_group_id: int


@dataclass(slots=True)
class RequestReceived:
    """The first, and often only, fragment of a request, on a known presentation context.

    Attributes:
        call_id: answer with it. stub_data: the first piece. last: there are no more.
        context: the presentation context; ``context.interface`` is the policy's own object.
        opnum: operation number; not checked. object: object UUID, or None.
        security: what protects the call, None when it is unauthenticated.
        little_endian: byte order of all the stub data. ebcdic: its characters are EBCDIC. A response is sent
            in the connection's own representation.
        maybe: the client wants no answer; ``send_response`` and ``send_fault`` then send none, but end the
            call.
        alloc_hint: octets of stub data in all as the client says; 0: not said.
    """

    call_id: int
    stub_data: Octets
    last: bool
    context: PresentationContext
    opnum: int
    object: uuid.UUID | None
    security: CallSecurity | None
    little_endian: bool
    maybe: bool
    alloc_hint: int
    ebcdic: bool = False


@dataclass(slots=True)
class CancelReceived:
    """The client wants a call to be cancelled (co_cancel). It is still to be answered, however it ends."""

    call_id: int


@dataclass(slots=True)
class RequestRefused:
    """A request that has begun is refused: its last fragment has a verification trailer that does not hold.

    The client was answered. Nothing more comes of the request; a method that runs already, since its request
    is handled as it arrives (InterfaceOffer.streamed), still answers, into nothing.
    """

    call_id: int


@dataclass(slots=True)
class OrphanReceived:
    """The client gave a call up (orphaned).

    If its request is complete, answers are dropped. Otherwise the rest of it still has to come, for peers
    ignore what comes too early: only who handles the request as it arrives ends it, with a fault.
    """

    call_id: int


ClientEvent: TypeAlias = (
    ResponseReceived
    | StubDataReceived
    | CallFaulted
    | SecurityStepRequired
    | BindAccepted
    | BindRejected
    | ContextAltered
    | AlterContextRejected
    | SecurityFailed
    | ShutdownReceived
    | AssociationFailed
)
ServerEvent: TypeAlias = (
    RequestReceived
    | StubDataReceived
    | CancelReceived
    | OrphanReceived
    | RequestRefused
    | SecurityStepRequired
    | ClientBound
    | AssociationFailed
)
