"""IPC$, the validated negotiation, the pipe: what goes well, and what people are told when it does not."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.errors import RpcError, SecurityError
from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_BAD_NETWORK_NAME,
    STATUS_CANCELLED,
    STATUS_FILE_CLOSED,
    STATUS_INSTANCE_NOT_AVAILABLE,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_INVALID_DEVICE_REQUEST,
    STATUS_IO_TIMEOUT,
    STATUS_NOT_SUPPORTED,
    STATUS_OBJECT_NAME_INVALID,
    STATUS_OBJECT_NAME_NOT_FOUND,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_NOT_AVAILABLE,
    STATUS_TOO_MANY_SESSIONS,
)
from dcerpc.transport.smb.client_opening import pipe_name
from dcerpc.transport.smb.constants import ANY_FILE_ID, Capability, Command, Fsctl, ShareFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.negotiation import ValidateNegotiateInfoRequest
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import CreateResponse, IoctlResponse, PipeWait
from dcerpc.transport.smb.session import TreeConnectResponse
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect, PipeImpersonation, SmbClientSettings
from tests.transport.smb.client_peer import (
    FILE_ID,
    GUID,
    TREE_ID,
    FakeContext,
    ScriptedServer,
    opened,
)


def server_at_tree(dialect: Dialect = Dialect.SMB_3_1_1, **options: Any) -> ScriptedServer:
    """A server that is to answer TREE_CONNECT."""
    server = ScriptedServer(dialect, **options)
    server.begin()
    server.negotiate()
    server.resume()
    server.authenticate()
    server.resume()
    return server


def server_at_create(**options: Any) -> ScriptedServer:
    """A server that is to answer CREATE."""
    server = ScriptedServer(**options)
    server.set_up()
    return server


def outcome(server: ScriptedServer) -> Any:
    server.resume()
    return server.results[0]


@pytest.mark.parametrize(
    ("endpoint", "name"),
    [
        (r"\pipe\lsarpc", "lsarpc"),
        (r"\PIPE\Lsarpc", "Lsarpc"),
        (r"\pipe\sub\name", r"sub\name"),
        ("lsarpc", "lsarpc"),
        (r"\lsarpc", "lsarpc"),
    ],
)
def test_pipe_name(endpoint: str, name: str) -> None:
    assert pipe_name(endpoint) == name


def test_share_is_that_of_the_server() -> None:
    asked = server_at_tree().one(Command.TREE_CONNECT)
    assert asked.body.path == r"\\files.example\IPC$"


@pytest.mark.parametrize(
    ("address", "host"),
    [("", "localhost"), ("fe80::1%eth0", "fe80--1seth0.ipv6-literal.net"), ("10.0.0.1", "10.0.0.1")],
)
def test_share_of_an_address(address: str, host: str) -> None:
    server = ScriptedServer()
    object.__setattr__(server.side, "binding", server.side.binding.replace(address=address))
    server.begin()
    server.negotiate()
    server.resume()
    server.authenticate()
    server.resume()
    assert server.one(Command.TREE_CONNECT).body.path == rf"\\{host}\IPC$"


@pytest.mark.parametrize(
    ("status", "kind", "text"),
    [
        (STATUS_BAD_NETWORK_NAME, SmbError, r"has no share \\files.example\IPC$, which named pipes are on"),
        (STATUS_ACCESS_DENIED, SecurityError, r"access to share \\files.example\IPC$ is denied"),
        (STATUS_TOO_MANY_SESSIONS, SmbError, "refuses share"),
    ],
)
def test_share_that_is_refused(status: int, kind: type[RpcError], text: str) -> None:
    server = server_at_tree()
    server.refuse(server.one(Command.TREE_CONNECT), status)
    error = outcome(server)
    assert isinstance(error, kind)
    assert error.status == status  # type: ignore[attr-defined]
    assert text in str(error)
    assert server.link.error is not None


def test_share_of_files() -> None:
    server = server_at_tree()
    server.answer(server.one(Command.TREE_CONNECT), TreeConnectResponse(1, 0, 0, 0), tree_id=TREE_ID)
    assert "is no share of pipes" in str(outcome(server))


# validation


@pytest.mark.parametrize("dialect", [each for each in ALL_DIALECTS if each < Dialect.SMB_3_1_1])
def test_negotiation_is_validated(dialect: Dialect) -> None:
    server = server_at_tree(dialect)
    server.connect_tree()
    server.resume()
    asked = server.confirm_negotiation()
    assert (asked.body.ctl_code, asked.body.file_id, asked.body.max_output_response) == (
        Fsctl.VALIDATE_NEGOTIATE_INFO,
        ANY_FILE_ID,
        24,
    )
    info = decode_structure(ValidateNegotiateInfoRequest, asked.body.input)
    assert info.dialects == tuple(ALL_DIALECTS)
    assert info.capabilities == Capability.LARGE_MTU | Capability.ENCRYPTION
    server.resume()
    assert server.channel().endpoint == r"\pipe\echo"


@pytest.mark.parametrize(
    "changes",
    [{"capabilities": 0}, {"guid": bytes(16)}, {"security_mode": 3}, {"dialect": Dialect.SMB_3_0_2}],
)
def test_negotiation_that_was_changed(changes: dict[str, Any]) -> None:
    server = server_at_tree(Dialect.SMB_3_0)
    server.connect_tree()
    server.resume()
    server.confirm_negotiation(**changes)
    error = outcome(server)
    assert isinstance(error, SmbError)
    assert "somebody between client and server changed" in str(error)
    assert server.link.error is error


def test_server_that_finds_out() -> None:
    server = server_at_tree(Dialect.SMB_2_1)
    server.connect_tree()
    server.resume()
    server.refuse(server.one(Command.IOCTL), STATUS_ACCESS_DENIED)
    assert "somebody between" in str(outcome(server))


def test_confirmation_that_is_not_signed() -> None:
    server = server_at_tree(Dialect.SMB_2_1)
    server.connect_tree()
    server.resume()
    info = encode_structure(ValidateNegotiateInfoRequest(0, GUID, 1, (0x210,)))
    asked = server.one(Command.IOCTL)
    server.answer(asked, IoctlResponse(asked.body.ctl_code, ANY_FILE_ID, info), signed=False)
    assert "is not signed" in str(outcome(server))


@pytest.mark.parametrize("status", [STATUS_FILE_CLOSED, STATUS_INVALID_DEVICE_REQUEST, STATUS_NOT_SUPPORTED])
def test_old_server_that_cannot_confirm(status: int) -> None:
    server = server_at_tree(Dialect.SMB_2_1)
    server.connect_tree()
    server.resume()
    server.refuse(server.one(Command.IOCTL), status)
    server.resume()
    assert server.channel().session_key


def test_confirmation_that_is_too_short() -> None:
    server = server_at_tree(Dialect.SMB_2_1)
    server.connect_tree()
    server.resume()
    asked = server.one(Command.IOCTL)
    server.answer(asked, IoctlResponse(asked.body.ctl_code, ANY_FILE_ID, b"short"))
    assert isinstance(outcome(server), SmbError)
    assert server.link.error is not None


@pytest.mark.parametrize(
    ("dialect", "settings"),
    [
        (Dialect.SMB_3_1_1, SmbClientSettings(encryption="off")),
        (Dialect.SMB_2_1, SmbClientSettings(dialects=(Dialect.SMB_2_0_2, Dialect.SMB_2_1))),
    ],
)
def test_negotiation_that_needs_no_validation(dialect: Dialect, settings: SmbClientSettings) -> None:
    server = server_at_tree(dialect, settings=settings)
    server.connect_tree()
    server.resume()
    server.one(Command.CREATE)


def test_anonymous_session_cannot_validate_nor_encrypt() -> None:
    server = ScriptedServer(Dialect.SMB_2_1, context=FakeContext(bytes(16)))
    server.begin()
    server.negotiate()
    server.resume()
    server.authenticate(2, keys=False)
    server.resume()
    server.connect_tree(ShareFlag.ENCRYPT_DATA)
    server.resume()
    assert not server.one(Command.CREATE).sealed


# the pipe


@pytest.mark.parametrize("level", PipeImpersonation)
def test_create(level: PipeImpersonation) -> None:
    server = server_at_create(settings=SmbClientSettings(impersonation=level))
    asked = server.one(Command.CREATE)
    body = asked.body
    assert (body.name, body.requested_oplock_level) == ("echo", 0)
    # never Delegate, at which servers open no pipe
    assert body.impersonation_level == min(level, PipeImpersonation.IMPERSONATION)
    assert (body.desired_access, body.share_access, body.create_disposition) == (0x12019F, 0, 1)
    assert asked.header.tree_id == TREE_ID


@pytest.mark.parametrize(
    ("status", "kind", "text"),
    [
        (STATUS_OBJECT_NAME_NOT_FOUND, SmbError, r"the server has no pipe \pipe\echo"),
        (STATUS_OBJECT_NAME_INVALID, SmbError, r"the server has no pipe \pipe\echo"),
        (STATUS_ACCESS_DENIED, SecurityError, r"access to pipe \pipe\echo is denied"),
        (STATUS_INSUFFICIENT_RESOURCES, SmbError, r"the server refuses pipe \pipe\echo"),
    ],
)
def test_pipe_that_is_refused(status: int, kind: type[RpcError], text: str) -> None:
    """The connection goes on: the next pipe may be there."""
    server = server_at_create()
    server.refuse(server.one(Command.CREATE), status)
    error = outcome(server)
    assert isinstance(error, kind)
    assert error.status == status  # type: ignore[attr-defined]
    assert text in str(error)
    assert server.link.error is None
    at = server.also(r"\pipe\other")
    assert server.channel(at).endpoint == r"\pipe\other"


@pytest.mark.parametrize(
    "status", [STATUS_PIPE_NOT_AVAILABLE, STATUS_PIPE_BUSY, STATUS_INSTANCE_NOT_AVAILABLE]
)
def test_pipe_without_a_free_instance(status: int) -> None:
    server = server_at_create()
    server.refuse(server.one(Command.CREATE), status)
    server.resume()
    wait = server.one(Command.IOCTL)
    assert (wait.body.ctl_code, wait.body.file_id) == (Fsctl.PIPE_WAIT, ANY_FILE_ID)
    asked = decode_structure(PipeWait, wait.body.input)
    assert (asked.name, asked.timeout) == ("echo", 50_000_000)
    server.answer(wait, IoctlResponse(Fsctl.PIPE_WAIT, ANY_FILE_ID))
    server.resume()
    assert server.channel().endpoint == r"\pipe\echo"


def test_pipe_without_a_free_instance_for_long() -> None:
    server = server_at_create()
    server.refuse(server.one(Command.CREATE), STATUS_PIPE_NOT_AVAILABLE)
    server.resume()
    server.refuse(server.one(Command.IOCTL), STATUS_IO_TIMEOUT)
    server.resume()
    server.refuse(server.one(Command.CREATE), STATUS_PIPE_NOT_AVAILABLE)
    error = outcome(server)
    assert isinstance(error, SmbError)
    assert error.status == STATUS_PIPE_NOT_AVAILABLE
    server.take()


def test_nobody_waits_on_a_connection_that_is_gone() -> None:
    server = server_at_create()
    server.one(Command.CREATE)
    server.link.receive_eof()
    server.steps[0].close()
    server.take()


def test_pipe_that_nobody_waits_for_any_more() -> None:
    server = server_at_create()
    create = server.one(Command.CREATE)
    server.steps[0].close()
    assert server.one(Command.CANCEL).header.message_id == create.header.message_id
    server.answer(create, CreateResponse(FILE_ID))
    close = server.one(Command.CLOSE)
    assert close.body.file_id == FILE_ID


def test_pipe_that_nobody_waits_for_when_it_is_there() -> None:
    server = server_at_create()
    server.answer(server.one(Command.CREATE), CreateResponse(FILE_ID))
    server.steps[0].close()
    assert server.one(Command.CLOSE).body.file_id == FILE_ID


def test_pipe_that_nobody_waits_for_is_refused() -> None:
    server = server_at_create()
    create = server.one(Command.CREATE)
    server.pend(create)
    server.steps[0].close()
    assert server.one(Command.CANCEL).header.async_id == 77
    server.refuse(create, STATUS_CANCELLED)
    server.take()
    assert server.link.error is None


def test_many_pipes_on_one_session() -> None:
    server, first = opened()
    ids = [server.also(rf"\pipe\p{at}") for at in range(3)]
    asked = server.take(*[Command.CREATE] * 3)
    for at, each in reversed(list(enumerate(asked))):
        server.answer(each, CreateResponse(bytes([at]) * 16))
    server.resume()
    made = [server.results[at] for at in ids]
    assert [channel.endpoint for channel in made] == [r"\pipe\p0", r"\pipe\p1", r"\pipe\p2"]
    assert {channel.session_key for channel in made} == {first.session_key}
    assert len({first, *made}) == 4
