"""Decoding linked lists: what their nodes deferred is read with loops, not level by level."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from dcerpc.ndr.emitter import Position
from dcerpc.ndr.kinds import identifier
from dcerpc.ndr.types import Field, Pointer, Struct

if TYPE_CHECKING:
    from dcerpc.ndr.decoding import DecodeEmitter

__all__ = ["read_list"]


def read_list(emit: DecodeEmitter, kind: Struct) -> bool:
    """Read what the nodes of a linked list deferred.

    The rest of the list comes where the pointer to it stands among what a node deferred: one loop goes
    along the list up to there, another comes back.

    Returns:
        False when it is no list, or a check would have to wait for what the second loop reads; then
        nothing was written.
    """
    link = emit.layout.link(kind)
    if link is None:
        return False
    start, position = len(emit.source.lines), emit.position
    nodes = emit.source.fresh("nodes")
    emit.source.line(f"{nodes} = []")
    with emit.source.at(f"@{nodes}*.{kind.fields[link].name}*"):
        with emit.loop("while True:"):
            emit.scope = there = emit.fields_of(kind, "v")
            emit.fields_referents(kind.fields[:link])
            emit.check_later(there)
            _next_node(emit, kind, kind.fields[link], nodes)
            emit.source.line("break")
        with emit.loop("while True:"):
            emit.scope = emit.fields_of(kind, "v")
            emit.scope.values |= there.values
            emit.scope.values[kind.fields[link].name] = f"v.{identifier(kind.fields[link].name)}"
            emit.fields_referents(kind.fields[link + 1 :])
            emit.check_later(emit.scope)
            emit.check_in_place(kind)
            emit.flush()
            with emit.source.block(f"if not {nodes}:"):
                emit.source.line("break")
            emit.source.line(f"v = {nodes}.pop()")
    if any(not there.ready(later.node) for later in there.later):
        emit.source.cut(start)
        emit.position = position
        return False
    return True


def _next_node(emit: DecodeEmitter, kind: Struct, field: Field, nodes: str) -> None:
    """Go on to the next node of a linked list, if there is one."""
    pointer, place = emit.layout.real(field.type), f"v.{identifier(field.name)}"
    emit.flush()
    known, mark = "", ""
    with emit.source.at("." + field.name), emit.source.block(f"if {place}:"):
        if isinstance(pointer, Pointer) and pointer.kind == "full":
            known, mark = emit.source.fresh("k"), emit.mark(kind)
            emit.source.line(f"{known} = s.alias({mark}, {place})")
        with emit.source.block(f"if {known} is None:") if known else nullcontext():
            emit.position = Position()
            node = emit.materialised(kind, emit.hoisted(kind))
            if known:
                emit.source.line(f"s.full[{place}] = ({mark}, {node})")
            emit.source.line(f"{place} = {node}")
            emit.source.line(f"{nodes}.append(v)")
            emit.source.line(f"v = {node}")
            emit.source.line("continue")
        if known:
            emit.source.line(f"{place} = {known}[0]")
    with emit.source.block("else:"):
        emit.source.line(f"{place} = None")
