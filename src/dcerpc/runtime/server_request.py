"""Requests on their way to the methods that serve them."""

from __future__ import annotations

from dcerpc.ndr.types import Variant
from dcerpc.protocol.connection.events import RequestReceived
from dcerpc.runtime.server_call import ServerCall
from dcerpc.syntax_id import NDR, NDR64

__all__ = ["IncomingRequest", "variants"]

# Read once: an attribute of an Enum costs more than a name.
_NDR_LITTLE = Variant.NDR_LITTLE
_NDR_BIG = Variant.NDR_BIG
_NDR64 = Variant.NDR64


class IncomingRequest:
    """A request of several fragments, as far as it has come."""

    __slots__ = ("call", "request", "stub_data")

    def __init__(self, call: ServerCall, request: RequestReceived) -> None:
        self.call = call
        self.request = request
        self.stub_data = bytearray(request.stub_data)

    def take(self) -> memoryview:
        """All of the stub data, which is then held by nobody else: releasing it gives its memory back."""
        stub_data, self.stub_data = memoryview(self.stub_data), bytearray()
        return stub_data


def variants(request: RequestReceived) -> tuple[Variant, Variant]:
    """How a request is marshalled, and how its response is."""
    if request.context.transfer_syntax is not NDR and request.context.transfer_syntax == NDR64:
        return _NDR64, _NDR64
    # The machine sends responses in little-endian order, whatever the request's is.
    return _NDR_LITTLE if request.little_endian else _NDR_BIG, _NDR_LITTLE
