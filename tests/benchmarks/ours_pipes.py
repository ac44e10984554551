"""This library's blocking client on named pipes, measured like the peers.

python -m tests.benchmarks.ours_pipes set64k --peer FILE
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import dcerpc
from dcerpc import blocking
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.ms_dtyp import RPC_UNICODE_STRING
from dcerpc.interfaces.winreg import winreg
from tests.benchmarks.peers.pipes import KEY, VALUE, PipeTarget, main

MAXIMUM_ALLOWED = 0x02000000
REG_BINARY = 3


def text(value: str) -> RPC_UNICODE_STRING:
    """A name as winreg wants it."""
    size = 2 * len(value) + 2
    return RPC_UNICODE_STRING(Length=size, MaximumLength=size, Buffer=f"{value}\0")


class Ours:
    """See PipeClient.

    Args:
        pipelining: see SmbClientSettings.
    """

    prepares = True

    def __init__(self, pipelining: bool) -> None:
        self.settings = dcerpc.SmbClientSettings(signing="required", encryption="off", pipelining=pipelining)

    def _binding(self, pipe: str, target: PipeTarget) -> blocking.BlockingBindingHandle:
        return blocking.connect(
            rf"ncacn_np:{target.host}[\pipe\{pipe},port={target.port}]",
            credential=dcerpc.Password(target.username, target.password, target.domain),
            smb=self.settings,
        )

    def listening(self, target: PipeTarget) -> Callable[[], object]:
        """See PipeClient."""
        return mgmt.BlockingClient(self._binding("epmapper", target).open()).rpc_mgmt_is_server_listening

    def connect(self, target: PipeTarget) -> Callable[[], object]:
        """See PipeClient; closed in order, too."""

        def call() -> None:
            with self._binding("epmapper", target) as binding:
                mgmt.BlockingClient(binding).rpc_mgmt_is_server_listening()

        return call

    def _open(self, target: PipeTarget) -> tuple[winreg.BlockingClient, Any]:
        client = winreg.BlockingClient(self._binding("winreg", target).open())
        root = client.OpenLocalMachine(ServerName=None, samDesired=MAXIMUM_ALLOWED)
        made = client.BaseRegCreateKey(
            hKey=root.phKey,
            lpSubKey=text(KEY),
            lpClass=text(""),
            dwOptions=0,
            samDesired=MAXIMUM_ALLOWED,
            lpSecurityAttributes=None,
            lpdwDisposition=None,
        )
        made.raise_for_status()
        return client, made.phkResult

    def set_value(self, target: PipeTarget, data: bytes) -> Callable[[], object]:
        """See PipeClient."""
        client, key = self._open(target)

        def call() -> None:
            client.BaseRegSetValue(
                hKey=key, lpValueName=text(VALUE), dwType=REG_BINARY, lpData=data
            ).raise_for_status()

        return call

    def query_value(self, target: PipeTarget, data: bytes) -> Callable[[], object]:
        """See PipeClient. Room is asked for, and no octets are sent."""
        client, key = self._open(target)
        size = len(data)

        def call() -> None:
            told = client.BaseRegQueryValue(
                hKey=key, lpValueName=text(VALUE), lpType=0, lpData=b"", lpcbData=size, lpcbLen=0
            )
            if told.lpData != data:
                raise RuntimeError("the value is another")

        return call


if __name__ == "__main__":
    pipelined = "--pipelined" in sys.argv
    if pipelined:
        sys.argv.remove("--pipelined")
    main("ours", Ours(pipelined))
