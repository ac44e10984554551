"""smbtorture's suites of SMB and RPC against our server, which has pipes and nothing else."""

from __future__ import annotations

import re
import tempfile
from typing import TYPE_CHECKING

import pytest

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.transport.smb.settings import SmbServerSettings
from tests.interop.conftest import need_program, run
from tests.interop.file_like_pipes import pretend_files
from tests.interop.secured_echo import serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

ACCOUNTS = dcerpc.Accounts([dcerpc.Password("ada", "correct horse", "CORP")])
PIPE = r"ncacn_np:127.0.0.1[\pipe\rpcecho,port=0]"
#: The suites look at answers to what they have not signed, and authenticate as nobody.
SETTINGS = SmbServerSettings(signing="wanted", allow_anonymous=True)


def smbtorture(bound: StringBinding, place: str, *suites: str) -> Output:
    return run(
        [
            need_program("smbtorture"),
            place,
            "-p",
            bound.option("port") or "",
            *suites,
            "--user=CORP\\ada%correct horse",
            "--configfile=/dev/null",
            "--seed=1",
            f"--basedir={tempfile.gettempdir()}",
            "--option=torture:quick=yes",
            "--option=torture:timelimit=2",
        ]
    )


def results(output: Output, result: str) -> set[str]:
    """The names of the tests with a result: success, failure, error, skip."""
    return set(re.findall(rf"^{result}: ([^\s\[]+)", output.stdout, re.MULTILINE))


#: What must succeed where pipes look like files; and what does not, and why.
PASSED = {
    "smb2.session": (
        "reconnect1 reconnect2 reauth1 reauth6 "
        "signing-hmac-sha-256 signing-aes-128-cmac signing-aes-128-gmac "
        "encryption-aes-128-ccm encryption-aes-128-gcm encryption-aes-256-ccm encryption-aes-256-gcm"
    ),
    "smb2.compound": (
        "related1 related2 related5 related8 related9 unrelated1 interim1 compound-break create-write-close"
    ),
    "smb2.tcon": "tcon",
    "smb2.secleak": "secleak",
    "smb2.bench.echo": "echo",
    "smb2.create.impersonation": "impersonation",
}
REFUSED = {
    # by design: the user of a session stays the same
    "another user": "reauth2 reauth3 reauth4 reauth5",
    # MS-SMB2 3.3.5.17: a server should disconnect, as Windows does from 8 on
    "ECHO without a session": "two_logoff",
    # MS-SMB2 3.3.5.5.3 lists SEC_E_INVALID_TOKEN; Samba answers STATUS_INVALID_PARAMETER
    "a malformed token": "ntlmssp_bug14932",
    # MS-SMB2 3.3.5.2.7: STATUS_INVALID_PARAMETER to all of them, where Windows goes on
    "mixed styles of compounds": "invalid1 invalid2 invalid3",
    # product note <265>: a command that does not exist ends the connection
    "no command": "invalid4",
    # 3.3.5.2.7.2: what follows a failure fails as it did
    "after a request that cannot wait": "interim2",
    "files": "related3 related4 related6 related7 compound-padding",
}


@pytest.mark.parametrize("suite", PASSED)
def test_suites_of_smb(monkeypatch: pytest.MonkeyPatch, suite: str) -> None:
    pretend_files(monkeypatch)
    with serving(ACCOUNTS, PIPE, options={"smb": SETTINGS}) as (_, bound):
        output = smbtorture(bound, "//127.0.0.1/IPC$", suite)
    assert results(output, "success") == set(PASSED[suite].split()), output.text
    refused = {name for name in results(output, "failure") if not name.startswith("bind_negative_")}
    assert refused <= {name for names in REFUSED.values() for name in names.split()}, output.text
    assert not results(output, "error"), output.text


@pytest.mark.parametrize(
    "suite", ["smb2.connect", "smb2.credits", "smb2.rw", "smb2.dir", "smb2.lock", "smb2.acls"]
)
def test_suites_of_files_are_refused(suite: str) -> None:
    """Nothing but a refusal comes of them, and the server goes on."""
    with serving(ACCOUNTS, PIPE) as (service, bound):
        output = smbtorture(bound, "//127.0.0.1/IPC$", suite)
        assert output.returncode != 0
        assert not results(output, "success")
        assert "NT_STATUS_OBJECT_NAME_NOT_FOUND" in output.text
        assert service.seen == []
        smbtorture(bound, "ncacn_np:127.0.0.1[rpcecho]", "rpc.echo").check()


@pytest.mark.parametrize("flags", ["smb2", "smb2,spnego,seal"])
@pytest.mark.parametrize("suite", ["rpc.mgmt", "rpc.asyncbind"])
def test_suites_of_rpc(suite: str, flags: str) -> None:
    with serving(ACCOUNTS, PIPE.replace("rpcecho", "epmapper"), PIPE) as (_, bound):
        output = smbtorture(bound, f"ncacn_np:127.0.0.1[rpcecho,{flags}]", suite).check()
    assert results(output, "success")
    assert not results(output, "failure")
