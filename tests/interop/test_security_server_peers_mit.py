"""Clients with tickets of MIT's KDC, of every encryption type, and a server with a keytab of MIT's tools."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.security.kerberos import KerberosProvider
from dcerpc.security.kerberos.types import EncType
from dcerpc.security.spnego import SpnegoProvider
from tests.interop import mit_kdc
from tests.interop.conftest import IMPACKET_PYTHON, absent, need_program, run
from tests.interop.secured_echo import SIZES, Witness, serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

IMPACKET_CLIENT = Path(__file__).resolve().parent / "impacket_echo_client.py"


@dataclass(frozen=True)
class Kind:
    """A service whose keys are of a kind, and a user that likes them.

    Attributes:
        session: the encryption type as MIT's tools name it. enctype: its number. key_size: of its keys.
    """

    host: str
    user: str
    session: str
    enctype: int
    key_size: int


KINDS = {
    "SHA-1": Kind("svc.one.mit.test", "user", "aes256-cts-hmac-sha1-96", EncType.AES256_CTS_HMAC_SHA1_96, 32),
    "SHA-384": Kind(
        "sha2.one.mit.test", "sha2", "aes256-cts-hmac-sha384-192", EncType.AES256_CTS_HMAC_SHA384_192, 32
    ),
    "SHA-256": Kind(
        "sha256.one.mit.test", "sha2", "aes128-cts-hmac-sha256-128", EncType.AES128_CTS_HMAC_SHA256_128, 16
    ),
    "RC4": Kind("rc4.one.mit.test", "rc4", "arcfour-hmac", EncType.RC4_HMAC, 16),
}


@pytest.fixture(scope="module")
def kdc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[mit_kdc.MitKdc]:
    missing = mit_kdc.missing_programs()
    if missing:
        absent(f"MIT Kerberos lacks {', '.join(missing)} (tests/interop/install_peers.sh)")
    with mit_kdc.mit_kdc(tmp_path_factory.mktemp("mit")) as running:
        commands = ["addprinc -randkey -e aes128-cts-hmac-sha256-128:normal host/sha256.one.mit.test"]
        keytab = running.directory / "echo.keytab"
        commands += [f"ktadd -k {keytab} -norandkey host/{kind.host}" for kind in KINDS.values()]
        mit_kdc.run(running, "kadmin.local", "-r", mit_kdc.REALM, stdin="\n".join(commands) + "\n")
        yield running


def ticket(kdc: mit_kdc.MitKdc, directory: Path, kind: Kind) -> Path:
    """A credential cache with the user's ticket for the service."""
    cache = directory / "cache"
    mit_kdc.run(kdc, "kinit", "-c", str(cache), kind.user, stdin=f"{mit_kdc.PASSWORD}\n")
    mit_kdc.run(kdc, "kvno", "-c", str(cache), "-e", kind.session, f"host/{kind.host}")
    return cache


@contextmanager
def accepting(kdc: mit_kdc.MitKdc, kind: Kind) -> Iterator[tuple[Witness, StringBinding]]:
    """A server that takes no other encryption type, lest a better one is agreed on for the subkey."""
    kerberos = KerberosProvider(enctypes=(kind.enctype,))
    providers = {"providers": [kerberos, SpnegoProvider([kerberos])]}
    with serving(dcerpc.Keytab(kdc.directory / "echo.keytab"), options=providers) as served:
        yield served


def expect(service: Witness, kind: Kind, *how: str) -> None:
    """The user was seen; MIT's tickets have no SIDs."""
    who = service.caller
    assert who.principal == f"{kind.user}@{mit_kdc.REALM}"
    assert (who.name, who.domain, who.sids) == (kind.user, mit_kdc.REALM, ())
    assert who.how == how
    assert len(bytes.fromhex(who.session_key)) == kind.key_size


SIGNED = ("krb5,sign", "kerberos", "kerberos", "INTEGRITY")
SEALED = ("krb5,seal", "kerberos", "kerberos", "PRIVACY")
NEGOTIATED = ("spnego,seal", "spnego", "kerberos", "PRIVACY")


@pytest.mark.parametrize(
    ("name", "way"),
    [
        *((name, way) for name in KINDS for way in (SEALED, NEGOTIATED)),
        # Samba takes all signatures of AES for those of SHA-1, and hangs with longer ones.
        *((name, SIGNED) for name in ("SHA-1", "RC4")),
    ],
)
def test_smbtorture(kdc: mit_kdc.MitKdc, tmp_path: Path, name: str, way: tuple[str, str, str, str]) -> None:
    kind = KINDS[name]
    flags, *how = way
    cache = ticket(kdc, tmp_path, kind)
    smb_conf = tmp_path / "smb.conf"
    smb_conf.write_text(f"[global]\nworkgroup = ONE\nrealm = {mit_kdc.REALM}\nprivate dir = {tmp_path}\n")
    with accepting(kdc, kind) as (service, where):
        output = run(
            [
                need_program("smbtorture"),
                f"ncacn_ip_tcp:127.0.0.1[{where.endpoint},{flags},target_hostname={kind.host}]",
                "rpc.echo",
                f"--use-krb5-ccache={cache}",
                "--use-kerberos=required",
                "--seed=1",
                "--option=torture:quick=yes",
            ],
            env={**kdc.environment, "SMB_CONF_PATH": str(smb_conf)},
        ).check()
    assert output.stdout.count("success: ") == 9
    expect(service, kind, *how)


@pytest.mark.parametrize("kind", [KINDS["SHA-1"], KINDS["RC4"]], ids=["SHA-1", "RC4"])
def test_impacket(
    kdc: mit_kdc.MitKdc, tmp_path: Path, impacket_python: Callable[..., Output], kind: Kind
) -> None:
    """It does not know the encryption types with SHA-2."""
    cache = ticket(kdc, tmp_path, kind)
    asked = {"auth_type": 9, "name": kind.user, "password": "", "domain": mit_kdc.REALM, "host": kind.host}
    with accepting(kdc, kind) as (service, where):
        asked |= {"port": int(where.endpoint), "sizes": SIZES, "fragment": 0, "level": 6}
        output = run(
            [IMPACKET_PYTHON, "-W", "ignore", str(IMPACKET_CLIENT)],
            stdin=json.dumps([asked]),
            env={"KRB5CCNAME": str(cache)},
        ).check()
    (found,) = json.loads(output.stdout.splitlines()[-1])
    assert found["echoed"] == [True] * len(SIZES)
    expect(service, kind, "spnego", "kerberos", "PRIVACY")
    assert found["session_key"] == service.caller.session_key
