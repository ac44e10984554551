"""How a conversation begins: NEGOTIATE, and that of SMB 1 which finds SMB 2 (MS-SMB2 3.3.5.3, 3.3.5.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dcerpc.errors import SecurityError
from dcerpc.status import STATUS_INVALID_PARAMETER, STATUS_SUCCESS
from dcerpc.transport.api import Octets
from dcerpc.transport.smb.constants import WILDCARD_DIALECT, Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.negotiation import NegotiateRequest
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.server_connection import NOT_NEGOTIATED
from dcerpc.transport.smb.server_negotiation import (
    SALT_SIZE,
    agree,
    answer_of,
    choose_multi_protocol,
    filetime,
    multi_protocol_answer,
)
from dcerpc.transport.smb.server_request import ConnectionViolation, Request
from dcerpc.transport.smb.settings import Dialect
from dcerpc.transport.smb.smb1 import decode_smb1_negotiate

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_connection import ServerConnection

__all__ = ["multi_protocol_negotiate", "negotiate"]


def multi_protocol_negotiate(connection: ServerConnection, packet: Octets) -> None:
    """Take an SMB_COM_NEGOTIATE, as the first message only (3.3.5.3).

    Raises:
        SmbError: the connection must end.
    """
    if connection.negotiate_dialect != NOT_NEGOTIATED or not connection.window.take(0, 1):
        raise ConnectionViolation("an SMB 1 message in a conversation of SMB 2")
    dialect = choose_multi_protocol(decode_smb1_negotiate(packet).dialects, connection.settings)
    if not dialect:
        raise ConnectionViolation("the client speaks SMB 1 only, or no dialect that is allowed here")
    answer = multi_protocol_answer(dialect, connection.settings, connection.guid, connection.multi_credit)
    answer.system_time = filetime(connection.side.clock())
    answer.security_buffer = _hint(connection)
    connection.negotiate_dialect = dialect
    connection.agreement.security_mode = answer.security_mode
    # a credit for what comes next; the request could not ask for it
    connection.answer(Request(Command.NEGOTIATE, 0, 0, 1, 0, 0, 0), STATUS_SUCCESS, answer)


def negotiate(
    connection: ServerConnection, request: Request, body: NegotiateRequest, message: Octets
) -> None:
    """NEGOTIATE (3.3.5.4).

    Args:
        connection, request, body: as for every command.
        message: all of it, for the pre-authentication hash.
    """
    if connection.negotiate_dialect not in (NOT_NEGOTIATED, WILDCARD_DIALECT):
        raise ConnectionViolation("NEGOTIATE once more")
    if request.chain is not None:
        raise SmbError("NEGOTIATE in a compound", STATUS_INVALID_PARAMETER)
    agreement = agree(body, connection.settings, connection.multi_credit)
    connection.agreement = agreement
    connection.negotiate_dialect = agreement.dialect
    salt = b""
    if agreement.dialect == Dialect.SMB_3_1_1:
        salt = connection.side.random(SALT_SIZE)
        connection.preauth = PreauthHash()
        connection.preauth.update(message)
    answer = answer_of(agreement, connection.guid, salt, connection.side.clock(), _hint(connection))
    sent = connection.answer(request, STATUS_SUCCESS, answer)
    if connection.preauth is not None:
        connection.preauth.update(sent)


def _hint(connection: ServerConnection) -> bytes:
    """The server's own first token, which tells its mechanisms; b"" if it has none (MS-SPNG 3.2.5.2)."""
    if connection.side.accept is None:
        return b""
    try:
        step = connection.side.accept().step(b"")
        next(step)
    except StopIteration as done:
        return done.value.token or b""
    except SecurityError:
        return b""
    step.close()
    return b""
