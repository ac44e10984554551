"""Credential caches of type FILE, versions 3 and 4 (MIT Kerberos, "Credential cache file format")."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any, Final

from dcerpc.errors import SecurityError
from dcerpc.security.kerberos.types import Address, Key, NameType, Principal, ServiceTicket
from dcerpc.status import SEC_E_NO_CREDENTIALS

__all__ = ["CacheConfig", "CredentialCache", "read_ccache", "write_ccache"]

_MAGIC: Final = 5
_VERSIONS: Final = (3, 4)

#: The tag of the header's only field: how far the KDC's clock is ahead; seconds, microseconds.
_DELTA_TIME: Final = 1
_DELTA_TIME_SIZE: Final = 8

#: A server of this realm is no server but a setting: the second component names it, the third a principal.
_CONFIG_REALM: Final = "X-CACHECONF:"
_CONFIG_NAME: Final = "krb5_ccache_conf_data"

#: The authentication time of what was removed without rewriting the file; end_time is 0.
_REMOVED: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class CacheConfig:
    """A setting that programs keep in a cache, such as ``fast_avail`` or ``pa_type``.

    Attributes:
        name: its name. value: its octets, text as a rule.
        principal: the server it is about, as text; "" for the whole cache.
    """

    name: str
    value: bytes
    principal: str = ""


@dataclass(slots=True)
class CredentialCache:
    """What a credential cache holds.

    Attributes:
        principal: whose cache it is.
        tickets: in their order.
        kdc_offset: how far the KDC's clock is ahead of this machine's; seconds.
        config: settings.
    """

    principal: Principal
    tickets: list[ServiceTicket] = field(default_factory=list)
    kdc_offset: int = 0
    config: list[CacheConfig] = field(default_factory=list)


def read_ccache(octets: bytes) -> CredentialCache:
    """Read a credential cache of version 3 or 4.

    Args:
        octets: the whole file.

    Returns:
        What it holds; entries that were marked as removed are left out.

    Raises:
        SecurityError: it is no credential cache, or is damaged.
    """
    if len(octets) < 2 or octets[0] != _MAGIC or octets[1] not in _VERSIONS:
        raise _damaged(f"it begins with {octets[:2].hex() or 'nothing'}, a cache with 0504 or 0503")
    from dcerpc.security.kerberos import schemas

    version = octets[1]
    stream = io.BytesIO(octets)
    stream.seek(2)
    try:
        offset = _read_header(stream) if version == 4 else 0
        cache = CredentialCache(_principal(schemas.principal.parse_stream(stream)), [], offset)
        schema = schemas.credential(version)
        while stream.tell() < len(octets):
            _add(cache, schema.parse_stream(stream))
    except schemas.ConstructError as error:
        raise _damaged(f"at octet {stream.tell()}: {' '.join(str(error).split())}") from error
    return cache


def write_ccache(cache: CredentialCache, version: int = 4) -> bytes:
    """A credential cache in octets.

    Args:
        version: 3, which has no ``kdc_offset``; or 4.

    Raises:
        ValueError: another version; a number that has no room in the format.
    """
    if version not in _VERSIONS:
        raise ValueError(f"a credential cache of version {version}; there are 3 and 4")
    from dcerpc.security.kerberos import schemas

    schema = schemas.credential(version)
    try:
        pieces = [bytes((_MAGIC, version)), _header(cache.kdc_offset) if version == 4 else b""]
        pieces.append(schemas.principal.build(_principal_fields(cache.principal)))
        pieces += [schema.build(_config_fields(each, cache.principal)) for each in cache.config]
        pieces += [schema.build(_ticket_fields(each)) for each in cache.tickets]
    except schemas.ConstructError as error:
        raise ValueError(f"credential cache: {' '.join(str(error).split())}") from error
    return b"".join(pieces)


def _read_header(stream: io.BytesIO) -> int:
    """Read a version 4 header; returns the KDC's offset, seconds."""
    from dcerpc.security.kerberos.schemas import cache_header_field

    size = int.from_bytes(stream.read(2), "big")
    header = io.BytesIO(stream.read(size))
    if len(header.getvalue()) != size:
        raise _damaged("its header ends behind the file")
    offset = 0
    while header.tell() < size:
        found = cache_header_field.parse_stream(header)
        if found.tag == _DELTA_TIME and len(found.data) == _DELTA_TIME_SIZE:
            offset = int.from_bytes(found.data[:4], "big", signed=True)
    return offset


def _header(offset: int) -> bytes:
    from dcerpc.security.kerberos.schemas import cache_header_field

    try:
        delta = offset.to_bytes(4, "big", signed=True) + bytes(4)
    except OverflowError as error:
        raise ValueError(f"credential cache: a clock that differs by {offset} seconds") from error
    built: bytes = cache_header_field.build({"tag": _DELTA_TIME, "data": delta})
    return len(built).to_bytes(2, "big") + built


def _add(cache: CredentialCache, parsed: Any) -> None:
    if parsed.auth_time == _REMOVED and not parsed.end_time:
        return
    server = _principal(parsed.server)
    if server.realm == _CONFIG_REALM and len(server.components) > 1:
        _, name, *principal = server.components
        cache.config.append(CacheConfig(name, parsed.ticket, "".join(principal[:1])))
        return
    cache.tickets.append(
        ServiceTicket(
            client=_principal(parsed.client),
            server=server,
            key=Key(parsed.enctype, parsed.key),
            ticket=parsed.ticket,
            flags=parsed.flags,
            auth_time=parsed.auth_time,
            start_time=parsed.start_time,
            end_time=parsed.end_time,
            renew_till=parsed.renew_till,
            is_user_to_user=bool(parsed.is_user_to_user),
            second_ticket=parsed.second_ticket,
            addresses=tuple(Address(each.type, each.data) for each in parsed.addresses),
            authorization_data=tuple((each.type, each.data) for each in parsed.authorization_data),
        )
    )


def _principal(parsed: Any) -> Principal:
    return Principal(tuple(_text(each) for each in parsed.components), _text(parsed.realm), parsed.name_type)


def _principal_fields(principal: Principal) -> dict[str, Any]:
    return {
        "name_type": principal.name_type,
        "count": len(principal.components),
        "realm": _octets(principal.realm),
        "components": [_octets(each) for each in principal.components],
    }


def _config_fields(config: CacheConfig, client: Principal) -> dict[str, Any]:
    components = (_CONFIG_NAME, config.name, *((config.principal,) if config.principal else ()))
    server = Principal(components, _CONFIG_REALM, NameType.PRINCIPAL)
    return _ticket_fields(ServiceTicket(client, server, Key(0, b""), config.value))


def _ticket_fields(ticket: ServiceTicket) -> dict[str, Any]:
    return {
        "client": _principal_fields(ticket.client),
        "server": _principal_fields(ticket.server),
        "enctype": ticket.key.enctype,
        "enctype_again": ticket.key.enctype,
        "key": ticket.key.value,
        "auth_time": ticket.auth_time,
        "start_time": ticket.start_time,
        "end_time": ticket.end_time,
        "renew_till": ticket.renew_till,
        "is_user_to_user": int(ticket.is_user_to_user),
        "flags": ticket.flags,
        "addresses": [{"type": each.addr_type, "data": each.address} for each in ticket.addresses],
        "authorization_data": [{"type": kind, "data": data} for kind, data in ticket.authorization_data],
        "ticket": ticket.ticket,
        "second_ticket": ticket.second_ticket,
    }


def _text(octets: bytes) -> str:
    return octets.decode("utf-8", "surrogateescape")


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _damaged(what: str) -> SecurityError:
    return SecurityError(f"credential cache: {what}", SEC_E_NO_CREDENTIALS)
