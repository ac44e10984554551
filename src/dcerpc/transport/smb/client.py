"""A client's SMB connection: one session, any number of pipes (MS-SMB2 3.2).

The first step of ``open_channel`` negotiates, authenticates and connects to IPC$; those that come meanwhile
wait for it, and one of them goes on with it when the first is given up.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any, Final

from dcerpc.errors import RpcError, SecurityError, TransportError
from dcerpc.status import STATUS_INVALID_NETWORK_RESPONSE, STATUS_SUCCESS, describe
from dcerpc.transport.api import NEED_DATA, Channel, ClientSide, Octets, Step
from dcerpc.transport.netbios.names import ANY_CLIENT, NetBiosName
from dcerpc.transport.netbios.packets import MAX_SESSION_LENGTH, PacketReader, PacketType
from dcerpc.transport.netbios.session import SESSION_PORT
from dcerpc.transport.netbios.session import ClientSession as NetBiosSession
from dcerpc.transport.smb.client_channel import SmbChannel
from dcerpc.transport.smb.client_negotiation import Agreement, agree, negotiate_request
from dcerpc.transport.smb.client_opening import connect_tree, open_pipe, validate_negotiation
from dcerpc.transport.smb.client_request import Request, response_of
from dcerpc.transport.smb.client_requests import Requests
from dcerpc.transport.smb.client_session import ClientSession
from dcerpc.transport.smb.constants import Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.negotiation import NegotiateResponse
from dcerpc.transport.smb.session import LogoffRequest, TreeDisconnectRequest
from dcerpc.transport.smb.settings import SmbClientSettings

__all__ = ["SmbClientLink"]

#: How long to wait for the answer to LOGOFF; seconds.
_PARTING: Final = 2.0
#: What a security context or whoever answers its steps may raise.
_FAILURES: Final = (RpcError, OSError, LookupError)


class SmbClientLink:
    """One socket to an SMB server; see Link.

    Args:
        peer: the server, for people.
        side: what the runtime gives a client's link.
    """

    __slots__ = (
        "_agreement",
        "_asked",
        "_channels",
        "_closing",
        "_failure",
        "_netbios",
        "_now",
        "_parting",
        "_peer",
        "_reader",
        "_ready",
        "_requests",
        "_session",
        "_set_up",
        "_setting_up",
        "_settings",
        "_side",
        "_steps",
        "_tree_id",
        "error",
        "finished",
    )

    def __init__(self, peer: str, side: ClientSide) -> None:
        self.error: TransportError | None = None
        self.finished = False
        self._peer = peer
        self._side = side
        self._settings = (
            side.settings if isinstance(side.settings, SmbClientSettings) else SmbClientSettings()
        )
        self._requests = Requests(self._expired)
        self._reader = PacketReader(MAX_SESSION_LENGTH)
        self._netbios: NetBiosSession | None = None
        if side.binding.option("port") == str(SESSION_PORT):
            self._netbios = _netbios_session(self._settings)
            self._requests.outgoing.append(self._netbios.request())
        self._agreement: Agreement | None = None
        self._session: ClientSession | None = None
        self._tree_id: int | None = None
        self._channels: set[SmbChannel] = set()
        self._ready: list[SmbChannel] = []
        self._steps: list[Step[None]] = []
        #: The set-up, what it asks for, and whether somebody answers it.
        self._set_up: Generator[Any, Any, None] = self._setting_up_steps()
        self._asked: Any = None
        self._setting_up = False
        self._failure: Exception | None = None
        self._now = 0.0
        self._closing = False
        self._parting: float | None = None

    # set-up

    def _setting_up_steps(self) -> Step[None]:
        """Negotiate, authenticate, connect to IPC$; run once."""
        netbios = self._netbios
        while netbios is not None and not netbios.established:
            yield from self._requests.pause()
        binding, requests = self._side.binding, self._requests
        offer = negotiate_request(self._settings.dialects, binding.address, self._side.random)
        request = yield from requests.exchange(Command.NEGOTIATE, offer)
        if request.status != STATUS_SUCCESS:
            raise SmbError(f"the server refuses to negotiate: {describe(request.status)}", request.status)
        _, answer = response_of(request, NegotiateResponse)
        agreement = self._agreement = agree(offer, answer, request.message, request.received)
        requests.charge = int(agreement.counts_credits)
        session = self._session = ClientSession(requests, self._side, self._settings, agreement)
        yield from session.set_up()
        tree_id = yield from connect_tree(requests, session, binding.address)
        yield from validate_negotiation(requests, agreement, tree_id)
        self._tree_id = tree_id

    def _go_on_setting_up(self) -> Step[None]:
        """Drive the set-up, from where whoever did so before left it when its step was given up."""
        self._setting_up = True
        try:
            if self._asked is None:
                self._asked = next(self._set_up)
            while True:
                try:
                    answer = yield self._asked
                except Exception as error:  # noqa: BLE001  # the set-up decides
                    self._asked = self._set_up.throw(error)
                else:
                    self._asked = self._set_up.send(answer)
        except StopIteration:
            return
        except Exception as error:
            self._failure = error
            self._fail(error if isinstance(error, TransportError) else TransportError(str(error)))
            raise
        finally:
            self._setting_up = False

    def open_channel(self, endpoint: str) -> Step[Channel]:
        """Open a pipe; the first time, set up what it takes. See Link.open_channel.

        Raises:
            SecurityError: the server refuses the logon or access to the pipe, with its NTSTATUS; or one side
                does not protect the session as the other wants it.
            TransportError: there is no such pipe, the server breaks a rule, or the connection ended.
        """
        requests = self._requests
        while self._tree_id is None:
            if isinstance(self._failure, SecurityError):
                raise SecurityError(str(self._failure), self._failure.status)
            if requests.error is not None:
                raise requests.error
            if self._setting_up:
                yield NEED_DATA
            else:
                yield from self._go_on_setting_up()
        file_id = yield from open_pipe(requests, self._tree_id, endpoint, self._settings.impersonation)
        key = None if self._session is None else self._session.key
        channel = SmbChannel(
            self,
            requests,
            peer=self._peer,
            endpoint=endpoint,
            tree_id=self._tree_id,
            file_id=file_id,
            session_key=key or None,
            pipelining=self._settings.pipelining,
        )
        self._channels.add(channel)
        return channel

    # expiry

    @property
    def has_steps(self) -> bool:
        """The session has expired."""
        return bool(self._steps)

    def take_steps(self) -> Sequence[Step[None]]:
        """Take what renews the session; see Link.take_steps."""
        steps, self._steps = self._steps, []
        return steps

    def _expired(self) -> None:
        """Have the session renewed; see Requests."""
        if self._session is None:
            raise SmbError("a session expires before there is one", STATUS_INVALID_NETWORK_RESPONSE)
        self._steps.append(self._renew(self._session))

    def _renew(self, session: ClientSession) -> Step[None]:
        """Authenticate anew, and send once more what was refused meanwhile, in its order."""
        requests = self._requests
        done = False
        try:
            yield from session.renew()
            while requests.expired:
                refused, requests.expired = sorted(requests.expired, key=_by_message_id), []
                for request in refused:
                    while requests.credits < 1:
                        yield from requests.pause()
                    requests.repeat(request)
            requests.held = False
            requests.wake()
            done = True
        except _FAILURES as error:
            self._fail(TransportError(f"the session has expired, and could not be renewed: {error}"))
        finally:
            if not done:
                self._fail(TransportError("the session has expired"))

    # the socket

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket; see Link.receive_data."""
        self._now = now
        if self.error is not None:
            return
        receive = self._requests.receive
        try:
            if self._netbios is not None:
                for payload in self._netbios.feed(data):
                    receive(payload)
                if self._netbios.error is not None:
                    raise self._netbios.error
                return
            message = self._reader.whole(data)
            if message is not None:
                receive(message)
                return
            for kind, payload in self._reader.feed(data):
                if kind != PacketType.SESSION_MESSAGE:
                    raise SmbError(f"a packet of type {kind:#04x}", STATUS_INVALID_NETWORK_RESPONSE)
                receive(payload)
            if self._reader.error is not None:
                raise self._reader.error
        except TransportError as error:
            self._fail(error)

    def receive_eof(self) -> None:
        """Learn that the server is gone; see Link.receive_eof."""
        if self._closing:
            self.finished = True
        if self._agreement is None:
            self._fail(
                TransportError(
                    "the server closed the connection instead of negotiating SMB 2 or 3: perhaps it speaks"
                    " SMB 1 only, or something else at this port"
                )
            )
        else:
            self._fail(TransportError("the server closed the connection"))

    def data_to_send(self) -> Sequence[Octets]:
        """Take what the socket is to send; see Link.data_to_send."""
        requests = self._requests
        outgoing = requests.outgoing
        if outgoing:
            requests.outgoing = []
        return outgoing

    def _fail(self, error: TransportError) -> None:
        """The connection cannot go on: its channels end."""
        if self.error is None:
            self.error = error
            self._requests.fail(error)
            for channel in self._channels:
                channel.end()

    # channels

    def accept_channels(self) -> Sequence[Channel]:
        """None: a server opens no pipes at its client."""
        return ()

    def ready(self) -> Sequence[Channel]:
        """The channels that something is new of; see Link.ready."""
        ready = self._ready
        if not ready:
            return ()
        self._ready = []
        for channel in ready:
            channel.changed = False
        return ready

    def channel_changed(self, channel: SmbChannel) -> None:
        """See ChannelOwner."""
        self._ready.append(channel)

    def channel_closed(self, channel: SmbChannel) -> None:
        """See ChannelOwner."""
        self._channels.discard(channel)

    # the end

    def close(self) -> None:
        """Close the pipes, leave IPC$ and log off; see Link.close."""
        if self._closing:
            return
        self._closing = True
        requests = self._requests
        for channel in tuple(self._channels):
            channel.close()
        if self._tree_id is not None and requests.open:
            requests.post_message(Command.TREE_DISCONNECT, TreeDisconnectRequest(), None, self._tree_id)
        if requests.session_id and requests.open:
            requests.post_message(Command.LOGOFF, LogoffRequest(), self._logged_off)
            # Samba never answers what was under way on a pipe that is closed, and LOGOFF not before it.
            self.finished = requests.busy
        else:
            self.finished = True

    def _logged_off(self, request: Request) -> None:
        self.finished = True

    def next_timer(self) -> float | None:
        """When to wait for the answer to LOGOFF no more; see Link.next_timer."""
        if not self._closing or self.finished:
            return None
        # What time it is when the link is closed, only handle_timer tells.
        return self._now if self._parting is None else self._parting

    def handle_timer(self, now: float) -> None:
        """Do what is due; see Link.handle_timer."""
        self._now = now
        if not self._closing:
            return
        if self._parting is None:
            self._parting = now + _PARTING
        elif now >= self._parting:
            self.finished = True


def _by_message_id(request: Request) -> int:
    return request.message_id


def _netbios_session(settings: SmbClientSettings) -> NetBiosSession:
    """What asks for the NetBIOS session that port 139 wants."""
    return NetBiosSession(
        NetBiosName(settings.called_name), NetBiosName(settings.calling_name or ANY_CLIENT, 0)
    )
