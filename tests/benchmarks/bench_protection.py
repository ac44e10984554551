"""What protection costs a PDU in the connection machines, without sockets: microseconds of CPU time, medians.

    taskset -c 1 python -m tests.benchmarks.bench_protection [--rounds 9] [--json]

PDUs are made and taken by a client's and a server's machine, with security contexts of the built-in providers
at privacy; all kinds take turns. *bare* is the cryptography alone, over the same octets in pieces of the
same size, with everything done before that can be. A small PDU has 24 octets of stub data, a full one as
many as fit into 5,840.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import statistics
import time
from collections.abc import Callable
from typing import Any

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

import dcerpc
from dcerpc.protocol.connection import (
    ClientConnection,
    InterfaceOffer,
    PresentationOffer,
    SecurityOffer,
    ServerConnection,
)
from dcerpc.protocol.connection.events import SecurityStepRequired
from dcerpc.security.api import AuthLevel, ContextFlags, SecurityContext, Target
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.steps import LookupAccount, run
from dcerpc.syntax_id import SyntaxId
from tests.security.kerberos import realm

ECHO = SyntaxId.parse("60a15ec5-4de8-11d7-a637-005056a20182", "1.0")
STUB = bytes(24)
#: Calls in progress at once, and octets of a large body.
CALLS = 400
LARGE = 1 << 21
#: Octets read at once.
CHUNK = 1 << 16
USER = dcerpc.Password("alice", "correct horse", "CORP")
ENCTYPES = {"kerberos": realm.AES256, "kerberos-sha2": realm.AES256_SHA2}
KINDS = ("none", "ntlm", *ENCTYPES)


class Policy:
    """A server of one interface, and of one security context."""

    registered_interfaces = 1
    sec_addr = b"135"

    def __init__(self, context: SecurityContext | None) -> None:
        self.context = context

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer | None:
        return InterfaceOffer("echo") if abstract_syntax == ECHO else None

    def join_group(self, assoc_group_id: int) -> int | None:
        return 1

    def accept_security(self, auth_type: int, auth_level: int) -> SecurityContext | None:
        return self.context


Machine = ClientConnection | ServerConnection


def contexts(kind: str) -> tuple[SecurityContext, SecurityContext] | tuple[None, None]:
    """Both ends of a security context that is to be built."""
    flags = ContextFlags.needed(AuthLevel.PRIVACY)
    if kind == "none":
        return None, None
    if kind == "ntlm":
        provider = NtlmProvider()
        return provider.initiate(USER, Target("server"), flags), provider.accept(
            dcerpc.Accounts([USER]), flags
        )
    issued = realm.Issued(enctype=ENCTYPES[kind])
    return realm.initiator(issued, flags), realm.acceptor(flags)


def _answer(request: Any) -> Any:
    if isinstance(request, LookupAccount):
        return request.store.lookup(request)
    raise LookupError(f"nothing answers {request!r}")


def settle(machine: Machine, events: list[Any]) -> None:
    """Take the steps that are asked for."""
    for event in events:
        if isinstance(event, SecurityStepRequired):
            result = run(event.context.step(event.token), _answer)
            settle(machine, list(machine.token_result(event.auth_context_id, result)))


def move(source: Machine, sink: Machine) -> int:
    """Carry all PDUs over; how many there were."""
    count = 0
    while taken := source.data_to_send():
        count += len(taken)
        settle(sink, list(sink.receive_data(b"".join(pdu for pdu, _ in taken))))
    return count


class Pair:
    """A client and a server, bound; figures by what they are of, microseconds a PDU, of each round."""

    def __init__(self, kind: str) -> None:
        initiating, accepting = contexts(kind)
        self.client, self.server = ClientConnection(), ServerConnection(Policy(accepting))
        security = None if initiating is None else SecurityOffer(initiating, AuthLevel.PRIVACY)
        self.number = None if initiating is None else 1
        settle(self.client, list(self.client.bind([PresentationOffer(ECHO)], security=security)))
        while move(self.client, self.server) + move(self.server, self.client):
            pass
        self.figures: dict[str, list[float]] = {}
        # The first call is not like the others: its request may have a verification trailer.
        call_id = self.client.send_request(0, 1, b"", auth_context_id=self.number)
        move(self.client, self.server)
        self.server.send_response(call_id, b"")
        move(self.server, self.client)

    def note(self, what: str, began: float, pdus: int) -> None:
        spent = time.process_time() - began
        self.figures.setdefault(what, []).append(spent / pdus * 1e6)

    def round(self) -> None:
        """Measure everything once."""
        self.small()
        self.large()

    def small(self) -> None:
        client, server, number = self.client, self.server, self.number
        began = time.process_time()
        pdus = []
        for _ in range(CALLS):
            client.send_request(0, 1, STUB, auth_context_id=number)
            pdus += client.data_to_send()
        self.note("small request made", began, CALLS)
        requests = [bytes(pdu) for pdu, _ in pdus]
        events: list[Any] = []
        began = time.process_time()
        for octets in requests:
            events += server.receive_data(octets)
        self.note("small request taken", began, CALLS)
        pdus = []
        began = time.process_time()
        for event in events:
            server.send_response(event.call_id, STUB)
            pdus += server.data_to_send()
        self.note("small response made", began, CALLS)
        responses = [bytes(pdu) for pdu, _ in pdus]
        began = time.process_time()
        for octets in responses:
            client.receive_data(octets)
        self.note("small response taken", began, CALLS)

    def large(self) -> None:
        body = bytes(LARGE)
        client, server = self.client, self.server
        began = time.process_time()
        call_id = client.send_request(0, 1, body, auth_context_id=self.number)
        made = [client.data_to_send()]
        while made[-1]:
            made.append(client.data_to_send())
        count = sum(map(len, made))
        self.note("full request made", began, count)
        stream = b"".join(pdu for taken in made for pdu, _ in taken)
        pieces = [stream[at : at + CHUNK] for at in range(0, len(stream), CHUNK)]
        began = time.process_time()
        for piece in pieces:
            server.receive_data(piece)
        self.note("full request taken", began, count)
        began = time.process_time()
        server.send_response(call_id, body)
        made = [server.data_to_send()]
        while made[-1]:
            made.append(server.data_to_send())
        count = sum(map(len, made))
        self.note("full response made", began, count)
        stream = b"".join(pdu for taken in made for pdu, _ in taken)
        pieces = [stream[at : at + CHUNK] for at in range(0, len(stream), CHUNK)]
        began = time.process_time()
        for piece in pieces:
            client.receive_data(piece)
        self.note("full response taken", began, count)


def bare(cipher: Callable[[bytearray, bytearray], object], signed: Any, size: int) -> Callable[[], object]:
    """Encrypt, or decrypt, and sign ``size`` octets once."""
    data, room = bytearray(size), bytearray(size + 16)

    def once() -> object:
        cipher(data, room)
        inner = signed.copy()
        inner.update(data)
        outer = signed.copy()
        outer.update(inner.digest())
        return outer.digest()

    return once


def bare_kinds() -> dict[str, Callable[[], object]]:
    """What is timed as bare cryptography, by its name."""
    made: dict[str, Callable[[], object]] = {}
    for name, size in (("small", 32), ("full", 5776)):
        rc4 = Cipher(ARC4(bytes(16)), mode=None).encryptor()
        aes = Cipher(algorithms.AES(bytes(32)), modes.CBC(bytes(16)))
        md5, sha1 = hashlib.md5(bytes(64)), hashlib.sha1(bytes(64))
        made[f"{name}, rc4 and hmac-md5"] = bare(rc4.update_into, md5, size)
        made[f"{name}, aes and hmac-sha1, encrypting"] = bare(aes.encryptor().update_into, sha1, size)
        made[f"{name}, aes and hmac-sha1, decrypting"] = bare(aes.decryptor().update_into, sha1, size)
    return made


def measure(rounds: int) -> dict[str, dict[str, float]]:
    """Medians of the rounds, by kind and by what is measured."""
    pairs = {kind: Pair(kind) for kind in KINDS}
    alone = bare_kinds()
    figures: dict[str, list[float]] = {name: [] for name in alone}
    for pair in pairs.values():
        pair.round()
        pair.figures.clear()
    for _ in range(rounds):
        for pair in pairs.values():
            pair.round()
        for name, once in alone.items():
            number = CALLS
            began = time.process_time()
            for _ in range(number):
                once()
            figures[name].append((time.process_time() - began) / number * 1e6)
    shown = {
        kind: {what: statistics.median(of) for what, of in pair.figures.items()}
        for kind, pair in pairs.items()
    }
    shown["bare"] = {name: statistics.median(of) for name, of in figures.items()}
    return shown


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(prog="bench_protection", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    shown = measure(options.rounds)
    if options.json:
        print(json.dumps(shown))
        return
    print(f"{'microseconds a PDU':22}" + "".join(f"{kind:>15}" for kind in KINDS))
    for what in shown["none"]:
        print(f"{what:22}" + "".join(f"{shown[kind][what]:15.2f}" for kind in KINDS))
    print("bare")
    for name, spent in shown["bare"].items():
        print(f"  {name:40} {spent:8.2f}")


if __name__ == "__main__":
    main()
