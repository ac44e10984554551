"""A client of named pipes of smbprotocol's, for the Python that has it.

Reads a JSON list of objects from its input, one for each connection (to 127.0.0.1): ``port``, ``dialect``,
``encrypt``, ``signing`` and ``ciphers`` (ids to offer, the preferred one first), ``users`` (name and password
of each session, all of them open at once), ``pipe``, ``transceive`` (whether transactions are used, or READ
and WRITE), and ``pdus`` in hex: what each session sends in turn, an answer awaited each time. Writes a list
too: ``dialect``, ``signing``, ``cipher`` and ``answers`` (in hex, a list for each session), or ``error``.
"""

from __future__ import annotations

import json
import sys
import uuid
from typing import Any

from smbprotocol.connection import Connection
from smbprotocol.exceptions import BufferOverflow, SMBException
from smbprotocol.ioctl import CtlCode, IOCTLFlags, SMB2IOCTLRequest, SMB2IOCTLResponse
from smbprotocol.open import (
    CreateDisposition,
    CreateOptions,
    FilePipePrinterAccessMask,
    ImpersonationLevel,
    Open,
    ShareAccess,
)
from smbprotocol.session import Session
from smbprotocol.tree import TreeConnect

#: Longest fragment that is asked for; octets.
FRAGMENT = 4280
LAST_FRAGMENT = 0x02


class Pipe:
    """A pipe, open in a session of its own."""

    def __init__(self, connection: Connection, user: list[str], asked: dict[str, Any]) -> None:
        self.connection = connection
        self.session = Session(connection, *user, require_encryption=asked["encrypt"], auth_protocol="ntlm")
        self.session.connect()
        self.tree = TreeConnect(self.session, r"\\127.0.0.1\IPC$")
        self.tree.connect()
        self.open = Open(self.tree, asked["pipe"])
        self.open.create(
            ImpersonationLevel.Impersonation,
            FilePipePrinterAccessMask.GENERIC_READ | FilePipePrinterAccessMask.GENERIC_WRITE,
            0,
            ShareAccess.FILE_SHARE_READ | ShareAccess.FILE_SHARE_WRITE,
            CreateDisposition.FILE_OPEN,
            CreateOptions.FILE_NON_DIRECTORY_FILE,
        )

    def _transceive(self, octets: bytes) -> bytes:
        request = SMB2IOCTLRequest()
        request["ctl_code"] = CtlCode.FSCTL_PIPE_TRANSCEIVE
        request["file_id"] = self.open.file_id
        request["max_output_response"] = FRAGMENT
        request["flags"] = IOCTLFlags.SMB2_0_IOCTL_IS_FSCTL
        request["buffer"] = octets
        sent = self.connection.send(request, self.session.session_id, self.tree.tree_connect_id)
        try:
            header = self.connection.receive(sent)
        except BufferOverflow as partly:
            header = partly.header
        response = SMB2IOCTLResponse()
        response.unpack(header["data"].get_value())
        output: bytes = response["buffer"].get_value()
        return output

    def _written(self, octets: bytes) -> bytes:
        self.open.write(octets)
        self.open.flush()
        first: bytes = self.open.read(0, FRAGMENT)
        return first

    def ask(self, octets: bytes, transceive: bool) -> bytes:
        """The whole answer to a PDU, all its fragments."""
        part = self._transceive(octets) if transceive else self._written(octets)
        whole = b""
        while True:
            length = int.from_bytes(part[8:10], "little")
            while len(part) < length:
                part += self.open.read(0, length - len(part))
            whole += part
            if part[3] & LAST_FRAGMENT:
                return whole
            part = self.open.read(0, FRAGMENT)


def talk(asked: dict[str, Any]) -> dict[str, Any]:
    """Open a pipe for each user, and use them in turn."""
    connection = Connection(uuid.uuid4(), "127.0.0.1", asked["port"])
    try:
        connection.connect(
            asked["dialect"],
            preferred_encryption_algos=asked["ciphers"],
            preferred_signing_algos=asked["signing"],
        )
        pipes = [Pipe(connection, user, asked) for user in asked["users"]]
        answers: list[list[str]] = [[] for _ in pipes]
        for octets in asked["pdus"]:
            for pipe, found in zip(pipes, answers, strict=True):
                found.append(pipe.ask(bytes.fromhex(octets), asked["transceive"]).hex())
        connection.echo(sid=pipes[0].session.session_id)
        for pipe in pipes:
            pipe.open.close(get_attributes=True)
            pipe.tree.disconnect()
            pipe.session.disconnect()
        return {
            "dialect": connection.dialect,
            "signing": connection.signing_algorithm_id,
            "cipher": connection.cipher_id,
            "answers": answers,
        }
    finally:
        connection.disconnect(close=False)


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """What comes of it."""
    try:
        return talk(asked)
    except SMBException as error:
        return {"error": f"{type(error).__name__}: {error}"}


def main() -> None:
    print(json.dumps([answer(asked) for asked in json.load(sys.stdin)]))


if __name__ == "__main__":
    main()
