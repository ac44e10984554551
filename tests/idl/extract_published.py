"""Takes the full IDL appendix out of a specification's Markdown, as published.

    python tests/idl/extract_published.py DIRECTORY_OF_SPECIFICATIONS tests/vectors/idl

In the Markdown of Microsoft's Open Specifications every line of IDL is a paragraph or an item of a list.
What is written is those lines, one below the other, below a comment that names document and section.
Nothing of the IDL is changed; what is left out is the Markdown's own: headings, anchors, bullets, empty
lines and the sentences that introduce an appendix.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

__all__ = ["DOCUMENTS", "extract"]

#: The documents with a full IDL appendix.
DOCUMENTS = tuple(
    f"MS-{name}"
    for name in (
        *("DCOM", "DRSR", "DTYP", "EERR", "EFSR", "EVEN6", "FRS2", "LSAD", "LSAT", "NRPC"),
        *("OAUT", "RPCE", "RPCL", "RPRN", "RRP", "SAMR", "SCMR", "SRVS", "TSCH", "WKST"),
    )
)

_HEADING = re.compile(r"(#{1,6}) (\d+(?:\.\d+)*) (.+)")
_APPENDIX = re.compile(r"Appendix \w+: Full .*IDL")
_FILE_NAME = re.compile(r"[\w.-]+\.idl", re.IGNORECASE)
#: How a line of IDL begins, as opposed to the sentences before it.
_FIRST = re.compile(r"import |typedef |interface |const |cpp_quote|\[(?!MS-)|#|//|/\*")


def extract(document: str, markdown: str) -> dict[str, str]:
    """The IDL files of a specification.

    Args:
        document: its name, such as "MS-SAMR".
        markdown: its text.

    Returns:
        Text by file name: one file named as the document, or one for each section that is named as a file.
    """
    found: dict[str, list[str]] = {}
    lines: list[str] | None = None  # of the current section, None outside of the appendix
    for line in markdown.splitlines():
        heading = _HEADING.fullmatch(line)
        if heading:
            level, number, title = heading.groups()
            if level == "#":
                lines = None
            if lines is not None or _APPENDIX.match(title):
                named = _FILE_NAME.search(title)
                lines = found.setdefault((named.group() if named else f"{document}.idl").lower(), [])
                lines.append(f"// [{document}] section {number}, {title}")
            continue
        text = line.removeprefix("- ").rstrip()
        if lines is None or not text or text.startswith("<a id="):
            continue
        if len(lines) > 1 or _FIRST.match(text):
            lines.append(text)
    return {name: "\n".join(lines) + "\n" for name, lines in found.items() if len(lines) > 1}


def _main(specifications: Path, output: Path) -> None:
    for document in DOCUMENTS:
        markdown = (specifications / f"{document}.md").read_text(encoding="utf-8")
        for name, text in extract(document, markdown).items():
            (output / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
