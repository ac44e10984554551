"""What generated code stands on: operations, interfaces, and the Protocols that bindings and calls fulfil.

Generated modules import this and :mod:`dcerpc.ndr`, never the runtime.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import (
    Any,
    ClassVar,
    Concatenate,
    Generic,
    Literal,
    ParamSpec,
    Protocol,
    Self,
    TypeVar,
    runtime_checkable,
)

from dcerpc import status
from dcerpc.binding import StringBinding
from dcerpc.errors import Fault, StatusError
from dcerpc.ndr import codegen
from dcerpc.ndr.types import (
    Array,
    ContextHandle,
    ContextHandleType,
    Param,
    Pointer,
    Procedure,
    TargetLevel,
    Type,
    Variant,
)
from dcerpc.pipes import (
    BlockingCallStream,
    BlockingPipe,
    BlockingPipeCall,
    BlockingPipeReader,
    BlockingPipeWriter,
    CallStream,
    Pipe,
    PipeCall,
    PipeReader,
    PipeWriter,
    ServedPipe,
    ServedPipeReader,
    ServedPipeWriter,
)
from dcerpc.syntax_id import SyntaxId

__all__ = [
    "Binding",
    "BlockingBinding",
    "BlockingCallStream",
    "BlockingClient",
    "BlockingPipe",
    "BlockingPipeCall",
    "BlockingPipeReader",
    "BlockingPipeWriter",
    "Call",
    "CallOptions",
    "CallStream",
    "Callbacks",
    "Client",
    "ContextHandle",
    "Interface",
    "Opener",
    "Operation",
    "Pipe",
    "PipeCall",
    "PipeReader",
    "PipeWriter",
    "Result",
    "ServedPipe",
    "ServedPipeReader",
    "ServedPipeWriter",
    "Server",
    "check_status",
    "not_served",
    "opener",
]

R = TypeVar("R")
B = TypeVar("B")
C_co = TypeVar("C_co", covariant=True)
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class CallOptions:
    """Options of calls made through one client object.

    Attributes:
        timeout: seconds for a whole call, None for no limit; "binding": what the binding has.
        object: object UUID sent with each request.
    """

    timeout: float | Literal["binding"] | None = "binding"
    object: uuid.UUID | None = None


DEFAULT_OPTIONS = CallOptions()


def _holds_handle(kind: Type) -> bool:
    while isinstance(kind, (Pointer, Array)):
        kind = kind.target if isinstance(kind, Pointer) else kind.element
    return isinstance(kind, ContextHandleType)


class Operation(Generic[R]):
    """One operation of an interface.

    Attributes:
        opnum: operation number.
        name: its IDL name. attribute: the Python name of its method.
        procedure: parameters and types.
        codecs: the ProcedureCodecs, made on first use through :meth:`codec`: at the index of a Variant those
            that check at target level 5.0, then as many for 6.0.
        handles_in: positions among the [in] parameters that are context handles or arrays of them.
        handles_out: names of the result's fields that are.
        idempotent, maybe, broadcast: the operation's attributes.
        comm_status, fault_status: the result's field that takes the status of a communication failure or of
            a fault instead of an exception, "" when there is none.
    """

    __slots__ = (
        "attribute",
        "broadcast",
        "codecs",
        "comm_status",
        "fault_status",
        "handles_in",
        "handles_out",
        "idempotent",
        "maybe",
        "name",
        "opnum",
        "procedure",
    )

    def __init__(
        self,
        opnum: int,
        name: str,
        params: Sequence[Param] = (),
        *,
        returns: Type | None = None,
        result: type[R],
        attribute: str = "",
        idempotent: bool = False,
        maybe: bool = False,
        broadcast: bool = False,
        comm_status: str = "",
        fault_status: str = "",
        ndr64: bool = True,
    ) -> None:
        self.opnum = opnum
        self.name = name
        self.attribute = attribute or name
        self.procedure = Procedure(name, tuple(params), returns, result, ndr64)
        self.codecs: list[codegen.ProcedureCodec[R] | None] = [None] * (2 * len(Variant))
        self.idempotent = idempotent
        self.maybe = maybe
        self.broadcast = broadcast
        self.comm_status = comm_status
        self.fault_status = fault_status
        inputs = [p for p in params if "in" in p.direction.split(",") and p.pipe is None]
        self.handles_in = tuple(i for i, p in enumerate(inputs) if _holds_handle(p.type))
        self.handles_out = tuple(
            p.name for p in params if "out" in p.direction.split(",") and _holds_handle(p.type)
        )

    def codec(self, variant: Variant, level: TargetLevel = TargetLevel.V5) -> codegen.ProcedureCodec[R]:
        """The codec for one variant and target level, compiled on first use; publication is one list store.

        Args:
            variant: transfer syntax and byte order.
            level: how strictly octets are checked when they are decoded (MS-RPCE 3.1.1.5.3).
        """
        index = variant if level is TargetLevel.V5 else variant + len(Variant) * (level >= TargetLevel.V6)
        made = self.codecs[index]
        if made is None:
            made = self.codecs[index] = codegen.compile_procedure(self.procedure, variant, level)
        return made

    def __repr__(self) -> str:
        return f"<Operation {self.opnum} {self.name}>"


class Interface:
    """An RPC interface: its abstract syntax and operations.

    Attributes:
        operations: indexed by opnum; None where a number is reserved.
        endpoints: (protocol sequence, endpoint) pairs of the IDL's endpoint attribute.
        callbacks: operations that the server calls in the client (MS-RPCE 2.2.4.2), indexed by opnum.
        is_object: it is an object interface (MS-DCOM 2.2.13): clients send an object UUID, the IPID.
        target_level: what its servers check requests at unless they choose, None: no preference.

    Args:
        operations: its own, in any order.
        base: the interface it inherits from, whose operations come before its own.
    """

    __slots__ = ("callbacks", "endpoints", "is_object", "name", "operations", "syntax", "target_level")

    def __init__(
        self,
        name: str,
        syntax: SyntaxId,
        operations: Sequence[Operation[Any]],
        endpoints: Sequence[tuple[str, str]] = (),
        *,
        base: Interface | None = None,
        callbacks: Sequence[Operation[Any]] = (),
        is_object: bool = False,
        target_level: Literal[5, 6] | None = None,
    ) -> None:
        self.name = name
        self.syntax = syntax
        self.endpoints = tuple(endpoints)
        inherited = [op for op in base.operations if op is not None] if base is not None else []
        self.operations: tuple[Operation[Any] | None, ...] = _by_opnum((*inherited, *operations))
        self.callbacks = _by_opnum(callbacks)
        self.is_object = is_object
        self.target_level = None if target_level is None else TargetLevel(target_level)

    def __repr__(self) -> str:
        return f"<Interface {self.name} {self.syntax}>"


def _by_opnum(operations: Sequence[Operation[Any]]) -> tuple[Operation[Any] | None, ...]:
    count = max((op.opnum for op in operations), default=-1) + 1
    table: list[Operation[Any] | None] = [None] * count
    for op in operations:
        table[op.opnum] = op
    return tuple(table)


class Result:
    """Base of the results of operations."""

    __slots__ = ()


class Binding(Protocol):
    """An asyncio binding handle, as generated clients use it."""

    async def call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> R:
        """Make one call.

        Args:
            interface: what to call.
            operation: which operation of it.
            args: values of the [in] parameters, in IDL order.
            options: of this call; what they leave out is the binding's.

        Returns:
            An object of ``operation.procedure.result``.

        Raises:
            RpcError: the call failed.
        """
        ...

    async def open_call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> CallStream[R]:
        """Begin a call of an operation with pipes.

        Args:
            interface: what to call.
            operation: which operation of it; ``operation.procedure`` names its pipes.
            args: values of the [in] parameters that are no pipes, in IDL order.
            options: of this call; what they leave out is the binding's.

        Returns:
            The call in progress, to be ended with its ``result`` or ``abandon``.

        Raises:
            RpcError: it cannot be begun.
        """
        ...


class BlockingBinding(Protocol):
    """A blocking binding handle, as generated clients use it."""

    def call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> R:
        """Make one call; see :meth:`Binding.call`."""
        ...

    def open_call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> BlockingCallStream[R]:
        """Begin a call of an operation with pipes; see :meth:`Binding.open_call`."""
        ...


@runtime_checkable
class Call(Protocol):
    """The call a server method serves: who calls, over what, for which object.

    Attributes:
        client: the authenticated caller, or who the carrier says calls; None when nothing tells.
        session_key: the key that some interfaces encrypt values with (MS-SAMR 3.1.2.4): of the pipe's SMB
            session, or else of the call's security context; None when there is none.
        object: object UUID of the request, or None.
        operation: what is being called. call_id: its number on the connection.
        peer: the caller's transport address, as text.
        level: the authentication level of the call (dcerpc.security.api.AuthLevel), NONE when there is none.
        binding: what the caller connected to, a StringBinding.
        cancelled: the client has asked for the call to end, or is gone.
    """

    @property
    def call_id(self) -> int: ...
    @property
    def level(self) -> int: ...
    @property
    def binding(self) -> StringBinding: ...
    @property
    def cancelled(self) -> bool: ...
    @property
    def client(self) -> Any: ...
    @property
    def object(self) -> uuid.UUID | None: ...
    @property
    def operation(self) -> Operation[Any]: ...
    @property
    def peer(self) -> str: ...
    @property
    def session_key(self) -> bytes | None: ...

    def wait_cancelled(self, timeout: float | None = None) -> bool:
        """Wait, in a sync method, until the call is cancelled.

        Args:
            timeout: seconds, None for no limit.

        Returns:
            Whether it is cancelled.
        """

    def new_handle(self, state: Any, type_name: str = "") -> ContextHandle:
        """Make a context handle of the caller's association group.

        Args:
            state: what it stands for; found in ``handle.state`` whenever the client uses it.
            type_name: the handle's IDL type, which names its rundown; "": that of the parameter it is
                returned in.

        Raises:
            Fault: nca_server_too_busy, the client has too many (Limits.max_context_handles).
        """

    def close_handle(self, handle: ContextHandle) -> None:
        """Forget a handle without running it down; return None to the caller to make its copy nil.

        Args:
            handle: one that ``new_handle`` made.

        Raises:
            LocalProtocolError: it is not an open handle of the caller's.
        """


class _ClientBase(Generic[B]):
    __slots__ = ("_binding", "_options")

    INTERFACE: ClassVar[Interface]

    def __init__(self, binding: B, options: CallOptions = DEFAULT_OPTIONS) -> None:
        self._binding = binding
        self._options = options

    def with_options(self, **changes: Any) -> Self:
        """A client of the same binding with other call options.

        Args:
            changes: fields of CallOptions: ``timeout`` in seconds, ``object`` a uuid.UUID.

        Raises:
            TypeError: no such option.
        """
        return type(self)(self._binding, replace(self._options, **changes))


class Client(_ClientBase[Binding]):
    """Base of generated asyncio clients.

    Args:
        binding: makes the calls: what ``dcerpc.connect`` gave, or any object with its ``call``.
        options: of all calls of this client.
    """

    __slots__ = ()


class BlockingClient(_ClientBase[BlockingBinding]):
    """Base of generated blocking clients.

    Args:
        binding: makes the calls: what ``dcerpc.blocking.connect`` gave, or any object with its ``call``.
        options: of all calls of this client.
    """

    __slots__ = ()


class Opener(Generic[P, C_co]):
    """An operation with pipes, of one client object.

    Attributes:
        open: makes the call, from the [in] parameters that are no pipes: a PipeCall or BlockingPipeCall.
    """

    __slots__ = ("open",)

    def __init__(self, open: Callable[P, C_co]) -> None:  # noqa: A002  # it is the attribute's name
        self.open = open


class opener(Generic[P, C_co]):
    """Decorator for the method of a generated client that makes calls of an operation with pipes.

    Args:
        method: makes the call.
    """

    def __init__(self, method: Callable[Concatenate[Any, P], C_co]) -> None:
        self._method = method
        self.__doc__ = method.__doc__

    def __get__(self, client: Any, owner: type[Any] | None = None) -> Opener[P, C_co]:
        return Opener(self._method.__get__(client, owner))


class Server:
    """Base of generated servers: subclass it and write the operations you serve.

    A method may be sync or async. It gets the call and the [in] parameters, and returns the operation's
    result or, where that has one field, the bare value. Operations that are not overridden fault with
    nca_op_rng_error. A method named ``<TYPE>_rundown(state)`` runs once for each context handle of that type
    that is left when its association group ends.
    """

    INTERFACE: ClassVar[Interface]


class Callbacks:
    """Base of generated callbacks: what a client serves while a call of its own is in progress.

    Subclass it and write the operations you serve (MS-RPCE 2.2.4.2), as those of a :class:`Server`.
    """

    INTERFACE: ClassVar[Interface]


def not_served() -> Fault:
    """The fault of an operation that the server does not serve."""
    return Fault.of(status.NCA_OP_RNG_ERROR, did_not_execute=True)


def check_status(value: int, operation: str, *, hresult: bool = False) -> None:
    """Raise StatusError when an operation's status says failure.

    Args:
        value: the status, signed or unsigned.
        operation: its name, for the message.
        hresult: success is any value with bit 31 clear (HRESULT, NTSTATUS) and not only 0.

    Raises:
        StatusError: it does.
    """
    value &= 0xFFFFFFFF
    if value >> 31 if hresult else value:
        raise StatusError(value, operation)
