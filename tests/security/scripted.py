"""A security provider without security: scripted legs, real signing and sealing, slow and failing steps."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, ContextFlags, Peer, Target
from dcerpc.security.steps import KdcExchange, LookupAccount, Step, StepResult

AUTH_TYPE = 0x7E
_KEY = b"a key that both ends know"


@dataclass(frozen=True)
class Script:
    """What the contexts of a provider do.

    Attributes:
        legs: tokens in all, the client's first; an odd last one goes in rpc_auth_3.
        answered: the server answers an odd last token all the same, with none of its own.
        client_fails, server_fails: the number of the step (from 1) that raises, 0 for none.
        asks: what a step asks for before it goes on.
        signature: size of tokens; octets.
        protect_fails_at: the number of the PDU (from 0) that cannot be protected.
        overlong: tokens are longer than announced.
    """

    legs: int = 3
    answered: bool = False
    client_fails: int = 0
    server_fails: int = 0
    asks: tuple[object, ...] = ()
    signature: int = 20
    signs_headers: bool = True
    auth_type: int = AUTH_TYPE
    protect_fails_at: int = -1
    overlong: bool = False


class ScriptedContext:
    """One end of a scripted context."""

    max_message_block = 1
    expires_at: float | None = None

    def __init__(self, script: Script, initiator: bool, flags: ContextFlags = ContextFlags.NONE) -> None:
        self.script = script
        self.flags = flags
        self.auth_type = script.auth_type
        self.signs_headers = script.signs_headers
        self.initiator = initiator
        self.steps = 0
        self.complete = False
        self.tokens_seen: list[bytes | None] = []
        self.answers: list[Any] = []
        self.sent = 0
        self.received = 0
        self.signed_headers: list[bool] = []

    @property
    def session_key(self) -> bytes:
        return _KEY if self.complete else b""

    @property
    def peer(self) -> Peer | None:
        if not self.complete:
            return None
        return Peer("server" if self.initiator else "client", "SCRIPT")

    def step(self, token: bytes | None) -> Step:
        self.steps += 1
        self.tokens_seen.append(token)
        for request in self.script.asks:
            self.answers.append((yield request))
        if self.steps == (self.script.client_fails if self.initiator else self.script.server_fails):
            raise SecurityError("scripted failure", 0x8009030C)
        return self._initiate(token) if self.initiator else self._accept(token)

    def _initiate(self, token: bytes | None) -> StepResult:
        number = 2 * self.steps - 1
        script = self.script
        if self.steps == 1:
            self._expect(token, None)
        elif number - 1 <= script.legs:
            self._expect(token, f"leg {number - 1}".encode())
        else:
            self._expect(token, b"")
        if number > script.legs:
            return self._done(None)
        mine = f"leg {number}".encode()
        if number == script.legs and not script.answered:
            return self._done(mine)
        return StepResult(mine, False)

    def _accept(self, token: bytes | None) -> StepResult:
        number = 2 * self.steps
        self._expect(token, f"leg {number - 1}".encode())
        if number > self.script.legs:
            return self._done(None)
        mine = f"leg {number}".encode()
        return self._done(mine) if number == self.script.legs else StepResult(mine, False)

    def _done(self, token: bytes | None) -> StepResult:
        self.complete = True
        return StepResult(token, True)

    def _expect(self, token: bytes | None, wanted: bytes | None) -> None:
        if token != wanted:
            raise SecurityError(f"token {token!r}, expected {wanted!r}")

    # ---- protection ----

    def signature_size(self, level: AuthLevel) -> int:
        return self.script.signature

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        if self.sent == self.script.protect_fails_at:
            raise SecurityError("scripted failure to protect")
        if self.script.overlong:
            return bytes(self.script.signature + 1)
        signed = pdu if header_signing else pdu[start:end]
        token = self._mac(signed, header_signing, level, self.initiator, self.sent)
        if level == AuthLevel.PRIVACY:
            self._cipher(pdu, start, end, self.initiator, self.sent)
        self.sent += 1
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
        sender = not self.initiator
        if level == AuthLevel.PRIVACY:
            self._cipher(pdu, start, end, sender, self.received)
        signed = pdu if header_signing else pdu[start:end]
        wanted = self._mac(signed, header_signing, level, sender, self.received)
        if not hmac.compare_digest(bytes(token), wanted):
            raise SecurityError("scripted signature does not verify")
        self.received += 1

    def _mac(
        self,
        signed: bytearray | memoryview,
        header_signing: bool,
        level: AuthLevel,
        initiator: bool,
        number: int,
    ) -> bytes:
        self.signed_headers.append(header_signing)
        mac = hmac.new(_KEY, f"{level:d} {initiator:d} {number}".encode(), hashlib.sha256)
        mac.update(signed)
        return mac.digest()[: self.script.signature]

    def _cipher(
        self, pdu: bytearray | memoryview, start: int, end: int, initiator: bool, number: int
    ) -> None:
        size = end - start
        pad = hashlib.shake_128(_KEY + f"{initiator:d} {number}".encode()).digest(size)
        mixed = int.from_bytes(pdu[start:end], "big") ^ int.from_bytes(pad, "big")
        pdu[start:end] = mixed.to_bytes(size, "big")


class ScriptedProvider:
    """Makes scripted contexts."""

    name = "scripted"
    principal_name = "script/host"

    def __init__(self, script: Script = Script()) -> None:  # frozen
        self.script = script
        self.auth_type = script.auth_type
        self.made: list[ScriptedContext] = []

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> ScriptedContext:
        self.made.append(ScriptedContext(self.script, True, flags))
        return self.made[-1]

    def accept(self, credential: Any, flags: ContextFlags) -> ScriptedContext:
        self.made.append(ScriptedContext(self.script, False, flags))
        return self.made[-1]


ASKS = (LookupAccount("user", "DOMAIN"), KdcExchange("REALM", b"message"))
