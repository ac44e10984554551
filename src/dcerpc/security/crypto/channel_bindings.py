"""The digest of channel bindings that tokens carry (RFC 4121 4.1.1.2, RFC 2744 3.11)."""

from __future__ import annotations

import struct

from dcerpc.security.crypto.md5 import md5

__all__ = ["channel_bindings_digest"]

# types and lengths of the initiator's and the acceptor's address, which are left out, and a length
_STRUCT = struct.Struct("<5I")


def channel_bindings_digest(application_data: bytes) -> bytes:
    """MD5 of a gss_channel_bindings_struct that has application data and no addresses; 16 octets.

    Args:
        application_data: the channel's binding data, prefix included (RFC 5056, RFC 5929), such as
            ``tls-server-end-point:`` and a digest.
    """
    return md5(_STRUCT.pack(0, 0, 0, 0, len(application_data)) + application_data).digest()
