"""Stub data to begin with: what Samba packed, and values made from the types of the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

from dcerpc import ndr, stub
from tests.fuzz.subjects import Call, Pickle, Subject, Way, assemble, exchange, subjects
from tests.interop.call_values import Maker, Seeded

__all__ = ["seeds", "seeds_of"]

_VECTORS = Path(__file__).parents[1] / "vectors"
_ENCODINGS = {
    "ndr_little": ndr.Variant.NDR_LITTLE,
    "ndr_big": ndr.Variant.NDR_BIG,
    "ndr64_little": ndr.Variant.NDR64,
}
#: Samba's names of interfaces that Microsoft names otherwise.
_NAMES = {"lsa": "lsarpc", "netlogon": "logon"}


@cache
def _vectors() -> dict[str, dict[str, Any]]:
    """Calls as Samba packs them, by the name of the subject."""
    calls = json.loads((_VECTORS / "samba_calls.json").read_text("ascii"))["calls"]
    return {f"{_NAMES.get(each['interface'], each['interface'])}.{each['operation']}": each for each in calls}


@cache
def _published() -> dict[str, list[bytes]]:
    """Streams that Windows and Samba made, by the name of the type."""
    found: dict[str, list[bytes]] = {}
    for vector in json.loads((_VECTORS / "pac.json").read_text("utf-8"))["vectors"]:
        found.setdefault(f"pac.{vector['type']}", []).append(bytes.fromhex(vector["octets"]))
    return found


def seeds_of(subject: Subject) -> list[tuple[int, bytes]]:
    """Well-formed octets for a subject, and the way in which each is to be decoded."""
    if isinstance(subject, Call):
        return list(_calls(subject))
    return list(_streams(subject)) if isinstance(subject, Pickle) else []


def _calls(subject: Call) -> Iterator[tuple[int, bytes]]:
    vector = _vectors().get(subject.name)
    stubs = dict.fromkeys(ndr.Variant, (b"", b""))
    for encoding, variant in _ENCODINGS.items():
        if vector is None:
            stubs[variant] = _packed(subject.operation, variant)
        elif encoding in vector["in"]["stub"]:
            response = vector.get("out", {"stub": {}})["stub"].get(encoding, "")
            stubs[variant] = bytes.fromhex(vector["in"]["stub"][encoding]), bytes.fromhex(response)
    for variant, (request, response) in stubs.items():
        yield _way("in", variant), request
        # Values made at random do not keep a response within its request.
        yield _way("out", variant), exchange(request, response, hold=False)


def _way(direction: Literal["in", "out"], variant: ndr.Variant) -> int:
    return Way(direction, variant, ndr.TargetLevel.V5, ebcdic=False, piece=0).number


def _packed(operation: stub.Operation[Any], variant: ndr.Variant) -> tuple[bytes, bytes]:
    """A request and the response to it."""
    procedure = operation.procedure
    without = [each for each in procedure.params if each.pipe is None]
    maker = Maker(Seeded(operation.name))
    given, answer = maker.call(
        stub.Operation(
            operation.opnum, operation.name, without, returns=procedure.returns, result=procedure.result
        )
    )
    codec, args = operation.codec(variant), tuple(given.values())
    request = _piped(ndr.request_writer(codec, args), procedure.pipes_in, procedure, maker, None)
    writer = ndr.response_writer(codec, args)
    return request, _piped(writer, procedure.pipes_out, procedure, maker, procedure.result(**answer))


def _piped(
    writer: ndr.StubWriter, names: tuple[str, ...], procedure: ndr.Procedure, maker: Maker, result: Any
) -> bytes:
    made = writer.head()
    pipes = {each.name: each.pipe for each in procedure.params}
    for name in names:
        pipe = pipes[name]
        assert pipe is not None
        for count in (1, 3):
            made += writer.chunk(name, maker.array(ndr.Array(pipe.element, (ndr.Dim(count),)), {}, 0))
        made += writer.end(name)
    return made + writer.finish(result)


def _streams(subject: Pickle) -> Iterator[tuple[int, bytes]]:
    value = Maker(Seeded(subject.name)).value(subject.cls.__ndr__, {}, 0)
    yield 0, ndr.dumps(value, subject.cls)
    yield 1, ndr.dumps(value, subject.cls, pointer="unique")
    yield 0, ndr.dumps(value, subject.cls, version=2, variant=ndr.Variant.NDR64)
    for octets in _published().get(subject.name, ()):
        yield 1, octets


def seeds(every: int = 1) -> Iterator[bytes]:
    """Inputs of the target that are well formed, for one of so many subjects."""
    for subject in subjects()[::every]:
        for way, octets in seeds_of(subject):
            yield assemble(subject, way, octets)
