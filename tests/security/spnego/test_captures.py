"""A foreign implementation's negotiations of Kerberos in DCE style, octet for octet.

The mechanism here only says what Kerberos said there; what is compared is everything that SPNEGO adds, which
PDU carries what, and who is complete when.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from dcerpc.security.api import AuthType, ContextFlags, Target
from dcerpc.security.credentials import Password
from dcerpc.security.spnego import SpnegoProvider
from dcerpc.security.spnego.messages import decode_init, decode_resp
from dcerpc.security.steps import Step, StepResult, run
from tests.security.spnego.mechanisms import FLAGS, TARGET, Mechanism, MechanismContext

CONVERSATIONS = Path(__file__).parents[2] / "vectors" / "kerberos_conversations.json"
BIND, BIND_ACK, ALTER_CONTEXT, ALTER_CONTEXT_RESP = 11, 12, 14, 15


@dataclass
class Leg:
    """One PDU of a bind: its type, its token."""

    ptype: int
    token: bytes


def negotiations(auth_type: int) -> list[list[Leg]]:
    """The tokens of each connection whose bind was answered."""
    found = []
    for conversation in json.loads(CONVERSATIONS.read_text())["conversations"]:
        legs: list[Leg] = []
        for entry in conversation["pdus"]:
            pdu = bytes.fromhex(entry["pdu"])
            size = int.from_bytes(pdu[10:12], "little")
            if pdu[2] not in (BIND, BIND_ACK, ALTER_CONTEXT, ALTER_CONTEXT_RESP):
                continue
            token = pdu[len(pdu) - size :]
            if legs or (size and pdu[-size - 8] == auth_type):
                legs.append(Leg(pdu[2], token))
        if len(legs) > 1:
            found.append(legs)
    return found


class ReplayedContext(MechanismContext):
    """Says what was said, and wants to hear what was heard."""

    said: list[bytes]

    @property
    def session_key(self) -> bytes:
        return b"key" if self.steps >= (2 if self.initiator else 1) else b""

    def step(self, token: bytes | None) -> Step:
        spoken = self.said[1 if not self.initiator else 0 :: 2]
        heard = [None, *self.said[1::2], b""] if self.initiator else self.said[0::2]
        assert token == heard[self.steps]
        self.steps += 1
        mine = spoken[self.steps - 1] if self.steps <= len(spoken) else None
        self.complete = mine is None
        return StepResult(mine, self.complete)
        yield  # a generator, as steps are


@dataclass
class Replayed(Mechanism):
    """Kerberos, as it was in a capture."""

    said: list[bytes] = field(default_factory=list)

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> ReplayedContext:
        context = ReplayedContext(self, True, flags)
        context.said = self.said
        return context

    def accept(self, credential: Any, flags: ContextFlags) -> ReplayedContext:
        context = ReplayedContext(self, False, flags)
        context.said = self.said
        return context


@pytest.mark.parametrize("legs", negotiations(AuthType.SPNEGO))
def test_kerberos_within_spnego(legs: list[Leg]) -> None:
    assert [each.ptype for each in legs] == [BIND, BIND_ACK, ALTER_CONTEXT, ALTER_CONTEXT_RESP]
    tokens = [each.token for each in legs]
    inner = [decode_init(tokens[0]).mech_token, *(decode_resp(each).response_token for each in tokens[1:])]
    assert inner[-1] is None
    mechanism = Replayed("kerberos", ("1.2.840.113554.1.2.2",), said=[each for each in inner if each])
    provider = SpnegoProvider([mechanism])

    initiator = provider.initiate(Password("user", "secret"), TARGET, FLAGS)
    assert run(initiator.step(None)) == StepResult(tokens[0], False)
    assert run(initiator.step(tokens[1])) == StepResult(tokens[2], False)
    assert run(initiator.step(tokens[3])) == StepResult(None, True)

    acceptor = provider.accept(None, FLAGS)
    assert run(acceptor.step(tokens[0])) == StepResult(tokens[1], False)
    assert run(acceptor.step(tokens[2])) == StepResult(tokens[3], True)


@pytest.mark.parametrize("legs", negotiations(AuthType.KERBEROS))
def test_kerberos_without_spnego_ends_with_an_empty_answer(legs: list[Leg]) -> None:
    """What a client may find in SPNEGO's auth_type too, when it leaves SPNEGO out."""
    said = [each.token for each in legs]
    assert said[3] == b""
    mechanism = Replayed("kerberos", ("1.2.840.113554.1.2.2",), bare=b"\x6e", said=said[:3])
    acceptor = SpnegoProvider([mechanism]).accept(None, FLAGS)
    assert run(acceptor.step(said[0])) == StepResult(said[1], False)
    assert run(acceptor.step(said[2])) == StepResult(None, True)
