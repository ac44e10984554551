"""How results are written: tables for people, JSON for scripts."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.table import Table

__all__ = ["console", "json_option", "write_json", "write_table"]

#: Width of tables that do not go to a terminal: nothing is folded then; columns.
_UNFOLDED = 1000

json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON, for scripts.")


def console() -> Console:
    """A console on today's sys.stdout, without rich's guesses about what the text means."""
    width = None if sys.stdout.isatty() else _UNFOLDED
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)


def write_json(value: Any) -> None:
    """Write one JSON document."""
    click.echo(json.dumps(value, indent=2))


def write_table(columns: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write rows as a table.

    Args:
        columns: the rows' keys that are shown, with their titles; one without any value is left out.
        rows: values; None is shown as nothing.
    """
    shown = {key: title for key, title in columns.items() if any(row[key] for row in rows)}
    table = Table(box=box.SIMPLE_HEAD if sys.stdout.isatty() else None, pad_edge=False)
    for title in shown.values():
        table.add_column(title, overflow="fold")
    for row in rows:
        table.add_row(*("" if row[key] is None else str(row[key]) for key in shown))
    console().print(table)
