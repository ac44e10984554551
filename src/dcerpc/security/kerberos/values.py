"""Kerberos' nouns to and from what :mod:`~dcerpc.security.kerberos.der` reads and writes (RFC 4120 5.2).

``from_x`` makes the dict that is encoded, ``to_x`` the noun of one that was decoded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.types import Address, Checksum, EncryptedData, KerberosError, Key, Principal
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "PVNO",
    "AuthorizationData",
    "Octets",
    "check_message",
    "from_addresses",
    "from_authorization_data",
    "from_checksum",
    "from_encrypted",
    "from_key",
    "from_principal",
    "to_addresses",
    "to_authorization_data",
    "to_checksum",
    "to_encrypted",
    "to_key",
    "to_microseconds",
    "to_principal",
    "to_uint32",
]

Octets: TypeAlias = bytes | bytearray | memoryview

#: (ad_type, octets) pairs.
AuthorizationData: TypeAlias = tuple[tuple[int, bytes], ...]

PVNO = 5

#: Names and realm of a principal, at most; characters. Those of Active Directory have 1,024 at most.
_MAX_NAME = 4096

_Value: TypeAlias = Mapping[str, Any]


def check_message(value: _Value, msg_type: int) -> None:
    """Check pvno and msg-type of a message.

    Raises:
        KerberosError: KRB_AP_ERR_BADVERSION or KRB_AP_ERR_MSG_TYPE: it is another message.
    """
    if value["pvno"] != PVNO:
        raise KerberosError(
            f"Kerberos version {value['pvno']}", ErrorCode.KRB_AP_ERR_BADVERSION, SEC_E_INVALID_TOKEN
        )
    if value["msg-type"] != msg_type:
        message = f"message type {value['msg-type']} in a message of type {msg_type}"
        raise KerberosError(message, ErrorCode.KRB_AP_ERR_MSG_TYPE, SEC_E_INVALID_TOKEN)


def from_principal(principal: Principal) -> dict[str, Any]:
    """PrincipalName, which is all but the realm."""
    return {"name-type": principal.name_type, "name-string": principal.components}


def to_principal(value: _Value, realm: str = "") -> Principal:
    """A principal from PrincipalName and its realm.

    Raises:
        KerberosError: they are longer than names are.
    """
    components = tuple(value["name-string"])
    size = len(components) + sum(map(len, components)) + len(realm)
    if size > _MAX_NAME:
        raise KerberosError(f"a principal of {size} characters", status=SEC_E_INVALID_TOKEN)
    return Principal(components, realm, value["name-type"])


def from_key(key: Key) -> dict[str, Any]:
    """EncryptionKey."""
    return {"keytype": key.enctype, "keyvalue": key.value}


def to_key(value: _Value) -> Key:
    """A key from EncryptionKey; its size is not checked."""
    return Key(value["keytype"], value["keyvalue"])


def from_encrypted(data: EncryptedData) -> dict[str, Any]:
    """EncryptedData."""
    return {"etype": data.enctype, "kvno": data.kvno, "cipher": data.cipher}


def to_encrypted(value: _Value) -> EncryptedData:
    """From EncryptedData; kvno as an unsigned number of 32 bits (MS-KILE 3.1.5.8 has it signed)."""
    kvno = value.get("kvno")
    return EncryptedData(value["etype"], value["cipher"], None if kvno is None else kvno & 0xFFFFFFFF)


def from_checksum(checksum: Checksum) -> dict[str, Any]:
    """Checksum."""
    return {"cksumtype": checksum.cksumtype, "checksum": checksum.checksum}


def to_checksum(value: _Value) -> Checksum:
    """From Checksum."""
    return Checksum(value["cksumtype"], value["checksum"])


def from_addresses(addresses: Iterable[Address]) -> list[dict[str, Any]]:
    """HostAddresses."""
    return [{"addr-type": each.addr_type, "address": each.address} for each in addresses]


def to_addresses(values: Sequence[_Value] | None) -> tuple[Address, ...]:
    """From HostAddresses; () when it is absent."""
    return tuple(Address(each["addr-type"], each["address"]) for each in values or ())


def from_authorization_data(elements: AuthorizationData) -> list[dict[str, Any]] | None:
    """AuthorizationData; None, which is not encoded, when there is none."""
    return [{"ad-type": kind, "ad-data": octets} for kind, octets in elements] or None


def to_authorization_data(values: Sequence[_Value] | None) -> AuthorizationData:
    """From AuthorizationData; () when it is absent."""
    return tuple((each["ad-type"], each["ad-data"]) for each in values or ())


def to_uint32(value: int | None) -> int | None:
    """A sequence number or nonce; some encode it as a signed number (RFC 4120 5.3.2).

    Raises:
        KerberosError: it is of more than 32 bits.
    """
    if value is None:
        return None
    if not -0x80000000 <= value <= 0xFFFFFFFF:
        raise KerberosError(f"a sequence number or nonce of {value}", status=SEC_E_INVALID_TOKEN)
    return value & 0xFFFFFFFF


def to_microseconds(value: int) -> int:
    """Microseconds.

    Raises:
        KerberosError: it is not 0 to 999999.
    """
    if not 0 <= value <= 999_999:
        raise KerberosError(f"{value} microseconds", status=SEC_E_INVALID_TOKEN)
    return value
