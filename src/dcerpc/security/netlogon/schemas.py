"""NL_AUTH_MESSAGE on the wire (MS-NRPC 2.2.1.3.1), as construct schemas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from construct import Construct, ConstructError, If, Int32ul, StreamError, Struct, ValidationError, this

__all__ = ["NL_AUTH_MESSAGE", "ConstructError"]

#: A name at most has; octets, those of its lengths included (RFC 1035 2.3.4).
_MAX_NAME = 255
_MAX_LABEL = 63
#: The two high bits of a length: the other six, and the octet after it, say where the name goes on.
_POINTER = 0xC0


class _OemString(Construct):  # type: ignore[misc, type-arg, unused-ignore]  # typed by stubs, if at all
    """An OEM_STRING that ends with a zero octet, as bytes without it."""

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        message = stream.getbuffer()
        start = stream.tell()
        for end in range(start, min(len(message), start + _MAX_NAME + 1)):
            if not message[end]:
                stream.seek(end + 1)
                return bytes(message[start:end])
        raise StreamError("the string has no end", path=path)

    def _build(self, value: bytes, stream: Any, context: Any, path: str) -> Any:
        stream.write(value + b"\0")
        return value


class _CompressedName(Construct):  # type: ignore[misc, type-arg, unused-ignore]
    """A name of labels, each after its length, in UTF-8; the tail may be elsewhere (RFC 1035 4.1.4).

    Where a name goes on is an offset from the start of the message, which must lie before the place that
    tells it, so that reading ends. Names are written without compression, which is allowed.
    """

    def _parse(self, stream: Any, context: Any, path: str) -> str:
        message = bytes(stream.getbuffer())
        at = limit = stream.tell()
        after: int | None = None
        labels: list[bytes] = []
        size = 1
        while True:
            if at >= len(message):
                raise StreamError("the name has no end", path=path)
            length = message[at]
            if length > _MAX_LABEL:
                target = _pointer(message, at, path)
                if target >= limit:
                    raise ValidationError(f"a name goes on at {target}, not before {limit}", path=path)
                if after is None:
                    after = at + 2
                at = limit = target
                continue
            at += 1
            if not length:
                break
            size += 1 + length
            if at + length > len(message) or size > _MAX_NAME:
                raise ValidationError(f"a label of {length} octets at {at - 1} is too long", path=path)
            labels.append(message[at : at + length])
            at += length
        stream.seek(at if after is None else after)
        try:
            return b".".join(labels).decode()
        except UnicodeDecodeError as error:
            raise ValidationError(f"a name is not UTF-8: {error}", path=path) from error

    def _build(self, value: str, stream: Any, context: Any, path: str) -> Any:
        labels = [label.encode() for label in value.split(".")]
        if not all(0 < len(label) <= _MAX_LABEL for label in labels):
            raise ValidationError(f"a label of {value!r} is empty or above {_MAX_LABEL} octets", path=path)
        octets = b"".join(bytes((len(label),)) + label for label in labels) + b"\0"
        if len(octets) > _MAX_NAME:
            raise ValidationError(f"the name {value!r} is too long", path=path)
        stream.write(octets)
        return value


def _pointer(message: bytes, at: int, path: str) -> int:
    """Where a name goes on, read from the two octets at ``at``."""
    if message[at] < _POINTER or at + 1 >= len(message):
        raise ValidationError(f"the length at {at} is no length", path=path)
    return (message[at] & ~_POINTER) << 8 | message[at + 1]


def _if_flag(flag: int, subcon: Any) -> Any:
    condition: Callable[[Any], Any] = this.Flags & flag
    return If(condition, subcon)


#: The names after the two numbers are those that the flags tell, in the order of the flags.
NL_AUTH_MESSAGE: Final = Struct(
    "MessageType" / Int32ul,
    "Flags" / Int32ul,
    "netbios_domain" / _if_flag(0x01, _OemString()),
    "netbios_computer" / _if_flag(0x02, _OemString()),
    "dns_domain" / _if_flag(0x04, _CompressedName()),
    "dns_host" / _if_flag(0x08, _CompressedName()),
    "utf8_computer" / _if_flag(0x10, _CompressedName()),
)
