"""Fuzz target: the messages of security providers, each on its own.

The first octet says which message (:data:`MESSAGES`), the rest is what is decoded. Decoders raise
SecurityError, or PduError where the message is RPC's own, or they give a value; and a value can be encoded,
to octets that are decoded and encoded to the same.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from dcerpc.errors import PduError, SecurityError
from dcerpc.pdu import verification
from dcerpc.security.kerberos import authenticator, cred, gss, kdc_messages, messages, pac, tickets
from dcerpc.security.kerberos.ccache import read_ccache, write_ccache
from dcerpc.security.kerberos.keytab import read_keytab, write_keytab
from dcerpc.security.kerberos.krb5_conf import Krb5Config
from dcerpc.security.kerberos.types import Checksum
from dcerpc.security.netlogon import messages as netlogon
from dcerpc.security.ntlm.av_pairs import AvId, decode_av_pairs, encode_av_pairs, flags_of, text_of
from dcerpc.security.ntlm.evidence import NtlmEvidence
from dcerpc.security.ntlm.messages import Authenticate, Challenge, Negotiate, decode_text
from dcerpc.security.spnego import messages as spnego
from tests.fuzz.harness import Target, main
from tests.fuzz.security_seeds import samples
from tests.security.kerberos import realm

#: PACs of the seeds are signed with it.
_KEY: Final = realm.SERVICE_KEYS[realm.AES256]
_TICKET: Final = realm.Issued().ticket().ticket
_PAC_PROPERTIES: Final = (
    "logon_info",
    "delegation_info",
    "device_info",
    "client_claims",
    "device_claims",
    "client_info",
    "upn_dns_info",
    "attributes",
    "requestor_sid",
    "requestor_guid",
    "sids",
)


class Message(NamedTuple):
    """One kind of message.

    Attributes:
        name: of it. decode: octets to a value.
        encode: a value to octets; None where there is nothing that writes what was read.
    """

    name: str
    decode: Callable[[bytes], Any]
    encode: Callable[[Any], bytes] | None = None


# ---- what takes more than one call ----


def _authenticate(octets: bytes) -> Authenticate:
    """AUTHENTICATE_MESSAGE, its names, and what the client said in its response."""
    message = Authenticate.decode(octets)
    for name in (message.user, message.domain, message.workstation):
        _try(decode_text, name, message.flags, "cp437")
    _try(_client_challenge, message.nt_response)
    return message


def _client_challenge(octets: bytes) -> Any:
    said = NtlmEvidence(bytes(8), b"", octets, "", "").client_challenge()
    flags_of(said.av_pairs)
    _try(text_of, said.av_pairs, AvId.TARGET_NAME)
    return said


def _av_pairs(octets: bytes) -> dict[int, bytes]:
    return decode_av_pairs(octets, "fuzzing")


def _pac(octets: bytes) -> Any:
    found = pac.parse_pac(octets)
    for each in _PAC_PROPERTIES:
        _try(getattr, found, each)
    _try(found.verify_server, _KEY)
    _try(found.verify_kdc, _KEY)
    _try(found.verify_full, _KEY)
    return found


def _gss_checksum(octets: bytes) -> Any:
    return authenticator.decode_gss_checksum(Checksum(0x8003, octets))


def _application_data(octets: bytes) -> Any:
    elements = tickets.decode_authorization_data(octets)
    authenticator.wished_enctypes(elements)
    return elements


def _method_data(octets: bytes) -> Any:
    return kdc_messages.decode_etype_info(kdc_messages.decode_method_data(octets))


def _spnego_init(octets: bytes) -> Any:
    spnego.is_initial(octets)
    spnego.message_size(octets)
    return spnego.decode_init(octets)


def _krb5_conf(octets: bytes) -> Any:
    found = Krb5Config.parse(octets.decode("utf-8", "replace").replace("include", "enclude"))
    for each in ("CORP.EXAMPLE", ""):
        found.kdcs(each)
    found.realm_of_host("dc1.corp.example")
    return found.default_realm, found.dns_lookup_kdc, found.udp_preference_limit


def _trailer(octets: bytes) -> Any:
    at = verification.find_last(octets)
    if at >= 0:
        verification.decode(octets, at)
    return verification.decode(octets)


def _try(function: Callable[..., object], *arguments: Any) -> None:
    """A part of a message may be refused without the message."""
    with contextlib.suppress(SecurityError):
        function(*arguments)


#: Further ones go to the end, since inputs that were found tell them by number.
MESSAGES: Final = (
    Message("NTLM NEGOTIATE_MESSAGE", Negotiate.decode, Negotiate.encode),
    Message("NTLM CHALLENGE_MESSAGE", Challenge.decode, Challenge.encode),
    Message("NTLM AUTHENTICATE_MESSAGE", _authenticate, Authenticate.encode),
    Message("NTLM AV_PAIRs", _av_pairs, encode_av_pairs),
    Message("NTLMv2_CLIENT_CHALLENGE", _client_challenge),
    Message("NegTokenInit", _spnego_init, spnego.encode_init),
    Message("NegTokenResp", spnego.decode_resp, spnego.encode_resp),
    Message("MechTypeList", spnego.decode_mech_types, spnego.encode_mech_types),
    Message("AP-REQ", messages.decode_ap_req, messages.encode_ap_req),
    Message("AP-REP", messages.decode_ap_rep, messages.encode_ap_rep),
    Message("EncAPRepPart", messages.decode_enc_ap_rep_part, messages.encode_enc_ap_rep_part),
    Message("Authenticator", messages.decode_authenticator, messages.encode_authenticator),
    Message("KRB-ERROR", messages.decode_krb_error, messages.encode_krb_error),
    Message("Ticket", tickets.decode_ticket, tickets.encode_ticket),
    Message("EncTicketPart", tickets.decode_enc_ticket_part, tickets.encode_enc_ticket_part),
    Message("AuthorizationData", _application_data, tickets.encode_authorization_data),
    Message("KRB-CRED", cred.decode_krb_cred, cred.encode_krb_cred),
    Message("EncKrbCredPart", lambda octets: cred.decode_enc_krb_cred_part(octets, (_TICKET,))),
    Message("AS-REP", lambda octets: kdc_messages.decode_kdc_reply(octets, kdc_messages.AS_REP)),
    Message("TGS-REP", lambda octets: kdc_messages.decode_kdc_reply(octets, kdc_messages.TGS_REP)),
    Message("EncKDCRepPart", kdc_messages.decode_enc_kdc_reply_part),
    Message("METHOD-DATA", _method_data),
    Message("GSS-API frame", gss.unwrap_token, lambda value: gss.wrap_token(*value)),
    Message(
        "GSS-API checksum",
        _gss_checksum,
        lambda value: authenticator.encode_gss_checksum(value).checksum,
    ),
    Message("PAC", _pac),
    Message("keytab", read_keytab, write_keytab),
    Message("credential cache", read_ccache, write_ccache),
    Message("krb5.conf", _krb5_conf),
    Message("NL_AUTH_MESSAGE", netlogon.decode_request, netlogon.encode_request),
    Message("NL_AUTH_MESSAGE response", netlogon.check_response),
    Message("verification trailer", _trailer, verification.encode),
)
NUMBERS: Final = {message.name: number for number, message in enumerate(MESSAGES)}


def run(data: bytes) -> bool:
    """Decode one message; see :class:`tests.fuzz.harness.Target`."""
    if not data:
        return False
    message, octets = MESSAGES[data[0] % len(MESSAGES)], data[1:]
    try:
        value = message.decode(octets)
    except (SecurityError, PduError):
        return False
    if message.encode is not None:
        try:
            made = message.encode(value)
        except (SecurityError, PduError):
            return True  # more than a field of the message can tell, or what is read and not to be sent
        again = message.encode(message.decode(made))
        if again != made:
            raise AssertionError(f"{message.name}: {made.hex()} is encoded again as {again.hex()}")
    return True


def seeds(every: int = 1) -> Iterator[bytes]:
    """A few good ones of each kind."""
    for name, octets in list(samples())[::every]:
        yield bytes((NUMBERS[name],)) + octets


TARGET = Target("security", run, seeds)

if __name__ == "__main__":
    main(TARGET)
