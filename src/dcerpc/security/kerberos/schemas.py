"""Construct schemas of keytabs and credential caches, as MIT Kerberos defined them.

The formats have no specification but MIT's documentation ("Keytab file format", "Credential cache file
format"). What frames their records (sizes, holes, the end) is read by :mod:`.keytab` and :mod:`.ccache`; here
is what is in them. No count allocates anything before its elements are read, so a hostile one ends with the
octets.

This is the only module here that imports construct; import it inside the function that needs it.
"""

from __future__ import annotations

import functools
import sys
from typing import Any

from construct import (
    Array,
    ConstructError,
    GreedyBytes,
    If,
    Int8ub,
    Int16ub,
    Int16ul,
    Int32sb,
    Int32ub,
    Int32ul,
    Prefixed,
    PrefixedArray,
    Struct,
    this,
)

__all__ = ["ConstructError", "cache_header_field", "credential", "keytab_entry", "principal"]


@functools.cache
def keytab_entry(version: int) -> Any:
    """An entry of a keytab, without the size in front of it.

    ``rest`` holds the 32-bit kvno, or nothing, or what later versions may add.

    Args:
        version: 1, whose numbers have this machine's byte order, whose components count the realm, and which
        has no
            name type; or 2.
    """
    small, large = (Int16ul, Int32ul) if version == 1 and sys.byteorder == "little" else (Int16ub, Int32ub)
    counted = Prefixed(small, GreedyBytes)
    realms = 1 if version == 1 else 0
    return Struct(
        "count" / small,
        "realm" / counted,
        "components" / Array(lambda entry: max(0, entry.count - realms), counted),
        "name_type" / If(version > 1, Int32sb),
        "timestamp" / large,
        "kvno" / Int8ub,
        "enctype" / small,
        "key" / counted,
        "rest" / GreedyBytes,
    )


_DATA = Prefixed(Int32ub, GreedyBytes)
_TYPED = Struct("type" / Int16ub, "data" / _DATA)

#: A principal of a credential cache.
principal = Struct(
    "name_type" / Int32sb,
    "count" / Int32ub,
    "realm" / _DATA,
    "components" / Array(this.count, _DATA),
)

#: A field of the header of a credential cache of version 4.
cache_header_field = Struct("tag" / Int16ub, "data" / Prefixed(Int16ub, GreedyBytes))


@functools.cache
def credential(version: int) -> Any:
    """A credential of a cache.

    Args:
        version: 3, which has a key's type twice; or 4.
    """
    return Struct(
        "client" / principal,
        "server" / principal,
        "enctype" / Int16ub,
        "enctype_again" / If(version == 3, Int16ub),
        "key" / _DATA,
        "auth_time" / Int32ub,
        "start_time" / Int32ub,
        "end_time" / Int32ub,
        "renew_till" / Int32ub,
        "is_user_to_user" / Int8ub,
        "flags" / Int32ub,
        "addresses" / PrefixedArray(Int32ub, _TYPED),
        "authorization_data" / PrefixedArray(Int32ub, _TYPED),
        "ticket" / _DATA,
        "second_ticket" / _DATA,
    )
