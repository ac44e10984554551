"""A domain of one controller in this process, for tests of secure channels."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Iterator
from typing import Any, Final

import dcerpc
from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.interfaces.netlogon import logon
from dcerpc.runtime.netlogon import (
    EstablishOptions,
    blocking_check_capabilities,
    blocking_establish,
    check_capabilities,
    establish,
)
from dcerpc.runtime.netlogon_service import ChannelPolicy, DomainFacts, NetlogonService
from dcerpc.security.accounts import Account, Accounts, AccountStore
from dcerpc.security.credentials import MachineAccount
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.crypto.md5 import hmac_md5
from dcerpc.security.netlogon import (
    CLIENT_OPTIONS,
    Algorithm,
    NegotiateFlags,
    NetlogonProvider,
    NetlogonSession,
    SessionStore,
)
from dcerpc.security.ntlm import NtlmEvidence, keys
from dcerpc.security.ntlm.av_pairs import AvId, encode_av_pairs
from dcerpc.security.registry import SecurityRegistry

SID: Final = "S-1-5-21-1-2-3"
FACTS: Final = DomainFacts("CORP", "DC01", "corp.example", "corp.example", SID)
ACCOUNT: Final = MachineAccount("WS01$", "machine secret", "CORP")
BACKUP: Final = MachineAccount("DC02$", "backup secret", "CORP", channel_type=6)
USER_SIDS: Final = (f"{SID}-1100", f"{SID}-513", f"{SID}-1200", "S-1-5-32-545")

#: Flags that make sessions of an algorithm.
FLAGS: Final = {
    Algorithm.AES: CLIENT_OPTIONS,
    Algorithm.STRONG_KEY: CLIENT_OPTIONS & ~NegotiateFlags.AES,
    Algorithm.DES: CLIENT_OPTIONS & ~(NegotiateFlags.AES | NegotiateFlags.STRONG_KEY),
}
ANYTHING: Final = ChannelPolicy(weakest=Algorithm.DES)


def machines() -> Accounts:
    return Accounts(
        [
            Account("WS01$", nt_hash("machine secret"), "CORP", (f"{SID}-1000",)),
            Account("WS02$", nt_hash("other secret"), "CORP"),
            Account("DC02$", nt_hash("backup secret"), "CORP"),
            Account("OLD$", nt_hash("old secret"), "CORP", disabled=True),
            Account("PARTNER", nt_hash("trust secret"), "CORP"),
        ]
    )


def users() -> Accounts:
    return Accounts(
        [
            Account("alice", nt_hash("wonderland"), "CORP", USER_SIDS),
            Account("bob", nt_hash("builder"), "CORP"),
            Account("carol", nt_hash("carol"), "CORP", disabled=True),
        ]
    )


@contextlib.contextmanager
def domain_controller(
    policy: ChannelPolicy | None = None,
    logons: AccountStore | None = None,
    kind: type[NetlogonService] = NetlogonService,
    store: SessionStore | None = None,
    at: StringBinding | None = None,
    **options: Any,
) -> Iterator[StringBinding]:
    """A server with a NetlogonService, in a thread of its own.

    Args:
        policy: of the service. logons: whom it logs on, ``users()`` unless given.
        kind: the service's class. store: its sessions. options: of the service.
        at: where to listen.
    """
    sessions = SessionStore() if store is None else store
    weakest = (policy or ChannelPolicy()).weakest
    service = kind(FACTS, sessions, machines(), logons or users(), policy=policy, **options)
    with blocking.Server(sessions, [NetlogonProvider(weakest=weakest)]) as server:
        server.register(service)
        (bound,) = server.listen(at or "ncacn_ip_tcp:127.0.0.1[0]")
        yield bound


def established(
    runtime: str, where: StringBinding, account: MachineAccount = ACCOUNT, **options: Any
) -> NetlogonSession:
    """A session, established over an unauthenticated binding of either runtime."""
    chosen = EstablishOptions(**options)
    if runtime == "blocking":
        with blocking.connect(where) as handle:
            return blocking_establish(handle, account, chosen)

    async def main() -> NetlogonSession:
        async with asyncio.timeout(30), dcerpc.connect(where) as handle:
            return await establish(handle, account, chosen)

    return asyncio.run(main())


def secured(session: NetlogonSession, level: str = "privacy") -> dict[str, Any]:
    """Options of connect for a binding protected with a session."""
    registry = SecurityRegistry([NetlogonProvider(weakest=Algorithm.DES)])
    return {"security": registry, "auth": "netlogon", "credential": session, "level": level}


def checked(runtime: str, where: StringBinding, session: NetlogonSession) -> None:
    """check_capabilities over a sealed binding of either runtime."""
    if runtime == "blocking":
        with blocking.connect(where, **secured(session)) as handle:
            blocking_check_capabilities(handle, session)
        return

    async def main() -> None:
        async with asyncio.timeout(30), dcerpc.connect(where, **secured(session)) as handle:
            await check_capabilities(handle, session)

    asyncio.run(main())


@contextlib.contextmanager
def channel(
    where: StringBinding, algorithm: Algorithm = Algorithm.AES, level: str = "privacy"
) -> Iterator[tuple[logon.BlockingClient, NetlogonSession]]:
    """A client whose calls a new session protects."""
    session = established("blocking", where, flags=FLAGS[algorithm], weakest=algorithm)
    with blocking.connect(where, **secured(session, level)) as handle:
        yield logon.BlockingClient(handle), session


def evidence(
    name: str = "alice",
    password: str = "wonderland",
    domain: str = "CORP",
    computer: str = "WS01",
    target_domain: str = "CORP",
) -> tuple[NtlmEvidence, bytes]:
    """What an NTLMv2 client shows, and its SessionBaseKey.

    Args:
        name, password, domain: the client's.
        computer, target_domain: the server that it means; "": it does not say.
    """
    challenge = os.urandom(8)
    names = {AvId.NB_COMPUTER_NAME.value: computer, AvId.NB_DOMAIN_NAME.value: target_domain}
    pairs = {av_id: name.encode("utf-16-le") for av_id, name in names.items() if name}
    said = b"\1\1" + bytes(14) + os.urandom(8) + bytes(4) + encode_av_pairs(pairs)
    response_key = keys.ntowf_v2(nt_hash(password), name, domain)
    proof = hmac_md5(response_key, challenge + said)
    shown = NtlmEvidence(challenge, bytes(24), proof + said, name, domain, "CLIENT")
    return shown, keys.session_base_key_v2(response_key, proof)
