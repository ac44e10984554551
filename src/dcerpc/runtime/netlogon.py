"""Secure channels with domain controllers, by a client: session keys, what was negotiated (MS-NRPC 3.1.4).

Written once, as generators that yield the calls they need, for both runtimes.
"""

from __future__ import annotations

import hmac
import os
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from dcerpc import status
from dcerpc.errors import Fault, OperationRangeError, SecurityError
from dcerpc.interfaces.netlogon import NETLOGON_AUTHENTICATOR, NETLOGON_CREDENTIAL, logon
from dcerpc.security.credentials import MachineAccount, nt_hash_of
from dcerpc.security.netlogon import CLIENT_OPTIONS, Algorithm, NegotiateFlags, NetlogonSession, crypto
from dcerpc.security.steps import arun, run

if TYPE_CHECKING:
    from dcerpc.runtime.aio_binding import BindingHandle
    from dcerpc.runtime.blocking_binding import BlockingBindingHandle

__all__ = [
    "NO_AUTHENTICATOR",
    "EstablishOptions",
    "blocking_check_capabilities",
    "blocking_establish",
    "check_capabilities",
    "establish",
]

T = TypeVar("T")

#: What a client sends where the server's authenticator is to come back.
NO_AUTHENTICATOR: Final = NETLOGON_AUTHENTICATOR(Credential=NETLOGON_CREDENTIAL(data=bytes(8)), Timestamp=0)

#: How servers say that they do not know a level of NetrLogonGetCapabilities (MS-NRPC 3.5.4.4.11, note 207).
_UNKNOWN_LEVEL: Final = frozenset({0x1C000006, 0x6C5, status.RPC_X_BAD_STUB_DATA})


@dataclass(frozen=True, slots=True)
class _LogonCall:
    """One call of a method of the interface ``logon``."""

    method: str
    arguments: Mapping[str, Any]


#: A generator that yields calls and gets their results; what one raises is thrown into it.
_Calls: TypeAlias = Generator[_LogonCall, Any, T]


def _drive(calls: _Calls[T], client: logon.BlockingClient) -> T:
    return run(calls, lambda call: getattr(client, call.method)(**call.arguments))


async def _adrive(calls: _Calls[T], client: logon.Client) -> T:
    return await arun(calls, lambda call: getattr(client, call.method)(**call.arguments))


@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishOptions:
    """How a session is established.

    Attributes:
        server: the domain controller's name for PrimaryName, "": the binding's address.
        dns_domain: the domain's DNS name, for the session; "" when unknown.
        flags: the options that the client asks for.
        weakest: what the session must be at least. Nothing weaker is tried or accepted.
        random: for the challenge; gives as many random octets as it is asked for.
        clock: gives the time for authenticators; seconds since 1970 UTC.
    """

    server: str = ""
    dns_domain: str = ""
    flags: NegotiateFlags = CLIENT_OPTIONS
    weakest: Algorithm = Algorithm.AES
    random: Callable[[int], bytes] = os.urandom
    clock: Callable[[], float] = time.time


_DEFAULTS: Final = EstablishOptions()


async def establish(
    binding: BindingHandle, account: MachineAccount, options: EstablishOptions = _DEFAULTS
) -> NetlogonSession:
    """Agree on a session key with a domain controller (MS-NRPC 3.1.4.1).

    NetrServerReqChallenge and NetrServerAuthenticate3; NetrServerAuthenticate2 where a server lacks that.

    Args:
        binding: of the domain controller; unauthenticated, or authenticated in any way.
        account: the computer's.
        options: the rest.

    Returns:
        The session: a credential of ``auth="netlogon"``. Once a binding is protected with it,
        :func:`check_capabilities` tells whether somebody has tampered with the negotiation.

    Raises:
        SecurityError: the server refuses (``status`` is its NTSTATUS: STATUS_ACCESS_DENIED for a wrong
            password, STATUS_NO_TRUST_SAM_ACCOUNT for an unknown account), does not know the password
            itself, or would only agree on less than ``options.weakest`` (STATUS_DOWNGRADE_DETECTED).
        RpcError: a call failed.
    """
    return await _adrive(_establish(_server_name(binding, options), account, options), logon.Client(binding))


def blocking_establish(
    binding: BlockingBindingHandle, account: MachineAccount, options: EstablishOptions = _DEFAULTS
) -> NetlogonSession:
    """:func:`establish`, for blocking programs."""
    calls = _establish(_server_name(binding, options), account, options)
    return _drive(calls, logon.BlockingClient(binding))


def _server_name(binding: BindingHandle | BlockingBindingHandle, options: EstablishOptions) -> str:
    return options.server or f"\\\\{binding.string_binding.address}"


def _establish(server: str, account: MachineAccount, options: EstablishOptions) -> _Calls[NetlogonSession]:
    """The attempts: with what the client wants, then with less if the server asks for it and may."""
    secret = nt_hash_of(account)
    flags = options.flags
    while True:
        if Algorithm.of(flags) < options.weakest:
            raise SecurityError(
                f"the server would agree on {Algorithm.of(flags).name} only, and at least"
                f" {options.weakest.name} is required",
                status.STATUS_DOWNGRADE_DETECTED,
            )
        session, offered = yield from _attempt(server, account, secret, flags, options)
        if session is not None:
            return session
        # refused, and what it offers is of a weaker kind: 3.4.5.2.2
        flags = offered


def _attempt(
    server: str, account: MachineAccount, secret: bytes, flags: NegotiateFlags, options: EstablishOptions
) -> _Calls[tuple[NetlogonSession | None, NegotiateFlags]]:
    """One exchange of challenges and credentials.

    Returns:
        The session and its flags; or None, and the flags of a weaker kind that the server offers.
    """
    algorithm = Algorithm.of(flags)
    challenge = crypto.new_challenge(options.random)
    answer = yield _LogonCall(
        "NetrServerReqChallenge",
        {
            "PrimaryName": server,
            "ComputerName": account.computer_name,
            "ClientChallenge": NETLOGON_CREDENTIAL(data=challenge),
        },
    )
    _check("NetrServerReqChallenge", answer.return_value)
    server_challenge: bytes = answer.ServerChallenge.data
    if server_challenge == challenge:
        # it could send the client's credential back for its own
        raise SecurityError("the server returns the client's own challenge", status.STATUS_ACCESS_DENIED)
    key = crypto.compute_session_key(algorithm, secret, challenge, server_challenge)
    credential = crypto.compute_credential(algorithm, key, challenge)
    answer = yield from _authenticate(server, account, credential, flags)
    agreed = NegotiateFlags(answer.NegotiateFlags & flags)
    if answer.return_value in _DOWNGRADES and Algorithm.of(agreed) < algorithm:
        return None, agreed
    _check("NetrServerAuthenticate3", answer.return_value)
    expected = crypto.compute_credential(algorithm, key, server_challenge)
    if not hmac.compare_digest(expected, answer.ServerCredential.data):
        raise SecurityError("the server does not know the computer's password", status.STATUS_ACCESS_DENIED)
    if Algorithm.of(agreed) is not algorithm:
        raise SecurityError("the server's flags do not fit its key", status.STATUS_DOWNGRADE_DETECTED)
    session = NetlogonSession(
        account=account.account,
        computer=account.computer_name,
        session_key=key,
        negotiate_flags=agreed,
        stored_credential=credential,
        domain=account.domain,
        dns_domain=options.dns_domain,
        channel_type=account.channel_type,
        account_rid=getattr(answer, "AccountRid", 0),
        requested_flags=flags,
        clock=options.clock,
    )
    return session, agreed


#: What a server answers that wants another kind of key (MS-NRPC 3.4.5.2.2, 3.5.4.4.2).
_DOWNGRADES: Final = frozenset({status.STATUS_ACCESS_DENIED, status.STATUS_DOWNGRADE_DETECTED})


def _authenticate(
    server: str, account: MachineAccount, credential: bytes, flags: NegotiateFlags
) -> _Calls[Any]:
    """NetrServerAuthenticate3, or its predecessor where a server has no such method."""
    arguments = {
        "PrimaryName": server,
        "AccountName": account.account,
        "SecureChannelType": account.channel_type,
        "ComputerName": account.computer_name,
        "ClientCredential": NETLOGON_CREDENTIAL(data=credential),
        "NegotiateFlags": int(flags),
    }
    try:
        return (yield _LogonCall("NetrServerAuthenticate3", arguments))
    except OperationRangeError:
        return (yield _LogonCall("NetrServerAuthenticate2", arguments))


def _check(method: str, value: int) -> None:
    if value:
        raise SecurityError(f"{method}: {status.describe(value)}", value)


# ---- NetrLogonGetCapabilities ----


async def check_capabilities(binding: BindingHandle, session: NetlogonSession, server: str = "") -> None:
    """Ask what the server believes was negotiated, and compare (MS-NRPC 3.1.4.1, steps 11 to 16).

    The flags of the negotiation travel unprotected; this tells whether they arrived as they were sent.

    Args:
        binding: protected with the session.
        session: the one that was established.
        server: the domain controller's name, "": the binding's address.

    Raises:
        SecurityError: they did not (STATUS_DOWNGRADE_DETECTED), or the server refuses or is not the one that
            the session was established with.
        RpcError: a call failed.
    """
    name = server or f"\\\\{binding.string_binding.address}"
    await _adrive(_check_capabilities(name, session), logon.Client(binding))


def blocking_check_capabilities(
    binding: BlockingBindingHandle, session: NetlogonSession, server: str = ""
) -> None:
    """:func:`check_capabilities`, for blocking programs."""
    name = server or f"\\\\{binding.string_binding.address}"
    _drive(_check_capabilities(name, session), logon.BlockingClient(binding))


def _check_capabilities(server: str, session: NetlogonSession) -> _Calls[None]:
    negotiated = yield from _capabilities(server, session, 1)
    if negotiated is None and session.algorithm is Algorithm.AES:
        raise SecurityError(
            "the server knows AES, but not NetrLogonGetCapabilities", status.STATUS_DOWNGRADE_DETECTED
        )
    _compare("was negotiated", negotiated, session.negotiate_flags)
    requested = yield from _capabilities(server, session, 2)
    _compare("the client asked for", requested, session.requested_flags)


def _capabilities(server: str, session: NetlogonSession, level: int) -> _Calls[int | None]:
    """The flags of one level; None: the server does not have the method, or that level."""
    arguments = {
        "ServerName": server,
        "ComputerName": session.computer,
        "Authenticator": session.authenticator(),
        "ReturnAuthenticator": NO_AUTHENTICATOR,
        "QueryLevel": level,
    }
    try:
        answer = yield _LogonCall("NetrLogonGetCapabilities", arguments)
    except Fault as fault:
        if level > 1 and fault.status in _UNKNOWN_LEVEL:
            return None
        raise
    unknown = answer.return_value == status.STATUS_NOT_IMPLEMENTED or (
        level > 1 and answer.return_value == status.STATUS_INVALID_LEVEL
    )
    if unknown:
        return None
    _check("NetrLogonGetCapabilities", answer.return_value)
    session.verify(answer.ReturnAuthenticator)
    flags: int = answer.Capabilities.value
    return flags


def _compare(what: str, theirs: int | None, ours: int) -> None:
    if theirs is not None and theirs != ours:
        raise SecurityError(
            f"the server believes that {what} {theirs:#010x}, the client {ours:#010x}",
            status.STATUS_DOWNGRADE_DETECTED,
        )
