"""Two ends of a connection joined without sockets, and the small things that their tests need."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from dcerpc import pdu as pdus
from dcerpc.errors import SecurityError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.protocol.connection import (
    ClientConnection,
    InterfaceOffer,
    PresentationOffer,
    SecurityOffer,
    ServerConnection,
)
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    BindAccepted,
    ContextAltered,
    Outgoing,
    RequestReceived,
    ResponseReceived,
    SecurityStepRequired,
    StubDataReceived,
)
from dcerpc.security.api import AuthLevel, ContextFlags, SecurityContext
from dcerpc.security.steps import run
from dcerpc.syntax_id import NDR, SyntaxId
from tests.security.scripted import Script, ScriptedContext, ScriptedProvider

ECHO = SyntaxId.parse("60a15ec5-4de8-11d7-a637-005056a20182", "1.0")
MGMT = SyntaxId.parse("afa8bd80-7d8a-11c9-bef4-08002b102989", "1.0")
UNKNOWN = SyntaxId(uuid.UUID(int=1), 1, 0)
GROUP = 0x1234

E = TypeVar("E")


class Policy:
    """A server that serves ECHO and MGMT, and knows the scripted provider."""

    def __init__(
        self,
        providers: Iterable[ScriptedProvider] = (),
        interfaces: dict[SyntaxId, InterfaceOffer] | None = None,
    ) -> None:
        self.providers = {provider.auth_type: provider for provider in providers}
        self.interfaces = (
            {ECHO: InterfaceOffer("echo"), MGMT: InterfaceOffer("mgmt")} if interfaces is None else interfaces
        )
        self.sec_addr = b"49152"
        self.groups = {GROUP}
        self.accept_error: SecurityError | None = None

    @property
    def registered_interfaces(self) -> int:
        return len(self.interfaces)

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer | None:
        return self.interfaces.get(abstract_syntax)

    def join_group(self, assoc_group_id: int) -> int | None:
        if assoc_group_id == 0:
            return GROUP
        return assoc_group_id if assoc_group_id in self.groups else None

    def accept_security(self, auth_type: int, auth_level: AuthLevel) -> SecurityContext | None:
        if self.accept_error is not None:
            raise self.accept_error
        provider = self.providers.get(auth_type)
        return None if provider is None else provider.accept(None, ContextFlags.needed(auth_level))


def whole(octets: bytes) -> list[bytes]:
    """Feed a PDU in one piece."""
    return [octets]


def octet_by_octet(octets: bytes) -> list[bytes]:
    """Feed a PDU one octet at a time."""
    return [octets[i : i + 1] for i in range(len(octets))]


CUTS = [whole, octet_by_octet]


class ConnectionPair:
    """A client and a server whose octets go to each other.

    Args:
        script: of the provider that both ends use.
        cut: how each PDU is cut on its way.

    Attributes:
        client_events, server_events: all events so far. to_server, to_client: all PDUs so far.
        held: steps that were not run because ``hold`` is set: (machine, event).
    """

    def __init__(
        self,
        *,
        script: Script | None = None,
        policy: Policy | None = None,
        limits: Limits = DEFAULT_LIMITS,
        client_profile: Profile = DEFAULT_PROFILE,
        server_profile: Profile = DEFAULT_PROFILE,
        cut: Callable[[bytes], Sequence[bytes]] = whole,
        max_fragment: int | None = None,
    ) -> None:
        self.provider = ScriptedProvider(script or Script())
        self.policy = policy or Policy([self.provider])
        self.client = ClientConnection(limits=limits, profile=client_profile, max_fragment=max_fragment)
        self.server = ServerConnection(
            self.policy, limits=limits, profile=server_profile, max_fragment=max_fragment
        )
        self.cut = cut
        self.client_events: list[Any] = []
        self.server_events: list[Any] = []
        self.to_server: list[bytes] = []
        self.to_client: list[bytes] = []
        self.hold_client = False
        self.hold_server = False
        self.held: list[tuple[Any, SecurityStepRequired]] = []

    # ---- moving octets ----

    def pump(self) -> None:
        """Move octets, and run steps, until nothing moves."""
        moved = True
        while moved:
            moved = self._flush(self.client, self.server, self.to_server, self.server_events)
            moved = self._flush(self.server, self.client, self.to_client, self.client_events) or moved

    def _flush(self, source: Any, sink: Any, log: list[bytes], events: list[Any]) -> bool:
        moved = False
        while batch := source.data_to_send():
            moved = True
            for outgoing in batch:
                octets = bytes(outgoing.pdu)
                log.append(octets)
                for piece in self.cut(octets):
                    self._take(sink, sink.receive_data(piece), events)
        return moved

    def _take(self, machine: Any, new: Sequence[Any], events: list[Any]) -> None:
        events += new
        for event in new:
            if not isinstance(event, SecurityStepRequired):
                continue
            hold = self.hold_client if machine is self.client else self.hold_server
            if hold:
                self.held.append((machine, event))
            else:
                self._take(machine, step(machine, event), events)

    def resume(self) -> None:
        """Run the held steps, in order."""
        held, self.held = self.held, []
        for machine, event in held:
            events = self.client_events if machine is self.client else self.server_events
            self._take(machine, step(machine, event), events)
        self.pump()

    def from_client(self, *octets: bytes) -> list[Any]:
        """Give the server octets that the client machine did not make; its new events."""
        before = len(self.server_events)
        for one in octets:
            for piece in self.cut(one):
                self._take(self.server, self.server.receive_data(piece), self.server_events)
        return self.server_events[before:]

    def from_server(self, *octets: bytes) -> list[Any]:
        """Give the client octets that the server machine did not make; its new events."""
        before = len(self.client_events)
        for one in octets:
            for piece in self.cut(one):
                self._take(self.client, self.client.receive_data(piece), self.client_events)
        return self.client_events[before:]

    # ---- the usual conversation ----

    def bind(
        self,
        level: AuthLevel | None = None,
        offers: Sequence[PresentationOffer] = (PresentationOffer(ECHO),),
        auth_context_id: int | None = None,
    ) -> BindAccepted:
        """Bind, with security at ``level``, and pump; it has to succeed."""
        self.begin_bind(level, offers, auth_context_id)
        self.pump()
        return only(self.client_events, BindAccepted)

    def begin_bind(
        self,
        level: AuthLevel | None = None,
        offers: Sequence[PresentationOffer] = (PresentationOffer(ECHO),),
        auth_context_id: int | None = None,
    ) -> None:
        """Bind, and do not pump."""
        security = None if level is None else self.offer(level, auth_context_id)
        self._take(self.client, self.client.bind(offers, security=security), self.client_events)

    def offer(self, level: AuthLevel, auth_context_id: int | None = None) -> SecurityOffer:
        """A fresh scripted context."""
        return SecurityOffer(ScriptedContext(self.provider.script, True), level, auth_context_id)

    def alter(
        self, offers: Sequence[PresentationOffer] = (), security: SecurityOffer | None = None
    ) -> ContextAltered:
        """alter_context, and pump; it has to succeed."""
        new = self.client.alter_context(offers, security=security)
        self._take(self.client, new, self.client_events)
        self.pump()
        return [event for event in self.client_events if isinstance(event, ContextAltered)][-1]

    def call(self, stub_data: bytes, answer: bytes, **how: Any) -> tuple[RequestReceived, bytes, bytes]:
        """One call; the request's event, what the server got, what the client got."""
        seen = len(self.server_events), len(self.client_events)
        call_id = self.client.send_request(how.pop("p_cont_id", 0), how.pop("opnum", 1), stub_data, **how)
        self.pump()
        requests = self.server_events[seen[0] :]
        self.server.send_response(call_id, answer)
        self.pump()
        responses = self.client_events[seen[1] :]
        assert isinstance(requests[0], RequestReceived), requests
        assert isinstance(responses[0], ResponseReceived), responses
        return requests[0], joined(requests), joined(responses)

    @property
    def client_error(self) -> Exception:
        """Why the client's association failed."""
        return only(self.client_events, AssociationFailed).error

    @property
    def server_error(self) -> Exception:
        """Why the server's association failed."""
        return only(self.server_events, AssociationFailed).error


def step(machine: Any, event: SecurityStepRequired) -> list[Any]:
    """Run one step, the way a blocking driver does."""
    try:
        result = run(event.context.step(event.token), lambda request: ("answer", request))
    except SecurityError:
        failed: list[Any] = machine.token_failed(event.auth_context_id)
        return failed
    done: list[Any] = machine.token_result(event.auth_context_id, result)
    return done


def only(events: Iterable[object], kind: type[E]) -> E:
    """The one event of a kind."""
    found = [event for event in events if isinstance(event, kind)]
    assert len(found) == 1, found
    return found[0]


def joined(events: Sequence[Any]) -> bytes:
    """All stub data of one call's events, of which the last must be ``last`` and no other."""
    assert all(isinstance(e, RequestReceived | ResponseReceived | StubDataReceived) for e in events), events
    assert [event.last for event in events] == [False] * (len(events) - 1) + [True]
    return b"".join(event.stub_data for event in events)


def sent(machine: Any) -> list[pdus.Pdu]:
    """What a machine wants to send, decoded."""
    return [pdus.decode(bytes(pdu)) for pdu, _ in drained(machine)]


def drained(machine: Any) -> list[Outgoing]:
    """What a machine wants to send."""
    taken: list[Outgoing] = []
    while batch := machine.data_to_send():
        taken += batch
    return taken


def element(
    p_cont_id: int = 0, abstract: SyntaxId = ECHO, transfers: Sequence[SyntaxId] = (NDR,)
) -> pdus.ContextElement:
    """A presentation context to offer."""
    return pdus.ContextElement(p_cont_id, abstract, tuple(transfers))


def a_bind(**fields: Any) -> bytes:
    """A bind for ECHO as p_cont_id 0."""
    values: dict[str, Any] = {"call_id": 1, "p_context_elem": (element(),)}
    return pdus.encode(pdus.Bind(**values | fields))


def a_request(call_id: int = 2, **fields: Any) -> bytes:
    """A request of one fragment."""
    values: dict[str, Any] = {"call_id": call_id, "stub_data": b"stub data"}
    return pdus.encode(pdus.Request(**values | fields))


def a_response(call_id: int = 2, **fields: Any) -> bytes:
    """A response of one fragment."""
    values: dict[str, Any] = {"call_id": call_id, "stub_data": b"stub data"}
    return pdus.encode(pdus.Response(**values | fields))
