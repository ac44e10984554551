"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says more about the machine than about the code. The examples are the same in each
# run, so that only a change makes one fail; ``--hypothesis-profile=search`` looks for others.
settings.register_profile("dcerpc", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, derandomize=False)
settings.load_profile("dcerpc")
