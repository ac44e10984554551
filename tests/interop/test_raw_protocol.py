"""Samba's tests of servers at the level of single PDUs, against this project's server.

They were written along what Windows does. Of the 194 in ``samba.tests.dcerpc.raw_protocol`` all are run but
those that are listed here, with the reason. Some open named pipes in an SMB session.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

import dcerpc
from dcerpc import blocking, idl
from dcerpc.interfaces.lsarpc import lsarpc
from dcerpc.limits import Limits, Profile
from dcerpc.stub import Call, Server
from tests.interop.conftest import SAMBA_PYTHON, run
from tests.interop.domain_client import unicode_string

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

#: The suite insists on port 135; other tests have it on 127.0.0.1 and 127.0.0.2, at the same time.
ADDRESS = "127.0.0.3"
MODULE = "samba.tests.dcerpc.raw_protocol"
CASE = "TestDCERPC_BIND"
#: Four of the tests send 4 MiB each, and wait 10 ms for an untimely answer after each of 721 fragments.
RUN_SECONDS = 180.0
#: One test has as many security contexts as a server takes, and one more.
CONTEXTS = 20

#: Those that open named pipes.
ON_PIPES = (
    *("assoc_group_ok2", "assoc_group_fail3"),
    *("lsa_multi_auth_connect2a", "lsa_multi_auth_connect2u", "lsa_multi_auth_connect3a"),
)
#: In Windows lsarpc is an alias of lsass, and so the secondary address that tests expect. Servers without
#: aliases give the name that the client used, as tests of other pipes expect it.
WITHOUT_ALIASES = f"""
from {MODULE} import {CASE}


class Tests({CASE}):
    def second_connection(self, primary_address=None, secondary_address=None, **options):
        return super().second_connection(primary_address, None, **options)

    def reconnect_smb_pipe(self, primary_address, secondary_address=None, **options):
        super().reconnect_smb_pipe(primary_address, None, **options)
"""

LEFT_OUT = {
    "Where there are security contexts, calls under none are to be the SMB session's user's: here they are"
    " refused, or those of the only context at CONNECT.": """
        lsa_multi_auth_connect1a lsa_multi_auth_connect1u lsa_multi_auth_connect3u
        lsa_multi_auth_connect4a lsa_multi_auth_connect4u
        lsa_multi_auth_sign_connect1a lsa_multi_auth_sign_connect1u
    """,
    "What a later fragment's verifier claims is to be ignored: here it has to be what was negotiated.": """
        ntlmssp_multi_auth_first1_lastSame111
    """,
    "Verifiers are to be judged before the order of fragments, which ends the connection as well.": """
        ntlmssp_multi_auth_first1_firstSame2
        ntlmssp_auth_MPX_middle_alone ntlmssp_auth_MPX_middle_all_111
        ntlmssp_auth_MPX_middle_auth_all_111
        ntlmssp_auth_MPX_middle_auth_context_111 ntlmssp_auth_MPX_middle_auth_type_111
        ntlmssp_auth_MPX_middle_auth_level_111
    """,
    "A client that does not ask for what its level needs is to be refused later: here at its first leg.": """
        spnego_integrity_bind_none spnego_privacy_bind_none spnego_privacy_bind_sign
    """,
    "An anonymous logon is to be taken at level PACKET: here nobody's calls cannot be protected.": """
        spnego_packet_downgrade_connect
    """,
}

#: What the tests of fragments call, as far as they call it. They find it through the endpoint mapper.
STAND_IN = """
[uuid(12345678-1234-abcd-ef00-01234567cffb), version(1.0), pointer_default(unique)]
interface netlogon
{
    typedef struct { byte data[8]; } NETLOGON_CREDENTIAL;
    void Unused0(void);
    void Unused1(void);
    void Unused2(void);
    void Unused3(void);
    long NetrServerReqChallenge(
        [in, unique, string] wchar_t *PrimaryName,
        [in, string] wchar_t *ComputerName,
        [in] NETLOGON_CREDENTIAL *ClientChallenge,
        [out] NETLOGON_CREDENTIAL *ServerChallenge);
}
"""


def stand_in(directory: Path) -> Server:
    """A server that answers any challenge with itself."""
    source = directory / "stand_in.idl"
    source.write_text(STAND_IN)
    module = idl.load(source)

    class Netlogon(module.netlogon.Server):  # type: ignore[misc,name-defined]
        def NetrServerReqChallenge(
            self, call: Call, /, PrimaryName: str | None, ComputerName: str, ClientChallenge: Any
        ) -> Any:
            return module.netlogon.NetrServerReqChallengeResult(
                ServerChallenge=ClientChallenge, return_value=0
            )

    made: Server = Netlogon()
    return made


class Authority(lsarpc.Server):
    """Says who calls, by Windows' names."""

    def LsarGetUserName(self, call: Any, /, *asked: Any) -> lsarpc.LsarGetUserNameResult:
        who = call.client
        name, domain = ("ANONYMOUS LOGON", "NT AUTHORITY") if who.anonymous else (who.name, who.domain)
        return lsarpc.LsarGetUserNameResult(
            UserName=unicode_string(name), DomainName=unicode_string(domain), return_value=0
        )


@pytest.fixture
def server(
    samba: Samba, tmp_path: Path, absent_peer: Callable[[str], NoReturn]
) -> Iterator[blocking.BlockingServer]:
    """A server at ADDRESS, by TCP and by pipes."""
    user = samba.user
    credentials = (
        dcerpc.Accounts([dcerpc.Password(user.name, user.password, samba.domain)], allow_anonymous=True),
        dcerpc.Keytab(samba.keytabs["service"]),
    )
    with blocking.Server(
        credentials,
        # One test offers NDR64 for a context that has NDR: a violation only to a server that prefers it.
        profile=Profile(transfer_syntaxes=("ndr64", "ndr")),
        limits=Limits(server_security_contexts=CONTEXTS),
        smb=dcerpc.SmbServerSettings(allow_anonymous=True),
    ) as made:
        made.register(stand_in(tmp_path))
        made.register(Authority(), min_level="none")
        made.register_endpoint_mapper()
        places = [f"ncacn_ip_tcp:{ADDRESS}[135]", f"ncacn_ip_tcp:{ADDRESS}[0]"]
        places += [rf"ncacn_np:{ADDRESS}[\pipe\{pipe}]" for pipe in ("lsarpc", "lsass")]
        try:
            made.listen(*places)
        except OSError as error:
            absent_peer(f"{ADDRESS} cannot be listened at: {error}")
        yield made


def run_tests(
    samba: Samba,
    samba_unittest: Callable[..., Output],
    case: str,
    names: Sequence[str],
    hostname: str,
    **environment: str,
) -> None:
    """Run some tests, all of which have to succeed.

    Args:
        case: module and class. names: without ``test_``.
        hostname: the target of Kerberos tickets, and where SMB is.
        environment: more of it.
    """
    output = samba_unittest(
        *(f"{case}.test_{name}" for name in names),
        timeout=RUN_SECONDS,
        **environment,
        SERVER=ADDRESS,
        TARGET_HOSTNAME=hostname,
        KRB5_CONFIG=str(samba.krb5_conf),
        # What Windows does, where other servers may differ.
        IGNORE_RANDOM_PAD="1",
        ALLOW_BIND_AUTH_PAD="1",
        LEGACY_BIND_NACK_NO_REASON="0",
        AUTH_LEVEL_CONNECT_LSA="1",
        MAX_NUM_AUTH=str(CONTEXTS),
        DOMAIN=samba.domain,
        REALM=samba.realm,
        USERNAME=samba.user.name,
        PASSWORD=samba.user.password,
    ).check()
    ran = re.search(r"^Ran (\d+) tests", output.stderr, re.MULTILINE)
    assert ran is not None, output.text
    assert int(ran[1]) == len(names), output.text


def names_of_the_suite() -> list[str]:
    """All of them, by name without ``test_``."""
    code = (
        f"import json\nfrom {MODULE} import {CASE} as case\n"
        "print(json.dumps([name[5:] for name in dir(case) if name.startswith('test_')]))"
    )
    names: list[str] = json.loads(run([SAMBA_PYTHON, "-c", code]).check().stdout)
    return names


@pytest.mark.interop
@pytest.mark.timeout(RUN_SECONDS + 60)
@pytest.mark.usefixtures("server")
def test_raw_protocol(samba: Samba, samba_unittest: Callable[..., Output]) -> None:
    every = names_of_the_suite()
    without = {name for names in LEFT_OUT.values() for name in names.split()} | set(ON_PIPES)
    assert without < set(every)
    names = [name for name in every if name not in without]
    assert len(names) >= 170
    run_tests(samba, samba_unittest, f"{MODULE}.{CASE}", names, samba.service_spn.partition("/")[2])


@pytest.mark.interop
@pytest.mark.usefixtures("server")
def test_raw_protocol_on_pipes(samba: Samba, samba_unittest: Callable[..., Output], tmp_path: Path) -> None:
    (tmp_path / "without_aliases.py").write_text(WITHOUT_ALIASES)
    run_tests(samba, samba_unittest, "without_aliases.Tests", ON_PIPES, ADDRESS, PYTHONPATH=str(tmp_path))
