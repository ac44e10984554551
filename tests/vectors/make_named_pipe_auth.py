#!/usr/bin/env python3
"""Write named_pipe_auth.json: what smbd asks of the process that serves a pipe, and what Samba's own answers.

    python -m tests.vectors.make_named_pipe_auth [OUTPUT]

Needs root and Samba, as tests/interop/samba_smbd.py does, and the domain controller of
tests/interop/samba_ad.py running. README.md beside this file describes the format.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dcerpc.transport.samba_pipe_auth import encode_reply
from tests.interop.samba_smbd import VARIANTS, Account, Smbd, running_smbd

AD_STATE = Path(os.environ.get("DCERPC_SAMBA_DIR") or f"{os.environ.get('TMPDIR') or '/tmp'}/dcerpc-samba-ad")
SECONDS = 30.0
NAME = "recorded"
#: A pipe of Samba's own.
OWN = "srvsvc"
STRANGER = Account("stranger", "unknown")
#: What ndrdump's names are in the file, for fields that stand on a line of their own.
FIELDS = (
    *("remote_client_name", "remote_client_addr", "local_server_name", "local_server_addr"),
    *("account_name", "user_principal_name", "domain_name", "unix_name"),
    *("remote_client_port", "local_server_port", "uid", "gid", "level"),
)


def message(sock: socket.socket) -> bytes:
    """A message with its length."""
    data = sock.recv(4, socket.MSG_WAITALL)
    return data + sock.recv(int.from_bytes(data, "big"), socket.MSG_WAITALL)


@contextlib.contextmanager
def recorded(directory: Path) -> Iterator[list[bytes]]:
    """Serve a pipe in Samba's ``ncalrpc dir`` as far as its request goes."""
    found: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as listener:
        path = directory / "np" / NAME
        listener.bind(str(path))
        listener.settimeout(SECONDS)
        listener.listen()

        def serve() -> None:
            sock, _ = listener.accept()
            with sock:
                found.append(message(sock))
                sock.sendall(encode_reply(7, 0))
                sock.recv(1)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield found
            thread.join(SECONDS)
        finally:
            path.unlink()


def smbclient(address: str, *options: str, environment: dict[str, str] | None = None) -> None:
    """Open the pipe."""
    command = ["smbclient", f"//{address}/IPC$", "--option=client signing=auto", *options, f"-copen {NAME}"]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        env={**os.environ, **(environment or {})},
        check=False,
    )
    if "open file" not in done.stdout:
        raise RuntimeError(f"{' '.join(command)}: {done.stdout}{done.stderr}")


def reading(octets: bytes) -> dict[str, Any]:
    """What Samba reads in a request."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(octets)
        file.flush()
        command = [
            "ndrdump",
            "-d1",
            "--validate",
            "named_pipe_auth",
            "named_pipe_auth_req",
            "struct",
            file.name,
        ]
        text = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=True).stdout
    values: dict[str, Any] = {"sids": re.findall(r"\bsids +: (S-[-0-9]+)", text)}
    for field in FIELDS:
        line = re.search(rf"^ +{field} +: (?:'(.*)'|0x[0-9a-f]+ \((\d+)\)|NULL)$", text, re.MULTILINE)
        if line is not None:
            values[field] = int(line[2]) if line[2] else line[1] or ""
    return values


def of_standalone(smbd: Smbd, label: str, account: Account | None, *options: str) -> dict[str, Any]:
    who = "%" if account is None else f"{account.name}%{account.password}"
    with recorded(smbd.directory / "ncalrpc") as found:
        where = (f"--configfile={smbd.smb_conf}", f"--port={smbd.port}", f"--user={who}")
        smbclient(smbd.address, *where, *options)
    return {"label": label, "octets": found[0].hex(), "reads": reading(found[0])}


def of_domain(label: str, *options: str) -> dict[str, Any]:
    peer = json.loads((AD_STATE / "peer.json").read_text())
    user = peer["accounts"]["user"]
    environment = {"SMB_CONF_PATH": peer["smb_conf"], "KRB5_CONFIG": peer["krb5_conf"]}
    with recorded(AD_STATE / "ncalrpc") as found:
        who = f"--user={user['name']}@{peer['realm']}%{user['password']}"
        smbclient(peer["hostname"], f"--ip-address={peer['address']}", who, *options, environment=environment)
    return {"label": label, "octets": found[0].hex(), "reads": reading(found[0])}


def reply_of_samba(smbd: Smbd, request: bytes) -> bytes:
    """What Samba's own server of a pipe replies to a request."""
    subprocess.run(
        smbd.client("rpcclient", smbd.address, "--command=netshareenum"), capture_output=True, check=True
    )
    with socket.socket(socket.AF_UNIX) as sock:
        sock.settimeout(SECONDS)
        sock.connect(str(smbd.directory / "ncalrpc/np" / OWN))
        sock.sendall(request)
        return message(sock)


def main(arguments: list[str]) -> None:
    """Record everything and write the file."""
    output = Path(arguments[0]) if arguments else Path(__file__).with_name("named_pipe_auth.json")
    with running_smbd(VARIANTS["guest"]) as smbd:
        requests = [
            of_standalone(smbd, "user", smbd.user),
            of_standalone(smbd, "user, encrypted", smbd.user, "--client-protection=encrypt"),
            of_standalone(smbd, "root", smbd.administrator),
            of_standalone(smbd, "anonymous", None),
            of_standalone(smbd, "guest", STRANGER),
        ]
        reply = reply_of_samba(smbd, bytes.fromhex(requests[0]["octets"]))
    requests += [
        of_domain("domain, Kerberos", "--use-kerberos=required"),
        of_domain("domain, NTLM", "--use-kerberos=off"),
    ]
    version = subprocess.run(["smbd", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    origin = f"smbd, {version}, and what its ndrdump reads; throw-away accounts and keys"
    document = {"origin": origin, "requests": requests, "reply": reply.hex()}
    output.write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
