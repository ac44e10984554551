"""Construct schemas of the messages that named pipes need, and of what these carry.

MS-SMB2 2.2 has the messages; MS-FSCC 2.3 and 2.4 what FSCTLs and queries carry; MS-CIFS 2.2.4.52.1 the
NEGOTIATE of SMB 1. Fields are named as there, and buffers by what they hold. Messages are read and written by
the layouts made of the schemas (:mod:`dcerpc.transport.smb.layouts`), what they carry by construct, which no
other module here imports.
"""

from __future__ import annotations

from construct import ConstructError

from dcerpc.transport.smb.schemas.bodies import ERROR, REQUESTS, RESPONSES
from dcerpc.transport.smb.schemas.fields import Buffer, FixedField, Schema, buffers_of, fixed_fields
from dcerpc.transport.smb.schemas.headers import HEADER, SMB1_NEGOTIATE, TRANSFORM_HEADER
from dcerpc.transport.smb.schemas.payloads import (
    CONTEXTS,
    CREATE_CONTEXT,
    FILE_PIPE_INFORMATION,
    FILE_PIPE_LOCAL_INFORMATION,
    FILE_STANDARD_INFORMATION,
    NEGOTIATE_CONTEXT,
    PIPE_PEEK,
    PIPE_WAIT,
    VALIDATE_NEGOTIATE_INFO_REQUEST,
    VALIDATE_NEGOTIATE_INFO_RESPONSE,
)

__all__ = [
    "CONTEXTS",
    "CREATE_CONTEXT",
    "ERROR",
    "FILE_PIPE_INFORMATION",
    "FILE_PIPE_LOCAL_INFORMATION",
    "FILE_STANDARD_INFORMATION",
    "HEADER",
    "NEGOTIATE_CONTEXT",
    "PIPE_PEEK",
    "PIPE_WAIT",
    "REQUESTS",
    "RESPONSES",
    "SMB1_NEGOTIATE",
    "TRANSFORM_HEADER",
    "VALIDATE_NEGOTIATE_INFO_REQUEST",
    "VALIDATE_NEGOTIATE_INFO_RESPONSE",
    "Buffer",
    "ConstructError",
    "FixedField",
    "Schema",
    "buffers_of",
    "fixed_fields",
]
