"""KDCs of our own, for what no real one does: they do as they are told, lies included."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from dcerpc.security.kerberos import asn1, asn1_kdc, crypto, der
from dcerpc.security.kerberos.ticket_source import TicketSteps
from dcerpc.security.kerberos.types import Key, TicketFlags
from dcerpc.security.steps import KdcExchange, ResolveRealm

T = TypeVar("T")

NOW = 1_800_000_000.25
LIFETIME = 36_000
CORP = "CORP.EXAMPLE"

#: What a KDC's decrypted reply part, its whole reply, or its KRB-ERROR is changed by; None leaves it.
Change = Callable[[dict[str, Any]], None]


def octets_from(seed: int) -> Callable[[int], bytes]:
    """Octets that are the same each time, and never twice the same."""
    numbers = count(seed << 32)
    return lambda size: b"".join(next(numbers).to_bytes(8, "big") for _ in range(size // 8 + 1))[-size:]


def key(enctype: int, seed: int = 1) -> Key:
    return crypto.random_key(enctype, octets_from(seed))


@dataclass
class FakeKdc:
    """The KDC of one realm.

    Attributes:
        realm: whose tickets it grants. names: other names that it answers to.
        clients: key of each client; of several types when there are several.
        services: names (``host/a``) it has keys for, or the realm it sends on to. service_key: the key.
        trusted: realms whose ticket-granting service it has a key for.
        moved: clients that belong to another realm.
        preauth: it wants a timestamp. method_data: what it says then, instead of its own.
        canonical: its own names for clients.
        offset: how far its clock is ahead.
        enctype: of session keys.
        proves_request: it signs requests as RFC 6806 11 has it. change_checksum: changes what is signed.
        reply_padata: of its replies.
        change_part, change_reply, change_error: see Change.
        seen: requests, decoded.
    """

    realm: str = CORP
    clients: dict[str, list[Key]] = field(default_factory=dict)
    services: dict[str, str] = field(default_factory=dict)
    service_key: Key = field(default_factory=lambda: key(18, 5))
    trusted: tuple[str, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)
    preauth: bool = True
    method_data: list[dict[str, Any]] | None = None
    canonical: dict[str, str] = field(default_factory=dict)
    offset: float = 0.0
    enctype: int = 18
    proves_request: bool = True
    change_part: Change | None = None
    change_reply: Change | None = None
    change_error: Change | None = None
    change_checksum: Callable[[bytes], bytes] = bytes
    reply_padata: list[dict[str, Any]] | None = None
    seen: list[dict[str, Any]] = field(default_factory=list)

    @property
    def now(self) -> float:
        return NOW + self.offset

    def tgt_key(self, realm: str) -> Key:
        """The key of a realm's ticket-granting service; both realms of a trust have it."""
        return key(18, sum(realm.encode()))

    def answer(self, message: bytes) -> bytes:
        """Its answer to a request."""
        if message[0] == 0x6A:
            return self._as(message, der.decode(asn1_kdc.ASReq, message))
        return self._tgs(der.decode(asn1_kdc.TGSReq, message))

    # ---- AS ----

    def _as(self, message: bytes, request: dict[str, Any]) -> bytes:
        self.seen.append(request)
        body = request["req-body"]
        name = "/".join(body["cname"]["name-string"])
        if name in self.moved:
            return self.error(68, crealm=self.moved[name], cname=body["cname"])
        if name not in self.clients:
            return self.error(6)
        keys = [each for kind in body["etype"] for each in self.clients[name] if each.enctype == kind]
        if not keys or self.enctype not in body["etype"]:
            return self.error(14)
        padata = {each["padata-type"]: each["padata-value"] for each in request["padata"]}
        assert padata[128] == bytes.fromhex("3005a003010101") or padata[128] == bytes.fromhex(
            "3005a0030101ff"
        )
        if self.preauth:
            if 2 not in padata:
                return self.error(25, **{"e-data": self._method_data(keys)})
            problem = self._check_timestamp(padata[2], keys)
            if problem:
                return self.error(problem)
        reply_key = keys[0]
        client = {"name-type": 1, "name-string": [self.canonical.get(name, name)]}
        extra = {}
        flags = TicketFlags.INITIAL | TicketFlags.PRE_AUTHENT
        if self.proves_request and 149 in padata:
            flags |= TicketFlags.ENC_PA_REP
            proof = crypto.checksum(reply_key, 56, self.change_checksum(message))
            value = der.encode(asn1.Checksum, {"cksumtype": proof.cksumtype, "checksum": proof.checksum})
            extra = {"encrypted-pa-data": [{"padata-type": 149, "padata-value": value}]}
        server = body["sname"]
        if server["name-string"][0] == "krbtgt":
            server = {**server, "name-string": ["krbtgt", self.realm]}
        return self._grant(11, client, self.realm, server, body, reply_key, 3, flags, extra)

    def _method_data(self, keys: list[Key]) -> bytes:
        data = self.method_data
        if data is None:
            hints = [{"etype": each.enctype} for each in keys]
            data = [
                {"padata-type": 2, "padata-value": b""},
                {"padata-type": 19, "padata-value": encode_list(asn1_kdc.ETypeInfo2, hints)},
                {"padata-type": 133, "padata-value": b"cookie"},
            ]
        return encode_list(asn1_kdc.MethodData, data)

    def _check_timestamp(self, octets: bytes, keys: list[Key]) -> int:
        sealed = der.decode(asn1.EncryptedData, octets)
        for each in keys:
            if each.enctype == sealed["etype"]:
                stamp = der.decode(asn1_kdc.PaEncTsEnc, crypto.decrypt(each, 1, sealed["cipher"]))
                return 37 if abs(stamp["patimestamp"] - self.now) > 300 else 0
        return 24

    # ---- TGS ----

    def _tgs(self, request: dict[str, Any]) -> bytes:
        self.seen.append(request)
        body = request["req-body"]
        proof = der.decode(asn1.APReq, request["padata"][0]["padata-value"])
        tgt_key = self.tgt_key(self.realm)
        sealed = crypto.decrypt(tgt_key, 2, proof["ticket"]["enc-part"]["cipher"])
        ticket = der.decode(asn1.EncTicketPart, sealed)
        session = Key(ticket["key"]["keytype"], ticket["key"]["keyvalue"])
        opened = crypto.decrypt(session, 7, proof["authenticator"]["cipher"])
        authenticator = der.decode(asn1.Authenticator, opened)
        assert authenticator["cname"] == ticket["cname"]
        # what is signed is the body as it was sent
        kind = asn1_kdc.KdcReqBody
        expected = crypto.checksum(session, 6, der.encode(kind, body))
        assert authenticator["cksum"]["checksum"] == expected.checksum
        if abs(authenticator["ctime"] - self.now) > 300:
            return self.error(37)
        subkey = Key(authenticator["subkey"]["keytype"], authenticator["subkey"]["keyvalue"])
        name = "/".join(body["sname"]["name-string"])
        server = self._server(body["sname"], name)
        if server is None:
            return self.error(7)
        options = body["kdc-options"]
        flags = TicketFlags.PRE_AUTHENT | (options & TicketFlags.FORWARDED)
        return self._grant(13, ticket["cname"], ticket["crealm"], server, body, subkey, 9, flags, {})

    def _server(self, sname: dict[str, Any], name: str) -> dict[str, Any] | None:
        if name == f"krbtgt/{self.realm}" or any(name == f"krbtgt/{each}" for each in self.trusted):
            return sname
        found = self.services.get(name)
        if found is None:
            return None
        return {"name-type": 2, "name-string": found.split("/")} if found else sname

    # ---- answers ----

    def _grant(
        self,
        msg_type: int,
        client: dict[str, Any],
        crealm: str,
        server: dict[str, Any],
        body: dict[str, Any],
        reply_key: Key,
        usage: int,
        flags: int,
        extra: dict[str, Any],
    ) -> bytes:
        session = key(self.enctype, 77)
        times = {"authtime": int(self.now), "starttime": int(self.now), "endtime": int(self.now) + LIFETIME}
        flags |= body["kdc-options"] & TicketFlags.FORWARDABLE
        keyed = {"keytype": session.enctype, "keyvalue": session.value}
        part = {
            "key": keyed,
            "last-req": [{"lr-type": 0, "lr-value": 0}],
            "nonce": body["nonce"],
            "flags": flags,
            **times,
            "srealm": self.realm,
            "sname": server,
            **extra,
        }
        inner = {
            "flags": flags,
            "key": keyed,
            "crealm": crealm,
            "cname": client,
            "transited": {"tr-type": 1, "contents": b""},
            **times,
        }
        name = server["name-string"]
        service_key = self.tgt_key(name[1]) if name[0] == "krbtgt" else self.service_key
        sealed = crypto.encrypt(service_key, 2, der.encode(asn1.EncTicketPart, inner))
        ticket = {
            "tkt-vno": 5,
            "realm": self.realm,
            "sname": server,
            "enc-part": {"etype": service_key.enctype, "kvno": 1, "cipher": sealed},
        }
        if self.change_part is not None:
            self.change_part(part)
        kind = asn1_kdc.EncASRepPart if msg_type == 11 else asn1_kdc.EncTGSRepPart
        reply = {
            "pvno": 5,
            "msg-type": msg_type,
            "padata": self.reply_padata,
            "crealm": crealm,
            "cname": client,
            "ticket": der.encode(asn1.Ticket, ticket),
            "enc-part": {
                "etype": reply_key.enctype,
                "cipher": crypto.encrypt(reply_key, usage, der.encode(kind, part)),
            },
        }
        if self.change_reply is not None:
            self.change_reply(reply)
        return der.encode(asn1_kdc.ASRep if msg_type == 11 else asn1_kdc.TGSRep, reply)

    def error(self, code: int, **fields: Any) -> bytes:
        """A KRB-ERROR."""
        error = {
            "pvno": 5,
            "msg-type": 30,
            "stime": int(self.now),
            "susec": 250_000,
            "error-code": code,
            "realm": self.realm,
            "sname": {"name-type": 2, "name-string": ["krbtgt", self.realm]},
            **fields,
        }
        if self.change_error is not None:
            self.change_error(error)
        return der.encode(asn1.KrbError, error)


def encode_list(kind: type, items: list[dict[str, Any]]) -> bytes:
    """The DER of a SEQUENCE OF."""
    return der.encode(kind, items)


@dataclass
class Realms:
    """All KDCs there are, and whom they were asked for.

    Attributes:
        asked: the realm of each exchange, in order.
        hosts: the realms of hosts, for who asks. looked_up: the hosts that were asked for, in order.
    """

    kdcs: dict[str, FakeKdc]
    asked: list[str] = field(default_factory=list)
    hosts: dict[str, str] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, *kdcs: FakeKdc) -> Realms:
        return cls({each.realm: each for each in kdcs})

    def run(self, steps: TicketSteps[T]) -> T:
        """Answer what the steps ask, to their end."""
        try:
            request = next(steps)
            while True:
                request = steps.send(self.answer(request))
        except StopIteration as stop:
            result: T = stop.value
            return result

    def answer(self, request: KdcExchange | ResolveRealm) -> bytes | str:
        """Answer one request."""
        if isinstance(request, ResolveRealm):
            self.looked_up.append(request.host)
            return self.hosts.get(request.host, "")
        self.asked.append(request.realm)
        return self.kdcs[request.realm].answer(request.message)


def each_flip(octets: bytes) -> Iterator[bytes]:
    """The octets with each of them changed, one at a time."""
    for at in range(len(octets)):
        yield octets[:at] + bytes((octets[at] ^ (1 << at % 8),)) + octets[at + 1 :]
