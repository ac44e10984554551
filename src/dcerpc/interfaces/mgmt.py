"""Interface mgmt of mgmt.idl.

Generated from mgmt.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

from collections.abc import Awaitable
from typing import ClassVar, Final
from uuid import UUID

from dcerpc import ndr, stub
from dcerpc.syntax_id import SyntaxId


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
class rpc_if_id_vector_t:
    """typedef struct {
        unsigned long count;
        [size_is(count)] rpc_if_id_p_t if_id[];
    } rpc_if_id_vector_t, *rpc_if_id_vector_p_t;
    """

    __ndr__: ClassVar[ndr.Struct]
    count: int = ndr.DERIVED
    if_id: list[rpc_if_id_t | None]


rpc_if_id_vector_t.__ndr__ = ndr.Struct(
    rpc_if_id_vector_t,
    (
        ndr.Field("count", ndr.ULONG),
        ndr.Field("if_id", ndr.Array(ndr.Pointer(rpc_if_id_t.__ndr__, "full"), (ndr.Dim(size_is="count"),))),
    ),
)


class mgmt:
    """interface mgmt, uuid afa8bd80-7d8a-11c9-bef4-08002b102989, version 1.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class rpc_mgmt_inq_if_idsResult(stub.Result):
        """What rpc_mgmt_inq_if_ids returns."""

        if_id_vector: rpc_if_id_vector_t | None
        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "rpc_mgmt_inq_if_ids")

    @ndr.record
    class rpc_mgmt_inq_statsResult(stub.Result):
        """What rpc_mgmt_inq_stats returns."""

        count: int = ndr.DERIVED
        statistics: list[int]
        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "rpc_mgmt_inq_stats")

    @ndr.record
    class rpc_mgmt_is_server_listeningResult(stub.Result):
        """What rpc_mgmt_is_server_listening returns."""

        status: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "rpc_mgmt_is_server_listening")

    @ndr.record
    class rpc_mgmt_stop_server_listeningResult(stub.Result):
        """What rpc_mgmt_stop_server_listening returns."""

        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "rpc_mgmt_stop_server_listening")

    @ndr.record
    class rpc_mgmt_inq_princ_nameResult(stub.Result):
        """What rpc_mgmt_inq_princ_name returns."""

        princ_name: str
        status: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.status, "rpc_mgmt_inq_princ_name")

    class Client(stub.Client):
        """asyncio client of mgmt."""

        __slots__ = ()

        async def rpc_mgmt_inq_if_ids(self) -> mgmt.rpc_mgmt_inq_if_idsResult:
            """void rpc_mgmt_inq_if_ids(
                [in] handle_t binding_handle,
                [out] rpc_if_id_vector_p_t *if_id_vector,
                [out] error_status_t *status
            );
            """
            return await self._binding.call(mgmt.INTERFACE, _mgmt_rpc_mgmt_inq_if_ids, (), self._options)

        async def rpc_mgmt_inq_stats(self, *, count: int) -> mgmt.rpc_mgmt_inq_statsResult:
            """void rpc_mgmt_inq_stats(
                [in] handle_t binding_handle,
                [in, out] StatisticsCount *count,
                [out, size_is(*count)] unsigned long statistics[],
                [out] error_status_t *status
            );
            """
            return await self._binding.call(mgmt.INTERFACE, _mgmt_rpc_mgmt_inq_stats, (count,), self._options)

        async def rpc_mgmt_is_server_listening(self) -> mgmt.rpc_mgmt_is_server_listeningResult:
            """boolean32 rpc_mgmt_is_server_listening(
                [in] handle_t binding_handle,
                [out] error_status_t *status
            );
            """
            return await self._binding.call(
                mgmt.INTERFACE, _mgmt_rpc_mgmt_is_server_listening, (), self._options
            )

        async def rpc_mgmt_stop_server_listening(self) -> mgmt.rpc_mgmt_stop_server_listeningResult:
            """void rpc_mgmt_stop_server_listening(
                [in] handle_t binding_handle,
                [out] error_status_t *status
            );
            """
            return await self._binding.call(
                mgmt.INTERFACE, _mgmt_rpc_mgmt_stop_server_listening, (), self._options
            )

        async def rpc_mgmt_inq_princ_name(
            self, *, authn_proto: int, princ_name_size: int
        ) -> mgmt.rpc_mgmt_inq_princ_nameResult:
            """void rpc_mgmt_inq_princ_name(
                [in] handle_t binding_handle,
                [in] unsigned long authn_proto,
                [in, range(0, 4096)] unsigned long princ_name_size,
                [out, string, size_is(princ_name_size)] char princ_name[],
                [out] error_status_t *status
            );
            """
            return await self._binding.call(
                mgmt.INTERFACE, _mgmt_rpc_mgmt_inq_princ_name, (authn_proto, princ_name_size), self._options
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of mgmt."""

        __slots__ = ()

        def rpc_mgmt_inq_if_ids(self) -> mgmt.rpc_mgmt_inq_if_idsResult:
            """void rpc_mgmt_inq_if_ids(
                [in] handle_t binding_handle,
                [out] rpc_if_id_vector_p_t *if_id_vector,
                [out] error_status_t *status
            );
            """
            return self._binding.call(mgmt.INTERFACE, _mgmt_rpc_mgmt_inq_if_ids, (), self._options)

        def rpc_mgmt_inq_stats(self, *, count: int) -> mgmt.rpc_mgmt_inq_statsResult:
            """void rpc_mgmt_inq_stats(
                [in] handle_t binding_handle,
                [in, out] StatisticsCount *count,
                [out, size_is(*count)] unsigned long statistics[],
                [out] error_status_t *status
            );
            """
            return self._binding.call(mgmt.INTERFACE, _mgmt_rpc_mgmt_inq_stats, (count,), self._options)

        def rpc_mgmt_is_server_listening(self) -> mgmt.rpc_mgmt_is_server_listeningResult:
            """boolean32 rpc_mgmt_is_server_listening(
                [in] handle_t binding_handle,
                [out] error_status_t *status
            );
            """
            return self._binding.call(mgmt.INTERFACE, _mgmt_rpc_mgmt_is_server_listening, (), self._options)

        def rpc_mgmt_stop_server_listening(self) -> mgmt.rpc_mgmt_stop_server_listeningResult:
            """void rpc_mgmt_stop_server_listening(
                [in] handle_t binding_handle,
                [out] error_status_t *status
            );
            """
            return self._binding.call(mgmt.INTERFACE, _mgmt_rpc_mgmt_stop_server_listening, (), self._options)

        def rpc_mgmt_inq_princ_name(
            self, *, authn_proto: int, princ_name_size: int
        ) -> mgmt.rpc_mgmt_inq_princ_nameResult:
            """void rpc_mgmt_inq_princ_name(
                [in] handle_t binding_handle,
                [in] unsigned long authn_proto,
                [in, range(0, 4096)] unsigned long princ_name_size,
                [out, string, size_is(princ_name_size)] char princ_name[],
                [out] error_status_t *status
            );
            """
            return self._binding.call(
                mgmt.INTERFACE, _mgmt_rpc_mgmt_inq_princ_name, (authn_proto, princ_name_size), self._options
            )

    class Server(stub.Server):
        """Server of mgmt: override what you serve."""

        def rpc_mgmt_inq_if_ids(
            self, call: stub.Call, /
        ) -> mgmt.rpc_mgmt_inq_if_idsResult | Awaitable[mgmt.rpc_mgmt_inq_if_idsResult]:
            """void rpc_mgmt_inq_if_ids(
                [in] handle_t binding_handle,
                [out] rpc_if_id_vector_p_t *if_id_vector,
                [out] error_status_t *status
            );
            """
            raise stub.not_served()

        def rpc_mgmt_inq_stats(
            self, call: stub.Call, /, count: int
        ) -> mgmt.rpc_mgmt_inq_statsResult | Awaitable[mgmt.rpc_mgmt_inq_statsResult]:
            """void rpc_mgmt_inq_stats(
                [in] handle_t binding_handle,
                [in, out] StatisticsCount *count,
                [out, size_is(*count)] unsigned long statistics[],
                [out] error_status_t *status
            );
            """
            raise stub.not_served()

        def rpc_mgmt_is_server_listening(
            self, call: stub.Call, /
        ) -> mgmt.rpc_mgmt_is_server_listeningResult | Awaitable[mgmt.rpc_mgmt_is_server_listeningResult]:
            """boolean32 rpc_mgmt_is_server_listening(
                [in] handle_t binding_handle,
                [out] error_status_t *status
            );
            """
            raise stub.not_served()

        def rpc_mgmt_stop_server_listening(
            self, call: stub.Call, /
        ) -> (
            mgmt.rpc_mgmt_stop_server_listeningResult
            | int
            | Awaitable[mgmt.rpc_mgmt_stop_server_listeningResult | int]
        ):
            """void rpc_mgmt_stop_server_listening(
                [in] handle_t binding_handle,
                [out] error_status_t *status
            );
            """
            raise stub.not_served()

        def rpc_mgmt_inq_princ_name(
            self, call: stub.Call, /, authn_proto: int, princ_name_size: int
        ) -> mgmt.rpc_mgmt_inq_princ_nameResult | Awaitable[mgmt.rpc_mgmt_inq_princ_nameResult]:
            """void rpc_mgmt_inq_princ_name(
                [in] handle_t binding_handle,
                [in] unsigned long authn_proto,
                [in, range(0, 4096)] unsigned long princ_name_size,
                [out, string, size_is(princ_name_size)] char princ_name[],
                [out] error_status_t *status
            );
            """
            raise stub.not_served()


_mgmt_rpc_mgmt_inq_if_ids: Final = stub.Operation(
    0,
    "rpc_mgmt_inq_if_ids",
    (
        ndr.Param("if_id_vector", ndr.Pointer(ndr.Pointer(rpc_if_id_vector_t.__ndr__, "full"), "ref"), "out"),
        ndr.Param("status", ndr.Pointer(ndr.ERROR_STATUS_T, "ref"), "out"),
    ),
    result=mgmt.rpc_mgmt_inq_if_idsResult,
)
_mgmt_rpc_mgmt_inq_stats: Final = stub.Operation(
    1,
    "rpc_mgmt_inq_stats",
    (
        ndr.Param("count", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 50), "ref"), "in,out"),
        ndr.Param("statistics", ndr.Array(ndr.ULONG, (ndr.Dim(size_is="*count"),)), "out"),
        ndr.Param("status", ndr.Pointer(ndr.ERROR_STATUS_T, "ref"), "out"),
    ),
    result=mgmt.rpc_mgmt_inq_statsResult,
)
_mgmt_rpc_mgmt_is_server_listening: Final = stub.Operation(
    2,
    "rpc_mgmt_is_server_listening",
    (ndr.Param("status", ndr.Pointer(ndr.ERROR_STATUS_T, "ref"), "out"),),
    returns=ndr.ULONG,
    result=mgmt.rpc_mgmt_is_server_listeningResult,
)
_mgmt_rpc_mgmt_stop_server_listening: Final = stub.Operation(
    3,
    "rpc_mgmt_stop_server_listening",
    (ndr.Param("status", ndr.Pointer(ndr.ERROR_STATUS_T, "ref"), "out"),),
    result=mgmt.rpc_mgmt_stop_server_listeningResult,
)
_mgmt_rpc_mgmt_inq_princ_name: Final = stub.Operation(
    4,
    "rpc_mgmt_inq_princ_name",
    (
        ndr.Param("authn_proto", ndr.ULONG, "in"),
        ndr.Param("princ_name_size", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "princ_name",
            ndr.Array(ndr.CHAR, (ndr.Dim(size_is="princ_name_size", varying=True),), string=True),
            "out",
        ),
        ndr.Param("status", ndr.Pointer(ndr.ERROR_STATUS_T, "ref"), "out"),
    ),
    result=mgmt.rpc_mgmt_inq_princ_nameResult,
)


mgmt.INTERFACE = stub.Interface(
    "mgmt",
    SyntaxId.parse("afa8bd80-7d8a-11c9-bef4-08002b102989", "1.0"),
    (
        _mgmt_rpc_mgmt_inq_if_ids,
        _mgmt_rpc_mgmt_inq_stats,
        _mgmt_rpc_mgmt_is_server_listening,
        _mgmt_rpc_mgmt_stop_server_listening,
        _mgmt_rpc_mgmt_inq_princ_name,
    ),
)
mgmt.Client.INTERFACE = mgmt.INTERFACE
mgmt.BlockingClient.INTERFACE = mgmt.INTERFACE
mgmt.Server.INTERFACE = mgmt.INTERFACE
