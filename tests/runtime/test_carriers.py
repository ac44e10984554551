"""Clients and servers over each carrier without a session of its own, and over one that is plugged in."""

from __future__ import annotations

import asyncio
import os
import sys
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import dcerpc
from dcerpc.errors import BindingError, ConnectError, TransportError, UnsupportedProtocolSequence
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.transport.api import Carrier, LocalAddress
from dcerpc.transport.netbios.session import Refusal, SessionRefused
from dcerpc.transport.registry import CarrierRegistry
from dcerpc.transport.stream import StreamLink
from tests.test_docs import blocks

PAGE = Path(__file__).parents[2] / "docs" / "transports.md"
#: The IPX address that the documentation's carrier knows.
IPX = "~00000001000000000001"
posix = pytest.mark.skipif(sys.platform == "win32", reason="Unix-domain sockets")


class Who(EchoService):
    """The echo service, and who called it last."""

    def __init__(self) -> None:
        super().__init__()
        self.client: Any = None

    async def AddOne(self, call: Any, /, in_data: int) -> int:
        self.client = call.client
        return in_data + 1


@pytest.fixture(scope="session")
def spx() -> Callable[[], CarrierRegistry]:
    """Makes a registry with the documentation's carrier."""
    (text,) = (text for kind, text in blocks(PAGE) if text.startswith("# spx_on_tcp.py\n"))
    module = types.ModuleType("spx_on_tcp")
    exec(compile(text, "spx_on_tcp.py", "exec"), module.__dict__)

    def make() -> CarrierRegistry:
        carriers = CarrierRegistry()
        carriers.add(module.SPX)
        return carriers

    return make


@pytest.fixture(
    params=[
        "ncacn_nb_tcp",
        "ncacn_spx",
        pytest.param("ncalrpc", marks=posix),
        pytest.param("ncacn_unix_stream", marks=posix),
    ]
)
def served(
    request: pytest.FixtureRequest, tmp_path: Path, spx: Callable[[], CarrierRegistry]
) -> Iterator[tuple[str, Who]]:
    """The binding of a server, and its service."""
    where = {
        "ncacn_nb_tcp": "ncacn_nb_tcp:127.0.0.1[100,port=0]",
        "ncacn_spx": f"ncacn_spx:{IPX}[0]",
        "ncalrpc": f"ncalrpc:[{tmp_path}/echo]",
        "ncacn_unix_stream": f"ncacn_unix_stream:[{tmp_path}/echo]",
    }[request.param]
    service = Who()
    with dcerpc.blocking.Server(carriers=spx()) as server:
        server.register(service, min_level="none")
        (binding,) = server.listen(where)
        yield str(binding), service


def test_a_blocking_client(served: tuple[str, Who], spx: Callable[[], CarrierRegistry]) -> None:
    binding, _ = served
    data = os.urandom(100_000)
    with dcerpc.blocking.connect(binding, carriers=spx()) as handle:
        client = rpcecho.BlockingClient(handle)
        assert client.AddOne(in_data=1).out_data == 2
        assert client.EchoData(len=len(data), in_data=data).out_data == data


def test_an_asyncio_client(served: tuple[str, Who], spx: Callable[[], CarrierRegistry]) -> None:
    binding, _ = served
    data = os.urandom(100_000)

    async def body() -> None:
        async with dcerpc.connect(binding, carriers=spx()) as handle:
            client = rpcecho.Client(handle)
            results = await asyncio.gather(*(client.AddOne(in_data=number) for number in range(20)))
            assert [each.out_data for each in results] == [*range(1, 21)]
            assert (await client.EchoData(len=len(data), in_data=data)).out_data == data

    asyncio.run(body())


@posix
@pytest.mark.parametrize("protseq", ["ncalrpc", "ncacn_unix_stream"])
def test_a_server_knows_the_local_process(protseq: str, tmp_path: Path) -> None:
    service = Who()
    with dcerpc.blocking.Server() as server:
        server.register(service, min_level="none")
        (binding,) = server.listen(f"{protseq}:[{tmp_path}/who]")
        with dcerpc.blocking.connect(binding) as handle:
            rpcecho.BlockingClient(handle).AddOne(in_data=1)
    assert service.client is not None
    assert service.client.provider == "local"
    assert f"S-1-22-1-{os.geteuid()}" in service.client.sids


@posix
def test_a_plain_name_is_in_a_private_directory() -> None:
    directory = Path(f"/tmp/dcerpc-{os.geteuid()}")
    name = f"test-{os.getpid()}"
    with dcerpc.blocking.Server() as server:
        server.register(EchoService(), min_level="none")
        (binding,) = server.listen(f"ncalrpc:[{name}]")
        assert directory.stat().st_mode & 0o777 == 0o700
        assert (directory / name).is_socket()
        assert str(binding) == f"ncalrpc:[{name}]"
        with dcerpc.blocking.connect(binding) as handle:
            assert rpcecho.BlockingClient(handle).AddOne(in_data=1).out_data == 2
    assert not (directory / name).exists()


@posix
def test_a_directory_of_everybody_is_not_trusted(tmp_path: Path) -> None:
    """Neither end goes where anybody could have put the socket."""
    directory = tmp_path / "sockets"
    directory.mkdir()
    directory.chmod(0o700)
    carriers = CarrierRegistry()
    where = LocalAddress(f"{directory}/echo", str(directory))
    carriers.add(Carrier("ncalrpc", 4280, lambda binding: where, StreamLink))

    async def connect() -> None:
        async with dcerpc.connect("ncalrpc:[echo]", carriers=carriers) as handle:
            await rpcecho.Client(handle).AddOne(in_data=1)

    def connect_blocking() -> None:
        with dcerpc.blocking.connect("ncalrpc:[echo]", carriers=carriers) as handle:
            rpcecho.BlockingClient(handle).AddOne(in_data=1)

    with dcerpc.blocking.Server(carriers=carriers) as server:
        server.register(EchoService(), min_level="none")
        server.listen("ncalrpc:[echo]")
        asyncio.run(connect())
        connect_blocking()
        directory.chmod(0o755)
        with pytest.raises(ConnectError, match="lets others in"):
            asyncio.run(connect())
        with pytest.raises(ConnectError, match="lets others in"):
            connect_blocking()
        with pytest.raises(PermissionError, match="lets others in"):
            server.listen("ncalrpc:[other]")


def test_several_endpoints_on_one_port() -> None:
    with dcerpc.blocking.Server() as server:
        server.register(EchoService(), min_level="none")
        one, other = server.listen("ncacn_nb_tcp:127.0.0.1[100,port=0]", "ncacn_nb_tcp:127.0.0.1[101,port=0]")
        port = one.option("port")
        assert (one.endpoint, other.endpoint, other.option("port")) == ("100", "101", port)
        for binding in (one, other):
            with dcerpc.blocking.connect(binding) as handle:
                assert rpcecho.BlockingClient(handle).AddOne(in_data=1).out_data == 2
        missing = one.replace(endpoint="102")
        no_such_name = pytest.raises(SessionRefused, match=r"\*SMBSERVER<66>: it does not have that name")
        with no_such_name as caught, dcerpc.blocking.connect(missing) as handle:
            rpcecho.BlockingClient(handle).AddOne(in_data=1)
        assert caught.value.code == Refusal.CALLED_NAME_NOT_PRESENT

        async def refused() -> None:
            async with dcerpc.connect(missing) as handle:
                await rpcecho.Client(handle).AddOne(in_data=1)

        with pytest.raises(SessionRefused):
            asyncio.run(refused())


def test_netbios_endpoints_that_the_server_chooses() -> None:
    with dcerpc.blocking.Server() as server:
        server.register(EchoService(), min_level="none")
        bindings = server.listen(*["ncacn_nb_tcp:127.0.0.1[,port=0]"] * 3)
        assert [each.endpoint for each in bindings] == ["136", "137", "138"]
        with dcerpc.blocking.connect(bindings[1]) as handle:
            assert rpcecho.BlockingClient(handle).AddOne(in_data=1).out_data == 2
        with pytest.raises(OSError, match="no NetBIOS endpoint is free"):
            server.listen(*["ncacn_nb_tcp:127.0.0.1[,port=0]"] * 117)


def test_a_server_that_is_no_netbios_server() -> None:
    with dcerpc.blocking.Server() as server:
        server.register(EchoService(), min_level="none")
        (binding,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        mistaken = f"ncacn_nb_tcp:127.0.0.1[100,port={binding.endpoint}]"
        with pytest.raises(TransportError), dcerpc.blocking.connect(mistaken) as handle:
            rpcecho.BlockingClient(handle).AddOne(in_data=1)


def test_a_plugged_in_carrier_speaks_for_itself(spx: Callable[[], CarrierRegistry]) -> None:
    with pytest.raises(
        UnsupportedProtocolSequence, match=r"ncacn_spx .* note 6.*; to plug one in, .*carriers="
    ):
        dcerpc.connect(f"ncacn_spx:{IPX}[100]")
    with dcerpc.blocking.Server() as server, pytest.raises(UnsupportedProtocolSequence, match="ncacn_spx"):
        server.listen(f"ncacn_spx:{IPX}[0]")
    with pytest.raises(BindingError, match="nobody knows where"):
        dcerpc.blocking.connect("ncacn_spx:~FFFFFFFF000000000001[100]", carriers=spx()).__enter__()


def test_a_plugged_in_carrier_refuses_what_is_not_its_protocol(spx: Callable[[], CarrierRegistry]) -> None:
    async def body() -> None:
        async with dcerpc.Server(carriers=spx()) as server:
            (binding,) = await server.listen(f"ncacn_spx:{IPX}[0]")
            reader, writer = await asyncio.open_connection("127.0.0.1", int(binding.endpoint))
            writer.write(b"what is this?")
            assert await reader.read() == b""
            writer.close()
            await writer.wait_closed()

    asyncio.run(body())
