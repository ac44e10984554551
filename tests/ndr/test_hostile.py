"""Octets that nobody sends in good faith: NdrError or a value, soon, in little memory.

Both are counted (:mod:`tests.ndr.costs`) and held to the octets that came: so many lines of Python and octets
of memory for each, and a constant that the first one costs. An octet makes one object at most, whose fields
are a few words each; elements without octets are limited to as many, and some thousands.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.fuzz import fuzz_ndr
from tests.fuzz.ndr_seeds import seeds_of
from tests.fuzz.subjects import Call, Subject, Way, assemble, subjects
from tests.ndr.build import (
    decode,
    encode,
    fixed,
    full,
    procedure,
    ref,
    sized,
    string,
    struct,
    stub,
    union,
    unique,
)
from tests.ndr.costs import cost_of

#: For each octet, and besides: lines of Python.
LINES = 40, 12_000
#: For each octet, and besides: octets of memory.
MEMORY = 200, 100_000
#: Lines for each piece that arrives by itself: trying to go on.
PIECE = 300
#: What elements without octets may cost besides.
SPARE_LINES, SPARE_MEMORY = 40_000, 1_000_000

INTERESTING = (
    0,
    1,
    2,
    3,
    8,
    0x7F,
    0xFF,
    0x100,
    0xFFFF,
    0x10000,
    0x3FFFFFFF,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFF,
)
CALLS = [subject for subject in subjects() if isinstance(subject, Call)]
OTHERS = [subject for subject in subjects() if not isinstance(subject, Call)]
some_subject = st.one_of(st.sampled_from(CALLS), st.sampled_from(CALLS), st.sampled_from(OTHERS))
every_variant = pytest.mark.parametrize("variant", list(ndr.Variant), ids=lambda variant: variant.name)


def bounded(work: Callable[[], object], octets: int, *, pieces: int = 0, spare: bool = False) -> None:
    """Check what refusing or accepting so many octets costs; compiling is not meant.

    Args:
        pieces: that they arrive in. spare: there may be elements without octets.
    """

    def refusing() -> None:
        try:
            work()
        except NdrError:
            return

    refusing()
    cost = cost_of(refusing)
    assert cost.lines <= LINES[0] * octets + LINES[1] + PIECE * pieces + spare * SPARE_LINES, cost
    assert cost.peak <= MEMORY[0] * octets + MEMORY[1] + spare * SPARE_MEMORY, cost


def check(subject: Subject, way: int, octets: bytes) -> None:
    """Decode as the fuzz target does, and count what it costs."""
    fuzz_ndr.run(assemble(subject, way, octets))
    piece = Way.of(way).piece if isinstance(subject, Call) else 0
    bounded(lambda: subject.decode(way, octets), len(octets), pieces=len(octets) // piece if piece else 0)


@st.composite
def edits(draw: st.DrawFn, octets: bytes) -> bytes:
    """Octets with some changes."""
    made = bytearray(octets)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(made)))
        kind = draw(st.sampled_from(["word", "word", "word", "cut", "drop", "repeat", "noise"]))
        if kind == "word":
            size = draw(st.sampled_from([1, 2, 4, 4, 4, 8]))
            at -= at % size
            value = draw(st.sampled_from(INTERESTING)) % (1 << 8 * size)
            made[at : at + size] = value.to_bytes(size, draw(st.sampled_from(["little", "big"])))
        elif kind == "cut":
            del made[at:]
        elif kind == "drop":
            del made[at : at + draw(st.integers(1, 16))]
        elif kind == "repeat":
            made[at:at] = made[at : at + draw(st.integers(1, 16))] * draw(st.integers(1, 60))
        else:
            made[at:at] = draw(st.binary(max_size=12))
    return bytes(made)


class TestEveryDecoder:
    @settings(max_examples=200)
    @given(st.data(), some_subject)
    def test_random_octets(self, data: st.DataObject, subject: Subject) -> None:
        way = data.draw(st.integers(0, subject.ways - 1))
        words = st.lists(
            st.sampled_from([bytes(4), b"\1\0\0\0", b"\0\0\0\1", b"\xff\xff\xff\x7f"]), max_size=60
        )
        check(subject, way, data.draw(st.one_of(st.binary(max_size=200), words.map(b"".join))))

    @settings(max_examples=200)
    @given(st.data(), some_subject)
    def test_changed_octets(self, data: st.DataObject, subject: Subject) -> None:
        way, octets = data.draw(st.sampled_from(seeds_of(subject)))
        if isinstance(subject, Call):
            how = Way.of(way)
            level = data.draw(st.sampled_from(list(ndr.TargetLevel)))
            piece = data.draw(st.sampled_from([0, 0, 1, 7]))
            way = Way(how.direction, how.variant, level, ebcdic=how.ebcdic, piece=piece).number
        check(subject, way, data.draw(edits(octets)))

    @settings(max_examples=40)
    @given(st.data(), st.sampled_from(CALLS))
    def test_nothing_stays_of_what_was_refused(self, data: st.DataObject, subject: Call) -> None:
        """The error of a stub must not hold it in a circle until the garbage collector comes."""
        way = data.draw(st.integers(0, subject.ways - 1))
        octets = data.draw(st.binary(max_size=60))

        def refused() -> bool:
            try:
                subject.decode(way, octets)
            except NdrError:
                return True
            return False

        if refused():
            gc.collect()
            gc.freeze()  # What there is already need not be looked at again.
            gc.disable()
            try:
                refused()
                assert gc.collect() == 0
            finally:
                gc.enable()
                gc.unfreeze()


EMPTY = struct("Empty")
OCTET = struct("Octet", a=ndr.BYTE)
LADEN = struct("Laden", a=ndr.BYTE, none=fixed(EMPTY, 1))
NODE: ndr.Struct = struct(
    "Node", left=unique(ndr.Deferred(lambda: NODE)), right=unique(ndr.Deferred(lambda: NODE))
)
TWICE: ndr.Struct = struct("Twice", a=full(ndr.Deferred(lambda: TWICE)), b=full(ndr.Deferred(lambda: TWICE)))
TREE: ndr.Struct = struct("Tree", n=ndr.ULONG, children=unique(sized(ndr.Deferred(lambda: TREE), "n")))
NOTHING = union("Nothing", ndr.USMALL, [([0], None), (None, ndr.DOUBLE)], encapsulated=True)
TAGGED = struct("Tagged", tag=ndr.USMALL, u=union("U", ndr.USMALL, [([0], None)], switch_is="tag"))
CUBE = ndr.Array(ndr.LONG, (ndr.Dim(), ndr.Dim(), ndr.Dim()))
LETTERS = ndr.Array(ndr.WCHAR, (ndr.Dim(), ndr.Dim()))
NAMES = ndr.Array(ndr.CHAR, (ndr.Dim(), ndr.Dim(varying=True)), string=True)

#: Types, and stub data by a number of words; of "%n" there are that many.
ATTACKS: dict[str, tuple[Type, Callable[[int], str]]] = {
    "empty structures": (sized(EMPTY), lambda n: f"w{n} " + "w0 " * n),
    "empty structures, as many as can be counted": (sized(EMPTY), lambda n: "w0x7fffffff " + "w0 " * n),
    "arrays of empty structures": (
        sized(unique(sized(EMPTY))),
        lambda n: f"w{n} " + "w1 " * n + "w4000 " * n,
    ),
    "structures with empty ones": (sized(LADEN), lambda n: f"w{4 * n} " + "w0 " * n),
    "reference pointers": (sized(ref(ndr.BYTE)), lambda n: f"w{4 * n} " + "w1 " * n),
    "reference pointers to nothing": (sized(ref(EMPTY)), lambda n: f"w{n} " + "w1 " * n),
    "reference pointers to reference pointers": (
        sized(ref(ref(ref(EMPTY)))),
        lambda n: "w0x7fffffff " + "w1 " * n,
    ),
    "a dimension of zero": (CUBE, lambda n: "w0x7fffffff w0x7fffffff w0 " + "w0 " * n),
    "a dimension of zero first": (CUBE, lambda n: "w0 w0x7fffffff w0x7fffffff " + "w0 " * n),
    "a dimension of zero, rows for the octets": (CUBE, lambda n: f"w{n} w1 w0 " + "w0 " * n),
    "texts without characters": (LETTERS, lambda n: f"w{n} w0 " + "w0 " * n),
    "texts of one character": (LETTERS, lambda n: f"w{2 * n} w1 " + "w0x00410042 " * n),
    "a string of 2^31 octets": (string(ndr.CHAR), lambda n: "w0x7fffffff w0 w0x7fffffff " + "w1 " * n),
    "a string of 2^32 characters": (string(ndr.WCHAR), lambda n: "w0xffffffff w0 w0xffffffff " + "w1 " * n),
    "strings of 2^31 octets": (NAMES, lambda n: "w0x7fffffff w0x7fffffff w0 w0 " + "w1 " * n),
    "pointers to strings": (
        sized(unique(string(ndr.CHAR))),
        lambda n: f"w{n} " + "w1 " * n + "w1 w0 w1 b0 " * n,
    ),
    "unions without an arm": (sized(NOTHING), lambda n: f"w{n} " + "w0 " * n),
    "tagged unions without an arm": (sized(TAGGED), lambda n: f"w{n} " + "w0 " * n),
    "nested pointers": (NODE, lambda n: "w1 w0 " * n),
    "nested pointers, both ways": (NODE, lambda n: "w1 w1 " * n),
    "nested arrays": (TREE, lambda n: "i0x1000 w1 w0x1000 " * n),
    "pointers to one object": (sized(full(OCTET)), lambda n: f"w{n} " + "w1 " * n + "w0 "),
    "octets as structures": (sized(OCTET), lambda n: f"w{4 * n} " + "w0 " * n),
    "octets as numbers": (sized(ndr.SMALL), lambda n: f"w{4 * n} " + "w0x01020304 " * n),
    "an interface pointer": (
        unique(ndr.MInterfacePointer.__ndr__),
        lambda n: "w1 w0x7fffffff i0x7fffffff " + "w1 " * n,
    ),
}


@every_variant
@pytest.mark.parametrize("name", ATTACKS)
def test_amplification(name: str, variant: ndr.Variant) -> None:
    """Ten times the octets cost ten times as much, whatever they claim."""
    kind, text = ATTACKS[name]
    for count in (20, 2000):
        octets = stub(text(count), variant)
        bounded(lambda octets=octets: decode(kind, octets, variant), len(octets), spare=True)  # type: ignore[misc]


@every_variant
def test_an_exponential_graph(variant: ndr.Variant) -> None:
    """Two full pointers to the next of a hundred objects: a hundred objects, and not 2^100."""
    value: Any = None
    for _ in range(100):
        value = TWICE.cls(a=value, b=value)
    octets = encode(full(TWICE), value, variant)
    assert len(octets) < 100 * 2 * 8 + 100
    bounded(lambda: decode(full(TWICE), octets, variant), len(octets))
    decoded = decode(full(TWICE), octets, variant)
    for _ in range(99):
        assert decoded.a is decoded.b
        decoded = decoded.a
    bounded(lambda: encode(full(TWICE), decode(full(TWICE), octets, variant), variant), len(octets))


PIPED: dict[str, Type] = {
    "octets": ndr.BYTE,
    "letters": ndr.WCHAR,
    "numbers": ndr.LONG,
    "structures": OCTET,
    "nothing": EMPTY,
    "hardly anything": NOTHING,
}


@every_variant
@pytest.mark.parametrize("element", PIPED)
@pytest.mark.parametrize("piece", [1, 50, 1 << 20])
@pytest.mark.parametrize(
    "text", ["w0x7fffffff {}", "w1 {}", "w-1 {}", "w0x80000000 {}"], ids=["huge", "one", "negative", "half"]
)
def test_pipes(element: str, piece: int, text: str, variant: ndr.Variant) -> None:
    """Counts of chunks that do not come, chunks of one element, elements without octets."""
    made = procedure("Send", ("data", ndr.Pipe(PIPED[element]), "in"))
    octets = stub(text.format("w1 " * 300), variant)
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, variant)

    def work() -> None:
        reader = ndr.request_reader(codec)
        for at in range(0, len(octets), piece):
            reader.feed(octets[at : at + piece], last=at + piece >= len(octets))
            while (chunk := reader.read("data")) is not None and chunk is not ndr.END:
                pass

    bounded(work, len(octets), pieces=len(octets) // piece, spare=True)
