"""What SMB protects its messages with: keys, signatures, encryption. Imports :mod:`cryptography`."""

from __future__ import annotations

from dcerpc.transport.smb.crypto_keys import SessionKeys, derive_keys
from dcerpc.transport.smb.crypto_sealing import Sealer, make_sealer, transform_session_id
from dcerpc.transport.smb.crypto_signing import Signer, make_signer

__all__ = [
    "Sealer",
    "SessionKeys",
    "Signer",
    "derive_keys",
    "make_sealer",
    "make_signer",
    "transform_session_id",
]
