"""The client's association: its group, and the context handles in it (MS-RPCE 3.3.1.1.1, 3.3.2.1.2)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any, TypeVar

from dcerpc.errors import LocalProtocolError
from dcerpc.ndr.types import ContextHandle
from dcerpc.runtime.identities import BoundInterface
from dcerpc.runtime.replies import Reply
from dcerpc.stub import Operation

__all__ = ["ClientAssociation"]

R = TypeVar("R")


class ClientAssociation:
    """What the connections of one association share.

    It lasts while it has a connection: when the last one goes, the server runs its context handles down, and
    a new connection begins a new association.

    Attributes:
        assoc_group_id: the server's number for it, 0 before the first bind.
        handles: the live context handles by their UUID; their count is the Association Active Context
            Handle Count.
        where: the server, for messages.
    """

    __slots__ = ("assoc_group_id", "handles", "where")

    def __init__(self, where: str) -> None:
        self.where = where
        self.assoc_group_id = 0
        self.handles: dict[uuid.UUID, ContextHandle] = {}

    def check(self, operation: Operation[Any], args: tuple[Any, ...]) -> None:
        """Refuse context handles of another association, before anything is sent.

        Raises:
            LocalProtocolError: one of the arguments is such a handle.
        """
        for position in operation.handles_in:
            for handle in _handles(args[position]):
                if handle.owner is not None and handle.owner is not self:
                    raise LocalProtocolError(
                        f"{operation.name}: {handle!r} belongs to another association, not to that with"
                        f" {self.where}"
                    )

    def result(
        self,
        operation: Operation[R],
        args: tuple[Any, ...],
        context: BoundInterface,
        reply: Reply,
        depth: int,
        hold: bool = True,
    ) -> R:
        """What a call returned, from a reply that is done.

        Args:
            context: what the call was made under. depth: Limits.max_ndr_depth. hold: Profile.hold_responses.

        Raises:
            RpcError: the call failed; which one, ``reply.error`` says.
            NdrError: the response cannot be decoded.
        """
        if reply.error is not None:
            raise reply.error
        variant = context.little if reply.little_endian else context.big
        codec = operation.codecs[variant] or operation.codec(variant)
        if reply.ebcdic:
            codec = codec.ebcdic
        result: R = codec.decode_out(reply.stub, args, depth, hold=hold)
        if operation.handles_out:
            self.update(operation, args, result)
        return result

    def update(self, operation: Operation[Any], args: tuple[Any, ...], result: Any) -> None:
        """Take over the handles that a call returned, and forget those that it closed."""
        returned: list[ContextHandle] = []
        for name in operation.handles_out:
            returned.extend(_handles(getattr(result, name)))
        for handle in returned:
            handle.owner = self
            self.handles[handle.uuid] = handle
        kept = {handle.uuid for handle in returned}
        params = operation.procedure.params
        inputs = [param for param in params if "in" in param.direction.split(",") and param.pipe is None]
        for position in operation.handles_in:
            if inputs[position].direction == "in,out":
                for handle in _handles(args[position]):
                    if handle.uuid not in kept:
                        self.handles.pop(handle.uuid, None)


def _handles(value: Any) -> Iterator[ContextHandle]:
    """The context handles in an argument or result: one, none, or a list of them."""
    if isinstance(value, ContextHandle):
        yield value
    elif isinstance(value, (list, tuple)):
        for element in value:
            yield from _handles(element)
