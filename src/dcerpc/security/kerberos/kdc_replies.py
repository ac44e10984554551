"""What AS and TGS exchanges have in common: the KDC's time, the checks of what it grants (RFC 4120 3.1.5)."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from dcerpc.security.kerberos.crypto import DEFAULT_ENCTYPES, enctype_name, key_size
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_errors import modified
from dcerpc.security.kerberos.kdc_messages import KdcReply, KdcReplyPart
from dcerpc.security.kerberos.messages import KrbError
from dcerpc.security.kerberos.tickets import decode_ticket
from dcerpc.security.kerberos.types import NameType, Principal, ServiceTicket, TicketFlags
from dcerpc.security.steps import KdcExchange

__all__ = [
    "TGS_NAME",
    "KdcClock",
    "KdcSettings",
    "KdcSteps",
    "adjust",
    "checked_ticket",
    "is_error",
    "new_nonce",
    "realm_of_tgt",
    "same_name",
    "same_realm",
    "ticket_granting",
]

T = TypeVar("T")

#: Asks for exchanges with KDCs, gets the octets of their answers, returns the result.
KdcSteps: TypeAlias = Generator[KdcExchange, bytes, T]

#: First component of the name of every ticket-granting service.
TGS_NAME = "krbtgt"

_KRB_ERROR = b"\x7e"


class KdcClock:
    """The KDCs' time: this host's clock, and how far it is behind theirs. A clock itself, to be called.

    Args:
        clock: this host's; seconds since 1970 UTC.
        adjusts: when a KDC says that the clocks differ too much, go by its own from then on, as most clients
            do. Otherwise that is an error. Note that nothing proves the time which an error tells: at worst
            somebody on the way gets hold of a request that will be valid later.
        offset: how much is added; seconds.
    """

    __slots__ = ("_clock", "adjusts", "offset")

    def __init__(
        self, clock: Callable[[], float] = time.time, *, adjusts: bool = False, offset: float = 0.0
    ) -> None:
        self._clock = clock
        self.adjusts = adjusts
        self.offset = offset

    def __call__(self) -> float:
        return self._clock() + self.offset

    def set(self, now: float) -> None:
        """Go by another clock from now on.

        Args:
            now: what it shows; seconds since 1970 UTC.
        """
        self.offset = now - self._clock()


@dataclass(frozen=True, slots=True)
class KdcSettings:
    """How exchanges with KDCs are made.

    Attributes:
        enctypes: acceptable encryption types, best first.
        clock: seconds since 1970 UTC; a KdcClock may adjust itself.
        random: makes nonces, keys and confounders.
        clock_skew: how far the KDC's clock may be away; seconds.
    """

    enctypes: Sequence[int] = DEFAULT_ENCTYPES
    clock: Callable[[], float] = time.time
    random: Callable[[int], bytes] = os.urandom
    clock_skew: float = 300.0


def adjust(clock: Callable[[], float], error: KrbError) -> bool:
    """Go by the KDC's clock if that is what its error asks for, and allowed; whether it is so.

    Args:
        clock: a KdcClock that adjusts, or another one, which never does. error: the KDC's answer.
    """
    if error.error_code != ErrorCode.KRB_AP_ERR_SKEW or not isinstance(clock, KdcClock) or not clock.adjusts:
        return False
    clock.set(error.stime + error.susec / 1_000_000)
    return True


def is_error(reply: bytes) -> bool:
    """Whether a KDC's answer is a KRB-ERROR, or pretends to be one."""
    return reply[:1] == _KRB_ERROR


def new_nonce(random: Callable[[int], bytes]) -> int:
    """A number for one request: 31 bits, since some KDCs take it for a signed one."""
    return int.from_bytes(random(4), "big") & 0x7FFFFFFF


def same_realm(one: str, other: str) -> bool:
    """Whether two realms are the same, by their names without regard to case (MS-KILE 3.1.5.7)."""
    return one.casefold() == other.casefold()


def same_name(one: Principal, other: Principal) -> bool:
    """Whether two principals have the same name, without regard to case and realm (MS-KILE 3.1.5.7)."""
    return [each.casefold() for each in one.components] == [each.casefold() for each in other.components]


def ticket_granting(realm: str, issuer: str = "") -> Principal:
    """The name of a realm's ticket-granting service.

    Args:
        realm: whose service. issuer: the realm that issues tickets for it, the same unless given.
    """
    return Principal((TGS_NAME, realm), issuer or realm, NameType.SRV_INST)


def realm_of_tgt(server: Principal) -> str | None:
    """The realm whose ticket-granting service a principal is; None when it is another one."""
    components = server.components
    return components[1] if len(components) == 2 and components[0] == TGS_NAME else None


def checked_ticket(
    reply: KdcReply, part: KdcReplyPart, nonce: int, enctypes: Sequence[int], settings: KdcSettings
) -> ServiceTicket:
    """The ticket that a KDC grants, checked for what must hold of any.

    Args:
        reply: the answer. part: its encrypted part.
        nonce, enctypes: those of the request.
        settings: tell the time.

    Raises:
        KerberosError: it is no answer to the request, contradicts itself, or grants what was not asked for.
    """
    if part.nonce != nonce:
        raise modified("it answers another request")
    if part.key.enctype not in enctypes:
        raise modified(
            f"the session key is of {enctype_name(part.key.enctype)}, which was not asked for",
            ErrorCode.KDC_ERR_ETYPE_NOSUPP,
        )
    if len(part.key.value) != key_size(part.key.enctype):
        raise modified(f"a session key of {len(part.key.value)} octets")
    named = decode_ticket(reply.ticket).server
    if named.components != part.server.components or named.realm != part.server.realm:
        raise modified(f"a ticket for {named} where one for {part.server} was granted")
    if part.addresses:
        raise modified("a ticket for some addresses only", ErrorCode.KRB_AP_ERR_BADADDR)
    if part.flags & (TicketFlags.INVALID | TicketFlags.POSTDATED):
        raise modified("a ticket that is not valid yet", ErrorCode.KRB_AP_ERR_TKT_NYV)
    if part.end_time <= max(part.start_time, settings.clock() - settings.clock_skew):
        raise modified("a ticket that has ended", ErrorCode.KRB_AP_ERR_TKT_EXPIRED)
    return ServiceTicket(
        client=reply.client,
        server=part.server,
        key=part.key,
        ticket=reply.ticket,
        flags=part.flags,
        auth_time=part.auth_time,
        start_time=part.start_time,
        end_time=part.end_time,
        renew_till=part.renew_till,
    )
