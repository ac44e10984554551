"""Write kerberos_crypto_files.json: keytabs and credential caches of MIT Kerberos, and what it reads in them.

Run it where MIT's KDC and tools are installed (Debian: krb5-kdc krb5-admin-server krb5-user)::

    make_kerberos_files.py [OUTPUT]

README.md has the format.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
REALM = "EXAMPLE.TEST"
USER = f"user@{REALM}"
SERVICE = f"host/server.example.test@{REALM}"
TYPES = (
    "aes256-cts-hmac-sha1-96",
    "aes128-cts-hmac-sha1-96",
    "aes256-cts-hmac-sha384-192",
    "aes128-cts-hmac-sha256-128",
    "arcfour-hmac",
)
KRB5_CONF = """[libdefaults]
 default_realm = {realm}
 dns_lookup_kdc = false
 dns_canonicalize_hostname = false
 rdns = false
 allow_weak_crypto = true
 permitted_enctypes = {types}
 ccache_type = {ccache_type}
 kdc_timesync = {ccache_type}
[realms]
 {realm} = {{
  kdc = 127.0.0.1:{port}
 }}
"""
KDC_CONF = """[kdcdefaults]
 kdc_ports = {port}
 kdc_tcp_ports = {port}
[realms]
 {realm} = {{
  database_name = {folder}/db
  key_stash_file = {folder}/stash
  supported_enctypes = {keysalts}
  max_renewable_life = 7d
 }}
[logging]
 kdc = FILE:{folder}/kdc.log
"""


class Realm:
    """A realm in a folder, with a KDC of its own while it is entered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        keysalts = " ".join(f"{each}:normal" for each in TYPES)
        text = KDC_CONF.format(port=self.port, realm=REALM, folder=folder, keysalts=keysalts)
        (folder / "kdc.conf").write_text(text)
        self.environment = os.environ | {
            "KRB5_CONFIG": str(folder / "krb5.conf"),
            "KRB5_KDC_PROFILE": str(folder / "kdc.conf"),
            "LC_ALL": "C",
            "TZ": "UTC",
        }
        self.use_cache_version(4)

    def use_cache_version(self, version: int) -> None:
        text = KRB5_CONF.format(realm=REALM, types=" ".join(TYPES), ccache_type=version, port=self.port)
        (self.folder / "krb5.conf").write_text(text)

    def __enter__(self) -> Realm:
        self.run("kdb5_util", "create", "-s", "-P", "master", "-r", REALM)
        self.kadmin("addprinc", "-pw", "secret", "user")
        self.kadmin("addprinc", "-pw", "service", "host/server.example.test")
        self.kdc = subprocess.Popen(["krb5kdc", "-n"], env=self.environment)
        time.sleep(1)
        return self

    def __exit__(self, *error: object) -> None:
        self.kdc.terminate()
        self.kdc.wait()

    def kadmin(self, *command: str) -> None:
        self.run("kadmin.local", "-q", " ".join(command))

    def run(self, *command: str, text: str = "") -> str:
        done = subprocess.run(
            command,
            env=self.environment,
            input=text,
            capture_output=True,
            text=True,
            cwd=self.folder,
            check=True,
        )
        return done.stdout

    def keytab(self, name: str) -> dict[str, Any]:
        rows = re.findall(
            r"^ *(\d+) +(\S+ \S+) +(\S+) \(([^)]+)\) +\(0x(\w+)\)", self.run("klist", "-kteK", name), re.M
        )
        entries = [
            {"kvno": int(kvno), "time": when, "principal": principal, "enctype": enctype, "key": key}
            for kvno, when, principal, enctype, key in rows
        ]
        return {"octets": (self.folder / name).read_bytes().hex(), "entries": entries}

    def ccache(self, name: str) -> dict[str, Any]:
        listing = self.run("klist", "-ef", "-C", "-c", name)
        return {"octets": (self.folder / name).read_bytes().hex(), "listing": listing.splitlines()}


def keytabs(realm: Realm) -> dict[str, Any]:
    """A keytab as kadmin writes it, one with long version numbers, one with holes."""
    realm.kadmin("ktadd", "-norandkey", "-k", "service.keytab", "host/server.example.test")
    lines = ["rkt service.keytab"]
    for kvno, enctype in ((300, TYPES[0]), (70000, TYPES[1]), (7, TYPES[4])):
        lines += [f"addent -password -p {USER} -k {kvno} -e {enctype}", "secret"]
    realm.run("ktutil", text="\n".join([*lines, "wkt more.keytab", "quit", ""]))
    (realm.folder / "holes.keytab").write_bytes((realm.folder / "more.keytab").read_bytes())
    realm.kadmin("ktrem", "-k", "holes.keytab", "host/server.example.test", "all")
    realm.kadmin("ktadd", "-norandkey", "-k", "holes.keytab", "user")
    return {name: realm.keytab(f"{name}.keytab") for name in ("service", "more", "holes")}


def ccaches(realm: Realm) -> dict[str, Any]:
    """Caches of either version with a ticket-granting ticket and a service ticket; one with addresses."""
    found = {}
    for version in (3, 4):
        realm.use_cache_version(version)
        name = f"version{version}.ccache"
        realm.run("kinit", "-c", name, "-f", "-r", "2d", USER, text="secret\n")
        realm.run("kvno", "-c", name, SERVICE)
        found[f"version {version}"] = realm.ccache(name)
    realm.run("kinit", "-c", "addresses.ccache", "-a", USER, text="secret\n")
    found["addresses"] = realm.ccache("addresses.ccache")
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Realm(Path(folder)) as realm:
        document = {
            "origin": realm.run("klist", "-V").strip(),
            "password": "secret",
            "keytabs": keytabs(realm),
            "ccaches": ccaches(realm),
        }
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "kerberos_crypto_files.json"
    output.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
