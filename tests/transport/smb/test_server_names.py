"""Names of shares and pipes that clients ask for, and tricks with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError
from dcerpc.status import (
    STATUS_BAD_NETWORK_NAME,
    STATUS_INVALID_PARAMETER,
    STATUS_OBJECT_NAME_INVALID,
    STATUS_OBJECT_NAME_NOT_FOUND,
)
from dcerpc.transport.smb.carrier import NAMED_PIPES, served_by
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.server_names import MAX_PIPE_NAME, check_share, pipe_endpoint


@pytest.mark.parametrize(
    "name",
    ["lsarpc", "\\lsarpc", "pipe\\lsarpc", "\\pipe\\lsarpc", "\\PIPE\\LsaRpc", "LSARPC", "Pipe\\LSARPC"],
)
def test_a_pipe_is_spelled_in_many_ways(name: str) -> None:
    assert pipe_endpoint(name) == "\\pipe\\lsarpc"


def test_a_pipe_may_have_backslashes_of_its_own() -> None:
    assert pipe_endpoint("Winsock2\\CatalogChange-1a") == "\\pipe\\winsock2\\catalogchange-1a"


@pytest.mark.parametrize(
    "name",
    [
        "..",
        "..\\lsarpc",
        "pipe\\..\\lsarpc",
        "x\\..\\..\\etc",
        ".",
        "x\\.",
        "\\\\lsarpc",
        "pipe\\\\lsarpc",
        "lsarpc\\",
        "/etc/passwd",
        "x/y",
        "c:\\x",
        "lsarpc:stream",
        "lsa\0rpc",
        "lsarpc\0",
        "l*",
        "ls?",
        "a<b",
        'a"b',
        "a|b",
        "a\x1fb",
        "x" * (MAX_PIPE_NAME + 1),
    ],
)
def test_tricks_are_no_names(name: str) -> None:
    with pytest.raises(SmbError) as caught:
        pipe_endpoint(name)
    assert caught.value.status == STATUS_OBJECT_NAME_INVALID


@pytest.mark.parametrize("name", ["", "\\", "pipe\\", "\\pipe\\", "pipe"])
def test_the_share_itself_is_no_pipe(name: str) -> None:
    with pytest.raises(SmbError) as caught:
        pipe_endpoint(name)
    assert caught.value.status == STATUS_OBJECT_NAME_NOT_FOUND


@given(st.text())
def test_what_is_taken_for_a_pipe_stays_below_it(name: str) -> None:
    try:
        endpoint = pipe_endpoint(name)
    except SmbError:
        return
    assert endpoint.startswith("\\pipe\\")
    assert not {"", ".", ".."} & set(endpoint[1:].split("\\"))


@pytest.mark.parametrize("path", ["\\\\server\\IPC$", "\\\\10.0.0.1\\ipc$", "\\\\fe80::1\\Ipc$"])
def test_there_is_one_share(path: str) -> None:
    check_share(path)


@pytest.mark.parametrize("share", ["C$", "IPC", "IPC$x", "$", "print$", "IPC$ ", "share", "x" * 80])
def test_there_is_no_other_share(share: str) -> None:
    with pytest.raises(SmbError) as caught:
        check_share(f"\\\\server\\{share}")
    assert caught.value.status == STATUS_BAD_NETWORK_NAME


@pytest.mark.parametrize(
    "path",
    [
        "",
        "IPC$",
        "\\IPC$",
        "\\\\IPC$",
        "server\\IPC$",
        "\\server\\IPC$",
        "\\\\server\\",
        "\\\\\\IPC$",
        "\\\\server\\IPC$\\",
        "\\\\server\\IPC$\\pipe",
        "\\\\server\\..\\IPC$",
        "\\\\ser\0ver\\IPC$",
        "\\\\" + "x" * 256 + "\\IPC$",
        "\\\\server\\" + "x" * 81,
        "//server/IPC$",
    ],
)
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(SmbError) as caught:
        check_share(path)
    assert caught.value.status == STATUS_INVALID_PARAMETER


@pytest.mark.parametrize("name", [r"a\..\b", "a*b", "a?", r"a\\b", "x" * (MAX_PIPE_NAME + 1)])
def test_a_server_does_not_listen_where_nobody_can_come(name: str) -> None:
    with pytest.raises(BindingError, match="not a name of a pipe"):
        served_by(StringBinding("ncacn_np", "", f"\\pipe\\{name}"))
    assert served_by(StringBinding("ncacn_np", "", "")) is NAMED_PIPES
