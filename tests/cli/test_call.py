"""``dcerpc call`` against an echo server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.cli.app import cli
from dcerpc.runtime.echo import EchoService


def invoke(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["call", *arguments], prog_name="dcerpc", input=text)


@pytest.fixture(scope="module")
def server() -> Iterator[StringBinding]:
    with blocking.Server() as made:
        made.register(EchoService())
        (bound,) = made.listen("ncacn_ip_tcp:127.0.0.1[0]")
        yield bound


def test_a_shipped_interface(server: StringBinding) -> None:
    result = invoke(str(server), "rpcecho.idl", "rpcecho.AddOne", '{"in_data": 41}')
    assert (result.exit_code, result.stdout) == (0, "out_data = 42\n")
    result = invoke(str(server), "rpcecho.idl", "rpcecho.EchoData", '{"in_data": "00ff"}', "--json")
    assert json.loads(result.stdout) == {"out_data": "00ff"}


def test_arguments_from_standard_input(server: StringBinding) -> None:
    result = invoke(str(server), "rpcecho.idl", "rpcecho.AddOne", "-", text='{"in_data": 1}')
    assert result.stdout == "out_data = 2\n"


def test_a_file_of_ones_own(server: StringBinding, tmp_path: Path) -> None:
    mine = tmp_path / "mine.idl"
    mine.write_text(
        "[uuid(60a15ec5-4de8-11d7-a637-005056a20182), version(1.0)] interface mine"
        " { void Plus([in] unsigned long number, [out] unsigned long *sum); }"
    )
    result = invoke(str(server), str(mine), "mine.Plus", '{"number": 9}', "--json")
    assert json.loads(result.stdout) == {"sum": 10}


def test_structures_come_back(server: StringBinding) -> None:
    result = invoke(str(server), "rpcecho.idl", "rpcecho.TestCall2", '{"level": 3}', "--json")
    assert json.loads(result.stdout) == {
        "info": {"discriminant": 3, "value": {"v": 30}},
        "return_value": 0,
    }


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("rpcecho.idl", "echo.AddOne"), "has no interface 'echo'"),
        (("rpcecho.idl", "echo_info1.v"), "has no interface 'echo_info1'"),
        (("rpcecho.idl", "rpcecho.AddTwo"), "has no operation 'AddTwo'"),
        (("rpcecho.idl", "rpcecho"), "has no operation ''"),
        (("rpcecho.idl", "rpcecho.AddOne", "in_data=1"), "are no JSON"),
        (("rpcecho.idl", "rpcecho.AddOne", "[1]"), "are no JSON object"),
        (("rpcecho.idl", "rpcecho.AddOne", '{"x": 1}'), "takes in_data, and no x"),
        (("rpcecho.idl", "rpcecho.AddOne"), "missing a required argument: 'in_data'"),
        (("rpcecho.idl", "rpcecho.AddOne", '{"in_data": "1"}'), "in_data: unsigned long expected"),
    ],
)
def test_wrong_usage(server: StringBinding, arguments: tuple[str, ...], problem: str) -> None:
    result = invoke(str(server), *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert problem in result.stderr


def test_pipes_are_refused(server: StringBinding, tmp_path: Path) -> None:
    piped = tmp_path / "piped.idl"
    piped.write_text(
        "[uuid(60a15ec5-4de8-11d7-a637-005056a20182), version(1.0)] interface piped"
        " { typedef pipe byte octets; void Send([in] octets data); }"
    )
    assert "has pipes" in invoke(str(server), str(piped), "piped.Send").stderr


def test_errors_are_one_line(server: StringBinding, tmp_path: Path) -> None:
    missing = invoke(str(server), str(tmp_path / "missing.idl"), "a.b")
    assert missing.exit_code == 1
    out_of_range = invoke(str(server), "rpcecho.idl", "rpcecho.AddOne", '{"in_data": 4294967296}')
    assert out_of_range.exit_code == 1
    assert out_of_range.stderr.startswith("dcerpc: ")
    assert len(out_of_range.stderr.splitlines()) == 1
