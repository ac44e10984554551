"""Status codes of fault, reject and bind_nak PDUs, and their names (C706 N.2, MS-RPCE 2.2.2.5, 3.1.1.5.5)."""

from __future__ import annotations

from typing import Final

__all__ = [
    "bind_nak_reason_name",
    "describe",
    "is_communication",
    "name",
    "provider_reason_name",
    "result_name",
    "to_win32",
]

ERROR_ACCESS_DENIED: Final = 5
RPC_S_UNKNOWN_IF: Final = 0x6B5
RPC_S_SERVER_UNAVAILABLE: Final = 0x6BA
RPC_S_SERVER_TOO_BUSY: Final = 0x6BB
RPC_S_NO_CALL_ACTIVE: Final = 0x6BD
RPC_S_CALL_FAILED: Final = 0x6BE
RPC_S_CALL_FAILED_DNE: Final = 0x6BF
RPC_S_PROTOCOL_ERROR: Final = 0x6C0
RPC_S_UNSUPPORTED_TRANS_SYN: Final = 0x6C2
RPC_S_UNKNOWN_AUTHN_SERVICE: Final = 0x6D3
EPT_S_CANT_PERFORM_OP: Final = 0x6D8
RPC_S_CANNOT_SUPPORT: Final = 0x6E4
RPC_X_BAD_STUB_DATA: Final = 0x6F7
RPC_S_CALL_CANCELLED: Final = 0x71A
RPC_S_SEC_PKG_ERROR: Final = 0x721
EPT_S_NOT_REGISTERED: Final = 0x16C9A0D6

NCA_S_COMM_FAILURE: Final = 0x1C010001
NCA_OP_RNG_ERROR: Final = 0x1C010002
NCA_UNK_IF: Final = 0x1C010003
NCA_WRONG_BOOT_TIME: Final = 0x1C010006
NCA_S_YOU_CRASHED: Final = 0x1C010009
NCA_PROTO_ERROR: Final = 0x1C01000B
NCA_OUT_ARGS_TOO_BIG: Final = 0x1C010013
NCA_SERVER_TOO_BUSY: Final = 0x1C010014
NCA_UNSUPPORTED_TYPE: Final = 0x1C010017
NCA_INVALID_PRES_CONTEXT_ID: Final = 0x1C00001C
NCA_UNSUPPORTED_AUTHN_LEVEL: Final = 0x1C00001D
NCA_INVALID_CHECKSUM: Final = 0x1C00001F
NCA_S_FAULT_CANCEL: Final = 0x1C00000D
NCA_S_FAULT_UNSPEC: Final = 0x1C000012
NCA_S_FAULT_PIPE_EMPTY: Final = 0x1C000014
NCA_S_FAULT_PIPE_CLOSED: Final = 0x1C000015
NCA_S_FAULT_PIPE_ORDER: Final = 0x1C000016
NCA_S_FAULT_CONTEXT_MISMATCH: Final = 0x1C00001A
NCA_S_FAULT_REMOTE_NO_MEMORY: Final = 0x1C00001B

# what a security provider says (SSPI; MS-ERREF 2.1.1)
SEC_E_UNSUPPORTED_FUNCTION: Final = 0x80090302
SEC_E_TARGET_UNKNOWN: Final = 0x80090303
SEC_E_INVALID_TOKEN: Final = 0x80090308
SEC_E_LOGON_DENIED: Final = 0x8009030C
SEC_E_NO_CREDENTIALS: Final = 0x8009030E
SEC_E_MESSAGE_ALTERED: Final = 0x8009030F
SEC_E_OUT_OF_SEQUENCE: Final = 0x80090310
SEC_E_NO_AUTHENTICATING_AUTHORITY: Final = 0x80090311
SEC_E_CONTEXT_EXPIRED: Final = 0x80090317
SEC_E_WRONG_PRINCIPAL: Final = 0x80090322
SEC_E_TIME_SKEW: Final = 0x80090324
SEC_E_KDC_UNKNOWN_ETYPE: Final = 0x80090342
SEC_E_BAD_BINDINGS: Final = 0x80090346

# what methods and logons return (NTSTATUS; MS-ERREF 2.3.1)
STATUS_NOT_IMPLEMENTED: Final = 0xC0000002
STATUS_INVALID_INFO_CLASS: Final = 0xC0000003
STATUS_INVALID_PARAMETER: Final = 0xC000000D
STATUS_ACCESS_DENIED: Final = 0xC0000022
STATUS_NO_SUCH_USER: Final = 0xC0000064
STATUS_WRONG_PASSWORD: Final = 0xC000006A
STATUS_LOGON_FAILURE: Final = 0xC000006D
STATUS_ACCOUNT_RESTRICTION: Final = 0xC000006E
STATUS_INVALID_LOGON_HOURS: Final = 0xC000006F
STATUS_INVALID_WORKSTATION: Final = 0xC0000070
STATUS_PASSWORD_EXPIRED: Final = 0xC0000071
STATUS_ACCOUNT_DISABLED: Final = 0xC0000072
STATUS_INVALID_LEVEL: Final = 0xC0000148
STATUS_NO_TRUST_SAM_ACCOUNT: Final = 0xC000018B
STATUS_ACCOUNT_EXPIRED: Final = 0xC0000193
STATUS_PASSWORD_MUST_CHANGE: Final = 0xC0000224
STATUS_ACCOUNT_LOCKED_OUT: Final = 0xC0000234
STATUS_DOWNGRADE_DETECTED: Final = 0xC0000388

# what SMB servers and their pipes answer (NTSTATUS; MS-ERREF 2.3.1, MS-SMB2 3.3.5)
STATUS_SUCCESS: Final = 0x00000000
STATUS_PENDING: Final = 0x00000103
STATUS_BUFFER_OVERFLOW: Final = 0x80000005
STATUS_STOPPED_ON_SYMLINK: Final = 0x8000002D
STATUS_UNSUCCESSFUL: Final = 0xC0000001
STATUS_INFO_LENGTH_MISMATCH: Final = 0xC0000004
STATUS_INVALID_HANDLE: Final = 0xC0000008
STATUS_INVALID_DEVICE_REQUEST: Final = 0xC0000010
STATUS_END_OF_FILE: Final = 0xC0000011
STATUS_MORE_PROCESSING_REQUIRED: Final = 0xC0000016
STATUS_BUFFER_TOO_SMALL: Final = 0xC0000023
STATUS_OBJECT_NAME_INVALID: Final = 0xC0000033
STATUS_OBJECT_NAME_NOT_FOUND: Final = 0xC0000034
STATUS_OBJECT_PATH_NOT_FOUND: Final = 0xC000003A
STATUS_OBJECT_PATH_SYNTAX_BAD: Final = 0xC000003B
STATUS_INSUFFICIENT_RESOURCES: Final = 0xC000009A
STATUS_BAD_IMPERSONATION_LEVEL: Final = 0xC00000A5
STATUS_INSTANCE_NOT_AVAILABLE: Final = 0xC00000AB
STATUS_PIPE_NOT_AVAILABLE: Final = 0xC00000AC
STATUS_INVALID_PIPE_STATE: Final = 0xC00000AD
STATUS_PIPE_BUSY: Final = 0xC00000AE
STATUS_PIPE_DISCONNECTED: Final = 0xC00000B0
STATUS_PIPE_CLOSING: Final = 0xC00000B1
STATUS_PIPE_CONNECTED: Final = 0xC00000B2
STATUS_PIPE_LISTENING: Final = 0xC00000B3
STATUS_INVALID_READ_MODE: Final = 0xC00000B4
STATUS_IO_TIMEOUT: Final = 0xC00000B5
STATUS_FILE_IS_A_DIRECTORY: Final = 0xC00000BA
STATUS_NOT_SUPPORTED: Final = 0xC00000BB
STATUS_INVALID_NETWORK_RESPONSE: Final = 0xC00000C3
STATUS_UNEXPECTED_NETWORK_ERROR: Final = 0xC00000C4
STATUS_NETWORK_NAME_DELETED: Final = 0xC00000C9
STATUS_NETWORK_ACCESS_DENIED: Final = 0xC00000CA
STATUS_BAD_DEVICE_TYPE: Final = 0xC00000CB
STATUS_BAD_NETWORK_NAME: Final = 0xC00000CC
STATUS_TOO_MANY_SESSIONS: Final = 0xC00000CE
STATUS_REQUEST_NOT_ACCEPTED: Final = 0xC00000D0
STATUS_PIPE_EMPTY: Final = 0xC00000D9
STATUS_INTERNAL_ERROR: Final = 0xC00000E5
STATUS_NOT_A_DIRECTORY: Final = 0xC0000103
STATUS_TOO_MANY_OPENED_FILES: Final = 0xC000011F
STATUS_CANCELLED: Final = 0xC0000120
STATUS_FILE_CLOSED: Final = 0xC0000128
STATUS_PIPE_BROKEN: Final = 0xC000014B
STATUS_FS_DRIVER_REQUIRED: Final = 0xC000019C
STATUS_INVALID_DEVICE_STATE: Final = 0xC0000184
STATUS_USER_SESSION_DELETED: Final = 0xC0000203
STATUS_INSUFF_SERVER_RESOURCES: Final = 0xC0000205
STATUS_CONNECTION_DISCONNECTED: Final = 0xC000020C
STATUS_CONNECTION_RESET: Final = 0xC000020D
STATUS_NOT_FOUND: Final = 0xC0000225
STATUS_PATH_NOT_COVERED: Final = 0xC0000257
STATUS_NETWORK_SESSION_EXPIRED: Final = 0xC000035C
STATUS_SERVER_UNAVAILABLE: Final = 0xC0000466
STATUS_FILE_NOT_AVAILABLE: Final = 0xC0000467
STATUS_AUTH_TAG_MISMATCH: Final = 0xC000A002
STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP: Final = 0xC05D0000

# name, code, Win32 code it maps to (MS-RPCE 3.1.1.5.5; None: not mapped)
_NCA: tuple[tuple[str, int, int | None], ...] = (
    ("nca_s_comm_failure", 0x1C010001, 0x71C),
    ("nca_op_rng_error", 0x1C010002, 0x6D1),
    ("nca_unk_if", 0x1C010003, 0x6B5),
    ("nca_wrong_boot_time", 0x1C010006, None),
    ("nca_s_you_crashed", 0x1C010009, 0x6BE),
    ("nca_proto_error", 0x1C01000B, 0x6C0),
    ("nca_out_args_too_big", 0x1C010013, 0x46A),
    ("nca_server_too_busy", 0x1C010014, 0x6BB),
    ("nca_unsupported_type", 0x1C010017, 0x6C4),
    ("nca_s_fault_int_div_by_zero", 0x1C000001, 0x6E6),
    ("nca_s_fault_addr_error", 0x1C000002, 0x6E8),
    ("nca_s_fault_fp_div_zero", 0x1C000003, 0x6E9),
    ("nca_s_fault_fp_underflow", 0x1C000004, 0x6EA),
    ("nca_s_fault_fp_overflow", 0x1C000005, 0x6EB),
    ("nca_s_fault_invalid_tag", 0x1C000006, 0x6C5),
    ("nca_s_fault_invalid_bound", 0x1C000007, 0x6C6),
    ("nca_rpc_version_mismatch", 0x1C000008, 0x6C0),
    ("nca_unspec_reject", 0x1C000009, 0x6BE),
    ("nca_s_bad_actid", 0x1C00000A, 0x6BF),
    ("nca_who_are_you_failed", 0x1C00000B, 0x6BE),
    ("nca_manager_not_entered", 0x1C00000C, 0x6BF),
    ("nca_s_fault_cancel", 0x1C00000D, 0x71A),
    ("nca_s_fault_ill_inst", 0x1C00000E, 0x6E8),
    ("nca_s_fault_fp_error", 0x1C00000F, 0x6EB),
    ("nca_s_fault_int_overflow", 0x1C000010, 0x6E8),
    ("nca_s_fault_unspec", 0x1C000012, 0x6BE),
    ("nca_s_fault_remote_comm_failure", 0x1C000013, None),
    ("nca_s_fault_pipe_empty", 0x1C000014, 0x77E),
    ("nca_s_fault_pipe_closed", 0x1C000015, 0x77C),
    ("nca_s_fault_pipe_order", 0x1C000016, 0x727),
    ("nca_s_fault_pipe_discipline", 0x1C000017, 0x77D),
    ("nca_s_fault_pipe_comm_error", 0x1C000018, 0x71C),
    ("nca_s_fault_pipe_memory", 0x1C000019, 0xE),
    ("nca_s_fault_context_mismatch", 0x1C00001A, 0x6F2),
    ("nca_s_fault_remote_no_memory", 0x1C00001B, 0x46A),
    ("nca_invalid_pres_context_id", 0x1C00001C, 0x6C0),
    ("nca_unsupported_authn_level", 0x1C00001D, 0x71D),
    ("nca_invalid_checksum", 0x1C00001F, 0x6BF),
    ("nca_invalid_crc", 0x1C000020, 0x6BF),
    ("nca_s_fault_user_defined", 0x1C000021, None),
    ("nca_s_fault_tx_open_failed", 0x1C000022, None),
    ("nca_s_fault_codeset_conv_error", 0x1C000023, None),
    ("nca_s_fault_object_not_found", 0x1C000024, None),
    ("nca_s_fault_no_client_stub", 0x1C000025, None),
)

_NAMES: dict[int, str] = {code: text for text, code, _ in _NCA} | {
    0x5: "ERROR_ACCESS_DENIED",
    0xE: "ERROR_OUTOFMEMORY",
    0x57: "ERROR_INVALID_PARAMETER",
    0x46A: "RPC_S_SERVER_OUT_OF_MEMORY",
    0x6B5: "RPC_S_UNKNOWN_IF",
    0x6BA: "RPC_S_SERVER_UNAVAILABLE",
    0x6BB: "RPC_S_SERVER_TOO_BUSY",
    0x6BD: "RPC_S_NO_CALL_ACTIVE",
    0x6BE: "RPC_S_CALL_FAILED",
    0x6BF: "RPC_S_CALL_FAILED_DNE",
    0x6C0: "RPC_S_PROTOCOL_ERROR",
    0x6C2: "RPC_S_UNSUPPORTED_TRANS_SYN",
    0x6C4: "RPC_S_UNSUPPORTED_TYPE",
    0x6C5: "RPC_S_INVALID_TAG",
    0x6C6: "RPC_S_INVALID_BOUND",
    0x6D1: "RPC_S_PROCNUM_OUT_OF_RANGE",
    0x6D3: "RPC_S_UNKNOWN_AUTHN_SERVICE",
    0x6D8: "EPT_S_CANT_PERFORM_OP",
    0x6D9: "EPT_S_NOT_REGISTERED",
    0x6E4: "RPC_S_CANNOT_SUPPORT",
    0x6E6: "RPC_S_ZERO_DIVIDE",
    0x6E8: "RPC_S_ADDRESS_ERROR",
    0x6E9: "RPC_S_FP_DIV_ZERO",
    0x6EA: "RPC_S_FP_UNDERFLOW",
    0x6EB: "RPC_S_FP_OVERFLOW",
    0x6F2: "RPC_X_SS_CONTEXT_MISMATCH",
    0x6F7: "RPC_X_BAD_STUB_DATA",
    0x71A: "RPC_S_CALL_CANCELLED",
    0x71C: "RPC_S_COMM_FAILURE",
    0x71D: "RPC_S_UNSUPPORTED_AUTHN_LEVEL",
    0x721: "RPC_S_SEC_PKG_ERROR",
    0x727: "RPC_X_WRONG_PIPE_ORDER",
    0x77C: "RPC_X_PIPE_CLOSED",
    0x77D: "RPC_X_PIPE_DISCIPLINE_ERROR",
    0x77E: "RPC_X_PIPE_EMPTY",
    0x16C9A0CD: "ept_s_cant_perform_op",
    0x16C9A0D6: "ept_s_not_registered",
    0x80090302: "SEC_E_UNSUPPORTED_FUNCTION",
    0x80090303: "SEC_E_TARGET_UNKNOWN",
    0x80090308: "SEC_E_INVALID_TOKEN",
    0x8009030C: "SEC_E_LOGON_DENIED",
    0x8009030E: "SEC_E_NO_CREDENTIALS",
    0x8009030F: "SEC_E_MESSAGE_ALTERED",
    0x80090310: "SEC_E_OUT_OF_SEQUENCE",
    0x80090311: "SEC_E_NO_AUTHENTICATING_AUTHORITY",
    0x80090317: "SEC_E_CONTEXT_EXPIRED",
    0x80090322: "SEC_E_WRONG_PRINCIPAL",
    0x80090324: "SEC_E_TIME_SKEW",
    0x80090342: "SEC_E_KDC_UNKNOWN_ETYPE",
    0x80090346: "SEC_E_BAD_BINDINGS",
}
# Each NTSTATUS above under its own name; not those that succeed, which are Win32's small numbers too.
_NAMES.update(
    (code, text) for text, code in tuple(globals().items()) if text.startswith("STATUS_") and code >> 31
)

#: The nca statuses of requests that were rejected, in C706's terms: no method failed.
_REJECTIONS: frozenset[int] = frozenset(code for text, code, _ in _NCA if "_fault_" not in text)

_TO_WIN32: dict[int, int] = {code: win32 for _, code, win32 in _NCA if win32 is not None}

#: NTSTATUS values that no fault may carry (MS-RPCE 3.3.3.5.1); a client reads them as RPC_S_PROTOCOL_ERROR.
FORBIDDEN_IN_FAULT: frozenset[int] = frozenset(
    {
        0x00000000,
        0x80000001,
        0x80000002,
        0x80000003,
        0xC0000005,
        0xC0000006,
        0xC000001D,
        0xC0000096,
        0xC00000AA,
        0xC00000FD,
        0xC0000194,
        0xC0000235,
        0xC0000409,
        0xC0000420,
    }
)

_BIND_NAK_REASONS: dict[int, str] = {
    0: "reason not specified",
    1: "temporary congestion",
    2: "local limit exceeded",
    3: "called presentation address unknown",
    4: "protocol version not supported",
    5: "default context not supported",
    6: "user data not readable",
    7: "no presentation service available",
    8: "authentication type not recognized",
    9: "invalid checksum",
}
_RESULTS: dict[int, str] = {
    0: "acceptance",
    1: "user rejection",
    2: "provider rejection",
    3: "negotiate ack",
}
_PROVIDER_REASONS: dict[int, str] = {
    0: "reason not specified",
    1: "abstract syntax not supported",
    2: "proposed transfer syntaxes not supported",
    3: "local limit exceeded",
}


def name(status: int) -> str | None:
    """The specification's name of a status code, or None when it has none here."""
    return _NAMES.get(status)


def describe(status: int) -> str:
    """A status code for a person: its name, if known, and its value in hex."""
    known = _NAMES.get(status)
    return f"{known} ({status:#010x})" if known else f"{status:#010x}"


def to_win32(status: int) -> int:
    """The Win32 error code that stands for ``status``, itself when not mapped (MS-RPCE 3.1.1.5.5)."""
    return _TO_WIN32.get(status, status)


def is_communication(status: int) -> bool:
    """Whether the status of a fault says that the request did not get through, not that a method failed.

    The former are for [comm_status], the latter for [fault_status] (C706 appendix E).
    """
    return status in _REJECTIONS


def bind_nak_reason_name(reason: int) -> str:
    """The meaning of a bind_nak's provider_reject_reason (C706 12.6.3.1, MS-RPCE 2.2.2.5)."""
    return _BIND_NAK_REASONS.get(reason, "unknown reason")


def result_name(result: int) -> str:
    """The meaning of a presentation result (C706 12.6.3.1, MS-RPCE 2.2.2.4)."""
    return _RESULTS.get(result, f"result {result}")


def provider_reason_name(reason: int) -> str:
    """The meaning of a presentation result's reason (C706 12.6.3.1)."""
    return _PROVIDER_REASONS.get(reason, f"reason {reason}")
