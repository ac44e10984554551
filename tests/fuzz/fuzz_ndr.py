"""Fuzz target: every generated decoder.

An input is what :func:`tests.fuzz.subjects.assemble` makes. Decoders raise NdrError or give a value, and a
value can be encoded again.
"""

from __future__ import annotations

from types import FunctionType
from typing import Any

from dcerpc.errors import NdrError
from dcerpc.ndr.source import Source
from tests.fuzz.harness import Target, main
from tests.fuzz.ndr_seeds import seeds
from tests.fuzz.subjects import acceptable, choose

#: Octets of a function's bytecode: what instrumenting costs grows with their square.
_LARGEST = 10_000


def run(data: bytes) -> bool:
    """Decode one input; see :class:`Target`."""
    subject, way, octets = choose(data)
    try:
        value = subject.decode(way, octets)
    except NdrError as error:
        if not acceptable(error):
            raise
        return False
    try:
        subject.again(way, value)
    except NdrError as error:
        raise AssertionError(f"{subject.name}: what was decoded cannot be encoded: {error}") from error
    return True


TARGET = Target("ndr", run, seeds)


def instrument(atheris: Any) -> None:
    """Have atheris see the branches of generated decoders, which no import brings in."""
    run_source = Source.run

    def run_and_instrument(source: Source) -> dict[str, Any]:
        namespace = run_source(source)
        for value in namespace.values():
            if not isinstance(value, FunctionType) or " decode" not in source.filename:
                continue
            code = value.__code__
            if code.co_filename == source.filename and len(code.co_code) <= _LARGEST:
                atheris.instrument_func(value)
        return namespace

    Source.run = run_and_instrument  # type: ignore[method-assign,assignment]


if __name__ == "__main__":
    main(TARGET, instrument)
