"""What a client waits for: the reply to a call, the outcome of a negotiation. No I/O."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dcerpc.errors import RpcError
from dcerpc.protocol.connection.events import Octets, ResponseReceived
from dcerpc.runtime.identities import Identity
from dcerpc.security.api import SecurityContext
from dcerpc.stub import Interface

__all__ = ["Negotiation", "Reply"]


class Waiter(Protocol):
    """What a Reply or Negotiation wakes: an asyncio.Future is one."""

    def done(self) -> bool: ...
    def set_result(self, result: None, /) -> None: ...


class Reply:
    """What one call gets. Without slots: an object whose values are its class's at first is made faster.

    Attributes:
        done: the response is complete, or ``error`` says why there is none.
        stub: all stub data of the response, once done without error.
        little_endian: its byte order. ebcdic: its characters are EBCDIC.
        deadline: when the call is given up; seconds on the driver's clock, or None.
        abandoned: nobody waits for it any more.
        waiter: set once done.
    """

    done = False
    error: RpcError | None = None
    stub: Octets = b""
    little_endian = True
    ebcdic = False
    gathered: bytearray | None = None
    deadline: float | None = None
    abandoned = False
    waiter: Waiter | None = None

    def start(self, event: ResponseReceived) -> None:
        """Take the first piece of a response of several, and its data representation."""
        # One buffer that grows: what was received can be let go of at once, and is in the cache while it is
        # copied. Pieces that are joined at the end are neither.
        self.gathered = bytearray(event.stub_data)
        self.little_endian = event.little_endian
        self.ebcdic = event.ebcdic

    def add(self, stub_data: Octets) -> None:
        """Take another piece."""
        if self.gathered is not None:
            self.gathered += stub_data

    def finish(self, error: RpcError | None = None) -> None:
        """End the call: with what arrived, or with ``error``."""
        if self.gathered is not None:
            if error is None:
                self.stub = memoryview(self.gathered)  # what is cut out of it is copied once
            self.gathered = None
        self.error = error
        self.done = True
        waiter = self.waiter
        if waiter is not None and not waiter.done():
            waiter.set_result(None)


class Negotiation:
    """A bind or alter_context in progress.

    Attributes:
        interfaces: what is being bound. identity: whose security context is being built, if one is.
        context: that security context.
        done: it is over, with ``error`` or without. waiter: set once done.
    """

    __slots__ = ("context", "done", "error", "identity", "interfaces", "waiter")

    def __init__(
        self, interfaces: Sequence[Interface], identity: Identity | None, context: SecurityContext | None
    ) -> None:
        self.interfaces = tuple(interfaces)
        self.identity = identity
        self.context = context
        self.done = False
        self.error: RpcError | None = None
        self.waiter: Waiter | None = None

    def finish(self, error: RpcError | None = None) -> None:
        """End it."""
        self.error = error
        self.done = True
        if self.waiter is not None and not self.waiter.done():
            self.waiter.set_result(None)
