"""Type checkers accept what is generated, and programs that use it: one run for all of it.

DCERPC_FULL_CORPUS: every published file, not only those that the program below uses.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dcerpc import idl

pytestmark = pytest.mark.generated

ROOT = Path(__file__).parent.parent.parent
PUBLISHED = sorted((ROOT / "tests" / "vectors" / "idl").glob("*.idl"))
USED = ("ms-dcom", "ms-dtyp", "ms-efsr", "ms-samr")
#: Which file has which module: types of other files are imported from theirs.
MODULES = {path.name: path.stem.replace("-", "_") for path in PUBLISHED}


def write_modules(directory: Path) -> list[str]:
    """Compile files into a directory; returns the names of the modules' files."""
    chosen = [path for path in PUBLISHED if path.stem in USED or os.environ.get("DCERPC_FULL_CORPUS")]
    texts = {f"{MODULES[path.name]}.py": idl.compile_file(path, modules=MODULES) for path in chosen}
    texts["everything.py"] = idl.compile_file(Path(__file__).parent / "everything.idl")
    texts["use_published.py"] = USE_PUBLISHED
    texts["use_everything.py"] = USE_EVERYTHING
    for name, text in texts.items():
        (directory / name).write_text(text, encoding="utf-8")
    return list(texts)


@pytest.fixture
def mypy_cache(pytestconfig: pytest.Config, tmp_path: Path) -> Path:
    """Where mypy keeps from one run of the tests to the next what it knows of the library itself."""
    kept = getattr(pytestconfig, "cache", None)
    return Path(kept.mkdir("mypy")) if kept is not None else tmp_path / "cache"


def test_modules_can_be_imported_and_pass_the_type_checker(tmp_path: Path, mypy_cache: Path) -> None:
    pytest.importorskip("mypy")
    names = write_modules(tmp_path)
    options = ["--strict", "--config-file=", f"--cache-dir={mypy_cache}", "--follow-imports=silent"]
    for command in (
        ["-W", "error", "-c", f"[__import__(name[:-3]) for name in {names!r}]"],
        ["-m", "mypy", *options, *names],
    ):
        done = subprocess.run(
            [sys.executable, *command],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            env={"MYPYPATH": str(ROOT / "src"), "PYTHONPATH": str(ROOT / "src")},
        )
        assert done.returncode == 0, done.stdout + done.stderr


USE_PUBLISHED = """
import ms_dcom
import ms_dtyp
import ms_efsr
import ms_samr
from dcerpc import ndr, stub


async def read(client: ms_efsr.efsrpc.Client, context: ndr.ContextHandle | None) -> int:
    size = 0
    async with client.EfsRpcReadFileRaw.open(hContext=context) as call:
        async for chunk in call.EfsOutPipe:
            size += len(chunk)
        result: ms_efsr.efsrpc.EfsRpcReadFileRawResult = await call.result()
    return size + result.return_value


def write(client: ms_efsr.efsrpc.BlockingClient, context: ndr.ContextHandle | None, data: bytes) -> int:
    with client.EfsRpcWriteFileRaw.open(hContext=context) as call:
        call.EfsInPipe.send(data)
        return call.result().return_value


class Efs(ms_efsr.efsrpc.Server):
    async def EfsRpcReadFileRaw(
        self, call: stub.Call, /, hContext: ndr.ContextHandle | None, EfsOutPipe: stub.ServedPipeWriter[bytes]
    ) -> int:
        await EfsOutPipe.send(b"data")
        return 0


def shared(name: ms_dtyp.RPC_UNICODE_STRING) -> ms_samr.SAMPR_RID_ENUMERATION:
    return ms_samr.SAMPR_RID_ENUMERATION(RelativeId=500, Name=name)


def derived(client: ms_dcom.IRemUnknown2.BlockingClient) -> type[ms_dcom.IRemUnknown.BlockingClient]:
    return type(client)
"""

USE_EVERYTHING = """
import asyncio
from collections.abc import Awaitable
from dcerpc import stub
import everything as e

class Sync(e.second.Server):
    def inherited(self, call: stub.Call, /, a: int) -> int:
        return a + 1
    def fill(self, call: stub.Call, /, data: bytes, name: str | None) -> e.second.fillResult:
        return e.second.fillResult(count=1, numbers=[1], return_value=0)

class Async(e.second.Server):
    async def inherited(self, call: stub.Call, /, a: int) -> int:
        return a + 1
    async def nothing(self, call: stub.Call, /) -> None:
        return None

async def use(client: e.second.Client, blocking: e.second.BlockingClient) -> int:
    out = await client.fill(data=b"x", name="y")
    out.raise_for_status()
    inherited: e.first.inheritedResult = blocking.inherited(a=1)
    tree = e.node(next=None, value=e.choice(1, 5))
    again = await client.with_options(timeout=1.0).walk(tree=tree)
    return inherited.b + out.numbers[0] + (0 if again.tree is None else again.tree.value.discriminant)
"""
