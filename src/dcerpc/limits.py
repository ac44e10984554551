"""What a peer may cost us, and which dialect of the protocol to speak. Frozen, a unit on every field."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["DEFAULT_LIMITS", "DEFAULT_PROFILE", "Limits", "Profile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on what one peer can make this side hold or do.

    Every field is a keyword with a default; each comment says what is bounded, and the unit: octets, seconds,
    or how many. One object serves clients and servers, each of which uses the fields that concern it.
    """

    #: Largest PDU fragment offered at bind (C706 max_xmit_frag, max_recv_frag); octets, multiple of 8.
    max_fragment: int = 5840
    #: Stub data of one request, all fragments together (MS-RPCE 3.3.3.5.4); octets.
    max_request_stub: int = 4 * 1024 * 1024
    #: Stub data of one response, all fragments together; octets.
    max_response_stub: int = 256 * 1024 * 1024
    #: Stub data of one request or response of an operation with pipes, which is passed on as it arrives (the
    #: two limits above bound only what of it is no pipe); octets, None for no limit.
    max_pipe_stub: int | None = None
    #: Octets of a call with pipes that have arrived and are not read above which no more are taken from the
    #: connection, unless somebody waits for them.
    pipe_buffer_high: int = 256 * 1024
    #: Octets that have arrived and are not read below which more are taken again.
    pipe_buffer_low: int = 64 * 1024
    #: Octets of PDUs held while a security step runs.
    max_parked: int = 256 * 1024
    #: Octets waiting to be sent above which a driver stops reading.
    unsent_high: int = 1024 * 1024
    #: Octets waiting to be sent below which it goes on.
    unsent_low: int = 256 * 1024
    #: Presentation contexts of one connection, times the number of registered interfaces (MS-RPCE 3.3.3.5.5).
    contexts_per_interface: int = 4000
    #: Security contexts of one connection, as a client (MS-RPCE 3.3.1.5.4).
    client_security_contexts: int = 1000
    #: Security contexts of one connection, as a server (MS-RPCE 3.3.1.5.4).
    server_security_contexts: int = 2048
    #: Calls in progress on one connection.
    max_concurrent_calls: int = 1024
    #: Context handles of one association group.
    max_context_handles: int = 65536
    #: Recursive types within each other in stub data, nodes of linked lists not counted; levels.
    max_ndr_depth: int = 128
    #: Connections a server keeps at once.
    max_connections: int = 4096
    #: Time for a server's peer to complete its first bind; seconds.
    bind_timeout: float = 60.0
    #: Time that a client may keep a server waiting: for the next fragment of a request that it has begun, or
    #: to take what it is sent until less than unsent_low octets are left; seconds, None for no limit.
    stall_timeout: float | None = 300.0
    #: Time for a client to connect; seconds, None for no limit.
    connect_timeout: float | None = 30.0
    #: Time for a client's whole call, connecting and binding included; seconds, None for no limit.
    call_timeout: float | None = 900.0
    #: Time a stopping server gives the calls in progress; seconds.
    stop_timeout: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Choices between behaviours that differ among implementations in the field.

    Every field is a keyword with a default, which suits Windows and Samba.
    """

    #: Offer and accept concurrent multiplexing (PFC_CONC_MPX).
    concurrent_multiplexing: bool = True
    #: Offer and accept header signing (MS-RPCE 2.2.2.3).
    header_signing: bool = True
    #: Propose bind-time features (MS-RPCE 3.3.1.5.3) as a client, answer them as a server.
    bind_time_features: bool = True
    #: Data representation of what a client sends: little-endian unless set.
    big_endian: bool = False
    #: Endpoint mapper: insert, delete, inq_object and mgmt_delete as C706 has them, not the later
    #: Windows form that faults with 0x6D8.
    legacy_endpoint_mapper: bool = False
    #: Clients: refuse a response in which what an [in, out] parameter holds has outgrown its size in the
    #: request, as stubs of C do (MS-RPCE 3.1.2.7.1).
    hold_responses: bool = True
    #: Transfer syntaxes a client offers or a server accepts, best first: "ndr", "ndr64".
    transfer_syntaxes: tuple[str, ...] = field(default=("ndr",))


DEFAULT_LIMITS = Limits()
DEFAULT_PROFILE = Profile()
