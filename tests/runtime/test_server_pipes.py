"""Named pipes of a server over its own SMB: who may open them, and whom calls in them are by."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

import dcerpc
from dcerpc import stub
from dcerpc.binding import StringBinding
from dcerpc.errors import AccessDenied, SecurityError, TransportError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.access import AccessRule
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server import Server
from dcerpc.runtime.server_security import ServerSecurity
from dcerpc.security.accounts import Account, Accounts, NetworkLogon
from dcerpc.security.api import AuthLevel, ImpersonationLevel
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import LookupAccount
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.smb.client_negotiation import negotiate_request
from dcerpc.transport.smb.constants import HEADER_SIZE, Command
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.settings import (
    Dialect,
    PipeImpersonation,
    SmbClientSettings,
    SmbServerSettings,
)
from tests.runtime.waiting import run, settled

PIPE = r"ncacn_np:127.0.0.1[\pipe\echo,port=0]"
ADA = dcerpc.Password("ada", "correct horse", "CORP")
ACCOUNT = Account("ada", nt_hash("correct horse"), "CORP", ("S-1-5-21-1-2-3-1104", "S-1-5-21-1-2-3-513"))


class Telling(rpcecho.Server):
    """Keeps the calls, and what is only known while they are served."""

    def __init__(self) -> None:
        self.found: list[Any] = []
        self.keys: list[bytes | None] = []

    async def AddOne(self, call: stub.Call, /, in_data: int) -> int:
        self.found.append(call)
        if self.found[-1].client is not None and not self.found[-1].client.anonymous:
            self.keys.append(self.found[-1].session_key)
        return in_data + 1


@asynccontextmanager
async def serving(
    service: stub.Server, *, credentials: Any = None, smb: SmbServerSettings | None = None, **rules: Any
) -> AsyncIterator[tuple[Server, StringBinding]]:
    async with Server(Accounts([ACCOUNT]) if credentials is None else credentials, smb=smb) as server:
        server.register(service, **rules)
        (bound,) = await server.listen(PIPE)
        yield server, bound


async def add_one(bound: StringBinding, **options: Any) -> tuple[int, Any]:
    """The answer, and the binding's session key if it has one."""
    async with dcerpc.connect(bound, **options) as binding:
        found = (await rpcecho.Client(binding).AddOne(in_data=1)).out_data
        try:
            return found, binding.session_key
        except dcerpc.LocalProtocolError:
            return found, None


# --- who calls ---


@pytest.mark.parametrize("dialect", list(Dialect))
def test_the_user_of_the_session(dialect: Dialect) -> None:
    async def body() -> None:
        told = Telling()
        smb = SmbServerSettings(dialects=(dialect,))
        async with serving(told, smb=smb, allow_anonymous=False, providers=["ntlm"]) as (_, bound):
            found, key = await add_one(bound, credential=ADA)
            assert found == 2
            (call,) = told.found
            who = call.client
            assert (who.principal, who.provider, who.mechanism) == ("CORP\\ada", "smb", "ntlm")
            assert who.sids == ACCOUNT.sids
            assert (who.level, call.level, who.anonymous) == (AuthLevel.NONE, AuthLevel.NONE, False)
            assert told.keys == [key]

    run(body)


def test_calls_with_security_of_their_own() -> None:
    async def body() -> None:
        told = Telling()
        async with serving(told, min_level="privacy") as (_, bound):
            with pytest.raises(AccessDenied):
                await add_one(bound, credential=ADA)
            found, key = await add_one(bound, credential=ADA, level="privacy")
            assert found == 2
            (call,) = told.found
            assert (call.client.provider, call.client.level) == ("spnego", AuthLevel.PRIVACY)
            assert told.keys == [key], "the session's key, not that of the calls"
            assert call.client.session_key != key

    run(body)


@pytest.mark.parametrize(
    ("asked", "granted"),
    [
        (PipeImpersonation.IDENTIFICATION, ImpersonationLevel.IDENTIFY),
        (PipeImpersonation.IMPERSONATION, ImpersonationLevel.IMPERSONATE),
    ],
)
def test_what_the_server_may_do(asked: PipeImpersonation, granted: ImpersonationLevel) -> None:
    async def body() -> None:
        told = Telling()
        async with serving(told) as (_, bound):
            await add_one(bound, credential=ADA, smb=SmbClientSettings(impersonation=asked))
            (call,) = told.found
            assert call.client.impersonation is granted

    run(body)


def test_the_wrong_password_and_nobody() -> None:
    async def body() -> None:
        async with serving(EchoService()) as (server, bound):
            for credential in (dcerpc.Password("ada", "wrong", "CORP"), dcerpc.Password("eve", "x"), None):
                with pytest.raises(SecurityError):
                    await add_one(bound, credential=credential)
            assert not server.channels
            assert await add_one(bound, credential=ADA)

    run(body)


# --- anonymous sessions ---


@pytest.mark.parametrize(
    "credentials",
    [None, Accounts(), Accounts([ACCOUNT]), [Accounts([ACCOUNT])]],
    ids=["none", "no accounts", "accounts", "list"],
)
def test_anonymous_sessions_are_let_in_by_the_setting(credentials: Any) -> None:
    async def body() -> None:
        told = Telling()
        smb = SmbServerSettings(allow_anonymous=True)
        async with Server(credentials, smb=smb) as server:
            server.register(told)
            (bound,) = await server.listen(PIPE)
            assert await add_one(bound) == (2, None)
            assert [call.client is None or call.client.anonymous for call in told.found] == [True]
            assert told.found[0].session_key is None
            if credentials is not None and not isinstance(credentials, Accounts):
                assert (await add_one(bound, credential=ADA))[0] == 2

    run(body)


def test_anonymous_sessions_are_not_named() -> None:
    async def body() -> None:
        smb = SmbServerSettings(allow_anonymous=True)
        async with serving(EchoService(), smb=smb, allow_anonymous=False) as (_, bound):
            with pytest.raises(AccessDenied):
                await add_one(bound)
            assert (await add_one(bound, credential=ADA))[0] == 2

    run(body)


def test_an_account_store_that_allows_nobody_does_not_open_pipes() -> None:
    """``Accounts(allow_anonymous=True)`` is about RPC's own logons."""

    async def body() -> None:
        accounts = Accounts([ACCOUNT], allow_anonymous=True)
        async with serving(EchoService(), credentials=accounts) as (_, bound):
            with pytest.raises(SecurityError):
                await add_one(bound)

    run(body)


# --- encryption, signing ---


def test_encryption_is_demanded() -> None:
    async def body() -> None:
        smb = SmbServerSettings(encryption="required")
        async with serving(EchoService(), smb=smb) as (_, bound):
            assert (await add_one(bound, credential=ADA))[0] == 2
            too_old = SmbClientSettings(dialects=(Dialect.SMB_2_1,))
            with pytest.raises((TransportError, SecurityError)):
                await add_one(bound, credential=ADA, smb=too_old)

    run(body)


# --- pipes ---


def test_pipes_of_a_session() -> None:
    async def body() -> None:
        async with serving(EchoService()) as (server, bound):
            (other,) = await server.listen(bound.replace(endpoint="\\pipe\\Other"))
            async with (
                dcerpc.connect(bound, credential=ADA) as one,
                dcerpc.connect(other.replace(endpoint="\\PIPE\\oTHER"), credential=ADA) as another,
            ):
                both = [rpcecho.Client(one), rpcecho.Client(another)]
                answers = await asyncio.gather(*(each.EchoData(in_data=bytes(100_000)) for each in both * 8))
                assert {len(each.out_data) for each in answers} == {100_000}
                assert len(server.drivers) == 1
            await settled(lambda: not server.channels)
            with pytest.raises(TransportError, match="OBJECT_NAME_NOT_FOUND"):
                await add_one(bound.replace(endpoint="\\pipe\\third"), credential=ADA)

    run(body)


def test_stopping_with_open_pipes() -> None:
    async def body() -> None:
        async with (
            serving(EchoService()) as (server, bound),
            dcerpc.connect(bound, credential=ADA) as binding,
        ):
            client = rpcecho.Client(binding)
            await client.AddOne(in_data=1)
            slow = asyncio.ensure_future(client.TestSleep(seconds=30))
            await settled(lambda: any(each.calls for each in server.channels))
            await asyncio.wait_for(server.stop(grace=0.05), 10)
            with pytest.raises(dcerpc.RpcError):
                await slow
            assert (server.channels, server.drivers) == (set(), set())

    run(body)


def test_pipes_count_as_connections() -> None:
    async def body() -> None:
        async with Server(Accounts([ACCOUNT]), limits=dcerpc.Limits(max_connections=2)) as server:
            server.register(EchoService())
            (bound,) = await server.listen(PIPE)
            async with (
                dcerpc.connect(bound, credential=ADA) as one,
                dcerpc.connect(bound, credential=ADA) as another,
            ):
                for each in (one, another):
                    await rpcecho.Client(each).AddOne(in_data=1)
                with pytest.raises(dcerpc.RpcError):
                    await add_one(bound, credential=ADA)
                assert (await rpcecho.Client(one).AddOne(in_data=1)).out_data == 2

    run(body)


# --- what sessions are accepted with ---


def test_without_credentials_there_is_nothing_to_accept_with() -> None:
    assert ServerSecurity(None, None).session_acceptor(False) is None
    assert ServerSecurity(None, SecurityRegistry()).session_acceptor(False) is None
    assert ServerSecurity(None, None).session_acceptor(True) is not None


def test_each_session_has_a_context_of_its_own() -> None:
    accept = ServerSecurity(Accounts([ACCOUNT]), None).session_acceptor(False)
    assert accept is not None
    assert accept() is not accept()


def test_a_store_of_another_kind_is_asked_for_who_gives_a_name() -> None:
    class Store:
        """One that asks elsewhere, and knows the names that its authority has for this server."""

        server_name = "MEMBER"
        domain_name = "CORP"

        def lookup(self, request: LookupAccount) -> NetworkLogon | None:
            return NetworkLogon(request.name, bytes(range(16)))

    from dcerpc.runtime.server_security import _open_to_all

    (opened, keytab) = _open_to_all((Store(), "keytab"))
    assert keytab == "keytab"
    assert (opened.server_name, opened.domain_name) == ("MEMBER", "CORP")
    assert opened.lookup(LookupAccount("")).anonymous
    assert opened.lookup(LookupAccount("ada")).name == "ada"
    (alone,) = _open_to_all(None)
    assert alone.lookup(LookupAccount("ada")) is None
    assert not hasattr(alone, "server_name")


def test_restrictions_leave_pipes_alone() -> None:
    rule = AccessRule.make(restrict=1)
    assert rule is not None
    assert not rule.restricts(None, "ncacn_np")


def test_smb_is_said_with_a_servers_settings() -> None:
    with pytest.raises(TypeError, match="smb=SmbClientSettings: a server takes SmbServerSettings"):
        Server(smb=SmbClientSettings())  # type: ignore[arg-type]


async def greeted(bound: StringBinding) -> bytes:
    """ServerGuid of the answer to a NEGOTIATE (MS-SMB2 2.2.4)."""
    reader, writer = await asyncio.open_connection(bound.address, int(bound.option("port") or "445"))
    offer = negotiate_request((Dialect.SMB_2_1,), bound.address, bytes)
    message = encode_message(Header(Command.NEGOTIATE, 0), offer)
    writer.write(frame(len(message)) + message)
    answer = await reader.readexactly(HEADER_SIZE + 24 + 4)
    writer.close()
    return answer[4 + HEADER_SIZE + 8 :]


def test_clients_know_the_server_again() -> None:
    """Windows' clients leave one that has another ServerGuid on their next connection (MS-SMB2 3.2.5.2)."""

    async def body() -> None:
        async with serving(EchoService()) as (_, bound), serving(EchoService()) as (_, another):
            guid = await greeted(bound)
            assert await greeted(bound) == guid != bytes(16)
            assert await greeted(another) != guid
        async with serving(EchoService(), smb=SmbServerSettings(guid=bytes(range(16)))) as (_, bound):
            assert await greeted(bound) == bytes(range(16))

    run(body)
