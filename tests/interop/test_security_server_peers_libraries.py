"""Impacket's and scapy's clients against a server of this project: the same service, the same look at it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dcerpc.binding import StringBinding
from tests.interop.conftest import IMPACKET_PYTHON, absent, need_program, run
from tests.interop.secured_echo import SIZES, Witness, accounts_of, serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

pytestmark = pytest.mark.interop

HERE = Path(__file__).resolve().parent
IMPACKET_CLIENT = HERE / "impacket_echo_client.py"
SCAPY_CLIENT = HERE / "scapy_echo_client.py"

NTLM, SPNEGO = 10, 9
LEVELS = {2: "CONNECT", 5: "INTEGRITY", 6: "PRIVACY"}
HOST = "localhost"
ENCTYPES = {"aes256-cts-hmac-sha1-96": 32, "aes128-cts-hmac-sha1-96": 16, "arcfour-hmac": 16}


@pytest.fixture(scope="module")
def server(samba: Samba) -> Iterator[tuple[Witness, StringBinding]]:
    with serving(accounts_of(samba)) as served:
        yield served


@pytest.fixture
def echo(server: tuple[Witness, StringBinding]) -> tuple[Witness, int]:
    """The service, which has seen nobody yet, and its port."""
    service, where = server
    service.seen.clear()
    return service, int(where.endpoint)


def expect(
    samba: Samba, service: Witness, found: list[dict[str, Any]], ways: list[tuple[str, str, str]]
) -> None:
    """Every connection had its answers, was seen as it should be, and both ends have one session key."""
    user, seen = samba.user, list(service.seen)
    calls = 1 + len(SIZES)
    assert len(seen) == calls * len(ways)
    for number, (answer, how) in enumerate(zip(found, ways, strict=True)):
        service.seen = seen[number * calls : (number + 1) * calls]
        who = service.caller
        assert (answer.get("sum"), answer.get("echoed")) == (42, [True] * len(SIZES)), answer
        assert who.how == how
        assert answer["session_key"] == who.session_key
        if how[1] == "kerberos":
            assert who.principal == f"{user.name}@{samba.realm}"
            assert f"{samba.domain_sid}-513" in who.sids
        else:
            assert who.principal == f"{samba.domain}\\{user.name}"
            assert who.sids == ()


# ---- impacket ----


def ask_impacket(asked: list[dict[str, Any]], cache: Path | None = None) -> list[dict[str, Any]]:
    """Have impacket's client make some connections."""
    output = run(
        [IMPACKET_PYTHON, "-W", "ignore", str(IMPACKET_CLIENT)],
        stdin=json.dumps(asked),
        env={"KRB5CCNAME": str(cache or "")},
    ).check()
    found: list[dict[str, Any]] = json.loads(output.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("fragment", [0, 500], ids=["large fragments", "small fragments"])
def test_impacket_with_ntlm(
    samba: Samba, echo: tuple[Witness, int], impacket_python: Callable[..., Output], fragment: int
) -> None:
    service, port = echo
    login = {"name": samba.user.name, "password": samba.user.password, "domain": samba.domain, "host": ""}
    each = {"port": port, "auth_type": NTLM, "sizes": SIZES, "fragment": fragment, **login}
    found = ask_impacket([each | {"level": level} for level in LEVELS])
    expect(samba, service, found, [("ntlm", "ntlm", name) for name in LEVELS.values()])


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_impacket_with_kerberos(
    samba: Samba,
    echo: tuple[Witness, int],
    impacket_python: Callable[..., Output],
    tmp_path: Path,
    enctype: str,
) -> None:
    """Within SPNEGO, as impacket has it, with a ticket that MIT's tools fetched."""
    service, port = echo
    cache, environment = tmp_path / "cache", {"KRB5_CONFIG": str(samba.krb5_conf)}
    principal = f"{samba.user.name}@{samba.realm}"
    kinit = [need_program("kinit"), "-c", str(cache), principal]
    run(kinit, stdin=f"{samba.user.password}\n", env=environment).check()
    kvno = [need_program("kvno"), "-c", str(cache), "-e", enctype, f"host/{HOST}@{samba.realm}"]
    run(kvno, env=environment).check()
    login = {"name": samba.user.name, "password": "", "domain": samba.realm, "host": HOST}
    each = {"port": port, "auth_type": SPNEGO, "sizes": SIZES, "fragment": 0, **login}
    found = ask_impacket([each | {"level": level} for level in LEVELS], cache)
    expect(samba, service, found, [("spnego", "kerberos", name) for name in LEVELS.values()])
    assert len(bytes.fromhex(service.caller.session_key)) == ENCTYPES[enctype]


def test_impacket_at_level_packet(
    samba: Samba, echo: tuple[Witness, int], impacket_python: Callable[..., Output]
) -> None:
    """It sends no verifiers there, and is refused."""
    service, port = echo
    login = {"name": samba.user.name, "password": samba.user.password, "domain": samba.domain, "host": ""}
    (found,) = ask_impacket(
        [{"port": port, "auth_type": NTLM, "level": 4, "sizes": SIZES, "fragment": 0, **login}]
    )
    assert found == {"error": "rpc_s_access_denied"}
    assert service.seen == []


# ---- scapy ----

SCAPY_LEVELS = {"CONNECT": "CONNECT", "PKT_INTEGRITY": "INTEGRITY", "PKT_PRIVACY": "PRIVACY"}
SCAPY_MECHANISMS = {
    "ntlm": ("ntlm", "ntlm"),
    "kerberos": ("kerberos", "kerberos"),
    "spnego-ntlm": ("spnego", "ntlm"),
    "spnego-kerberos": ("spnego", "kerberos"),
}


@pytest.fixture(scope="module")
def scapy() -> Callable[[list[dict[str, Any]]], list[dict[str, Any]]]:
    """Have scapy's client make some connections."""
    if run([IMPACKET_PYTHON, "-c", "import scapy.layers.msrpce.rpcclient"]).returncode:
        absent(
            f"{IMPACKET_PYTHON} has no scapy (tests/interop/install_peers.sh VENV, DCERPC_IMPACKET_PYTHON)"
        )

    def ask(asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
        output = run([IMPACKET_PYTHON, "-W", "ignore", str(SCAPY_CLIENT)], stdin=json.dumps(asked)).check()
        found: list[dict[str, Any]] = json.loads(output.stdout.splitlines()[-1])
        return found

    return ask


def with_scapy(samba: Samba, port: int, mechanism: str, level: str) -> dict[str, Any]:
    return {
        "port": port,
        "auth": mechanism,
        "level": level,
        "name": samba.user.name,
        "password": samba.user.password,
        "domain": samba.domain,
        "realm": samba.realm,
        "kdc": samba.address,
        "target": f"host/{HOST}",
        "sizes": SIZES,
    }


@pytest.mark.parametrize("mechanism", SCAPY_MECHANISMS)
def test_scapy(
    samba: Samba,
    echo: tuple[Witness, int],
    scapy: Callable[[list[dict[str, Any]]], list[dict[str, Any]]],
    mechanism: str,
) -> None:
    service, port = echo
    # At CONNECT it sends a mechListMIC that NTLM has not negotiated integrity for, and is refused.
    levels = [level for level in SCAPY_LEVELS if (mechanism, level) != ("spnego-ntlm", "CONNECT")]
    found = scapy([with_scapy(samba, port, mechanism, level) for level in [*levels, "PKT"]])
    ways = [(*SCAPY_MECHANISMS[mechanism], SCAPY_LEVELS[level]) for level in levels]
    # It does not ask for the integrity that PKT needs, nor sends verifiers.
    refused = found.pop()
    assert not refused["bound"] or refused["fault"]
    expect(samba, service, found, ways)
