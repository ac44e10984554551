"""The exception tree: everything the library raises on purpose is an :class:`RpcError`."""

from __future__ import annotations

from dcerpc import status as _status

__all__ = [
    "AccessDenied",
    "AssociationClosed",
    "AuthenticationRejected",
    "BadStubData",
    "BindRejected",
    "BindingError",
    "CallCancelled",
    "CannotPerform",
    "ConnectError",
    "ContextMismatch",
    "Fault",
    "IdlError",
    "LocalProtocolError",
    "LogonDenied",
    "NdrError",
    "OperationRangeError",
    "PduError",
    "PresentationRejected",
    "ProtocolError",
    "ProtocolFault",
    "RemoteProtocolError",
    "RpcError",
    "RpcTimeout",
    "SecurityError",
    "ServerTooBusy",
    "StatusError",
    "TransportError",
    "UnknownInterface",
    "UnsupportedProtocolSequence",
]


class RpcError(Exception):
    """Base of every exception of this library."""


class ProtocolError(RpcError):
    """The rules of the RPC protocol were broken, by one side or the other."""


class LocalProtocolError(ProtocolError):
    """A mistake of the caller: its state does not allow what it asked for; nothing was sent or changed.

    A protocol machine misused, a server that does not run, a context handle of another association.
    """


class RemoteProtocolError(ProtocolError):
    """The peer sent what its state does not allow, or more than a limit; the connection is over.

    Attributes:
        status: the status that describes it, usually nca_proto_error (0x1C01000B).
    """

    def __init__(self, message: str, status: int = _status.NCA_PROTO_ERROR) -> None:
        super().__init__(message)
        self.status = status


class PduError(RpcError):
    """Octets are not a well-formed PDU, or a PDU cannot be encoded.

    Attributes:
        message: what is wrong, without the place.
        field: the wire field at fault, as C706 names it, or "".
        offset: offset of that field from the start of the PDU in octets, or None.
    """

    def __init__(self, message: str, field: str = "", offset: int | None = None) -> None:
        where = field if offset is None else f"{field} at {offset:#x}"
        super().__init__(f"{where}: {message}" if where else message)
        self.message = message
        self.field = field
        self.offset = offset


class NdrError(RpcError):
    """Stub data does not fit its type, or a value cannot be marshalled.

    Attributes:
        path: where in the value, such as ``in_names.Buffer[3].Length``.
        offset: offset in the stub data in octets, or None when a value and not octets is at fault.
    """

    def __init__(self, message: str, path: str = "", offset: int | None = None) -> None:
        where = path if offset is None else f"{path} at {offset:#x}".lstrip()
        super().__init__(f"{where}: {message}" if where else message)
        self.message = message
        self.path = path
        self.offset = offset


class IdlError(RpcError):
    """An IDL text breaks a rule of the language, or uses what is not supported.

    Attributes:
        file: the file's name as given. line, column: from 1.
        message: what is wrong and what was expected, without the place.
    """

    def __init__(self, message: str, file: str, line: int, column: int) -> None:
        super().__init__(f"{file}:{line}:{column}: {message}")
        self.message = message
        self.file = file
        self.line = line
        self.column = column


class BindingError(RpcError, ValueError):
    """A string binding or protocol tower is malformed or cannot be used."""


class UnsupportedProtocolSequence(BindingError):
    """A protocol sequence is known but has no carrier here.

    Attributes:
        protseq: the sequence's name.
    """

    def __init__(self, message: str, protseq: str) -> None:
        super().__init__(message)
        self.protseq = protseq


class BindRejected(RpcError):
    """The server answered a bind with bind_nak (C706 12.6.4.5, MS-RPCE 2.2.2.5).

    Attributes:
        reason: provider_reject_reason.
        versions: the (major, minor) protocol versions the server supports, when it said so.
        extended: the extended error information blob, or None.
    """

    def __init__(
        self, reason: int, versions: tuple[tuple[int, int], ...] = (), extended: bytes | None = None
    ) -> None:
        super().__init__(f"bind rejected: {_status.bind_nak_reason_name(reason)} ({reason})")
        self.reason = reason
        self.versions = versions
        self.extended = extended

    @classmethod
    def of(
        cls, reason: int, versions: tuple[tuple[int, int], ...] = (), extended: bytes | None = None
    ) -> BindRejected:
        """Make an AuthenticationRejected if ``reason`` is about that, or a plain BindRejected.

        Args:
            reason, versions, extended: see the class.
        """
        kind = AuthenticationRejected if reason in _AUTHENTICATION_REASONS else cls
        return kind(reason, versions, extended)


#: authentication_type_not_recognized and invalid_checksum (MS-RPCE 2.2.2.5).
_AUTHENTICATION_REASONS = (8, 9)


class PresentationRejected(RpcError):
    """The server accepted the association but not the interface (C706 12.6.3.1 p_result_t).

    Attributes:
        result: p_cont_def_result_t: 1 user rejection, 2 provider rejection.
        reason: p_provider_reason_t: 1 abstract syntax not supported, 2 proposed transfer syntaxes not
            supported, 3 local limit exceeded.
    """

    def __init__(self, result: int, reason: int, what: str = "") -> None:
        text = f"{_status.result_name(result)}: {_status.provider_reason_name(reason)}"
        super().__init__(f"presentation context for {what} rejected: {text}" if what else text)
        self.result = result
        self.reason = reason


class StatusError(RpcError):
    """An operation returned a failing status; raised by ``raise_for_status()`` of a result.

    Attributes:
        status: the returned code, unsigned 32 bits.
        operation: name of the operation.
    """

    def __init__(self, status: int, operation: str = "") -> None:
        text = _status.describe(status)
        super().__init__(f"{operation} returned {text}" if operation else text)
        self.status = status
        self.operation = operation


class Fault(RpcError):
    """The server answered a call with a fault PDU; subclasses name the common statuses.

    Raised by a server's handler, it decides the fault the client gets.

    Attributes:
        status: the status of the fault PDU.
        did_not_execute: the server guarantees that the call had no effect.
        extended: extended error information blob, or None.
        authenticated: the fault PDU carried a verifier that was checked.
    """

    def __init__(
        self,
        status: int,
        did_not_execute: bool = False,
        extended: bytes | None = None,
        authenticated: bool = False,
    ) -> None:
        super().__init__(f"fault {_status.describe(status)}")
        self.status = status
        self.did_not_execute = did_not_execute
        self.extended = extended
        self.authenticated = authenticated

    @classmethod
    def of(
        cls,
        status: int,
        did_not_execute: bool = False,
        extended: bytes | None = None,
        authenticated: bool = False,
    ) -> Fault:
        """Make the subclass that stands for ``status``, or a plain Fault.

        Args:
            status, did_not_execute, extended, authenticated: see the class.
        """
        return _FAULT_CLASSES.get(status, Fault)(status, did_not_execute, extended, authenticated)


class AccessDenied(Fault):
    """ERROR_ACCESS_DENIED (5): not allowed, or not protected enough; also a request above the size limit."""


class OperationRangeError(Fault):
    """nca_op_rng_error: the interface has no such operation number."""


class UnknownInterface(Fault):
    """nca_unk_if: the server does not serve this interface."""


class ProtocolFault(Fault):
    """nca_proto_error: the server saw a violation of the protocol."""


class ServerTooBusy(Fault):
    """nca_server_too_busy: too many calls or context handles, or the server is stopping."""


class CallCancelled(Fault):
    """nca_s_fault_cancel: the call was cancelled."""


class ContextMismatch(Fault):
    """nca_s_fault_context_mismatch: a context handle the server does not know."""


class BadStubData(Fault):
    """RPC_X_BAD_STUB_DATA (0x6F7): the server could not unmarshal the request."""


class CannotPerform(Fault):
    """EPT_S_CANT_PERFORM_OP (0x6D8): the endpoint mapper does not do this (MS-RPCE 2.2.1.2)."""


_FAULT_CLASSES: dict[int, type[Fault]] = {
    _status.ERROR_ACCESS_DENIED: AccessDenied,
    _status.NCA_OP_RNG_ERROR: OperationRangeError,
    _status.NCA_UNK_IF: UnknownInterface,
    _status.NCA_PROTO_ERROR: ProtocolFault,
    _status.NCA_SERVER_TOO_BUSY: ServerTooBusy,
    _status.NCA_S_FAULT_CANCEL: CallCancelled,
    _status.NCA_S_FAULT_CONTEXT_MISMATCH: ContextMismatch,
    _status.RPC_X_BAD_STUB_DATA: BadStubData,
    _status.EPT_S_CANT_PERFORM_OP: CannotPerform,
}


class SecurityError(RpcError):
    """A security provider refused, or what arrived is not protected as negotiated.

    Attributes:
        status: the provider's status (an SSPI or NTSTATUS code), 0 when there is none.
    """

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class AuthenticationRejected(BindRejected, SecurityError):
    """The server answered a bind with a bind_nak that is about the client's authentication.

    Attributes:
        reason: 8, the security provider is not known there, or 9, it refused the client's token: what a wrong
            password is, too.
        status: RPC_S_UNKNOWN_AUTHN_SERVICE or ERROR_ACCESS_DENIED.
    """

    def __init__(
        self, reason: int, versions: tuple[tuple[int, int], ...] = (), extended: bytes | None = None
    ) -> None:
        super().__init__(reason, versions, extended)
        self.status = _status.RPC_S_UNKNOWN_AUTHN_SERVICE if reason == 8 else _status.ERROR_ACCESS_DENIED


class LogonDenied(AccessDenied, SecurityError):
    """Access was denied before anything showed that the server had taken the client for who it says it is.

    When a client has the last word of an exchange, as with NTLM, a server can tell of a wrong password by
    nothing but denying the first request (MS-RPCE 3.3.1.5.2.1); that may also have been denied for what it
    asks for.

    Attributes:
        status: ERROR_ACCESS_DENIED; or as Samba says it, RPC_S_SEC_PKG_ERROR of a token, nca_proto_error of a
            first request.
    """


class TransportError(RpcError):
    """The carrier below RPC failed: no connection, or no channel on it."""


class ConnectError(TransportError, OSError):
    """No connection could be made; the cause holds the last system error."""


class RpcTimeout(RpcError, TimeoutError):
    """A connect or a call took longer than its limit."""


class AssociationClosed(RpcError):
    """The connection went away while a call was open, or was closed before one was made."""
