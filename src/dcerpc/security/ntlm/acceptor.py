"""A server's NTLM context for one client (MS-NLMP 3.2)."""

from __future__ import annotations

from collections.abc import Generator
from hmac import compare_digest
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Account, AccountStore, Found, NetworkLogon
from dcerpc.security.api import ContextFlags, ImpersonationLevel, Peer
from dcerpc.security.crypto.channel_bindings import channel_bindings_digest
from dcerpc.security.ntlm import keys
from dcerpc.security.ntlm.av_pairs import AvFlags, AvId, encode_av_pairs, flags_of, text_of
from dcerpc.security.ntlm.evidence import ClientChallenge, NtlmEvidence
from dcerpc.security.ntlm.flags import NegotiateFlags, check_granted, needed_flags
from dcerpc.security.ntlm.messages import (
    MIC_OFFSET,
    MIC_SIZE,
    Authenticate,
    Challenge,
    Negotiate,
    decode_text,
    encode_text,
)
from dcerpc.security.ntlm.protection import MessageProtection
from dcerpc.security.ntlm.settings import NtlmSettings, filetime
from dcerpc.security.steps import LookupAccount, StepResult
from dcerpc.status import (
    SEC_E_BAD_BINDINGS,
    SEC_E_INVALID_TOKEN,
    SEC_E_LOGON_DENIED,
    SEC_E_MESSAGE_ALTERED,
    SEC_E_TIME_SKEW,
    SEC_E_UNSUPPORTED_FUNCTION,
    SEC_E_WRONG_PRINCIPAL,
)

__all__ = ["NtlmAcceptor"]

#: What of a client's flags this server grants.
_SUPPORTED = (
    NegotiateFlags.SIGN
    | NegotiateFlags.SEAL
    | NegotiateFlags.DATAGRAM
    | NegotiateFlags.EXTENDED_SESSIONSECURITY
    | NegotiateFlags.IDENTIFY
    | NegotiateFlags.VERSION
    | NegotiateFlags.KEY_128
    | NegotiateFlags.KEY_56
    | NegotiateFlags.KEY_EXCH
).value
#: What every CHALLENGE_MESSAGE says (3.2.5.1.1).
_ALWAYS = (
    NegotiateFlags.REQUEST_TARGET
    | NegotiateFlags.NTLM
    | NegotiateFlags.ALWAYS_SIGN
    | NegotiateFlags.TARGET_INFO
).value
_NO_KEY = bytes(16)


class NtlmAcceptor(MessageProtection):
    """One server's context.

    Args:
        settings: the provider's. store: whom the server knows.
        capabilities: what the runtime asked for, from the level that the client wants.
    """

    __slots__ = (
        "_capabilities",
        "_challenge",
        "_legs",
        "_needed",
        "_negotiate",
        "_negotiated",
        "_peer",
        "_settings",
        "_store",
        "needs_mech_list_mic",
    )

    def __init__(self, settings: NtlmSettings, store: AccountStore, capabilities: ContextFlags) -> None:
        super().__init__()
        self._settings = settings
        self._store = store
        self._capabilities = capabilities
        self._needed = needed_flags(capabilities)
        self._negotiate = b""
        self._negotiated = 0
        self._challenge: Challenge | None = None
        self._legs = 0
        self._peer: Peer | None = None
        self.needs_mech_list_mic = False

    @property
    def peer(self) -> Peer | None:
        """The client, once it has proved who it is."""
        return self._peer

    def step(self, token: bytes | None) -> Generator[Any, Any, StepResult]:
        """Challenge the client, then judge its answer. In connectionless mode there is no token at first."""
        self._legs += 1
        if self._legs == 1:
            return StepResult(self._make_challenge(token or b""), False)
        if self._legs == 2 and self._challenge is not None:
            yield from self._authenticate(token or b"", self._challenge)
            return StepResult(None, True)
        raise SecurityError("NTLM: the exchange is over", SEC_E_UNSUPPORTED_FUNCTION)

    # ---- the first leg (3.2.5.1.1, 3.2.5.2.1) ----

    def _make_challenge(self, token: bytes) -> bytes:
        if self._capabilities & ContextFlags.DATAGRAM:
            # IDENTIFY is the client's to say, and it has said nothing yet
            offered = (_SUPPORTED | NegotiateFlags.UNICODE.value) & ~NegotiateFlags.IDENTIFY.value
        else:
            offered = Negotiate.decode(token).flags
            check_granted(self._needed, offered, "NEGOTIATE_MESSAGE")
            offered &= ~NegotiateFlags.DATAGRAM.value
        settings = self._settings
        flags = offered & _SUPPORTED | _ALWAYS
        if offered & NegotiateFlags.UNICODE:
            flags |= NegotiateFlags.UNICODE.value
        else:
            flags |= NegotiateFlags.OEM.value
        target_type = (
            NegotiateFlags.TARGET_TYPE_DOMAIN if settings.domain_name else NegotiateFlags.TARGET_TYPE_SERVER
        )
        self._challenge = Challenge(
            flags | target_type.value,
            settings.random(8),
            encode_text(settings.domain_name or settings.server_name, flags, settings.oem_charset),
            encode_av_pairs(self._target_info()),
            settings.version if flags & NegotiateFlags.VERSION else None,
        )
        encoded = self._challenge.encode()
        self._negotiate = token + encoded
        self._negotiated = flags
        return encoded

    def _target_info(self) -> dict[int, bytes]:
        settings = self._settings
        names = {
            AvId.NB_COMPUTER_NAME: settings.server_name,
            # a server without a domain is its own
            AvId.NB_DOMAIN_NAME: settings.domain_name or settings.server_name,
            AvId.DNS_COMPUTER_NAME: settings.dns_name or settings.server_name,
            AvId.DNS_DOMAIN_NAME: settings.dns_domain,
            AvId.DNS_TREE_NAME: settings.dns_forest,
        }
        info = {av_id.value: name.encode("utf-16-le") for av_id, name in names.items() if name}
        info[AvId.TIMESTAMP.value] = filetime(settings.clock()).to_bytes(8, "little")
        return info

    # ---- the second leg (3.2.5.1.2, 3.2.5.2.2) ----

    def _authenticate(self, token: bytes, challenge: Challenge) -> Generator[Any, Any, None]:
        message = Authenticate.decode(token)
        flags = message.flags & self._negotiated
        needed = self._needed
        if not message.user and not message.nt_response:
            # A response to nobody's password needs no hardening, and clients leave it out.
            needed &= ~NegotiateFlags.EXTENDED_SESSIONSECURITY.value
        check_granted(needed, flags, "AUTHENTICATE_MESSAGE")
        evidence = self._evidence(message, challenge, flags)
        said = evidence.client_challenge() if evidence.is_v2 else None
        found = yield LookupAccount(evidence.name, evidence.domain, evidence, self._store)
        base_key, peer = self._judge(found, evidence)
        if evidence.is_v2 or not evidence.nt_response:
            key_exchange_key = base_key
        else:
            key_exchange_key = keys.ntlm2_key_exchange_key(
                base_key, challenge.server_challenge, evidence.lm_response[:8]
            )
        session_key = _session_key(message, flags, key_exchange_key)
        if said is not None and flags_of(said.av_pairs) & AvFlags.MIC:
            self._check_mic(message, token, session_key)
        if evidence.nt_response:
            self._check_client(said)
        if (message.flags | self._negotiated) & NegotiateFlags.IDENTIFY:
            peer.impersonation = ImpersonationLevel.IDENTIFY
        keyless = compare_digest(base_key, _NO_KEY)
        if keyless and self._needed & NegotiateFlags.SIGN:
            raise SecurityError("NTLM: a logon without a key cannot protect calls", SEC_E_LOGON_DENIED)
        self._negotiate = b""
        self._challenge = None
        self._peer = peer
        self._establish(flags, session_key, client=False, keyless=keyless)

    def _evidence(self, message: Authenticate, challenge: Challenge, flags: int) -> NtlmEvidence:
        charset = self._settings.oem_charset
        name = decode_text(message.user, flags, charset)
        nt_response, lm_response = message.nt_response, message.lm_response
        answered = challenge.server_challenge
        if not nt_response:
            # LM and LMv2 alone are nobody's
            if name or lm_response not in (b"", b"\0"):
                raise _denied()
            lm_response = b""
        elif len(nt_response) <= keys.NT_RESPONSE_V1_SIZE:
            if not self._settings.allow_ntlmv1:
                raise SecurityError("NTLM: the client used NTLMv1, which is not allowed", SEC_E_LOGON_DENIED)
            answered = keys.ntlm2_challenge(answered, lm_response[:8])
        return NtlmEvidence(
            answered,
            lm_response,
            nt_response,
            name,
            decode_text(message.domain, flags, charset),
            decode_text(message.workstation, flags, charset),
        )

    def _judge(self, found: Found, evidence: NtlmEvidence) -> tuple[bytes, Peer]:
        """SessionBaseKey and whom it belongs to.

        An account that does not exist costs what a wrong password costs, and ends in the same error.
        """
        if isinstance(found, NetworkLogon):
            if len(found.session_base_key) != len(_NO_KEY):
                raise SecurityError("NTLM: the account store gave no SessionBaseKey of 16 octets")
            return found.session_base_key, Peer(
                found.name, found.domain, found.anonymous, found.sids, details=found.details
            )
        if found is not None and not isinstance(found, Account):
            raise SecurityError(f"NTLM: the account store gave a {type(found).__name__}, not an account")
        nt_hash = _NO_KEY if found is None else found.nt_hash
        base_key = evidence.session_base_key(nt_hash, allow_ntlmv1=self._settings.allow_ntlmv1)
        if base_key is None or found is None:
            raise _denied()
        if found.disabled:
            raise SecurityError("NTLM: the account is disabled", SEC_E_LOGON_DENIED)
        own_domain = self._settings.domain_name or self._settings.server_name
        return base_key, Peer(found.name, found.domain or own_domain, sids=found.sids)

    def _check_mic(self, message: Authenticate, token: bytes, session_key: bytes) -> None:
        zeroed = b"".join((token[:MIC_OFFSET], bytes(MIC_SIZE), token[MIC_OFFSET + MIC_SIZE :]))
        expected = keys.message_integrity_code(session_key, self._negotiate, zeroed)
        if not compare_digest(expected, message.mic or b""):
            raise SecurityError("NTLM: the MIC does not verify", SEC_E_MESSAGE_ALTERED)
        self.needs_mech_list_mic = True

    def _check_client(self, said: ClientChallenge | None) -> None:
        """Channel bindings, target name and time of NTLMv2; NTLMv1 has none of them.

        Args:
            said: the client's, None with NTLMv1.
        """
        settings = self._settings
        pairs = said.av_pairs if said is not None else {}
        if settings.channel_bindings and not compare_digest(
            channel_bindings_digest(settings.channel_bindings), pairs.get(AvId.CHANNEL_BINDINGS, b"")
        ):
            raise SecurityError("NTLM: the client is bound to another channel", SEC_E_BAD_BINDINGS)
        if settings.spns:
            target = text_of(pairs, AvId.TARGET_NAME)
            if flags_of(pairs) & AvFlags.UNTRUSTED_TARGET_NAME or target.lower() not in settings.spns:
                raise SecurityError(f"NTLM: the client wants {target!r}", SEC_E_WRONG_PRINCIPAL)
        if settings.max_lifetime is not None and said is not None:
            age = abs(filetime(settings.clock()) - said.timestamp) / 10_000_000
            if age > settings.max_lifetime:
                raise SecurityError(f"NTLM: the client's time is off by {age:.0f} s", SEC_E_TIME_SKEW)


def _session_key(message: Authenticate, flags: int, key_exchange_key: bytes) -> bytes:
    """ExportedSessionKey.

    With nothing to protect a client need not exchange a key (3.1.5.1.2), but some do.
    """
    if not flags & NegotiateFlags.KEY_EXCH:
        return key_exchange_key
    if not message.encrypted_session_key and not flags & _PROTECTED:
        return key_exchange_key
    if len(message.encrypted_session_key) != len(_NO_KEY):
        raise SecurityError(
            f"NTLM: EncryptedRandomSessionKey of {len(message.encrypted_session_key)} octets",
            SEC_E_INVALID_TOKEN,
        )
    return keys.transform_session_key(key_exchange_key, message.encrypted_session_key)


_PROTECTED = (NegotiateFlags.SIGN | NegotiateFlags.SEAL).value


def _denied() -> SecurityError:
    return SecurityError("NTLM: no such account, or a wrong password", SEC_E_LOGON_DENIED)
