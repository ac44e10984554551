"""NTLM (MS-NLMP): a provider for clients and servers.

Modules: ``messages``, ``av_pairs`` and ``flags`` are the wire; ``keys`` and ``evidence`` the arithmetic of
responses; ``initiator`` and ``acceptor`` the two roles; ``protection`` what both do to messages.
"""

from __future__ import annotations

from dcerpc.security.ntlm.evidence import ClientChallenge, NtlmEvidence
from dcerpc.security.ntlm.messages import Version
from dcerpc.security.ntlm.provider import NtlmProvider

__all__ = ["ClientChallenge", "NtlmEvidence", "NtlmProvider", "Version"]
