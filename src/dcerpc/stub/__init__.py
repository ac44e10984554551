"""What generated code stands on: operations, interfaces, and the Protocols that bindings and calls fulfil.

Generated modules import this and :mod:`dcerpc.ndr`, never the runtime. :mod:`dcerpc.stub.operations` has what
there is to call, :mod:`dcerpc.stub.bindings` what it is called through, :mod:`dcerpc.stub.clients` and
:mod:`dcerpc.stub.servers` the bases of the generated classes; pipes are those of :mod:`dcerpc.pipes`.
"""

from __future__ import annotations

from dcerpc.ndr.types import ContextHandle
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
from dcerpc.stub.bindings import DEFAULT_OPTIONS, Binding, BlockingBinding, CallOptions
from dcerpc.stub.clients import BlockingClient, Client, Opener, check_status, opener
from dcerpc.stub.operations import Interface, Operation, Result
from dcerpc.stub.servers import Call, Callbacks, Server, not_served

__all__ = [
    "DEFAULT_OPTIONS",
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
