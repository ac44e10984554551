r"""String bindings: ``[object@]protseq:address[endpoint,option=value,...]`` (C706 3.1, MS-RPCE 2.1).

Escapes. C706 makes the backslash an escape character, while the pipe names of ``ncacn_np`` are full of
backslashes that nobody escapes on paper. One rule reads both: a backslash followed by one of the special
characters ``\ @ : [ ] , =`` stands for that character; before any other character it stands for itself. So
``[\pipe\lsarpc]`` and ``[\\pipe\\lsarpc]`` are the same endpoint, ``\pipe\lsarpc``. Formatting writes one
backslash where this rule allows and two where one would be read as an escape.

Special characters need an escape only where they would end the field: a colon in an address (IPv6) or an
``@`` in one (AppleTalk, Vines) is plain. An IPv6 address may stand in brackets of its own:
``ncacn_ip_tcp:[fe80::1%eth0][135]`` is read as ``ncacn_ip_tcp:fe80::1%eth0[135]``, which is what is written.

The endpoint is the first item in the brackets, bare or as ``endpoint=135``. Further items are options; one
without a value, as Samba writes flags (``[135,bigendian]``), has the value "". Where an endpoint must be a
number or a pipe name, a first item that is one of Samba's flags is taken for the flag:
``ncacn_ip_tcp:host[bigendian]`` has no endpoint.

Pipes have short forms: ``ncacn_np:host[lsarpc]`` is ``ncacn_np:host[\pipe\lsarpc]``, and a port after the
server, ``ncacn_np:host:4450[lsarpc]``, is the option ``port``.
"""

from __future__ import annotations

import dataclasses
import ipaddress
import re
import uuid
from dataclasses import dataclass
from typing import Any, NamedTuple

from dcerpc.errors import BindingError
from dcerpc.protseq import (
    PROTOCOL_SEQUENCES,
    SUPPORTED,
    AddressFormat,
    EndpointFormat,
    ProtocolSequence,
    protocol_sequence,
    require_supported,
)

__all__ = [
    "PROTOCOL_SEQUENCES",
    "SUPPORTED",
    "AddressFormat",
    "EndpointFormat",
    "ProtocolSequence",
    "StringBinding",
    "protocol_sequence",
    "require_supported",
]

_SPECIAL = frozenset("\\@:[],=")
_SPECIAL_OR_END = _SPECIAL | {""}
_UUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", re.ASCII)
_DIGITS = re.compile(r"[0-9]{1,9}", re.ASCII)
_PIPE = re.compile(r"\\pipe\\.+", re.IGNORECASE)
_PIPE_NAME = re.compile(r"[^\\/]+")
_SERVER_PORT = re.compile(r"([^:]*):([0-9]{1,9})", re.ASCII)
_NOT_IN_HOST = frozenset(" []\\/")
#: Flags Samba's tools write without an endpoint before them.
_FLAGS = frozenset(
    (
        "bigendian",
        "connect",
        "integrity",
        "krb5",
        "ndr64",
        "ntlm",
        "packet",
        "padcheck",
        "print",
        "privacy",
        "schannel",
        "seal",
        "sign",
        "smb1",
        "smb2",
        "spnego",
        "validate",
    )
)


@dataclass(frozen=True, slots=True)
class StringBinding:
    """Where an RPC server is and how to reach it (C706 3.1).

    Made directly or by :meth:`parse`, its parts are checked and brought to one form: the sequence's own name
    in lower case, no leading zeros in ports, no brackets around IPv6 addresses, no leading backslashes before
    server names, the whole name of a pipe, the port of a pipe's server as an option, None for a nil object.

    Attributes:
        protseq: protocol sequence, a name of ``PROTOCOL_SEQUENCES``.
        address: network address, "" for the local machine.
        endpoint: endpoint in the sequence's format, "" when it has yet to be asked of the endpoint mapper.
        object: object UUID, or None.
        options: (name, value) pairs in the order given; the value of a flag is "".

    Raises:
        BindingError: a part breaks the rules of the protocol sequence.
    """

    protseq: str
    address: str = ""
    endpoint: str = ""
    object: uuid.UUID | None = None
    options: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        sequence = protocol_sequence(self.protseq)
        put = object.__setattr__
        address, options = self.address, tuple(self.options)
        if sequence.endpoint_format is EndpointFormat.PIPE:
            port = _SERVER_PORT.fullmatch(address)
            if port is not None:
                address, options = port[1], (("port", port[2]), *options)
        put(self, "protseq", sequence.name)
        put(self, "address", _checked_address(sequence, address))
        put(self, "endpoint", _checked_endpoint(sequence, self.endpoint))
        seen: set[str] = set()
        for name, value in options:
            _check_option(name, value, seen)
            if sequence.endpoint_format is EndpointFormat.PIPE and name.casefold() == "port":
                _check_port(value)
        put(self, "options", options)
        if self.object is not None and self.object.int == 0:
            put(self, "object", None)

    @classmethod
    def parse(cls, text: str) -> StringBinding:
        """Read a string binding; the module's description gives the grammar (C706 3.1).

        Args:
            text: such as ``ncacn_ip_tcp:server.example[49152]``.

        Raises:
            BindingError: naming the part, its column (from 1) and what is wrong with it.
        """
        return _Parser(text).binding()

    @property
    def sequence(self) -> ProtocolSequence:
        """The protocol sequence's entry in ``PROTOCOL_SEQUENCES``."""
        return PROTOCOL_SEQUENCES[self.protseq]

    def option(self, name: str) -> str | None:
        """The value of an option: "" for a flag, None when it is not given.

        Args:
            name: its name, in upper or lower case.
        """
        wanted = name.casefold()
        for key, value in self.options:
            if key.casefold() == wanted:
                return value
        return None

    def replace(self, **changes: Any) -> StringBinding:
        """A copy with some attributes changed.

        Args:
            changes: attributes and their new values.

        Raises:
            BindingError: as the constructor does.
        """
        return dataclasses.replace(self, **changes)

    def with_option(self, name: str, value: str) -> StringBinding:
        """A copy with an option set, in its place if it was there.

        Args:
            name: its name, in upper or lower case.
            value: "" for a flag.

        Raises:
            BindingError: as the constructor does.
        """
        wanted = name.casefold()
        options = [(key, value if key.casefold() == wanted else old) for key, old in self.options]
        if self.option(name) is None:
            options.append((name, value))
        return self.replace(options=tuple(options))

    def __str__(self) -> str:
        prefix = f"{self.object}@" if self.object is not None else ""
        items = [_escaped(self.endpoint, ",=[]")]
        for name, value in self.options:
            name = _escaped(name, ",=[]")
            items.append(f"{name}={_escaped(value, ',=[]')}" if value else name)
        brackets = f"[{','.join(items)}]" if self.endpoint or self.options else ""
        return f"{prefix}{self.protseq}:{_escaped(self.address, '[]')}{brackets}"


def _escaped(field: str, delimiters: str) -> str:
    """Write ``field`` so that reading it back gives it unchanged."""
    out = []
    for index, char in enumerate(field, 1):
        # "": what ends the field is a special character, or the end of the text, where two do no harm.
        if char in delimiters or (char == "\\" and field[index : index + 1] in _SPECIAL_OR_END):
            out.append("\\")
        out.append(char)
    return "".join(out)


def _check_printable(value: str) -> None:
    for char in value:
        if not char.isprintable():
            raise BindingError(f"{value!r} contains the unprintable character U+{ord(char):04X}")


def _checked_address(sequence: ProtocolSequence, address: str) -> str:
    _check_printable(address)
    if sequence.address_format is AddressFormat.SERVER:
        return address.lstrip("\\")
    if sequence.address_format is not AddressFormat.HOST:
        return address
    if address.startswith("[") and address.endswith("]"):
        address = address[1:-1]
    if ":" in address:
        if not _is_ipv6(address):
            raise BindingError(f"{address!r} is not an IPv6 address")
        return address
    for char in address:
        if char in _NOT_IN_HOST:
            raise BindingError(f"{address!r} is not a host: it contains {char!r}")
    return address


def _is_ipv6(text: str) -> bool:
    try:
        ipaddress.IPv6Address(text)
    except ValueError:
        return False
    return not any(char in _NOT_IN_HOST for char in text)


def _checked_endpoint(sequence: ProtocolSequence, endpoint: str) -> str:
    if not endpoint:
        return endpoint
    _check_printable(endpoint)
    wanted = sequence.endpoint_format
    if wanted is EndpointFormat.PORT or wanted is EndpointFormat.NETBIOS:
        limit = 0xFFFF if wanted is EndpointFormat.PORT else 0xFF
        if _DIGITS.fullmatch(endpoint) and int(endpoint) <= limit:
            return str(int(endpoint))
        good = False
    elif wanted is EndpointFormat.PIPE:
        if _PIPE_NAME.fullmatch(endpoint):
            return f"\\pipe\\{endpoint}"
        good = _PIPE.fullmatch(endpoint) is not None
    elif wanted is EndpointFormat.DECNET and endpoint.startswith("#"):
        good = _DIGITS.fullmatch(endpoint[1:]) is not None and int(endpoint[1:]) <= 0xFF
    else:
        good = wanted is EndpointFormat.NAME or len(endpoint) <= 16
    if not good:
        raise BindingError(f"{endpoint!r} is not an endpoint of {sequence.name}: expected {wanted.value}")
    return endpoint


def _check_port(value: str) -> None:
    if not (_DIGITS.fullmatch(value) and int(value) <= 0xFFFF):
        raise BindingError(f"port {value!r}: expected {EndpointFormat.PORT.value}")


def _check_option(name: str, value: str, seen: set[str]) -> None:
    """Check one option against the rules and the folded names in ``seen``, and add its own."""
    _check_printable(name)
    _check_printable(value)
    folded = name.casefold()
    if not name:
        raise BindingError("an option has no name")
    if folded == "endpoint":
        raise BindingError("the endpoint is not an option")
    if folded in seen:
        raise BindingError(f"option {name!r} is given twice")
    seen.add(folded)


class _Char(NamedTuple):
    """A character of a string binding after escapes are resolved; ``plain`` ones may be delimiters."""

    char: str
    column: int
    plain: bool


def _characters(text: str) -> list[_Char]:
    made = []
    position = 0
    while position < len(text):
        column, char = position + 1, text[position]
        position += 1
        if char == "\\" and text[position : position + 1] in _SPECIAL:
            made.append(_Char(text[position], column, False))
            position += 1
        else:
            made.append(_Char(char, column, True))
    return made


class _Parser:
    """Splits one text at its delimiters and checks each part where it stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._chars = _characters(text)

    def binding(self) -> StringBinding:
        object_, start = self._object()
        colon = self._find(":", start)
        if colon is None:
            raise self._error(
                "protocol sequence", start, "no ':' follows it; expected protseq:address[endpoint]"
            )
        try:
            sequence = protocol_sequence(self._string(start, colon))
        except BindingError as error:
            raise self._error("protocol sequence", start, str(error)) from None
        address, brackets = self._address(sequence, colon + 1)
        endpoint, options = self._items(sequence, brackets)
        try:
            return StringBinding(sequence.name, address, endpoint, object_, options)
        except BindingError as error:  # each part is good by itself
            raise self._error("address or option", colon + 1, str(error)) from None

    def _object(self) -> tuple[uuid.UUID | None, int]:
        at = self._find("@", 0)
        colon = self._find(":", 0)
        if at is None or (colon is not None and colon < at):
            return None, 0
        text = self._string(0, at)
        if not _UUID.fullmatch(text):
            raise self._error("object", 0, f"{_short(text)} is not a UUID")
        return uuid.UUID(text), at + 1

    def _address(self, sequence: ProtocolSequence, start: int) -> tuple[str, int]:
        """The address and the index of what follows it: the opening bracket or the end."""
        end = self._ipv6_end(start) if sequence.address_format is AddressFormat.HOST else None
        if end is None:
            end = self._find("[", start)
            end = len(self._chars) if end is None else end
            stray = self._find("]", start, end)
            if stray is not None:
                raise self._error("address", stray, "']' without '['")
        elif end < len(self._chars) and not self._is("[", end):
            raise self._error("address", end, f"{self._chars[end].char!r} follows it; expected '['")
        try:
            return _checked_address(sequence, self._string(start, end)), end
        except BindingError as error:
            raise self._error("address", start, str(error)) from None

    def _ipv6_end(self, start: int) -> int | None:
        """Where an IPv6 address in brackets of its own ends, or None if there is none at ``start``."""
        close = self._find("]", start) if self._is("[", start) else None
        if close is None or not _is_ipv6(self._string(start + 1, close)):
            return None
        return close + 1

    def _items(self, sequence: ProtocolSequence, start: int) -> tuple[str, tuple[tuple[str, str], ...]]:
        if start == len(self._chars):
            return "", ()
        close = self._find("]", start)
        if close is None:
            raise self._error("endpoint", start, "'[' is never closed")
        if close + 1 < len(self._chars):
            raise self._error("end", close + 1, f"{_short(self._string(close + 1, None))} follows ']'")
        endpoint: str | None = None
        options: list[tuple[str, str]] = []
        seen: set[str] = set()
        index = start + 1
        while index <= close:
            end = self._find(",", index, close)
            end = close if end is None else end
            name, value = self._item(index, end)
            first = index == start + 1
            if self._is_endpoint(sequence, first, name, value):
                if endpoint:
                    raise self._error("endpoint", index, "it is given twice")
                endpoint = self._endpoint(sequence, index, name if value is None else value)
            else:
                self._check_option(index, name, value or "", seen)
                options.append((name, value or ""))
            index = end + 1
        return endpoint or "", tuple(options)

    def _item(self, start: int, end: int) -> tuple[str, str | None]:
        equals = self._find("=", start, end)
        if equals is None:
            return self._string(start, end), None
        return self._string(start, equals), self._string(equals + 1, end)

    @staticmethod
    def _is_endpoint(sequence: ProtocolSequence, first: bool, name: str, value: str | None) -> bool:
        if value is not None:
            return name.casefold() == "endpoint"
        return first and (sequence.endpoint_format.free or name.casefold() not in _FLAGS)

    def _endpoint(self, sequence: ProtocolSequence, index: int, text: str) -> str:
        try:
            return _checked_endpoint(sequence, text)
        except BindingError as error:
            raise self._error("endpoint", index, str(error)) from None

    def _check_option(self, index: int, name: str, value: str, seen: set[str]) -> None:
        try:
            _check_option(name, value, seen)
        except BindingError as error:
            raise self._error("option", index, str(error)) from None

    def _find(self, delimiter: str, start: int, end: int | None = None) -> int | None:
        for index in range(start, len(self._chars) if end is None else end):
            if self._is(delimiter, index):
                return index
        return None

    def _is(self, delimiter: str, index: int) -> bool:
        return index < len(self._chars) and self._chars[index].char == delimiter and self._chars[index].plain

    def _string(self, start: int, end: int | None) -> str:
        return "".join(char.char for char in self._chars[start:end])

    def _error(self, part: str, index: int, problem: str) -> BindingError:
        column = self._chars[index].column if index < len(self._chars) else len(self._text) + 1
        return BindingError(f"string binding {_short(self._text)}: {part} at column {column}: {problem}")


def _short(text: str) -> str:
    """``text`` quoted, cut to a length an error message can bear."""
    return repr(text if len(text) <= 80 else f"{text[:77]}...")
