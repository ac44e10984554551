#!/usr/bin/python3
"""One end of a negotiated security context of Samba's, as a process: its GENSEC, by Samba's Python bindings.

The first line of input is a JSON object that says which end:

================  ========================================================================
``role``          "client" or "server"; a server judges by the domain controller's database
``smb_conf``      the domain controller's configuration
``auth_type``     as in sec_trailer: 9 SPNEGO, 10 NTLM, 16 Kerberos
``level``         as in sec_trailer; DCE style is a matter of course
``name``          a client's account, with ``password``, ``domain`` and ``realm``
``kerberos``      whether a client or server must, must not (false) or may (null) use it
``host``          the server
``headers``       whether headers are signed
================  ========================================================================

Every other line is one request, whose values are hex, as are those of the answers:

=============================  ===========================================================
``{"update": TOKEN}``          one leg: ``{"token": TOKEN, "complete": true or false}``
``{"wrap": OCTETS}``           what is sealed at level 6: token, then data
``{"unwrap": OCTETS}``         the reverse
``{"sign": DATA, "pdu": ..}``  the token of a PDU, at level 5
``{"check": DATA, "pdu": ..,   nothing; with ``"token"``
``{"session_key": ""}``        the session key
=============================  ===========================================================

or ``{"error": TEXT}``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from samba import NTSTATUSError, auth, credentials, gensec, param

KERBEROS = {
    None: credentials.AUTO_USE_KERBEROS,
    True: credentials.MUST_USE_KERBEROS,
    False: credentials.DONT_USE_KERBEROS,
}


def start(facts: dict[str, Any]) -> Any:
    """A context that has not begun. The bindings do not copy the host's name: facts must be kept."""
    parameters = param.LoadParm()
    parameters.load(facts["smb_conf"])
    settings = {"lp_ctx": parameters, "target_hostname": facts["host"]}
    own = credentials.Credentials()
    own.guess(parameters)
    if facts["role"] == "client":
        own.set_username(facts["name"])
        own.set_password(facts["password"])
        own.set_domain(facts["domain"])
        own.set_realm(facts["realm"])
        own.set_kerberos_state(KERBEROS[facts.get("kerberos")])
        context = gensec.Security.start_client(settings)
        context.set_target_service("host")
    else:
        context = gensec.Security.start_server(settings, auth.AuthContext(lp_ctx=parameters))
        own.set_machine_account(parameters)
        own.set_kerberos_state(KERBEROS[facts.get("kerberos")])
    context.set_credentials(own)
    if facts["headers"]:
        context.want_feature(gensec.FEATURE_SIGN_PKT_HEADER)
    context.start_mech_by_authtype(facts["auth_type"], facts["level"])
    return context


def answer(context: Any, request: dict[str, str]) -> dict[str, Any]:
    """Do what one line asks for."""
    values = {name: bytes.fromhex(value) for name, value in request.items()}
    if "update" in values:
        complete, token = context.update(values["update"])
        return {"token": token.hex(), "complete": bool(complete)}
    if "wrap" in values:
        return {"octets": context.wrap(values["wrap"]).hex()}
    if "unwrap" in values:
        return {"octets": context.unwrap(values["unwrap"]).hex()}
    if "sign" in values:
        return {"octets": context.sign_packet(values["sign"], values["pdu"]).hex()}
    if "check" in values:
        context.check_packet(values["check"], values["pdu"], values["token"])
        return {"octets": ""}
    return {"octets": context.session_key().hex()}


def main() -> None:
    """Answer until the input ends."""
    facts = json.loads(sys.stdin.readline())
    context = start(facts)
    for line in sys.stdin:
        try:
            reply = answer(context, json.loads(line))
        except NTSTATUSError as error:
            reply = {"error": f"{error.args[0] & 0xFFFFFFFF:#010x} {error.args[1]}"}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
