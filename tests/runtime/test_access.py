"""Which calls a server lets in: rules of interfaces, anonymous callers, RestrictRemoteClients."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import pytest

import dcerpc
from dcerpc.errors import AccessDenied, AssociationClosed, SecurityError
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.protocol.connection.events import CallSecurity
from dcerpc.runtime.access import AccessRule
from dcerpc.runtime.caller import Caller
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server_security import ServerSecurity
from dcerpc.security.api import AuthLevel, ContextFlags, ImpersonationLevel, Peer
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import LookupAccount
from dcerpc.stub import Call
from tests.security.scripted import AUTH_TYPE, Script, ScriptedContext, ScriptedProvider

OTHER = 0x7D


@dataclass
class Known(ScriptedContext):
    """A context whose peer the test decides."""

    who: Peer | None = None

    def __init__(self, who: Peer | None, auth_type: int = AUTH_TYPE) -> None:
        super().__init__(Script(legs=2, auth_type=auth_type), False)
        self.who = who

    @property
    def peer(self) -> Peer | None:
        return self.who


NAMED = Peer("me")


def security(level: AuthLevel, who: Peer | None = NAMED, auth_type: int = AUTH_TYPE) -> CallSecurity:
    return CallSecurity(Known(who, auth_type), level, 1)


NOBODY = Peer("", anonymous=True)
CONNECT = security(AuthLevel.CONNECT)
PRIVACY = security(AuthLevel.PRIVACY)
ANONYMOUS = security(AuthLevel.PRIVACY, NOBODY)
UNNAMED = security(AuthLevel.PRIVACY, None)
ELSEWHERE = security(AuthLevel.PRIVACY, auth_type=OTHER)
CALLS = (None, CONNECT, PRIVACY, ANONYMOUS, UNNAMED, ELSEWHERE)


@pytest.mark.parametrize(
    ("options", "admitted"),
    [
        ({"min_level": AuthLevel.CONNECT}, (CONNECT, PRIVACY, ELSEWHERE)),
        ({"min_level": AuthLevel.INTEGRITY}, (PRIVACY, ELSEWHERE)),
        (
            {"min_level": AuthLevel.INTEGRITY, "allow_anonymous": True},
            (PRIVACY, ANONYMOUS, UNNAMED, ELSEWHERE),
        ),
        ({"auth_types": frozenset([AUTH_TYPE])}, (CONNECT, PRIVACY)),
        (
            {"auth_types": frozenset([AUTH_TYPE]), "allow_anonymous": True},
            (CONNECT, PRIVACY, ANONYMOUS, UNNAMED),
        ),
        ({"allow_anonymous": False}, (CONNECT, PRIVACY, ELSEWHERE)),
        ({"min_level": AuthLevel.PRIVACY, "auth_types": frozenset([OTHER])}, (ELSEWHERE,)),
    ],
)
def test_rules(options: dict[str, Any], admitted: tuple[CallSecurity | None, ...]) -> None:
    rule = AccessRule.make(**options)
    assert rule is not None
    assert tuple(each for each in CALLS if not rule.refusal(each)) == admitted


def test_no_rule() -> None:
    assert AccessRule.make() is None
    assert AccessRule.make(allow_anonymous=True) is None
    assert AccessRule.make(allow_unauthenticated=True, restrict=1) is None


@pytest.mark.parametrize(
    ("restrict", "allowed", "protseq", "refused"),
    [
        (0, False, "ncacn_ip_tcp", False),
        (1, False, "ncacn_ip_tcp", True),
        (1, False, "ncacn_np", False),
        (1, True, "ncacn_ip_tcp", False),
        (2, False, "ncacn_np", True),
        (2, True, "ncacn_ip_tcp", True),
    ],
)
def test_restrict_remote_clients(restrict: Any, allowed: bool, protseq: str, refused: bool) -> None:
    """The algorithm of MS-RPCE 3.1.1.1.3; a call with a security context always passes it."""
    rule = AccessRule.make(AuthLevel.NONE, None, True, allowed, restrict)
    assert (rule is not None and rule.restricts(None, protseq)) is refused
    assert rule is None or not rule.restricts(ANONYMOUS, protseq)


def run(body: Callable[[], Coroutine[Any, Any, None]]) -> None:
    async def main() -> None:
        async with asyncio.timeout(20):
            await body()

    asyncio.run(main())


class Talkative(ScriptedProvider):
    """Says who its clients are, by the credential that they give."""

    def __init__(self, who: Peer | None = None, **script: Any) -> None:
        super().__init__(Script(legs=2, **script))
        self.who = who

    def accept(self, credential: Any, flags: ContextFlags) -> ScriptedContext:
        if self.who is None:
            return super().accept(credential, flags)
        return Known(self.who)


def options(level: str = "privacy") -> dict[str, Any]:
    providers = SecurityRegistry([ScriptedProvider(Script(legs=2))])
    return {"credential": "me", "auth": "scripted", "level": level, "security": providers}


def test_anonymous_callers() -> None:
    """They are refused where security is asked for, unless they are let in on purpose; methods can tell."""
    seen: list[Caller | None] = []

    class Asking(rpcecho.Server):
        async def AddOne(self, call: Call, /, in_data: int) -> int:
            seen.append(call.client)
            return in_data + 1

    async def called(caplog_level: str, **registered: Any) -> None:
        async with dcerpc.Server(None, [Talkative(NOBODY)]) as server:
            server.register(Asking(), **registered)
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **options(caplog_level)) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)

    async def body() -> None:
        for refused in ({"min_level": "connect"}, {"providers": ["scripted"]}, {"allow_anonymous": False}):
            with pytest.raises(AccessDenied):
                await called("privacy", **refused)
        await called("connect")
        await called("privacy", min_level="privacy", allow_anonymous=True)

    run(body)
    assert [(each is not None and each.anonymous) for each in seen] == [True, True]
    assert [str(each) for each in seen] == ["anonymous", "anonymous"]


def test_providers_of_an_interface() -> None:
    async def body() -> None:
        other = ScriptedProvider(Script(auth_type=OTHER))
        other.name = "other"
        async with dcerpc.Server(None, [Talkative(), other]) as server:
            with pytest.raises(ValueError, match="'ntlm'; the server has: other, scripted"):
                server.register(EchoService(), providers=["ntlm"])
            with pytest.raises(ValueError, match="at least one"):
                server.register(EchoService(), providers=[])
            service = server.register(EchoService(), providers=[OTHER])
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **options()) as binding:
                client = rpcecho.Client(binding)
                with pytest.raises(AccessDenied):
                    await client.AddOne(in_data=1)
                await mgmt.Client(binding).rpc_mgmt_is_server_listening()  # the connection goes on
            server.unregister(service)
            server.register(EchoService(), providers=["Scripted", "other"])
            async with dcerpc.connect(bound, **options()) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)

    run(body)


def test_a_server_that_restricts_remote_clients() -> None:
    """An unauthenticated call gets its fault and ends the connection (MS-RPCE 3.1.1.1.3)."""

    class Free(EchoService):
        pass

    async def body() -> None:
        async with dcerpc.Server(None, [Talkative()], restrict_remote_clients=1) as server:
            service = server.register(EchoService())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound) as binding:
                with pytest.raises(AccessDenied):
                    await rpcecho.Client(binding).AddOne(in_data=1)
                while server.channels:
                    await asyncio.sleep(0.005)
                with pytest.raises((AccessDenied, AssociationClosed)):
                    await mgmt.Client(binding).rpc_mgmt_is_server_listening()
            async with dcerpc.connect(bound, **options()) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)
            server.unregister(service)
            server.register(Free(), allow_unauthenticated=True)
            async with dcerpc.connect(bound) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)

    run(body)


# --- the table of providers ---


class Picky(ScriptedProvider):
    """Accepts with text only, and remembers it."""

    def __init__(self, name: str, auth_type: int) -> None:
        super().__init__(Script(auth_type=auth_type))
        self.name = name
        self.given: list[Any] = []

    def accept(self, credential: Any, flags: ContextFlags) -> ScriptedContext:
        self.given.append(credential)
        if not isinstance(credential, str | tuple):
            raise SecurityError("text is what it takes")
        return super().accept(credential, flags)


def test_credentials_by_provider() -> None:
    ntlm, kerberos, spnego = Picky("ntlm", 10), Picky("kerberos", 16), Picky("spnego", 9)
    table = ServerSecurity({"ntlm": "accounts", 16: "keytab"}, [ntlm, kerberos, spnego])
    for auth_type in (10, 16, 9):
        assert table.accept(auth_type, AuthLevel.PRIVACY) is not None
    assert (ntlm.given, kerberos.given) == (["accounts"], ["keytab"])
    assert spnego.given == [("accounts", "keytab")]
    assert table.accept(0x44, AuthLevel.PRIVACY) is None
    several = ServerSecurity(["a", "b"], [ntlm])
    with pytest.raises(SecurityError, match="text"):
        several.accept(10, AuthLevel.PRIVACY)
    assert ntlm.given[-1] == ["a", "b"]


def test_principal_names() -> None:
    def names(given: Any) -> list[str]:
        table = ServerSecurity("x", [Picky("ntlm", 10), Picky("kerberos", 16)], given)
        return [table.principal_name(each) for each in (10, 16)]

    assert names("") == ["script/host", "script/host"]
    assert names("host/me") == ["host/me", "host/me"]
    assert names({"kerberos": "host/me@REALM"}) == ["script/host", "host/me@REALM"]
    with pytest.raises(SecurityError) as caught:
        ServerSecurity(None, None).principal_name(10)
    assert caught.value.status == 0x6D3


def test_inq_princ_name() -> None:
    async def body() -> None:
        async with dcerpc.Server(None, [Talkative()], principal_names={"scripted": "host/server"}) as server:
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound) as binding:
                client = mgmt.Client(binding)
                known = await client.rpc_mgmt_inq_princ_name(authn_proto=AUTH_TYPE, princ_name_size=100)
                assert (known.princ_name, known.status) == ("host/server", 0)
                unknown = await client.rpc_mgmt_inq_princ_name(authn_proto=0x10, princ_name_size=100)
                assert (unknown.princ_name, unknown.status) == ("", 0x6D3)

    run(body)


def test_what_a_caller_says() -> None:
    who = Peer("me", "CORP", sids=("S-1-5-21-1",), impersonation=ImpersonationLevel.IDENTIFY, details="a PAC")
    context = Known(who)
    context.expires_at = 7.0
    caller = Caller(who, AuthLevel.INTEGRITY, context, "scripted")
    assert (caller.principal, caller.name, caller.domain) == ("CORP\\me", "me", "CORP")
    assert (caller.sids, caller.details) == (("S-1-5-21-1",), "a PAC")
    assert caller.impersonation is ImpersonationLevel.IDENTIFY
    assert (caller.level, caller.expires_at, caller.session_key) == (AuthLevel.INTEGRITY, 7.0, b"")
    assert repr(caller) == "<Caller CORP\\me by scripted at integrity>"
    unnamed = Caller(None, AuthLevel.PRIVACY, UNNAMED.context, "scripted")
    assert (unnamed.anonymous, unnamed.principal, unnamed.name) == (True, "anonymous", "")


def test_an_expired_context() -> None:
    """Calls that begin under it are denied, and reach no method."""
    seen: list[Caller | None] = []

    class Asking(rpcecho.Server):
        async def AddOne(self, call: Call, /, in_data: int) -> int:
            seen.append(call.client)
            return in_data + 1

    class Ending(Talkative):
        def accept(self, credential: Any, flags: ContextFlags) -> ScriptedContext:
            context = super().accept(credential, flags)
            context.expires_at = time.time() + (1000.0 if len(seen) == 0 else -1.0)
            return context

    async def body() -> None:
        async with dcerpc.Server(None, [Ending()]) as server:
            server.register(Asking())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **options()) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)
            async with dcerpc.connect(bound, **options()) as binding:
                with pytest.raises(AccessDenied):
                    await rpcecho.Client(binding).AddOne(in_data=1)

    run(body)
    assert len(seen) == 1


# --- failures are told of ---


def test_a_refused_client_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def body() -> None:
        async with dcerpc.Server(None, [Talkative(server_fails=1)]) as server:
            server.register(EchoService())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **options()) as binding:
                with pytest.raises(dcerpc.BindRejected):
                    await rpcecho.Client(binding).AddOne(in_data=1)

    with caplog.at_level(logging.INFO, "dcerpc"):
        run(body)
    (record,) = [each for each in caplog.records if "authentication" in each.message]
    assert record.levelno == logging.WARNING
    assert "authentication by scripted refused: scripted failure" in record.message
    assert "8009030C" in record.message.upper()


@pytest.mark.parametrize(
    ("error", "level", "said"),
    [
        (TimeoutError(), logging.WARNING, "authentication by scripted took too long"),
        (ValueError("a broken store"), logging.ERROR, "authentication by scripted failed"),
    ],
)
def test_a_store_that_fails(
    error: Exception, level: int, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The client is refused as any other, and the log tells why."""

    class Store:
        def lookup(self, request: object) -> None:
            raise error

    async def body() -> None:
        provider = Talkative(asks=(LookupAccount("user", store=Store()),))
        async with dcerpc.Server(None, [provider]) as server:
            server.register(EchoService())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **options()) as binding:
                with pytest.raises(dcerpc.BindRejected):
                    await rpcecho.Client(binding).AddOne(in_data=1)

    with caplog.at_level(logging.INFO, "dcerpc"):
        run(body)
    (record,) = [each for each in caplog.records if "authentication" in each.message]
    assert (record.levelno, record.message.partition(": ")[2]) == (level, said)


def test_a_lookup_that_hangs_ends_with_the_bind(caplog: pytest.LogCaptureFixture) -> None:
    """bind_timeout ends the connection, and with it what the account store was asked."""
    ended: list[str] = []

    class Store:
        async def lookup(self, request: object) -> None:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                ended.append("cancelled")
                raise

    async def body() -> None:
        provider = Talkative(asks=(LookupAccount("user", store=Store()),))
        async with dcerpc.Server(None, [provider], limits=dcerpc.Limits(bind_timeout=0.05)) as server:
            server.register(EchoService())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **options()) as binding:
                with pytest.raises((AssociationClosed, dcerpc.BindRejected)):
                    await rpcecho.Client(binding).AddOne(in_data=1)
            while not ended:
                await asyncio.sleep(0.005)

    run(body)
