"""The examples run as their descriptions say."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def command(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-W", "error", str(EXAMPLES / name), *arguments]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The string binding of a running echo_server.py."""
    with subprocess.Popen(command("echo_server.py"), stdout=subprocess.PIPE, text=True) as serving:
        try:
            assert serving.stdout is not None
            yield serving.stdout.readline().rstrip("\n")
        finally:
            serving.terminate()


def output(name: str, *arguments: str) -> str:
    done = subprocess.run(command(name, *arguments), capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_echo_client(server: str) -> None:
    assert output("echo_client.py", server).splitlines() == [
        "AddOne: 1 2 3 4 5",
        "EchoData: the same octets",
        "TestSleep: no answer within 0.2 s",
        "SinkData: this server does not serve it",
    ]


def test_list_endpoints(server: str) -> None:
    assert f"60a15ec5-4de8-11d7-a637-005056a20182 v1.0 {server} example\n" in output(
        "list_endpoints.py", server
    )


def test_context_handles() -> None:
    assert output("context_handles.py").splitlines() == [
        "10 11 12",
        "500",
        "closed",
        "ContextMismatch",
        "left behind at 501",
    ]


def test_secured() -> None:
    with subprocess.Popen(
        command("secure_server.py"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as serving:
        try:
            assert serving.stdout is not None
            where = serving.stdout.readline().rstrip("\n")
            assert output("secure_client.py", where).splitlines() == [
                "AddOne: 42",
                "TestCall: CORP\\ada by ntlm at PRIVACY",
                "AddOne: 42",
                "TestCall: CORP\\ada by ntlm at PRIVACY",
                "AddOne: 42",
                "access denied",
                "access denied",
                "access denied",
                "access denied",
            ]
        finally:
            serving.terminate()


def test_pipes() -> None:
    assert output("pipes.py").splitlines() == [
        "sent 149000 octets",
        "fetched 149000 octets",
        "intact True",
        "no such file: 2",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="sockets of Unix")
def test_named_pipes() -> None:
    with subprocess.Popen(
        command("named_pipe_server.py"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as serving:
        try:
            assert serving.stdout is not None
            places = [serving.stdout.readline().rstrip("\n") for _ in range(3)]
            assert output("named_pipe_client.py", *places).splitlines() == [
                "AddOne: 42",
                "TestCall: CORP\\ada by smb at ncacn_np",
                "AddOne: 2",
                "session key: 16 octets",
                "AddOne: 42",
                "TestCall: a local user by local at ncalrpc",
                "AddOne: 42",
                "access denied",
                "no session",
                "no session",
            ]
        finally:
            serving.terminate()
