"""One message to one realm's KDCs, and the answer: over UDP and TCP, blocking and on an event loop.

In which order KDCs and transports are tried is written once, as a generator; what is there twice is sending
and waiting (RFC 4120 7.2.1, 7.2.2).
"""

from __future__ import annotations

import asyncio
import re
import socket
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

from dcerpc.security.kerberos import asn1, der
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.status import SEC_E_NO_AUTHENTICATING_AUTHORITY

__all__ = ["KERBEROS_PORT", "KdcAddress", "aexchange", "exchange"]

KERBEROS_PORT: Final = 88

#: The largest answer that is taken; octets. Tickets with all of a user's groups are a quarter of it.
_MAX_REPLY: Final = 1 << 18
#: How long each datagram waits for its answer, and a connection for its own; seconds.
_UDP_WAITS: Final = (1.0, 2.0, 4.0)
_TCP_WAIT: Final = 10.0
#: How many addresses of a KDC are tried.
_MAX_ADDRESSES: Final = 4

#: The first octets of answers: AS-REP, TGS-REP, KRB-ERROR.
_ANSWERS: Final = frozenset(b"\x6b\x6d\x7e")
_KRB_ERROR: Final = 0x7E

_NO_ADDRESS: Final = "the name has no address"
_CLOSED: Final = "the connection was closed before the answer"


#: Transport, address in brackets, or name or address, and port. Several colons are an IPv6 address's.
_ADDRESS = re.compile(
    r"(?:(udp|tcp)/)?(?:\[([^][\s/]+)\]|([^][:\s/]+|[^][\s/]*:[^][\s/]*:[^][\s/]*))(?::([0-9]{1,5}))?", re.I
)


class KdcAddress(NamedTuple):
    """Where a KDC is.

    Attributes:
        host: name or address. port: its port.
        transport: "udp" or "tcp" when it serves but one of them, "" for both.
    """

    host: str
    port: int = KERBEROS_PORT
    transport: str = ""

    @classmethod
    def parse(cls, text: str) -> KdcAddress:
        """Read ``host``, ``host:port``, ``[address]:port``, either with ``tcp/`` or ``udp/`` in front.

        Raises:
            ValueError: it is none of these.
        """
        found = _ADDRESS.fullmatch(text.strip())
        port = int(found[4] or KERBEROS_PORT) if found else 0
        if found is None or not 0 < port < 1 << 16:
            raise ValueError(f"{text!r} is no address of a KDC, such as 'kdc.example:88'")
        return cls(found[2] or found[3], port, (found[1] or "").lower())

    def __str__(self) -> str:
        shown = f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"
        return f"{self.transport}/{shown}" if self.transport else shown


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One message to one KDC: where, how, and how long to wait for the answer; seconds."""

    address: KdcAddress
    tcp: bool
    wait: float


#: Yields attempts, gets an answer or why there was none, returns the answer.
_Plan: TypeAlias = Generator[_Attempt, bytes | OSError, bytes]


def exchange(
    realm: str, addresses: Sequence[KdcAddress], message: bytes, small: bool, timeout: float
) -> bytes:
    """Send a message to KDCs in turn until one answers, blocking.

    Args:
        realm: whose KDCs, for errors.
        addresses: where they are.
        message: without the length that TCP puts in front.
        small: UDP is tried first.
        timeout: for all of it; seconds.

    Raises:
        KerberosError: none answers.
    """
    deadline = time.monotonic() + timeout
    plan = _plan(realm, addresses, small)
    attempt = next(plan)
    try:
        while True:
            carry = _over_tcp if attempt.tcp else _over_udp
            try:
                until = min(time.monotonic() + attempt.wait, deadline)
                outcome: bytes | OSError = carry(attempt.address, message, until)
            except OSError as error:
                outcome = error
            attempt = plan.send(outcome)
    except StopIteration as stop:
        answer: bytes = stop.value
        return answer


async def aexchange(
    realm: str, addresses: Sequence[KdcAddress], message: bytes, small: bool, timeout: float
) -> bytes:
    """Send a message to KDCs in turn until one answers, on an event loop.

    Args, Raises: as for :func:`exchange`.
    """
    loop = asyncio.get_running_loop()
    deadline = loop.time() + timeout
    plan = _plan(realm, addresses, small)
    attempt = next(plan)
    try:
        while True:
            carry = _over_async_tcp if attempt.tcp else _over_async_udp
            try:
                until = min(loop.time() + attempt.wait, deadline)
                async with asyncio.timeout_at(until):
                    outcome: bytes | OSError = await carry(attempt.address, message, until)
            except OSError as error:  # TimeoutError is one
                outcome = error
            attempt = plan.send(outcome)
    except StopIteration as stop:
        answer: bytes = stop.value
        return answer


# ---- in which order ----


def _plan(realm: str, addresses: Sequence[KdcAddress], small: bool) -> _Plan:
    """All KDCs in turn: by UDP if the message is small, then by TCP, then by UDP with more patience.

    A KDC whose answer is too large for UDP is asked again by TCP at once (RFC 4120 7.2.1). One that says that
    it is out of service is passed over; its answer counts if no other KDC has one.
    """
    problems: dict[KdcAddress, OSError] = {}
    unavailable: bytes | None = None
    for address, tcp, wait in _order(addresses, small):
        outcome = yield _Attempt(address, tcp, wait)
        if not tcp and _error_code(outcome) == ErrorCode.KRB_ERR_RESPONSE_TOO_BIG:
            outcome = yield _Attempt(address, True, _TCP_WAIT)
        if isinstance(outcome, OSError):
            problems.setdefault(address, outcome)
        elif _error_code(outcome) == ErrorCode.KDC_ERR_SVC_UNAVAILABLE:
            unavailable = outcome
        else:
            return outcome
    if unavailable is not None:
        return unavailable
    why = "; ".join(f"{address}: {_why(error)}" for address, error in problems.items())
    raise KerberosError(
        f"no KDC of the realm {realm!r} answers: {why}", status=SEC_E_NO_AUTHENTICATING_AUTHORITY
    )


def _order(addresses: Sequence[KdcAddress], small: bool) -> list[tuple[KdcAddress, bool, float]]:
    udp = [each for each in addresses if each.transport != "tcp"]
    tcp = [each for each in addresses if each.transport != "udp"]
    if not small and tcp:
        udp = []
    first, *later = _UDP_WAITS
    return [
        *((each, False, first) for each in udp),
        *((each, True, _TCP_WAIT) for each in tcp),
        *((each, False, wait) for wait in later for each in udp),
    ]


def _error_code(answer: bytes | OSError) -> int | None:
    """The error code of a KRB-ERROR, None for other answers and malformed ones, which are their reader's."""
    if isinstance(answer, OSError) or answer[:1] != bytes((_KRB_ERROR,)):
        return None
    try:
        code: int = der.decode(asn1.KrbError, answer)["error-code"]
    except KerberosError:
        return None
    return code


def _why(error: OSError) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return error.strerror or str(error) or type(error).__name__


@contextmanager
def _looking_up() -> Iterator[None]:
    """Looking a name up: one that is no name of DNS has no address, too."""
    try:
        yield
    except ValueError as error:  # UnicodeError is one; DNS or krb5.conf may have told the name
        raise OSError(_NO_ADDRESS) from error


_Addresses: TypeAlias = Sequence[tuple[int, int, int, str, Any]]


def _turns(
    found: _Addresses, deadline: float, clock: Callable[[], float]
) -> Iterator[tuple[tuple[int, int, int, str, Any], float]]:
    """The addresses of a name, and until when each of them may take: what is left is shared."""
    found = found[:_MAX_ADDRESSES]
    for position, address in enumerate(found):
        now = clock()
        yield address, now + (deadline - now) / (len(found) - position)


# ---- blocking ----


def _over_udp(address: KdcAddress, message: bytes, deadline: float) -> bytes:
    problem: OSError | None = None
    with _looking_up():
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_DGRAM)
    for (family, kind, protocol, _, where), until in _turns(found, deadline, time.monotonic):
        try:
            with socket.socket(family, kind, protocol) as sock:
                # connected: the answers of others are not taken, and a closed port is known at once
                sock.connect(where)
                sock.send(message)
                while True:
                    sock.settimeout(_left(until))
                    answer = sock.recv(_MAX_REPLY)
                    if answer and answer[0] in _ANSWERS:
                        return answer
        except OSError as error:
            problem = error
    raise problem or OSError(_NO_ADDRESS)


def _over_tcp(address: KdcAddress, message: bytes, deadline: float) -> bytes:
    problem: OSError | None = None
    with _looking_up():
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    for (family, kind, protocol, _, where), until in _turns(found, deadline, time.monotonic):
        try:
            with socket.socket(family, kind, protocol) as sock:
                sock.settimeout(_left(until))
                sock.connect(where)
                sock.sendall(_with_size(message))
                return _receive(sock, _reply_size(_receive(sock, 4, until)), until)
        except OSError as error:
            problem = error
    raise problem or OSError(_NO_ADDRESS)


def _receive(sock: socket.socket, size: int, deadline: float) -> bytes:
    """Exactly this many octets."""
    octets = bytearray()
    while len(octets) < size:
        sock.settimeout(_left(deadline))
        piece = sock.recv(size - len(octets))
        if not piece:
            raise ConnectionResetError(_CLOSED)
        octets += piece
    return bytes(octets)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _with_size(message: bytes) -> bytes:
    """A message as TCP carries it (RFC 4120 7.2.2)."""
    return len(message).to_bytes(4, "big") + message


def _reply_size(prefix: bytes) -> int:
    """How long the answer is that a TCP connection announces (RFC 4120 7.2.2)."""
    size = int.from_bytes(prefix, "big")
    if not 0 < size <= _MAX_REPLY:
        raise ConnectionAbortedError(
            f"an answer of {size} octets is announced; at most {_MAX_REPLY} are taken"
        )
    return size


# ---- asyncio ----


class _Datagrams(asyncio.DatagramProtocol):
    """Waits for the first datagram that looks like an answer."""

    def __init__(self) -> None:
        self.answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def datagram_received(self, data: bytes, addr: Any) -> None:
        if data and data[0] in _ANSWERS and not self.answer.done():
            self.answer.set_result(data)

    def error_received(self, exc: Exception) -> None:
        if not self.answer.done():
            self.answer.set_exception(exc)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.answer.done():
            self.answer.cancel()


async def _over_async_udp(address: KdcAddress, message: bytes, deadline: float) -> bytes:
    loop = asyncio.get_running_loop()
    problem: OSError | None = None
    with _looking_up():
        found = await loop.getaddrinfo(address.host, address.port, type=socket.SOCK_DGRAM)
    for (family, kind, number, _, where), until in _turns(found, deadline, loop.time):
        try:
            async with asyncio.timeout_at(until):
                sock = await _connected(socket.socket(family, kind, number), where)
                transport, protocol = await loop.create_datagram_endpoint(_Datagrams, sock=sock)
                try:
                    transport.sendto(message)
                    return await protocol.answer
                finally:
                    transport.abort()
        except OSError as error:  # TimeoutError is one
            problem = error
    raise problem or OSError(_NO_ADDRESS)


async def _over_async_tcp(address: KdcAddress, message: bytes, deadline: float) -> bytes:
    loop = asyncio.get_running_loop()
    problem: OSError | None = None
    with _looking_up():
        found = await loop.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    for (family, kind, number, _, where), until in _turns(found, deadline, loop.time):
        try:
            async with asyncio.timeout_at(until):
                sock = await _connected(socket.socket(family, kind, number), where)
                return await _ask_stream(sock, message)
        except OSError as error:  # TimeoutError is one
            problem = error
    raise problem or OSError(_NO_ADDRESS)


async def _connected(sock: socket.socket, where: Any) -> socket.socket:
    """The socket, connected; closed if that fails."""
    try:
        sock.setblocking(False)
        await asyncio.get_running_loop().sock_connect(sock, where)
    except BaseException:
        sock.close()
        raise
    return sock


async def _ask_stream(sock: socket.socket, message: bytes) -> bytes:
    reader, writer = await asyncio.open_connection(sock=sock)
    try:
        writer.write(_with_size(message))
        return await reader.readexactly(_reply_size(await reader.readexactly(4)))
    except asyncio.IncompleteReadError:
        raise ConnectionResetError(_CLOSED) from None
    finally:
        writer.transport.abort()
