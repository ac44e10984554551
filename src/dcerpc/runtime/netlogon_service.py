"""The domain controller's side of secure channels, as a ready service (MS-NRPC 3.5.4.4, 3.5.4.5)."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dcerpc import status
from dcerpc.errors import Fault, SecurityError
from dcerpc.interfaces.netlogon import (
    NETLOGON_AUTHENTICATOR,
    NETLOGON_CAPABILITIES,
    NETLOGON_CREDENTIAL,
    NETLOGON_DOMAIN_INFO,
    NETLOGON_DOMAIN_INFORMATION,
    NETLOGON_LEVEL,
    NETLOGON_LSA_POLICY_INFO,
    NETLOGON_ONE_DOMAIN_INFO,
    NETLOGON_VALIDATION,
    NETLOGON_WORKSTATION_INFORMATION,
    UNICODE_STRING,
    logon,
)
from dcerpc.runtime.netlogon import NO_AUTHENTICATOR
from dcerpc.runtime.netlogon_authority import ChannelPolicy, Claim, DomainController, DomainFacts
from dcerpc.security.accounts import AccountStore
from dcerpc.security.api import AuthLevel
from dcerpc.security.netlogon import NegotiateFlags, NetlogonSession, SessionStore, crypto
from dcerpc.security.sids import parse_sid
from dcerpc.stub import Call

__all__ = ["ChannelPolicy", "DomainFacts", "NetlogonService"]

_NO_CREDENTIAL: Final = NETLOGON_CREDENTIAL(data=bytes(8))
_NO_STRING: Final = UNICODE_STRING(Buffer=None)
_NO_POLICY: Final = NETLOGON_LSA_POLICY_INFO(LsaPolicy=None)
#: nca_s_fault_invalid_tag: a union has no such arm (MS-NRPC 3.5.4.4.11, note 207).
_INVALID_TAG: Final = 0x1C000006
#: NTSTATUS values from here on are errors (MS-ERREF 2.3).
_FAILURES: Final = 0xC0000000
_MAX_NAME: Final = 256
_NOT_KNOWN: Final = 0xFFFFFFFF


class NetlogonService(logon.Server):
    """Secure channels and network logons, for test domain controllers and small ones.

    Register it with a server that has :class:`~dcerpc.security.netlogon.NetlogonProvider` among its providers
    and the same SessionStore among its credentials. The methods that begin a secure channel are called
    without authentication, so the interface takes any level; the others look at it themselves.

    Args:
        facts: of the domain.
        sessions: where secure channels are kept.
        machines: the accounts of computers; only names that end with ``$`` are asked for, or with a period
            for trusts.
        users: the accounts that may log on. None: nobody may.
        policy: which secure channels are taken.
        random: gives as many random octets as it is asked for.
        clock: gives the time; seconds since 1970 UTC.
    """

    def __init__(
        self,
        facts: DomainFacts,
        sessions: SessionStore,
        machines: AccountStore,
        users: AccountStore | None = None,
        *,
        policy: ChannelPolicy | None = None,
        random: Callable[[int], bytes] = os.urandom,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._controller = DomainController(
            facts, sessions, machines, users, policy or ChannelPolicy(), clock
        )
        self._random = random

    # ---- session keys (3.5.4.4.1 - 3.5.4.4.5) ----

    async def NetrServerReqChallenge(
        self, call: Call, /, PrimaryName: str | None, ComputerName: str, ClientChallenge: NETLOGON_CREDENTIAL
    ) -> logon.NetrServerReqChallengeResult:
        """Exchange challenges."""
        if not 0 < len(ComputerName) <= _MAX_NAME:
            return logon.NetrServerReqChallengeResult(
                ServerChallenge=_NO_CREDENTIAL, return_value=status.STATUS_INVALID_PARAMETER
            )
        challenge = crypto.new_challenge(self._random)
        self._controller.sessions.remember(ComputerName, ClientChallenge.data, challenge, _origin(call))
        return logon.NetrServerReqChallengeResult(
            ServerChallenge=NETLOGON_CREDENTIAL(data=challenge), return_value=0
        )

    async def NetrServerAuthenticate3(
        self,
        call: Call,
        /,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> logon.NetrServerAuthenticate3Result:
        """Verify the computer, and prove the server."""
        claim = Claim(AccountName, SecureChannelType, ComputerName, ClientCredential.data, NegotiateFlags)
        verdict = await self._controller.authenticate(claim, _origin(call))
        return logon.NetrServerAuthenticate3Result(
            ServerCredential=NETLOGON_CREDENTIAL(data=verdict.credential),
            NegotiateFlags=verdict.flags,
            AccountRid=verdict.rid,
            return_value=verdict.status,
        )

    async def NetrServerAuthenticate2(
        self,
        call: Call,
        /,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> logon.NetrServerAuthenticate2Result:
        """The same, without the account's RID."""
        claim = Claim(AccountName, SecureChannelType, ComputerName, ClientCredential.data, NegotiateFlags)
        verdict = await self._controller.authenticate(claim, _origin(call))
        return logon.NetrServerAuthenticate2Result(
            ServerCredential=NETLOGON_CREDENTIAL(data=verdict.credential),
            NegotiateFlags=verdict.flags,
            return_value=verdict.status,
        )

    async def NetrServerAuthenticate(
        self,
        call: Call,
        /,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
    ) -> logon.NetrServerAuthenticateResult:
        """The same, without options."""
        claim = Claim(AccountName, SecureChannelType, ComputerName, ClientCredential.data, 0)
        verdict = await self._controller.authenticate(claim, _origin(call))
        return logon.NetrServerAuthenticateResult(
            ServerCredential=NETLOGON_CREDENTIAL(data=verdict.credential), return_value=verdict.status
        )

    # ---- methods that need a secure channel ----

    def _session(self, call: Call, computer: str | None) -> NetlogonSession:
        """The session of a call that needs one (3.1.4.6).

        Raises:
            SecurityError: STATUS_ACCESS_DENIED: there is none, or the call is not sealed with it.
        """
        details = getattr(call.client, "details", None)
        secured = details if isinstance(details, NetlogonSession) else None
        if self._controller.policy.require_seal and (secured is None or call.level < AuthLevel.PRIVACY):
            raise SecurityError("the call is not sealed by Netlogon", status.STATUS_ACCESS_DENIED)
        name = (computer or "").casefold()
        if secured is not None and secured.computer.casefold() != name:
            raise SecurityError("the call is another computer's", status.STATUS_ACCESS_DENIED)
        session = self._controller.sessions.get(name)
        if session is None:
            raise SecurityError("there is no secure channel", status.STATUS_ACCESS_DENIED)
        if secured is not None and secured.account != session.account:
            # two computers gave themselves one name: neither speaks for the other
            raise SecurityError("the secure channel is another account's", status.STATUS_ACCESS_DENIED)
        return session

    async def NetrLogonGetCapabilities(
        self,
        call: Call,
        /,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        QueryLevel: int,
    ) -> logon.NetrLogonGetCapabilitiesResult:
        """Tell what was negotiated (level 1), or what the client had asked for (level 2)."""
        if QueryLevel not in (1, 2):
            raise Fault.of(_INVALID_TAG)
        returned, flags, code = NO_AUTHENTICATOR, NegotiateFlags.NONE, 0
        try:
            session = self._session(call, ComputerName)
            returned = session.answer(Authenticator)
            flags = session.negotiate_flags if QueryLevel == 1 else session.requested_flags
        except SecurityError as error:
            code = _refusal(error)
        return logon.NetrLogonGetCapabilitiesResult(
            ReturnAuthenticator=returned,
            Capabilities=NETLOGON_CAPABILITIES(QueryLevel, int(flags)),
            return_value=code,
        )

    async def NetrLogonGetDomainInfo(
        self,
        call: Call,
        /,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        Level: int,
        WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
    ) -> logon.NetrLogonGetDomainInfoResult:
        """Describe the domain; what the computer says of itself is not kept, and there are no trusts."""
        if Level not in (1, 2):
            raise Fault.of(_INVALID_TAG)
        returned, code = NO_AUTHENTICATOR, 0
        answer = NETLOGON_DOMAIN_INFORMATION(Level, None)
        try:
            returned = self._session(call, ComputerName).answer(Authenticator)
            workstation = WkstaBuffer.value
            flags = workstation.WorkstationFlags if workstation is not None else 0
            answer.value = self._domain_info(flags) if Level == 1 else _NO_POLICY
        except SecurityError as error:
            code = _refusal(error)
        return logon.NetrLogonGetDomainInfoResult(
            ReturnAuthenticator=returned, DomBuffer=answer, return_value=code
        )

    def _domain_info(self, workstation_flags: int) -> NETLOGON_DOMAIN_INFO:
        facts = self._controller.facts
        nothing = dict.fromkeys((f"DummyLong{number}" for number in range(1, 5)), 0)
        return NETLOGON_DOMAIN_INFO(
            PrimaryDomain=NETLOGON_ONE_DOMAIN_INFO(
                DomainName=_string(facts.domain),
                DnsDomainName=_string(facts.dns_domain),
                DnsForestName=_string(facts.dns_forest),
                DomainGuid=facts.guid,
                DomainSid=parse_sid(facts.sid) if facts.sid else None,
                TrustExtension=_NO_STRING,
                DummyString2=_NO_STRING,
                DummyString3=_NO_STRING,
                DummyString4=_NO_STRING,
                **nothing,
            ),
            TrustedDomains=None,
            LsaPolicy=_NO_POLICY,
            DnsHostNameInDs=_NO_STRING,
            DummyString2=_NO_STRING,
            DummyString3=_NO_STRING,
            DummyString4=_NO_STRING,
            WorkstationFlags=workstation_flags & 3,
            SupportedEncTypes=_NOT_KNOWN,
            DummyLong3=0,
            DummyLong4=0,
        )

    # ---- logons (3.5.4.5) ----

    async def NetrLogonSamLogonEx(
        self,
        call: Call,
        /,
        LogonServer: str | None,
        ComputerName: str | None,
        LogonLevel: int,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: int,
        ExtraFlags: int,
    ) -> logon.NetrLogonSamLogonExResult:
        """Judge a network logon; without authenticators, so under this provider only."""
        validation, code = NETLOGON_VALIDATION(ValidationLevel, None), 0
        try:
            session = self._session(call, ComputerName)
            if not isinstance(getattr(call.client, "details", None), NetlogonSession):
                raise SecurityError("the call is not protected by Netlogon", status.STATUS_ACCESS_DENIED)
            validation = await self._controller.judge(session, LogonLevel, LogonInformation, ValidationLevel)
        except SecurityError as error:
            code = _refusal(error)
        return logon.NetrLogonSamLogonExResult(
            ValidationInformation=validation, Authoritative=1, ExtraFlags=ExtraFlags, return_value=code
        )

    async def NetrLogonSamLogonWithFlags(
        self,
        call: Call,
        /,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonLevel: int,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: int,
        ExtraFlags: int,
    ) -> logon.NetrLogonSamLogonWithFlagsResult:
        """Judge a network logon."""
        request = _LogonRequest(ComputerName, Authenticator, LogonLevel, LogonInformation, ValidationLevel)
        returned, validation, code = await self._logon_with_authenticator(call, request)
        return logon.NetrLogonSamLogonWithFlagsResult(
            ReturnAuthenticator=returned,
            ValidationInformation=validation,
            Authoritative=1,
            ExtraFlags=ExtraFlags,
            return_value=code,
        )

    async def NetrLogonSamLogon(
        self,
        call: Call,
        /,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonLevel: int,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: int,
    ) -> logon.NetrLogonSamLogonResult:
        """Judge a network logon."""
        request = _LogonRequest(ComputerName, Authenticator, LogonLevel, LogonInformation, ValidationLevel)
        returned, validation, code = await self._logon_with_authenticator(call, request)
        return logon.NetrLogonSamLogonResult(
            ReturnAuthenticator=returned, ValidationInformation=validation, Authoritative=1, return_value=code
        )

    async def _logon_with_authenticator(
        self, call: Call, request: _LogonRequest
    ) -> tuple[NETLOGON_AUTHENTICATOR | None, NETLOGON_VALIDATION, int]:
        returned: NETLOGON_AUTHENTICATOR | None = None
        validation = NETLOGON_VALIDATION(request.validation_level, None)
        try:
            session = self._session(call, request.computer)
            if request.authenticator is None:
                raise SecurityError("the call has no authenticator", status.STATUS_INVALID_PARAMETER)
            returned = session.answer(request.authenticator)
            validation = await self._controller.judge(
                session, request.logon_level, request.information, request.validation_level
            )
        except SecurityError as error:
            return returned, validation, _refusal(error)
        return returned, validation, 0


@dataclass(frozen=True, slots=True)
class _LogonRequest:
    """What the methods with authenticators have in common."""

    computer: str | None
    authenticator: NETLOGON_AUTHENTICATOR | None
    logon_level: int
    information: NETLOGON_LEVEL
    validation_level: int


def _origin(call: Call) -> str:
    """The host that a call comes from."""
    return call.peer.rpartition("[")[0]


def _string(text: str) -> UNICODE_STRING:
    return UNICODE_STRING(Buffer=text) if text else _NO_STRING


def _refusal(error: SecurityError) -> int:
    """The NTSTATUS that a method returns for an error; never success."""
    return error.status if error.status >= _FAILURES else status.STATUS_LOGON_FAILURE
