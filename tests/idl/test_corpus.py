"""The published IDL of Microsoft's protocols, unedited, through the whole compiler.

DCERPC_SPECIFICATIONS names a directory with the specifications' Markdown: the committed files are compared
with what is extracted from it. DCERPC_FULL_CORPUS: every codec is compiled in every variant, and not in one.
"""

from __future__ import annotations

import functools
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dcerpc import idl, ndr, stub
from dcerpc.ndr import procedures
from tests.idl.extract_published import DOCUMENTS, extract

ROOT = Path(__file__).parent.parent.parent
DIRECTORY = ROOT / "tests" / "vectors" / "idl"
FILES = sorted(DIRECTORY.glob("*.idl"))
FUNCTIONS = ("encode_in", "decode_in", "encode_out", "decode_out")

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_extraction_gives_the_committed_files() -> None:
    directory = os.environ.get("DCERPC_SPECIFICATIONS")
    if not directory:
        pytest.skip("DCERPC_SPECIFICATIONS names no directory of specifications")
    found: dict[str, str] = {}
    for document in DOCUMENTS:
        found |= extract(document, (Path(directory) / f"{document}.md").read_text(encoding="utf-8"))
    assert found == {path.name: path.read_text(encoding="utf-8") for path in FILES}


def test_extraction_leaves_out_what_is_the_markdown_s() -> None:
    markdown = """# 1 Introduction
import "no.idl";
# 6 Appendix A: Full IDL

For ease of implementation, import this.

import "ms-dtyp.idl";

- #define A 1
typedef [context_handle] void *H;

<a id="Section_6.1"></a>
## 6.1 Appendix A.1: Second.idl

[MS-DTYP] is needed.

[

*p;

# 7 Appendix B: Product Behavior

long x;
"""
    assert extract("MS-X", markdown) == {
        "ms-x.idl": (
            "// [MS-X] section 6, Appendix A: Full IDL\n"
            'import "ms-dtyp.idl";\n#define A 1\ntypedef [context_handle] void *H;\n'
        ),
        "second.idl": "// [MS-X] section 6.1, Appendix A.1: Second.idl\n[\n*p;\n",
    }


def test_every_document_is_there() -> None:
    first_lines = {path.read_text(encoding="utf-8").partition("\n")[0] for path in FILES}
    assert {line[4 : line.index("]")] for line in first_lines} == set(DOCUMENTS)


@each_file
def test_no_errors(path: Path) -> None:
    assert idl.check(path) == []


@each_file
def test_every_procedure_has_codecs(path: Path) -> None:
    module = idl.load(path)
    operations = [value for value in vars(module).values() if isinstance(value, stub.Operation)]
    for index, operation in enumerate(operations):
        variants = list(ndr.Variant) if operation.procedure.ndr64 else [v for v in ndr.Variant if v.value < 2]
        if not os.environ.get("DCERPC_FULL_CORPUS"):
            variants = [variants[index % len(variants)]]
        for variant in variants:
            for function in FUNCTIONS:
                assert callable(procedures.compile_function(operation.procedure, variant, function))


@functools.cache
def compiled() -> dict[str, str]:
    """The module of each file by its name, types of other files imported from their modules."""
    modules = {path.name: path.stem.replace("-", "_") for path in FILES}
    return {f"{modules[path.name]}.py": idl.compile_file(path, modules=modules) for path in FILES}


def test_modules_can_be_imported_and_pass_the_type_checker(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    texts = compiled()
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "use.py").write_text(USE, encoding="utf-8")
    names = [*texts, "use.py"]
    program = f"[__import__(name[:-3]) for name in {names!r}]"
    for command in (
        ["-W", "error", "-c", program],
        ["-m", "mypy", "--strict", "--config-file=", "--cache-dir=cache", "--follow-imports=silent", *names],
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


USE = """
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


def test_same_input_same_octets() -> None:
    digest = hashlib.sha256("".join(compiled().values()).encode()).hexdigest()
    program = (
        "import hashlib; from tests.idl.test_corpus import compiled; "
        "print(hashlib.sha256(''.join(compiled().values()).encode()).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )
    assert done.stdout.strip() == digest
