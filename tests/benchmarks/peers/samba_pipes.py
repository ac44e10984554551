"""Baseline: Samba's C client on named pipes, driven from Python. Run it with the Python of its bindings.

The bindings make a list of integers of an array of octets, and back, which a C program would not. With
``--bare`` winreg's stub data is made once, and sent and received as it is: the transport alone.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable
from typing import Any

from samba import credentials, param
from samba.dcerpc import mgmt, winreg
from samba.ndr import ndr_pack_in

from tests.benchmarks.peers.pipes import KEY, VALUE, PipeTarget, main

MAXIMUM_ALLOWED = 0x02000000
REG_BINARY = 3
#: Where the pointer to the data is in the stub data of a QueryValue: before two pointers with their numbers.
DATA_POINTER_AT = -20


def connect(kind: Any, pipe: str, target: PipeTarget) -> Any:
    """A client of an interface, in a session that is signed, and not encrypted."""
    parameters = param.LoadParm()
    parameters.load("/dev/null")
    for name, value in {
        "smb ports": str(target.port),
        "client ipc signing": "required",
        "netbios name": "BENCHMARK",
        "private dir": target.directory,
        "lock directory": target.directory,
    }.items():
        parameters.set(name, value)
    login = credentials.Credentials()
    login.guess(parameters)
    login.set_username(target.username)
    login.set_password(target.password)
    login.set_domain(target.domain)
    login.set_kerberos_state(credentials.DONT_USE_KERBEROS)
    return kind(rf"ncacn_np:{target.host}[\pipe\{pipe},smb2]", parameters, login)


def text(value: str) -> Any:
    """A name as winreg wants it."""
    made = winreg.String()
    made.name = value
    made.name_len = made.name_size = 2 * len(value) + 2
    return made


class Samba:
    """See PipeClient.

    Args:
        bare: stub data is made once.
    """

    prepares = True

    def __init__(self, bare: bool) -> None:
        self.bare = bare

    def listening(self, target: PipeTarget) -> Callable[[], object]:
        """See PipeClient."""
        client = connect(mgmt.mgmt, "epmapper", target)
        return lambda: client.is_server_listening()

    def connect(self, target: PipeTarget) -> Callable[[], object]:
        """See PipeClient."""
        return lambda: connect(mgmt.mgmt, "epmapper", target).is_server_listening()

    def _open(self, target: PipeTarget) -> tuple[Any, Any]:
        client = connect(winreg.winreg, "winreg", target)
        root = client.OpenHKLM(None, MAXIMUM_ALLOWED)
        return client, client.CreateKey(root, text(KEY), text(""), 0, MAXIMUM_ALLOWED, None, 0)[0]

    def set_value(self, target: PipeTarget, data: bytes) -> Callable[[], object]:
        """See PipeClient."""
        client, key = self._open(target)
        numbers = list(data)
        if not self.bare:
            return lambda: client.SetValue(key, text(VALUE), REG_BINARY, numbers)
        call = winreg.SetValue()
        call.in_handle, call.in_name, call.in_type = key, text(VALUE), REG_BINARY
        call.in_data, call.in_size = numbers, len(data)
        stub = ndr_pack_in(call)
        return lambda: client.request(call.opnum(), stub)

    def query_value(self, target: PipeTarget, data: bytes) -> Callable[[], object]:
        """See PipeClient. The bindings send as much as they ask for."""
        client, key = self._open(target)
        size = len(data)
        if not self.bare:
            numbers = [0] * size
            return lambda: client.QueryValue(key, text(VALUE), 0, numbers, size, size)
        call = winreg.QueryValue()
        call.in_handle, call.in_value_name, call.in_type = key, text(VALUE), 0
        call.in_data, call.in_data_size, call.in_data_length = None, size, 0
        stub = ndr_pack_in(call)
        # room for so many octets, none of them sent: the bindings cannot say it
        room = struct.pack("<IIII", 0x20000, size, 0, 0)
        stub = stub[:DATA_POINTER_AT] + room + stub[DATA_POINTER_AT + 4 :]

        def query() -> None:
            if data not in client.request(call.opnum(), stub):
                raise RuntimeError("the value is another")

        return query


if __name__ == "__main__":
    bare = "--bare" in sys.argv
    if bare:
        sys.argv.remove("--bare")
    main("samba, bare" if bare else "samba", Samba(bare))
