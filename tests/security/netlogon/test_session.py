"""Authenticators in their chain, parameters, and what a session shows of itself."""

from __future__ import annotations

import itertools
import threading

import pytest
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.interfaces.netlogon import NETLOGON_AUTHENTICATOR, NETLOGON_CREDENTIAL, NL_TRUST_PASSWORD
from dcerpc.security.netlogon import Algorithm, NegotiateFlags, crypto
from dcerpc.status import STATUS_ACCESS_DENIED
from tests.security.netlogon.values import session

ALGORITHMS = list(Algorithm)


def an_authenticator(credential: bytes, timestamp: int = 0) -> NETLOGON_AUTHENTICATOR:
    return NETLOGON_AUTHENTICATOR(Credential=NETLOGON_CREDENTIAL(data=credential), Timestamp=timestamp)


def denied(call: object, argument: NETLOGON_AUTHENTICATOR) -> None:
    assert callable(call)
    with pytest.raises(SecurityError) as caught:
        call(argument)
    assert caught.value.status == STATUS_ACCESS_DENIED


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_chain(algorithm: Algorithm) -> None:
    times = itertools.count(1_700_000_000, 7)
    client, server = session(algorithm, clock=lambda: next(times)), session(algorithm)
    used = set()
    for _ in range(20):
        request = client.authenticator()
        response = server.answer(request)
        client.verify(response)
        assert client.stored_credential == server.stored_credential
        used |= {request.Credential.data, response.Credential.data}
    assert len(used) == 40


def test_the_arithmetic_of_the_text() -> None:
    client = session()
    seed = client.stored_credential
    request = client.authenticator()
    added = crypto.add(seed, 1_700_000_000)
    assert request.Timestamp == 1_700_000_000
    assert request.Credential.data == crypto.compute_credential(Algorithm.AES, client.session_key, added)
    answer = crypto.compute_credential(Algorithm.AES, client.session_key, crypto.add(added, 1))
    client.verify(an_authenticator(answer))
    assert client.stored_credential == crypto.add(added, 1)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_wrong_authenticators_change_nothing(algorithm: Algorithm) -> None:
    client, server = session(algorithm), session(algorithm)
    request = client.authenticator()
    for position in range(8):
        wrong = bytearray(request.Credential.data)
        wrong[position] ^= 1
        denied(server.answer, an_authenticator(bytes(wrong), request.Timestamp))
    denied(server.answer, an_authenticator(request.Credential.data, request.Timestamp + 1))
    denied(server.answer, an_authenticator(b"", request.Timestamp))
    response = server.answer(request)
    # replayed
    denied(server.answer, request)
    wrong = bytearray(response.Credential.data)
    wrong[0] ^= 1
    denied(client.verify, an_authenticator(bytes(wrong)))
    denied(client.verify, an_authenticator(request.Credential.data))
    client.verify(response)
    denied(client.verify, response)


def test_what_the_server_refuses_beforehand_leaves_the_chain() -> None:
    client, server = session(), session()
    client.authenticator()
    client.verify(server.answer(client.authenticator()))


def test_nothing_to_verify() -> None:
    denied(session().verify, an_authenticator(bytes(8)))


def test_credentials_that_are_too_regular() -> None:
    # what encrypts to zeros: such a credential needs no key once an attacker is lucky (CVE-2020-1472)
    zeros = crypto.cfb8_decryptor(AES(session().session_key)).update(bytes(8))
    server = session()
    server.stored_credential = zeros
    denied(server.answer, an_authenticator(bytes(8), 0))
    assert server.stored_credential == zeros
    client = session(clock=lambda: 0.0)
    client.stored_credential = zeros
    request = client.authenticator()
    assert request.Timestamp == 1
    client.verify(server.answer(request))


@given(st.sampled_from([Algorithm.AES, Algorithm.STRONG_KEY]), st.text(min_size=1, max_size=100))
def test_a_new_password(algorithm: Algorithm, password: str) -> None:
    sealed = session(algorithm).trust_password(password)
    assert password not in sealed.Buffer or len(password) < 3
    assert session(algorithm).open_trust_password(sealed) == password


def test_random_passwords_have_lone_surrogates() -> None:
    password = "\ud800x\udc00" * 80
    assert session().open_trust_password(session().trust_password(password)) == password


@pytest.mark.parametrize("password", ["", "x" * 257])
def test_passwords_that_do_not_fit(password: str) -> None:
    with pytest.raises(SecurityError, match="password of"):
        session().trust_password(password)


def test_a_password_of_another_length() -> None:
    for length in (0, 7, 514, 0xFFFFFFFF):
        one = session()
        sealed = one.encrypt(bytes(512) + length.to_bytes(4, "little"))
        value = NL_TRUST_PASSWORD(
            Buffer=sealed[:512].decode("utf-16-le", "surrogatepass"),
            Length=int.from_bytes(sealed[512:], "little"),
        )
        with pytest.raises(SecurityError) as caught:
            session().open_trust_password(value)
        assert caught.value.status == STATUS_ACCESS_DENIED


def test_parameters_need_encryption() -> None:
    one = session(Algorithm.STRONG_KEY)
    one.negotiate_flags &= ~NegotiateFlags.RC4
    with pytest.raises(SecurityError):
        one.encrypt(bytes(16))


def test_secrets_do_not_show() -> None:
    shown = repr(session())
    assert "WS01" in shown
    for secret in (session().session_key, session().stored_credential):
        assert repr(secret)[2:-1] not in shown
        assert secret.hex() not in shown


def test_answers_from_many_threads_take_turns() -> None:
    client, server = session(), session()
    request = client.authenticator()
    outcomes: list[bool] = []

    def answer() -> None:
        try:
            server.answer(request)
        except SecurityError:
            outcomes.append(False)
        else:
            outcomes.append(True)

    threads = [threading.Thread(target=answer) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count(True) == 1
    assert len(outcomes) == 8
