"""What importing the package costs, and how the fast path comes from the schemas."""

from __future__ import annotations

import subprocess
import sys

import pytest

import dcerpc.pdu
from dcerpc.pdu.prefix import (
    fault_prefix,
    header_prefix,
    negotiation_prefixes,
    request_prefix,
    response_prefix,
    sec_trailer_prefix,
)
from dcerpc.pdu.schemas import fixed_prefix, schema_set
from dcerpc.pdu.types import PduType


def test_importing_does_not_import_construct() -> None:
    program = (
        "import dcerpc.pdu, dcerpc.pdu.format, dcerpc.pdu.verification, sys;"
        "assert 'construct' not in sys.modules;"
        "dcerpc.pdu.encode(dcerpc.pdu.Shutdown(1));"
        "assert 'construct' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_every_public_name_exists() -> None:
    for name in dcerpc.pdu.__all__:
        assert hasattr(dcerpc.pdu, name)


@pytest.mark.parametrize(("little_endian", "order"), [(True, "<"), (False, ">")])
def test_derived_structs(little_endian: bool, order: str) -> None:
    assert header_prefix(little_endian).format == f"{order}BBBB4sHHL"
    assert request_prefix(little_endian).format == f"{order}BBBB4sHHLLHH"
    assert response_prefix(little_endian).format == f"{order}BBBB4sHHLLHB1x"
    assert fault_prefix(little_endian).format == f"{order}BBBB4sHHLLHBBL4x"
    assert sec_trailer_prefix(little_endian).format == f"{order}BBB1xL"
    assert [each.format for each in negotiation_prefixes(little_endian)] == [
        f"{order}BBBB4sHHLHHLB3x",
        f"{order}BBBB4sHHLHHLH",
        f"{order}HB1x16sL",
        f"{order}16sL",
        f"{order}B3x",
        f"{order}HH16sL",
    ]


def test_a_prefix_ends_before_the_first_field_of_variable_size() -> None:
    bodies = schema_set(True).bodies
    assert fixed_prefix(bodies[PduType.FAULT]) == "LHBBL4x"
    assert fixed_prefix(bodies[PduType.BIND]) == "HHLB3x"
    assert fixed_prefix(bodies[PduType.BIND_ACK]) == "HHLH"
    assert fixed_prefix(bodies[PduType.RPC_AUTH_3]) == "4x"
    assert fixed_prefix(bodies[PduType.CO_CANCEL]) == ""
    assert fixed_prefix(bodies[PduType.BIND_NAK]) == "H"
    assert fixed_prefix(bodies[PduType.SHUTDOWN]) == ""
