"""NetBIOS names, and how they are written in packets (RFC 1001 14.1, RFC 1002 4.1).

A name has 16 octets: 15 of text, filled up with spaces, and one that says what the name is for. First-level
encoding spreads each of them over two of the letters A to P; the result is a label of a domain name whose
other labels are the scope.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dcerpc.errors import TransportError

__all__ = ["ANY_CLIENT", "ANY_SERVER", "FILE_SERVER", "MAX_NAME", "WORKSTATION", "NetBiosName"]

#: Octets of a name's text.
MAX_NAME: Final = 15
#: What a server is called whose name is not known: SMB servers answer to it.
ANY_SERVER: Final = "*SMBSERVER"
#: A client that has not been given a name: servers want one, and none of them looks at it.
ANY_CLIENT: Final = "CLIENT"
#: The 16th octet of the name that a host's clients use.
WORKSTATION: Final = 0x00
#: The 16th octet of the name of an SMB server.
FILE_SERVER: Final = 0x20

_ENCODED_SIZE: Final = 32
_MAX_LABEL: Final = 63
#: All labels with their length octets, the last one, 0, included (RFC 883's bound, which RFC 1002 4.1 takes
#: over).
_MAX_DOMAIN_NAME: Final = 255
_LETTER_A: Final = 0x41


@dataclass(frozen=True, slots=True)
class NetBiosName:
    """One NetBIOS name.

    Attributes:
        text: at most 15 characters of ISO 8859-1, without the spaces that fill them up. It is taken as it is;
            hosts have theirs in upper case.
        suffix: the 16th octet, 0 to 255.
        scope: the scope identifier, a domain name; "" for none.

    Raises:
        ValueError: a part is too long or not of those characters.
    """

    text: str
    suffix: int = FILE_SERVER
    scope: str = ""

    def __post_init__(self) -> None:
        if len(self.text) > MAX_NAME or any(ord(char) > 0xFF for char in self.text):
            raise ValueError(f"NetBIOS name {self.text!r}: at most {MAX_NAME} characters of ISO 8859-1")
        if not 0 <= self.suffix <= 0xFF:
            raise ValueError(f"NetBIOS name {self.text!r}: its 16th octet is {self.suffix}")
        object.__setattr__(self, "text", self.text.rstrip(" "))
        labels = self._scope_labels()
        if any(not 0 < len(label) <= _MAX_LABEL for label in labels):
            raise ValueError(f"NetBIOS scope {self.scope!r}: labels have 1 to {_MAX_LABEL} octets")
        if _ENCODED_SIZE + 2 + sum(len(label) + 1 for label in labels) > _MAX_DOMAIN_NAME:
            raise ValueError(f"NetBIOS scope {self.scope!r} is too long")

    @classmethod
    def of_host(cls, host: str, suffix: int, scope: str = "") -> NetBiosName:
        """The name of a host: what precedes the first dot, cut to 15 characters, in upper case.

        Args:
            host: a host's name, not an address.
            suffix: the 16th octet.
            scope: the scope identifier.

        Raises:
            ValueError: it has characters that names cannot have.
        """
        return cls(host.partition(".")[0][:MAX_NAME].upper(), suffix, scope)

    def _scope_labels(self) -> list[bytes]:
        if not self.scope:
            return []
        try:
            return [label.encode("latin-1") for label in self.scope.split(".")]
        except UnicodeEncodeError:
            raise ValueError(f"NetBIOS scope {self.scope!r} is not ISO 8859-1") from None

    def encode(self) -> bytes:
        """The name as packets hold it: labels, each after its length, and a 0."""
        octets = self.text.encode("latin-1").ljust(MAX_NAME) + bytes((self.suffix,))
        encoded = bytes(_LETTER_A + half for octet in octets for half in (octet >> 4, octet & 0x0F))
        labels = [encoded, *self._scope_labels()]
        return b"".join(bytes((len(label),)) + label for label in labels) + b"\0"

    @classmethod
    def decode(cls, data: bytes, offset: int = 0) -> tuple[NetBiosName, int]:
        """Read a name out of a packet.

        Args:
            data: the packet's payload.
            offset: where in it the name begins.

        Returns:
            The name, and the offset behind it.

        Raises:
            TransportError: it is truncated or malformed; the message names the offset.
        """
        labels = []
        position = offset
        while True:
            if position >= len(data):
                raise TransportError(f"NetBIOS name at offset {offset}: truncated")
            size = data[position]
            position += 1
            if size == 0:
                break
            # The two high bits mark pointers into a message of the name service; a session packet is none.
            if size > _MAX_LABEL:
                raise TransportError(f"NetBIOS name at offset {offset}: a label of {size:#04x} octets")
            label = data[position : position + size]
            position += size
            if len(label) != size or position - offset >= _MAX_DOMAIN_NAME:
                raise TransportError(f"NetBIOS name at offset {offset}: truncated or too long")
            labels.append(label)
        if not labels or len(labels[0]) != _ENCODED_SIZE:
            raise TransportError(f"NetBIOS name at offset {offset}: its first label has not 32 octets")
        octets = _first_level_decoded(labels[0], offset)
        scope = ".".join(label.decode("latin-1") for label in labels[1:])
        if scope.count(".") != max(len(labels) - 2, 0):
            raise TransportError(f"NetBIOS name at offset {offset}: a dot within a label of its scope")
        return cls(octets[:MAX_NAME].decode("latin-1"), octets[MAX_NAME], scope), position

    def __str__(self) -> str:
        scope = f".{self.scope}" if self.scope else ""
        return f"{self.text}<{self.suffix:02X}>{scope}"


def _first_level_decoded(label: bytes, offset: int) -> bytes:
    if not all(_LETTER_A <= letter < _LETTER_A + 16 for letter in label):
        raise TransportError(f"NetBIOS name at offset {offset}: a letter that is not one of A to P")
    halves = [letter - _LETTER_A for letter in label]
    return bytes(high << 4 | low for high, low in zip(halves[::2], halves[1::2], strict=True))
