"""Blocking clients of named pipes and the library's own server: threads and streams on one SMB session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.errors import RpcTimeout, SecurityError, TransportError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.security.accounts import Accounts
from tests.runtime import piped
from tests.runtime.test_blocking_links import Worker
from tests.runtime.test_blocking_shared_pipes import Silent

ADA = dcerpc.Password("ada", "correct horse", domain="CORP")


@contextmanager
def serving(implementation: piped.Server) -> Iterator[StringBinding]:
    with blocking.Server(credentials=Accounts([ADA])) as server:
        server.register(EchoService(), min_level="none")
        server.register(implementation, min_level="none")
        (bound,) = server.listen(r"ncacn_np:127.0.0.1[\pipe\echo,port=0]")
        yield bound


def connect(
    binding: StringBinding, encryption: Any = "off", **options: Any
) -> blocking.BlockingBindingHandle:
    usual: dict[str, Any] = {
        "credential": ADA,
        "smb": dcerpc.SmbClientSettings(encryption=encryption),
        "timeout": 20,
    }
    return blocking.connect(binding, **(usual | options))


@pytest.mark.parametrize("encryption", ["off", "required"])
def test_threads_and_streams_on_one_session(encryption: Any) -> None:
    with (
        serving(piped.AsyncServer()) as bound,
        connect(bound, encryption) as one,
        connect(bound, encryption) as two,
    ):
        assert one.session_key == two.session_key
        echo, client = rpcecho.BlockingClient(one), piped.BlockingClient(two)

        def ask() -> None:
            for size in (1, 100, 10_000, 100_000):
                data = bytes([size % 251]) * size
                assert echo.EchoData(len=size, in_data=data).out_data == data

        def put() -> int:
            with client.put(5) as call:
                for _ in range(20):
                    call.data.send(bytes(10_000))
                return int(call.result().total)

        def get() -> int:
            with client.get(200) as call:
                assert call.data.read_all() == piped.expected(200, 1000)
                return int(call.result().total)

        works: list[Callable[[], Any]] = [ask, put, get, ask, put, get]
        workers = [Worker(work) for work in works]
        assert [worker.value() for worker in workers] == [None, 200_005, 200_000] * 2


def test_a_stream_that_is_given_up_and_one_that_is_not_read() -> None:
    with serving(piped.AsyncServer()) as bound, connect(bound) as one, connect(bound) as two:
        echo, client = rpcecho.BlockingClient(one), piped.BlockingClient(two)
        with client.get(3000) as get:
            first = get.data.read()
            for number in range(50):
                assert echo.AddOne(in_data=number).out_data == number + 1
            with client.put(0) as put:
                put.data.send(bytes(50_000))
            assert first is not None
            assert first + get.data.read_all() == piped.expected(3000, 1000)
        assert echo.AddOne(in_data=1).out_data == 2


def test_a_time_out_leaves_the_session() -> None:
    with serving(Silent()) as bound, connect(bound) as one, connect(bound) as two:
        with (
            piped.BlockingClient(two).with_options(timeout=0.1).get(1) as get,
            pytest.raises(RpcTimeout),
        ):
            get.data.read()
        assert rpcecho.BlockingClient(one).AddOne(in_data=1).out_data == 2
        assert rpcecho.BlockingClient(two).AddOne(in_data=1).out_data == 2
        assert one.session_key == two.session_key


def test_what_is_refused() -> None:
    with serving(piped.AsyncServer()) as bound, connect(bound) as one:
        with pytest.raises(TransportError, match="OBJECT_NAME_NOT_FOUND"):
            connect(bound.replace(endpoint="\\pipe\\nothing")).open()
        with pytest.raises(SecurityError):
            connect(bound, credential=dcerpc.Password("ada", "wrong", domain="CORP")).open()
        assert rpcecho.BlockingClient(one).AddOne(in_data=1).out_data == 2
