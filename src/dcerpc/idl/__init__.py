"""The IDL compiler: IDL text to typed Python modules (C706 4, MS-RPCE 2.2.4).

Layers, each its own module: source, lexer, preprocessor (with macros), parser (with cursor, attributes,
expressions, typespec and the tree in syntax), analysis (with scope, resolve, lowering, operations; its result
is in model), emit. Attribute configuration files come in between parser and analysis (acf, acf_merge).
"""

from __future__ import annotations

from dcerpc.errors import IdlError
from dcerpc.idl.loader import (
    Options,
    analyse_file,
    check,
    check_source,
    compile_file,
    compile_source,
    load,
    shipped_modules,
)
from dcerpc.idl.source import Source

__all__ = [
    "IdlError",
    "Options",
    "Source",
    "analyse_file",
    "check",
    "check_source",
    "compile_file",
    "compile_source",
    "load",
    "shipped_modules",
]
