"""A client's NTLM context (MS-NLMP 3.1)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import ContextFlags, Peer, Target
from dcerpc.security.crypto.channel_bindings import channel_bindings_digest
from dcerpc.security.crypto.md5 import hmac_md5
from dcerpc.security.ntlm import keys
from dcerpc.security.ntlm.av_pairs import (
    AvFlags,
    AvId,
    decode_av_pairs,
    encode_av_pairs,
    flags_of,
    text_of,
)
from dcerpc.security.ntlm.flags import NegotiateFlags, check_granted, needed_flags
from dcerpc.security.ntlm.messages import (
    MIC_OFFSET,
    MIC_SIZE,
    Authenticate,
    Challenge,
    Negotiate,
    encode_text,
)
from dcerpc.security.ntlm.protection import MessageProtection
from dcerpc.security.ntlm.settings import NtlmSettings, filetime
from dcerpc.security.steps import StepResult
from dcerpc.status import SEC_E_LOGON_DENIED, SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["Identity", "NtlmInitiator"]

#: Asked for in every NEGOTIATE_MESSAGE (3.1.5.1.1).
_OFFERED = (
    NegotiateFlags.UNICODE
    | NegotiateFlags.REQUEST_TARGET
    | NegotiateFlags.NTLM
    | NegotiateFlags.ALWAYS_SIGN
    | NegotiateFlags.EXTENDED_SESSIONSECURITY
    | NegotiateFlags.VERSION
    | NegotiateFlags.KEY_128
    | NegotiateFlags.KEY_56
).value
#: What a server's CHALLENGE_MESSAGE adds.
_ADDED = NegotiateFlags.TARGET_INFO.value
_PROTECTED = (NegotiateFlags.SIGN | NegotiateFlags.SEAL).value
#: Names that a challenge must have where something is to be protected (3.1.5.1.2).
_NAMES = {AvId.NB_COMPUTER_NAME.value, AvId.NB_DOMAIN_NAME.value}


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the client is.

    Attributes:
        user, domain: sent as they are. nt_hash: 16 octets; b"" for anonymous.
    """

    user: str
    domain: str
    nt_hash: bytes = field(repr=False)


class NtlmInitiator(MessageProtection):
    """One client's context.

    Args:
        settings: the provider's. identity: who the client is. target: the server.
        capabilities: what the runtime asked for.
    """

    __slots__ = (
        "_capabilities",
        "_identity",
        "_legs",
        "_needed",
        "_negotiate",
        "_offered",
        "_peer",
        "_settings",
        "_target",
        "needs_mech_list_mic",
    )

    def __init__(
        self, settings: NtlmSettings, identity: Identity, target: Target, capabilities: ContextFlags
    ) -> None:
        super().__init__()
        self._settings = settings
        self._identity = identity
        self._target = target
        self._capabilities = capabilities
        self._needed = needed_flags(capabilities)
        self._offered = _OFFERED | self._needed
        # Not with nothing to protect: Samba has no place for signatures at CONNECT and faults calls under a
        # context that has SIGN, and KEY_EXCH without it exchanges no key (3.1.5.1.2), which Samba refuses.
        if self._needed & NegotiateFlags.SIGN:
            self._offered |= NegotiateFlags.KEY_EXCH.value
        if capabilities & ContextFlags.IDENTIFY:
            self._offered |= NegotiateFlags.IDENTIFY.value
        if not identity.nt_hash:
            self._offered |= NegotiateFlags.ANONYMOUS.value
        self._negotiate = b""
        self._legs = 0
        self._peer: Peer | None = None
        self.needs_mech_list_mic = False

    @property
    def peer(self) -> Peer | None:
        """The server, by the names in its challenge: proven by its first signature, not before."""
        return self._peer

    def step(self, token: bytes | None) -> Generator[Any, Any, StepResult]:
        """Send NEGOTIATE_MESSAGE, then answer the challenge. In connectionless mode only the latter."""
        yield from ()  # it asks for nothing
        self._legs += 1
        if self._legs == 1:
            if self._capabilities & ContextFlags.DATAGRAM:
                return StepResult(None, False)
            self._negotiate = Negotiate(self._offered, version=self._settings.version).encode()
            return StepResult(self._negotiate, False)
        if self._legs == 2:
            return StepResult(self._answer(token or b""), True)
        raise SecurityError("NTLM: the exchange is over", SEC_E_UNSUPPORTED_FUNCTION)

    def _answer(self, token: bytes) -> bytes:
        """The AUTHENTICATE_MESSAGE that answers a CHALLENGE_MESSAGE (3.1.5.1.2)."""
        challenge = Challenge.decode(token)
        flags = challenge.flags & (self._offered | _ADDED)
        check_granted(self._needed, flags, "CHALLENGE_MESSAGE")
        if self._capabilities & ContextFlags.IDENTIFY:
            flags |= NegotiateFlags.IDENTIFY.value
        info: dict[int, bytes] = {}
        if challenge.target_info:
            info = decode_av_pairs(challenge.target_info, "TargetInfo")
        message = Authenticate(
            flags,
            version=self._settings.version if flags & NegotiateFlags.VERSION else None,
            workstation=self._text(self._settings.workstation, flags),
        )
        key_exchange_key = self._respond(message, challenge, info)
        session_key = key_exchange_key
        if flags & NegotiateFlags.KEY_EXCH and flags & _PROTECTED:
            session_key = self._settings.random(16)
            message.encrypted_session_key = keys.transform_session_key(key_exchange_key, session_key)
        encoded = message.encode()
        if message.mic is not None:
            mic = keys.message_integrity_code(session_key, self._negotiate + token, encoded)
            encoded = b"".join((encoded[:MIC_OFFSET], mic, encoded[MIC_OFFSET + MIC_SIZE :]))
            self.needs_mech_list_mic = True
        self._negotiate = b""
        self._peer = Peer(text_of(info, AvId.NB_COMPUTER_NAME), text_of(info, AvId.NB_DOMAIN_NAME))
        self._establish(flags, session_key, client=True, keyless=not self._identity.nt_hash)
        return encoded

    def _respond(self, message: Authenticate, challenge: Challenge, info: dict[int, bytes]) -> bytes:
        """Put names and responses into the message; returns KeyExchangeKey."""
        identity = self._identity
        if not identity.nt_hash:
            message.flags |= NegotiateFlags.ANONYMOUS.value
            message.lm_response = b"\0"
            return bytes(16)
        message.domain = self._text(identity.domain, message.flags)
        message.user = self._text(identity.user, message.flags)
        client_challenge = self._settings.random(8)
        server_challenge = challenge.server_challenge
        if self._settings.allow_ntlmv1 and not info:
            message.lm_response = client_challenge + bytes(16)
            answered = keys.ntlm2_challenge(server_challenge, client_challenge)
            message.nt_response = keys.nt_response_v1(identity.nt_hash, answered)
            base_key = keys.session_base_key_v1(identity.nt_hash)
            return keys.ntlm2_key_exchange_key(base_key, server_challenge, client_challenge)
        self._check_names(info)
        temp = keys.client_challenge_v2(
            info.get(AvId.TIMESTAMP) or filetime(self._settings.clock()).to_bytes(8, "little"),
            client_challenge,
            encode_av_pairs(self._bound(info)),
        )
        response_key = keys.ntowf_v2(identity.nt_hash, identity.user, identity.domain)
        proof = hmac_md5(response_key, server_challenge + temp)
        message.nt_response = proof + temp
        # Never LMv2: what a server that sends no timestamp might check of it is in the other response too.
        if not self._capabilities & ContextFlags.DATAGRAM:
            message.lm_response = bytes(24)
        message.mic = bytes(MIC_SIZE)
        return keys.session_base_key_v2(response_key, proof)

    def _check_names(self, info: dict[int, bytes]) -> None:
        """With something to protect, the server must have named itself and its domain (3.1.5.1.2)."""
        if self._needed & NegotiateFlags.SIGN and not info.keys() >= _NAMES:
            raise SecurityError(
                "NTLM: the challenge does not name the server and its domain", SEC_E_LOGON_DENIED
            )

    def _bound(self, info: dict[int, bytes]) -> dict[int, bytes]:
        """The server's AV_PAIRs and the client's: MIC present, channel bindings, target name."""
        pairs = dict(info)
        pairs[AvId.FLAGS] = (flags_of(info) | AvFlags.MIC).to_bytes(4, "little")
        bindings = self._target.channel_bindings
        pairs[AvId.CHANNEL_BINDINGS] = channel_bindings_digest(bindings) if bindings else bytes(16)
        pairs[AvId.TARGET_NAME] = self._target.spn.encode("utf-16-le", "replace")
        return pairs

    def _text(self, text: str, flags: int) -> bytes:
        return encode_text(text, flags, self._settings.oem_charset)
