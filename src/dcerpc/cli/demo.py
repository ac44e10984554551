"""``dcerpc demo``: a client, an endpoint mapper and two servers talk, and every PDU is shown."""

from __future__ import annotations

import asyncio
import secrets
from contextlib import AsyncExitStack
from typing import Any

import click
from rich.text import Text

import dcerpc
from dcerpc import pdu
from dcerpc.cli.output import console, json_option, write_json
from dcerpc.errors import PduError
from dcerpc.interfaces.epm import ept
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.pdu.format import describe_in_full
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.endpoint_map import EndpointMap
from dcerpc.stub import Interface

__all__ = ["demo"]

_LOOPBACK = "ncacn_ip_tcp:127.0.0.1"
_INTERFACES = {each.INTERFACE.syntax: each.INTERFACE for each in (ept, mgmt, rpcecho)}
_NAMES = {each.INTERFACE.syntax: each.INTERFACE.name for each in (ept, mgmt, rpcecho)}


class _Recorder:
    """A TraceSink that keeps what the client sends and receives, and shows it as it goes.

    Args:
        show: whether to write it too.
    """

    def __init__(self, show: bool) -> None:
        self.show = show
        self.pdus: list[dict[str, Any]] = []
        self.names: dict[tuple[str, int], str] = {}
        self._servers: dict[int, str] = {}
        self._offered: dict[tuple[int, int], Interface] = {}

    def connection_opened(self, connection_id: int, local: tuple[str, int], peer: tuple[str, int]) -> None:
        server = self._servers[connection_id] = self.names.get(peer, "server")
        self.say(f"--- the client connects to the {server}, {peer[0]}[{peer[1]}]", "dim")

    def pdu_sent(self, connection_id: int, octets: bytes, now: float) -> None:
        self._add(connection_id, octets, "sent", "bold cyan")

    def pdu_received(self, connection_id: int, octets: bytes, now: float) -> None:
        self._add(connection_id, octets, "received", "bold green")

    def connection_closed(self, connection_id: int) -> None:
        self.say(f"--- the connection to the {self._servers[connection_id]} is closed", "dim")

    def _add(self, connection_id: int, octets: bytes, direction: str, style: str) -> None:
        server = self._servers[connection_id]
        lines = self._described(connection_id, octets)
        self.pdus.append(
            {"server": server, "direction": direction, "description": lines, "octets": octets.hex()}
        )
        arrow = "-->" if direction == "sent" else "<--"
        first, *rest = lines
        self.say(f"client {arrow} {server}: {first}", style)
        for line in rest:
            self.say(f"      {line}")

    def _described(self, connection_id: int, octets: bytes) -> list[str]:
        try:
            decoded = pdu.decode(octets)
        except PduError as error:
            return [f"{len(octets)} octets that are not a PDU: {error}"]
        lines = describe_in_full(decoded, len(octets), _NAMES).splitlines()
        if isinstance(decoded, pdu.Bind | pdu.AlterContext):
            for element in decoded.p_context_elem:
                if element.abstract_syntax in _INTERFACES:
                    interface = _INTERFACES[element.abstract_syntax]
                    self._offered[connection_id, element.p_cont_id] = interface
        elif isinstance(decoded, pdu.Request):
            operation = self._offered[connection_id, decoded.p_cont_id].operations[decoded.opnum]
            opnum = f"opnum {decoded.opnum}"
            lines[0] = lines[0].replace(opnum, f"{opnum} ({operation.name if operation else 'unknown'})")
        return lines

    def say(self, line: str, style: str = "") -> None:
        """Write a line, unless nothing is to be shown."""
        if self.show:
            console().print(Text(line, style))


@click.command()
@json_option
def demo(as_json: bool) -> None:
    """Watch a client call a server that it finds through an endpoint mapper, then one that wants to know who
    it is, under seal.

    All of them run in this process, on free ports of the loopback interface. Each PDU is shown as it passes.
    """
    recorder = _Recorder(show=not as_json)
    outcome = asyncio.run(_run(recorder))
    if as_json:
        write_json(outcome | {"pdus": recorder.pdus})


async def _run(recorder: _Recorder) -> dict[str, Any]:
    endpoint_map = EndpointMap()
    say = recorder.say
    async with AsyncExitStack() as stack:
        mapper = await stack.enter_async_context(dcerpc.Server(endpoint_map=endpoint_map))
        mapper.register_endpoint_mapper()
        (mapper_binding,) = await mapper.listen(f"{_LOOPBACK}[0]")
        echo = await stack.enter_async_context(dcerpc.Server(endpoint_map=endpoint_map))
        echo.register(EchoService(), annotation="the demonstration's echo server")
        (echo_binding,) = await echo.listen(f"{_LOOPBACK}[0]")
        account = dcerpc.Password("ada", secrets.token_urlsafe(), "DEMO")
        secure = await stack.enter_async_context(dcerpc.Server(dcerpc.Accounts([account])))
        secure.register(EchoService(), min_level="privacy")
        (secure_binding,) = await secure.listen(f"{_LOOPBACK}[0]")
        recorder.names = {
            ("127.0.0.1", int(mapper_binding.endpoint)): "endpoint mapper",
            ("127.0.0.1", int(echo_binding.endpoint)): "echo server",
            ("127.0.0.1", int(secure_binding.endpoint)): "secure server",
        }
        say(f"The endpoint mapper listens on {mapper_binding}, an rpcecho server on {echo_binding}.")
        say("The client knows only the first: it asks there for rpcecho, then calls AddOne(41) and EchoData.")
        async with dcerpc.connect(_LOOPBACK, endpoint_mapper=mapper_binding, trace=recorder) as binding:
            client = rpcecho.Client(binding)
            answer = (await client.AddOne(in_data=41)).out_data
            say(f"AddOne(41) returned {answer}.")
            echoed = (await client.EchoData(in_data=b"Hello, RPC")).out_data
            say(f"EchoData returned {echoed!r}.")
        say(f"A second rpcecho server, on {secure_binding}, takes sealed calls of DEMO\\ada alone.")
        async with dcerpc.connect(secure_binding, credential=account, trace=recorder) as binding:
            sealed = (await rpcecho.Client(binding).EchoData(in_data=b"Nobody reads this")).out_data
            say(f"EchoData returned {sealed!r}, which travelled encrypted.")
    say("The servers have stopped.")
    return {
        "endpoint_mapper": str(mapper_binding),
        "echo_server": str(echo_binding),
        "AddOne": answer,
        "EchoData": echoed.decode("ascii"),
        "secure_server": str(secure_binding),
        "sealed EchoData": sealed.decode("ascii"),
    }
