"""The rpcecho service: for demonstrations, for tests of clients, and as an example of a server.

It answers as Samba's own rpcecho server does, which ``smbtorture rpc.echo`` checks.
"""

from __future__ import annotations

import asyncio
from typing import Final, TypeAlias

from dcerpc import status
from dcerpc.errors import Fault
from dcerpc.interfaces.rpcecho import (
    echo_Enum1,
    echo_Enum2,
    echo_Enum3,
    echo_Info,
    echo_info1,
    echo_info2,
    echo_info3,
    echo_info4,
    echo_info5,
    echo_info6,
    echo_info7,
    echo_Surrounding,
    rpcecho,
)
from dcerpc.stub import Call

__all__ = ["EchoService"]

#: Octets that SourceData makes at most.
_MAX_DATA: Final = 16 * 1024 * 1024
_PATTERN: Final = bytes(range(256))
_NCA_S_FAULT_INVALID_TAG: Final = 0x1C000006

_Arm: TypeAlias = echo_info1 | echo_info2 | echo_info3 | echo_info4 | echo_info5 | echo_info6 | echo_info7
_INFO: Final[dict[int, _Arm]] = {
    1: echo_info1(v=10),
    2: echo_info2(v=20),
    3: echo_info3(v=30),
    4: echo_info4(v=40),
    5: echo_info5(v1=50, v2=60),
    6: echo_info6(v1=70, info1=echo_info1(v=80)),
    7: echo_info7(v1=80, info4=echo_info4(v=90)),
}


class EchoService(rpcecho.Server):
    """Serves rpcecho."""

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        """One more, modulo 2^32."""
        return in_data + 1 & 0xFFFFFFFF

    async def EchoData(self, call: Call, /, len: int, in_data: bytes) -> bytes:  # noqa: A002 - the IDL's name
        """The same octets."""
        return in_data

    async def SinkData(self, call: Call, /, len: int, data: bytes) -> None:  # noqa: A002 - the IDL's name
        """Nothing."""

    async def SourceData(self, call: Call, /, len: int) -> bytes:  # noqa: A002 - the IDL's name
        """Octets 0, 1, 2, and so on, modulo 256.

        Raises:
            Fault: nca_s_fault_remote_no_memory, above 16 MiB or below 0.
        """
        if not 0 <= len <= _MAX_DATA:
            raise Fault.of(status.NCA_S_FAULT_REMOTE_NO_MEMORY)
        return (_PATTERN * (len // 256 + 1))[:len]

    async def TestCall(self, call: Call, /, s1: str) -> str:
        """The same string."""
        return s1

    async def TestCall2(self, call: Call, /, level: int) -> rpcecho.TestCall2Result:
        """A fixed value for each of the levels 1 to 7.

        Raises:
            Fault: nca_s_fault_invalid_tag, another level: the union has no arm for it, nor a default.
        """
        value = _INFO.get(level)
        if value is None:
            raise Fault.of(_NCA_S_FAULT_INVALID_TAG)
        return rpcecho.TestCall2Result(info=echo_Info(level, value), return_value=0)

    async def TestSleep(self, call: Call, /, seconds: int) -> int:
        """Sleep; a cancel ends it early."""
        await asyncio.sleep(seconds)
        return seconds

    async def TestEnum(
        self, call: Call, /, foo1: echo_Enum1 | int, foo2: echo_Enum2, foo3: echo_Enum3
    ) -> rpcecho.TestEnumResult:
        """The same values."""
        return rpcecho.TestEnumResult(foo1=foo1, foo2=foo2, foo3=foo3)

    async def TestSurrounding(self, call: Call, /, data: echo_Surrounding) -> echo_Surrounding:
        """Twice as many numbers, all 0: more than what was sent has room for (MS-RPCE 3.1.2.7.1.5)."""
        return echo_Surrounding(surrounding=[0] * (2 * len(data.surrounding)))

    async def TestDoublePointer(self, call: Call, /, data: int | None) -> int:
        """The number at the end of the pointers, 0 if one of them is null."""
        return data or 0
