#!/usr/bin/python3
"""Bring up a throw-away Samba Active Directory domain controller on loopback.

    samba_ad.py start     provision if that was not done yet, start, wait until it answers
    samba_ad.py stop      stop it; the state directory stays
    samba_ad.py clean     stop it and remove the state directory
    samba_ad.py status    exit 0 if it runs and all its ports are open
    samba_ad.py pids      its process ids, one a line: for taskset
    samba_ad.py env       shell exports for people: eval "$(samba_ad.py env)"

Run it as root (ports 88 to 464) with the Python that has Samba's bindings, on
Debian /usr/bin/python3. Everything it writes is in one directory; programs read
``peer.json`` there, which holds addresses, accounts and file names.

Settings, all from the environment:

=========================  =========================================================
DCERPC_SAMBA_DIR           state directory [${TMPDIR:-/tmp}/dcerpc-samba-ad]
DCERPC_SAMBA_ADDRESS       IPv4 loopback address to bind [127.0.0.1]
DCERPC_SAMBA_INSTALL       1: run install_peers.sh first [0]
DCERPC_SAMBA_HOSTS         1: put the two host names in /etc/hosts until stop [0];
                           only programs that insist on resolving them need it
DCERPC_SAMBA_EXTRA         file whose lines are added to smb.conf's [global] [none]
DCERPC_SAMBA_TIMEOUT       seconds to wait until it is ready [60]
=========================  =========================================================
"""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

REALM = "RPCE.TEST"
DNS_DOMAIN = REALM.lower()
DOMAIN = "RPCE"
DC_NAME = "dc1"
DC_HOST = f"{DC_NAME}.{DNS_DOMAIN}"
SERVICE_HOST = f"svc.{DNS_DOMAIN}"
SERVICE_ADDRESS = "127.0.0.2"
SERVICE_CLASS = "rpcetest"
PORTS = (88, 135, 389, 445, 464)
DIRECTORIES = (
    *("etc", "run", "lock", "cache", "state", "private", "log", "share"),
    *("ncalrpc", "ntp_signd", "bind-dns"),
)
SUN_PATH_ROOM = 70
"""Longest state directory, in characters: Samba's sockets below it must fit sun_path."""


@dataclass(frozen=True)
class Account:
    """A name and its password; machine names carry their trailing ``$``."""

    name: str
    password: str


ADMINISTRATOR = Account("Administrator", "Passw0rd.admin")
USER = Account("rpcuser", "Passw0rd.user")
MACHINE = Account("RPCEWS$", "Passw0rd.machine")
BACKUP_DC = Account("RPCEBDC$", "Passw0rd.bdc")
SERVICE = Account("rpcsvc", "Passw0rd.service")
SERVICE_SPNS = [
    f"{service}/{host}" for host in (SERVICE_HOST, "localhost") for service in ("host", "cifs", SERVICE_CLASS)
]


def setting(name: str, default: str) -> str:
    """The environment's value of DCERPC_SAMBA_<name>, or the default."""
    return os.environ.get(f"DCERPC_SAMBA_{name}") or default


STATE = Path(setting("DIR", f"{os.environ.get('TMPDIR') or '/tmp'}/dcerpc-samba-ad"))
ADDRESS = setting("ADDRESS", "127.0.0.1")
TIMEOUT = float(setting("TIMEOUT", "60"))
SMB_CONF = STATE / "etc/smb.conf"
KRB5_CONF = STATE / "krb5.conf"
PID_FILE = STATE / "run/samba.pid"
PEER_FILE = STATE / "peer.json"
HOSTS_TAG = f"# dcerpc-samba-ad in {STATE}"

# A permissive peer: it offers as much as the protocol allows, old and new, so
# that one instance serves every test. The set of endpoint servers is spelled
# out because tests count the entries of the endpoint mapper.
SMB_CONF_TEXT = f"""[global]
    workgroup = {DOMAIN}
    realm = {REALM}
    netbios name = {DC_NAME.upper()}
    server role = active directory domain controller
    server services = s3fs, rpc, ldap, cldap, kdc, winbindd, drepl
    dcerpc endpoint servers = epmapper, wkssvc, samr, netlogon, lsarpc, drsuapi, dssetup, unixinfo, browser, \
eventlog6, backupkey, dnsserver
    interfaces = {ADDRESS}/8
    bind interfaces only = yes
    dns forwarder = {ADDRESS}
    disable netbios = yes
    smb ports = 445
    rpc server dynamic port range = 49152-49300
    prefork children = 2
    rpc start on demand helpers = yes

    private dir = {STATE}/private
    state directory = {STATE}/state
    cache directory = {STATE}/cache
    lock directory = {STATE}/lock
    pid directory = {STATE}/run
    ncalrpc dir = {STATE}/ncalrpc
    ntp signd socket directory = {STATE}/ntp_signd
    binddns dir = {STATE}/bind-dns
    log file = {STATE}/log/samba.log
    logging = file
    max log size = 0
    log level = 1

    tls enabled = no
    ldap server require strong auth = no
    ntlm auth = ntlmv1-permitted
    allow dcerpc auth level connect = yes
    allow dcerpc auth level connect:lsarpc = yes
    allow dcerpc auth level connect:samr = yes
    allow dcerpc auth level connect:netlogon = yes
    allow dcerpc auth level connect:mgmt = yes
    allow dcerpc auth level connect:epmapper = yes
    allow dcerpc auth level connect:drsuapi = yes
    server schannel = auto
    server require schannel:{MACHINE.name} = no
    server require schannel:{BACKUP_DC.name} = no
    allow nt4 crypto = yes
    allow nt4 crypto:{MACHINE.name} = yes
    allow nt4 crypto:{BACKUP_DC.name} = yes
    reject md5 clients = no
    server reject md5 schannel:{MACHINE.name} = no
    server reject md5 schannel:{BACKUP_DC.name} = no
    CVE_2020_1472:warn_about_unused_debug_level = 10
    CVE_2022_38023:warn_about_unused_debug_level = 10
    CVE_2022_38023:error_debug_level = 10
    kerberos encryption types = all
    restrict anonymous = 0

    load printers = no
    printing = bsd
    printcap name = /dev/null
    usershare max shares = 0
    vfs objects = dfs_samba4 acl_xattr
{{extra}}
[share]
    path = {STATE}/share
    read only = no
    vfs objects =

[sysvol]
    path = {STATE}/state/sysvol
    read only = no

[netlogon]
    path = {STATE}/state/sysvol/{DNS_DOMAIN}/scripts
    read only = no
"""

ENCTYPES = "aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96 arcfour-hmac"
KRB5_CONF_TEXT = f"""[libdefaults]
    default_realm = {REALM}
    dns_lookup_realm = false
    dns_lookup_kdc = false
    dns_canonicalize_hostname = false
    rdns = false
    udp_preference_limit = 0
    forwardable = true
    allow_weak_crypto = true
    permitted_enctypes = {ENCTYPES}
    default_ccache_name = FILE:{STATE}/krb5cc
[realms]
    {REALM} = {{
        kdc = {ADDRESS}:88
        kpasswd_server = {ADDRESS}:464
    }}
[domain_realm]
    .{DNS_DOMAIN} = {REALM}
    {DNS_DOMAIN} = {REALM}
    localhost = {REALM}
"""


class SetupError(Exception):
    """The domain controller cannot be brought up; the text says why and where to look."""


def say(text: str) -> None:
    """One progress line for people; standard output stays free for results."""
    print(f"samba_ad: {text}", file=sys.stderr, flush=True)


def run(log: str, *command: str, timeout: float = 120) -> None:
    """Run a command with its output in a log file; SetupError with the tail of it if it fails."""
    path = STATE / "log" / log
    environment = {**os.environ, "SMB_CONF_PATH": str(SMB_CONF), "KRB5_CONFIG": str(KRB5_CONF), "LC_ALL": "C"}
    with path.open("wb") as output:
        try:
            code = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                timeout=timeout,
                env=environment,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            raise SetupError(f"{command[0]}: not finished after {timeout:g} s, see {path}") from None
    if code:
        tail = path.read_text(errors="replace").splitlines()[-5:]
        raise SetupError("\n".join([f"{command[0]}: exit code {code}, see {path}", *tail]))


def own_pids() -> Iterator[int]:
    """Process ids of this instance.

    Samba rewrites its own argument vector and environment, and its helpers leave
    the session they were started in, so a process is known by what it is (a
    Samba executable) and by the files of our state directory it has in use.
    """
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        with contextlib.suppress(OSError):
            program = os.readlink(entry / "exe")
            if "/samba" not in program and not program.endswith(("/smbd", "/winbindd")):
                continue
            files = [os.readlink(descriptor) for descriptor in (entry / "fd").iterdir()]
            if f"{STATE}/" in "\n".join([*files, (entry / "maps").read_text(errors="replace")]):
                yield int(entry.name)


def main_pid() -> int | None:
    """The process id of the running instance, or None."""
    try:
        pid = int(PID_FILE.read_text())
    except (OSError, ValueError):
        return None
    return pid if pid in own_pids() else None


def port_open(port: int) -> bool:
    """Whether something accepts connections on the port."""
    with contextlib.suppress(OSError), socket.create_connection((ADDRESS, port), timeout=1):
        return True
    return False


def closed_ports() -> list[int]:
    """The ports of PORTS that nothing listens on."""
    return [port for port in PORTS if not port_open(port)]


def write_configuration() -> None:
    """Write smb.conf and krb5.conf and make the directories they name."""
    for name in DIRECTORIES:
        (STATE / name).mkdir(parents=True, exist_ok=True)
    for name, mode in (("private", 0o700), ("share", 0o1777), ("ntp_signd", 0o750)):
        (STATE / name).chmod(mode)
    extra = setting("EXTRA", "")
    SMB_CONF.write_text(SMB_CONF_TEXT.format(extra=Path(extra).read_text() if extra else ""))
    KRB5_CONF.write_text(KRB5_CONF_TEXT)


def provision() -> None:
    """Make the domain, its accounts and their keytabs."""
    for name in ("private", "state", "lock", "cache"):
        shutil.rmtree(STATE / name, ignore_errors=True)
    write_configuration()
    say(f"provisioning {REALM} in {STATE}")
    run(
        "provision.log",
        *(sys.executable, shutil.which("samba-tool") or "samba-tool", "domain", "provision"),
        *(
            "-s",
            str(SMB_CONF),
            f"--realm={REALM}",
            f"--domain={DOMAIN}",
            f"--adminpass={ADMINISTRATOR.password}",
        ),
        *("--server-role=dc", "--dns-backend=NONE", f"--host-name={DC_NAME}", f"--host-ip={ADDRESS}"),
        *("--function-level=2008_R2", "--use-rfc2307"),
    )
    write_configuration()  # provisioning rewrites smb.conf
    # in a process of its own: the bindings read their configuration once, at import
    run("accounts.log", sys.executable, str(Path(__file__).resolve()), "accounts")


def create_accounts() -> None:
    """Add the test accounts, take the password policy out of the way, export keytabs."""
    import ldb  # type: ignore[import-not-found]
    import samba.dckeytab  # noqa: F401  adds Net.export_keytab
    from samba import dsdb, param
    from samba.auth import system_session
    from samba.credentials import Credentials
    from samba.net import Net
    from samba.samdb import SamDB

    configuration = param.LoadParm()
    configuration.load(str(SMB_CONF))
    directory = SamDB(session_info=system_session(), lp=configuration)
    base = directory.domain_dn()

    def replace(dn: str, **attributes: str) -> None:
        message = ldb.Message(ldb.Dn(directory, dn))
        for name, value in attributes.items():
            message[name] = ldb.MessageElement(value, ldb.FLAG_MOD_REPLACE, name)
        directory.modify(message)

    replace(
        base, pwdProperties="0", minPwdLength="0", minPwdAge="0", pwdHistoryLength="0", lockoutThreshold="0"
    )

    def add(account: Account, container: str, kind: int, spns: list[str]) -> None:
        name = account.name.rstrip("$")
        dn = f"CN={name},{container},{base}"
        entry: dict[str, str | list[str]] = {
            "dn": dn,
            "objectClass": "computer" if account.name.endswith("$") else "user",
            "sAMAccountName": account.name,
            "userAccountControl": str(kind | dsdb.UF_ACCOUNTDISABLE | dsdb.UF_PASSWD_NOTREQD),
            "msDS-SupportedEncryptionTypes": "28",  # RC4, AES-128, AES-256
        }
        if account.name.endswith("$"):
            entry["dNSHostName"] = f"{name.lower()}.{DNS_DOMAIN}"
        else:
            entry["userPrincipalName"] = f"{name}@{DNS_DOMAIN}"
        if spns:
            entry["servicePrincipalName"] = spns
        directory.add(entry)
        directory.setpassword(f"(sAMAccountName={account.name})", account.password, False)
        replace(dn, userAccountControl=str(kind))

    person = dsdb.UF_NORMAL_ACCOUNT | dsdb.UF_DONT_EXPIRE_PASSWD
    machine = MACHINE.name.rstrip("$")
    machine_spns = [f"host/{machine}", f"host/{machine.lower()}.{DNS_DOMAIN}"]
    add(USER, "CN=Users", person, [])
    add(SERVICE, "CN=Users", person, SERVICE_SPNS)
    add(MACHINE, "CN=Computers", dsdb.UF_WORKSTATION_TRUST_ACCOUNT, machine_spns)
    add(
        BACKUP_DC,
        "OU=Domain Controllers",
        dsdb.UF_SERVER_TRUST_ACCOUNT,
        [f"host/{BACKUP_DC.name.rstrip('$')}"],
    )

    configuration.set("realm", REALM)
    net = Net(Credentials(), configuration)
    keytabs = {
        "user": [USER.name],
        "service": [SERVICE.name, *SERVICE_SPNS],
        "machine": [MACHINE.name, f"host/{machine}"],
        "dc": [f"{DC_NAME.upper()}$", f"host/{DC_HOST}", f"cifs/{DC_HOST}"],
    }
    for keytab, principals in keytabs.items():
        for principal in principals:
            net.export_keytab(keytab=str(STATE / f"{keytab}.keytab"), principal=principal)
    write_peer_file(str(directory.get_domain_sid()))


def write_peer_file(domain_sid: str) -> None:
    """Write what programs need to know of this instance."""
    accounts = {
        "administrator": ADMINISTRATOR,
        "user": USER,
        "machine": MACHINE,
        "backup_dc": BACKUP_DC,
        "service": SERVICE,
    }
    facts = {
        "address": ADDRESS,
        "hostname": DC_HOST,
        "netbios_name": DC_NAME.upper(),
        "realm": REALM,
        "domain": DOMAIN,
        "dns_domain": DNS_DOMAIN,
        "domain_sid": domain_sid,
        "service_hostname": SERVICE_HOST,
        "service_address": SERVICE_ADDRESS,
        "service_spn": f"{SERVICE_CLASS}/{SERVICE_HOST}",
        "accounts": {role: asdict(account) for role, account in accounts.items()},
        "keytabs": {role: str(STATE / f"{role}.keytab") for role in ("user", "service", "machine", "dc")},
        "smb_conf": str(SMB_CONF),
        "krb5_conf": str(KRB5_CONF),
        "directory": str(STATE),
    }
    PEER_FILE.write_text(json.dumps(facts, indent=1) + "\n")


def edit_hosts(*, present: bool) -> None:
    """Add the two host names to /etc/hosts, or take out what an earlier run added."""
    path = Path("/etc/hosts")
    before = path.read_text()
    lines = [line for line in before.splitlines() if not line.endswith(HOSTS_TAG)]
    if present:
        lines += [
            f"{ADDRESS} {DC_HOST} {DC_NAME} {HOSTS_TAG}",
            f"{SERVICE_ADDRESS} {SERVICE_HOST} svc {HOSTS_TAG}",
        ]
    after = "\n".join(lines) + "\n"
    if after != before and (present or HOSTS_TAG in before):
        path.write_text(after)  # in place: in a container it may be a mount, which cannot be renamed over


def add_hosts_if_wanted() -> None:
    """Add the host names if the environment asks for it."""
    if setting("HOSTS", "0") == "1":
        edit_hosts(present=True)


def wait_until(ready: Callable[[], bool], deadline: float, complaint: str) -> None:
    """Poll until ready; SetupError(complaint) at the deadline, a time.monotonic() value."""
    while not ready():
        if time.monotonic() > deadline:
            raise SetupError(f"{complaint} after {TIMEOUT:g} s; logs are in {STATE}/log")
        time.sleep(0.1)


def answers(binding: str, command: str) -> bool:
    """Whether an authenticated call works: ports open before winbindd can check passwords."""
    try:
        run(
            "ready.log",
            *(
                "rpcclient",
                "-s",
                str(SMB_CONF),
                binding,
                "-U",
                f"{DOMAIN}/{USER.name}%{USER.password}",
                "-c",
                command,
            ),
            timeout=20,
        )
    except SetupError:
        return False
    return True


def start() -> None:
    """Bring it up, unless it is up."""
    if os.geteuid() != 0:
        raise SetupError(f"must run as root, for ports {PORTS}")
    if len(str(STATE)) > SUN_PATH_ROOM:
        raise SetupError(f"{STATE}: too long for Unix sockets below it, over {SUN_PATH_ROOM} characters")
    if main_pid() is not None and not closed_ports():
        say(f"already running in {STATE}")
        add_hosts_if_wanted()
        return
    if setting("INSTALL", "0") == "1":
        subprocess.run([str(Path(__file__).resolve().with_name("install_peers.sh"))], check=True, timeout=900)
    if not shutil.which("samba"):
        raise SetupError("no samba in PATH: install the packages of install_peers.sh")
    taken = [port for port in PORTS if port_open(port)]
    if taken:
        raise SetupError(f"something else listens on {ADDRESS}, ports {taken}")
    began = time.monotonic()
    write_configuration()
    if not PEER_FILE.exists():
        provision()
    PID_FILE.unlink(missing_ok=True)
    # smbd looks for winbindd's socket in the directory compiled into libwbclient
    Path("/run/samba").mkdir(exist_ok=True)
    add_hosts_if_wanted()
    deadline = time.monotonic() + TIMEOUT
    run("start.log", "samba", "--daemon", f"--configfile={SMB_CONF}")
    try:
        wait_until(lambda: not closed_ports(), deadline, "some ports are still closed")
        wait_until(lambda: answers(f"ncacn_np:{ADDRESS}", "getusername"), deadline, "no authenticated SMB")
        wait_until(
            lambda: answers(f"ncacn_ip_tcp:{ADDRESS}[sign]", "enumdomains"), deadline, "no authenticated TCP"
        )
    except SetupError:
        stop()
        raise
    say(f"ready on {ADDRESS} after {time.monotonic() - began:.1f} s, state in {STATE}")


def stop() -> None:
    """Stop every process of it: the parent first, which takes its children down in order."""
    edit_hosts(present=False)
    parent = main_pid()
    targets = [parent] if parent is not None else list(own_pids())
    for limit, how in ((2.0, signal.SIGTERM), (3.0, signal.SIGTERM), (3.0, signal.SIGKILL)):
        for pid in targets:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, how)
        deadline = time.monotonic() + limit
        while (targets := list(own_pids())) and time.monotonic() < deadline:
            time.sleep(0.1)
        if not targets:
            say("stopped")
            return
    raise SetupError(f"still running: {targets}")


def clean() -> None:
    """Stop it and remove its state directory."""
    stop()
    shutil.rmtree(STATE, ignore_errors=True)


def status() -> None:
    """Say whether it runs; SetupError if it does not, or not all of it."""
    closed = closed_ports()
    if main_pid() is None or closed:
        raise SetupError(f"not running in {STATE}; closed ports: {closed}")
    say(f"running on {ADDRESS}, pid {main_pid()}, state in {STATE}")


def show_pids() -> None:
    """Print the processes of this instance."""
    for pid in sorted(own_pids()):
        print(pid)


def show_environment() -> None:
    """Print the peer file as shell exports SAMBA_<NAME>, and what Samba's and MIT's own tools read."""
    if not PEER_FILE.exists():
        raise SetupError("not provisioned yet: run start first")
    facts = json.loads(PEER_FILE.read_text())
    flat = {name: value for name, value in facts.items() if isinstance(value, str)}
    for role, account in facts["accounts"].items():
        flat[role], flat[f"{role}_password"] = account["name"], account["password"]
    flat.update({f"{role}_keytab": path for role, path in facts["keytabs"].items()})
    for name, value in flat.items():
        print(f"export SAMBA_{name.upper()}={shlex.quote(value)}")
    print(f"export SMB_CONF_PATH={shlex.quote(facts['smb_conf'])}")
    print(f"export KRB5_CONFIG={shlex.quote(facts['krb5_conf'])}")


COMMANDS = {
    "start": start,
    "stop": stop,
    "clean": clean,
    "status": status,
    "pids": show_pids,
    "env": show_environment,
    "accounts": create_accounts,
}


def main(arguments: list[str]) -> int:
    """Run one command; 0 on success, 1 on failure, 2 for a usage error."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    os.umask(0o022)
    try:
        COMMANDS[arguments[0]]()
    except (SetupError, OSError, subprocess.SubprocessError) as error:
        say(f"error: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
