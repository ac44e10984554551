"""Codecs that several threads need for the first time at once: all of them are right, whoever wins."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dcerpc import ndr
from tests.ndr.build import procedure, ref, sized, string, struct, union, unique

THREADS = 8


@pytest.fixture(autouse=True)
def restless() -> Iterator[None]:
    """Threads take turns every few instructions."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(work: Callable[[int], Any]) -> list[Any]:
    """What the same work gives in each of several threads that begin together, or the exception."""
    gate = threading.Barrier(THREADS)
    found: list[Any] = [None] * THREADS

    def run(number: int) -> None:
        gate.wait()
        try:
            found[number] = work(number)
        except Exception as error:  # noqa: BLE001  # the test compares it with what is expected
            found[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def fresh() -> list[ndr.Procedure]:
    """Two operations that share a recursive structure and a union, never compiled before."""
    node: ndr.Struct = struct("Node", v=ndr.HYPER, next=unique(ndr.Deferred(lambda: node)))
    inner = struct("Inner", name=unique(string(ndr.WCHAR)), tail=unique(node))
    either = union("Either", ndr.USHORT, [([1], inner), ([2], node), (None, None)], switch_is="level")
    whole = struct("Whole", level=ndr.USHORT, u=either, n=ndr.ULONG, nodes=unique(sized(node, "n")))
    return [
        procedure("First", ("a", ref(whole), "in,out"), ("b", unique(node), "in,out"), returns=ndr.ULONG),
        procedure(
            "Second",
            ("b", unique(node), "in,out"),
            ("c", sized(whole, "n"), "in,out"),
            ("n", ndr.ULONG, "in"),
        ),
    ]


def values(made: list[ndr.Procedure]) -> list[tuple[Any, ...]]:
    whole: Any = made[0].params[0].type
    whole = whole.target
    node: Any = made[0].params[1].type
    either: Any = whole.fields[1].type
    inner = either.arms[0].type
    chain = node.target.cls(v=1, next=node.target.cls(v=2, next=None))
    first = whole.cls(level=1, u=either.cls(1, inner.cls(name="n", tail=chain)), n=2, nodes=[chain, chain])
    second = whole.cls(level=2, u=either.cls(2, chain), n=0, nodes=None)
    return [(first, chain), (chain, [first, second], 2)]


@pytest.mark.parametrize("variant", list(ndr.Variant), ids=lambda variant: variant.name)
def test_first_use_in_many_threads(variant: ndr.Variant) -> None:
    expected: list[Any] = []
    for _ in range(6):
        made = fresh()
        args = values(made)
        codecs: list[ndr.ProcedureCodec[Any]] = [ndr.compile_procedure(each, variant) for each in made]
        results = [
            made[0].result(a=args[0][0], b=args[0][1], return_value=7),
            made[1].result(b=args[1][0], c=args[1][1]),
        ]

        def work(
            number: int,
            codecs: list[ndr.ProcedureCodec[Any]] = codecs,
            args: list[tuple[Any, ...]] = args,
            results: list[Any] = results,
        ) -> list[Any]:
            found: list[Any] = []
            # Half of the threads begin with the one operation, half with the other.
            for at in (0, 1) if number % 2 else (1, 0):
                codec = codecs[at]
                request = codec.encode_in(args[at])
                response = codec.encode_out(results[at], args[at])
                sent, got = codec.decode_in(request), codec.decode_out(response, args[at])
                assert codec.encode_in(sent) == request
                assert codec.encode_out(got, sent) == response
                found.append((at, request, response, repr(sent), repr(got)))
            return sorted(found)

        found = at_once(work)
        expected = expected or found[0]
        assert found == [expected] * THREADS


def test_an_operation_and_a_type() -> None:
    """Publication of codecs is one store: whoever asks gets one that works."""
    for _ in range(6):
        made = fresh()
        kind: Any = made[0].params[1].type
        value = values(made)[0][1]
        found = at_once(lambda _, kind=kind, value=value: ndr.encode_value(value, kind))  # type: ignore[misc]
        assert len(set(found)) == 1
        assert ndr.decode_value(kind, found[0]) == value
