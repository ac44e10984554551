"""Where a server listens: sockets, and the endpoints on each of them."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import re
import secrets
import socket
import sys
import time
from collections.abc import Container, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from dcerpc.binding import AddressFormat, EndpointFormat, StringBinding
from dcerpc.errors import BindingError
from dcerpc.runtime.private_directory import check_private
from dcerpc.runtime.server_driver import ServerDriver
from dcerpc.runtime.sockets import address_of
from dcerpc.runtime.unix_listener import UnixListener
from dcerpc.transport.api import Carrier, LocalAddress, ServerSide
from dcerpc.transport.registry import CarrierRegistry

if TYPE_CHECKING:
    from dcerpc.runtime.server import Server
    from dcerpc.transport.smb.settings import SmbServerSettings

__all__ = ["Listener", "Listeners"]

#: What goes before an endpoint's own name; clients may leave it out, or its first backslash (MS-SMB2 2.2.13).
_PIPE: Final = "pipe\\"


class Listener:
    """A listening socket, and the bindings that it stands for: one for each of its endpoints.

    Attributes:
        bindings: the bindings, in the order in which they came.
        wanted: host and port as they were asked for. address: what the socket is bound to.
        local: its clients are processes of this machine.
    """

    __slots__ = (
        "_by_name",
        "_file",
        "_pipe",
        "_sockets",
        "address",
        "bindings",
        "carrier",
        "local",
        "side",
        "wanted",
    )

    def __init__(self, carrier: Carrier, side: ServerSide, wanted: tuple[str, int] = ("", 0)) -> None:
        self.carrier = carrier
        self.wanted = wanted
        self.address: tuple[str, int] = ("", 0)
        self.bindings: list[StringBinding] = []
        self.side = replace(side, endpoint_of=self._endpoint_of)
        self._by_name: dict[str, StringBinding] = {}
        self.local = False
        self._sockets: asyncio.Server | None = None
        self._file: UnixListener | None = None
        #: Windows' PipeServer.
        self._pipe: Any = None

    async def open(self, server: Server) -> None:
        """Listen on the address that is wanted.

        Raises:
            OSError: it is taken, or not this host's.
        """
        loop = asyncio.get_running_loop()
        self._sockets = sockets = await loop.create_server(
            lambda: ServerDriver(server, self), *self.wanted, start_serving=False
        )
        self.address = address_of(sockets.sockets[0].getsockname())

    async def open_local(self, server: Server, where: LocalAddress, mode: int) -> None:
        """Listen on a socket file, on Windows on a named pipe of this machine.

        Args:
            where: the file. mode: its permissions; Windows' pipes have those that Windows gives them.

        Raises:
            OSError: somebody listens there, or the file cannot be made; PermissionError: its directory should
                be this user's alone, and is not.
        """
        loop = asyncio.get_running_loop()
        self.local = True
        if sys.platform == "win32":
            (self._pipe,) = await loop.start_serving_pipe(lambda: ServerDriver(server, self), where.path)
            return
        check_private(where.directory, create=True)
        self._file = file = UnixListener(where.path, mode)
        try:
            self._sockets = await loop.create_unix_server(
                lambda: ServerDriver(server, self), sock=file.sock, start_serving=False
            )
        except BaseException:
            file.close()
            raise

    async def start(self) -> None:
        """Accept connections, now that there is something to connect to."""
        if self._sockets is not None and not self._sockets.is_serving():
            await self._sockets.start_serving()

    def close(self) -> None:
        """Accept no more connections, and on those that there are nothing new."""
        for each in (self._sockets, self._pipe, self._file):
            if each is not None:
                each.close()
        self.bindings.clear()
        self._by_name.clear()

    def add(self, binding: StringBinding) -> StringBinding:
        """Serve an endpoint.

        Args:
            binding: as it was asked for.

        Returns:
            It, with the address and the port filled in.

        Raises:
            OSError: somebody else's is of the same name.
        """
        if not self.local:
            host, port = self.address
            if not self.carrier.named_endpoints:
                binding = binding.replace(address=host, endpoint=str(port))
            else:
                binding = binding.replace(address=host)
                if self.carrier.socket_address(binding) != (host, port):
                    others = tuple(each for each in binding.options if each[0].casefold() != "port")
                    binding = binding.replace(options=(*others, ("port", str(port))))
        name = _name(binding.endpoint)
        if name in self._by_name:
            raise OSError(errno.EADDRINUSE, f"{binding} is served already")
        self._by_name[name] = binding
        self.bindings.append(binding)
        return binding

    def remove(self, binding: StringBinding) -> None:
        """Undo :meth:`add`."""
        self.bindings.remove(binding)
        del self._by_name[_name(binding.endpoint)]

    def binding_of(self, endpoint: str) -> StringBinding | None:
        """The binding of a channel's endpoint; None: it is served no more.

        Args:
            endpoint: as the link tells it; "": the socket stands for it.
        """
        if endpoint:
            return self._by_name.get(_name(endpoint))
        return self.bindings[0] if self.bindings else None

    def _endpoint_of(self, name: str) -> str | None:
        binding = self._by_name.get(_name(name))
        return None if binding is None else binding.endpoint


def _name(endpoint: str) -> str:
    r"""What endpoints are compared by: the case does not matter, nor does ``\pipe\`` before a pipe's name."""
    return endpoint.casefold().removeprefix("\\").removeprefix(_PIPE)


class Listeners:
    """All the places where a server listens.

    Args:
        server: the server. carriers: how protocol sequences are carried. smb: how it speaks SMB.
    """

    __slots__ = ("_carriers", "_listeners", "_server", "_sessions", "_smb")

    def __init__(self, server: Server, carriers: CarrierRegistry, smb: SmbServerSettings) -> None:
        self._server = server
        self._carriers = carriers
        # One for all connections, by which clients know the server again (MS-SMB2 3.3.3).
        self._smb = smb if smb.guid else replace(smb, guid=os.urandom(16))
        self._listeners: list[Listener] = []
        #: ServerSide.sessions by protocol sequence.
        self._sessions: dict[str, dict[int, Any]] = {}

    @property
    def bindings(self) -> list[StringBinding]:
        """Where clients may connect to."""
        return [binding for listener in self._listeners for binding in listener.bindings]

    def close(self) -> None:
        """Stop listening."""
        listeners, self._listeners = self._listeners, []
        for listener in listeners:
            listener.close()

    async def open(
        self, bindings: Iterable[StringBinding], undo: contextlib.AsyncExitStack
    ) -> list[StringBinding]:
        """Listen at bindings: on each address of a name, on all IPv4 addresses without one.

        Endpoints of carriers that name them share a socket where their hosts and ports are the same; a free
        port is the same for all of one call.

        Args:
            bindings: where. undo: gets what takes everything back.

        Raises:
            BindingError: malformed. UnsupportedProtocolSequence: it has no carrier.
            OSError: an endpoint is taken, or no address is this host's.
        """
        added: list[StringBinding] = []
        free: list[Listener] = []
        for binding in bindings:
            carrier = self._carriers[binding.protseq]
            if carrier.served_by is not None:
                carrier = carrier.served_by(binding)
            binding = _with_endpoint(binding, carrier, {each.endpoint for each in self.bindings})
            wildcard = not binding.address and binding.sequence.address_format in _HOSTS
            where = carrier.socket_address(binding.replace(address="0.0.0.0") if wildcard else binding)
            if isinstance(where, LocalAddress):
                listener = Listener(carrier, self._side(carrier))
                await listener.open_local(self._server, where, _mode(binding))
                self._listeners.append(listener)
                added.append(self._add(listener, binding, undo))
            else:
                added += await self._open(carrier, binding, where, free, undo)
        for listener in self._listeners:
            await listener.start()
        return added

    async def _open(
        self,
        carrier: Carrier,
        binding: StringBinding,
        where: tuple[str, int],
        free: list[Listener],
        undo: contextlib.AsyncExitStack,
    ) -> list[StringBinding]:
        made: list[StringBinding] = []
        failure: OSError | None = None
        for address in await _addresses(*where):
            try:
                listener = await self._listener(carrier, (address, where[1]), free)
            except OSError as error:
                if error.errno != errno.EADDRNOTAVAIL:
                    raise
                failure = error  # one address of a name; the others may be this host's
            else:
                made.append(self._add(listener, binding, undo))
        if failure is not None and not made:
            raise failure
        return made

    async def _listener(self, carrier: Carrier, wanted: tuple[str, int], free: list[Listener]) -> Listener:
        """A socket: one that is there already where endpoints have names, a new one otherwise.

        Args:
            free: those whose port was free to choose in the same call; a new one of that kind is added.
        """
        if carrier.named_endpoints:
            for each in free:
                if each.carrier is carrier and each.wanted == wanted:
                    return each
            for each in self._listeners:
                if each.carrier is carrier and each.address == wanted:
                    return each
        listener = Listener(carrier, self._side(carrier), wanted)
        await listener.open(self._server)
        self._listeners.append(listener)
        if wanted[1] == 0:
            free.append(listener)
        return listener

    def _side(self, carrier: Carrier) -> ServerSide:
        """What a carrier makes the links of clients with; a listener puts its endpoints there."""
        pipes = carrier.protseq == "ncacn_np"
        accept = None
        if carrier.shared:
            accept = self._server.security.session_acceptor(pipes and self._smb.allow_anonymous)
        return ServerSide(
            endpoint_of=lambda _: None,
            random=os.urandom,
            clock=time.time,
            accept=accept,
            sessions=self._sessions.setdefault(carrier.protseq, {}),
            settings=self._smb if pipes else None,
            limits=self._server.limits,
            shows_refusal=self._server.refusals.shows,
        )

    def _add(
        self, listener: Listener, binding: StringBinding, undo: contextlib.AsyncExitStack
    ) -> StringBinding:
        try:
            added = listener.add(binding)
        except BaseException:
            self._close_unused(listener)
            raise
        undo.callback(self._remove, listener, added)
        return added

    def _remove(self, listener: Listener, binding: StringBinding) -> None:
        if listener in self._listeners:
            listener.remove(binding)
            self._close_unused(listener)

    def _close_unused(self, listener: Listener) -> None:
        if not listener.bindings:
            self._listeners.remove(listener)
            listener.close()


_HOSTS: Final = (AddressFormat.HOST, AddressFormat.SERVER)
#: A socket file's permissions unless the binding's option ``mode`` says others: its owner's alone.
_MODE: Final = 0o600
#: Where NetBIOS endpoints are chosen from: those below are reserved, and 135 is the endpoint mapper's.
_NETBIOS_ENDPOINTS: Final = range(136, 255)


async def _addresses(host: str, port: int) -> list[str]:
    """The addresses of a host, each once, in the order the resolver gives them."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    return list(dict.fromkeys(str(info[4][0]) for info in found))


def _with_endpoint(binding: StringBinding, carrier: Carrier, taken: Container[str]) -> StringBinding:
    """A binding with an endpoint: where it names one and none is given, one that nobody else has.

    Args:
        binding: as it was asked for. carrier: of its sequence. taken: what this server has.

    Raises:
        OSError: there are only so many, and this server has them all.
    """
    wanted = binding.sequence.endpoint_format
    named = carrier.named_endpoints or wanted is EndpointFormat.PIPE
    if binding.endpoint or not (named or binding.sequence.protocol == "ncalrpc"):
        return binding
    if wanted is EndpointFormat.NETBIOS:
        free = (str(number) for number in _NETBIOS_ENDPOINTS if str(number) not in taken)
        chosen = next(free, None)
        if chosen is None:
            raise OSError(errno.EADDRINUSE, f"{binding}: no NetBIOS endpoint is free")
        return binding.replace(endpoint=chosen)
    own = f"dcerpc-{secrets.token_hex(8)}"
    if wanted is EndpointFormat.PIPE:
        return binding.replace(endpoint=f"\\{_PIPE}{own}")
    return binding.replace(endpoint=own) if wanted is EndpointFormat.NAME else binding


def _mode(binding: StringBinding) -> int:
    """The permissions of a socket file.

    Raises:
        BindingError: the option is no octal number of three digits, with or without a 0 before them.
    """
    text = binding.option("mode")
    if text is None:
        return _MODE
    if not re.fullmatch("0?[0-7]{3}", text, re.ASCII):
        raise BindingError(f"mode={text}: not permissions of a file, such as 0660")
    return int(text, 8)
