"""For the tests of programs that speak RPC: a wire without sockets, recordings for packet analyzers."""
