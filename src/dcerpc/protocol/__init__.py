"""The protocol machines, sans-IO: no socket, asyncio, thread, clock or randomness of their own."""
