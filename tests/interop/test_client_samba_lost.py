"""Connections to a Samba domain controller that break, stall or are ended by it, with a relay between."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc import blocking, pdu
from dcerpc.interfaces.epm import ept
from dcerpc.interfaces.mgmt import mgmt
from tests.interop.clients import PATIENCE, RUNTIMES, Recorder, Talker, connected
from tests.interop.relay import HangUp, Relay

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

LOOKUP: dict[str, Any] = {"inquiry_type": 0, "object": None, "Ifid": None, "vers_option": 1}
#: How long a test lets a client wait for what will not come; seconds.
SOON = 0.2


@pytest.fixture(params=RUNTIMES)
def runtime(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def mapper(samba: Samba) -> tuple[str, int]:
    return samba.address, samba.port("epmapper")


def listening(talker: Talker) -> int:
    answer: int = talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value
    return answer


class Nth:
    """A hook that does something with the nth PDU of a kind, once, and passes everything else on.

    Args:
        kind: PTYPE. count: from 1.
        change: what becomes of that PDU.
    """

    def __init__(self, kind: int, count: int, change: Callable[[bytes], bytes]) -> None:
        self._kind = kind
        self._left = count
        self._change = change
        self._lock = threading.Lock()

    def __call__(self, number: int, from_client: bool, octets: bytes) -> bytes:
        with self._lock:
            self._left -= octets[2] == self._kind
            chosen = octets[2] == self._kind and self._left == 0
        return self._change(octets) if chosen else octets


def hang_up_after(size: int) -> Callable[[bytes], bytes]:
    """Pass so many octets of a PDU on, then close."""

    def change(octets: bytes) -> bytes:
        raise HangUp(octets[:size])

    return change


REQUEST, RESPONSE, BIND_ACK = 0, 2, 12


# --- closed ---


@pytest.mark.parametrize("size", [0, 10, 26])
def test_closed_before_or_within_a_response(samba: Samba, runtime: str, size: int) -> None:
    """The call fails at once; the next one begins a new association."""
    recorder = Recorder()
    with (
        Relay(mapper(samba), Nth(RESPONSE, 2, hang_up_after(size))) as relay,
        connected(runtime, relay.binding, trace=recorder) as talker,
    ):
        assert listening(talker) == 1
        with pytest.raises(dcerpc.AssociationClosed):
            listening(talker)
        assert listening(talker) == 1
        assert len(recorder.opened) == 2
    assert [each.assoc_group_id for each in recorder.of(pdu.Bind)] == [0, 0]


def test_closed_instead_of_a_bind_ack(samba: Samba, runtime: str) -> None:
    with (
        Relay(mapper(samba), Nth(BIND_ACK, 1, hang_up_after(4))) as relay,
        connected(runtime, relay.binding) as talker,
    ):
        with pytest.raises(dcerpc.AssociationClosed):
            listening(talker)
        assert listening(talker) == 1


def test_a_handle_of_an_association_that_has_gone(samba: Samba, runtime: str) -> None:
    """It went with its last connection: the client says so, and does not ask the server."""
    recorder = Recorder()
    with (
        Relay(mapper(samba), Nth(RESPONSE, 2, hang_up_after(0))) as relay,
        connected(runtime, relay.binding, trace=recorder) as talker,
    ):
        half = talker.ask(ept, "ept_lookup", **LOOKUP, entry_handle=None, max_ents=10)
        with pytest.raises(dcerpc.AssociationClosed):
            talker.ask(ept, "ept_lookup", **LOOKUP, entry_handle=half.entry_handle, max_ents=10)
        assert talker.ask(ept, "ept_lookup_handle_free", entry_handle=None).status == 0
        sent = len(recorder.of(pdu.Request))
        with pytest.raises(dcerpc.LocalProtocolError, match="another association"):
            talker.ask(ept, "ept_lookup", **LOOKUP, entry_handle=half.entry_handle, max_ents=10)
        assert len(recorder.of(pdu.Request)) == sent


def test_all_calls_fail_when_a_connection_goes(samba: Samba) -> None:
    async def main(binding: str) -> None:
        async with (
            asyncio.timeout(PATIENCE),
            dcerpc.connect(binding, trace=recorder) as handle,
        ):
            await handle.bind(ept.INTERFACE)
            client = ept.Client(handle)
            calls = (client.ept_lookup(**LOOKUP, entry_handle=None, max_ents=n) for n in range(1, 51))
            answers = await asyncio.gather(*calls, return_exceptions=True)
            failed = [each for each in answers if isinstance(each, BaseException)]
            good = [each for each in answers if not isinstance(each, BaseException)]
            assert [out.num_ents for out in good] == list(range(1, 8))
            assert [type(each) for each in failed] == [dcerpc.AssociationClosed] * 43
            assert len({id(each) for each in failed}) == 43
            assert (await client.ept_lookup(**LOOKUP, entry_handle=None, max_ents=3)).num_ents == 3

    recorder = Recorder()
    with Relay(mapper(samba), Nth(RESPONSE, 8, hang_up_after(100))) as relay:
        asyncio.run(main(relay.binding))
    assert len(recorder.opened) == 2


# --- what Samba makes of requests that are not in order ---


def with_frag_length(octets: bytes, frag_length: int) -> bytes:
    return octets[:8] + frag_length.to_bytes(2, "little") + octets[10:]


@pytest.mark.parametrize(
    "change",
    [
        lambda octets: octets[:2] + b"\x0b" + octets[3:],
        lambda octets: octets[:2] + b"\x63" + octets[3:],
        lambda octets: with_frag_length(octets, 4),
    ],
    ids=["a second bind", "no known type", "impossible frag_length"],
)
def test_a_violation_that_samba_answers_by_closing(
    samba: Samba, runtime: str, change: Callable[[bytes], bytes]
) -> None:
    recorder = Recorder()
    with (
        Relay(mapper(samba), Nth(REQUEST, 2, change)) as relay,
        connected(runtime, relay.binding, trace=recorder) as talker,
    ):
        assert listening(talker) == 1
        with pytest.raises(dcerpc.AssociationClosed):
            listening(talker)
        assert listening(talker) == 1
        assert len(recorder.opened) == 2


@pytest.mark.parametrize(
    "change",
    [lambda octets: b"\x06" + octets[1:], lambda octets: octets[:2] + b"\x02" + octets[3:]],
    ids=["version 6", "a response"],
)
def test_a_violation_that_samba_answers_with_a_fault(
    samba: Samba, runtime: str, change: Callable[[bytes], bytes]
) -> None:
    """And closes: a call that is made meanwhile fails, later ones do not."""
    with (
        Relay(mapper(samba), Nth(REQUEST, 2, change)) as relay,
        connected(runtime, relay.binding) as talker,
    ):
        assert listening(talker) == 1
        with pytest.raises(dcerpc.ProtocolFault) as caught:
            listening(talker)
        assert caught.value.status == 0x1C01000B
        try:
            answer = listening(talker)
        except dcerpc.AssociationClosed:
            answer = listening(talker)
        assert answer == 1


def test_a_presentation_context_samba_does_not_know(samba: Samba, runtime: str) -> None:
    recorder = Recorder()
    with (
        Relay(mapper(samba), Nth(REQUEST, 1, lambda octets: octets[:20] + b"\x63" + octets[21:])) as relay,
        connected(runtime, relay.binding, trace=recorder) as talker,
    ):
        with pytest.raises(dcerpc.UnknownInterface):
            listening(talker)
        assert listening(talker) == 1
    assert len(recorder.opened) == 1


# --- stalled ---


class Hold:
    """A hook that holds the nth response until it is let go."""

    def __init__(self, count: int) -> None:
        self.held = threading.Event()
        self.go = threading.Event()
        self.pass_on = Nth(RESPONSE, count, self._hold)

    def _hold(self, octets: bytes) -> bytes:
        self.held.set()
        self.go.wait(PATIENCE)
        return octets


def test_a_second_connection_joins_the_association(samba: Samba) -> None:
    """While a call waits on the first connection, another thread uses a handle that was opened there."""
    recorder = Recorder()
    hold = Hold(2)
    with (
        Relay(mapper(samba), hold.pass_on) as relay,
        blocking.connect(relay.binding, timeout=PATIENCE, connect_timeout=PATIENCE, trace=recorder) as handle,
        ThreadPoolExecutor(1) as pool,
    ):
        client = ept.BlockingClient(handle)
        first = client.ept_lookup(**LOOKUP, entry_handle=None, max_ents=10)
        waiting = pool.submit(client.ept_lookup_handle_free, entry_handle=None)
        assert hold.held.wait(PATIENCE)
        rest = client.ept_lookup(**LOOKUP, entry_handle=first.entry_handle, max_ents=500)
        assert first.num_ents + rest.num_ents == len(samba.endpoints)
        assert not waiting.done()
        hold.go.set()
        assert waiting.result(PATIENCE).status == 0
    one, other = recorder.of(pdu.BindAck)
    assert one.assoc_group_id == other.assoc_group_id != 0
    assert [each.assoc_group_id for each in recorder.of(pdu.Bind)] == [0, one.assoc_group_id]


def test_a_call_given_up(samba: Samba, runtime: str) -> None:
    """Samba keeps a connection with an orphaned call, and its late answer is for nobody."""
    recorder = Recorder()
    hold = Hold(2)
    with (
        Relay(mapper(samba), hold.pass_on) as relay,
        connected(runtime, relay.binding, trace=recorder, cancel_timeout=0.0) as talker,
    ):
        assert listening(talker) == 1
        with pytest.raises(dcerpc.RpcTimeout):
            listening(talker.within(SOON))
        hold.go.set()
        assert listening(talker) == 1
        assert len(recorder.opened) == 1
    sent = [type(each) for each in recorder.of(pdu.Request, pdu.CoCancel, pdu.Orphaned)]
    assert sent == [pdu.Request, pdu.Request, pdu.CoCancel, pdu.Orphaned, pdu.Request]


def test_a_cancelled_task(samba: Samba) -> None:
    recorder = Recorder()
    hold = Hold(2)

    async def main(binding: str) -> None:
        async with (
            asyncio.timeout(PATIENCE),
            dcerpc.connect(binding, trace=recorder, cancel_timeout=PATIENCE) as handle,
        ):
            client = mgmt.Client(handle)
            await client.rpc_mgmt_is_server_listening()
            task = asyncio.create_task(client.rpc_mgmt_is_server_listening())
            await asyncio.to_thread(hold.held.wait, PATIENCE)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            hold.go.set()
            assert (await client.rpc_mgmt_is_server_listening()).return_value == 1

    with Relay(mapper(samba), hold.pass_on) as relay:
        asyncio.run(main(relay.binding))
    assert len(recorder.opened) == 1
    assert len(recorder.of(pdu.CoCancel)) == 1
    assert recorder.of(pdu.Orphaned) == []
