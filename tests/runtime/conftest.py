"""What the runtime's tests share."""

from __future__ import annotations

import gc
import socket
import threading
from collections.abc import Iterator

import pytest


@pytest.fixture
def refusing_port() -> Iterator[int]:
    """A loopback port that nobody listens on: it is bound, so that nobody else takes it."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        yield holder.getsockname()[1]


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """A thread that outlives its test fails it; so does a socket or a task, by the warning of its end."""
    before = set(threading.enumerate())
    gc.freeze()  # what earlier tests keep, modules and codecs above all, need not be looked at again
    yield
    gc.collect()
    gc.unfreeze()
    left = [thread for thread in threading.enumerate() if thread not in before]
    assert not left
