"""Real clients and servers with the built-in providers, and somebody on the wire between them.

No call is made that the client did not make, no client gets an answer that the server did not give, nobody
waits for longer than its time-out, and no log tells a secret.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking, pdu
from dcerpc.errors import RpcError, RpcTimeout
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.pdu import PduType
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos.ccache import CredentialCache, write_ccache
from dcerpc.security.kerberos.keytab import KeytabEntry, write_keytab
from dcerpc.security.kerberos.types import Principal
from dcerpc.security.netlogon import SessionStore
from dcerpc.stub import Call
from tests.fuzz.meddler import Edit, changed
from tests.runtime.meddling_proxy import Meddle, meddling
from tests.runtime.test_secrets import everything_logged, hidden
from tests.security.kerberos import realm
from tests.security.netlogon.values import session

#: What clients and servers wait where something comes; longer than it takes. Seconds.
PATIENCE = 15.0
#: The same where nothing comes.
SHORT = 0.2
MARKER = 0x5EED
ADA = dcerpc.Password("ada", "Xyzzy-Plugh-17", "CORP")
TARGET = "host/server.corp.example"
PROVIDERS = ("ntlm", "kerberos", "spnego with ntlm", "spnego with kerberos", "netlogon")


class Service(rpcecho.Server):
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        self.asked.append(in_data)
        return in_data + 1


class Ends:
    """Both ends of a provider.

    Args:
        directory: for files.
    """

    def __init__(self, directory: Path) -> None:
        self.sessions = SessionStore()
        self.sessions.add(session())
        entries = [KeytabEntry(realm.SERVICE, key, 1) for key in realm.SERVICE_KEYS.values()]
        (directory / "keytab").write_bytes(write_keytab(entries))
        self.keytab = dcerpc.Keytab(directory / "keytab", TARGET)
        self._directory = directory

    def ccache(self, **issued: Any) -> dcerpc.CCache:
        """A cache with one ticket, good today unless it is said otherwise."""
        now = int(time.time())
        fields = {"auth_time": now - 100, "end_time": now + 3600} | issued
        path = self._directory / "ccache"
        path.write_bytes(write_ccache(CredentialCache(realm.CLIENT, [realm.Issued(**fields).ticket()])))
        return dcerpc.CCache(path)

    @property
    def credentials(self) -> list[Any]:
        """The server's."""
        return [dcerpc.Accounts([ADA]), self.keytab, self.sessions]

    def options(self, provider: str) -> dict[str, Any]:
        """A client's."""
        auth, _, mechanism = provider.partition(" with ")
        credential: Any = ADA
        if "kerberos" in provider:
            credential = self.ccache()
        elif provider == "netlogon":
            credential = session()
        target = "" if mechanism == "ntlm" or auth == "ntlm" else TARGET
        return {"credential": credential, "auth": auth, "target": target}


@pytest.fixture
def ends(tmp_path: Path) -> Ends:
    return Ends(tmp_path)


def _call_blocking(where: Any, options: dict[str, Any]) -> int:
    with blocking.connect(where, **options) as binding:
        return rpcecho.BlockingClient(binding).AddOne(in_data=MARKER).out_data


async def _call(runtime: str, where: Any, options: dict[str, Any]) -> int:
    if runtime == "blocking":
        return await asyncio.to_thread(_call_blocking, where, options)
    async with dcerpc.connect(where, **options) as binding:
        return (await rpcecho.Client(binding).AddOne(in_data=MARKER)).out_data


def converse(
    ends: Ends, provider: str, runtime: str, meddle: Meddle, patience: float = PATIENCE
) -> tuple[Service, int | RpcError]:
    """One call with somebody in between; afterwards nothing of it is left.

    Args:
        patience: time-out of the call, and of the server's waits; seconds.

    Returns:
        What the server was asked, and the client's outcome.
    """
    service = Service()
    outcome: list[int | RpcError] = []

    async def body() -> None:
        limits = dcerpc.Limits(bind_timeout=patience, stall_timeout=patience)
        async with asyncio.timeout(60), dcerpc.Server(ends.credentials, limits=limits) as server:
            server.register(service, min_level="privacy")
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            options = ends.options(provider) | {"level": "privacy", "timeout": patience}
            async with meddling(bound, meddle) as where:
                try:
                    outcome.append(await _call(runtime, where, options))
                except RpcError as error:
                    outcome.append(error)
            while server.channels:
                await asyncio.sleep(0.005)

    asyncio.run(body())
    return service, outcome[0]


class First:
    """Changes the first PDU of a type.

    Args:
        ptype: of the PDU. how: what becomes of it.
    """

    def __init__(self, ptype: PduType, how: Callable[[bytes], Iterable[bytes]]) -> None:
        self._ptype = ptype
        self._how = how
        self.done = False

    def __call__(self, to_server: bool, octets: bytes) -> Iterable[bytes]:
        if self.done or octets[2] != self._ptype:
            return (octets,)
        self.done = True
        return self._how(octets)


def edit(kind: Edit, position: int, value: int) -> Callable[[bytes], Iterable[bytes]]:
    return lambda octets: (changed(octets, kind, position, value),)


#: What a receiver finds out at once.
CHANGES: dict[str, Callable[[bytes], Iterable[bytes]]] = {
    "no verifier": edit(Edit.STRIP, 0, 0),
    "another auth_type": edit(Edit.TRAILER, 0, 0x0E),
    "level connect": edit(Edit.TRAILER, 1, 2),
    "another context": edit(Edit.TRAILER, 4, 9),
    "a bit of the stub data": edit(Edit.FLIP, 24, 1),
    "a bit of the header": edit(Edit.FLIP, 20, 1),
    "a bit of the token": edit(Edit.TOKEN, 12, 0x40),
    "the token longer": edit(Edit.LENGTHEN, 30_000, 0),
    "stub data longer": edit(Edit.STUFF, 16, 0),
    "cut short": edit(Edit.CUT, 40, 1),
    "more padding": edit(Edit.TRAILER, 2, 13),
}
RUNTIMES = pytest.mark.parametrize("runtime", ["blocking", "asyncio"])
every_provider = pytest.mark.parametrize("provider", PROVIDERS)


@RUNTIMES
@every_provider
def test_nobody_meddles(ends: Ends, provider: str, runtime: str) -> None:
    """What the other tests change goes well without."""
    service, outcome = converse(ends, provider, runtime, lambda to_server, octets: (octets,))
    assert outcome == MARKER + 1
    assert service.asked == [MARKER]


@RUNTIMES
@every_provider
@pytest.mark.parametrize("direction", [PduType.REQUEST, PduType.RESPONSE], ids=["request", "response"])
def test_calls_that_are_changed(
    ends: Ends, provider: str, runtime: str, direction: PduType, caplog: pytest.LogCaptureFixture
) -> None:
    """The client's call fails at once; a changed request is not served; nothing secret is logged."""
    caplog.set_level(logging.DEBUG, "dcerpc")
    for what, how in CHANGES.items():
        meddle = First(direction, how)
        service, outcome = converse(ends, provider, runtime, meddle)
        assert meddle.done, what
        assert isinstance(outcome, RpcError), what
        assert not isinstance(outcome, RpcTimeout), what
        assert service.asked == ([] if direction is PduType.REQUEST else [MARKER]), what
    keys = [key.value for key in realm.SERVICE_KEYS.values()]
    hidden(everything_logged(caplog), ADA.password, nt_hash(ADA.password), session().session_key, *keys)


@RUNTIMES
@every_provider
def test_a_request_sent_twice(ends: Ends, provider: str, runtime: str) -> None:
    """It is served once at most, however fast the answer comes."""
    meddle = First(PduType.REQUEST, lambda octets: (octets, octets))
    service, outcome = converse(ends, provider, runtime, meddle)
    assert service.asked in ([], [MARKER])
    assert outcome == MARKER + 1 or isinstance(outcome, RpcError)


@RUNTIMES
@every_provider
@pytest.mark.parametrize("ptype", [PduType.BIND, PduType.BIND_ACK, PduType.REQUEST, PduType.RESPONSE])
def test_a_pdu_that_never_comes(ends: Ends, provider: str, runtime: str, ptype: PduType) -> None:
    """Whoever waits for it does so for its time-out, and the server keeps nothing of the connection."""
    meddle = First(ptype, lambda octets: ())
    service, outcome = converse(ends, provider, runtime, meddle, SHORT)
    assert isinstance(outcome, RpcError)
    assert service.asked == ([MARKER] if ptype is PduType.RESPONSE else [])


#: For the tokens of an exchange.
TOKENS: dict[str, Callable[[bytes], Iterable[bytes]]] = {
    "no verifier": edit(Edit.STRIP, 0, 0),
    "another auth_type": edit(Edit.TRAILER, 0, 0x0E),
    "another level": edit(Edit.TRAILER, 1, 5),
    "another context": edit(Edit.TRAILER, 4, 9),
    "a bit of the token": edit(Edit.TOKEN, 0, 0x40),
    "zeros behind the token": edit(Edit.LENGTHEN, 50_000, 0),
    "ones behind the body": edit(Edit.STUFF, 16, 0xFF),
    "cut short": edit(Edit.CUT, 60, 1),
}


#: What is behind the number in NL_AUTH_MESSAGE's answer means nothing.
IGNORED = {(PduType.BIND_ACK, "netlogon", "zeros behind the token")}


@RUNTIMES
@every_provider
@pytest.mark.parametrize("ptype", [PduType.BIND, PduType.BIND_ACK])
def test_binds_that_are_changed(ends: Ends, provider: str, runtime: str, ptype: PduType) -> None:
    """No call is served or answered, and nobody hangs; what nobody looks at makes no difference."""
    for what, how in TOKENS.items():
        meddle = First(ptype, how)
        service, outcome = converse(ends, provider, runtime, meddle)
        assert meddle.done
        if (ptype, provider, what) in IGNORED or what == "ones behind the body":
            assert (service.asked, outcome) == ([MARKER], MARKER + 1)
        else:
            assert isinstance(outcome, RpcError), what
            assert not isinstance(outcome, RpcTimeout), what
            assert service.asked == [], what


class Lowers:
    """Lowers the level in all that the client says of it, and calls in its name."""

    def __call__(self, to_server: bool, octets: bytes) -> Iterable[bytes]:
        if octets[2] == PduType.REQUEST:
            forged = pdu.Request(
                int.from_bytes(octets[12:16], "little"), 3, opnum=0, stub_data=b"\x9a\x02\0\0"
            )
            return (pdu.encode(forged),)
        if octets[2] == PduType.RESPONSE or octets[10:12] == b"\0\0":
            return (octets,)
        return (changed(octets, Edit.TRAILER, 1, 2 if to_server else 6),)


@RUNTIMES
@every_provider
def test_a_level_that_is_lowered(ends: Ends, provider: str, runtime: str) -> None:
    """Nothing in the exchanges proves the level (MS-RPCE 2.2.1.1.8): what a server demands is what holds."""
    service, outcome = converse(ends, provider, runtime, Lowers())
    assert isinstance(outcome, RpcError)
    assert not isinstance(outcome, RpcTimeout)
    assert service.asked == []


@RUNTIMES
@pytest.mark.parametrize("auth", ["kerberos", "spnego"])
@pytest.mark.parametrize(
    "issued",
    [
        {"service": Principal(("host", "server.corp.example"), "OTHER.EXAMPLE", 2)},
        {"key": realm.key_of(realm.AES256, 4711)},
        {"enctype": realm.AES256, "end_time": int(time.time()) - 4000},
        {"pac": lambda key: realm.signed_pac(realm.KRBTGT)},
    ],
    ids=["another realm", "another service's key", "expired", "a forged PAC"],
)
def test_tickets_that_are_no_good(ends: Ends, issued: dict[str, Any], auth: str, runtime: str) -> None:
    service = Service()

    async def body() -> None:
        async with asyncio.timeout(20), dcerpc.Server(ends.keytab) as server:
            server.register(service)
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            options = {"credential": ends.ccache(**issued), "auth": auth, "target": TARGET}
            with pytest.raises((dcerpc.AccessDenied, dcerpc.BindRejected, dcerpc.SecurityError)):
                await _call(runtime, bound, options | {"timeout": 5.0})

    asyncio.run(body())
    assert service.asked == []


@RUNTIMES
def test_an_authenticator_that_was_seen(ends: Ends, runtime: str) -> None:
    """Whoever has listened cannot say a client's AP-REQ again, not to the same server."""
    heard: list[bytes] = []
    answers: list[bytes] = []

    async def replay(where: Any) -> None:
        reader, writer = await asyncio.open_connection(where.address, int(where.endpoint))
        writer.write(heard[0])
        answers.append(await asyncio.wait_for(reader.read(), 5))
        writer.close()

    def listen(to_server: bool, octets: bytes) -> Iterable[bytes]:
        if to_server:
            heard.append(octets)
        return (octets,)

    async def body() -> None:
        service = Service()
        async with asyncio.timeout(20), dcerpc.Server(ends.keytab) as server:
            server.register(service)
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with meddling(bound, listen) as where:
                assert await _call(runtime, where, ends.options("kerberos")) == MARKER + 1
            await replay(bound)
        assert service.asked == [MARKER]

    asyncio.run(body())
    assert answers[0][2] == PduType.BIND_NAK
