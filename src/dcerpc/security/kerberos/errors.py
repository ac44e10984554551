"""The error codes of the AP exchange: what they mean, and as which status they show (RFC 4120 7.5.9)."""

from __future__ import annotations

from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.status import (
    ERROR_ACCESS_DENIED,
    SEC_E_CONTEXT_EXPIRED,
    SEC_E_INVALID_TOKEN,
    SEC_E_KDC_UNKNOWN_ETYPE,
    SEC_E_LOGON_DENIED,
    SEC_E_MESSAGE_ALTERED,
    SEC_E_TIME_SKEW,
    SEC_E_WRONG_PRINCIPAL,
)

__all__ = ["refused", "refused_by_peer"]


_TEXT_SIZE = 200

_TEXTS: dict[int, str] = {
    ErrorCode.KDC_ERR_ETYPE_NOSUPP: "the encryption type is not supported",
    ErrorCode.KRB_AP_ERR_BAD_INTEGRITY: "what was decrypted is not what was encrypted",
    ErrorCode.KRB_AP_ERR_TKT_EXPIRED: "the ticket has expired",
    ErrorCode.KRB_AP_ERR_TKT_NYV: "the ticket is not valid yet",
    ErrorCode.KRB_AP_ERR_REPEAT: "the request is a replay",
    ErrorCode.KRB_AP_ERR_NOT_US: "the ticket is for another service",
    ErrorCode.KRB_AP_ERR_BADMATCH: "ticket and authenticator do not match",
    ErrorCode.KRB_AP_ERR_SKEW: "the clocks of client and server differ too much",
    ErrorCode.KRB_AP_ERR_BADADDR: "the address is not one of the ticket's",
    ErrorCode.KRB_AP_ERR_BADVERSION: "the version of the protocol does not match",
    ErrorCode.KRB_AP_ERR_MSG_TYPE: "the message is of the wrong type",
    ErrorCode.KRB_AP_ERR_MODIFIED: "the ticket was changed, or is not encrypted with the service's key",
    ErrorCode.KRB_AP_ERR_BADORDER: "a message is out of order",
    ErrorCode.KRB_AP_ERR_BADKEYVER: "the service does not have this version of its key",
    ErrorCode.KRB_AP_ERR_NOKEY: "the service has no key of this kind",
    ErrorCode.KRB_AP_ERR_MUT_FAIL: "the peer could not prove who it is",
    ErrorCode.KRB_AP_ERR_INAPP_CKSUM: "the checksum is of the wrong type",
    ErrorCode.KRB_ERR_GENERIC: "it does not say why",
}

_STATUSES: dict[int, int] = {
    ErrorCode.KDC_ERR_ETYPE_NOSUPP: SEC_E_KDC_UNKNOWN_ETYPE,
    ErrorCode.KRB_AP_ERR_BAD_INTEGRITY: SEC_E_MESSAGE_ALTERED,
    ErrorCode.KRB_AP_ERR_TKT_EXPIRED: SEC_E_CONTEXT_EXPIRED,
    ErrorCode.KRB_AP_ERR_TKT_NYV: SEC_E_TIME_SKEW,
    ErrorCode.KRB_AP_ERR_REPEAT: SEC_E_LOGON_DENIED,
    ErrorCode.KRB_AP_ERR_NOT_US: SEC_E_WRONG_PRINCIPAL,
    ErrorCode.KRB_AP_ERR_SKEW: SEC_E_TIME_SKEW,
    ErrorCode.KRB_AP_ERR_BADVERSION: SEC_E_INVALID_TOKEN,
    ErrorCode.KRB_AP_ERR_MSG_TYPE: SEC_E_INVALID_TOKEN,
    ErrorCode.KRB_AP_ERR_MODIFIED: SEC_E_WRONG_PRINCIPAL,
    ErrorCode.KRB_AP_ERR_BADKEYVER: SEC_E_WRONG_PRINCIPAL,
    ErrorCode.KRB_AP_ERR_NOKEY: SEC_E_WRONG_PRINCIPAL,
    ErrorCode.KRB_AP_ERR_MUT_FAIL: SEC_E_WRONG_PRINCIPAL,
}


def refused(code: ErrorCode, detail: str = "") -> KerberosError:
    """The error for a peer, or a message of its, that is refused here.

    Args:
        code: why. detail: what exactly, in place of the code's general text.
    """
    return KerberosError(detail or _TEXTS[code], code, _STATUSES.get(code, ERROR_ACCESS_DENIED))


def refused_by_peer(code: int, text: str = "") -> KerberosError:
    """The error for a KRB-ERROR that the service sent.

    Args:
        code: its error-code. text: its e-text.
    """
    said = f", {text[:_TEXT_SIZE]!r}" if text else ""
    known = f"{_TEXTS[code]} (error {code})" if code in _TEXTS else f"error {code}"
    return KerberosError(f"the server refuses: {known}{said}", code, _STATUSES.get(code, ERROR_ACCESS_DENIED))
