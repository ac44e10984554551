"""DER of Kerberos' messages: what is malformed is a KerberosError."""

from __future__ import annotations

from typing import Any

from dcerpc.security import der
from dcerpc.security.der import encode
from dcerpc.security.kerberos.types import KerberosError

__all__ = ["decode", "encode"]


def decode(kind: type, octets: bytes | bytearray | memoryview) -> Any:
    """Decode octets that are one value and nothing more; see :func:`dcerpc.security.der.decode`.

    Raises:
        KerberosError: they are not; the message names the component.
    """
    try:
        return der.decode(kind, octets)
    except der.DerError as error:
        raise KerberosError(str(error), status=error.status) from None
