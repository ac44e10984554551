"""Protocol sequences: their names, endpoint formats, well-known endpoints and tower identifiers.

MS-RPCE 2.1 lists the sequences Windows speaks, C706 appendix B those of DCE; Windows' documentation adds a
few local and retired ones. All of them are known here, so that their string bindings and towers can be read
and written. Which of them can be connected is another question: :func:`require_supported` answers it.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Literal

from dcerpc.errors import BindingError, UnsupportedProtocolSequence

__all__ = [
    "PROTOCOL_SEQUENCES",
    "SUPPORTED",
    "AddressFormat",
    "EndpointFormat",
    "ProtocolSequence",
    "protocol_sequence",
    "require_supported",
]


class EndpointFormat(Enum):
    """How the endpoint of a protocol sequence is written; the value describes it in error messages."""

    PORT = "a number, 0 to 65535"
    NETBIOS = "a NetBIOS port number, 0 to 255"
    PIPE = "a pipe name, \\pipe\\NAME"
    DECNET = "a DECnet object name of up to 16 characters, or # and an object number, 0 to 255"
    NAME = "a name"

    @property
    def free(self) -> bool:
        """Any word can be an endpoint of this format."""
        return self in (EndpointFormat.NAME, EndpointFormat.DECNET)


class AddressFormat(Enum):
    """How the network address of a protocol sequence is written."""

    HOST = "an IPv4 or IPv6 address or a host name"
    SERVER = "a server name or address; leading backslashes are dropped"
    IPX = "a NetWare server name, or ~ and 20 hexadecimal digits of network and node"
    NAME = "a name"


@dataclass(frozen=True, slots=True)
class ProtocolSequence:
    """One RPC protocol sequence (MS-RPCE 2.1, C706 appendix B).

    Attributes:
        name: such as ``ncacn_ip_tcp``.
        protocol: ``ncacn`` connection-oriented, ``ncadg`` connectionless, ``ncalrpc`` local.
        supported: this version can connect it and listen on it.
        endpoint_format: how its endpoints are written.
        address_format: how its network addresses are written.
        mapper_endpoint: well-known endpoint of the endpoint mapper, "" where none is assigned.
        tower_ids: protocol identifiers of tower floors 3 and up (C706 appendix I and L, MS-RPCE 2.1): RPC
            protocol, endpoint, and where there is a third one, network address. Empty where neither C706 nor
            MS-RPCE says how its tower looks.
        note: why it is not supported, "" when it is.
        aliases: other names C706 appendix B gives it.
    """

    name: str
    protocol: Literal["ncacn", "ncadg", "ncalrpc"]
    supported: bool
    endpoint_format: EndpointFormat
    address_format: AddressFormat
    mapper_endpoint: str
    tower_ids: tuple[int, ...]
    note: str = ""
    aliases: tuple[str, ...] = ()


_PORT, _NETBIOS, _PIPE, _DECNET, _NAME = EndpointFormat
_HOST, _SERVER, _IPX, _ANY = AddressFormat
_NT = "only Windows NT and Windows 2000 support it"
_NO_CARRIER = "this version has no carrier for it"
_DCE = "no known implementation still speaks it (C706 appendix B)"
_ADD_ONE = (
    "to plug one in, add a Carrier to a CarrierRegistry and give that to connect or Server as carriers="
)
_ADD_NONE = "carriers of connectionless sequences cannot be plugged in"

_TABLE = (
    ProtocolSequence("ncacn_ip_tcp", "ncacn", True, _PORT, _HOST, "135", (0x0B, 0x07, 0x09)),
    ProtocolSequence(
        "ncadg_ip_udp", "ncadg", False, _PORT, _HOST, "135", (0x0A, 0x08, 0x09), _NO_CARRIER, aliases=("ip",)
    ),
    ProtocolSequence("ncacn_np", "ncacn", True, _PIPE, _SERVER, "\\pipe\\epmapper", (0x0B, 0x0F, 0x11)),
    ProtocolSequence("ncacn_http", "ncacn", False, _PORT, _HOST, "593", (0x0B, 0x1F, 0x09), _NO_CARRIER),
    ProtocolSequence("ncalrpc", "ncalrpc", True, _NAME, _ANY, "epmapper", (0x0C, 0x10)),
    ProtocolSequence(
        "ncacn_spx",
        "ncacn",
        False,
        _PORT,
        _IPX,
        "34280",
        (0x0B, 0x13, 0x0D),
        "only Windows Server 2012 R2 and earlier support it (MS-RPCE 2.1.1.3, product note 6)",
    ),
    ProtocolSequence(
        "ncacn_nb_ipx",
        "ncacn",
        False,
        _NETBIOS,
        _SERVER,
        "135",
        (0x0B, 0x12, 0x0D),
        "only Windows Server 2012 R2 and earlier support it (MS-RPCE 2.1.1.4, product note 7)",
    ),
    # MS-RPCE 2.1.1.5: of Windows, only NT and 2000 support it (product note 12).
    ProtocolSequence("ncacn_nb_tcp", "ncacn", True, _NETBIOS, _SERVER, "135", (0x0B, 0x12, 0x09)),
    ProtocolSequence(
        "ncacn_nb_nb",
        "ncacn",
        False,
        _NETBIOS,
        _SERVER,
        "135",
        (0x0B, 0x12, 0x13),
        f"{_NT} (MS-RPCE 2.1.1.6, product note 14)",
    ),
    ProtocolSequence(
        "ncacn_at_dsp",
        "ncacn",
        False,
        _NAME,
        _ANY,
        "",
        (0x0B, 0x16, 0x18),
        f"{_NT} (MS-RPCE 2.1.1.7, product note 15)",
    ),
    ProtocolSequence(
        "ncadg_ipx",
        "ncadg",
        False,
        _PORT,
        _IPX,
        "34280",
        (0x0A, 0x14, 0x0D),
        f"{_NT} (MS-RPCE 2.1.2.2, product note 19)",
    ),
    ProtocolSequence(
        "ncacn_vns_spp",
        "ncacn",
        False,
        _PORT,
        _ANY,
        "",
        (0x0B, 0x1A, 0x1C),
        f"Banyan Vines is deprecated, {_NT} (MS-RPCE 2.1, product note 1)",
    ),
    ProtocolSequence(
        "ncacn_dnet_nsp",
        "ncacn",
        False,
        _DECNET,
        _ANY,
        "#69",
        (0x0B, 0x04, 0x06),
        f"DECnet is deprecated, {_NT} (MS-RPCE 2.1, product note 1)",
    ),
    ProtocolSequence(
        "ncadg_mq",
        "ncadg",
        False,
        _NAME,
        _ANY,
        "",
        (0x0A, 0x1D, 0x1E),
        f"Message Queuing is deprecated, {_NT} (MS-RPCE 2.1, product note 1)",
    ),
    ProtocolSequence(
        "ncacn_hvsocket",
        "ncacn",
        False,
        _NAME,
        _ANY,
        "",
        (0x0B, 0x21),
        "it joins a Windows host and its own virtual machines only",
    ),
    ProtocolSequence("ncacn_unix_stream", "ncacn", True, _NAME, _ANY, "", (0x0B, 0x20)),
    ProtocolSequence("ncadg_unix_dgram", "ncadg", False, _NAME, _ANY, "", (0x0A, 0x20), _DCE),
    ProtocolSequence("ncadg_at_ddp", "ncadg", False, _NAME, _ANY, "", (0x0A, 0x17, 0x18), _DCE),
    ProtocolSequence("ncadg_vns_ipc", "ncadg", False, _PORT, _ANY, "", (0x0A, 0x1B, 0x1C), _DCE),
    ProtocolSequence("ncacn_osi_dna", "ncacn", False, _NAME, _ANY, "69", (), _DCE),
    ProtocolSequence("ncadg_dds", "ncadg", False, _NAME, _ANY, "12", (), _DCE, aliases=("dds",)),
    ProtocolSequence("ncadg_nb", "ncadg", False, _NETBIOS, _SERVER, "", (), _DCE),
    ProtocolSequence("ncacn_nb_stream", "ncacn", False, _NETBIOS, _SERVER, "", (), _DCE),
    ProtocolSequence("ncadg_nb_dgram", "ncadg", False, _NETBIOS, _SERVER, "", (), _DCE),
    ProtocolSequence("ncacn_osi_mosi", "ncacn", False, _NAME, _ANY, "", (), _DCE),
    ProtocolSequence("ncadg_osi_clsn", "ncadg", False, _NAME, _ANY, "", (), _DCE),
)

#: Every known protocol sequence by its name.
PROTOCOL_SEQUENCES: Mapping[str, ProtocolSequence] = MappingProxyType({entry.name: entry for entry in _TABLE})

#: Names of the sequences this version has a carrier for.
SUPPORTED: frozenset[str] = frozenset(entry.name for entry in _TABLE if entry.supported)

_ALIASES = {alias: entry for entry in _TABLE for alias in entry.aliases}


def protocol_sequence(name: str) -> ProtocolSequence:
    """Find a protocol sequence.

    Args:
        name: its name or one of its aliases, in any case.

    Raises:
        BindingError: there is no such sequence.
    """
    lowered = name.lower()
    found = PROTOCOL_SEQUENCES.get(lowered) or _ALIASES.get(lowered)
    if found is None:
        raise BindingError(f"unknown protocol sequence {name!r}; ncacn_ip_tcp is the usual one")
    return found


def require_supported(protseq: str, available: Container[str] = SUPPORTED) -> ProtocolSequence:
    """Check that a protocol sequence can be connected or listened on.

    Args:
        protseq: its name.
        available: names of the sequences that have a carrier: those built in, or those of a configuration
            that plugs in more.

    Returns:
        The sequence.

    Raises:
        UnsupportedProtocolSequence: it has no carrier; the message says why, and what can be done about it.
        BindingError: there is no such sequence.
    """
    found = protocol_sequence(protseq)
    if found.name not in available:
        reason = found.note or "its carrier is not among the available ones"
        remedy = _ADD_NONE if found.protocol == "ncadg" else _ADD_ONE
        raise UnsupportedProtocolSequence(f"{found.name} is not supported: {reason}; {remedy}", found.name)
    return found
