"""The replay cache of servers: authenticators that were seen, for as long as they could be used again."""

from __future__ import annotations

import threading
from hashlib import blake2b

from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.errors import refused
from dcerpc.security.kerberos.types import KerberosError

__all__ = ["ReplayCache"]

_BUCKET = 60
_DIGEST_SIZE = 16


class ReplayCache:
    """Remembers authenticators (RFC 4120 3.2.3, MS-KILE 3.1.1.1). Threads may share it.

    Authenticators are kept by the minute of the time in them, and whole minutes are forgotten at once: each
    is looked for in one set, and nothing is sorted.

    Args:
        capacity: authenticators kept at most. When as many can still be used, further ones are refused rather
            than earlier ones forgotten; each takes some 100 octets.
    """

    __slots__ = ("_buckets", "_capacity", "_count", "_lock", "_longest")

    def __init__(self, capacity: int = 500_000) -> None:
        self._capacity = capacity
        self._buckets: dict[int, set[bytes]] = {}
        self._count = 0
        self._longest = 0.0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return self._count

    def add(self, authenticator: bytes, made_at: float, now: float, lifetime: float) -> None:
        """Remember an authenticator that was found valid.

        Args:
            authenticator: as it came, encrypted; two are the same if their octets are.
            made_at: the time in it. now: the time here; both seconds since 1970 UTC.
            lifetime: how long after ``made_at`` it will be taken for valid; seconds. Of several callers', the
                longest counts.

        Raises:
            KerberosError: 34 (KRB_AP_ERR_REPEAT): it was seen before. Or the cache is full.
        """
        digest = blake2b(authenticator, digest_size=_DIGEST_SIZE).digest()
        minute = int(made_at // _BUCKET)
        with self._lock:
            self._longest = max(self._longest, lifetime)
            bucket = self._buckets.get(minute)
            if bucket is None:
                self._forget(now)
                bucket = self._buckets[minute] = set()
            if digest in bucket:
                raise refused(ErrorCode.KRB_AP_ERR_REPEAT)
            if self._count >= self._capacity:
                self._forget(now)
                if self._count >= self._capacity:
                    raise KerberosError("the replay cache is full")
            bucket.add(digest)
            self._count += 1

    def _forget(self, now: float) -> None:
        """Drop the minutes whose last authenticator is out of date."""
        oldest = int((now - self._longest) // _BUCKET)
        for minute in [each for each in self._buckets if each < oldest]:
            self._count -= len(self._buckets.pop(minute))
