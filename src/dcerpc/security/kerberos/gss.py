"""The frame that GSS-API puts around the messages of an AP exchange (RFC 2743 3.1, RFC 4121 4.1).

DCE style has none of it (MS-KILE 3.4.5.1).
"""

from __future__ import annotations

from typing import Final

from dcerpc.security import gss
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.der import DerError
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

_KERBEROS_MICROSOFT, _KERBEROS = map(oid_octets, KERBEROS_OIDS)
_TOK_ID_SIZE = 2


def is_framed(token: bytes) -> bool:
    """Whether a token begins as GSS-API's frame does; what is in it may be anybody's."""
    return token[:1] == bytes((gss.FRAME,))


def wrap_token(token_id: bytes, message: bytes) -> bytes:
    """Put a message into its frame.

    Args:
        token_id: TOK_ID, two octets. message: AP-REQ, AP-REP or KRB-ERROR.
    """
    return gss.wrap(_KERBEROS, token_id + message)


def unwrap_token(token: bytes) -> tuple[bytes, bytes]:
    """Take a message out of its frame.

    Returns:
        TOK_ID, and the message.

    Raises:
        KerberosError: it is no such frame, or another mechanism's.
    """
    try:
        mechanism, message = gss.unwrap(token)
    except DerError as error:
        raise _malformed(str(error)) from None
    if mechanism not in (_KERBEROS, _KERBEROS_MICROSOFT):
        raise _malformed("it is of another mechanism")
    if len(message) < _TOK_ID_SIZE:
        raise _malformed("it is cut short")
    return message[:_TOK_ID_SIZE], message[_TOK_ID_SIZE:]


def _malformed(what: str) -> KerberosError:
    return KerberosError(f"Kerberos token: {what}", status=SEC_E_INVALID_TOKEN)
