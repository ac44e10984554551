"""Interface pointers as values: the structure that carries an object reference (MS-DCOM 2.2.14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dcerpc.ndr.types import BYTE, DERIVED, ULONG, Array, Dim, Field, Struct

__all__ = ["MInterfacePointer"]


@dataclass(slots=True, kw_only=True)
class MInterfacePointer:
    """An interface pointer: the octets of an OBJREF (MS-DCOM 2.2.14, 2.2.18).

    Attributes:
        ulCntData: octets of abData.
        abData: the OBJREF.
    """

    __ndr__: ClassVar[Struct]
    ulCntData: int = DERIVED
    abData: bytes


MInterfacePointer.__ndr__ = Struct(
    MInterfacePointer,
    (Field("ulCntData", ULONG), Field("abData", Array(BYTE, (Dim(size_is="ulCntData"),)))),
)
