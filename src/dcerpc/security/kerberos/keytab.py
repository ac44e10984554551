"""Keytabs: files of principals' keys (MIT Kerberos, "Keytab file format")."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dcerpc.errors import SecurityError
from dcerpc.security.kerberos.types import Key, NameType, Principal
from dcerpc.status import SEC_E_NO_CREDENTIALS

__all__ = ["KeytabEntry", "find_key", "read_keytab", "write_keytab"]

_MAGIC: Final = 5
_VERSIONS: Final = (1, 2)
_SIZE: Final = 4
_KVNO_SIZE: Final = 4


@dataclass(frozen=True, slots=True)
class KeytabEntry:
    """A key of a principal.

    Attributes:
        kvno: the key's version. timestamp: when it was written; seconds since 1970 UTC.
    """

    principal: Principal
    key: Key
    kvno: int = 0
    timestamp: int = 0


def read_keytab(octets: bytes) -> list[KeytabEntry]:
    """Read a keytab of version 0x0502, or of 0x0501 written by a machine of this one's byte order.

    Args:
        octets: the whole file.

    Returns:
        Its entries in their order, of any encryption type; holes are left out.

    Raises:
        SecurityError: it is no keytab, or is damaged.
    """
    if len(octets) < 2 or octets[0] != _MAGIC or octets[1] not in _VERSIONS:
        raise _damaged(f"it begins with {octets[:2].hex() or 'nothing'}, a keytab with 0502")
    from dcerpc.security.kerberos.schemas import ConstructError, keytab_entry

    schema = keytab_entry(octets[1])
    order: Any = sys.byteorder if octets[1] == 1 else "big"
    entries, at = [], 2
    while at < len(octets):
        size = int.from_bytes(octets[at : at + _SIZE], order, signed=True)
        start = at + _SIZE
        at = start + abs(size)
        if at > len(octets):
            raise _damaged(f"the entry at octet {start - _SIZE} ends behind the file")
        if size == 0:  # the end
            break
        if size < 0:  # what was an entry once
            continue
        try:
            entries.append(_entry(schema.parse(octets[start:at])))
        except ConstructError as error:
            raise _damaged(f"the entry at octet {start - _SIZE}: {_reason(error)}") from error
    return entries


def write_keytab(entries: Iterable[KeytabEntry]) -> bytes:
    """A keytab of version 0x0502 with these entries.

    Raises:
        ValueError: a name or key is longer than 65,535 octets, a number is negative or has more than 32 bits.
    """
    from dcerpc.security.kerberos.schemas import ConstructError, keytab_entry

    schema = keytab_entry(2)
    pieces = [bytes((_MAGIC, 2))]
    for entry in entries:
        try:
            built = schema.build(_fields(entry))
        except (ConstructError, OverflowError) as error:
            raise ValueError(f"keytab entry of {entry.principal}: {_reason(error)}") from error
        pieces += (len(built).to_bytes(_SIZE, "big"), built)
    return b"".join(pieces)


def find_key(
    entries: Sequence[KeytabEntry], principal: Principal | None, enctype: int, kvno: int | None = None
) -> KeytabEntry | None:
    """The key to use for a ticket, or for a client's own.

    Args:
        principal: whose; names compare without regard to case (MS-KILE 3.1.5.11), and a realm of "" is any.
        None:
            anybody's.
        enctype: of the key.
        kvno: its version; where no entry has it, one that has its low octet, which is all that some programs
            write, will do. None: the newest.

    Returns:
        The entry, or None when there is none.
    """
    wanted = [each for each in entries if each.key.enctype == enctype and _is_of(each, principal)]
    if kvno is None:
        return max(wanted, key=lambda each: (each.kvno, each.timestamp), default=None)
    exact = [each for each in wanted if each.kvno == kvno]
    alike = [each for each in wanted if each.kvno == kvno & 0xFF]
    return next(iter(exact or alike), None)


def _is_of(entry: KeytabEntry, principal: Principal | None) -> bool:
    if principal is None:
        return True
    if principal.realm and principal.realm.casefold() != entry.principal.realm.casefold():
        return False
    names = [each.casefold() for each in entry.principal.components]
    return names == [each.casefold() for each in principal.components]


def _entry(parsed: Any) -> KeytabEntry:
    rest = parsed.rest[:_KVNO_SIZE]
    # the octet is the low part of a longer number, if that is there
    kvno = (int.from_bytes(rest, "big") if len(rest) == _KVNO_SIZE else 0) or parsed.kvno
    name_type = NameType.PRINCIPAL if parsed.name_type is None else parsed.name_type
    principal = Principal(tuple(_text(each) for each in parsed.components), _text(parsed.realm), name_type)
    return KeytabEntry(principal, Key(parsed.enctype, parsed.key), kvno, parsed.timestamp)


def _fields(entry: KeytabEntry) -> dict[str, Any]:
    return {
        "count": len(entry.principal.components),
        "realm": _octets(entry.principal.realm),
        "components": [_octets(each) for each in entry.principal.components],
        "name_type": entry.principal.name_type,
        "timestamp": entry.timestamp,
        "kvno": entry.kvno & 0xFF,
        "enctype": entry.key.enctype,
        "key": entry.key.value,
        "rest": entry.kvno.to_bytes(_KVNO_SIZE, "big"),
    }


def _text(octets: bytes) -> str:
    return octets.decode("utf-8", "surrogateescape")


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _reason(error: Exception) -> str:
    """What construct says, in one line."""
    return " ".join(str(error).split())


def _damaged(what: str) -> SecurityError:
    return SecurityError(f"keytab: {what}", SEC_E_NO_CREDENTIALS)
