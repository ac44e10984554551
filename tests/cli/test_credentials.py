"""Who the command logs on as, and how: the options of all commands that connect."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import dcerpc
from dcerpc import blocking
from dcerpc.cli.app import cli

WHERE = "ncacn_ip_tcp:server.test[49152]"
HASH = "0123456789abcdef0123456789abcdef"


class Asked(dcerpc.RpcError):
    """Raised in place of connecting."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The options of each binding handle that a command asks for."""
    found: list[dict[str, Any]] = []

    def connect(binding: object, **options: Any) -> None:
        found.append(options)
        raise Asked("stop here")

    monkeypatch.setattr(blocking, "connect", connect)
    return found


def invoke(*arguments: str, command: str = "ping", text: str | None = None) -> Result:
    return CliRunner().invoke(cli, [command, WHERE, *arguments], prog_name="dcerpc", input=text)


def test_without_credentials(asked: list[dict[str, Any]]) -> None:
    assert invoke("--timeout", "3").exit_code == 1
    assert asked == [{"timeout": 3.0, "connect_timeout": 3.0}]


@pytest.mark.parametrize("command", ["ping", "interfaces", "endpoints"])
def test_every_command_takes_them(command: str, asked: list[dict[str, Any]]) -> None:
    invoke("--anonymous", command=command)
    assert asked[0]["credential"] == dcerpc.Anonymous()


@pytest.mark.parametrize(
    ("user", "account"),
    [
        ("ada", ("ada", "")),
        ("CORP/ada", ("ada", "CORP")),
        ("CORP\\ada", ("ada", "CORP")),
        ("ada@corp.example", ("ada@corp.example", "")),
    ],
)
def test_the_password_is_asked_for(user: str, account: tuple[str, str], asked: list[dict[str, Any]]) -> None:
    result = invoke("-u", user, text="a secret\n")
    assert asked[0]["credential"] == dcerpc.Password(account[0], "a secret", account[1])
    assert f"Password of {user}" in result.stderr
    assert result.stdout == ""
    assert "a secret" not in result.output


def test_files(tmp_path: Path, asked: list[dict[str, Any]]) -> None:
    password, hashes = tmp_path / "password", tmp_path / "hashes"
    password.write_text("p\u00e4ss word\nmore\n", encoding="utf-8")
    hashes.write_text(f"{HASH}:{HASH}\r\n")
    for arguments, credential in (
        (
            ["-u", "CORP/ada", "--password-file", str(password)],
            dcerpc.Password("ada", "p\u00e4ss word", "CORP"),
        ),
        (["-u", "ada", "--hashes", str(hashes)], dcerpc.NTHash("ada", HASH)),
        (["--ccache", "krb5cc_0"], dcerpc.CCache("krb5cc_0")),
        (["--keytab", "ada.keytab", "-u", "ada@CORP"], dcerpc.Keytab("ada.keytab", "ada@CORP")),
        (["--system"], dcerpc.SystemCredential()),
    ):
        invoke(*arguments)
        assert asked.pop()["credential"] == credential
    invoke("-u", "ada", "--password-file", "-", text="from a pipe\n")
    assert asked.pop()["credential"] == dcerpc.Password("ada", "from a pipe")


def test_how(asked: list[dict[str, Any]]) -> None:
    invoke("--anonymous", "--auth", "0x0a", "--level", "Integrity", "--target", "cifs/server")
    assert asked[0] == {
        "timeout": 10.0,
        "connect_timeout": 10.0,
        "credential": dcerpc.Anonymous(),
        "auth": 10,
        "level": "integrity",
        "target": "cifs/server",
        "kdc": None,
    }
    for given, kdc in (
        (("kdc.test",), "kdc.test"),
        (("kdc.test:88",), "kdc.test:88"),
        (("A=a1", "B=b1", "A=a2"), {"A": ["a1", "a2"], "B": ["b1"]}),
    ):
        invoke("--anonymous", "--auth", "kerberos", *(word for each in given for word in ("--kdc", each)))
        assert asked[-1]["kdc"] == kdc
        assert asked[-1]["auth"] == "kerberos"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--ccache", "a", "--keytab", "b"), "--ccache and --keytab exclude each other"),
        (("--hashes", "a"), "--hashes goes with --user"),
        (("--password-file", "a"), "--password-file goes with --user"),
        (("-u", "ada", "--anonymous"), "--anonymous excludes --user"),
        (("--level", "privacy"), "go with a credential"),
        (("--auth", "ntlm"), "go with a credential"),
        (("--anonymous", "--auth", "9x"), "neither a name nor a number"),
        (("--anonymous", "--level", "secret"), "'secret' is not one of"),
        (("--anonymous", "--kdc", "a", "--kdc", "b"), "either one for all realms"),
        (("--anonymous", "--kdc", "a", "--kdc", "R=b"), "either one for all realms"),
        (("-u", "ada", "--password-file", "/dev/null"), "has no first line"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], problem: str, asked: list[dict[str, Any]]) -> None:
    result = invoke(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert problem in result.stderr
    assert asked == []


def test_a_wrong_hash_is_not_repeated(tmp_path: Path, asked: list[dict[str, Any]]) -> None:
    path = tmp_path / "hashes"
    path.write_text("not a hash\n")
    result = invoke("-u", "ada", "--hashes", str(path))
    assert result.exit_code == 2
    assert "32 hexadecimal digits" in result.stderr
    assert "not a hash" not in result.stderr


def test_a_file_that_is_not_there(asked: list[dict[str, Any]]) -> None:
    result = invoke("-u", "ada", "--password-file", "missing")
    assert result.exit_code == 1
    assert "missing" in result.stderr
