"""Draws docs/protocol-states.md from the live tables of the protocol machines.

Run ``python docs/make_state_diagrams.py`` after a change of a table; a test compares page and tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from pathlib import Path
from typing import Any

from dcerpc.protocol.connection import tables

PAGE = Path(__file__).with_name("protocol-states.md")

_HEAD = """\
# States of the connection-oriented machines

<!-- Made by make_state_diagrams.py from dcerpc.protocol.connection.tables; not to be edited. -->

Each arrow is a row of a table: input, then action. A pair of state and input without an arrow is an error:
one of this side's inputs is refused (`LocalProtocolError`), one of the peer's is a violation and ends the
association. FAIL ends an association from every state and is not drawn.
"""

_TABLES: tuple[tuple[str, str, Mapping[tuple[Any, Any], tuple[Any, Any]], str], ...] = (
    ("Client: the association", "MS-RPCE 3.3.2, figure 18", tables.CLIENT_ASSOCIATION, "ESTABLISHED"),
    ("Server: the association", "MS-RPCE 3.3.3, figure 20", tables.SERVER_ASSOCIATION, "ESTABLISHED"),
    ("Client: a security context", "MS-RPCE 3.3.1.5.2.1", tables.CLIENT_SECURITY, "NEW"),
    ("Server: a security context", "MS-RPCE 3.3.1.5.2.1", tables.SERVER_SECURITY, "NEW"),
    ("Client: a call", "MS-RPCE 3.3.2.1.3, figure 19", tables.CLIENT_CALL, "QUEUED"),
    ("Server: a call", "MS-RPCE 3.3.3.1.5, figure 21", tables.SERVER_CALL, "RECEIVING"),
)
_ERRORS = ("REFUSE", "VIOLATION")


def diagram(table: Mapping[tuple[IntEnum, IntEnum], tuple[IntEnum, IntEnum]], first: str) -> str:
    """One table as a Mermaid state diagram: errors left out, arrows between the same states joined."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for (state, given), (action, after) in table.items():
        if action.name in _ERRORS or given.name == "FAIL":
            continue
        label = f"{given.name} / {action.name.lower()}"
        arrows.setdefault((state.name, after.name), []).append(label)
    lines = ["stateDiagram-v2", f"    [*] --> {first}"]
    lines += [f"    {state} --> {after} : {'<br>'.join(labels)}" for (state, after), labels in arrows.items()]
    left = {state for state, after in arrows if state != after}
    lines += [f"    {after} --> [*]" for after in dict.fromkeys(a for _, a in arrows) if after not in left]
    return "\n".join(lines)


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for title, section, table, first in _TABLES:
        parts.append(f"## {title}\n\n{section}\n\n```mermaid\n{diagram(table, first)}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
