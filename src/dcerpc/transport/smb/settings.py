"""How a client or a server speaks SMB: what users choose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final, Literal, get_args

from dcerpc.security.api import Target
from dcerpc.transport.netbios.names import ANY_SERVER

__all__ = [
    "ALL_DIALECTS",
    "Dialect",
    "Encryption",
    "PipeImpersonation",
    "Signing",
    "SmbClientSettings",
    "SmbServerSettings",
]


class Dialect(IntEnum):
    """DialectRevision (MS-SMB2 2.2.4)."""

    SMB_2_0_2 = 0x0202
    SMB_2_1 = 0x0210
    SMB_3_0 = 0x0300
    SMB_3_0_2 = 0x0302
    SMB_3_1_1 = 0x0311


ALL_DIALECTS: Final = tuple(Dialect)
_GUID_SIZE: Final = 16

#: "off": never asked for; "wanted": whenever the dialect and the session's key allow it; "required":
#: no session without it.
Encryption = Literal["off", "wanted", "required"]

#: "wanted": as far as the session has a key to sign with; "required": no session without one.
Signing = Literal["wanted", "required"]


class PipeImpersonation(IntEnum):
    """What a server may do as the user of a session (MS-RPCE 2.2.1.1.10, MS-SMB2 2.2.13)."""

    ANONYMOUS = 0
    IDENTIFICATION = 1
    IMPERSONATION = 2
    DELEGATION = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SmbClientSettings:
    """How a client speaks SMB: ``dcerpc.connect(..., smb=...)``.

    Attributes:
        credential: of the SMB session, None: that of the binding (:class:`dcerpc.Anonymous` for none).
        auth: its security provider, by name or auth_type; None: "spnego", which negotiates, or "kerberos"
            where the calls are secured by that, so that no server gets less.
        target: the server's principal name, or a whole Target; None: ``cifs/`` and the binding's host.
        impersonation: what a server may do as the user of the session.
        dialects: those to offer.
        signing: whether an unsigned session, an anonymous one, is refused. Others are signed; a server that
            takes a user who was named for a guest is refused in any case.
        encryption: see :data:`Encryption`; None: "wanted", or "off" for calls that are private by themselves.
        pipelining: send the fragments of a long request without waiting for the answer to each WRITE. Nothing
            in SMB keeps the WRITEs of a pipe in order at a server with several threads, as Windows is; Samba
            and this library's server take them as they come, and it makes long requests several times faster.
        called_name: the server's NetBIOS name for port 139.
        calling_name: this host's; "" for ``CLIENT``, which says nothing.

    Raises:
        ValueError: there are no dialects, or a setting is none of its values.
    """

    credential: Any = None
    auth: str | int | None = None
    target: str | Target | None = None
    impersonation: PipeImpersonation = PipeImpersonation.IMPERSONATION
    dialects: tuple[Dialect, ...] = ALL_DIALECTS
    signing: Signing = "wanted"
    encryption: Encryption | None = None
    pipelining: bool = False
    called_name: str = ANY_SERVER
    calling_name: str = ""

    def __post_init__(self) -> None:
        _check(self.dialects, self.signing, "wanted" if self.encryption is None else self.encryption)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmbServerSettings:
    """How a server speaks SMB: ``dcerpc.Server(..., smb=...)``.

    Attributes:
        dialects: those to accept.
        signing: "required": a session that cannot sign is refused, but not an anonymous one that is let in.
        encryption: "off": not offered; "wanted": offered; "required": what is not encrypted is refused.
        allow_anonymous: let in who proves no identity; its pipes are as open as the interfaces on them.
        guid: ServerGuid, by which clients know a server again; 16 octets, b"" for a random one.
        max_sessions, max_pipes: of one connection.
        max_credits: of one connection (MS-SMB2 3.3.1.2).
        idle_timeout: a connection without an open pipe on which nothing came for so long is closed; seconds,
            ``math.inf`` for never. Windows' ``autodisconnect`` is 15 minutes, too.

    Raises:
        ValueError: there are no dialects, or a setting is none of its values.
    """

    dialects: tuple[Dialect, ...] = ALL_DIALECTS
    signing: Signing = "required"
    encryption: Encryption = "wanted"
    allow_anonymous: bool = False
    guid: bytes = b""
    max_sessions: int = 64
    max_pipes: int = 128
    max_credits: int = 512
    idle_timeout: float = 900.0

    def __post_init__(self) -> None:
        _check(self.dialects, self.signing, self.encryption)
        if len(self.guid) not in (0, _GUID_SIZE):
            raise ValueError(f"guid of {len(self.guid)} octets: 16, or none for a random one")
        for name in ("max_sessions", "max_pipes", "max_credits", "idle_timeout"):
            if not getattr(self, name) >= 1:  # which a NaN is not either
                raise ValueError(f"{name} {getattr(self, name)}: at least 1")


def _check(dialects: tuple[Dialect, ...], signing: str, encryption: str) -> None:
    """Refuse what is misspelt: it must not pass for a weaker setting.

    Raises:
        ValueError: see the settings.
    """
    if not dialects:
        raise ValueError("no dialects of SMB are given")
    for dialect in dialects:
        if dialect not in ALL_DIALECTS:
            raise ValueError(f"dialect {dialect!r}: not one of SMB 2 and 3")
    for name, value, known in (
        ("signing", signing, get_args(Signing)),
        ("encryption", encryption, get_args(Encryption)),
    ):
        if value not in known:
            raise ValueError(f"{name} {value!r}: one of {', '.join(known)}")
