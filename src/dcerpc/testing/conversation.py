"""A client's and a server's machine with a security provider each, and what happens to PDUs between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from dcerpc import pdu as pdus
from dcerpc.errors import RpcError, SecurityError
from dcerpc.limits import Profile
from dcerpc.protocol.connection import (
    ClientConnection,
    InterfaceOffer,
    PresentationOffer,
    SecurityOffer,
    ServerConnection,
)
from dcerpc.protocol.connection.events import (
    BindAccepted,
    RequestReceived,
    ResponseReceived,
    SecurityStepRequired,
    StubDataReceived,
)
from dcerpc.security.api import AuthLevel, ContextFlags, Provider, SecurityContext, Target
from dcerpc.security.steps import LookupAccount, Resolver, StepRequest, run
from dcerpc.syntax_id import SyntaxId

__all__ = ["AlterToken", "ConformanceError", "Conversation", "ProviderCase", "lookup_accounts"]

_INTERFACE = SyntaxId.parse("b1f2a8c4-6d0e-4a53-9a77-2f8b6a1c0d35", "1.0")

#: Changes a token on its way: gets which leg it is, from 1, and its octets.
AlterToken: TypeAlias = Callable[[int, bytes], bytes]


class ConformanceError(AssertionError):
    """A provider does not do what :mod:`dcerpc.security.api` and MS-RPCE 3.3.1.5.2 ask of it."""


def lookup_accounts(request: StepRequest) -> Any:
    """Answer LookupAccount from the store that the provider was given, which must not be asynchronous."""
    if isinstance(request, LookupAccount):
        return request.store.lookup(request)
    raise LookupError(f"nothing answers {type(request).__name__}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderCase:
    """Two ends that can authenticate to each other, and how thoroughly to check them.

    Attributes:
        initiator, acceptor: providers of one auth_type.
        client_credential, server_credential: what ``initiate`` and ``accept`` get.
        target: what ``initiate`` gets.
        levels: those that the provider has.
        resolve: answers what steps ask for.
        impostors: credentials of clients that are to be refused.
        fresh_keys: each exchange agrees on another session key. Otherwise nothing tells the first PDUs of two
            connections apart.
        unused: by level, octets of a PDU's token that nobody looks at; offsets from its start.
        secrets: texts that no repr may show.
        stride: every how many octets one is changed, where checks try each.
    """

    initiator: Provider
    acceptor: Provider
    client_credential: Any = field(repr=False)
    server_credential: Any = field(repr=False)
    target: Target = field(default_factory=lambda: Target("server.test"))
    levels: tuple[AuthLevel, ...] = (
        AuthLevel.CONNECT,
        AuthLevel.PKT,
        AuthLevel.INTEGRITY,
        AuthLevel.PRIVACY,
    )
    resolve: Resolver = lookup_accounts
    impostors: Sequence[Any] = field(default=(), repr=False)
    fresh_keys: bool = True
    unused: Mapping[AuthLevel, range] = field(default_factory=dict)
    secrets: Sequence[str] = field(default=(), repr=False)
    stride: int = 1

    @property
    def protecting(self) -> tuple[AuthLevel, ...]:
        """Its levels at which calls are protected."""
        return tuple(level for level in self.levels if level.protects)


class Conversation:
    """One connection between the two ends of a case, without I/O; PDUs are carried when it is told to.

    It is the ServerPolicy of its own server.

    Args:
        case: the providers.
        level: what the client binds with.
        header_signing: both ends offer it.
        big_endian: the client sends big-endian PDUs.
        credential: the client's; the case's unless given.
        alter: changes the tokens of the exchange. tamper: changes its PDUs.

    Attributes:
        client, server: the machines. client_events, server_events: all events so far.
        contexts: the client's and the server's security contexts, as they were made.
        tokens: those of the exchange, as they were sent.
    """

    registered_interfaces = 1
    sec_addr = b""

    def __init__(
        self,
        case: ProviderCase,
        level: AuthLevel,
        *,
        header_signing: bool = True,
        big_endian: bool = False,
        credential: Any = None,
        alter: AlterToken | None = None,
        tamper: Callable[[bytes], bytes] | None = None,
    ) -> None:
        self.case = case
        self.level = level
        self.client = ClientConnection(profile=Profile(header_signing=header_signing, big_endian=big_endian))
        self.server = ServerConnection(self, profile=Profile(header_signing=header_signing))
        self.client_events: list[Any] = []
        self.server_events: list[Any] = []
        self.contexts: tuple[list[SecurityContext], list[SecurityContext]] = ([], [])
        self.tokens: list[bytes] = []
        self._credential = case.client_credential if credential is None else credential
        self._alter = alter
        self._tamper = tamper

    # ---- the server's policy ----

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer:
        """Every interface is served."""
        return InterfaceOffer("conformance")

    def join_group(self, assoc_group_id: int) -> int:
        """There is one group."""
        return assoc_group_id or 1

    def accept_security(self, auth_type: int, auth_level: AuthLevel) -> SecurityContext | None:
        """Accept with the case's provider."""
        if auth_type != self.case.acceptor.auth_type:
            return None
        made = self.case.acceptor.accept(self.case.server_credential, ContextFlags.needed(auth_level))
        self.contexts[1].append(made)
        return made

    # ---- the exchange ----

    def offer(self, level: AuthLevel | None = None) -> SecurityOffer:
        """A fresh context of the client's."""
        level = self.level if level is None else level
        flags = ContextFlags.needed(level)
        made = self.case.initiator.initiate(self._credential, self.case.target, flags)
        self.contexts[0].append(made)
        return SecurityOffer(made, level)

    def begin(self) -> None:
        """Bind with a context at the level, and carry nothing yet.

        Raises:
            SecurityError: the client's provider has no use for its credential.
        """
        offer = self.offer()
        self._take(self.client, self.client.bind([PresentationOffer(_INTERFACE)], security=offer))

    def bind(self) -> bool:
        """Bind with a context at the level; whether both ends are ready for calls."""
        try:
            self.begin()
        except SecurityError:
            return False
        self.settle()
        bound = any(isinstance(event, BindAccepted) for event in self.client_events)
        return bound and not self.client.closed and not self.server.closed

    def add_context(self, level: AuthLevel) -> int:
        """Build another context with alter_context; its auth_context_id."""
        before = len(self.client_events)
        self._take(self.client, self.client.alter_context(security=self.offer(level)))
        self.settle()
        for event in self.client_events[before:]:
            number = getattr(event, "auth_context_id", None)
            if number is not None and type(event).__name__ == "ContextAltered":
                return int(number)
        raise ConformanceError(f"no further context could be built: {self.client_events[before:]}")

    def settle(self) -> None:
        """Carry PDUs, the tokens among them altered, and run steps, until nothing moves."""
        moved = True
        while moved:
            moved = False
            for source, sink in ((self.client, self.server), (self.server, self.client)):
                for octets in drain(source):
                    moved = True
                    octets = self._altered(octets)
                    if self._tamper is not None:
                        octets = self._tamper(octets)
                    self._take(sink, sink.receive_data(octets))

    def _altered(self, octets: bytes) -> bytes:
        if octets[2] in (0, 2, 3) or octets[10:12] == b"\0\0":
            return octets
        decoded: Any = pdus.decode(octets)
        if decoded.auth is None:
            return octets
        self.tokens.append(decoded.auth.auth_value)
        if self._alter is None:
            return octets
        decoded.auth.auth_value = self._alter(len(self.tokens), decoded.auth.auth_value)
        if not decoded.auth.auth_value:
            decoded.auth = None
            if isinstance(decoded, pdus.RpcAuth3):
                return b""
        return pdus.encode(decoded)

    def _take(self, machine: Any, events: Sequence[Any]) -> None:
        seen = self.client_events if machine is self.client else self.server_events
        seen += events
        for event in events:
            if isinstance(event, SecurityStepRequired):
                self._take(machine, self._step(machine, event))

    def _step(self, machine: Any, event: SecurityStepRequired) -> Sequence[Any]:
        try:
            result = run(event.context.step(event.token), self.case.resolve)
        except SecurityError as error:
            failed: Sequence[Any] = machine.token_failed(event.auth_context_id, error.status or 5)
            return failed
        except RpcError as error:
            raise ConformanceError(f"a step raised {error!r}; SecurityError is expected") from error
        except Exception as error:
            raise ConformanceError(f"a step raised {type(error).__name__}: {error}") from error
        done: Sequence[Any] = machine.token_result(event.auth_context_id, result)
        return done

    # ---- calls ----

    def request(self, stub_data: bytes, auth_context_id: int = 1, verify: bool = True) -> list[bytes]:
        """The PDUs of a request, which are not carried."""
        self.client.send_request(0, 1, stub_data, auth_context_id=auth_context_id, verify=verify)
        return drain(self.client)

    def response(self, call_id: int, stub_data: bytes) -> list[bytes]:
        """The PDUs of a response, which are not carried."""
        self.server.send_response(call_id, stub_data)
        return drain(self.server)

    def to_server(self, *octets: bytes) -> list[Any]:
        """Carry PDUs to the server; its new events."""
        return self._carry(self.server, self.server_events, octets)

    def to_client(self, *octets: bytes) -> list[Any]:
        """Carry PDUs to the client; its new events."""
        return self._carry(self.client, self.client_events, octets)

    def _carry(self, machine: Any, seen: list[Any], octets: Sequence[bytes]) -> list[Any]:
        before = len(seen)
        for one in octets:
            try:
                self._take(machine, machine.receive_data(one))
            except ConformanceError:
                raise
            except Exception as error:
                raise ConformanceError(f"octets raised {type(error).__name__}: {error}") from error
        return seen[before:]

    def call(self, stub_data: bytes, answer: bytes, auth_context_id: int = 1) -> None:
        """One call, of which nothing may be lost or changed.

        Raises:
            ConformanceError: something was.
        """
        events = self.to_server(*self.request(stub_data, auth_context_id))
        if not events or not isinstance(events[0], RequestReceived):
            raise ConformanceError(f"{self.level.name}: the server refuses a good request: {events}")
        received = joined(events)
        if received[: len(stub_data)] != stub_data or any(received[len(stub_data) :]):
            raise ConformanceError(f"{self.level.name}: a request of {len(stub_data)} octets is changed")
        events = self.to_client(*self.response(events[0].call_id, answer))
        if not events or joined(events) != answer:
            raise ConformanceError(
                f"{self.level.name}: a response of {len(answer)} octets is changed: {events}"
            )


def drain(machine: ClientConnection | ServerConnection) -> list[bytes]:
    """All that a machine has to send."""
    sent: list[bytes] = []
    while batch := machine.data_to_send():
        sent += [bytes(pdu) for pdu, _ in batch]
    return sent


def joined(events: Sequence[Any]) -> bytes:
    """The stub data that events bring."""
    kinds = (RequestReceived, ResponseReceived, StubDataReceived)
    return b"".join(bytes(event.stub_data) for event in events if isinstance(event, kinds))
