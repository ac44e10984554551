"""Which carrier a protocol sequence has."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import entry_points

from dcerpc.protseq import require_supported
from dcerpc.transport.api import Carrier
from dcerpc.transport.tcp import TCP

__all__ = ["ENTRY_POINT_GROUP", "CarrierRegistry"]

#: Entry points of this group name Carrier objects.
ENTRY_POINT_GROUP = "dcerpc.transports"


class CarrierRegistry:
    """Carriers by protocol sequence: the built-in ones, and those that are added."""

    __slots__ = ("_carriers",)

    def __init__(self) -> None:
        self._carriers: dict[str, Carrier] = {TCP.protseq: TCP}

    def add(self, carrier: Carrier) -> None:
        """Add a carrier, or replace that of its protocol sequence."""
        self._carriers[carrier.protseq] = carrier

    def add_entry_points(self) -> None:
        """Add the carriers that installed distributions offer under the group ``dcerpc.transports``."""
        for found in entry_points(group=ENTRY_POINT_GROUP):
            self.add(found.load())

    def __getitem__(self, protseq: str) -> Carrier:
        """The carrier of a protocol sequence.

        Raises:
            UnsupportedProtocolSequence: it has none; the message says why.
            BindingError: there is no such sequence.
        """
        return self._carriers[require_supported(protseq, self._carriers).name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._carriers)
