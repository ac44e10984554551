"""Message ids and credits (MS-SMB2 3.3.1.1, 3.3.1.2), held against a model that remembers every id."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dcerpc.transport.smb.server_window import SequenceWindow


class TestTaking:
    def test_a_fresh_connection_has_the_one_id_zero(self) -> None:
        window = SequenceWindow(8)
        assert not window.take(1, 1)
        assert window.take(0, 1)
        assert not window.take(0, 1)
        assert window.held == 0

    def test_ids_come_in_any_order_each_once(self) -> None:
        window = SequenceWindow(8)
        assert window.take(0, 1)
        assert window.grant(4) == 4
        assert [window.take(number, 1) for number in (3, 1, 3, 4, 2, 1, 5)] == [
            True,
            True,
            False,
            True,
            True,
            False,
            False,
        ]

    def test_several_ids_at_once_are_all_there_or_none_is_taken(self) -> None:
        window = SequenceWindow(16)
        window.take(0, 1)
        window.grant(6)
        assert window.take(3, 2)
        assert not window.take(2, 2)
        assert not window.take(5, 9)
        assert window.take(1, 2)
        assert window.held == 2

    def test_what_is_taken_does_not_depend_on_the_charge(self) -> None:
        window = SequenceWindow(4)
        assert not window.take(0, 1 << 40)
        assert window.held == 1


class TestGranting:
    def test_nobody_is_left_without_a_credit(self) -> None:
        window = SequenceWindow(4)
        window.take(0, 1)
        assert window.grant(0) == 1
        assert window.grant(0) == 0

    def test_no_more_than_the_maximum_is_held(self) -> None:
        window = SequenceWindow(4)
        window.take(0, 1)
        assert window.grant(65535) == 4
        assert window.grant(65535) == 0
        assert window.held == 4

    def test_who_keeps_the_oldest_id_gets_no_more_in_the_end(self) -> None:
        window = SequenceWindow(4)
        granted = 0
        number = 1
        window.grant(3)
        while window.take(number, 1):
            number += 1
            granted += window.grant(4)
        assert number == 8  # twice the maximum
        assert window.held == 1
        assert window.take(0, 1)
        assert window.grant(4) == 4


@given(st.integers(1, 12), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 4), st.integers(0, 20))))
def test_it_is_the_set_that_the_specification_describes(
    maximum: int, steps: list[tuple[int, int, int]]
) -> None:
    window = SequenceWindow(maximum)
    available, following = {0}, 1
    for number, count, wanted in steps:
        ids = set(range(number, number + count))
        assert window.take(number, count) == ids.issubset(available)
        if ids.issubset(available):
            available -= ids
        granted = window.grant(wanted)
        assert granted <= max(wanted, 1)
        available |= set(range(following, following + granted))
        following += granted
        assert window.held == len(available) >= 1
        assert len(available) <= maximum
        assert following - min(available) <= 2 * maximum
