"""Providers whose contexts are the operating system's."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, ContextFlags, Target
from dcerpc.security.credentials import SystemCredential, find_credential
from dcerpc.security.system.context import SystemContext, errors_of, refused
from dcerpc.status import SEC_E_NO_CREDENTIALS, SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["SystemProvider"]

#: What pyspnego calls them.
_PROTOCOLS = {
    int(AuthType.NTLM): ("ntlm", "ntlm"),
    int(AuthType.KERBEROS): ("kerberos", "kerberos"),
    int(AuthType.SPNEGO): ("spnego", "negotiate"),
}

#: Our flags and pyspnego's ContextReq, where both have them.
_FLAGS = {
    ContextFlags.DELEGATE: "delegate",
    ContextFlags.MUTUAL: "mutual_auth",
    ContextFlags.REPLAY_DETECT: "replay_detect",
    ContextFlags.SEQUENCE_DETECT: "sequence_detect",
    ContextFlags.CONFIDENTIALITY: "confidentiality",
    ContextFlags.INTEGRITY: "integrity",
    ContextFlags.DCE_STYLE: "dce_style",
    ContextFlags.IDENTIFY: "identify",
}


class SystemProvider:
    """NTLM, Kerberos or SPNEGO as the operating system has them, for a SystemCredential.

    On Windows that is SSPI with the logon session's credentials. Elsewhere Kerberos is GSS-API's, with its
    default credential (KRB5CCNAME, KRB5_KTNAME), and NTLM and SPNEGO are pyspnego's own (NTLM_USER_FILE).

    The steps of its contexts ask for a :class:`SystemCall`, since libraries of the system talk to KDCs
    themselves and take their time.

    Args:
        auth_type: SPNEGO, NTLM or KERBEROS.
        module: pyspnego; imported when the first context is made, unless given.

    Raises:
        ValueError: another auth_type.
    """

    principal_name = ""

    def __init__(self, auth_type: int, module: ModuleType | None = None) -> None:
        if auth_type not in _PROTOCOLS:
            raise ValueError(f"auth_type {int(auth_type):#x} is none of the system's")
        self.auth_type = int(auth_type)
        self.name, self._protocol = _PROTOCOLS[self.auth_type]
        self._module = module

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> SystemContext:
        """Make a client's context.

        Args:
            credential: a SystemCredential.
            target: the server; only the service and the host of its principal name are used.
            flags: capabilities wanted.

        Raises:
            SecurityError: pyspnego or what it needs is not installed, there is no such credential, or another
                one was given.
        """
        if not isinstance(credential, SystemCredential):
            raise _useless(credential)
        service, _, host = target.spn.partition("/")
        return self._make(
            "client",
            flags,
            username=credential.username or None,
            hostname=host.partition("@")[0] or target.host,
            service=service,
            channel_bindings=self._bindings(target.channel_bindings),
        )

    def accept(self, credential: Any, flags: ContextFlags) -> SystemContext:
        """Make a server's context for one client.

        Args:
            credential: a SystemCredential, or several with one among them. Its username, such as
                ``host/server.example``, is whose tickets are taken.
            flags: capabilities wanted.

        Raises:
            SecurityError: as for :meth:`initiate`.
        """
        system = find_credential(credential, SystemCredential)
        if system is None:
            raise _useless(credential)
        names: dict[str, Any] = {}
        if system.username:
            service, slash, host = system.username.partition("/")
            names = {"service": service, "hostname": host} if slash else {"hostname": service}
        return self._make("server", flags, **names)

    def _make(self, role: str, flags: ContextFlags, **arguments: Any) -> SystemContext:
        spnego = self._pyspnego()
        errors = errors_of(spnego)
        if flags & ContextFlags.DATAGRAM:
            raise SecurityError("the system's security is for connections only", SEC_E_UNSUPPORTED_FUNCTION)
        # what SPNEGO's mechListMIC takes, and DCE style means mutual authentication
        wanted = flags | ContextFlags.INTEGRITY | ContextFlags.MUTUAL
        request = spnego.ContextReq(0)
        for flag, name in _FLAGS.items():
            if wanted & flag:
                request |= getattr(spnego.ContextReq, name)
        try:
            proxy = getattr(spnego, role)(protocol=self._protocol, context_req=request, **arguments)
        except errors as error:
            raise refused(error) from error
        return SystemContext(self.auth_type, proxy, flags, spnego, initiator=role == "client", errors=errors)

    def _bindings(self, octets: bytes) -> Any:
        if not octets:
            return None
        self._pyspnego()
        kind = import_module("spnego.channel_bindings").GssChannelBindings
        return kind(application_data=octets)

    def _pyspnego(self) -> Any:
        if self._module is None:
            try:
                self._module = import_module("spnego")
            except ImportError as error:
                raise SecurityError(
                    "SystemCredential takes pyspnego: install dcerpc[system]", SEC_E_UNSUPPORTED_FUNCTION
                ) from error
        return self._module


def _useless(credential: Any) -> SecurityError:
    return SecurityError(
        f"the system's security takes a SystemCredential, not {type(credential).__name__}",
        SEC_E_NO_CREDENTIALS,
    )
