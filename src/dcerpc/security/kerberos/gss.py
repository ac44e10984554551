"""The frame that GSS-API puts around the messages of an AP exchange (RFC 2743 3.1, RFC 4121 4.1).

DCE style has none of it (MS-KILE 3.4.5.1).
"""

from __future__ import annotations

from typing import Final

from dcerpc.security.kerberos.types import KerberosError
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "KERBEROS_OIDS",
    "TOKEN_AP_REP",
    "TOKEN_AP_REQ",
    "TOKEN_ERROR",
    "is_framed",
    "unwrap_token",
    "wrap_token",
]

TOKEN_AP_REQ: Final = b"\x01\x00"
TOKEN_AP_REP: Final = b"\x02\x00"
TOKEN_ERROR: Final = b"\x03\x00"

#: What Windows offers first, an old mistake of its own, and the mechanism's real name (MS-KILE 3.1.1.6).
KERBEROS_OIDS: Final = ("1.2.840.48018.1.2.2", "1.2.840.113554.1.2.2")

_FRAME = 0x60
_KERBEROS = bytes.fromhex("06092a864886f712010202")
_KERBEROS_MICROSOFT = bytes.fromhex("06092a864882f712010202")
_OID_SIZE = len(_KERBEROS)
_LONG_LENGTH = 0x80
_LENGTH_SIZE = 4


def is_framed(token: bytes) -> bool:
    """Whether a token begins as GSS-API's frame does; what is in it may be anybody's."""
    return token[:1] == bytes((_FRAME,))


def wrap_token(token_id: bytes, message: bytes) -> bytes:
    """Put a message into its frame.

    Args:
        token_id: TOK_ID, two octets. message: AP-REQ, AP-REP or KRB-ERROR.
    """
    body = _KERBEROS + token_id + message
    size = len(body)
    if size < _LONG_LENGTH:
        return bytes((_FRAME, size)) + body
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((_FRAME, _LONG_LENGTH | len(length))) + length + body


def unwrap_token(token: bytes) -> tuple[bytes, bytes]:
    """Take a message out of its frame.

    Returns:
        TOK_ID, and the message.

    Raises:
        KerberosError: it is no such frame, or another mechanism's.
    """
    if len(token) < 2 or token[0] != _FRAME:
        raise _malformed("it has no GSS-API header")
    length, at = token[1], 2
    if length >= _LONG_LENGTH:
        size = length - _LONG_LENGTH
        if not 0 < size <= _LENGTH_SIZE or len(token) < 2 + size:
            raise _malformed("its length cannot be read")
        at = 2 + size
        length = int.from_bytes(token[2:at], "big")
    if length != len(token) - at:
        raise _malformed(f"{length} octets announced, {len(token) - at} are there")
    oid = token[at : at + _OID_SIZE]
    if oid not in (_KERBEROS, _KERBEROS_MICROSOFT):
        raise _malformed("it is of another mechanism")
    at += _OID_SIZE
    if len(token) < at + 2:
        raise _malformed("it is cut short")
    return token[at : at + 2], token[at + 2 :]


def _malformed(what: str) -> KerberosError:
    return KerberosError(f"Kerberos token: {what}", status=SEC_E_INVALID_TOKEN)
