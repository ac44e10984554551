"""Association groups and the context handles they own."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest

from dcerpc import status
from dcerpc.errors import ContextMismatch, LocalProtocolError, ServerTooBusy
from dcerpc.ndr.types import ContextHandle
from dcerpc.runtime.handles import AssociationGroup, GroupTable, OpenHandle

KEY = ("ncacn_ip_tcp", "192.0.2.1")


class RunDowns(list[OpenHandle]):
    """Collects the handles that were run down."""


def table(limit: int = 10) -> tuple[GroupTable, RunDowns]:
    run_down = RunDowns()
    return GroupTable(limit, run_down.append), run_down


def joined(groups: GroupTable, group_id: int = 0) -> AssociationGroup:
    group = groups.join(group_id, KEY)
    assert group is not None
    return group


def received(handle: ContextHandle) -> ContextHandle:
    """The handle as the codec makes it of 20 octets."""
    return ContextHandle(handle.attributes, handle.uuid)


def test_a_new_group_has_an_id_of_its_own() -> None:
    groups, _ = table()
    ids = {joined(groups).id for _ in range(20)}
    assert len(ids) == 20
    assert all(0 < made <= 0xFFFFFFFF for made in ids)


def test_ids_wrap_and_skip_what_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.randbits", lambda bits: (1 << bits) - 1)
    groups, _ = table()
    assert [joined(groups).id for _ in range(3)] == [0xFFFFFFFF, 1, 2]


def test_joining_a_group() -> None:
    groups, _ = table()
    group = joined(groups)
    assert joined(groups, group.id) is group
    assert group.members == 2
    assert groups.join(group.id, ("ncacn_ip_tcp", "192.0.2.2")) is None, "another machine"
    assert groups.join(group.id, ("ncacn_np", "192.0.2.1")) is None, "another transport"
    assert groups.join(group.id ^ 0x10, KEY) is None, "no such group"
    assert group.members == 2


def test_a_group_ends_with_its_last_connection_and_runs_down_once() -> None:
    groups, run_down = table()
    group = joined(groups)
    joined(groups, group.id)
    first = group.open("service", "one", "A")
    second = group.open("service", "two", "B")
    group.close(group.open("service", "closed", "A"))
    groups.leave(group)
    assert not run_down
    groups.leave(group)
    assert [(left.handle, left.service) for left in run_down] == [(first, "service"), (second, "service")]
    assert len(group) == 0
    assert len(groups) == 0
    assert groups.join(group.id, KEY) is None, "a dead id stays dead"


def test_finding_a_handle() -> None:
    groups, _ = table()
    group = joined(groups)
    handle = group.open("service", {"position": 3}, "T")
    assert group.find(received(handle)).handle is handle
    assert handle.state == {"position": 3}
    assert handle.owner is group


def test_unknown_handles_mismatch() -> None:
    groups, _ = table()
    group, other = joined(groups), joined(groups)
    handle = group.open("service", None, "T")
    for wrong in (
        ContextHandle(0, uuid.UUID(int=5)),
        received(other.open("service", None, "T")),
        replace(received(handle), attributes=1),
    ):
        with pytest.raises(ContextMismatch) as caught:
            group.find(wrong)
        assert caught.value.status == status.NCA_S_FAULT_CONTEXT_MISMATCH
    group.close(handle)
    with pytest.raises(ContextMismatch):
        group.find(received(handle))


def test_closing_what_is_not_open() -> None:
    groups, _ = table()
    group, other = joined(groups), joined(groups)
    handle = group.open("service", None, "T")
    with pytest.raises(LocalProtocolError, match="not an open context handle"):
        other.close(handle)
    with pytest.raises(LocalProtocolError):
        group.close(received(handle))
    group.close(handle)
    with pytest.raises(LocalProtocolError):
        group.close(handle)


def test_the_limit_on_handles() -> None:
    groups, _ = table(2)
    group = joined(groups)
    first = group.open("service", None, "T")
    group.open("service", None, "T")
    with pytest.raises(ServerTooBusy):
        group.open("service", None, "T")
    group.close(first)
    group.open("service", None, "T")
