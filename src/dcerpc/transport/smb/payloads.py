"""What messages carry: negotiate and create contexts, FSCTLs' inputs and outputs, answers to queries.

These are rare: construct reads and writes them.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, TypeVar

from dcerpc.transport.smb import schemas
from dcerpc.transport.smb.constants import ContextType
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.layouts import Octets, create_context_layout, negotiate_context_layout
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateContext,
    NetName,
    PreauthIntegrity,
    SigningCapabilities,
    UnknownContext,
    ValidateNegotiateInfoRequest,
    ValidateNegotiateInfoResponse,
)
from dcerpc.transport.smb.pipe import (
    CreateContext,
    FilePipeInformation,
    FilePipeLocalInformation,
    FileStandardInformation,
    PipePeek,
    PipeWait,
)

__all__ = [
    "Structure",
    "decode_create_contexts",
    "decode_negotiate_contexts",
    "decode_structure",
    "decode_text",
    "encode_create_contexts",
    "encode_negotiate_contexts",
    "encode_structure",
    "encode_text",
]

#: What FSCTLs and queries carry.
Structure = (
    ValidateNegotiateInfoRequest
    | ValidateNegotiateInfoResponse
    | PipeWait
    | PipePeek
    | FileStandardInformation
    | FilePipeInformation
    | FilePipeLocalInformation
)
_S = TypeVar("_S", bound=Structure)

_SCHEMAS: Final[dict[type, Any]] = {
    ValidateNegotiateInfoRequest: schemas.VALIDATE_NEGOTIATE_INFO_REQUEST,
    ValidateNegotiateInfoResponse: schemas.VALIDATE_NEGOTIATE_INFO_RESPONSE,
    PipeWait: schemas.PIPE_WAIT,
    PipePeek: schemas.PIPE_PEEK,
    FileStandardInformation: schemas.FILE_STANDARD_INFORMATION,
    FilePipeInformation: schemas.FILE_PIPE_INFORMATION,
    FilePipeLocalInformation: schemas.FILE_PIPE_LOCAL_INFORMATION,
}


@dataclass(frozen=True, slots=True)
class _ContextKind:
    """A negotiate context that is known: its type, class, and the wire's names of the class's fields."""

    type: ContextType
    make: Callable[..., NegotiateContext]
    names: tuple[str, ...]


_CONTEXT_KINDS: Final = {
    PreauthIntegrity: _ContextKind(
        ContextType.PREAUTH_INTEGRITY_CAPABILITIES, PreauthIntegrity, ("HashAlgorithms", "Salt")
    ),
    EncryptionCapabilities: _ContextKind(
        ContextType.ENCRYPTION_CAPABILITIES, EncryptionCapabilities, ("Ciphers",)
    ),
    SigningCapabilities: _ContextKind(
        ContextType.SIGNING_CAPABILITIES, SigningCapabilities, ("SigningAlgorithms",)
    ),
}
_CONTEXTS_BY_TYPE: Final = {int(kind.type): kind for kind in _CONTEXT_KINDS.values()}


def decode_text(octets: Octets, field: str, offset: int | None = None) -> str:
    """Decode UTF-16.

    Raises:
        SmbError: it is none; names ``field`` and ``offset``.
    """
    try:
        return str(octets, "utf-16-le")
    except UnicodeDecodeError as error:
        raise SmbError(f"no UTF-16: {error.reason}", field=field, offset=offset) from error


def encode_text(text: str, field: str) -> bytes:
    """Encode UTF-16.

    Raises:
        SmbError: the text has half a character, a lone surrogate; names ``field``.
    """
    try:
        return text.encode("utf-16-le")
    except UnicodeEncodeError as error:
        raise SmbError(f"no UTF-16: {error.reason}", field=field) from error


def decode_negotiate_contexts(message: Octets, offset: int, count: int) -> tuple[NegotiateContext, ...]:
    """Decode the negotiate contexts of a message (MS-SMB2 2.2.3.1).

    Args:
        offset: of the first one, from the message's start.
        count: how many there are said to be.

    Raises:
        SmbError: one is not all there, or malformed within, or not at a multiple of eight octets.
    """
    contexts: list[NegotiateContext] = []
    if count and offset % 8:
        raise SmbError(f"{offset:#x} is no multiple of 8", field="NegotiateContextOffset")
    layout = negotiate_context_layout()
    for _ in range(count):
        head = layout.decode(message, offset)
        start = offset + layout.size
        end = start + head["DataLength"]
        if end > len(message):
            raise SmbError(
                f"{end - start}, {len(message) - start} octets left", field="DataLength", offset=offset + 2
            )
        contexts.append(_decode_context(head["ContextType"], bytes(message[start:end]), start))
        offset = end + -end % 8
    return tuple(contexts)


def _decode_context(context_type: int, data: bytes, offset: int) -> NegotiateContext:
    """Decode the Data of one negotiate context, which stands at an offset of the message."""
    if context_type == ContextType.NETNAME_NEGOTIATE_CONTEXT_ID:
        return NetName(decode_text(data, "NetName", offset))
    kind = _CONTEXTS_BY_TYPE.get(context_type)
    if kind is None:
        return UnknownContext(context_type, data)
    parsed = _parse(schemas.CONTEXTS[kind.type], data, offset)
    return kind.make(*[_plain(parsed[name]) for name in kind.names])


def encode_negotiate_contexts(contexts: Sequence[NegotiateContext]) -> bytes:
    """Encode negotiate contexts, for a place at a multiple of eight octets; none follows the last's padding.

    Raises:
        SmbError: a field is out of range.
    """
    encoded = b""
    for context in contexts:
        if isinstance(context, UnknownContext):
            context_type, data = context.type, context.data
        elif isinstance(context, NetName):
            context_type, data = (
                ContextType.NETNAME_NEGOTIATE_CONTEXT_ID,
                encode_text(context.name, "NetName"),
            )
        else:
            kind = _CONTEXT_KINDS[type(context)]
            values = [getattr(context, field.name) for field in fields(context)]
            context_type = kind.type
            data = _build(schemas.CONTEXTS[kind.type], dict(zip(kind.names, values, strict=True)))
        encoded += bytes(-len(encoded) % 8)
        encoded += _build(schemas.NEGOTIATE_CONTEXT, {"ContextType": int(context_type), "Data": data})
    return encoded


def decode_create_contexts(octets: Octets, base: int) -> tuple[CreateContext, ...]:
    """Decode a list of create contexts (MS-SMB2 2.2.13.2).

    Args:
        octets: all of the list.
        base: where it is in the message, for errors.

    Raises:
        SmbError: one is not all there, or not at a multiple of eight octets.
    """
    layout = create_context_layout()
    contexts: list[CreateContext] = []
    octets = memoryview(octets)  # no copies of what is left
    offset = 0
    while octets:
        end = len(octets)
        following = int.from_bytes(octets[:4], "little")
        if following:
            if following % 8 or not layout.size <= following < end:
                raise SmbError(f"{following} of {end} octets", field="Next", offset=base + offset)
            end = following
        try:
            values = layout.decode(octets[:end], 0)
        except SmbError as error:
            at = base + offset + (error.offset or 0)
            raise SmbError(
                error.message, field=f"Contexts[{len(contexts)}].{error.field}", offset=at
            ) from error
        contexts.append(CreateContext(bytes(values["Name"]), bytes(values["Data"])))
        if not following:
            break
        octets = octets[following:]
        offset += following
    return tuple(contexts)


def encode_create_contexts(contexts: Sequence[CreateContext]) -> bytes:
    """Encode a list of create contexts, for a place at a multiple of eight octets.

    Raises:
        SmbError: a field is out of range.
    """
    layout = create_context_layout()
    encoded = b""
    for index, context in enumerate(contexts):
        values = {"Next": 0, "Name": context.name, "Data": context.data}
        octets = layout.encode(values, 0)
        if index + 1 < len(contexts):
            octets += bytes(-len(octets) % 8)
            octets = layout.encode({**values, "Next": len(octets)}, 0).ljust(len(octets), b"\0")
        encoded += octets
    return encoded


def decode_structure(made: type[_S], octets: Octets) -> _S:
    """Decode what an FSCTL or a query carries.

    Args:
        made: what it is; octets after its end are ignored.

    Raises:
        SmbError: it is not all there, or malformed.
    """
    parsed = _parse(_SCHEMAS[made], octets, 0)
    if made is PipeWait:
        parsed.Name = decode_text(parsed.Name, "Name", 14)
        parsed.Timeout = parsed.Timeout if parsed.TimeoutSpecified else None
    return made(*[_plain(parsed[_wire_name(field.name)]) for field in fields(made)])


def encode_structure(value: Structure) -> bytes:
    """Encode what an FSCTL or a query carries.

    Raises:
        SmbError: a field is out of range.
    """
    schema = _SCHEMAS[type(value)]
    if isinstance(value, PipeWait):
        return _build(
            schema,
            {
                "Timeout": value.timeout or 0,
                "TimeoutSpecified": value.timeout is not None,
                "Name": encode_text(value.name, "Name"),
            },
        )
    return _build(schema, {_wire_name(field.name): getattr(value, field.name) for field in fields(value)})


def _wire_name(name: str) -> str:
    """The specification's name of an attribute."""
    return name.title().replace("_", "")


def _plain(value: Any) -> Any:
    """An array as a tuple; other values as they are."""
    return tuple(value) if isinstance(value, list) else value


def _parse(schema: Any, octets: Octets, base: int) -> Any:
    """Parse octets that stand at an offset ``base`` of a message."""
    stream = io.BytesIO(octets)
    try:
        return schema.parse_stream(stream)
    except schemas.ConstructError as error:
        raise SmbError(
            f"does not fit into the {len(octets)} octets there are", field=_field(error), offset=base
        ) from error


def _build(schema: Any, values: dict[str, Any]) -> bytes:
    try:
        return bytes(schema.build(values))
    except schemas.ConstructError as error:
        reason = str(error).rpartition("\n")[2]
        raise SmbError(f"cannot be encoded: {reason}", field=_field(error)) from error


def _field(error: Any) -> str:
    """The field a construct error is about: ``(parsing) -> a -> b[2]`` is ``a.b[2]``."""
    return ".".join((error.path or "").split(" -> ")[1:])
