"""Listening behind Samba, with requests that an smbd once made and no smbd."""

from __future__ import annotations

import asyncio
import json
import os
import stat
import struct
import sys
from pathlib import Path
from typing import Any, TypeVar

import pytest

from dcerpc import pdu
from dcerpc.errors import BindingError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server import Server
from dcerpc.stub import Call
from tests.runtime.raw_client import PATIENCE, bind
from tests.runtime.waiting import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets of Unix")

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/named_pipe_auth.json").read_text())
REQUESTS = {each["label"]: bytes.fromhex(each["octets"]) for each in VECTORS["requests"]}
P = TypeVar("P", bound=pdu.Pdu)


class Telling(EchoService):
    def __init__(self) -> None:
        self.found: list[tuple[Any, ...]] = []

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        who = call.client
        assert who is not None
        self.found.append((str(who), who.provider, who.level.name, call.session_key, str(call.binding)))
        return in_data + 1


class Smbd:
    """What smbd does with the socket of a pipe."""

    def __init__(self, path: Path, request: bytes) -> None:
        self.path = path
        self.request = request

    async def open(self) -> bytes:
        """Ask; the reply."""
        self.reader, self.writer = await asyncio.open_unix_connection(self.path)
        self.writer.write(self.request)
        async with asyncio.timeout(PATIENCE):
            return await self.reader.readexactly(36)

    def write(self, *pdus: pdu.Pdu) -> None:
        for each in pdus:
            octets = pdu.encode(each)
            self.writer.write(struct.pack("<H", len(octets)) + octets)

    async def read(self, kind: type[P]) -> P:
        async with asyncio.timeout(PATIENCE):
            (size,) = struct.unpack("<H", await self.reader.readexactly(2))
            found = pdu.decode(await self.reader.readexactly(size))
        assert isinstance(found, kind), found
        return found

    async def closed(self) -> bool:
        async with asyncio.timeout(PATIENCE):
            return await self.reader.read() == b""

    def close(self) -> None:
        self.writer.transport.abort()


def listen_at(directory: Path, pipe: str = "Echo") -> str:
    return rf"ncacn_np:[\pipe\{pipe},samba={directory}]"


@pytest.fixture
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("nc")  # short: the path must fit
    if len(str(found)) > 80:
        pytest.skip(f"{found} is too long for the path of a socket")
    return found


def test_a_call(directory: Path) -> None:
    async def main() -> None:
        service = Telling()
        async with Server() as server:
            server.register(service, allow_anonymous=False)
            (bound,) = await server.listen(listen_at(directory))
            path = directory / "np/echo"
            assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            smbd = Smbd(path, REQUESTS["user"])
            assert (await smbd.open()).hex() == VECTORS["reply"]
            smbd.write(bind(rpcecho.INTERFACE.syntax))
            assert (await smbd.read(pdu.BindAck)).sec_addr == rb"\pipe\Echo"
            smbd.write(pdu.Request(call_id=2, opnum=0, stub_data=struct.pack("<I", 41)))
            assert bytes((await smbd.read(pdu.Response)).stub_data) == struct.pack("<I", 42)
            (found,) = service.found
            assert found[:3] == ("PIPEHOST\\pipeuser", "smb", "NONE")
            assert len(found[3]) == 16
            assert found[4] == str(bound)
            smbd.close()
        assert not path.exists()

    run(main)


def test_a_group_is_of_one_machine(directory: Path) -> None:
    """The clients of Samba are many: the same association group is open to those of one address."""
    request = REQUESTS["user"]
    elsewhere = request.replace(b"127.0.0.1\0", b"127.0.0.9\0", 1)
    assert elsewhere != request

    async def main() -> None:
        async with Server() as server:
            server.register(EchoService())
            await server.listen(listen_at(directory))
            ends = [Smbd(directory / "np/echo", octets) for octets in (request, request, elsewhere)]
            for each in ends:
                await each.open()
            first, second, other = ends
            first.write(bind(rpcecho.INTERFACE.syntax))
            group = (await first.read(pdu.BindAck)).assoc_group_id
            second.write(bind(rpcecho.INTERFACE.syntax, assoc_group_id=group))
            assert (await second.read(pdu.BindAck)).assoc_group_id == group
            other.write(bind(rpcecho.INTERFACE.syntax, assoc_group_id=group))
            await other.read(pdu.BindNak)
            for each in ends:
                each.close()

    run(main)


def test_nobody_is_refused(directory: Path) -> None:
    async def main() -> None:
        async with Server() as server:
            server.register(EchoService())
            await server.listen(listen_at(directory))
            smbd = Smbd(directory / "np/echo", REQUESTS["anonymous"])
            assert (await smbd.open())[-4:] == struct.pack("<I", 0xC0000022)
            assert await smbd.closed()
            assert not server.channels
            smbd.close()

    run(main)


def test_a_directory_that_is_not_private(directory: Path) -> None:
    async def main() -> None:
        (directory / "np").mkdir(mode=0o755)
        async with Server() as server:
            with pytest.raises(PermissionError, match="lets others in"):
                await server.listen(listen_at(directory))
        assert os.listdir(directory / "np") == []

    run(main)


def test_pipes_beside_each_other(directory: Path) -> None:
    """Behind Samba, at a port of the server's own, and without a name."""

    async def main() -> None:
        async with Server() as server:
            server.register(EchoService())
            bound = await server.listen(
                listen_at(directory),
                r"ncacn_np:127.0.0.1[\pipe\echo,port=0]",
                f"ncacn_np:[samba={directory}]",
            )
            assert [each.option("samba") is None for each in bound] == [False, True, False]
            assert bound[1].option("port") not in (None, "0")
            assert len(os.listdir(directory / "np")) == 2
            with pytest.raises(OSError, match="np/echo"):
                await server.listen(listen_at(directory, "ECHO"))
            with pytest.raises(BindingError, match="option samba"):
                await server.listen(r"ncacn_np:[\pipe\x,samba=here]")
        assert os.listdir(directory / "np") == []

    run(main)
