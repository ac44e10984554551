"""The dcerpc command, run in this process."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.cli.app import cli
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.endpoint_map import EndpointEntry, EndpointMap
from dcerpc.syntax_id import SyntaxId
from dcerpc.towers import Floor, Tower
from tests.runtime.store import OBJECT, store

ECHO_ID = "60a15ec5-4de8-11d7-a637-005056a20182"
GOOD_IDL = (
    "[uuid(12345678-0000-4000-8000-000000000001), version(1.0)] interface good { void f([in] long a); }\n"
)
BAD_IDL = (
    "[uuid(12345678-0000-4000-8000-000000000001), version(1.0)] interface bad { void f([in] lung a); }\n"
)


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="dcerpc")


def failure(*arguments: str) -> str:
    """The one line of a command that fails."""
    result = invoke(*arguments)
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    return line


@pytest.fixture(scope="module")
def server() -> Iterator[StringBinding]:
    """An endpoint mapper, an echo server, and some strange entries."""
    endpoint_map = EndpointMap()
    other = Tower.from_binding(
        StringBinding.parse("ncacn_np:[\\pipe\\x]"), SyntaxId.parse(str(OBJECT), "3.4")
    )
    odd = Tower(other.interface, other.transfer_syntax, (Floor(0x0B, b"", b"\0\0"), Floor(0x99, b"", b"x")))
    with blocking.Server(endpoint_map=endpoint_map) as made:
        made.register(EchoService(), annotation="my echo")
        made.register(store.Server(), objects=[OBJECT])
        made.register_endpoint_mapper()
        (bound,) = made.listen("ncacn_ip_tcp:127.0.0.1[0]")
        endpoint_map.insert([EndpointEntry(None, other, "a pipe"), EndpointEntry(None, odd)])
        yield bound


def host(server: StringBinding) -> str:
    return f"{server.address}:{server.endpoint}"


# --- endpoints ---


def test_endpoints(server: StringBinding) -> None:
    result = invoke("endpoints", host(server))
    assert (result.exit_code, result.stderr) == (0, "")
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["Interface", "Version", "Name", "Binding", "Object", "Annotation"]
    assert [ECHO_ID, "1.0", "rpcecho", str(server), "my", "echo"] in lines
    assert [str(OBJECT), "3.4", "ncacn_np:[\\pipe\\x]", "a", "pipe"] in lines
    assert len(lines) == 5


def test_endpoints_as_json(server: StringBinding) -> None:
    result = invoke("endpoints", str(server), "--json")
    assert result.exit_code == 0
    rows = json.loads(result.stdout)
    assert {
        "interface": ECHO_ID,
        "version": "1.0",
        "name": "rpcecho",
        "binding": str(server),
        "object": None,
        "annotation": "my echo",
    } in rows
    (special,) = [row for row in rows if row["object"]]
    assert (special["object"], special["version"]) == (str(OBJECT), "2.3")
    (odd,) = [row for row in rows if row["binding"].startswith("(tower ")]
    assert odd["interface"] == str(OBJECT)


def test_endpoints_of_an_empty_map() -> None:
    with blocking.Server() as made:
        made.register_endpoint_mapper()
        (bound,) = made.listen("ncacn_ip_tcp:127.0.0.1[0]")
        assert json.loads(invoke("endpoints", str(bound), "--json").stdout) == []
        assert invoke("endpoints", str(bound)).exit_code == 0


@pytest.mark.parametrize(
    ("text", "binding"),
    [
        ("example.org", "ncacn_ip_tcp:example.org[135]"),
        ("example.org:1024", "ncacn_ip_tcp:example.org[1024]"),
        ("192.0.2.1", "ncacn_ip_tcp:192.0.2.1[135]"),
        ("::1", "ncacn_ip_tcp:::1[135]"),
        ("[::1]", "ncacn_ip_tcp:::1[135]"),
        ("[::1]:1024", "ncacn_ip_tcp:::1[1024]"),
        ("ncacn_ip_tcp:host[7]", "ncacn_ip_tcp:host[7]"),
    ],
)
def test_hosts(text: str, binding: str) -> None:
    from dcerpc.cli.targets import HostType

    assert str(HostType().convert(text, None, None)) == binding


# --- interfaces and ping ---


def test_interfaces(server: StringBinding) -> None:
    result = invoke("interfaces", str(server))
    assert (result.exit_code, result.stderr) == (0, "")
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["Interface", "Version", "Name"]
    assert [ECHO_ID, "1.0", "rpcecho"] in lines
    assert [str(store.INTERFACE.syntax.uuid), "2.3"] in lines


def test_interfaces_as_json(server: StringBinding) -> None:
    rows = json.loads(invoke("interfaces", str(server), "--json").stdout)
    assert {row["name"] for row in rows} == {"mgmt", "rpcecho", "ept", None}
    assert {"interface": ECHO_ID, "version": "1.0", "name": "rpcecho"} in rows


def test_ping(server: StringBinding) -> None:
    result = invoke("ping", str(server), "--count", "2")
    assert (result.exit_code, result.stderr) == (0, "")
    first, *calls = result.stdout.splitlines()
    assert first == f"{server}: listening"
    assert [line.split(":")[0] for line in calls] == ["call 1", "call 2"]


def test_ping_as_json(server: StringBinding) -> None:
    found = json.loads(invoke("ping", str(server), "-c", "4", "--json").stdout)
    assert found["binding"] == str(server)
    assert found["listening"] is True
    assert len(found["seconds"]) == 4
    assert all(taken > 0 for taken in found["seconds"])


# --- errors ---


@pytest.fixture
def closed_port() -> str:
    """A port nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return str(taken.getsockname()[1])


@pytest.mark.parametrize("command", ["endpoints", "interfaces", "ping"])
def test_nobody_there(command: str, closed_port: str) -> None:
    line = failure(command, f"ncacn_ip_tcp:127.0.0.1[{closed_port}]")
    assert line.startswith(f"dcerpc: cannot connect to 127.0.0.1[{closed_port}]")


def test_a_host_that_does_not_exist() -> None:
    assert failure("endpoints", "host.invalid").startswith("dcerpc: cannot connect to host.invalid[135]")


def test_a_server_that_says_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        where = f"ncacn_ip_tcp:127.0.0.1[{silent.getsockname()[1]}]"
        assert failure("ping", where, "--timeout", "0.1").startswith("dcerpc: ")


def test_a_server_without_endpoint_mapper() -> None:
    with blocking.Server() as made:
        (bound,) = made.listen("ncacn_ip_tcp:127.0.0.1[0]")
        assert "abstract syntax not supported" in failure("endpoints", str(bound))


def test_a_sequence_without_carrier() -> None:
    assert failure("ping", "ncacn_at_dsp:x[y]").startswith("dcerpc: ncacn_at_dsp")


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("endpoints",),
        ("endpoints", "a", "b"),
        ("endpoints", "host:port"),
        ("ping", "nonsense"),
        ("ping", "ncacn_ip_tcp:host[1]", "--count", "0"),
        ("ping", "ncacn_ip_tcp:host[1]", "--timeout", "0"),
        ("interfaces", "ncacn_ip_tcp:host[99999]"),
        ("idl", "check"),
        ("idl", "compile", "x.idl"),
        ("demo", "more"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert "Usage: dcerpc" in result.stderr
    assert result.stdout == ""


def test_help_and_version() -> None:
    listed = invoke("--help")
    assert listed.exit_code == 0
    assert all(name in listed.stdout for name in ("demo", "endpoints", "interfaces", "ping", "idl"))
    assert invoke("--version").stdout == "dcerpc, version 0.1.0\n"


# --- idl ---


def test_idl_check(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.idl", tmp_path / "bad.idl"
    good.write_text(GOOD_IDL)
    bad.write_text(BAD_IDL)
    fine = invoke("idl", "check", str(good))
    assert (fine.exit_code, fine.output) == (0, "")
    wrong = invoke("idl", "check", str(good), str(bad))
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith(f"{bad}:1:")
    assert "lung" in wrong.stderr


def test_idl_check_as_json(tmp_path: Path) -> None:
    bad = tmp_path / "bad.idl"
    bad.write_text(BAD_IDL)
    result = invoke("idl", "check", str(bad), "--json")
    assert result.exit_code == 1
    (error,) = json.loads(result.stdout)
    assert (error["file"], error["line"]) == (str(bad), 1)
    assert error["column"] == BAD_IDL.index("lung") + 1
    assert "lung" in error["message"]


def test_idl_compile(tmp_path: Path) -> None:
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "shared.idl").write_text("typedef long number;\n")
    source, made = tmp_path / "good.idl", tmp_path / "good.py"
    source.write_text('import "shared.idl";\n' + GOOD_IDL.replace("long a", "number a"))
    assert failure("idl", "compile", str(source), "-o", str(made)).startswith(f"dcerpc: {source}:1:")
    assert not made.exists()
    result = invoke("idl", "compile", str(source), "-o", str(made), "-I", str(tmp_path / "types"))
    assert (result.exit_code, result.output) == (0, "")
    namespace: dict[str, object] = {"__name__": "good"}
    exec(compile(made.read_text(), str(made), "exec"), namespace)  # what was written is the point
    assert "good" in namespace
    told = invoke("idl", "compile", str(source), "-o", str(made), "-I", str(tmp_path / "types"), "--json")
    assert json.loads(told.stdout) == [
        {"file": str(source), "output": str(made), "octets": made.stat().st_size}
    ]


def test_idl_compile_several_into_a_directory(tmp_path: Path) -> None:
    (tmp_path / "base-types.idl").write_text("typedef struct { long a; } shared;\n")
    (tmp_path / "use.idl").write_text(
        'import "base-types.idl", "ms-dtyp.idl";\ntypedef struct { shared s; GUID g; LUID l; } user;\n'
    )
    files = [str(tmp_path / "base-types.idl"), str(tmp_path / "use.idl")]
    made = tmp_path / "made"
    assert "is no directory" in invoke("idl", "compile", *files, "-o", str(made)).stderr
    made.mkdir()
    result = invoke("idl", "compile", *files, "-o", str(made), "--module", "base-types.idl=pkg.base_types")
    assert (result.exit_code, result.output) == (0, "")
    assert sorted(path.name for path in made.iterdir()) == ["base_types.py", "use.py"]
    text = (made / "use.py").read_text()
    assert "from pkg import base_types\n" in text
    assert "from dcerpc.interfaces import ms_dtyp\n" in text
    invoke("idl", "compile", *files, "-o", str(made), "--standalone")
    text = (made / "use.py").read_text()
    assert "class shared:" in text
    assert "class LUID:" in text


def test_idl_options(tmp_path: Path) -> None:
    source, acf = tmp_path / "good.idl", tmp_path / "other.acf"
    source.write_text(GOOD_IDL.replace("long a", "KIND a"))
    acf.write_text("interface good { [comm_status] absent(); }")
    defined = ("-D", "KIND=long", "-D", "EMPTY")
    assert invoke("idl", "check", str(source)).exit_code == 1
    assert invoke("idl", "check", str(source), *defined).exit_code == 0
    wrong = invoke("idl", "check", str(source), *defined, "--acf", str(acf))
    assert wrong.stderr.startswith(f"{acf}:1:")
    made = tmp_path / "good.py"
    assert invoke("idl", "compile", str(source), *defined, "--target", "6.0", "-o", str(made)).exit_code == 0
    assert "target_level=6" in made.read_text()
    for bad in (
        ("-D", "1=2"),
        ("--module", "x.idl"),
        ("--module", "x.idl=a b"),
        ("--target", "7.0"),
        (str(source), "--acf", str(acf)),
    ):
        assert invoke("idl", "check", str(source), *bad).exit_code == 2


def test_idl_check_names_each_error_once(tmp_path: Path) -> None:
    (tmp_path / "shared.idl").write_text("typedef struct { lung a; } shared;\n")
    files = []
    for name in ("a", "b"):
        files.append(tmp_path / f"{name}.idl")
        files[-1].write_text('import "shared.idl";\ntypedef struct { lung a; } own;\n')
    result = invoke("idl", "check", *map(str, files))
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        str(files[0]),
        str(tmp_path / "shared.idl"),
        str(files[1]),
    ]


def test_idl_files_that_are_not_there(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.idl")
    assert missing in invoke("idl", "check", missing).stderr
    assert missing in failure("idl", "compile", missing, "-o", str(tmp_path / "out.py"))


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    source = tmp_path / "good.idl"
    source.write_text(GOOD_IDL)
    nowhere = str(tmp_path / "no" / "such" / "directory.py")
    assert nowhere in failure("idl", "compile", str(source), "-o", nowhere)
