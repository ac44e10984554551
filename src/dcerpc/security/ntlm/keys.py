"""Responses and keys of NTLMv2, and of NTLMv1 with extended session security (MS-NLMP 3.3, 3.4.5)."""

from __future__ import annotations

from dcerpc.security.crypto.des import desl
from dcerpc.security.crypto.md4 import md4
from dcerpc.security.crypto.md5 import hmac_md5, md5
from dcerpc.security.crypto.rc4 import rc4
from dcerpc.security.ntlm.flags import NegotiateFlags

__all__ = [
    "NT_RESPONSE_V1_SIZE",
    "client_challenge_v2",
    "message_integrity_code",
    "nt_response_v1",
    "ntlm2_challenge",
    "ntlm2_key_exchange_key",
    "ntowf_v2",
    "seal_key",
    "session_base_key_v1",
    "session_base_key_v2",
    "sign_key",
    "transform_session_key",
    "upper_case",
]

#: A longer NtChallengeResponse is one of NTLMv2; octets.
NT_RESPONSE_V1_SIZE = 24

_CLIENT_SIGN = b"session key to client-to-server signing key magic constant\0"
_SERVER_SIGN = b"session key to server-to-client signing key magic constant\0"
_CLIENT_SEAL = b"session key to client-to-server sealing key magic constant\0"
_SERVER_SEAL = b"session key to server-to-client sealing key magic constant\0"


# ---- NTLMv2 (3.3.2) ----


def upper_case(name: str) -> str:
    """A name in upper case as Windows has it: one character for one, and only where lower case leads back.

    So "\N{LATIN SMALL LETTER SHARP S}" and "\N{LATIN SMALL LETTER DOTLESS I}" stay what they are.
    """
    if name.isascii():
        return name.upper()
    return "".join(
        upper if len(upper := each.upper()) == 1 and upper.lower() == each else each for each in name
    )


def ntowf_v2(nt_hash: bytes, user: str, domain: str) -> bytes:
    """NTOWFv2: the key of responses, 16 octets.

    Args:
        nt_hash: MD4 of the password in UTF-16; 16 octets.
        user, domain: as AUTHENTICATE_MESSAGE has them; only the user's case does not matter.
    """
    return hmac_md5(nt_hash, (upper_case(user) + domain).encode("utf-16-le", "surrogatepass"))


def client_challenge_v2(timestamp: bytes, client_challenge: bytes, av_pairs: bytes) -> bytes:
    """NTLMv2_CLIENT_CHALLENGE, ``temp`` in 3.3.2, as a client makes it (2.2.2.7).

    Args:
        timestamp: a FILETIME, 8 octets. client_challenge: a nonce of 8 octets.
        av_pairs: the sequence, MsvAvEOL included.
    """
    return b"".join((b"\1\1", bytes(6), timestamp, client_challenge, bytes(4), av_pairs, bytes(4)))


def session_base_key_v2(response_key: bytes, nt_proof: bytes) -> bytes:
    """SessionBaseKey, which is NTLMv2's KeyExchangeKey too.

    Args:
        response_key: see :func:`ntowf_v2`. nt_proof: NTProofStr; 16 octets.
    """
    return hmac_md5(response_key, nt_proof)


# ---- NTLMv1 with extended session security (3.3.1) ----


def ntlm2_challenge(server_challenge: bytes, client_challenge: bytes) -> bytes:
    """What the response answers in place of the server's challenge; 8 octets.

    Args:
        server_challenge: 8 octets. client_challenge: the first 8 of LmChallengeResponse.
    """
    return md5(server_challenge + client_challenge).digest()[:8]


def nt_response_v1(nt_hash: bytes, challenge: bytes) -> bytes:
    """NtChallengeResponse; 24 octets.

    Args:
        nt_hash: 16 octets. challenge: see :func:`ntlm2_challenge`.
    """
    return desl(nt_hash, challenge)


def session_base_key_v1(nt_hash: bytes) -> bytes:
    """SessionBaseKey; 16 octets, the same for every logon."""
    return md4(nt_hash)


def ntlm2_key_exchange_key(
    session_base_key: bytes, server_challenge: bytes, client_challenge: bytes
) -> bytes:
    """KXKEY (3.4.5.1); 16 octets.

    Args:
        session_base_key: see :func:`session_base_key_v1`.
        server_challenge, client_challenge: as for :func:`ntlm2_challenge`, without the hash.
    """
    return hmac_md5(session_base_key, server_challenge + client_challenge)


# ---- both ----


def transform_session_key(key_exchange_key: bytes, session_key: bytes) -> bytes:
    """RC4K: ExportedSessionKey to EncryptedRandomSessionKey, or back.

    Args:
        key_exchange_key, session_key: 16 octets each.
    """
    return rc4(key_exchange_key).update(session_key)


def message_integrity_code(session_key: bytes, before: bytes, authenticate: bytes) -> bytes:
    """MIC: over all three messages (3.1.5.1.2); 16 octets.

    Args:
        session_key: ExportedSessionKey.
        before: NEGOTIATE_MESSAGE, which connectionless mode has not, and CHALLENGE_MESSAGE.
        authenticate: with sixteen zeros for its MIC.
    """
    return hmac_md5(session_key, before + authenticate)


def sign_key(session_key: bytes, client: bool) -> bytes:
    """SIGNKEY with extended session security (3.4.5.2); 16 octets.

    Args:
        session_key: ExportedSessionKey. client: for what the client sends.
    """
    return md5(session_key + (_CLIENT_SIGN if client else _SERVER_SIGN)).digest()


def seal_key(flags: int, session_key: bytes, client: bool) -> bytes:
    """SEALKEY with extended session security (3.4.5.3); 16 octets.

    Args:
        flags: the outcome of negotiation: 128, 56 or 40 bits. session_key, client: as for :func:`sign_key`.
    """
    if not flags & NegotiateFlags.KEY_128:
        session_key = session_key[: 7 if flags & NegotiateFlags.KEY_56 else 5]
    return md5(session_key + (_CLIENT_SEAL if client else _SERVER_SEAL)).digest()
