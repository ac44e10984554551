"""The table behind an endpoint mapper."""

from __future__ import annotations

import threading
import uuid

import pytest

from dcerpc.binding import StringBinding
from dcerpc.runtime.endpoint_map import EndpointEntry, EndpointMap, InquiryType, VersionOption, with_address
from dcerpc.syntax_id import NDR64, SyntaxId
from dcerpc.towers import Floor, Tower

ECHO = SyntaxId.parse("60a15ec5-4de8-11d7-a637-005056a20182", "1.0")
OTHER = SyntaxId.parse("12345678-1234-abcd-ef00-0123456789ab", "1.0")
THING = uuid.UUID("9f1b2c3d-0000-4000-8000-000000000001")
NOBODY = uuid.UUID("9f1b2c3d-0000-4000-8000-000000000002")


def tower(where: str = "ncacn_ip_tcp:0.0.0.0[49152]", interface: SyntaxId = ECHO) -> Tower:
    return Tower.from_binding(StringBinding.parse(where), interface)


def version(major: int, minor: int) -> SyntaxId:
    return SyntaxId(ECHO.uuid, major, minor)


def entry(
    interface: SyntaxId = ECHO,
    object_: uuid.UUID | None = None,
    where: str = "ncacn_ip_tcp:0.0.0.0[49152]",
    annotation: str = "",
) -> EndpointEntry:
    return EndpointEntry(object_, tower(where, interface), annotation)


def mapping(*entries: EndpointEntry) -> EndpointMap:
    made = EndpointMap()
    made.insert(entries)
    return made


VERSIONS = [version(1, 0), version(1, 2), version(1, 5), version(2, 0), version(2, 3), version(3, 0)]


@pytest.mark.parametrize(
    ("option", "found"),
    [
        (VersionOption.ALL, {(1, 0), (1, 2), (1, 5), (2, 0), (2, 3), (3, 0)}),
        (VersionOption.COMPATIBLE, {(1, 2), (1, 5)}),
        (VersionOption.EXACT, {(1, 2)}),
        (VersionOption.MAJOR_ONLY, {(1, 0), (1, 2), (1, 5)}),
        (VersionOption.UPTO, {(1, 0), (1, 2)}),
    ],
)
def test_version_options(option: VersionOption, found: set[tuple[int, int]]) -> None:
    made = mapping(*map(entry, VERSIONS), entry(OTHER))
    got = made.lookup(InquiryType.MATCH_BY_IF, None, version(1, 2), option)
    assert {(e.tower.interface.major, e.tower.interface.minor) for e in got} == found
    assert {e.tower.interface.uuid for e in got} == {ECHO.uuid}


def test_upto_takes_every_minor_version_of_a_lower_major_one() -> None:
    made = mapping(*map(entry, VERSIONS))
    got = made.lookup(InquiryType.MATCH_BY_IF, None, version(2, 0), VersionOption.UPTO)
    assert [(e.tower.interface.major, e.tower.interface.minor) for e in got] == [
        (1, 0),
        (1, 2),
        (1, 5),
        (2, 0),
    ]


THREE = (entry(ECHO), entry(ECHO, THING), entry(OTHER, THING))


@pytest.mark.parametrize(
    ("inquiry", "object_", "found"),
    [
        (InquiryType.ALL_ELTS, NOBODY, THREE),
        (InquiryType.MATCH_BY_IF, NOBODY, THREE[:2]),
        (InquiryType.MATCH_BY_OBJ, THING, THREE[1:]),
        (InquiryType.MATCH_BY_OBJ, None, THREE[:1]),
        (InquiryType.MATCH_BY_OBJ, uuid.UUID(int=0), THREE[:1]),
        (InquiryType.MATCH_BY_OBJ, NOBODY, ()),
        (InquiryType.MATCH_BY_BOTH, THING, THREE[1:2]),
        (InquiryType.MATCH_BY_BOTH, None, THREE[:1]),
        (4, NOBODY, THREE),
        (0xFFFFFFFF, NOBODY, THREE),
    ],
)
def test_inquiry_types(inquiry: int, object_: uuid.UUID | None, found: tuple[EndpointEntry, ...]) -> None:
    assert mapping(*THREE).lookup(inquiry, object_, ECHO, VersionOption.EXACT) == list(found)


def test_an_inquiry_by_interface_needs_one() -> None:
    with pytest.raises(ValueError, match="none is given"):
        mapping().lookup(InquiryType.MATCH_BY_IF)


@pytest.mark.parametrize("option", [0, 6, 0xFFFFFFFF])
def test_unlisted_version_options(option: int) -> None:
    with pytest.raises(ValueError, match="not a valid VersionOption"):
        mapping().lookup(InquiryType.MATCH_BY_BOTH, None, ECHO, option)
    assert mapping(*THREE).lookup(InquiryType.MATCH_BY_OBJ, None, ECHO, option) == [THREE[0]], "not looked at"


def test_map_prefers_the_object_and_takes_entries_without_one() -> None:
    general = tower("ncacn_ip_tcp:0.0.0.0[1]")
    special = tower("ncacn_ip_tcp:0.0.0.0[2]")
    made = mapping(EndpointEntry(None, general), EndpointEntry(THING, special))
    assert made.map(THING, tower()) == [special, general]
    assert made.map(NOBODY, tower()) == [general]
    assert made.map(None, tower()) == [general]


def test_map_compares_versions_transfer_syntax_and_protocols() -> None:
    made = mapping(entry(version(1, 2)))
    assert made.map(None, tower(interface=version(1, 2)))
    assert made.map(None, tower(interface=version(1, 0)))
    assert not made.map(None, tower(interface=version(1, 3)))
    assert not made.map(None, tower(interface=version(2, 0)))
    assert not made.map(None, tower(interface=OTHER))
    assert not made.map(None, Tower(version(1, 2), NDR64, tower().floors))
    assert not made.map(None, tower("ncadg_ip_udp:", version(1, 2)))
    assert not made.map(None, tower("ncacn_np:[\\pipe\\echo]", version(1, 2)))


def test_map_ignores_endpoint_and_address() -> None:
    made = mapping(entry())
    assert made.map(None, tower("ncacn_ip_tcp:192.0.2.99[9]")) == [tower()]
    assert made.map(None, tower("ncacn_ip_tcp:")) == [tower()]


def test_map_of_protocols_without_a_name() -> None:
    strange = Tower(ECHO, tower().transfer_syntax, (Floor(0x0B, b"", b"\0\0"), Floor(0x77, b"", b"x")))
    made = mapping(EndpointEntry(None, strange))
    assert made.map(None, strange) == [strange]
    assert not made.map(None, tower())


def test_old_and_new_pipe_towers_are_the_same_protocol() -> None:
    pipe = tower("ncacn_np:host[\\pipe\\echo]")
    floors = pipe.floors
    old = Tower(ECHO, pipe.transfer_syntax, (floors[0], Floor(0x10, b"", floors[1].rhs), floors[2]))
    assert mapping(EndpointEntry(None, pipe)).map(None, old) == [pipe]


def test_inserting_the_same_element_again_replaces_it() -> None:
    made = mapping(entry(annotation="old"), entry(OTHER))
    made.insert([entry(annotation="new")])
    assert {e.annotation for e in made.entries()} == {"new", ""}
    assert len(made) == 2


def test_replacing_other_endpoints_of_a_service() -> None:
    keep = (
        entry(OTHER),
        entry(ECHO, THING),
        entry(where="ncadg_ip_udp:0.0.0.0[9]"),
        entry(version(1, 1)),
    )
    made = mapping(entry(where="ncacn_ip_tcp:0.0.0.0[1]"), *keep)
    made.insert([entry(where="ncacn_ip_tcp:0.0.0.0[2]")], replace_others=True)
    assert set(made.entries()) == {*keep, entry(where="ncacn_ip_tcp:0.0.0.0[2]")}


def test_deleting() -> None:
    made = mapping(*THREE)
    assert made.delete([THREE[0], THREE[0], entry(where="ncacn_ip_tcp:0.0.0.0[7]")]) == 1
    assert made.entries() == THREE[1:]


@pytest.mark.parametrize("annotation", ["x" * 64, "a\0b", "\u20ac"])
def test_annotations_have_a_limit(annotation: str) -> None:
    with pytest.raises(ValueError, match=r"at most 63|latin-1"):
        entry(annotation=annotation)
    assert entry(annotation="x" * 63).annotation


def test_nil_object_is_no_object() -> None:
    assert entry(object_=uuid.UUID(int=0)) == entry()


def test_the_address_of_a_listener_on_all_addresses() -> None:
    assert with_address(tower(), "192.0.2.7") == tower("ncacn_ip_tcp:192.0.2.7[49152]")
    fixed = tower("ncacn_ip_tcp:198.51.100.1[1]")
    assert with_address(fixed, "192.0.2.7") is fixed
    assert with_address(tower(), "2001:db8::1") == tower()
    assert with_address(tower(), "") == tower()
    pipe = tower("ncacn_np:[\\pipe\\echo]")
    assert with_address(pipe, "192.0.2.7") is pipe


def test_readers_and_writers_in_threads() -> None:
    made = EndpointMap()
    bad: list[int] = []
    # An insert of four is seen whole or not at all.
    batches = [[entry(where=f"ncacn_ip_tcp:0.0.0.0[{4 * n + i}]") for i in range(4)] for n in range(50)]

    def write(batches: list[list[EndpointEntry]]) -> None:
        for batch in batches:
            made.insert(batch)

    def read() -> None:
        for _ in range(200):
            count = len(made.lookup())
            if count % 4:
                bad.append(count)

    threads = [threading.Thread(target=write, args=(batches[n::2],)) for n in range(2)]
    threads += [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not bad
    assert len(made) == 200
