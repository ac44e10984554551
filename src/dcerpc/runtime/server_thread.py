"""The server for blocking code: an event loop in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Self, TypeVar

from dcerpc import stub
from dcerpc.binding import StringBinding
from dcerpc.errors import LocalProtocolError
from dcerpc.runtime.server import Server
from dcerpc.runtime.services import Service

__all__ = ["BlockingServer"]

T = TypeVar("T")


class BlockingServer:
    """:class:`~dcerpc.runtime.server.Server` with an event loop in a thread of its own: use it in ``with``.

    Its methods may be called from any thread. What is registered is called in the loop's thread, or in worker
    threads, as there.

    Args:
        args, options: as for Server.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        self._server = Server(*args, **options)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._finish = asyncio.Event()
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="dcerpc-server-loop", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._started.wait()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.stop()

    def _run(self) -> None:
        asyncio.run(self._main())

    async def _main(self) -> None:
        async with self._server:
            self._loop = asyncio.get_running_loop()
            self._started.set()
            await self._finish.wait()

    def _call(self, work: Coroutine[Any, Any, T]) -> T:
        if self._loop is None or not self._thread.is_alive():
            work.close()
            raise LocalProtocolError("the server does not run: use it in 'with', until it is stopped")
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    @property
    def bindings(self) -> list[StringBinding]:
        """Where the server listens."""
        return self._server.bindings

    def register(
        self, implementation: stub.Server, *endpoints: str | StringBinding, **options: Any
    ) -> Service:
        """Serve an interface.

        Args and errors as of :meth:`Server.register <dcerpc.runtime.server.Server.register>`.

        Raises:
            LocalProtocolError: the server does not run.
        """
        return self._call(_plain(partial(self._server.register, implementation, *endpoints, **options)))

    def unregister(self, service: Service) -> None:
        """Take an interface away; calls on connections that have bound it fault with nca_unk_if.

        Args:
            service: what :meth:`register` returned.

        Raises:
            LocalProtocolError: the server does not run.
        """
        self._call(_plain(partial(self._server.unregister, service)))

    def register_endpoint_mapper(self) -> Service:
        """Serve the endpoint map to clients.

        As :meth:`Server.register_endpoint_mapper <dcerpc.runtime.server.Server.register_endpoint_mapper>`.

        Raises:
            LocalProtocolError: the server does not run.
        """
        return self._call(_plain(self._server.register_endpoint_mapper))

    def listen(self, *bindings: str | StringBinding) -> list[StringBinding]:
        """Accept connections.

        Args, result and errors as of :meth:`Server.listen <dcerpc.runtime.server.Server.listen>`.

        Raises:
            LocalProtocolError: the server does not run.
        """
        return self._call(self._server.listen(*bindings))

    def serve_forever(self) -> None:
        """Wait until the server is asked to stop, or the program is interrupted.

        Raises:
            LocalProtocolError: the server does not run.
        """
        self._call(self._server.serve_forever())

    def request_stop(self) -> None:
        """Accept no more connections, and let :meth:`serve_forever` return; from any thread."""
        if self._loop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._server.request_stop)

    def stop(self, grace: float | None = None) -> None:
        """End the server in order, and its thread; leaving ``with`` does it too.

        Args:
            grace: time for the calls in progress; seconds. None: Limits.stop_timeout.
        """
        if self._loop is not None and self._thread.is_alive():
            self._call(self._server.stop(grace))
            self._loop.call_soon_threadsafe(self._finish.set)
            self._thread.join()


async def _plain(function: Callable[[], T]) -> T:
    """A function as a coroutine, to run it in the server's thread."""
    return function()
