"""Samba's client and a server of this project, with somebody between them who changes and repeats PDUs."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from dcerpc import pdu, status
from dcerpc.binding import StringBinding
from dcerpc.runtime.trace import PduCutter
from tests.interop.clients import PATIENCE
from tests.interop.relay import Relay
from tests.interop.secured_echo import Witness, accounts_of, serving

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

SambaPython = Callable[..., Any]
Change = Callable[[bytes], bytes]

REQUEST, RESPONSE, BIND, AUTH_3 = 0, 2, 11, 16
STUB = 24
TARGET = "target_hostname=svc.rpce.test"
WAYS = ("ntlm,sign", "ntlm,seal", f"krb5,sign,{TARGET}", f"krb5,seal,{TARGET}", f"spnego,seal,{TARGET}")
every_way = pytest.mark.parametrize("flags", WAYS)

#: On each connection calls until one fails: how many succeeded, and the NTSTATUS of the failure, 0 without.
CALLS = """
from samba import NTSTATUSError
from samba.dcerpc import echo

made = login(user, password, kerberos="target_hostname" in places[0])
result = []
for where in places:
    succeeded, failure = 0, 0
    try:
        client = echo.rpcecho(where, parameters, made)
        for number in range(calls):
            assert bytes(client.EchoData([number & 255] * size)) == bytes([number & 255]) * size
            succeeded += 1
    except NTSTATUSError as error:
        failure = error.args[0] & 0xFFFFFFFF
    result.append([succeeded, failure])
"""


@pytest.fixture(scope="module")
def server(samba: Samba) -> Iterator[tuple[Witness, StringBinding]]:
    with serving(accounts_of(samba)) as served:
        yield served


@pytest.fixture
def echo(server: tuple[Witness, StringBinding]) -> tuple[Witness, tuple[str, int]]:
    """The service, which has seen nobody yet, and where it is."""
    service, where = server
    service.seen.clear()
    return service, ("127.0.0.1", int(where.endpoint))


def call(
    samba_python: SambaPython, samba: Samba, flags: str, *bindings: str, calls: int = 2, size: int = 40
) -> list[list[int]]:
    """What CALLS finds behind some bindings."""
    ports = (StringBinding.parse(binding).endpoint for binding in bindings)
    user = samba.user
    found: list[list[int]] = samba_python(
        CALLS,
        places=[f"ncacn_ip_tcp:127.0.0.1[{port},{flags}]" for port in ports],
        user=user.name,
        password=user.password,
        calls=calls,
        size=size,
    )
    return found


# ---- what is done to a request ----


def trailer_of(octets: bytes) -> int:
    """Where its sec_trailer begins."""
    header = pdu.peek(octets)
    assert header is not None
    return header.body_end


def flip(at: int, *, in_trailer: bool = False) -> Change:
    """Changes one bit of an octet, by its offset in the PDU or from its sec_trailer."""

    def change(octets: bytes) -> bytes:
        changed = bytearray(octets)
        changed[at + trailer_of(octets) if in_trailer else at] ^= 0x01
        return bytes(changed)

    return change


def without_verifier(octets: bytes) -> bytes:
    pad = octets[trailer_of(octets) + 2]
    changed = bytearray(octets[: trailer_of(octets) - pad])
    changed[8:10] = len(changed).to_bytes(2, "little")
    changed[10:12] = bytes(2)
    return bytes(changed)


def with_zero_token(octets: bytes) -> bytes:
    token = trailer_of(octets) + 8
    return octets[:token] + bytes(len(octets) - token)


def truncated(octets: bytes) -> bytes:
    """Sixteen octets of stub data fewer, and lengths to match."""
    changed = bytearray(octets[:STUB] + octets[STUB + 16 :])
    changed[8:10] = len(changed).to_bytes(2, "little")
    return bytes(changed)


def at_connect(octets: bytes) -> bytes:
    """It claims a lower level."""
    changed = bytearray(octets)
    changed[trailer_of(octets) + 1] = 2
    return bytes(changed)


CHANGES: dict[str, Change] = {
    # Not call_id: Samba's client waits a minute where a fault is for a call that it does not know.
    "PFC_MAYBE": lambda octets: octets[:3] + bytes([octets[3] | 0x40]) + octets[4:],
    "alloc_hint": flip(16),
    "opnum": flip(22),
    "first octet of stub data": flip(STUB),
    "octet of stub data": flip(STUB + 8),
    "padding": flip(-1, in_trailer=True),
    "auth_type": flip(0, in_trailer=True),
    "auth_level": flip(1, in_trailer=True),
    "auth_pad_length": flip(2, in_trailer=True),
    "auth_reserved": flip(3, in_trailer=True),
    "auth_context_id": flip(4, in_trailer=True),
    "first octet of the token": flip(8, in_trailer=True),
    "last octet of the token": flip(-1),
    "a token of zeros": with_zero_token,
    "no verifier": without_verifier,
    "level connect": at_connect,
    "truncated": truncated,
}


class Meddler:
    """A hook of a relay that changes the client's second request, and notes how the server takes it.

    Attributes:
        requests: how many the client has sent.
        faults: statuses of the server's faults.
    """

    def __init__(self, change: Change) -> None:
        self.change = change
        self.requests = 0
        self.faults: list[int] = []

    def __call__(self, number: int, from_client: bool, octets: bytes) -> bytes:
        if not from_client:
            if octets[2] == pdu.PduType.FAULT:
                self.faults.append(int.from_bytes(octets[STUB : STUB + 4], "little"))
            return octets
        if octets[2] == REQUEST:
            self.requests += 1
            if self.requests == 2:
                return self.change(octets)
        return octets


REFUSALS = {status.ERROR_ACCESS_DENIED, status.RPC_S_SEC_PKG_ERROR, status.NCA_PROTO_ERROR}


@every_way
def test_a_request_is_changed(
    samba: Samba, samba_python: SambaPython, echo: tuple[Witness, tuple[str, int]], flags: str
) -> None:
    """The one before it has been served; of this one no method learns, and the connection is over."""
    service, where = echo
    meddlers = {what: Meddler(change) for what, change in CHANGES.items()}
    with ExitStack() as stack:
        relays = [stack.enter_context(Relay(where, meddler)) for meddler in meddlers.values()]
        found = call(samba_python, samba, flags, *(relay.binding for relay in relays))
    for (what, meddler), (succeeded, failure) in zip(meddlers.items(), found, strict=True):
        assert succeeded == 1, what
        assert failure, what
        assert len(meddler.faults) == 1, what
        assert set(meddler.faults) <= REFUSALS, what
    assert len(service.seen) == len(CHANGES)


@every_way
def test_nothing_is_changed(
    samba: Samba, samba_python: SambaPython, echo: tuple[Witness, tuple[str, int]], flags: str
) -> None:
    service, where = echo
    with Relay(where, Meddler(lambda octets: octets)) as relay:
        assert call(samba_python, samba, flags, relay.binding) == [[2, 0]]
    assert len(service.seen) == 2


# ---- order ----

MANY = 20_000


class Shuffler:
    """Makes the fragments of the first request come in another way.

    Args:
        order: gets all of them, and says which are sent, in which order.
    """

    def __init__(self, order: Callable[[list[bytes]], list[bytes]]) -> None:
        self.order = order
        self.held: list[bytes] = []
        self.faults: list[int] = []

    def __call__(self, number: int, from_client: bool, octets: bytes) -> bytes:
        if not from_client:
            if octets[2] == pdu.PduType.FAULT:
                self.faults.append(int.from_bytes(octets[STUB : STUB + 4], "little"))
            return octets
        if octets[2] != REQUEST:
            return octets
        self.held.append(octets)
        return b"".join(self.order(self.held)) if octets[3] & pdu.PfcFlags.LAST_FRAG else b""


ORDERS: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "two exchanged": lambda held: [held[0], held[2], held[1], *held[3:]],
    "one twice": lambda held: [held[0], held[1], *held[1:]],
    "one left out": lambda held: [held[0], *held[2:]],
    "the first twice": lambda held: [held[0], *held],
}


@every_way
def test_fragments_in_another_order(
    samba: Samba, samba_python: SambaPython, echo: tuple[Witness, tuple[str, int]], flags: str
) -> None:
    service, where = echo
    shufflers = {what: Shuffler(order) for what, order in ORDERS.items()}
    with ExitStack() as stack:
        relays = [stack.enter_context(Relay(where, shuffler)) for shuffler in shufflers.values()]
        found = call(samba_python, samba, flags, *(relay.binding for relay in relays), size=MANY)
    for (what, shuffler), (succeeded, failure) in zip(shufflers.items(), found, strict=True):
        assert len(shuffler.held) > 3, what
        assert (succeeded, bool(failure)) == (0, True), what
        assert len(shuffler.faults) == 1, what
        assert set(shuffler.faults) <= REFUSALS, what
    assert service.seen == []


@every_way
def test_a_call_is_repeated(
    samba: Samba, samba_python: SambaPython, echo: tuple[Witness, tuple[str, int]], flags: str
) -> None:
    """A request that was good comes again, under the call_id that the next one would have."""
    service, where = echo
    kept: list[bytes] = []

    def again(number: int, from_client: bool, octets: bytes) -> bytes:
        if not from_client or octets[2] != REQUEST:
            return octets
        kept.append(octets)
        return octets if len(kept) == 1 else kept[0][:12] + octets[12:16] + kept[0][16:]

    with Relay(where, again) as relay:
        ((succeeded, failure),) = call(samba_python, samba, flags, relay.binding)
    assert (succeeded, bool(failure), len(service.seen)) == (1, True, 1)


# ---- answers ----

ANSWERS: dict[str, Change] = {
    "octet of stub data": flip(STUB + 8),
    "last octet of the token": flip(-1),
    "no verifier": without_verifier,
    "a token of zeros": with_zero_token,
}


@every_way
def test_an_answer_is_changed(
    samba: Samba, samba_python: SambaPython, echo: tuple[Witness, tuple[str, int]], flags: str
) -> None:
    """Samba's client finds out: responses are protected, too."""
    _, where = echo

    def hook(change: Change) -> Callable[[int, bool, bytes], bytes]:
        return lambda number, from_client, octets: (
            change(octets) if not from_client and octets[2] == RESPONSE else octets
        )

    with ExitStack() as stack:
        relays = [stack.enter_context(Relay(where, hook(change))) for change in ANSWERS.values()]
        found = call(samba_python, samba, flags, *(relay.binding for relay in relays))
    assert all(succeeded == 0 and failure for succeeded, failure in found), found


# ---- authentication that is repeated ----


class Listener:
    """Keeps what a client sends."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    def __call__(self, number: int, from_client: bool, octets: bytes) -> bytes:
        if from_client:
            self.sent.append(octets)
        return octets


def repeat(where: tuple[str, int], sent: list[bytes]) -> list[pdu.Pdu]:
    """Send all of it again on a connection of its own; the server's answers, until it closes that."""
    cutter, answers = PduCutter(), []
    with socket.create_connection(where, PATIENCE) as connection:
        for octets in sent:
            connection.sendall(octets)
            if octets[2] == AUTH_3:
                continue
            found: list[bytes] = []
            while not found and (data := connection.recv(1 << 16)):
                found += cutter.cut(data)
            answers += [pdu.decode(each) for each in found]
            if not found or octets[2] == REQUEST:
                break
    return answers


@every_way
def test_a_conversation_is_repeated(
    samba: Samba, samba_python: SambaPython, echo: tuple[Witness, tuple[str, int]], flags: str
) -> None:
    """A Kerberos server knows the authenticator already; an NTLM server has asked for another response."""
    service, where = echo
    listener = Listener()
    with Relay(where, listener) as relay:
        assert call(samba_python, samba, flags, relay.binding, calls=1) == [[1, 0]]
    service.seen.clear()
    kinds = [octets[2] for octets in listener.sent]
    assert kinds[0] == BIND
    answers = repeat(where, listener.sent)
    if flags.startswith("ntlm"):
        assert AUTH_3 in kinds
        ack, fault = answers
        assert isinstance(ack, pdu.BindAck)
        assert isinstance(fault, pdu.Fault)
        assert fault.status == status.ERROR_ACCESS_DENIED
    else:
        (nak,) = answers
        assert isinstance(nak, pdu.BindNak)
        assert nak.provider_reject_reason == 9
    assert service.seen == []
