"""Interface ept of epm.idl.

Generated from epm.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""
# ruff: noqa: A002

from __future__ import annotations

from collections.abc import Awaitable
from typing import ClassVar, Final
from uuid import UUID

from dcerpc import ndr, stub
from dcerpc.syntax_id import SyntaxId

ept_max_annotation_size: Final = 64


@ndr.record
class twr_t:
    """typedef struct {
        [range(0, 2000)] unsigned long tower_length;
        [size_is(tower_length)] BYTE tower_octet_string[];
    } twr_t, *twr_p_t;
    """

    __ndr__: ClassVar[ndr.Struct]
    tower_length: int = ndr.DERIVED
    tower_octet_string: bytes


twr_t.__ndr__ = ndr.Struct(
    twr_t,
    (
        ndr.Field("tower_length", ndr.Ranged(ndr.ULONG, 0, 2000)),
        ndr.Field("tower_octet_string", ndr.Array(ndr.CHAR, (ndr.Dim(size_is="tower_length"),))),
    ),
)


@ndr.record
class rpc_if_id_t:
    """typedef struct {
        UUID uuid;
        unsigned short vers_major;
        unsigned short vers_minor;
    } rpc_if_id_t, *rpc_if_id_p_t;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuid: UUID
    vers_major: int
    vers_minor: int


rpc_if_id_t.__ndr__ = ndr.Struct(
    rpc_if_id_t,
    (ndr.Field("uuid", ndr.GUID), ndr.Field("vers_major", ndr.USHORT), ndr.Field("vers_minor", ndr.USHORT)),
)


@ndr.record
class ept_entry_t:
    """typedef struct {
        UUID object;
        twr_p_t tower;
        [string] char annotation[ept_max_annotation_size];
    } ept_entry_t, *ept_entry_p_t;
    """

    __ndr__: ClassVar[ndr.Struct]
    object: UUID
    tower: twr_t | None
    annotation: str


ept_entry_t.__ndr__ = ndr.Struct(
    ept_entry_t,
    (
        ndr.Field("object", ndr.GUID),
        ndr.Field("tower", ndr.Pointer(twr_t.__ndr__, "full")),
        ndr.Field("annotation", ndr.Array(ndr.CHAR, (ndr.Dim(bound=64, varying=True),), string=True)),
    ),
)


_ept_lookup_handle_t: Final = ndr.ContextHandleType("ept_lookup_handle_t")


class ept:
    """interface ept, uuid e1af8308-5d1f-11c9-91a4-08002b14a0fa, version 3.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class ept_insertResult(stub.Result):
        """What ept_insert returns."""

        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "ept_insert")

    @ndr.record
    class ept_deleteResult(stub.Result):
        """What ept_delete returns."""

        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "ept_delete")

    @ndr.record
    class ept_lookupResult(stub.Result):
        """What ept_lookup returns."""

        entry_handle: ndr.ContextHandle | None
        num_ents: int = ndr.DERIVED
        entries: list[ept_entry_t]
        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "ept_lookup")

    @ndr.record
    class ept_mapResult(stub.Result):
        """What ept_map returns."""

        entry_handle: ndr.ContextHandle | None
        num_towers: int = ndr.DERIVED
        ITowers: list[twr_t | None]
        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "ept_map")

    @ndr.record
    class ept_lookup_handle_freeResult(stub.Result):
        """What ept_lookup_handle_free returns."""

        entry_handle: ndr.ContextHandle | None
        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "ept_lookup_handle_free")

    @ndr.record
    class ept_inq_objectResult(stub.Result):
        """What ept_inq_object returns."""

        ept_object: UUID
        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "ept_inq_object")

    @ndr.record
    class ept_mgmt_deleteResult(stub.Result):
        """What ept_mgmt_delete returns."""

        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "ept_mgmt_delete")

    class Client(stub.Client):
        """asyncio client of ept."""

        __slots__ = ()

        async def ept_insert(
            self, *, num_ents: int = ndr.DERIVED, entries: list[ept_entry_t], replace: int
        ) -> ept.ept_insertResult:
            """void ept_insert(
                [in] handle_t hEpMapper,
                [in] unsigned long num_ents,
                [in, size_is(num_ents)] ept_entry_t entries[],
                [in] unsigned long replace,
                [out] error_status *status
            );
            """
            return await self._binding.call(
                ept.INTERFACE, _ept_ept_insert, (num_ents, entries, replace), self._options
            )

        async def ept_delete(
            self, *, num_ents: int = ndr.DERIVED, entries: list[ept_entry_t]
        ) -> ept.ept_deleteResult:
            """void ept_delete(
                [in] handle_t hEpMapper,
                [in] unsigned long num_ents,
                [in, size_is(num_ents)] ept_entry_t entries[],
                [out] error_status *status
            );
            """
            return await self._binding.call(
                ept.INTERFACE, _ept_ept_delete, (num_ents, entries), self._options
            )

        async def ept_lookup(
            self,
            *,
            inquiry_type: int,
            object: UUID | None,
            Ifid: rpc_if_id_t | None,
            vers_option: int,
            entry_handle: ndr.ContextHandle | None,
            max_ents: int,
        ) -> ept.ept_lookupResult:
            """void ept_lookup(
                [in] handle_t hEpMapper,
                [in] unsigned long inquiry_type,
                [in, ptr] UUID *object,
                [in, ptr] rpc_if_id_t *Ifid,
                [in] unsigned long vers_option,
                [in, out] ept_lookup_handle_t *entry_handle,
                [in, range(0, 500)] unsigned long max_ents,
                [out] unsigned long *num_ents,
                [out, length_is(*num_ents), size_is(max_ents)] ept_entry_t entries[],
                [out] error_status *status
            );
            """
            return await self._binding.call(
                ept.INTERFACE,
                _ept_ept_lookup,
                (inquiry_type, object, Ifid, vers_option, entry_handle, max_ents),
                self._options,
            )

        async def ept_map(
            self,
            *,
            obj: UUID | None,
            map_tower: twr_t | None,
            entry_handle: ndr.ContextHandle | None,
            max_towers: int,
        ) -> ept.ept_mapResult:
            """void ept_map(
                [in] handle_t hEpMapper,
                [in, ptr] UUID *obj,
                [in, ptr] twr_p_t map_tower,
                [in, out] ept_lookup_handle_t *entry_handle,
                [in, range(0, 500)] unsigned long max_towers,
                [out] unsigned long *num_towers,
                [out, size_is(max_towers), length_is(*num_towers)] twr_p_t ITowers[],
                [out] error_status *status
            );
            """
            return await self._binding.call(
                ept.INTERFACE, _ept_ept_map, (obj, map_tower, entry_handle, max_towers), self._options
            )

        async def ept_lookup_handle_free(
            self, *, entry_handle: ndr.ContextHandle | None
        ) -> ept.ept_lookup_handle_freeResult:
            """void ept_lookup_handle_free(
                [in] handle_t hEpMapper,
                [in, out] ept_lookup_handle_t *entry_handle,
                [out] error_status *status
            );
            """
            return await self._binding.call(
                ept.INTERFACE, _ept_ept_lookup_handle_free, (entry_handle,), self._options
            )

        async def ept_inq_object(self) -> ept.ept_inq_objectResult:
            """void ept_inq_object(
                [in] handle_t hEpMapper,
                [out] UUID *ept_object,
                [out] error_status *status
            );
            """
            return await self._binding.call(ept.INTERFACE, _ept_ept_inq_object, (), self._options)

        async def ept_mgmt_delete(
            self, *, object_speced: int, object: UUID | None, tower: twr_t | None
        ) -> ept.ept_mgmt_deleteResult:
            """void ept_mgmt_delete(
                [in] handle_t hEpMapper,
                [in] unsigned long object_speced,
                [in, ptr] UUID *object,
                [in, ptr] twr_p_t tower,
                [out] error_status *status
            );
            """
            return await self._binding.call(
                ept.INTERFACE, _ept_ept_mgmt_delete, (object_speced, object, tower), self._options
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of ept."""

        __slots__ = ()

        def ept_insert(
            self, *, num_ents: int = ndr.DERIVED, entries: list[ept_entry_t], replace: int
        ) -> ept.ept_insertResult:
            """void ept_insert(
                [in] handle_t hEpMapper,
                [in] unsigned long num_ents,
                [in, size_is(num_ents)] ept_entry_t entries[],
                [in] unsigned long replace,
                [out] error_status *status
            );
            """
            return self._binding.call(
                ept.INTERFACE, _ept_ept_insert, (num_ents, entries, replace), self._options
            )

        def ept_delete(
            self, *, num_ents: int = ndr.DERIVED, entries: list[ept_entry_t]
        ) -> ept.ept_deleteResult:
            """void ept_delete(
                [in] handle_t hEpMapper,
                [in] unsigned long num_ents,
                [in, size_is(num_ents)] ept_entry_t entries[],
                [out] error_status *status
            );
            """
            return self._binding.call(ept.INTERFACE, _ept_ept_delete, (num_ents, entries), self._options)

        def ept_lookup(
            self,
            *,
            inquiry_type: int,
            object: UUID | None,
            Ifid: rpc_if_id_t | None,
            vers_option: int,
            entry_handle: ndr.ContextHandle | None,
            max_ents: int,
        ) -> ept.ept_lookupResult:
            """void ept_lookup(
                [in] handle_t hEpMapper,
                [in] unsigned long inquiry_type,
                [in, ptr] UUID *object,
                [in, ptr] rpc_if_id_t *Ifid,
                [in] unsigned long vers_option,
                [in, out] ept_lookup_handle_t *entry_handle,
                [in, range(0, 500)] unsigned long max_ents,
                [out] unsigned long *num_ents,
                [out, length_is(*num_ents), size_is(max_ents)] ept_entry_t entries[],
                [out] error_status *status
            );
            """
            return self._binding.call(
                ept.INTERFACE,
                _ept_ept_lookup,
                (inquiry_type, object, Ifid, vers_option, entry_handle, max_ents),
                self._options,
            )

        def ept_map(
            self,
            *,
            obj: UUID | None,
            map_tower: twr_t | None,
            entry_handle: ndr.ContextHandle | None,
            max_towers: int,
        ) -> ept.ept_mapResult:
            """void ept_map(
                [in] handle_t hEpMapper,
                [in, ptr] UUID *obj,
                [in, ptr] twr_p_t map_tower,
                [in, out] ept_lookup_handle_t *entry_handle,
                [in, range(0, 500)] unsigned long max_towers,
                [out] unsigned long *num_towers,
                [out, size_is(max_towers), length_is(*num_towers)] twr_p_t ITowers[],
                [out] error_status *status
            );
            """
            return self._binding.call(
                ept.INTERFACE, _ept_ept_map, (obj, map_tower, entry_handle, max_towers), self._options
            )

        def ept_lookup_handle_free(
            self, *, entry_handle: ndr.ContextHandle | None
        ) -> ept.ept_lookup_handle_freeResult:
            """void ept_lookup_handle_free(
                [in] handle_t hEpMapper,
                [in, out] ept_lookup_handle_t *entry_handle,
                [out] error_status *status
            );
            """
            return self._binding.call(
                ept.INTERFACE, _ept_ept_lookup_handle_free, (entry_handle,), self._options
            )

        def ept_inq_object(self) -> ept.ept_inq_objectResult:
            """void ept_inq_object(
                [in] handle_t hEpMapper,
                [out] UUID *ept_object,
                [out] error_status *status
            );
            """
            return self._binding.call(ept.INTERFACE, _ept_ept_inq_object, (), self._options)

        def ept_mgmt_delete(
            self, *, object_speced: int, object: UUID | None, tower: twr_t | None
        ) -> ept.ept_mgmt_deleteResult:
            """void ept_mgmt_delete(
                [in] handle_t hEpMapper,
                [in] unsigned long object_speced,
                [in, ptr] UUID *object,
                [in, ptr] twr_p_t tower,
                [out] error_status *status
            );
            """
            return self._binding.call(
                ept.INTERFACE, _ept_ept_mgmt_delete, (object_speced, object, tower), self._options
            )

    class Server(stub.Server):
        """Server of ept: override what you serve."""

        def ept_insert(
            self, call: stub.Call, /, num_ents: int, entries: list[ept_entry_t], replace: int
        ) -> ept.ept_insertResult | int | Awaitable[ept.ept_insertResult | int]:
            """void ept_insert(
                [in] handle_t hEpMapper,
                [in] unsigned long num_ents,
                [in, size_is(num_ents)] ept_entry_t entries[],
                [in] unsigned long replace,
                [out] error_status *status
            );
            """
            raise stub.not_served()

        def ept_delete(
            self, call: stub.Call, /, num_ents: int, entries: list[ept_entry_t]
        ) -> ept.ept_deleteResult | int | Awaitable[ept.ept_deleteResult | int]:
            """void ept_delete(
                [in] handle_t hEpMapper,
                [in] unsigned long num_ents,
                [in, size_is(num_ents)] ept_entry_t entries[],
                [out] error_status *status
            );
            """
            raise stub.not_served()

        def ept_lookup(
            self,
            call: stub.Call,
            /,
            inquiry_type: int,
            object: UUID | None,
            Ifid: rpc_if_id_t | None,
            vers_option: int,
            entry_handle: ndr.ContextHandle | None,
            max_ents: int,
        ) -> ept.ept_lookupResult | Awaitable[ept.ept_lookupResult]:
            """void ept_lookup(
                [in] handle_t hEpMapper,
                [in] unsigned long inquiry_type,
                [in, ptr] UUID *object,
                [in, ptr] rpc_if_id_t *Ifid,
                [in] unsigned long vers_option,
                [in, out] ept_lookup_handle_t *entry_handle,
                [in, range(0, 500)] unsigned long max_ents,
                [out] unsigned long *num_ents,
                [out, length_is(*num_ents), size_is(max_ents)] ept_entry_t entries[],
                [out] error_status *status
            );
            """
            raise stub.not_served()

        def ept_map(
            self,
            call: stub.Call,
            /,
            obj: UUID | None,
            map_tower: twr_t | None,
            entry_handle: ndr.ContextHandle | None,
            max_towers: int,
        ) -> ept.ept_mapResult | Awaitable[ept.ept_mapResult]:
            """void ept_map(
                [in] handle_t hEpMapper,
                [in, ptr] UUID *obj,
                [in, ptr] twr_p_t map_tower,
                [in, out] ept_lookup_handle_t *entry_handle,
                [in, range(0, 500)] unsigned long max_towers,
                [out] unsigned long *num_towers,
                [out, size_is(max_towers), length_is(*num_towers)] twr_p_t ITowers[],
                [out] error_status *status
            );
            """
            raise stub.not_served()

        def ept_lookup_handle_free(
            self, call: stub.Call, /, entry_handle: ndr.ContextHandle | None
        ) -> ept.ept_lookup_handle_freeResult | Awaitable[ept.ept_lookup_handle_freeResult]:
            """void ept_lookup_handle_free(
                [in] handle_t hEpMapper,
                [in, out] ept_lookup_handle_t *entry_handle,
                [out] error_status *status
            );
            """
            raise stub.not_served()

        def ept_inq_object(
            self, call: stub.Call, /
        ) -> ept.ept_inq_objectResult | Awaitable[ept.ept_inq_objectResult]:
            """void ept_inq_object(
                [in] handle_t hEpMapper,
                [out] UUID *ept_object,
                [out] error_status *status
            );
            """
            raise stub.not_served()

        def ept_mgmt_delete(
            self, call: stub.Call, /, object_speced: int, object: UUID | None, tower: twr_t | None
        ) -> ept.ept_mgmt_deleteResult | int | Awaitable[ept.ept_mgmt_deleteResult | int]:
            """void ept_mgmt_delete(
                [in] handle_t hEpMapper,
                [in] unsigned long object_speced,
                [in, ptr] UUID *object,
                [in, ptr] twr_p_t tower,
                [out] error_status *status
            );
            """
            raise stub.not_served()


_ept_ept_insert: Final = stub.Operation(
    0,
    "ept_insert",
    (
        ndr.Param("num_ents", ndr.ULONG, "in"),
        ndr.Param("entries", ndr.Array(ept_entry_t.__ndr__, (ndr.Dim(size_is="num_ents"),)), "in"),
        ndr.Param("replace", ndr.ULONG, "in"),
        ndr.Param("status", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    result=ept.ept_insertResult,
)
_ept_ept_delete: Final = stub.Operation(
    1,
    "ept_delete",
    (
        ndr.Param("num_ents", ndr.ULONG, "in"),
        ndr.Param("entries", ndr.Array(ept_entry_t.__ndr__, (ndr.Dim(size_is="num_ents"),)), "in"),
        ndr.Param("status", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    result=ept.ept_deleteResult,
)
_ept_ept_lookup: Final = stub.Operation(
    2,
    "ept_lookup",
    (
        ndr.Param("inquiry_type", ndr.ULONG, "in"),
        ndr.Param("object", ndr.Pointer(ndr.GUID, "full"), "in"),
        ndr.Param("Ifid", ndr.Pointer(rpc_if_id_t.__ndr__, "full"), "in"),
        ndr.Param("vers_option", ndr.ULONG, "in"),
        ndr.Param("entry_handle", ndr.Pointer(_ept_lookup_handle_t, "ref"), "in,out"),
        ndr.Param("max_ents", ndr.Ranged(ndr.ULONG, 0, 500), "in"),
        ndr.Param("num_ents", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "entries",
            ndr.Array(
                ept_entry_t.__ndr__, (ndr.Dim(size_is="max_ents", length_is="*num_ents", varying=True),)
            ),
            "out",
        ),
        ndr.Param("status", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    result=ept.ept_lookupResult,
)
_ept_ept_map: Final = stub.Operation(
    3,
    "ept_map",
    (
        ndr.Param("obj", ndr.Pointer(ndr.GUID, "full"), "in"),
        ndr.Param("map_tower", ndr.Pointer(twr_t.__ndr__, "full"), "in"),
        ndr.Param("entry_handle", ndr.Pointer(_ept_lookup_handle_t, "ref"), "in,out"),
        ndr.Param("max_towers", ndr.Ranged(ndr.ULONG, 0, 500), "in"),
        ndr.Param("num_towers", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "ITowers",
            ndr.Array(
                ndr.Pointer(twr_t.__ndr__, "full"),
                (ndr.Dim(size_is="max_towers", length_is="*num_towers", varying=True),),
            ),
            "out",
        ),
        ndr.Param("status", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    result=ept.ept_mapResult,
)
_ept_ept_lookup_handle_free: Final = stub.Operation(
    4,
    "ept_lookup_handle_free",
    (
        ndr.Param("entry_handle", ndr.Pointer(_ept_lookup_handle_t, "ref"), "in,out"),
        ndr.Param("status", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    result=ept.ept_lookup_handle_freeResult,
)
_ept_ept_inq_object: Final = stub.Operation(
    5,
    "ept_inq_object",
    (
        ndr.Param("ept_object", ndr.Pointer(ndr.GUID, "ref"), "out"),
        ndr.Param("status", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    result=ept.ept_inq_objectResult,
)
_ept_ept_mgmt_delete: Final = stub.Operation(
    6,
    "ept_mgmt_delete",
    (
        ndr.Param("object_speced", ndr.ULONG, "in"),
        ndr.Param("object", ndr.Pointer(ndr.GUID, "full"), "in"),
        ndr.Param("tower", ndr.Pointer(twr_t.__ndr__, "full"), "in"),
        ndr.Param("status", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    result=ept.ept_mgmt_deleteResult,
)


ept.INTERFACE = stub.Interface(
    "ept",
    SyntaxId.parse("e1af8308-5d1f-11c9-91a4-08002b14a0fa", "3.0"),
    (
        _ept_ept_insert,
        _ept_ept_delete,
        _ept_ept_lookup,
        _ept_ept_map,
        _ept_ept_lookup_handle_free,
        _ept_ept_inq_object,
        _ept_ept_mgmt_delete,
    ),
    endpoints=(
        ("ncacn_np", "\\pipe\\epmapper"),
        ("ncacn_ip_tcp", "135"),
        ("ncadg_ip_udp", "135"),
        ("ncacn_http", "593"),
    ),
)
ept.Client.INTERFACE = ept.INTERFACE
ept.BlockingClient.INTERFACE = ept.INTERFACE
ept.Server.INTERFACE = ept.INTERFACE
