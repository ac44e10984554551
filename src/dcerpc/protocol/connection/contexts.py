"""Presentation contexts: what a client offers, what a server answers, what both keep (MS-RPCE 3.3.1.5.6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag
from typing import Any

from dcerpc.syntax_id import NDR, SyntaxId

__all__ = ["BindFeatures", "PresentationContext", "PresentationOffer", "PresentationResult"]


class BindFeatures(IntFlag):
    """Bits of the bind-time feature negotiation (MS-RPCE 2.2.2.14, 2.2.2.15)."""

    NONE = 0
    SECURITY_CONTEXT_MULTIPLEXING = 0x01
    KEEP_CONNECTION_ON_ORPHAN = 0x02


@dataclass(frozen=True, slots=True)
class PresentationOffer:
    """An interface that a client wants to use, and the transfer syntaxes it can use it with.

    On the wire an offer is one p_cont_elem_t for each transfer syntax (MS-RPCE 3.3.1.5.6).

    Attributes:
        abstract_syntax: the interface.
        transfer_syntaxes: best first; at least one.
    """

    abstract_syntax: SyntaxId
    transfer_syntaxes: tuple[SyntaxId, ...] = (NDR,)


@dataclass(slots=True)
class PresentationContext:
    """A presentation context that was agreed on; its scope is one connection.

    Attributes:
        p_cont_id: its number in requests.
        abstract_syntax: the interface. transfer_syntax: how its stub data is encoded.
        interface: on a server what the policy returned for the interface; None on a client.
        streamed: on a server InterfaceOffer.streamed.
    """

    p_cont_id: int
    abstract_syntax: SyntaxId
    transfer_syntax: SyntaxId
    interface: Any = None
    streamed: frozenset[int] = frozenset()


@dataclass(slots=True)
class PresentationResult:
    """The server's answer to one PresentationOffer.

    Attributes:
        offer: what was offered.
        context: the context to use, or None when the offer was rejected. When the server accepts several
            transfer syntaxes, it is that of the earliest in the offer.
        result, reason: p_cont_def_result_t and p_provider_reason_t: of the accepted element, else of the
            first.
    """

    offer: PresentationOffer
    context: PresentationContext | None
    result: int
    reason: int
