"""SessionStore: by computer, bounded, for a time, shared by threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from dcerpc.security.netlogon import SessionStore
from tests.security.netlogon.values import CLIENT_CHALLENGE, SERVER_CHALLENGE, session


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_sessions_by_computer() -> None:
    store = SessionStore()
    first, second = session(), session()
    store.add(first)
    assert store.get("ws01") is store.get("WS01") is first
    store.add(second)
    assert store.get("WS01") is second
    assert len(store) == 1
    assert store.get("WS02") is None
    store.discard("ws01")
    store.discard("ws01")
    assert store.get("WS01") is None


def test_the_session_used_longest_ago_makes_room() -> None:
    store = SessionStore(max_sessions=3)
    for number in range(3):
        store.add(session(computer=f"WS{number}"))
    assert store.get("WS0") is not None
    store.add(session(computer="WS3"))
    assert [store.get(f"WS{number}") is None for number in range(4)] == [False, True, False, False]


def test_challenges_are_good_once() -> None:
    store = SessionStore()
    store.remember("WS01", CLIENT_CHALLENGE, SERVER_CHALLENGE)
    taken = store.take("ws01")
    assert taken is not None
    assert (taken.client, taken.server) == (CLIENT_CHALLENGE, SERVER_CHALLENGE)
    assert store.take("WS01") is None


def test_challenges_are_good_for_a_time() -> None:
    clock = Clock()
    store = SessionStore(challenge_lifetime=120, clock=clock)
    store.remember("WS01", CLIENT_CHALLENGE, SERVER_CHALLENGE)
    store.remember("WS02", CLIENT_CHALLENGE, SERVER_CHALLENGE)
    clock.now = 119.9
    assert store.take("WS01") is not None
    clock.now = 120.0
    assert store.take("WS02") is None


def test_challenges_are_their_origin_s() -> None:
    store = SessionStore()
    store.remember("WS01", b"a" * 8, SERVER_CHALLENGE, "192.0.2.1")
    store.remember("WS01", b"b" * 8, SERVER_CHALLENGE, "192.0.2.2")
    assert store.take("WS01") is None
    taken = store.take("WS01", "192.0.2.1")
    assert taken is not None
    assert taken.client == b"a" * 8


def test_the_last_challenge_counts() -> None:
    store = SessionStore()
    store.remember("WS01", b"a" * 8, SERVER_CHALLENGE)
    store.remember("WS01", b"b" * 8, SERVER_CHALLENGE)
    taken = store.take("WS01")
    assert taken is not None
    assert taken.client == b"b" * 8


def test_challenges_are_bounded() -> None:
    clock = Clock()
    store = SessionStore(max_challenges=5, clock=clock)
    for number in range(1000):
        store.remember(f"WS{number}", CLIENT_CHALLENGE, SERVER_CHALLENGE)
    assert [number for number in range(1000) if store.take(f"WS{number}")] == [995, 996, 997, 998, 999]
    for number in range(5):
        store.remember(f"WS{number}", CLIENT_CHALLENGE, SERVER_CHALLENGE)
    clock.now = 1000.0
    store.remember("WS9", CLIENT_CHALLENGE, SERVER_CHALLENGE)
    assert len(store._challenges) == 1


def test_a_store_has_room() -> None:
    with pytest.raises(ValueError, match="at least"):
        SessionStore(max_sessions=0)
    with pytest.raises(ValueError, match="at least"):
        SessionStore(max_challenges=0)
    with pytest.raises(ValueError, match="at least"):
        SessionStore(challenge_lifetime=0)


def test_threads() -> None:
    store = SessionStore(max_sessions=50, max_challenges=50)

    def use(number: int) -> None:
        name = f"WS{number % 100}"
        store.remember(name, CLIENT_CHALLENGE, SERVER_CHALLENGE)
        store.take(name)
        store.add(session(computer=name))
        store.get(name)
        store.discard(f"WS{(number + 50) % 100}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(1000)))
    assert len(store) <= 50
    assert not store._challenges


def test_nothing_secret_shows() -> None:
    store = SessionStore()
    store.add(session())
    store.remember("WS01", CLIENT_CHALLENGE, SERVER_CHALLENGE)
    assert repr(store) == "<SessionStore of 1 sessions>"
    taken = store.take("WS01")
    assert repr(CLIENT_CHALLENGE)[2:-1] not in repr(taken)
