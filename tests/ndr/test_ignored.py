"""[ignore]: a pointer whose place is on the wire, but never what it points to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest

from dcerpc import ndr
from dcerpc.ndr import Variant, codegen


@dataclass(slots=True, kw_only=True)
class Link:
    __ndr__: ClassVar[ndr.Struct]
    value: int
    back: Link | None
    next: Link | None


Link.__ndr__ = ndr.Struct(
    Link,
    (
        ndr.Field("value", ndr.LONG),
        ndr.Field("back", ndr.Pointer(ndr.Deferred(lambda: Link.__ndr__), "unique", ignored=True)),
        ndr.Field("next", ndr.Pointer(ndr.Deferred(lambda: Link.__ndr__))),
    ),
)

GOLDEN = {
    Variant.NDR_LITTLE: "01000000 00000000 00000200 02000000 00000000 00000000",
    Variant.NDR_BIG: "00000001 00000000 00020000 00000002 00000000 00000000",
    Variant.NDR64: "01000000 00000000 0000000000000000 0000020000000000"
    "02000000 00000000 0000000000000000 0000000000000000",
}


@pytest.mark.parametrize("variant", Variant)
def test_it_is_sent_as_null(variant: Variant) -> None:
    first, second = Link(value=1, back=None, next=None), Link(value=2, back=None, next=None)
    first.next, second.back = second, first  # a cycle, were it followed
    codec = codegen.value_codec(Link.__ndr__, variant)
    assert codec.encode(first) == bytes.fromhex(GOLDEN[variant])
    decoded, size = codec.decode(bytes.fromhex(GOLDEN[variant]))
    assert decoded == Link(value=1, back=None, next=Link(value=2, back=None, next=None))
    assert size == len(bytes.fromhex(GOLDEN[variant]))


def test_what_a_peer_sends_in_its_place_means_nothing() -> None:
    data = bytes.fromhex("01000000 78563412 00000000")
    decoded, _ = codegen.value_codec(Link.__ndr__, Variant.NDR_LITTLE).decode(data)
    assert decoded == Link(value=1, back=None, next=None)
