"""Which Python name an IDL name gets. Every generated name comes from here."""

from __future__ import annotations

import keyword
from collections.abc import Container
from typing import Final

__all__ = ["MEMBER_RESERVED", "METHOD_RESERVED", "MODULE_RESERVED", "PIPE_RESERVED", "python_name"]

_ANNOTATIONS: Final = frozenset(
    ("Any", "UUID", "bool", "bytes", "float", "int", "list", "ndr", "str", "stub")
)
#: What a generated module imports, or uses of the builtins.
MODULE_RESERVED: Final = _ANNOTATIONS | {
    "Awaitable",
    "ClassVar",
    "Final",
    "SyntaxId",
    "annotations",
    "enum",
    "replace",
}
#: What a structure's field, a parameter or a result's field must not hide.
MEMBER_RESERVED: Final = _ANNOTATIONS | {"call", "raise_for_status", "return_value", "self"}
#: What a pipe must not hide besides, which becomes an attribute of the call.
PIPE_RESERVED: Final = frozenset(
    ("_args", "_binding", "_interface", "_operation", "_options", "_stream", "result")
)
#: What an operation's method must not hide, in clients and servers.
METHOD_RESERVED: Final = _ANNOTATIONS | {
    "Awaitable",
    "BlockingClient",
    "Callbacks",
    "Client",
    "INTERFACE",
    "Server",
    "with_options",
    "_binding",
    "_options",
}


def python_name(name: str, taken: Container[str] = ()) -> str:
    """The Python name of an IDL name.

    It is the same, with as many ``_`` behind it as it takes to be neither a keyword nor ``taken``; two or
    more leading underscores become one, since a class would mangle them.
    """
    if name.startswith("__"):
        name = "_" + name.lstrip("_")
    while keyword.iskeyword(name) or name in taken:
        name += "_"
    return name
