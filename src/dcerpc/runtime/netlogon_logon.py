"""Network logons on the wire: a client's evidence, and a domain controller's verdict (MS-NRPC 2.2.1.4)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from dcerpc.errors import SecurityError
from dcerpc.interfaces.ms_dtyp import RPC_SID
from dcerpc.interfaces.netlogon import (
    CYPHER_BLOCK,
    GROUP_MEMBERSHIP,
    LM_CHALLENGE,
    NETLOGON_LEVEL,
    NETLOGON_LOGON_IDENTITY_INFO,
    NETLOGON_LOGON_INFO_CLASS,
    NETLOGON_NETWORK_INFO,
    NETLOGON_SID_AND_ATTRIBUTES,
    NETLOGON_VALIDATION,
    NETLOGON_VALIDATION_INFO_CLASS,
    NETLOGON_VALIDATION_SAM_INFO,
    NETLOGON_VALIDATION_SAM_INFO2,
    NETLOGON_VALIDATION_SAM_INFO4,
    OLD_LARGE_INTEGER,
    STRING,
    UNICODE_STRING,
    USER_SESSION_KEY,
)
from dcerpc.security.accounts import NetworkLogon
from dcerpc.security.netlogon import NegotiateFlags, NetlogonSession
from dcerpc.security.ntlm import NtlmEvidence
from dcerpc.security.sids import parse_sid, sid_text
from dcerpc.status import STATUS_INVALID_INFO_CLASS, STATUS_LOGON_FAILURE

__all__ = [
    "NETWORK_LEVELS",
    "VALIDATION_LEVELS",
    "Logon",
    "evidence_of",
    "logon_information",
    "logon_of",
    "validation_level",
    "validation_of",
]

_SAM: Final = NETLOGON_VALIDATION_INFO_CLASS.NetlogonValidationSamInfo
_SAM2: Final = NETLOGON_VALIDATION_INFO_CLASS.NetlogonValidationSamInfo2
_SAM4: Final = NETLOGON_VALIDATION_INFO_CLASS.NetlogonValidationSamInfo4
_NETWORK: Final = NETLOGON_LOGON_INFO_CLASS.NetlogonNetworkInformation
_NETWORK_TRANSITIVE: Final = NETLOGON_LOGON_INFO_CLASS.NetlogonNetworkTransitiveInformation

#: Values of LogonLevel that are network logons.
NETWORK_LEVELS: Final[frozenset[int]] = frozenset((_NETWORK, _NETWORK_TRANSITIVE))
#: Values of ValidationLevel that go with them.
VALIDATION_LEVELS: Final[frozenset[int]] = frozenset((_SAM, _SAM2, _SAM4))

#: ParameterControl: accounts of domain controllers (E) and of computers (K) may log on (MS-APDS 3.1.5.2).
_COMPUTERS_MAY: Final = 0x20 | 0x800
#: UserFlags: the logon is the guest's (MS-PAC 2.5); there are SIDs in ExtraSids.
_GUEST: Final = 0x01
_EXTRA_SIDS: Final = 0x20
#: Attributes of a group: mandatory, enabled by default, enabled.
_GROUP_ATTRIBUTES: Final = 0x07
_USER_ACCOUNT: Final = 0x10

_NEVER: Final = OLD_LARGE_INTEGER(LowPart=0xFFFFFFFF, HighPart=0x7FFFFFFF)
_UNKNOWN_TIME: Final = OLD_LARGE_INTEGER(LowPart=0, HighPart=0)
_NO_STRING: Final = UNICODE_STRING(Buffer=None)
_NO_KEY: Final = bytes(16)

_SamInfo: TypeAlias = (
    NETLOGON_VALIDATION_SAM_INFO | NETLOGON_VALIDATION_SAM_INFO2 | NETLOGON_VALIDATION_SAM_INFO4
)


@dataclass(frozen=True, slots=True)
class Logon:
    """Who has logged on; what a domain controller tells of it.

    Attributes:
        name, domain: the account. sids: its SID, then those of its groups, as ``S-1-5-...``.
        session_base_key: 16 octets. lm_key: 8 octets, zeros when unknown.
        server: the domain controller's NetBIOS name. dns_domain: the DNS name of the account's domain.
        domain_sid: what stands for the domain when the account's SID is unknown; "" for nothing.
    """

    name: str
    domain: str
    sids: tuple[str, ...]
    session_base_key: bytes = field(repr=False)
    lm_key: bytes = field(default=bytes(8), repr=False)
    server: str = ""
    dns_domain: str = ""
    domain_sid: str = ""


def _string(text: str) -> UNICODE_STRING:
    return UNICODE_STRING(Buffer=text) if text else _NO_STRING


# ---- the evidence ----


def logon_information(evidence: NtlmEvidence, flags: NegotiateFlags) -> tuple[int, NETLOGON_LEVEL]:
    """LogonLevel and LogonInformation of a network logon (MS-APDS 3.1.5.2).

    Args:
        evidence: what the client showed. flags: of the secure channel.
    """
    identity = NETLOGON_LOGON_IDENTITY_INFO(
        LogonDomainName=_string(evidence.domain),
        ParameterControl=_COMPUTERS_MAY,
        Reserved=_UNKNOWN_TIME,
        UserName=_string(evidence.name),
        Workstation=_string(evidence.workstation),
    )
    network = NETLOGON_NETWORK_INFO(
        Identity=identity,
        LmChallenge=LM_CHALLENGE(data=evidence.server_challenge),
        NtChallengeResponse=STRING(Buffer=evidence.nt_response),
        LmChallengeResponse=STRING(Buffer=evidence.lm_response),
    )
    level = _NETWORK_TRANSITIVE if flags & NegotiateFlags.TRANSITIVE_TRUSTS else _NETWORK
    return level, NETLOGON_LEVEL(level, network)


def evidence_of(network: NETLOGON_NETWORK_INFO) -> NtlmEvidence:
    """The evidence in a request; undoes :func:`logon_information`."""
    identity = network.Identity
    return NtlmEvidence(
        server_challenge=network.LmChallenge.data,
        lm_response=network.LmChallengeResponse.Buffer or b"",
        nt_response=network.NtChallengeResponse.Buffer or b"",
        name=identity.UserName.Buffer or "",
        domain=identity.LogonDomainName.Buffer or "",
        workstation=identity.Workstation.Buffer or "",
    )


def validation_level(flags: NegotiateFlags) -> int:
    """The ValidationLevel to ask for over a sealed channel (MS-APDS 3.1.5.2).

    Args:
        flags: of the secure channel.
    """
    if not flags & NegotiateFlags.VALIDATION_LEVELS:
        return _SAM
    newer = NegotiateFlags.SECURE_RPC | NegotiateFlags.CROSS_FOREST_TRUSTS
    return _SAM4 if flags & newer == newer else _SAM2


# ---- the verdict ----


def _protect_key(session: NetlogonSession, key: bytes, crypt: Any) -> bytes:
    """Encrypt or decrypt a key, but for one of zeros: that would tell the key stream (as Samba has it)."""
    protected: bytes = crypt(key) if any(key) else key
    return protected


def _groups(logon: Logon) -> tuple[str, int, list[int], list[str]]:
    """Sort the SIDs: the domain's, the account's RID, its groups' RIDs, and the SIDs of other domains."""
    if not logon.sids:
        return logon.domain_sid, 0, [], []
    domain, _, rid = logon.sids[0].rpartition("-")
    inside: list[int] = []
    outside: list[str] = []
    for sid in logon.sids[1:]:
        parent, _, number = sid.rpartition("-")
        if parent == domain:
            inside.append(int(number))
        else:
            outside.append(sid)
    return domain, int(rid), inside, outside


def validation_of(logon: Logon, level: int, session: NetlogonSession) -> NETLOGON_VALIDATION:
    """ValidationInformation of a logon (MS-NRPC 2.2.1.4.11 - 2.2.1.4.13).

    The keys of the two older levels are encrypted with the session's; those of the newest are not: the
    channel is.

    Args:
        logon: who has logged on.
        level: ValidationLevel, one of :data:`VALIDATION_LEVELS`.
        session: of the secure channel that the verdict goes through.

    Raises:
        SecurityError: STATUS_INVALID_INFO_CLASS: the level is another.
    """
    domain_sid, rid, groups, others = _groups(logon)
    common: dict[str, Any] = {
        "LogonTime": _UNKNOWN_TIME,
        "LogoffTime": _NEVER,
        "KickOffTime": _NEVER,
        "PasswordLastSet": _UNKNOWN_TIME,
        "PasswordCanChange": _UNKNOWN_TIME,
        "PasswordMustChange": _NEVER,
        "EffectiveName": _string(logon.name),
        **dict.fromkeys(
            ("FullName", "LogonScript", "ProfilePath", "HomeDirectory", "HomeDirectoryDrive"), _NO_STRING
        ),
        "LogonCount": 0,
        "BadPasswordCount": 0,
        "UserId": rid,
        "PrimaryGroupId": groups[0] if groups else 0,
        "GroupIds": [GROUP_MEMBERSHIP(RelativeId=each, Attributes=_GROUP_ATTRIBUTES) for each in groups],
        "UserFlags": _EXTRA_SIDS if others and level != _SAM else 0,
        "LogonServer": _string(logon.server),
        "LogonDomainName": _string(logon.domain),
        "LogonDomainId": parse_sid(domain_sid) if domain_sid else None,
    }
    if level == _SAM4:
        return NETLOGON_VALIDATION(level, _newest(common, logon, others))
    common["UserSessionKey"] = _session_key(_protect_key(session, logon.session_base_key, session.encrypt))
    lm_key = struct.unpack("<2I", _protect_key(session, logon.lm_key, session.encrypt))
    common["ExpansionRoom"] = [*lm_key, _USER_ACCOUNT, *[0] * 7]
    if level == _SAM2:
        return NETLOGON_VALIDATION(
            level, NETLOGON_VALIDATION_SAM_INFO2(**common, ExtraSids=_extra_sids(others))
        )
    if level == _SAM:
        return NETLOGON_VALIDATION(level, NETLOGON_VALIDATION_SAM_INFO(**common))
    raise SecurityError(f"validation level {level}", STATUS_INVALID_INFO_CLASS)


def _newest(common: dict[str, Any], logon: Logon, others: Sequence[str]) -> NETLOGON_VALIDATION_SAM_INFO4:
    expansions: dict[str, Any] = {f"ExpansionString{number}": _NO_STRING for number in range(1, 11)}
    return NETLOGON_VALIDATION_SAM_INFO4(
        **common,
        UserSessionKey=_session_key(logon.session_base_key),
        LMKey=logon.lm_key,
        UserAccountControl=_USER_ACCOUNT,
        SubAuthStatus=0,
        LastSuccessfulILogon=_UNKNOWN_TIME,
        LastFailedILogon=_UNKNOWN_TIME,
        FailedILogonCount=0,
        Reserved4=[0],
        ExtraSids=_extra_sids(others),
        DnsLogonDomainName=_string(logon.dns_domain),
        Upn=_NO_STRING,
        **expansions,
    )


def _session_key(key: bytes) -> USER_SESSION_KEY:
    return USER_SESSION_KEY(data=[CYPHER_BLOCK(data=key[:8]), CYPHER_BLOCK(data=key[8:])])


def _extra_sids(sids: Sequence[str]) -> list[NETLOGON_SID_AND_ATTRIBUTES] | None:
    if not sids:
        return None
    return [NETLOGON_SID_AND_ATTRIBUTES(Sid=parse_sid(sid), Attributes=_GROUP_ATTRIBUTES) for sid in sids]


def logon_of(validation: NETLOGON_VALIDATION, session: NetlogonSession) -> NetworkLogon:
    """What a domain controller's verdict says, with the key decrypted; undoes :func:`validation_of`.

    Args:
        validation: ValidationInformation of a call that succeeded. It is kept as ``details``, without the
            keys in it.
        session: of the secure channel that it came through.

    Raises:
        SecurityError: STATUS_LOGON_FAILURE: it says nothing, or that the client is a guest.
    """
    info = validation.value
    if not isinstance(info, _SamInfo):
        raise SecurityError("the domain controller's verdict says nothing", STATUS_LOGON_FAILURE)
    if info.UserFlags & _GUEST:
        raise SecurityError("the domain controller takes the client for a guest", STATUS_LOGON_FAILURE)
    key = b"".join(block.data for block in info.UserSessionKey.data)
    if validation.discriminant != _SAM4:
        key = _protect_key(session, key, session.decrypt)
    if key == _NO_KEY:
        raise SecurityError("the domain controller's verdict has no session key", STATUS_LOGON_FAILURE)
    _forget_keys(info)
    return NetworkLogon(
        name=info.EffectiveName.Buffer or "",
        session_base_key=key,
        domain=info.LogonDomainName.Buffer or "",
        sids=_sids(info),
        details=info,
    )


def _forget_keys(info: _SamInfo) -> None:
    """Take the keys out of what applications may look at and log."""
    info.UserSessionKey = _session_key(_NO_KEY)
    if isinstance(info, NETLOGON_VALIDATION_SAM_INFO4):
        info.LMKey = bytes(8)
    else:
        info.ExpansionRoom = [0, 0, *info.ExpansionRoom[2:]]


def _sids(info: _SamInfo) -> tuple[str, ...]:
    """The account's SID and those of its groups, each once (MS-APDS 3.1.5).

    An account that has no RID in the domain has its SID at the head of ExtraSids (MS-PAC 2.5).
    """
    domain: RPC_SID | None = info.LogonDomainId
    rids = [info.UserId, info.PrimaryGroupId, *(group.RelativeId for group in info.GroupIds or ())]
    of_domain = [] if domain is None else [sid_text(domain, rid) for rid in rids if rid]
    others: list[str] = []
    if not isinstance(info, NETLOGON_VALIDATION_SAM_INFO):
        others = [sid_text(extra.Sid) for extra in info.ExtraSids or () if extra.Sid is not None]
    found = [*of_domain, *others] if info.UserId else [*others, *of_domain]
    return tuple(dict.fromkeys(found))
