"""IDL source text: where it is found, how its octets become characters, and positions in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dcerpc.errors import IdlError

__all__ = ["BUILTIN_DIRECTORY", "Position", "Source", "decode", "find", "load_source"]

#: Where ms-dtyp.idl and the other shipped files are: the last place an import is looked for.
BUILTIN_DIRECTORY = Path(__file__).resolve().parent.parent / "interfaces"


class Position(NamedTuple):
    """A place in a text; line and column count from 1."""

    file: str
    line: int
    column: int

    def error(self, message: str) -> IdlError:
        """An IdlError for this place."""
        return IdlError(message, self.file, self.line, self.column)


class Source(NamedTuple):
    """A text and the name that error messages give it.

    Attributes:
        name: what error messages call it.
        text: its characters.
        path: the file it is from, None for text that has no file: imports are looked for beside it.
    """

    name: str
    text: str
    path: Path | None = None


def decode(data: bytes) -> str:
    """Octets of an IDL file as text.

    A byte order mark decides; without one the text is UTF-8 if it is valid UTF-8, else Windows-1252, in which
    many published IDL files are written. Octets that Windows-1252 leaves undefined keep their value.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Latin-1 agrees with Windows-1252 outside 0x80 to 0x9f; only that block needs the other table.
        return "".join(
            bytes((octet,)).decode("cp1252", errors="ignore") or chr(octet)
            if 0x80 <= octet < 0xA0
            else chr(octet)
            for octet in data
        )


def load_source(path: Path, name: str = "") -> Source:
    """Read a file.

    Args:
        path: the file.
        name: what error messages call it; the path when empty.

    Raises:
        IdlError: the file cannot be read.
    """
    name = name or str(path)
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as exc:
        reason = exc.strerror if isinstance(exc, OSError) else str(exc)
        raise IdlError(f"cannot read the file: {reason}", name, 1, 1) from exc
    return Source(name, decode(data), path)


def find(name: str, importer: Path | None, include_dirs: Sequence[Path]) -> Path | None:
    """Find an imported or included file.

    Looked for beside the file that names it, then in ``include_dirs`` in order, then among the shipped files.
    Where a directory has no file of exactly that name, one that differs in case only is taken, as on Windows.

    Args:
        name: as the IDL text has it; ``\\`` separates directories as well as ``/``.
        importer: path of the file that names it, None for text that has no file.
        include_dirs: further directories.

    Returns:
        The path, or None when no such file exists.
    """
    relative = name.replace("\\", "/")
    directories = [importer.parent] if importer is not None else []
    for directory in [*directories, *include_dirs, BUILTIN_DIRECTORY]:
        candidate = directory / relative
        try:
            if candidate.is_file():
                return candidate
            same = (p for p in sorted(candidate.parent.iterdir()) if p.name.lower() == candidate.name.lower())
            found = next((p for p in same if p.is_file()), None)
        except (OSError, ValueError):
            continue
        if found is not None:
            return found
    return None
