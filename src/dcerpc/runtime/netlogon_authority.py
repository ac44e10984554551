"""What a domain controller decides about secure channels and logons, without RPC (MS-NRPC 3.5.4.4 - 5)."""

from __future__ import annotations

import hmac
import inspect
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dcerpc import status
from dcerpc.errors import SecurityError
from dcerpc.interfaces.netlogon import NETLOGON_LEVEL, NETLOGON_NETWORK_INFO, NETLOGON_VALIDATION
from dcerpc.runtime.netlogon_logon import NETWORK_LEVELS, VALIDATION_LEVELS, Logon, evidence_of, validation_of
from dcerpc.security.accounts import Account, AccountStore, Found, NetworkLogon
from dcerpc.security.netlogon import (
    SERVER_OPTIONS,
    Algorithm,
    NegotiateFlags,
    NetlogonSession,
    SessionStore,
    crypto,
)
from dcerpc.security.ntlm import NtlmEvidence
from dcerpc.security.ntlm.av_pairs import AvId, text_of
from dcerpc.security.steps import LookupAccount

__all__ = ["ChannelPolicy", "Claim", "DomainController", "DomainFacts", "Verdict"]

#: WorkstationSecureChannel and the kinds between domain controllers; the other kinds are never used remotely.
_CHANNEL_TYPES: Final = frozenset((2, 3, 4, 6, 7))
_WORKSTATION: Final = 2
#: Kinds of channels whose account may be named with a period at its end.
_TRUSTS: Final = frozenset((3, 4))
_NO_GUID: Final = uuid.UUID(int=0)


@dataclass(frozen=True, slots=True)
class DomainFacts:
    """What a domain controller says of itself and its domain.

    Attributes:
        domain, computer: NetBIOS names of the domain and of the domain controller.
        dns_domain, dns_forest: DNS names of the domain and its forest, "" when there are none.
        sid: the domain's, as ``S-1-5-21-...``, "" when it has none. guid: the domain's.
    """

    domain: str
    computer: str
    dns_domain: str = ""
    dns_forest: str = ""
    sid: str = ""
    guid: uuid.UUID = _NO_GUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelPolicy:
    """Which secure channels a service takes.

    Attributes:
        flags: the options it grants.
        weakest: what sessions must be at least; others are refused with STATUS_DOWNGRADE_DETECTED.
        require_seal: methods that need a secure channel are served at PRIVACY under this provider only.
        channel_types: kinds of secure channels (MS-NRPC 2.2.1.3.13) that computers may ask for.
        allow_ntlmv1: logons with NTLMv1 responses are taken.
    """

    flags: NegotiateFlags = SERVER_OPTIONS
    weakest: Algorithm = Algorithm.AES
    require_seal: bool = True
    channel_types: frozenset[int] = frozenset((_WORKSTATION,))
    allow_ntlmv1: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What a client says to establish a session, in NetrServerAuthenticate3 and its predecessors.

    Attributes:
        account, computer: the account's name, and the client's NetBIOS name.
        channel_type: NETLOGON_SECURE_CHANNEL_TYPE.
        credential: the client's; 8 octets. flags: the options it asks for.
    """

    account: str
    channel_type: int
    computer: str
    credential: bytes
    flags: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What it gets.

    Attributes:
        status: NTSTATUS. flags: the options granted. credential: the server's; 8 octets. rid: the account's.
    """

    status: int
    flags: NegotiateFlags = NegotiateFlags.NONE
    credential: bytes = bytes(8)
    rid: int = 0


class DomainController:
    """The decisions behind :class:`~dcerpc.runtime.netlogon_service.NetlogonService`; arguments as there."""

    def __init__(
        self,
        facts: DomainFacts,
        sessions: SessionStore,
        machines: AccountStore,
        users: AccountStore | None,
        policy: ChannelPolicy,
        clock: Callable[[], float],
    ) -> None:
        self.facts = facts
        self.sessions = sessions
        self.policy = policy
        self._machines = machines
        self._users = users
        self._clock = clock

    async def authenticate(self, claim: Claim, origin: str) -> Verdict:
        """Establish a session, or say why not (3.5.4.4.2). Challenges are good for one attempt.

        Args:
            claim: the client's. origin: the host that it comes from.
        """
        challenges = self.sessions.take(claim.computer, origin)
        flags = NegotiateFlags(claim.flags) & self.policy.flags
        algorithm = Algorithm.of(flags)
        if claim.channel_type not in _CHANNEL_TYPES:
            return Verdict(status.STATUS_INVALID_PARAMETER)
        if algorithm < self.policy.weakest:
            return Verdict(status.STATUS_DOWNGRADE_DETECTED, flags)
        if challenges is None or claim.channel_type not in self.policy.channel_types:
            return Verdict(status.STATUS_ACCESS_DENIED, flags)
        account = await self._find_machine(claim)
        if account is None:
            return Verdict(status.STATUS_NO_TRUST_SAM_ACCOUNT, flags)
        key = crypto.compute_session_key(algorithm, account.nt_hash, challenges.client, challenges.server)
        expected = crypto.compute_credential(algorithm, key, challenges.client)
        if not (hmac.compare_digest(expected, claim.credential) and crypto.is_random(challenges.client)):
            return Verdict(status.STATUS_ACCESS_DENIED, flags)
        rid = int(account.sids[0].rpartition("-")[2]) if account.sids else 0
        self.sessions.add(
            NetlogonSession(
                account=account.name,
                computer=claim.computer,
                session_key=key,
                negotiate_flags=flags,
                stored_credential=claim.credential,
                domain=self.facts.domain,
                dns_domain=self.facts.dns_domain,
                channel_type=claim.channel_type,
                account_rid=rid,
                requested_flags=NegotiateFlags(claim.flags),
                clock=self._clock,
            )
        )
        credential = crypto.compute_credential(algorithm, key, challenges.server)
        return Verdict(0, flags, credential, rid)

    async def _find_machine(self, claim: Claim) -> Account | None:
        """The account of a computer, or of a trust, with its secret."""
        name = claim.account
        if claim.channel_type in _TRUSTS and name.endswith("."):
            name = name[:-1]
        elif not name.endswith("$"):
            return None
        found = await _lookup(self._machines, name, self.facts.domain)
        return found if isinstance(found, Account) and not found.disabled else None

    async def judge(
        self, session: NetlogonSession, logon_level: int, information: NETLOGON_LEVEL, validation_level: int
    ) -> NETLOGON_VALIDATION:
        """Judge a network logon (3.5.4.5.1, MS-APDS 3.1.5.2).

        Args:
            session: of the secure channel that it comes through.
            logon_level, information, validation_level: as in NetrLogonSamLogonEx.

        Raises:
            SecurityError: it is refused; the status is what the method returns.
        """
        network = information.value
        if logon_level not in NETWORK_LEVELS or validation_level not in VALIDATION_LEVELS:
            raise SecurityError("not a network logon", status.STATUS_INVALID_INFO_CLASS)
        if not isinstance(network, NETLOGON_NETWORK_INFO):
            raise SecurityError("there is no logon information", status.STATUS_INVALID_PARAMETER)
        evidence = evidence_of(network)
        self._check_origin(session, evidence)
        found = await self._find_user(evidence)
        if found is None:
            raise SecurityError("there is no such user", status.STATUS_NO_SUCH_USER)
        key = found.session_base_key if isinstance(found, NetworkLogon) else self._verify(found, evidence)
        verdict = Logon(
            name=found.name,
            domain=found.domain or self.facts.domain,
            sids=found.sids,
            session_base_key=key,
            lm_key=key[:8] if evidence.is_v2 else bytes(8),
            server=self.facts.computer,
            dns_domain=self.facts.dns_domain,
            domain_sid=self.facts.sid,
        )
        return validation_of(verdict, validation_level, session)

    def _verify(self, account: Account, evidence: NtlmEvidence) -> bytes:
        """Judge the response of somebody whose password is known: SessionBaseKey."""
        key = evidence.session_base_key(account.nt_hash, allow_ntlmv1=self.policy.allow_ntlmv1)
        if key is None:
            raise SecurityError("the response is wrong", status.STATUS_WRONG_PASSWORD)
        if account.disabled:
            raise SecurityError("the account is disabled", status.STATUS_ACCOUNT_DISABLED)
        return key

    def _check_origin(self, session: NetlogonSession, evidence: NtlmEvidence) -> None:
        """Whether the client meant the computer that passes its response on (MS-APDS 3.1.5.2).

        The computer is known by its account, whose secret it has proved to know: the name that it gave itself
        may be that of the server that the response was meant for and taken from (CVE-2015-0005).
        """
        if not evidence.is_v2 or session.channel_type != _WORKSTATION:
            return
        pairs = evidence.client_challenge().av_pairs
        for av_id, expected in (
            (AvId.NB_COMPUTER_NAME, session.account.removesuffix("$")),
            (AvId.NB_DOMAIN_NAME, self.facts.domain),
        ):
            if text_of(pairs, av_id).casefold() != expected.casefold():
                raise SecurityError("the response was made for another server", status.STATUS_LOGON_FAILURE)

    async def _find_user(self, evidence: NtlmEvidence) -> Found:
        if self._users is None:
            return None
        return await _lookup(self._users, evidence.name, evidence.domain, evidence)


async def _lookup(store: AccountStore, name: str, domain: str, evidence: NtlmEvidence | None = None) -> Found:
    found = store.lookup(LookupAccount(name, domain, evidence, store))
    return await found if inspect.isawaitable(found) else found
