"""The privilege attribute certificate of a ticket: what is in it, and its signatures (MS-PAC).

:func:`parse_pac` takes octets apart; nothing in them is to be believed before :meth:`Pac.verify_server` has
found the server signature right. Buffers are decoded when they are asked for, each time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from struct import iter_unpack, unpack_from
from typing import Final, TypeVar
from uuid import UUID

from dcerpc.errors import NdrError
from dcerpc.interfaces import pac as idl
from dcerpc.ndr.pickling import loads
from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.pac_buffers import (
    ClientInfo,
    UpnDnsInfo,
    read_attributes,
    read_client_info,
    read_guid,
    read_sid,
    read_upn_dns_info,
    sids_of,
)
from dcerpc.security.kerberos.tickets import (
    EncTicketPart,
    decode_authorization_data,
    encode_authorization_data,
    encode_enc_ticket_part,
)
from dcerpc.security.kerberos.types import Checksum, KerberosError, Key
from dcerpc.status import SEC_E_INVALID_TOKEN, SEC_E_MESSAGE_ALTERED

__all__ = [
    "AD_IF_RELEVANT",
    "AD_WIN2K_PAC",
    "Pac",
    "PacType",
    "find_pac",
    "parse_pac",
]

AD_IF_RELEVANT: Final = 1
AD_WIN2K_PAC: Final = 128


class PacType:
    """ulType of a buffer (MS-PAC 2.4)."""

    LOGON_INFO: Final = 1
    CREDENTIALS: Final = 2
    SERVER_CHECKSUM: Final = 6
    KDC_CHECKSUM: Final = 7
    CLIENT_INFO: Final = 10
    DELEGATION_INFO: Final = 11
    UPN_DNS_INFO: Final = 12
    CLIENT_CLAIMS: Final = 13
    DEVICE_INFO: Final = 14
    DEVICE_CLAIMS: Final = 15
    TICKET_CHECKSUM: Final = 16
    ATTRIBUTES: Final = 17
    REQUESTOR_SID: Final = 18
    FULL_CHECKSUM: Final = 19
    REQUESTOR_GUID: Final = 20


#: KERB_NON_KERB_CKSUM_SALT (MS-KILE 3.1.5.9): the key usage of all signatures.
_SIGNATURE_USAGE = 17
_HEADER_SIZE = 8
_INFO_SIZE = 16
_MAX_BUFFERS = 256
#: Windows' tokens are of 64 KiB at most.
_MAX_SIZE = 1 << 20
#: Octets of the signature by SignatureType, as an unsigned number (MS-PAC 2.8; RFC 8009 for the last two).
_SIGNATURE_SIZES = {0xFFFFFF76: 16, 15: 12, 16: 12, 19: 16, 20: 24}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pac:
    """A PAC, taken apart (MS-PAC 2.3).

    Attributes:
        octets: all of it. buffers: (ulType, offset, octets) in its order.
    """

    octets: bytes = field(repr=False)
    buffers: tuple[tuple[int, int, bytes], ...] = field(repr=False)

    def buffer(self, kind: int) -> bytes | None:
        """The octets of the buffer of a PacType, None when there is none."""
        return next((octets for each, _, octets in self.buffers if each == kind), None)

    # ---- signatures ----

    def verify_server(self, key: Key) -> None:
        """Check the server signature (MS-PAC 2.8.4).

        Args:
            key: the service's, which the ticket is encrypted in.

        Raises:
            KerberosError: it is wrong, or there is none.
        """
        data = self._zeroed(PacType.SERVER_CHECKSUM, PacType.KDC_CHECKSUM)
        _verify(key, data, self._signature(PacType.SERVER_CHECKSUM), "server")

    def verify_kdc(self, key: Key) -> None:
        """Check the KDC signature, which is of the server signature (MS-PAC 2.8.5).

        Args:
            key: of the krbtgt account.

        Raises:
            KerberosError: it is wrong, or there is none.
        """
        server = self._signature(PacType.SERVER_CHECKSUM)
        _verify(key, server.checksum, self._signature(PacType.KDC_CHECKSUM), "KDC")

    def verify_full(self, key: Key) -> None:
        """Check the extended KDC signature (MS-PAC 2.8.3).

        Args:
            key: of the krbtgt account.

        Raises:
            KerberosError: it is wrong, or there is none.
        """
        data = self._zeroed(PacType.SERVER_CHECKSUM, PacType.KDC_CHECKSUM, PacType.FULL_CHECKSUM)
        _verify(key, data, self._signature(PacType.FULL_CHECKSUM), "extended KDC")

    def verify_ticket(self, key: Key, part: EncTicketPart) -> None:
        """Check the ticket signature (MS-PAC 2.8.2).

        Args:
            key: of the krbtgt account. part: of the ticket that the PAC is in.

        Raises:
            KerberosError: it is wrong, or there is none.
        """
        without = tuple((kind, _without_pac(kind, octets)) for kind, octets in part.authorization_data)
        data = encode_enc_ticket_part(replace(part, authorization_data=without))
        _verify(key, data, self._signature(PacType.TICKET_CHECKSUM), "ticket")

    def _signature(self, kind: int) -> Checksum:
        octets = self.buffer(kind)
        if octets is None:
            raise KerberosError(f"the PAC has no buffer {kind}, a signature", status=SEC_E_INVALID_TOKEN)
        if len(octets) < 4:
            raise KerberosError(f"PAC buffer {kind} is too short for a signature", status=SEC_E_INVALID_TOKEN)
        (cksumtype,) = unpack_from("<i", octets)
        size = _SIGNATURE_SIZES.get(cksumtype & 0xFFFFFFFF)
        if size is None or len(octets) < 4 + size:
            raise KerberosError(
                f"PAC buffer {kind} has no signature of type {cksumtype}", status=SEC_E_INVALID_TOKEN
            )
        return Checksum(cksumtype, octets[4 : 4 + size])

    def _zeroed(self, *kinds: int) -> bytes:
        """The PAC with these signatures zero."""
        data = bytearray(self.octets)
        for kind, offset, _ in self.buffers:
            if kind in kinds:
                size = len(self._signature(kind).checksum)  # RODCIdentifier, behind it, stays
                data[offset + 4 : offset + 4 + size] = bytes(size)
        return bytes(data)

    # ---- what is in it ----

    @property
    def logon_info(self) -> idl.KERB_VALIDATION_INFO | None:
        """Who the client is, and its groups (MS-PAC 2.5).

        Raises:
            KerberosError: the buffer is malformed; so for all these properties.
        """
        return self._serialized(PacType.LOGON_INFO, idl.KERB_VALIDATION_INFO)

    @property
    def delegation_info(self) -> idl.S4U_DELEGATION_INFO | None:
        """The services that the identity came through (MS-PAC 2.9)."""
        return self._serialized(PacType.DELEGATION_INFO, idl.S4U_DELEGATION_INFO)

    @property
    def device_info(self) -> idl.PAC_DEVICE_INFO | None:
        """The client's computer, and its groups (MS-PAC 2.12)."""
        return self._serialized(PacType.DEVICE_INFO, idl.PAC_DEVICE_INFO)

    @property
    def client_claims(self) -> idl.CLAIMS_SET | None:
        """The client's claims (MS-PAC 2.11); compressed ones are refused."""
        return self._claims(PacType.CLIENT_CLAIMS)

    @property
    def device_claims(self) -> idl.CLAIMS_SET | None:
        """The claims of the client's computer (MS-PAC 2.13); compressed ones are refused."""
        return self._claims(PacType.DEVICE_CLAIMS)

    @property
    def client_info(self) -> ClientInfo | None:
        """The client's name and when it authenticated (MS-PAC 2.7)."""
        return self._read(PacType.CLIENT_INFO, read_client_info)

    @property
    def upn_dns_info(self) -> UpnDnsInfo | None:
        """The client's other names (MS-PAC 2.10)."""
        return self._read(PacType.UPN_DNS_INFO, read_upn_dns_info)

    @property
    def attributes(self) -> int | None:
        """The first 32 flags of PAC_ATTRIBUTES_INFO: 1 requested, 2 given implicitly (MS-PAC 2.14)."""
        return self._read(PacType.ATTRIBUTES, read_attributes)

    @property
    def requestor_sid(self) -> str | None:
        """The SID of the client that asked for the ticket (MS-PAC 2.15)."""
        return self._read(PacType.REQUESTOR_SID, read_sid)

    @property
    def requestor_guid(self) -> UUID | None:
        """The GUID of the client that asked for the ticket (MS-PAC 2.16)."""
        return self._read(PacType.REQUESTOR_GUID, read_guid)

    @property
    def sids(self) -> tuple[str, ...]:
        """The user's SID, then its groups': of its domain, extra ones, of the resource domain.

        MS-KILE 3.4.5.3, MS-PAC 2.5.
        """
        info = self.logon_info
        return () if info is None else sids_of(info)

    def _read(self, kind: int, read: Callable[[bytes], T]) -> T | None:
        octets = self.buffer(kind)
        if octets is None:
            return None
        try:
            return read(octets)
        except ValueError as error:
            raise _malformed(kind, str(error)) from error

    def _serialized(self, kind: int, cls: type[T]) -> T | None:
        octets = self.buffer(kind)
        if octets is None:
            return None
        try:
            # Windows pads buffers to 8 octets; some are announced with the padding
            return loads(octets, cls, pointer="unique", strict=False)
        except NdrError as error:
            raise _malformed(kind, str(error)) from error

    def _claims(self, kind: int) -> idl.CLAIMS_SET | None:
        metadata = self._serialized(kind, idl.CLAIMS_SET_METADATA)
        if metadata is None or metadata.ClaimsSet is None:
            return None
        if metadata.usCompressionFormat != idl.CLAIMS_COMPRESSION_FORMAT.COMPRESSION_FORMAT_NONE:
            raise _malformed(kind, f"claims compressed by format {metadata.usCompressionFormat:d}")
        try:
            return loads(metadata.ClaimsSet, idl.CLAIMS_SET, pointer="unique", strict=False)
        except NdrError as error:
            raise _malformed(kind, str(error)) from error


def parse_pac(octets: bytes) -> Pac:
    """Take a PAC apart (MS-PAC 2.3, 2.4); its buffers stay as they are.

    Raises:
        KerberosError: it is no PAC: buffers outside it, two of one kind, which readers would take
            differently, or more octets in buffers than there are.
    """
    if not _HEADER_SIZE <= len(octets) <= _MAX_SIZE:
        raise KerberosError(f"a PAC of {len(octets)} octets", status=SEC_E_INVALID_TOKEN)
    count, version = unpack_from("<II", octets)
    end = _HEADER_SIZE + count * _INFO_SIZE
    if version != 0 or count > _MAX_BUFFERS or end > len(octets):
        raise KerberosError(
            f"a PAC of version {version} and {count} buffers in {len(octets)} octets",
            status=SEC_E_INVALID_TOKEN,
        )
    buffers = []
    seen = set()
    left = len(octets) - end
    for kind, size, offset in iter_unpack("<IIQ", octets[_HEADER_SIZE:end]):
        left -= size
        if left < 0 or offset < end or offset + size > len(octets) or offset % 8 or kind in seen:
            raise KerberosError(
                f"PAC buffer {kind} of {size} octets at {offset:#x}", status=SEC_E_INVALID_TOKEN
            )
        seen.add(kind)
        buffers.append((kind, offset, octets[offset : offset + size]))
    return Pac(octets, tuple(buffers))


def find_pac(part: EncTicketPart) -> Pac | None:
    """The PAC in a ticket's authorization data (MS-KILE 3.4.5.3, RFC 4120 5.2.6).

    Returns:
        That which is in AD-IF-RELEVANT; None when there is none.

    Raises:
        KerberosError: it is malformed, or there are several: a client may have had one put in.
    """
    found = [
        pac
        for kind, octets in part.authorization_data
        if kind == AD_IF_RELEVANT
        for inner, pac in decode_authorization_data(octets)
        if inner == AD_WIN2K_PAC
    ]
    if len(found) > 1:
        raise KerberosError(f"a ticket with {len(found)} PACs", status=SEC_E_INVALID_TOKEN)
    return parse_pac(found[0]) if found else None


def _verify(key: Key, data: bytes, signature: Checksum, name: str) -> None:
    try:
        crypto.verify_checksum(key, _SIGNATURE_USAGE, data, signature)
    except KerberosError as error:
        raise KerberosError(
            f"the PAC's {name} signature is wrong", error.code, SEC_E_MESSAGE_ALTERED
        ) from error


def _without_pac(kind: int, octets: bytes) -> bytes:
    """Authorization data of one kind with its PAC, if it has one, replaced by a zero octet."""
    if kind != AD_IF_RELEVANT:
        return octets
    elements = decode_authorization_data(octets)
    if all(inner != AD_WIN2K_PAC for inner, _ in elements):
        return octets
    return encode_authorization_data(
        tuple((inner, b"\0" if inner == AD_WIN2K_PAC else data) for inner, data in elements)
    )


def _malformed(kind: int, why: str) -> KerberosError:
    return KerberosError(f"PAC buffer {kind}: {why}", status=SEC_E_INVALID_TOKEN)
