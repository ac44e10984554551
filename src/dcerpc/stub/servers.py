"""What generated servers and callbacks are made of, and the Protocol of the call that their methods get."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar, Protocol, runtime_checkable

from dcerpc import status
from dcerpc.binding import StringBinding
from dcerpc.errors import Fault
from dcerpc.ndr.types import ContextHandle
from dcerpc.stub.operations import Interface, Operation

__all__ = ["Call", "Callbacks", "Server", "not_served"]


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
