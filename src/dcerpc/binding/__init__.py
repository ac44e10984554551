r"""String bindings: ``[object@]protseq:address[endpoint,option=value,...]`` (C706 3.1, MS-RPCE 2.1).

Escapes. C706 makes the backslash an escape character, while the pipe names of ``ncacn_np`` are full of
backslashes that nobody escapes on paper. One rule reads both: a backslash followed by one of the special
characters ``\ @ : [ ] , =`` stands for that character; before any other character it stands for itself. So
``[\pipe\lsarpc]`` and ``[\\pipe\\lsarpc]`` are the same endpoint, ``\pipe\lsarpc``. Formatting writes one
backslash where this rule allows and two where one would be read as an escape.

Special characters need an escape only where they would end the field: a colon in an address (IPv6) or an
``@`` in one (AppleTalk, Vines) is plain. An IPv6 address may stand in brackets of its own:
``ncacn_ip_tcp:[fe80::1%eth0][135]`` is read as ``ncacn_ip_tcp:fe80::1%eth0[135]``, which is what is written.

The endpoint is the first item in the brackets, bare or as ``endpoint=135``. Further items are options; one
without a value, as Samba writes flags (``[135,bigendian]``), has the value "". Where an endpoint must be a
number or a pipe name, a first item that is one of Samba's flags is taken for the flag:
``ncacn_ip_tcp:host[bigendian]`` has no endpoint.

Pipes have short forms: ``ncacn_np:host[lsarpc]`` is ``ncacn_np:host[\pipe\lsarpc]``, and a port after the
server, ``ncacn_np:host:4450[lsarpc]``, is the option ``port``.
"""

from __future__ import annotations

from dcerpc.binding.string_binding import StringBinding
from dcerpc.protseq import (
    PROTOCOL_SEQUENCES,
    SUPPORTED,
    AddressFormat,
    EndpointFormat,
    ProtocolSequence,
    protocol_sequence,
    require_supported,
)

__all__ = [
    "PROTOCOL_SEQUENCES",
    "SUPPORTED",
    "AddressFormat",
    "EndpointFormat",
    "ProtocolSequence",
    "StringBinding",
    "protocol_sequence",
    "require_supported",
]
