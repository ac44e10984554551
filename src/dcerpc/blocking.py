"""Blocking clients: ``with dcerpc.blocking.connect(...) as binding``. No event loop is needed."""

from __future__ import annotations

from dcerpc.runtime.blocking_binding import BlockingBindingHandle, connect

__all__ = ["BlockingBindingHandle", "connect"]
