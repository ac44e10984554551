"""``dcerpc demo`` and the script itself, as real processes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dcerpc import pdu

SECONDS = 60


def dcerpc(
    *arguments: str, code: str = "from dcerpc.cli import main; main()"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def test_demo() -> None:
    done = dcerpc("demo")
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout
    assert "AddOne(41) returned 42." in said
    assert "EchoData returned b'Hello, RPC'." in said
    shown = re.findall(
        r"^client (-->|<--) (endpoint mapper|echo server|secure server): (\w+)", said, re.MULTILINE
    )
    talk = [("-->", "bind"), ("<--", "bind_ack"), ("-->", "request"), ("<--", "response")]
    expected = [(arrow, "endpoint mapper", kind) for arrow, kind in talk]
    expected += [(arrow, "echo server", kind) for arrow, kind in [*talk, *talk[2:]]]
    legs = [("-->", "alter_context"), ("<--", "alter_context_resp")]
    expected += [(arrow, "secure server", kind) for arrow, kind in [*talk[:2], *legs, *talk[2:]]]
    assert shown == expected
    assert "opnum 3 (ept_map)" in said
    assert "opnum 0 (AddOne)" in said
    assert "EchoData returned b'Nobody reads this', which travelled encrypted." in said


def test_demo_as_json() -> None:
    done = dcerpc("demo", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["AddOne"] == 42
    assert found["EchoData"] == "Hello, RPC"
    assert found["sealed EchoData"] == "Nobody reads this"
    assert len(found["pdus"]) == 16
    octets = b"".join(bytes.fromhex(each["octets"]) for each in found["pdus"])
    assert b"Hello, RPC" in octets
    assert b"Nobody reads this" not in octets
    for each in found["pdus"]:
        octets = bytes.fromhex(each["octets"])
        pdu.decode(octets)
        assert f"frag {len(octets)}" in each["description"][0]


def test_the_script_is_installed() -> None:
    script = Path(sys.executable).with_name("dcerpc")
    if not script.exists():
        pytest.skip("the package is not installed beside this interpreter")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, timeout=SECONDS, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("dcerpc, version ")


def test_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dcerpc.cli", "demo", "--help"],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: dcerpc demo")


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra(missing: str) -> None:
    done = dcerpc(
        "demo", code=f"import sys; sys.modules[{missing!r}] = None; from dcerpc.cli import main; main()"
    )
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line == f"dcerpc: {missing} is missing; install it with: pip install 'dcerpc[cli]'"


def test_another_missing_module_is_not_blamed_on_the_extra() -> None:
    done = dcerpc(
        "demo",
        code="import sys; sys.modules['dcerpc.cli.output'] = None; from dcerpc.cli import main; main()",
    )
    assert done.returncode != 0
    assert "pip install" not in done.stderr


def test_a_closed_pipe_is_no_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", "from dcerpc.cli import main; main()", "demo"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read().decode()
        process.wait(SECONDS)
    assert "Traceback" not in said
