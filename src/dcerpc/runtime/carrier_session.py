"""The session that a carrier has of its own, as SMB does: as whom, with which settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

from dcerpc.binding import StringBinding
from dcerpc.runtime.client_security import (
    ClientSecurity,
    SecurityOptions,
    SessionSecurity,
    choose_impersonation,
)
from dcerpc.runtime.levels import Impersonation
from dcerpc.security.api import AuthLevel, AuthType, ImpersonationLevel, Target
from dcerpc.security.credentials import Anonymous
from dcerpc.transport.api import Carrier

if TYPE_CHECKING:
    from dcerpc.transport.smb.settings import SmbClientSettings

__all__ = ["check_smb", "choose_session", "secures_calls", "settings_for"]

_SMB = "ncacn_np"


def check_smb(smb: SmbClientSettings | None, binding: StringBinding, mapper: StringBinding | None) -> None:
    """Check that settings of SMB are a client's, and of use.

    Args:
        smb: what the user gave.
        binding, mapper: where to, and where the endpoint mapper is that may be asked.

    Raises:
        TypeError: they are something else.
        ValueError: neither is reached by SMB.
    """
    if smb is None:
        return
    from dcerpc.transport.smb.settings import SmbClientSettings

    if not isinstance(smb, SmbClientSettings):
        raise TypeError(f"smb={type(smb).__name__}: a client takes SmbClientSettings")
    if _SMB not in (binding.protseq, mapper and mapper.protseq):
        raise ValueError(f"smb: {binding.protseq} is not carried by SMB")


def secures_calls(carrier: Carrier, smb: SmbClientSettings | None, options: SecurityOptions) -> bool:
    """Whether what the user gave is for the calls too: a ``credential`` alone is the carrier's session's.

    Args:
        carrier: of the binding's protocol sequence.
        smb: what the user gave; a credential in it is the session's, so that the other one is the calls'.
        options: what the user gave for the binding.
    """
    if not carrier.shared or options.get("auth") is not None or options.get("level") is not None:
        return True
    return smb is not None and smb.credential is not None and options.get("credential") is not None


def settings_for(
    carrier: Carrier,
    smb: SmbClientSettings | None,
    calls: ClientSecurity | None,
    impersonation: Impersonation | ImpersonationLevel | None = None,
    delegate: bool | None = None,
) -> SmbClientSettings | None:
    """The settings of a carrier, what the user left open decided; None for carriers that have none.

    Args:
        carrier: of the binding's protocol sequence.
        smb: what the user gave.
        calls: how the calls are secured.
        impersonation, delegate: what a server may do with the client's identity, as given for the calls; for
            the pipe too, unless ``smb`` says it (MS-RPCE 2.2.1.1.10).

    Raises:
        ValueError: they contradict each other.
    """
    if carrier.protseq != _SMB:
        return None
    from dcerpc.transport.smb.settings import PipeImpersonation, SmbClientSettings

    if smb is None:
        allowed = choose_impersonation(ImpersonationLevel.IMPERSONATE, impersonation, delegate)
        # Named pipes count from ANONYMOUS, contexts from the default below it.
        smb = SmbClientSettings(impersonation=PipeImpersonation(allowed - 1))
    if smb.encryption is None:
        private = calls is not None and calls.level is AuthLevel.PRIVACY
        smb = replace(smb, encryption="off" if private else "wanted")
    return smb


def choose_session(
    carrier: Carrier,
    host: str,
    settings: SmbClientSettings | None,
    calls: ClientSecurity | None,
    **options: Unpack[SecurityOptions],
) -> SessionSecurity | None:
    """As whom the session of a carrier is made; None: it has none.

    Args:
        carrier: of the binding's protocol sequence.
        host: the server's, for a target that is not given.
        settings: from :func:`settings_for`.
        calls: how the calls are secured; where they are not, the options are for the session alone.
        options: what the user gave for the binding.
    """
    if not carrier.shared:
        return None
    credential, target = options.get("credential"), options.get("target") if calls is None else None
    auth: str | int | None = None
    if settings is not None:
        credential = credential if settings.credential is None else settings.credential
        target = settings.target or target
        auth = settings.auth
    if isinstance(target, str):
        target = Target(host, principal_name=target)
    target = target or Target(host, service="cifs" if carrier.protseq == _SMB else "host")
    known = credential is not None and not isinstance(credential, Anonymous)
    if auth is None and known and calls is not None and calls.auth in ("kerberos", AuthType.KERBEROS):
        # Who wants Kerberos for the calls wants to give the server no NTLM response on the way there.
        auth, target = "kerberos", _on_the_same_host(target, calls.target)
    return SessionSecurity(
        credential=Anonymous() if credential is None else credential,
        auth=auth or "spnego",
        target=target,
        mutual=options.get("mutual") is not False,
        delegate=_delegates(settings, options),
    )


def _on_the_same_host(target: Target, calls: Target) -> Target:
    """A session's target, with the host in the principal of the calls if the caller gave one."""
    _, _, instance = calls.principal_name.partition("/")
    if target.principal_name or not instance or "/" in instance:
        return target
    return replace(target, principal_name=f"{target.service}/{instance}")


def _delegates(settings: SmbClientSettings | None, options: SecurityOptions) -> bool:
    """Whether the server gets what it needs to act as the client elsewhere."""
    if settings is not None:
        from dcerpc.transport.smb.settings import PipeImpersonation

        return settings.impersonation is PipeImpersonation.DELEGATION
    return bool(options.get("delegate"))
