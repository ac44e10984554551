"""MD5 and HMAC-MD5 for protocols that have no other; set up once for many messages with one key."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import _Hash

    md5: Callable[[bytes], _Hash]
else:
    # CPython's own MD5 starts and copies in half the time of OpenSSL's, which is most of what a short message
    # costs, and no policy of the system turns it off. Not every build has it.
    try:
        from _md5 import md5
    except ImportError:

        def md5(data: bytes) -> _Hash:
            """A hash object that has taken ``data``."""
            return hashlib.md5(data, usedforsecurity=False)


__all__ = ["hmac_md5", "keyed_hmac_md5", "md5"]

_BLOCK_SIZE = 64
_INNER = bytes(each ^ 0x36 for each in range(256))
_OUTER = bytes(each ^ 0x5C for each in range(256))


def hmac_md5(key: bytes, data: bytes) -> bytes:
    """HMAC-MD5 (RFC 2104): 16 octets.

    Args:
        key: at most 64 octets. data: the message, whole.
    """
    inner, outer = keyed_hmac_md5(key)
    message, result = inner(), outer()
    message.update(data)
    result.update(message.digest())
    return result.digest()


def keyed_hmac_md5(key: bytes) -> tuple[Callable[[], _Hash], Callable[[], _Hash]]:
    """Both hashes of an HMAC-MD5 with the key in them (RFC 2104 4), for hot paths.

    Args:
        key: at most 64 octets.

    Returns:
        Two functions. The first one's result takes the message; the second one's takes the digest of that and
        then has the HMAC for its own digest.
    """
    padded = key.ljust(_BLOCK_SIZE, b"\0")
    return md5(padded.translate(_INNER)).copy, md5(padded.translate(_OUTER)).copy
