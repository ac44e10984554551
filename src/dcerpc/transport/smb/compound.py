"""Packets of several messages: cut apart, and put together (MS-SMB2 3.2.4.1.4, 3.3.4.1.3, 3.3.5.2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dcerpc.transport.smb.constants import HEADER_SIZE, PROTOCOL_ID
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.layouts import Octets, header_layout

__all__ = ["MAX_MESSAGES", "link_compound", "split_compound"]

#: Messages that a packet may have; Windows and Samba send no more than a handful.
MAX_MESSAGES: Final = 256

_NEXT: Final = header_layout().offsets["NextCommand"]


def split_compound(packet: Octets) -> list[memoryview]:
    """Cut a packet into its messages, each with the padding behind it, as it is signed.

    Args:
        packet: one packet without the transport's framing; not encrypted, or no more.

    Returns:
        At least one message; each has a whole header, of which nothing but ProtocolId and NextCommand is
        looked at.

    Raises:
        SmbError: no header of SMB 2 where one should be, or more than MAX_MESSAGES.
    """
    view = memoryview(packet)
    messages: list[memoryview] = []
    while True:
        if len(view) < HEADER_SIZE or bytes(view[:4]) != PROTOCOL_ID:
            raise SmbError(
                f"{bytes(view[:4]).hex()}, with {len(view)} octets left",
                field="ProtocolId",
                offset=len(packet) - len(view),
            )
        following = int.from_bytes(view[_NEXT : _NEXT + 4], "little")
        if not following:
            messages.append(view)
            return messages
        if following % 8 or not HEADER_SIZE <= following < len(view) or len(messages) + 1 == MAX_MESSAGES:
            raise SmbError(
                f"{following} of {len(view)} octets, in message {len(messages) + 1}",
                field="NextCommand",
                offset=len(packet) - len(view) + _NEXT,
            )
        messages.append(view[:following])
        view = view[following:]


def link_compound(messages: Sequence[bytearray]) -> None:
    """Make messages the parts of one packet: set NextCommand, and pad all but the last.

    Each is to be signed afterwards, by itself with its padding, before they are joined.
    """
    for message in messages[:-1]:
        message += bytes(-len(message) % 8)
        message[_NEXT : _NEXT + 4] = len(message).to_bytes(4, "little")
