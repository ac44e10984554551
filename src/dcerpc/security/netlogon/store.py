"""What a server keeps of its clients' secure channels: challenges for a short time, sessions after that."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from dcerpc.security.netlogon.session import NetlogonSession

__all__ = ["Challenges", "SessionStore"]


@dataclass(frozen=True, slots=True)
class Challenges:
    """What both ends sent in NetrServerReqChallenge.

    Attributes:
        client, server: 8 octets each.
        expires_at: when they are forgotten, by the store's clock; seconds.
    """

    client: bytes = field(repr=False)
    server: bytes = field(repr=False)
    expires_at: float


class SessionStore:
    """ChallengeTable and ClientSessionInfo (MS-NRPC 3.5.1), by computer name; what a server accepts with.

    Give the same one to the service that establishes sessions and to the server as a credential. Threads may
    share it. What there is no room for takes the place of what was used the longest time ago: clients
    establish a lost session again by themselves.

    Args:
        max_sessions: sessions kept at once.
        max_challenges: exchanges that have begun and not ended, kept at once.
        challenge_lifetime: how long one of them may take; seconds.
        clock: gives the time; seconds, from any start.
    """

    __slots__ = (
        "_challenges",
        "_clock",
        "_lifetime",
        "_lock",
        "_max_challenges",
        "_max_sessions",
        "_sessions",
    )

    def __init__(
        self,
        *,
        max_sessions: int = 10_000,
        max_challenges: int = 1_000,
        challenge_lifetime: float = 120.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if max_sessions < 1 or max_challenges < 1 or challenge_lifetime <= 0:
            raise ValueError("a store has room for at least one session and one exchange, for some time")
        self._max_sessions = max_sessions
        self._max_challenges = max_challenges
        self._lifetime = challenge_lifetime
        self._clock = clock
        self._lock = threading.Lock()
        self._sessions: OrderedDict[str, NetlogonSession] = OrderedDict()
        self._challenges: OrderedDict[tuple[str, str], Challenges] = OrderedDict()

    def remember(self, computer: str, client: bytes, server: bytes, origin: str = "") -> None:
        """Keep the challenges of an exchange; those of one that the same computer began before are forgotten.

        Args:
            computer: the client's NetBIOS name.
            client, server: the challenges, 8 octets each.
            origin: where the client calls from. The exchange can be ended only from there, so that nobody
                elsewhere can spoil it by beginning another in the computer's name.
        """
        now = self._clock()
        entry = Challenges(client, server, now + self._lifetime)
        key = (origin, computer.casefold())
        with self._lock:
            kept = self._challenges
            kept.pop(key, None)
            kept[key] = entry
            while len(kept) > self._max_challenges or next(iter(kept.values())).expires_at <= now:
                kept.popitem(last=False)

    def take(self, computer: str, origin: str = "") -> Challenges | None:
        """Give out the challenges of an exchange, once; None if there are none, or no longer.

        Args:
            computer, origin: as for :meth:`remember`.
        """
        with self._lock:
            entry = self._challenges.pop((origin, computer.casefold()), None)
        return None if entry is None or entry.expires_at <= self._clock() else entry

    def add(self, session: NetlogonSession) -> None:
        """Keep a session; it takes the place of the computer's earlier one."""
        key = session.computer.casefold()
        with self._lock:
            self._sessions.pop(key, None)
            self._sessions[key] = session
            if len(self._sessions) > self._max_sessions:
                self._sessions.popitem(last=False)

    def get(self, computer: str) -> NetlogonSession | None:
        """The computer's session, or None.

        Args:
            computer: its NetBIOS name, in upper or lower case.
        """
        key = computer.casefold()
        with self._lock:
            session = self._sessions.get(key)
            if session is not None:
                self._sessions.move_to_end(key)
        return session

    def discard(self, computer: str) -> None:
        """Forget the computer's session, if there is one. Connections that use it go on."""
        with self._lock:
            self._sessions.pop(computer.casefold(), None)

    def __len__(self) -> int:
        return len(self._sessions)

    def __repr__(self) -> str:
        return f"<SessionStore of {len(self._sessions)} sessions>"
