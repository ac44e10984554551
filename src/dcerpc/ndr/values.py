"""Values that Python has no type for: what is to be derived, and context handles."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, Final

__all__ = ["DERIVED", "ContextHandle"]


class _Derived:
    """The type of DERIVED."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "DERIVED"

    def __reduce__(self) -> str:
        return "DERIVED"


#: Stands for a count, length or discriminant that follows from the data it describes.
DERIVED: Final[Any] = _Derived()


@dataclass(slots=True, eq=False)
class ContextHandle:
    """A context handle as user code holds it; nil handles are None.

    Attributes:
        attributes, uuid: what is on the wire.
        type_name: its IDL type, "" where it is not known.
        owner: the association (client) or association group (server) it belongs to.
        state: the server application's object; None in a client.
    """

    attributes: int
    uuid: uuid.UUID
    type_name: str = ""
    owner: Any = None
    state: Any = None

    def __repr__(self) -> str:
        return f"<ContextHandle {self.type_name} {self.uuid}>"
