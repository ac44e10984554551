"""Mechanisms for SPNEGO to negotiate: scripted ones with real signatures, and a driver for two ends."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import ContextFlags, SecurityContext, Target
from dcerpc.security.spnego.messages import NegTokenInit, NegTokenResp, decode_init, decode_resp
from dcerpc.security.steps import StepResult, run
from dcerpc.status import SEC_E_MESSAGE_ALTERED
from tests.security.scripted import Script, ScriptedContext

KERBEROS = ("1.2.840.48018.1.2.2", "1.2.840.113554.1.2.2")
NTLM = ("1.3.6.1.4.1.311.2.2.10",)
OTHER = ("1.3.6.1.4.1.311.2.2.30",)
TARGET = Target("server.example")
FLAGS = ContextFlags.DCE_STYLE
_KEY = b"what mechListMIC is made with"


class MechanismContext(ScriptedContext):
    """A scripted context whose tokens name their mechanism."""

    def __init__(self, mechanism: Mechanism, initiator: bool, flags: ContextFlags) -> None:
        super().__init__(mechanism.script, initiator, flags)
        self.mechanism = mechanism
        self.needs_mech_list_mic = mechanism.needs_mic
        self.signs_mech_list = mechanism.signs
        self.signed: list[bytes] = []

    @property
    def session_key(self) -> bytes:
        # as Kerberos in DCE style: there is a key once the last token is made, though the answer is awaited
        last = self.initiator and self.script.answered and 2 * self.steps >= self.script.legs
        return super().session_key or (b"early" if last else b"")

    def _mic(self, mech_types: bytes, by_initiator: bool) -> bytes:
        if not self.session_key:
            raise SecurityError("not complete")
        return hmac.digest(_KEY, bytes((by_initiator,)) + mech_types, hashlib.sha256)[:16]

    def sign_mech_list(self, mech_types: bytes) -> bytes:
        self.signed.append(mech_types)
        return self._mic(mech_types, self.initiator)

    def verify_mech_list(self, mech_types: bytes, mic: bytes) -> None:
        if not hmac.compare_digest(mic, self._mic(mech_types, not self.initiator)):
            raise SecurityError("mechListMIC is wrong", SEC_E_MESSAGE_ALTERED)


@dataclass
class Mechanism:
    """A negotiable provider.

    Attributes:
        legs, answered: see Script. 3 legs are NTLM's, 3 answered ones Kerberos' in DCE style.
        needs_mic: see NegotiableContext.needs_mech_list_mic.
        signs: see NegotiableContext.signs_mech_list.
        bare: how a first token begins that this mechanism knows without SPNEGO.
        begin_error: what the initiator's first step raises.
        usable: whether it has a use for a credential.
    """

    name: str
    mechanisms: tuple[str, ...]
    legs: int = 3
    answered: bool = False
    needs_mic: bool = False
    signs: bool = True
    bare: bytes = b"leg 1"
    begin_error: Exception | None = None
    usable: bool = True
    asks: tuple[object, ...] = ()
    auth_type: int = 0x7E
    principal_name: str = ""
    made: list[MechanismContext] = field(default_factory=list)

    @property
    def script(self) -> Script:
        return Script(legs=self.legs, answered=self.answered, asks=self.asks)

    def can_initiate(self, credential: Any, target: Target, flags: ContextFlags) -> bool:
        return self.usable

    def can_accept(self, credential: Any) -> bool:
        return self.usable

    def recognizes(self, token: bytes) -> bool:
        return token.startswith(self.bare)

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> MechanismContext:
        if self.begin_error is not None:
            raise self.begin_error
        self.made.append(MechanismContext(self, True, flags))
        return self.made[-1]

    def accept(self, credential: Any, flags: ContextFlags) -> MechanismContext:
        self.made.append(MechanismContext(self, False, flags))
        return self.made[-1]


def kerberos(**options: Any) -> Mechanism:
    """Kerberos' legs in DCE style."""
    return Mechanism("kerberos", KERBEROS, **{"legs": 3, "answered": True, **options})


def ntlm(**options: Any) -> Mechanism:
    """NTLM's legs."""
    return Mechanism("ntlm", NTLM, **{"legs": 3, **options})


@dataclass
class Exchange:
    """What went between two contexts.

    Attributes:
        tokens: all that were sent, the initiator's first.
        initiator_complete, acceptor_complete: who had enough.
    """

    tokens: list[bytes] = field(default_factory=list)
    initiator_complete: bool = False
    acceptor_complete: bool = False

    @property
    def messages(self) -> list[NegTokenInit | NegTokenResp]:
        """The tokens, decoded."""
        return [decode_init(self.tokens[0]), *(decode_resp(each) for each in self.tokens[1:] if each)]

    @property
    def responses(self) -> list[NegTokenResp]:
        return [each for each in self.messages if isinstance(each, NegTokenResp)]


def converse(
    initiator: SecurityContext,
    acceptor: SecurityContext,
    changes: Sequence[Any] = (),
    limit: int = 12,
) -> Exchange:
    """Let two contexts talk as a connection does: a token that is not answered goes in rpc_auth_3.

    Args:
        initiator, acceptor: fresh ones.
        changes: what a third party does to each token on its way, in order; None for nothing.
        limit: legs after which it is too much.
    """
    exchange = Exchange()

    def carry(result: StepResult) -> bytes:
        token = result.token or b""
        at = len(exchange.tokens)
        if at < len(changes) and changes[at] is not None:
            token = changes[at](token)
        exchange.tokens.append(token)
        return token

    token: bytes | None = None
    while len(exchange.tokens) < limit:
        result = run(initiator.step(token))
        exchange.initiator_complete = result.complete
        if result.complete and result.token is None:
            return exchange
        token = carry(result)
        answer = run(acceptor.step(token))
        exchange.acceptor_complete = answer.complete
        if result.complete:
            assert answer.token is None
            return exchange
        token = carry(answer)
    raise AssertionError(f"no end after {limit} tokens")
