"""What KDCs refuse with: KRB-ERROR as KerberosError, with names and words (RFC 4120 7.5.9, MS-KILE 2.2.1)."""

from __future__ import annotations

import struct
from typing import Final

from dcerpc.security.kerberos import asn1_kdc, der
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_messages import PaType, decode_method_data
from dcerpc.security.kerberos.messages import KrbError
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.status import (
    ERROR_ACCESS_DENIED,
    SEC_E_CONTEXT_EXPIRED,
    SEC_E_KDC_UNKNOWN_ETYPE,
    SEC_E_LOGON_DENIED,
    SEC_E_MESSAGE_ALTERED,
    SEC_E_NO_AUTHENTICATING_AUTHORITY,
    SEC_E_TARGET_UNKNOWN,
    SEC_E_TIME_SKEW,
    describe,
)

__all__ = ["error_of_kdc", "error_status", "modified"]

#: What it means to who asked, and the status that stands for it.
_MEANINGS: Final[dict[int, tuple[str, int]]] = {
    1: ("the client's account has expired", SEC_E_LOGON_DENIED),
    2: ("the service's account has expired", SEC_E_TARGET_UNKNOWN),
    6: ("the KDC does not know the client", SEC_E_LOGON_DENIED),
    7: ("the KDC does not know the service", SEC_E_TARGET_UNKNOWN),
    8: ("the name stands for several accounts", SEC_E_TARGET_UNKNOWN),
    9: ("the account has no key", SEC_E_LOGON_DENIED),
    11: ("the ticket would have ended before it began; the clocks may differ", SEC_E_TIME_SKEW),
    12: ("a policy of the KDC forbids it", SEC_E_LOGON_DENIED),
    13: ("the KDC does not do what was asked for", ERROR_ACCESS_DENIED),
    14: ("the KDC has no key of an encryption type that was asked for", SEC_E_KDC_UNKNOWN_ETYPE),
    15: ("the KDC does not take the type of checksum", SEC_E_KDC_UNKNOWN_ETYPE),
    16: ("the KDC does not take this pre-authentication", SEC_E_LOGON_DENIED),
    18: ("the client's account is locked or disabled", SEC_E_LOGON_DENIED),
    19: ("the service's account is locked or disabled", SEC_E_TARGET_UNKNOWN),
    20: ("the ticket-granting ticket was revoked", SEC_E_CONTEXT_EXPIRED),
    21: ("the client's account is not valid yet", SEC_E_LOGON_DENIED),
    22: ("the service's account is not valid yet", SEC_E_TARGET_UNKNOWN),
    23: ("the password has expired and must be changed", SEC_E_LOGON_DENIED),
    24: ("pre-authentication failed: the password or key is wrong", SEC_E_LOGON_DENIED),
    25: ("the KDC wants other pre-authentication", SEC_E_LOGON_DENIED),
    26: ("the ticket is for another service than was asked for", SEC_E_TARGET_UNKNOWN),
    27: (
        "the service takes user-to-user tickets only; its account has no such principal name",
        SEC_E_TARGET_UNKNOWN,
    ),
    29: ("the KDC is out of service", SEC_E_NO_AUTHENTICATING_AUTHORITY),
    31: ("the KDC could not decrypt the ticket or what goes with it", SEC_E_MESSAGE_ALTERED),
    32: ("the ticket has expired", SEC_E_CONTEXT_EXPIRED),
    33: ("the ticket is not valid yet; the clocks may differ", SEC_E_TIME_SKEW),
    34: ("the KDC has seen the request before", SEC_E_MESSAGE_ALTERED),
    35: ("the ticket is not for this KDC", SEC_E_TARGET_UNKNOWN),
    37: ("the clocks of client and KDC differ too much", SEC_E_TIME_SKEW),
    41: ("the message was changed on its way", SEC_E_MESSAGE_ALTERED),
    44: ("the ticket is encrypted with a key that the KDC no longer has", SEC_E_CONTEXT_EXPIRED),
    45: ("the KDC has no key for the ticket", SEC_E_TARGET_UNKNOWN),
    52: ("the answer is too large for UDP", SEC_E_NO_AUTHENTICATING_AUTHORITY),
    60: ("the KDC does not say why", ERROR_ACCESS_DENIED),
    68: ("the client belongs to another realm", SEC_E_NO_AUTHENTICATING_AUTHORITY),
    91: ("the KDC wants more rounds of pre-authentication", SEC_E_LOGON_DENIED),
}

#: Errors that are about an account, where a domain controller's own status says more.
_ACCOUNT_ERRORS: Final = frozenset({1, 12, 18, 21, 23})
_EXTENDED: Final = 3  # KERB_ERR_TYPE_EXTENDED, and PA-PW-SALT, in which some KDCs put the same
_EXT_ERROR: Final = struct.Struct("<III")
_TEXT_SIZE: Final = 200


def error_of_kdc(error: KrbError, what: str) -> KerberosError:
    """The exception for what a KDC answered.

    Args:
        error: its answer. what: what was asked of it, for the message, such as "a ticket for host/dc1".
    """
    code = error.error_code
    words, status = _MEANINGS.get(code, ("", ERROR_ACCESS_DENIED))
    extended = _extended_status(error.e_data)
    try:
        name = ErrorCode(code).name
    except ValueError:
        name = "error"
    message = f"{what}: {words}: {name} ({code})" if words else f"{what}: {name} ({code})"
    if extended:
        message += f", {describe(extended)}"
        status = extended if code in _ACCOUNT_ERRORS else status
    if error.e_text:
        message += f"; the KDC says {error.e_text[:_TEXT_SIZE]!r}"
    return KerberosError(message, code, status)


def error_status(code: int) -> int:
    """The status that stands for an error code."""
    return _MEANINGS.get(code, ("", ERROR_ACCESS_DENIED))[1]


def modified(message: str, code: int = ErrorCode.KRB_AP_ERR_MODIFIED) -> KerberosError:
    """The exception for an answer that is not what was asked for.

    Args:
        message: what is wrong with it. code: the error code that names it best.
    """
    return KerberosError(f"the KDC's answer cannot be trusted: {message}", code, SEC_E_MESSAGE_ALTERED)


def _extended_status(e_data: bytes | None) -> int:
    """The NTSTATUS that a domain controller puts in e-data, 0 when there is none."""
    if not e_data:
        return 0
    try:
        data = der.decode(asn1_kdc.KerbErrorData, e_data)
        kind, value = data["data-type"], data.get("data-value", b"")
    except KerberosError:
        try:
            value = dict(reversed(decode_method_data(e_data))).get(PaType.PW_SALT, b"")
        except KerberosError:
            return 0
        kind = _EXTENDED
    if kind != _EXTENDED or len(value) != _EXT_ERROR.size:
        return 0
    status: int = _EXT_ERROR.unpack(value)[0]
    return status
