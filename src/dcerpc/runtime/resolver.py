"""Finding endpoints: the EndpointResolver extension point, and the one that asks the endpoint mapper."""

from __future__ import annotations

import uuid
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError, StatusError
from dcerpc.interfaces.epm import ept, twr_t
from dcerpc.status import EPT_S_NOT_REGISTERED
from dcerpc.stub import Interface
from dcerpc.towers import Tower

__all__ = ["EndpointMapper", "EndpointResolver", "RemoteCall", "Resolution"]

#: Towers asked for: an interface has few on one protocol sequence, and the first that fits is taken.
_MAX_TOWERS: Final = 8


@dataclass(frozen=True, slots=True)
class RemoteCall:
    """What a resolution asks its runtime for: one call to some server, without security.

    Attributes:
        binding: where, endpoint included.
        interface: the generated class of the interface, such as ``dcerpc.interfaces.epm.ept``.
        method: the client's method. arguments: its keyword arguments.
    """

    binding: StringBinding
    interface: Any
    method: str
    arguments: Mapping[str, Any]

    def start(self, binding: Any, *, blocking: bool) -> Any:
        """Make the call over a binding handle to :attr:`binding`: the result, or what to await for it."""
        client = self.interface.BlockingClient if blocking else self.interface.Client
        return getattr(client(binding), self.method)(**self.arguments)


#: A generator that yields RemoteCall objects, gets their results, and returns the binding with its endpoint.
#: An RpcError of a call is thrown into it. So a resolver is written once for both runtimes.
Resolution = Generator[RemoteCall, Any, StringBinding]


class EndpointResolver(Protocol):
    """Finds the endpoint of an interface when a binding has none."""

    def resolve(
        self,
        binding: StringBinding,
        interface: Interface,
        object: uuid.UUID | None,  # noqa: A002  # the field's name
    ) -> Resolution:
        """Find where an interface is served.

        Args:
            binding: what the user gave, without an endpoint.
            interface: what is to be called.
            object: object UUID of the binding handle, or None.

        Raises:
            RpcError: from the generator: there is no such endpoint.
        """


class EndpointMapper:
    """Takes the interface's well-known endpoint, or else asks the server's endpoint mapper with ept_map.

    C706 2.3.4 and appendix O, MS-RPCE 3.1.3.5.3.

    Args:
        at: where the endpoint mapper is, None: on the binding's host, at the well-known endpoint of its
            protocol sequence.
    """

    __slots__ = ("_at",)

    def __init__(self, at: StringBinding | None = None) -> None:
        self._at = at

    def resolve(
        self,
        binding: StringBinding,
        interface: Interface,
        object: uuid.UUID | None,  # noqa: A002  # the field's name
    ) -> Resolution:
        """See EndpointResolver.resolve.

        Raises:
            StatusError: the endpoint mapper knows no endpoint of the interface.
            BindingError: the protocol sequence has no well-known endpoint for an endpoint mapper.
        """
        mapper = self._at or binding.replace(endpoint=binding.sequence.mapper_endpoint, object=None)
        if not mapper.endpoint:
            raise BindingError(f"{binding}: there is no endpoint to ask an endpoint mapper at; give one")
        if interface.syntax == ept.INTERFACE.syntax:
            return mapper
        for protseq, endpoint in interface.endpoints:
            if protseq == binding.protseq and endpoint:
                return binding.replace(endpoint=endpoint)
        tower = Tower.from_binding(binding.replace(address=""), interface.syntax).encode()
        answer = yield RemoteCall(
            mapper,
            ept,
            "ept_map",
            {
                "obj": object,
                "map_tower": twr_t(tower_octet_string=tower),
                "entry_handle": None,
                "max_towers": _MAX_TOWERS,
            },
        )
        found = None if answer.status else _endpoint(answer.ITowers, binding.protseq)
        if found is None:
            raise StatusError(answer.status or EPT_S_NOT_REGISTERED, f"ept_map of {interface!r} at {mapper}")
        return binding.replace(endpoint=found)


def _endpoint(towers: Sequence[twr_t | None], protseq: str) -> str | None:
    """The endpoint of the first tower that is one of the protocol sequence and has an endpoint."""
    for tower in towers:
        if tower is not None:
            try:
                offered = Tower.decode(tower.tower_octet_string).to_binding()
            except BindingError:
                continue
            if offered.protseq == protseq and offered.endpoint:
                return offered.endpoint
    return None
