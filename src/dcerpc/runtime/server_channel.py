"""One connection of a server: its protocol machine's policy and the handler of its events."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from dcerpc import status
from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, Fault, NdrError
from dcerpc.protocol.connection import InterfaceOffer, ServerConnection
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    CancelReceived,
    OrphanReceived,
    RequestReceived,
    RequestRefused,
    SecurityStepRequired,
    ServerEvent,
    StubDataReceived,
)
from dcerpc.runtime.access import AccessRule
from dcerpc.runtime.handles import AssociationGroup
from dcerpc.runtime.piped_call import PipedCall
from dcerpc.runtime.server_call import ServerCall
from dcerpc.runtime.server_request import IncomingRequest, variants
from dcerpc.runtime.server_steps import SecuritySteps
from dcerpc.runtime.services import Method, RegisteredInterface, Service
from dcerpc.runtime.stall import RoomTimer, StallTimer
from dcerpc.security.api import AuthLevel, SecurityContext
from dcerpc.syntax_id import NDR, NDR64, SyntaxId
from dcerpc.transport.api import CarrierIdentity, Channel

if TYPE_CHECKING:
    from dcerpc.runtime.aio import StreamDriver
    from dcerpc.runtime.dispatch import Dispatcher
    from dcerpc.runtime.server import Server

__all__ = ["ServerChannel"]

logger = logging.getLogger("dcerpc.server")


class ServerChannel:
    """A client's connection: requests in, responses out, its association group.

    It is the ServerPolicy of its own protocol machine.

    Attributes:
        server: whose connection it is. binding: the binding the client has connected to.
        driver: the socket's, which others may share. port: this connection's in it.
        peer: the other end, for people.
        calls: those whose method runs, by call_id.
        group: the association group; there is none before a bind was accepted.
    """

    __slots__ = (
        "_channel",
        "_closed",
        "_ended_by_policy",
        "_incoming",
        "_joined",
        "_room",
        "_stall",
        "_steps",
        "binding",
        "calls",
        "dispatcher",
        "driver",
        "group",
        "machine",
        "peer",
        "port",
        "server",
    )

    def __init__(
        self,
        server: Server,
        driver: StreamDriver,
        channel: Channel,
        binding: StringBinding,
        max_fragment: int,
    ) -> None:
        self.server = server
        self.driver = driver
        self.binding = binding
        self.peer = channel.peer
        self._channel = channel
        self.dispatcher: Dispatcher = server.dispatcher
        self.calls: dict[int, ServerCall] = {}
        self.group: AssociationGroup
        self._joined = False
        self._closed = False
        self._ended_by_policy = False
        self._incoming: dict[int, IncomingRequest] = {}
        #: Of the request that has begun and is not complete: a connection has one at a time.
        self._stall: StallTimer | None = None
        #: Of a response that the client does not take.
        self._room: RoomTimer | None = None
        self.machine = ServerConnection(
            self,
            limits=server.limits,
            profile=server.profile,
            max_fragment=max_fragment,
            now=server.now(),
            clock=time.time,
        )
        self.port = driver.attach(channel, self.machine, self)
        self._steps = SecuritySteps(server, self.machine, self.peer, partial(driver.dispatch, self.port))

    # Who is at the other end.

    @property
    def identity(self) -> CarrierIdentity | None:
        """The client, as the carrier knows it; None: it does not."""
        return self._channel.identity

    @property
    def session_key(self) -> bytes | None:
        """The key of the carrier's session, None if it has no sessions."""
        return self._channel.session_key

    # The machine's policy.

    @property
    def registered_interfaces(self) -> int:
        """How many interfaces the server has."""
        return len(self.server.services)

    @property
    def sec_addr(self) -> bytes:
        """The endpoint that the client has connected to."""
        return self.binding.endpoint.encode("ascii", "replace")

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer | None:
        """The registered interface that serves a syntax."""
        return self.server.services.find(abstract_syntax)

    def join_group(self, assoc_group_id: int) -> int | None:
        """Join a group of the same client machine and transport, or begin one.

        Local clients are all on the same machine: there it is the same user's. Where another server has taken
        the client's connection, the channel alone knows the client's address.
        """
        identity = self._channel.identity
        local = identity is not None and identity.provider == "local"
        machine = self.driver.peer[0] or self.peer.rpartition("[")[0]
        key = (self.binding.protseq, str(identity.peer) if identity and local else machine)
        group = self.server.groups.join(assoc_group_id, key)
        if group is None:
            logger.info("%s: association group %#x is not there to join", self.peer, assoc_group_id)
            return None
        self.group = group
        self._joined = True
        return group.id

    def accept_security(self, auth_type: int, auth_level: AuthLevel) -> SecurityContext | None:
        """Begin a security context with the server's provider and credential for the type."""
        return self.server.security.accept(auth_type, auth_level)

    # The driver's handler.

    def handle_events(self, events: Sequence[ServerEvent]) -> None:
        """Take the machine's events."""
        for event in events:
            kind = type(event)
            if kind is RequestReceived:
                self._request(event)  # type: ignore[arg-type]
            elif kind is StubDataReceived:
                self._more(event)  # type: ignore[arg-type]
            else:
                self._other(event)

    def _other(self, event: ServerEvent) -> None:
        if isinstance(event, CancelReceived | OrphanReceived | RequestRefused):
            call = self.calls.get(event.call_id)
            if call is not None:
                call.cancel()
            if isinstance(event, RequestRefused):
                self._incoming.pop(event.call_id, None)
                self._watch_no_more()
        elif isinstance(event, SecurityStepRequired):
            self._steps.take(event)
        elif isinstance(event, AssociationFailed):
            if isinstance(event.error, AssociationClosed):
                logger.debug("%s: %s", self.peer, event.error)
            else:
                logger.info("%s: %s", self.peer, event.error)
            self._end()

    def connection_lost(self, error: Exception | None) -> None:
        """Learn that the socket is gone."""
        self._end()

    # Requests.

    def _request(self, request: RequestReceived) -> None:
        if self._ended_by_policy:
            return
        server = self.server
        server.statistics.calls_in += 1
        call_id = request.call_id
        try:
            service, method = self._find(request)
        except Fault as fault:
            logger.info("%s: call %d refused: %s", self.peer, call_id, fault)
            self.machine.send_fault(call_id, fault.status, did_not_execute=fault.did_not_execute)
            if self._ended_by_policy:
                self.driver.close(self.port)
                self._end()
            return
        if not request.last:
            self._watch(call_id)
        elif self._stall is not None:
            self._watch_no_more()  # of a request that was answered before it was complete
        if method.pipes:
            self._begin_piped(request, service, method)
            return
        call = ServerCall(self, call_id, service, method, request.object, request.security)
        if request.last:
            self._dispatch(call, request, request.stub_data)
        else:
            self._incoming[call_id] = IncomingRequest(call, request)

    def _find(self, request: RequestReceived) -> tuple[Service, Method]:
        if self.server.stopping:
            raise Fault.of(status.NCA_SERVER_TOO_BUSY, did_not_execute=True)
        registered: RegisteredInterface = request.context.interface
        service = registered.service(request.object)
        if service.access is not None:
            self._admit(request, service.access)
        methods = service.methods
        method = methods[request.opnum] if request.opnum < len(methods) else None
        if method is None:
            raise Fault.of(status.NCA_OP_RNG_ERROR, did_not_execute=True)
        syntax = request.context.transfer_syntax
        if syntax is not NDR and syntax == NDR64 and not method.operation.procedure.ndr64:
            raise Fault.of(status.RPC_S_CANNOT_SUPPORT, did_not_execute=True)
        return service, method

    def _admit(self, request: RequestReceived, rule: AccessRule) -> None:
        """Refuse a call that the interface's rule, or the server's, does not admit.

        An interface's rule leaves the connection to calls of others. Policy of the whole server ends it, as
        MS-RPCE 3.1.1.1.3 says.
        """
        security = request.security
        if rule.restricts(security, self.binding.protseq):
            self._ended_by_policy = True
            raise Fault.of(status.ERROR_ACCESS_DENIED, did_not_execute=True)
        reason = rule.refusal(security, self._channel.identity)
        if reason:
            logger.info("%s: call %d: %s", self.peer, request.call_id, reason)
            raise Fault.of(status.ERROR_ACCESS_DENIED, did_not_execute=True)

    def _begin_piped(self, request: RequestReceived, service: Service, method: Method) -> None:
        variant, answer = variants(request)
        call_id = request.call_id
        try:
            codec = method.codec(variant)
            if request.ebcdic:
                codec = codec.ebcdic
            call = PipedCall(self, call_id, service, method, request.object, request.security, codec, answer)
        except NdrError as error:
            logger.error("%s: %r cannot be served: %s", self.peer, method.operation, error)
            self.machine.send_fault(call_id, status.NCA_S_FAULT_UNSPEC, did_not_execute=True)
            return
        self.calls[call.call_id] = call
        call.take(request.stub_data, request.last)

    def _watch(self, call_id: int) -> None:
        """Limit the time that the rest of a request may take to come."""
        patience = self.server.limits.stall_timeout
        self._watch_no_more()
        if patience is not None:
            self._stall = StallTimer(self.driver, self.port, patience, partial(self._stalled, call_id))

    def _watch_no_more(self) -> None:
        if self._stall is not None:
            self._stall.end()
            self._stall = None

    def _stalled(self, call_id: int) -> None:
        """End a call whose request does not come on."""
        self._stall = None
        incoming = self._incoming.pop(call_id, None)
        call = self.calls.get(call_id)
        if incoming is not None:
            logger.info("%r: the rest of the request does not come", incoming.call)
            self.fault(incoming.call, status.NCA_S_FAULT_CANCEL, did_not_execute=True)
        elif call is not None:
            logger.info("%r: the rest of the request does not come", call)
            call.cancel()

    def _more(self, event: StubDataReceived) -> None:
        if self._stall is not None:
            if event.last:
                self._watch_no_more()
            else:
                self._stall.heard()
        incoming = self._incoming.get(event.call_id)
        if incoming is None:
            call = self.calls.get(event.call_id)
            if isinstance(call, PipedCall):
                call.take(event.stub_data, event.last)
            return
        incoming.stub_data += event.stub_data
        if event.last:
            del self._incoming[event.call_id]
            self._dispatch(incoming.call, incoming.request, incoming.take())

    def _dispatch(self, call: ServerCall, request: RequestReceived, stub_data: Any) -> None:
        variant, call.variant = variants(request)
        self.calls[call.call_id] = call
        self.dispatcher.dispatch(call, stub_data, variant, request.ebcdic)

    def respond(self, call: ServerCall, stub_data: bytes | bytearray) -> None:
        """Answer a call."""
        call_id = call.call_id
        calls = self.calls
        if call_id in calls:
            del calls[call_id]
        self.machine.send_response(call_id, stub_data)
        self.driver.flush()
        if self._channel.full:
            self.watch_room()
        if not calls and (self._closed or self.server.stopping):
            self._last_call_ended()

    def fault(self, call: ServerCall, fault_status: int, did_not_execute: bool = False) -> None:
        """Answer a call with a fault."""
        self.calls.pop(call.call_id, None)
        self.machine.send_fault(call.call_id, fault_status, did_not_execute=did_not_execute)
        self.driver.flush()
        if not self.calls and (self._closed or self.server.stopping):
            self._last_call_ended()

    def watch_room(self) -> None:
        """Limit the time that a client may take nothing of what it is sent on a channel of several.

        The driver does so for the socket.
        """
        patience = self.server.limits.stall_timeout
        if patience is None or not self.driver.shared or self._closed:
            return
        if self._room is None:
            self._room = RoomTimer(self._channel, self.machine, patience, self._untaken)
        self._room.start()

    def _untaken(self) -> None:
        logger.info("%s: the client does not take what it is sent", self.peer)
        self.driver.drop(self.port)

    def _last_call_ended(self) -> None:
        if self._closed:
            self._leave()
        if self.server.stopping:
            self.server.call_ended()

    # The end.

    def shutdown(self) -> None:
        """Ask the client to close, and close."""
        self.machine.shutdown()
        self.driver.close(self.port)
        self._end()

    def cancel_calls(self) -> None:
        """Ask the methods that run to end."""
        for call in list(self.calls.values()):
            call.cancel()

    def _end(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._incoming.clear()
        self._watch_no_more()
        if self._room is not None:
            self._room.end()
        self._steps.cancel()
        self.server.channel_ended(self)
        self.cancel_calls()
        if not self.calls:
            self._leave()

    def _leave(self) -> None:
        if self._joined:
            self._joined = False
            self.server.groups.leave(self.group)
