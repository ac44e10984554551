"""The key that interfaces encrypt values with, as a binding handle tells it (MS-SAMR, MS-LSAD 5.1)."""

from __future__ import annotations

from collections.abc import Iterable

from dcerpc.errors import LocalProtocolError
from dcerpc.runtime.identities import Identity
from dcerpc.runtime.session import ClientSession
from dcerpc.transport.api import Channel

__all__ = ["session_key_of"]


def session_key_of(connections: Iterable[tuple[Channel, ClientSession]], identity: Identity) -> bytes:
    """The key of the carrier's own session, or else of the security context of the calls.

    Args:
        connections: all that a binding handle has.
        identity: as whom its calls are made.

    Raises:
        LocalProtocolError: there is no connection yet, none of them has a key, or each has another.
    """
    keys: set[bytes] = set()
    count = 0
    for channel, session in connections:
        if not session.usable:
            continue
        count += 1
        key = channel.session_key
        if key is None:
            bound = session.identities.get(identity)
            key = None if bound is None or bound.context is None else bound.context.session_key
        if key:
            keys.add(bytes(key))
    if len(keys) == 1:
        return keys.pop()
    if keys:
        raise LocalProtocolError(
            "there are several session keys, one for each connection; max_connections=1 makes it one"
        )
    if count:
        raise LocalProtocolError("there is no session key: neither calls nor carrier are authenticated")
    raise LocalProtocolError("there is no session key yet: no interface is bound")
