"""NTLM against impacket's client: sealed bodies in signed PDUs, as it does them in RPC."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import AuthLevel, ContextFlags
from dcerpc.security.credentials import Password
from dcerpc.security.crypto.channel_bindings import channel_bindings_digest
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.steps import run
from dcerpc.status import SEC_E_BAD_BINDINGS, SEC_E_WRONG_PRINCIPAL
from tests.interop.conftest import IMPACKET_PYTHON, absent
from tests.interop.conftest import run as run_program

if TYPE_CHECKING:
    from dcerpc.security.ntlm.acceptor import NtlmAcceptor

pytestmark = pytest.mark.interop

ALICE = Password("alice", "A Secret of 2026", "CORP")
PDU = b"h" * 24 + b"sixteen octets! " + b"t" * 8


@pytest.fixture(scope="module")
def ntlm() -> Iterator[Any]:
    """Impacket's module, out of the Python that has it, which is of this version."""
    where = "import impacket, sysconfig; print(sysconfig.get_path('purelib'))"
    found = run_program([IMPACKET_PYTHON, "-W", "ignore", "-c", where])
    if found.returncode:
        absent("impacket is not installed (tests/interop/install_peers.sh VENV, DCERPC_IMPACKET_PYTHON)")
    path = found.stdout.strip()
    # At the end: what both have is taken from here.
    sys.path.append(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from impacket import ntlm as module
        yield module
    except ImportError as error:
        absent(f"impacket cannot be imported: {error}")
    finally:
        sys.path.remove(path)


def resolver(request: Any) -> Any:
    return request.store.lookup(request)


class Client:
    """Impacket's client after an exchange with our server."""

    def __init__(self, ntlm: Any, provider: NtlmProvider, **options: Any) -> None:
        self.ntlm = ntlm
        self.server: NtlmAcceptor = provider.accept(Accounts([ALICE]), ContextFlags.needed(AuthLevel.PRIVACY))
        use_ntlmv2 = options.pop("use_ntlmv2", True)
        negotiate = ntlm.getNTLMSSPType1("WS01", "CORP", signingRequired=True, use_ntlmv2=use_ntlmv2)
        challenge = run(self.server.step(negotiate.getData())).token
        secret = {"password": ALICE.password} | options
        answer, self.key = ntlm.getNTLMSSPType3(
            negotiate, challenge, ALICE.username, domain=ALICE.domain, use_ntlmv2=use_ntlmv2, **secret
        )
        assert run(self.server.step(answer.getData()), resolver).complete
        self.flags = answer["flags"]
        self.keys = {
            mode: (ntlm.SIGNKEY(self.flags, self.key, mode), ntlm.SEALKEY(self.flags, self.key, mode))
            for mode in ("Client", "Server")
        }
        self.handles = {mode: ntlm.ARC4.new(sealing).encrypt for mode, (_, sealing) in self.keys.items()}

    def protect(self, mode: str, number: int) -> tuple[bytes, bytes]:
        """A PDU of either end: its body sealed, all of it signed; and the token."""
        signing, sealing = self.keys[mode]
        body, token = self.ntlm.SEAL(
            self.flags, signing, sealing, PDU, PDU[24:40], number, self.handles[mode]
        )
        return PDU[:24] + body + PDU[40:], token.getData()


@pytest.mark.parametrize(
    "options",
    [{}, {"password": "", "nthash": nt_hash(ALICE.password)}, {"use_ntlmv2": False}],
    ids=["password", "hash", "NTLMv1"],
)
def test_impackets_client(ntlm: Any, options: dict[str, Any]) -> None:
    provider = NtlmProvider(server_name="OURS", allow_ntlmv1="use_ntlmv2" in options)
    client = Client(ntlm, provider, **options)
    server = client.server
    assert (server.session_key, str(server.peer)) == (client.key, "CORP\\alice")
    for number in range(4):
        octets, token = client.protect("Client", number)
        received = bytearray(octets)
        server.unprotect(received, 24, 40, AuthLevel.PRIVACY, True, memoryview(token))
        assert received == PDU
        sent = bytearray(PDU)
        token = server.protect(sent, 24, 40, AuthLevel.PRIVACY, True)
        assert (bytes(sent), token) == client.protect("Server", number)


def test_impackets_channel_bindings_and_target(ntlm: Any) -> None:
    bound = NtlmProvider(
        server_name="OURS",
        dns_name="ours.example",
        channel_bindings=b"tls-server-end-point:x",
        spns=["host/ours.example"],
    )
    digest = channel_bindings_digest(b"tls-server-end-point:x")
    Client(ntlm, bound, channel_binding_value=digest, service="host")
    with pytest.raises(SecurityError) as caught:
        Client(ntlm, bound, channel_binding_value=digest, service="cifs")
    assert caught.value.status == SEC_E_WRONG_PRINCIPAL
    with pytest.raises(SecurityError) as caught:
        Client(ntlm, bound)
    assert caught.value.status == SEC_E_BAD_BINDINGS


def test_impackets_ntlmv1_is_refused(ntlm: Any) -> None:
    with pytest.raises(SecurityError, match="NTLMv1, which is not allowed"):
        Client(ntlm, NtlmProvider(server_name="OURS"), use_ntlmv2=False)
