"""A server for clients that this project did not write: an echo service that notes who calls it, and how."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dcerpc
from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.runtime.echo import EchoService
from dcerpc.stub import Call

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

__all__ = ["SIZES", "Seen", "Witness", "accounts_of", "client_environment", "serving"]

#: Octets that are echoed: what fits one fragment of any client, and what fits none, so that every fragment of
#: request and response has a verifier of its own.
SIZES = (1, 1_000, 100_001)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a method saw of its caller, ``dcerpc.runtime.caller.Caller`` at the time of the call."""

    principal: str
    name: str
    domain: str
    provider: str
    mechanism: str
    level: str
    sids: tuple[str, ...]
    session_key: str
    anonymous: bool

    @property
    def how(self) -> tuple[str, str, str]:
        """Provider, mechanism and level."""
        return self.provider, self.mechanism, self.level


class Witness(EchoService):
    """The echo service, with a note of each call.

    Attributes:
        seen: one for each call that reached a method; None for an unauthenticated one.
    """

    def __init__(self) -> None:
        self.seen: list[Seen | None] = []

    def _note(self, call: Call) -> None:
        who = call.client
        self.seen.append(
            None
            if who is None
            else Seen(
                who.principal,
                who.name,
                who.domain,
                who.provider,
                who.mechanism,
                who.level.name,
                who.sids,
                who.session_key.hex(),
                who.anonymous,
            )
        )

    @property
    def caller(self) -> Seen:
        """Who made all of the calls, in the same way if not on the same connection; as of the last one."""
        known = [each for each in self.seen if each is not None]
        assert len(known) == len(self.seen)
        assert len({replace(each, session_key="") for each in known}) == 1
        return known[-1]

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        self._note(call)
        return await super().AddOne(call, in_data)

    async def EchoData(self, call: Call, /, len: int, in_data: bytes) -> bytes:  # noqa: A002 - the IDL's name
        self._note(call)
        return await super().EchoData(call, len, in_data)

    async def SinkData(self, call: Call, /, len: int, data: bytes) -> None:  # noqa: A002 - the IDL's name
        self._note(call)
        await super().SinkData(call, len, data)

    async def SourceData(self, call: Call, /, len: int) -> bytes:  # noqa: A002 - the IDL's name
        self._note(call)
        return await super().SourceData(call, len)

    async def TestCall(self, call: Call, /, s1: str) -> str:
        self._note(call)
        return await super().TestCall(call, s1)


@contextmanager
def serving(
    credentials: Any,
    *bindings: str,
    service: Witness | None = None,
    options: dict[str, Any] | None = None,
    **rules: Any,
) -> Iterator[tuple[Witness, StringBinding]]:
    """A server in a thread, with an endpoint mapper.

    Args:
        bindings: where; a free port of 127.0.0.1 by default. The last one comes back, with its port.
        options: of the server. rules: of the interface, as of ``register``.
    """
    service = service or Witness()
    with blocking.Server(credentials, **(options or {})) as server:
        server.register(service, **rules)
        server.register_endpoint_mapper()
        yield service, server.listen(*(bindings or ("ncacn_ip_tcp:127.0.0.1[0]",)))[-1]


def accounts_of(samba: Samba, *others: Any) -> tuple[dcerpc.Accounts, dcerpc.Keytab]:
    """Credentials of a server in the domain controller's domain: its user by NTLM, everybody by Kerberos."""
    user = dcerpc.Password(samba.user.name, samba.user.password, samba.domain)
    return dcerpc.Accounts([user, *others]), dcerpc.Keytab(samba.keytabs["service"])


def client_environment(samba: Samba, directory: Path) -> dict[str, str]:
    """Variables for Samba's programs as clients of the domain, which keep what they write in a directory."""
    places = ("private dir", "state directory", "cache directory", "lock directory", "pid directory")
    settings = {
        "workgroup": samba.domain,
        "realm": samba.realm,
        "netbios name": "CLIENT",
        **dict.fromkeys(places, str(directory)),
    }
    smb_conf = directory / "client.conf"
    smb_conf.write_text("[global]\n" + "".join(f"{name} = {value}\n" for name, value in settings.items()))
    return {"SMB_CONF_PATH": str(smb_conf), "KRB5_CONFIG": str(samba.krb5_conf)}
