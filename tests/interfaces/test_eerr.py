"""Extended error information: octets by hand from MS-EERR 2.2 and C706 14.3; the example of MS-EERR 3.1."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.interfaces import eerr

KEY = "\\Software\\Policies\\Microsoft\\Windows NT\\Rpc\\RestrictRemoteClients\0"
LOCAL = eerr.EEComputerName(u=eerr.EEComputerName_u(2))
TYPES = eerr.ExtendedErrorParamTypesInternal


def parameter(kind: int, value: Any = None) -> eerr.ExtendedErrorParam:
    return eerr.ExtendedErrorParam(u=eerr.ExtendedErrorParam_u(kind, value))


def record(**changes: Any) -> eerr.ExtendedErrorInfo:
    """The error record of MS-EERR 3.1, with a process and a time of our own."""
    fields: dict[str, Any] = {
        "Next": None,
        "ComputerName": LOCAL,
        "ProcessID": 0x2BC,
        "TimeStamp": 0x01DB62FF12345678,
        "GeneratingComponent": 0x49,
        "Status": 2,
        "DetectionLocation": 0xBF0,
        "Flags": 0,
        "Params": [parameter(TYPES.eeptiUnicodeString, eerr.EEUString(pString=KEY))],
    }
    return eerr.ExtendedErrorInfo(**{**fields, **changes})


def stream(*parts: str) -> bytes:
    """A stream of one object with these octets."""
    body = bytes.fromhex("".join(parts))
    body = body.ljust(len(body) + -len(body) % 8, b"\0")
    return bytes.fromhex("01100800cccccccc") + len(body).to_bytes(4, "little") + bytes(4) + body


#: From ProcessID to DetectionLocation; TimeStamp is aligned to 8.
FIXED = "bc020000 00000000 78563412ff62db01 49000000 02000000 f00b"
#: Head of a local record with ``count`` parameters: referent id, maximum count, Next, ComputerName.
HEAD = "00000200 {count:02x}000000 {following} 0200 0200"

CASES: dict[str, tuple[eerr.ExtendedErrorInfo, bytes]] = {
    # The structure's alignment is 8, that of TimeStamp; the maximum count stands before it, aligned to 4.
    "no parameters": (
        record(Params=[]),
        stream(HEAD.format(count=0, following="00000000"), FIXED, "0000 0000"),
    ),
    "MS-EERR 3.1": (
        record(),
        stream(
            HEAD.format(count=1, following="00000000"),
            FIXED,
            "0000 0100 0000",  # nLen, and to 8 for a parameter, which may hold an __int64
            "0200 0200 4200 0000 04000200",
            "42000000",
            KEY.encode("utf-16-le").hex(),
        ),
    ),
    "a computer": (
        record(
            ComputerName=eerr.EEComputerName(u=eerr.EEComputerName_u(1, eerr.EEUString(pString="pc\0"))),
            Params=[],
            Flags=3,
        ),
        stream(
            "00000200 00000000 00000000 0100 0100 0300 0000 04000200",
            "bc020000 00000000 78563412ff62db01 49000000 02000000 f00b 0300 0000 0000",
            "03000000 70006300 0000",
        ),
    ),
    "each type of parameter": (
        record(
            Params=[
                parameter(TYPES.eeptiAnsiString, eerr.EEAString(pString=b"ab\0")),
                parameter(TYPES.eeptiLongVal, -2),
                parameter(TYPES.eeptiShortValue, -3),
                parameter(TYPES.eeptiPointerValue, -4),
            ]
        ),
        stream(
            HEAD.format(count=4, following="00000000"),
            FIXED,
            "0000 0400 0000",
            "0100 0100 0300 0000 04000200 00000000",
            "0300 0300 feffffff",
            "0400 0400 fdff 0000",
            "0500 0500 00000000 fcffffffffffffff",
            "03000000 616200",
        ),
    ),
    "the other types": (
        record(
            Params=[
                parameter(TYPES.eeptiNone),
                parameter(TYPES.eeptiBinary, eerr.BinaryEEInfo(pBlob=b"\0\xff")),
            ]
        ),
        stream(
            HEAD.format(count=2, following="00000000"),
            FIXED,
            "0000 0200 0000",
            "0600 0600 00000000",
            "0700 0700 0200 0000 04000200",
            "02000000 00ff",
        ),
    ),
    "a sequence": (
        record(Params=[], Next=record(Params=[parameter(TYPES.eeptiLongVal, 5)], Status=5)),
        stream(
            HEAD.format(count=0, following="04000200"),
            FIXED,
            "0000 0000 0000",
            # The next record: its maximum count, then the structure, aligned to 8.
            "01000000 00000000 00000000 0200 0200",
            "bc020000 00000000 78563412ff62db01 49000000 05000000 f00b 0000 0100 0000",
            "0300 0300 05000000",
        ),
    ),
}


@pytest.mark.parametrize("label", CASES)
def test_both_ways(label: str) -> None:
    value, octets = CASES[label]
    assert ndr.dumps(value, pointer="unique").hex() == octets.hex()
    decoded = ndr.loads(octets, eerr.ExtendedErrorInfo, pointer="unique")
    assert decoded is not None
    assert ndr.dumps(decoded, pointer="unique") == octets
    assert decoded.nLen == len(value.Params)
    assert decoded.ComputerName.Type == value.ComputerName.u.discriminant
    assert [one.u.value for one in decoded.Params if not hasattr(one.u.value, "__ndr__")] == [
        one.u.value for one in value.Params if not hasattr(one.u.value, "__ndr__")
    ]


def test_the_example() -> None:
    decoded = ndr.loads(CASES["MS-EERR 3.1"][1], eerr.ExtendedErrorInfo, pointer="unique")
    assert decoded is not None
    assert decoded.Params[0].Type is TYPES.eeptiUnicodeString
    assert decoded.Params[0].u.value == eerr.EEUString(nLength=len(KEY), pString=KEY)
    assert decoded.ComputerName.Type is eerr.EEComputerNamePresent.eecnpNotPresent


@pytest.mark.parametrize("label", CASES)
def test_every_truncation_and_mutated_header(label: str) -> None:
    """MS-EERR 2.2.2.2: any violation makes the whole decoding fail."""
    octets = bytearray(CASES[label][1])
    for size in range(len(octets)):
        with pytest.raises(NdrError):
            ndr.loads(octets[:size], eerr.ExtendedErrorInfo, pointer="unique")
    for at in (0, 1, 2, 3, 8, 9, 10, 11):
        octets[at] ^= 0x09
        with pytest.raises(NdrError):
            ndr.loads(octets, eerr.ExtendedErrorInfo, pointer="unique")
        octets[at] ^= 0x09


def test_a_discriminant_that_is_not_the_type_is_refused() -> None:
    octets = bytearray(CASES["each type of parameter"][1])
    at = octets.index(bytes.fromhex("03000300feffffff"))
    octets[at] = 4
    with pytest.raises(NdrError):
        ndr.loads(octets, eerr.ExtendedErrorInfo, pointer="unique")


def test_a_long_sequence() -> None:
    chain = None
    for _ in range(1000):
        chain = record(Next=chain, Params=[])
    found = ndr.loads(ndr.dumps(chain, pointer="unique"), eerr.ExtendedErrorInfo, pointer="unique")
    count = 0
    while found is not None:
        found, count = found.Next, count + 1
    assert count == 1000


def test_the_interface_has_no_operations() -> None:
    interface = eerr.ExtendedError.INTERFACE
    assert str(interface.syntax) == "14a8831c-bc82-11d2-8a64-0008c7457e5d v1.0"
    assert interface.operations == ()
