"""``dcerpc serve`` as a process, and the other commands as its clients."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dcerpc.cli.app import cli


@contextmanager
def serving(*arguments: str, end: signal.Signals = signal.SIGTERM) -> Iterator[str]:
    """What a server says first; it is ended by a signal, in order."""
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "dcerpc.cli", "serve", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            yield process.stdout.readline().rstrip("\n")
            process.send_signal(end)
            assert (process.wait(30), "Traceback" in process.stderr.read()) == (0, False)
        finally:
            process.kill()


def invoke(*arguments: str, text: str = "") -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="dcerpc", input=text)


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts another process")
def test_accounts(tmp_path: Path) -> None:
    accounts = tmp_path / "accounts"
    accounts.write_text("CORP\\ada:password:correct horse\n")
    with serving("--accounts", str(accounts), "--min-level", "integrity", "--endpoint-mapper") as where:
        add = ("call", where, "rpcecho.idl", "rpcecho.AddOne", '{"in_data": 41}')
        user = ("-u", "CORP/ada", "--password-file", "-")
        for how in ((), ("--auth", "ntlm", "--level", "integrity")):
            result = invoke(*add, *user, *how, text="correct horse\n")
            assert (result.exit_code, result.stdout) == (0, "out_data = 42\n")
        wrong = invoke(*add, *user, text="wrong horse\n")
        assert (wrong.exit_code, wrong.stdout) == (1, "")
        assert "horse" not in wrong.output
        for too_little in ((), (*user, "--level", "connect")):
            result = invoke(*add, *too_little, text="correct horse\n")
            assert (result.exit_code, result.stdout) == (1, "")
            assert "ERROR_ACCESS_DENIED" in result.stderr
        for others in (("ping", where), ("interfaces", where), ("endpoints", where)):
            assert invoke(*others, *user, text="correct horse\n").exit_code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts another process")
def test_an_interrupt() -> None:
    # Shells let what runs in the background ignore it, and so would its children.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with serving(end=signal.SIGINT) as where:
            assert invoke("ping", where).exit_code == 0
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts another process")
def test_anybody_and_nobody() -> None:
    with serving("--anonymous", "--min-level", "connect", "ncacn_ip_tcp:127.0.0.1[0]") as where:
        add = ("call", where, "rpcecho.idl", "rpcecho.AddOne", '{"in_data": 1}')
        assert invoke(*add, "--anonymous").stdout == "out_data = 2\n"
        assert invoke(*add).exit_code == 1
    with serving() as where:
        assert where.startswith("ncacn_ip_tcp:127.0.0.1[")
        assert invoke("ping", where).exit_code == 0


def test_as_json(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "dcerpc.cli", "serve", "--json"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            written = "".join(process.stdout.readline() for _ in range(5))
        finally:
            process.kill()
    (where,) = json.loads(written)["bindings"]
    assert where.startswith("ncacn_ip_tcp:127.0.0.1[")


def test_wrong_usage(tmp_path: Path) -> None:
    malformed = tmp_path / "accounts"
    malformed.write_text("a secret\n")
    for arguments, code, said in (
        (("--min-level", "privacy"), 2, "goes with --accounts"),
        (("--accounts", "missing"), 2, "does not exist"),
        (("--accounts", str(malformed)), 1, "line 1"),
        (("--keytab", str(malformed)), 1, "dcerpc: "),
        (("ncacn_ip_tcp:192.0.2.1[0]",), 1, "dcerpc: "),
    ):
        result = invoke("serve", *arguments)
        assert result.exit_code == code, result.output
        assert said in result.stderr
        assert "a secret" not in result.output


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts another process")
def test_pipes(tmp_path: Path) -> None:
    accounts = tmp_path / "accounts"
    accounts.write_text("CORP\\ada:password:correct horse\n")
    pipe = "ncacn_np:127.0.0.1[\\pipe\\echo,port=0]"
    with serving("--accounts", str(accounts), pipe) as where:
        add = ("call", where, "rpcecho.idl", "rpcecho.AddOne", '{"in_data": 41}')
        user = ("-u", "CORP/ada", "--password-file", "-")
        for how in ((), ("--level", "integrity")):
            result = invoke(*add, *user, *how, text="correct horse\n")
            assert (result.exit_code, result.stdout) == (0, "out_data = 42\n")
        for refused in (user, ()):
            result = invoke(*add, *refused, text="wrong horse\n")
            assert (result.exit_code, result.stdout) == (1, "")
            assert "STATUS_LOGON_FAILURE" in result.stderr
        assert invoke("ping", where, *user, text="correct horse\n").exit_code == 0
    with serving(pipe) as where:
        assert invoke("ping", where).exit_code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="sockets of Unix")
def test_local_sockets(tmp_path: Path) -> None:
    with serving(f"ncalrpc:[{tmp_path}/socket]") as where:
        add = ("call", where, "rpcecho.idl", "rpcecho.AddOne", '{"in_data": 1}')
        assert invoke(*add).stdout == "out_data = 2\n"
        assert invoke("interfaces", where).exit_code == 0
    assert list(tmp_path.iterdir()) == []
