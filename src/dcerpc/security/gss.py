"""The frame that GSS-API puts around a mechanism's first token, and Kerberos around each (RFC 2743 3.1)."""

from __future__ import annotations

from typing import Final

from dcerpc.security.der import DerError, read_header, tagged

__all__ = ["FRAME", "framed_mechanism", "unwrap", "wrap"]

#: The tag of InitialContextToken, [APPLICATION 0].
FRAME: Final = 0x60
_OID: Final = 0x06


def wrap(mechanism: bytes, message: bytes) -> bytes:
    """Put a message into a frame.

    Args:
        mechanism: whose, as :func:`~dcerpc.security.asn1.oid_octets` makes it. message: its octets.
    """
    return tagged(FRAME, tagged(_OID, mechanism) + message)


def unwrap(token: bytes) -> tuple[bytes, bytes]:
    """Take a message out of its frame.

    Returns:
        Whose it is, and its octets.

    Raises:
        DerError: there is no frame, it is cut short, or octets follow it.
    """
    if token[:1] != bytes((FRAME,)):
        raise DerError("it has no GSS-API header")
    start, length = read_header(token)
    if length != len(token) - start:
        raise DerError(f"{length} octets announced, {len(token) - start} are there")
    mechanism, end = _mechanism(token, start)
    return mechanism, token[end:]


def framed_mechanism(token: bytes) -> bytes | None:
    """Whose frame a token begins with, though its end may be missing; None if it is none.

    Args:
        token: any octets.
    """
    if token[:1] != bytes((FRAME,)):
        return None
    try:
        start, _ = read_header(token)
        return _mechanism(token, start)[0]
    except DerError:
        return None


def _mechanism(token: bytes, at: int) -> tuple[bytes, int]:
    """The object identifier at ``at``, and where it ends."""
    if token[at : at + 1] != bytes((_OID,)):
        raise DerError("it names no mechanism")
    begin, size = read_header(token[at : at + 6])
    end = at + begin + size
    if end > len(token):
        raise DerError("cut short")
    return token[at + begin : end], end
