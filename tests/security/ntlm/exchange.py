"""NTLM exchanges in memory, with a clock that stands still and chance that repeats itself."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import AuthLevel, ContextFlags, Target
from dcerpc.security.credentials import Password
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.ntlm.acceptor import NtlmAcceptor
from dcerpc.security.ntlm.av_pairs import decode_av_pairs, encode_av_pairs
from dcerpc.security.ntlm.initiator import NtlmInitiator
from dcerpc.security.ntlm.messages import Authenticate, Challenge, Negotiate
from dcerpc.security.steps import LookupAccount, run

NOW = 1_700_000_000.0
ALICE = Password("alice", "Secret 1", "CORP")
TARGET = Target("srv.corp.example")
HEADER, TRAILER = 24, 8
PDU = b"h" * HEADER + b"sixteen octets! " + b"t" * TRAILER
LEVELS = [AuthLevel.CONNECT, AuthLevel.PKT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY]

Tamper = Callable[[bytes], bytes]


def same(token: bytes) -> bytes:
    """A message, as it is."""
    return token


def provider(**settings: Any) -> NtlmProvider:
    """A provider whose every exchange is the same."""
    chance = random.Random(20)
    made: dict[str, Any] = {"server_name": "SRV", "clock": lambda: NOW, "random": chance.randbytes}
    return NtlmProvider(**(made | settings))


def resolver(request: Any) -> Any:
    """Answers what acceptors ask for."""
    assert isinstance(request, LookupAccount)
    return request.store.lookup(request)


@dataclass
class Exchange:
    """An exchange, and what to change in it.

    Attributes:
        level, extra: what both ends want. client_level: what the client wants, when it is something else.
        store: the server's. client, server: the providers.
        negotiate, challenge, authenticate: done to the messages on their way.
    """

    credential: Any = ALICE
    store: Any = None
    level: AuthLevel = AuthLevel.PRIVACY
    client_level: AuthLevel | None = None
    extra: ContextFlags = ContextFlags.NONE
    target: Target = TARGET
    client: NtlmProvider | None = None
    server: NtlmProvider | None = None
    negotiate: Tamper = same
    challenge: Tamper = same
    authenticate: Tamper = same

    def run(self) -> tuple[NtlmInitiator, NtlmAcceptor]:
        """Both complete contexts."""
        level = self.level if self.client_level is None else self.client_level
        store = Accounts([ALICE]) if self.store is None else self.store
        initiator = (self.client or provider()).initiate(
            self.credential, self.target, ContextFlags.needed(level) | self.extra
        )
        acceptor = (self.server or provider()).accept(store, ContextFlags.needed(self.level) | self.extra)
        first = run(initiator.step(None))
        assert not first.complete
        token = None if first.token is None else self.negotiate(first.token)
        second = run(acceptor.step(token), resolver)
        assert second.token is not None
        assert not second.complete
        third = run(initiator.step(self.challenge(second.token)))
        assert third.token is not None
        assert third.complete
        last = run(acceptor.step(self.authenticate(third.token)), resolver)
        assert (last.token, last.complete) == (None, True)
        return initiator, acceptor


def protected(sender: Any, pdu: bytes, level: AuthLevel = AuthLevel.PRIVACY) -> tuple[bytes, bytes]:
    """A PDU of header, body and sec_trailer, protected; and its token."""
    octets = bytearray(pdu)
    token: bytes = sender.protect(memoryview(octets), HEADER, len(pdu) - TRAILER, level, True)
    return bytes(octets), token


def opened(receiver: Any, octets: bytes, token: bytes, level: AuthLevel = AuthLevel.PRIVACY) -> bytes:
    """What the receiver takes it for."""
    copy = bytearray(octets)
    receiver.unprotect(memoryview(copy), HEADER, len(copy) - TRAILER, level, True, memoryview(token))
    return bytes(copy)


def tampered(message: str, tamper: Tamper, level: AuthLevel = AuthLevel.PRIVACY) -> Exchange:
    """An exchange in which one message is changed."""
    exchange = Exchange(level=level)
    setattr(exchange, message, tamper)
    return exchange


def refused(exchange: Exchange, status: int, match: str = "NTLM: ") -> SecurityError:
    with pytest.raises(SecurityError, match=match) as caught:
        exchange.run()
    assert caught.value.status == status, caught.value
    return caught.value


def with_flags(message: type[Any], change: Callable[[int], int]) -> Callable[[bytes], bytes]:
    """Changes the flags of a message on its way."""

    def tamper(token: bytes) -> bytes:
        at = {Negotiate: 12, Challenge: 20, Authenticate: 60}[message]
        flags = int.from_bytes(token[at : at + 4], "little")
        return token[:at] + change(flags).to_bytes(4, "little") + token[at + 4 :]

    return tamper


def with_info(change: Callable[[dict[int, bytes]], None]) -> Callable[[bytes], bytes]:
    """Changes what a challenge says of the server."""

    def tamper(token: bytes) -> bytes:
        message = Challenge.decode(token)
        pairs = decode_av_pairs(message.target_info, "test")
        change(pairs)
        return replace(message, target_info=encode_av_pairs(pairs)).encode()

    return tamper
