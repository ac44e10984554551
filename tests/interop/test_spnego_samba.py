"""SPNEGO with Samba's at the other end, both roles: NTLM and Kerberos inside, signed and sealed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, SecurityContext, Target
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.credentials import Keytab, Password
from dcerpc.security.kerberos.provider import KerberosProvider
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.spnego import SpnegoProvider
from dcerpc.security.spnego.messages import (
    NegState,
    NegTokenResp,
    decode_init,
    decode_mech_types,
    decode_resp,
    encode_mech_types,
)
from dcerpc.security.steps import KdcExchange, LookupAccount, ResolveRealm, run
from dcerpc.status import SEC_E_LOGON_DENIED
from tests.interop.conftest import SAMBA_PYTHON, Samba, kill_group
from tests.security.spnego.mechanisms import OTHER, Mechanism

pytestmark = pytest.mark.interop

PEER = Path(__file__).with_name("samba_spnego_peer.py")
FLAGS = ContextFlags.needed(AuthLevel.PRIVACY)
BODY, PDU = b"what the body says, 40 octets of it all.", b"header of 16 oct%strailer!"


class GensecRefused(Exception):
    """Samba says no; the text has its NTSTATUS."""


class Gensec:
    """One context of Samba's; see samba_spnego_peer.py."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, **request: bytes) -> dict[str, Any]:
        """One request; SecurityError's counterpart is GensecRefused."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps({name: value.hex() for name, value in request.items()}) + "\n")
        stdin.flush()
        reply: dict[str, Any] = json.loads(stdout.readline())
        if "error" in reply:
            raise GensecRefused(reply["error"])
        return reply

    def update(self, token: bytes) -> tuple[bytes, bool]:
        reply = self(update=token)
        return bytes.fromhex(reply["token"]), reply["complete"]

    def octets(self, **request: bytes) -> bytes:
        return bytes.fromhex(self(**request)["octets"])


StartGensec = Callable[..., Gensec]


@pytest.fixture
def gensec(samba: Samba) -> Iterator[StartGensec]:
    """``gensec(role, auth_type=9, level=6, **facts)``: a context of Samba's."""
    processes: list[subprocess.Popen[str]] = []

    def start(role: str, **facts: Any) -> Gensec:
        process = subprocess.Popen(
            [SAMBA_PYTHON, str(PEER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=samba.environment,
            start_new_session=True,
        )
        processes.append(process)
        known = {
            "role": role,
            "smb_conf": str(samba.smb_conf),
            "auth_type": 9,
            "level": 6,
            "name": samba.user.name,
            "password": samba.user.password,
            "domain": samba.domain,
            "realm": samba.realm,
            "host": samba.hostname,
            "headers": True,
        }
        assert process.stdin is not None
        process.stdin.write(json.dumps({**known, **facts}) + "\n")
        process.stdin.flush()
        return Gensec(process)

    yield start
    for process in processes:
        kill_group(process)
        process.communicate()


# ---- this side ----


def resolver(samba: Samba) -> Callable[[Any], Any]:
    """What steps ask for."""
    locator = KdcLocator({samba.realm: samba.address}, krb5_conf=None)

    def resolve(request: Any) -> Any:
        if isinstance(request, KdcExchange):
            return locator.exchange(request.realm, request.message)
        if isinstance(request, ResolveRealm):
            return locator.realm_of_host(request.host)
        assert isinstance(request, LookupAccount)
        return request.store.lookup(request)

    return resolve


def password(samba: Samba) -> Password:
    return Password(samba.user.name, samba.user.password, samba.domain)


def kerberos_password(samba: Samba) -> Password:
    return Password(samba.user.name, samba.user.password, samba.realm)


def target(samba: Samba) -> Target:
    return Target(samba.hostname, "host")


class Talk:
    """An exchange of tokens, and then of protected PDUs, with Samba."""

    def __init__(self, samba: Samba, ours: SecurityContext, theirs: Gensec) -> None:
        self.ours, self.theirs = ours, theirs
        self.resolve = resolver(samba)
        self.tokens: list[bytes] = []

    def as_client(self) -> Talk:
        """We begin."""
        token: bytes | None = None
        theirs_complete = False
        while True:
            result = run(self.ours.step(token), self.resolve)
            if result.complete and result.token is None:
                break
            assert not theirs_complete
            self.tokens.append(result.token or b"")
            token, theirs_complete = self.theirs.update(result.token or b"")
            self.tokens.append(token)
        assert theirs_complete
        return self

    def as_server(self) -> Talk:
        """Samba begins."""
        token, complete = self.theirs.update(b"")
        while token:
            self.tokens.append(token)
            result = run(self.ours.step(token), self.resolve)
            self.tokens.append(result.token or b"")
            if complete:
                break
            token, complete = self.theirs.update(result.token or b"")
        assert complete
        assert result.complete
        return self

    @property
    def offered(self) -> list[bytes]:
        return decode_mech_types(decode_init(self.tokens[0]).mech_types)

    @property
    def responses(self) -> list[NegTokenResp]:
        return [decode_resp(each) for each in self.tokens[1:]]

    def sealed(self) -> None:
        """Both directions, twice: the order counts. NTLM's wrapped octets are a token and a sealed body."""
        for text in (b"the first message", b"and the second one, which is longer"):
            body = bytearray(text)
            token = self.ours.protect(body, 0, len(body), AuthLevel.PRIVACY, True)
            assert self.theirs.octets(unwrap=token + body) == text
            wrapped = bytearray(self.theirs.octets(wrap=text))
            size = self.ours.signature_size(AuthLevel.PRIVACY)
            sealed = wrapped[size:]
            self.ours.unprotect(
                sealed, 0, len(sealed), AuthLevel.PRIVACY, True, memoryview(bytes(wrapped[:size]))
            )
            assert bytes(sealed) == text

    def signed(self, headers: bool = True) -> None:
        """Both directions, with header and trailer signed or not."""
        pdu = bytearray(PDU.replace(b"%s", BODY))
        start = PDU.index(b"%s")
        end = start + len(BODY)
        for _ in range(2):
            token = self.ours.protect(pdu, start, end, AuthLevel.INTEGRITY, headers)
            self.theirs(check=BODY, pdu=bytes(pdu), token=token)
            token = self.theirs.octets(sign=BODY, pdu=bytes(pdu))
            self.ours.unprotect(pdu, start, end, AuthLevel.INTEGRITY, headers, memoryview(token))
        changed = bytearray(pdu)
        changed[0 if headers else start] ^= 1
        token = self.theirs.octets(sign=BODY, pdu=bytes(pdu))
        with pytest.raises(SecurityError):
            self.ours.unprotect(changed, start, end, AuthLevel.INTEGRITY, headers, memoryview(token))

    def same_key(self) -> None:
        assert self.ours.session_key == self.theirs.octets(session_key=b"")


def micless(responses: Sequence[NegTokenResp]) -> list[bool]:
    return [each.mech_list_mic is None for each in responses]


NTLM = oid_octets("1.3.6.1.4.1.311.2.2.10")
KERBEROS = oid_octets("1.2.840.113554.1.2.2")
MICROSOFT_KERBEROS = oid_octets("1.2.840.48018.1.2.2")


# ---- clients of ours ----


def test_client_with_ntlm(samba: Samba, gensec: StartGensec) -> None:
    ours = SpnegoProvider([NtlmProvider()]).initiate(password(samba), target(samba), FLAGS)
    talk = Talk(samba, ours, gensec("server")).as_client()
    assert talk.offered == [NTLM]
    assert micless(talk.responses) == [True, False, False]
    assert talk.responses[-1].neg_state == NegState.ACCEPT_COMPLETED
    talk.same_key()
    talk.sealed()


def test_client_with_ntlm_signs(samba: Samba, gensec: StartGensec) -> None:
    flags = ContextFlags.needed(AuthLevel.INTEGRITY)
    ours = SpnegoProvider([NtlmProvider()]).initiate(password(samba), target(samba), flags)
    Talk(samba, ours, gensec("server", level=5)).as_client().signed()


def test_client_whose_first_mechanism_samba_has_not(samba: Samba, gensec: StartGensec) -> None:
    provider = SpnegoProvider([Mechanism("other", OTHER), NtlmProvider()])
    ours = provider.initiate(password(samba), target(samba), FLAGS)
    talk = Talk(samba, ours, gensec("server")).as_client()
    assert talk.offered == [oid_octets(OTHER[0]), NTLM]
    assert talk.responses[0].supported_mech == NTLM
    assert micless(talk.responses)[-2:] == [False, False]
    talk.sealed()


@pytest.mark.parametrize("headers", [True, False])
def test_client_with_kerberos(samba: Samba, gensec: StartGensec, headers: bool) -> None:
    provider = SpnegoProvider([KerberosProvider(), NtlmProvider()])
    ours = provider.initiate(kerberos_password(samba), target(samba), FLAGS)
    talk = Talk(samba, ours, gensec("server", headers=headers)).as_client()
    assert set(talk.offered) == {KERBEROS, MICROSOFT_KERBEROS, NTLM}
    assert talk.responses[0].supported_mech == talk.offered[0]
    # unlike NTLM's, nobody asked for these: Samba wants them with AES, by another round trip
    assert micless(talk.responses) == [True, True, False, False, True]
    talk.same_key()
    talk.signed(headers)


def test_client_renegotiates_to_kerberos(samba: Samba, gensec: StartGensec) -> None:
    """MICs in both directions, the client's with Kerberos' third leg."""
    provider = SpnegoProvider([Mechanism("other", OTHER), KerberosProvider()])
    ours = provider.initiate(kerberos_password(samba), target(samba), FLAGS)
    talk = Talk(samba, ours, gensec("server")).as_client()
    assert micless(talk.responses)[-2:] == [False, False]
    talk.signed()


@pytest.mark.parametrize(
    ("realm", "host"),
    [("NOWHERE.TEST", "dc1.rpce.test"), ("RPCE.TEST", "unknown.rpce.test"), ("RPCE.TEST", "127.0.0.9")],
)
def test_client_falls_back_to_ntlm(samba: Samba, gensec: StartGensec, realm: str, host: str) -> None:
    """No KDC for the realm, no ticket for the service, an address for a host."""
    provider = SpnegoProvider([KerberosProvider(), NtlmProvider()])
    credential = Password(samba.user.name, samba.user.password, realm)
    ours = provider.initiate(credential, Target(host, "host"), FLAGS)
    if realm == samba.realm:
        talk = Talk(samba, ours, gensec("server")).as_client()
        assert talk.offered == [NTLM]
        talk.sealed()
    else:
        token = run(ours.step(None), resolver(samba)).token or b""
        assert decode_mech_types(decode_init(token).mech_types) == [NTLM]


def test_client_that_the_kdc_knows_better(samba: Samba) -> None:
    """A wrong password is tried once; somebody whom the KDC does not know may be known to the server."""
    provider = SpnegoProvider([KerberosProvider(), NtlmProvider()])
    wrong = Password(samba.user.name, "not the password", samba.realm)
    with pytest.raises(SecurityError, match="PREAUTH_FAILED") as caught:
        run(provider.initiate(wrong, target(samba), FLAGS).step(None), resolver(samba))
    assert caught.value.status == SEC_E_LOGON_DENIED
    unknown = Password("nobody-there", "password", samba.realm)
    token = run(provider.initiate(unknown, target(samba), FLAGS).step(None), resolver(samba)).token
    assert decode_mech_types(decode_init(token or b"").mech_types) == [NTLM]


def test_client_with_a_wrong_password(samba: Samba, gensec: StartGensec) -> None:
    wrong = Password(samba.user.name, "not the password", samba.realm)
    ours = SpnegoProvider([NtlmProvider()]).initiate(wrong, target(samba), FLAGS)
    with pytest.raises(GensecRefused, match=r"(?i)0xc000006[ad]"):
        Talk(samba, ours, gensec("server")).as_client()


def test_list_of_mechanisms_changed_on_its_way(samba: Samba, gensec: StartGensec) -> None:
    """Samba refuses our mechListMIC when it saw another list than we sent."""
    ours = SpnegoProvider([NtlmProvider(), KerberosProvider()]).initiate(
        password(samba), target(samba), FLAGS
    )
    theirs, resolve = gensec("server"), resolver(samba)
    token = run(ours.step(None), resolve).token or b""
    types = decode_init(token).mech_types
    fewer = encode_mech_types([NTLM, KERBEROS])
    swapped = encode_mech_types([NTLM, MICROSOFT_KERBEROS, KERBEROS])
    if swapped == types:
        swapped = encode_mech_types([NTLM, KERBEROS, MICROSOFT_KERBEROS])
    assert len(fewer) < len(types) == len(swapped)
    answer, _ = theirs.update(token.replace(types, swapped))
    with pytest.raises(GensecRefused, match=r"(?i)denied|invalid|0xc0000022"):
        theirs.update(run(ours.step(answer), resolve).token or b"")


# ---- servers of ours ----


def test_server_with_ntlm(samba: Samba, gensec: StartGensec) -> None:
    ours = SpnegoProvider([KerberosProvider(), NtlmProvider()]).accept(Accounts([password(samba)]), FLAGS)
    talk = Talk(samba, ours, gensec("client", kerberos=False)).as_server()
    assert talk.responses[0].supported_mech == NTLM
    assert micless(talk.responses) == [True, False, False]
    assert talk.ours.peer is not None
    assert talk.ours.peer.name == samba.user.name
    talk.same_key()
    talk.sealed()


def test_server_with_ntlm_signs(samba: Samba, gensec: StartGensec) -> None:
    flags = ContextFlags.needed(AuthLevel.INTEGRITY)
    ours = SpnegoProvider([NtlmProvider()]).accept(Accounts([password(samba)]), flags)
    Talk(samba, ours, gensec("client", kerberos=False, level=5)).as_server().signed()


def test_server_without_the_clients_first_mechanism(samba: Samba, gensec: StartGensec) -> None:
    """Samba's client offers Kerberos, for which it has a ticket, and NTLM; it gets the latter."""
    # with a realm, Samba's NTLM gives the account's principal name
    account = Password(f"{samba.user.name}@{samba.realm}", samba.user.password)
    ours = SpnegoProvider([NtlmProvider()]).accept(Accounts([account]), FLAGS)
    talk = Talk(samba, ours, gensec("client", kerberos=None)).as_server()
    assert talk.offered == [MICROSOFT_KERBEROS, KERBEROS, NTLM]
    assert talk.responses[0].neg_state == NegState.REQUEST_MIC
    assert talk.responses[0].supported_mech == NTLM
    assert micless(talk.responses)[-2:] == [False, False]
    talk.sealed()


def test_server_with_bare_ntlm(samba: Samba, gensec: StartGensec) -> None:
    ours = SpnegoProvider([NtlmProvider()]).accept(Accounts([password(samba)]), FLAGS)
    talk = Talk(samba, ours, gensec("client", auth_type=int(AuthType.NTLM), kerberos=False)).as_server()
    assert talk.tokens[0].startswith(b"NTLMSSP\0")
    assert talk.tokens[1].startswith(b"NTLMSSP\0")
    talk.sealed()


@pytest.mark.parametrize("auth_type", [AuthType.SPNEGO, AuthType.KERBEROS])
def test_server_with_kerberos(samba: Samba, gensec: StartGensec, auth_type: AuthType) -> None:
    """Samba sends a MIC that nobody asked for; with auth_type 16 its Kerberos comes without SPNEGO."""
    credentials = (Keytab(samba.keytabs["dc"]), Accounts([password(samba)]))
    ours = SpnegoProvider([KerberosProvider(), NtlmProvider()]).accept(credentials, FLAGS)
    talk = Talk(samba, ours, gensec("client", kerberos=True, auth_type=int(auth_type))).as_server()
    if auth_type == AuthType.SPNEGO:
        assert talk.offered == [MICROSOFT_KERBEROS, KERBEROS]
        assert talk.responses[0].supported_mech == MICROSOFT_KERBEROS
        assert micless(talk.responses) == [True, False, False]
    else:
        assert talk.tokens[-1] == b""
    assert talk.ours.peer is not None
    assert talk.ours.peer.name == samba.user.name
    talk.same_key()
    talk.signed()


def test_server_refuses_a_wrong_password(samba: Samba, gensec: StartGensec) -> None:
    ours = SpnegoProvider([NtlmProvider()]).accept(Accounts([Password(samba.user.name, "other")]), FLAGS)
    with pytest.raises(SecurityError):
        Talk(samba, ours, gensec("client", kerberos=False)).as_server()
