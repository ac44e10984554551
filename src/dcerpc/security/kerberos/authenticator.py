"""What GSS-API and MS-KILE put into authenticators (RFC 4121 4.1.1, RFC 4537, MS-KILE 3.2.5.2, 3.2.5.8)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

from dcerpc.security.api import ContextFlags
from dcerpc.security.crypto.channel_bindings import channel_bindings_digest
from dcerpc.security.kerberos import der
from dcerpc.security.kerberos.asn1_kdc import SequenceOfInteger
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.errors import refused
from dcerpc.security.kerberos.pac import AD_IF_RELEVANT
from dcerpc.security.kerberos.tickets import decode_authorization_data, encode_authorization_data
from dcerpc.security.kerberos.types import Checksum, KerberosError
from dcerpc.security.kerberos.values import AuthorizationData
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "NO_BINDINGS",
    "GssChecksum",
    "application_data",
    "bindings_of",
    "decode_gss_checksum",
    "encode_gss_checksum",
    "wished_enctypes",
]

_GSS_CHECKSUM = 0x8003
_BINDINGS_SIZE = 16
#: Lgth, Bnd, Flags
_HEAD = struct.Struct("<I16sI")
#: DlgOpt, Dlgth
_DELEGATION = struct.Struct("<HH")
_DELEGATION_OPTION = 1

#: Bnd of a client that knows of no channel.
NO_BINDINGS = bytes(_BINDINGS_SIZE)

#: What the checksum's flags say; the other bits have other meanings there (RFC 4121 4.1.1.1, RFC 4757 7.1).
_ON_THE_WIRE = (
    ContextFlags.DELEGATE
    | ContextFlags.MUTUAL
    | ContextFlags.REPLAY_DETECT
    | ContextFlags.SEQUENCE_DETECT
    | ContextFlags.CONFIDENTIALITY
    | ContextFlags.INTEGRITY
    | ContextFlags.DCE_STYLE
    | ContextFlags.IDENTIFY
)

_AD_ETYPE_NEGOTIATION = 129
_AD_AP_OPTIONS = 143
_KERB_AP_OPTIONS_CBT = 0x4000
#: More encryption types than there are in a client's list are not looked at.
_MAX_ETYPES = 32


@dataclass(slots=True)
class GssChecksum:
    """The authenticator's checksum of type 0x8003 (RFC 4121 4.1.1).

    Attributes:
        flags: those of the context that have a bit there.
        bindings: Bnd, the digest of the channel bindings; 16 octets, zero for none.
        delegated: Deleg, a KRB-CRED, when DELEGATE is among the flags.
    """

    flags: ContextFlags
    bindings: bytes = NO_BINDINGS
    delegated: bytes = field(default=b"", repr=False)


def bindings_of(application_data: bytes) -> bytes:
    """Bnd for a channel (RFC 4121 4.1.1.2).

    Args:
        application_data: the channel's binding data (RFC 5056), b"" for no channel.
    """
    return channel_bindings_digest(application_data) if application_data else NO_BINDINGS


def encode_gss_checksum(checksum: GssChecksum) -> Checksum:
    """The checksum of an authenticator.

    Raises:
        KerberosError: the KRB-CRED is longer than the checksum can hold.
    """
    flags = checksum.flags & _ON_THE_WIRE
    octets = _HEAD.pack(_BINDINGS_SIZE, checksum.bindings, flags)
    if flags & ContextFlags.DELEGATE:
        if len(checksum.delegated) > 0xFFFF:
            raise KerberosError(f"a delegated ticket of {len(checksum.delegated)} octets; 65535 can be sent")
        octets += _DELEGATION.pack(_DELEGATION_OPTION, len(checksum.delegated)) + checksum.delegated
    return Checksum(_GSS_CHECKSUM, octets)


def decode_gss_checksum(checksum: Checksum | None) -> GssChecksum:
    """Read the checksum of an authenticator; what follows Deleg is ignored.

    Without a checksum no flag is set and there are no bindings (MS-KILE 3.4.5).

    Raises:
        KerberosError: it is of another type, or malformed.
    """
    if checksum is None:
        return GssChecksum(ContextFlags.NONE)
    if checksum.cksumtype != _GSS_CHECKSUM:
        raise refused(
            ErrorCode.KRB_AP_ERR_INAPP_CKSUM,
            f"a checksum of type {checksum.cksumtype}",
        )
    octets = checksum.checksum
    if len(octets) < _HEAD.size:
        raise _malformed(f"{len(octets)} octets")
    size, bindings, flags = _HEAD.unpack_from(octets)
    if size != _BINDINGS_SIZE:
        raise _malformed(f"channel bindings of {size} octets")
    found = GssChecksum(ContextFlags(flags) & _ON_THE_WIRE, bindings)
    if found.flags & ContextFlags.DELEGATE:
        start = _HEAD.size + _DELEGATION.size
        if len(octets) < start:
            raise _malformed("no delegated ticket")
        option, size = _DELEGATION.unpack_from(octets, _HEAD.size)
        if option != _DELEGATION_OPTION or size > len(octets) - start:
            raise _malformed(f"delegation option {option} of {size} octets")
        found.delegated = octets[start : start + size]
    return found


# ---- authorization data ----


def application_data(enctypes: Sequence[int], expects_bindings: bool) -> AuthorizationData:
    """The authorization data of an authenticator.

    Args:
        enctypes: encryption types for the acceptor's subkey, the client's best first; () for no wish (RFC
            4537).
        expects_bindings: the client's programs send channel bindings when there is a channel (MS-KILE
            3.2.5.8).
    """
    elements = []
    if enctypes:
        elements.append((_AD_ETYPE_NEGOTIATION, der.encode(SequenceOfInteger, list(enctypes))))
    if expects_bindings:
        elements.append((_AD_AP_OPTIONS, _KERB_AP_OPTIONS_CBT.to_bytes(4, "little")))
    return ((AD_IF_RELEVANT, encode_authorization_data(tuple(elements))),) if elements else ()


def wished_enctypes(elements: AuthorizationData) -> tuple[int, ...]:
    """The encryption types that a client wishes for the acceptor's subkey, its best first (RFC 4537).

    What else its authenticator's authorization data say is ignored (MS-KILE 3.1.5.5).

    Raises:
        KerberosError: they are malformed.
    """
    found: tuple[int, ...] = ()
    for kind, octets in elements:
        if kind == AD_IF_RELEVANT:
            for inner, data in decode_authorization_data(octets):
                if inner == _AD_ETYPE_NEGOTIATION:
                    found = tuple(der.decode(SequenceOfInteger, data)[:_MAX_ETYPES])
    return found


def _malformed(what: str) -> KerberosError:
    return KerberosError(f"the authenticator's checksum: {what}", status=SEC_E_INVALID_TOKEN)
