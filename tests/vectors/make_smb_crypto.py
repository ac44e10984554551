#!/usr/bin/env python3
"""Write smb_crypto.json: protected SMB messages between Samba's clients and servers, and the keys to them.

    python -m tests.vectors.make_smb_crypto [OUTPUT]

Needs root and Samba, as tests/interop/samba_smbd.py does, and the domain controller of
tests/interop/samba_ad.py running, for sessions with keys longer than 16 octets. A relay stands between the
two; the client tells its keys. README.md beside this file describes the format.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.interop.samba_smbd import VARIANTS, Smbd, running_smbd

AD_STATE = Path(os.environ.get("DCERPC_SAMBA_DIR") or f"{os.environ.get('TMPDIR') or '/tmp'}/dcerpc-samba-ad")
SAMBA_PYTHON = os.environ.get("DCERPC_SAMBA_PYTHON") or "/usr/bin/python3"
CLIENT_SECONDS = 30.0
KEPT = 4
"""Protected messages to keep of each direction: more say nothing that these do not."""

NEGOTIATE, SESSION_SETUP = 0, 1


@dataclass
class Conversation:
    """The messages of one connection, without the transport's framing, in the order they came."""

    messages: list[tuple[str, bytes]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, source: socket.socket, target: socket.socket, sender: str) -> None:
        """Pass on what one end sends, and keep it."""
        pending = b""
        while data := source.recv(65536):
            pending += data
            while len(pending) >= 4 and len(pending) >= 4 + (length := int.from_bytes(pending[1:4], "big")):
                with self.lock:
                    self.messages.append((sender, pending[4 : 4 + length]))
                target.sendall(pending[: 4 + length])
                pending = pending[4 + length :]
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def relay(target: tuple[str, int]) -> Iterator[tuple[int, Conversation]]:
    """Listen on a loopback port for one client and join it to the target."""
    conversation = Conversation()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(CLIENT_SECONDS)

        def serve() -> None:
            client, _ = listener.accept()
            with client, socket.create_connection(target) as server:
                back = threading.Thread(target=conversation.carry, args=(server, client, "server"))
                back.start()
                conversation.carry(client, server, "client")
                back.join(CLIENT_SECONDS)

        thread = threading.Thread(target=serve)
        thread.start()
        yield listener.getsockname()[1], conversation
        thread.join(CLIENT_SECONDS)


def output_of(command: list[str], environment: dict[str, str] | None = None) -> str:
    """All that a program writes; it must succeed."""
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **(environment or {})},
        timeout=CLIENT_SECONDS,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {done.returncode}\n{done.stdout}")
    return done.stdout


LOGGED = {
    "session": "Session Key",
    "signing": "Signing Key",
    "application": "App Key",
    "client_to_server": "ServerIn Key",
    "server_to_client": "ServerOut Key",
}


def logged_keys(log: str) -> dict[str, str]:
    """The keys that "debug encryption" makes a client of SMB 3 log, as hex."""
    keys = {}
    for name, title in LOGGED.items():
        lines = re.search(rf"^{title} +((?:\[[0-9A-F]{{4}}\] .*\n)+)", log, re.MULTILINE)
        if lines is None:
            raise SystemExit(f"the client logged no {title}:\n{log}")
        rows = re.findall(r"\] ((?:[0-9A-F]{2} +)+)", lines[1])
        keys[name] = "".join("".join(rows).split()).lower()
    return keys


KEY_OF_SESSION = """
import sys
from samba import credentials, param
from samba.dcerpc import lsa

parameters = param.LoadParm()
parameters.load(sys.argv[1])
parameters.set("smb ports", sys.argv[2])
made = credentials.Credentials()
made.guess(parameters)
made.set_username(sys.argv[3])
made.set_password(sys.argv[4])
made.set_kerberos_state(credentials.DONT_USE_KERBEROS)
print(lsa.lsarpc("ncacn_np:127.0.0.1", parameters, made).session_key.hex())
"""


def ask_for_key(smbd: Smbd, port: int) -> dict[str, str]:
    """Call as a client that tells the session's key by itself: below SMB 3 nothing logs it."""
    arguments = [str(smbd.smb_conf), str(port), smbd.user.name, smbd.user.password]
    key = output_of([SAMBA_PYTHON, "-c", KEY_OF_SESSION, *arguments]).strip()
    return {"session": key, "signing": key, "application": key}


def call_and_log(smbd: Smbd, port: int) -> dict[str, str]:
    """Call as rpcclient, with the log of the keys."""
    who = f"-U{smbd.user.name}%{smbd.user.password}"
    where = [f"-p{port}", smbd.address, f"--configfile={smbd.smb_conf}"]
    return logged_keys(
        output_of(["rpcclient", *where, who, "--option=debug encryption=yes", "-c", "getusername"])
    )


def entry(label: str, conversation: Conversation, keys: dict[str, str]) -> dict[str, Any]:
    """Make one entry of the file.

    What comes before a signature is what the pre-authentication hash covers: NEGOTIATE and SESSION_SETUP, but
    not the last response, which is the first that is signed.
    """
    before, signed, sealed = [], [], []
    for sender, octets in conversation.messages:
        shown = {"from": sender, "octets": octets.hex()}
        if octets[:4] == b"\xfdSMB":
            sealed.append(shown)
        elif octets[16] & 8:
            signed.append(shown)
        elif int.from_bytes(octets[12:14], "little") in (NEGOTIATE, SESSION_SETUP):
            before.append(shown)
    return {
        "label": label,
        "keys": keys,
        "before": before,
        "signed": some_of_each(signed),
        "sealed": some_of_each(sealed),
    }


def some_of_each(messages: list[dict[str, str]]) -> list[dict[str, str]]:
    """The first messages of either side."""
    return [
        each
        for sender in ("client", "server")
        for each in [message for message in messages if message["from"] == sender][:KEPT]
    ]


def standalone(label: str, variant: str) -> dict[str, Any]:
    """Record one call to a standalone smbd: NTLM, so the session's key has 16 octets."""
    call = ask_for_key if variant.startswith("smb2") else call_and_log
    with running_smbd(VARIANTS[variant]) as smbd:
        with relay((smbd.address, smbd.port)) as (port, conversation):
            keys = call(smbd, port)
        return entry(label, conversation, keys)


def kerberos(label: str, cipher: str) -> dict[str, Any]:
    """Record one call to the domain controller: Kerberos, so the session's key has 32 octets."""
    facts = json.loads((AD_STATE / "peer.json").read_text())
    user = facts["accounts"]["user"]
    with relay((facts["address"], 445)) as (port, conversation):
        log = output_of(
            [
                *(
                    "rpcclient",
                    f"-p{port}",
                    f"-U{user['name']}%{user['password']}",
                    "--use-kerberos=required",
                ),
                *("--client-protection=encrypt", f"--option=client smb3 encryption algorithms={cipher}"),
                *("--option=debug encryption=yes", "-I127.0.0.1", facts["hostname"], "-cgetusername"),
            ],
            {"SMB_CONF_PATH": facts["smb_conf"], "KRB5_CONFIG": facts["krb5_conf"]},
        )
    return entry(label, conversation, logged_keys(log))


#: Labels say what the client and server agree on: dialect, signing algorithm, cipher.
STANDALONE = {
    "2.0.2 HMAC-SHA256": "smb202-signed",
    "2.1 HMAC-SHA256": "smb210-signed",
    "3.0 AES-CMAC": "smb300-signed",
    "3.0.2 AES-CMAC": "smb302-signed",
    "3.0 AES-CMAC AES-128-CCM": "smb300-encrypted",
    "3.0.2 AES-CMAC AES-128-CCM": "smb302-encrypted",
    "3.1.1 AES-GMAC": "smb311-gmac",
    "3.1.1 AES-CMAC": "smb311-cmac",
    "3.1.1 HMAC-SHA256": "smb311-hmac",
    "3.1.1 AES-GMAC AES-128-CCM": "smb311-128-ccm",
    "3.1.1 AES-GMAC AES-128-GCM": "smb311-128-gcm",
    "3.1.1 AES-GMAC AES-256-CCM": "smb311-256-ccm",
    "3.1.1 AES-GMAC AES-256-GCM": "smb311-256-gcm",
}
KERBEROS = {
    "3.1.1 AES-GMAC AES-256-CCM Kerberos": "AES-256-CCM",
    "3.1.1 AES-GMAC AES-256-GCM Kerberos": "AES-256-GCM",
    "3.1.1 AES-GMAC AES-128-GCM Kerberos": "AES-128-GCM",
}


def main(arguments: list[str]) -> int:
    """Record all conversations and write them to a file."""
    output = Path(arguments[0]) if arguments else Path(__file__).with_name("smb_crypto.json")
    version = output_of(["smbd", "--version"]).strip()
    conversations = [standalone(*each) for each in STANDALONE.items()]
    conversations += [kerberos(*each) for each in KERBEROS.items()]
    contents = {"origin": f"Samba, {version}", "conversations": conversations}
    output.write_text(json.dumps(contents, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
