"""The state tables: every (state, input) pair, and nothing that cannot be reached."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

import pytest

from dcerpc.protocol.connection import tables

TABLES: dict[str, tuple[dict[Any, Any], type[IntEnum], type[IntEnum], IntEnum, tuple[IntEnum, ...]]] = {
    "client association": (
        tables.CLIENT_ASSOCIATION,
        tables.ClientState,
        tables.ClientInput,
        tables.ClientInput.FAIL,
        (tables.ClientState.FAILED,),
    ),
    "server association": (
        tables.SERVER_ASSOCIATION,
        tables.ServerState,
        tables.ServerInput,
        tables.ServerInput.FAIL,
        (tables.ServerState.FAILED,),
    ),
    "client security": (
        tables.CLIENT_SECURITY,
        tables.SecurityState,
        tables.SecurityInput,
        tables.SecurityInput.ERROR,
        (tables.SecurityState.READY, tables.SecurityState.FAILED),
    ),
    "server security": (
        tables.SERVER_SECURITY,
        tables.SecurityState,
        tables.SecurityInput,
        tables.SecurityInput.ERROR,
        (tables.SecurityState.READY, tables.SecurityState.FAILED),
    ),
    "client call": (
        tables.CLIENT_CALL,
        tables.ClientCallState,
        tables.ClientCallInput,
        tables.ClientCallInput.ORPHAN,
        (tables.ClientCallState.COMPLETE, tables.ClientCallState.FAULTED),
    ),
    "server call": (
        tables.SERVER_CALL,
        tables.ServerCallState,
        tables.ServerCallInput,
        tables.ServerCallInput.SEND_FAULT,
        (tables.ServerCallState.COMPLETE,),
    ),
}

#: States that the table of a role leaves out: SecurityState serves both.
NOT_IN = {
    "client security": {tables.SecurityState.STEPPING_LAST},
    "server security": {tables.SecurityState.STARTING, tables.SecurityState.CONFIRMING},
}


@pytest.mark.parametrize("name", TABLES)
def test_every_pair_has_a_row(name: str) -> None:
    table, states, inputs, _, _ = TABLES[name]
    assert set(table) == {(state, given) for state in states for given in inputs}


@pytest.mark.parametrize("name", TABLES)
def test_an_error_changes_nothing_and_blames_the_right_side(name: str) -> None:
    table, _, _, last_own, _ = TABLES[name]
    for (state, given), (action, after) in table.items():
        if action.name in ("REFUSE", "VIOLATION"):
            assert after is state
            assert (action.name == "REFUSE") == (given <= last_own)


@pytest.mark.parametrize("name", TABLES)
def test_final_states_are_final(name: str) -> None:
    table, _, _, _, final = TABLES[name]
    for (state, _), (_, after) in table.items():
        if state in final:
            assert after is state


@pytest.mark.parametrize("name", TABLES)
def test_every_state_can_be_reached_and_left(name: str) -> None:
    table, states, _, _, final = TABLES[name]
    first = min(states)
    reached = {first}
    if name == "server call":  # a request of one fragment begins in DISPATCHED
        reached.add(tables.ServerCallState.DISPATCHED)
    while True:
        more = {after for (state, _), (_, after) in table.items() if state in reached} - reached
        if not more:
            break
        reached |= more
    expected = set(states) - NOT_IN.get(name, set())
    assert reached == expected
    for state in expected - set(final):
        assert any(after is not state for (before, _), (_, after) in table.items() if before is state)


def test_a_failed_association_takes_no_input() -> None:
    for table, _, _, _, final in (TABLES["client association"], TABLES["server association"]):
        for (state, _), (action, _) in table.items():
            if state in final:
                assert action.name in ("REFUSE", "VIOLATION")


def test_failing_is_possible_in_every_state() -> None:
    for table, _, _, fail, (final,) in (TABLES["client association"], TABLES["server association"]):
        for (state, given), (_, after) in table.items():
            if given is fail:
                assert after is final or state is final


def test_the_short_lane_of_a_request_is_the_table() -> None:
    state = tables.ClientCallState.QUEUED
    for given in (tables.ClientCallInput.SENT_ALL,):
        _, state = tables.CLIENT_CALL[state, given]
    assert state is tables.ClientCallState.DISPATCHED
    _, state = tables.CLIENT_CALL[tables.ClientCallState.QUEUED, tables.ClientCallInput.SENT_MAYBE]
    assert state is tables.ClientCallState.ORPHANED
