"""Sessions of the own SMB server whose clients come back on another connection (MS-SMB2 3.3.5.5.3)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import pytest

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, TransportError
from dcerpc.runtime.server import Server
from dcerpc.runtime.server_driver import ServerDriver
from dcerpc.security.accounts import Accounts
from dcerpc.transport.smb import client_session
from dcerpc.transport.smb.server import SmbServerLink
from dcerpc.transport.smb.session import SessionSetupRequest
from tests.runtime.store import store
from tests.runtime.waiting import Waiting, run, settled

PIPE = r"ncacn_np:127.0.0.1[\pipe\store,port=0]"
ADA = dcerpc.Password("ada", "correct horse", "CORP")
BOB = dcerpc.Password("bob", "battery staple", "CORP")
#: Longest wait for what is to happen at once; much less than what the server's timers would take. Seconds.
PATIENCE = 5.0


class Left:
    """A client that holds a context handle, has a call in progress, and is about to be replaced.

    Attributes:
        service: what it has called. server: where. bound: and how to get there. elsewhere: on another port.
        driver, session_id: of its session, on the server.
        call: its call in progress.
    """

    service: Waiting
    server: Server
    bound: StringBinding
    elsewhere: StringBinding
    driver: ServerDriver
    session_id: int
    call: asyncio.Task[Any]

    def link(self) -> SmbServerLink:
        link = self.driver._pump.link
        assert isinstance(link, SmbServerLink)
        return link


@asynccontextmanager
async def left() -> AsyncIterator[Left]:
    found = Left()
    found.service = Waiting()
    async with Server(Accounts([ADA, BOB])) as found.server:
        found.server.register(found.service)
        (found.bound,) = await found.server.listen(PIPE)
        (found.elsewhere,) = await found.server.listen(PIPE)
        async with dcerpc.connect(found.bound, credential=ADA) as binding:
            client = Client(binding)
            await client.open(7)
            found.call = asyncio.create_task(client.wait())
            await found.service.entered.wait()
            (found.driver,) = found.server.drivers
            (found.session_id,) = found.link()._connection.sessions
            yield found
            found.service.go.set()
            await asyncio.wait([found.call])


class Client(dcerpc.stub.Client):
    """Calls what the service has."""

    INTERFACE = store.INTERFACE

    async def open(self, value: int) -> Any:
        """Get a context handle."""
        return await self._call(0, value)

    async def wait(self) -> Any:
        """Make the call that waits for the test."""
        return await self._call(3, 0)

    async def _call(self, opnum: int, value: int) -> Any:
        operation = self.INTERFACE.operations[opnum]
        assert operation is not None
        return await self._binding.call(self.INTERFACE, operation, (value,), self._options)


async def come_back(
    found: Left,
    credential: dcerpc.Password,
    monkeypatch: pytest.MonkeyPatch,
    where: StringBinding | None = None,
) -> dcerpc.BindingHandle:
    """A client on a connection of its own that names the session as its previous one."""
    again = partial(SessionSetupRequest, previous_session_id=found.session_id)
    with monkeypatch.context() as patch:
        patch.setattr(client_session, "SessionSetupRequest", again)
        # other settings than the first client's, so that it shares no link with that
        smb = dcerpc.SmbClientSettings(encryption="off")
        binding = dcerpc.connect(where or found.bound, credential=credential, smb=smb)
        await binding.open()
    return binding


@pytest.mark.parametrize("elsewhere", [False, True], ids=["the same port", "another port"])
def test_its_handles_calls_and_requests_end_at_once(monkeypatch: pytest.MonkeyPatch, elsewhere: bool) -> None:
    async def body() -> None:
        async with left() as found, asyncio.timeout(PATIENCE):
            again = await come_back(found, ADA, monkeypatch, found.elsewhere if elsewhere else None)
            await found.service.cancelled.wait()
            await settled(lambda: found.service.run_down == [7])
            with pytest.raises((TransportError, AssociationClosed)):
                await found.call
            await Client(again).open(8)
            await again.close()

    run(body)


def test_nobody_else_can_do_that(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body() -> None:
        async with left() as found, asyncio.timeout(PATIENCE):
            again = await come_back(found, BOB, monkeypatch)
            await Client(again).open(8)
            assert list(found.link()._connection.sessions) == [found.session_id]
            assert not found.call.done()
            assert not found.service.run_down
            found.service.go.set()
            await found.call
            await again.close()

    run(body)


def test_one_whose_connection_is_closing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is woken, or gone before; neither does harm."""

    async def body() -> None:
        async with left() as found, asyncio.timeout(PATIENCE):
            found.driver.wake()
            found.driver.abort()
            again = await come_back(found, ADA, monkeypatch)
            await settled(lambda: found.service.run_down == [7])
            found.driver.wake()
            await asyncio.sleep(0)
            assert found.driver not in found.server.drivers
            await again.close()

    run(body)


def test_a_driver_is_woken_once_for_several_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body() -> None:
        async with left() as found:
            advanced: list[None] = []
            monkeypatch.setattr(found.driver, "_advance", lambda: advanced.append(None))
            found.driver.wake()
            found.driver.wake()
            assert not advanced, "never from within"
            await asyncio.sleep(0)
            assert len(advanced) == 1
            found.driver.wake()
            await asyncio.sleep(0)
            assert len(advanced) == 2

    run(body)
