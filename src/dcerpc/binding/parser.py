"""From the text of a string binding to its fields, or to what is wrong with it and where."""

from __future__ import annotations

import re
import uuid
from typing import NamedTuple

from dcerpc.binding.checks import check_option, checked_address, checked_endpoint, is_ipv6
from dcerpc.binding.escapes import characters
from dcerpc.errors import BindingError
from dcerpc.protseq import AddressFormat, ProtocolSequence, protocol_sequence

__all__ = ["Fields", "Parser"]

_UUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", re.ASCII)
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


class Fields(NamedTuple):
    """The parts of a string binding, each of them checked, in the order of StringBinding's."""

    protseq: str
    address: str
    endpoint: str
    object: uuid.UUID | None
    options: tuple[tuple[str, str], ...]


class Parser:
    """Splits one text at its delimiters and checks each part where it stands.

    Args:
        text: a string binding (C706 3.1).
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._chars = characters(text)
        self._address_start = 0

    def fields(self) -> Fields:
        """Read the text.

        Raises:
            BindingError: naming the part, its column (from 1) and what is wrong with it.
        """
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
        self._address_start = colon + 1
        address, brackets = self._address(sequence, colon + 1)
        endpoint, options = self._items(sequence, brackets)
        return Fields(sequence.name, address, endpoint, object_, options)

    def disagreement(self, problem: str) -> BindingError:
        """The error of a text whose fields were read but do not go together.

        Args:
            problem: what is wrong with them.
        """
        return self._error("address or option", self._address_start, problem)

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
            return checked_address(sequence, self._string(start, end)), end
        except BindingError as error:
            raise self._error("address", start, str(error)) from None

    def _ipv6_end(self, start: int) -> int | None:
        """Where an IPv6 address in brackets of its own ends, or None if there is none at ``start``."""
        close = self._find("]", start) if self._is("[", start) else None
        if close is None or not is_ipv6(self._string(start + 1, close)):
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
            return checked_endpoint(sequence, text)
        except BindingError as error:
            raise self._error("endpoint", index, str(error)) from None

    def _check_option(self, index: int, name: str, value: str, seen: set[str]) -> None:
        try:
            check_option(name, value, seen)
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
