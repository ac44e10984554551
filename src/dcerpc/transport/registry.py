"""Which carrier a protocol sequence has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import entry_points

from dcerpc.protseq import protocol_sequence, require_supported
from dcerpc.transport.api import Carrier

__all__ = ["ENTRY_POINT_GROUP", "CarrierRegistry"]

#: Entry points of this group name Carrier objects.
ENTRY_POINT_GROUP = "dcerpc.transports"


# A program loads what it uses, and SMB with its cryptography only if it uses that.


def _tcp() -> Carrier:
    from dcerpc.transport.tcp import TCP

    return TCP


def _named_pipes() -> Carrier:
    from dcerpc.transport.smb.carrier import NAMED_PIPES

    return NAMED_PIPES


def _netbios_over_tcp() -> Carrier:
    from dcerpc.transport.nb_tcp import NB_TCP

    return NB_TCP


def _local() -> Carrier:
    from dcerpc.transport.local import LOCAL

    return LOCAL


def _unix_stream() -> Carrier:
    from dcerpc.transport.local import UNIX_STREAM

    return UNIX_STREAM


_BUILT_IN: Mapping[str, Callable[[], Carrier]] = {
    "ncacn_ip_tcp": _tcp,
    "ncacn_np": _named_pipes,
    "ncacn_nb_tcp": _netbios_over_tcp,
    "ncalrpc": _local,
    "ncacn_unix_stream": _unix_stream,
}


class CarrierRegistry:
    """Carriers by protocol sequence: the built-in ones, and those that are added."""

    __slots__ = ("_added",)

    def __init__(self) -> None:
        self._added: dict[str, Carrier] = {}

    def add(self, carrier: Carrier) -> None:
        """Add a carrier, or replace that of its protocol sequence.

        Raises:
            BindingError: there is no such sequence.
        """
        self._added[protocol_sequence(carrier.protseq).name] = carrier

    def add_entry_points(self) -> None:
        """Add the carriers that installed distributions offer under the group ``dcerpc.transports``.

        Raises:
            TypeError: one of them is not a Carrier.
            BindingError: one is of a protocol sequence that there is not.
        """
        for found in entry_points(group=ENTRY_POINT_GROUP):
            carrier = found.load()
            if not isinstance(carrier, Carrier):
                raise TypeError(f"entry point {found.name} = {found.value} is not a Carrier")
            self.add(carrier)

    def __getitem__(self, protseq: str) -> Carrier:
        """The carrier of a protocol sequence.

        Raises:
            UnsupportedProtocolSequence: it has none; the message says why, and what can be done.
            BindingError: there is no such sequence.
        """
        name = require_supported(protseq, self).name
        added = self._added.get(name)
        return _BUILT_IN[name]() if added is None else added

    def __contains__(self, protseq: object) -> bool:
        return protseq in self._added or protseq in _BUILT_IN

    def __iter__(self) -> Iterator[str]:
        yield from _BUILT_IN
        yield from (name for name in self._added if name not in _BUILT_IN)
