"""The steps of a link on an event loop: begun, resumed when octets come, their questions answered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any, TypeVar

from dcerpc.errors import AssociationClosed, RpcError
from dcerpc.security.steps import AsyncResolver
from dcerpc.transport.api import NEED_DATA, Link, Step

__all__ = ["LinkSteps"]

logger = logging.getLogger("dcerpc.links")

T = TypeVar("T")


class LinkSteps:
    """Runs the steps of one link (:data:`dcerpc.transport.api.Step`).

    Args:
        link: whose.
        resolver: answers what they ask for; None: nobody does.
        progressed: called when one has led to something: what it queued is to be sent, new channels and what
            others received are to be taken. It may begin further steps.
        failed: called when one has failed in a way that a link's step must not.

    Attributes:
        running: how many have begun and not ended.
        silent_since: since when one waits for octets, or has waited, and none have come; on the event loop's
            clock, None when they have.
    """

    __slots__ = (
        "_failed",
        "_link",
        "_lost",
        "_progressed",
        "_resolver",
        "_tasks",
        "_waiting",
        "running",
        "silent_since",
    )

    def __init__(
        self,
        link: Link,
        resolver: AsyncResolver | None,
        progressed: Callable[[], None],
        failed: Callable[[], None],
    ) -> None:
        self._link = link
        self._resolver = resolver
        self._progressed = progressed
        self._failed = failed
        self._lost = False
        self.running = 0
        self.silent_since: float | None = None
        self._waiting: list[asyncio.Future[None]] = []
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, step: Step[T], asked: Any) -> T:
        """Drive a step to its end. A cancelled task closes it.

        Args:
            step: begun. asked: what it yielded.

        Raises:
            TransportError, SecurityError: from the step.
            AssociationClosed: the socket went away.
        """
        self.running += 1
        try:
            while True:
                self._progressed()
                if asked is NEED_DATA:
                    await self._more()
                    asked = next(step)
                    continue
                try:
                    answer = await self._answer(asked)
                except Exception as error:  # noqa: BLE001  # the step decides; it is raised unless handled
                    asked = step.throw(error)
                else:
                    asked = step.send(answer)
                self.wake()  # this one did not come on by octets, for which the others are resumed
        except StopIteration as done:
            result: T = done.value
            return result
        finally:
            self.running -= 1
            step.close()
            self._progressed()
            self.wake()

    def begin(self) -> None:
        """Begin the steps that the link has: without a task those that end at once."""
        for step in self._link.take_steps():
            try:
                asked = next(step)
            except StopIteration:
                continue
            except Exception as error:  # noqa: BLE001  # told apart there
                self._ended(error)
            else:
                task = asyncio.get_running_loop().create_task(
                    self._go_on(step, asked), name="dcerpc-link-step"
                )
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _go_on(self, step: Step[None], asked: Any) -> None:
        try:
            await self.run(step, asked)
        except Exception as error:  # noqa: BLE001  # told apart there
            self._ended(error)

    def _ended(self, error: Exception) -> None:
        """Learn that one of the link's own steps has failed: the link has dealt with what it knows."""
        if isinstance(error, RpcError):
            logger.debug("a step of the carrier failed: %s", error)
        else:
            logger.error("a step of the carrier failed", exc_info=error)
            self._failed()

    async def _answer(self, asked: Any) -> Any:
        if self._resolver is None:
            raise LookupError(f"nothing answers {asked!r}")
        return await self._resolver(asked)

    async def _more(self) -> None:
        """Wait until the link has received something, or its end; only once for the latter."""
        if self._lost:
            raise AssociationClosed("the connection closed while a channel was opened")
        loop = asyncio.get_running_loop()
        if self.silent_since is None:
            self.silent_since = loop.time()
        waiter: asyncio.Future[None] = loop.create_future()
        self._waiting.append(waiter)
        await waiter

    def heard(self) -> None:
        """Learn that octets have come: resume the steps that wait for some."""
        self.silent_since = None
        self.wake()

    def wake(self) -> None:
        """Resume the steps that wait for octets."""
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            for waiter in waiting:
                if not waiter.done():
                    waiter.set_result(None)

    def end(self) -> None:
        """Learn that the socket is gone: steps of open_channel find it out, the link's own are cancelled."""
        self._lost = True
        for task in self._tasks:
            task.cancel()
        self.wake()
