r"""Clients of others that open our server's named pipes and local sockets.

Samba's programs speak SMB by two libraries of its own (rpcclient and smbclient, smbtorture and the Python
bindings), impacket by a third.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.transport.smb.settings import Dialect, SmbServerSettings
from tests.interop.conftest import need_program, run
from tests.interop.secured_echo import Witness, accounts_of, client_environment, serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

pytestmark = pytest.mark.interop

ADA = dcerpc.Password("ada", "correct horse", "CORP")
ACCOUNTS = dcerpc.Accounts([ADA])
LOGIN = "--user=CORP\\ada%correct horse"
PIPE = r"ncacn_np:127.0.0.1[\pipe\rpcecho,port=0]"
#: Beside it, for clients that ask for another one, on the same port.
OTHER = r"ncacn_np:127.0.0.1[\pipe\other,port=0]"

#: Samba's names of dialects.
DIALECTS = {
    "SMB2_02": Dialect.SMB_2_0_2,
    "SMB2_10": Dialect.SMB_2_1,
    "SMB3_00": Dialect.SMB_3_0,
    "SMB3_02": Dialect.SMB_3_0_2,
    "SMB3_11": Dialect.SMB_3_1_1,
}
ENCRYPTED = SmbServerSettings(encryption="required")


def port_of(bound: StringBinding) -> str:
    return bound.option("port") or ""


def rpcclient(bound: StringBinding, *options: str, login: str = LOGIN, pipe: str = "rpcecho") -> Output:
    """``echoaddone 41`` of Samba's rpcclient."""
    return run(
        [
            need_program("rpcclient"),
            f"--port={port_of(bound)}",
            login,
            "--configfile=/dev/null",
            f"ncacn_np:127.0.0.1[{pipe}]",
            "--command=echoaddone 41",
            *options,
        ]
    )


def only(dialect: str) -> list[str]:
    """Options of a client that offers one dialect."""
    return [f"--option=client ipc {end} protocol={dialect}" for end in ("min", "max")]


def smbtorture(
    bound: StringBinding, flags: str, *arguments: str, env: dict[str, str] | None = None
) -> Output:
    """All of rpc.echo but for its sleeping."""
    return run(
        [
            need_program("smbtorture"),
            f"ncacn_np:127.0.0.1[rpcecho{flags}]",
            "-p",
            port_of(bound),
            "rpc.echo",
            "--seed=1",
            "--option=torture:quick=yes",
            *arguments,
        ],
        env=env,
    )


# ---- Samba ----


@pytest.mark.parametrize("encryption", ["off", "wanted", "required"])
@pytest.mark.parametrize("dialect", DIALECTS)
def test_rpcclient_in_each_dialect(dialect: str, encryption: Any) -> None:
    options = {"smb": SmbServerSettings(encryption=encryption)}
    with serving(ACCOUNTS, PIPE, options=options) as (service, bound):
        output = rpcclient(bound, *only(dialect), "--option=client ipc signing=required")
        if encryption == "required" and DIALECTS[dialect] < Dialect.SMB_3_0:
            assert output.returncode != 0
            assert service.seen == []
        else:
            assert "41 + 1 = 42" in output.check().stdout
            assert service.caller.how == ("smb", "ntlm", "NONE")
            assert service.caller.principal == "CORP\\ada"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_server_of_one_dialect(dialect: str) -> None:
    """The client offers all of them, and proves afterwards that nobody took the better ones away."""
    options = {"smb": SmbServerSettings(dialects=(DIALECTS[dialect],))}
    with serving(ACCOUNTS, PIPE, options=options) as (_, bound):
        assert "41 + 1 = 42" in rpcclient(bound, "--option=client ipc min protocol=SMB2_02").check().stdout


@pytest.mark.parametrize("login", ["--user=CORP\\ada%wrong", "--user=CORP\\eve%wrong", "--user=%"])
def test_rpcclient_is_refused(login: str) -> None:
    with serving(ACCOUNTS, PIPE) as (service, bound):
        output = rpcclient(bound, login=login)
        assert output.returncode != 0
        assert "NT_STATUS_LOGON_FAILURE" in output.text or "NT_STATUS_ACCESS_DENIED" in output.text
        assert service.seen == []


def test_rpcclient_as_nobody() -> None:
    options = {"smb": SmbServerSettings(allow_anonymous=True)}
    with serving(None, PIPE, options=options) as (service, bound):
        assert "41 + 1 = 42" in rpcclient(bound, login="--user=%").check().stdout
        assert [who is None or who.anonymous for who in service.seen] == [True]


def test_a_pipe_that_is_not_there() -> None:
    with serving(ACCOUNTS, PIPE) as (_, bound):
        output = run(
            [
                need_program("smbtorture"),
                "ncacn_np:127.0.0.1[nowhere]",
                "-p",
                port_of(bound),
                "rpc.echo",
                LOGIN,
            ]
        )
        assert output.returncode != 0
        assert "NT_STATUS_OBJECT_NAME_NOT_FOUND" in output.text


def test_smbclient_finds_no_files(tmp_path: Path) -> None:
    """It lists shares by a pipe that is not served, and opens IPC$, where there is nothing to list."""
    with serving(ACCOUNTS, PIPE) as (_, bound):
        program = [need_program("smbclient"), f"--port={port_of(bound)}", LOGIN, "--configfile=/dev/null"]
        listed = run([*program, "--list=127.0.0.1"])
        assert "Disk" not in listed.stdout
        assert "NT_STATUS_BAD_NETWORK_NAME" in run([*program, "//127.0.0.1/C$", "--command=ls"]).text
        output = run([*program, "//127.0.0.1/IPC$", f"--command=ls; get rpcecho {tmp_path}/copy; mkdir new"])
        assert output.stdout.count("NT_STATUS_") == 3
        assert "41 + 1 = 42" in rpcclient(bound).check().stdout


@pytest.mark.parametrize("encrypted", [False, True], ids=["signed", "encrypted"])
@pytest.mark.parametrize("flags", ["", ",sign", ",spnego,seal"])
def test_smbtorture(flags: str, encrypted: bool) -> None:
    options = {"smb": ENCRYPTED} if encrypted else {}
    with serving(ACCOUNTS, PIPE, options=options) as (service, bound):
        output = smbtorture(bound, flags, LOGIN).check()
        assert output.stdout.count("success: ") == 9
        assert "failure" not in output.stdout
        assert service.caller.principal == "CORP\\ada"
        assert service.caller.level == {"": "NONE", ",sign": "INTEGRITY"}.get(flags, "PRIVACY")


@pytest.mark.parametrize(
    ("flags", "how"),
    [
        ("", ("smb", "kerberos", "NONE")),
        (",krb5,seal", ("kerberos", "kerberos", "PRIVACY")),
        (",spnego,sign", ("spnego", "kerberos", "INTEGRITY")),
    ],
)
@pytest.mark.parametrize("encrypted", [False, True], ids=["signed", "encrypted"])
def test_smbtorture_by_kerberos(
    samba: Samba, tmp_path: Path, flags: str, how: tuple[str, str, str], encrypted: bool
) -> None:
    options = {"smb": ENCRYPTED} if encrypted else {}
    with serving(list(accounts_of(samba)), PIPE, options=options) as (service, bound):
        user = samba.user
        output = smbtorture(
            bound,
            f"{flags},target_hostname=svc.rpce.test",
            f"--user={user.name}@{samba.realm}%{user.password}",
            "--use-kerberos=required",
            env=client_environment(samba, tmp_path),
        ).check()
        assert output.stdout.count("success: ") == 9
        assert service.caller.how == how
        assert service.caller.principal == f"{user.name}@{samba.realm}"
        assert service.caller.sids[0].startswith(f"{samba.domain_sid}-")


def test_sambas_bindings_have_the_same_key(samba_ndr: Callable[..., Any]) -> None:
    """Several pipes of one process, each with its own connection; the key that samr would encrypt with."""
    keys: list[str] = []

    class Keys(Witness):
        async def AddOne(self, call: Any, /, in_data: int) -> int:
            keys.append(call.session_key.hex())
            return await super().AddOne(call, in_data)

    with serving(ACCOUNTS, OTHER, PIPE, service=Keys()) as (service, bound):
        found = samba_ndr(
            """
            from samba.credentials import Credentials, DONT_USE_KERBEROS
            from samba.dcerpc import echo
            parameters.set("smb ports", port)
            who = Credentials()
            who.guess(parameters)
            who.set_username("ada")
            who.set_password("correct horse")
            who.set_domain("CORP")
            who.set_kerberos_state(DONT_USE_KERBEROS)
            places = [f"ncacn_np:127.0.0.1[{pipe}]" for pipe in ("rpcecho", "other") * 3]
            clients = [echo.rpcecho(place, parameters, who) for place in places]
            result = []
            for _ in range(3):
                for client in clients:
                    client.AddOne(41)
                    result.append((bytes(client.EchoData([7] * 20000)) == b"\\x07" * 20000))
            keys = [client.session_key.hex() for client in clients]
            result = [result, keys]
            """,
            port=port_of(bound),
        )
        assert found[0] == [True] * 18
        assert keys[:6] == found[1]
        assert len(set(keys)) == 6
        assert service.caller.how == ("smb", "ntlm", "NONE")


def test_sambas_bindings_over_a_local_socket(tmp_path: Path, samba_ndr: Callable[..., Any]) -> None:
    directory = tmp_path / "ncalrpc"
    directory.mkdir()
    with serving(None, f"ncalrpc:[{directory}/ECHO]", allow_anonymous=False) as (service, _):
        found = samba_ndr(
            """
            from samba.dcerpc import echo
            parameters.set("ncalrpc dir", directory)
            client = echo.rpcecho("ncalrpc:[ECHO]", parameters, anonymous)
            result = [client.AddOne(41), bytes(client.EchoData([7] * 20000)) == b"\\x07" * 20000]
            """,
            directory=str(directory),
        )
        assert found == [42, True]
        assert (service.caller.provider, service.caller.level) == ("local", "PRIVACY")
        assert service.caller.sids[0].startswith("S-1-22-1-")


# ---- impacket ----

IMPACKET = r"""
import json, struct, sys
from impacket.dcerpc.v5 import transport
from impacket.smbconnection import SMBConnection, SessionError
from impacket.uuid import uuidtup_to_bin

ECHO = uuidtup_to_bin(("60a15ec5-4de8-11d7-a637-005056a20182", "1.0"))

def talk(asked):
    port = asked["port"]
    session = SMBConnection("127.0.0.1", "127.0.0.1", sess_port=port, preferredDialect=asked["dialect"])
    session.login("ada", asked["password"], "CORP")
    found = {"dialect": session.getDialect(), "sums": [], "echoed": []}
    pipes = []
    for level in asked["levels"]:
        carrier = transport.SMBTransport("127.0.0.1", filename=asked["pipe"], smb_connection=session)
        client = carrier.get_dce_rpc()
        if level:
            carrier.set_credentials("ada", asked["password"], "CORP")
            client.set_auth_level(level)
        client.connect()
        client.bind(ECHO)
        pipes.append(client)
    for _ in range(2):
        for client in pipes:
            client.call(0, struct.pack("<I", 41))
            found["sums"].append(struct.unpack("<I", client.recv())[0])
            for size in asked["sizes"]:
                client.call(1, struct.pack("<II", size, size) + bytes(size))
                found["echoed"].append(len(client.recv()) == 4 + size + -size % 4)
    for client in pipes:
        client.disconnect()
    session.logoff()
    return found

def answer(asked):
    try:
        return talk(asked)
    except SessionError as error:
        return {"error": error.getErrorString()[0]}

print(json.dumps([answer(asked) for asked in json.load(sys.stdin)]))
"""


@pytest.mark.parametrize("encryption", ["off", "required"])
def test_impacket(impacket_python: Callable[..., Output], encryption: Any) -> None:
    """Pipes that are open at once in one session, of each dialect that impacket speaks."""
    sizes = (1000, 4096, 100_000)
    dialects = [Dialect.SMB_3_0, Dialect.SMB_3_1_1]
    if encryption == "off":
        dialects += [Dialect.SMB_2_0_2, Dialect.SMB_2_1]
    options = {"smb": SmbServerSettings(encryption=encryption)}
    with serving(ACCOUNTS, PIPE, options=options) as (service, bound):
        asked = {
            "port": int(port_of(bound)),
            "password": ADA.password,
            "pipe": r"\rpcecho",
            "levels": [0, 0, 5, 6],
            "sizes": sizes,
        }
        attempts = [asked | {"dialect": int(dialect)} for dialect in dialects]
        wrong = asked | {"dialect": int(Dialect.SMB_3_0)}
        attempts += [wrong | {"password": "wrong"}, wrong | {"pipe": r"\nowhere"}]
        output = impacket_python("-c", IMPACKET, stdin=json.dumps(attempts)).check()
        *found, refused, missing = json.loads(output.stdout.splitlines()[-1])
    for dialect, each in zip(dialects, found, strict=True):
        assert each == {"dialect": int(dialect), "sums": [42] * 8, "echoed": [True] * 24}
    assert (refused, missing) == (
        {"error": "STATUS_LOGON_FAILURE"},
        {"error": "STATUS_OBJECT_NAME_NOT_FOUND"},
    )
    levels = {who.level for who in service.seen if who is not None}
    assert levels == {"NONE", "INTEGRITY", "PRIVACY"}
    assert {who and who.principal for who in service.seen} == {"CORP\\ada"}
