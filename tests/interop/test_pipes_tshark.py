"""What tshark makes of SMB: our client with smbd and with our server; with the session's key it decrypts."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.testing.pcap import PcapWriter
from dcerpc.transport.smb import client_session
from dcerpc.transport.smb.crypto import derive_keys
from dcerpc.transport.smb.settings import Dialect
from tests.interop.clients import PATIENCE, RUNTIMES, connected
from tests.interop.pipe_calls import registry_key, there_and_back

if TYPE_CHECKING:
    from tests.interop.conftest import Output
    from tests.interop.samba_smbd import Smbd, Variant

pytestmark = pytest.mark.interop

FIELDS: Final = (
    *("smb2.cmd", "smb2.nt_status", "smb2.header.transform.signature", "smb2.sesid"),
    *("dcerpc.pkt_type", "dcerpc.opnum", "_ws.malformed", "_ws.expert.severity", "_ws.expert.message"),
)
#: PI_WARN; what is above it is an error.
WARNING: Final = 0x00600000
SET_VALUE, QUERY_VALUE = "22", "17"
ECHO_DATA = "1"
SMB_PORT: Final = 445


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The keys of the sessions that clients make."""
    found: list[bytes] = []

    def remember(dialect: Dialect, session_key: bytes, preauth_hash: bytes, cipher: Any) -> Any:
        found.append(session_key)
        return derive_keys(dialect, session_key, preauth_hash, cipher)

    monkeypatch.setattr(client_session, "derive_keys", remember)
    return found


@contextlib.contextmanager
def recording(target: tuple[str, int], path: Path) -> Iterator[int]:
    """Record a connection to a server as if that were at port 445; the port where it is to be had."""
    with (
        PcapWriter(path) as writer,
        socket.create_server(("127.0.0.1", 0)) as listener,
        socket.create_connection(target, PATIENCE) as server,
    ):
        sockets: list[socket.socket] = []

        def carry(source: socket.socket, sink: socket.socket, record: Callable[..., None]) -> None:
            while data := source.recv(1 << 16):
                record(0, data, 0.0)
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)

        def serve() -> None:
            client, _ = listener.accept()
            sockets.append(client)
            client.settimeout(PATIENCE)
            writer.connection_opened(0, ("192.0.2.1", 50000), ("192.0.2.2", SMB_PORT))
            back = threading.Thread(target=carry, args=(server, client, writer.pdu_received))
            back.start()
            with contextlib.suppress(OSError):
                carry(client, server, writer.pdu_sent)
            back.join(PATIENCE)
            writer.connection_closed(0)

        thread = threading.Thread(target=serve)
        thread.start()
        yield int(listener.getsockname()[1])
        thread.join(PATIENCE)
        for each in sockets:
            each.close()


@dataclass
class Seen:
    """What tshark found in a recording, a dictionary of fields for each packet with SMB."""

    packets: list[dict[str, str]]

    def check(self) -> None:
        """Nothing in it is malformed, or otherwise wrong."""
        for each in self.packets:
            assert not each["_ws.malformed"], each
            severities = [int(value) for value in each["_ws.expert.severity"].split(",") if value]
            assert all(value < WARNING for value in severities), each["_ws.expert.message"]

    def all_of(self, field: str) -> list[str]:
        """The values of a field."""
        return [value for each in self.packets for value in each[field].split(",") if value]


def dissected(tshark: Callable[..., Output], path: Path, *options: str) -> Seen:
    columns = [word for field in FIELDS for word in ("-e", field)]
    output = tshark(path, *options, "-Y", "smb2", "-T", "fields", *columns).check()
    lines = output.stdout.splitlines()
    return Seen([dict(zip(FIELDS, line.split("\t"), strict=True)) for line in lines])


def with_key(seen: Seen, key: bytes) -> list[str]:
    """The option that lets tshark decrypt a session."""
    session = next(value for value in seen.all_of("smb2.sesid") if int(value, 16))
    octets = int(session, 16).to_bytes(8, "little").hex()
    return ["-o", f'uat:smb2_seskey_list:{octets},{key.hex()},"",""']


def check(
    tshark: Callable[..., Output], path: Path, key: bytes, encrypted: bool, opnums: tuple[str, ...]
) -> None:
    """Hold a recording against what happened: all can be read, but what is encrypted only with the key."""
    seen = dissected(tshark, path)
    seen.check()
    assert bool(seen.all_of("smb2.header.transform.signature")) == encrypted
    if encrypted:
        assert not seen.all_of("dcerpc.pkt_type")
        seen = dissected(tshark, path, *with_key(seen, key))
        seen.check()
    assert set(opnums) <= set(seen.all_of("dcerpc.opnum"))
    kinds = seen.all_of("dcerpc.pkt_type")
    assert {"0", "2", "11", "12"} <= set(kinds)
    # NEGOTIATE, SESSION_SETUP, LOGOFF, TREE_CONNECT, TREE_DISCONNECT, CREATE, CLOSE
    assert {"0", "1", "2", "3", "4", "5", "6"} <= set(seen.all_of("smb2.cmd"))


VARIANTS: Final = (
    *("smb202-signed", "smb300", "smb302-encrypted"),
    *("smb311-hmac", "smb311-cmac", "smb311-gmac"),
    *("smb311-128-ccm", "smb311-128-gcm", "smb311-256-ccm", "smb311-256-gcm"),
)


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_client_of_smbd(
    smbd_as: Callable[[str | Variant], Smbd],
    tshark: Callable[..., Output],
    tmp_path: Path,
    keys: list[bytes],
    variant: str,
) -> None:
    runtime = RUNTIMES[VARIANTS.index(variant) % 2]
    peer = smbd_as(variant)
    encrypted = peer.variant.encryption == "required"
    path = tmp_path / "session.pcap"
    options: dict[str, Any] = {
        "credential": dcerpc.Password(peer.administrator.name, peer.administrator.password),
        "smb": dcerpc.SmbClientSettings(encryption="off"),
    }
    with recording((peer.address, peer.port), path) as port:
        where = rf"ncacn_np:127.0.0.1[\pipe\winreg,port={port}]"
        with connected(runtime, where, **options) as talker, registry_key(talker) as key:
            for size in (10, 20_000):
                there_and_back(talker, key, size)
    check(tshark, path, keys[0], encrypted, (SET_VALUE, QUERY_VALUE))


@pytest.mark.parametrize(
    ("dialect", "encryption"),
    [
        *((dialect, "off") for dialect in Dialect),
        *((dialect, "required") for dialect in Dialect if dialect >= Dialect.SMB_3_0),
    ],
)
def test_a_client_of_our_server(
    tshark: Callable[..., Output], tmp_path: Path, keys: list[bytes], dialect: Dialect, encryption: Any
) -> None:
    path = tmp_path / "session.pcap"
    user = dcerpc.Password("ada", "Passw0rd.ada")
    settings = dcerpc.SmbServerSettings(dialects=(dialect,), encryption=encryption)
    with blocking.Server(dcerpc.Accounts([user]), smb=settings) as server:
        server.register(EchoService(), min_level="none")
        (bound,) = server.listen(r"ncacn_np:127.0.0.1[\pipe\rpcecho,port=0]")
        with recording((bound.address, int(bound.option("port") or 0)), path) as port:
            where = rf"ncacn_np:127.0.0.1[\pipe\rpcecho,port={port}]"
            with connected("blocking", where, credential=user) as talker:
                for size in (10, 20_000):
                    assert talker.ask(rpcecho, "EchoData", in_data=bytes(size)).out_data == bytes(size)
                talker.ask(mgmt, "rpc_mgmt_inq_if_ids").raise_for_status()
    check(tshark, path, keys[0], encryption == "required", (ECHO_DATA, "0"))
