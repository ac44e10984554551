"""What hostile messages of security providers cost: so much for each octet, and a constant.

Lines of Python and memory are counted (:mod:`tests.ndr.costs`), so that nothing here depends on a clock.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dcerpc.errors import RpcError
from dcerpc.interfaces import pac as idl
from dcerpc.security.api import ContextFlags
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.kerberos import asn1_kdc, der, tickets
from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.client_keys import PasswordKeys
from dcerpc.security.kerberos.kdc_replies import KdcSettings
from dcerpc.security.kerberos.pac import PacType, parse_pac
from dcerpc.security.kerberos.types import KerberosError, Principal
from dcerpc.security.ntlm.av_pairs import decode_av_pairs
from dcerpc.security.sids import parse_sid
from dcerpc.security.spnego.messages import NegTokenInit, encode_init, encode_mech_types
from dcerpc.security.steps import run
from dcerpc.testing.conversation import lookup_accounts
from tests.fuzz import fuzz_security
from tests.fuzz.actors import NAMES, case_of
from tests.fuzz.security_seeds import samples
from tests.ndr.costs import cost_of
from tests.security.kerberos import fake_kdc, realm

#: The longest token that a PDU carries; octets.
LARGEST = 65_000
#: For each octet, and besides.
LINES = 25, 6_000
MEMORY = 120, 200_000


def bounded(work: Callable[[], object], octets: int) -> None:
    """Check what refusing or accepting so many octets costs."""

    def refusing() -> None:
        try:
            work()
        except RpcError:
            return

    refusing()  # codecs are made when they are first used
    cost = cost_of(refusing)
    assert cost.lines <= LINES[0] * octets + LINES[1], cost
    assert cost.peak <= MEMORY[0] * octets + MEMORY[1], cost


def tlv(tag: int, value: bytes, length: int | None = None) -> bytes:
    """DER, its length in four octets; another one than it has if so wanted."""
    size = len(value) if length is None else length
    return bytes((tag, 0x84)) + size.to_bytes(4, "big") + value


def many(piece: bytes) -> bytes:
    return piece * (LARGEST // len(piece))


def nested(tag: int) -> bytes:
    """Values within each other, as deep as there is room."""
    octets = b""
    while len(octets) < LARGEST // 4:
        octets = tlv(tag, octets)
    return octets


#: What a PDU of the largest size can be filled with, by whoever knows how messages are read.
FILLINGS: dict[str, bytes] = {
    "zeros": bytes(LARGEST),
    "ones": b"\xff" * LARGEST,
    "empty values": many(b"\x30\x00"),
    "empty octet strings": many(b"\x04\x00"),
    "empty identifiers": many(b"\x06\x00"),
    "values of one octet": many(b"\x02\x01\x00"),
    "deep": nested(0x30),
    "deep, tagged": nested(0xA0),
    "deep, a token": nested(0x60),
    "4 GiB": tlv(0x60, bytes(64), 0xFFFFFFFF),
    "4 GiB, an AP-REQ": tlv(0x6E, bytes(64), 0xFFFFFFFF),
    "a length of 126 octets": b"\x60\xfe" + bytes(200),
    "without length": b"\x60\x80" + bytes(200),
    "AV_PAIRs": many(b"\x01\x01\x00\x00"),
    "AV_PAIRs of all kinds": b"".join(struct.pack("<HH", each, 0) for each in range(11, LARGEST // 4)),
    "commands": b"\x8a\xe3\x13\x71\x02\xf4\x36\x71" + many(b"\x09\x00\x00\x00"),
    "signatures": many(b"\x8a\xe3\x13\x71\x02\xf4\x36\x71"),
    "pointers": b"\0\0\0\0\x1f\0\0\0" + many(b"\xc0\x08"),
}


@pytest.mark.parametrize("filling", FILLINGS)
def test_every_decoder(filling: str) -> None:
    """Whatever a message is filled with, from its start or behind each of its first octets."""
    octets = FILLINGS[filling]
    for number, message in enumerate(fuzz_security.MESSAGES):
        bounded(lambda: fuzz_security.run(bytes((number,)) + octets), len(octets))  # noqa: B023
        assert message.name


def grown() -> Iterator[tuple[str, bytes]]:
    """Good messages with much behind them, and with a length in them that is too large."""
    seen = set()
    for name, octets in samples():
        if name in seen:
            continue
        seen.add(name)
        for change in (octets + bytes(LARGEST - len(octets)), octets.replace(b"\x82", b"\x84\x7f\xff", 1)):
            yield name, change
        for at in range(0, min(len(octets), 64), 8):
            yield name, octets[:at] + b"\xff\xff\xff\x7f" + octets[at + 4 :]


def test_good_messages_that_were_grown() -> None:
    for name, octets in grown():
        number = bytes((fuzz_security.NUMBERS[name],))
        bounded(lambda: fuzz_security.run(number + octets), len(octets))  # noqa: B023


@pytest.mark.parametrize("role", ["initiator", "acceptor"])
@pytest.mark.parametrize("name", NAMES)
def test_every_context(name: str, role: str) -> None:
    """The first token of a peer is refused at no more than so much for each of its octets."""
    for octets in FILLINGS.values():

        def work(octets: bytes = octets) -> None:
            case = case_of(name)
            flags = ContextFlags.needed(case.levels[-1])
            if role == "acceptor":
                context = case.acceptor.accept(case.server_credential, flags)
            else:
                context = case.initiator.initiate(case.client_credential, case.target, flags)
                run(context.step(None), lookup_accounts)
            run(context.step(octets), lookup_accounts)

        bounded(work, len(octets))


# ---- lists that are long, and well-formed ----


@pytest.mark.parametrize("name", ["spnego with ntlm", "spnego with kerberos"])
@pytest.mark.parametrize("known", [False, True])
def test_thousands_of_mechanisms(name: str, known: bool) -> None:
    """The acceptor looks at each once; one that it knows may be the last."""
    mechanisms = [oid_octets(f"1.3.6.1.4.1.{number}") for number in range(6000)]
    if known:
        mechanisms.append(oid_octets("1.3.6.1.4.1.311.2.2.10"))
    token = encode_init(NegTokenInit(encode_mech_types(mechanisms)))
    assert 50_000 < len(token) < LARGEST
    case = case_of(name)

    def work() -> None:
        context = case.acceptor.accept(case.server_credential, ContextFlags.needed(case.levels[-1]))
        assert run(context.step(token), lookup_accounts).token or not known

    bounded(work, len(token))


def test_a_pac_with_thousands_of_sids() -> None:
    """Groups and SIDs cost what they take in the ticket; each is told once."""
    groups = [idl.GROUP_MEMBERSHIP(RelativeId=each, Attributes=7) for each in range(1, 4000)]
    sids = [parse_sid(f"S-1-5-21-1-2-3-{each}") for each in range(1, 1000)]
    logon = realm.logon_info(
        GroupIds=groups,
        ExtraSids=[idl.KERB_SID_AND_ATTRIBUTES(Sid=each, Attributes=7) for each in sids],
    )
    octets = realm.pack_pac([(PacType.LOGON_INFO, logon)])
    assert len(octets) < 1 << 18
    assert len(parse_pac(octets).sids) > 3900
    bounded(lambda: parse_pac(octets).sids, len(octets))


def test_a_pac_whose_buffers_are_the_same_octets() -> None:
    """256 buffers, each of which is all the rest of the PAC: they are not copied out 256 times."""
    head = struct.pack("<II", 256, 0)
    at = 8 + 16 * 256
    size = LARGEST - at
    head += b"".join(struct.pack("<IIQ", kind, size, at) for kind in range(100, 356))
    octets = head + bytes(size)
    with pytest.raises(KerberosError, match="PAC buffer 101"):
        parse_pac(octets)
    bounded(lambda: parse_pac(octets), len(octets))


def test_thousands_of_authorization_data() -> None:
    octets = tickets.encode_authorization_data(((1, b""),) * 4000)
    assert len(tickets.decode_authorization_data(octets)) == 4000
    bounded(lambda: tickets.decode_authorization_data(octets), len(octets))


def test_thousands_of_av_pairs() -> None:
    octets = FILLINGS["AV_PAIRs of all kinds"] + bytes(4)
    assert len(decode_av_pairs(octets, "test")) > 16_000
    bounded(lambda: decode_av_pairs(octets, "test"), len(octets))


# ---- what a KDC may ask a client to do ----


@pytest.mark.parametrize("count", [0, 1 << 31, (1 << 32) - 1, (1 << 19) + 1])
def test_iteration_counts(count: int) -> None:
    """A KDC, or who answers in its place, does not get a client to work for hours (RFC 3962 4: 0 is 2^32)."""
    hint = [{"etype": 18, "salt": "salt", "s2kparams": count.to_bytes(4, "big")}]
    info = der.encode(asn1_kdc.ETypeInfo2, hint)
    kdc = fake_kdc.FakeKdc(clients={"alice": [fake_kdc.key(18)]})
    kdc.method_data = [{"padata-type": 2, "padata-value": b""}, {"padata-type": 19, "padata-value": info}]
    settings = KdcSettings(clock=lambda: fake_kdc.NOW, random=fake_kdc.octets_from(1))
    steps = get_initial_ticket(
        Principal(("alice",), fake_kdc.CORP), PasswordKeys("secret"), settings=settings
    )
    with pytest.raises(KerberosError, match="iterations"):
        fake_kdc.Realms.of(kdc).run(steps)


def test_a_kdc_that_asks_again_and_again() -> None:
    """Each answer is another demand for pre-authentication: a client gives up after a few."""
    steps: Any = get_initial_ticket(
        Principal(("alice",), fake_kdc.CORP),
        PasswordKeys("secret"),
        settings=KdcSettings(clock=lambda: fake_kdc.NOW, random=fake_kdc.octets_from(1)),
    )
    kdc = fake_kdc.FakeKdc(clients={"alice": [fake_kdc.key(18)]})
    request = next(steps)
    demand = kdc.answer(request.message)
    asked: list[int] = []

    def demanding() -> None:
        while len(asked) < 50:
            asked.append(1)
            steps.send(demand)

    with pytest.raises(KerberosError):
        demanding()
    assert len(asked) < 12
