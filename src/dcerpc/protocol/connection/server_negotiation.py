"""How a server answers binds and alter_contexts, and builds security contexts (MS-RPCE 3.3.1.5, 3.3.3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import PduError, RemoteProtocolError, SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection.contexts import BindFeatures
from dcerpc.protocol.connection.events import ClientBound, ServerEvent
from dcerpc.protocol.connection.negotiation import ALL_FEATURES, Answer, answer_elements, fragment_size
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.security import SecurityEntry, step_input
from dcerpc.protocol.connection.server_refusals import ServerRefusals
from dcerpc.protocol.connection.tables import (
    SERVER_ASSOCIATION,
    SERVER_SECURITY,
    SecurityAction,
    SecurityInput,
    SecurityState,
    ServerInput,
    ServerState,
)
from dcerpc.security.api import AuthLevel, AuthType
from dcerpc.security.steps import StepResult
from dcerpc.status import (
    ERROR_ACCESS_DENIED,
    NCA_PROTO_ERROR,
    RPC_S_SEC_PKG_ERROR,
    RPC_S_UNKNOWN_AUTHN_SERVICE,
)

__all__ = ["ServerNegotiation"]

_NAK_NOT_SPECIFIED = 0
_NAK_LOCAL_LIMIT = 2
_NAK_AUTH_TYPE = 8
_NAK_CHECKSUM = 9

#: Levels that are known on the wire.
_LEVELS = (AuthLevel.CONNECT, AuthLevel.CALL, AuthLevel.PKT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY)


@dataclass(slots=True, eq=False)
class _Pending:
    """An answer that waits for a security step.

    Attributes:
        call_id: of the PDU answered. kind: what to answer with.
        answer: the results, None after rpc_auth_3, which has no answer.
    """

    call_id: int
    kind: type[pdus.BindAck | pdus.AlterContextResp]
    answer: Answer | None
    support_header_sign: bool


class ServerNegotiation(ServerRefusals):
    """The negotiating half of :class:`~dcerpc.protocol.connection.server.ServerConnection`."""

    __slots__ = (
        "_assoc_group_id",
        "_bind_entry",
        "_pending",
        "_policy",
        "_signing_proposed",
        "_state",
    )

    def __init__(
        self, policy: ServerPolicy, limits: Limits, profile: Profile, max_fragment: int | None
    ) -> None:
        super().__init__(limits, profile, max_fragment)
        self._policy = policy
        self._state = ServerState.ESTABLISHED
        self._assoc_group_id = 0
        #: The security context that came with the bind.
        self._bind_entry: SecurityEntry | None = None
        #: The client has proposed header signing (PFC_SUPPORT_HEADER_SIGN).
        self._signing_proposed = False
        #: By auth_context_id.
        self._pending: dict[int, _Pending] = {}

    # ---- steps ----

    def token_result(self, auth_context_id: int, result: StepResult) -> list[ServerEvent]:
        """Go on after a SecurityStepRequired: the answer is queued and what was parked is handled.

        Ignored once the connection is closed.

        Raises:
            LocalProtocolError: no step of that context was asked for.
        """
        events: list[Any] = []
        if not self._failed:
            entry = self._end_step(auth_context_id)
            self._step_done(entry, step_input(result), result.token, ERROR_ACCESS_DENIED, events)
        return events

    def token_failed(self, auth_context_id: int, status: int = ERROR_ACCESS_DENIED) -> list[ServerEvent]:
        """Refuse a context after its step raised.

        A bind gets bind_nak reason 9 and an alter_context a fault with ``status``, then the connection ends;
        after rpc_auth_3 the first request under the context gets the fault (MS-RPCE 3.3.1.5.2.1).

        Args:
            status: for the fault; clients expect ERROR_ACCESS_DENIED.

        Raises:
            LocalProtocolError: no step of that context was asked for.
        """
        events: list[Any] = []
        if not self._failed:
            entry = self._end_step(auth_context_id)
            self._step_done(entry, SecurityInput.ERROR, None, status, events)
        return events

    def _step_done(
        self,
        entry: SecurityEntry,
        given: SecurityInput,
        token: bytes | None,
        status: int,
        events: list[Any],
    ) -> None:
        pending = self._pending.pop(entry.auth_context_id)
        action, entry.state = SERVER_SECURITY[entry.state, given]
        try:
            if entry.state is SecurityState.READY:
                entry.get_ready(pdus.PduType.RESPONSE, self._max_xmit_frag)
            if action is SecurityAction.ANSWER:
                self._answer(pending, entry, token, events)
        except (PduError, SecurityError):
            # The provider is complete but of no use, or its token fits no PDU.
            entry.state = SecurityState.FAILED
            action = SecurityAction.REMEMBER if pending.answer is None else SecurityAction.ABANDON
        if action is SecurityAction.ABANDON:
            self._abandon(pending, entry, status, events)
            return
        if action is SecurityAction.REMEMBER:
            entry.failure = status
        if entry is self._bind_entry and entry.state in (SecurityState.READY, SecurityState.FAILED):
            # A failed last leg opens the association too: its first request has to be answered.
            self._state = SERVER_ASSOCIATION[self._state, ServerInput.NEGOTIATED][1]
        self._release(events)

    def _abandon(self, pending: _Pending, entry: SecurityEntry, status: int, events: list[Any]) -> None:
        """Refuse the bind or alter_context that a context came with, and end the association."""
        error = SecurityError(f"security context {entry.auth_context_id} was refused", status)
        self._outbox.drop_fragments()
        if pending.kind is pdus.BindAck:
            self._nak(pending.call_id, _NAK_CHECKSUM)
        else:
            self._fault(pending.call_id, 0, status, True)
        self._fail(error, events)

    # ---- bind and alter_context ----

    def _take_bind(self, pdu: pdus.Bind, events: list[Any]) -> None:
        entry = None
        if pdu.auth is not None:
            entry = self._entry_for_bind(pdu, pdu.auth)
        features = ALL_FEATURES if self._profile.bind_time_features else None
        try:
            answer = answer_elements(pdu.p_context_elem, self._policy, self._presentation, features)
        except RemoteProtocolError as error:
            raise self._reject_bind(pdu.call_id, _NAK_NOT_SPECIFIED, str(error)) from error
        self._add_contexts(pdu, answer)
        group = self._policy.join_group(pdu.assoc_group_id)
        if group is None:
            raise self._reject_bind(
                pdu.call_id, _NAK_NOT_SPECIFIED, f"association group {pdu.assoc_group_id:#x} cannot be joined"
            )
        self._assoc_group_id = group
        self._features = answer.features or BindFeatures.NONE
        self._multiplexing = self._profile.concurrent_multiplexing and pdu.concurrent_multiplexing
        self._max_xmit_frag = fragment_size(pdu.max_xmit_frag, pdu.max_recv_frag, self._max_recv_frag)
        granted = self._grant_header_signing(pdu.support_header_sign, entry)
        pending = _Pending(pdu.call_id, pdus.BindAck, answer, granted)
        if entry is None:
            self._answer(pending, None, None, events)
            self._state = SERVER_ASSOCIATION[self._state, ServerInput.NEGOTIATED][1]
        else:
            self._bind_entry = self._security[entry.auth_context_id] = entry
            self._take_token(entry, pdu.auth, pending, events)

    def _entry_for_bind(self, pdu: pdus.Bind, auth: pdus.SecTrailer) -> SecurityEntry:
        if auth.auth_level not in _LEVELS:
            raise self._reject_bind(
                pdu.call_id, _NAK_NOT_SPECIFIED, f"authentication level {auth.auth_level}"
            )
        level = AuthLevel(auth.auth_level)
        try:
            context = self._policy.accept_security(auth.auth_type, level)
        except SecurityError as error:
            raise self._reject_bind(pdu.call_id, _NAK_CHECKSUM, str(error)) from error
        if context is None:
            raise self._reject_bind(
                pdu.call_id, _NAK_AUTH_TYPE, f"authentication type {auth.auth_type:#x} is not known"
            )
        if level is AuthLevel.CALL:
            # MS-RPCE 2.2.1.1.8 has it treated as PKT; Windows and Samba refuse it, after the type.
            raise self._reject_bind(pdu.call_id, _NAK_CHECKSUM, "authentication level CALL")
        return SecurityEntry.make(context, level, auth.auth_context_id)

    def _take_alter(self, pdu: pdus.AlterContext, events: list[Any]) -> None:
        auth = pdu.auth
        entry = None if auth is None else self._security.get(auth.auth_context_id)
        if auth is not None and entry is not None and auth.auth_type == AuthType.NONE:
            # The presentation contexts come before what else may be wrong with a leg, but not before this.
            self._check_leg(pdu.call_id, entry, auth)
        try:
            answer = answer_elements(pdu.p_context_elem, self._policy, self._presentation, None)
        except RemoteProtocolError as error:
            raise self._refuse(pdu.call_id, NCA_PROTO_ERROR, str(error)) from error
        if auth is not None:
            if entry is None:
                entry = self._entry_for_alter(pdu, auth)
            else:
                self._check_leg(pdu.call_id, entry, auth)
        self._add_contexts(pdu, answer)
        granted = self._grant_header_signing(pdu.support_header_sign, entry)
        pending = _Pending(pdu.call_id, pdus.AlterContextResp, answer, granted)
        if entry is None:
            self._answer(pending, None, None, events)
        else:
            self._security[entry.auth_context_id] = entry
            self._take_token(entry, auth, pending, events)

    def _entry_for_alter(self, pdu: pdus.AlterContext, auth: pdus.SecTrailer) -> SecurityEntry:
        """The entry of a further security context (MS-RPCE 3.3.1.5.4).

        Whether security context multiplexing was agreed on binds the client only; other servers do not ask.
        """
        if len(self._security) >= self._limits.server_security_contexts:
            raise self._refuse(pdu.call_id, NCA_PROTO_ERROR, "too many security contexts")
        if auth.auth_level not in _LEVELS or auth.auth_level == AuthLevel.CALL:
            raise self._refuse(pdu.call_id, NCA_PROTO_ERROR, f"authentication level {auth.auth_level}")
        level = AuthLevel(auth.auth_level)
        try:
            context = self._policy.accept_security(auth.auth_type, level)
        except SecurityError as error:
            raise self._refuse(pdu.call_id, ERROR_ACCESS_DENIED, str(error)) from error
        if context is None:
            raise self._refuse(
                pdu.call_id,
                RPC_S_UNKNOWN_AUTHN_SERVICE,
                f"authentication type {auth.auth_type:#x} is not known",
            )
        return SecurityEntry.make(context, level, auth.auth_context_id)

    def _take_auth_3(self, pdu: pdus.RpcAuth3, events: list[Any]) -> None:
        auth = pdu.auth
        entry = None if auth is None else self._security.get(auth.auth_context_id)
        if auth is None or entry is None:
            raise self._refuse(pdu.call_id, NCA_PROTO_ERROR, "rpc_auth_3 for a security context not begun")
        self._check_leg(pdu.call_id, entry, auth)
        action, state = SERVER_SECURITY[entry.state, SecurityInput.LAST_TOKEN]
        if action is not SecurityAction.STEP:
            raise self._refuse(
                pdu.call_id, NCA_PROTO_ERROR, f"rpc_auth_3 for a security context that is {entry.state.name}"
            )
        entry.state = state
        self._pending[entry.auth_context_id] = _Pending(pdu.call_id, pdus.AlterContextResp, None, False)
        self._begin_step(entry, auth.auth_value, events)

    def _check_leg(self, call_id: int, entry: SecurityEntry, auth: pdus.SecTrailer) -> None:
        """All legs of an exchange say the same of it; the statuses are Samba's."""
        try:
            entry.check(auth)
        except SecurityError as error:
            other_type = auth.auth_type not in (entry.context.auth_type, AuthType.NONE)
            status = RPC_S_SEC_PKG_ERROR if other_type else ERROR_ACCESS_DENIED
            raise self._refuse(call_id, status, str(error)) from error

    def _take_token(
        self, entry: SecurityEntry, auth: pdus.SecTrailer | None, pending: _Pending, events: list[Any]
    ) -> None:
        action, entry.state = SERVER_SECURITY[entry.state, SecurityInput.TOKEN]
        if action is not SecurityAction.STEP:
            status = ERROR_ACCESS_DENIED if action is SecurityAction.DENY else NCA_PROTO_ERROR
            raise self._refuse(pending.call_id, status, f"a token for a context that is {entry.state.name}")
        self._pending[entry.auth_context_id] = pending
        self._begin_step(entry, b"" if auth is None else auth.auth_value, events)

    def _grant_header_signing(self, proposed: bool, entry: SecurityEntry | None) -> bool:
        """Whether to answer with PFC_SUPPORT_HEADER_SIGN."""
        self._signing_proposed = self._signing_proposed or proposed
        return proposed and self._profile.header_signing and (entry is None or entry.context.signs_headers)

    def _begin_header_signing(self) -> None:
        """Sign headers from the answer on that is queued next, on the whole connection.

        Responses that are queued before it reach the client before it knows: they are protected now.
        """
        if not self.header_signing:
            self._outbox.make_fragments()
            self.header_signing = True

    def _add_contexts(self, pdu: pdus.Bind | pdus.AlterContext, answer: Answer) -> None:
        limit = self._limits.contexts_per_interface * self._policy.registered_interfaces
        if answer.added and len(self._presentation) + len(answer.added) > limit:
            raise self._reject_bind(pdu.call_id, _NAK_LOCAL_LIMIT, f"more than {limit} presentation contexts")
        self._presentation.update(answer.added)

    def _answer(
        self, pending: _Pending, entry: SecurityEntry | None, token: bytes | None, events: list[Any]
    ) -> None:
        """Queue bind_ack or alter_context_resp."""
        answer = pending.answer or Answer()
        is_bind = pending.kind is pdus.BindAck
        flags = pdus.FIRST_AND_LAST
        if is_bind and self._multiplexing:
            flags |= pdus.PfcFlags.CONC_MPX
        if pending.support_header_sign:
            flags |= pdus.BIT_0X04
        octets = pdus.encode(
            pending.kind(
                pending.call_id,
                flags,
                auth=None if entry is None else entry.sec_trailer(token or b""),
                max_xmit_frag=self._max_xmit_frag,
                max_recv_frag=self._max_xmit_frag,
                assoc_group_id=self._assoc_group_id,
                sec_addr=self._policy.sec_addr if is_bind else b"",
                p_result_list=tuple(answer.results),
            )
        )
        if pending.support_header_sign:
            self._begin_header_signing()
        self._outbox.push(octets)
        if is_bind:
            events.append(ClientBound(self._assoc_group_id))
            if entry is not None and entry.state is SecurityState.WAITING:
                self._state = SERVER_ASSOCIATION[self._state, ServerInput.BIND_ANSWERED][1]

    def _end(self) -> None:
        self._state = SERVER_ASSOCIATION[self._state, ServerInput.FAIL][1]
        self._pending.clear()
