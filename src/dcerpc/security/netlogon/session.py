"""A secure channel's session: its key, what was negotiated, the chain of authenticators (MS-NRPC 3.1.1)."""

from __future__ import annotations

import hmac
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from dcerpc.errors import SecurityError
from dcerpc.interfaces.netlogon import NETLOGON_AUTHENTICATOR, NETLOGON_CREDENTIAL, NL_TRUST_PASSWORD
from dcerpc.security.netlogon import crypto
from dcerpc.security.netlogon.options import Algorithm, NegotiateFlags
from dcerpc.status import STATUS_ACCESS_DENIED

__all__ = ["NetlogonSession"]

_TIMESTAMP_MASK = 0xFFFFFFFF
#: Size of NL_TRUST_PASSWORD.Buffer; octets.
_PASSWORD_ROOM = 512


@dataclass(slots=True, eq=False)
class NetlogonSession:
    """What both ends of a secure channel know of it; either end has its own.

    A client makes an authenticator for each call that takes one, makes that call, and checks what comes back:
    one after the other, since each depends on the one before. What the server refuses before it looks at the
    authenticator changes nothing. When a response is lost, the ends have different chains, and the session
    must be established anew.

    Attributes:
        account: the account whose secret both ends know, such as ``WS01$``.
        computer: the client's NetBIOS name.
        session_key: 16 octets.
        negotiate_flags: what both ends agreed on.
        stored_credential: the state of the chain; 8 octets. At first the client's credential.
        domain: NetBIOS name of the server's domain. dns_domain: its DNS name, "" when unknown.
        channel_type: NETLOGON_SECURE_CHANNEL_TYPE (MS-NRPC 2.2.1.3.13).
        account_rid: of the account, 0 when unknown.
        requested_flags: what the client had asked for.
        clock: gives the time; seconds since 1970 UTC.
    """

    account: str
    computer: str
    session_key: bytes = field(repr=False)
    negotiate_flags: NegotiateFlags
    stored_credential: bytes = field(repr=False)
    domain: str = ""
    dns_domain: str = ""
    channel_type: int = 2
    account_rid: int = 0
    requested_flags: NegotiateFlags = NegotiateFlags.NONE
    clock: Callable[[], float] = field(default=time.time, repr=False)
    _offered: bytes = field(default=b"", init=False, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    @property
    def algorithm(self) -> Algorithm:
        """How strong the session is."""
        return Algorithm.of(self.negotiate_flags)

    def _credential(self, stored: bytes) -> bytes:
        return crypto.compute_credential(self.algorithm, self.session_key, stored)

    # ---- authenticators (MS-NRPC 3.1.4.5) ----

    def authenticator(self) -> NETLOGON_AUTHENTICATOR:
        """The client's authenticator for its next call."""
        with self._lock:
            timestamp = int(self.clock()) & _TIMESTAMP_MASK
            stored = crypto.add(self.stored_credential, timestamp)
            credential = self._credential(stored)
            while not crypto.is_random(credential):
                # servers refuse it (3.1.4.6); a second more or less makes another one
                timestamp = (timestamp + 1) & _TIMESTAMP_MASK
                stored = crypto.add(stored, 1)
                credential = self._credential(stored)
            self._offered = stored
        return NETLOGON_AUTHENTICATOR(Credential=NETLOGON_CREDENTIAL(data=credential), Timestamp=timestamp)

    def verify(self, returned: NETLOGON_AUTHENTICATOR) -> None:
        """Check the server's authenticator, which came back from the call that had the last one made here.

        Raises:
            SecurityError: STATUS_ACCESS_DENIED: it was not made with this session's key, for this call. What
                the call returned is not to be trusted, and the session is over.
        """
        with self._lock:
            stored = crypto.add(self._offered, 1) if self._offered else b""
            if not (stored and hmac.compare_digest(self._credential(stored), returned.Credential.data)):
                raise SecurityError("the server's authenticator is wrong", STATUS_ACCESS_DENIED)
            self.stored_credential, self._offered = stored, b""

    def answer(self, received: NETLOGON_AUTHENTICATOR) -> NETLOGON_AUTHENTICATOR:
        """Check a client's authenticator and make the one to return; a server's part.

        Raises:
            SecurityError: STATUS_ACCESS_DENIED: it is not the next one of this session, or too regular to be
                honest (MS-NRPC 3.1.4.6). The chain stays where it was.
        """
        with self._lock:
            stored = crypto.add(self.stored_credential, received.Timestamp)
            if not hmac.compare_digest(self._credential(stored), received.Credential.data):
                raise SecurityError("the client's authenticator is wrong", STATUS_ACCESS_DENIED)
            if not crypto.is_random(received.Credential.data):
                raise SecurityError("the client's authenticator is not random", STATUS_ACCESS_DENIED)
            stored = crypto.add(stored, 1)
            credential = self._credential(stored)
            self.stored_credential = stored
        return NETLOGON_AUTHENTICATOR(Credential=NETLOGON_CREDENTIAL(data=credential), Timestamp=0)

    # ---- parameters that are encrypted on top of the channel ----

    def encrypt(self, data: bytes) -> bytes:
        """Encrypt a parameter: UserSessionKey, the hashes of an interactive logon, generic logon data.

        Raises:
            SecurityError: neither AES nor RC4 was negotiated.
        """
        return crypto.encrypt(self.negotiate_flags, self.session_key, data)

    def decrypt(self, data: bytes) -> bytes:
        """Undo :meth:`encrypt`."""
        return crypto.decrypt(self.negotiate_flags, self.session_key, data)

    def encrypt_hash(self, nt_hash: bytes) -> bytes:
        """Encrypt a password's hash for NetrServerPasswordSet (MS-NRPC 3.4.5.2.7).

        Args:
            nt_hash: 16 octets.
        """
        return crypto.encrypt_hash(self.session_key, nt_hash)

    def trust_password(self, password: str, random: Callable[[int], bytes] = os.urandom) -> NL_TRUST_PASSWORD:
        """A computer's new password for NetrServerPasswordSet2, encrypted (MS-NRPC 3.4.5.2.6).

        Args:
            password: in clear text, at most 256 characters.
            random: fills what the password leaves free; gives as many octets as it is asked for.

        Raises:
            SecurityError: the password is empty or too long.
        """
        octets = password.encode("utf-16-le", "surrogatepass")
        if not 0 < len(octets) <= _PASSWORD_ROOM:
            raise SecurityError(f"a password of {len(octets)} octets, of at most {_PASSWORD_ROOM}")
        clear = random(_PASSWORD_ROOM - len(octets)) + octets + len(octets).to_bytes(4, "little")
        sealed = self.encrypt(clear)
        return NL_TRUST_PASSWORD(
            Buffer=sealed[:_PASSWORD_ROOM].decode("utf-16-le", "surrogatepass"),
            Length=int.from_bytes(sealed[_PASSWORD_ROOM:], "little"),
        )

    def open_trust_password(self, sealed: NL_TRUST_PASSWORD) -> str:
        """Undo :meth:`trust_password`; a server's part.

        Raises:
            SecurityError: the length in it cannot be.
        """
        octets = sealed.Buffer.encode("utf-16-le", "surrogatepass") + sealed.Length.to_bytes(4, "little")
        clear = self.decrypt(octets)
        length = int.from_bytes(clear[_PASSWORD_ROOM:], "little")
        if length % 2 or not 0 < length <= _PASSWORD_ROOM:
            raise SecurityError(f"a new password of {length} octets", STATUS_ACCESS_DENIED)
        return clear[_PASSWORD_ROOM - length : _PASSWORD_ROOM].decode("utf-16-le", "surrogatepass")
