"""Without asyncio: ``dcerpc.blocking.connect`` makes binding handles, ``dcerpc.blocking.Server`` serves.

Clients need no event loop; the server has one in a thread of its own, and is imported when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dcerpc.runtime.blocking_binding import BlockingBindingHandle, connect

if TYPE_CHECKING:
    from dcerpc.runtime.server_thread import BlockingServer as Server

__all__ = ["BlockingBindingHandle", "Server", "connect"]


def __getattr__(name: str) -> Any:
    if name == "Server":
        from dcerpc.runtime.server_thread import BlockingServer

        return BlockingServer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
