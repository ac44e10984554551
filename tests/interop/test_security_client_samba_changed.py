"""Somebody between an authenticated client and a Samba domain controller, who changes what travels."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from dcerpc import Profile, status
from dcerpc.errors import BindRejected, Fault, LogonDenied, RpcError, SecurityError
from tests.interop.clients import RUNTIMES, Recorder, connected
from tests.interop.domain_client import (
    MECHANISMS,
    bind_directory,
    listening,
    replicate,
    secret,
    secured,
)
from tests.interop.relay import Relay

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

REQUEST, RESPONSE, BIND, BIND_ACK, ALTER_CONTEXT, ALTER_CONTEXT_RESPONSE, AUTH_3 = 0, 2, 11, 12, 14, 15, 16
Change = Callable[[bytes], bytes]


class Once:
    """A hook that changes the nth PDU of a kind, and passes everything else on.

    Attributes:
        done: it was there.
    """

    def __init__(self, kind: int, change: Change, count: int = 1) -> None:
        self._kind = kind
        self._change = change
        self._left = count
        self._lock = threading.Lock()
        self.done = False

    def __call__(self, number: int, from_client: bool, octets: bytes) -> bytes:
        with self._lock:
            self._left -= octets[2] == self._kind
            chosen = octets[2] == self._kind and self._left == 0
            self.done |= chosen
        return self._change(octets) if chosen else octets


def flip(at: int) -> Change:
    """Change one bit of an octet; negative: from the end."""

    def change(octets: bytes) -> bytes:
        made = bytearray(octets)
        made[at] ^= 1
        return bytes(made)

    return change


def tail_size(octets: bytes) -> tuple[int, int]:
    """Size of a PDU's token, and of its padding."""
    size = int.from_bytes(octets[10:12], "little")
    return size, octets[-size - 6]


def stripped(octets: bytes) -> bytes:
    """A PDU without its verifier."""
    size, padding = tail_size(octets)
    made = bytearray(octets[: -size - 8 - padding])
    made[8:10] = len(made).to_bytes(2, "little")
    made[10:12] = bytes(2)
    return bytes(made)


def claiming(offset: int, value: int) -> Change:
    """A PDU whose sec_trailer has another value in an octet."""

    def change(octets: bytes) -> bytes:
        size, _ = tail_size(octets)
        made = bytearray(octets)
        made[-size - 8 + offset] = value
        return bytes(made)

    return change


CHANGES: dict[str, Change] = {
    "alloc_hint": flip(16),
    "cancel_count": flip(22),
    "body": flip(24),
    "auth_reserved": lambda octets: flip(-tail_size(octets)[0] - 5)(octets),
    "token, first octet": lambda octets: flip(-tail_size(octets)[0])(octets),
    "token, middle": lambda octets: flip(-(tail_size(octets)[0] // 2))(octets),
    "token, last octet": flip(-1),
    "no verifier": stripped,
    "auth_type": claiming(0, 0x44),
    "auth_level": claiming(1, 2),
    "auth_context_id": claiming(4, 77),
}
#: What only header signing covers, if the provider does not sign headers by itself (MS-NLMP 3.4).
IN_HEADERS = {"alloc_hint", "cancel_count", "auth_reserved"}
#: Refused whatever the provider thinks of it.
CLAIMS = {"no verifier", "auth_type", "auth_level", "auth_context_id"}
ALTERED = {status.SEC_E_MESSAGE_ALTERED, status.SEC_E_OUT_OF_SEQUENCE, status.SEC_E_INVALID_TOKEN}


def target(samba: Samba) -> tuple[str, int]:
    return samba.address, samba.port("samr")


@pytest.mark.parametrize(
    ("level", "header_signing"),
    [("packet", True), ("integrity", True), ("integrity", False), ("privacy", True), ("privacy", False)],
)
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_changed_responses(samba: Samba, mechanism: str, level: str, header_signing: bool) -> None:
    """Nothing of them is used, and their connection is closed."""
    headers = MECHANISMS[mechanism][1] == "ntlm" or (header_signing and level != "packet")
    options = secured(samba, mechanism, level, profile=Profile(header_signing=header_signing))
    for runtime, (name, change) in zip(itertools.cycle(RUNTIMES), CHANGES.items(), strict=False):
        hook = Once(RESPONSE, change, 2)
        recorder = Recorder()
        with (
            Relay(target(samba), hook) as relay,
            connected(runtime, relay.binding, trace=recorder, **options) as talker,
        ):
            assert listening(talker)
            if name in IN_HEADERS and not headers:
                assert listening(talker)
            else:
                with pytest.raises(SecurityError) as caught:
                    listening(talker)
                expected = {status.ERROR_ACCESS_DENIED} if name in CLAIMS else ALTERED
                assert caught.value.status in expected, name
                assert listening(talker)
                assert len(recorder.opened) == 2
        assert hook.done


@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("change", [flip(3000), lambda octets: b"", lambda octets: octets * 2, stripped])
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_changed_fragments(samba: Samba, runtime: str, mechanism: str, change: Change) -> None:
    """One of a large response: changed, left out, repeated, without verifier."""
    hook = Once(RESPONSE, change, 6)
    options = secured(samba, mechanism, credential=secret(samba, "administrator"))
    with (
        Relay((samba.address, samba.port("drsuapi")), hook) as relay,
        connected(runtime, relay.binding, **options) as talker,
    ):
        handle = bind_directory(talker)
        with pytest.raises(SecurityError):
            replicate(talker, handle, samba, 100)
    assert hook.done


@pytest.mark.parametrize("level", ["packet", "integrity", "privacy"])
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_changed_requests(samba: Samba, mechanism: str, level: str) -> None:
    """The server refuses them; or answers without protection, when it takes a call for unauthenticated."""
    for runtime, name in zip(
        itertools.cycle(RUNTIMES), ("body", "token, last octet", "no verifier", *CLAIMS), strict=False
    ):
        hook = Once(REQUEST, CHANGES[name], 2)
        with (
            Relay(target(samba), hook) as relay,
            connected(runtime, relay.binding, **secured(samba, mechanism, level)) as talker,
        ):
            assert listening(talker)
            with pytest.raises(SecurityError if name == "no verifier" else Fault) as caught:
                listening(talker)
            if isinstance(caught.value, Fault):
                assert not caught.value.authenticated
                assert caught.value.status in (status.ERROR_ACCESS_DENIED, status.RPC_S_SEC_PKG_ERROR)
        assert hook.done


# --- the exchange ---


def in_ntlm(offset: int, bits: int) -> Change:
    """Change bits of an octet of the NTLM message."""

    def change(octets: bytes) -> bytes:
        made = bytearray(octets)
        made[octets.index(b"NTLMSSP\0") + offset] ^= bits
        return bytes(made)

    return change


def without_mic(octets: bytes) -> bytes:
    """An AUTHENTICATE_MESSAGE whose MIC is zeros."""
    at = octets.index(b"NTLMSSP\0") + 72
    return octets[:at] + bytes(16) + octets[at + 16 :]


def replacing(octets: str, others: str) -> Change:
    """The first of some octets by others, in hexadecimal digits."""
    return lambda whole: whole.replace(bytes.fromhex(octets), bytes.fromhex(others), 1)


NTLM_OID, ANOTHER_OID = "2b06010401823702020a", "2b06010401823702020b"
KERBEROS_OIDS = ("2a864882f712010202", "2a864886f712010202")
LACKING = (SecurityError, status.SEC_E_UNSUPPORTED_FUNCTION)
WRONG = (SecurityError, status.SEC_E_MESSAGE_ALTERED)
#: The server finds out and says so; or has no context when the first call comes.
TOLD = (LogonDenied, status.RPC_S_SEC_PKG_ERROR)
NO_CONTEXT = (LogonDenied, status.NCA_PROTO_ERROR)
REFUSED = (BindRejected, None)

#: A leg of which mechanism, in which PDU, what becomes of it, and what the client raises then.
LEGS: dict[str, tuple[str, int, Change, tuple[type[RpcError], int | None]]] = {
    "NEGOTIATE, sealing": ("ntlm", BIND, in_ntlm(12, 0x20), LACKING),
    "NEGOTIATE, 128 bits": ("ntlm", BIND, in_ntlm(15, 0x20), LACKING),
    "CHALLENGE, sealing": ("ntlm", BIND_ACK, in_ntlm(20, 0x20), LACKING),
    "CHALLENGE, signing": ("ntlm", BIND_ACK, in_ntlm(20, 0x10), LACKING),
    "CHALLENGE, session security": ("ntlm", BIND_ACK, in_ntlm(22, 0x08), LACKING),
    "CHALLENGE, 56 bits": ("ntlm", BIND_ACK, in_ntlm(23, 0x80), NO_CONTEXT),
    "CHALLENGE, challenge": ("ntlm", BIND_ACK, in_ntlm(24, 1), NO_CONTEXT),
    "AUTHENTICATE, no MIC": ("ntlm", AUTH_3, without_mic, NO_CONTEXT),
    "AUTHENTICATE, MIC": ("ntlm", AUTH_3, in_ntlm(80, 1), NO_CONTEXT),
    "AUTHENTICATE, version": ("ntlm", AUTH_3, in_ntlm(64, 1), NO_CONTEXT),
    "AUTHENTICATE, sealing": ("ntlm", AUTH_3, in_ntlm(60, 0x20), NO_CONTEXT),
    "AUTHENTICATE, session key": ("ntlm", AUTH_3, flip(-1), NO_CONTEXT),
    "SPNEGO, sealing": ("spnego, ntlm", BIND_ACK, in_ntlm(20, 0x20), LACKING),
    "SPNEGO, no MIC": ("spnego, ntlm", ALTER_CONTEXT, without_mic, TOLD),
    "SPNEGO, no such mechanism": ("spnego, ntlm", BIND, replacing(NTLM_OID, ANOTHER_OID), REFUSED),
    "SPNEGO, another name": ("spnego, kerberos", BIND, replacing(*KERBEROS_OIDS), WRONG),
    "SPNEGO, client's mechListMIC": ("spnego, ntlm", ALTER_CONTEXT, flip(-1), TOLD),
    "SPNEGO, server's mechListMIC": ("spnego, ntlm", ALTER_CONTEXT_RESPONSE, flip(-1), WRONG),
    "SPNEGO, AP-REP": ("spnego, kerberos", BIND_ACK, flip(-5), WRONG),
    "AP-REQ, authenticator": ("kerberos", BIND, flip(-1), REFUSED),
    "AP-REQ, ticket": ("kerberos", BIND, flip(-700), REFUSED),
    "AP-REP": ("kerberos", BIND_ACK, flip(-1), WRONG),
    "AP-REP, client's": ("kerberos", ALTER_CONTEXT, flip(-1), TOLD),
}


@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("leg", LEGS)
def test_changed_legs(samba: Samba, runtime: str, leg: str) -> None:
    """Whoever changes the exchange is found out before anything is called; the next one is made anew."""
    mechanism, kind, change, (expected, number) = LEGS[leg]
    hook = Once(kind, change)
    with (
        Relay(target(samba), hook) as relay,
        connected(runtime, relay.binding, **secured(samba, mechanism)) as talker,
    ):
        with pytest.raises(expected) as caught:
            listening(talker)
        assert getattr(caught.value, "status", None) == number
        assert listening(talker)
    assert hook.done
