"""An account store that asks a domain controller: NTLM pass-through authentication (MS-APDS 3.1.5.2)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Self

from dcerpc import status
from dcerpc.binding import StringBinding
from dcerpc.errors import AccessDenied, AssociationClosed, BindRejected, SecurityError
from dcerpc.interfaces.netlogon import logon
from dcerpc.runtime.aio_binding import BindingHandle, connect
from dcerpc.runtime.netlogon import EstablishOptions, check_capabilities, establish
from dcerpc.runtime.netlogon_logon import logon_information, logon_of, validation_level
from dcerpc.security.accounts import NetworkLogon
from dcerpc.security.credentials import MachineAccount
from dcerpc.security.netlogon import NetlogonProvider, NetlogonSession
from dcerpc.security.ntlm import NtlmEvidence
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import LookupAccount

__all__ = ["NetlogonAccounts"]

#: A session that a domain controller refuses is not replaced by another before it is this old; seconds
#: (MS-NRPC 3.1.4.6).
_RETRY_AFTER: Final = 45.0
#: The account is not known to the domain controller.
_NO_SUCH_USER: Final = status.STATUS_NO_SUCH_USER


@dataclass(slots=True)
class _Channel:
    """A secure channel: its session, and a binding handle that is sealed with it."""

    session: NetlogonSession
    binding: BindingHandle
    established: float


class NetlogonAccounts:
    """The accounts of a domain, known by its domain controller; an :class:`AccountStore` for NTLM servers.

    A client's evidence goes to the domain controller with NetrLogonSamLogonEx, over a channel sealed with the
    computer's session key. That is established at the first logon, and again when the domain controller has
    forgotten it. One object belongs to one event loop, that of the server that uses it.

    A domain controller takes responses only that were made for this computer and its domain, which the server
    therefore tells its clients: an NtlmProvider that is given other names has all its clients refused.

    Args:
        binding: the domain controller's; without an endpoint, its endpoint mapper is asked.
        account: of this computer in the domain, ``domain`` included.
        establish: how sessions are established.
        clock: gives the time; seconds, from any start.
        options: those of :func:`dcerpc.connect` that do not concern security, such as ``timeout``.
    """

    def __init__(
        self,
        binding: str | StringBinding,
        account: MachineAccount,
        *,
        establish: EstablishOptions | None = None,
        clock: Callable[[], float] = time.monotonic,
        **options: Any,
    ) -> None:
        if not account.domain:
            raise ValueError("a computer's account needs its domain to log users on")
        self._where = binding
        self._account = account
        self._establish = establish or EstablishOptions()
        self._clock = clock
        self._options = options
        self._lock = asyncio.Lock()
        self._channel: _Channel | None = None

    @property
    def server_name(self) -> str:
        """The computer's NetBIOS name, as the domain controller knows it."""
        return self._account.account.removesuffix("$")

    @property
    def domain_name(self) -> str:
        """NetBIOS name of the domain."""
        return self._account.domain

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the channel. A later logon opens another."""
        async with self._lock:
            await self._drop()

    async def lookup(self, request: LookupAccount) -> NetworkLogon | None:
        """Have the domain controller judge a client's evidence.

        Args:
            request: with an :class:`~dcerpc.security.ntlm.NtlmEvidence`.

        Returns:
            Its verdict, with NETLOGON_VALIDATION_SAM_INFO4 (or an older form) as ``details``; None when
            it knows no such account, and for anonymous clients, without asking.

        Raises:
            SecurityError: it refuses the logon, and ``status`` says why; or there is no NTLM evidence.
            RpcError: it cannot be asked.
        """
        evidence = request.evidence
        if not isinstance(evidence, NtlmEvidence):
            raise SecurityError("a domain controller judges NTLM responses only", status.STATUS_LOGON_FAILURE)
        if not evidence.nt_response:
            return None  # an anonymous client has nothing to judge
        channel = await self._open(None)
        answer = await self._try(channel, evidence)
        if answer is None:
            channel = await self._open(channel)
            answer = await self._ask(channel, evidence)
        return self._verdict(answer, channel.session)

    async def _try(self, channel: _Channel, evidence: NtlmEvidence) -> logon.NetrLogonSamLogonExResult | None:
        """Ask over a channel; None when it is to be replaced.

        The domain controller may have forgotten the session, after a restart for instance; or another logon
        has found that out already, and closed the channel.

        Raises:
            SecurityError: the session is refused, and it is too new to be tried again.
        """
        try:
            answer = await self._ask(channel, evidence)
        except AssociationClosed:
            if self._channel is channel:
                raise
            return None
        except (AccessDenied, BindRejected, SecurityError) as error:
            if self._may_replace(channel):
                return None
            code = getattr(error, "status", 0) or status.STATUS_ACCESS_DENIED
            raise SecurityError(f"the domain controller refuses this computer: {error}", code) from error
        if answer.return_value != status.STATUS_ACCESS_DENIED:
            return answer
        if self._may_replace(channel):
            return None
        raise SecurityError("the domain controller refuses this computer", answer.return_value)

    # ---- the channel ----

    async def _open(self, refused: _Channel | None) -> _Channel:
        """The channel, a new one if there is none or the one that there is was refused."""
        async with self._lock:
            if self._channel is not None and self._channel is not refused:
                return self._channel
            await self._drop()
            async with connect(self._where, **self._options) as plain:
                session = await establish(plain, self._account, self._establish)
            binding = connect(
                self._where,
                **self._options,
                security=SecurityRegistry([NetlogonProvider(weakest=self._establish.weakest)]),
                auth="netlogon",
                credential=session,
                level="privacy",
            )
            try:
                await check_capabilities(binding, session, self._establish.server)
            except BaseException:
                await binding.close()
                raise
            self._channel = _Channel(session, binding, self._clock())
            return self._channel

    async def _drop(self) -> None:
        channel, self._channel = self._channel, None
        if channel is not None:
            await channel.binding.close()

    def _may_replace(self, channel: _Channel) -> bool:
        return self._channel is not channel or self._clock() - channel.established >= _RETRY_AFTER

    # ---- the call ----

    async def _ask(self, channel: _Channel, evidence: NtlmEvidence) -> logon.NetrLogonSamLogonExResult:
        flags = channel.session.negotiate_flags
        level, information = logon_information(evidence, flags)
        server = self._establish.server or f"\\\\{channel.binding.string_binding.address}"
        return await logon.Client(channel.binding).NetrLogonSamLogonEx(
            LogonServer=server,
            ComputerName=channel.session.computer,
            LogonLevel=level,
            LogonInformation=information,
            ValidationLevel=validation_level(flags),
            ExtraFlags=0,
        )

    @staticmethod
    def _verdict(answer: logon.NetrLogonSamLogonExResult, session: NetlogonSession) -> NetworkLogon | None:
        code = answer.return_value
        if code == _NO_SUCH_USER:
            return None
        if code:
            raise SecurityError(f"the domain controller refuses the logon: {status.describe(code)}", code)
        return logon_of(answer.ValidationInformation, session)
