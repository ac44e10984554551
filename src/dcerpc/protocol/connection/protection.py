"""One PDU's protection: where its segments lie, and what a context does to them (MS-RPCE 3.3.1.5.2.2).

Everything about the PDUs of one security context that stays the same is made once, when the context is
complete: what is left for each PDU is one struct, one join and the provider's own work.
"""

from __future__ import annotations

from collections.abc import Callable

from dcerpc.errors import SecurityError
from dcerpc.pdu import LITTLE_ENDIAN, SEC_TRAILER_SIZE, DataRepresentation, PduType, SecTrailer
from dcerpc.pdu.drep import encode_drep
from dcerpc.pdu.fastpath import pack_sec_trailer
from dcerpc.pdu.prefix import request_prefix, response_prefix, sec_trailer_prefix
from dcerpc.protocol.connection.events import Octets
from dcerpc.security.api import AuthLevel, SecurityContext

__all__ = ["AUTH_ALIGNMENT", "Protector", "Unprotector", "stub_room", "unprotect"]

#: sec_trailer is aligned to this from the start of the stub data (MS-RPCE 2.2.2.11); octets. Receivers take
#: less.
AUTH_ALIGNMENT = 16
#: Size of the token, zeros, of a provider that has none at CONNECT: among several contexts there must be a
#: verifier all the same (MS-RPCE 3.3.1.5.4); octets.
_NO_TOKEN = 16
#: Where the stub data of requests without object, and of responses, begins; octets.
_HEAD = 24


def stub_room(max_xmit_frag: int, head: int, signature_size: int) -> int:
    """Stub data that fits into a fragment that is not the last; octets.

    Args:
        max_xmit_frag: size of the fragment. head: octets before its stub data.
        signature_size: size of its token, 0 without sec_trailer. All in octets.
    """
    if signature_size:
        return (max_xmit_frag - head - SEC_TRAILER_SIZE - signature_size) & -AUTH_ALIGNMENT
    return (max_xmit_frag - head) & -8


class Protector:
    """Makes the protected requests, or responses, of one security context.

    Args:
        context: complete. level: what it is used at. auth_context_id: its number on the connection.
        ptype: REQUEST or RESPONSE. drep: of what is made.
        max_xmit_frag: size of fragments; octets.

    Raises:
        SecurityError: the provider has no tokens although the level protects.

    Attributes:
        signature_size: of its tokens; octets.
        room: stub data of a fragment without object UUID that is not the last; octets.
    """

    __slots__ = (
        "_label",
        "_level",
        "_pack",
        "_protect",
        "_ptype",
        "_tails",
        "_xmit",
        "room",
        "signature_size",
    )

    def __init__(
        self,
        context: SecurityContext,
        level: AuthLevel,
        auth_context_id: int,
        ptype: PduType,
        max_xmit_frag: int,
        drep: DataRepresentation = LITTLE_ENDIAN,
    ) -> None:
        self._protect = context.protect
        self._level = level
        self._ptype = int(ptype)
        self._label = encode_drep(drep)
        self._xmit = max_xmit_frag
        prefix = request_prefix if ptype is PduType.REQUEST else response_prefix
        self._pack = prefix(drep.little_endian).pack
        size = context.signature_size(level)
        if size < 1 and level.protects:
            raise SecurityError(f"the provider has no tokens at level {level.name}")
        self.signature_size = size = size or _NO_TOKEN
        self.room = stub_room(max_xmit_frag, _HEAD, size)
        auth = SecTrailer(context.auth_type, level, 0, auth_context_id)
        #: What follows the stub data, by the padding it needs: padding, sec_trailer, zeros for the token.
        self._tails = tuple(
            bytes(pad) + pack_sec_trailer(auth, pad, drep.little_endian) + bytes(size)
            for pad in range(AUTH_ALIGNMENT)
        )

    def room_after(self, head: int) -> int:
        """As ``room``, with ``head`` octets before the stub data."""
        return stub_room(self._xmit, head, self.signature_size)

    def protect(
        self,
        call_id: int,
        flags: int,
        alloc_hint: int,
        p_cont_id: int,
        opnum: int,
        stub_data: Octets,
        header_signing: bool,
        object_: bytes = b"",
    ) -> bytearray:
        """Encode a PDU with its verifier.

        Args:
            flags: pfc_flags; with PFC_OBJECT_UUID if there is an object.
            opnum: of a request; cancel_count of a response.
            stub_data: of this fragment, verification trailer included.
            header_signing: header and sec_trailer are signed too.
            object_: the object UUID's octets.

        Raises:
            SecurityError: the provider fails, or returns a longer token than it announced.
            struct.error: a field is out of range.
        """
        signature_size = self.signature_size
        tail = self._tails[-len(stub_data) & 15]
        start = _HEAD + len(object_)
        total = start + len(stub_data) + len(tail)
        head = self._pack(
            5,
            0,
            self._ptype,
            flags,
            self._label,
            total,
            signature_size,
            call_id,
            alloc_hint,
            p_cont_id,
            opnum,
        )
        buffer = bytearray().join((head, object_, stub_data, tail))
        view = memoryview(buffer)
        token_at = total - signature_size
        token = self._protect(
            view[:token_at], start, token_at - SEC_TRAILER_SIZE, self._level, header_signing
        )
        size = len(token)
        if size > signature_size:
            raise _too_long(token, signature_size)
        # What is left of the space stays zero, and belongs to the token (MS-RPCE 2.2.2.11).
        view[token_at : token_at + size] = token
        return buffer

    def full_fragments(
        self,
        call_id: int,
        flags: int,
        p_cont_id: int,
        opnum: int,
        size: int,
        header_signing: bool,
        object_: bytes = b"",
    ) -> Callable[[int, Octets], bytearray]:
        """What makes many PDUs of one call as :meth:`protect` does, of alloc_hint and stub data.

        Args:
            size: of the stub data; octets. The others are as of protect.
        """
        context_protect, pack, level = self._protect, self._pack, self._level
        ptype, label, signature_size = self._ptype, self._label, self.signature_size
        tail = self._tails[-size & 15]
        start = _HEAD + len(object_)
        total = start + size + len(tail)
        token_at = total - signature_size
        trailer = token_at - SEC_TRAILER_SIZE

        def make(alloc_hint: int, stub_data: Octets) -> bytearray:
            head = pack(
                5, 0, ptype, flags, label, total, signature_size, call_id, alloc_hint, p_cont_id, opnum
            )
            buffer = bytearray().join((head, object_, stub_data, tail))
            view = memoryview(buffer)
            token = context_protect(view[:token_at], start, trailer, level, header_signing)
            if len(token) > signature_size:
                raise _too_long(token, signature_size)
            view[token_at : token_at + len(token)] = token
            return buffer

        return make


class Unprotector:
    """Takes the protected requests, or responses, that are as most are: without object, little-endian.

    Args:
        context: complete. level: what it is used at, one that protects.
        auth_context_id: its number on the connection.
    """

    __slots__ = ("_auth_type", "_level", "_number", "_seals", "_unpack", "_unprotect", "level")

    def __init__(self, context: SecurityContext, level: AuthLevel, auth_context_id: int) -> None:
        self.level = level
        self._unprotect = context.unprotect
        self._unpack = sec_trailer_prefix(True).unpack_from
        self._auth_type = int(context.auth_type)
        self._level = int(level)
        self._number = auth_context_id
        self._seals = level == AuthLevel.PRIVACY

    def take(self, octets: Octets, auth_length: int, header_signing: bool) -> Octets | None:
        """Check a PDU's verifier and decrypt its stub data, as :func:`unprotect` does.

        Args:
            octets: the whole PDU; its header was found to say so. auth_length: as in the header, not 0.
            header_signing: header and sec_trailer are signed too.

        Returns:
            The stub data, without padding. None: the verifier claims what was not negotiated, or does not
            fit; nothing has changed.

        Raises:
            SecurityError: the PDU is not what the peer protected.
        """
        trailer = len(octets) - auth_length - SEC_TRAILER_SIZE
        if trailer < _HEAD:
            return None
        auth_type, auth_level, auth_pad_length, auth_context_id = self._unpack(octets, trailer)
        end = trailer - auth_pad_length
        if (
            auth_type != self._auth_type
            or auth_level != self._level
            or auth_context_id != self._number
            or end < _HEAD
        ):
            return None
        view = memoryview(octets)
        if self._seals and view.readonly:
            view = memoryview(bytearray(octets))
        token_at = trailer + SEC_TRAILER_SIZE
        self._unprotect(view[:token_at], _HEAD, trailer, self.level, header_signing, view[token_at:])
        return view[_HEAD:end]


def _too_long(token: bytes, signature_size: int) -> SecurityError:
    return SecurityError(f"token of {len(token)} octets, announced were {signature_size}")


def unprotect(
    context: SecurityContext,
    level: AuthLevel,
    octets: Octets,
    start: int,
    trailer: int,
    auth_pad_length: int,
    header_signing: bool,
) -> memoryview:
    """Check a received PDU's verifier and decrypt its stub data, in place where the octets are this side's
    own.

    Args:
        context, level: as negotiated; sec_trailer was found to say the same.
        octets: the whole PDU. start: where its stub data begins. trailer: where its sec_trailer does; octets.
        auth_pad_length: as in sec_trailer, and found to fit.
        header_signing: header and sec_trailer are signed too.

    Returns:
        The stub data, without padding.

    Raises:
        SecurityError: the PDU is not what the peer protected.
    """
    view = memoryview(octets)
    if level == AuthLevel.PRIVACY and view.readonly:
        view = memoryview(bytearray(view))
    token_at = trailer + SEC_TRAILER_SIZE
    context.unprotect(view[:token_at], start, trailer, level, header_signing, view[token_at:])
    return view[start : trailer - auth_pad_length]
