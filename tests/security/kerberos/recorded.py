"""Exchanges with real KDCs as they were recorded: what was asked, by which clock and chance; the answers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dcerpc.security.credentials import NTHash, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos.kdc_replies import KdcSettings
from dcerpc.security.kerberos.types import Key, Principal, ServiceTicket
from dcerpc.security.steps import ResolveRealm

VECTORS = Path(__file__).resolve().parents[2] / "vectors" / "kerberos_kdc.json"


class Chance:
    """Octets that look random and are the same for the same seed: SHA-256 of seed and a counter.

    Attributes:
        drawn: where the counter is.
    """

    def __init__(self, seed: int, drawn: int = 0) -> None:
        self._seed = seed.to_bytes(8, "big")
        self.drawn = drawn

    def __call__(self, size: int) -> bytes:
        octets = b""
        while len(octets) < size:
            octets += hashlib.sha256(self._seed + self.drawn.to_bytes(8, "big")).digest()
            self.drawn += 1
        return octets[:size]


@dataclass(frozen=True)
class Recorded:
    """One errand: from a credential to a ticket for a service.

    Attributes:
        label, kdc: what it shows, and whose KDC it was.
        username, password, domain: the client's. hashed: it used the NT hash.
        server: the service, as it was asked for. enctypes: those that were offered.
        now, seed: the client's clock, and its chance.
        messages: realm, request and answer of each exchange.
        ticket: what came of it. service_key: opens the ticket.
    """

    label: str
    kdc: str
    username: str
    password: str
    domain: str
    hashed: bool
    server: str
    enctypes: tuple[int, ...]
    now: float
    seed: int
    messages: tuple[tuple[str, bytes, bytes], ...]
    ticket: ServiceTicket
    service_key: Key

    def __str__(self) -> str:
        return f"{self.kdc}: {self.label}"

    @property
    def credential(self) -> Password | NTHash:
        """The client's."""
        if self.hashed:
            return NTHash(self.username, nt_hash(self.password), self.domain)
        return Password(self.username, self.password, self.domain)

    def settings(self, chance: Chance | None = None, away: float = 0.0) -> KdcSettings:
        """The chance of then, or another one, and the clock, or one that is so far ahead; seconds."""
        return KdcSettings(self.enctypes, lambda: self.now + away, chance or Chance(self.seed))


def replay(steps: Generator[Any, Any, Any], answers: list[bytes]) -> tuple[list[tuple[str, bytes]], Any]:
    """Give steps these answers: what they asked, and their result; None when they ask for more."""
    asked: list[tuple[str, bytes]] = []
    try:
        request = next(steps)
        if isinstance(request, ResolveRealm):
            request = steps.send("")
        asked.append((request.realm, request.message))
        for answer in answers:
            request = steps.send(answer)
            asked.append((request.realm, request.message))
    except StopIteration as stop:
        return asked, stop.value
    return asked, None


def to_json(recorded: Recorded) -> dict[str, Any]:
    """An errand as the file has it."""
    ticket = recorded.ticket
    return {
        "label": recorded.label,
        "kdc": recorded.kdc,
        "username": recorded.username,
        "password": recorded.password,
        "domain": recorded.domain,
        "hashed": recorded.hashed,
        "server": recorded.server,
        "enctypes": list(recorded.enctypes),
        "now": recorded.now,
        "seed": recorded.seed,
        "messages": [
            {"realm": realm, "request": request.hex(), "answer": answer.hex()}
            for realm, request, answer in recorded.messages
        ],
        "ticket": {
            "client": str(ticket.client),
            "server": str(ticket.server),
            "enctype": ticket.key.enctype,
            "session_key": ticket.key.value.hex(),
            "flags": ticket.flags,
            "times": [ticket.auth_time, ticket.start_time, ticket.end_time, ticket.renew_till],
            "octets": ticket.ticket.hex(),
        },
        "service_key": {
            "enctype": recorded.service_key.enctype,
            "value": recorded.service_key.value.hex(),
        },
    }


def from_json(value: dict[str, Any]) -> Recorded:
    """An errand from the file."""
    ticket, service_key = value["ticket"], value["service_key"]
    plain = {key: value[key] for key in ("label", "kdc", "username", "password", "domain", "hashed")}
    auth_time, start_time, end_time, renew_till = ticket["times"]
    return Recorded(
        **plain,
        server=value["server"],
        enctypes=tuple(value["enctypes"]),
        now=value["now"],
        seed=value["seed"],
        messages=tuple(
            (each["realm"], bytes.fromhex(each["request"]), bytes.fromhex(each["answer"]))
            for each in value["messages"]
        ),
        ticket=ServiceTicket(
            client=Principal.parse(ticket["client"]),
            server=Principal.parse(ticket["server"]),
            key=Key(ticket["enctype"], bytes.fromhex(ticket["session_key"])),
            ticket=bytes.fromhex(ticket["octets"]),
            flags=ticket["flags"],
            auth_time=auth_time,
            start_time=start_time,
            end_time=end_time,
            renew_till=renew_till,
        ),
        service_key=Key(service_key["enctype"], bytes.fromhex(service_key["value"])),
    )


def load() -> list[Recorded]:
    """All that was recorded."""
    return [from_json(each) for each in json.loads(VECTORS.read_text())["errands"]]
