"""The client's side of a negotiation (RFC 4178 3.2, 5; MS-SPNG 3.3)."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any, cast

from dcerpc.errors import RpcError, SecurityError
from dcerpc.security.api import ContextFlags, NegotiableContext, NegotiableProvider, Target
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.spnego.context import SpnegoContext, expect_resp, invalid
from dcerpc.security.spnego.messages import (
    NegState,
    NegTokenInit,
    NegTokenResp,
    decode_init,
    encode_init,
    encode_mech_types,
    encode_resp,
    oid_name,
)
from dcerpc.security.steps import Step, StepResult
from dcerpc.status import SEC_E_LOGON_DENIED

__all__ = ["SpnegoInitiator"]

#: KDC_ERR_C_PRINCIPAL_UNKNOWN (RFC 4120 7.5.9).
_UNKNOWN_CLIENT = 6
#: KDC_ERR_NAME_EXP, CLIENT_REVOKED, CLIENT_NOTYET, KEY_EXPIRED, PREAUTH_FAILED: the account or its secret. An
#: Active Directory's KDC may say more exactly what it is, by an NTSTATUS.
_NO_GOOD_CLIENT = frozenset({1, 18, 21, 23, 24})

#: What a mechanism that cannot begin raises by itself, or because nobody answers what its step asks for.
_CANNOT_BEGIN = (RpcError, OSError, LookupError)
#: With one of them there is a mechListMIC, for which integrity is asked (RFC 4178 appendix C). Where nothing
#: is to be protected it is not: Samba faults calls at CONNECT under a context that has it.
_PROTECTED = ContextFlags.REPLAY_DETECT | ContextFlags.SEQUENCE_DETECT | ContextFlags.CONFIDENTIALITY


class SpnegoInitiator(SpnegoContext):
    """A client's context.

    Args:
        mechanisms: those that have a use for the credential, the preferred one first; not empty.
        credential, target, flags: as for :meth:`dcerpc.security.api.Provider.initiate`.
        fallback: a mechanism that cannot begin is left out of the offer; otherwise its error ends the
            negotiation.
    """

    __slots__ = (
        "_credential",
        "_established",
        "_fallback",
        "_flags",
        "_inner_complete",
        "_mechanisms",
        "_mic_required",
        "_mic_sent",
        "_mic_verified",
        "_offered",
        "_provider",
        "_target",
    )

    def __init__(
        self,
        mechanisms: Sequence[NegotiableProvider],
        credential: Any,
        target: Target,
        flags: ContextFlags,
        fallback: bool = True,
    ) -> None:
        super().__init__(SpnegoInitiator._begin)
        self._mechanisms = tuple(mechanisms)
        self._credential = credential
        self._target = target
        self._flags = flags | ContextFlags.MUTUAL  # MS-SPNG 3.3.3
        if flags & _PROTECTED:
            self._flags |= ContextFlags.INTEGRITY
        self._fallback = fallback
        self._provider = self._mechanisms[0]
        self._offered: dict[bytes, NegotiableProvider] = {}
        self._mic_required = self._mic_sent = self._mic_verified = False
        self._inner_complete = self._established = False

    def abandon(self) -> None:
        """The negotiation is over without success: so is that of the mechanism."""
        abandon = getattr(self._inner, "abandon", None)
        if abandon is not None:
            abandon()

    # ---- legs ----

    def _begin(self, token: bytes | None) -> Step:
        """Offer the mechanisms, with the first one's first token.

        A server that speaks first sends a NegTokenInit2 (MS-SPNG 3.3.5.2). Nothing protects it, so what we
        offer does not depend on it.
        """
        if token:
            decode_init(token)
        first, result = yield from self._first_able()
        self._inner, self._provider = first, self._mechanisms[0]
        for provider in self._mechanisms:
            for each in provider.mechanisms:
                self._offered.setdefault(oid_octets(each), provider)
        self._mech_types = encode_mech_types(self._offered)
        self._next = SpnegoInitiator._first_reply
        self._inner_complete = result.complete
        return StepResult(encode_init(NegTokenInit(self._mech_types, result.token)), False)

    def _first_able(self) -> Generator[Any, Any, tuple[NegotiableContext, StepResult]]:
        """Begin the first mechanism that can, and leave those before it out of the offer."""
        failed: list[str] = []
        status = 0
        for at, provider in enumerate(self._mechanisms):
            try:
                begun = yield from self._start(provider)
            except (KeyError, IndexError):
                raise  # a program's mistake, not a resolver's LookupError
            except _CANNOT_BEGIN as error:
                left = at + 1 < len(self._mechanisms)
                status = status or getattr(error, "status", 0)
                if not self._fallback or _is_denied(error) or not (left or failed):
                    raise
                failed.append(f"{provider.name}: {error}")
                if not left:
                    raise SecurityError(
                        f"SPNEGO: no mechanism can begin: {'; '.join(failed)}", status
                    ) from error
            else:
                self._mechanisms = self._mechanisms[at:]
                return begun
        raise invalid("there is no mechanism")

    def _start(
        self, provider: NegotiableProvider
    ) -> Generator[Any, Any, tuple[NegotiableContext, StepResult]]:
        inner = cast(NegotiableContext, provider.initiate(self._credential, self._target, self._flags))
        return inner, (yield from inner.step(None))

    def _first_reply(self, token: bytes | None) -> Step:
        """Go on with the mechanism that the server chose: the first one, or begin another."""
        message = expect_resp(token)
        chosen = message.supported_mech
        # some acceptors leave it out when they choose the first
        provider = self._provider if chosen is None else self._offered.get(chosen)
        if provider is None:
            raise invalid(f"the server chose {oid_name(chosen or b'')}, which was not offered")
        self._mic_required = provider is not self._provider or message.neg_state == NegState.REQUEST_MIC
        unheard = chosen != next(iter(self._offered)) and chosen is not None and not message.response_token
        if provider is self._provider and not (unheard and message.neg_state != NegState.ACCEPT_COMPLETED):
            return (yield from self._continue(message))
        # another mechanism, or the same one by another name and without regard to its first token
        if message.response_token or message.mech_list_mic is not None:
            raise invalid("the server answers a token that it was not sent")
        if message.neg_state == NegState.ACCEPT_COMPLETED:
            raise invalid("the server is done with a mechanism that has not begun")
        self._provider = provider
        self._inner, result = yield from self._start(provider)
        return self._answer(self._inner, result)

    def _reply(self, token: bytes | None) -> Step:
        # a server that is done may say so by an empty token
        message = NegTokenResp() if not token and self._established else expect_resp(token)
        return (yield from self._continue(message))

    # ---- what legs consist of ----

    def _continue(self, message: NegTokenResp) -> Step:
        inner = cast(NegotiableContext, self._inner)
        if self._inner_complete:
            if message.response_token:
                raise invalid("the server goes on with a mechanism that is complete")
            return self._conclude(inner, message)
        result = yield from inner.step(message.response_token or b"")
        if result.complete and result.token is None:
            return self._conclude(inner, message)
        if message.mech_list_mic is not None:
            raise invalid("mechListMIC comes before the mechanism is complete")
        if message.neg_state == NegState.ACCEPT_COMPLETED:
            raise invalid("the server is done before the mechanism is")
        return self._answer(inner, result)

    def _answer(self, inner: NegotiableContext, result: StepResult) -> StepResult:
        """Send the mechanism's token, with mechListMIC if it is the last and one is due."""
        self._next = SpnegoInitiator._reply
        self._inner_complete = result.complete
        # with a session key, a mechanism waits for its peer's last, maybe empty, answer and sends no more
        self._established = result.complete or bool(inner.session_key)
        self._mic_sent = self._established and self._wants_mic(inner)
        message = NegTokenResp(NegState.ACCEPT_INCOMPLETE, response_token=result.token)
        if self._mic_sent:
            message.mech_list_mic = inner.sign_mech_list(self._mech_types)
        return StepResult(encode_resp(message), False)

    def _wants_mic(self, inner: NegotiableContext) -> bool:
        """Whether a mechListMIC is due; nobody has one where integrity was not negotiated (RFC 4178 5)."""
        return (self._mic_required or inner.needs_mech_list_mic) and inner.signs_mech_list

    def _conclude(self, inner: NegotiableContext, message: NegTokenResp) -> StepResult:
        """The mechanism is complete and the server has spoken: check mechListMIC, and send ours if it waits.

        RFC 4178 5 b) and c). A server that is done itself wants no MIC for its own (Windows with AES). One
        that waits may answer (Samba) or not (who follows the RFC), so an answer may be empty.
        """
        mic, state = message.mech_list_mic, message.neg_state
        if mic is not None:
            self._verify_mic(inner, mic)
            self._mic_verified = True
        elif not self._mic_verified and (self._mic_sent or self._wants_mic(inner)):
            self._verify_mic(inner, None)
        if self._mic_verified and not self._mic_sent and state != NegState.ACCEPT_COMPLETED:
            self._next = SpnegoInitiator._reply
            self._inner_complete = self._established = self._mic_sent = True
            ours = inner.sign_mech_list(self._mech_types)
            answer = NegTokenResp(NegState.ACCEPT_COMPLETED, mech_list_mic=ours)
            return StepResult(encode_resp(answer), False)
        if state in (NegState.ACCEPT_INCOMPLETE, NegState.REQUEST_MIC):
            raise invalid("the server waits for more than there is")
        self._finish(inner)
        return StepResult(None, True)


def _is_denied(error: Exception) -> bool:
    """Whether a KDC knows the account and refuses it; it says better why than the server would.

    Wrong secrets are not tried again: an account has so many attempts only. An account that a KDC does not
    know may be the server's own, which knows it by NTLM.
    """
    code = getattr(error, "code", None)
    denied = getattr(error, "status", 0) == SEC_E_LOGON_DENIED
    return code in _NO_GOOD_CLIENT or (denied and code != _UNKNOWN_CLIENT)
