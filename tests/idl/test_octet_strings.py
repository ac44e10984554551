"""[string] of structures all of whose members are bytes (C706 14.3.4, MS-RPCE 2.2.5.3.3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc import idl
from dcerpc.errors import IdlError
from tests.idl.helpers import interface, parameter

BEFORE = """typedef struct { byte a; byte b[2]; } P; typedef struct { P first; byte c; } N;
    typedef struct { byte a; char b; } C; typedef struct { byte a[2][2]; } R;
    typedef struct { byte *p; } O;"""


@pytest.mark.parametrize(
    ("param", "expected"),
    [
        (
            "[in, string] P *p",
            'ndr.Pointer(ndr.Array(P.__ndr__, (ndr.Dim(varying=True),), string=True), "ref") in',
        ),
        ("[in, string] N p[4]", "ndr.Array(N.__ndr__, (ndr.Dim(bound=4, varying=True),), string=True) in"),
    ],
)
def test_structures_of_bytes(param: str, expected: str) -> None:
    assert parameter(param, BEFORE) == expected


@pytest.mark.parametrize("name", ["C", "R", "O", "long"])
def test_what_is_none(name: str, tmp_path: Path) -> None:
    path = tmp_path / "strings.idl"
    path.write_text(interface(f"{BEFORE} void f([in, string] {name} *p);"))
    with pytest.raises(IdlError, match=r"\[string\] on something else"):
        idl.compile_file(path)


def test_values_are_lists(tmp_path: Path) -> None:
    path = tmp_path / "strings.idl"
    path.write_text(interface(f"{BEFORE} void f([in, string] P *p);"))
    assert "def f(self, *, p: list[P])" in idl.compile_file(path)
