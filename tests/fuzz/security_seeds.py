"""Good messages of security providers, for :mod:`tests.fuzz.fuzz_security` to begin with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dcerpc.pdu.verification import VerificationTrailer, VtBitmask, VtHeader2, VtPcontext, VtUnknown, encode
from dcerpc.security.kerberos import asn1_kdc, authenticator, cred, crypto, der, gss, messages, tickets
from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.client_keys import KnownKeys
from dcerpc.security.kerberos.kdc_replies import KdcSettings
from dcerpc.security.kerberos.types import EncryptedData, Principal
from dcerpc.security.ntlm.messages import Authenticate, Challenge
from dcerpc.security.spnego import messages as spnego
from dcerpc.syntax_id import NDR
from dcerpc.testing.conversation import Conversation
from tests.fuzz.actors import case_of
from tests.protocol.pair import ECHO
from tests.security.kerberos import fake_kdc, realm

_VECTORS = Path(__file__).parents[1] / "vectors"

_KRB5_CONF = b"""
[libdefaults]
    default_realm = CORP.EXAMPLE
    dns_lookup_kdc = yes
    udp_preference_limit = 1400
[realms]
    CORP.EXAMPLE = {
        kdc = dc1.corp.example
        kdc = [::1]:8888
        auth_to_local_names = { alice = "al\\nice" }
    }
[domain_realm]
    .corp.example = CORP.EXAMPLE
"""


def tokens_of(name: str, which: int = -1) -> list[bytes]:
    """What the ends of an exchange send, one after the other.

    Args:
        name: of the actors. which: of their levels.
    """
    case = case_of(name)
    ends = Conversation(case, case.levels[which])
    if not ends.bind():
        raise AssertionError(f"{name} cannot bind")
    return ends.tokens


def samples() -> Iterator[tuple[str, bytes]]:
    """Each with the name of its kind."""
    yield from _ntlm()
    yield from _spnego()
    yield from _exchange()
    yield from _kdc()
    yield from _files()
    request, response = tokens_of("netlogon")
    yield "NL_AUTH_MESSAGE", request
    # names in all forms, the second one's tail where the first one has it
    names = b"CORP\0WS01\0" + b"\4corp\7example\0" + b"\4ws01\xc0\x12" + b"\4WS01\0"
    yield "NL_AUTH_MESSAGE", b"\0\0\0\0\x1f\0\0\0" + names
    yield "NL_AUTH_MESSAGE response", response
    commands = (
        VtBitmask(1),
        VtPcontext(ECHO, NDR, True),
        VtHeader2(b"\x10\0\0\0", 2, 0, 1),
        VtUnknown(9, bytes(8)),
    )
    for count in range(1, 5):
        yield "verification trailer", encode(VerificationTrailer(commands[:count]))


def _ntlm() -> Iterator[tuple[str, bytes]]:
    names = ("NTLM NEGOTIATE_MESSAGE", "NTLM CHALLENGE_MESSAGE", "NTLM AUTHENTICATE_MESSAGE")
    tokens = tokens_of("ntlm")
    yield from zip(names, tokens, strict=True)
    yield "NTLM AV_PAIRs", Challenge.decode(tokens[1]).target_info
    yield "NTLMv2_CLIENT_CHALLENGE", Authenticate.decode(tokens[2]).nt_response


def _spnego() -> Iterator[tuple[str, bytes]]:
    for name in ("spnego with ntlm", "spnego with kerberos"):
        first, *others = tokens_of(name)
        yield "NegTokenInit", first
        message = spnego.decode_init(first)
        yield "MechTypeList", message.mech_types
        message.hint_name, message.mech_list_mic = spnego.HINT_NAME, bytes(16)
        yield "NegTokenInit", spnego.encode_init(message)
        for each in others:
            yield "NegTokenResp", each


def _exchange() -> Iterator[tuple[str, bytes]]:
    """The AP exchange, its encrypted parts in clear; delegation."""
    issued = realm.Issued(pac=realm.signed_pac)
    mine = issued.ticket()
    request, reply, _ = realm.establish(realm.initiator(issued), realm.acceptor())
    yield "AP-REQ", request
    yield "AP-REP", reply
    yield "GSS-API frame", gss.wrap_token(gss.TOKEN_AP_REQ, request)
    session = issued.session
    part = messages.decode_ap_rep(reply).enc_part
    yield "EncAPRepPart", crypto.decrypt(session, 12, part.cipher)
    opened = crypto.decrypt(session, 11, messages.decode_ap_req(request).authenticator.cipher)
    yield "Authenticator", opened
    said = messages.decode_authenticator(opened)
    if said.cksum is None:
        raise AssertionError("an authenticator without a checksum")
    yield "GSS-API checksum", said.cksum.checksum
    yield "AuthorizationData", tickets.encode_authorization_data(said.authorization_data)
    yield "Ticket", mine.ticket
    sealed = tickets.decode_ticket(mine.ticket).enc_part
    inner = crypto.decrypt(realm.SERVICE_KEYS[sealed.enctype], 2, sealed.cipher)
    yield "EncTicketPart", inner
    data = tickets.decode_enc_ticket_part(inner).authorization_data
    yield "AuthorizationData", tickets.encode_authorization_data(data)
    delegated = cred.encode_enc_krb_cred_part((mine,))
    yield "EncKrbCredPart", delegated
    handed = cred.encode_krb_cred(cred.KrbCred((mine.ticket,), EncryptedData(0, delegated)))
    yield "KRB-CRED", handed
    checksum = authenticator.GssChecksum(realm.NEEDED | 1, bytes(16), handed)
    yield "GSS-API checksum", authenticator.encode_gss_checksum(checksum).checksum
    for each in (realm.AES256, realm.RC4):
        yield "PAC", realm.signed_pac(realm.SERVICE_KEYS[each])


def _kdc() -> Iterator[tuple[str, bytes]]:
    for errand in json.loads((_VECTORS / "kerberos_kdc.json").read_text("ascii"))["errands"]:
        for each in errand["messages"]:
            answer = bytes.fromhex(each["answer"])
            name = {0x6B: "AS-REP", 0x6D: "TGS-REP", 0x7E: "KRB-ERROR"}[answer[0]]
            yield name, answer
            if name == "KRB-ERROR":
                told = messages.decode_krb_error(answer).e_data
                if told:
                    yield "METHOD-DATA", told
    parts: list[bytes] = []

    def see(part: dict[str, Any]) -> None:
        parts.append(der.encode(asn1_kdc.EncASRepPart, part))

    key = fake_kdc.key(18)
    kdc = fake_kdc.FakeKdc(clients={"alice": [key]}, change_part=see)
    settings = KdcSettings(clock=lambda: fake_kdc.NOW, random=fake_kdc.octets_from(1))
    fake_kdc.Realms.of(kdc).run(
        get_initial_ticket(Principal(("alice",), fake_kdc.CORP), KnownKeys([(1, key)]), settings=settings)
    )
    for octets in parts:
        yield "EncKDCRepPart", octets


def _files() -> Iterator[tuple[str, bytes]]:
    files = json.loads((_VECTORS / "kerberos_crypto_files.json").read_text("ascii"))
    for each in files["keytabs"].values():
        yield "keytab", bytes.fromhex(each["octets"])
    for each in files["ccaches"].values():
        yield "credential cache", bytes.fromhex(each["octets"])
    for each in json.loads((_VECTORS / "pac_published.json").read_text("ascii"))["pacs"]:
        yield "PAC", bytes.fromhex(each["octets"])
    yield "krb5.conf", _KRB5_CONF
