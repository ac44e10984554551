"""The transfer syntaxes that an interface is offered in, by a client or a server (MS-RPCE 3.3.1.5.6)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dcerpc.stub import Interface
from dcerpc.syntax_id import NDR, NDR64, SyntaxId

__all__ = ["syntaxes_for", "syntaxes_named"]

_KNOWN: Final = {"ndr": NDR, "ndr64": NDR64}


def syntaxes_named(names: Iterable[str]) -> tuple[SyntaxId, ...]:
    """The transfer syntaxes that Profile.transfer_syntaxes names, best first.

    Raises:
        ValueError: an unknown name, or no name.
    """
    wanted = tuple(names)
    if not wanted or any(name not in _KNOWN for name in wanted):
        raise ValueError(f"transfer syntaxes {wanted}: one or more of {', '.join(_KNOWN)}")
    return tuple(_KNOWN[name] for name in wanted)


def syntaxes_for(interface: Interface, allowed: tuple[SyntaxId, ...]) -> tuple[SyntaxId, ...]:
    """Those of the allowed transfer syntaxes to offer an interface in.

    An interface with an operation that cannot travel in NDR64, which has [byte_count] (MS-RPCE 2.2.4.13), is
    offered in NDR alone if that is allowed.

    Args:
        allowed: best first.
    """
    if NDR in allowed and any(op is not None and not op.procedure.ndr64 for op in interface.operations):
        return (NDR,)
    return allowed
