"""Fuzz target: PDUs, and the connection machines they are fed to.

The first octet says who is fed: the codec alone, a server that was bound to or not, a client that waits for
an answer. The second is how many octets come at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dcerpc import pdu
from dcerpc.errors import PduError
from dcerpc.limits import Limits
from dcerpc.protocol.connection import ClientConnection, PresentationOffer, ServerConnection
from dcerpc.protocol.connection.events import AssociationFailed, SecurityStepRequired
from tests.fuzz.harness import Target, main
from tests.protocol.pair import ECHO, Policy, a_bind, step

_VECTORS = Path(__file__).parents[1] / "vectors"
_LIMITS = Limits(max_parked=4096, max_request_stub=8192, max_response_stub=8192, max_concurrent_calls=3)
_CODEC, _SERVER, _BOUND, _CLIENT = range(4)


def run(data: bytes) -> bool:
    """Decode one PDU, or feed a machine; see :class:`Target`."""
    if len(data) < 2:
        return False
    whom, size, octets = data[0] % 4, data[1], data[2:]
    return _decoded(octets) if whom == _CODEC else _fed(whom, octets, size or len(octets) or 1)


def _decoded(octets: bytes) -> bool:
    """Whether it is a PDU; one that is can be written and read again."""
    try:
        found = pdu.decode(octets)
    except PduError:
        return False
    try:
        again = pdu.encode(found)
    except PduError:
        return True  # There are PDUs that are to be read and not to be sent.
    if pdu.encode(pdu.decode(again)) != again:
        raise AssertionError(f"{again.hex()} is encoded again as something else")
    return True


def _fed(whom: int, octets: bytes, size: int) -> bool:
    """Whether the machine goes on after them."""
    machine: ServerConnection | ClientConnection
    if whom == _CLIENT:
        machine = ClientConnection(limits=_LIMITS)
        machine.bind([PresentationOffer(ECHO)])
    else:
        machine = ServerConnection(Policy(), limits=_LIMITS)
        if whom == _BOUND:
            machine.receive_data(a_bind())
    seen: list[Any] = []
    for at in range(0, len(octets), size):
        _take(machine, machine.receive_data(octets[at : at + size]), seen)
        machine.data_to_send()
        if machine.closed:
            break
    failed = [event for event in seen if isinstance(event, AssociationFailed)]
    if len(failed) != machine.closed or (failed and seen[-1] is not failed[0]):
        raise AssertionError("AssociationFailed is not the last event")
    return not machine.closed


def _take(machine: ServerConnection | ClientConnection, events: list[Any], seen: list[Any]) -> None:
    for event in events:
        seen.append(event)
        if isinstance(event, SecurityStepRequired) and not machine.closed:
            _take(machine, step(machine, event), seen)


def seeds(every: int = 1) -> Iterator[bytes]:
    """PDUs of recorded conversations, alone and as each side received them."""
    for name in ("samba_conversations.json", "kerberos_conversations.json"):
        for conversation in json.loads((_VECTORS / name).read_text("ascii"))["conversations"][:: 4 * every]:
            sides: dict[str, bytes] = {"client": b"", "server": b""}
            for each in conversation["pdus"]:
                octets = bytes.fromhex(each["pdu"])
                sides[each["from"]] += octets
                yield bytes((_CODEC, 0)) + octets
            yield bytes((_SERVER, 0)) + sides["client"][:4096]
            yield bytes((_CLIENT, 0)) + sides["server"][:4096]


TARGET = Target("pdu", run, seeds)

if __name__ == "__main__":
    main(TARGET)
