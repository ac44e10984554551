"""Which bindings may share a link: those to one server, with the same settings, as the same user.

A link of a shared carrier (an SMB session) carries the connections of many binding handles. The registries of
both runtimes keep such links by a LinkKey while a binding handle holds them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from dcerpc.binding import StringBinding
from dcerpc.limits import Limits
from dcerpc.runtime.client_security import SessionSecurity
from dcerpc.transport.api import Carrier, SocketAddress

__all__ = ["LEAVE_TIMEOUT", "LinkKey"]

#: How long a server may take to answer the leave that is taken of it; seconds.
LEAVE_TIMEOUT: Final = 2.0


class _Same:
    """An object as part of a key: equal to itself only, whether or not it can be hashed."""

    __slots__ = ("_object",)

    def __init__(self, value: object) -> None:
        self._object = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self._object is other._object

    def __hash__(self) -> int:
        return id(self._object)


@dataclass(frozen=True, slots=True)
class LinkKey:
    """What two bindings have in common that may share a link.

    Attributes:
        address: where the link's socket is.
        binding: where to, its options included; without endpoint and object.
        settings: the carrier's own.
        session: as whom, and how, the carrier's own session is authenticated; None: it is not.
        limits: bounds on what the server may cost.
        keep_alive: time-out parameter of keep-alive probes.
        others: what is shared only by who has the very same object: carrier, security providers, what answers
            their steps, trace.
    """

    address: SocketAddress
    binding: StringBinding
    # Left out of the hash: settings and credentials of third parties may have none.
    settings: Any = field(hash=False, repr=False)
    session: SessionSecurity | None = field(hash=False)
    limits: Limits = field(hash=False, repr=False)
    keep_alive: int
    others: tuple[_Same, ...] = field(repr=False)

    @classmethod
    def of(
        cls,
        carrier: Carrier,
        binding: StringBinding,
        *,
        settings: Any,
        session: SessionSecurity | None,
        limits: Limits,
        keep_alive: int,
        others: tuple[object, ...],
    ) -> LinkKey:
        """The key of a binding's link.

        Args:
            carrier: of its protocol sequence.
            binding: where to; its endpoint is of no account.
            settings, session, limits, keep_alive: as the attributes.
            others: objects that have to be the very same.

        Raises:
            BindingError: the carrier has no address for the binding.
        """
        return cls(
            address=carrier.socket_address(binding),
            binding=binding.replace(endpoint="", object=None),
            settings=settings,
            session=session,
            limits=limits,
            keep_alive=keep_alive,
            others=tuple(_Same(each) for each in (carrier, *others)),
        )
