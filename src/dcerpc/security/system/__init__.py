"""The operating system's own security: SSPI, or GSS-API, through pyspnego (the extra ``system``)."""

from dcerpc.security.system.context import SystemCall, SystemContext
from dcerpc.security.system.provider import SystemProvider

__all__ = ["SystemCall", "SystemContext", "SystemProvider"]
