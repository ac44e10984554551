"""An rpcecho client of impacket's, for the Python that has impacket.

Reads a JSON list of objects from its input, one for each connection: ``port`` (on 127.0.0.1),
``auth_type`` and ``level`` as in sec_trailer, ``name``, ``password`` and ``domain`` (of NTLM; Kerberos
takes a ticket from the credential cache that KRB5CCNAME names), ``host`` (the server's, of Kerberos),
``sizes`` and ``fragment`` (octets of stub data in each, or 0). Writes a list too: what AddOne and
EchoData return, and the session key, or ``error``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from impacket.dcerpc.v5 import transport
from impacket.dcerpc.v5.dtypes import ULONG
from impacket.dcerpc.v5.ndr import NDRCALL, NDRUniConformantArray
from impacket.dcerpc.v5.rpcrt import DCERPCException
from impacket.uuid import uuidtup_to_bin

RPCECHO = uuidtup_to_bin(("60a15ec5-4de8-11d7-a637-005056a20182", "1.0"))


class Octets(NDRUniConformantArray):  # type: ignore[misc]
    item = "c"


class AddOne(NDRCALL):  # type: ignore[misc]
    opnum = 0
    structure = (("in_data", ULONG),)


class AddOneResponse(NDRCALL):  # type: ignore[misc]
    structure = (("out_data", ULONG),)


class EchoData(NDRCALL):  # type: ignore[misc]
    opnum = 1
    structure = (("len", ULONG), ("in_data", Octets))


class EchoDataResponse(NDRCALL):  # type: ignore[misc]
    structure = (("out_data", Octets),)


def talk(asked: dict[str, Any]) -> dict[str, Any]:
    """Bind and call."""
    carrier = transport.DCERPCTransportFactory(f"ncacn_ip_tcp:127.0.0.1[{asked['port']}]")
    carrier.set_credentials(asked["name"], asked["password"], asked["domain"], "", "")
    carrier.set_kerberos(asked["auth_type"] == 9)
    if asked["host"]:
        carrier.setRemoteName(asked["host"])
    client = carrier.get_dce_rpc()
    client.set_auth_type(asked["auth_type"])
    client.set_auth_level(asked["level"])
    client.connect()
    client.bind(RPCECHO)
    client.set_max_fragment_size(asked["fragment"] or -1)
    add = AddOne()
    add["in_data"] = 41
    found: dict[str, Any] = {"sum": client.request(add, checkError=False)["out_data"], "echoed": []}
    for size in asked["sizes"]:
        data = [bytes([index & 0xFF]) for index in range(size)]
        echo = EchoData()
        echo["len"], echo["in_data"] = size, data
        found["echoed"].append(client.request(echo, checkError=False)["out_data"] == data)
    key = client.get_session_key()
    found["session_key"] = bytes(getattr(key, "contents", key)).hex()
    client.disconnect()
    return found


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """What comes of it."""
    try:
        return talk(asked)
    except DCERPCException as error:
        return {"error": str(error)}


def main() -> None:
    print(json.dumps([answer(asked) for asked in json.load(sys.stdin)]))


if __name__ == "__main__":
    main()
