"""docs/protocol-states.md shows the tables as they are."""

from __future__ import annotations

import runpy
from pathlib import Path

from dcerpc.protocol.connection import tables

_SCRIPT = Path(__file__).parents[2] / "docs" / "make_state_diagrams.py"
_DRAWN = runpy.run_path(str(_SCRIPT))


def test_the_page_is_up_to_date() -> None:
    page = _SCRIPT.with_name("protocol-states.md").read_text(encoding="utf-8")
    assert page == _DRAWN["page"](), "run python docs/make_state_diagrams.py"


def test_every_good_row_is_an_arrow() -> None:
    drawn = _DRAWN["diagram"](tables.CLIENT_CALL, "QUEUED")
    for (state, given), (action, after) in tables.CLIENT_CALL.items():
        good = action.name not in ("REFUSE", "VIOLATION")
        row = f"{given.name} / {action.name.lower()}"
        arrows = [
            line for line in drawn.splitlines() if line.startswith(f"    {state.name} --> {after.name} :")
        ]
        assert any(row in arrow for arrow in arrows) == good


def test_ends_are_marked() -> None:
    drawn = _DRAWN["diagram"](tables.SERVER_CALL, "RECEIVING")
    assert "    COMPLETE --> [*]" in drawn
    assert "    [*] --> RECEIVING" in drawn
