"""Stub data with pipes in it, piece by piece (C706 4.2.14, MS-RPCE 2.2.5.3.4.5).

A request is the [in] parameters that are no pipes, then the [in] pipes; a response is the [out] pipes, then
the other [out] parameters and the return value; pipes are in the order of the IDL. A writer makes one
direction's stub data, a reader takes it as it arrives; neither does I/O::

    writer = request_writer(codec, args)
    send(writer.head())
    send(writer.chunk("InPipe", b"..."))
    send(writer.end("InPipe") + writer.finish())
"""

from __future__ import annotations

from typing import Any, TypeVar

from dcerpc.errors import NdrError
from dcerpc.limits import DEFAULT_LIMITS
from dcerpc.ndr.codegen import ProcedureCodec
from dcerpc.ndr.pipe_elements import ElementCodec, element_codec
from dcerpc.ndr.pipe_reader import END, End, StubReader
from dcerpc.ndr.pipe_writer import StubWriter

__all__ = [
    "END",
    "End",
    "StubReader",
    "StubWriter",
    "request_reader",
    "request_writer",
    "response_reader",
    "response_writer",
]

R = TypeVar("R")
_DEPTH = DEFAULT_LIMITS.max_ndr_depth


def _elements(codec: ProcedureCodec[Any], way: str) -> dict[str, ElementCodec]:
    """The codecs of the pipes that travel one way, by name, in their order."""
    found = {}
    for param in codec.procedure.params:
        pipe = param.pipe if way in param.direction else None
        if pipe is not None:
            try:
                found[param.name] = element_codec(pipe, codec.variant, codec.level, codec.from_ebcdic)
            except NdrError as error:
                path = f"{codec.procedure.name}.{param.name}"
                raise NdrError(error.message, path) from error
    return found


def request_writer(codec: ProcedureCodec[Any], args: tuple[Any, ...], depth: int = _DEPTH) -> StubWriter:
    """What makes a client's request.

    Args:
        codec: of the operation, in the variant of the call.
        args: the [in] parameters in IDL order, without pipes.
        depth: levels of recursive types allowed.

    Raises:
        NdrError: the arguments do not fit their types, or a pipe's elements are of a type it cannot have.
    """
    pipes = _elements(codec, "in")
    return StubWriter(codec.procedure.name, pipes, codec.encode_in(args, depth), None, depth)


def request_reader(codec: ProcedureCodec[Any], depth: int = _DEPTH) -> StubReader[Any]:
    """What takes a client's request, on the server.

    Args:
        codec: of the operation, in the variant of the call.
        depth: levels of recursive types allowed.

    Raises:
        NdrError: a pipe's elements are of a type it cannot have.
    """
    pipes = _elements(codec, "in")
    return StubReader(
        codec.procedure.name, pipes, lambda octets: codec.decode_head(octets, depth), None, depth
    )


def response_writer(codec: ProcedureCodec[Any], args: tuple[Any, ...], depth: int = _DEPTH) -> StubWriter:
    """What makes a server's response.

    Args:
        codec: of the operation, in the variant of the call.
        args: the [in] values, as StubReader.head gave them.
        depth: levels of recursive types allowed.

    Raises:
        NdrError: a pipe's elements are of a type it cannot have.
    """
    pipes = _elements(codec, "out")

    def tail(result: Any, offset: int) -> bytes:
        return codec.encode_out(result, args, depth, *((offset,) if pipes else ()))

    return StubWriter(codec.procedure.name, pipes, b"", tail, depth)


def response_reader(
    codec: ProcedureCodec[R], args: tuple[Any, ...], depth: int = _DEPTH, hold: bool = True
) -> StubReader[R]:
    """What takes a server's response, on the client.

    Args:
        codec: of the operation, in the variant of the call.
        args: as request_writer had them.
        depth: levels of recursive types allowed.
        hold: as of ProcedureCodec.decode_out.

    Raises:
        NdrError: a pipe's elements are of a type it cannot have.
    """
    pipes = _elements(codec, "out")

    def tail(octets: Any, at: int) -> R:
        return codec.decode_out(octets, args, depth, *((at,) if pipes else ()), hold=hold)

    return StubReader(codec.procedure.name, pipes, None, tail, depth)
