"""Messages about an open pipe, and what FSCTLs and queries about it carry (MS-SMB2 2.2.13 on)."""

from __future__ import annotations

from dataclasses import dataclass, field

from dcerpc.transport.smb.constants import CREATE_DISPOSITION_OPEN

__all__ = [
    "CloseRequest",
    "CloseResponse",
    "CreateContext",
    "CreateRequest",
    "CreateResponse",
    "FilePipeInformation",
    "FilePipeLocalInformation",
    "FileStandardInformation",
    "FlushRequest",
    "FlushResponse",
    "IoctlRequest",
    "IoctlResponse",
    "Octets",
    "PipePeek",
    "PipeWait",
    "QueryInfoRequest",
    "QueryInfoResponse",
    "ReadRequest",
    "ReadResponse",
    "WriteRequest",
    "WriteResponse",
]

Octets = bytes | bytearray | memoryview


@dataclass(slots=True)
class CreateContext:
    """SMB2_CREATE_CONTEXT (2.2.13.2).

    Attributes:
        name: four octets, or 16.
        data: what it means is the name's.
    """

    name: bytes
    data: bytes = b""


@dataclass(slots=True)
class CreateRequest:
    """SMB2 CREATE request (2.2.13).

    Attributes:
        requested_oplock_level: 0; a pipe has none.
        impersonation_level: by PipeImpersonation.
        desired_access: bits of Access.
        file_attributes: 0.
        share_access: FILE_SHARE_READ 1, FILE_SHARE_WRITE 2, FILE_SHARE_DELETE 4.
        create_disposition: ignored for pipes.
        create_options: bits.
        name: of the pipe, relative to the share: ``lsarpc``.
        contexts: none for pipes.
    """

    requested_oplock_level: int
    impersonation_level: int
    desired_access: int
    file_attributes: int
    share_access: int
    create_disposition: int
    create_options: int
    name: str
    contexts: tuple[CreateContext, ...] = ()


@dataclass(slots=True)
class CreateResponse:
    """SMB2 CREATE response (2.2.14).

    Attributes:
        file_id: 16 octets: persistent, volatile.
        creation_time, last_access_time, last_write_time, change_time: FILETIME, 100 ns since 1601.
        allocation_size, end_of_file: octets.
        file_attributes: FILE_ATTRIBUTE_NORMAL 0x80 for a pipe.
        oplock_level: 0. flags: 0. create_action: FILE_OPENED 1.
        contexts: answers to the request's.
    """

    file_id: bytes
    oplock_level: int = 0
    flags: int = 0
    create_action: int = CREATE_DISPOSITION_OPEN
    creation_time: int = 0
    last_access_time: int = 0
    last_write_time: int = 0
    change_time: int = 0
    allocation_size: int = 0
    end_of_file: int = 0
    file_attributes: int = 0
    contexts: tuple[CreateContext, ...] = ()


@dataclass(slots=True)
class CloseRequest:
    """SMB2 CLOSE request (2.2.15); flags 1 asks for the attributes."""

    flags: int
    file_id: bytes


@dataclass(slots=True)
class CloseResponse:
    """SMB2 CLOSE response (2.2.16); fields as those of CreateResponse, 0 when the request's flags were."""

    flags: int = 0
    creation_time: int = 0
    last_access_time: int = 0
    last_write_time: int = 0
    change_time: int = 0
    allocation_size: int = 0
    end_of_file: int = 0
    file_attributes: int = 0


@dataclass(slots=True)
class FlushRequest:
    """SMB2 FLUSH request (2.2.17)."""

    file_id: bytes


@dataclass(slots=True)
class FlushResponse:
    """SMB2 FLUSH response (2.2.18)."""


@dataclass(slots=True)
class ReadRequest:
    """SMB2 READ request (2.2.19).

    Attributes:
        length: at most so many octets.
        offset: 0 for a pipe.
        minimum_count: fewer octets are a failure.
        flags: 0.
        padding: the offset at which the client would like the data in the response.
        channel, remaining_bytes: of RDMA; 0.
        read_channel_info: of RDMA.
    """

    file_id: bytes
    length: int
    offset: int = 0
    minimum_count: int = 0
    flags: int = 0
    padding: int = 0x50
    channel: int = 0
    remaining_bytes: int = 0
    read_channel_info: bytes = b""


@dataclass(slots=True)
class ReadResponse:
    """SMB2 READ response (2.2.20).

    Attributes:
        data: a slice of what was decoded: given a memoryview, a view.
        data_remaining: of RDMA; 0.
        flags: 0.
    """

    data: Octets = field(repr=False)
    data_remaining: int = 0
    flags: int = 0


@dataclass(slots=True)
class WriteRequest:
    """SMB2 WRITE request (2.2.21).

    Attributes:
        data: a slice of what was decoded: given a memoryview, a view.
        offset: 0 for a pipe.
        flags: 0 for a pipe.
        channel, remaining_bytes: of RDMA; 0.
        write_channel_info: of RDMA.
    """

    file_id: bytes
    data: Octets = field(repr=False)
    offset: int = 0
    flags: int = 0
    channel: int = 0
    remaining_bytes: int = 0
    write_channel_info: bytes = b""


@dataclass(slots=True)
class WriteResponse:
    """SMB2 WRITE response (2.2.22); count: octets written."""

    count: int


@dataclass(slots=True)
class IoctlRequest:
    """SMB2 IOCTL request (2.2.31).

    Attributes:
        ctl_code: by Fsctl.
        file_id: ANY_FILE_ID for those that are about no open.
        max_output_response: at most so many octets of output.
        input: a slice of what was decoded: given a memoryview, a view.
        flags: 1: it is an FSCTL.
        max_input_response: at most so many octets of input in the response.
    """

    ctl_code: int
    file_id: bytes
    max_output_response: int
    input: Octets = field(default=b"", repr=False)
    flags: int = 1
    max_input_response: int = 0


@dataclass(slots=True)
class IoctlResponse:
    """SMB2 IOCTL response (2.2.32).

    Attributes:
        ctl_code, file_id: as in the request, but see 2.2.32 for ANY_FILE_ID.
        output: a slice of what was decoded: given a memoryview, a view.
        flags: 0.
    """

    ctl_code: int
    file_id: bytes
    output: Octets = field(default=b"", repr=False)
    flags: int = 0


@dataclass(slots=True)
class QueryInfoRequest:
    """SMB2 QUERY_INFO request (2.2.37).

    Attributes:
        info_type: by InfoType.
        file_info_class: by FileInfoClass where info_type is FILE.
        output_buffer_length: at most so many octets.
        file_id: 16 octets.
        additional_information, flags: bits.
        input: of quota and extended attributes only.
    """

    info_type: int
    file_info_class: int
    output_buffer_length: int
    file_id: bytes
    additional_information: int = 0
    flags: int = 0
    input: Octets = b""


@dataclass(slots=True)
class QueryInfoResponse:
    """SMB2 QUERY_INFO response (2.2.38)."""

    output: Octets = b""


@dataclass(slots=True)
class PipeWait:
    r"""FSCTL_PIPE_WAIT request, the input of the FSCTL (MS-FSCC 2.3.49).

    Attributes:
        name: of the pipe, without ``\pipe\``.
        timeout: how long to wait; None: for ever. MS-FSCC tells its unit as 100 ms, but Windows hands it to
            its timers as it came, which take negative numbers of 100 ns.
    """

    name: str
    timeout: int | None = None


@dataclass(slots=True)
class PipePeek:
    """FSCTL_PIPE_PEEK reply, the output of the FSCTL (MS-FSCC 2.3.46).

    Attributes:
        named_pipe_state: by PipeState.
        read_data_available: octets in the pipe.
        number_of_messages: in the pipe; message_length: of the first; octets.
        data: as much of it as was asked for.
    """

    named_pipe_state: int
    read_data_available: int
    number_of_messages: int
    message_length: int
    data: bytes = field(default=b"", repr=False)


@dataclass(slots=True)
class FileStandardInformation:
    """FileStandardInformation, an answer to QUERY_INFO (MS-FSCC 2.4.47)."""

    allocation_size: int
    end_of_file: int
    number_of_links: int
    delete_pending: int
    directory: int


@dataclass(slots=True)
class FilePipeInformation:
    """FilePipeInformation (MS-FSCC 2.4.37): read_mode 1: messages; completion_mode 0: operations wait."""

    read_mode: int
    completion_mode: int


@dataclass(slots=True)
class FilePipeLocalInformation:
    """FilePipeLocalInformation (MS-FSCC 2.4.38).

    Attributes:
        named_pipe_type: 1: of messages. named_pipe_configuration: 2: full duplex.
        maximum_instances: 0xFFFFFFFF: any. current_instances: open now.
        inbound_quota, read_data_available, outbound_quota, write_quota_available: octets.
        named_pipe_state: by PipeState. named_pipe_end: 0: the client's.
    """

    named_pipe_type: int
    named_pipe_configuration: int
    maximum_instances: int
    current_instances: int
    inbound_quota: int
    read_data_available: int
    outbound_quota: int
    write_quota_available: int
    named_pipe_state: int
    named_pipe_end: int
