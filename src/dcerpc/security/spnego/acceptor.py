"""The server's side of a negotiation (RFC 4178 3.2, 5; MS-SPNG 3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from dcerpc.errors import SecurityError
from dcerpc.security.api import ContextFlags, NegotiableContext, NegotiableProvider
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.spnego.context import SpnegoContext, expect_resp, invalid
from dcerpc.security.spnego.messages import (
    HINT_NAME,
    NegState,
    NegTokenInit,
    NegTokenResp,
    decode_init,
    decode_mech_types,
    encode_init,
    encode_mech_types,
    encode_resp,
    is_initial,
    message_size,
    oid_name,
)
from dcerpc.security.steps import Step, StepResult
from dcerpc.status import SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["SpnegoAcceptor"]

#: The largest message that is put together from fragments; octets. Windows' largest token, twice.
_MAX_MESSAGE = 0x20000
#: What shows a message's length: tag, and at most five octets of length.
_HEADER_SIZE = 6
_SHOWN_MECHANISMS = 8


class SpnegoAcceptor(SpnegoContext):
    """A server's context for one client.

    Args:
        mechanisms: those that have a use for the credential; the client's order decides between them.
        credential, flags: as for :meth:`dcerpc.security.api.Provider.accept`.
    """

    __slots__ = ("_chosen", "_credential", "_flags", "_fragments", "_hinted", "_mechanisms", "_mic_required")

    def __init__(
        self, mechanisms: Sequence[NegotiableProvider], credential: Any, flags: ContextFlags
    ) -> None:
        super().__init__(SpnegoAcceptor._begin)
        self._mechanisms = tuple(mechanisms)
        self._credential = credential
        self._flags = flags
        #: The mechanism chosen, until the client has been told.
        self._chosen: bytes | None = None
        self._mic_required = self._hinted = False
        self._fragments = bytearray()

    # ---- legs ----

    def _begin(self, token: bytes | None) -> Step:
        """The client's offer, or a mechanism's own token; without a token, tell what there is to offer."""
        if not token:
            if self._hinted or self._fragments:
                raise invalid("the client has nothing to say")
            self._hinted = True
            self._next = SpnegoAcceptor._begin
            return StepResult(self._hints(), False)
        if not self._fragments and not is_initial(token):
            for provider in self._mechanisms:
                if provider.recognizes(token):
                    self._inner = self._accept(provider)
                    return (yield from self._bare(token))
        whole = self._assemble(token)
        if whole is None:
            self._next = SpnegoAcceptor._begin
            return StepResult(None, False)
        return (yield from self._choose(decode_init(whole)))

    def _choose(self, message: NegTokenInit) -> Step:
        """Take the first of the client's mechanisms that there is, and its token if it is the very first."""
        offered = decode_mech_types(message.mech_types)
        ours = {oid_octets(each): provider for provider in self._mechanisms for each in provider.mechanisms}
        index = next((at for at, each in enumerate(offered) if each in ours), None)
        if index is None:
            shown = ", ".join(oid_name(each) for each in offered[:_SHOWN_MECHANISMS])
            raise SecurityError(
                f"SPNEGO: nothing the client offers can be used: {shown}", SEC_E_UNSUPPORTED_FUNCTION
            )
        self._mech_types = message.mech_types
        # the very identifier that was offered, not another one of the mechanism (MS-SPNG 3.2.5)
        self._chosen = offered[index]
        self._inner = inner = self._accept(ours[self._chosen])
        self._mic_required = index != 0
        if index == 0 and message.mech_token is not None:
            result = yield from inner.step(message.mech_token)
            return self._answer(inner, result, message.mech_list_mic)
        if message.mech_list_mic is not None:
            raise invalid("mechListMIC comes before the mechanism is complete")
        return self._answer(inner, StepResult(None, False), None)

    def _more(self, token: bytes | None) -> Step:
        whole = self._assemble(token or b"")
        if whole is None:
            self._next = SpnegoAcceptor._more
            return StepResult(None, False)
        message = expect_resp(whole)
        inner = cast(NegotiableContext, self._inner)
        result = yield from inner.step(message.response_token or b"")
        return self._answer(inner, result, message.mech_list_mic)

    def _client_mic(self, token: bytes | None) -> Step:
        """The client's MIC, when the server's was first."""
        message = expect_resp(token)
        if message.response_token:
            raise invalid("the client goes on with a mechanism that is complete")
        inner = cast(NegotiableContext, self._inner)
        self._verify_mic(inner, message.mech_list_mic)
        self._finish(inner)
        return StepResult(None, True)
        yield  # a generator, as every leg is

    def _bare(self, token: bytes | None) -> Step:
        """A leg of a client that left SPNEGO out."""
        inner = cast(NegotiableContext, self._inner)
        result = yield from inner.step(token)
        if result.complete:
            self._finish(inner)
        else:
            self._next = SpnegoAcceptor._bare
        return result

    # ---- what legs consist of ----

    def _accept(self, provider: NegotiableProvider) -> NegotiableContext:
        return cast(NegotiableContext, provider.accept(self._credential, self._flags))

    def _hints(self) -> bytes:
        mechanisms = [oid_octets(each) for provider in self._mechanisms for each in provider.mechanisms]
        return encode_init(NegTokenInit(encode_mech_types(mechanisms), hint_name=HINT_NAME))

    def _assemble(self, token: bytes) -> bytes | None:
        """Put a message together from its fragments (MS-SPNG 3.1.5.9).

        Returns:
            The message, or None while some of it is missing.

        Raises:
            SecurityError: a fragment is empty, or the message is longer than is reasonable.
        """
        if self._fragments and not token:
            raise invalid("a fragment is empty")
        self._fragments += token
        size = message_size(bytes(self._fragments[:_HEADER_SIZE])) or 0
        if size > _MAX_MESSAGE:
            raise invalid(f"a message of {size} octets; {_MAX_MESSAGE} are taken")
        if size > len(self._fragments):
            return None
        whole = bytes(self._fragments)
        self._fragments.clear()
        return whole

    def _answer(self, inner: NegotiableContext, result: StepResult, mic: bytes | None) -> StepResult:
        """Send the mechanism's token, and mechListMIC when the mechanism is complete and it is due.

        RFC 4178 5 b) and c). Windows has one exchanged whenever NTLM has protected its own messages, though
        it is the first choice of both (MS-SPNG 3.1.5.1).

        Args:
            inner: the mechanism's context.
            result: of its step.
            mic: what the client sent.
        """
        first, self._chosen = self._chosen is not None, self._chosen
        reply = NegTokenResp(NegState.ACCEPT_INCOMPLETE, self._chosen, result.token)
        self._chosen = None
        if not result.complete:
            if mic is not None:
                raise invalid("mechListMIC comes before the mechanism is complete")
            if first and self._mic_required:
                reply.neg_state = NegState.REQUEST_MIC
            self._next = SpnegoAcceptor._more
            return StepResult(encode_resp(reply), False)
        return self._conclude(inner, reply, mic, first)

    def _conclude(
        self, inner: NegotiableContext, reply: NegTokenResp, mic: bytes | None, first: bool
    ) -> StepResult:
        required = (self._mic_required or inner.needs_mech_list_mic) and inner.signs_mech_list
        spoke_last = not reply.response_token and not first
        if mic is not None or (required and spoke_last):
            # the client sent the mechanism's last token, and had to send its MIC with it
            self._verify_mic(inner, mic)
        if mic is not None or required:
            reply.mech_list_mic = inner.sign_mech_list(self._mech_types)
        if required and mic is None:
            if first:
                reply.neg_state = NegState.REQUEST_MIC
            self._next = SpnegoAcceptor._client_mic
            return StepResult(encode_resp(reply), False)
        reply.neg_state = NegState.ACCEPT_COMPLETED
        self._finish(inner)
        return StepResult(encode_resp(reply), True)
