"""How a server says no: bind_naks and faults, and the errors that end the association with them."""

from __future__ import annotations

from dcerpc import pdu as pdus
from dcerpc.errors import RemoteProtocolError, RpcError
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection.association import Association
from dcerpc.protocol.connection.events import Octets, ServerEvent
from dcerpc.status import (
    FORBIDDEN_IN_FAULT,
    NCA_PROTO_ERROR,
    NCA_S_FAULT_REMOTE_NO_MEMORY,
    NCA_S_FAULT_UNSPEC,
)

__all__ = ["ServerRefusals"]

_NAK_PROTOCOL = 4
_VERSIONS = ((5, 0),)
#: Of a fault without stub data; peers take 0 for a mistake.
_FAULT_ALLOC_HINT = 0x20
#: What a malformed one of is answered with a fault.
_FAULTABLE = frozenset(
    {
        pdus.PduType.REQUEST,
        pdus.PduType.ALTER_CONTEXT,
        pdus.PduType.RPC_AUTH_3,
        pdus.PduType.CO_CANCEL,
        pdus.PduType.ORPHANED,
    }
)


class ServerRefusals(Association[ServerEvent]):
    """What :class:`~dcerpc.protocol.connection.server.ServerConnection` refuses (MS-RPCE 3.3.3.5)."""

    __slots__ = ("_answered",)

    def __init__(self, limits: Limits, profile: Profile, max_fragment: int | None) -> None:
        super().__init__(limits, profile, max_fragment, in_order=False)
        #: What is owed to a peer that broke the rules is queued.
        self._answered = False

    def _nak(self, call_id: int, reason: int) -> None:
        self._outbox.push(
            pdus.encode(pdus.BindNak(call_id, provider_reject_reason=reason, versions=_VERSIONS))
        )

    def _fault(self, call_id: int, p_cont_id: int, status: int, did_not_execute: bool) -> None:
        """Queue a fault: no stub data, no verifier, and all of p_cont_id (a response has its low octet)."""
        if status in FORBIDDEN_IN_FAULT:
            status = NCA_S_FAULT_UNSPEC
        flags = pdus.FIRST_AND_LAST | (pdus.PfcFlags.DID_NOT_EXECUTE if did_not_execute else 0)
        self._outbox.push(
            pdus.encode(
                pdus.Fault(
                    call_id,
                    flags,
                    alloc_hint=_FAULT_ALLOC_HINT,
                    p_cont_id=p_cont_id,
                    status=status,
                )
            )
        )

    def _reject_bind(self, call_id: int, reason: int, message: str) -> RemoteProtocolError:
        """Queue a bind_nak; the error to be raised, which ends the association."""
        self._outbox.drop_fragments()
        self._nak(call_id, reason)
        self._answered = True
        return RemoteProtocolError(f"bind rejected with reason {reason}: {message}")

    def _refuse(
        self,
        call_id: int,
        status: int,
        message: str,
        *,
        p_cont_id: int = 0,
        did_not_execute: bool = True,
    ) -> RemoteProtocolError:
        """Queue a fault; the error to be raised, which ends the association."""
        self._outbox.drop_fragments()
        self._fault(call_id, p_cont_id, status, did_not_execute)
        self._answered = True
        return RemoteProtocolError(message, status)

    def _answer_violation(self, error: RpcError, culprit: Octets) -> None:
        if self._answered or len(culprit) < pdus.HEADER_SIZE:
            return
        # Octets of another protocol get no answer, those of another version of this one do (MS-RPCE
        # 3.3.1.5.1).
        ptype = culprit[2]
        call_id = int.from_bytes(culprit[12:16], "little" if culprit[4] & 0xF0 else "big")
        if ptype == pdus.PduType.BIND:
            self._nak(call_id, _NAK_PROTOCOL)
        elif culprit[0] == 5 and ptype in _FAULTABLE:
            oversized = isinstance(error, RemoteProtocolError)
            # Of all that cannot be read this has a status of its own, in Windows and in Samba.
            misplaced = ptype == pdus.PduType.RPC_AUTH_3 and getattr(error, "field", "") == "auth_pad_length"
            status = NCA_S_FAULT_REMOTE_NO_MEMORY if misplaced else NCA_PROTO_ERROR
            self._fault(call_id, 0, status, not oversized)
