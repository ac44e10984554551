"""A call as the method that serves it sees it."""

from __future__ import annotations

import asyncio
import threading
import uuid
from typing import TYPE_CHECKING, Any

from dcerpc import stub
from dcerpc.binding import StringBinding
from dcerpc.ndr.types import ContextHandle, Variant
from dcerpc.protocol.connection.events import CallSecurity
from dcerpc.runtime.access import carrier_level
from dcerpc.runtime.caller import Caller
from dcerpc.runtime.services import Method, Service
from dcerpc.security.api import AuthLevel

if TYPE_CHECKING:
    from dcerpc.runtime.handles import AssociationGroup
    from dcerpc.runtime.server_channel import ServerChannel

__all__ = ["ServerCall"]

_NDR_LITTLE = Variant.NDR_LITTLE


class ServerCall:
    """The call that a server method serves (MS-RPCE 3.3.3.1.5); fulfils :class:`dcerpc.stub.servers.Call`.

    Attributes:
        call_id: its number on its connection.
        object: object UUID of the request, or None.
    """

    __slots__ = (
        "_cancelled",
        "_event",
        "_security",
        "args",
        "call_id",
        "channel",
        "method",
        "object",
        "service",
        "task",
        "variant",
    )

    def __init__(
        self,
        channel: ServerChannel,
        call_id: int,
        service: Service,
        method: Method,
        object_uuid: uuid.UUID | None,
        security: CallSecurity | None,
    ) -> None:
        self.channel = channel
        self.call_id = call_id
        self.service = service
        self.method = method
        self.object = object_uuid
        self._security = security
        self._cancelled = False
        self._event: threading.Event | None = None
        # The runtime's own: the [in] parameters, the method's task, how the answer is marshalled.
        self.args: tuple[Any, ...] = ()
        self.task: asyncio.Future[Any] | None = None
        self.variant = _NDR_LITTLE

    @property
    def operation(self) -> stub.Operation[Any]:
        """What is being called."""
        return self.method.operation

    @property
    def client(self) -> Caller | None:
        """The authenticated caller, who may be anonymous all the same; None: nothing tells who it is.

        Of a call without a security context it is who the carrier says: the user of the pipe's SMB session,
        the process at the other end of a local socket.
        """
        security = self._security
        providers = self.channel.server.security
        if security is not None:
            return providers.caller(security)
        identity = self.channel.identity
        return None if identity is None else providers.carried_caller(identity)

    @property
    def level(self) -> AuthLevel:
        """How the call is protected; NONE when it is unauthenticated, unless it never left the machine."""
        if self._security is not None:
            return self._security.level
        return carrier_level(self.channel.identity)

    @property
    def session_key(self) -> bytes | None:
        """The key that some interfaces encrypt values with, as samr does passwords; None: there is none.

        That of the SMB session which the call's pipe belongs to (MS-SAMR 3.1.2.4, MS-LSAD 5.1); of a call
        over another carrier its security context's. An anonymous client has none.
        """
        key = self.channel.session_key
        if key is None and self._security is not None:
            key = self._security.context.session_key
        return key or None

    @property
    def peer(self) -> str:
        """The caller's transport address, such as ``127.0.0.1[49152]``."""
        return self.channel.peer

    @property
    def peer_address(self) -> tuple[str, int]:
        """The caller's host address and port."""
        return self.channel.driver.peer

    @property
    def local_address(self) -> tuple[str, int]:
        """The address and port of this host that the caller has connected to."""
        return self.channel.driver.local

    @property
    def binding(self) -> StringBinding:
        """The server's binding that the call came in on: protocol sequence, address and endpoint."""
        return self.channel.binding

    @property
    def group(self) -> AssociationGroup:
        """The caller's association group."""
        return self.channel.group

    @property
    def cancelled(self) -> bool:
        """The client has cancelled the call or is gone. An async method also gets asyncio.CancelledError."""
        return self._cancelled

    def wait_cancelled(self, timeout: float | None = None) -> bool:
        """Wait until the call is cancelled; for sync methods that run in a thread.

        Args:
            timeout: seconds, None for no limit.

        Returns:
            Whether it is cancelled.
        """
        event = self._event
        if event is None:
            event = self._event = threading.Event()
        return self._cancelled or event.wait(timeout)

    def cancel(self) -> None:
        """Ask the method to end. The runtime calls this, on the event loop."""
        self._cancelled = True
        if self._event is not None:
            self._event.set()
        if self.task is not None:
            self.task.cancel()

    def new_handle(self, state: Any, type_name: str = "") -> ContextHandle:
        """Make a context handle of the caller's association group that stands for ``state``.

        Args:
            state: found in ``handle.state`` whenever the client uses it.
            type_name: the handle's IDL type, which names its rundown; "": that of the parameter it is
                returned in.

        Raises:
            Fault: nca_server_too_busy, the client has too many (Limits.max_context_handles).
        """
        return self.channel.group.open(self.service, state, type_name)

    def close_handle(self, handle: ContextHandle) -> None:
        """Forget a handle without running it down; return None to the caller to make its copy nil.

        Returning None where a handle came in ([in, out]) does this by itself.

        Raises:
            LocalProtocolError: it is not an open handle of the caller's.
        """
        self.channel.group.close(handle)

    def finish(self, value: Any, error: BaseException | None) -> None:
        """Take the method's outcome; the runtime calls this once."""
        self.channel.dispatcher.finish(self, value, error)

    def __repr__(self) -> str:
        return f"<ServerCall {self.call_id} {self.method.operation.name} from {self.peer}>"
