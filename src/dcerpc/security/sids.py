"""Security identifiers as text and as RPC_SID (MS-DTYP 2.4.2)."""

from __future__ import annotations

import re
from typing import Final

from dcerpc.interfaces.ms_dtyp import RPC_SID, RPC_SID_IDENTIFIER_AUTHORITY

__all__ = ["parse_sid", "sid_text"]

_FORM: Final = re.compile(r"S-1-(0x[0-9A-Fa-f]{1,12}|\d{1,15})((?:-\d{1,10}){0,15})", re.IGNORECASE)
_MAX_SUBAUTHORITY = 0xFFFFFFFF
_MAX_AUTHORITY = 0xFFFFFFFFFFFF


def sid_text(sid: RPC_SID, *relative: int) -> str:
    """A SID as ``S-1-5-...`` (MS-DTYP 2.4.2.1).

    Args:
        sid: the SID. relative: further subauthorities, such as a RID.
    """
    authority = int.from_bytes(sid.IdentifierAuthority.Value, "big")
    shown = str(authority) if authority < 1 << 32 else f"{authority:#014x}"
    return "-".join(["S", str(sid.Revision), shown, *map(str, sid.SubAuthority), *map(str, relative)])


def parse_sid(text: str) -> RPC_SID:
    """The SID that a text stands for.

    Args:
        text: ``S-1-5-...``.

    Raises:
        ValueError: it is no SID.
    """
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no security identifier")
    authority = int(match[1], 16 if match[1][:2].lower() == "0x" else 10)
    subauthorities = [int(part) for part in match[2].split("-")[1:]]
    if authority > _MAX_AUTHORITY or any(part > _MAX_SUBAUTHORITY for part in subauthorities):
        raise ValueError(f"{text!r} is no security identifier: a number in it is too large")
    return RPC_SID(
        Revision=1,
        IdentifierAuthority=RPC_SID_IDENTIFIER_AUTHORITY(Value=authority.to_bytes(6, "big")),
        SubAuthority=subauthorities,
    )
