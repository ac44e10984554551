"""What clients of an smbd's pipes are refused, or refuse, and what they say of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc import status
from dcerpc.transport.smb.settings import Dialect
from tests.interop.clients import RUNTIMES, connected
from tests.interop.domain_client import listening
from tests.interop.samba_smbd import VARIANTS, Smbd, Variant

if TYPE_CHECKING:
    Change = Callable[[str | Variant], Smbd]

pytestmark = pytest.mark.interop

both_runtimes = pytest.mark.parametrize("runtime", RUNTIMES)


def user(peer: Smbd) -> dcerpc.Password:
    return dcerpc.Password(peer.user.name, peer.user.password)


def refused(runtime: str, peer: Smbd, pipe: str = "srvsvc", **options: Any) -> dcerpc.RpcError:
    """What a conversation ends with: each one, as nothing is left of the one before."""
    with pytest.raises(dcerpc.RpcError) as first, connected(runtime, peer.binding(pipe), **options) as talker:
        listening(talker)
    with pytest.raises(type(first.value)), connected(runtime, peer.binding(pipe), **options) as talker:
        listening(talker)
    return first.value


@both_runtimes
@pytest.mark.parametrize("wrong", ["password", "account"])
def test_a_logon(smbd_as: Change, runtime: str, wrong: str) -> None:
    peer = smbd_as("default")
    credential = (
        dcerpc.Password(peer.user.name, "another one")
        if wrong == "password"
        else dcerpc.Password("stranger", peer.user.password)
    )
    error = refused(runtime, peer, credential=credential)
    assert isinstance(error, dcerpc.SecurityError)
    assert error.status == status.STATUS_LOGON_FAILURE
    assert "STATUS_LOGON_FAILURE" in str(error)
    assert "another one" not in str(error)


@both_runtimes
@pytest.mark.parametrize("auth", ["spnego", "ntlm"])
def test_a_stranger_is_no_guest(smbd_as: Change, runtime: str, auth: str) -> None:
    """Who names somebody is not content with a session that nobody can sign."""
    peer = smbd_as("guest")
    smb = dcerpc.SmbClientSettings(auth=auth)
    error = refused(runtime, peer, credential=dcerpc.Password("stranger", "unknown"), smb=smb)
    assert isinstance(error, dcerpc.SecurityError)
    assert "guest" in str(error)
    with connected(runtime, peer.binding("srvsvc"), credential=user(peer)) as talker:
        assert listening(talker)


@both_runtimes
@pytest.mark.parametrize(
    "variant", ["default", "guest", "smb202-signed", "signing-disabled", "encryption-off"]
)
def test_nobody(smbd_as: Change, runtime: str, variant: str) -> None:
    """Is let in, without a key; not where the client wants signatures."""
    peer = smbd_as(variant)
    with connected(runtime, peer.binding("srvsvc")) as talker:
        assert listening(talker)
        with pytest.raises(dcerpc.LocalProtocolError, match="no session key"):
            assert talker.handle.session_key  # type: ignore[attr-defined]  # of both kinds of talkers
    error = refused(runtime, peer, smb=dcerpc.SmbClientSettings(signing="required"))
    assert isinstance(error, dcerpc.SecurityError)
    assert "cannot be signed" in str(error)


@both_runtimes
@pytest.mark.parametrize("variant", ["anonymous-refused", "smb300-encrypted", "smb311-encrypted"])
def test_nobody_is_refused(smbd_as: Change, runtime: str, variant: str) -> None:
    """What must be encrypted is closed to who has no key."""
    peer = smbd_as(variant)
    error = refused(runtime, peer)
    assert getattr(error, "status", None) == status.STATUS_ACCESS_DENIED
    with connected(runtime, peer.binding("srvsvc"), credential=user(peer)) as talker:
        assert listening(talker)


@both_runtimes
@pytest.mark.parametrize("variant", ["encryption-off", "smb210", "smb202"])
def test_a_server_that_does_not_encrypt(smbd_as: Change, runtime: str, variant: str) -> None:
    peer = smbd_as(variant)
    smb = dcerpc.SmbClientSettings(encryption="required")
    assert "encrypt" in str(refused(runtime, peer, credential=user(peer), smb=smb))


@both_runtimes
@pytest.mark.parametrize("variant", ["smb300-encrypted", "smb302-encrypted", "smb311-encrypted"])
def test_a_server_that_must_encrypt(smbd_as: Change, runtime: str, variant: str) -> None:
    """Gets what it wants from who did not ask for it; it has nothing to do with who cannot."""
    peer = smbd_as(variant)
    for changes in ({"encryption": "off"}, {"encryption": "required"}):
        smb = dcerpc.SmbClientSettings(**changes)  # type: ignore[arg-type]  # the values are literals
        with connected(runtime, peer.binding("srvsvc"), credential=user(peer), smb=smb) as talker:
            assert listening(talker)
    smb = dcerpc.SmbClientSettings(dialects=(Dialect.SMB_2_0_2, Dialect.SMB_2_1))
    error = refused(runtime, peer, credential=user(peer), smb=smb)
    assert getattr(error, "status", None) == status.STATUS_ACCESS_DENIED


@both_runtimes
def test_a_server_that_does_not_sign(smbd_as: Change, runtime: str) -> None:
    """It signs for who wants it, as this client always does."""
    peer = smbd_as("signing-disabled")
    smb = dcerpc.SmbClientSettings(signing="required", encryption="off")
    with connected(runtime, peer.binding("srvsvc"), credential=user(peer), smb=smb) as talker:
        assert listening(talker)


@both_runtimes
@pytest.mark.parametrize(
    ("variant", "dialects"),
    [
        (VARIANTS["smb210"], (Dialect.SMB_3_0, Dialect.SMB_3_1_1)),
        (Variant(minimum="SMB3_00"), (Dialect.SMB_2_0_2, Dialect.SMB_2_1)),
    ],
    ids=["older", "newer"],
)
def test_a_server_of_other_dialects(
    smbd_as: Change, runtime: str, variant: Variant, dialects: tuple[Dialect, ...]
) -> None:
    peer = smbd_as(variant)
    error = refused(runtime, peer, credential=user(peer), smb=dcerpc.SmbClientSettings(dialects=dialects))
    assert isinstance(error, dcerpc.TransportError)
    assert "STATUS_NOT_SUPPORTED" in str(error)


@both_runtimes
@pytest.mark.parametrize("pipe", ["nothing", "netlogon", r"sub\srvsvc"])
def test_a_pipe_that_is_not_there(smbd_as: Change, runtime: str, pipe: str) -> None:
    """The session is not lost for other pipes."""
    peer = smbd_as("default")
    with connected(runtime, peer.binding("srvsvc"), credential=user(peer)) as talker:
        error = refused(runtime, peer, pipe, credential=user(peer))
        assert isinstance(error, dcerpc.TransportError)
        assert rf"\pipe\{pipe}" in str(error)
        assert listening(talker)


@both_runtimes
def test_a_share_of_pipes_that_is_closed(smbd_as: Change, runtime: str) -> None:
    peer = smbd_as(Variant(options=("[IPC$]", "hosts deny = ALL")))
    error = refused(runtime, peer, credential=user(peer))
    assert getattr(error, "status", None) == status.STATUS_ACCESS_DENIED
    assert "IPC$" in str(error)
