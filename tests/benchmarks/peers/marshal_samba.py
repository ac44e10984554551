"""A peer of ``bench_marshal``: Samba's C code under its Python bindings.

Those decode lazily, so decoding reads all fields.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from tests.benchmarks.peers.marshal_worker import Calls, serve


def make(stubs: Mapping[str, bytes]) -> Calls:
    from samba.dcerpc import dnsserver, drsuapi, echo, samr, srvsvc
    from samba.ndr import ndr_pack_in, ndr_pack_out, ndr_unpack_in, ndr_unpack_out

    def shares(wide: bool) -> Callable[[], object]:
        stub = stubs["shares NDR64" if wide else "shares"]

        def decode() -> object:
            call = ndr_unpack_out(srvsvc.NetShareEnumAll(), stub, ndr64=wide)
            found = [(one.name, one.type, one.comment) for one in call.out_info_ctr.ctr.array]
            return found, call.out_totalentries, call.out_resume_handle, call.result

        return decode

    def names() -> object:
        call = ndr_unpack_in(samr.LookupNames(), stubs["names"])
        handle = call.in_domain_handle
        return handle.handle_type, handle.uuid, [one.string for one in call.in_names], call.in_num_names

    def replica(wide: bool) -> Callable[[], object]:
        stub = stubs["replica NDR64" if wide else "replica"]

        def decode() -> object:
            call = ndr_unpack_out(drsuapi.DsGetNCChanges(), stub, ndr64=wide)
            reply = call.out_ctr
            found, item = [], reply.first_object
            while item is not None:
                entry = item.object
                name = entry.identifier
                values = [
                    (one.attid, [value.blob for value in one.value_ctr.values])
                    for one in entry.attribute_ctr.attributes
                ]
                meta = [
                    (
                        one.version,
                        one.originating_change_time,
                        one.originating_invocation_id,
                        one.originating_usn,
                    )
                    for one in item.meta_data_ctr.meta_data
                ]
                found.append((name.guid, name.sid, name.dn, entry.flags, values, item.is_nc_prefix, meta))
                item = item.next_object
            mapping = [(one.id_prefix, one.oid.binary_oid) for one in reply.mapping_ctr.mappings]
            return found, mapping, reply.source_dsa_guid, reply.naming_context.dn, reply.new_highwatermark

        return decode

    def octets() -> object:
        call = ndr_unpack_in(echo.EchoData(), stubs["octets"])
        return call.in_len, call.in_in_data

    def longs() -> object:
        call = ndr_unpack_in(dnsserver.DnssrvOperation(), query_stub)
        return call.in_pData.AddrCount, call.in_pData.AddrArray

    # Samba marshals whole calls: this one is little more than a counted array of longs.
    query = dnsserver.DnssrvOperation()
    query.in_dwTypeId = dnsserver.DNSSRV_TYPEID_IPARRAY
    addresses = dnsserver.IP4_ARRAY()
    numbers = list(range(len(stubs["longs"]) // 4 - 2))
    addresses.AddrArray = numbers
    addresses.AddrCount = len(numbers)
    query.in_pData = addresses
    query_stub = ndr_pack_in(query)
    listed = ndr_unpack_out(srvsvc.NetShareEnumAll(), stubs["shares"])
    lookup = ndr_unpack_in(samr.LookupNames(), stubs["names"])
    changes = ndr_unpack_out(drsuapi.DsGetNCChanges(), stubs["replica"])
    data = ndr_unpack_in(echo.EchoData(), stubs["octets"])
    return {
        "shares decode": lambda: shares(False),
        "shares encode": lambda: partial(ndr_pack_out, listed),
        "names decode": lambda: names,
        "names encode": lambda: partial(ndr_pack_in, lookup),
        "replica decode": lambda: replica(False),
        "replica encode": lambda: partial(ndr_pack_out, changes),
        "octets decode": lambda: octets,
        "octets encode": lambda: partial(ndr_pack_in, data),
        "longs decode": lambda: longs,
        "longs encode": lambda: partial(ndr_pack_in, query),
        "shares NDR64 decode": lambda: shares(True),
        "shares NDR64 encode": lambda: partial(ndr_pack_out, listed, ndr64=True),
        "replica NDR64 decode": lambda: replica(True),
        "replica NDR64 encode": lambda: partial(ndr_pack_out, changes, ndr64=True),
    }


if __name__ == "__main__":
    serve(make)
