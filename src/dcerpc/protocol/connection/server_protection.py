"""How a server holds requests to what was negotiated: protection, expiry, verification trailers."""

from __future__ import annotations

from collections.abc import Callable

from dcerpc import pdu as pdus
from dcerpc.errors import PduError, SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu import Request
from dcerpc.pdu.verification import SIGNATURE
from dcerpc.protocol.connection.contexts import PresentationContext
from dcerpc.protocol.connection.events import Octets
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.security import SecurityEntry, checked_stub
from dcerpc.protocol.connection.server_sequence import ServerSequence
from dcerpc.protocol.connection.tables import SecurityState
from dcerpc.protocol.connection.trailers import checked_parameters
from dcerpc.security.api import AuthLevel
from dcerpc.status import ERROR_ACCESS_DENIED, NCA_PROTO_ERROR, RPC_S_SEC_PKG_ERROR

__all__ = ["ServerProtection"]


class ServerProtection(ServerSequence):
    """What :class:`~dcerpc.protocol.connection.server.ServerConnection` asks of requests (MS-RPCE 3.3.1.5.4).

    Args:
        clock: by which security contexts expire, None: they do not.
    """

    __slots__ = ("_clock",)

    def __init__(
        self,
        policy: ServerPolicy,
        limits: Limits,
        profile: Profile,
        max_fragment: int | None,
        clock: Callable[[], float] | None,
    ) -> None:
        super().__init__(policy, limits, profile, max_fragment)
        self._clock = clock

    def _only_connect_entry(self) -> SecurityEntry | None:
        """The connection's only security context if it is at CONNECT: requests may come without verifier."""
        if len(self._security) != 1:
            return None
        (entry,) = self._security.values()
        return entry if entry.level is AuthLevel.CONNECT else None

    def _entry_of(self, pdu: Request) -> SecurityEntry | None:
        """The security context that a request is under, by what was negotiated (MS-RPCE 3.3.1.5.4).

        Without verifier that is the bind's, or the only one if it is at CONNECT. After a bind without
        security a request without verifier is an unprotected call.
        """
        if pdu.auth is not None:
            entry = self._security.get(pdu.auth.auth_context_id)
            if entry is None:
                raise self._deny(pdu, f"security context {pdu.auth.auth_context_id} does not exist")
        else:
            entry = self._only_connect_entry() or self._bind_entry
            if entry is None:
                return None
            if len(self._security) > 1:
                raise self._deny(pdu, "no verifier, and several security contexts")
        if entry.state is SecurityState.FAILED:
            raise self._refuse(
                pdu.call_id,
                entry.failure,
                f"security context {entry.auth_context_id} failed",
                p_cont_id=pdu.p_cont_id,
                did_not_execute=False,
            )
        if entry.state is not SecurityState.READY:
            raise self._refuse(
                pdu.call_id, NCA_PROTO_ERROR, f"security context {entry.auth_context_id} is not complete"
            )
        return entry

    def _deny(self, pdu: Request, message: str) -> SecurityError:
        self._refuse(
            pdu.call_id, ERROR_ACCESS_DENIED, message, p_cont_id=pdu.p_cont_id, did_not_execute=False
        )
        return SecurityError(message, ERROR_ACCESS_DENIED)

    def _checked(self, pdu: Request, octets: Octets, entry: SecurityEntry | None) -> Octets:
        start = 24 if pdu.object is None else 40
        try:
            return checked_stub(pdu, octets, start, entry, self.header_signing)
        except SecurityError as error:
            self._refuse_unverified(pdu.call_id, pdu.p_cont_id, error)
            raise

    def _refuse_unverified(self, call_id: int, p_cont_id: int, error: SecurityError) -> None:
        """Queue the fault for a request that is not protected as negotiated."""
        # Not the provider's own status: peers know this one.
        status = ERROR_ACCESS_DENIED if error.status == ERROR_ACCESS_DENIED else RPC_S_SEC_PKG_ERROR
        self._refuse(call_id, status, str(error), p_cont_id=p_cont_id, did_not_execute=False)

    def _check_drep(self, pdu: Request) -> None:
        try:
            pdus.check_supported(pdu.drep)
        except PduError as error:
            self._refuse(pdu.call_id, NCA_PROTO_ERROR, str(error), p_cont_id=pdu.p_cont_id)
            raise

    def _parameters(
        self, octets: bytes, call_id: int, opnum: int, label: Octets, context: PresentationContext
    ) -> Octets | None:
        """The parameters without their verification trailer; None when a fault is queued instead.

        A trailer that does not hold makes the request invalid as stub data that cannot be unmarshalled does,
        with access denied as the status (MS-RPCE 2.2.2.13); the connection goes on.
        """
        if SIGNATURE not in octets:
            return octets
        try:
            return checked_parameters(octets, call_id, opnum, label, context, self._signing_proposed)
        except SecurityError:
            self._fault(call_id, context.p_cont_id, ERROR_ACCESS_DENIED, False)
            return None
