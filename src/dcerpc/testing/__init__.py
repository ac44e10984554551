"""For the tests of programs that speak RPC.

:class:`dcerpc.testing.wire.Wire` joins two ends without sockets or real time,
:class:`dcerpc.testing.pcap.PcapWriter` records conversations for packet analyzers, and
:data:`dcerpc.testing.security.CHECKS` are what every security provider has to pass.
"""
