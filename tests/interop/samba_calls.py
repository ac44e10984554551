"""Whole calls through our codecs and Samba's, compared octet by octet.

What we encode, Samba decodes to the last octet and packs again. The octets are the same; or else Samba has
computed a count anew (a MaximumLength, the Length of an absent buffer), and then our decoder reads its
octets as the same values but for counts, which our encoder makes the same octets of. What Samba packs after
it has given its objects other values, our codec decodes and encodes to the same octets.
"""

from __future__ import annotations

import copy
import json
import os
import re
import select
import subprocess
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, Self

from dcerpc import ndr, stub
from dcerpc.errors import NdrError
from dcerpc.interfaces import drsuapi, lsarpc, netlogon, samr, srvsvc, svcctl, winreg, wkssvc
from dcerpc.ndr import expr
from tests.interop.call_types import links, plain, real
from tests.interop.call_values import Maker, Narrowing, Source
from tests.interop.clients import PATIENCE
from tests.interop.samba_narrowings import NARROWINGS

PEER = Path(__file__).with_name("samba_call_peer.py")
ENCODINGS = {
    "ndr_little": ndr.Variant.NDR_LITTLE,
    "ndr_big": ndr.Variant.NDR_BIG,
    "ndr64_little": ndr.Variant.NDR64,
}
#: By the name of Samba's module.
INTERFACES: dict[str, stub.Interface] = {
    "drsuapi": drsuapi.drsuapi.INTERFACE,
    "lsa": lsarpc.lsarpc.INTERFACE,
    "netlogon": netlogon.logon.INTERFACE,
    "samr": samr.samr.INTERFACE,
    "srvsvc": srvsvc.srvsvc.INTERFACE,
    "svcctl": svcctl.svcctl.INTERFACE,
    "winreg": winreg.winreg.INTERFACE,
    "wkssvc": wkssvc.wkssvc.INTERFACE,
}
#: Operations that Samba 4.17 has not: newer ones, and those it has never had.
LACKING = {
    "drsuapi": {8, 10, 15, 20, 22, 23, 25, 26, 27, 28, 29, 30},
    "lsa": {129, 130, 132, 133, 135, 136, 137, 138, 139, 140, 141},
    "netlogon": {22, 24, 25, 35, 49, 59},
    "samr": {74, 77},
    "srvsvc": {34, 43, 44, 45, 46, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57},
    "svcctl": {7, 9, 35, 44, 45, 47, 48, 49, 50, 51, 56, 60, 64},
    "winreg": set[int](),
    "wkssvc": {31, 32, 33, 34, 35, 36, 37},
}
#: What Samba writes for every embedded reference pointer, whose octets mean nothing (C706 14.3.11.2).
REFERENCE = 0xAEF1AEF1
#: Referents of unique pointers, and of full ones.
UNIQUE = range(0x00020000, 0x00030000, 4)
FULL = range(1, 0x1000)


class PeerDied(Exception):
    """Samba's process ended instead of answering."""


class SambaCalls:
    """samba_call_peer.py, started anew after each death.

    Args:
        python: the Python that has Samba's bindings.
    """

    def __init__(self, python: str) -> None:
        self._python = python
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.__exit__(None, None, None)
            self._process = None

    def ask(self, question: dict[str, Any]) -> Any:
        """The answer to a question.

        Raises:
            PeerDied: there is none.
        """
        if self._process is None:
            self._process = subprocess.Popen(
                [self._python, str(PEER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        self._process.stdin.flush()
        line, source = b"", self._process.stdout.fileno()
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([source], [], [], PATIENCE)
            part = os.read(source, 1 << 20) if ready else b""
            if not part:
                self.close()
                raise PeerDied(question)
            line += part
        return json.loads(line)


@dataclass(frozen=True, repr=False)
class Operation:
    """An operation that Samba has too.

    Attributes:
        interface: Samba's module.
        ours: its descriptor.
        narrowings: what its values are kept to.
    """

    interface: str
    ours: stub.Operation[Any]
    narrowings: Mapping[str, Narrowing]

    @property
    def id(self) -> str:
        return f"{self.interface}-{self.ours.opnum}-{self.ours.name}"

    def names(self, direction: str) -> list[str]:
        """The parameters of one direction."""
        return [each.name for each in self.ours.procedure.params if direction in each.direction.split(",")]


@dataclass(frozen=True)
class WholeCall:
    """The values of a call.

    Attributes:
        inputs: [in] parameters by name. outputs: [out] ones and ``return_value``.
    """

    operation: Operation
    inputs: dict[str, Any]
    outputs: dict[str, Any]

    @property
    def arguments(self) -> tuple[Any, ...]:
        return tuple(self.inputs.values())

    @property
    def remembered(self) -> tuple[Any, ...]:
        """The arguments, with null pointers in those that are [out] too.

        What these point to would bound the response: no more comes back than there was room for ([MS-RPCE]
        3.1.2.7.1). The values here know no such bound.
        """
        types = {each.name: each for each in self.operation.ours.procedure.params}
        return tuple(
            value if types[name].direction == "in" else without_room(types[name].type, value)
            for name, value in self.inputs.items()
        )

    def encode(self, variant: ndr.Variant) -> tuple[bytes, bytes]:
        """Both stubs."""
        codec = self.operation.ours.codec(variant)
        result = self.operation.ours.procedure.result(**self.outputs)
        return codec.encode_in(self.arguments), codec.encode_out(result, self.arguments)

    def decode(self, direction: str, octets: bytes, variant: ndr.Variant) -> dict[str, Any]:
        """The values of one direction; sizes that are the request's are this call's."""
        codec = self.operation.ours.codec(variant)
        if direction == "in":
            return dict(zip(self.operation.names("in"), codec.decode_in(octets), strict=True))
        result = codec.decode_out(octets, self.remembered)
        return {name: getattr(result, name) for name in self.outputs}

    def again(self, direction: str, values: dict[str, Any], variant: ndr.Variant) -> bytes:
        """The stub of one direction with other values."""
        codec = self.operation.ours.codec(variant)
        if direction == "in":
            return codec.encode_in(tuple(values.values()))
        return codec.encode_out(self.operation.ours.procedure.result(**values), self.arguments)


def is_used(operation: stub.Operation[Any] | None) -> bool:
    """Whether an operation is more than a number kept free."""
    return operation is not None and not re.search("NotUsed|NotImplemented", operation.name)


OPERATIONS = [
    Operation(name, each, NARROWINGS[name])
    for name, interface in INTERFACES.items()
    for each in interface.operations
    if each is not None and is_used(each) and each.opnum not in LACKING[name]
]


def without_room(kind: ndr.Type, value: Any) -> Any:
    """A value whose pointers are null."""
    kind = real(kind)
    if isinstance(kind, ndr.Pointer):
        return without_room(kind.target, value) if kind.kind == "ref" else None
    if isinstance(kind, ndr.Struct):
        value = copy.copy(value)
        for field in kind.fields:
            setattr(value, field.name, without_room(field.type, getattr(value, field.name)))
    elif isinstance(kind, ndr.Union):
        arm = next((each.type for each in kind.arms if value.discriminant in (each.labels or ())), None)
        value = kind.cls(value.discriminant, None if arm is None else without_room(arm, value.value))
    return value


def make_call(
    operation: Operation, source: Source, towards: str = "", labels: frozenset[int] = frozenset()
) -> tuple[WholeCall, Maker]:
    """Values for a call, and what is known of them; the arguments are those of Maker."""
    maker = Maker(source, operation.narrowings, towards, labels)
    inputs, outputs = maker.call(operation.ours)
    return WholeCall(operation, inputs, outputs), maker


@cache
def counted(kind: ndr.Struct) -> frozenset[str]:
    """The fields of a structure that are counts of others."""
    return counts({field.name: field.type for field in kind.fields})


def comparable(values: Mapping[str, Any], operation: Operation) -> dict[str, Any]:
    """Values as JSON has them, without counts of others and what Samba computes."""

    def dropped(kind: ndr.Struct) -> frozenset[str]:
        narrowing = operation.narrowings.get(kind.cls.__name__)
        return counted(kind) | (narrowing.computed if narrowing else frozenset())

    left = counts({each.name: each.type for each in operation.ours.procedure.params})
    return {name: plain(value, dropped) for name, value in values.items() if name not in left}


def counts(types: Mapping[str, ndr.Type]) -> frozenset[str]:
    """The names that are counts of others."""
    found = [each for each in links(types) if each.use != "switch"]
    return frozenset(name for each in found for name in expr.names(expr.parse(each.text)))


def same_octets(ours: bytes, theirs: bytes, variant: ndr.Variant) -> bool:
    """Whether two stubs are the same but for the numbers of pointers, when Samba numbers them in another way.

    It has one number for all reference pointers, and unique ones for full ones, which are 1, 2, 3 here.
    """
    if ours == theirs:
        return True
    if len(ours) != len(theirs):
        return False
    width = 8 if variant is ndr.Variant.NDR64 else 4
    order: Literal["big", "little"] = "big" if variant is ndr.Variant.NDR_BIG else "little"
    moved = 0
    for at in range(0, len(ours), width):
        mine = int.from_bytes(ours[at : at + width], order)
        other = int.from_bytes(theirs[at : at + width], order)
        if mine in UNIQUE and other == REFERENCE:
            moved += 4
        elif mine in FULL and other in UNIQUE:
            moved -= 4
        elif mine != other and not (mine in UNIQUE and mine - other == moved):
            return False
    return True


def compare(
    peer: SambaCalls, call: WholeCall, apart: Collection[tuple[str, str]], seed: int
) -> Iterator[tuple[str, str, str]]:
    """What Samba sees otherwise.

    Args:
        apart: encodings and directions not to compare.
        seed: what the values that Samba's process makes depend on.

    Yields:
        encoding, direction, and what differs.
    """
    stubs = {
        encoding: call.encode(variant)[: 1 if (encoding, "out") in apart else 2]
        for encoding, variant in ENCODINGS.items()
        if (encoding, "in") not in apart
    }
    question = {
        "interface": call.operation.interface,
        "opnum": call.operation.ours.opnum,
        "seed": seed,
        "calls": {encoding: [each.hex() for each in pair] for encoding, pair in stubs.items()},
    }
    try:
        answer = peer.ask(question)
    except PeerDied:
        yield "", "", f"Samba's code crashed: {question['calls']}"
        return
    for encoding, pair in stubs.items():
        for index, (direction, octets) in enumerate(zip(("in", "out"), pair, strict=False)):
            packed, other = answer[encoding][index], answer[encoding][2 + index]
            if packed is None:
                continue  # the request was not accepted, as was said
            for what in _differences(call, direction, ENCODINGS[encoding], octets, packed, other):
                yield encoding, direction, what


def _differences(
    call: WholeCall, direction: str, variant: ndr.Variant, ours: bytes, packed: Any, other: Any
) -> Iterator[str]:
    """Of one direction in one encoding.

    Args:
        packed: what Samba has packed again.
        other: what it has packed of other values; see samba_call_peer.py.
    """
    if isinstance(packed, dict):
        yield f"Samba cannot {packed['at']} {ours.hex()}: {packed['error']}"
        return
    if not same_octets(ours, bytes.fromhex(packed), variant):
        try:
            values = call.decode(direction, bytes.fromhex(packed), variant)
            again = call.again(direction, values, variant)
        except NdrError as error:
            yield f"we do not read what Samba packs of {ours.hex()}, {packed}: {error}"
            return
        given = call.inputs if direction == "in" else call.outputs
        mine, theirs = comparable(given, call.operation), comparable(values, call.operation)
        if mine != theirs:
            yield f"Samba has read {ours.hex()} as {theirs}: {mine}"
        if not same_octets(again, bytes.fromhex(packed), variant):
            yield f"Samba packs {packed}, we pack {again.hex()}"
    if isinstance(other, str):
        try:
            again = call.again(direction, call.decode(direction, bytes.fromhex(other), variant), variant)
        except NdrError as error:
            yield f"we do not read {other}, which Samba made of values of its own: {error}"
            return
        if not same_octets(again, bytes.fromhex(other), variant):
            yield f"Samba packs {other} of values of its own, we pack {again.hex()}"
