"""ncacn_ip_tcp: PDUs on a TCP connection (MS-RPCE 2.1.1.1)."""

from __future__ import annotations

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError
from dcerpc.transport.api import Carrier
from dcerpc.transport.stream import StreamLink

__all__ = ["KEEP_ALIVE_INTERVAL", "TCP", "keep_alive_delay", "socket_address"]

#: Time between the probes once keep-alives are on (MS-RPCE appendix B <110>); seconds.
KEEP_ALIVE_INTERVAL = 1
#: Octets of a PDU that Windows and Samba use on TCP.
_MAX_FRAGMENT = 5840


def keep_alive_delay(timeout_parameter: int = 5) -> int | None:
    """The silence after which keep-alive probes begin (MS-RPCE 3.3.2.2.1, appendix B <110>).

    Args:
        timeout_parameter: 0 (RPC_C_BINDING_MIN_TIMEOUT) to 10 (RPC_C_BINDING_INFINITE_TIMEOUT).

    Returns:
        Seconds; None: never.

    Raises:
        ValueError: the parameter is out of range.
    """
    if not 0 <= timeout_parameter <= 10:
        raise ValueError(f"time-out parameter {timeout_parameter}: 0 to 10")
    return None if timeout_parameter == 10 else 120 * (timeout_parameter + 1)


def socket_address(binding: StringBinding) -> tuple[str, int]:
    """Host and port of a binding: this host without an address, 0 without an endpoint.

    Raises:
        BindingError: the endpoint is not a port.
    """
    endpoint = binding.endpoint or "0"
    if not (endpoint.isascii() and endpoint.isdigit() and int(endpoint) <= 0xFFFF):
        raise BindingError(f"endpoint {endpoint!r} of {binding.protseq}: expected a port, 0 to 65535")
    return binding.address or "localhost", int(endpoint)


TCP = Carrier("ncacn_ip_tcp", _MAX_FRAGMENT, socket_address, StreamLink)
