"""Presentation negotiation as functions: a client's elements and their fate, a server's results, sizes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dcerpc.errors import RemoteProtocolError
from dcerpc.pdu import ContextElement, ContextResult
from dcerpc.protocol.connection.contexts import (
    BindFeatures,
    PresentationContext,
    PresentationOffer,
    PresentationResult,
)
from dcerpc.protocol.connection.policy import InterfaceOffer, ServerPolicy
from dcerpc.syntax_id import BIND_TIME_FEATURE_PREFIX, NULL_SYNTAX, SyntaxId, bind_time_features

__all__ = [
    "ALL_FEATURES",
    "Answer",
    "ClientElements",
    "answer_elements",
    "fragment_size",
    "proposed_features",
]

#: Bind-time features of both roles.
ALL_FEATURES = BindFeatures.SECURITY_CONTEXT_MULTIPLEXING | BindFeatures.KEEP_CONNECTION_ON_ORPHAN

_ACCEPTANCE = 0
_PROVIDER_REJECTION = 2
_NEGOTIATE_ACK = 3
_ABSTRACT_SYNTAX_NOT_SUPPORTED = 1
_TRANSFER_SYNTAXES_NOT_SUPPORTED = 2

#: Servers in the field go neither lower nor, unless told to, higher than the carrier's limit (MS-RPCE names
#: none).
_LEAST_NEGOTIATED = 2048


def fragment_size(max_xmit_frag: int, max_recv_frag: int, own: int) -> int:
    """The fragment size, both ways, that a server answers a bind with; octets.

    Args:
        max_xmit_frag, max_recv_frag: the client's. own: what this side's carrier takes. Octets.
    """
    least = min(_LEAST_NEGOTIATED, own)
    return max(least, min(max_xmit_frag, max_recv_frag, own)) & -8


def proposed_features(element: ContextElement) -> int | None:
    """The 64 bits of a bind-time feature negotiation element, None for another (MS-RPCE 3.3.1.5.3).

    The specification wants its transfer syntax alone; Windows and Samba ignore what follows it.
    """
    syntax = element.transfer_syntaxes[0]
    octets = syntax.uuid.bytes_le
    if octets[:8] != BIND_TIME_FEATURE_PREFIX or (syntax.major, syntax.minor) != (1, 0):
        return None
    return int.from_bytes(octets[8:], "little")


# ---- client ----


class ClientElements:
    """The p_cont_elem_t list of one exchange, and the way back from results to offers.

    Args:
        offers: what the caller wants; each becomes an element for each of its transfer syntaxes.
        first_p_cont_id: number of the first element; the rest follow.
        features: bind-time features to propose, in an element of their own at the end; NONE: no such element.
    """

    __slots__ = ("_features", "elements", "offers")

    def __init__(
        self,
        offers: Sequence[PresentationOffer],
        first_p_cont_id: int,
        features: BindFeatures = BindFeatures.NONE,
    ) -> None:
        self.offers = tuple(offers)
        made: list[ContextElement] = []
        for offer in offers:
            for syntax in offer.transfer_syntaxes:
                made.append(ContextElement(first_p_cont_id + len(made), offer.abstract_syntax, (syntax,)))
        self._features = features
        if features:
            proposal = bind_time_features(features)
            made.append(ContextElement(first_p_cont_id + len(made), made[-1].abstract_syntax, (proposal,)))
        self.elements = tuple(made)

    @property
    def proposes_features(self) -> bool:
        """Whether the last element is about features."""
        return bool(self._features)

    def results(
        self, p_result_list: Sequence[ContextResult]
    ) -> tuple[tuple[PresentationResult, ...], BindFeatures]:
        """What became of the offers, and the features agreed on.

        Raises:
            RemoteProtocolError: the results do not answer the elements.
        """
        if len(p_result_list) != len(self.elements):
            raise RemoteProtocolError(f"{len(p_result_list)} results for {len(self.elements)} elements")
        features = BindFeatures.NONE
        answers = list(zip(self.elements, p_result_list, strict=True))
        if self._features:
            _, answer = answers.pop()
            if answer.result == _NEGOTIATE_ACK:
                features = BindFeatures(answer.reason & self._features)
        found: list[PresentationResult] = []
        position = 0
        for offer in self.offers:
            count = len(offer.transfer_syntaxes)
            found.append(_offer_result(offer, answers[position : position + count]))
            position += count
        return tuple(found), features


def _offer_result(
    offer: PresentationOffer, answers: Sequence[tuple[ContextElement, ContextResult]]
) -> PresentationResult:
    for element, answer in answers:
        if answer.result != _ACCEPTANCE:
            continue
        if answer.transfer_syntax != element.transfer_syntaxes[0]:
            raise RemoteProtocolError(
                f"presentation context {element.p_cont_id} accepted with transfer syntax"
                f" {answer.transfer_syntax}, offered was {element.transfer_syntaxes[0]}"
            )
        context = PresentationContext(element.p_cont_id, offer.abstract_syntax, answer.transfer_syntax)
        return PresentationResult(offer, context, answer.result, answer.reason)
    first = answers[0][1]
    return PresentationResult(offer, None, first.result, first.reason)


# ---- server ----


@dataclass(slots=True)
class Answer:
    """A server's answer to a list of elements.

    Attributes:
        results: one for each element. added: contexts that are new, by p_cont_id.
        features: bind-time features granted, None when there was no such element.
    """

    results: list[ContextResult] = field(default_factory=list)
    added: dict[int, PresentationContext] = field(default_factory=dict)
    features: BindFeatures | None = None


def answer_elements(
    elements: Sequence[ContextElement],
    policy: ServerPolicy,
    known: Mapping[int, PresentationContext],
    features: BindFeatures | None,
) -> Answer:
    """Choose presentation contexts (MS-RPCE 3.3.1.5.6) and bind-time features (3.3.1.5.3).

    Of the elements with the same abstract syntax one is accepted: the first that offers the preferred
    transfer syntax, otherwise the first that offers a supported one. For a context that exists the choice
    has to be what it has.

    Args:
        known: the contexts of the connection.
        features: what may be granted; None: such elements are not understood (always so in alter_context).

    Raises:
        RemoteProtocolError: no elements, one without transfer syntaxes, two with features, or a p_cont_id
            that stands for something else already.
    """
    if not elements:
        raise RemoteProtocolError("no presentation contexts")
    answer = Answer()
    chosen: dict[SyntaxId, _Choice] = {}
    for index, element in enumerate(elements):
        if not element.transfer_syntaxes:
            raise RemoteProtocolError(f"presentation context {element.p_cont_id} offers no transfer syntax")
        bits = None if features is None else proposed_features(element)
        if bits is not None and features is not None:
            if answer.features is not None:
                raise RemoteProtocolError("two elements of bind-time features")
            answer.features = BindFeatures(bits & features)
            answer.results.append(ContextResult(_NEGOTIATE_ACK, int(answer.features), NULL_SYNTAX))
            continue
        abstract = element.abstract_syntax
        existing = answer.added.get(element.p_cont_id) or known.get(element.p_cont_id)
        if existing is not None and existing.abstract_syntax != abstract:
            raise RemoteProtocolError(f"presentation context {element.p_cont_id} is of another interface")
        choice = chosen.get(abstract)
        if choice is None:
            choice = chosen[abstract] = _choose(abstract, elements, policy, known)
        if choice.offer is None:
            answer.results.append(_rejected(_ABSTRACT_SYNTAX_NOT_SUPPORTED))
        elif index != choice.index or choice.transfer_syntax is None:
            answer.results.append(_rejected(_TRANSFER_SYNTAXES_NOT_SUPPORTED))
        else:
            answer.results.append(ContextResult(_ACCEPTANCE, 0, choice.transfer_syntax))
            if existing is None:
                answer.added[element.p_cont_id] = PresentationContext(
                    element.p_cont_id,
                    abstract,
                    choice.transfer_syntax,
                    choice.offer.interface,
                    choice.offer.streamed,
                )
    return answer


@dataclass(slots=True)
class _Choice:
    """Which of the elements with one abstract syntax is accepted, and with what."""

    offer: InterfaceOffer | None
    index: int = -1
    transfer_syntax: SyntaxId | None = None


def _rejected(reason: int) -> ContextResult:
    return ContextResult(_PROVIDER_REJECTION, reason, NULL_SYNTAX)


def _choose(
    abstract: SyntaxId,
    elements: Sequence[ContextElement],
    policy: ServerPolicy,
    known: Mapping[int, PresentationContext],
) -> _Choice:
    offer = policy.find_interface(abstract)
    choice = _Choice(offer)
    if offer is None:
        return choice
    for index, element in enumerate(elements):
        if element.abstract_syntax != abstract:
            continue
        picked = _pick(element, offer, known.get(element.p_cont_id))
        if picked is not None and (choice.transfer_syntax is None or picked == offer.preferred):
            choice.index, choice.transfer_syntax = index, picked
            if picked == offer.preferred:
                break
    return choice


def _pick(
    element: ContextElement, offer: InterfaceOffer, existing: PresentationContext | None
) -> SyntaxId | None:
    """The transfer syntax that one element on its own would get; one that exists has to get what it has."""
    proposed = element.transfer_syntaxes
    if offer.preferred in proposed:
        picked: SyntaxId | None = offer.preferred
    else:
        picked = next((syntax for syntax in proposed if syntax in offer.transfer_syntaxes), None)
    if existing is not None and picked is not None and picked != existing.transfer_syntax:
        raise RemoteProtocolError(
            f"presentation context {element.p_cont_id} has another transfer syntax already"
        )
    return picked
