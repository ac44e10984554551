"""What every security provider has to do, as functions that check it: for the tests of providers.

Give :data:`CHECKS` two providers and what they authenticate with::

    case = ProviderCase(initiator=..., acceptor=..., client_credential=..., server_credential=...)

    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
    def test_conformance(check):
        check(case)

Each raises :exc:`ConformanceError` when it finds something. They drive both ends of real connections without
I/O, and change, repeat, swap and cut what travels (MS-RPCE 2.2.2.11 to 2.2.2.13, 3.3.1.5.2 to 3.3.1.5.4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from dcerpc import pdu as pdus
from dcerpc.protocol.connection.events import AssociationFailed, RequestReceived, ResponseReceived
from dcerpc.security.api import AuthLevel, ContextFlags, Peer, Provider, SecurityContext
from dcerpc.testing.conversation import (
    ConformanceError,
    Conversation,
    ProviderCase,
    drain,
    joined,
    lookup_accounts,
)

__all__ = ["CHECKS", "ConformanceError", "Conversation", "ProviderCase", "lookup_accounts"]

_SIZES: Final = (0, 1, 15, 16, 17, 4096, 20000)
_HEAD: Final = 24
#: PTYPE of the PDUs that may propose or grant header signing.
_NEGOTIATION: Final = frozenset(
    {
        pdus.PduType.BIND,
        pdus.PduType.BIND_ACK,
        pdus.PduType.ALTER_CONTEXT,
        pdus.PduType.ALTER_CONTEXT_RESP,
        pdus.PduType.RPC_AUTH_3,
    }
)
#: Longest token that is sent to see what becomes of it; octets.
_OVERSIZED: Final = 60000


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ConformanceError(message)


def _bound(case: ProviderCase, level: AuthLevel, **how: Any) -> Conversation:
    made = Conversation(case, level, **how)
    _require(made.bind(), f"{level.name}: the exchange fails: {made.client_events} {made.server_events}")
    return made


def _data(size: int) -> bytes:
    return (bytes(range(256)) * (size // 256 + 1))[:size]


def _refused(events: list[Any], kind: type, what: str) -> None:
    """What was changed may end the connection, or be waited on: it must not get through."""
    _require(not any(isinstance(event, kind) for event in events), f"{what} gets through")


# ---- what is as it should be ----


def check_contract(case: ProviderCase) -> None:
    """Providers and contexts are what :mod:`dcerpc.security.api` says."""
    for provider in (case.initiator, case.acceptor):
        _require(isinstance(provider, Provider), f"{provider!r} is no Provider")
        _require(0 < int(provider.auth_type) < 0xFF, f"auth_type {provider.auth_type:#x} is not for the wire")
        _require(provider.name == provider.name.lower() != "", f"name {provider.name!r} is not lower case")
    _require(case.initiator.auth_type == case.acceptor.auth_type, "the providers are of different types")
    level = case.levels[-1]
    flags = ContextFlags.needed(level)
    for context in (
        case.initiator.initiate(case.client_credential, case.target, flags),
        case.acceptor.accept(case.server_credential, flags),
    ):
        _require(isinstance(context, SecurityContext), f"{context!r} is no SecurityContext")
        _require(context.auth_type == case.initiator.auth_type, "a context is of another type")
        _require(isinstance(context.signs_headers, bool), "signs_headers is not known from the start")
        _require(context.peer is None, "the peer is known before the exchange")
    conversation = _bound(case, level)
    for context in (conversation.contexts[0][0], conversation.contexts[1][0]):
        _require(isinstance(context.peer, Peer), "the peer is not known after the exchange")
        sizes = {context.signature_size(level) for _ in range(2)}
        _require(len(sizes) == 1 and sizes.pop() >= 0, "signature_size is not constant")
        expires_at = context.expires_at
        _require(expires_at is None or isinstance(expires_at, float | int), f"expires_at {expires_at!r}")


def check_session_keys(case: ProviderCase) -> None:
    """Both ends have the same session key, and each exchange another unless the case says otherwise."""
    keys = set()
    for _ in range(2):
        conversation = _bound(case, case.levels[-1])
        ours, theirs = (context[0].session_key for context in conversation.contexts)
        _require(ours == theirs != b"", "the session keys differ, or there is none")
        keys.add(ours)
    _require(len(keys) == 2 or not case.fresh_keys, "two exchanges agree on the same session key")


def check_calls(case: ProviderCase) -> None:
    """Calls of every size, in fragments too, go both ways unchanged: at each level, headers signed or not."""
    for level in case.levels:
        for header_signing in (True, False):
            conversation = _bound(case, level, header_signing=header_signing)
            for size in _SIZES:
                conversation.call(_data(size), _data(size)[::-1])
        _bound(case, level, big_endian=True).call(_data(9000), _data(9000))


def check_what_is_hidden(case: ProviderCase) -> None:
    """At PRIVACY stub data does not travel in clear, and nobody's repr shows secrets."""
    marker = b"a text that nobody else may read" * 4
    if AuthLevel.PRIVACY in case.levels:
        conversation = _bound(case, AuthLevel.PRIVACY)
        sent = conversation.request(marker)
        (event,) = conversation.to_server(*sent)
        sent += conversation.response(event.call_id, marker)
        _require(not any(marker[:16] in octets for octets in sent), "stub data is not encrypted")
    conversation = _bound(case, case.levels[-1])
    shown = repr([case, case.initiator, case.acceptor, conversation.contexts])
    shown += repr([context.peer for contexts in conversation.contexts for context in contexts])
    for secret in (*case.secrets, *(context[0].session_key.hex() for context in conversation.contexts)):
        _require(not secret or secret not in shown, "a repr shows a secret")


def check_several_contexts(case: ProviderCase) -> None:
    """Contexts on one connection count on their own (MS-RPCE 3.3.1.5.4)."""
    for level in case.levels:
        conversation = _bound(case, case.levels[0])
        number = conversation.add_context(level)
        for auth_context_id in (number, 1, number, number, 1):
            conversation.call(_data(100), _data(7000), auth_context_id)


def check_impostors(case: ProviderCase) -> None:
    """Who has not the right credential is refused, by either side, and at every level."""
    for credential in case.impostors:
        for level in case.levels:
            conversation = Conversation(case, level, credential=credential)
            if conversation.bind():
                _refused(conversation.to_server(*conversation.request(b"")), RequestReceived, "an impostor")


# ---- what is changed on its way ----


def _positions(case: ProviderCase, level: AuthLevel, octets: bytes, header_signing: bool) -> Iterator[int]:
    """Octets of a PDU that are protected: all, or without header signing those of body and token."""
    token = len(octets) - int.from_bytes(octets[10:12], "little")
    for position in range(0, len(octets), case.stride):
        covered = header_signing or (position >= _HEAD and not token - 8 <= position < token)
        if covered and position - token not in case.unused.get(level, ()):
            yield position


def _flipped(octets: bytes, position: int) -> bytes:
    changed = bytearray(octets)
    changed[position] ^= 1 << position % 8
    return bytes(changed)


def _signs_everything(case: ProviderCase, level: AuthLevel) -> list[bool]:
    flags = ContextFlags.needed(level)
    signs = case.initiator.initiate(case.client_credential, case.target, flags).signs_headers
    return [True, False] if signs and level >= AuthLevel.INTEGRITY else [False]


def check_flipped_requests(case: ProviderCase) -> None:
    """A request with one bit changed, anywhere, is not dispatched."""
    for level in case.protecting:
        for header_signing in _signs_everything(case, level):
            sample = _bound(case, level, header_signing=header_signing).request(_data(20))[0]
            for position in _positions(case, level, sample, header_signing):
                conversation = _bound(case, level, header_signing=header_signing)
                (octets,) = conversation.request(_data(20))
                events = conversation.to_server(_flipped(octets, position))
                _refused(events, RequestReceived, f"{level.name}: a request changed at octet {position}")


def check_flipped_responses(case: ProviderCase) -> None:
    """A response with one bit changed, anywhere, is not delivered."""
    for level in case.protecting:
        for header_signing in _signs_everything(case, level):
            sample = _answered(_bound(case, level, header_signing=header_signing))
            for position in _positions(case, level, sample, header_signing):
                conversation = _bound(case, level, header_signing=header_signing)
                events = conversation.to_client(_flipped(_answered(conversation), position))
                _refused(events, ResponseReceived, f"{level.name}: a response changed at octet {position}")


def _answered(conversation: Conversation) -> bytes:
    """The PDU of a response, its request carried."""
    events = conversation.to_server(*conversation.request(b""))
    (octets,) = conversation.response(events[0].call_id, _data(20))
    return octets


def _with_token(octets: bytes, token: bytes) -> bytes:
    """A PDU with another token; its lengths fit."""
    changed = bytearray(octets[: len(octets) - int.from_bytes(octets[10:12], "little")]) + token
    changed[8:10] = len(changed).to_bytes(2, "little")
    changed[10:12] = len(token).to_bytes(2, "little")
    return bytes(changed)


def check_tokens_of_calls(case: ProviderCase) -> None:
    """A request whose token is cut, zeros, or longer than it should be is not dispatched."""
    for level in case.protecting:
        size = int.from_bytes(_bound(case, level).request(b"")[0][10:12], "little")
        needed = size - len(case.unused.get(level, ()))
        for length in (*range(1, needed), size + 1, size + 16, 5000):
            conversation = _bound(case, level, header_signing=False)
            (octets,) = conversation.request(_data(20))
            token = (octets[-size:] + bytes(length))[:length]
            events = conversation.to_server(_with_token(octets, token))
            _refused(events, RequestReceived, f"{level.name}: a token of {length} octets, {size} were due,")
        conversation = _bound(case, level)
        (octets,) = conversation.request(_data(20))
        events = conversation.to_server(_with_token(octets, bytes(size)))
        _refused(events, RequestReceived, f"{level.name}: a token of zeros")


def check_claims(case: ProviderCase) -> None:
    """Who claims less protection than was negotiated, or another's, is refused before stub data is seen."""
    changes: tuple[tuple[str, dict[str, int] | None], ...] = (
        ("no verifier", None),
        ("another auth_type", {"auth_type": int(case.initiator.auth_type) ^ 1}),
        ("level CONNECT", {"auth_level": AuthLevel.CONNECT}),
        ("another auth_context_id", {"auth_context_id": 2}),
    )
    for level in case.protecting:
        for what, fields in changes:
            conversation = _bound(case, level)
            (octets,) = conversation.request(_data(20))
            events = conversation.to_server(_claiming(octets, fields))
            _refused(events, RequestReceived, f"{level.name}: a request with {what}")
            _require(isinstance(events[-1], AssociationFailed), f"{level.name}: {what} is borne")
            conversation = _bound(case, level)
            events = conversation.to_client(_claiming(_answered(conversation), fields))
            _refused(events, ResponseReceived, f"{level.name}: a response with {what}")


def _claiming(octets: bytes, fields: dict[str, int] | None) -> bytes:
    decoded: Any = pdus.decode(octets)
    if fields is None:
        decoded.auth = None
    else:
        for name, value in fields.items():
            setattr(decoded.auth, name, value)
    return pdus.encode(decoded)


def check_sequence(case: ProviderCase) -> None:
    """Fragments that are repeated, left out, swapped or another connection's are refused, both ways."""
    orders = {"repeated": (0, 1, 1), "left out": (0, 2), "swapped": (0, 2, 1)}
    for level in case.protecting:
        for what, order in orders.items():
            conversation = _bound(case, level)
            sent = conversation.request(_data(16000))
            events = conversation.to_server(*(sent[index] for index in order))
            _require(isinstance(events[-1], AssociationFailed), f"{level.name}: {what} fragments are taken")
            conversation = _bound(case, level)
            events = conversation.to_server(*conversation.request(b""))
            sent = conversation.response(events[0].call_id, _data(16000))
            events = conversation.to_client(*(sent[index] for index in order))
            _require(isinstance(events[-1], AssociationFailed), f"{level.name}: {what} fragments are taken")
        if case.fresh_keys:
            one, other = _bound(case, level), _bound(case, level)
            events = other.to_server(*one.request(_data(20)))
            _refused(events, RequestReceived, f"{level.name}: a request of another connection")
        one = _bound(case, level)
        (octets,) = one.request(b"")
        one.to_server(octets)
        drain(one.server)
        _refused(one.to_server(octets), RequestReceived, f"{level.name}: a request sent twice")
        one = _bound(case, level)
        (octets,) = one.request(b"")
        _refused(one.to_client(octets[:2] + b"\2" + octets[3:]), ResponseReceived, "a reflected request")


def check_header_signing_downgrade(case: ProviderCase) -> None:
    """Who takes PFC_SUPPORT_HEADER_SIGN out of bind and bind_ack is found out (MS-RPCE 2.2.2.13.2)."""
    for level in case.protecting:
        if True not in _signs_everything(case, level):
            continue
        conversation = Conversation(case, level, tamper=_without_header_signing)
        if conversation.bind():
            events = conversation.to_server(*conversation.request(_data(20)))
            _refused(events, RequestReceived, f"{level.name}: a downgraded connection's request")


def _without_header_signing(octets: bytes) -> bytes:
    if octets[2] not in _NEGOTIATION:
        return octets
    return octets[:3] + bytes((octets[3] & ~pdus.BIT_0X04,)) + octets[4:]


# ---- tokens of the exchange ----


def _altered_exchange(case: ProviderCase, what: str, leg: int, change: Callable[[bytes], bytes]) -> None:
    """An exchange with one token changed fails, or it makes no difference to what follows."""
    level = case.levels[-1]
    known = _who(_bound(case, level))

    def alter(number: int, token: bytes) -> bytes:
        return change(token) if number == leg else token

    conversation = Conversation(case, level, alter=alter)
    if not conversation.bind():
        return
    # A server that has refused rpc_auth_3 says so when the first request comes.
    events = conversation.to_server(*conversation.request(_data(20)))
    if any(isinstance(event, RequestReceived) for event in events):
        _require(_who(conversation) == known, f"{what}: somebody else is let in")
        _require(joined(events)[:20] == _data(20), f"{what}: a request is changed")


def _who(conversation: Conversation) -> tuple[Any, ...]:
    """Whom the server has let in."""
    peer = conversation.contexts[1][0].peer
    return () if peer is None else (peer.name, peer.domain, peer.anonymous, peer.sids)


def _flip_token(position: int, token: bytes) -> bytes:
    return _flipped(token, min(position, len(token) - 1))


def _cut_token(length: int, token: bytes) -> bytes:
    return token[:length]


def _add_to_token(junk: bytes, token: bytes) -> bytes:
    return token + junk


def _replace_token(junk: bytes, token: bytes) -> bytes:
    return junk


def check_flipped_tokens(case: ProviderCase) -> None:
    """A token with one bit changed, anywhere, raises nothing but SecurityError and lets nobody else in."""
    for leg, token in enumerate(_bound(case, case.levels[-1]).tokens, 1):
        for position in range(0, len(token), case.stride):
            what = f"leg {leg} changed at octet {position}"
            _altered_exchange(case, what, leg, partial(_flip_token, position))


def check_cut_tokens(case: ProviderCase) -> None:
    """A token that is cut short at any length raises nothing but SecurityError."""
    for leg, token in enumerate(_bound(case, case.levels[-1]).tokens, 1):
        for length in range(0, len(token), case.stride):
            _altered_exchange(case, f"leg {leg} cut to {length} octets", leg, partial(_cut_token, length))


def check_oversized_tokens(case: ProviderCase) -> None:
    """A token with much behind it, or that is nothing but much, raises nothing but SecurityError."""
    for leg, token in enumerate(_bound(case, case.levels[-1]).tokens, 1):
        for junk in (bytes(1), bytes(_OVERSIZED - len(token)), b"\xff" * (_OVERSIZED - len(token))):
            _altered_exchange(case, f"leg {leg} with junk", leg, partial(_add_to_token, junk))
            _altered_exchange(case, f"leg {leg} all junk", leg, partial(_replace_token, junk))


#: All of them, in an order that finds the plain mistakes first.
CHECKS: Final[tuple[Callable[[ProviderCase], None], ...]] = (
    check_contract,
    check_session_keys,
    check_calls,
    check_what_is_hidden,
    check_several_contexts,
    check_impostors,
    check_claims,
    check_tokens_of_calls,
    check_sequence,
    check_header_signing_downgrade,
    check_flipped_requests,
    check_flipped_responses,
    check_flipped_tokens,
    check_cut_tokens,
    check_oversized_tokens,
)
