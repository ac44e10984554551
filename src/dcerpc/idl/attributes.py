"""Attribute lists: which attributes the language has, and what each takes between its parentheses."""

from __future__ import annotations

from typing import Final

from dcerpc.idl.cursor import Cursor
from dcerpc.idl.expressions import TypeParser, parse_expression
from dcerpc.idl.lexer import Token, string_value
from dcerpc.idl.syntax import Attribute, Expression

__all__ = ["parse_attributes"]


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


#: Attributes without arguments: C706 4.2, MS-RPCE 2.2.4, and those MIDL has for local code.
_FLAGS: Final = _words(
    "in out ref unique ptr full string context_handle handle v1_enum ms_union default idempotent",
    "broadcast maybe message local object callback async public ignore align explicit_handle",
    "auto_handle code nocode optimize strict_context_handle type_strict_context_handle",
    "disable_consistency_check comm_status fault_status notify notify_flag context_handle_serialize",
    "context_handle_noserialize enable_allocate encode decode propget propput propputref retval",
    "optional oleautomation dual hidden restricted nonextensible lcid uidefault source vararg",
    "bindable displaybind defaultbind immediatebind readonly requestedit nonbrowsable defaultcollelem",
    "aggregatable appobject control licensed noncreatable proxy in_line out_of_line partial_ignore",
    "force_allocate annotation predeclid usesgetlasterror replaceable heap cs_stag cs_drtag cs_rtag",
    "odl reflect_deletions client_memory cxx_static cxx_delegate cxx_lookup",
)
#: Attributes that take expressions, some of which a comma may leave out.
_EXPRESSIONS: Final = _words(
    "size_is max_is min_is length_is first_is last_is switch_is case range iid_is byte_count",
)
_TYPES: Final = frozenset(("switch_type", "transmit_as", "wire_marshal"))
#: Attributes whose argument is kept as text: a UUID, a version, words or strings.
_TEXTS: Final = _words(
    "uuid version endpoint pointer_default helpstring helpcontext helpfile helpstringcontext id",
    "call_as implicit_handle exceptions allocate async_uuid defaultvalue custom defaultvtable entry",
    "cs_char cs_tag_rtn ptrsize represent_as user_marshal binding_callout extern_exceptions cxx_new dllname",
)


def parse_attributes(cursor: Cursor, parse_type: TypeParser) -> tuple[Attribute, ...]:
    """Parse any number of ``[...]`` lists.

    Args:
        cursor: stands at the first ``[``, or at something else when there is no list.
        parse_type: recognises a type name.

    Raises:
        IdlError: an attribute is unknown or its arguments are malformed.
    """
    attributes: list[Attribute] = []
    while cursor.accept("["):
        while not cursor.at("]"):
            attributes.append(_attribute(cursor, parse_type))
            if not cursor.accept(","):
                break
        cursor.expect("]", "the attributes")
    return tuple(attributes)


def _attribute(cursor: Cursor, parse_type: TypeParser) -> Attribute:
    name = cursor.expect_name("the name of an attribute")
    word = name.text
    if word in _EXPRESSIONS:
        return Attribute(name.position, word, args=_expressions(cursor, parse_type, word))
    if word in _TYPES:
        cursor.expect("(", f"'{word}'")
        named = parse_type(cursor)
        if named is None:
            raise cursor.error("expected the name of a type")
        cursor.expect(")", "the type")
        return Attribute(name.position, word, type=named)
    if word in _TEXTS:
        return Attribute(name.position, word, text=_text(cursor, word))
    if word in _FLAGS:
        if cursor.at("("):  # in(shape), annotation("...") and the like say nothing about the wire
            return Attribute(name.position, word, text=_text(cursor, word))
        return Attribute(name.position, word)
    raise name.position.error(f"unknown attribute '{word}', expected one of C706 4.2 or MS-RPCE 2.2.4")


def _expressions(cursor: Cursor, parse_type: TypeParser, word: str) -> tuple[Expression | None, ...]:
    cursor.expect("(", f"'{word}'")
    args: list[Expression | None] = []
    while True:
        args.append(None if cursor.at(",") or cursor.at(")") else parse_expression(cursor, parse_type))
        if not cursor.accept(","):
            break
    cursor.expect(")", f"the arguments of '{word}'")
    return tuple(args)


def _text(cursor: Cursor, word: str) -> tuple[str, ...]:
    """The arguments as text: literal strings unquoted, other tokens joined; a comma separates."""
    cursor.expect("(", f"'{word}'")
    parts: list[str] = []
    tokens: list[Token] = []
    open_parentheses = 1
    while True:
        token = cursor.token
        if token.kind == "end" or (token.kind == "punctuation" and token.text in ("{", "}", ";")):
            raise cursor.error(f"expected ')' after the arguments of '{word}'")
        cursor.next()
        open_parentheses += token.is_("(") - token.is_(")")
        if not open_parentheses or (open_parentheses == 1 and token.is_(",")):
            parts.append("".join(string_value(t) if t.kind == "string" else t.text for t in tokens))
            tokens = []
            if not open_parentheses:
                return tuple(parts)
        else:
            tokens.append(token)
