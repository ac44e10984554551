"""Which attribute may stand where, and which this compiler does not support yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dcerpc.idl.syntax import Attribute

__all__ = ["check_attributes"]


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


#: Say nothing about the wire or the generated code.
_NEUTRAL: Final = _words(
    "helpstring helpcontext helpfile helpstringcontext id annotation optimize code nocode allocate",
    "enable_allocate notify notify_flag predeclid public hidden restricted custom force_allocate",
    "in_line out_of_line partial_ignore context_handle_serialize context_handle_noserialize",
    "disable_consistency_check align",
)
_POINTERS: Final = frozenset(("ref", "unique", "ptr", "full"))
_SIZES: Final = _words(
    "size_is max_is length_is last_is first_is min_is string range switch_is switch_type",
)
_DATA: Final = _POINTERS | _SIZES | {"context_handle", "ignore", "iid_is", "represent_as", "user_marshal"}
_ALLOWED: Final = {
    "an interface": _words(
        "uuid version endpoint pointer_default ms_union local implicit_handle explicit_handle auto_handle",
        "exceptions strict_context_handle type_strict_context_handle object callback async_uuid message",
        "encode decode oleautomation dual nonextensible proxy",
    ),
    "a typedef": _DATA | {"handle", "v1_enum", "ms_union", "transmit_as", "wire_marshal", "uuid", "version"},
    "a type": frozenset(("switch_type", "v1_enum", "ms_union", "uuid", "version")),
    "a member": _DATA | {"ms_union", "v1_enum"},
    "a union arm": _DATA | {"ms_union", "v1_enum"},
    "a parameter": _DATA
    | _words("in out comm_status fault_status byte_count retval optional lcid defaultvalue ms_union"),
    "an operation": _POINTERS
    | _words(
        "string context_handle idempotent broadcast maybe message local callback call_as async encode",
        "decode comm_status fault_status propget propput propputref vararg source entry explicit_handle",
    ),
}
_UNSUPPORTED: Final = {
    "object": "object interfaces (MS-DCOM 2.2.12) are",
    "callback": "callback operations (MS-RPCE 2.2.4.2) are",
    "transmit_as": "[transmit_as] is",
    "represent_as": "[represent_as] is",
    "wire_marshal": "[wire_marshal] is",
    "user_marshal": "[user_marshal] is",
    "iid_is": "[iid_is] is",
    "byte_count": "[byte_count] is",
    "encode": "[encode] is",
    "decode": "[decode] is",
    "message": "[message] is",
    "async_uuid": "[async_uuid] is",
    "ignore": "[ignore] is",
    "min_is": "[min_is] is",
}


def check_attributes(attributes: Iterable[Attribute], place: str) -> None:
    """Refuse what may not stand at a place.

    Args:
        attributes: what stands there.
        place: one of the keys of the table, with its article: "a member".

    Raises:
        IdlError: an attribute is out of place, repeated with other pointer kinds, or not supported.
    """
    allowed = _ALLOWED[place]
    pointer = ""
    for attribute in attributes:
        name = attribute.name
        if name in _UNSUPPORTED and name in allowed:
            raise attribute.position.error(f"{_UNSUPPORTED[name]} not supported, expected none")
        if name not in allowed and name not in _NEUTRAL:
            raise attribute.position.error(f"[{name}] does not apply to {place}, expected another attribute")
        if name in _POINTERS:
            if pointer:
                raise attribute.position.error(f"[{name}] after [{pointer}], expected one kind of pointer")
            pointer = name
