"""From credentials to clients: who a user is in Kerberos, in which realm, and with which keys."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Any

from dcerpc.security.credentials import CCache, Keytab, MachineAccount, NTHash, Password
from dcerpc.security.kerberos.client_keys import ClientKeys, HashKeys, KnownKeys, PasswordKeys
from dcerpc.security.kerberos.keytab import read_keytab
from dcerpc.security.kerberos.types import KerberosError, NameType, Principal
from dcerpc.status import SEC_E_NO_CREDENTIALS

__all__ = ["Login", "dns_realm", "login_of", "plain_name", "principal_of"]


@dataclass(frozen=True, slots=True)
class Login:
    """A client that can get its own tickets.

    Attributes:
        components: its name. realm: in capitals unless a keytab has it otherwise; "" for that of the server.
        name_type: ENTERPRISE for a user principal name. keys: its secret.
    """

    components: tuple[str, ...]
    realm: str
    name_type: int
    keys: ClientKeys

    def client(self, server: Principal) -> Principal:
        """Whom to get tickets for.

        Args:
            server: what they are for. Its host tells the realm where the credential does not: in a domain
                named without a dot, which KDCs are not found by, the one of that name which the host is in.

        Raises:
            KerberosError: no realm is known.
        """
        realm = self.realm
        if "." not in realm:
            hosts = server.realm or dns_realm(server)
            if not realm or hosts.partition(".")[0].upper() == realm:
                realm = hosts or realm
        if not realm:
            name = "/".join(self.components)
            raise KerberosError(
                f"the realm of {name} is not known: give its domain", status=SEC_E_NO_CREDENTIALS
            )
        return Principal(self.components, realm, self.name_type)


def login_of(credential: Any) -> Login:
    """Who a credential stands for.

    Args:
        credential: a Password, NTHash, MachineAccount, or Keytab, which is read.

    Raises:
        KerberosError: it is none of these; the keytab has no key of the client.
        SecurityError: the keytab cannot be read.
    """
    if isinstance(credential, Password):
        return _user(credential.username, credential.domain, PasswordKeys(credential.password))
    if isinstance(credential, NTHash):
        return _user(credential.username, credential.domain, HashKeys(credential.nt_hash))
    if isinstance(credential, MachineAccount):
        secret = credential.password
        keys = HashKeys(credential.nt_hash) if secret is None else PasswordKeys(secret)
        return _user(credential.account, credential.domain, keys)
    if isinstance(credential, Keytab):
        return _from_keytab(credential)
    kind = type(credential).__name__
    kept = " without its file" if isinstance(credential, CCache) else ""
    raise KerberosError(f"Kerberos cannot use a {kind}{kept}", status=SEC_E_NO_CREDENTIALS)


def principal_of(text: str) -> Principal:
    """The principal that a credential names.

    Raises:
        KerberosError: it is no name.
    """
    try:
        return Principal.parse(text)
    except ValueError as error:
        raise KerberosError(str(error), status=SEC_E_NO_CREDENTIALS) from None


def plain_name(client: Principal) -> Principal | None:
    """What a user principal name is for a KDC that does not know such names: ``user@realm`` is user in realm.

    None for other names.
    """
    user, at, realm = client.components[0].rpartition("@")
    if client.name_type != NameType.ENTERPRISE or not at or not user:
        return None
    return Principal((user,), realm.upper())


def dns_realm(server: Principal) -> str:
    """The realm that a service's host is in by custom: its domain in capitals; "" when it has none."""
    host = server.components[1] if len(server.components) > 1 else ""
    host = host.partition(":")[0].rstrip(".")
    _, _, domain = host.partition(".")
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return domain.upper()
    return ""


def _user(name: str, domain: str, keys: ClientKeys) -> Login:
    if not name or not _is_text(name + domain):
        raise KerberosError(f"{name!r} in {domain!r} is no client", status=SEC_E_NO_CREDENTIALS)
    if "@" in name.strip("@"):
        realm = domain or name.rpartition("@")[2]
        return Login((name,), realm.upper(), NameType.ENTERPRISE, keys)
    components = tuple(name.split("/"))
    kind = NameType.PRINCIPAL if len(components) == 1 else NameType.SRV_INST
    return Login(components, domain.upper(), kind, keys)


def _from_keytab(credential: Keytab) -> Login:
    entries = read_keytab(credential.read())
    wanted = principal_of(credential.principal) if credential.principal else None
    if wanted is None and entries:
        wanted = entries[0].principal
    found = [
        each
        for each in entries
        if wanted is not None
        and each.principal.components == wanted.components
        and wanted.realm in ("", each.principal.realm)
    ]
    if not found:
        raise KerberosError(
            f"the keytab {str(credential.path)!r} has no key of {wanted or 'anybody'}",
            status=SEC_E_NO_CREDENTIALS,
        )
    principal = found[0].principal
    keys = KnownKeys((each.kvno, each.key) for each in found if each.principal == principal)
    kind = NameType.PRINCIPAL if len(principal.components) == 1 else NameType.SRV_INST
    return Login(principal.components, principal.realm, kind, keys)


def _is_text(name: str) -> bool:
    """Whether a name can be sent: lone surrogates cannot."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
