"""One PDU's protection: where its segments lie, and what a context does to them (MS-RPCE 3.3.1.5.2.2)."""

from __future__ import annotations

from dcerpc import pdu as pdus
from dcerpc.errors import SecurityError
from dcerpc.pdu.protected import build_protected
from dcerpc.protocol.connection.events import Octets
from dcerpc.security.api import AuthLevel, SecurityContext

__all__ = ["AUTH_ALIGNMENT", "protect", "stub_room", "unprotect"]

#: sec_trailer is aligned to this from the start of the stub data (MS-RPCE 2.2.2.11); octets. Receivers take
#: less.
AUTH_ALIGNMENT = 16


def stub_room(max_xmit_frag: int, head: int, signature_size: int) -> int:
    """Stub data that fits into a fragment that is not the last; octets.

    Args:
        max_xmit_frag: size of the fragment. head: octets before its stub data.
        signature_size: size of its token, 0 without sec_trailer. All in octets.
    """
    if signature_size:
        return (max_xmit_frag - head - pdus.SEC_TRAILER_SIZE - signature_size) & -AUTH_ALIGNMENT
    return (max_xmit_frag - head) & -8


def protect(
    pdu: pdus.Request | pdus.Response,
    context: SecurityContext,
    level: AuthLevel,
    auth_context_id: int,
    signature_size: int,
    header_signing: bool,
) -> Octets:
    """Encode a PDU with its verifier.

    Args:
        pdu: without ``auth``.
        signature_size: what the context says for the level; octets, not 0.
        header_signing: header and sec_trailer are signed too.

    Raises:
        SecurityError: the provider fails, or returns a longer token than it announced.
    """
    pdu.auth = pdus.SecTrailer(context.auth_type, level, 0, auth_context_id)
    built = build_protected(pdu, signature_size)
    with memoryview(built.buffer) as view:
        token = context.protect(
            view[: built.token_offset], built.header_end, built.trailer_offset, level, header_signing
        )
        if len(token) > signature_size:
            raise SecurityError(f"token of {len(token)} octets, announced were {signature_size}")
        view[built.token_offset : built.token_offset + len(token)] = token
    return built.buffer


def unprotect(
    octets: Octets,
    start: int,
    auth: pdus.SecTrailer,
    context: SecurityContext,
    level: AuthLevel,
    header_signing: bool,
) -> memoryview:
    """Check a received PDU's verifier and decrypt its stub data, in place where the octets are this side's
    own.

    Args:
        octets: the whole PDU. start: where its stub data begins; octets.
        auth: its sec_trailer, already found to be what was negotiated.

    Returns:
        The stub data, without padding.

    Raises:
        SecurityError: the PDU is not what the peer protected.
    """
    view = memoryview(octets)
    if view.readonly and level == AuthLevel.PRIVACY:
        view = memoryview(bytearray(view))
    token_at = len(view) - len(auth.auth_value)
    end = token_at - pdus.SEC_TRAILER_SIZE
    context.unprotect(view[:token_at], start, end, level, header_signing, view[token_at:])
    return view[start : end - auth.auth_pad_length]
