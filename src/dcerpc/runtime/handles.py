"""Association groups of a server and the context handles they own (MS-RPCE 3.3.1.5.7, 3.3.3.7.1, C706 6.1.6).

A context handle belongs to the association group of the connection it was made on, and lives until it is
closed or the group's last connection and last call are gone; then its rundown runs, once.
"""

from __future__ import annotations

import itertools
import os
import secrets
import uuid
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from dcerpc import status
from dcerpc.errors import Fault, LocalProtocolError
from dcerpc.ndr.types import ContextHandle

__all__ = ["AssociationGroup", "GroupTable", "OpenHandle"]


@dataclass(slots=True, eq=False)
class OpenHandle:
    """A live context handle and what its rundown needs.

    Attributes:
        service: the registered object whose method made it; it holds the rundown routine.
    """

    handle: ContextHandle
    service: Any


class AssociationGroup:
    """The connections of one client that share context handles.

    Attributes:
        id: assoc_group_id of bind and bind_ack.
        key: what a connection must have in common with the group to join it: transport and client machine.
        members: connections, open or with calls still in progress.
    """

    __slots__ = ("_limit", "_open", "id", "key", "members")

    def __init__(self, group_id: int, key: Hashable, limit: int) -> None:
        self.id = group_id
        self.key = key
        self.members = 0
        self._limit = limit
        self._open: dict[uuid.UUID, OpenHandle] = {}

    def __len__(self) -> int:
        return len(self._open)

    def __repr__(self) -> str:
        return (
            f"<AssociationGroup {self.id:#x} of {self.key}: {self.members} connections, {len(self)} handles>"
        )

    def open(self, service: Any, state: Any, type_name: str) -> ContextHandle:
        """Make a handle.

        Args:
            service: the registered object that serves the call.
            state: the application's object behind the handle.
            type_name: IDL name of its type; "": that of the parameter it is first returned in.

        Raises:
            Fault: nca_server_too_busy, the group is at its limit (Limits.max_context_handles).
        """
        if len(self._open) >= self._limit:
            raise Fault.of(status.NCA_SERVER_TOO_BUSY)
        handle = ContextHandle(0, uuid.UUID(bytes=os.urandom(16)), type_name, self, state)
        self._open[handle.uuid] = OpenHandle(handle, service)
        return handle

    def close(self, handle: ContextHandle) -> None:
        """Forget a handle, without rundown.

        Raises:
            LocalProtocolError: it is not an open handle of this group.
        """
        if not self.owns(handle):
            raise LocalProtocolError(f"{handle!r} is not an open context handle of this association group")
        del self._open[handle.uuid]

    def owns(self, handle: ContextHandle) -> bool:
        """Whether this very handle is open here."""
        known = self._open.get(handle.uuid)
        return known is not None and known.handle is handle

    def find(self, received: ContextHandle) -> OpenHandle:
        """The handle that 20 received octets stand for.

        Raises:
            Fault: nca_s_fault_context_mismatch, there is none (C706 5.1.6, MS-RPCE 3.1.1.5.5).
        """
        known = self._open.get(received.uuid)
        if known is None or received.attributes != known.handle.attributes:
            raise Fault.of(status.NCA_S_FAULT_CONTEXT_MISMATCH, did_not_execute=True)
        return known

    def take_all(self) -> list[OpenHandle]:
        """The handles that are left, oldest first; the group forgets them."""
        left = list(self._open.values())
        self._open.clear()
        return left


class GroupTable:
    """The association groups of one server.

    Args:
        max_context_handles: handles of one group.
        run_down: called with each handle that is left when a group ends.
    """

    __slots__ = ("_groups", "_ids", "_max_context_handles", "_run_down")

    def __init__(self, max_context_handles: int, run_down: Callable[[OpenHandle], None]) -> None:
        self._groups: dict[int, AssociationGroup] = {}
        self._ids = itertools.count(secrets.randbits(32))
        self._max_context_handles = max_context_handles
        self._run_down = run_down

    def __len__(self) -> int:
        return len(self._groups)

    def join(self, group_id: int, key: Hashable) -> AssociationGroup | None:
        """Put one more connection into a group.

        Args:
            group_id: the bind's assoc_group_id; 0 asks for a new group.
            key: transport and client machine of the connection.

        Returns:
            The group, or None: no such group, or another client's (MS-RPCE 3.3.1.5.7).
        """
        if group_id == 0:
            group = AssociationGroup(self._next_id(), key, self._max_context_handles)
            self._groups[group.id] = group
        else:
            found = self._groups.get(group_id)
            if found is None or found.key != key:
                return None
            group = found
        group.members += 1
        return group

    def leave(self, group: AssociationGroup) -> None:
        """Take one connection out of its group; the last one ends it and runs its handles down."""
        group.members -= 1
        if group.members:
            return
        del self._groups[group.id]
        for left in group.take_all():
            self._run_down(left)

    def _next_id(self) -> int:
        while True:
            made = next(self._ids) & 0xFFFFFFFF
            if made and made not in self._groups:
                return made
