"""Interface pointers: MInterfacePointer with an OBJREF in it (MS-DCOM 2.2.14, 2.2.16, 2.2.18)."""

from __future__ import annotations

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from tests.ndr.build import BIG, LITTLE, NDR64, decode, encode, procedure, ref, sized, struct, unique

POINTER = ndr.MInterfacePointer
#: An OBJREF_STANDARD by MS-DCOM 2.2.18.4: signature, flags, iid of IRemUnknown, STDOBJREF, no bindings.
OBJREF = bytes.fromhex(
    "4d454f57 01000000 31010000 0000 0000 c000000000000046"
    "00000000 05000000 8877665544332211 00ffeeddccbbaa99 00c40000 9805 0000 9a4c1f6f2b3d5e70"
    "0000 0000 00000000"
)
#: A PMInterfacePointer parameter with it, as impacket 0.13's dcomrt module writes it but for the referent id.
FOREIGN = bytes.fromhex("00000200 48000000 48000000") + OBJREF


def test_octets_of_another_encoder() -> None:
    made = encode(unique(POINTER.__ndr__), POINTER(abData=OBJREF))
    assert made.hex() == FOREIGN.hex()
    assert decode(unique(POINTER.__ndr__), FOREIGN) == POINTER(ulCntData=72, abData=OBJREF)


@pytest.mark.parametrize(
    ("variant", "expected"),
    [
        (LITTLE, "00000200 03000000 03000000 616263"),
        (BIG, "00020000 00000003 00000003 616263"),
        # Padded to the alignment of the structure, after the array (MS-RPCE 2.2.5.3.4.1).
        (NDR64, "0000020000000000 0300000000000000 03000000 616263 00"),
    ],
)
def test_octets_by_the_text(variant: ndr.Variant, expected: str) -> None:
    made = encode(unique(POINTER.__ndr__), POINTER(abData=b"abc"), variant)
    assert made.hex() == expected.replace(" ", "")
    assert decode(unique(POINTER.__ndr__), made, variant).abData == b"abc"


@pytest.mark.parametrize("variant", list(ndr.Variant))
def test_where_interface_pointers_stand(variant: ndr.Variant) -> None:
    """As parameters both ways, behind [out] references, in structures and arrays; null is none."""
    pointer = unique(POINTER.__ndr__)
    holder = struct("Holder", one=pointer, many=unique(sized(pointer, "count")), count=ndr.ULONG)
    made = procedure("Op", ("a", pointer, "in"), ("b", ref(pointer), "out"), ("c", ref(holder), "in,out"))
    codec: ndr.ProcedureCodec[object] = ndr.compile_procedure(made, variant)
    value = POINTER(ulCntData=72, abData=OBJREF)
    held = holder.cls(one=None, many=[value, None], count=2)
    assert codec.decode_in(codec.encode_in((value, held))) == (value, held)
    for result in (made.result(b=value, c=held), made.result(b=None, c=held)):
        assert codec.decode_out(codec.encode_out(result, (value, held)), (value, held)) == result


def test_counts_that_contradict_each_other() -> None:
    with pytest.raises(NdrError, match=r"2 elements, but size_is\(ulCntData\) is 3"):
        encode(unique(POINTER.__ndr__), POINTER(ulCntData=3, abData=b"ab"))
    with pytest.raises(NdrError, match="does not fit ulCntData"):
        decode(unique(POINTER.__ndr__), bytes.fromhex("00000200 03000000 02000000 616263"))
    with pytest.raises(NdrError, match="only 3 octets are left"):
        decode(unique(POINTER.__ndr__), bytes.fromhex("00000200 ffffff0f ffffff0f 616263"))
