"""The management interface, which every server offers (C706 appendix Q, MS-RPCE 2.2.1.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from dcerpc import status, stub
from dcerpc.errors import Fault, SecurityError
from dcerpc.interfaces.mgmt import mgmt, rpc_if_id_t, rpc_if_id_vector_t
from dcerpc.runtime.services import inline

if TYPE_CHECKING:
    from dcerpc.runtime.server import Server

__all__ = ["ManagementService"]

_ERROR_INSUFFICIENT_BUFFER: Final = 0x7A


class ManagementService(mgmt.Server):
    """Serves mgmt for a server.

    Args:
        server: the server.
        allow_stop: decides whether a client may stop it; None: nobody may.
    """

    def __init__(self, server: Server, allow_stop: Callable[[stub.Call], bool] | None = None) -> None:
        self._server = server
        self._allow_stop = allow_stop

    @inline
    def rpc_mgmt_inq_if_ids(self, call: stub.Call, /) -> mgmt.rpc_mgmt_inq_if_idsResult:
        """List the interfaces that the server has registered, this one included."""
        found: list[rpc_if_id_t | None] = [
            rpc_if_id_t(uuid=syntax.uuid, vers_major=syntax.major, vers_minor=syntax.minor)
            for syntax in (entry.interface.syntax for entry in self._server.services)
        ]
        return mgmt.rpc_mgmt_inq_if_idsResult(if_id_vector=rpc_if_id_vector_t(if_id=found), status=0)

    @inline
    def rpc_mgmt_inq_stats(self, call: stub.Call, /, count: int) -> mgmt.rpc_mgmt_inq_statsResult:
        """Count calls in, calls out, packets in and packets out: as many of the four as the client takes."""
        counted = self._server.count()
        known = [counted.calls_in, counted.calls_out, counted.pkts_in, counted.pkts_out]
        given = [value & 0xFFFFFFFF for value in known[:count]]
        return mgmt.rpc_mgmt_inq_statsResult(count=len(given), statistics=given, status=0)

    @inline
    def rpc_mgmt_is_server_listening(self, call: stub.Call, /) -> mgmt.rpc_mgmt_is_server_listeningResult:
        """Say whether the server accepts new connections."""
        return mgmt.rpc_mgmt_is_server_listeningResult(status=0, return_value=int(self._server.listening))

    def rpc_mgmt_stop_server_listening(self, call: stub.Call, /) -> int:
        """Stop the server, if this client may."""
        if self._allow_stop is None or not self._allow_stop(call):
            return status.ERROR_ACCESS_DENIED
        self._server.request_stop()
        return 0

    @inline
    def rpc_mgmt_inq_princ_name(
        self, call: stub.Call, /, authn_proto: int, princ_name_size: int
    ) -> mgmt.rpc_mgmt_inq_princ_nameResult:
        """Tell the server's principal name for a security provider."""
        if princ_name_size == 0:
            raise Fault.of(status.RPC_X_BAD_STUB_DATA)
        try:
            name, code = self._server.security.principal_name(authn_proto), 0
        except SecurityError as unknown:
            name, code = "", unknown.status
        if len(name.encode("latin-1", "replace")) >= princ_name_size:
            name, code = "", _ERROR_INSUFFICIENT_BUFFER
        return mgmt.rpc_mgmt_inq_princ_nameResult(princ_name=name, status=code)
