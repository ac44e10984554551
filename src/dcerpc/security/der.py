"""DER of the types that pyasn1 describes, read and written by functions made from the description once.

pyasn1's own codecs take a millisecond and more for a Kerberos message, and an AP exchange has six of them;
these take some tens of microseconds. They know what Kerberos (RFC 4120 5.1) and SPNEGO use: sequences of
explicitly tagged components, and in them

======================  ==================================================================================
INTEGER, ENUMERATED     int, of 8 octets at most
BOOLEAN                 bool
OCTET STRING            bytes
BIT STRING              int, its first 32 bits: bit 0 of ASN.1 is 0x80000000 (KerberosFlags)
GeneralString           str, UTF-8; other kinds of text as well
GeneralizedTime         int, seconds since 1970 UTC
OBJECT IDENTIFIER       bytes: its contents, see :func:`~dcerpc.security.asn1.oid_octets`
SEQUENCE                dict by component name; an OPTIONAL one that is absent has no entry
SEQUENCE OF             list
ANY                     bytes: the DER of whatever is there
======================  ==================================================================================

Time and memory are linear in the octets, depth is that of the type. A length in more octets than it needs
is taken, as BER has it; an indefinite one is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeAlias

from pyasn1.type import base, char, univ, useful

from dcerpc.errors import SecurityError
from dcerpc.security.asn1 import Extensible
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "DerError",
    "decode",
    "encode",
    "read_header",
    "tagged",
]

_Reader: TypeAlias = Callable[[bytes, int, int], Any]
_Writer: TypeAlias = Callable[[Any], bytes]

_INTEGER_SIZE = 8
_LENGTH_SIZE = 4


class DerError(SecurityError):
    """Octets are not the DER of what they should be; status SEC_E_INVALID_TOKEN."""

    def __init__(self, message: str) -> None:
        super().__init__(message, SEC_E_INVALID_TOKEN)


class _Malformed(ValueError):
    """Octets are not of the type; ``path`` grows as it passes the components it lies in."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
        self.path: list[str] = []


@dataclass(slots=True)
class _Codec:
    """How values of one type are read and written.

    Attributes:
        tags: identifier octets, the outermost first; none for ANY.
        read: contents to value: octets, start, end.
        write: value to contents.
    """

    tags: bytes
    read: _Reader
    write: _Writer


_codecs: dict[type, _Codec] = {}


def encode(kind: type, value: Any) -> bytes:
    """Encode a value.

    Args:
        kind: its type, a class that describes it for pyasn1.
        value: as the module's docstring says. Where a SEQUENCE is due, bytes are taken for its DER.

    Raises:
        KeyError, TypeError, ValueError: the value is not one of that type.
    """
    codec = _codecs.get(kind) or _compile_class(kind)
    return _write_tagged(codec.tags, codec.write, value)


def decode(kind: type, octets: bytes | bytearray | memoryview) -> Any:
    """Decode octets that are one value and nothing more.

    Args:
        kind: its type, a class that describes it for pyasn1.
        octets: its DER.

    Raises:
        DerError: they are not; the message names the component.
    """
    codec = _codecs.get(kind) or _compile_class(kind)
    data = bytes(octets)
    try:
        start, end = _enter(data, 0, len(data), codec.tags)
        if end != len(data):
            raise _Malformed(f"{len(data) - end} octets too many")
        value = codec.read(data, start, end)
    except _Malformed as error:
        where = ".".join([kind.__name__, *reversed(error.path)])
        raise DerError(f"{where}: {error.message}") from None
    return value


# ---- tags and lengths ----


def _enter(data: bytes, at: int, end: int, tags: bytes) -> tuple[int, int]:
    """Where the contents lie of what begins at ``at`` and is tagged so; start, end."""
    outer = -1
    for each in tags:
        if at + 2 > end:
            raise _Malformed("cut short")
        if data[at] != each:
            raise _Malformed(f"tag {data[at]:#04x}, not {each:#04x}")
        length = data[at + 1]
        at += 2
        if length > 0x7F:
            at, length = _long_length(data, at, end, length & 0x7F)
        if length > end - at:
            raise _Malformed(f"{length} octets announced, {end - at} are there")
        end = at + length
        if outer < 0:
            outer = end
        elif end != outer:
            raise _Malformed("octets after the value")
    return at, end


def _long_length(data: bytes, at: int, end: int, size: int) -> tuple[int, int]:
    """A length of several octets: where the contents begin, and how long they are."""
    if not 0 < size <= _LENGTH_SIZE or at + size > end:
        raise _Malformed("no length that DER has")
    return at + size, int.from_bytes(data[at : at + size], "big")


def read_header(octets: bytes) -> tuple[int, int]:
    """What a value that begins so says of itself.

    Args:
        octets: its beginning, or all of it and more.

    Returns:
        Where its contents begin, and how long they are, whether or not they are there.

    Raises:
        DerError: it is cut short, or has no length that DER has.
    """
    if len(octets) < 2:
        raise DerError("cut short")
    if octets[1] <= 0x7F:
        return 2, octets[1]
    try:
        return _long_length(octets, 2, len(octets), octets[1] & 0x7F)
    except _Malformed as error:
        raise DerError(error.message) from None


def tagged(kind: int, contents: bytes) -> bytes:
    """Put a tag, an octet, and a length before contents."""
    length = len(contents)
    if length < 0x80:
        return bytes((kind, length)) + contents
    size = (length.bit_length() + 7) // 8
    return bytes((kind, 0x80 | size)) + length.to_bytes(size, "big") + contents


def _write_tagged(tags: bytes, write: _Writer, value: Any) -> bytes:
    octets = write(value)
    for each in reversed(tags):
        octets = tagged(each, octets)
    return octets


# ---- simple types ----


def _read_integer(data: bytes, at: int, end: int) -> int:
    if not 0 < end - at <= _INTEGER_SIZE:
        raise _Malformed(f"an INTEGER of {end - at} octets")
    return int.from_bytes(data[at:end], "big", signed=True)


def _write_integer(value: int) -> bytes:
    return int(value).to_bytes((value if value >= 0 else ~value).bit_length() // 8 + 1, "big", signed=True)


def _read_boolean(data: bytes, at: int, end: int) -> bool:
    if end - at != 1:
        raise _Malformed(f"a BOOLEAN of {end - at} octets")
    return data[at] != 0


def _write_boolean(value: bool) -> bytes:
    return b"\xff" if value else b"\0"


def _read_octets(data: bytes, at: int, end: int) -> bytes:
    return data[at:end]


def _read_text(data: bytes, at: int, end: int) -> str:
    try:
        return data[at:end].decode()
    except UnicodeDecodeError:
        raise _Malformed("text that is no UTF-8") from None


def _write_text(value: str) -> bytes:
    return value.encode()


def _read_flags(data: bytes, at: int, end: int) -> int:
    if at == end or data[at] > 7 or (at + 1 == end and data[at]):
        raise _Malformed("no BIT STRING")
    return int.from_bytes(data[at + 1 : min(end, at + 5)].ljust(4, b"\0"), "big")


def _write_flags(value: int) -> bytes:
    return b"\0" + int(value).to_bytes(4, "big")


def _read_time(data: bytes, at: int, end: int) -> int:
    text = data[at:end]
    if len(text) != 15 or text[14] != 0x5A or not text[:14].isdigit():
        raise _Malformed("no KerberosTime")
    number = int(text[:14])
    number, second = divmod(number, 100)
    number, minute = divmod(number, 100)
    number, hour = divmod(number, 100)
    number, day = divmod(number, 100)
    year, month = divmod(number, 100)
    try:
        return int(datetime(year, month, day, hour, minute, second, tzinfo=UTC).timestamp())
    except ValueError:
        raise _Malformed("no time of any day") from None


def _write_time(value: float) -> bytes:
    when = datetime.fromtimestamp(int(value), UTC)
    return f"{when.year:04}{when:%m%d%H%M%S}Z".encode()


# ---- compound types ----

_Member: TypeAlias = tuple[str, bytes, _Reader, _Writer, bool]


def _read_sequence(members: tuple[_Member, ...], data: bytes, at: int, end: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, tags, read, _, optional in members:
        if at >= end or data[at] != tags[0]:
            if optional:
                continue
            raise _Malformed(f"{name} is missing")
        try:
            start, at = _enter(data, at, end, tags)
            values[name] = read(data, start, at)
        except _Malformed as error:
            error.path.append(name)
            raise
    if at != end:
        raise _Malformed(f"an unknown component, tag {data[at]:#04x}")
    return values


def _read_extensible(members: tuple[_Member, ...], data: bytes, at: int, end: int) -> dict[str, Any]:
    """As :func:`_read_sequence`, and unknown components are passed over."""
    known = {member[1][0]: place for place, member in enumerate(members)}
    values: dict[str, Any] = {}
    last = -1
    while at < end:
        place = known.get(data[at])
        if place is None:
            _, at = _enter(data, at, end, data[at : at + 1])
            continue
        name, tags, read, _, _ = members[place]
        if place <= last:
            raise _Malformed(f"{name} is there twice, or too late")
        last = place
        try:
            start, at = _enter(data, at, end, tags)
            values[name] = read(data, start, at)
        except _Malformed as error:
            error.path.append(name)
            raise
    for name, _, _, _, optional in members:
        if not optional and name not in values:
            raise _Malformed(f"{name} is missing")
    return values


def _write_sequence(members: tuple[_Member, ...], value: Mapping[str, Any]) -> bytes:
    pieces = []
    for name, tags, _, write, optional in members:
        item = value.get(name)
        if item is None:
            if optional:
                continue
            raise KeyError(name)
        if type(item) is bytes and len(tags) > 1 and tags[-1] == _SEQUENCE:
            # its own tags are in the octets; only the component's is not
            pieces.append(_write_tagged(tags[:1], bytes, item))
        else:
            pieces.append(_write_tagged(tags, write, item))
    return b"".join(pieces)


def _read_list(tags: bytes, read: _Reader, data: bytes, at: int, end: int) -> list[Any]:
    values = []
    while at < end:
        try:
            start, at = _enter(data, at, end, tags)
            values.append(read(data, start, at))
        except _Malformed as error:
            error.path.append(f"[{len(values)}]")
            raise
    return values


def _write_list(tags: bytes, write: _Writer, value: list[Any]) -> bytes:
    return b"".join(
        item if type(item) is bytes and tags[-1] == _SEQUENCE else _write_tagged(tags, write, item)
        for item in value
    )


# ---- from pyasn1's description to functions ----

_SEQUENCE = 0x30

#: Simple types; the first that a type is an instance of counts.
_SIMPLE: tuple[tuple[type, _Reader, _Writer], ...] = (
    (univ.Boolean, _read_boolean, _write_boolean),
    (univ.Integer, _read_integer, _write_integer),
    (useful.GeneralizedTime, _read_time, _write_time),
    (char.AbstractCharacterString, _read_text, _write_text),
    (univ.BitString, _read_flags, _write_flags),
    (univ.OctetString, _read_octets, bytes),
    (univ.ObjectIdentifier, _read_octets, bytes),
)


def _compile_class(kind: type) -> _Codec:
    codec = _codecs[kind] = _compile(kind())
    return codec


def _compile(spec: base.Asn1Item) -> _Codec:
    tags = bytes(each.tagClass | each.tagFormat | each.tagId for each in reversed(spec.tagSet.superTags))
    if isinstance(spec, univ.Sequence):
        members = tuple(_member(each) for each in spec.componentType.namedTypes)
        contents = _read_extensible if isinstance(spec, Extensible) else _read_sequence
        return _Codec(tags, partial(contents, members), partial(_write_sequence, members))
    if isinstance(spec, univ.SequenceOf):
        item = _compile(spec.componentType)
        return _Codec(
            tags, partial(_read_list, item.tags, item.read), partial(_write_list, item.tags, item.write)
        )
    for simple, read, write in _SIMPLE:
        if isinstance(spec, simple):
            return _Codec(tags, read, write)
    raise TypeError(f"no codec for {spec!r}")


def _member(named: Any) -> _Member:
    codec = _compile(named.asn1Object)
    if not codec.tags:
        raise TypeError(f"component {named.name!r} has no tag")
    return named.name, codec.tags, codec.read, codec.write, named.isOptional
