"""The library's providers between the two machines of a connection, and somebody who changes what passes.

What :mod:`dcerpc.testing.security` checks of any provider is repeated here only where the real ones come to
different ends. See "Hostile peers" in docs/development.md for what is tested where.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dcerpc import pdu as pdus
from dcerpc.protocol.connection import ServerConnection
from dcerpc.protocol.connection.events import AssociationFailed, BindAccepted, CallFaulted, RequestReceived
from dcerpc.security.api import AuthLevel, ContextFlags, SecurityContext, Target
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.kerberos.initiator import KerberosInitiator
from dcerpc.security.kerberos.types import Key, Principal
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.security.spnego.messages import (
    NegTokenInit,
    decode_init,
    decode_mech_types,
    decode_resp,
    encode_init,
    encode_mech_types,
    encode_resp,
)
from dcerpc.status import SEC_E_LOGON_DENIED
from dcerpc.testing.conversation import Conversation, ProviderCase, drain
from tests.fuzz.actors import NAMES, RealmKerberos, case_of
from tests.fuzz.fuzz_secured import Meddled
from tests.fuzz.meddler import Edit, program
from tests.security.kerberos import realm

#: Negotiation of a connection, then requests: for each provider how many PDUs come before the first request.
NEGOTIATION = {
    "ntlm": 3,
    "kerberos": 4,
    "kerberos with RC4": 4,
    "kerberos with SHA-2": 4,
    "spnego with ntlm": 4,
    "spnego with kerberos": 4,
    "netlogon": 2,
    "netlogon with RC4": 2,
}
PRIVACY = -1
INTEGRITY = -2
every_provider = pytest.mark.parametrize("name", NAMES)

#: Edits of a PDU that its receiver has to find out, each with a position and a value.
DETECTED = [
    (Edit.FLIP, 0, 1),
    (Edit.FLIP, 2, 2),
    (Edit.FLIP, 12, 0x10),
    (Edit.FLIP, 22, 4),
    (Edit.FLIP, 24, 1),
    (Edit.FLIP, 39, 0x80),
    (Edit.CUT, 30, 1),
    (Edit.TWICE, 0, 0),
    (Edit.STRIP, 0, 0),
    (Edit.TRAILER, 0, 0),
    (Edit.TRAILER, 0, 0x0E),
    (Edit.TRAILER, 0, 0x0B),
    (Edit.TRAILER, 1, 1),
    (Edit.TRAILER, 1, 2),
    (Edit.TRAILER, 1, 4),
    (Edit.TRAILER, 2, 0),
    (Edit.TRAILER, 4, 2),
    (Edit.TRAILER, 7, 0x80),
    (Edit.TOKEN, 0, 1),
    (Edit.TOKEN, 8, 1),
    (Edit.LENGTHEN, 1, 0),
    (Edit.LENGTHEN, 16, 0xFF),
    (Edit.LENGTHEN, 60_000, 0),
    (Edit.STUFF, 16, 0),
    (Edit.REPLAY, 0, 0),
    (Edit.FLAGS, 0, 1),
    (Edit.FLAGS, 0, 2),
]


@every_provider
@pytest.mark.parametrize("which", [INTEGRITY, PRIVACY], ids=["integrity", "privacy"])
@pytest.mark.parametrize("direction", ["request", "response"])
def test_changed_calls(name: str, which: int, direction: str) -> None:
    """Nobody is told of a call that was changed, and the receiver's association is over, at once."""
    number = NEGOTIATION[name] + (direction == "response")
    level = which % len(case_of(name).levels)
    for edit, position, value in DETECTED:
        meddled = Meddled(name, level, program([(number, edit, position, value)]))
        assert not meddled.run(), (edit, position, value)
        assert meddled.meddler.changed, (edit, position, value)
        ends = meddled.ends
        victim, events = (
            (ends.server, ends.server_events) if direction == "request" else (ends.client, ends.client_events)
        )
        if edit is not Edit.TWICE:
            assert len(meddled.answered) == 0, (edit, position, value)
        if edit in (Edit.FLAGS, Edit.CUT) and not victim.closed:
            continue  # the rest of a fragment or call is waited for
        assert victim.closed, (edit, position, value)
        assert isinstance(events[-1], AssociationFailed)


@pytest.mark.parametrize("name", [each for each in NAMES if "RC4" not in each and "SHA-2" not in each])
def test_octets_of_the_negotiation(name: str) -> None:
    """Headers, presentation contexts, sec_trailers: a change ends the connection, or makes no difference.

    What makes none is what security does not cover (C706 12.6.4: versions, reserved octets, sizes that a
    peer may choose), and no call is made that the client did not make.
    """
    level = len(case_of(name).levels) - 1
    sample = Meddled(name, level)
    sizes: list[tuple[int, int]] = []
    take = sample.meddler.take

    def measured(to_server: bool, octets: bytes) -> Any:
        sizes.append((len(octets), int.from_bytes(octets[10:12], "little")))
        return take(to_server, octets)

    sample.meddler.take = measured  # type: ignore[method-assign]
    assert sample.run()
    for number in range(NEGOTIATION[name]):
        size, token = sizes[number]
        end = size - token
        for position in (*range(0, end - 8, 7), *range(end - 8, end)):
            meddled = Meddled(name, level, program([(number, Edit.FLIP, position, 1 << position % 8)]))
            went_through = meddled.run()
            # all of sec_trailer but padding and reserved; without a token there is none
            if token and position - end in (-8, -7, -4, -3, -2, -1):
                assert not went_through, (number, position)


@every_provider
@pytest.mark.parametrize("edit", [Edit.DROP, Edit.TWICE, Edit.SWAP, Edit.REFLECT, Edit.STRIP])
def test_negotiations_that_are_meddled_with(name: str, edit: Edit) -> None:
    """Legs left out, repeated, in another order, sent back, without their token: no call is changed."""
    last = NEGOTIATION[name] - 1
    for number in range(last + 1):
        meddled = Meddled(name, len(case_of(name).levels) - 1, program([(number, edit, 0, 0)]))
        went_through = meddled.run()
        if edit is Edit.STRIP and number == last and "kerberos" in name:
            continue  # a server's last word may be empty: it has proved itself before
        assert not (went_through and edit in (Edit.DROP, Edit.STRIP)), number


@every_provider
def test_fragments_of_another_order(name: str) -> None:
    """The second request has several fragments; none of it may be missing, changed places or come twice."""
    first = NEGOTIATION[name] + 2
    for level in (INTEGRITY, PRIVACY):
        for edit in (Edit.DROP, Edit.SWAP, Edit.TWICE, Edit.STRIP):
            for number in (first, first + 1):
                which = level % len(case_of(name).levels)
                meddled = Meddled(name, which, program([(number, edit, 0, 0)]))
                assert not meddled.run()
                repeated = edit is Edit.TWICE and number > first  # after the call was complete
                assert len(meddled.answered) == 1 + repeated
                waits = edit in (Edit.DROP, Edit.SWAP) and number > first  # for the last fragment
                assert meddled.ends.server.closed != waits


# ---- connections that are played again ----


def played_again(name: str) -> tuple[list[Any], Conversation, bool]:
    """All that a client has sent, sent to the same server again on another connection; the events of that.

    The server's chance goes on: it is another exchange. Its replay cache is the same.
    """
    case = case_of(name)
    ends = Conversation(case, case.levels[PRIVACY])
    sent: list[bytes] = []

    def listen(octets: bytes) -> bytes:
        if octets[2] in (pdus.PduType.BIND, pdus.PduType.ALTER_CONTEXT, pdus.PduType.RPC_AUTH_3):
            sent.append(octets)
        return octets

    ends._tamper = listen
    assert ends.bind()
    sent += ends.request(b"a marker")
    ends.server = ServerConnection(ends)
    events: list[Any] = []
    for octets in sent:
        if not ends.server.closed:
            events += ends.to_server(octets)
    return events, ends, ends.server.closed


@pytest.mark.parametrize("name", [each for each in NAMES if "netlogon" not in each])
def test_a_connection_played_again(name: str) -> None:
    """Neither a challenge that was answered, nor an authenticator that was seen, is good again."""
    events, ends, closed = played_again(name)
    assert closed
    assert not any(isinstance(event, RequestReceived) for event in events)
    *_, last = (pdus.decode(octets) for octets in drain(ends.server))
    if "kerberos" in name:
        assert isinstance(last, pdus.BindNak)
    else:
        assert isinstance(last, pdus.Fault)
        assert last.status == SEC_E_LOGON_DENIED


@pytest.mark.parametrize("name", ["netlogon", "netlogon with RC4"])
def test_netlogon_does_not_tell_connections_apart(name: str) -> None:
    """A session's key and the first number are those of each connection (MS-NRPC 3.3.4.2)."""
    events, _, closed = played_again(name)
    assert not closed
    assert [type(event) for event in events if isinstance(event, RequestReceived)] == [RequestReceived]


# ---- NTLM's flags, its MIC; SPNEGO's list ----

Change = Callable[[bytes], bytes]


def exchange(name: str, leg: int, change: Change, level: int = PRIVACY) -> Conversation:
    """An exchange in which one token is changed, and a request after it if the client gets so far."""
    case = case_of(name)
    ends = Conversation(
        case, case.levels[level], alter=lambda number, token: change(token) if number == leg else token
    )
    if ends.bind():
        ends.to_server(*ends.request(b"a marker"))
        ends.settle()
    return ends


def knows(ends: Conversation) -> bool:
    """Whether the client has been told that it got nowhere; after a fault the server closes."""
    return ends.client.closed or isinstance(ends.client_events[-1], CallFaulted)


def dispatched(ends: Conversation) -> bool:
    return any(isinstance(event, RequestReceived) for event in ends.server_events)


FLAGS_AT = {1: 12, 2: 20, 3: 60}


@pytest.mark.parametrize("leg", FLAGS_AT)
@pytest.mark.parametrize("level", [INTEGRITY, PRIVACY], ids=["integrity", "privacy"])
def test_every_flag_of_ntlm(leg: int, level: int) -> None:
    """Bits of NegotiateFlags taken away or put in, in any message: the MIC is of all three of them."""
    for bit in range(32):

        def change(token: bytes, bit: int = bit) -> bytes:
            at = FLAGS_AT[leg]
            flags = int.from_bytes(token[at : at + 4], "little") ^ 1 << bit
            return token[:at] + flags.to_bytes(4, "little") + token[at + 4 :]

        ends = exchange("ntlm", leg, change, level)
        assert not dispatched(ends), bit
        assert ends.server.closed or ends.client.closed


@pytest.mark.parametrize("level", [INTEGRITY, PRIVACY], ids=["integrity", "privacy"])
def test_flags_that_the_level_needs_taken_from_all_messages(level: int) -> None:
    weak = NegotiateFlags.SIGN | NegotiateFlags.KEY_128
    for flag in (*weak, NegotiateFlags.EXTENDED_SESSIONSECURITY, NegotiateFlags.KEY_EXCH, weak):
        changes: list[bool] = []

        def change(leg: int, token: bytes, flag: int = flag) -> bytes:
            at = FLAGS_AT[leg]
            flags = int.from_bytes(token[at : at + 4], "little") & ~flag
            changes.append(token[at : at + 4] != flags.to_bytes(4, "little"))  # noqa: B023
            return token[:at] + flags.to_bytes(4, "little") + token[at + 4 :]

        case = case_of("ntlm")
        ends = Conversation(case, case.levels[level], alter=change)
        if ends.bind():
            ends.to_server(*ends.request(b"a marker"))
        assert any(changes)
        assert not dispatched(ends)


def test_a_mic_that_is_zero_or_left_out() -> None:
    for change in (
        lambda token: token[:72] + bytes(16) + token[88:],
        lambda token: token[:72] + b"\xff" * 16 + token[88:],
    ):
        ends = exchange("ntlm", 3, change)
        assert not dispatched(ends)
        assert ends.server.closed


def list_changed(change: Callable[[list[bytes]], list[bytes]], token: bool = True) -> Change:
    def changed(octets: bytes) -> bytes:
        message = decode_init(octets)
        message.mech_types = encode_mech_types(change(decode_mech_types(message.mech_types)))
        if not token:
            message.mech_token = None
        return encode_init(message)

    return changed


NTLM = oid_octets("1.3.6.1.4.1.311.2.2.10")
OTHER = oid_octets("1.3.6.1.4.1.311.2.2.30")


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("spnego with ntlm", list_changed(lambda offered: [OTHER, *offered])),
        ("spnego with ntlm", list_changed(lambda offered: [*offered, OTHER])),
        ("spnego with ntlm", list_changed(lambda offered: [*offered, *offered])),
        ("spnego with kerberos", list_changed(lambda offered: [NTLM], token=False)),
        ("spnego with kerberos", list_changed(lambda offered: [NTLM, *offered], token=False)),
        ("spnego with kerberos", list_changed(lambda offered: offered[::-1], token=False)),
        ("spnego with kerberos", list_changed(lambda offered: [OTHER, NTLM], token=False)),
    ],
)
def test_another_list_of_mechanisms(name: str, change: Change) -> None:
    """Kerberos taken away, so that NTLM is used, and other changes: mechListMIC is of what was offered."""
    ends = exchange(name, 1, change)
    assert not dispatched(ends)
    assert ends.server.closed or ends.client.closed


def without_mic(token: bytes) -> bytes:
    message = decode_resp(token)
    assert message.mech_list_mic is not None
    message.mech_list_mic = None
    return encode_resp(message)


@pytest.mark.parametrize("leg", [3, 4])
def test_mech_list_mic_removed(leg: int) -> None:
    ends = exchange("spnego with ntlm", leg, without_mic)
    assert not dispatched(ends)
    assert ends.server.closed if leg == 3 else ends.client.closed


def test_both_mics_removed() -> None:
    case = case_of("spnego with ntlm")
    ends = Conversation(
        case,
        case.levels[PRIVACY],
        alter=lambda leg, token: without_mic(token) if leg == 3 else token,
    )
    assert not ends.bind()
    assert ends.server.closed


# ---- tickets ----


class Ticketed(RealmKerberos):
    """Clients with another ticket than the one that is due."""

    def __init__(self, issued: realm.Issued) -> None:
        super().__init__()
        self._issued = issued

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> SecurityContext:
        """A client's context with that ticket, which it does not look at."""
        tickets = realm.Tickets(self._issued.ticket(), None, self.now)
        return KerberosInitiator(tickets, realm.TARGET, flags, realm.settings(self.now, 77))

    now = realm.NOW


class Named(RealmKerberos):
    """A server that is one service only, and takes session keys of AES only."""

    def accept(self, credential: Any, flags: ContextFlags) -> SecurityContext:
        """A server's context."""
        return realm.acceptor(flags, principal=realm.SERVICE, enctypes=(realm.AES256,))


def forged(key: Key) -> bytes:
    """A PAC with another name in it, signed with a key that is not the service's."""
    return realm.signed_pac(realm.key_of(realm.AES256, 1), name="administrator")


REFUSED = {
    "another service": realm.Issued(service=Principal(("cifs", "server.corp.example"), realm.REALM)),
    "another service's key": realm.Issued(key=realm.key_of(realm.AES256, 4711)),
    "another realm": realm.Issued(service=Principal(realm.SERVICE.components, "OTHER.EXAMPLE", 2)),
    "another realm's key": realm.Issued(
        service=Principal(realm.SERVICE.components, "OTHER.EXAMPLE", 2), key=realm.KRBTGT
    ),
    "another version of the key": realm.Issued(kvno=9, key=realm.key_of(realm.AES256, 4712)),
    "expired": realm.Issued(end_time=int(realm.NOW) - 1000),
    "not yet valid": realm.Issued(start_time=int(realm.NOW) + 1000),
    "a forged PAC": realm.Issued(pac=forged),
    "a session key of the wrong type": realm.Issued(session_enctype=realm.RC4, enctype=realm.AES256),
}


@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.parametrize("level", [AuthLevel.CONNECT, AuthLevel.PRIVACY], ids=["connect", "privacy"])
def test_tickets_that_are_not_good(what: str, level: AuthLevel) -> None:
    """bind_nak, the connection closed, nobody let in."""
    case = ProviderCase(
        initiator=Ticketed(REFUSED[what]), acceptor=Named(), client_credential=None, server_credential=None
    )
    ends = Conversation(case, level)
    ends.begin()
    ends.settle()
    assert ends.client.closed
    assert not any(isinstance(event, BindAccepted) for event in ends.client_events)
    assert ends.server.closed == bool(ends.contexts[1])  # a client does not even send what has expired
    assert not dispatched(ends)
    assert all(context.peer is None for context in ends.contexts[1])


def test_a_client_whose_clock_is_wrong() -> None:
    class Late(Ticketed):
        now = realm.NOW - 1000

    case = ProviderCase(
        initiator=Late(realm.Issued()),
        acceptor=RealmKerberos(seed=21),
        client_credential=None,
        server_credential=None,
    )
    ends = Conversation(case, AuthLevel.PRIVACY)
    assert not ends.bind()
    assert ends.server.closed
    assert ends.contexts[1][0].peer is None


# ---- malformed tokens in the PDUs of a bind ----

MALFORMED = {
    "nothing of it": lambda token: b"",
    "one octet": lambda token: token[:1],
    "a length of 4 GiB": lambda token: token[:1] + b"\x84\xff\xff\xff\xff" + token[2:],
    "no definite length": lambda token: token[:1] + b"\x80" + token[2:] + b"\0\0",
    "a length in five octets": lambda token: token[:1] + b"\x85\0\0\0\0" + token[1:],
    "deep": lambda token: b"\x60\x82\xff\x00" + b"\x30\x80" * 20_000,
    "another type": lambda token: token[:8] + b"\x07" + token[9:],
    "64 KiB of zeros behind it": lambda token: token + bytes(60_000 - len(token)),
    "offsets beyond the end": lambda token: token[:12] + b"\xff\xff\xff\xff" * ((len(token) - 12) // 4),
}


@every_provider
@pytest.mark.parametrize("what", MALFORMED)
def test_malformed_first_tokens(name: str, what: str) -> None:
    """The server answers with bind_nak and closes, or does without; it never hangs in between."""
    ends = exchange(name, 1, MALFORMED[what])
    if dispatched(ends):
        # flags of NL_AUTH_MESSAGE that are not defined, and what is behind its names, are ignored; the
        # session's key proves the computer, nothing proves the domain that it says it is in
        assert "netlogon" in name
        assert what in ("no definite length", "another type", "64 KiB of zeros behind it")
        return
    assert knows(ends)
    assert ends.server.closed or what == "nothing of it"  # that is a bind without security


@every_provider
@pytest.mark.parametrize("what", MALFORMED)
def test_malformed_answers(name: str, what: str) -> None:
    """The client ends the connection and sends nothing more on it."""
    ends = exchange(name, 2, MALFORMED[what])
    if dispatched(ends):
        assert "netlogon" in name
        return
    assert knows(ends)
    assert drain(ends.client) == []


def test_the_sample_of_spnego_is_well_formed() -> None:
    """What changes the list changes nothing else."""
    message = NegTokenInit(encode_mech_types([NTLM]), b"token")
    assert list_changed(lambda offered: offered)(encode_init(message)) == encode_init(message)
