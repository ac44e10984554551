"""Whole calls of the shipped interfaces, ours against Samba's NDR code, octet by octet in every encoding.

See samba_calls.py for what is compared and samba_narrowings.py for what is not, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcerpc import ndr
from tests.interop.call_types import reaches
from tests.interop.call_values import Drawn, Seeded
from tests.interop.samba_calls import (
    INTERFACES,
    OPERATIONS,
    Operation,
    SambaCalls,
    compare,
    is_used,
    make_call,
)
from tests.interop.samba_narrowings import NARROWINGS

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

#: Values that are the same in each run, and others; for each operation.
SEEDS = range(4)
EXAMPLES = 6
#: Values tried until one shows that a narrowing is needed.
TRIED = 25
#: Samba's names for ndrdump, where they are not those of its modules.
PIPES = {"lsa": "lsarpc"}
#: Calls that ndrdump reads, of each interface.
DUMPED = 3


@pytest.fixture(scope="module")
def samba_calls(samba_ndr: Callable[..., Any]) -> Iterator[SambaCalls]:
    """Samba's NDR code, one process for each worker."""
    with SambaCalls(samba_ndr("import sys; result = sys.executable")) as peer:
        yield peer


@pytest.mark.parametrize("name", INTERFACES)
def test_every_operation_that_samba_has_is_compared(samba_calls: SambaCalls, name: str) -> None:
    theirs = {int(opnum) for opnum in samba_calls.ask({"list": name})}
    both = {each.opnum for each in INTERFACES[name].operations if each and is_used(each)} & theirs
    assert {each.ours.opnum for each in OPERATIONS if each.interface == name} == both


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_what_we_encode_and_what_samba_encodes(samba_calls: SambaCalls, operation: Operation) -> None:
    for seed in SEEDS:
        call, maker = make_call(operation, Seeded(f"{operation.id} {seed}"))
        assert list(compare(samba_calls, call, maker.apart, seed)) == []

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(data=st.data(), seed=st.integers(0, 1 << 30))
    def made(data: st.DataObject, seed: int) -> None:
        call, maker = make_call(operation, Drawn(data))
        assert list(compare(samba_calls, call, maker.apart, seed)) == []

    made()


@pytest.mark.parametrize(
    ("name", "key"), [(name, key) for name, each in NARROWINGS.items() for key in each], ids=str
)
def test_narrowing_is_needed(samba_calls: SambaCalls, name: str, key: str) -> None:
    """Without it, Samba sees something else in some values."""
    subject, _, kind = key.rpartition(".")
    narrowing = NARROWINGS[name][key]
    wider = {each: other for each, other in NARROWINGS[name].items() if each != key}
    for operation in OPERATIONS:
        if operation.interface != name or (subject and operation.ours.name != subject):
            continue
        if kind not in {"in", "out"} and not any(
            reaches(each.type, kind) for each in operation.ours.procedure.params
        ):
            continue
        for seed in range(TRIED):
            source = Seeded(f"{key} {seed}")
            call, maker = make_call(replace(operation, narrowings=wider), source, kind, narrowing.labels)
            if any(compare(samba_calls, call, maker.apart, seed)):
                return
    pytest.fail("Samba agrees with all values: this narrowing can go")


def dumped() -> Iterator[Operation]:
    """Some operations of each interface: those with the most parameters."""
    for name in INTERFACES:
        mine = [
            each
            for each in OPERATIONS
            if each.interface == name and f"{each.ours.name}.in" not in each.narrowings
        ]
        yield from sorted(mine, key=lambda each: -len(each.ours.procedure.params))[:DUMPED]


@pytest.mark.parametrize("operation", list(dumped()), ids=lambda each: each.id)
@pytest.mark.parametrize("variant", [ndr.Variant.NDR_LITTLE, ndr.Variant.NDR64])
def test_ndrdump_reads_what_we_encode(
    ndrdump: Callable[..., Output], operation: Operation, variant: ndr.Variant
) -> None:
    """To the last octet, with nothing to warn of."""
    wide = variant is ndr.Variant.NDR64
    encoding = "ndr64_little" if wide else "ndr_little"
    seed = 0
    while True:
        call, maker = make_call(operation, Seeded(f"{operation.id} dumped {seed}"))
        if not {(encoding, "in"), (encoding, "out")} & maker.apart:
            break
        seed += 1
    request, response = call.encode(variant)
    for direction, octets in (("in", request), ("out", response)):
        output = ndrdump(
            PIPES.get(operation.interface, operation.interface),
            operation.ours.opnum,
            direction,
            octets,
            context=request if direction == "out" else None,
            ndr64=wide,
        )
        read = output.stdout.partition("push returned")[0]
        assert "pull returned Success" in read, output.text
        assert "WARNING!" not in read, output.text
        if not wide:  # whatever it has read, it packs in NDR
            assert "dump OK" in output.check().stdout
