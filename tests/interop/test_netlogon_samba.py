"""Secure channels with a Samba domain controller, and Samba's and impacket's clients with ours."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

import dcerpc
from dcerpc import blocking, status
from dcerpc.binding import StringBinding
from dcerpc.errors import BindRejected, SecurityError
from dcerpc.interfaces.netlogon import NETLOGON_DOMAIN_INFO, NETLOGON_WORKSTATION_INFORMATION, logon
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.netlogon import NO_AUTHENTICATOR, EstablishOptions
from dcerpc.runtime.netlogon_accounts import NetlogonAccounts
from dcerpc.runtime.netlogon_service import ChannelPolicy, DomainFacts, NetlogonService
from dcerpc.security.accounts import Account, Accounts
from dcerpc.security.credentials import MachineAccount, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos import KerberosProvider
from dcerpc.security.netlogon import (
    Algorithm,
    NegotiateFlags,
    NetlogonProvider,
    NetlogonSession,
    SessionStore,
)
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.spnego import SpnegoProvider
from dcerpc.security.steps import LookupAccount
from dcerpc.stub import Call
from tests.interop.clients import PATIENCE, RUNTIMES
from tests.interop.domain_client import CARRIERS, carried, place
from tests.runtime.domain import FLAGS, checked, established, evidence, secured

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

pytestmark = pytest.mark.interop

BOTH = (Algorithm.AES, Algorithm.STRONG_KEY)
every_carrier = pytest.mark.parametrize("carrier", CARRIERS)


def the_computer(samba: Samba, role: str = "machine", password: str = "") -> MachineAccount:
    """An account, of a computer with a name of its own: a controller knows one session for each computer, and
    other processes make theirs."""
    account = samba.accounts[role]
    kind = 6 if role == "backup_dc" else 2
    return MachineAccount(
        account.name,
        password or account.password,
        samba.domain,
        computer=f"{account.name[:-1]}{os.getpid() % 100_000}",
        channel_type=kind,
    )


def at(samba: Samba) -> StringBinding:
    return StringBinding.parse(f"ncacn_ip_tcp:{samba.address}")


def over(samba: Samba, carrier: str, options: dict[str, Any]) -> dict[str, Any]:
    """The options of a secured binding over one of CARRIERS, with what its SMB session takes."""
    registry: SecurityRegistry = options["security"]
    if carrier != "tcp":
        for provider in (NtlmProvider(), KerberosProvider()):
            registry.register(provider)
        registry.register(SpnegoProvider([NtlmProvider(), KerberosProvider()]))
    return carried(samba, carrier, **options)


def a_session(
    samba: Samba, algorithm: Algorithm = Algorithm.AES, runtime: str = "blocking", role: str = "machine"
) -> NetlogonSession:
    return established(
        runtime, at(samba), the_computer(samba, role), flags=FLAGS[algorithm], weakest=algorithm
    )


# ---- our client, Samba's domain controller ----


@pytest.mark.parametrize("role", ["machine", "backup_dc"])
@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("algorithm", list(Algorithm))
def test_a_session_and_its_capabilities(samba: Samba, runtime: str, algorithm: Algorithm, role: str) -> None:
    session = a_session(samba, algorithm, runtime, role)
    assert session.algorithm is algorithm
    assert session.account_rid > 1000
    checked(runtime, at(samba), session)


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        ("RPCEWS$", "wrong", status.STATUS_ACCESS_DENIED),
        ("NOBODY$", "wrong", status.STATUS_NO_TRUST_SAM_ACCOUNT),
    ],
)
def test_wrong_accounts(samba: Samba, name: str, password: str, code: int) -> None:
    with pytest.raises(SecurityError) as caught:
        established("blocking", at(samba), MachineAccount(name, password, samba.domain))
    assert caught.value.status == code


@pytest.mark.parametrize("algorithm", BOTH)
@pytest.mark.parametrize("level", ["integrity", "privacy"])
@pytest.mark.parametrize("header_signing", [False, True])
@every_carrier
def test_signed_and_sealed_calls(
    samba: Samba, algorithm: Algorithm, level: str, header_signing: bool, carrier: str
) -> None:
    session = a_session(samba, algorithm)
    profile = dcerpc.Profile(header_signing=header_signing)
    options = over(samba, carrier, secured(session, level)) | {"profile": profile}
    with blocking.connect(place(samba, "netlogon", carrier), **options) as handle:
        client = logon.BlockingClient(handle)
        for _ in range(3):
            found = client.DsrGetDcName(
                ComputerName=None, DomainName=samba.domain, DomainGuid=None, SiteGuid=None, Flags=0
            )
            found.raise_for_status()
            assert found.DomainControllerInfo is not None
            assert found.DomainControllerInfo.DnsForestName == samba.dns_domain
        trusts = client.DsrEnumerateDomainTrusts(ServerName=None, Flags=0x3F)
        assert trusts.return_value == 0


def test_another_key_is_refused(samba: Samba) -> None:
    session = a_session(samba)
    session.session_key = bytes(16)
    with blocking.connect(at(samba), **secured(session)) as handle, pytest.raises(dcerpc.RpcError):
        logon.BlockingClient(handle).DsrGetSiteName(ComputerName=None)


def test_a_computer_without_a_session(samba: Samba) -> None:
    session = a_session(samba)
    session.computer = "NEVERSEEN"
    with blocking.connect(at(samba), **secured(session)) as handle:
        client = logon.BlockingClient(handle)
        with pytest.raises((BindRejected, SecurityError)):
            client.DsrGetSiteName(ComputerName=None)


@every_carrier
def test_many_calls_at_once(samba: Samba, carrier: str) -> None:
    session = a_session(samba)
    where, options = place(samba, "netlogon", carrier), over(samba, carrier, secured(session))

    async def main() -> list[Any]:
        async with asyncio.timeout(PATIENCE), dcerpc.connect(where, **options) as handle:
            client = logon.Client(handle)
            return await asyncio.gather(*(client.DsrGetSiteName(ComputerName=None) for _ in range(20)))

    assert {answer.SiteName for answer in asyncio.run(main())} == {"Default-First-Site-Name"}


@pytest.mark.parametrize("algorithm", BOTH)
def test_the_domain(samba: Samba, algorithm: Algorithm) -> None:
    session = a_session(samba, algorithm)
    with blocking.connect(at(samba), **secured(session)) as handle:
        answer = logon.BlockingClient(handle).NetrLogonGetDomainInfo(
            ServerName=samba.netbios_name,
            ComputerName=session.computer,
            Authenticator=session.authenticator(),
            ReturnAuthenticator=NO_AUTHENTICATOR,
            Level=1,
            WkstaBuffer=NETLOGON_WORKSTATION_INFORMATION(1, None),
        )
        # Samba wants a description of the computer; that it answers at all proves the authenticator
        assert answer.return_value in (0, status.STATUS_INVALID_PARAMETER)
        session.verify(answer.ReturnAuthenticator)
        if not answer.return_value:
            assert isinstance(answer.DomBuffer.value, NETLOGON_DOMAIN_INFO)


@pytest.mark.parametrize("algorithm", BOTH)
def test_a_new_password(samba: Samba, algorithm: Algorithm) -> None:
    """The old one again, so that other tests find it; had the domain controller read something else, it would
    be another one afterwards. No keytab has this account's keys, whose version changes."""
    account = the_computer(samba, "backup_dc")
    session = a_session(samba, algorithm, role="backup_dc")
    with blocking.connect(at(samba), **secured(session)) as handle:
        answer = logon.BlockingClient(handle).NetrServerPasswordSet2(
            PrimaryName=samba.netbios_name,
            AccountName=session.account,
            SecureChannelType=session.channel_type,
            ComputerName=session.computer,
            Authenticator=session.authenticator(),
            ClearNewPassword=session.trust_password(account.password or ""),
        )
        assert answer.return_value == 0
        session.verify(answer.ReturnAuthenticator)
    a_session(samba, algorithm, role="backup_dc")


@pytest.mark.parametrize("protseq", ["ncacn_ip_tcp", "ncacn_np"])
def test_a_machine_account_is_all_that_connect_needs(samba: Samba, protseq: str) -> None:
    """It is for the SMB session, too, if there has to be one."""
    where = f"{protseq}:{samba.address}"
    options: dict[str, Any] = {"auth": "netlogon", "credential": the_computer(samba), "level": "privacy"}
    with blocking.connect(where, **options) as handle:
        assert logon.BlockingClient(handle).DsrGetSiteName(ComputerName=None).return_value == 0

    async def main() -> None:
        async with asyncio.timeout(PATIENCE), dcerpc.connect(where, **options) as handle:
            assert (await logon.Client(handle).DsrGetSiteName(ComputerName=None)).return_value == 0

    asyncio.run(main())


# ---- pass-through authentication ----


@pytest.mark.parametrize("algorithm", BOTH)
def test_logons(samba: Samba, algorithm: Algorithm) -> None:
    user = samba.accounts["user"]

    # a logon is to be at the computer of the account
    computer = replace(the_computer(samba), computer="")

    def shown(name: str = user.name, password: str = user.password, computer: str = "RPCEWS") -> Any:
        return evidence(name, password, samba.domain, computer, samba.domain)

    async def main() -> None:
        options = EstablishOptions(flags=FLAGS[algorithm], weakest=algorithm)
        async with (
            asyncio.timeout(PATIENCE),
            NetlogonAccounts(at(samba), computer, establish=options) as accounts,
        ):
            right, key = shown()
            found = await accounts.lookup(LookupAccount(user.name, samba.domain, right))
            assert found is not None
            assert (found.name, found.domain, found.session_base_key) == (user.name, samba.domain, key)
            assert found.sids[0].startswith(samba.domain_sid)
            assert f"{samba.domain_sid}-513" in found.sids
            assert await accounts.lookup(LookupAccount("nobody", samba.domain, shown("nobody")[0])) is None
            for wrong, code in (
                (shown(password="wrong"), status.STATUS_WRONG_PASSWORD),
                (shown(computer="ANOTHER"), status.STATUS_LOGON_FAILURE),
            ):
                with pytest.raises(SecurityError) as caught:
                    await accounts.lookup(LookupAccount(user.name, samba.domain, wrong[0]))
                assert caught.value.status == code

    asyncio.run(main())


class WhoCalls(EchoService):
    """Remembers its callers."""

    def __init__(self) -> None:
        self.callers: list[Any] = []

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        self.callers.append(call.client)
        return in_data + 1


def test_an_ntlm_server_that_asks_the_domain_controller(samba: Samba) -> None:
    """A member server: NTLM clients of the domain are judged by its domain controller."""
    user = samba.accounts["user"]
    service = WhoCalls()

    async def main() -> None:
        async with (
            asyncio.timeout(PATIENCE),
            NetlogonAccounts(at(samba), the_computer(samba)) as accounts,
            dcerpc.Server(accounts, [NtlmProvider()]) as server,
        ):
            server.register(service, min_level="privacy")
            (where,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            options: dict[str, Any] = {
                "auth": "ntlm",
                "level": "privacy",
                "security": SecurityRegistry([NtlmProvider()]),
            }
            right = Password(user.name, user.password, samba.domain)
            async with dcerpc.connect(where, credential=right, **options) as handle:
                for number in range(3):
                    assert (await rpcecho.Client(handle).AddOne(in_data=number)).out_data == number + 1
            wrong = Password(user.name, "wrong", samba.domain)
            async with dcerpc.connect(where, credential=wrong, **options) as handle:
                with pytest.raises(dcerpc.RpcError):
                    await rpcecho.Client(handle).AddOne(in_data=1)

    asyncio.run(main())
    assert len(service.callers) == 3
    caller = service.callers[0]
    assert (caller.name, caller.domain) == (user.name, samba.domain)
    assert f"{samba.domain_sid}-513" in caller.sids


# ---- clients of others, our domain controller ----

#: Where clients look for an endpoint mapper.
_MAPPER_PORT: Final = 135
SECRET: Final = "machine secret"


@pytest.fixture
def our_controller(absent_peer: Callable[[str], Any], request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a domain controller of ours that has an endpoint mapper at its well-known port.

    A test may say what it knows at most, an Algorithm.
    """
    strongest: Algorithm = getattr(request, "param", Algorithm.AES)
    address = f"127.{os.getpid() // 250 % 250 + 1}.{os.getpid() % 250 + 1}.77"
    with socket.socket() as probe:
        try:
            probe.bind((address, _MAPPER_PORT))
        except OSError as error:
            absent_peer(f"port {_MAPPER_PORT} of {address} is needed for an endpoint mapper: {error}")
    sessions = SessionStore()
    service = NetlogonService(
        DomainFacts("CORP", "DC01", "corp.example", "corp.example", "S-1-5-21-1-2-3"),
        sessions,
        Accounts([Account("RPCEWS$", nt_hash(SECRET), "CORP", ("S-1-5-21-1-2-3-1000",))]),
        Accounts([Account("alice", nt_hash("wonderland"), "CORP", ("S-1-5-21-1-2-3-1100",))]),
        policy=ChannelPolicy(flags=FLAGS[strongest], weakest=Algorithm.STRONG_KEY, require_seal=False),
    )
    with blocking.Server(sessions, [NetlogonProvider(weakest=Algorithm.STRONG_KEY)]) as server:
        server.register(service)
        server.register_endpoint_mapper()
        server.listen(f"ncacn_ip_tcp:{address}[{_MAPPER_PORT}]")
        yield address


SAMBA_MEMBER = """
import os, struct
from samba import credentials
from samba.credentials import CLI_CRED_NTLMv2_AUTH
from samba.dcerpc import misc, netlogon
from samba.ndr import ndr_pack

parameters.set("workgroup", "CORP")
parameters.set("netbios name", "RPCEWS")
parameters.set("realm", "CORP.EXAMPLE")
for option in settings:
    parameters.set(option, settings[option])


def computer(password):
    made = credentials.Credentials()
    made.guess(parameters)
    made.set_username("RPCEWS$")
    made.set_password(password)
    made.set_domain("CORP")
    made.set_workstation("RPCEWS")
    made.set_secure_channel_type(misc.SEC_CHAN_WKSTA)
    made.set_kerberos_state(credentials.DONT_USE_KERBEROS)
    return made


def octets(data):
    return [each if isinstance(each, int) else ord(each) for each in data]


def authenticator(made=None):
    value = netlogon.netr_Authenticator()
    value.cred.data = octets(made["credential"]) if made else [0] * 8
    value.timestamp = made["timestamp"] if made else 0
    return value


def member(password):
    mine = computer(password)
    client = netlogon.netlogon(f"ncacn_ip_tcp:{where}[{options}]", parameters, mine)
    flags = []
    for _ in range(3):
        answer = client.netr_LogonGetCapabilities(
            "DC01", "RPCEWS", authenticator(mine.new_client_authenticator()), authenticator(), 1
        )
        flags.append(answer[1])
    return client, flags


def logon_of(client, name, password):
    user = login(name, password)
    user.set_domain("CORP")
    challenge = os.urandom(8)
    names = b"".join(
        struct.pack("<HH", kind, 2 * len(text)) + text.encode("utf-16-le")
        for kind, text in ((1, "RPCEWS"), (2, "CORP"), (0, ""))
    )
    response = user.get_ntlm_response(flags=CLI_CRED_NTLMv2_AUTH, challenge=challenge, target_info=names)
    network = netlogon.netr_NetworkInfo()
    network.challenge = octets(challenge)
    network.nt = netlogon.netr_ChallengeResponse()
    network.nt.length = network.nt.size = len(response["nt_response"])
    network.nt.data = octets(response["nt_response"])
    network.identity_info = netlogon.netr_IdentityInfo()
    network.identity_info.domain_name.string = "CORP"
    network.identity_info.account_name.string = name
    network.identity_info.workstation.string = "RPCEWS"
    try:
        validation, authoritative, flags = client.netr_LogonSamLogonEx(
            "DC01", "RPCEWS", netlogon.NetlogonNetworkTransitiveInformation, network, 6, 0
        )
    except RuntimeError as error:
        return [error.args[0] & 0xFFFFFFFF]
    base = validation.base
    key = bytes(octets(base.key.key))
    return [0, base.account_name.string, str(base.domain_sid), base.rid, key == response["nt_session_key"]]


client, flags = member("machine secret")
result = {
    "flags": flags,
    "logons": [logon_of(client, *user) for user in users],
}
try:
    member("wrong")
except RuntimeError as error:
    result["wrong"] = error.args[0] & 0xFFFFFFFF
"""


@pytest.mark.parametrize("level", ["seal", "sign", "seal,bigendian"])
@pytest.mark.parametrize("our_controller", BOTH, indirect=True, ids=str)
def test_samba_as_a_member(
    our_controller: str, samba_ndr: Callable[..., Any], level: str, request: pytest.FixtureRequest
) -> None:
    """Samba asks for AES, and takes less when the domain controller has no more."""
    aes = request.node.callspec.params["our_controller"] is Algorithm.AES
    found = samba_ndr(
        SAMBA_MEMBER,
        where=our_controller,
        options=f"schannel,{level}",
        settings={"reject md5 servers": "no"},
        users=[("alice", "wonderland"), ("alice", "no"), ("mallory", "x")],
    )
    assert len(found["flags"]) == 3
    assert all(bool(flags & NegotiateFlags.AES) is aes for flags in found["flags"])
    assert found["logons"] == [
        [0, "alice", "S-1-5-21-1-2-3", 1100, True],
        [status.STATUS_WRONG_PASSWORD],
        [status.STATUS_NO_SUCH_USER],
    ]
    assert found["wrong"] == status.STATUS_ACCESS_DENIED


IMPACKET_MEMBER = """
import sys, json
from impacket.dcerpc.v5 import nrpc, transport
from impacket.dcerpc.v5.rpcrt import RPC_C_AUTHN_LEVEL_PKT_INTEGRITY, RPC_C_AUTHN_LEVEL_PKT_PRIVACY, \
RPC_C_AUTHN_NETLOGON
from impacket.ntlm import NTOWFv1

where, port, password, level, aes = sys.argv[1:]
aes = aes == "True"
carrier = transport.DCERPCTransportFactory(f"ncacn_ip_tcp:{where}[{port}]")
client = carrier.get_dce_rpc()
client.connect()
client.bind(nrpc.MSRPC_UUID_NRPC)
challenge = b"12345678"
answer = nrpc.hNetrServerReqChallenge(client, "DC01", "RPCEWS\\0", challenge)
secret = NTOWFv1(password)
if aes:
    key = nrpc.ComputeSessionKeyAES(None, challenge, answer["ServerChallenge"], secret)[:16]
    credential, flags = nrpc.ComputeNetlogonCredentialAES(challenge, key), 0x612FFFFF
else:
    key = nrpc.ComputeSessionKeyStrongKey(None, challenge, answer["ServerChallenge"], secret)
    credential, flags = nrpc.ComputeNetlogonCredential(challenge, key), 0x600FFFFF
nrpc.hNetrServerAuthenticate3(
    client, "DC01\\0", "RPCEWS$\\0", nrpc.NETLOGON_SECURE_CHANNEL_TYPE.WorkstationSecureChannel, "RPCEWS\\0",
    credential, flags,
)
second = carrier.__class__(where, int(port))
second.set_credentials("RPCEWS$", "", "CORP", "", "")
client = second.get_dce_rpc()
client.connect()
client.set_auth_level(
    RPC_C_AUTHN_LEVEL_PKT_PRIVACY if level == "privacy" else RPC_C_AUTHN_LEVEL_PKT_INTEGRITY
)
client.set_auth_type(RPC_C_AUTHN_NETLOGON)
client.set_aes(aes)
client.set_session_key(key)
client.bind(nrpc.MSRPC_UUID_NRPC)
seed, codes = credential, []
for _ in range(3):
    request = nrpc.NetrLogonGetCapabilities()
    request["ServerName"] = "DC01\\0"
    request["ComputerName"] = "RPCEWS\\0"
    compute = nrpc.ComputeNetlogonCredentialAES if aes else nrpc.ComputeNetlogonCredential
    stamp = 1000
    low = (int.from_bytes(seed[:4], "little") + stamp) & 0xFFFFFFFF
    seed = low.to_bytes(4, "little") + seed[4:]
    request["Authenticator"]["Credential"] = compute(seed, key)
    request["Authenticator"]["Timestamp"] = stamp
    request["ReturnAuthenticator"]["Credential"] = b"\\0" * 8
    request["ReturnAuthenticator"]["Timestamp"] = 0
    request["QueryLevel"] = 1
    answer = client.request(request)
    low = (low + 1) & 0xFFFFFFFF
    seed = low.to_bytes(4, "little") + seed[4:]
    assert answer["ReturnAuthenticator"]["Credential"] == compute(seed, key)
    codes.append(answer["ErrorCode"])
print(json.dumps(codes))
"""


@pytest.mark.parametrize("level", ["privacy", "integrity"])
@pytest.mark.parametrize("aes", [True, False])
def test_impacket_as_a_member(
    our_controller: str, impacket_python: Callable[..., Output], level: str, aes: bool
) -> None:
    arguments = (our_controller, str(_MAPPER_PORT), SECRET, level, str(aes))
    assert impacket_python("-c", IMPACKET_MEMBER, *arguments).check().stdout.strip() == "[0, 0, 0]"


def test_impacket_with_a_wrong_password(our_controller: str, impacket_python: Callable[..., Output]) -> None:
    arguments = (our_controller, str(_MAPPER_PORT), "wrong", "privacy", "True")
    output = impacket_python("-c", IMPACKET_MEMBER, *arguments)
    assert output.returncode
    assert "STATUS_ACCESS_DENIED" in output.stderr
