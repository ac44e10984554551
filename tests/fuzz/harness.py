"""Running a target: under atheris, which looks for bad inputs, or without it on inputs that were found."""

from __future__ import annotations

import gc
import hashlib
import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any, NamedTuple

FOUND = Path(__file__).with_name("found")


class Target(NamedTuple):
    """What is fuzzed.

    Attributes:
        name: of the directory below ``found``.
        run: takes any octets; raises when the library does what it must not, and says whether it has accepted
            them.
        seeds: inputs to begin with, most of which are accepted; those of one in so many things.
    """

    name: str
    run: Callable[[bytes], bool]
    seeds: Callable[[int], Iterable[bytes]]


def found(name: str) -> list[Path]:
    """The inputs that a target once failed on, which are regression cases now."""
    directory = FOUND / name
    return sorted(each for each in directory.glob("*") if each.is_file())


def replay(target: Target, paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Run a target on files; whether it accepted each."""
    for path in paths:
        try:
            yield path, target.run(path.read_bytes())
        except BaseException as error:
            error.add_note(f"input: {path}")
            raise


def plant(target: Target, directory: Path) -> None:
    """Write the seeds to a directory that has no inputs yet; atheris goes on from there."""
    directory.mkdir(parents=True, exist_ok=True)
    if any(directory.iterdir()):
        return
    for seed in target.seeds(1):
        (directory / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)


def _instrument(atheris: Any) -> None:
    """Have atheris see the branches of the library; instrumenting all that is loaded takes it minutes."""
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and (each.__module__ or "").startswith("dcerpc."):
            atheris.instrument_func(each)


def main(target: Target, instrument: Callable[[Any], None] | None = None) -> None:
    """Run a target as a program.

    The arguments are libFuzzer's, of which the first that is no option is a directory for the corpus; it is
    filled with the seeds when it is empty. With ``--replay`` they are files, and nothing needs atheris.

    Args:
        instrument: is given atheris, to prepare what its import hook does not reach.
    """
    arguments = sys.argv[1:]
    if arguments[:1] == ["--replay"]:
        for path, accepted in replay(target, map(Path, arguments[1:])):
            print(f"{path}: {'accepted' if accepted else 'refused'}")
        return
    try:
        import atheris
    except ImportError:
        print("atheris is not installed: pip install atheris", file=sys.stderr)
        raise SystemExit(1) from None
    logging.getLogger("dcerpc").addHandler(logging.NullHandler())
    directories = [Path(argument) for argument in arguments if not argument.startswith("-")]
    _instrument(atheris)
    if instrument is not None:
        instrument(atheris)
    if directories:
        plant(target, directories[0])

    def one_input(data: bytes) -> None:
        target.run(data)

    # What the library imports when it first needs it.
    with atheris.instrument_imports(include=["dcerpc"]):
        atheris.Setup(sys.argv, one_input)
        atheris.Fuzz()
