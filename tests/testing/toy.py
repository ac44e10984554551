"""A small but sound security provider, with flaws on demand: three legs, HMAC, a key stream."""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import Any, Literal, TypeAlias

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, ContextFlags, Peer, Target
from dcerpc.security.steps import Step, StepResult

Flaw: TypeAlias = Literal[
    "",
    "body only",
    "early peer",
    "fixed key",
    "in clear",
    "no proof",
    "no sequence",
    "other keys",
    "other data",
    "raises",
    "shared",
    "short tokens",
    "shown",
]

_NONCE = 16
_SIGNATURE = 16


class ToyContext:
    """One end of a toy context."""

    auth_type = 0x7D
    signs_headers = True
    max_message_block = 1
    expires_at: float | None = None

    def __init__(self, secret: bytes, initiator: bool, flaw: Flaw, counts: list[int]) -> None:
        self._secret = secret
        self._initiator = initiator
        self._flaw = flaw
        self._mine = bytes(_NONCE) if flaw == "fixed key" else os.urandom(_NONCE)
        self._theirs = b""
        self._complete = False
        self._counts = counts if flaw == "shared" else [0, 0]
        self.session_key = b""

    def __repr__(self) -> str:
        return f"<ToyContext {self._secret!r}>" if self._flaw == "shown" else "<ToyContext>"

    @property
    def peer(self) -> Peer | None:
        return Peer("somebody") if self._complete or self._flaw == "early peer" else None

    # ---- legs: nonce; nonce and proof; proof ----

    def step(self, token: bytes | None) -> Step:
        yield from ()
        if token is not None and self._flaw == "raises" and len(token) < _NONCE:
            raise IndexError("a short token")
        if self._initiator:
            return self._initiate(token)
        return self._accept(token or b"")

    def _initiate(self, token: bytes | None) -> StepResult:
        if token is None:
            return StepResult(self._mine, False)
        self._theirs = token[:_NONCE]
        self._check(token[_NONCE:], b"server")
        return self._done(self._proof(b"client"))

    def _accept(self, token: bytes) -> StepResult:
        if not self._theirs:
            if len(token) != _NONCE:
                raise SecurityError("not a nonce")
            self._theirs = token
            return StepResult(self._mine + self._proof(b"server"), False)
        self._check(token, b"client")
        return self._done(None)

    def _proof(self, who: bytes) -> bytes:
        nonces = (self._mine, self._theirs) if self._initiator else (self._theirs, self._mine)
        return hmac.digest(self._secret, who + b"".join(nonces), "sha256")

    def _check(self, proof: bytes, who: bytes) -> None:
        if self._flaw != "no proof" and not hmac.compare_digest(proof, self._proof(who)):
            raise SecurityError("the proof is wrong")

    def _done(self, token: bytes | None) -> StepResult:
        self._complete = True
        self.session_key = self._proof(b"key")
        if self._flaw == "other keys" and self._initiator:
            self.session_key = self.session_key[::-1]
        return StepResult(token, True)

    # ---- protection ----

    def signature_size(self, level: AuthLevel) -> int:
        return _SIGNATURE

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        token = self._mac(pdu, start, end, header_signing, self._initiator)
        self._cipher(pdu, start, end, level, self._initiator)
        self._count(self._initiator)
        return token

    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        if level < AuthLevel.PKT:
            return
        self._cipher(pdu, start, end, level, not self._initiator)
        wanted = self._mac(pdu, start, end, header_signing, not self._initiator)
        if self._flaw == "short tokens":
            wanted = wanted[: len(token)]
        if not hmac.compare_digest(wanted, bytes(token)):
            raise SecurityError("the signature is wrong")
        if self._flaw == "other data" and level == AuthLevel.PRIVACY and end > start:
            pdu[start] ^= 1
        self._count(not self._initiator)

    def _count(self, initiator: bool) -> None:
        if self._flaw != "no sequence":
            self._counts[initiator] += 1

    def _label(self, initiator: bool) -> bytes:
        return f"{initiator:d} {self._counts[initiator]}".encode()

    def _mac(
        self, pdu: bytearray | memoryview, start: int, end: int, header_signing: bool, initiator: bool
    ) -> bytes:
        whole = header_signing and self._flaw != "body only"
        covered = bytes(pdu) if whole else bytes(pdu[start:end])
        return hmac.digest(self._secret + self.session_key, self._label(initiator) + covered, "sha256")[
            :_SIGNATURE
        ]

    def _cipher(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, initiator: bool
    ) -> None:
        if level == AuthLevel.PRIVACY and self._flaw != "in clear":
            stream = hashlib.shake_128(self.session_key + self._label(initiator)).digest(end - start)
            for at, octet in enumerate(stream, start):
                pdu[at] ^= octet


class ToyProvider:
    """Makes toy contexts; a credential is the secret that both ends share."""

    auth_type = 0x7D
    name = "toy"
    principal_name = ""

    def __init__(self, flaw: Flaw = "") -> None:
        self.flaw: Flaw = flaw
        self._counts = [0, 0]

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> ToyContext:
        return ToyContext(credential, True, self.flaw, self._counts)

    def accept(self, credential: Any, flags: ContextFlags) -> ToyContext:
        return ToyContext(credential, False, self.flaw, self._counts)
