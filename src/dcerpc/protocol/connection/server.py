"""The server's end of one connection: answers binds, takes requests, sends responses and faults. No I/O."""

from __future__ import annotations

from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.protocol.connection.events import Octets, Outgoing, ServerEvent
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.security.api import StepResult
from dcerpc.status import ERROR_ACCESS_DENIED

__all__ = ["ServerConnection"]


class ServerConnection:
    """A server's connection: feed it octets, take its events, send its PDUs.

    The driver's loop is the client's. A violation by the peer is answered with the fault or bind_nak that
    MS-RPCE names and then AssociationFailed; the driver sends what data_to_send() holds and closes.

    After RequestReceived (and, unless ``last``, StubDataReceived until one is ``last``) the server answers
    with send_response or send_fault, at once or later, in any order. It may answer before the request is
    complete; the rest of the request is then dropped. Once a request's stub data exceeds
    ``Limits.max_request_stub`` the machine faults it by itself with status 5, and gives OrphanReceived if
    RequestReceived was given before.

    Args:
        policy: the server's decisions.
        limits: bounds; ``bind_timeout`` among them.
        profile: dialect.
        max_fragment: what this carrier can take, when that is less than ``limits.max_fragment``; octets.
        now: the time; bind_timeout counts from it.
    """

    def __init__(
        self,
        policy: ServerPolicy,
        *,
        limits: Limits = DEFAULT_LIMITS,
        profile: Profile = DEFAULT_PROFILE,
        max_fragment: int | None = None,
        now: float = 0.0,
    ) -> None:
        raise NotImplementedError

    @property
    def closed(self) -> bool:
        """AssociationFailed was given: send what is left, then close the transport connection."""
        raise NotImplementedError

    @property
    def open_calls(self) -> int:
        """Calls that are received or have to be answered."""
        raise NotImplementedError

    @property
    def unsent(self) -> int:
        """Octets of stub data and PDUs that data_to_send() has not handed out. Above ``Limits.unsent_high`` a
        driver stops reading until it is below ``Limits.unsent_low``."""
        raise NotImplementedError

    @property
    def parked(self) -> int:
        """Octets of PDUs held while a security step runs; bounded by ``Limits.max_parked``."""
        raise NotImplementedError

    def token_result(self, auth_context_id: int, result: StepResult) -> list[ServerEvent]:
        """Go on after a SecurityStepRequired: the answer is queued and what was parked is handled. Ignored
        once the connection is closed.

        Raises:
            LocalProtocolError: no step of that context was asked for.
        """
        raise NotImplementedError

    def token_failed(self, auth_context_id: int, status: int = ERROR_ACCESS_DENIED) -> list[ServerEvent]:
        """Refuse a context after its step raised.

        A bind gets bind_nak reason 9 and an alter_context a fault with ``status``, then the connection ends;
        after rpc_auth_3 the first request under the context gets the fault (MS-RPCE 3.3.1.5.2.1).

        Args:
            status: for the fault; clients expect ERROR_ACCESS_DENIED.

        Raises:
            LocalProtocolError: no step of that context was asked for.
        """
        raise NotImplementedError

    def send_response(self, call_id: int, stub_data: Octets, *, last: bool = True) -> None:
        """Answer a call, or, with ``last=False``, begin to: call it again with the rest.

        Ignored when the client has given the call up, or it has failed, or the connection is closed.

        Args:
            call_id: of a RequestReceived.
            stub_data: kept, not copied, until data_to_send() has handed it out: do not change it.
            last: this is all of it.

        Raises:
            LocalProtocolError: the call was answered already, or there never was one.
        """
        raise NotImplementedError

    def send_fault(self, call_id: int, status: int, *, did_not_execute: bool = False) -> None:
        """Answer a call with a fault; also in the middle of a response. Ignored as for send_response.

        Args:
            call_id: of a RequestReceived.
            status: one that no server may send (MS-RPCE 3.3.3.5.1) becomes nca_s_fault_unspec.
            did_not_execute: the call had no effect, and the client may repeat it.

        Raises:
            LocalProtocolError: the call was answered already, or there never was one.
        """
        raise NotImplementedError

    def shutdown(self) -> None:
        """Ask the client to close the connection (C706 12.6.4.11); calls go on. Ignored unless bound."""
        raise NotImplementedError

    def receive_data(self, data: Octets, now: float = 0.0) -> list[ServerEvent]:
        """Take octets from the transport, cut in any way. Never raises.

        Args:
            data: kept, not copied, by the events: not to be changed afterwards. bytes are best.
            now: the time on any clock that does not go back; seconds.
        """
        raise NotImplementedError

    def receive_eof(self, now: float = 0.0) -> list[ServerEvent]:
        """Learn that nothing more will come: AssociationFailed, unless that was given before."""
        raise NotImplementedError

    def data_to_send(self, max_octets: int = 1 << 16) -> list[Outgoing]:
        """Take PDUs to be sent, each in one write, in order, until it returns an empty list.

        Fragments are made, and protected, here and not before. Fragments of several responses may alternate.

        Args:
            max_octets: stop after the PDU that reaches it; one PDU at least is returned if there is any.
        """
        raise NotImplementedError

    def next_timer(self) -> float | None:
        """When handle_timer wants to run, on the clock of ``now``; None: no timer."""
        raise NotImplementedError

    def handle_timer(self, now: float) -> list[ServerEvent]:
        """Do what is due by ``now``: a peer that has not bound within ``Limits.bind_timeout`` is dropped."""
        raise NotImplementedError
