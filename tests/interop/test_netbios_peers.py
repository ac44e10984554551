"""NetBIOS sessions with Samba and impacket, both ways, and what tshark makes of ours."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.srvsvc import srvsvc
from dcerpc.runtime.echo import EchoService
from dcerpc.testing.pcap import PcapWriter
from dcerpc.transport.api import Channel, ClientSide, ServerSide
from dcerpc.transport.nb_tcp import NB_TCP
from dcerpc.transport.netbios.names import NetBiosName
from dcerpc.transport.netbios.packets import PacketType, encode_packet, frame
from dcerpc.transport.netbios.session import ClientSession, Refusal, ServerSession, SessionRefused
from tests.interop.clients import PATIENCE, RUNTIMES, connected
from tests.interop.conftest import need_program, run
from tests.interop.samba_smbd import VARIANTS, Smbd, SmbdAbsent, running_smbd

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

#: Clients ask for a session on this port only, so each process that runs tests has an address of its own.
PORT = 139
ADDRESS = f"127.{os.getpid() >> 8 & 0x7F | 0x80}.{os.getpid() & 0xFF}.1"


@pytest.fixture(scope="module")
def peer(absent_peer: Callable[[str], NoReturn]) -> Iterator[Smbd]:
    """An smbd on port 139."""
    with contextlib.ExitStack() as instance:
        try:
            made = instance.enter_context(running_smbd(VARIANTS["default"], address=ADDRESS, port=PORT))
        except SmbdAbsent as error:
            absent_peer(str(error))
        yield made


@pytest.mark.parametrize("called", ["*SMBSERVER", "PIPEHOST"])
@pytest.mark.parametrize("runtime", RUNTIMES)
def test_pipes_of_smbd_in_a_session(peer: Smbd, runtime: str, called: str) -> None:
    credential = dcerpc.Password(peer.user.name, peer.user.password)
    settings = dcerpc.SmbClientSettings(called_name=called, calling_name="TESTER")
    with connected(runtime, peer.binding("srvsvc"), credential=credential, smb=settings) as talker:
        found = talker.ask(mgmt, "rpc_mgmt_inq_if_ids")
        assert srvsvc.INTERFACE.syntax.uuid in [each.uuid for each in found.if_id_vector.if_id]


@pytest.mark.parametrize("suffix", [0x00, 0x20, 0x87])
@pytest.mark.parametrize("scope", ["", "SCOPE.TEST"])
def test_smbd_reads_names(peer: Smbd, suffix: int, scope: str) -> None:
    session = ClientSession(NetBiosName("PIPEHOST", suffix, scope), NetBiosName("TESTER", 0, scope))
    answer(peer, session, session.request())
    assert (session.established, session.error) == (True, None)


@pytest.mark.parametrize("names", [b"", NetBiosName("PIPEHOST").encode(), b"\xc0\x04"])
def test_smbd_refuses_malformed_names(peer: Smbd, names: bytes) -> None:
    session = ClientSession(NetBiosName("PIPEHOST"), NetBiosName("TESTER", 0))
    answer(peer, session, encode_packet(PacketType.SESSION_REQUEST, names))
    assert isinstance(session.error, SessionRefused)
    assert session.error.code == Refusal.CALLED_NAME_NOT_PRESENT


def answer(peer: Smbd, session: ClientSession, request: bytes) -> None:
    """Send a request, and feed the session what comes back."""
    with socket.create_connection((peer.address, peer.port), PATIENCE) as connection:
        connection.sendall(request)
        while not session.established and session.error is None:
            data = connection.recv(4096)
            assert data
            session.feed(data)


# --- clients of ours ---

IMPACKET = """
import sys
from impacket import nmb
address, name, kind = sys.argv[1], sys.argv[2], int(sys.argv[3])
try:
    session = nmb.NetBIOSTCPSession("TESTER", name, address, remote_type=kind, sess_port=139, timeout=20)
except nmb.NetBIOSError as error:
    print("refused")
else:
    for message in (b"hello", b"x" * 70000):
        session.send_packet(message)
        print(session.recv_packet(20).get_trailer() == message[::-1])
    session.close()
"""


class Mirror:
    """A server on port 139 that sends each message back, its octets in reverse order."""

    def __init__(self) -> None:
        self.asked: list[tuple[NetBiosName, NetBiosName]] = []

    def judge(self, called: NetBiosName, calling: NetBiosName) -> Refusal | None:
        self.asked.append((called, calling))
        return None if called.suffix == 0x20 else Refusal.CALLED_NAME_NOT_PRESENT

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        session = ServerSession(self.judge)
        while session.error is None and (data := await reader.read(65536)):
            messages = session.feed(data)
            writer.write(session.take_answer())
            for message in messages:
                writer.write(encode_packet(PacketType.KEEP_ALIVE) + frame(len(message)) + message[::-1])
        writer.close()


@contextlib.contextmanager
def listening(mirror: Mirror, address: str) -> Iterator[None]:
    """Serve in a thread, for as long as the context lasts."""
    ready, stop = threading.Event(), threading.Event()

    async def body() -> None:
        async with await asyncio.start_server(mirror.serve, address, PORT):
            ready.set()
            await asyncio.to_thread(stop.wait)

    thread = threading.Thread(target=asyncio.run, args=(body(),))
    thread.start()
    try:
        assert ready.wait(PATIENCE)
        yield
    finally:
        stop.set()
        thread.join()


@pytest.mark.skipif(os.geteuid() != 0, reason="port 139 is root's")
def test_impacket_opens_sessions(impacket_python: Callable[..., Output]) -> None:
    mirror = Mirror()
    address = ADDRESS[:-1] + "2"
    with listening(mirror, address):
        accepted = impacket_python("-c", IMPACKET, address, "Our Server", str(0x20)).check()
        refused = impacket_python("-c", IMPACKET, address, "Our Server", str(0x1D)).check()
    assert accepted.stdout.split() == ["True", "True"]
    assert refused.stdout.split() == ["refused"]
    assert mirror.asked == [
        (NetBiosName("OUR SERVER", 0x20), NetBiosName("TESTER", 0)),
        (NetBiosName("OUR SERVER", 0x1D), NetBiosName("TESTER", 0)),
    ]


SMB_CONNECTION = """
import sys
from impacket.smbconnection import SMBConnection
from impacket.dcerpc.v5 import transport, mgmt
address, name = sys.argv[1:]
connection = SMBConnection(name, address, sess_port=139)
connection.login("ada", "secret")
over = transport.SMBTransport(address, filename="rpcecho", smb_connection=connection)
client = over.get_dce_rpc()
client.connect()
client.bind(mgmt.MSRPC_UUID_MGMT)
print(mgmt.hinq_if_ids(client)["if_id_vector"]["count"])
"""


@pytest.fixture
def pipes(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[NetBiosName]]]:
    """The address of an SMB server on port 139, and the names that it is called by."""
    called: list[NetBiosName] = []
    take = ServerSession._take_request

    def take_request(self: ServerSession, kind: int, payload: bytes) -> None:
        take(self, kind, payload)
        called.extend([] if self.called is None else [self.called])

    monkeypatch.setattr(ServerSession, "_take_request", take_request)
    address = ADDRESS[:-1] + "3"
    accounts = dcerpc.Accounts([dcerpc.Password("ada", "secret")])
    with dcerpc.blocking.Server(accounts) as server:
        server.register(EchoService(), min_level="none")
        server.listen(rf"ncacn_np:{address}[\pipe\rpcecho,port={PORT}]")
        yield address, called


@pytest.mark.skipif(os.geteuid() != 0, reason="port 139 is root's")
@pytest.mark.parametrize("name", ["*SMBSERVER", "PIPES"])
def test_impacket_opens_pipes(
    impacket_python: Callable[..., Output], pipes: tuple[str, list[NetBiosName]], name: str
) -> None:
    address, called = pipes
    output = impacket_python("-c", SMB_CONNECTION, address, name).check()
    assert int(output.stdout) >= 2
    assert set(called) == {NetBiosName(name, 0x20)}


@pytest.mark.skipif(os.geteuid() != 0, reason="port 139 is root's")
def test_rpcclient_opens_pipes(pipes: tuple[str, list[NetBiosName]]) -> None:
    address, called = pipes
    command = [need_program("rpcclient"), f"--configfile={os.devnull}", "--user=ada%secret", f"--port={PORT}"]
    output = run([*command, rf"ncacn_np:{address}[\pipe\rpcecho]", "--command=echoaddone 41"]).check()
    assert "41 + 1 = 42" in output.stdout
    assert called


# --- tshark ---


def test_a_recorded_session(tshark: Callable[..., Output], tmp_path: Path) -> None:
    """tshark names the parties, and each PDU, with its number, is a message."""
    binding = StringBinding.parse("ncacn_nb_tcp:SERVER[135,calling=TESTER]")
    client = NB_TCP.make_link("", ClientSide(binding=binding, random=os.urandom, clock=lambda: 0.0))
    server = NB_TCP.make_link("", ServerSide(endpoint_of=str, random=os.urandom, clock=lambda: 0.0))
    path = tmp_path / "session.pcap"
    with PcapWriter(path) as writer:
        writer.connection_opened(1, ("192.0.2.1", 50000), ("192.0.2.2", PORT))

        def transfer() -> None:
            for source, target, record in (
                (client, server, writer.pdu_sent),
                (server, client, writer.pdu_received),
            ):
                octets = b"".join(source.data_to_send())
                if octets:
                    record(1, octets, 0.0)
                    target.receive_data(octets, 0.0)

        step = client.open_channel("135")
        next(step)
        transfer()
        with pytest.raises(StopIteration) as opened:
            next(step)
        here: Channel = opened.value.value
        (there,) = server.accept_channels()
        here.send(b"\x05\x00" + bytes(14), True)
        here.send(b"\x05\x00" + bytes(22), True)
        transfer()
        there.send(b"\x05\x00" + bytes(30), False)
        transfer()
        writer.connection_closed(1)
    fields = ("nbss.type", "nbss.length", "nbss.called_name", "nbss.calling_name", "_ws.malformed")
    columns = [word for field in fields for word in ("-e", field)]
    output = tshark(path, "-Y", "nbss", "-T", "fields", *columns).check()
    rows = [line.split("\t") for line in output.stdout.splitlines()]
    assert rows[0][2].startswith("SERVER<87>")
    assert rows[0][3].startswith("TESTER<00>")
    assert [row[:2] for row in rows] == [
        ["0x81", "68"],
        ["0x82", "0"],
        ["0x00,0x00", "20,28"],
        ["0x00", "36"],
    ]
    assert not any(row[4] for row in rows)
