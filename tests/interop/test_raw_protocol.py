"""Samba's tests of servers at the level of single PDUs, against this project's server.

They were written along what Windows does. Of the 194 in ``samba.tests.dcerpc.raw_protocol`` those listed here
are all that need no authentication, which this version does not offer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from dcerpc import blocking, idl
from dcerpc.limits import Profile
from dcerpc.stub import Call, Server

if TYPE_CHECKING:
    from tests.interop.conftest import Output

#: The suite insists on port 135; other tests have it on 127.0.0.1 and 127.0.0.2, at the same time.
ADDRESS = "127.0.0.3"
SUITE = "samba.tests.dcerpc.raw_protocol.TestDCERPC_BIND"
#: Four of the tests send 4 MiB each, and wait 10 ms for an untimely answer after each of 721 fragments.
RUN_SECONDS = 180.0

# What is left out needs a security provider at the server (NTLM, SPNEGO, Kerberos) that accepts the bind or
# alter_context from which the test goes on.
TESTS = {
    # Left out: all that begin by authenticating.
    "flags of bind and alter_context": """
        no_auth_request
        no_auth_request_bind_pfc_00 no_auth_request_bind_pfc_FIRST no_auth_request_bind_pfc_LAST
        no_auth_request_bind_pfc_HDR_SIGNING no_auth_request_bind_pfc_08 no_auth_request_bind_pfc_CONC_MPX
        no_auth_request_bind_pfc_DID_NOT_EXECUTE no_auth_request_bind_pfc_MAYBE
        no_auth_request_bind_pfc_OBJECT_UUID
        no_auth_request_alter_pfc_00 no_auth_request_alter_pfc_FIRST no_auth_request_alter_pfc_LAST
        no_auth_request_alter_pfc_HDR_SIGNING no_auth_request_alter_pfc_08
        no_auth_request_alter_pfc_CONC_MPX no_auth_request_alter_pfc_DID_NOT_EXECUTE
        no_auth_request_alter_pfc_MAYBE no_auth_request_alter_pfc_OBJECT_UUID no_auth_request_alter_pfc_ff
    """,
    # Left out: spnego_change_transfer, which alters a context that has security.
    "presentation contexts": """
        no_auth_no_ctx invalid_auth_noctx no_auth_valid_valid_request no_auth_invalid_valid_request
        alter_no_auth_no_ctx
        no_auth_presentation_ctx_valid1 no_auth_presentation_ctx_valid2
        no_auth_presentation_ctx_invalid1 no_auth_presentation_ctx_invalid2
        no_auth_presentation_ctx_invalid3 no_auth_presentation_ctx_invalid4
        no_auth_presentation_ctx_no_ndr64
    """,
    "bind-time features": """
        no_auth_bind_time_none_simple no_auth_bind_time_none_ignore_additional
        no_auth_bind_time_only_first no_auth_bind_time_twice
        no_auth_bind_time_keep_on_orphan_simple no_auth_bind_time_keep_on_orphan_ignore_additional
        no_auth_bind_time_sec_ctx_ignore_additional
    """,
    # Left out: every level and type that a provider accepts, and spnego_call_bind, where the type has to be
    # known for the level to be refused.
    "verifiers that are refused": """
        auth_none_none_bind auth_none_connect_bind auth_none_call_bind auth_none_packet_bind
        auth_none_integrity_bind auth_none_privacy_bind auth_none_0_bind auth_none_7_bind auth_none_255_bind
        auth_none_none_request auth_none_connect_request auth_none_call_request auth_none_packet_request
        spnego_none_bind spnego_0_bind spnego_7_bind spnego_255_bind spnego_auth_pad_fail_bind
    """,
    "fragment sizes": """
        neg_xmit_ffff_ffff neg_xmit_0_ffff neg_xmit_ffff_0 neg_xmit_0_0
        neg_xmit_3199_0 neg_xmit_0_3199 neg_xmit_3199_ffff neg_xmit_ffff_3199
    """,
    # Left out: those with a verifier on each fragment.
    "requests in fragments": """
        alloc_hint
        fragmented_requests01 fragmented_requests02 fragmented_requests03 fragmented_requests04
        fragmented_requests05
        first_only_requests none_only_requests last_only_requests first_maybe_requests
        first_didnot_requests first_cmpx_requests first_08_requests first_cancel_requests
        2nd_cancel_requests last_cancel_requests mix_requests
    """,
    "co_cancel and orphaned": """
        co_cancel_no_request co_cancel_request_after_first
        orphaned_no_request
        orphaned_request_after_first_last orphaned_request_after_first_mpx_last
        orphaned_request_after_first_no_last orphaned_request_after_first_mpx_no_last
    """,
    # Left out: assoc_group_ok2 and assoc_group_fail3, which open named pipes in an SMB session.
    "association groups": """
        assoc_group_fail1 assoc_group_fail2 assoc_group_diff1 assoc_group_ok1
    """,
}

#: What the tests of fragments call, as far as they call it. They find it through the endpoint mapper.
STAND_IN = """
[uuid(12345678-1234-abcd-ef00-01234567cffb), version(1.0), pointer_default(unique)]
interface netlogon
{
    typedef struct { byte data[8]; } NETLOGON_CREDENTIAL;
    void Unused0(void);
    void Unused1(void);
    void Unused2(void);
    void Unused3(void);
    long NetrServerReqChallenge(
        [in, unique, string] wchar_t *PrimaryName,
        [in, string] wchar_t *ComputerName,
        [in] NETLOGON_CREDENTIAL *ClientChallenge,
        [out] NETLOGON_CREDENTIAL *ServerChallenge);
}
"""


def stand_in(directory: Path) -> Server:
    """A server that answers any challenge with itself."""
    source = directory / "stand_in.idl"
    source.write_text(STAND_IN)
    module = idl.load(source)

    class Netlogon(module.netlogon.Server):  # type: ignore[misc,name-defined]
        def NetrServerReqChallenge(
            self, call: Call, /, PrimaryName: str | None, ComputerName: str, ClientChallenge: Any
        ) -> Any:
            return module.netlogon.NetrServerReqChallengeResult(
                ServerChallenge=ClientChallenge, return_value=0
            )

    made: Server = Netlogon()
    return made


@pytest.mark.interop
@pytest.mark.timeout(RUN_SECONDS + 60)
def test_raw_protocol(
    tmp_path: Path, samba_unittest: Callable[..., Output], absent_peer: Callable[[str], NoReturn]
) -> None:
    names = [f"{SUITE}.test_{name}" for group in TESTS.values() for name in group.split()]
    # One test offers NDR64 for a context that has NDR: a violation only to a server that knows it.
    with blocking.Server(profile=Profile(transfer_syntaxes=("ndr", "ndr64"))) as server:
        server.register(stand_in(tmp_path))
        server.register_endpoint_mapper()
        try:
            server.listen(f"ncacn_ip_tcp:{ADDRESS}[135]", f"ncacn_ip_tcp:{ADDRESS}[0]")
        except OSError as error:
            absent_peer(f"{ADDRESS}[135] cannot be listened on: {error}")
        output = samba_unittest(
            *names,
            timeout=RUN_SECONDS,
            SERVER=ADDRESS,
            TARGET_HOSTNAME=ADDRESS,
            # What Windows does, where other servers may differ; the credentials are never asked for.
            IGNORE_RANDOM_PAD="1",
            ALLOW_BIND_AUTH_PAD="1",
            LEGACY_BIND_NACK_NO_REASON="0",
            AUTH_LEVEL_CONNECT_LSA="1",
            DOMAIN="X",
            REALM="X",
            USERNAME="nobody",
            PASSWORD="none",
        ).check()
    ran = re.search(r"^Ran (\d+) tests", output.stderr, re.MULTILINE)
    assert ran is not None, output.text
    assert int(ran[1]) == len(names) > 90, output.text
