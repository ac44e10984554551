"""Samba's clients against a server of this project that lets in whom accounts and a keytab know.

Every test has a client call the echo service, and looks at what the service's methods saw of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dcerpc.binding import StringBinding
from dcerpc.limits import Profile
from tests.interop.conftest import need_program, run
from tests.interop.mit_kdc import find_program
from tests.interop.secured_echo import SIZES, Witness, accounts_of, client_environment, serving

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

LEVELS = {"connect": "CONNECT", "packet": "PKT", "sign": "INTEGRITY", "seal": "PRIVACY"}

#: Flags of a Samba binding, with provider and mechanism that the server sees.
MECHANISMS = {
    "ntlm": ("ntlm", "ntlm"),
    "krb5": ("kerberos", "kerberos"),
    "spnego,ntlm": ("spnego", "ntlm"),
    "spnego,krb5": ("spnego", "kerberos"),
}


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


def expect(service: Witness, samba: Samba, mechanism: str, level: str) -> None:
    """The user of the domain has called, in this way and in no other."""
    who, user = service.caller, samba.user
    provider, inner = MECHANISMS[mechanism]
    assert who.how == (provider, inner, LEVELS[level])
    assert not who.anonymous
    if inner == "kerberos":
        assert (who.principal, who.name, who.domain) == (f"{user.name}@{samba.realm}", user.name, samba.realm)
        assert who.sids[0].startswith(f"{samba.domain_sid}-")
        assert f"{samba.domain_sid}-513" in who.sids
    else:
        assert (who.principal, who.name, who.domain) == (
            f"{samba.domain}\\{user.name}",
            user.name,
            samba.domain,
        )
        assert who.sids == ()


def flags_of(mechanism: str, level: str, target: str = "svc.rpce.test") -> str:
    """What a Samba binding has for a mechanism; with SPNEGO the credentials decide what is inside."""
    outer = "spnego" if mechanism.startswith("spnego") else mechanism
    return f"{level},{outer},target_hostname={target}"


def who_is(samba: Samba, mechanism: str) -> list[str]:
    """Arguments of Samba's programs: Kerberos needs a realm, and is tried where there is one."""
    user = samba.user
    if mechanism.endswith("krb5"):
        return [f"--user={user.name}@{samba.realm}%{user.password}", "--use-kerberos=required"]
    return [
        f"--workgroup={samba.domain}",
        f"--user={user.name}%{user.password}",
        "--use-kerberos=off",
    ]


# ---- smbtorture ----


@pytest.mark.parametrize(("level", "flags"), [*((level, "") for level in LEVELS), ("seal", ",bigendian")])
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_smbtorture(
    samba: Samba, echo: tuple[Witness, int], tmp_path: Path, mechanism: str, level: str, flags: str
) -> None:
    service, port = echo
    where = f"ncacn_ip_tcp:127.0.0.1[{port},{flags_of(mechanism, level)}{flags}]"
    output = run(
        [
            need_program("smbtorture"),
            where,
            "rpc.echo",
            *who_is(samba, mechanism),
            "--seed=1",
            "--option=torture:quick=yes",
        ],
        env=client_environment(samba, tmp_path),
    ).check()
    assert output.stdout.count("success: ") == 9
    assert "failure" not in output.stdout
    expect(service, samba, mechanism, level)


def test_smbtorture_takes_its_time(samba: Samba, echo: tuple[Witness, int], tmp_path: Path) -> None:
    """With calls that sleep beside each other: sealed responses in another order than their requests."""
    service, port = echo
    where = f"ncacn_ip_tcp:127.0.0.1[{port},{flags_of('krb5', 'seal')}]"
    output = run(
        [need_program("smbtorture"), where, "rpc.echo", *who_is(samba, "krb5"), "--seed=1"],
        env=client_environment(samba, tmp_path),
    ).check()
    assert output.stdout.count("success: ") == 10
    expect(service, samba, "krb5", "seal")


# ---- rpcclient ----


@pytest.fixture(scope="module")
def well_known(samba: Samba, absent_peer: Callable[[str], Any]) -> Iterator[tuple[Witness, StringBinding]]:
    """The service behind an endpoint mapper at its own port, which rpcclient insists on."""
    address = f"127.{os.getpid() // 250 % 250 + 1}.{os.getpid() % 250 + 1}.135"
    try:
        with serving(
            accounts_of(samba), f"ncacn_ip_tcp:{address}[135]", f"ncacn_ip_tcp:{address}[0]"
        ) as served:
            yield served
    except OSError as error:
        absent_peer(f"{address}[135] cannot be listened on: {error}")


@pytest.fixture(scope="module")
def ticket(samba: Samba, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's credential cache."""
    cache = tmp_path_factory.mktemp("tickets") / "user"
    program = find_program("kinit") or need_program("kinit")
    environment = {"KRB5_CONFIG": str(samba.krb5_conf)}
    principal = f"{samba.user.name}@{samba.realm}"
    run([program, "-c", str(cache), principal], stdin=f"{samba.user.password}\n", env=environment).check()
    return cache


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_rpcclient(
    samba: Samba,
    well_known: tuple[Witness, StringBinding],
    ticket: Path,
    absent_peer: Callable[[str], Any],
    tmp_path: Path,
    mechanism: str,
    level: str,
) -> None:
    service, where = well_known
    service.seen.clear()
    environment = client_environment(samba, tmp_path) | {"KRB5CCNAME": f"FILE:{ticket}"}
    host = where.address
    if mechanism.endswith("krb5"):
        # It wants tickets for the name that it connects to, and has to find the address of that.
        found = sorted(Path("/usr/lib").glob("*/libnss_wrapper.so"))
        if not found:
            absent_peer("libnss-wrapper is not installed (tests/interop/install_peers.sh)")
        host = samba.service_spn.partition("/")[2]
        hosts = tmp_path / "hosts"
        hosts.write_text(f"{where.address} {host}\n")
        environment |= {"LD_PRELOAD": str(found[0]), "NSS_WRAPPER_HOSTS": str(hosts)}
    outer = mechanism.partition(",")[0]
    output = run(
        [
            need_program("rpcclient"),
            f"ncacn_ip_tcp:{host}[{level},{outer}]",
            *who_is(samba, mechanism),
            "--command=echoaddone 41; echodata 20000; sinkdata 30000; sourcedata 40000",
        ],
        env=environment,
    ).check()
    assert "41 + 1 = 42" in output.stdout
    assert len(service.seen) == 4
    expect(service, samba, mechanism, level)


# ---- Samba's Python bindings ----

CALLS = """
from samba.dcerpc import echo

made = login(user, password, kerberos=mechanism.endswith("krb5"))
pattern = bytes(range(256)) * 400
result = []
for where in places:
    client = echo.rpcecho(where, parameters, made)
    client.SinkData(list(pattern[:sizes[-1]]))
    result.append([
        client.AddOne(41),
        client.TestCall("text"),
        bytes(client.SourceData(sizes[-1])) == pattern[:sizes[-1]],
        *(bytes(client.EchoData(list(pattern[:size]))) == pattern[:size] for size in sizes),
    ])
"""


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_samba_python(
    samba: Samba, samba_python: Callable[..., Any], echo: tuple[Witness, int], mechanism: str
) -> None:
    """Data of many fragments both ways, in both byte orders."""
    service, port = echo
    ways = [(level, order) for level in LEVELS for order in ("", ",bigendian")]
    found = samba_python(
        CALLS,
        places=[
            f"ncacn_ip_tcp:127.0.0.1[{port},{flags_of(mechanism, level)}{order}]" for level, order in ways
        ],
        user=samba.user.name,
        password=samba.user.password,
        mechanism=mechanism,
        sizes=SIZES,
    )
    assert found == [[42, "text", True, *(True for _ in SIZES)]] * len(ways)
    calls = 4 + len(SIZES)
    seen = list(service.seen)
    assert len(seen) == calls * len(ways)
    for number, (level, _) in enumerate(ways):
        service.seen = seen[number * calls : (number + 1) * calls]
        expect(service, samba, mechanism, level)


@pytest.mark.parametrize("mechanism", MECHANISMS)
@pytest.mark.parametrize("level", ["sign", "seal"])
def test_headers_are_not_signed(
    samba: Samba, samba_python: Callable[..., Any], mechanism: str, level: str
) -> None:
    """With a server that does not agree to it."""
    with serving(accounts_of(samba), options={"profile": Profile(header_signing=False)}) as (service, where):
        found = samba_python(
            CALLS,
            places=[f"ncacn_ip_tcp:127.0.0.1[{where.endpoint},{flags_of(mechanism, level)}]"],
            user=samba.user.name,
            password=samba.user.password,
            mechanism=mechanism,
            sizes=SIZES,
        )
    assert found == [[42, "text", True, *(True for _ in SIZES)]]
    expect(service, samba, mechanism, level)
