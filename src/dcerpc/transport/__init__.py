"""Carriers of PDUs, sans-IO: what lies between a socket and the protocol machines.

:mod:`~dcerpc.transport.api` is the contract, :mod:`~dcerpc.transport.registry` finds the carrier of a
protocol sequence. Sockets themselves are the runtime's.
"""
