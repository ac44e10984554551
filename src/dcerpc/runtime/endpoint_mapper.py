"""The endpoint mapper's service: ``ept`` on an EndpointMap (C706 appendix O, MS-RPCE 2.2.1.2, 3.1.3.5.3)."""

from __future__ import annotations

import ipaddress
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NoReturn, TypeVar

from dcerpc import status, stub
from dcerpc.errors import BindingError, CannotPerform, Fault
from dcerpc.interfaces.epm import ept, ept_entry_t, rpc_if_id_t, twr_t
from dcerpc.limits import DEFAULT_PROFILE, Profile
from dcerpc.ndr.types import ContextHandle
from dcerpc.runtime.endpoint_map import EndpointEntry, EndpointMap, with_address
from dcerpc.runtime.server_call import ServerCall
from dcerpc.runtime.services import inline
from dcerpc.syntax_id import SyntaxId
from dcerpc.towers import Tower

__all__ = ["EndpointMapperService", "LegacyEndpointMapperService", "endpoint_mapper_service"]

_EPT_S_CANT_PERFORM_OP_C706: Final = 0x16C9A0CD
_RPC_S_INVALID_VERS_OPTION: Final = 0x6DC
_ERROR_INVALID_PARAMETER: Final = 0x57
_NIL: Final = uuid.UUID(int=0)

T = TypeVar("T")


class _Search:
    """What a lookup handle stands for: results that are still to be handed out.

    Attributes:
        kind: EndpointEntry of ept_lookup, or Tower of ept_map. left: the results.
    """

    __slots__ = ("kind", "left")

    def __init__(self, kind: type, left: list[Any]) -> None:
        self.kind = kind
        self.left = left


@dataclass(slots=True, kw_only=True)
class _NoResult(stub.Result):
    """What the operations that Windows withdrew return."""


def _withdrawn(opnum: int, name: str) -> stub.Operation[Any]:
    """An operation without parameters: its request's stub data is not looked at."""
    return stub.Operation(opnum, name, result=_NoResult, attribute="cannot_perform")


_KEPT: Final = [operation for operation in ept.INTERFACE.operations[2:5] if operation is not None]
_WITHDRAWN: Final = [
    _withdrawn(opnum, name)
    for opnum, name in (
        (0, "ept_insert"),
        (1, "ept_delete"),
        (5, "ept_inq_object"),
        (6, "ept_mgmt_delete"),
    )
]


class EndpointMapperService(ept.Server):
    """Serves an endpoint map to clients, which cannot change it.

    Insert, delete, inq_object and mgmt_delete have no parameters and fault with EPT_S_CANT_PERFORM_OP, as in
    Windows since Vista (MS-RPCE product notes 28 to 31).

    Args:
        endpoint_map: what is served.
    """

    INTERFACE = stub.Interface(
        ept.INTERFACE.name, ept.INTERFACE.syntax, [*_KEPT, *_WITHDRAWN], ept.INTERFACE.endpoints
    )

    def __init__(self, endpoint_map: EndpointMap) -> None:
        self._map = endpoint_map

    @inline
    def cannot_perform(self, call: stub.Call, /) -> NoReturn:
        """Refuse an operation that clients have no use for any more."""
        raise CannotPerform(status.EPT_S_CANT_PERFORM_OP)

    @inline
    def ept_lookup(
        self,
        call: stub.Call,
        /,
        inquiry_type: int,
        object: uuid.UUID | None,  # noqa: A002 - the IDL's name
        Ifid: rpc_if_id_t | None,
        vers_option: int,
        entry_handle: ContextHandle | None,
        max_ents: int,
    ) -> ept.ept_lookupResult:
        """List elements, at most ``max_ents`` of them a call (MS-RPCE 2.2.1.2.4)."""
        found: list[EndpointEntry] = []
        if entry_handle is None:
            interface = None if Ifid is None else SyntaxId(Ifid.uuid, Ifid.vers_major, Ifid.vers_minor)
            try:
                found = self._map.lookup(inquiry_type, object, interface, vers_option)
            except ValueError:
                wrong = _ERROR_INVALID_PARAMETER if Ifid is None else _RPC_S_INVALID_VERS_OPTION
                return ept.ept_lookupResult(entry_handle=None, entries=[], status=wrong)
        part, handle = _next_part(call, EndpointEntry, entry_handle, found, max_ents)
        entries = [_encoded_entry(call, entry) for entry in part]
        return ept.ept_lookupResult(entry_handle=handle, entries=entries, status=_status(part, handle))

    @inline
    def ept_map(
        self,
        call: stub.Call,
        /,
        obj: uuid.UUID | None,
        map_tower: twr_t | None,
        entry_handle: ContextHandle | None,
        max_towers: int,
    ) -> ept.ept_mapResult:
        """Find where an interface is served (MS-RPCE 2.2.1.2.5)."""
        found: list[Tower] = []
        if entry_handle is None and map_tower is not None:
            try:
                found = self._map.map(obj, Tower.decode(map_tower.tower_octet_string))
            except BindingError:
                return ept.ept_mapResult(entry_handle=None, ITowers=[], status=_EPT_S_CANT_PERFORM_OP_C706)
        part, handle = _next_part(call, Tower, entry_handle, found, max_towers)
        towers: list[twr_t | None] = [_encoded_tower(call, tower) for tower in part]
        return ept.ept_mapResult(entry_handle=handle, ITowers=towers, status=_status(part, handle))

    @inline
    def ept_lookup_handle_free(
        self, call: stub.Call, /, entry_handle: ContextHandle | None
    ) -> ept.ept_lookup_handle_freeResult:
        """Give up a search (MS-RPCE 2.2.1.2.8)."""
        return ept.ept_lookup_handle_freeResult(entry_handle=None, status=0)


class LegacyEndpointMapperService(EndpointMapperService):
    """Serves an endpoint map to clients, which may change it: C706's form (Profile.legacy_endpoint_mapper).

    Args:
        endpoint_map: what is served.
        allow_change: decides who may insert and delete; by default clients on this host, for a map holds only
            what runs there (MS-RPCE 3.1.3.5.3).
        host_object: what ept_inq_object tells: the UUID of this endpoint mapper.
    """

    INTERFACE = ept.INTERFACE

    def __init__(
        self,
        endpoint_map: EndpointMap,
        allow_change: Callable[[stub.Call], bool] | None = None,
        host_object: uuid.UUID | None = None,
    ) -> None:
        super().__init__(endpoint_map)
        self._allow_change = _is_local if allow_change is None else allow_change
        self._host_object = uuid.uuid4() if host_object is None else host_object

    @inline
    def ept_insert(
        self, call: stub.Call, /, num_ents: int, entries: list[ept_entry_t], replace: int
    ) -> ept.ept_insertResult:
        """Add elements; ``replace`` takes away other endpoints of the same service."""
        return ept.ept_insertResult(
            status=self._change(
                call, entries, lambda given: self._map.insert(given, replace_others=bool(replace))
            )
        )

    @inline
    def ept_delete(
        self, call: stub.Call, /, num_ents: int, entries: list[ept_entry_t]
    ) -> ept.ept_deleteResult:
        """Take elements away."""

        def delete(given: list[EndpointEntry]) -> int:
            return 0 if self._map.delete(given) else status.EPT_S_NOT_REGISTERED

        return ept.ept_deleteResult(status=self._change(call, entries, delete))

    @inline
    def ept_inq_object(self, call: stub.Call, /) -> ept.ept_inq_objectResult:
        """Tell this endpoint mapper's own object UUID."""
        return ept.ept_inq_objectResult(ept_object=self._host_object, status=0)

    @inline
    def ept_mgmt_delete(
        self,
        call: stub.Call,
        /,
        object_speced: int,
        object: uuid.UUID | None,  # noqa: A002 - the IDL's name
        tower: twr_t | None,
    ) -> ept.ept_mgmt_deleteResult:
        """Take away the elements with a tower: of one object, or of any."""

        def delete(given: list[EndpointEntry]) -> int:
            (wanted,) = given
            doomed = [
                entry
                for entry in self._map.entries()
                if entry.tower == wanted.tower and (not object_speced or entry.object == wanted.object)
            ]
            return 0 if self._map.delete(doomed) else status.EPT_S_NOT_REGISTERED

        entry = ept_entry_t(object=object or _NIL, tower=tower, annotation="")
        return ept.ept_mgmt_deleteResult(status=self._change(call, [entry], delete))

    def _change(
        self, call: stub.Call, entries: list[ept_entry_t], change: Callable[[list[EndpointEntry]], int | None]
    ) -> int:
        """Change the map if the client may, and all entries are sound; the status of it."""
        if not self._allow_change(call):
            return status.ERROR_ACCESS_DENIED
        try:
            given = [_decoded_entry(entry) for entry in entries]
        except (BindingError, ValueError):
            return _EPT_S_CANT_PERFORM_OP_C706
        return change(given) or 0


def endpoint_mapper_service(
    endpoint_map: EndpointMap, profile: Profile = DEFAULT_PROFILE
) -> EndpointMapperService:
    """The service of an endpoint map in the form that a profile asks for (Profile.legacy_endpoint_mapper)."""
    return (LegacyEndpointMapperService if profile.legacy_endpoint_mapper else EndpointMapperService)(
        endpoint_map
    )


def _next_part(
    call: stub.Call, kind: type[T], handle: ContextHandle | None, found: list[T], limit: int
) -> tuple[list[T], ContextHandle | None]:
    """The next results of a search, and the handle for the rest; nil with the last ones.

    Raises:
        Fault: the handle is not that of a search of this kind.
    """
    if handle is None:
        part, left = found[:limit], found[limit:]
        return part, call.new_handle(_Search(kind, left)) if left else None
    search = handle.state
    if not isinstance(search, _Search) or search.kind is not kind:
        raise Fault.of(status.NCA_S_FAULT_CONTEXT_MISMATCH)
    part, search.left = search.left[:limit], search.left[limit:]
    return part, handle if search.left else None


def _status(part: list[Any], handle: ContextHandle | None) -> int:
    return 0 if part or handle is not None else status.EPT_S_NOT_REGISTERED


def _encoded_tower(call: stub.Call, tower: Tower) -> twr_t:
    address = call.local_address[0] if isinstance(call, ServerCall) else ""
    return twr_t(tower_octet_string=with_address(tower, address).encode())


def _encoded_entry(call: stub.Call, entry: EndpointEntry) -> ept_entry_t:
    return ept_entry_t(
        object=entry.object or _NIL, tower=_encoded_tower(call, entry.tower), annotation=entry.annotation
    )


def _decoded_entry(entry: ept_entry_t) -> EndpointEntry:
    if entry.tower is None:
        raise ValueError("an element without a tower")
    return EndpointEntry(entry.object, Tower.decode(entry.tower.tower_octet_string), entry.annotation)


def _is_local(call: stub.Call) -> bool:
    """Whether the caller is on this host."""
    if not isinstance(call, ServerCall):
        return False
    peer, local = call.peer_address[0], call.local_address[0]
    try:
        return peer == local or ipaddress.ip_address(peer.partition("%")[0]).is_loopback
    except ValueError:
        return False
