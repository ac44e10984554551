"""ncacn_ip_tcp's addresses and keep-alive."""

from __future__ import annotations

import pytest

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError
from dcerpc.transport.tcp import keep_alive_delay, socket_address


@pytest.mark.parametrize(
    ("parameter", "seconds"), [(0, 120), (1, 240), (4, 600), (5, 720), (9, 1200), (10, None)]
)
def test_keep_alive_table(parameter: int, seconds: int | None) -> None:
    """MS-RPCE appendix B <110>."""
    assert keep_alive_delay(parameter) == seconds


def test_keep_alive_default_is_5() -> None:
    assert keep_alive_delay() == 720


@pytest.mark.parametrize("parameter", [-1, 11])
def test_keep_alive_out_of_range(parameter: int) -> None:
    with pytest.raises(ValueError, match=f"time-out parameter {parameter}"):
        keep_alive_delay(parameter)


@pytest.mark.parametrize(
    ("address", "endpoint", "expected"),
    [
        ("10.0.0.1", "135", ("10.0.0.1", 135)),
        ("fe80::1%eth0", "65535", ("fe80::1%eth0", 65535)),
        ("", "0", ("localhost", 0)),
        ("", "", ("localhost", 0)),
    ],
)
def test_socket_address(address: str, endpoint: str, expected: tuple[str, int]) -> None:
    assert socket_address(StringBinding("ncacn_ip_tcp", address, endpoint)) == expected


@pytest.mark.parametrize("endpoint", ["pipe", "65536", "1e3"])
def test_an_endpoint_that_is_no_port(endpoint: str) -> None:
    with pytest.raises(BindingError, match="expected a port"):
        socket_address(StringBinding("ncalrpc", "", endpoint))
