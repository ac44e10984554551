"""Sessions of Samba's clients with our server: every dialect and protection, by NTLM and Kerberos."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from dcerpc.binding import StringBinding
from dcerpc.transport.smb.settings import SmbServerSettings
from tests.interop.conftest import need_program, run
from tests.interop.file_like_pipes import pretend_files
from tests.interop.samba_ad import SERVICE_HOST
from tests.interop.secured_echo import Witness, accounts_of, client_environment, serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

pytestmark = pytest.mark.interop

PIPE = r"ncacn_np:127.0.0.1[\pipe\rpcecho,port=0]"

CIPHERS = ("AES-128-CCM", "AES-128-GCM", "AES-256-CCM", "AES-256-GCM")
SIGNING = ("HMAC-SHA256", "AES-128-CMAC", "AES-128-GMAC")
#: Dialect, protection, and the one algorithm that the client offers, where it has a choice.
PROTECTION = [
    *((dialect, "sign", "") for dialect in ("SMB2_02", "SMB2_10", "SMB3_00", "SMB3_02")),
    *(("SMB3_11", "sign", algorithm) for algorithm in SIGNING),
    *((dialect, "encrypt", "") for dialect in ("SMB3_00", "SMB3_02")),
    *(("SMB3_11", "encrypt", algorithm) for algorithm in CIPHERS),
]


class Client:
    """Samba's programs, as a user of the domain, who knows the server by the name that tickets are for."""

    def __init__(self, samba: Samba, directory: Path, wrapper: Path, *, kerberos: bool) -> None:
        hosts = directory / "hosts"
        hosts.write_text(f"127.0.0.1 {SERVICE_HOST}\n")
        self.environment = client_environment(samba, directory) | {
            "KRB5CCNAME": f"FILE:{directory}/ccache",
            "LD_PRELOAD": str(wrapper),
            "NSS_WRAPPER_HOSTS": str(hosts),
        }
        user = samba.user
        name = f"{user.name}@{samba.realm}" if kerberos else f"{samba.domain}\\{user.name}"
        self.login = [
            f"--user={name}%{user.password}",
            f"--use-kerberos={'required' if kerberos else 'off'}",
        ]

    def run(self, program: str, bound: StringBinding, *arguments: str) -> Output:
        port = bound.option("port") or ""
        return run(
            [need_program(program), "-p", port, *self.login, *arguments], env=self.environment, timeout=90.0
        )


def offering(dialect: str, protection: str, algorithm: str) -> list[str]:
    """What a client offers, and nothing else."""
    kind = "encryption" if protection == "encrypt" else "signing"
    return [
        *(f"--option=client ipc {end} protocol={dialect}" for end in ("min", "max")),
        *([f"--option=client smb3 {kind} algorithms={algorithm}"] if algorithm else []),
        f"--client-protection={protection}",
    ]


@pytest.fixture(params=["ntlm", "kerberos"])
def mechanism(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def domain_client(
    samba: Samba, tmp_path: Path, absent_peer: Callable[[str], NoReturn]
) -> Callable[[str], Client]:
    """``domain_client(mechanism)``."""
    found = sorted(Path("/usr/lib").glob("*/libnss_wrapper.so"))
    if not found:
        absent_peer("libnss-wrapper is not installed (tests/interop/install_peers.sh)")
    return lambda mechanism: Client(samba, tmp_path, found[0], kerberos=mechanism == "kerberos")


def test_protection(samba: Samba, domain_client: Callable[[str], Client], mechanism: str) -> None:
    """One server for all clients: each gets what it is able to."""
    client = domain_client(mechanism)
    service = Witness()
    with serving(list(accounts_of(samba)), PIPE, service=service) as (_, bound):
        for offered in PROTECTION:
            output = client.run(
                "rpcclient",
                bound,
                *offering(*offered),
                f"ncacn_np:{SERVICE_HOST}[rpcecho]",
                "--command=echoaddone 41; echodata 9000",
            )
            assert "41 + 1 = 42" in output.check().stdout, offered
    assert service.caller.how == ("smb", mechanism, "NONE")
    assert service.caller.name == samba.user.name
    assert len(service.seen) == 2 * len(PROTECTION)


def test_encryption_that_is_required(
    samba: Samba, domain_client: Callable[[str], Client], mechanism: str
) -> None:
    client = domain_client(mechanism)
    options = {"smb": SmbServerSettings(encryption="required")}
    with serving(list(accounts_of(samba)), PIPE, options=options) as (service, bound):
        for dialect, protection, algorithm in PROTECTION:
            if protection == "sign" and algorithm:
                continue  # a client that does not ask for encryption is told to
            output = client.run(
                "rpcclient",
                bound,
                *offering(dialect, protection, algorithm),
                f"ncacn_np:{SERVICE_HOST}[rpcecho]",
                "--command=echoaddone 41",
            )
            assert (output.returncode == 0) == dialect.startswith("SMB3"), output.text
            if output.returncode:
                assert "NT_STATUS_ACCESS_DENIED" in output.text
    assert service.caller.name == samba.user.name


def test_smbclient(samba: Samba, domain_client: Callable[[str], Client], mechanism: str) -> None:
    """Polite refusals: of a list of shares, of every share but IPC$, of files there."""
    client = domain_client(mechanism)
    with serving(list(accounts_of(samba)), PIPE) as (_, bound):
        listed = client.run("smbclient", bound, f"--list={SERVICE_HOST}")
        assert "Disk" not in listed.stdout
        assert "Printer" not in listed.stdout
        for share in ("C$", "ADMIN$", "print$", "share", "IPC", "x" * 80):
            output = client.run("smbclient", bound, f"//{SERVICE_HOST}/{share}", "--command=ls")
            assert "NT_STATUS_BAD_NETWORK_NAME" in output.text, share
        for command in (
            "ls",
            "put /etc/hostname new",
            "mkdir new",
            "del *",
            "rename one another",
            "get nothing -",
            r"ls \pipe\*",
            "volume",
        ):
            output = client.run("smbclient", bound, f"//{SERVICE_HOST}/IPC$", f"--command={command}")
            assert "NT_STATUS_OBJECT_NAME_NOT_FOUND" in output.text, output.text
        output = client.run("smbclient", bound, f"//{SERVICE_HOST}/IPC$", "--command=get rpcecho -")
        assert "NT_STATUS_" in output.text


#: What smbtorture does with tickets of four seconds: unprotected, signed, encrypted.
EXPIRING = ("expire1n", "expire1s", "expire1e", "expire2s", "expire2e", "expire_disconnect")


@pytest.mark.timeout(120)
def test_sessions_expire(
    samba: Samba, domain_client: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With the ticket; whoever authenticates again goes on. All of them wait at the same time."""
    pretend_files(monkeypatch)
    client = domain_client("kerberos")
    options: dict[str, Any] = {"smb": SmbServerSettings(signing="wanted")}
    with (
        serving(list(accounts_of(samba)), PIPE, options=options) as (_, bound),
        ThreadPoolExecutor(len(EXPIRING)) as threads,
    ):
        started = {
            name: threads.submit(
                client.run,
                "smbtorture",
                bound,
                f"//{SERVICE_HOST}/IPC$",
                f"smb2.session.{name}",
                f"--basedir={tmp_path}",
            )
            for name in EXPIRING
        }
        for name, output in started.items():
            assert f"success: {name}" in output.result().check().stdout
