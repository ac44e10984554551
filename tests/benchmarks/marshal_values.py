"""The values that ``bench_marshal`` marshals, and the codecs of this library for them.

Each work is one call's stub data in one direction. Sizes can be scaled, for the growth tables.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from dcerpc import ndr
from dcerpc.interfaces import drsuapi, ms_dtyp, samr, srvsvc
from dcerpc.stub import Interface

__all__ = ["GROWING", "WORKS", "Work"]


@dataclass(slots=True)
class Work:
    """Something to marshal.

    Attributes:
        encode: gives the octets. decode: from octets to the value.
        stub: the octets.
    """

    encode: Callable[[], bytes]
    decode: Callable[[bytes], object]
    stub: bytes


@dataclass(slots=True, kw_only=True)
class Nothing:
    """The result of operations that return nothing."""


def _codec(interface: Interface, opnum: int, variant: ndr.Variant) -> ndr.ProcedureCodec[Any]:
    operation = interface.operations[opnum]
    if operation is None:
        raise LookupError(f"{interface.name} has no operation {opnum}")
    return operation.codec(variant)


def shares(variant: ndr.Variant, count: int = 100) -> Work:
    """The response of NetrShareEnum (MS-SRVS 3.1.4.8) with ``count`` structures of two strings each."""
    listed = [
        srvsvc.SHARE_INFO_1(
            shi1_netname=f"share-{i:03d}", shi1_type=0, shi1_remark=f"Remark of share number {i}"
        )
        for i in range(count)
    ]
    asked = srvsvc.SHARE_ENUM_STRUCT(
        ShareInfo=srvsvc.SHARE_ENUM_UNION(1, srvsvc.SHARE_INFO_1_CONTAINER(Buffer=None))
    )
    result = srvsvc.srvsvc.NetrShareEnumResult(
        InfoStruct=srvsvc.SHARE_ENUM_STRUCT(
            ShareInfo=srvsvc.SHARE_ENUM_UNION(1, srvsvc.SHARE_INFO_1_CONTAINER(Buffer=listed))
        ),
        TotalEntries=count,
        ResumeHandle=0,
        return_value=0,
    )
    args = ("server", asked, 0xFFFFFFFF, 0)
    codec = _codec(srvsvc.srvsvc.INTERFACE, 15, variant)
    stub = codec.encode_out(result, args)
    return Work(lambda: codec.encode_out(result, args), lambda stub: codec.decode_out(stub, args), stub)


def names(variant: ndr.Variant, count: int = 3) -> Work:
    """The request of SamrLookupNamesInDomain (MS-SAMR 3.1.5.11.2)."""
    handle = ndr.ContextHandle(0, uuid.UUID(int=0x1234), "SAMPR_HANDLE")
    wanted = [ms_dtyp.RPC_UNICODE_STRING(Buffer=f"Administrator{i}") for i in range(count)]
    codec = _codec(samr.samr.INTERFACE, 17, variant)
    args = (handle, ndr.DERIVED, wanted)
    return Work(lambda: codec.encode_in(args), lambda stub: codec.decode_in(stub), codec.encode_in(args))


def _name(number: int) -> Any:
    text = f"CN=User {number},OU=People,DC=example,DC=com"
    sid = bytes((1, 5, 0, 0, 0, 0, 0, 5)) + number.to_bytes(4, "little") * 5
    return drsuapi.DSNAME(
        structLen=58 + 2 * len(text),
        SidLen=28,
        Guid=uuid.UUID(int=number + 1),
        Sid=drsuapi.NT4SID(Data=sid),
        StringName=text + "\0",
    )


def _entry(number: int, attributes: int) -> Any:
    source = uuid.UUID(int=1)
    entry = drsuapi.ENTINF(
        pName=_name(number),
        ulFlags=1,
        AttrBlock=drsuapi.ATTRBLOCK(
            pAttr=[
                drsuapi.ATTR(
                    attrTyp=0x90000 + at,
                    AttrVal=drsuapi.ATTRVALBLOCK(
                        pAVal=[drsuapi.ATTRVAL(pVal=bytes(8 + 4 * (at % 7))) for _ in range(1 + at % 2)]
                    ),
                )
                for at in range(attributes)
            ]
        ),
    )
    meta = drsuapi.PROPERTY_META_DATA_EXT_VECTOR(
        rgMetaData=[
            drsuapi.PROPERTY_META_DATA_EXT(
                dwVersion=1,
                timeChanged=13_000_000_000 + at,
                uuidDsaOriginating=source,
                usnOriginating=4000 + at,
            )
            for at in range(attributes)
        ]
    )
    return drsuapi.REPLENTINFLIST(
        pNextEntInf=None, Entinf=entry, fIsNCPrefix=0, pParentGuid=source, pMetaDataExt=meta
    )


def replica(variant: ndr.Variant, attributes: int = 20, objects: int = 50) -> Work:
    """The response of IDL_DRSGetNCChanges (MS-DRSR 4.1.10): a linked list of objects, attributes, values."""
    entries = [_entry(number, attributes) for number in range(objects)]
    for one, following in pairwise(entries):
        one.pNextEntInf = following
    usn = drsuapi.USN_VECTOR(usnHighObjUpdate=5000, usnReserved=0, usnHighPropUpdate=5000)
    prefix = drsuapi.PrefixTableEntry(ndx=9, prefix=drsuapi.OID_t(elements=b"\x2a\x86\x48\x86\xf7"))
    reply = drsuapi.DRS_MSG_GETCHGREPLY_V6(
        uuidDsaObjSrc=uuid.UUID(int=1),
        uuidInvocIdSrc=uuid.UUID(int=2),
        pNC=_name(0),
        usnvecFrom=usn,
        usnvecTo=usn,
        pUpToDateVecSrc=None,
        PrefixTableSrc=drsuapi.SCHEMA_PREFIX_TABLE(pPrefixEntry=[prefix]),
        ulExtendedRet=0,
        cNumObjects=objects,
        cNumBytes=10_000,
        pObjects=entries[0],
        fMoreData=0,
        cNumNcSizeObjects=0,
        cNumNcSizeValues=0,
        rgValues=None,
        dwDRSError=0,
    )
    codec = _codec(drsuapi.drsuapi.INTERFACE, 3, variant)
    result = drsuapi.drsuapi.IDL_DRSGetNCChangesResult(
        pdwOutVersion=6, pmsgOut=drsuapi.DRS_MSG_GETCHGREPLY(6, reply), return_value=0
    )
    return Work(
        lambda: codec.encode_out(result), lambda stub: codec.decode_out(stub), codec.encode_out(result)
    )


def _counted(kind: ndr.Type, value: Any, variant: ndr.Variant) -> Work:
    data = ndr.Array(kind, (ndr.Dim(size_is="count"),))
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(
        ndr.Procedure(
            "Take", (ndr.Param("count", ndr.ULONG, "in"), ndr.Param("data", data, "in")), None, Nothing
        ),
        variant,
    )
    args = (ndr.DERIVED, value)
    return Work(lambda: codec.encode_in(args), lambda stub: codec.decode_in(stub), codec.encode_in(args))


def octets(variant: ndr.Variant, count: int = 1 << 20) -> Work:
    """A count, and as many octets."""
    return _counted(ndr.BYTE, bytes(range(256)) * (count // 256), variant)


def longs(variant: ndr.Variant, count: int = 100_000) -> Work:
    """A count, and as many longs."""
    return _counted(ndr.ULONG, list(range(count)), variant)


#: What is measured, by name.
WORKS: Final[dict[str, Callable[[ndr.Variant], Work]]] = {
    "shares": shares,
    "names": names,
    "replica": replica,
    "octets": octets,
    "longs": longs,
}
#: The same with a number of elements, and the smaller number for the growth tables.
GROWING: Final[dict[str, tuple[Callable[[ndr.Variant, int], Work], int]]] = {
    "shares": (shares, 300),
    "names": (names, 90),
    "replica": (replica, 30),
    "octets": (octets, 25 << 12),
    "longs": (longs, 10_000),
}
