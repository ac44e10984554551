"""String bindings as values: their parts, checked and in one form."""

from __future__ import annotations

import dataclasses
import re
import uuid
from dataclasses import dataclass
from typing import Any

from dcerpc.binding.checks import check_option, check_port, checked_address, checked_endpoint
from dcerpc.binding.escapes import escaped
from dcerpc.binding.parser import Parser
from dcerpc.errors import BindingError
from dcerpc.protseq import PROTOCOL_SEQUENCES, EndpointFormat, ProtocolSequence, protocol_sequence

__all__ = ["StringBinding"]

_SERVER_PORT = re.compile(r"([^:]*):([0-9]{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class StringBinding:
    """Where an RPC server is and how to reach it (C706 3.1).

    Made directly or by :meth:`parse`, its parts are checked and brought to one form: the sequence's own name
    in lower case, no leading zeros in ports, no brackets around IPv6 addresses, no leading backslashes before
    server names, the whole name of a pipe, the port of a pipe's server as an option, None for a nil object.

    Attributes:
        protseq: protocol sequence, a name of ``PROTOCOL_SEQUENCES``.
        address: network address, "" for the local machine.
        endpoint: endpoint in the sequence's format, "" when it has yet to be asked of the endpoint mapper.
        object: object UUID, or None.
        options: (name, value) pairs in the order given; the value of a flag is "".

    Raises:
        BindingError: a part breaks the rules of the protocol sequence.
    """

    protseq: str
    address: str = ""
    endpoint: str = ""
    object: uuid.UUID | None = None
    options: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        sequence = protocol_sequence(self.protseq)
        put = object.__setattr__
        address, options = self.address, tuple(self.options)
        if sequence.endpoint_format is EndpointFormat.PIPE:
            port = _SERVER_PORT.fullmatch(address)
            if port is not None:
                address, options = port[1], (("port", port[2]), *options)
        put(self, "protseq", sequence.name)
        put(self, "address", checked_address(sequence, address))
        put(self, "endpoint", checked_endpoint(sequence, self.endpoint))
        seen: set[str] = set()
        for name, value in options:
            check_option(name, value, seen)
            if sequence.endpoint_format is EndpointFormat.PIPE and name.casefold() == "port":
                check_port(value)
        put(self, "options", options)
        if self.object is not None and self.object.int == 0:
            put(self, "object", None)

    @classmethod
    def parse(cls, text: str) -> StringBinding:
        """Read a string binding; the description of :mod:`dcerpc.binding` gives the grammar (C706 3.1).

        Args:
            text: such as ``ncacn_ip_tcp:server.example[49152]``.

        Raises:
            BindingError: naming the part, its column (from 1) and what is wrong with it.
        """
        parser = Parser(text)
        fields = parser.fields()
        try:
            return StringBinding(*fields)
        except BindingError as error:  # each part is good by itself
            raise parser.disagreement(str(error)) from None

    @property
    def sequence(self) -> ProtocolSequence:
        """The protocol sequence's entry in ``PROTOCOL_SEQUENCES``."""
        return PROTOCOL_SEQUENCES[self.protseq]

    def option(self, name: str) -> str | None:
        """The value of an option: "" for a flag, None when it is not given.

        Args:
            name: its name, in upper or lower case.
        """
        wanted = name.casefold()
        for key, value in self.options:
            if key.casefold() == wanted:
                return value
        return None

    def replace(self, **changes: Any) -> StringBinding:
        """A copy with some attributes changed.

        Args:
            changes: attributes and their new values.

        Raises:
            BindingError: as the constructor does.
        """
        return dataclasses.replace(self, **changes)

    def with_option(self, name: str, value: str) -> StringBinding:
        """A copy with an option set, in its place if it was there.

        Args:
            name: its name, in upper or lower case.
            value: "" for a flag.

        Raises:
            BindingError: as the constructor does.
        """
        wanted = name.casefold()
        options = [(key, value if key.casefold() == wanted else old) for key, old in self.options]
        if self.option(name) is None:
            options.append((name, value))
        return self.replace(options=tuple(options))

    def __str__(self) -> str:
        prefix = f"{self.object}@" if self.object is not None else ""
        items = [escaped(self.endpoint, ",=[]")]
        for name, value in self.options:
            name = escaped(name, ",=[]")
            items.append(f"{name}={escaped(value, ',=[]')}" if value else name)
        brackets = f"[{','.join(items)}]" if self.endpoint or self.options else ""
        return f"{prefix}{self.protseq}:{escaped(self.address, '[]')}{brackets}"
