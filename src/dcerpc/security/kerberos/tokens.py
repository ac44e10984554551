"""How a complete Kerberos context protects PDUs (RFC 4121 4.2, RFC 4757 7, MS-KILE 3.4.5.4)."""

from __future__ import annotations

import os

from dcerpc.security.kerberos.crypto import protocol_key
from dcerpc.security.kerberos.crypto.aes_sha1 import AesSha1Key
from dcerpc.security.kerberos.crypto.aes_sha2 import AesSha2Key
from dcerpc.security.kerberos.crypto.profile import Random
from dcerpc.security.kerberos.crypto.rc4_hmac import Rc4Key
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.tokens_aes import EncryptThenMacTokens, MacThenEncryptTokens
from dcerpc.security.kerberos.tokens_base import MessageTokens
from dcerpc.security.kerberos.tokens_rc4 import Rc4Tokens
from dcerpc.security.kerberos.types import KerberosError, Key

__all__ = ["MessageTokens", "message_tokens"]


def message_tokens(
    key: Key,
    initiator: bool,
    acceptor_subkey: bool,
    send_seq: int,
    recv_seq: int,
    random: Random = os.urandom,
) -> MessageTokens:
    """The tokens of a context, of the family that its key calls for.

    Args:
        key: the acceptor's subkey, the initiator's when the acceptor chose none, or the ticket's session key
        when
            neither did.
        initiator: this side is the initiator.
        acceptor_subkey: the key is the acceptor's subkey.
        send_seq: sequence number of this side's first token: that of its authenticator or AP-REP.
        recv_seq: the same of the peer.
        random: makes confounders.

    Raises:
        KerberosError: there are no tokens for the key's encryption type, or the key is malformed.
    """
    keyed = protocol_key(key)
    if isinstance(keyed, AesSha1Key):
        return MacThenEncryptTokens(keyed, initiator, acceptor_subkey, send_seq, recv_seq, random)
    if isinstance(keyed, AesSha2Key):
        return EncryptThenMacTokens(keyed, initiator, acceptor_subkey, send_seq, recv_seq, random)
    if isinstance(keyed, Rc4Key):
        return Rc4Tokens(keyed, initiator, send_seq, recv_seq, random)
    raise KerberosError(f"{keyed.name} has no per-message tokens", ErrorCode.KDC_ERR_ETYPE_NOSUPP)
