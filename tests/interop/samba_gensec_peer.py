#!/usr/bin/python3
"""Samba's security mechanisms (gensec) as a process: contexts of either role, step by step.

Argument: an smb.conf, whose accounts a server knows. Each line of input is a JSON object, and so is each line
of output; octets are hex. There is one context at a time:

=============  =====================================================================================
``start``      role "client" or "server", mechanism, features (names), options (smb.conf's, by name, such
               as are on by default); a client's username, password, domain, workstation, anonymous
``update``     token; answers with ``done`` and ``token``
``sign``       data, whole; answers with ``token``
``check``      data, whole, token
``wrap``       data; answers with ``token``
``unwrap``     token; answers with ``data``
``facts``      answers with ``session_key``, and a server's ``sid`` of the client
=============  =====================================================================================

The answer is ``{"error": [NTSTATUS, text]}`` when Samba refuses.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from samba import NTSTATUSError, auth, credentials, gensec, param


class Peer:
    """One context."""

    def __init__(self, smb_conf: str) -> None:
        self.smb_conf = smb_conf
        self.context: Any = None
        self.is_server = False
        #: Options that an earlier context set: parameters are the process's.
        self.changed: set[str] = set()

    def start(self, request: dict[str, Any]) -> dict[str, Any]:
        parameters = param.LoadParm()
        parameters.load(self.smb_conf)
        for name in self.changed - request["options"].keys():
            parameters.set(name, "yes")
        for name, value in request["options"].items():
            parameters.set(name, value)
        self.changed |= request["options"].keys()
        settings = {"lp_ctx": parameters, "target_hostname": request.get("host", "server")}
        made = credentials.Credentials()
        made.guess(parameters)
        self.is_server = request["role"] == "server"
        if self.is_server:
            self.context = gensec.Security.start_server(settings, auth.AuthContext(lp_ctx=parameters))
        else:
            self.context = gensec.Security.start_client(settings)
            if request["anonymous"]:
                made.set_anonymous()
            else:
                made.set_username(request["username"])
                made.set_password(request["password"])
                made.set_domain(request["domain"])
                made.set_workstation(request["workstation"])
            made.set_kerberos_state(credentials.DONT_USE_KERBEROS)
        self.context.set_credentials(made)
        for name in request["features"]:
            self.context.want_feature(getattr(gensec, f"FEATURE_{name}"))
        self.context.start_mech_by_name(request["mechanism"])
        return {}

    def update(self, request: dict[str, Any]) -> dict[str, Any]:
        done, token = self.context.update(bytes.fromhex(request["token"]))
        return {"done": done, "token": token.hex()}

    def sign(self, request: dict[str, Any]) -> dict[str, Any]:
        data, whole = bytes.fromhex(request["data"]), bytes.fromhex(request["whole"])
        return {"token": self.context.sign_packet(data, whole).hex()}

    def check(self, request: dict[str, Any]) -> dict[str, Any]:
        octets = [bytes.fromhex(request[name]) for name in ("data", "whole", "token")]
        self.context.check_packet(*octets)
        return {}

    def wrap(self, request: dict[str, Any]) -> dict[str, Any]:
        return {"token": self.context.wrap(bytes.fromhex(request["data"])).hex()}

    def unwrap(self, request: dict[str, Any]) -> dict[str, Any]:
        return {"data": self.context.unwrap(bytes.fromhex(request["token"])).hex()}

    def facts(self, request: dict[str, Any]) -> dict[str, Any]:
        sid = str(self.context.session_info().security_token.sids[0]) if self.is_server else ""
        return {"session_key": self.context.session_key().hex(), "sid": sid}


def main() -> None:
    peer = Peer(sys.argv[1])
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = getattr(peer, request["do"])(request)
        except NTSTATUSError as error:
            status, text = error.args
            answer = {"error": [status & 0xFFFFFFFF, text]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
