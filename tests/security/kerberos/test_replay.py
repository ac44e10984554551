"""The replay cache: what is remembered, for how long, and how much of it."""

from __future__ import annotations

import threading

import pytest

from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.types import KerberosError

NOW = 1_700_000_000.0
LIFETIME = 301.0


def test_once_only() -> None:
    cache = ReplayCache()
    cache.add(b"one", NOW, NOW, LIFETIME)
    cache.add(b"two", NOW, NOW, LIFETIME)
    with pytest.raises(KerberosError) as caught:
        cache.add(b"one", NOW, NOW + 1, LIFETIME)
    assert caught.value.code == 34
    assert len(cache) == 2


@pytest.mark.parametrize("made_at", [NOW - 300, NOW - 59, NOW, NOW + 300])
def test_as_long_as_it_could_be_used(made_at: float) -> None:
    """Whatever else happens meanwhile."""
    cache = ReplayCache()
    cache.add(b"one", made_at, NOW, LIFETIME)
    at = NOW
    while at < made_at + LIFETIME:
        cache.add(str(at).encode(), at, at, LIFETIME)
        with pytest.raises(KerberosError):
            cache.add(b"one", made_at, at, LIFETIME)
        at += 17


def test_forgotten_afterwards() -> None:
    cache = ReplayCache()
    for second in range(0, 36_000, 10):
        cache.add(str(second).encode(), NOW + second, NOW + second, LIFETIME)
        assert len(cache) <= 43  # of seven minutes: six that count, and the one they began in
    cache.add(b"one", NOW + 50_000, NOW + 50_000, LIFETIME)
    assert len(cache) == 1


def test_the_longest_lifetime_counts() -> None:
    cache = ReplayCache()
    cache.add(b"one", NOW, NOW, 1000)
    cache.add(b"two", NOW + 900, NOW + 900, 10)
    with pytest.raises(KerberosError):
        cache.add(b"one", NOW, NOW + 900, 10)


def test_full() -> None:
    """Further ones are refused until earlier ones are of no use."""
    cache = ReplayCache(capacity=3)
    for name in (b"a", b"b", b"c"):
        cache.add(name, NOW, NOW, LIFETIME)
    with pytest.raises(KerberosError, match="full"):
        cache.add(b"d", NOW, NOW, LIFETIME)
    with pytest.raises(KerberosError) as caught:
        cache.add(b"a", NOW, NOW, LIFETIME)
    assert caught.value.code == 34
    cache.add(b"d", NOW + 400, NOW + 400, LIFETIME)
    assert len(cache) == 1


def test_threads() -> None:
    """Of many that bring the same one, one comes through."""
    cache = ReplayCache()
    refused: list[KerberosError] = []
    ready = threading.Barrier(8)

    def bring() -> None:
        ready.wait()
        for number in range(100):
            try:
                cache.add(str(number).encode(), NOW, NOW, LIFETIME)
            except KerberosError as error:
                refused.append(error)

    threads = [threading.Thread(target=bring) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(refused) == 700
    assert len(cache) == 100
