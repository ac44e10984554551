#!/usr/bin/env python3
"""Throw-away standalone smbd instances on loopback, one for each way that SMB can be configured.

From a test or a script::

    with running_smbd(VARIANTS["smb311-encrypted"]) as smbd:
        connect(smbd.address, smbd.port, smbd.user.name, smbd.user.password)

From a shell, until it is interrupted; the one line it prints is JSON and says where it is::

    python -m tests.interop.samba_smbd VARIANT [PORT]
    python -m tests.interop.samba_smbd list

Needs root (smbd becomes the users it serves), smbd and libnss-wrapper (install_peers.sh). Everything an
instance writes is in a directory of its own, which goes with it. Its users exist for it only, by NSS wrapper,
which also keeps it away from a winbindd that runs on the host.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

START_SECONDS: Final = 20.0
STOP_SECONDS: Final = 5.0
TOOL_SECONDS: Final = 20.0

DIRECTORIES: Final = ("private", "state", "cache", "lock", "run", "log", "ncalrpc", "share")
NETBIOS_NAME: Final = "PIPEHOST"
WORKGROUP: Final = "PIPES"
#: The pipes that a standalone smbd answers on; others, netlogon, browser, atsvc, do not exist on it.
PIPES: Final = (
    *("epmapper", "eventlog", "initshutdown", "lsarpc", "lsass", "mdssvc", "netdfs", "ntsvcs", "plugplay"),
    *("samr", "spoolss", "srvsvc", "svcctl", "winreg", "wkssvc"),
)


class SmbdError(Exception):
    """An instance cannot be brought up, or down; the text says why."""


class SmbdAbsent(SmbdError):
    """What an instance needs is not here: root, smbd, libnss-wrapper."""


@dataclass(frozen=True)
class Account:
    """A local account."""

    name: str
    password: str = field(repr=False)


#: An ordinary user, and one that may do everything: Samba lets uid 0.
USER: Final = Account("pipeuser", "Passw0rd.pipeuser")
ADMINISTRATOR: Final = Account("root", "Passw0rd.piperoot")


@dataclass(frozen=True, kw_only=True)
class Variant:
    """How an smbd is configured.

    Attributes:
        minimum, maximum: dialects, in Samba's spelling: SMB2_02, SMB2_10, SMB3_00, SMB3_02, SMB3_11.
        signing: ``server signing``. Even "disabled" smbd signs for clients that ask for it.
        encryption: ``server smb encrypt``.
        signing_algorithms: AES-128-GMAC, AES-128-CMAC, HMAC-SHA256, the preferred one first; empty: all.
            SMB 3.1.1 only.
        ciphers: likewise, AES-128-GCM, AES-128-CCM, AES-256-GCM, AES-256-CCM. SMB 3.0 and 3.0.2 know
            AES-128-CCM only.
        anonymous: "allowed", or "refused" a tree connect to IPC$, or "guest": who gives an unknown name
            becomes guest, too.
        options: more lines of smb.conf's [global].
    """

    minimum: str = "SMB2_02"
    maximum: str = "SMB3_11"
    signing: Literal["default", "disabled", "auto", "mandatory"] = "default"
    encryption: Literal["default", "off", "desired", "required"] = "default"
    signing_algorithms: tuple[str, ...] = ()
    ciphers: tuple[str, ...] = ()
    anonymous: Literal["allowed", "refused", "guest"] = "allowed"
    options: tuple[str, ...] = ()


def _variants() -> dict[str, Variant]:
    """All that tests may want, by name."""
    made = {"default": Variant(), "smb202": Variant(maximum="SMB2_02"), "smb210": Variant(maximum="SMB2_10")}
    for number, dialect in (("300", "SMB3_00"), ("302", "SMB3_02"), ("311", "SMB3_11")):
        made[f"smb{number}"] = Variant(maximum=dialect)
        made[f"smb{number}-encrypted"] = Variant(maximum=dialect, encryption="required")
    for name in ("smb202", "smb210", "smb300", "smb302", "smb311"):
        made[f"{name}-signed"] = replace(made[name], signing="mandatory")
    for name, algorithm in (("gmac", "AES-128-GMAC"), ("cmac", "AES-128-CMAC"), ("hmac", "HMAC-SHA256")):
        made[f"smb311-{name}"] = Variant(
            minimum="SMB3_11", signing="mandatory", signing_algorithms=(algorithm,)
        )
    for bits in ("128", "256"):
        for mode in ("CCM", "GCM"):
            made[f"smb311-{bits}-{mode.lower()}"] = Variant(
                minimum="SMB3_11", encryption="required", ciphers=(f"AES-{bits}-{mode}",)
            )
    made["encryption-off"] = Variant(encryption="off")
    made["encryption-desired"] = Variant(encryption="desired")
    made["signing-disabled"] = Variant(signing="disabled")
    made["anonymous-refused"] = Variant(anonymous="refused")
    made["guest"] = Variant(anonymous="guest")
    return made


#: By name, as ``smbd`` fixtures and the command line take them.
VARIANTS: Final[Mapping[str, Variant]] = _variants()

_ANONYMOUS: Final = {
    "allowed": "restrict anonymous = 0",
    "refused": "restrict anonymous = 2",
    "guest": "map to guest = bad user",
}


@dataclass(frozen=True)
class Smbd:
    """A running smbd.

    Attributes:
        variant: how it is configured.
        address, port: where it listens.
        directory: all its files; logs are in ``log``.
        user, administrator: its accounts.
    """

    variant: Variant
    address: str
    port: int
    directory: Path
    pid: int
    user: Account = USER
    administrator: Account = ADMINISTRATOR
    netbios_name: str = NETBIOS_NAME
    workgroup: str = WORKGROUP

    @property
    def smb_conf(self) -> Path:
        """Its configuration, which Samba's clients can use too (``--configfile``)."""
        return self.directory / "smb.conf"

    def binding(self, pipe: str) -> str:
        r"""The string binding of one of its pipes: ``ncacn_np:127.0.0.1[\pipe\samr,port=40123]``."""
        return rf"ncacn_np:{self.address}[\pipe\{pipe},port={self.port}]"

    def client(self, program: str, *arguments: str, account: Account | None = USER) -> list[str]:
        """The command that runs rpcclient, smbclient or smbcacls of Samba against it.

        Args:
            program: its name, or path.
            arguments: what it is to do; ``--option=client max protocol=SMB3_00`` and others like it, too.
            account: who calls; None: anonymous.
        """
        who = "%" if account is None else f"{account.name}%{account.password}"
        return [
            *(program, f"--configfile={self.smb_conf}", f"--port={self.port}", f"--user={who}"),
            *arguments,
        ]

    def pids(self, program: str) -> list[int]:
        """Its processes of a program: ``smbd``, or one of those that serve pipes, such as ``rpcd_winreg``."""
        found = []
        for pid in _processes(self.directory):
            with contextlib.suppress(OSError):
                if Path(f"/proc/{pid}/exe").readlink().name == program:
                    found.append(pid)
        return found

    def log_text(self) -> str:
        """All that it has logged."""
        logs = sorted(path for path in (self.directory / "log").iterdir() if path.is_file())
        return "".join(f"==> {path.name}\n{path.read_text(errors='replace')}" for path in logs)


def _configuration(variant: Variant, address: str, port: int, directory: Path) -> str:
    """The text of smb.conf."""
    algorithms = {
        "server smb3 signing algorithms": variant.signing_algorithms,
        "server smb3 encryption algorithms": variant.ciphers,
    }
    lines = [
        "[global]",
        "server role = standalone server",
        f"workgroup = {WORKGROUP}",
        f"netbios name = {NETBIOS_NAME}",
        f"interfaces = {address}/8",
        "bind interfaces only = yes",
        "disable netbios = yes",
        f"smb ports = {port}",
        "passdb backend = tdbsam",
        "guest account = nobody",
        *(f"{name} directory = {directory}/{name}" for name in ("state", "cache", "lock")),
        f"private dir = {directory}/private",
        f"pid directory = {directory}/run",
        f"ncalrpc dir = {directory}/ncalrpc",
        f"log file = {directory}/log/%m",
        "logging = file",
        "max log size = 0",
        "log level = 1",
        "load printers = no",
        "printing = bsd",
        "printcap name = /dev/null",
        "usershare max shares = 0",
        f"server min protocol = {variant.minimum}",
        f"server max protocol = {variant.maximum}",
        f"server signing = {variant.signing}",
        f"server smb encrypt = {variant.encryption}",
        *(f"{name} = {', '.join(chosen)}" for name, chosen in algorithms.items() if chosen),
        _ANONYMOUS[variant.anonymous],
        *variant.options,
        "[share]",
        f"path = {directory}/share",
        "read only = no",
    ]
    return "\n".join(lines) + "\n"


def _environment(directory: Path) -> dict[str, str]:
    """The environment of everything Samba that runs for an instance."""
    wrappers = sorted(Path("/usr/lib").glob("*/libnss_wrapper.so"))
    if not wrappers:
        raise SmbdAbsent("libnss-wrapper is not installed (tests/interop/install_peers.sh)")
    return {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "LD_PRELOAD": str(wrappers[0]),
        "NSS_WRAPPER_PASSWD": str(directory / "passwd"),
        "NSS_WRAPPER_GROUP": str(directory / "group"),
        # there is none: nobody but this instance says whose a SID is
        "SELFTEST_WINBINDD_SOCKET_DIR": str(directory / "winbindd"),
    }


def _prepare(directory: Path, environment: dict[str, str], configuration: str) -> None:
    """Write what an instance needs before it starts."""
    for name in DIRECTORIES:
        (directory / name).mkdir()
    (directory / "share").chmod(0o777)
    (directory / "smb.conf").write_text(configuration)
    (directory / "passwd").write_text(
        f"{ADMINISTRATOR.name}:x:0:0::/:/bin/false\n{USER.name}:x:50001:50001::/:/bin/false\n"
        "nobody:x:65534:65534::/:/bin/false\n"
    )
    (directory / "group").write_text(f"root:x:0:\n{USER.name}:x:50001:\nnogroup:x:65534:\n")
    for account in (ADMINISTRATOR, USER):
        added = subprocess.run(
            ["smbpasswd", "-c", str(directory / "smb.conf"), "-s", "-a", account.name],
            input=f"{account.password}\n" * 2,
            capture_output=True,
            text=True,
            env=environment,
            timeout=TOOL_SECONDS,
            check=False,
        )
        if added.returncode:
            raise SmbdError(f"smbpasswd: exit code {added.returncode}: {added.stdout}{added.stderr}")


def _processes(directory: Path) -> list[int]:
    """The processes of an instance: those with its configuration in their arguments.

    smbd starts samba-dcerpcd when a pipe is first opened, which leaves smbd's session and starts one process
    for each group of interfaces.
    """
    found = []
    wanted = f"--configfile={directory / 'smb.conf'}\0".encode()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                if wanted in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
    return found


def _stop(process: subprocess.Popen[bytes], directory: Path) -> None:
    """End all processes of an instance: asked first, then killed."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        deadline = time.monotonic() + STOP_SECONDS
        for pid in _processes(directory):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, how)
        while _processes(directory) and time.monotonic() < deadline:
            process.poll()
            time.sleep(0.02)
    if left := _processes(directory):
        raise SmbdError(f"still running: {left}")
    process.wait(STOP_SECONDS)


def _free_port(address: str, port: int) -> int:
    """The port, 0 for any, if nothing listens on it; else SmbdError."""
    try:
        with socket.create_server((address, port)) as probe:
            return int(probe.getsockname()[1])
    except OSError as error:
        raise SmbdError(f"{address}, port {port}: {error}") from error


def _wait_until_ready(process: subprocess.Popen[bytes], address: str, port: int, output: Path) -> None:
    """Return once it accepts connections; SmbdError if it ends before, or does not begin."""
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection((address, port), timeout=1):
            return
        if time.monotonic() > deadline:
            raise SmbdError(f"smbd does not listen after {START_SECONDS:g} s:\n{output.read_text()}")
        time.sleep(0.02)
    raise SmbdError(f"smbd ended with exit code {process.returncode}:\n{output.read_text()}")


@contextlib.contextmanager
def running_smbd(variant: Variant, *, address: str = "127.0.0.1", port: int = 0) -> Iterator[Smbd]:
    """Run an smbd for as long as the context lasts.

    Args:
        variant: how it is to be; one of VARIANTS, or any other.
        address: of the loopback network.
        port: to listen on; 0: one that is free.

    Raises:
        SmbdAbsent: what it needs is not here.
        SmbdError: it does not start; Samba refuses a setting, or something else has the port.
    """
    if os.geteuid() != 0:
        raise SmbdAbsent("smbd must run as root, to become the users it serves")
    if shutil.which("smbd") is None:
        raise SmbdAbsent("no smbd in PATH (tests/interop/install_peers.sh)")
    # Samba's sockets below it must fit sun_path, so it is not in pytest's directories
    with tempfile.TemporaryDirectory(prefix="dcerpc-smbd-", ignore_cleanup_errors=True) as name:
        directory = Path(name)
        directory.chmod(0o755)
        port = _free_port(address, port)
        environment = _environment(directory)
        _prepare(directory, environment, _configuration(variant, address, port, directory))
        output = directory / "log/output"
        # it ends by itself when its standard input, a pipe, does: with whoever runs it
        with (
            output.open("wb") as log,
            subprocess.Popen(
                ["smbd", "--foreground", "--no-process-group", f"--configfile={directory / 'smb.conf'}"],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env=environment,
                start_new_session=True,
            ) as process,
        ):
            try:
                _wait_until_ready(process, address, port, output)
                yield Smbd(variant, address, port, directory, process.pid)
            finally:
                _stop(process, directory)


def reconfigure(smbd: Smbd, variant: Variant) -> Smbd:
    """Change how a running smbd is configured, for the connections that it accepts from now on.

    It takes a tenth of a second, where another instance takes several until its pipes answer.

    Raises:
        SmbdError: it does not do so.
    """
    smbd.smb_conf.write_text(_configuration(variant, smbd.address, smbd.port, smbd.directory))
    # it takes messages in order: when it answers the second it has done the first
    for message in ("reload-config", "ping"):
        told = subprocess.run(
            ["smbcontrol", f"--configfile={smbd.smb_conf}", str(smbd.pid), message],
            capture_output=True,
            text=True,
            timeout=TOOL_SECONDS,
            check=False,
        )
        if told.returncode or (message == "ping" and "PONG" not in told.stdout):
            raise SmbdError(f"smbcontrol {message}: exit code {told.returncode}: {told.stdout}{told.stderr}")
    return replace(smbd, variant=variant)


def main(arguments: list[str]) -> int:
    """Run one instance until interrupted or terminated; 0 on success, 1 on failure, 2 for a usage error."""
    if arguments == ["list"]:
        print("\n".join(VARIANTS))
        return 0
    if len(arguments) not in (1, 2) or arguments[0] not in VARIANTS:
        print(__doc__, file=sys.stderr)
        return 2
    port = int(arguments[1]) if len(arguments) == 2 else 0
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with running_smbd(VARIANTS[arguments[0]], port=port) as smbd, contextlib.suppress(KeyboardInterrupt):
            print(json.dumps({**asdict(smbd), "smb_conf": smbd.smb_conf}, default=str), flush=True)
            signal.pause()
    except (SmbdError, OSError, subprocess.SubprocessError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
