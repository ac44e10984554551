"""The only I/O of the library: drivers of sockets, binding handles, servers.

:mod:`~dcerpc.runtime.aio` and :mod:`~dcerpc.runtime.blocking` hold the drivers, both on
:mod:`~dcerpc.runtime.pump`, which does for them all that needs no socket.
"""

import logging

# What a program does not ask for is not written: logging's own default sends warnings to stderr.
logging.getLogger("dcerpc").addHandler(logging.NullHandler())
