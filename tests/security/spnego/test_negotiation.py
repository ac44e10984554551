"""Negotiations between the two roles, as RFC 4178 and MS-SPNG have them."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest

from dcerpc.errors import ConnectError, SecurityError
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, Provider, SecurityContext
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.credentials import Password
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.security.spnego import SpnegoProvider
from dcerpc.security.spnego.acceptor import SpnegoAcceptor
from dcerpc.security.spnego.initiator import SpnegoInitiator
from dcerpc.security.spnego.messages import (
    HINT_NAME,
    NegState,
    NegTokenInit,
    NegTokenResp,
    decode_init,
    decode_mech_types,
    decode_resp,
    encode_init,
    encode_mech_types,
    encode_resp,
)
from dcerpc.security.steps import KdcExchange, StepResult, run
from dcerpc.status import (
    SEC_E_INVALID_TOKEN,
    SEC_E_LOGON_DENIED,
    SEC_E_MESSAGE_ALTERED,
    SEC_E_NO_CREDENTIALS,
    SEC_E_UNSUPPORTED_FUNCTION,
    STATUS_ACCOUNT_DISABLED,
)
from tests.security.spnego.mechanisms import (
    FLAGS,
    KERBEROS,
    NTLM,
    OTHER,
    TARGET,
    Exchange,
    Mechanism,
    converse,
    kerberos,
    ntlm,
)

CREDENTIAL = Password("user", "secret", "DOMAIN")
MS_KRB, KRB, NTLM_OID, NEGOEX = map(oid_octets, (*KERBEROS, *NTLM, *OTHER))
DONE, MORE, REJECT, MIC = NegState


def client(*mechanisms: Mechanism, credential: Any = CREDENTIAL, fallback: bool = True) -> SpnegoInitiator:
    return SpnegoProvider(mechanisms, fallback=fallback).initiate(credential, TARGET, FLAGS)


def server(*mechanisms: Mechanism) -> SpnegoAcceptor:
    return SpnegoProvider(mechanisms).accept(CREDENTIAL, FLAGS)


def shape(exchange: Exchange) -> list[tuple[NegState | None, bytes | None, bytes | None, bool]]:
    """State, chosen mechanism, token and whether there is a MIC, of each NegTokenResp."""
    return [
        (each.neg_state, each.supported_mech, each.response_token, each.mech_list_mic is not None)
        for each in exchange.responses
    ]


def refused(context: SecurityContext, token: bytes | None, status: int = SEC_E_INVALID_TOKEN) -> str:
    """A step must fail, and so must every later one."""
    with pytest.raises(SecurityError) as caught:
        run(context.step(token))
    assert caught.value.status == status
    assert context.session_key == b""
    assert context.peer is None
    with pytest.raises(SecurityError, match="after the end"):
        run(context.step(b""))
    with pytest.raises(SecurityError, match="not complete"):
        context.signature_size(AuthLevel.PRIVACY)
    return str(caught.value)


# ---- what normally happens ----


def test_kerberos_in_dce_style() -> None:
    initiator, acceptor = client(kerberos(), ntlm()), server(kerberos(), ntlm())
    exchange = converse(initiator, acceptor)
    first = exchange.messages[0]
    assert isinstance(first, NegTokenInit)
    assert decode_mech_types(first.mech_types) == [MS_KRB, KRB, NTLM_OID]
    assert first.mech_token == b"leg 1"
    assert shape(exchange) == [
        (MORE, MS_KRB, b"leg 2", False),
        (MORE, None, b"leg 3", False),
        (DONE, None, None, False),
    ]
    assert exchange.initiator_complete
    assert exchange.acceptor_complete


@pytest.mark.parametrize("preferred", [True, False])
def test_no_mic_without_integrity(preferred: bool) -> None:
    """RFC 4178 5: as at CONNECT, even when the mechanism or the choice of another one would want a MIC."""
    ours, theirs = ntlm(needs_mic=True, signs=False), ntlm(needs_mic=True, signs=False)
    initiator = client(ours) if preferred else client(kerberos(), ours)
    acceptor = server(theirs)
    exchange = converse(initiator, acceptor)
    assert exchange.initiator_complete
    assert exchange.acceptor_complete
    assert all(getattr(each, "mech_list_mic", None) is None for each in exchange.messages)
    assert not ours.made[-1].signed
    assert initiator.mechanism == acceptor.mechanism == ours.auth_type


@pytest.mark.parametrize("needs_mic", [False, True])
def test_ntlm_first(needs_mic: bool) -> None:
    """With a MIC in NTLM's own message, mechListMIC is exchanged though nothing else asks for it."""
    initiator, acceptor = client(ntlm(needs_mic=needs_mic)), server(kerberos(), ntlm(needs_mic=needs_mic))
    exchange = converse(initiator, acceptor)
    assert shape(exchange) == [
        (MORE, NTLM_OID, b"leg 2", False),
        (MORE, None, b"leg 3", needs_mic),
        (DONE, None, None, needs_mic),
    ]
    assert exchange.acceptor_complete
    for context in (initiator, acceptor):
        assert context.session_key
        assert context.peer is not None
        assert context.auth_type == AuthType.SPNEGO


def test_server_without_the_first_mechanism() -> None:
    """Renegotiation: the first token is not looked at, and MICs prove that the list was not changed."""
    theirs = ntlm()
    exchange = converse(client(kerberos(), ntlm()), server(theirs))
    assert shape(exchange) == [
        (MIC, NTLM_OID, None, False),
        (MORE, None, b"leg 1", False),
        (MORE, None, b"leg 2", False),
        (MORE, None, b"leg 3", True),
        (DONE, None, None, True),
    ]
    mech_types = encode_mech_types([MS_KRB, KRB, NTLM_OID])
    assert theirs.made[0].tokens_seen == [b"leg 1", b"leg 3"]
    assert theirs.made[0].signed == [mech_types]


def test_renegotiation_to_kerberos_in_dce_style() -> None:
    """The MIC goes with Kerberos' last token, though Kerberos awaits an answer to that."""
    exchange = converse(client(ntlm(), kerberos()), server(kerberos()))
    assert shape(exchange) == [
        (MIC, MS_KRB, None, False),
        (MORE, None, b"leg 1", False),
        (MORE, None, b"leg 2", False),
        (MORE, None, b"leg 3", True),
        (DONE, None, None, True),
    ]


def test_the_clients_order_decides() -> None:
    exchange = converse(client(ntlm(), kerberos()), server(kerberos(), ntlm()))
    assert exchange.responses[0].supported_mech == NTLM_OID
    assert exchange.responses[0].neg_state == MORE


def test_the_identifier_that_was_offered_is_answered() -> None:
    """MS-SPNG 3.2.5: 1.2.840.48018.1.2.2 stays itself."""
    for own in (KERBEROS, KERBEROS[::-1], KERBEROS[:1], KERBEROS[1:]):
        offered = Mechanism("kerberos", own, answered=True)
        exchange = converse(client(offered), server(kerberos()))
        assert exchange.responses[0].supported_mech == oid_octets(own[0])
        assert exchange.responses[0].neg_state == MORE


def test_a_mechanism_of_two_legs() -> None:
    exchange = converse(client(ntlm(legs=2)), server(ntlm(legs=2)))
    assert shape(exchange) == [(DONE, NTLM_OID, b"leg 2", False)]


def test_a_mechanism_of_two_legs_with_mic() -> None:
    """RFC 4178 5 b): the acceptor's MIC comes first; nothing but an empty token answers the client's."""
    exchange = converse(client(ntlm(legs=2, needs_mic=True)), server(ntlm(legs=2, needs_mic=True)))
    assert shape(exchange) == [(MIC, NTLM_OID, b"leg 2", True), (DONE, None, None, True)]
    assert exchange.initiator_complete
    assert exchange.acceptor_complete
    exchange = converse(client(kerberos(), ntlm(legs=2)), server(ntlm(legs=2)))
    assert shape(exchange) == [
        (MIC, NTLM_OID, None, False),
        (MORE, None, b"leg 1", False),
        (MORE, None, b"leg 2", True),
        (DONE, None, None, True),
    ]


@pytest.mark.parametrize("legs", [4, 5, 6])
@pytest.mark.parametrize("needs_mic", [False, True])
@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize("first", [False, True])
def test_any_number_of_legs(legs: int, needs_mic: bool, answered: bool, first: bool) -> None:
    options = {"legs": legs, "needs_mic": needs_mic, "answered": answered and legs % 2 == 1}
    ours, theirs = ntlm(**options), ntlm(**options)
    exchange = converse(client(*([] if first else [kerberos()]), ours), server(theirs))
    assert exchange.initiator_complete
    assert exchange.acceptor_complete
    with_mic = [each for each in exchange.responses if each.mech_list_mic is not None]
    assert len(with_mic) == (0 if first and not needs_mic else 2)


def test_a_mechanism_of_one_leg() -> None:
    exchange = converse(client(ntlm(legs=1)), server(ntlm(legs=1)))
    assert shape(exchange) == [(DONE, NTLM_OID, None, False)]
    exchange = converse(client(ntlm(legs=1, needs_mic=True)), server(ntlm(legs=1, needs_mic=True)))
    assert shape(exchange) == [(MIC, NTLM_OID, None, True), (DONE, None, None, True)]


def test_steps_of_the_mechanism_ask_through() -> None:
    ask = KdcExchange("REALM", b"message")
    initiator = client(ntlm(asks=(ask,)))
    seen: list[Any] = []

    def resolve(request: Any) -> bytes:
        seen.append(request)
        return b"answer"

    run(initiator.step(None), resolve)
    assert seen == [ask]


def test_flags_of_the_mechanism() -> None:
    """MS-SPNG 3.3.3, RFC 4178 appendix C; and integrity where something is protected."""
    ours, theirs = ntlm(), ntlm()
    converse(client(ours), server(theirs))
    assert ours.made[0].flags == FLAGS | ContextFlags.MUTUAL
    assert theirs.made[0].flags == FLAGS
    wanted = ContextFlags.needed(AuthLevel.PKT)
    ours = ntlm()
    run(SpnegoProvider([ours]).initiate(CREDENTIAL, TARGET, wanted).step(None))
    assert ours.made[0].flags == wanted | ContextFlags.INTEGRITY


def test_protection_is_the_mechanisms() -> None:
    ours, theirs = ntlm(), ntlm()
    initiator, acceptor = client(ours), server(theirs)
    assert initiator.signs_headers
    assert initiator.max_message_block == 1
    assert initiator.expires_at is None
    converse(initiator, acceptor)
    ours.made[0].expires_at = 1e9
    assert initiator.expires_at == 1e9
    assert initiator.signs_headers
    assert initiator.max_message_block == 1
    assert initiator.signature_size(AuthLevel.PRIVACY) == 20
    pdu = bytearray(b"header, body, trailer")
    token = initiator.protect(pdu, 8, 12, AuthLevel.PRIVACY, True)
    assert pdu[8:12] != b"body"
    acceptor.unprotect(pdu, 8, 12, AuthLevel.PRIVACY, True, memoryview(token))
    assert pdu == b"header, body, trailer"
    assert isinstance(initiator, SecurityContext)
    assert isinstance(acceptor, SecurityContext)


# ---- mechanisms that cannot begin ----


@pytest.mark.parametrize(
    "error",
    [
        SecurityError("no ticket for this service"),
        ConnectError("no KDC answers"),
        OSError("no network"),
        LookupError("nothing answers KdcExchange"),
        KerberosError("the KDC does not know the client", 6, SEC_E_LOGON_DENIED),
    ],
)
def test_a_mechanism_that_cannot_begin_is_not_offered(error: Exception) -> None:
    exchange = converse(client(kerberos(begin_error=error), ntlm()), server(kerberos(), ntlm()))
    first = exchange.messages[0]
    assert isinstance(first, NegTokenInit)
    assert decode_mech_types(first.mech_types) == [NTLM_OID]
    assert exchange.responses[0].neg_state == MORE


def test_a_mechanism_without_use_for_the_credential_is_not_offered() -> None:
    first = decode_init(run(client(kerberos(usable=False), ntlm()).step(None)).token or b"")
    assert decode_mech_types(first.mech_types) == [NTLM_OID]


def test_no_fallback_when_the_first_was_demanded() -> None:
    error = ConnectError("no KDC answers")
    with pytest.raises(ConnectError):
        run(client(kerberos(begin_error=error), ntlm(), fallback=False).step(None))
    with pytest.raises(ConnectError):
        run(client(kerberos(begin_error=error)).step(None))


@pytest.mark.parametrize(
    ("code", "status"), [(24, SEC_E_LOGON_DENIED), (18, STATUS_ACCOUNT_DISABLED), (23, 0xC0000224)]
)
def test_no_second_try_with_wrong_secrets(code: int, status: int) -> None:
    error = KerberosError("pre-authentication failed", code, status)
    other = ntlm()
    with pytest.raises(SecurityError, match="pre-authentication"):
        run(client(kerberos(begin_error=error), other).step(None))
    assert other.made == []


def test_nothing_can_begin() -> None:
    errors = SecurityError("no ticket", SEC_E_NO_CREDENTIALS), SecurityError("no name")
    initiator = client(kerberos(begin_error=errors[0]), ntlm(begin_error=errors[1]))
    told = refused(initiator, None, SEC_E_NO_CREDENTIALS)
    assert told == "SPNEGO: no mechanism can begin: kerberos: no ticket; ntlm: no name"


def test_a_programs_mistake_is_not_a_reason_to_fall_back() -> None:
    with pytest.raises(KeyError):
        run(client(kerberos(begin_error=KeyError("a bug")), ntlm()).step(None))


def test_the_second_mechanism_fails_when_it_is_chosen() -> None:
    initiator = client(kerberos(), ntlm(begin_error=SecurityError("no name", SEC_E_NO_CREDENTIALS)))
    run(initiator.step(None))
    refused(initiator, encode_resp(NegTokenResp(MIC, NTLM_OID)), SEC_E_NO_CREDENTIALS)


# ---- the provider ----


def test_provider() -> None:
    provider = SpnegoProvider([kerberos(principal_name=""), ntlm(principal_name="user@DOMAIN")])
    assert isinstance(provider, Provider)
    assert (provider.auth_type, provider.name) == (9, "spnego")
    assert provider.principal_name == "user@DOMAIN"
    assert SpnegoProvider([ntlm()]).principal_name == ""
    with pytest.raises(ValueError, match="without mechanisms"):
        SpnegoProvider([])


def test_nobody_has_a_use_for_the_credential() -> None:
    provider = SpnegoProvider([kerberos(usable=False), ntlm(usable=False)])
    with pytest.raises(SecurityError, match="none of kerberos, ntlm has a use for Password with") as caught:
        provider.initiate(CREDENTIAL, TARGET, FLAGS)
    assert caught.value.status == SEC_E_NO_CREDENTIALS
    assert "secret" not in str(caught.value)
    with pytest.raises(SecurityError, match="has a use for Password to accept clients"):
        provider.accept(CREDENTIAL, FLAGS)


# ---- a server that speaks first, and clients without SPNEGO ----


def test_hints() -> None:
    """MS-SPNG 3.2.5.2, 3.3.5.2: what the server has, when the client's first PDU has no token."""
    acceptor = server(kerberos(), ntlm())
    hints = run(acceptor.step(b""))
    assert not hints.complete
    message = decode_init(hints.token or b"")
    assert decode_mech_types(message.mech_types) == [MS_KRB, KRB, NTLM_OID]
    assert message.hint_name == HINT_NAME
    assert message.mech_token is message.mech_list_mic is None
    initiator = client(ntlm())
    offer = run(initiator.step(hints.token))
    answer = run(acceptor.step(offer.token))
    assert decode_resp(answer.token or b"").supported_mech == NTLM_OID
    assert run(initiator.step(answer.token)).token


def test_hints_do_not_decide_what_is_offered() -> None:
    """They are not protected: whoever takes Kerberos out of them must not get NTLM."""
    hints = encode_init(NegTokenInit(encode_mech_types([NTLM_OID]), hint_name=HINT_NAME))
    offer = decode_init(run(client(kerberos(), ntlm()).step(hints)).token or b"")
    assert decode_mech_types(offer.mech_types) == [MS_KRB, KRB, NTLM_OID]
    refused(client(kerberos()), b"not a token")


def test_bare_tokens_while_a_mechanism_has_none_for_it() -> None:
    """A token that SPNEGO's frame is around is SPNEGO's, whatever else begins so."""
    everything = ntlm(bare=b"")
    token = run(client(ntlm()).step(None)).token
    assert decode_resp(run(server(everything).step(token)).token or b"").supported_mech == NTLM_OID


def test_nothing_said_twice() -> None:
    acceptor = server(ntlm())
    run(acceptor.step(b""))
    assert "nothing to say" in refused(acceptor, b"")


def test_bare_tokens() -> None:
    """A client's NTLM or Kerberos without SPNEGO, answered likewise."""
    theirs = ntlm(bare=b"leg")
    acceptor = server(kerberos(bare=b"other"), theirs)
    assert run(acceptor.step(b"leg 1")) == StepResult(b"leg 2", False)
    assert acceptor.session_key == b""
    assert run(acceptor.step(b"leg 3")) == StepResult(None, True)
    assert acceptor.session_key
    assert acceptor.auth_type == AuthType.SPNEGO
    assert theirs.made[0].tokens_seen == [b"leg 1", b"leg 3"]


def test_tokens_that_nobody_knows() -> None:
    refused(server(ntlm(bare=b"leg")), b"something else")


# ---- fragments ----


def test_messages_in_fragments() -> None:
    """MS-SPNG 3.1.5.9."""
    initiator, acceptor = client(ntlm()), server(ntlm())
    token = run(initiator.step(None)).token or b""
    for at in range(0, len(token) - 7, 7):
        assert run(acceptor.step(token[at : at + 7])) == StepResult(None, False)
    answer = run(acceptor.step(token[at + 7 :]))
    last = run(initiator.step(answer.token)).token or b""
    assert run(acceptor.step(last[:9])) == StepResult(None, False)
    assert run(acceptor.step(last[9:])).complete


def test_bad_fragments() -> None:
    token = encode_init(NegTokenInit(encode_mech_types([NTLM_OID]), bytes(300)))
    acceptor = server(ntlm())
    run(acceptor.step(token[:20]))
    refused(acceptor, b"")
    acceptor = server(ntlm())
    run(acceptor.step(token[:20]))
    assert "octets announced" in refused(acceptor, token[20:] + b"\0")
    acceptor = server(ntlm())
    run(acceptor.step(encode_init(NegTokenInit(encode_mech_types([NTLM_OID]), b"leg 1"))))
    run(acceptor.step(encode_resp(NegTokenResp(MORE, None, b"leg 3"))[:9]))
    assert "a fragment is empty" in refused(acceptor, b"")
    head = token[:4].replace(token[1:4], b"\x84\x00\x02\x00\x00") + token[4:]
    assert "a message of 131078 octets" in refused(server(ntlm()), head)


# ---- peers that break the rules ----


def test_no_mechanism_in_common() -> None:
    initiator, acceptor = client(Mechanism("other", OTHER), kerberos()), server(ntlm())
    told = refused(acceptor, run(initiator.step(None)).token, SEC_E_UNSUPPORTED_FUNCTION)
    assert "NEGOEX, Kerberos as Windows 2000 has it, Kerberos" in told


def test_very_long_lists() -> None:
    many = [b"\x2a\x03" + index.to_bytes(3, "big") for index in range(10_000)]
    told = refused(
        server(ntlm()), encode_init(NegTokenInit(encode_mech_types(many))), SEC_E_UNSUPPORTED_FUNCTION
    )
    assert len(told) < 300
    answer = run(server(ntlm()).step(encode_init(NegTokenInit(encode_mech_types([*many, NTLM_OID])))))
    assert decode_resp(answer.token or b"").neg_state == MIC


REPLIES: list[tuple[NegTokenResp, str, int]] = [
    (NegTokenResp(REJECT), "rejects", SEC_E_LOGON_DENIED),
    (NegTokenResp(REJECT, NTLM_OID, b"leg 2"), "rejects", SEC_E_LOGON_DENIED),
    (NegTokenResp(MORE, NEGOEX, b"leg 2"), "chose NEGOEX, which was not offered", SEC_E_INVALID_TOKEN),
    (NegTokenResp(MIC, MS_KRB, b"leg 2"), "was not sent", SEC_E_INVALID_TOKEN),
    (NegTokenResp(MIC, MS_KRB, None, b"mic"), "was not sent", SEC_E_INVALID_TOKEN),
    (NegTokenResp(DONE, MS_KRB), "has not begun", SEC_E_INVALID_TOKEN),
    (NegTokenResp(DONE, NTLM_OID, b"leg 2"), "done before the mechanism", SEC_E_INVALID_TOKEN),
    (NegTokenResp(MORE, NTLM_OID, b"leg 2", b"mic"), "before the mechanism is complete", SEC_E_INVALID_TOKEN),
    (NegTokenResp(MORE, NTLM_OID, b"leg x"), "expected", 0),
    (NegTokenResp(MORE, NTLM_OID), "expected", 0),
    (NegTokenResp(), "expected", 0),
]


@pytest.mark.parametrize(("reply", "message", "status"), REPLIES)
def test_bad_first_replies(reply: NegTokenResp, message: str, status: int) -> None:
    initiator = client(ntlm(), kerberos())
    run(initiator.step(None))
    assert message in refused(initiator, encode_resp(reply), status)


@pytest.mark.parametrize("token", [b"", None, b"leg 2", encode_init(NegTokenInit(encode_mech_types([KRB])))])
def test_first_replies_that_are_none(token: bytes | None) -> None:
    initiator = client(ntlm())
    run(initiator.step(None))
    refused(initiator, token)


def after_the_last_token(needs_mic: bool) -> SpnegoInitiator:
    initiator = client(ntlm(needs_mic=needs_mic))
    run(initiator.step(None))
    run(initiator.step(encode_resp(NegTokenResp(MORE, NTLM_OID, b"leg 2"))))
    return initiator


@pytest.mark.parametrize(
    ("needs_mic", "reply", "message", "status"),
    [
        (False, NegTokenResp(MORE), "waits for more", SEC_E_INVALID_TOKEN),
        (False, NegTokenResp(MIC), "waits for more", SEC_E_INVALID_TOKEN),
        (False, NegTokenResp(DONE, None, b"leg 4"), "goes on", SEC_E_INVALID_TOKEN),
        (False, NegTokenResp(DONE, None, None, b"wrong"), "wrong", SEC_E_MESSAGE_ALTERED),
        (False, NegTokenResp(REJECT), "rejects", SEC_E_LOGON_DENIED),
        (True, NegTokenResp(DONE), "missing", SEC_E_MESSAGE_ALTERED),
        (True, NegTokenResp(), "missing", SEC_E_MESSAGE_ALTERED),
        (True, NegTokenResp(DONE, None, None, b""), "wrong", SEC_E_MESSAGE_ALTERED),
    ],
)
def test_bad_last_replies(needs_mic: bool, reply: NegTokenResp, message: str, status: int) -> None:
    assert message in refused(after_the_last_token(needs_mic), encode_resp(reply), status)


def test_an_empty_last_reply() -> None:
    """As servers answer that see nothing left to say; not where a MIC is due."""
    assert run(after_the_last_token(False).step(b"")) == StepResult(None, True)
    refused(after_the_last_token(True), b"", SEC_E_MESSAGE_ALTERED)


def test_a_last_reply_without_state() -> None:
    """RFC 4178 4.2.2: it is then that of the mechanism."""
    assert run(after_the_last_token(False).step(encode_resp(NegTokenResp()))).complete


def test_a_mechanism_named_again_is_ignored() -> None:
    """MS-SPNG 3.3.5."""
    reply = encode_resp(NegTokenResp(DONE, MS_KRB))
    assert run(after_the_last_token(False).step(reply)).complete


def test_a_first_reply_without_mechanism() -> None:
    """Some acceptors leave it out when they take the first."""
    initiator = client(ntlm(), kerberos())
    run(initiator.step(None))
    answer = run(initiator.step(encode_resp(NegTokenResp(MORE, None, b"leg 2"))))
    assert decode_resp(answer.token or b"").response_token == b"leg 3"


def mic_unasked(state: NegState) -> tuple[StepResult, SpnegoInitiator, Any]:
    """A server's MIC in its last message: what the client makes of it, and the server's mechanism."""
    theirs = ntlm(legs=2).accept(CREDENTIAL, FLAGS)
    initiator = client(ntlm(legs=2))
    init = decode_init(run(initiator.step(None)).token or b"")
    run(theirs.step(b"leg 1"))
    mic = theirs.sign_mech_list(init.mech_types)
    reply = encode_resp(NegTokenResp(state, NTLM_OID, b"leg 2", mic))
    return run(initiator.step(reply)), initiator, theirs


def test_a_mic_that_nobody_asked_for() -> None:
    """A server that is done with AES Kerberos may add one (MS-SPNG 3.1.5.1): checked, not answered."""
    result, _, _ = mic_unasked(DONE)
    assert result == StepResult(None, True)


@pytest.mark.parametrize("last", [b"", encode_resp(NegTokenResp(DONE)), encode_resp(NegTokenResp())])
def test_a_mic_that_waits_for_the_clients(last: bytes) -> None:
    """Samba's with AES Kerberos, which then answers; who follows RFC 4178 does not."""
    result, initiator, theirs = mic_unasked(MORE)
    assert not result.complete
    answer = decode_resp(result.token or b"")
    assert answer.neg_state == DONE
    theirs.verify_mech_list(encode_mech_types([NTLM_OID]), answer.mech_list_mic)
    assert initiator.session_key == b""
    assert run(initiator.step(last)) == StepResult(None, True)
    assert initiator.session_key


def test_mics_without_end() -> None:
    _, initiator, _ = mic_unasked(MORE)
    assert "waits for more" in refused(initiator, encode_resp(NegTokenResp(MORE)))


def test_the_same_mechanism_by_its_other_name() -> None:
    """The server may have ignored the first token, or not; Windows' Kerberos has two names."""
    ours = kerberos()
    initiator = client(ours, ntlm())
    run(initiator.step(None))
    answer = decode_resp(run(initiator.step(encode_resp(NegTokenResp(MORE, KRB, b"leg 2")))).token or b"")
    assert answer.response_token == b"leg 3"
    initiator = client(ours, ntlm())
    run(initiator.step(None))
    answer = decode_resp(run(initiator.step(encode_resp(NegTokenResp(MIC, KRB)))).token or b"")
    assert answer.response_token == b"leg 1"
    assert len(ours.made) == 3


@pytest.mark.parametrize(
    ("message", "told", "status"),
    [
        (NegTokenResp(REJECT), "rejects", SEC_E_LOGON_DENIED),
        (NegTokenResp(MORE, None, b"leg 1"), "expected", 0),
        (NegTokenResp(), "expected", 0),
        (NegTokenResp(DONE, None, b"leg 3"), "missing", SEC_E_MESSAGE_ALTERED),
        (NegTokenResp(DONE, None, b"leg 3", b"wrong"), "wrong", SEC_E_MESSAGE_ALTERED),
    ],
)
def test_bad_answers_of_a_client(message: NegTokenResp, told: str, status: int) -> None:
    acceptor = server(ntlm(needs_mic=True))
    run(acceptor.step(encode_init(NegTokenInit(encode_mech_types([NTLM_OID]), b"leg 1"))))
    assert told in refused(acceptor, encode_resp(message), status)


def test_mics_before_there_is_a_key() -> None:
    mech_types = encode_mech_types([NTLM_OID, KRB])
    assert "before" in refused(server(ntlm()), encode_init(NegTokenInit(mech_types, b"leg 1", b"mic")))
    assert "before" in refused(server(kerberos()), encode_init(NegTokenInit(mech_types, b"leg 1", b"mic")))
    acceptor = server(ntlm(legs=5))
    run(acceptor.step(encode_init(NegTokenInit(mech_types, b"leg 1"))))
    assert "before" in refused(acceptor, encode_resp(NegTokenResp(MORE, None, b"leg 3", b"mic")))


def test_the_clients_mic_after_the_servers() -> None:
    for answer, told, status in (
        (NegTokenResp(DONE), "missing", SEC_E_MESSAGE_ALTERED),
        (NegTokenResp(DONE, None, None, b"wrong"), "wrong", SEC_E_MESSAGE_ALTERED),
        (NegTokenResp(DONE, None, b"leg 3"), "goes on", SEC_E_INVALID_TOKEN),
    ):
        acceptor = server(ntlm(legs=2, needs_mic=True))
        run(acceptor.step(encode_init(NegTokenInit(encode_mech_types([NTLM_OID]), b"leg 1"))))
        assert told in refused(acceptor, encode_resp(answer), status)


# ---- somebody between the two ----


def without(*removed: bytes) -> Any:
    """Take mechanisms out of the client's list."""

    def change(token: bytes) -> bytes:
        message = decode_init(token)
        left = [each for each in decode_mech_types(message.mech_types) if each not in removed]
        return encode_init(NegTokenInit(encode_mech_types(left), message.mech_token))

    return change


def resp(**fields: Any) -> Any:
    """Change fields of a NegTokenResp."""

    def change(token: bytes) -> bytes:
        message = decode_resp(token)
        for name, value in fields.items():
            setattr(message, name, value)
        return encode_resp(message)

    return change


def choose_ntlm(token: bytes) -> bytes:
    """Have the server choose NTLM, by asking it for nothing else."""
    return encode_init(NegTokenInit(encode_mech_types([NTLM_OID])))


def test_a_downgraded_list_is_detected() -> None:
    """Kerberos taken out, so that both ends use NTLM: the acceptor sees it by the client's MIC."""
    with pytest.raises(SecurityError) as caught:
        converse(client(kerberos(), ntlm()), server(kerberos(), ntlm()), [choose_ntlm])
    assert caught.value.status == SEC_E_MESSAGE_ALTERED


def test_a_downgraded_list_is_detected_by_the_client_too() -> None:
    """The client's MIC taken away as well: without one from the server there is no context."""
    strip = resp(mech_list_mic=None, neg_state=DONE)
    with pytest.raises(SecurityError, match="missing") as caught:
        converse(
            client(kerberos(), ntlm()),
            server(kerberos(), ntlm()),
            [choose_ntlm, None, None, None, strip],
        )
    assert caught.value.status == SEC_E_MESSAGE_ALTERED


def test_every_mic_taken_away() -> None:
    for at in (4, 5):
        changes = [None] * at + [resp(mech_list_mic=None)]
        with pytest.raises(SecurityError, match="missing"):
            converse(client(kerberos(), ntlm()), server(ntlm()), changes)


def test_request_mic_taken_away() -> None:
    """It makes no difference: whoever did not get its first choice knows by itself."""
    exchange = converse(client(kerberos(), ntlm()), server(ntlm()), [None, resp(neg_state=MORE)])
    assert [each.mech_list_mic is not None for each in exchange.responses] == [False] * 3 + [True] * 2


def test_list_in_another_order() -> None:
    def reverse(token: bytes) -> bytes:
        message = decode_init(token)
        oids = decode_mech_types(message.mech_types)[::-1]
        return encode_init(NegTokenInit(encode_mech_types(oids)))

    with pytest.raises(SecurityError) as caught:
        converse(client(kerberos(), ntlm()), server(kerberos(), ntlm()), [reverse])
    assert caught.value.status == SEC_E_MESSAGE_ALTERED


@pytest.mark.parametrize("taken", [MS_KRB, KRB])
def test_names_of_the_same_mechanism_make_no_difference(taken: bytes) -> None:
    """RFC 4178 7: an alteration without material impact need not end the negotiation."""
    exchange = converse(client(kerberos(), ntlm()), server(kerberos()), [without(taken)])
    assert exchange.acceptor_complete


def outcome(changes: list[Any], needs_mic: bool) -> tuple[bool, bool]:
    """Whether either end thinks that it has a context."""
    initiator = client(ntlm(needs_mic=needs_mic), kerberos())
    acceptor = server(ntlm(needs_mic=needs_mic))
    with suppress(SecurityError, AssertionError):
        converse(initiator, acceptor, changes, limit=8)
    return bool(initiator.session_key), bool(acceptor.session_key)


def test_flipped_octets_everywhere() -> None:
    """A bit of any octet of any token: no client has a context unless its server's is the very same."""
    good = converse(client(ntlm(needs_mic=True), kerberos()), server(ntlm(needs_mic=True)))
    for at, token in enumerate(good.tokens):
        for position in range(len(token)):
            for bit in (0x01, 0x80):

                def flip(octets: bytes, position: int = position, bit: int = bit) -> bytes:
                    changed = bytearray(octets)
                    changed[position] ^= bit
                    return bytes(changed)

                ours, theirs = outcome([None] * at + [flip], True)
                assert theirs or not ours, (at, position)


def test_cut_tokens() -> None:
    good = converse(client(ntlm(needs_mic=True), kerberos()), server(ntlm(needs_mic=True)))
    for at, token in enumerate(good.tokens):
        for size in range(len(token)):
            ours, _ = outcome([None] * at + [lambda octets, size=size: octets[:size]], True)
            assert not ours
