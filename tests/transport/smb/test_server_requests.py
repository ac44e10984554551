"""Requests that are refused, each with its status, and those that end the connection (MS-SMB2 3.3.5)."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_BAD_IMPERSONATION_LEVEL,
    STATUS_BAD_NETWORK_NAME,
    STATUS_FILE_CLOSED,
    STATUS_FILE_NOT_AVAILABLE,
    STATUS_FS_DRIVER_REQUIRED,
    STATUS_INFO_LENGTH_MISMATCH,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_INVALID_DEVICE_REQUEST,
    STATUS_INVALID_DEVICE_STATE,
    STATUS_INVALID_INFO_CLASS,
    STATUS_INVALID_PARAMETER,
    STATUS_NETWORK_NAME_DELETED,
    STATUS_NOT_SUPPORTED,
    STATUS_OBJECT_NAME_INVALID,
    STATUS_OBJECT_NAME_NOT_FOUND,
    STATUS_SUCCESS,
    STATUS_USER_SESSION_DELETED,
)
from dcerpc.transport.netbios.packets import encode_packet, frame
from dcerpc.transport.smb.constants import (
    ANY_FILE_ID,
    Access,
    Command,
    FileInfoClass,
    Fsctl,
    HeaderFlag,
    InfoType,
    ShareType,
)
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    CreateContext,
    CreateRequest,
    FilePipeInformation,
    FilePipeLocalInformation,
    FileStandardInformation,
    FlushRequest,
    IoctlRequest,
    PipeWait,
    QueryInfoRequest,
    ReadRequest,
    WriteRequest,
)
from dcerpc.transport.smb.session import (
    EchoRequest,
    LogoffRequest,
    RawBody,
    TreeConnectRequest,
    TreeDisconnectRequest,
)
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect
from tests.transport.smb.scripted_client import READ_WRITE, ScriptedClient, create_request

NO_FILE = b"nosuchfilenosuch"


def raw_body(size: int, file_id: bytes, at: int, tail: bytes = b"") -> RawBody:
    """A body of which StructureSize and FileId matter."""
    return RawBody(size.to_bytes(2, "little") + bytes(at - 2) + file_id + tail)


def set_info(file_id: bytes, info_type: int, info_class: int, data: bytes, offset: int = 0x60) -> RawBody:
    """A SET_INFO request."""
    head = bytes((0x21, 0, info_type, info_class)) + len(data).to_bytes(4, "little")
    return RawBody(head + offset.to_bytes(2, "little") + bytes(6) + file_id + data)


@pytest.fixture(scope="module")
def shared() -> tuple[ScriptedClient, bytes]:
    """A client with a pipe open, for requests that change nothing."""
    client, file_id, _ = ScriptedClient.opened(Dialect.SMB_3_0_2)
    return client, file_id


Shared = tuple[ScriptedClient, bytes]


class TestTreeConnect:
    def test_ipc(self) -> None:
        client = ScriptedClient()
        client.negotiate()
        client.log_in()
        answer = client.connect("ipc$")
        assert answer.body.share_type == ShareType.PIPE
        assert answer.body.maximal_access == 0x001F01FF
        assert answer.header.tree_id not in (0, 0xFFFFFFFF)

    @pytest.mark.parametrize(
        ("path", "status"),
        [("\\\\server\\C$", STATUS_BAD_NETWORK_NAME), ("server", STATUS_INVALID_PARAMETER)],
    )
    def test_nothing_else(self, shared: Shared, path: str, status: int) -> None:
        answer = shared[0].ask(Command.TREE_CONNECT, TreeConnectRequest(0, path), tree_id=0)
        assert answer.status == status

    def test_their_number_is_bounded(self) -> None:
        client, _, _ = ScriptedClient.opened()
        statuses = {client.connect().status for _ in range(63)}
        assert statuses == {STATUS_SUCCESS}
        assert client.connect().status == STATUS_INSUFFICIENT_RESOURCES

    def test_a_tree_connect_that_is_gone(self) -> None:
        client, file_id, _ = ScriptedClient.opened()
        client.ask(Command.TREE_DISCONNECT, TreeDisconnectRequest())
        for command, body in (
            (Command.TREE_DISCONNECT, TreeDisconnectRequest()),
            (Command.CREATE, create_request("echo")),
            (Command.CLOSE, CloseRequest(0, file_id)),
        ):
            assert client.ask(command, body).status == STATUS_NETWORK_NAME_DELETED


class TestCreate:
    @pytest.mark.parametrize(
        ("changes", "status"),
        [
            ({"name": "nosuch"}, STATUS_OBJECT_NAME_NOT_FOUND),
            ({"name": ""}, STATUS_OBJECT_NAME_NOT_FOUND),
            ({"name": "..\\echo"}, STATUS_OBJECT_NAME_INVALID),
            ({"name": "echo\0"}, STATUS_OBJECT_NAME_INVALID),
            ({"name": "e/cho"}, STATUS_OBJECT_NAME_INVALID),
            ({"impersonation_level": 3}, STATUS_BAD_IMPERSONATION_LEVEL),
            ({"impersonation_level": 4}, STATUS_BAD_IMPERSONATION_LEVEL),
            ({"impersonation_level": 0xFFFFFFFF}, STATUS_BAD_IMPERSONATION_LEVEL),
        ],
    )
    def test_what_is_refused(self, shared: Shared, changes: dict[str, Any], status: int) -> None:
        body = create_request("echo")
        for name, value in changes.items():
            setattr(body, name, value)
        assert shared[0].ask(Command.CREATE, body).status == status

    @pytest.mark.parametrize("disposition", [0, 1, 2, 3, 4, 5, 99])
    @pytest.mark.parametrize("options", [0, 0x40, 0xFFFFFFFF])
    def test_what_means_nothing_for_pipes(self, disposition: int, options: int) -> None:
        client, _, _ = ScriptedClient.opened()
        contexts = (CreateContext(b"MxAc"), CreateContext(b"what is that"), CreateContext(b"DHnQ", bytes(16)))
        body = CreateRequest(9, 2, READ_WRITE, 0x10, 0, disposition, options, "echo", contexts)
        answer = client.ask(Command.CREATE, body)
        assert answer.status == STATUS_SUCCESS
        assert answer.body.oplock_level == 0
        assert (answer.body.create_action, answer.body.file_attributes) == (1, 0x80)
        assert answer.body.allocation_size == answer.body.end_of_file == 0
        assert answer.body.contexts == ()

    def test_each_open_has_an_id_of_its_own(self) -> None:
        client, file_id, _ = ScriptedClient.opened()
        ids = {client.open()[0] for _ in range(20)} | {file_id}
        assert len(ids) == 21
        assert not ids & {ANY_FILE_ID, bytes(16)}


class TestFileIds:
    @pytest.mark.parametrize(
        ("command", "body"),
        [
            (Command.CLOSE, CloseRequest(0, NO_FILE)),
            (Command.FLUSH, FlushRequest(NO_FILE)),
            (Command.READ, ReadRequest(NO_FILE, 1)),
            (Command.WRITE, WriteRequest(NO_FILE, b"x")),
            (Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, NO_FILE, 10, b"x")),
            (Command.IOCTL, IoctlRequest(Fsctl.PIPE_PEEK, NO_FILE, 10)),
            (Command.IOCTL, IoctlRequest(Fsctl.SRV_COPYCHUNK, NO_FILE, 10)),
            (Command.QUERY_INFO, QueryInfoRequest(1, 5, 24, NO_FILE)),
            (Command.SET_INFO, set_info(NO_FILE, 1, 23, bytes(8))),
            (Command.LOCK, raw_body(48, NO_FILE, 8, bytes(24))),
            (Command.QUERY_DIRECTORY, raw_body(33, NO_FILE, 8, bytes(16))),
            (Command.CHANGE_NOTIFY, raw_body(32, NO_FILE, 8, bytes(8))),
            (Command.OPLOCK_BREAK, raw_body(24, NO_FILE, 8)),
            (Command.READ, ReadRequest(ANY_FILE_ID, 1)),
        ],
    )
    def test_nothing_is_done_to_what_is_not_open(self, shared: Shared, command: int, body: Any) -> None:
        assert shared[0].ask(command, body).status == STATUS_FILE_CLOSED

    def test_nor_by_another_session(self) -> None:
        client, file_id, channel = ScriptedClient.opened(Dialect.SMB_3_0)
        client.session_id, client.signer, client.sign = 0, None, False
        client.log_in("user mallory")
        client.connect()
        assert client.ask(Command.WRITE, WriteRequest(file_id, b"x")).status == STATUS_FILE_CLOSED
        assert client.ask(Command.CLOSE, CloseRequest(0, file_id)).status == STATUS_FILE_CLOSED
        assert channel.received() == b""
        assert not channel.eof

    @pytest.mark.parametrize(
        ("command", "body", "status"),
        [
            (Command.LOCK, raw_body(48, NO_FILE, 8, bytes(24)), STATUS_INVALID_DEVICE_REQUEST),
            (Command.QUERY_DIRECTORY, raw_body(33, NO_FILE, 8, bytes(16)), STATUS_INVALID_PARAMETER),
            (Command.CHANGE_NOTIFY, raw_body(32, NO_FILE, 8, bytes(8)), STATUS_INVALID_PARAMETER),
            (Command.OPLOCK_BREAK, raw_body(24, NO_FILE, 8), STATUS_INVALID_DEVICE_STATE),
        ],
    )
    def test_what_pipes_do_not_have(self, shared: Shared, command: int, body: RawBody, status: int) -> None:
        client, file_id = shared
        octets = body.octets.replace(NO_FILE, file_id)
        assert client.ask(command, RawBody(octets)).status == status
        assert client.ask(command, RawBody(octets[:20])).status == STATUS_INVALID_PARAMETER

    def test_a_channel_sequence_of_the_past(self) -> None:
        client, file_id, channel = ScriptedClient.opened(Dialect.SMB_3_0)
        write = (Command.WRITE, WriteRequest(file_id, b"x"))
        transceive = (Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, 9, b"x"))
        assert client.ask(*write, status=7).status == STATUS_SUCCESS
        assert client.ask(*write, status=6).status == STATUS_FILE_NOT_AVAILABLE
        assert client.ask(*transceive, status=6).status == STATUS_FILE_NOT_AVAILABLE
        assert client.ask(Command.FLUSH, FlushRequest(b"x" * 16), status=6).status == STATUS_FILE_CLOSED
        assert client.ask(*write, status=7 + 0x7FFF).status == STATUS_SUCCESS
        assert client.ask(*write, status=7).status == STATUS_FILE_NOT_AVAILABLE
        assert client.ask(*write, status=3).status == STATUS_SUCCESS  # it wraps
        channel.send(b"y", False)
        assert client.ask(Command.READ, ReadRequest(file_id, 9), status=1).status == STATUS_SUCCESS
        client, file_id, _ = ScriptedClient.opened(Dialect.SMB_2_1)
        for status in (7, 0, 6):
            write = (Command.WRITE, WriteRequest(file_id, b"x"))
            assert client.ask(*write, status=status).status == STATUS_SUCCESS


class TestReadAndWrite:
    @pytest.mark.parametrize(
        ("dialect", "changes", "status"),
        [
            (Dialect.SMB_3_1_1, {"length": 65537}, STATUS_INVALID_PARAMETER),
            (Dialect.SMB_2_0_2, {"length": 0xFFFFFFFF}, STATUS_INVALID_PARAMETER),
            (Dialect.SMB_3_0, {"channel": 1}, STATUS_INVALID_PARAMETER),
            (Dialect.SMB_2_1, {"channel": 1}, STATUS_SUCCESS),
            (Dialect.SMB_3_0_2, {"flags": 1}, STATUS_INVALID_PARAMETER),
            (Dialect.SMB_3_0, {"flags": 1}, STATUS_SUCCESS),
            (Dialect.SMB_3_1_1, {"offset": 1 << 40, "length": 65536}, STATUS_SUCCESS),
        ],
    )
    def test_reads(self, dialect: Dialect, changes: dict[str, Any], status: int) -> None:
        client, file_id, channel = ScriptedClient.opened(dialect)
        channel.send(b"data", False)
        body = ReadRequest(file_id, 100)
        for name, value in changes.items():
            setattr(body, name, value)
        assert client.ask(Command.READ, body).status == status

    @pytest.mark.parametrize(
        ("dialect", "changes", "status"),
        [
            (Dialect.SMB_3_0, {"channel": 1}, STATUS_INVALID_PARAMETER),
            (Dialect.SMB_2_0_2, {"flags": 3}, STATUS_SUCCESS),
            (Dialect.SMB_2_1, {"flags": 1}, STATUS_INVALID_PARAMETER),
            (Dialect.SMB_3_0, {"flags": 2}, STATUS_SUCCESS),
            (Dialect.SMB_3_0_2, {"flags": 2}, STATUS_INVALID_PARAMETER),
            (Dialect.SMB_3_1_1, {"flags": 8}, STATUS_SUCCESS),
            (Dialect.SMB_3_1_1, {"offset": 1 << 40, "data": bytes(65536)}, STATUS_SUCCESS),
        ],
    )
    def test_writes(self, dialect: Dialect, changes: dict[str, Any], status: int) -> None:
        client, file_id, channel = ScriptedClient.opened(dialect)
        body = WriteRequest(file_id, b"data")
        for name, value in changes.items():
            setattr(body, name, value)
        assert client.ask(Command.WRITE, body).status == status
        assert bool(channel.received()) == (status == STATUS_SUCCESS)


class TestIoctl:
    @pytest.mark.parametrize(
        ("changes", "status"),
        [
            ({"flags": 0}, STATUS_NOT_SUPPORTED),
            ({"max_output_response": 65537}, STATUS_INVALID_PARAMETER),
            ({"max_input_response": 65537}, STATUS_INVALID_PARAMETER),
            ({"ctl_code": Fsctl.SRV_COPYCHUNK}, STATUS_INVALID_DEVICE_REQUEST),
            ({"ctl_code": Fsctl.LMR_REQUEST_RESILIENCY}, STATUS_INVALID_DEVICE_REQUEST),
            ({"ctl_code": 0x00090060}, STATUS_NOT_SUPPORTED),
            ({"ctl_code": Fsctl.DFS_GET_REFERRALS}, STATUS_INVALID_PARAMETER),
            ({"ctl_code": Fsctl.DFS_GET_REFERRALS, "file_id": ANY_FILE_ID}, STATUS_FS_DRIVER_REQUIRED),
            ({"ctl_code": Fsctl.DFS_GET_REFERRALS_EX, "file_id": ANY_FILE_ID}, STATUS_FS_DRIVER_REQUIRED),
            ({"ctl_code": Fsctl.QUERY_NETWORK_INTERFACE_INFO, "file_id": ANY_FILE_ID}, STATUS_NOT_SUPPORTED),
            ({"ctl_code": Fsctl.VALIDATE_NEGOTIATE_INFO}, STATUS_INVALID_PARAMETER),
            ({"ctl_code": Fsctl.PIPE_WAIT}, STATUS_INVALID_PARAMETER),
        ],
    )
    def test_what_is_refused(self, shared: Shared, changes: dict[str, Any], status: int) -> None:
        client, file_id = shared
        body = IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, 4280, b"data")
        for name, value in changes.items():
            setattr(body, name, value)
        assert client.ask(Command.IOCTL, body).status == status

    @pytest.mark.parametrize(
        ("name", "status"),
        [
            ("echo", STATUS_SUCCESS),
            ("ECHO", STATUS_SUCCESS),
            ("nosuch", STATUS_OBJECT_NAME_NOT_FOUND),
            ("..\\echo", STATUS_OBJECT_NAME_NOT_FOUND),
            ("", STATUS_OBJECT_NAME_NOT_FOUND),
        ],
    )
    def test_waiting_for_a_pipe(self, shared: Shared, name: str, status: int) -> None:
        wait = encode_structure(PipeWait(name, 10_000_000))
        answer = shared[0].ask(Command.IOCTL, IoctlRequest(Fsctl.PIPE_WAIT, ANY_FILE_ID, 0, wait))
        assert answer.status == status
        if not status:
            assert (answer.body.file_id, answer.body.output) == (ANY_FILE_ID, b"")

    def test_waiting_for_octets(self, shared: Shared) -> None:
        body = IoctlRequest(Fsctl.PIPE_WAIT, ANY_FILE_ID, 0, b"\xff" * 13)
        assert shared[0].ask(Command.IOCTL, body).status == STATUS_OBJECT_NAME_NOT_FOUND


class TestQueryInfo:
    def ask(self, shared: Shared, info_type: int, info_class: int, room: int = 1000) -> Any:
        """The answer to a query."""
        client, file_id = shared
        return client.ask(Command.QUERY_INFO, QueryInfoRequest(info_type, info_class, room, file_id))

    def test_what_clients_ask_of_pipes(self, shared: Shared) -> None:
        output = self.ask(shared, InfoType.FILE, FileInfoClass.STANDARD).body.output
        assert decode_structure(FileStandardInformation, output) == FileStandardInformation(65536, 0, 1, 1, 0)
        output = self.ask(shared, InfoType.FILE, FileInfoClass.PIPE).body.output
        assert decode_structure(FilePipeInformation, output) == FilePipeInformation(1, 0)
        output = self.ask(shared, InfoType.FILE, FileInfoClass.PIPE_LOCAL).body.output
        local = decode_structure(FilePipeLocalInformation, output)
        assert (local.named_pipe_type, local.named_pipe_configuration, local.named_pipe_end) == (1, 2, 0)
        assert (local.named_pipe_state, local.read_data_available) == (3, 0)
        output = self.ask(shared, InfoType.FILE, FileInfoClass.ACCESS).body.output
        assert output == READ_WRITE.to_bytes(4, "little")

    @pytest.mark.parametrize(
        ("info_type", "info_class", "room", "status"),
        [
            (InfoType.FILE, FileInfoClass.STANDARD, 23, STATUS_INFO_LENGTH_MISMATCH),
            (InfoType.FILE, FileInfoClass.PIPE_LOCAL, 0, STATUS_INFO_LENGTH_MISMATCH),
            (InfoType.FILE, FileInfoClass.STANDARD, 65537, STATUS_INVALID_PARAMETER),
            (InfoType.FILE, FileInfoClass.ALL, 1000, STATUS_NOT_SUPPORTED),
            (InfoType.FILE, FileInfoClass.NAME, 1000, STATUS_NOT_SUPPORTED),
            (InfoType.FILE, 0, 1000, STATUS_INVALID_INFO_CLASS),
            (InfoType.FILE, 255, 1000, STATUS_INVALID_INFO_CLASS),
            (InfoType.FILESYSTEM, 1, 1000, STATUS_NOT_SUPPORTED),
            (InfoType.FILESYSTEM, FileInfoClass.STANDARD, 1000, STATUS_NOT_SUPPORTED),
            (InfoType.SECURITY, 0, 1000, STATUS_NOT_SUPPORTED),
            (InfoType.QUOTA, 0, 1000, STATUS_NOT_SUPPORTED),
            (0, 5, 1000, STATUS_INVALID_PARAMETER),
            (5, 5, 1000, STATUS_INVALID_PARAMETER),
        ],
    )
    def test_what_is_refused(
        self, shared: Shared, info_type: int, info_class: int, room: int, status: int
    ) -> None:
        assert self.ask(shared, info_type, info_class, room).status == status

    def test_some_need_access(self) -> None:
        client, _, _ = ScriptedClient.opened()
        file_id, _ = client.open(access=Access.FILE_READ_DATA)
        for info_class in (FileInfoClass.PIPE, FileInfoClass.PIPE_LOCAL):
            body = QueryInfoRequest(InfoType.FILE, info_class, 1000, file_id)
            assert client.ask(Command.QUERY_INFO, body).status == STATUS_ACCESS_DENIED


class TestSetInfo:
    @pytest.mark.parametrize(
        ("info_type", "info_class", "data", "offset", "status"),
        [
            (1, 23, b"\1\0\0\0\0\0\0\0", 0x60, STATUS_SUCCESS),
            (1, 23, b"\2\0\0\0\0\0\0\0", 0x60, STATUS_INVALID_PARAMETER),
            (1, 23, b"\0\0\0\0\2\0\0\0", 0x60, STATUS_INVALID_PARAMETER),
            (1, 23, b"\1\0\0\0\0\0\0", 0x60, STATUS_INVALID_PARAMETER),
            (1, 23, b"", 0x60, STATUS_INVALID_PARAMETER),
            (1, 23, b"\1\0\0\0\0\0\0\0", 0x61, STATUS_INVALID_PARAMETER),
            (1, 23, b"\1\0\0\0\0\0\0\0", 0x5F, STATUS_INVALID_PARAMETER),
            (1, 23, b"\1\0\0\0\0\0\0\0", 0xFFFF, STATUS_INVALID_PARAMETER),
            (1, 4, bytes(40), 0x60, STATUS_NOT_SUPPORTED),
            (1, 13, b"\1", 0x60, STATUS_NOT_SUPPORTED),
            (1, 200, b"\1", 0x60, STATUS_INVALID_INFO_CLASS),
            (3, 0, b"\1", 0x60, STATUS_NOT_SUPPORTED),
            (2, 1, b"\1", 0x60, STATUS_NOT_SUPPORTED),
        ],
    )
    def test_what_may_be_set(
        self, shared: Shared, info_type: int, info_class: int, data: bytes, offset: int, status: int
    ) -> None:
        client, file_id = shared
        body = set_info(file_id, info_type, info_class, data, offset)
        assert client.ask(Command.SET_INFO, body).status == status

    def test_half_a_request(self, shared: Shared) -> None:
        client, file_id = shared
        body = RawBody(set_info(file_id, 1, 23, b"").octets[:31])
        assert client.ask(Command.SET_INFO, body).status == STATUS_INVALID_PARAMETER


class TestCredits:
    def test_a_response_grants_what_was_asked_for(self) -> None:
        client, _, _ = ScriptedClient.opened(max_credits=1000)
        held = client.link._connection.window.held
        answer = client.ask(Command.ECHO, EchoRequest(), credits=5)
        assert answer.header.credits == 5
        assert client.link._connection.window.held == held - 1 + 5

    def test_the_charge_is_echoed(self) -> None:
        client, _, _ = ScriptedClient.opened()
        assert client.ask(Command.ECHO, EchoRequest(), credit_charge=3).header.credit_charge == 3

    def test_errors_grant_them_too(self) -> None:
        client, _, _ = ScriptedClient.opened()
        assert client.ask(Command.FLUSH, FlushRequest(NO_FILE), credits=5).header.credits == 5

    @pytest.mark.parametrize("charge", [0, 1])
    def test_who_asks_for_much_pays_for_it(self, charge: int) -> None:
        client, file_id, _ = ScriptedClient.opened(Dialect.SMB_3_0)
        body = IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, 65536, b"data", max_input_response=1)
        answer = client.ask(Command.IOCTL, body, credit_charge=charge)
        assert answer.status == STATUS_INVALID_PARAMETER
        client.send(Command.IOCTL, body, credit_charge=2)
        assert client.take() == []  # it waits for its reply

    def test_no_charges_with_2_0_2(self) -> None:
        client, file_id, _ = ScriptedClient.opened(Dialect.SMB_2_0_2)
        body = IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, 65536, b"data", max_input_response=1)
        client.send(Command.IOCTL, body)
        assert client.take() == []

    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    @pytest.mark.parametrize("message_id", ["again", "far away", "the last"])
    def test_an_id_that_was_not_granted_ends_the_connection(self, dialect: Dialect, message_id: str) -> None:
        client, file_id, channel = ScriptedClient.opened(dialect)
        number = {"again": client.next_id - 1, "far away": client.next_id + 5000, "the last": (1 << 64) - 1}
        client.send(Command.WRITE, WriteRequest(file_id, b"x"), message_id=number[message_id])
        assert client.link.error is not None
        assert client.take() == []
        assert channel.received() == b""
        assert channel.eof

    def test_so_does_a_charge_beyond_them(self) -> None:
        client, _, _ = ScriptedClient.opened(max_credits=8)
        client.send(Command.ECHO, EchoRequest(), credit_charge=100)
        assert client.link.error is not None

    def test_a_flood_stops_at_the_limit(self) -> None:
        client, file_id, _ = ScriptedClient.opened(max_credits=8)
        sent = 0
        while client.link.error is None:
            client.send(Command.READ, ReadRequest(file_id, 9), credits=0xFFFF)
            sent += 1
        assert sent <= 9


class TestNetBios:
    CALLED = b" " + b"CKFDENECFDEFFCFGEFFCCACACACACACA" + b"\0"
    CALLING = b" " + b"EDEMEJEFEOFECACACACACACACACACACA" + b"\0"

    def test_a_session_may_come_first(self) -> None:
        client = ScriptedClient()
        client.link.receive_data(encode_packet(0x81, self.CALLED + self.CALLING), 1.0)  # type: ignore[arg-type]
        assert b"".join(client.link.data_to_send()) == b"\x82\0\0\0"
        client.link.receive_data(b"\x85\0\0\0", 1.0)
        answer = client.negotiate()
        assert not answer.capabilities & 4  # no requests of several credits
        client.log_in()
        client.connect()
        assert client.link.error is None

    def test_names_that_are_none_are_refused(self) -> None:
        client = ScriptedClient()
        client.link.receive_data(encode_packet(0x81, b"\xff" * 68), 1.0)  # type: ignore[arg-type]
        assert client.link.error is not None
        assert b"".join(client.link.data_to_send())[:1] == b"\x83"

    def test_no_session_within_a_session(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.link.receive_data(encode_packet(0x81, self.CALLED + self.CALLING), 1.0)  # type: ignore[arg-type]
        assert client.link.error is not None


class TestEndOfConnection:
    """What no error response is made for (3.3.5.2.6)."""

    @pytest.mark.parametrize("command", [0x13, 0x14, 0xFF, 0xFFFF])
    def test_unknown_commands(self, command: int) -> None:
        client, _, channel = ScriptedClient.opened()
        client.send(command, RawBody(b"\4\0\0\0"))
        assert client.link.error is not None
        assert client.take() == []
        assert channel.eof

    def test_responses(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.send(Command.ECHO, EchoRequest(), flags=HeaderFlag.SERVER_TO_REDIR)
        assert client.link.error is not None

    @pytest.mark.parametrize("size", range(64))
    def test_less_than_a_header(self, size: int) -> None:
        client, _, _ = ScriptedClient.opened()
        client.raw(bytes(client.message(Command.ECHO, EchoRequest()))[:size])
        assert client.link.error is not None

    def test_a_header_of_another_size(self) -> None:
        client, _, _ = ScriptedClient.opened()
        message = client.message(Command.ECHO, EchoRequest())
        message[4] = 65
        client.raw(bytes(message))
        assert client.link.error is not None

    def test_more_than_was_agreed_on(self) -> None:
        client, file_id, _ = ScriptedClient.opened()
        client.send(Command.WRITE, WriteRequest(file_id, bytes(65536 + 257)))
        assert client.link.error is not None

    def test_it_is_seen_before_it_has_arrived(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.link.receive_data(frame(0x00FFFFFF), 1.0)
        assert client.link.error is not None

    def test_after_it_nothing_is_taken(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        write = client.protected(client.message(Command.WRITE, WriteRequest(file_id, b"x")))
        bad = b"nothing of SMB"
        client.link.receive_data(frame(len(bad)) + bad + frame(len(write)) + write, 1.0)
        assert client.link.error is not None
        assert channel.received() == b""
        client.link.receive_data(frame(len(write)) + write, 1.0)
        client.link.receive_eof()
        assert channel.received() == b""
        assert client.take() == []

    @pytest.mark.parametrize(
        "command",
        [
            each
            for each in Command
            if each not in (0, 1, Command.CANCEL, Command.SERVER_TO_CLIENT_NOTIFICATION)
        ],
    )
    def test_a_body_that_is_none_is_answered(self, command: int) -> None:
        client, _, _ = ScriptedClient.opened()
        answer = client.ask(command, RawBody(b"\xff\xff\xff\xff"))
        assert answer.status == STATUS_INVALID_PARAMETER
        assert answer.signed
        assert client.link.error is None

    def test_a_session_that_never_was(self) -> None:
        client, file_id, _ = ScriptedClient.opened()
        client.sign = False
        for command, body in ((Command.FLUSH, FlushRequest(file_id)), (Command.LOGOFF, LogoffRequest())):
            answer = client.ask(command, body, session_id=0x1234)
            assert answer.status == STATUS_USER_SESSION_DELETED
