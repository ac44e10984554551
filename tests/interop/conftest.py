"""Real peers as fixtures: a Samba AD domain controller and the programs that come with it.

A peer that is absent skips the tests that need it, with the reason; with
DCERPC_REQUIRE_INTEROP=1 (as in CI) they fail instead. Environment:

=======================  ============================================================
DCERPC_INTEROP           1: start the domain controller if it does not run [0]
DCERPC_REQUIRE_INTEROP   1: an absent peer is a failure, not a skip [0]
DCERPC_SAMBA_DIR         state directory of samba_ad.py, which documents the default;
                         an instance that runs there is used as it is
DCERPC_SAMBA_PYTHON      Python with Samba's bindings [/usr/bin/python3]
DCERPC_IMPACKET_PYTHON   Python with impacket [this one]
=======================  ============================================================

Under pytest-xdist all workers share one domain controller: whoever comes first
starts it, whoever leaves last stops it, and only if the tests had started it.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.interop.samba_smbd import VARIANTS, Smbd, SmbdAbsent, Variant, reconfigure, running_smbd

HERE = Path(__file__).resolve().parent
SAMBA_AD = HERE / "samba_ad.py"
SAMBA_ECHO_SERVER = HERE / "samba_echo_server.py"
STATE = Path(os.environ.get("DCERPC_SAMBA_DIR") or f"{os.environ.get('TMPDIR') or '/tmp'}/dcerpc-samba-ad")
SAMBA_PYTHON = os.environ.get("DCERPC_SAMBA_PYTHON") or "/usr/bin/python3"
IMPACKET_PYTHON = os.environ.get("DCERPC_IMPACKET_PYTHON") or sys.executable

START_SECONDS = 300.0
RUN_SECONDS = 60.0

#: Options of tshark for recordings of RPC, and of SMB. The port that a client happens to get may be another
#: protocol's in its tables (44818 is EtherNet/IP's): RPC is known by how it looks first, SMB is on any port.
RPC_PORTS = ("-o", "tcp.try_heuristic_first:TRUE")
SMB_PORTS = ("-d", "tcp.port==1024-65535,nbss")


def absent(reason: str) -> NoReturn:
    """Skip the test, or fail it where every peer is required."""
    if os.environ.get("DCERPC_REQUIRE_INTEROP") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def need_program(name: str) -> str:
    """The path of a program of a peer."""
    path = shutil.which(name)
    if path is None:
        absent(f"{name} is not installed (tests/interop/install_peers.sh)")
    return path


@dataclass(frozen=True)
class Output:
    """How a peer's program ended, and what it wrote."""

    command: list[str]
    returncode: int
    stdout: str
    stderr: str

    @property
    def text(self) -> str:
        """All of it, for messages."""
        return f"$ {' '.join(self.command)}\n{self.stdout}{self.stderr}exit code {self.returncode}"

    def check(self) -> Output:
        """Itself, if the program succeeded."""
        assert self.returncode == 0, self.text
        return self


def run(
    command: list[str], *, stdin: str = "", env: dict[str, str] | None = None, timeout: float = RUN_SECONDS
) -> Output:
    """Run a program to its end; the test fails if that takes too long.

    Args:
        timeout: In seconds. The program and its children are killed then.
    """
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        env={**os.environ, "LC_ALL": "C.UTF-8", **(env or {})},
        start_new_session=True,
    ) as process:
        try:
            stdout, stderr = process.communicate(stdin, timeout=timeout)
        except subprocess.TimeoutExpired:
            kill_group(process)
            pytest.fail(f"not finished after {timeout:g} s: {' '.join(command)}", pytrace=False)
        except BaseException:
            kill_group(process)
            raise
    return Output(command, process.returncode, stdout, stderr)


def kill_group(process: subprocess.Popen[str]) -> None:
    """End a program that was started in its own session, with its children."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


# --- the domain controller --------------------------------------------------------


@dataclass(frozen=True)
class Account:
    """An account of the domain; machine names carry their trailing ``$``."""

    name: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class Endpoint:
    """One entry of the domain controller's endpoint map, as Samba's own client reads it.

    Attributes:
        interface: UUID as text.
        version: Major and minor.
        protseq: Protocol sequence; "" for a combination of protocols Samba's client has no name for.
        endpoint: Port, pipe or local name as text.
        annotation: As registered.
    """

    interface: str
    version: tuple[int, int]
    protseq: str
    endpoint: str
    annotation: str


@dataclass(frozen=True)
class Samba:
    """A running Samba AD domain controller.

    Attributes:
        address: Loopback address it listens on; the endpoint mapper is on port 135 of it.
        hostname: Its full name, the target of Kerberos tickets. It need not resolve.
        accounts: By role: administrator, user, machine, backup_dc, service.
        keytabs: By role: user, service, machine, dc.
        environment: What Samba's and MIT's programs need to find their configuration.
    """

    address: str
    hostname: str
    netbios_name: str
    realm: str
    domain: str
    dns_domain: str
    domain_sid: str
    service_spn: str
    accounts: dict[str, Account]
    keytabs: dict[str, Path]
    smb_conf: Path
    krb5_conf: Path
    endpoints: tuple[Endpoint, ...]

    @property
    def environment(self) -> dict[str, str]:
        """Variables for programs of Samba and of MIT Kerberos."""
        return {"SMB_CONF_PATH": str(self.smb_conf), "KRB5_CONFIG": str(self.krb5_conf)}

    @property
    def user(self) -> Account:
        """An ordinary account."""
        return self.accounts["user"]

    def port(self, interface: str) -> int:
        """The TCP port of an interface, by UUID or by one of the names in INTERFACES."""
        uuid = INTERFACES.get(interface, interface)
        for endpoint in self.endpoints:
            if endpoint.interface == uuid and endpoint.protseq == "ncacn_ip_tcp":
                return int(endpoint.endpoint)
        raise LookupError(f"{interface} has no TCP endpoint at {self.address}")


INTERFACES = {
    "epmapper": "e1af8308-5d1f-11c9-91a4-08002b14a0fa",
    "mgmt": "afa8bd80-7d8a-11c9-bef4-08002b102989",
    "samr": "12345778-1234-abcd-ef00-0123456789ac",
    "lsarpc": "12345778-1234-abcd-ef00-0123456789ab",
    "netlogon": "12345678-1234-abcd-ef00-01234567cffb",
    "drsuapi": "e3514235-4b06-11d1-ab04-00c04fc2dcd2",
}

LIST_ENDPOINTS = """
from samba.dcerpc import epmapper, misc
from samba.ndr import ndr_unpack

NAMES = {
    (epmapper.EPM_PROTOCOL_NCACN, epmapper.EPM_PROTOCOL_TCP): "ncacn_ip_tcp",
    (epmapper.EPM_PROTOCOL_NCACN, epmapper.EPM_PROTOCOL_SMB): "ncacn_np",
    (epmapper.EPM_PROTOCOL_NCACN, epmapper.EPM_PROTOCOL_NAMED_PIPE): "ncacn_np",
    (epmapper.EPM_PROTOCOL_NCACN, epmapper.EPM_PROTOCOL_HTTP): "ncacn_http",
    (epmapper.EPM_PROTOCOL_NCADG, epmapper.EPM_PROTOCOL_UDP): "ncadg_ip_udp",
    (epmapper.EPM_PROTOCOL_NCALRPC, epmapper.EPM_PROTOCOL_NAMED_PIPE): "ncalrpc",
}


def text(floor):
    for name in ("port", "unc", "path"):
        if hasattr(floor.rhs, name):
            return str(getattr(floor.rhs, name))
    return ""


client = epmapper.epmapper("ncacn_ip_tcp:%s[135]" % address, parameters, anonymous)
_, entries, _ = client.epm_Lookup(0, None, None, 0, misc.policy_handle(), 500)
result = []
for entry in entries:
    floors = entry.tower.tower.floors
    identifier = floors[0].lhs.lhs_data
    result.append({
        "interface": str(ndr_unpack(misc.GUID, identifier[:16])),
        "version": [int.from_bytes(part, "little") for part in (identifier[16:18], floors[0].rhs.unknown)],
        "protseq": NAMES.get((floors[2].lhs.protocol, floors[3].lhs.protocol), ""),
        "endpoint": text(floors[3]),
        "annotation": entry.annotation,
    })
"""

PREAMBLE = """
import json
from samba import credentials, param

parameters = param.LoadParm()
if smb_conf:
    parameters.load(smb_conf)
else:
    parameters.load_default()
anonymous = credentials.Credentials()
anonymous.set_anonymous()


def login(name, password, kerberos=False):
    made = credentials.Credentials()
    made.guess(parameters)
    made.set_username(name)
    made.set_password(password)
    made.set_domain(domain)
    made.set_realm(realm)
    made.set_kerberos_state(credentials.MUST_USE_KERBEROS if kerberos else credentials.DONT_USE_KERBEROS)
    return made


result = None
"""


def run_samba_python(script: str, facts: dict[str, str], variables: dict[str, Any], timeout: float) -> Any:
    """Run code under the Python with Samba's bindings; what it leaves in ``result``."""
    assignments = "".join(f"{name} = {value!r}\n" for name, value in {**facts, **variables}.items())
    code = f"{assignments}{PREAMBLE}\n{textwrap.dedent(script)}\nprint('\\n' + json.dumps(result))\n"
    environment = (
        {"SMB_CONF_PATH": facts["smb_conf"], "KRB5_CONFIG": facts["krb5_conf"]} if facts["smb_conf"] else {}
    )
    environment = {name: value for name, value in environment.items() if value}
    output = run([SAMBA_PYTHON, "-"], stdin=code, env=environment, timeout=timeout).check()
    return json.loads(output.stdout.splitlines()[-1])


def need_samba_python() -> None:
    """Stop here if there are no bindings."""
    if not shutil.which(SAMBA_PYTHON) or run([SAMBA_PYTHON, "-c", "import samba.dcerpc.epmapper"]).returncode:
        absent(f"{SAMBA_PYTHON} has no Samba bindings (package python3-samba)")


@contextlib.contextmanager
def shared_domain_controller() -> Iterator[None]:
    """Hold a running domain controller: started if allowed to, stopped by its last holder.

    Two locks: one is held during start and stop, the other, shared, by each
    process that uses the instance. Locks end with their process, so a killed
    worker leaves nothing behind that must be cleaned up.
    """
    change_name, users_name, started = (
        STATE.with_name(f"{STATE.name}.{suffix}")
        for suffix in ("change.lock", "users.lock", "started-by-tests")
    )
    with change_name.open("w") as change, users_name.open("w") as users:
        fcntl.flock(change, fcntl.LOCK_EX)
        if run([SAMBA_PYTHON, str(SAMBA_AD), "status"]).returncode:
            if os.environ.get("DCERPC_INTEROP") != "1":
                absent(
                    "no Samba domain controller runs: tests/interop/samba_ad.py start, or DCERPC_INTEROP=1"
                )
            need_program("samba")
            started.touch()
            output = run([SAMBA_PYTHON, str(SAMBA_AD), "start"], timeout=START_SECONDS)
            if output.returncode:
                started.unlink()
                absent(output.text)
        fcntl.flock(users, fcntl.LOCK_SH)
        fcntl.flock(change, fcntl.LOCK_UN)
        try:
            yield
        finally:
            fcntl.flock(change, fcntl.LOCK_EX)
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if started.exists():
                    started.unlink()
                    run([SAMBA_PYTHON, str(SAMBA_AD), "stop"]).check()


@pytest.fixture(scope="session")
def samba() -> Iterator[Samba]:
    """The domain controller, running."""
    need_samba_python()
    with shared_domain_controller():
        facts = json.loads((STATE / "peer.json").read_text())
        plain = {name: value for name, value in facts.items() if isinstance(value, str)}
        entries = run_samba_python(LIST_ENDPOINTS, plain, {}, RUN_SECONDS)
        yield Samba(
            address=facts["address"],
            hostname=facts["hostname"],
            netbios_name=facts["netbios_name"],
            realm=facts["realm"],
            domain=facts["domain"],
            dns_domain=facts["dns_domain"],
            domain_sid=facts["domain_sid"],
            service_spn=facts["service_spn"],
            accounts={role: Account(**account) for role, account in facts["accounts"].items()},
            keytabs={role: Path(path) for role, path in facts["keytabs"].items()},
            smb_conf=Path(facts["smb_conf"]),
            krb5_conf=Path(facts["krb5_conf"]),
            endpoints=tuple(Endpoint(**{**entry, "version": tuple(entry["version"])}) for entry in entries),
        )


@pytest.fixture(scope="session")
def samba_python(samba: Samba) -> Callable[..., Any]:
    """``samba_python(script, timeout=60, **variables)``: run code with Samba's bindings.

    The code finds its keyword arguments as variables, and address, hostname, domain and
    realm of the domain controller, ``parameters`` (its LoadParm), ``anonymous`` and
    ``login(name, password, kerberos=False)`` (Credentials). It leaves something that
    JSON can carry in ``result``; that is what the call returns.
    """

    def call(script: str, *, timeout: float = RUN_SECONDS, **variables: Any) -> Any:
        names = ("address", "hostname", "domain", "realm", "smb_conf", "krb5_conf")
        return run_samba_python(
            script, {name: str(getattr(samba, name)) for name in names}, variables, timeout
        )

    return call


@pytest.fixture(scope="session")
def samba_ndr() -> Callable[..., Any]:
    """Like samba_python, but without a domain controller: for marshalling, or clients of our own servers."""
    need_samba_python()

    def call(script: str, *, timeout: float = RUN_SECONDS, **variables: Any) -> Any:
        facts = {"domain": "", "realm": "", "smb_conf": "", "krb5_conf": ""}
        return run_samba_python(script, facts, variables, timeout)

    return call


@pytest.fixture(scope="session")
def samba_unittest() -> Callable[..., Output]:
    """``samba_unittest(*names, timeout=60, **environment)``: run Samba's Python tests, by dotted name.

    ``.check()`` on the result; unittest writes to stderr. They find an empty smb.conf.
    """
    need_samba_python()
    if run([SAMBA_PYTHON, "-c", "import samba.tests.dcerpc.raw_protocol"]).returncode:
        absent(f"{SAMBA_PYTHON} has no samba.tests (package python3-samba)")

    def call(*names: str, timeout: float = RUN_SECONDS, **environment: str) -> Output:
        return run(
            [SAMBA_PYTHON, "-m", "unittest", *names],
            env={"SMB_CONF_PATH": os.devnull, **environment},
            timeout=timeout,
        )

    return call


@pytest.fixture(scope="session")
def absent_peer() -> Callable[[str], NoReturn]:
    """``absent_peer(reason)``: skip the test, or fail it where every peer is required."""
    return absent


@pytest.fixture
def samba_echo_server() -> Iterator[tuple[str, int]]:
    """Address and port of an rpcecho server whose stub data Samba marshals; no authentication."""
    need_samba_python()
    with subprocess.Popen(
        [SAMBA_PYTHON, str(SAMBA_ECHO_SERVER)], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            assert process.stdout is not None
            place = json.loads(process.stdout.readline())
            yield place["host"], int(place["port"])
        finally:
            kill_group(process)


# --- standalone file servers ------------------------------------------------------


@pytest.fixture(scope="session")
def smbd() -> Iterator[Callable[[str | Variant], Smbd]]:
    """``smbd(variant)``: a running smbd, by a name in ``samba_smbd.VARIANTS`` or by a Variant of one's own.

    Each is started once a session, when it is first asked for.
    """
    with contextlib.ExitStack() as instances:
        running: dict[Variant, Smbd] = {}

        def get(variant: str | Variant) -> Smbd:
            wanted = VARIANTS[variant] if isinstance(variant, str) else variant
            if wanted not in running:
                try:
                    running[wanted] = instances.enter_context(running_smbd(wanted))
                except SmbdAbsent as error:
                    absent(str(error))
            return running[wanted]

        yield get


@pytest.fixture(scope="session")
def smbd_as() -> Iterator[Callable[[str | Variant], Smbd]]:
    """``smbd_as(variant)``: like ``smbd``, but there is only one, which changes from variant to variant.

    What it was before it remains for the connections that were made then.
    """
    with contextlib.ExitStack() as instance:
        current: list[Smbd] = []

        def get(variant: str | Variant) -> Smbd:
            wanted = VARIANTS[variant] if isinstance(variant, str) else variant
            if not current:
                try:
                    current.append(instance.enter_context(running_smbd(wanted)))
                except SmbdAbsent as error:
                    absent(str(error))
            elif current[0].variant != wanted:
                current[0] = reconfigure(current[0], wanted)
            return current[0]

        yield get


# --- programs ---------------------------------------------------------------------


@pytest.fixture(scope="session")
def smbtorture() -> Callable[..., Output]:
    """``smbtorture(binding, *tests, options=(), timeout=60)``: Samba's tests against a server, anonymous.

    ``.check()`` on the result; ``rpc.echo`` sleeps 3 seconds unless options has ``torture:quick=yes``.
    """
    program = need_program("smbtorture")

    def call(
        binding: str, *tests: str, options: tuple[str, ...] = (), timeout: float = RUN_SECONDS
    ) -> Output:
        settings = [f"--option={option}" for option in options]
        return run([program, binding, *tests, "-U%", "--seed=1", *settings], timeout=timeout)

    return call


@pytest.fixture
def ndrdump(tmp_path: Path) -> Callable[..., Output]:
    """``ndrdump(pipe, operation, direction, stub, context=None, ndr64=False)``: Samba reads stub octets.

    pipe is Samba's name (rpcecho, epmapper, mgmt), operation its name or an opnum, direction
    "in" or "out", byte order little; context is the request's stub, which a response that
    depends on its sizes needs. Samba packs again what it unpacked, and says ``WARNING!``
    in the output where octets differ or are left over.
    """
    program = need_program("ndrdump")

    def call(
        pipe: str,
        operation: str | int,
        direction: str,
        stub: bytes,
        *,
        context: bytes | None = None,
        ndr64: bool = False,
    ) -> Output:
        octets, request = tmp_path / "stub", tmp_path / "context"
        octets.write_bytes(stub)
        command = [program, "--debug-stdout", "-d1", "--validate", *(["--ndr64"] if ndr64 else [])]
        if context is not None:
            request.write_bytes(context)
            command.append(f"--context-file={request}")
        return run([*command, pipe, str(operation), direction, str(octets)])

    return call


@pytest.fixture(scope="session")
def tshark() -> Callable[..., Output]:
    """``tshark(pcap, *arguments)``: dissect a capture file, streams reassembled."""
    program = need_program("tshark")

    def call(pcap: Path, *arguments: str, timeout: float = RUN_SECONDS) -> Output:
        return run(
            [program, "-n", "-r", str(pcap), "-o", "dcerpc.reassemble_dcerpc:TRUE", *arguments],
            timeout=timeout,
        )

    return call


@pytest.fixture(scope="session")
def impacket_python() -> Callable[..., Output]:
    """``impacket_python(*arguments, stdin="")``: the Python with impacket, as ``-c code`` or a script.

    Its example programs are installed beside it: ``impacket_python(impacket_script("rpcdump.py"), ...)``.
    """
    if run([IMPACKET_PYTHON, "-c", "import impacket.dcerpc.v5.epm"]).returncode:
        absent(
            f"{IMPACKET_PYTHON} has no impacket (tests/interop/install_peers.sh VENV, DCERPC_IMPACKET_PYTHON)"
        )

    def call(*arguments: str, stdin: str = "", timeout: float = RUN_SECONDS) -> Output:
        return run([IMPACKET_PYTHON, "-W", "ignore", *arguments], stdin=stdin, timeout=timeout)

    return call


@pytest.fixture(scope="session")
def impacket_script(impacket_python: Callable[..., Output]) -> Callable[[str], str]:
    """``impacket_script(name)``: the path of one of impacket's example programs."""

    def find(name: str) -> str:
        code = "import sys; print(sys.exec_prefix)"
        path = Path(impacket_python("-c", code).check().stdout.strip()) / "bin" / name
        if not path.exists():
            absent(f"impacket's {name} is not at {path}")
        return str(path)

    return find
