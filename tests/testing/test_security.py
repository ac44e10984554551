"""The checks of security providers: a sound one passes all of them, and each finds what it is for."""

from __future__ import annotations

import pytest

from dcerpc.security.steps import KdcExchange, LookupAccount
from dcerpc.testing.security import CHECKS, ConformanceError, Conversation, ProviderCase, lookup_accounts
from tests.testing.toy import Flaw, ToyProvider

SECRET = b"a secret of both ends"
BY_NAME = {check.__name__: check for check in CHECKS}


def case(flaw: Flaw = "") -> ProviderCase:
    made = ToyProvider(flaw)
    return ProviderCase(
        initiator=made,
        acceptor=made,
        client_credential=SECRET,
        server_credential=SECRET,
        impostors=[b"another secret"],
        secrets=[SECRET.decode()],
        stride=7,
    )


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: str(check.__name__))
def test_a_sound_provider_passes(check: object) -> None:
    assert callable(check)
    check(case())


@pytest.mark.parametrize(
    ("flaw", "names"),
    [
        ("body only", {"check_flipped_requests", "check_flipped_responses"}),
        ("early peer", {"check_contract"}),
        ("fixed key", {"check_session_keys", "check_sequence"}),
        ("in clear", {"check_what_is_hidden"}),
        ("no proof", {"check_impostors"}),
        ("no sequence", {"check_sequence"}),
        ("other keys", {"check_session_keys", "check_calls"}),
        ("other data", {"check_calls", "check_several_contexts"}),
        ("raises", {"check_cut_tokens"}),
        ("short tokens", {"check_tokens_of_calls"}),
        ("shown", {"check_what_is_hidden"}),
    ],
)
def test_a_flaw_is_found(flaw: Flaw, names: set[str]) -> None:
    for name in sorted(names):
        with pytest.raises(ConformanceError):
            BY_NAME[name](case(flaw))


def test_an_exchange_that_succeeds_by_mistake_is_judged_by_the_first_call() -> None:
    """Keys still differ when proofs are not looked at: nobody is let in where calls are protected."""
    conversation = Conversation(case("no proof"), case().levels[-1], credential=b"another secret")
    assert conversation.bind()
    BY_NAME["check_flipped_tokens"](case("no proof"))


def test_counters_that_contexts_share_are_found() -> None:
    with pytest.raises(ConformanceError):
        BY_NAME["check_several_contexts"](case("shared"))


def test_steps_that_ask_for_what_nobody_knows() -> None:
    with pytest.raises(LookupError, match="KdcExchange"):
        lookup_accounts(KdcExchange("R", b""))

    class Store:
        def lookup(self, request: LookupAccount) -> str:
            return request.name

    assert lookup_accounts(LookupAccount("ada", store=Store())) == "ada"
