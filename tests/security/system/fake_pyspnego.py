"""A module with the part of pyspnego's interface that is used, and no operating system behind it.

Signatures count, so that one made of other octets, or out of order, does not verify; what is sealed is not
readable. Buffers must be as pyspnego documents them for RPC.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from types import SimpleNamespace
from typing import Any, NamedTuple

_KEY = b"session key"


class ContextReq(IntFlag):
    """pyspnego's numbers."""

    delegate = 0x1
    mutual_auth = 0x2
    replay_detect = 0x4
    sequence_detect = 0x8
    confidentiality = 0x10
    integrity = 0x20
    dce_style = 0x1000
    identify = 0x2000


class BufferType(IntEnum):
    """pyspnego's numbers."""

    data = 1
    header = 2
    sign_only = 11
    data_readonly = 4096


class SpnegoError(Exception):
    """What pyspnego makes of the system's errors."""

    nt_status = -2146893044  # SEC_E_LOGON_DENIED


class FeatureMissingError(Exception):
    """What this system has not."""


class Buffer(NamedTuple):
    """IOVResBuffer."""

    type: BufferType
    data: bytes


class Result(NamedTuple):
    """IOVWrapResult and IOVUnwrapResult."""

    buffers: tuple[Buffer, ...]
    encrypted: bool


@dataclass
class Proxy:
    """ContextProxy.

    Attributes:
        legs: tokens in all; the last one's sender is complete with it.
        header: size of the token of an encrypted message; octets.
        lacks: what is not granted, though asked for.
        clear: does not encrypt.
    """

    role: str
    protocol: str
    context_req: ContextReq
    arguments: dict[str, Any]
    legs: int = 3
    header: int = 76
    negotiated_protocol: str = "kerberos"
    lacks: int = 0
    clear: bool = False
    client_principal: str | None = "user@REALM"
    fails: Exception | None = None
    complete: bool = False
    spn: str = "host/server.example"
    steps: list[bytes | None] = field(default_factory=list)
    sent: int = 0
    received: int = 0

    @property
    def context_attr(self) -> ContextReq:
        return self.context_req & ~self.lacks

    @property
    def session_key(self) -> bytes:
        return _KEY

    def query_message_sizes(self) -> SimpleNamespace:
        return SimpleNamespace(header=self.header)

    def step(self, token: bytes | None) -> bytes | None:
        if self.fails is not None:
            raise self.fails
        self.steps.append(token)
        number = 2 * len(self.steps) - (self.role == "client")
        self.complete = number >= self.legs
        return None if number > self.legs else f"{self.protocol} {number}".encode()

    def _mac(self, data: bytes, number: int, by_client: bool, size: int) -> bytes:
        text = f"{number} {by_client}".encode() + data
        return hmac.digest(_KEY, text, hashlib.sha512).ljust(size, b"\x01")[:size]

    def sign(self, data: bytes) -> bytes:
        assert type(data) is bytes
        self.sent += 1
        return self._mac(data, self.sent, self.role == "client", self._size(28))

    def verify(self, data: bytes, mic: bytes) -> int:
        assert type(data) is type(mic) is bytes
        self.received += 1
        if mic != self._mac(data, self.received, self.role != "client", self._size(28)):
            raise SpnegoError("bad MIC")
        return 0

    def wrap_iov(self, iov: list[Any]) -> Result:
        head, body, trailer, wanted = iov
        assert wanted is BufferType.header
        self.sent += 1
        token = self._mac(self._signed(head, body, trailer), self.sent, self.role == "client", self._size())
        sealed = body[1] if self.clear else bytes(each ^ 0x5A for each in body[1])
        buffers = (Buffer(*head), Buffer(body[0], sealed), Buffer(*trailer), Buffer(BufferType.header, token))
        return Result(buffers, not self.clear)

    def unwrap_iov(self, iov: list[Any]) -> Result:
        head, body, trailer, token = iov
        assert token[0] is BufferType.header
        opened = body[0], body[1] if self.clear else bytes(each ^ 0x5A for each in body[1])
        self.received += 1
        wanted = self._mac(
            self._signed(head, opened, trailer), self.received, self.role != "client", self._size()
        )
        if token[1] != wanted:
            raise SpnegoError("bad MIC")
        return Result((Buffer(*head), Buffer(*opened), Buffer(*trailer), Buffer(*token)), not self.clear)

    def _size(self, kerberos: int | None = None) -> int:
        return 16 if self.negotiated_protocol == "ntlm" else kerberos or self.header

    def _signed(self, head: Any, body: Any, trailer: Any) -> bytes:
        assert body[0] is BufferType.data
        assert head[0] is trailer[0]
        assert type(head[1]) is type(body[1]) is type(trailer[1]) is bytes
        if head[0] is BufferType.sign_only:
            return bytes(head[1] + body[1] + trailer[1])
        assert head[0] is BufferType.data_readonly
        return bytes(body[1])


def fake_pyspnego(**options: Any) -> Any:
    """The module; ``made`` has the contexts it has made, ``options`` are Proxy's."""
    made: list[Proxy] = []

    def maker(role: str) -> Any:
        def make(*, protocol: str, context_req: ContextReq, **arguments: Any) -> Proxy:
            failure = options.get("cannot")
            if failure is not None:
                raise failure
            made.append(Proxy(role, protocol, context_req, arguments, **options))
            return made[-1]

        return make

    return SimpleNamespace(
        ContextReq=ContextReq,
        iov=SimpleNamespace(BufferType=BufferType),
        exceptions=SimpleNamespace(SpnegoError=SpnegoError, FeatureMissingError=FeatureMissingError),
        client=maker("client"),
        server=maker("server"),
        made=made,
    )
