"""An rpcecho client of scapy's, for the Python that has scapy.

Reads a JSON list of objects from its input, one for each connection: ``port`` (on 127.0.0.1), ``auth``
("ntlm", "kerberos" or either after "spnego-"), ``level`` (of DCE_C_AUTHN_LEVEL), ``name``, ``password``,
``domain``, ``realm``, ``kdc``, ``target`` and ``sizes``. Writes a list too: whether it is bound, what
AddOne and EchoData return, and the session key.
"""

from __future__ import annotations

import json
import sys
import uuid
from typing import Any

from scapy.config import conf
from scapy.fields import StrLenField
from scapy.layers.dcerpc import (
    DCE_C_AUTHN_LEVEL,
    DceRpc5Fault,
    DCERPC_Transport,
    DceRpcOp,
    NDRIntField,
    NDRPacket,
    find_dcerpc_interface,
    register_dcerpc_interface,
)
from scapy.layers.kerberos import KerberosSSP
from scapy.layers.msrpce.rpcclient import DCERPC_Client
from scapy.layers.ntlm import NTLMSSP
from scapy.layers.spnego import SPNEGOSSP


class AddOneRequest(NDRPacket):  # type: ignore[misc]
    fields_desc = [NDRIntField("in_data", 0)]  # noqa: RUF012


class AddOneResponse(NDRPacket):  # type: ignore[misc]
    fields_desc = [NDRIntField("out_data", 0)]  # noqa: RUF012


class EchoDataRequest(NDRPacket):  # type: ignore[misc]
    fields_desc = [  # noqa: RUF012
        NDRIntField("len", 0),
        NDRIntField("max_count", 0),
        StrLenField("in_data", b"", length_from=lambda packet: packet.max_count),
    ]


class EchoDataResponse(NDRPacket):  # type: ignore[misc]
    fields_desc = [  # noqa: RUF012
        NDRIntField("max_count", 0),
        StrLenField("out_data", b"", length_from=lambda packet: packet.max_count),
    ]


register_dcerpc_interface(
    name="rpcecho",
    uuid=uuid.UUID("60a15ec5-4de8-11d7-a637-005056a20182"),
    version="1.0",
    opnums={0: DceRpcOp(AddOneRequest, AddOneResponse), 1: DceRpcOp(EchoDataRequest, EchoDataResponse)},
)


def provider(asked: dict[str, Any]) -> Any:
    """Scapy's security provider."""
    outer, _, inner = asked["auth"].rpartition("-")
    if inner == "ntlm":
        made = NTLMSSP(UPN=f"{asked['name']}@{asked['domain']}", PASSWORD=asked["password"])
    else:
        made = KerberosSSP(
            UPN=f"{asked['name']}@{asked['realm']}",
            PASSWORD=asked["password"],
            SPN=asked["target"],
            DC_IP=asked["kdc"],
        )
    return SPNEGOSSP([made]) if outer else made


def talk(asked: dict[str, Any]) -> dict[str, Any]:
    """Bind and call."""
    level = getattr(DCE_C_AUTHN_LEVEL, asked["level"])
    client = DCERPC_Client(
        DCERPC_Transport.NCACN_IP_TCP, auth_level=level, ssp=provider(asked), ndr64=False, verb=False
    )
    client.connect("127.0.0.1", port=asked["port"])
    answer: dict[str, Any] = {
        "bound": client.bind(find_dcerpc_interface("rpcecho"), target_name=asked["target"])
    }
    if answer["bound"]:
        response = client.sr1_req(AddOneRequest(in_data=41, ndr64=False))
        answer["fault"] = getattr(response, "status", 0) if DceRpc5Fault in response else 0
        if answer["fault"]:
            return answer
        answer["sum"] = response.out_data
        echoed = []
        for size in asked["sizes"]:
            data = bytes(index & 0xFF for index in range(size))
            response = client.sr1_req(EchoDataRequest(len=size, max_count=size, in_data=data, ndr64=False))
            echoed.append(bytes(response.out_data) == data)
        answer["echoed"] = echoed
        answer["session_key"] = bytes(client.sspcontext.SessionKey).hex()
    client.close()
    return answer


def main() -> None:
    conf.verb = 0
    print("\n" + json.dumps([talk(asked) for asked in json.load(sys.stdin)]))


if __name__ == "__main__":
    main()
