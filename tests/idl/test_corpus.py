"""The published IDL of Microsoft's protocols, unedited, through the whole compiler.

DCERPC_SPECIFICATIONS names a directory with the specifications' Markdown: the committed files are compared
with what is extracted from it. DCERPC_FULL_CORPUS: every codec is compiled in every variant.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from dcerpc import idl, ndr, stub
from dcerpc.ndr import procedures
from tests.idl.extract_published import DOCUMENTS, extract

pytestmark = pytest.mark.generated

ROOT = Path(__file__).parent.parent.parent
DIRECTORY = ROOT / "tests" / "vectors" / "idl"
FILES = sorted(DIRECTORY.glob("*.idl"))
CLIENT = ("encode_in", "decode_out")
SERVER = ("decode_in", "encode_out")

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
def test_every_procedure_has_codecs(path: Path) -> None:
    """Each of a client or of a server, in one variant: in turn."""
    module = idl.load(path)  # raises what is wrong with the file
    operations = [value for value in vars(module).values() if isinstance(value, stub.Operation)]
    for index, operation in enumerate(operations):
        variants = list(ndr.Variant) if operation.procedure.ndr64 else [v for v in ndr.Variant if v.value < 2]
        sides = [CLIENT, SERVER]
        if not os.environ.get("DCERPC_FULL_CORPUS"):
            variants = [variants[index % len(variants)]]
            sides = [sides[index // 3 % 2]]  # not always the same with the same variant
        for variant in variants:
            for function in (name for side in sides for name in side):
                assert callable(procedures.compile_function(operation.procedure, variant, function))


def digest(names: Sequence[str]) -> str:
    """Of the modules of some of the files."""
    return hashlib.sha256("".join(idl.compile_file(DIRECTORY / name) for name in names).encode()).hexdigest()


def test_same_input_same_octets() -> None:
    names = ["ms-dcom.idl", "ms-samr.idl", "ms-efsr.idl"]
    program = f"from tests.idl.test_corpus import digest; print(digest({names}))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )
    assert done.stdout.strip() == digest(names)
