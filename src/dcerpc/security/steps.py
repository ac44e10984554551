"""The steps that security contexts are built in: what they ask for, what they return, and what drives them.

A step is a generator that *yields* what it needs from outside (:class:`LookupAccount`, :class:`KdcExchange`,
:class:`ResolveName`) and *returns* a :class:`StepResult`. So a provider does no I/O, and is written once for
both runtimes: :func:`run` and :func:`arun` drive a step for blocking and asyncio callers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

__all__ = [
    "AsyncResolver",
    "KdcExchange",
    "LookupAccount",
    "ResolveName",
    "ResolveRealm",
    "Resolver",
    "Step",
    "StepRequest",
    "StepResult",
    "arun",
    "run",
]

Q = TypeVar("Q")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LookupAccount:
    """Ask for what is known about an account, by an accepting context.

    Answered with what the provider's account store holds for it: an
    :class:`~dcerpc.security.accounts.Account`, a :class:`~dcerpc.security.accounts.NetworkLogon` (the verdict
    of a pass-through authentication), or None when there is no such account.

    Attributes:
        name: account name, as the client gave it; "" for anonymous.
        domain: its domain or realm, "" when none was given.
        evidence: what the store needs to judge by itself, such as a challenge and its response;
            provider-defined.
        store: the account store that the provider was given, which a resolver asks:
            ``store.lookup(request)``, awaited if it is awaitable.
    """

    name: str
    domain: str = ""
    evidence: Any = field(default=None, repr=False)
    store: Any = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class KdcExchange:
    """Ask to send one Kerberos message to a KDC of a realm; answered with the octets of its reply.

    Attributes:
        realm: the realm whose KDC is meant.
        message: the message, without the length prefix that TCP needs.
    """

    realm: str
    message: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ResolveRealm:
    """Ask which Kerberos realm a host is in; answered with a str, "" where nobody has said so.

    A resolver that has no answer (LookupError) will do: then the KDCs are asked.

    Attributes:
        host: a host name, as the client has it.
    """

    host: str


@dataclass(frozen=True, slots=True)
class ResolveName:
    """Ask for the canonical name of a host; answered with a str.

    Attributes:
        host: a host name or address.
    """

    host: str


#: What a step yields. A provider of a third party may yield others, if its user's resolver knows them.
StepRequest: TypeAlias = LookupAccount | KdcExchange | ResolveName | ResolveRealm | Any


@dataclass(slots=True)
class StepResult:
    """The outcome of one step.

    Attributes:
        token: what the peer must get, or None.
        complete: nothing more is expected from the peer, and protection can be used. A client's result with a
            token and ``complete`` means that the peer will not answer that token: it goes out in rpc_auth_3
            (or in the bind or alter_context that begins the exchange, if it is the first). A provider whose
            peer answers the token (Kerberos in DCE style, SPNEGO) returns ``complete=False`` and says so
            once the answer, which may be empty, has been stepped.
    """

    token: bytes | None
    complete: bool


#: What ``context.step(token)`` returns.
Step: TypeAlias = Generator[StepRequest, Any, StepResult]
Resolver: TypeAlias = Callable[[StepRequest], Any]
AsyncResolver: TypeAlias = Callable[[StepRequest], Awaitable[Any]]


def run(step: Generator[Q, Any, T], resolver: Callable[[Q], Any] | None = None) -> T:
    """Drive a step to its end, blocking.

    Args:
        step: what ``context.step(token)`` returned, or another generator that asks as a step does.
        resolver: answers each request; an exception of its is thrown into the step. None: a step that asks
            for anything fails.

    Returns:
        What the step returned.

    Raises:
        SecurityError: from the step. What else the resolver raises, unless the step handles it.
    """
    try:
        request = next(step)
        while True:
            try:
                answer = _refuse(request) if resolver is None else resolver(request)
            except Exception as error:  # noqa: BLE001  # the step decides; it is raised again unless handled
                request = step.throw(error)
            else:
                request = step.send(answer)
    except StopIteration as stop:
        result: T = stop.value
        return result


async def arun(step: Generator[Q, Any, T], resolver: Callable[[Q], Awaitable[Any]] | None = None) -> T:
    """Drive a step to its end on an event loop. A cancelled task closes the step.

    Args:
        step: what ``context.step(token)`` returned, or another generator that asks as a step does.
        resolver: as for :func:`run`, but awaited.

    Returns:
        What the step returned.

    Raises:
        SecurityError: from the step. What else the resolver raises, unless the step handles it.
    """
    try:
        request = next(step)
        while True:
            try:
                answer = _refuse(request) if resolver is None else await resolver(request)
            except Exception as error:  # noqa: BLE001  # the step decides; it is raised again unless handled
                request = step.throw(error)
            else:
                request = step.send(answer)
    except StopIteration as stop:
        result: T = stop.value
        return result
    finally:
        step.close()


def _refuse(request: StepRequest) -> Any:
    raise LookupError(f"nothing answers {request!r}")
