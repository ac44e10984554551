"""A throw-away MIT KDC on loopback: realms that trust each other, and principals of every kind.

Everything it writes is in one directory. It runs as long as the context manager :func:`mit_kdc` is open.

==================  =======================================================================
ONE.MIT.TEST        the clients' realm
TWO.MIT.TEST        its sister; between the two there is only MIT.TEST
MIT.TEST            the parent of both; it makes no session keys of RC4
OTHER.TEST          ONE trusts it, and its KDC sends on there for hosts below other.test
==================  =======================================================================
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ADDRESS = "127.0.0.1"
REALM = "ONE.MIT.TEST"
PARENT = "MIT.TEST"
SISTER = "TWO.MIT.TEST"
OTHER = "OTHER.TEST"
REALMS = (REALM, PARENT, SISTER, OTHER)

#: (issuer, target): the issuer has a key of the target's ticket-granting service, and so has the target.
TRUSTS = ((REALM, PARENT), (PARENT, SISTER), (REALM, OTHER))

PASSWORD = "Passw0rd.mit"
SHA1 = "aes256-cts-hmac-sha1-96:normal,aes128-cts-hmac-sha1-96:normal"
SHA2 = "aes256-cts-hmac-sha384-192:normal,aes128-cts-hmac-sha256-128:normal"
RC4 = "arcfour-hmac:normal"
SERVICES = {
    REALM: "host/svc.one.mit.test",
    SISTER: "host/svc.two.mit.test",
    OTHER: "host/svc.other.test",
}

START_SECONDS = 15.0
COMMAND_SECONDS = 60.0
PROGRAMS = ("krb5kdc", "kadmin.local", "kdb5_util", "kinit", "klist", "kvno")


@dataclass(frozen=True)
class MitKdc:
    """A running KDC.

    Attributes:
        directory: all that it has on disk. port: of UDP and TCP, on ADDRESS.
        krb5_conf: for clients. keytab: keys of the services and of ``user``.
        log: what it writes while it runs.
    """

    directory: Path
    port: int
    krb5_conf: Path
    keytab: Path
    log: Path

    @property
    def address(self) -> str:
        """Host and port, as KdcLocator has them."""
        return f"{ADDRESS}:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """Variables for programs of MIT Kerberos."""
        return {"KRB5_CONFIG": str(self.krb5_conf), "KRB5RCACHENAME": "none:"}


def missing_programs() -> list[str]:
    """What has to be installed first."""
    return [name for name in PROGRAMS if find_program(name) is None]


def find_program(name: str) -> str | None:
    """A program, also where only root looks for it."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin:/usr/local/sbin")


@contextlib.contextmanager
def mit_kdc(directory: Path) -> Iterator[MitKdc]:
    """Set up a KDC in an empty directory and run it.

    Raises:
        RuntimeError: it does not come up; the text has what its programs say.
    """
    port = free_port()
    kdc = MitKdc(
        directory, port, directory / "krb5.conf", directory / "service.keytab", directory / "krb5kdc.log"
    )
    kdc.krb5_conf.write_text(krb5_conf(port))
    (directory / "kdc.conf").write_text(kdc_conf(directory, port))
    for realm in REALMS:
        (directory / realm).mkdir()
        run(kdc, "kdb5_util", "-r", realm, "-P", "master", "create", "-s", "-W")
        administer(kdc, realm)
    with kdc.log.open("wb") as log:
        realms = [word for realm in REALMS for word in ("-r", realm)]
        process = subprocess.Popen(
            [find_program("krb5kdc") or "krb5kdc", "-n", *realms],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=server_environment(kdc),
            start_new_session=True,
        )
        try:
            wait_until_ready(kdc, process)
            yield kdc
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)


def free_port() -> int:
    """A port that neither UDP nor TCP uses."""
    for _ in range(50):
        with socket.socket() as stream, socket.socket(type=socket.SOCK_DGRAM) as datagram:
            stream.bind((ADDRESS, 0))
            port = int(stream.getsockname()[1])
            with contextlib.suppress(OSError):
                datagram.bind((ADDRESS, port))
                return port
    raise RuntimeError("no port is free for both UDP and TCP")


def server_environment(kdc: MitKdc) -> dict[str, str]:
    """Variables for the KDC and the programs that work on its databases; others take no harm of them."""
    profile = {"KRB5_KDC_PROFILE": str(kdc.directory / "kdc.conf"), "LC_ALL": "C.UTF-8"}
    return {**os.environ, **kdc.environment, **profile}


def run(kdc: MitKdc, program: str, *arguments: str, stdin: str = "") -> str:
    """Run a program of MIT Kerberos to its end; what it writes.

    Raises:
        RuntimeError: it fails; the text has what it says.
    """
    done = subprocess.run(
        [find_program(program) or program, *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=COMMAND_SECONDS,
        env=server_environment(kdc),
        check=False,
    )
    # kadmin.local succeeds whatever its commands do
    if done.returncode or " while " in done.stderr:
        raise RuntimeError(f"{program} {' '.join(arguments)}: {done.stdout}{done.stderr}")
    return done.stdout


def administer(kdc: MitKdc, realm: str) -> None:
    """Make a realm's principals."""
    commands = [
        f'addprinc -pw "{issuer}>{target}" -e {SHA1} krbtgt/{target}@{issuer}'
        for issuer, target in TRUSTS
        if realm in (issuer, target)
    ]
    service = SERVICES.get(realm)
    if service is not None:
        commands += [f"addprinc -randkey -e {SHA1} {service}", f"ktadd -k {kdc.keytab} {service}"]
    if realm == REALM:
        user = f"addprinc -pw {PASSWORD}"
        commands += [
            f"{user} -e {SHA1} +requires_preauth user",
            f"{user} -e {SHA2} +requires_preauth sha2",
            f"{user} -e {RC4} +requires_preauth rc4",
            f"{user} -e {SHA1} -requires_preauth trusting",
            f'{user} -e {SHA1} -expire "2020-01-01" expired',
            f'{user} -e {SHA1} -pwexpire "2020-01-01" oldpassword',
            f"{user} -e {SHA1} -allow_tix locked",
            f"{user} -e {SHA1} -allow_forwardable still",
            f"{user} -e {SHA1} -maxlife 30seconds brief",
            f"addprinc -randkey -e {SHA2} host/sha2.one.mit.test",
            f"addprinc -randkey -e {RC4} host/rc4.one.mit.test",
            f"addprinc -randkey -e {SHA1} +ok_as_delegate host/trusted.one.mit.test",
            f"ktadd -k {kdc.keytab} -norandkey user",
        ]
    if realm == PARENT:
        commands += [
            f"addprinc -pw {PASSWORD} -e {RC4} +requires_preauth rc4",
            f"setstr krbtgt/{PARENT} session_enctypes aes256-cts-hmac-sha1-96",
        ]
    run(kdc, "kadmin.local", "-r", realm, stdin="\n".join(commands) + "\n")


def wait_until_ready(kdc: MitKdc, process: subprocess.Popen[bytes]) -> None:
    """Wait until it accepts connections."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection((ADDRESS, kdc.port), timeout=1):
            return
        time.sleep(0.05)
    raise RuntimeError(f"krb5kdc does not come up: {kdc.log.read_text(errors='replace')}")


ENCTYPES = (
    "aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96 aes256-cts-hmac-sha384-192 "
    "aes128-cts-hmac-sha256-128 arcfour-hmac"
)


def krb5_conf(port: int) -> str:
    """The configuration of clients, and of the KDC as a user of the library."""
    realms = "".join(f"    {realm} = {{\n        kdc = {ADDRESS}:{port}\n    }}\n" for realm in REALMS)
    return f"""\
[libdefaults]
    default_realm = {REALM}
    dns_lookup_realm = false
    dns_lookup_kdc = false
    dns_canonicalize_hostname = false
    rdns = false
    allow_weak_crypto = true
    allow_rc4 = true
    permitted_enctypes = {ENCTYPES}
[realms]
{realms}[domain_realm]
    .one.mit.test = {REALM}
    .two.mit.test = {SISTER}
    .other.test = {OTHER}
"""


def kdc_conf(directory: Path, port: int) -> str:
    """The configuration of the KDC."""
    realms = "".join(
        f"""\
    {realm} = {{
        database_name = {directory / realm / "principal"}
        key_stash_file = {directory / realm / "stash"}
        acl_file = {directory / realm / "kadm5.acl"}
        max_life = 10h
        max_renewable_life = 7d
        supported_enctypes = {f"{SHA1},{SHA2},{RC4}".replace(",", " ")}
        host_based_services = host
    }}
"""
        for realm in REALMS
    )
    return f"""\
[kdcdefaults]
    kdc_listen = {ADDRESS}:{port}
    kdc_tcp_listen = {ADDRESS}:{port}
[realms]
{realms}[logging]
    kdc = STDERR
"""
