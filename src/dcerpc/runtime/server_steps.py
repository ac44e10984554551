"""The security steps of a server connection: run, logged when they fail, cancelled with the connection."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from dcerpc import status
from dcerpc.errors import SecurityError
from dcerpc.protocol.connection import ServerConnection
from dcerpc.protocol.connection.events import SecurityStepRequired, ServerEvent
from dcerpc.security.api import printable
from dcerpc.security.steps import StepResult, arun

if TYPE_CHECKING:
    from dcerpc.runtime.server import Server

__all__ = ["SecuritySteps"]

logger = logging.getLogger("dcerpc.server")


class SecuritySteps:
    """Steps of security contexts that clients build.

    Args:
        server: whose resolver answers what they ask for.
        machine: the connection's.
        peer: the client, for people.
        deliver: gets the events that the outcome of a step leads to.
    """

    __slots__ = ("_closed", "_deliver", "_machine", "_peer", "_server", "_tasks")

    def __init__(
        self,
        server: Server,
        machine: ServerConnection,
        peer: str,
        deliver: Callable[[Sequence[ServerEvent]], None],
    ) -> None:
        self._server = server
        self._machine = machine
        self._peer = peer
        self._deliver = deliver
        self._closed = False
        #: Those that wait for something, by auth_context_id.
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def take(self, asked: SecurityStepRequired) -> None:
        """Take a step; its outcome goes to the machine, now or later."""
        auth_context_id = asked.auth_context_id

        def done(result: StepResult | None, error: BaseException | None) -> None:
            self._tasks.pop(auth_context_id, None)
            if self._closed:
                return
            if error is None and result is not None:
                events = self._machine.token_result(auth_context_id, result)
            else:
                self._tell(int(asked.context.auth_type), error)
                events = self._machine.token_failed(auth_context_id)
            self._deliver(events)

        step = arun(asked.context.step(asked.token), self._server.resolver)
        task = self._server.dispatcher.run(step, done)
        if task is not None:
            self._tasks[auth_context_id] = task

    def cancel(self) -> None:
        """End those that wait for something: the connection is over."""
        self._closed = True
        for task in self._tasks.values():
            task.cancel()

    def _tell(self, auth_type: int, error: BaseException | None) -> None:
        """Log a failed authentication, unless enough was said of the client's address.

        The client learns no more than that access is denied: which of name and password was wrong is for the
        server's log alone.
        """
        if not self._server.refusals.shows(self._peer):
            return
        name = self._server.security.provider_name(auth_type)
        if isinstance(error, SecurityError):
            code = f" ({status.describe(error.status)})" if error.status else ""
            why = printable(str(error))
            logger.warning("%s: authentication by %s refused: %s%s", self._peer, name, why, code)
        elif isinstance(error, TimeoutError):
            logger.warning("%s: authentication by %s took too long", self._peer, name)
        else:
            logger.error("%s: authentication by %s failed", self._peer, name, exc_info=error)
