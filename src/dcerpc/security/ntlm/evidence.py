"""What a client showed to prove who it is, and the judgement of it (MS-NLMP 3.2.5.1.2)."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field

from dcerpc.errors import SecurityError
from dcerpc.security.crypto.md5 import hmac_md5
from dcerpc.security.ntlm import keys
from dcerpc.security.ntlm.av_pairs import decode_av_pairs
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = ["ClientChallenge", "NtlmEvidence"]

_PROOF_SIZE = 16
#: Of NTLMv2_CLIENT_CHALLENGE, before its AV_PAIRs; octets.
_CLIENT_CHALLENGE_SIZE = 28


@dataclass(slots=True)
class ClientChallenge:
    """NTLMv2_CLIENT_CHALLENGE (2.2.2.7).

    Attributes:
        timestamp: a FILETIME: 100 ns since 1601 UTC. av_pairs: by AvId.
    """

    timestamp: int
    av_pairs: dict[int, bytes]


@dataclass(frozen=True, slots=True)
class NtlmEvidence:
    """A challenge and the client's responses to it: all that another authority needs to judge them.

    Attributes:
        server_challenge: what the responses answer, 8 octets. For a response of NTLMv1 with extended session
            security it is the hash of both challenges, as NETLOGON_NETWORK_INFO wants it (MS-NRPC 2.2.1.4.5).
        lm_response, nt_response: as in AUTHENTICATE_MESSAGE; both b"" for anonymous.
        name, domain, workstation: as the client gave them.
    """

    server_challenge: bytes
    lm_response: bytes = field(repr=False)
    nt_response: bytes = field(repr=False)
    name: str
    domain: str
    workstation: str = ""

    @property
    def is_v2(self) -> bool:
        """Whether the response is one of NTLMv2."""
        return len(self.nt_response) > keys.NT_RESPONSE_V1_SIZE

    def client_challenge(self) -> ClientChallenge:
        """What the client said in its response of NTLMv2.

        Raises:
            SecurityError: it is malformed.
        """
        octets = self.nt_response[_PROOF_SIZE:]
        if len(octets) < _CLIENT_CHALLENGE_SIZE or octets[:2] != b"\1\1":
            raise SecurityError(
                f"NTLM: NTLMv2_CLIENT_CHALLENGE: {len(octets)} octets that begin with {octets[:2].hex()}",
                SEC_E_INVALID_TOKEN,
            )
        pairs = decode_av_pairs(octets[_CLIENT_CHALLENGE_SIZE:], "NTLMv2_CLIENT_CHALLENGE")
        return ClientChallenge(int.from_bytes(octets[8:16], "little"), pairs)

    def session_base_key(self, nt_hash: bytes, *, allow_ntlmv1: bool = False) -> bytes | None:
        """Judge the response of someone whose password is known.

        Takes the same time whether it is right or wrong; the response with an empty domain that some clients
        make is taken too (3.2.5.1.2).

        Args:
            nt_hash: MD4 of the password in UTF-16; 16 octets.
            allow_ntlmv1: take a response of NTLMv1.

        Returns:
            SessionBaseKey; None when the response is wrong. LM and LMv2 responses are never looked at.
        """
        if not self.is_v2:
            right = hmac.compare_digest(keys.nt_response_v1(nt_hash, self.server_challenge), self.nt_response)
            return keys.session_base_key_v1(nt_hash) if right and allow_ntlmv1 else None
        proof = self.nt_response[:_PROOF_SIZE]
        answered = self.server_challenge + self.nt_response[_PROOF_SIZE:]
        found = None
        for domain in {self.domain, ""}:
            response_key = keys.ntowf_v2(nt_hash, self.name, domain)
            if hmac.compare_digest(hmac_md5(response_key, answered), proof):
                found = keys.session_base_key_v2(response_key, proof)
        return found
