"""Stub data of made-up values, ours against Samba's NDR code, in every encoding that it gets right.

What we encode, Samba reads: all octets, and the same values; what it then encodes is what we encoded.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dcerpc
from dcerpc import ndr
from dcerpc.interfaces import rpcecho
from tests.interop.clients import PATIENCE
from tests.interop.stub_values import CASES, DIFFERENT, INTERFACES, SIZES, VALUES, Case

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

PEER = Path(__file__).with_name("samba_ndr_peer.py")
NIL = "00000000-0000-0000-0000-000000000000"

#: Samba's names of parameters, where it has others; a status is its result, as a return value is.
SAMBA_NAMES = {
    ("ept_lookup", "Ifid"): "interface_id",
    ("ept_map", "obj"): "object",
    ("ept_map", "ITowers"): "towers",
}
#: Its pointers here are [unique], C706's are [ptr]: other referents.
OTHER_REFERENTS = {("rpc_mgmt_inq_if_ids", "out")}
#: A second number that its requests have and C706's have not.
SECOND_NUMBER = {("rpc_mgmt_inq_stats", "in")}

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(case.key))


class SambaNdr:
    """Samba's NDR code, in a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def ask(self, case: Case, encoding: str, octets: bytes, size: Any) -> dict[str, Any]:
        """See samba_ndr_peer.py."""
        question = {
            "interface": case.interface,
            "opnum": case.operation.opnum,
            "direction": case.direction,
            "encoding": encoding,
            "stub": octets.hex(),
            "size": size,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        self._process.stdin.flush()
        line, source = b"", self._process.stdout.fileno()
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([source], [], [], PATIENCE)
            part = os.read(source, 1 << 16) if ready else b""
            assert part, f"Samba's NDR code gave no answer: {question}"
            line += part
        answer: dict[str, Any] = json.loads(line)
        return answer


@pytest.fixture(scope="module")
def samba_peer(samba_ndr: Callable[..., Any]) -> Iterator[SambaNdr]:
    """One process for all questions."""
    python = samba_ndr("import sys; result = sys.executable")
    with subprocess.Popen([python, str(PEER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield SambaNdr(process)
        finally:
            process.kill()


def plain(kind: ndr.Type, value: Any) -> Any:
    """A value of ours as the peer tells its own: integers unsigned, a union by its arm."""
    if isinstance(kind, ndr.Pointer):
        return None if value is None and kind.kind != "ref" else plain(kind.target, value)
    if isinstance(kind, ndr.ContextHandleType):
        if value is None:
            return {"handle_type": 0, "uuid": NIL}
        return {"handle_type": value.attributes, "uuid": str(value.uuid)}
    if isinstance(kind, ndr.Guid):
        return str(value)
    if isinstance(kind, ndr.Array):
        return value if kind.string else [plain(kind.element, each) for each in value]
    if isinstance(kind, ndr.Struct):
        return {field.name: plain(field.type, getattr(value, field.name)) for field in kind.fields}
    if isinstance(kind, ndr.Union):
        arm = next(arm.type for arm in kind.arms if arm.labels and value.discriminant in arm.labels)
        assert arm is not None
        return plain(arm, value.value)
    return value % (1 << 64 if value >> 32 > 0 else 1 << 32)


def shown(case: Case, values: dict[str, Any]) -> dict[str, Any]:
    """The parameters of the case's direction, as the peer tells them."""
    return {name: plain(kind, values[name]) for name, kind in case.types.items()}


def samba_value(case: Case, name: str, values: dict[str, Any]) -> Any:
    """The value that a parameter of ours has with Samba."""
    other = SAMBA_NAMES.get((case.operation.name, name), name)
    if case.key in SECOND_NUMBER:
        other = "max_count"
    if other not in values and other in {"status", "return_value"}:
        other = "result"
    return values[other]


def size_of(case: Case, values: dict[str, Any]) -> Any:
    return values[SIZES[case.operation.name]] if case.key[1] == "out" and case.key[0] in SIZES else None


def test_every_operation_is_compared() -> None:
    names = {each.name for interface in INTERFACES.values() for each in interface.operations if each}
    assert {name for name, _ in VALUES} == names - DIFFERENT
    assert len(CASES) == len(VALUES) == 2 * (10 + 6 + 5)


@every_case
@settings(max_examples=60)
@given(data=st.data())
def test_what_we_encode_and_what_samba_encodes(samba_peer: SambaNdr, case: Case, data: st.DataObject) -> None:
    values = data.draw(case.values)
    expected = shown(case, values)
    more = bytes(4) if case.key in SECOND_NUMBER else b""
    for encoding, variant in case.encodings.items():
        octets = case.encode(values, variant)
        answer = samba_peer.ask(case, encoding, octets + more, size_of(case, values))
        assert "error" not in answer, (encoding, answer["error"], octets.hex())
        read = {name: samba_value(case, name, answer["values"]) for name in case.types}
        assert read == expected, (encoding, octets.hex())
        theirs = bytes.fromhex(answer["stub"])
        if case.key not in OTHER_REFERENTS:
            assert theirs.hex() == (octets + more).hex(), encoding
        assert shown(case, case.decode(theirs, values, variant)) == expected, encoding


@every_case
@settings(max_examples=20)
@given(data=st.data())
def test_what_is_cut_off(samba_peer: SambaNdr, case: Case, data: st.DataObject) -> None:
    """We refuse what Samba refuses; only the padding that ends a structure of NDR64 may be missing for us."""
    values = data.draw(case.values)
    for encoding, variant in case.encodings.items():
        whole = case.encode(values, variant)
        octets = whole[: data.draw(st.integers(0, len(whole)))]
        more = bytes(4) if case.key in SECOND_NUMBER and octets == whole else b""
        answer = samba_peer.ask(case, encoding, octets + more, size_of(case, values))
        try:
            read = case.decode(octets, values, variant)
        except dcerpc.NdrError:
            assert "error" in answer, (encoding, octets.hex())
        else:
            if "error" in answer:
                assert variant is ndr.Variant.NDR64
                assert shown(case, read) == shown(case, values)


@every_case
@settings(max_examples=3, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_ndrdump_reads_what_we_encode(
    ndrdump: Callable[..., Output], case: Case, data: st.DataObject
) -> None:
    """To the last octet, and it packs what it has read to the same octets."""
    values = data.draw(case.values)
    request = size_of(case, values)
    for variant in case.encodings.values():
        if variant is ndr.Variant.NDR_BIG:
            continue  # ndrdump has no option for it
        octets = case.encode(values, variant)
        output = ndrdump(
            "epmapper" if case.interface == "epm" else case.interface,
            case.operation.opnum,
            case.direction,
            octets + (bytes(4) if case.key in SECOND_NUMBER else b""),
            context=None if request is None else request_of(case, request, variant),
            ndr64=variant is ndr.Variant.NDR64,
        )
        read, _, packed = output.stdout.partition("push returned")
        assert "pull returned Success" in read, output.text
        assert "WARNING!" not in read, output.text
        if variant is not ndr.Variant.NDR64:  # whatever it has read, it packs in NDR
            assert "dump OK" in output.check().stdout
            assert case.key in OTHER_REFERENTS or "WARNING!" not in packed, output.text


def request_of(case: Case, size: int, variant: ndr.Variant) -> bytes:
    """A request that asks for a response of some size, as a context for ndrdump."""
    name = case.operation.name
    enum2 = rpcecho.echo_Enum2(e1=1, e2=1)
    others: dict[str, dict[str, Any]] = {
        "EchoData": {"in_data": bytes(size)},
        "TestEnum": {"foo2": enum2, "foo3": rpcecho.echo_Enum3(size, 1 if size == 1 else enum2)},
        "ept_lookup": {"inquiry_type": 0, "vers_option": 0},
        "rpc_mgmt_inq_princ_name": {"authn_proto": 0},
    }
    arguments = case.arguments({**others.get(name, {}), SIZES[name]: size})
    return case.operation.codec(variant).encode_in(arguments) + bytes(4 * (name == "rpc_mgmt_inq_stats"))
