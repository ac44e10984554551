"""Sphinx configuration. The build is offline: no intersphinx, no fonts or scripts from elsewhere."""

from __future__ import annotations

import enum
import inspect
import os
import re
from importlib import import_module
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

from pygments.lexer import RegexLexer, bygroups, words
from pygments.lexers.special import TextLexer
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text
from sphinx.application import Sphinx

import dcerpc.interfaces
from dcerpc.binding import PROTOCOL_SEQUENCES
from dcerpc.limits import Limits, Profile
from dcerpc.stub import Interface

_IDL_WORDS = (
    *("import", "interface", "typedef", "struct", "union", "switch", "case", "enum", "const", "pipe", "void"),
    *("boolean", "byte", "char", "wchar_t", "small", "short", "long", "hyper", "unsigned", "float", "double"),
    *("handle_t", "error_status_t"),
)
_IDL_ATTRIBUTES = (
    *("in", "out", "ref", "unique", "ptr", "string", "range", "size_is", "length_is", "switch_is"),
    *("switch_type", "default", "context_handle", "pointer_default", "version"),
)

project = "dcerpc"
author = "The dcerpc authors"
copyright = f"2026, {author}"  # noqa: A001  Sphinx reads this name
release = installed_version("dcerpc")
version = release

extensions = ["sphinx.ext.autodoc", "sphinx.ext.autosummary", "sphinx.ext.napoleon", "myst_parser"]
exclude_patterns = ["_build", "_templates", "_api/protocol_sequences.md", "_api/limits.md", "_api/profile.md"]
templates_path = ["_templates"]

html_theme = "furo"
html_title = f"dcerpc {release}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autosummary_generate = True
#: Documented by write_interfaces, and left out by the template of modules.
INTERFACES = Path(dcerpc.interfaces.__file__).parent
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"
python_maximum_signature_line_length = 88
# The Fault PDU and the exception Fault share a name, and a "Raises:" section cannot say which it means.
suppress_warnings = ["ref.python"]
# Attributes stand in their class's description; as directives of their own they would be described twice.
napoleon_use_ivar = True
napoleon_numpy_docstring = False


class IdlLexer(RegexLexer):  # type: ignore[misc]  # pygments has no types
    """Colours for the IDL of this library; the lexer of that name in pygments is for another language."""

    name = "IDL"
    aliases = ("idl",)
    tokens = {  # noqa: RUF012  # as RegexLexer wants it
        "root": [
            (r"//.*|/\*[\s\S]*?\*/", Comment),
            (r'"[^"\n]*"', String),
            (r"(uuid)(\()([0-9a-fA-F-]+)(\))", bygroups(Name.Attribute, Punctuation, Number, Punctuation)),
            (words(_IDL_WORDS, prefix=r"\b", suffix=r"\b"), Keyword),
            (words(_IDL_ATTRIBUTES, prefix=r"\b", suffix=r"\b"), Name.Attribute),
            (r"\b\d[\w.]*", Number),
            (r"\w+", Name),
            (r"\s+", Text),
            (r"\S", Punctuation),
        ]
    }


#: Of objects that describe formats: they have the documentation of their classes, which is not ours.
_OTHERS = ("construct.", "pyasn1.")


def skip_member(
    app: Sphinx, what: str, name: str, obj: object, skip: bool, options: dict[str, Any]
) -> bool | None:
    """Show every member of an enumeration, and things where they are defined, and no others' things."""
    if isinstance(obj, enum.Enum):
        return False
    home = getattr(obj, "__module__", None)
    here = app.env.temp_data.get("autodoc:module")
    if isinstance(home, str) and home.startswith(_OTHERS):
        return True
    if any(base.__module__.startswith(_OTHERS) for base in type(obj).__mro__):
        return True
    if (
        what in ("module", "class")
        and isinstance(home, str)
        and home.startswith("dcerpc")
        and here is not None
    ):
        return True if home != here else None
    return None


def write_interfaces(app: Sphinx) -> None:
    """Describe each shipped interface by its IDL: as Python, it would be most of the reference."""
    folder = Path(app.srcdir) / "_api" / "idl"
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for idl in sorted(INTERFACES.glob("*.idl")):
        name = idl.stem.replace("-", "_")
        module = import_module(f"dcerpc.interfaces.{name}")
        shipped = [
            (interface, cls)
            for cls in vars(module).values()
            if isinstance(interface := getattr(cls, "INTERFACE", None), Interface)
        ]
        lines = [f"# dcerpc.interfaces.{name}", "", module.__doc__.strip().splitlines()[0], ""]
        for interface, cls in shipped:
            count = sum(operation is not None for operation in interface.operations)
            lines += [f"- class `{cls.__name__}`: {interface.syntax}, {count} operations", ""]
        lines += [f"```{{literalinclude}} {os.path.relpath(idl, folder)}", ":language: idl", "```"]
        (folder / f"{name}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
        entries.append(name)
    text = [
        "# Shipped interfaces",
        "",
        "Modules generated from these IDL files. [IDL](../../idl.md) says what",
    ]
    text += ["becomes of a declaration.", "", "```{toctree}", ":maxdepth: 1", "", *entries, "```"]
    (folder / "index.md").write_text("\n".join(text) + "\n", encoding="utf-8")


def write_protocol_sequences(app: Sphinx) -> None:
    """Draw the table of protocol sequences from the library's own."""
    rows = ["| Sequence | Endpoint | Endpoint mapper | Tower | Supported |", "|---|---|---|---|---|"]
    for entry in PROTOCOL_SEQUENCES.values():
        mapper = f"`{entry.mapper_endpoint}`" if entry.mapper_endpoint else ""
        tower = " ".join(f"{number:02x}" for number in entry.tower_ids)
        supported = "yes" if entry.supported else entry.note
        rows.append(f"| `{entry.name}` | {entry.endpoint_format.value} | {mapper} | {tower} | {supported} |")
    made = Path(app.srcdir) / "_api" / "protocol_sequences.md"
    made.parent.mkdir(exist_ok=True)
    made.write_text("\n".join(rows) + "\n", encoding="utf-8")


def write_fields(app: Sphinx) -> None:
    """Draw the tables of Limits and Profile from their source, where each field's comment says its unit."""
    for cls, page in ((Limits, "limits.md"), (Profile, "profile.md")):
        rows = ["| Field | Default | |", "|---|---|---|"]
        comment: list[str] = []
        fresh = True
        for line in inspect.getsource(cls).splitlines():
            text = line.strip()
            if text.startswith("#:"):
                comment = [*([] if fresh else comment), text.removeprefix("#:").strip()]
                fresh = False
            elif found := re.match(r"(\w+): \S.* = ", text):
                name = found.group(1)
                value = getattr(cls(), name)
                shown = (
                    f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else repr(value)
                )
                rows.append(f"| `{name}` | `{shown}` | {' '.join(comment)} |")
                fresh = True
        made = Path(app.srcdir) / "_api" / page
        made.parent.mkdir(exist_ok=True)
        made.write_text("\n".join(rows) + "\n", encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx."""
    app.connect("autodoc-skip-member", skip_member)
    app.connect("builder-inited", write_interfaces)
    app.connect("builder-inited", write_protocol_sequences)
    app.connect("builder-inited", write_fields)
    # Diagrams show where the page is read on a forge; here as text.
    app.add_lexer("mermaid", TextLexer)
    app.add_lexer("idl", IdlLexer)
    return {"parallel_read_safe": True}
