"""The one message of SMB 1 there is: the NEGOTIATE by which a client finds SMB 2 (MS-SMB2 3.3.5.3)."""

from __future__ import annotations

from typing import Final

from dcerpc.transport.smb.constants import SMB1_PROTOCOL_ID
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.layouts import Octets, smb1_negotiate_layout
from dcerpc.transport.smb.negotiation import Smb1Negotiate

__all__ = ["decode_smb1_negotiate"]

_SMB_COM_NEGOTIATE: Final = 0x72
#: What stands before each dialect's name (MS-CIFS 2.2.4.52.1).
_BUFFER_FORMAT: Final = b"\x02"
_LAYOUT: Final = smb1_negotiate_layout()


def decode_smb1_negotiate(packet: Octets) -> Smb1Negotiate:
    """Decode SMB_COM_NEGOTIATE of SMB 1.

    Args:
        packet: without the transport's framing.

    Raises:
        SmbError: it is another message, or malformed.
    """
    values = _LAYOUT.decode(packet, 0)
    if values["ProtocolId"] != SMB1_PROTOCOL_ID:
        raise SmbError(f"{values['ProtocolId'].hex()} is not that of SMB 1", field="ProtocolId", offset=0)
    if values["Command"] != _SMB_COM_NEGOTIATE or values["WordCount"]:
        raise SmbError(
            f"{values['Command']:#x} with {values['WordCount']} words is no SMB_COM_NEGOTIATE",
            field="Command",
            offset=4,
        )
    end = _LAYOUT.size + values["ByteCount"]
    names = bytes(packet[_LAYOUT.size : end])
    if end > len(packet) or names[:1] != _BUFFER_FORMAT or names[-1:] != b"\0":
        raise SmbError("no list of dialects", field="Dialects", offset=_LAYOUT.size)
    dialects = names[1:-1].split(b"\0" + _BUFFER_FORMAT)
    return Smb1Negotiate(tuple(name.decode("ascii", "replace") for name in dialects))
