"""A toy carrier whose links authenticate their client, with real security contexts: what SMB is to clients.

To the frames of :mod:`tests.runtime.multiplexed`: HELLO and WELCOME carry tokens. The first octet of a
WELCOME says what it is: more tokens are to follow, the session is there, it is refused, it has to be renewed.
"""

from __future__ import annotations

import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.errors import SecurityError, TransportError
from dcerpc.runtime.aio_binding import BindingHandle
from dcerpc.runtime.steps import AsyncSteps
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import ContextFlags, SecurityContext
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.credentials import Password
from dcerpc.transport.api import NEED_DATA, Carrier, Channel, ClientSide, Link, ServerSide, Step
from dcerpc.transport.registry import CarrierRegistry
from tests.runtime import tiny_server
from tests.runtime.multiplexed import Kind, ToyLink

ADA = Password("ada", "correct horse", domain="CORP")
ACCOUNTS = Accounts([ADA], allow_anonymous=True)
MORE, DONE, REFUSED, RENEW = range(4)


class SessionLink(ToyLink):
    """A link of either role.

    Attributes:
        authentications: how many were begun on it.
    """

    def __init__(self, peer: str, side: ClientSide | ServerSide) -> None:
        super().__init__(peer, side)
        self.authentications = 0
        self.context: SecurityContext | None = None
        self._tokens: list[tuple[int, bytes]] = []

    # client

    def open_channel(self, endpoint: str) -> Step[Channel]:
        while self._session != 2:
            if self._session == 0:
                yield from self._authenticate()
            else:
                yield NEED_DATA
                if self.ended:
                    raise TransportError("the server is gone")
        channel = yield from super().open_channel(endpoint)
        channel.session_key = self.context.session_key if self.context else None  # type: ignore[misc]
        return channel

    def _authenticate(self) -> Step[None]:
        assert isinstance(self.side, ClientSide)
        self._session = 1
        self.authentications += 1
        try:
            if self.side.initiate is None:
                raise TransportError("the toy wants to know who is there")
            yield from self._exchange(self.side.initiate())
        except BaseException:
            self._session = 0
            raise
        self._session = 2

    def _exchange(self, context: SecurityContext) -> Step[None]:
        self.context = context
        result = yield from context.step(None)
        while True:
            self.put(Kind.HELLO, 0, result.token or b"")
            while not self._tokens:
                yield NEED_DATA
                if self.ended:
                    raise TransportError("the server is gone")
            kind, token = self._tokens.pop(0)
            if kind == REFUSED:
                raise SecurityError("the toy does not take you for who you are")
            if not result.complete:
                result = yield from context.step(token)
            if kind == DONE:
                return

    @property
    def ended(self) -> bool:
        return self._ended

    # both

    _ended = False

    def receive_eof(self) -> None:
        self._ended = True
        super().receive_eof()

    def _frame(self, kind: Kind, number: int, payload: bytes) -> None:
        if kind is Kind.HELLO:
            self._steps.append(self._accept(payload))
        elif kind is Kind.WELCOME:
            if payload[0] == RENEW:
                self._steps.append(self._authenticate())
            else:
                self._tokens.append((payload[0], payload[1:]))
        else:
            super()._frame(kind, number, payload)

    # server

    def _accept(self, token: bytes) -> Step[None]:
        assert isinstance(self.side, ServerSide)
        assert self.side.accept is not None
        if self.context is None:
            self.authentications += 1
            self.context = self.side.accept()
        try:
            result = yield from self.context.step(token)
        except SecurityError:
            self.context = None
            self.put(Kind.WELCOME, 0, bytes([REFUSED]))
            return
        done = result.complete
        if done:
            self._session, self.key, self.context = 2, self.context.session_key, None
        self.put(Kind.WELCOME, 0, bytes([DONE if done else MORE]) + (result.token or b""))

    key = b""

    def renew(self) -> None:
        """Ask the client to authenticate again."""
        self.put(Kind.WELCOME, 0, bytes([RENEW]))

    def break_off(self, why: str) -> None:
        """Be a link that cannot go on."""
        self.error = TransportError(why)
        for channel in self.channels.values():
            channel.eof = True
            self.turned.append(channel)


def socket_address(binding: StringBinding) -> tuple[str, int]:
    return binding.address, int(binding.option("port") or 0)


class Sessions:
    """A tiny server behind such a carrier, and what clients need.

    Attributes:
        links: of the clients' sockets, in the order they came. made: the clients'.
        carriers: for clients.
    """

    def __init__(self, tiny: tiny_server.TinyServer) -> None:
        self.tiny = tiny
        self.links: list[SessionLink] = []
        self.made: list[SessionLink] = []
        self.sides: list[ClientSide] = []
        self.carriers = CarrierRegistry()
        self.carriers.add(
            Carrier("ncacn_np", 4280, socket_address, self._make, shared=True, named_endpoints=True)
        )
        self.refused: set[str] = set()

    def _make(self, peer: str, side: ClientSide | ServerSide) -> Link:
        link = SessionLink(peer, side)
        assert isinstance(side, ClientSide)
        self.made.append(link)
        self.sides.append(side)
        return link

    def server_link(self, peer: str) -> Link:
        link = SessionLink(
            peer,
            ServerSide(
                endpoint_of=lambda name: None if name in self.refused else name,
                random=os.urandom,
                clock=time.time,
                accept=partial(builtin_providers().get("spnego").accept, ACCOUNTS, ContextFlags.NONE),
            ),
        )
        self.links.append(link)
        return link

    def binding(self, pipe: str = "tiny") -> StringBinding:
        port = (("port", str(self.tiny.port)),)
        return StringBinding("ncacn_np", "127.0.0.1", f"\\pipe\\{pipe}", None, port)


@asynccontextmanager
async def serving(script: tiny_server.Script = tiny_server.simple, **options: Any) -> AsyncIterator[Sessions]:
    """A server on the running event loop."""
    sessions: list[Sessions] = []

    def make(peer: str) -> Link:
        return sessions[0].server_link(peer)

    async with tiny_server.serving(
        script, make_link=make, resolver=AsyncSteps(), shared=True, **options
    ) as tiny:
        sessions.append(Sessions(tiny))
        yield sessions[0]


def connect(made: Sessions, pipe: str = "tiny", **options: Any) -> BindingHandle:
    """A binding handle for a pipe, as ADA unless another credential is given."""
    options.setdefault("credential", ADA)
    return dcerpc.connect(made.binding(pipe), carriers=made.carriers, **options)


async def add(binding: BindingHandle) -> int:
    """Make a call; 2."""
    number: int = (await tiny_server.Client(binding).call(tiny_server.ADD, 1)).number
    return number
