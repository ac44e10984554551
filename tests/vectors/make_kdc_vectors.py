"""Write kerberos_kdc.json: exchanges of our client with MIT's and with Samba's KDC, octet for octet.

Needs MIT's KDC (Debian: krb5-kdc krb5-admin-server krb5-user), which it runs itself, and the domain
controller of tests/interop/samba_ad.py running. From the project's directory::

    python -m tests.vectors.make_kdc_vectors SAMBA_DIRECTORY [OUTPUT]

Clock and chance of the client are part of the file, so that requests can be compared with what is recorded,
and answers fit them. README.md has the format.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.kerberos.crypto import DEFAULT_ENCTYPES
from dcerpc.security.kerberos.kdc_replies import KdcSettings
from dcerpc.security.kerberos.keytab import find_key, read_keytab
from dcerpc.security.kerberos.ticket_source import TicketSource
from dcerpc.security.kerberos.tickets import decode_ticket
from dcerpc.security.kerberos.types import Key, Principal, ServiceTicket
from dcerpc.security.steps import ResolveRealm
from tests.interop import mit_kdc
from tests.security.kerberos.recorded import VECTORS, Chance, Recorded, to_json

AES_SHA2 = (20, 19)
RC4 = (23,)


def record(locator: KdcLocator, keytab: Path, seed: int, **errand: Any) -> Recorded:
    """Run an errand and keep all of it."""
    now = round(time.time(), 3)
    draft = Recorded(
        **errand,
        now=now,
        seed=seed,
        messages=(),
        ticket=ServiceTicket(Principal(("",)), Principal(("",)), Key(0, b""), b""),
        service_key=Key(0, b""),
    )
    settings = KdcSettings(draft.enctypes, lambda: now, Chance(seed))
    steps = TicketSource(draft.credential, settings).ticket_for(Principal.parse(draft.server))
    messages = []
    try:
        request = next(steps)
        while True:
            if isinstance(request, ResolveRealm):
                request = steps.send("")
                continue
            answer = locator.exchange(request.realm, request.message)
            messages.append((request.realm, request.message, answer))
            request = steps.send(answer)
    except StopIteration as stop:
        ticket: ServiceTicket = stop.value
    sealed = decode_ticket(ticket.ticket).enc_part
    entries = read_keytab(keytab.read_bytes())
    # the controller's keytab does not have all names of the one account that it is of
    named = (find_key(entries, each, sealed.enctype, sealed.kvno) for each in (ticket.server, None))
    entry = next(filter(None, named), None)
    if entry is None:
        raise SystemExit(f"{keytab} has no key for {ticket.server}")
    kept = {**errand, "now": now, "seed": seed}
    return Recorded(**kept, messages=tuple(messages), ticket=ticket, service_key=entry.key)


def of_mit(directory: Path) -> list[Recorded]:
    """Errands to MIT's KDC."""
    krb5kdc = mit_kdc.find_program("krb5kdc") or "krb5kdc"
    shown = subprocess.run(["dpkg-query", "-S", krb5kdc], capture_output=True, text=True, check=False).stdout
    package = shown.partition(":")[0] or "krb5-kdc"
    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=True
    ).stdout
    common: dict[str, Any] = {
        "kdc": f"MIT Kerberos {version}",
        "password": mit_kdc.PASSWORD,
        "domain": mit_kdc.REALM,
        "hashed": False,
        "server": mit_kdc.SERVICES[mit_kdc.REALM],
        "enctypes": tuple(DEFAULT_ENCTYPES),
    }
    errands: list[dict[str, Any]] = [
        {"label": "AES with SHA-1", "username": "user"},
        {"label": "AES with SHA-2", "username": "sha2", "enctypes": AES_SHA2},
        {"label": "RC4", "username": "rc4", "enctypes": RC4, "hashed": True},
        {"label": "no pre-authentication", "username": "trusting"},
        {
            "label": "a service two realms away",
            "username": "user",
            "server": mit_kdc.SERVICES[mit_kdc.SISTER],
        },
    ]
    with mit_kdc.mit_kdc(directory) as kdc:
        locator = KdcLocator(krb5_conf=kdc.krb5_conf)
        return [
            record(locator, kdc.keytab, seed, **{**common, **errand})
            for seed, errand in enumerate(errands, 1)
        ]


def of_samba(directory: Path) -> list[Recorded]:
    """Errands to Samba's KDC."""
    facts = json.loads((directory / "peer.json").read_text())
    shown = subprocess.run(["samba", "-V"], capture_output=True, text=True, check=True).stdout
    user, machine = facts["accounts"]["user"], facts["accounts"]["machine"]
    common: dict[str, Any] = {
        "kdc": f"Samba {re.sub(r'^Version ', '', shown.strip())}",
        "username": user["name"],
        "password": user["password"],
        "domain": facts["realm"],
        "hashed": False,
        "server": f"cifs/{facts['hostname']}",
        "enctypes": tuple(DEFAULT_ENCTYPES),
    }
    errands: list[dict[str, Any]] = [
        {"label": "AES, a PAC"},
        {"label": "an NT hash", "hashed": True},
        {"label": "a user principal name", "username": f"{user['name']}@{facts['dns_domain']}", "domain": ""},
        {
            "label": "a machine, its domain by the NetBIOS name",
            "username": machine["name"],
            "password": machine["password"],
            "domain": facts["domain"],
            "server": f"host/{facts['netbios_name'].lower()}",
        },
    ]
    locator = KdcLocator(facts["address"], krb5_conf=None)
    keytab = Path(facts["keytabs"]["dc"])
    return [record(locator, keytab, seed, **{**common, **errand}) for seed, errand in enumerate(errands, 101)]


def main(samba_directory: str, output: str = str(VECTORS)) -> None:
    """Record all of it."""
    with tempfile.TemporaryDirectory() as directory:
        errands = of_mit(Path(directory))
    errands += of_samba(Path(samba_directory))
    content = {
        "origin": "make_kdc_vectors.py: our client, and KDCs of others that ran for it only",
        "errands": [to_json(each) for each in errands],
    }
    Path(output).write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
