"""How long the compiler takes, and the modules it writes to import: medians, for the largest published files.

Run it with the interpreter that has the package: ``python tests/benchmarks/bench_idl.py``.

Compiling is measured in this process. Each import is measured in a process of its own, which has imported the
library before; "first" is an import that finds no compiled ``.pyc``, as after an installation.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dcerpc import idl

PUBLISHED = Path(__file__).parent.parent / "vectors" / "idl"
LARGEST = ("ms-drsr", "ms-nrpc", "ms-lsad", "ms-rprn", "ms-samr", "ms-srvs")

_IMPORT = """
import sys, time
import dcerpc.ndr, dcerpc.stub, dcerpc.syntax_id
sys.dont_write_bytecode = {first}
start = time.perf_counter()
import {name}
print(time.perf_counter() - start)
"""


def main() -> None:
    """Print a line for each file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="measurements of each (5)")
    parser.add_argument(
        "names", nargs="*", default=LARGEST, metavar="NAME", help="files of tests/vectors/idl"
    )
    args = parser.parse_args()
    print(f"{'file':10} {'IDL':>8} {'Python':>8} {'compile':>9} {'first import':>13} {'import':>9}")
    for name in args.names:
        print(_measured(PUBLISHED / f"{name}.idl", args.rounds))


def _measured(path: Path, rounds: int) -> str:
    compiling = []
    text = ""
    for _ in range(rounds):
        start = time.perf_counter()
        text = idl.compile_file(path)
        compiling.append(time.perf_counter() - start)
    with tempfile.TemporaryDirectory() as directory:
        module = Path(directory) / f"{path.stem.replace('-', '_')}.py"
        module.write_text(text, encoding="utf-8")
        first, again = (
            statistics.median(_import_seconds(module, first) for _ in range(rounds))
            for first in (True, False)
        )
    sizes = f"{path.stat().st_size / 1000:6.0f}kB {len(text.encode()) / 1000:6.0f}kB"
    return f"{path.stem:10} {sizes} {statistics.median(compiling):8.3f}s {first:12.3f}s {again:8.3f}s"


def _import_seconds(module: Path, first: bool) -> float:
    program = _IMPORT.format(name=module.stem, first=first)
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=module.parent,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(idl.__file__).parent.parent.parent)},
    )
    return float(done.stdout)


if __name__ == "__main__":
    main()
