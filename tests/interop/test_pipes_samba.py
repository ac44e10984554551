"""Samba reads the pipes that we write: RawGetFileDataAsync of FRS2, [out] BYTE_PIPE, in NDR and NDR64.

Its NDR code takes the response apart chunk by chunk, each with its count and in NDR64 the negative count
after it, and finds the return value after them (MS-FRS2 3.2.4.1.15).
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from dcerpc import ndr
from tests.ndr.build import LITTLE, NDR64, procedure
from tests.ndr.pipe_tools import codec_of, response

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

RAW_GET_FILE_DATA = procedure(
    "RawGetFileDataAsync",
    ("serverContext", ndr.ContextHandleType("PFRS_SERVER_CONTEXT"), "in"),
    ("bytePipe", ndr.Pipe(ndr.BYTE), "out"),
    returns=ndr.ULONG,
)
ARGS = (ndr.ContextHandle(0, uuid.UUID("0f4bdc19-2d0d-4a6b-8b3e-6a4e3f2c1d00")),)
CHUNKS = [
    [],
    [b"x"],
    [b"four"],
    [b"hello", b"abc"],
    [b"12345678", b"1", b"1234567"],
    [bytes(range(256)) * 20],
]


@pytest.mark.parametrize("variant", [LITTLE, NDR64])
@pytest.mark.parametrize("chunks", CHUNKS, ids=lambda chunks: "-".join(str(len(chunk)) for chunk in chunks))
def test_samba_reads_our_pipes(
    ndrdump: Callable[..., Output], chunks: list[bytes], variant: ndr.Variant
) -> None:
    stub = response(RAW_GET_FILE_DATA, variant, ARGS, RAW_GET_FILE_DATA.result(return_value=8), chunks)
    request = codec_of(RAW_GET_FILE_DATA, variant).encode_in(ARGS)
    output = ndrdump(
        "frstrans", "frstrans_RawGetFileDataAsync", "out", stub, context=request, ndr64=variant is NDR64
    ).check()
    counts = [int(found) for found in re.findall(r"count +: 0x[0-9a-f]+ \((\d+)\)", output.stdout)]
    assert counts == [*map(len, chunks), 0]
    if sum(map(len, chunks)) < 20:
        assert re.findall(r"array +: ([0-9a-f]*)", output.stdout) == [*(chunk.hex() for chunk in chunks), ""]
    assert "WERR_NOT_ENOUGH_MEMORY" in output.stdout


@pytest.mark.parametrize("at", [0, 16, 24])
def test_samba_minds_the_counts(ndrdump: Callable[..., Output], at: int) -> None:
    """It is no lenient judge: an octet of a count changed, and it fails."""
    result = RAW_GET_FILE_DATA.result(return_value=8)
    stub = bytearray(response(RAW_GET_FILE_DATA, NDR64, ARGS, result, [b"hello"]))
    stub[at] ^= 1
    request = codec_of(RAW_GET_FILE_DATA, NDR64).encode_in(ARGS)
    output = ndrdump(
        "frstrans", "frstrans_RawGetFileDataAsync", "out", bytes(stub), context=request, ndr64=True
    )
    assert output.returncode != 0, output.text
