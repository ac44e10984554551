"""The three messages of NTLM: values and octets (MS-NLMP 2.2.1).

Each is a fixed part, whose fields tell size and offset of what is in the payload behind it. Older clients end
the fixed part before Version or before MIC; where the payload begins tells.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import NamedTuple

from dcerpc.errors import SecurityError
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "DEFAULT_VERSION",
    "MAX_MESSAGE_SIZE",
    "MIC_OFFSET",
    "MIC_SIZE",
    "SIGNATURE",
    "Authenticate",
    "Challenge",
    "Negotiate",
    "Version",
    "decode_text",
    "encode_text",
]

#: What all messages begin with.
SIGNATURE = b"NTLMSSP\0"
#: No PDU carries more; octets.
MAX_MESSAGE_SIZE = 0xFFFF
#: Where AUTHENTICATE_MESSAGE has its MIC; octets.
MIC_OFFSET = 72
MIC_SIZE = 16

_NEGOTIATE, _CHALLENGE, _AUTHENTICATE = 1, 2, 3
_NAMES = {_NEGOTIATE: "NEGOTIATE", _CHALLENGE: "CHALLENGE", _AUTHENTICATE: "AUTHENTICATE"}

_HEAD = struct.Struct("<8sI")
_NEGOTIATE_FIXED = struct.Struct("<8sIIHHIHHI")
_CHALLENGE_FIXED = struct.Struct("<8sIHHII8s8sHHI")
_AUTHENTICATE_FIXED = struct.Struct("<8sI" + 6 * "HHI" + "I")
_VERSION = struct.Struct("<BBH3sB")


class Version(NamedTuple):
    """VERSION: of the operating system, for debugging only (2.2.2.10).

    Attributes:
        major, minor, build: of the system. revision: of NTLM.
    """

    major: int = 10
    minor: int = 0
    build: int = 0
    revision: int = 15

    def encode(self) -> bytes:
        """Its eight octets."""
        return _VERSION.pack(self.major, self.minor, self.build, bytes(3), self.revision)

    @classmethod
    def decode(cls, octets: bytes) -> Version:
        """Read it. Its meaning is not checked.

        Args:
            octets: 8.
        """
        major, minor, build, _, revision = _VERSION.unpack(octets)
        return cls(major, minor, build, revision)


#: What is told unless a provider is given another.
DEFAULT_VERSION = Version()
_NO_VERSION = bytes(_VERSION.size)


@dataclass(slots=True)
class Negotiate:
    """NEGOTIATE_MESSAGE (2.2.1.1).

    Attributes:
        flags: NegotiateFlags.
        domain, workstation: in the OEM character set; sent when not empty, and flagged so.
        version: None when flags have no VERSION.
    """

    flags: int
    domain: bytes = b""
    workstation: bytes = b""
    version: Version | None = None

    def encode(self) -> bytes:
        """The message's octets."""
        flags = self.flags & ~_SUPPLIED | NegotiateFlags.VERSION * (self.version is not None)
        flags |= NegotiateFlags.OEM_DOMAIN_SUPPLIED * bool(self.domain)
        flags |= NegotiateFlags.OEM_WORKSTATION_SUPPLIED * bool(self.workstation)
        fields, payload = _lay_out(40, (self.domain, self.workstation))
        fixed = _NEGOTIATE_FIXED.pack(SIGNATURE, _NEGOTIATE, flags, *fields)
        return b"".join((fixed, self.version.encode() if self.version else _NO_VERSION, payload))

    @classmethod
    def decode(cls, octets: bytes) -> Negotiate:
        """Read the message.

        Raises:
            SecurityError: it is malformed.
        """
        _check_head(octets, _NEGOTIATE, _NEGOTIATE_FIXED.size)
        _, _, flags, *fields = _NEGOTIATE_FIXED.unpack_from(octets)
        if not flags & NegotiateFlags.OEM_DOMAIN_SUPPLIED:
            fields[0] = 0
        if not flags & NegotiateFlags.OEM_WORKSTATION_SUPPLIED:
            fields[3] = 0
        (domain, workstation), begin = _payload(octets, _NEGOTIATE, _NEGOTIATE_FIXED.size, fields)
        return cls(flags, domain, workstation, _version(octets, 32, begin, flags))


_SUPPLIED = NegotiateFlags.OEM_DOMAIN_SUPPLIED | NegotiateFlags.OEM_WORKSTATION_SUPPLIED


@dataclass(slots=True)
class Challenge:
    """CHALLENGE_MESSAGE (2.2.1.2).

    Attributes:
        flags: NegotiateFlags.
        server_challenge: a nonce of 8 octets.
        target_name: the server's domain or name, in the negotiated character set.
        target_info: AV_PAIRs, b"" when flags have no TARGET_INFO.
        version: None when flags have no VERSION.
    """

    flags: int
    server_challenge: bytes
    target_name: bytes = b""
    target_info: bytes = b""
    version: Version | None = None

    def encode(self) -> bytes:
        """The message's octets.

        Raises:
            SecurityError: a name or the target information has more than 65,535 octets.
        """
        fields, payload = _lay_out(56, (self.target_name, self.target_info))
        if not self.target_info:
            fields[3:] = 0, 0, 0
        fixed = _CHALLENGE_FIXED.pack(
            SIGNATURE, _CHALLENGE, *fields[:3], self.flags, self.server_challenge, bytes(8), *fields[3:]
        )
        return b"".join((fixed, self.version.encode() if self.version else _NO_VERSION, payload))

    @classmethod
    def decode(cls, octets: bytes) -> Challenge:
        """Read the message.

        Raises:
            SecurityError: it is malformed.
        """
        _check_head(octets, _CHALLENGE, _CHALLENGE_FIXED.size)
        _, _, *name, flags, server_challenge, _, info_len, info_max, info_at = _CHALLENGE_FIXED.unpack_from(
            octets
        )
        if not flags & NegotiateFlags.REQUEST_TARGET:
            name[0] = 0
        if not flags & NegotiateFlags.TARGET_INFO:
            info_len = 0
        fields = [*name, info_len, info_max, info_at]
        (target_name, target_info), begin = _payload(octets, _CHALLENGE, _CHALLENGE_FIXED.size, fields)
        version = _version(octets, 48, begin, flags)
        return cls(flags, server_challenge, target_name, target_info, version)


@dataclass(slots=True)
class Authenticate:
    """AUTHENTICATE_MESSAGE (2.2.1.3).

    Attributes:
        flags: NegotiateFlags, the outcome.
        lm_response, nt_response: LmChallengeResponse and NtChallengeResponse.
        domain, user, workstation: in the negotiated character set.
        encrypted_session_key: EncryptedRandomSessionKey, b"" without KEY_EXCH.
        version: None when flags have no VERSION.
        mic: 16 octets; None from a client that knows none.
    """

    flags: int
    lm_response: bytes = field(default=b"", repr=False)
    nt_response: bytes = field(default=b"", repr=False)
    domain: bytes = b""
    user: bytes = b""
    workstation: bytes = b""
    encrypted_session_key: bytes = field(default=b"", repr=False)
    version: Version | None = None
    mic: bytes | None = None

    def encode(self) -> bytes:
        """The message's octets.

        Raises:
            SecurityError: one of its parts has more than 65,535 octets.
        """
        begin = MIC_OFFSET if self.mic is None else MIC_OFFSET + MIC_SIZE
        parts = (
            self.domain,
            self.user,
            self.workstation,
            self.lm_response,
            self.nt_response,
            self.encrypted_session_key,
        )
        fields, payload = _lay_out(begin, parts)
        ordered = (*fields[9:15], *fields[:9], *fields[15:])
        fixed = _AUTHENTICATE_FIXED.pack(SIGNATURE, _AUTHENTICATE, *ordered, self.flags)
        return b"".join(
            (fixed, self.version.encode() if self.version else _NO_VERSION, self.mic or b"", payload)
        )

    @classmethod
    def decode(cls, octets: bytes) -> Authenticate:
        """Read the message.

        Raises:
            SecurityError: it is malformed.
        """
        _check_head(octets, _AUTHENTICATE, _AUTHENTICATE_FIXED.size)
        _, _, *fields, flags = _AUTHENTICATE_FIXED.unpack_from(octets)
        if not flags & NegotiateFlags.KEY_EXCH:
            fields[15] = 0
        (lm_response, nt_response, domain, user, workstation, key), begin = _payload(
            octets, _AUTHENTICATE, _AUTHENTICATE_FIXED.size, fields
        )
        mic = octets[MIC_OFFSET : MIC_OFFSET + MIC_SIZE] if begin >= MIC_OFFSET + MIC_SIZE else None
        version = _version(octets, 64, begin, flags)
        return cls(flags, lm_response, nt_response, domain, user, workstation, key, version, mic)


def decode_text(octets: bytes, flags: int, oem_charset: str) -> str:
    """Read a name in the negotiated character set.

    Args:
        octets: the name. flags: NegotiateFlags; UNICODE wins over OEM.
        oem_charset: Python's name of the OEM character set.

    Raises:
        SecurityError: the octets are not in it.
    """
    charset = "utf-16-le" if flags & NegotiateFlags.UNICODE else oem_charset
    try:
        return octets.decode(charset)
    except UnicodeDecodeError as error:
        raise SecurityError(f"NTLM: a name is not in {charset}", SEC_E_INVALID_TOKEN) from error


def encode_text(text: str, flags: int, oem_charset: str) -> bytes:
    """Write a name in the negotiated character set.

    Args:
        text: the name. flags, oem_charset: as for :func:`decode_text`.

    Raises:
        SecurityError: the character set lacks one of its characters.
    """
    charset = "utf-16-le" if flags & NegotiateFlags.UNICODE else oem_charset
    try:
        return text.encode(charset)
    except UnicodeEncodeError as error:
        raise SecurityError(f"NTLM: the name {text!r} cannot be said in {charset}") from error


def _lay_out(begin: int, parts: tuple[bytes, ...]) -> tuple[list[int], bytes]:
    """Size, size again and offset of each part of a payload, and the payload."""
    fields: list[int] = []
    for part in parts:
        if len(part) > 0xFFFF:
            raise SecurityError(f"NTLM: a field of {len(part)} octets; at most 65,535 can be told")
        fields += (len(part), len(part), begin)
        begin += len(part)
    return fields, b"".join(parts)


def _check_head(octets: bytes, message_type: int, size: int) -> None:
    name = _NAMES[message_type]
    if len(octets) < size:
        raise _malformed(name, f"{len(octets)} octets, at least {size} are needed")
    if len(octets) > MAX_MESSAGE_SIZE:
        raise _malformed(name, f"{len(octets)} octets, at most {MAX_MESSAGE_SIZE} are taken")
    signature, found = _HEAD.unpack_from(octets)
    if signature != SIGNATURE or found != message_type:
        raise _malformed(name, f"begins with {octets[:12].hex()}")


def _payload(octets: bytes, message_type: int, fixed_size: int, fields: list[int]) -> tuple[list[bytes], int]:
    """The parts that fields of size, maximum and offset tell, and where the first of them begins."""
    parts: list[bytes] = []
    spans: list[tuple[int, int]] = []
    for index in range(0, len(fields), 3):
        size, offset = fields[index], fields[index + 2]
        if not size:
            parts.append(b"")
            continue
        if offset < fixed_size or offset + size > len(octets):
            raise _malformed(
                _NAMES[message_type],
                f"{size} octets at {offset} are outside of a payload from {fixed_size} to {len(octets)}",
            )
        parts.append(octets[offset : offset + size])
        spans.append((offset, offset + size))
    spans.sort()
    end = 0
    for start, stop in spans:
        if start < end:
            raise _malformed(_NAMES[message_type], f"parts of its payload overlap at {start}")
        end = stop
    return parts, spans[0][0] if spans else len(octets)


def _version(octets: bytes, offset: int, begin: int, flags: int) -> Version | None:
    """VERSION at ``offset``, if the message has one before its payload."""
    if flags & NegotiateFlags.VERSION and begin >= offset + _VERSION.size:
        return Version.decode(octets[offset : offset + _VERSION.size])
    return None


def _malformed(name: str, reason: str) -> SecurityError:
    return SecurityError(f"NTLM: {name}_MESSAGE: {reason}", SEC_E_INVALID_TOKEN)
