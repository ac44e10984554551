"""Every state of the connection-oriented machines, in literal tables: ``(state, input) -> (action, next
state)``.

There are two tables of each kind, one for each role: the association (MS-RPCE 3.3.2, 3.3.3, figures 18 and
20), a security context (3.3.1.5.2.1), and a call (3.3.2.1.3, 3.3.3.1.5). The rules:

* A pair that the literal tables leave out is an error. An input of this side (the first ones of each
  enumeration) is REFUSEd: the caller gets LocalProtocolError and nothing changes. One of the peer's is a
  VIOLATION.
* FAILED, COMPLETE, FAULTED are final; a failed association takes no input at all.
* The states of an association, of its security contexts and of its calls change independently, except that
  nothing is called before the association is OPEN, and that a failed association ends everything.

Names follow the specification where it has one. Members are ints so that a lookup costs one dict access.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Final, TypeVar

__all__ = [
    "CLIENT_ASSOCIATION",
    "CLIENT_CALL",
    "CLIENT_SECURITY",
    "SERVER_ASSOCIATION",
    "SERVER_CALL",
    "SERVER_SECURITY",
    "CallAction",
    "ClientAction",
    "ClientCallInput",
    "ClientCallState",
    "ClientInput",
    "ClientState",
    "SecurityAction",
    "SecurityInput",
    "SecurityState",
    "ServerAction",
    "ServerCallInput",
    "ServerCallState",
    "ServerInput",
    "ServerState",
]


# ---- client: the association ----


class ClientState(IntEnum):
    """Of a client's connection (MS-RPCE 3.3.2, figure 18)."""

    #: The transport connection stands, nothing was said.
    ESTABLISHED = 0
    #: bind is being made or was sent.
    BINDING = 1
    #: bind_ack came; security legs of the bind follow.
    SECURING = 2
    #: Calls can be made (CONTEXT_NEGOTIATED).
    OPEN = 3
    #: As OPEN, with an alter_context exchange under way.
    ALTERING = 4
    #: A provider failed with calls open: their responses are waited for, nothing is sent (the Discard flag).
    DISCARDING = 5
    #: Over.
    FAILED = 6


class ClientInput(IntEnum):
    """What a client's association reacts to; those up to FAIL are its own."""

    BIND = 0
    ALTER_CONTEXT = 1
    REQUEST = 2
    #: An exchange is complete, security included.
    NEGOTIATED = 3
    #: An alter_context exchange was refused.
    EXCHANGE_REFUSED = 4
    #: This side's provider failed in an alter_context exchange (MS-RPCE 3.3.1.5.2.1).
    PROVIDER_FAILED = 5
    FAIL = 6
    BIND_ACK = 7
    BIND_NAK = 8
    ALTER_CONTEXT_RESP = 9
    RESPONSE = 10
    FAULT = 11
    SHUTDOWN = 12
    #: A PDU type that only clients send.
    FOREIGN = 13


class ClientAction(IntEnum):
    """What a client's association does."""

    REFUSE = 0
    VIOLATION = 1
    START_EXCHANGE = 2
    ACCEPT_BIND = 3
    REJECT_BIND = 4
    TAKE_LEG = 5
    REPORT_EXCHANGE = 6
    SEND_REQUEST = 7
    DELIVER_RESPONSE = 8
    DELIVER_FAULT = 9
    ANNOUNCE_SHUTDOWN = 10
    #: Send nothing more, and close once the calls that are open have ended.
    DISCARD = 11
    CLOSE = 12


_CS, _CI, _CA = ClientState, ClientInput, ClientAction

_CLIENT_ASSOCIATION: Final = {
    (_CS.ESTABLISHED, _CI.BIND): (_CA.START_EXCHANGE, _CS.BINDING),
    (_CS.ESTABLISHED, _CI.FAIL): (_CA.CLOSE, _CS.FAILED),
    (_CS.ESTABLISHED, _CI.SHUTDOWN): (_CA.ANNOUNCE_SHUTDOWN, _CS.ESTABLISHED),
    (_CS.BINDING, _CI.BIND_ACK): (_CA.ACCEPT_BIND, _CS.SECURING),
    (_CS.BINDING, _CI.BIND_NAK): (_CA.REJECT_BIND, _CS.BINDING),
    (_CS.BINDING, _CI.FAULT): (_CA.REJECT_BIND, _CS.BINDING),
    (_CS.BINDING, _CI.SHUTDOWN): (_CA.ANNOUNCE_SHUTDOWN, _CS.BINDING),
    (_CS.BINDING, _CI.FAIL): (_CA.CLOSE, _CS.FAILED),
    (_CS.SECURING, _CI.ALTER_CONTEXT_RESP): (_CA.TAKE_LEG, _CS.SECURING),
    (_CS.SECURING, _CI.NEGOTIATED): (_CA.REPORT_EXCHANGE, _CS.OPEN),
    (_CS.SECURING, _CI.BIND_NAK): (_CA.REJECT_BIND, _CS.SECURING),
    (_CS.SECURING, _CI.FAULT): (_CA.REJECT_BIND, _CS.SECURING),
    (_CS.SECURING, _CI.SHUTDOWN): (_CA.ANNOUNCE_SHUTDOWN, _CS.SECURING),
    (_CS.SECURING, _CI.FAIL): (_CA.CLOSE, _CS.FAILED),
    (_CS.OPEN, _CI.ALTER_CONTEXT): (_CA.START_EXCHANGE, _CS.ALTERING),
    (_CS.OPEN, _CI.REQUEST): (_CA.SEND_REQUEST, _CS.OPEN),
    (_CS.OPEN, _CI.RESPONSE): (_CA.DELIVER_RESPONSE, _CS.OPEN),
    (_CS.OPEN, _CI.FAULT): (_CA.DELIVER_FAULT, _CS.OPEN),
    (_CS.OPEN, _CI.SHUTDOWN): (_CA.ANNOUNCE_SHUTDOWN, _CS.OPEN),
    (_CS.OPEN, _CI.FAIL): (_CA.CLOSE, _CS.FAILED),
    (_CS.ALTERING, _CI.ALTER_CONTEXT_RESP): (_CA.TAKE_LEG, _CS.ALTERING),
    # The answer to one presentation context too many (MS-RPCE 3.3.3.5.5).
    (_CS.ALTERING, _CI.BIND_NAK): (_CA.REJECT_BIND, _CS.ALTERING),
    (_CS.ALTERING, _CI.NEGOTIATED): (_CA.REPORT_EXCHANGE, _CS.OPEN),
    (_CS.ALTERING, _CI.EXCHANGE_REFUSED): (_CA.REPORT_EXCHANGE, _CS.OPEN),
    (_CS.ALTERING, _CI.REQUEST): (_CA.SEND_REQUEST, _CS.ALTERING),
    (_CS.ALTERING, _CI.RESPONSE): (_CA.DELIVER_RESPONSE, _CS.ALTERING),
    (_CS.ALTERING, _CI.FAULT): (_CA.DELIVER_FAULT, _CS.ALTERING),
    (_CS.ALTERING, _CI.SHUTDOWN): (_CA.ANNOUNCE_SHUTDOWN, _CS.ALTERING),
    (_CS.ALTERING, _CI.PROVIDER_FAILED): (_CA.DISCARD, _CS.DISCARDING),
    (_CS.ALTERING, _CI.FAIL): (_CA.CLOSE, _CS.FAILED),
    (_CS.DISCARDING, _CI.RESPONSE): (_CA.DELIVER_RESPONSE, _CS.DISCARDING),
    (_CS.DISCARDING, _CI.FAULT): (_CA.DELIVER_FAULT, _CS.DISCARDING),
    (_CS.DISCARDING, _CI.SHUTDOWN): (_CA.ANNOUNCE_SHUTDOWN, _CS.DISCARDING),
    (_CS.DISCARDING, _CI.FAIL): (_CA.CLOSE, _CS.FAILED),
}


# ---- server: the association ----


class ServerState(IntEnum):
    """Of a server's connection (MS-RPCE 3.3.3, figure 20)."""

    #: The transport connection stands, nothing was said.
    ESTABLISHED = 0
    #: A bind's first security step runs.
    BINDING = 1
    #: bind_ack was sent; the bind's security legs follow (Wait for SECURE_ALTER_CONTEXT).
    SECURING = 2
    #: Requests are taken (CONTEXT_NEGOTIATED, RECV_PDU, DISPATCH: which one, each call knows).
    OPEN = 3
    #: Over.
    FAILED = 4


class ServerInput(IntEnum):
    """What a server's association reacts to; those up to FAIL are its own."""

    #: bind_ack was queued, and the bind's security context is incomplete.
    BIND_ANSWERED = 0
    #: bind_ack was queued with nothing left to do, or the last leg of the bind's security context is done.
    NEGOTIATED = 1
    FAIL = 2
    BIND = 3
    ALTER_CONTEXT = 4
    RPC_AUTH_3 = 5
    REQUEST = 6
    CO_CANCEL = 7
    ORPHANED = 8
    #: A PDU type that only servers send.
    FOREIGN = 9


class ServerAction(IntEnum):
    """What a server's association does."""

    REFUSE = 0
    #: Fault nca_proto_error with DID_NOT_EXECUTE, then close (MS-RPCE 3.3.3.5.7).
    VIOLATION = 1
    NEGOTIATE_BIND = 2
    #: bind_nak, reason not specified, then close.
    REJECT_BIND = 3
    NEGOTIATE_ALTER = 4
    TAKE_LAST_LEG = 5
    TAKE_REQUEST = 6
    TAKE_CANCEL = 7
    TAKE_ORPHANED = 8
    GO_ON = 9
    CLOSE = 10


_SS, _SI, _SA = ServerState, ServerInput, ServerAction

_SERVER_ASSOCIATION: Final = {
    (_SS.ESTABLISHED, _SI.BIND): (_SA.NEGOTIATE_BIND, _SS.BINDING),
    (_SS.ESTABLISHED, _SI.FAIL): (_SA.CLOSE, _SS.FAILED),
    (_SS.BINDING, _SI.BIND_ANSWERED): (_SA.GO_ON, _SS.SECURING),
    (_SS.BINDING, _SI.NEGOTIATED): (_SA.GO_ON, _SS.OPEN),
    (_SS.BINDING, _SI.BIND): (_SA.REJECT_BIND, _SS.BINDING),
    (_SS.BINDING, _SI.FAIL): (_SA.CLOSE, _SS.FAILED),
    (_SS.SECURING, _SI.NEGOTIATED): (_SA.GO_ON, _SS.OPEN),
    (_SS.SECURING, _SI.BIND): (_SA.REJECT_BIND, _SS.SECURING),
    (_SS.SECURING, _SI.ALTER_CONTEXT): (_SA.NEGOTIATE_ALTER, _SS.SECURING),
    (_SS.SECURING, _SI.RPC_AUTH_3): (_SA.TAKE_LAST_LEG, _SS.SECURING),
    (_SS.SECURING, _SI.CO_CANCEL): (_SA.TAKE_CANCEL, _SS.SECURING),
    (_SS.SECURING, _SI.ORPHANED): (_SA.TAKE_ORPHANED, _SS.SECURING),
    (_SS.SECURING, _SI.FAIL): (_SA.CLOSE, _SS.FAILED),
    (_SS.OPEN, _SI.BIND): (_SA.REJECT_BIND, _SS.OPEN),
    (_SS.OPEN, _SI.ALTER_CONTEXT): (_SA.NEGOTIATE_ALTER, _SS.OPEN),
    (_SS.OPEN, _SI.RPC_AUTH_3): (_SA.TAKE_LAST_LEG, _SS.OPEN),
    (_SS.OPEN, _SI.REQUEST): (_SA.TAKE_REQUEST, _SS.OPEN),
    (_SS.OPEN, _SI.CO_CANCEL): (_SA.TAKE_CANCEL, _SS.OPEN),
    (_SS.OPEN, _SI.ORPHANED): (_SA.TAKE_ORPHANED, _SS.OPEN),
    (_SS.OPEN, _SI.FAIL): (_SA.CLOSE, _SS.FAILED),
}


# ---- a security context ----


class SecurityState(IntEnum):
    """Of one security context, in either role (MS-RPCE 3.3.1.5.2.1)."""

    NEW = 0
    #: A client's first step runs; nothing was sent.
    STARTING = 1
    #: A step runs, and its token, if any, has a PDU to go in.
    STEPPING = 2
    #: A server's step on rpc_auth_3 runs: there is no answer.
    STEPPING_LAST = 3
    #: The peer's next token is waited for.
    WAITING = 4
    #: A client's context was complete with its first token; the answer to the PDU that carries it is waited
    #: for.
    CONFIRMING = 5
    #: It protects calls.
    READY = 6
    FAILED = 7


class SecurityInput(IntEnum):
    """What a security context reacts to; those up to ERROR are this side's."""

    BEGIN = 0
    #: A step returned a token and is not complete.
    MORE = 1
    #: A step returned no token and is complete.
    COMPLETE = 2
    #: A step returned a token and is complete.
    COMPLETE_WITH_TOKEN = 3
    #: A step failed, or returned neither a token nor completeness.
    ERROR = 4
    #: bind, bind_ack, alter_context or alter_context_resp of the exchange, with or without a token.
    TOKEN = 5
    #: rpc_auth_3.
    LAST_TOKEN = 6


class SecurityAction(IntEnum):
    """What a security context does."""

    REFUSE = 0
    VIOLATION = 1
    #: Ask for a step.
    STEP = 2
    #: A client's token goes out in bind or alter_context.
    SEND_LEG = 3
    #: A client's last token goes out in rpc_auth_3, and the exchange is done.
    SEND_LAST_LEG = 4
    #: A server answers with bind_ack or alter_context_resp.
    ANSWER = 5
    #: The exchange is done.
    FINISH = 6
    #: A client closes; a server answers with bind_nak or fault, and closes.
    ABANDON = 7
    #: A server keeps the failure for the first request under the context.
    REMEMBER = 8
    #: A server refuses to build a complete context anew: access denied, and close.
    DENY = 9


_XS, _XI, _XA = SecurityState, SecurityInput, SecurityAction

_CLIENT_SECURITY: Final = {
    (_XS.NEW, _XI.BEGIN): (_XA.STEP, _XS.STARTING),
    (_XS.STARTING, _XI.MORE): (_XA.SEND_LEG, _XS.WAITING),
    (_XS.STARTING, _XI.COMPLETE_WITH_TOKEN): (_XA.SEND_LEG, _XS.CONFIRMING),
    (_XS.STARTING, _XI.COMPLETE): (_XA.ABANDON, _XS.FAILED),  # nothing to tell the server
    (_XS.STARTING, _XI.ERROR): (_XA.ABANDON, _XS.FAILED),
    (_XS.WAITING, _XI.TOKEN): (_XA.STEP, _XS.STEPPING),
    (_XS.STEPPING, _XI.MORE): (_XA.SEND_LEG, _XS.WAITING),
    (_XS.STEPPING, _XI.COMPLETE): (_XA.FINISH, _XS.READY),
    (_XS.STEPPING, _XI.COMPLETE_WITH_TOKEN): (_XA.SEND_LAST_LEG, _XS.READY),
    (_XS.STEPPING, _XI.ERROR): (_XA.ABANDON, _XS.FAILED),
    (_XS.CONFIRMING, _XI.TOKEN): (_XA.FINISH, _XS.READY),
}

_SERVER_SECURITY: Final = {
    (_XS.NEW, _XI.TOKEN): (_XA.STEP, _XS.STEPPING),
    (_XS.STEPPING, _XI.MORE): (_XA.ANSWER, _XS.WAITING),
    (_XS.STEPPING, _XI.COMPLETE): (_XA.ANSWER, _XS.READY),
    (_XS.STEPPING, _XI.COMPLETE_WITH_TOKEN): (_XA.ANSWER, _XS.READY),
    (_XS.STEPPING, _XI.ERROR): (_XA.ABANDON, _XS.FAILED),
    (_XS.WAITING, _XI.TOKEN): (_XA.STEP, _XS.STEPPING),
    (_XS.WAITING, _XI.LAST_TOKEN): (_XA.STEP, _XS.STEPPING_LAST),
    (_XS.STEPPING_LAST, _XI.COMPLETE): (_XA.FINISH, _XS.READY),
    # The peer thinks that it is done, this side has something to say and no PDU to say it in.
    (_XS.STEPPING_LAST, _XI.MORE): (_XA.REMEMBER, _XS.FAILED),
    (_XS.STEPPING_LAST, _XI.COMPLETE_WITH_TOKEN): (_XA.REMEMBER, _XS.FAILED),
    (_XS.STEPPING_LAST, _XI.ERROR): (_XA.REMEMBER, _XS.FAILED),
    (_XS.READY, _XI.TOKEN): (_XA.DENY, _XS.READY),
    (_XS.FAILED, _XI.TOKEN): (_XA.DENY, _XS.FAILED),
}


# ---- a call ----


class CallAction(IntEnum):
    """What a call does, in either role."""

    REFUSE = 0
    VIOLATION = 1
    NOTHING = 2
    DELIVER_FIRST = 3
    DELIVER_MORE = 4
    DELIVER_FAULT = 5
    #: Nobody wants it.
    DROP = 6
    #: Nothing was sent: take the request back.
    WITHDRAW = 7
    SEND_ORPHANED = 8
    SEND_ORPHANED_AND_CLOSE = 9
    SEND_CANCEL = 10
    ANNOUNCE_CANCEL = 11
    ANNOUNCE_ORPHAN = 12
    SEND_RESPONSE = 13
    SEND_FAULT = 14


class ClientCallState(IntEnum):
    """Of a client's call (MS-RPCE 3.3.2.1.3)."""

    #: No fragment has been handed out (STATE_SEND_PDUS, its beginning).
    QUEUED = 0
    #: Some have (STATE_SEND_PDUS).
    SENDING = 1
    #: All have (STATE_DISPATCHED).
    DISPATCHED = 2
    #: Some of the response is here (STATE_RECEIVE_PDU).
    RECEIVING = 3
    #: Given up, or a maybe call: what still comes is dropped.
    ORPHANED = 4
    COMPLETE = 5
    FAULTED = 6


class ClientCallInput(IntEnum):
    """What a client's call reacts to; those up to ORPHAN are its own."""

    SENT_SOME = 0
    SENT_ALL = 1
    #: As SENT_ALL, of a maybe call.
    SENT_MAYBE = 2
    CANCEL = 3
    ORPHAN = 4
    #: A response's only fragment, its first, one in the middle, its last.
    ONLY = 5
    FIRST = 6
    MIDDLE = 7
    LAST = 8
    FAULT = 9


_KS, _KI, _KA = ClientCallState, ClientCallInput, CallAction

_CLIENT_CALL: Final = {
    (_KS.QUEUED, _KI.SENT_SOME): (_KA.NOTHING, _KS.SENDING),
    (_KS.QUEUED, _KI.SENT_ALL): (_KA.NOTHING, _KS.DISPATCHED),
    (_KS.QUEUED, _KI.SENT_MAYBE): (_KA.DROP, _KS.ORPHANED),
    (_KS.QUEUED, _KI.CANCEL): (_KA.SEND_CANCEL, _KS.QUEUED),
    (_KS.QUEUED, _KI.ORPHAN): (_KA.WITHDRAW, _KS.COMPLETE),
    (_KS.SENDING, _KI.SENT_SOME): (_KA.NOTHING, _KS.SENDING),
    (_KS.SENDING, _KI.SENT_ALL): (_KA.NOTHING, _KS.DISPATCHED),
    (_KS.SENDING, _KI.SENT_MAYBE): (_KA.DROP, _KS.ORPHANED),
    (_KS.SENDING, _KI.CANCEL): (_KA.SEND_CANCEL, _KS.SENDING),
    # Windows and Samba go on waiting for the rest of the request, and take the next one for a violation.
    (_KS.SENDING, _KI.ORPHAN): (_KA.SEND_ORPHANED_AND_CLOSE, _KS.ORPHANED),
    (_KS.SENDING, _KI.FAULT): (_KA.DELIVER_FAULT, _KS.FAULTED),
    (_KS.DISPATCHED, _KI.CANCEL): (_KA.SEND_CANCEL, _KS.DISPATCHED),
    (_KS.DISPATCHED, _KI.ORPHAN): (_KA.SEND_ORPHANED, _KS.ORPHANED),
    (_KS.DISPATCHED, _KI.ONLY): (_KA.DELIVER_FIRST, _KS.COMPLETE),
    (_KS.DISPATCHED, _KI.FIRST): (_KA.DELIVER_FIRST, _KS.RECEIVING),
    (_KS.DISPATCHED, _KI.FAULT): (_KA.DELIVER_FAULT, _KS.FAULTED),
    (_KS.RECEIVING, _KI.CANCEL): (_KA.SEND_CANCEL, _KS.RECEIVING),
    (_KS.RECEIVING, _KI.ORPHAN): (_KA.SEND_ORPHANED, _KS.ORPHANED),
    (_KS.RECEIVING, _KI.MIDDLE): (_KA.DELIVER_MORE, _KS.RECEIVING),
    (_KS.RECEIVING, _KI.LAST): (_KA.DELIVER_MORE, _KS.COMPLETE),
    (_KS.RECEIVING, _KI.FAULT): (_KA.DELIVER_FAULT, _KS.FAULTED),
    (_KS.ORPHANED, _KI.ONLY): (_KA.DROP, _KS.COMPLETE),
    (_KS.ORPHANED, _KI.FIRST): (_KA.DROP, _KS.ORPHANED),
    (_KS.ORPHANED, _KI.MIDDLE): (_KA.DROP, _KS.ORPHANED),
    (_KS.ORPHANED, _KI.LAST): (_KA.DROP, _KS.COMPLETE),
    (_KS.ORPHANED, _KI.FAULT): (_KA.DROP, _KS.COMPLETE),
}


class ServerCallState(IntEnum):
    """Of a server's call (MS-RPCE 3.3.3.1.5)."""

    #: The request is not complete (STATE_RECEIVE_PDU).
    RECEIVING = 0
    #: It is; the server has to answer (STATE_DISPATCHED).
    DISPATCHED = 1
    #: Some of the response was given (STATE_SEND_PDU).
    SENDING = 2
    #: Answered in full; fragments may still be in the outbox (STATE_COMPLETE).
    COMPLETE = 3
    #: The client has given it up; the server has still to answer, into nothing.
    ORPHANED = 4


class ServerCallInput(IntEnum):
    """What a server's call reacts to; those up to SEND_FAULT are its own."""

    RESPOND_PART = 0
    RESPOND = 1
    SEND_FAULT = 2
    MIDDLE = 3
    LAST = 4
    CANCEL = 5
    ORPHAN = 6


_LS, _LI = ServerCallState, ServerCallInput

_SERVER_CALL: Final = {
    (_LS.RECEIVING, _LI.MIDDLE): (_KA.DELIVER_MORE, _LS.RECEIVING),
    (_LS.RECEIVING, _LI.LAST): (_KA.DELIVER_MORE, _LS.DISPATCHED),
    (_LS.RECEIVING, _LI.SEND_FAULT): (_KA.SEND_FAULT, _LS.COMPLETE),
    (_LS.RECEIVING, _LI.CANCEL): (_KA.ANNOUNCE_CANCEL, _LS.RECEIVING),
    # C706 12.6.4.8 would have the call given up. Windows and Samba ignore it: the rest of the request still
    # has to come, and the call is served. Only a method that runs already, since it reads a pipe, is told.
    (_LS.RECEIVING, _LI.ORPHAN): (_KA.ANNOUNCE_ORPHAN, _LS.RECEIVING),
    (_LS.DISPATCHED, _LI.RESPOND): (_KA.SEND_RESPONSE, _LS.COMPLETE),
    (_LS.DISPATCHED, _LI.RESPOND_PART): (_KA.SEND_RESPONSE, _LS.SENDING),
    (_LS.DISPATCHED, _LI.SEND_FAULT): (_KA.SEND_FAULT, _LS.COMPLETE),
    (_LS.DISPATCHED, _LI.CANCEL): (_KA.ANNOUNCE_CANCEL, _LS.DISPATCHED),
    (_LS.DISPATCHED, _LI.ORPHAN): (_KA.ANNOUNCE_ORPHAN, _LS.ORPHANED),
    (_LS.SENDING, _LI.RESPOND): (_KA.SEND_RESPONSE, _LS.COMPLETE),
    (_LS.SENDING, _LI.RESPOND_PART): (_KA.SEND_RESPONSE, _LS.SENDING),
    (_LS.SENDING, _LI.SEND_FAULT): (_KA.SEND_FAULT, _LS.COMPLETE),
    (_LS.SENDING, _LI.CANCEL): (_KA.ANNOUNCE_CANCEL, _LS.SENDING),
    (_LS.SENDING, _LI.ORPHAN): (_KA.ANNOUNCE_ORPHAN, _LS.ORPHANED),
    (_LS.ORPHANED, _LI.RESPOND): (_KA.DROP, _LS.COMPLETE),
    (_LS.ORPHANED, _LI.RESPOND_PART): (_KA.DROP, _LS.ORPHANED),
    (_LS.ORPHANED, _LI.SEND_FAULT): (_KA.DROP, _LS.COMPLETE),
    (_LS.ORPHANED, _LI.CANCEL): (_KA.NOTHING, _LS.ORPHANED),
    (_LS.ORPHANED, _LI.ORPHAN): (_KA.NOTHING, _LS.ORPHANED),
}


# ---- the tables with every pair in them ----

_State = TypeVar("_State", bound=IntEnum)
_Input = TypeVar("_Input", bound=IntEnum)
_Action = TypeVar("_Action", bound=IntEnum)


def _complete(
    rows: dict[tuple[_State, _Input], tuple[_Action, _State]],
    states: Iterable[_State],
    inputs: Iterable[_Input],
    last_own: _Input,
    refuse: _Action,
    violation: _Action,
) -> dict[tuple[_State, _Input], tuple[_Action, _State]]:
    """Add the pairs that ``rows`` leaves out: refused up to the input ``last_own``, violations after it."""
    inputs = tuple(inputs)
    table = {
        (state, given): (refuse if given <= last_own else violation, state)
        for state in states
        for given in inputs
    }
    table.update(rows)
    return table


CLIENT_ASSOCIATION: Final = _complete(
    _CLIENT_ASSOCIATION, ClientState, ClientInput, _CI.FAIL, _CA.REFUSE, _CA.VIOLATION
)
SERVER_ASSOCIATION: Final = _complete(
    _SERVER_ASSOCIATION, ServerState, ServerInput, _SI.FAIL, _SA.REFUSE, _SA.VIOLATION
)
CLIENT_SECURITY: Final = _complete(
    _CLIENT_SECURITY, SecurityState, SecurityInput, _XI.ERROR, _XA.REFUSE, _XA.VIOLATION
)
SERVER_SECURITY: Final = _complete(
    _SERVER_SECURITY, SecurityState, SecurityInput, _XI.ERROR, _XA.REFUSE, _XA.VIOLATION
)
CLIENT_CALL: Final = _complete(
    _CLIENT_CALL, ClientCallState, ClientCallInput, _KI.ORPHAN, _KA.REFUSE, _KA.VIOLATION
)
SERVER_CALL: Final = _complete(
    _SERVER_CALL, ServerCallState, ServerCallInput, _LI.SEND_FAULT, _KA.REFUSE, _KA.VIOLATION
)
