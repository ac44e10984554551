"""NetBIOS over TCP (RFC 1001, RFC 1002): names, and the session service."""
