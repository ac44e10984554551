"""Which attribute may stand where, and which type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from dcerpc.idl import model
from dcerpc.idl.scope import Leaf, Place, Step
from dcerpc.idl.syntax import Attribute

if TYPE_CHECKING:
    from dcerpc.idl.lowering import Declared

__all__ = ["check_attributes", "check_leaf"]


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


#: Say nothing about the wire or the generated code.
_NEUTRAL: Final = _words(
    "helpstring helpcontext helpfile helpstringcontext id annotation optimize code nocode allocate",
    "enable_allocate notify notify_flag predeclid public hidden restricted custom force_allocate",
    "in_line out_of_line partial_ignore context_handle_serialize context_handle_noserialize",
    "align heap cs_char cs_tag_rtn cs_stag cs_drtag cs_rtag",
)
_POINTERS: Final = frozenset(("ref", "unique", "ptr", "full"))
_SIZES: Final = _words(
    "size_is max_is length_is last_is first_is min_is string range switch_is switch_type",
)
_DATA: Final = _POINTERS | _SIZES | {"context_handle", "iid_is", "disable_consistency_check"}
_MEMBER: Final = _DATA | {"ignore", "ms_union", "v1_enum"}
_ALLOWED: Final = {
    "an interface": _words(
        "uuid version endpoint pointer_default ms_union local implicit_handle explicit_handle auto_handle",
        "exceptions strict_context_handle type_strict_context_handle object async_uuid message encode decode",
        "oleautomation dual odl nonextensible proxy binding_callout extern_exceptions async",
    ),
    "a typedef": (_DATA - {"iid_is"})
    | _words(
        "handle v1_enum ms_union transmit_as wire_marshal represent_as user_marshal uuid version encode",
        "decode",
    ),
    "a type": frozenset(("switch_type", "v1_enum", "ms_union", "uuid", "version")),
    "a member": _MEMBER,
    "a union arm": _MEMBER,
    "a parameter": _DATA
    | _words("in out comm_status fault_status byte_count retval optional lcid defaultvalue ms_union"),
    "an operation": _POINTERS
    | _words(
        "string context_handle idempotent broadcast maybe message local callback call_as async encode",
        "decode comm_status fault_status propget propput propputref vararg source entry explicit_handle",
        "reflect_deletions cxx_new cxx_static usesgetlasterror bindable defaultbind displaybind",
        "immediatebind requestedit nonbrowsable uidefault defaultcollelem replaceable",
    ),
}


def check_attributes(attributes: Iterable[Attribute], place: str) -> None:
    """Refuse what may not stand at a place.

    Args:
        attributes: what stands there.
        place: one of the keys of the table, with its article: "a member".

    Raises:
        IdlError: an attribute is out of place, or follows one that excludes it.
    """
    allowed = _ALLOWED[place]
    pointer = ""
    seen: set[tuple[str, str]] = set()
    for attribute in attributes:
        name = attribute.name
        if name not in allowed and name not in _NEUTRAL:
            raise attribute.position.error(f"[{name}] does not apply to {place}, expected another attribute")
        if name in _POINTERS:
            if pointer:
                raise attribute.position.error(f"[{name}] after [{pointer}], expected one kind of pointer")
            pointer = name
        # an attribute configuration file may repeat what the IDL file says
        if name not in _NEUTRAL and (name, attribute.position.file) in seen:
            raise attribute.position.error(f"[{name}] twice, expected it once")
        seen.add((name, attribute.position.file))


_OWNERS: Final = {
    "member": "as member of a structure",
    "arm": "as member of a union",
    "element": "as element of a pipe",
    "result": "as result",
    "wire": "as what travels for another type",
    "typedef": "here",
}


def check_leaf(steps: Sequence[Step], leaf: Leaf, place: Place, declared: Declared) -> None:
    """Refuse types that may not stand at a place.

    Args:
        steps, leaf: the type, its attributes applied.
        place: where it stands.
        declared: its declaration, for the error.

    Raises:
        IdlError: a context handle, pipe or interface pointer is where none may be.
    """
    position = declared.position
    match leaf:
        case model.HandleRef() if place in ("member", "arm", "element", "wire"):
            raise position.error(f"context handle {_OWNERS[place]}, expected a parameter (MS-RPCE 2.2.4.3)")
        case model.Pipe() if place != "parameter":
            raise position.error(f"pipe {_OWNERS[place]}, expected a parameter (C706 4.2)")
        case model.Pipe():
            _check_pipe(steps, declared)
        case model.Converted() if place == "wire":
            raise position.error(f"converted type {_OWNERS[place]}, expected what travels (C706 4.2)")
        case model.InterfacePointer():
            if not steps or steps[-1].kind != "pointer" or steps[-1].sized:
                raise position.error("interface by value, expected a pointer to it (MS-DCOM 2.2.14)")
        case _:
            pass


def _check_pipe(steps: Sequence[Step], declared: Declared) -> None:
    if any(step.kind != "pointer" or step.sized for step in steps):
        raise declared.position.error("array of pipes, expected one pipe a parameter (C706 4.2)")
    if len(steps) > 1:
        raise declared.position.error("pipe behind several pointers, expected one at most (C706 4.2)")
    if steps and steps[0].declared != "ref":
        raise declared.position.error("pipe behind a pointer that may be null, expected [ref] (C706 4.2)")
