"""A security context of the operating system's, driven through pyspnego's ContextProxy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, Peer
from dcerpc.security.steps import Step, StepResult
from dcerpc.status import SEC_E_INVALID_TOKEN, SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["SystemCall", "SystemContext", "errors_of", "refused"]

_NTLM_SIGNATURE_SIZE = 16

#: Size of a Kerberos MIC by that of what goes with an encrypted message, which is all that pyspnego tells
#: (RFC 4121 4.2.6, RFC 4757 7.2): AES with SHA-1, SHA-256, SHA-384, in DCE style and otherwise; RC4. Octets.
_MIC_SIZES = {76: 28, 60: 28, 80: 32, 64: 32, 88: 40, 72: 40, 45: 37}


@dataclass(frozen=True, slots=True)
class SystemCall:
    """Ask to call a function that may take its time, off an event loop; answered with what it returns.

    Attributes:
        function: without arguments.
    """

    function: Callable[[], Any] = field(repr=False)


class SystemContext:
    """One end of a context, a :class:`~dcerpc.security.api.SecurityContext`.

    Args:
        auth_type: as in sec_trailer.
        proxy: pyspnego's context.
        flags: capabilities that it must have in the end.
        spnego: the module it is of.
        initiator: the client's end.
        errors: what it may raise.
    """

    __slots__ = (
        "_answer_awaited",
        "_buffers",
        "_complete",
        "_errors",
        "_flags",
        "_initiator",
        "_mic_size",
        "_ntlm",
        "_over",
        "_proxy",
        "_seal_size",
        "auth_type",
        "peer",
        "session_key",
    )

    #: Both Kerberos and NTLM do.
    signs_headers = True
    max_message_block = 1
    #: pyspnego does not tell.
    expires_at: float | None = None

    def __init__(
        self,
        auth_type: int,
        proxy: Any,
        flags: ContextFlags,
        spnego: Any,
        *,
        initiator: bool,
        errors: tuple[type[Exception], ...],
    ) -> None:
        self.auth_type = auth_type
        self.peer: Peer | None = None
        self.session_key = b""
        self._proxy = proxy
        self._flags = flags
        self._initiator = initiator
        self._errors = errors
        self._buffers: Any = spnego.iov.BufferType
        self._complete = self._over = self._answer_awaited = self._ntlm = False
        self._seal_size = self._mic_size = 0

    def step(self, token: bytes | None) -> Step:
        """Take one leg; see :meth:`dcerpc.security.api.SecurityContext.step`.

        Raises:
            SecurityError: from the generator: the system refuses. The context is of no use afterwards.
        """
        if self._over:
            raise SecurityError("the system's context takes no more tokens", SEC_E_INVALID_TOKEN)
        self._over = True
        if self._answer_awaited:
            if token:
                raise SecurityError("the server goes on after the last leg", SEC_E_INVALID_TOKEN)
            self._finish()
            return StepResult(None, True)
        try:
            mine = yield SystemCall(partial(self._proxy.step, token))
            complete = self._proxy.complete
        except self._errors as error:
            raise refused(error) from error
        if complete and mine and self._initiator and self.auth_type == AuthType.KERBEROS:
            # Kerberos' third leg goes where it is answered, though with nothing (MS-KILE 3.4.5.1)
            self._over, self._answer_awaited = False, True
            return StepResult(mine, False)
        if complete:
            self._finish()
        else:
            self._over = False
        return StepResult(mine or None, complete)

    def _finish(self) -> None:
        """Look at what was agreed on.

        Raises:
            SecurityError: it is less than was asked for.
        """
        proxy = self._proxy
        try:
            granted = ContextFlags(int(proxy.context_attr) & int(_NEGOTIATED))
            wanted = self._flags
            if wanted & (ContextFlags.REPLAY_DETECT | ContextFlags.SEQUENCE_DETECT):
                wanted |= ContextFlags.INTEGRITY  # calls are signed then
            missing = wanted & _NEGOTIATED & ~granted
            if missing:
                raise SecurityError(
                    f"the system's context has not what was asked for: {missing!r}",
                    SEC_E_UNSUPPORTED_FUNCTION,
                )
            self._ntlm = proxy.negotiated_protocol == "ntlm"
            self._seal_size = _NTLM_SIGNATURE_SIZE if self._ntlm else proxy.query_message_sizes().header
            self._mic_size = _NTLM_SIGNATURE_SIZE if self._ntlm else _MIC_SIZES.get(self._seal_size, 0)
            self.session_key = bytes(proxy.session_key)
            self.peer = _peer(proxy.spn if self._initiator else proxy.client_principal)
        except self._errors as error:
            raise refused(error) from error
        self._complete = True

    # ---- protection ----

    def signature_size(self, level: AuthLevel) -> int:
        """Size of tokens; octets.

        Args:
            level: at which they protect.

        Raises:
            SecurityError: the context is not complete, or the size cannot be known.
        """
        if not self._complete:
            raise SecurityError("the system's context is not complete")
        size = self._seal_size if level == AuthLevel.PRIVACY else self._mic_size
        if not size:
            raise SecurityError(
                "how long signatures of the system's context are is not known; PRIVACY can be used",
                SEC_E_UNSUPPORTED_FUNCTION,
            )
        return size

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        """Protect one PDU in place; see :meth:`dcerpc.security.api.SecurityContext.protect`.

        Raises:
            SecurityError: the system refuses, or does not encrypt.
        """
        if not self._complete:
            raise SecurityError("the system's context is not complete")
        if not level.protects:
            return bytes(self.signature_size(level))
        try:
            if level != AuthLevel.PRIVACY:
                token = self._proxy.sign(self._signed(pdu, start, end, header_signing))
            else:
                buffers = self._iov(pdu, start, end, header_signing)
                result = self._proxy.wrap_iov([*buffers, self._buffers.header])
                if not result.encrypted:
                    raise SecurityError("the system does not encrypt")
                self._put(pdu, start, end, result.buffers[1].data)
                token = result.buffers[3].data
        except self._errors as error:
            raise refused(error) from error
        return bytes(token)

    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        """Check one PDU, and decrypt it in place; see :meth:`dcerpc.security.api.SecurityContext.unprotect`.

        Raises:
            SecurityError: the PDU is not what the peer protected.
        """
        if not self._complete:
            raise SecurityError("the system's context is not complete")
        if not level.protects:
            return
        try:
            if level != AuthLevel.PRIVACY:
                self._proxy.verify(self._signed(pdu, start, end, header_signing), bytes(token))
                return
            buffers = self._iov(pdu, start, end, header_signing)
            result = self._proxy.unwrap_iov([*buffers, (self._buffers.header, bytes(token))])
        except self._errors as error:
            raise refused(error) from error
        if not result.encrypted:
            raise SecurityError("a PDU that is signed only, where it is to be encrypted")
        self._put(pdu, start, end, result.buffers[1].data)

    @staticmethod
    def _put(pdu: bytearray | memoryview, start: int, end: int, body: bytes | None) -> None:
        """Put a body in its place, which another size would move."""
        if len(body or b"") != end - start:
            raise SecurityError("the system has changed the size of a PDU's body")
        pdu[start:end] = body or b""

    def _signed(self, pdu: bytearray | memoryview, start: int, end: int, header_signing: bool) -> bytes:
        # NTLM signs all of a PDU whatever was negotiated (MS-NLMP 3.4)
        return bytes(pdu if header_signing or self._ntlm else pdu[start:end])

    def _iov(
        self, pdu: bytearray | memoryview, start: int, end: int, header_signing: bool
    ) -> list[tuple[Any, bytes]]:
        """Header, body and sec_trailer as the system's buffers (MS-RPCE 3.3.1.5.2.2)."""
        kinds = self._buffers
        around = kinds.sign_only if header_signing or self._ntlm else kinds.data_readonly
        return [
            (around, bytes(pdu[:start])),
            (kinds.data, bytes(pdu[start:end])),
            (around, bytes(pdu[end:])),
        ]


_ALL_BITS, _SMALL = 0xFFFFFFFF, 0xFFFF

#: What a context must not lack if it was asked for.
_NEGOTIATED = ContextFlags.INTEGRITY | ContextFlags.CONFIDENTIALITY


def _peer(name: str | None) -> Peer:
    """Whom a principal's or account's name stands for."""
    name = name or ""
    if "\\" in name:
        domain, _, name = name.partition("\\")
    else:
        name, _, domain = name.rpartition("@") if "@" in name else (name, "", "")
    return Peer(name, domain, anonymous=not name)


def errors_of(spnego: Any) -> tuple[type[Exception], ...]:
    """What pyspnego raises when the system refuses, or does not have what is asked for.

    Args:
        spnego: the module.
    """
    own = spnego.exceptions
    return (own.SpnegoError, own.FeatureMissingError, ImportError, NotImplementedError, ValueError, OSError)


def refused(error: Exception) -> SecurityError:
    """The error for what pyspnego raised.

    Args:
        error: one of :func:`errors_of`.
    """
    status = getattr(error, "nt_status", 0)
    # where the system gave no status, pyspnego's own small number
    known = isinstance(status, int) and status & _ALL_BITS > _SMALL and status & _ALL_BITS != _ALL_BITS
    return SecurityError(f"the system's security: {error}", status & _ALL_BITS if known else 0)
