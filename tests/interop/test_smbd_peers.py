"""The smbd instances themselves: if one of these fails, the set-up is broken, not the library."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.interop.conftest import Output, need_program, run
from tests.interop.samba_smbd import PIPES, VARIANTS, Account, Smbd, SmbdError, Variant, running_smbd

pytestmark = pytest.mark.interop

DIALECTS = ("SMB2_02", "SMB2_10", "SMB3_00", "SMB3_02", "SMB3_11")
CIPHERS = ("AES-128-CCM", "AES-128-GCM", "AES-256-CCM", "AES-256-GCM")
START_SECONDS = 30.0

Start = Callable[[str | Variant], Smbd]


def rpcclient(smbd: Smbd, command: str, *options: str, **who: Account | None) -> Output:
    return run(smbd.client(need_program("rpcclient"), smbd.address, f"--command={command}", *options, **who))


def offering(minimum: str, maximum: str) -> list[str]:
    """Options of a client that offers these dialects."""
    return [
        f"--option=client ipc {end} protocol={dialect}"
        for end, dialect in (("min", minimum), ("max", maximum))
    ]


@pytest.mark.parametrize("name", VARIANTS)
def test_sambas_clients_work(smbd: Start, name: str) -> None:
    peer = smbd(name)
    shares = run(peer.client(need_program("smbclient"), f"--list={peer.address}", "--grepable")).check()
    assert "IPC|IPC$|" in shares.stdout
    output = rpcclient(peer, "getusername; enumdomusers; netshareenum").check()
    assert f"Account Name: {peer.user.name}, Authority Name: {peer.netbios_name}" in output.stdout
    assert f"user:[{peer.administrator.name}]" in output.stdout
    assert "netname: share" in output.stdout


@pytest.mark.parametrize("name", ["smb202", "smb210", "smb300", "smb302", "smb311-gmac"])
def test_dialects_are_bounded(smbd: Start, name: str) -> None:
    peer = smbd(name)
    lowest, highest = (DIALECTS.index(each) for each in (peer.variant.minimum, peer.variant.maximum))
    for dialect in DIALECTS:
        output = rpcclient(peer, "getusername", *offering(dialect, dialect))
        assert (output.returncode == 0) == (lowest <= DIALECTS.index(dialect) <= highest), output.text


@pytest.mark.parametrize("cipher", CIPHERS)
def test_ciphers_are_bounded(smbd: Start, cipher: str) -> None:
    peer = smbd(f"smb311-{cipher[4:].lower()}")
    for other in CIPHERS:
        output = rpcclient(peer, "getusername", f"--option=client smb3 encryption algorithms={other}")
        assert (output.returncode == 0) == (other == cipher), output.text


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("default", ""),
        ("smb202-signed", ""),
        ("encryption-off", ""),
        ("anonymous-refused", "NT_STATUS_ACCESS_DENIED"),
        ("smb300-encrypted", "NT_STATUS_ACCESS_DENIED"),
        ("smb311-encrypted", "NT_STATUS_ACCESS_DENIED"),
    ],
)
def test_anonymous(smbd: Start, name: str, complaint: str) -> None:
    """Who has no key cannot encrypt, so that what must be encrypted is closed to anonymous users."""
    output = rpcclient(smbd(name), "getusername", account=None)
    if complaint:
        assert output.returncode
        assert complaint in output.stdout + output.stderr
    else:
        assert "Account Name: Anonymous Logon" in output.check().stdout


def test_wrong_passwords_are_refused(smbd: Start) -> None:
    peer = smbd("default")
    output = rpcclient(peer, "getusername", account=Account(peer.user.name, "another"))
    assert "NT_STATUS_LOGON_FAILURE" in output.stdout + output.stderr


def test_unknown_users_become_guests(smbd: Start) -> None:
    """A guest's session has no key, so the client must not insist on signatures."""
    options = "--option=client ipc signing=auto"
    output = rpcclient(smbd("guest"), "getusername", options, account=Account("stranger", "unknown"))
    assert "Account Name: Anonymous Logon" in output.check().stdout


INQUIRE = """
from samba import NTSTATUSError
from samba.dcerpc import mgmt

parameters.set("smb ports", str(port))
result = {}
for pipe in pipes:
    try:
        client = mgmt.mgmt("ncacn_np:%s[\\\\pipe\\\\%s]" % (address, pipe), parameters, login(name, password))
        result[pipe] = client.inq_if_ids().count
    except NTSTATUSError as error:
        result[pipe] = error.args[0]
"""


def test_pipes_answer(smbd: Start, samba_ndr: Callable[..., Any]) -> None:
    peer = smbd("default")
    missing = ("netlogon", "browser", "atsvc", "no_such_pipe")
    answers = samba_ndr(
        INQUIRE,
        address=peer.address,
        port=peer.port,
        pipes=[*PIPES, *missing],
        name=peer.user.name,
        password=peer.user.password,
    )
    assert {pipe for pipe in PIPES if 0 < answers[pipe] < 50} == set(PIPES)
    assert {answers[pipe] for pipe in missing} == {0xC0000034}


def test_nothing_is_left_behind() -> None:
    with running_smbd(VARIANTS["default"]) as peer:
        rpcclient(peer, "getusername").check()
        left = str(peer.directory)
        assert any(left in line for line in process_lines())
    assert not peer.directory.exists()
    assert not any(left in line for line in process_lines())


def process_lines() -> list[str]:
    """The arguments of every process that has any."""
    return run(["ps", "-eo", "args"]).check().stdout.splitlines()


def test_a_port_that_is_taken(smbd: Start) -> None:
    taken = smbd("default").port
    with pytest.raises(SmbdError, match=f"port {taken}"), running_smbd(Variant(), port=taken):
        pytest.fail("it started")


def test_a_setting_that_samba_refuses(smbd: Start) -> None:
    smbd("default")
    wrong = Variant(options=("passdb backend = no_such_backend",))
    with pytest.raises(SmbdError, match="exit code"), running_smbd(wrong):
        pytest.fail("it started")


def test_from_a_shell(smbd: Start) -> None:
    smbd("default")
    command = [sys.executable, "-m", "tests.interop.samba_smbd", "smb311-256-gcm"]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        try:
            assert process.stdout is not None
            facts = json.loads(process.stdout.readline())
            assert facts["variant"]["ciphers"] == ["AES-256-GCM"]
            who = f"--user={facts['user']['name']}%{facts['user']['password']}"
            where = [facts["address"], f"--port={facts['port']}", f"--configfile={facts['smb_conf']}"]
            run([need_program("rpcclient"), *where, who, "--command=getusername"]).check()
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(START_SECONDS)
    assert process.returncode == 0
    assert not Path(facts["directory"]).exists()
