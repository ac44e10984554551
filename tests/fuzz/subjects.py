"""Everything that decodes stub data: each operation of each interface, each type that can be pickled.

The octets that a subject gets come with a number that says how it is to be decoded: which direction, transfer
syntax, target level, character set, whole or in pieces. Subjects are chosen by a checksum of their names, so
that a found input goes on meaning the same when interfaces are added.
"""

from __future__ import annotations

import importlib
import pkgutil
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar, Final, Literal, Protocol

import dcerpc.interfaces
from dcerpc import idl, ndr, stub
from dcerpc.errors import NdrError

#: What a stream is of: a structure, or a pointer to it.
_POINTERS: Final[tuple[Literal["unique", "full"] | None, ...]] = (None, "unique", "full")
#: Bit of a request's length in :func:`exchange`: do not hold the response to it.
_LOOSE: Final = 0x8000
#: Of pieces that stub data is fed in; 0: all at once.
_PIECES: Final = (0, 1, 7, 64)


class Subject(Protocol):
    """What decodes octets.

    Attributes:
        name: unlike all others.
        ways: how many ways there are to decode.
    """

    @property
    def name(self) -> str: ...
    @property
    def ways(self) -> int: ...

    def decode(self, way: int, octets: bytes) -> object:
        """Decode octets.

        Args:
            way: below ``ways``.

        Raises:
            NdrError: they are malformed.
        """

    def again(self, way: int, value: Any) -> None:
        """Encode what was decoded: it can be, and is decoded and encoded to the same octets.

        Args:
            value: as ``decode`` gave it.
        """


@dataclass(frozen=True)
class Way:
    """How the stub data of an operation is decoded.

    Attributes:
        direction: "out" is a response, which comes after the request that it answers; see :func:`exchange`.
        piece: octets fed at once to a StubReader; 0: one call to a ProcedureCodec.
    """

    direction: Literal["in", "out"]
    variant: ndr.Variant
    level: ndr.TargetLevel
    ebcdic: bool
    piece: int

    @property
    def number(self) -> int:
        """What :meth:`of` makes this of."""
        number = _PIECES.index(self.piece)
        for chosen, count in (
            (self.ebcdic, 2),
            (self.level is ndr.TargetLevel.V6, 2),
            (self.direction == "out", 2),
            (self.variant, len(ndr.Variant)),
        ):
            number = number * count + chosen
        return number

    @classmethod
    def of(cls, number: int) -> Way:
        """The way of a number."""
        number, variant = divmod(number, len(ndr.Variant))
        number, out = divmod(number, 2)
        number, high = divmod(number, 2)
        number, ebcdic = divmod(number, 2)
        return cls(
            "out" if out else "in",
            ndr.Variant(variant),
            ndr.TargetLevel.V6 if high else ndr.TargetLevel.V5,
            bool(ebcdic),
            _PIECES[number],
        )


def exchange(request: bytes, response: bytes, *, hold: bool = True) -> bytes:
    """The octets for a direction "out": sizes of responses can be those of the request.

    Args:
        hold: keep the response within what was sent (MS-RPCE 3.1.2.7.1).
    """
    return struct.pack("<H", len(request) | (0 if hold else _LOOSE)) + request + response


@dataclass(frozen=True)
class Call:
    """The stub data of an operation."""

    ways: ClassVar[int] = len(ndr.Variant) * 2 * 2 * 2 * len(_PIECES)

    name: str
    operation: stub.Operation[Any]

    def decode(self, way: int, octets: bytes) -> object:
        how = Way.of(way)
        codec = self.operation.codec(how.variant, how.level)
        if how.ebcdic:
            codec = codec.ebcdic
        if how.direction == "in":
            return _request(codec, octets, how.piece)
        (size,) = struct.unpack_from("<H", octets) if len(octets) >= 2 else (0,)
        hold, size = not size & _LOOSE, size & ~_LOOSE
        args = _request(codec, octets[2 : 2 + size], 0)[0]
        return args, _response(codec, args, octets[2 + size :], how.piece, hold)

    def again(self, way: int, value: Any) -> None:
        how = Way.of(way)
        procedure = self.operation.procedure
        if how.ebcdic or procedure.pipes_in or procedure.pipes_out:
            return  # What is sent is ASCII; pipes are no part of the value.
        codec = self.operation.codec(how.variant, how.level)
        if how.direction == "in":
            octets = codec.encode_in(value[0])
            same = codec.encode_in(codec.decode_in(octets))
        else:
            args, (result, _) = value
            octets = codec.encode_out(result, args)
            same = codec.encode_out(codec.decode_out(octets, args, hold=False), args)
        if same != octets:
            raise AssertionError(f"{octets.hex()} is encoded again as {same.hex()}")


def _request(codec: ndr.ProcedureCodec[Any], octets: bytes, piece: int) -> tuple[tuple[Any, ...], Any]:
    """The parameters, and the chunks of pipes."""
    if not (piece or codec.procedure.pipes_in):
        return codec.decode_in(octets), {}
    pieces = _Pieces(ndr.request_reader(codec), octets, piece or len(octets) or 1)
    return pieces.until(pieces.reader.head), pieces.pipes(codec.procedure.pipes_in)


def _response(
    codec: ndr.ProcedureCodec[Any], args: tuple[Any, ...], octets: bytes, piece: int, hold: bool
) -> Any:
    """The result, and the chunks of pipes."""
    if not (piece or codec.procedure.pipes_out):
        return codec.decode_out(octets, args, hold=hold), {}
    pieces = _Pieces(ndr.response_reader(codec, args, hold=hold), octets, piece or len(octets) or 1)
    chunks = pieces.pipes(codec.procedure.pipes_out)
    return pieces.until(pieces.reader.finish), chunks


class _Pieces:
    """bytes on their way to a StubReader."""

    def __init__(self, reader: ndr.StubReader[Any], octets: bytes, size: int) -> None:
        self.reader = reader
        self._octets = octets
        self._size = size
        self._at = 0

    def until(self, read: Any) -> Any:
        """What ``read`` gives when enough octets have arrived."""
        while (found := read()) is None:
            end = self._at + self._size
            if self._at > len(self._octets):
                raise AssertionError("more octets wanted after the last one")
            last = end >= len(self._octets)
            self.reader.feed(self._octets[self._at : end], last)
            self._at = len(self._octets) + 1 if last else end
        return found

    def pipes(self, names: tuple[str, ...]) -> dict[str, list[Any]]:
        """The chunks of pipes; every third one is skipped."""
        chunks: dict[str, list[Any]] = {}
        for at, name in enumerate(names):
            chunks[name] = []
            if at % 3 == 2:
                self.until(lambda name=name: self.reader.skip(name) or None)
                continue
            while (chunk := self.until(lambda name=name: self.reader.read(name))) is not ndr.END:
                if not chunk:
                    raise AssertionError("an empty chunk")
                chunks[name].append(chunk)
        return chunks


@dataclass(frozen=True)
class Pickle:
    """The stream of a type (MS-RPCE 2.2.6), which says itself how it is encoded."""

    ways: ClassVar[int] = 6

    name: str
    cls: type[Any]

    def decode(self, way: int, octets: bytes) -> object:
        pointer, strict = _POINTERS[way % 3], way < 3
        if pointer is None:
            value = ndr.loads(octets, self.cls, strict=strict)
        else:
            value = ndr.loads(octets, self.cls, pointer=pointer, strict=strict)
        return value, ndr.PickleReader(octets)

    def again(self, way: int, value: Any) -> None:
        made, form = value
        if made is None:
            return
        octets = ndr.dumps(made, self.cls, version=form.version, variant=form.variant)
        same = ndr.loads(octets, self.cls)
        if ndr.dumps(same, self.cls, version=form.version, variant=form.variant) != octets:
            raise AssertionError(f"{octets.hex()} is encoded again as something else")


def modules() -> Iterator[ModuleType]:
    """The shipped interfaces, and those that have what these have not."""
    for found in pkgutil.iter_modules(dcerpc.interfaces.__path__):
        yield importlib.import_module(f"dcerpc.interfaces.{found.name}")
    yield idl.load(Path(__file__).with_name("corners.idl"), name="fuzz.corners")


def _subjects(module: ModuleType) -> Iterator[Subject]:
    for name, value in vars(module).items():
        interface = getattr(value, "INTERFACE", None)
        if not isinstance(value, type) or value.__module__ != module.__name__:
            continue
        if isinstance(interface, stub.Interface):
            for operation in (*interface.operations, *interface.callbacks):
                if operation is not None:
                    yield Call(f"{interface.name}.{operation.name}", operation)
        elif isinstance(getattr(value, "__ndr__", None), ndr.Struct):
            yield Pickle(f"{module.__name__.rpartition('.')[2]}.{name}", value)


@cache
def subjects() -> tuple[Subject, ...]:
    """All of them, in the order of their names."""
    found = {subject.name: subject for module in modules() for subject in _subjects(module)}
    return tuple(found[name] for name in sorted(found))


@cache
def _by_key() -> dict[int, Subject]:
    return {key(subject): subject for subject in subjects()}


def key(subject: Subject) -> int:
    """The number that chooses a subject."""
    return zlib.crc32(subject.name.encode())


def assemble(subject: Subject, way: int, octets: bytes) -> bytes:
    """The input of a fuzz target: four octets that choose the subject, one that chooses the way, the rest."""
    return struct.pack("<IB", key(subject), way) + octets


def choose(data: bytes) -> tuple[Subject, int, bytes]:
    """What an input asks for; every input asks for something."""
    number, way = struct.unpack("<IB", data[:5].ljust(5, b"\0"))
    subject = _by_key().get(number) or subjects()[number % len(subjects())]
    return subject, way % subject.ways, data[5:]


def acceptable(error: NdrError) -> bool:
    """Whether an error says that octets are malformed, and does not cover up for a mistake of the decoder.

    What generated code raises becomes an NdrError whatever it was; only these are meant to happen.
    """
    cause: BaseException = error
    while cause.__cause__ is not None:
        cause = cause.__cause__
    return isinstance(cause, (NdrError, struct.error, UnicodeDecodeError))
