"""Principals as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.security.kerberos import messages
from dcerpc.security.kerberos.errors import refused_by_peer
from dcerpc.security.kerberos.messages import KrbError
from dcerpc.security.kerberos.types import KerberosError, NameType, Principal


@pytest.mark.parametrize(
    ("text", "components", "realm"),
    [
        ("alice", ("alice",), ""),
        ("alice@CORP.EXAMPLE", ("alice",), "CORP.EXAMPLE"),
        ("host/a.b@R", ("host", "a.b"), "R"),
        (r"alice\@corp.example@CORP", ("alice@corp.example",), "CORP"),
        (r"a\/b/c\\d", ("a/b", r"c\d"), ""),
        (r"a@x\@y", ("a",), "x@y"),
    ],
)
def test_principals(text: str, components: tuple[str, ...], realm: str) -> None:
    found = Principal.parse(text)
    assert found == Principal(components, realm)
    assert str(found) == text
    assert found.name_type == (NameType.PRINCIPAL if len(components) == 1 else NameType.SRV_INST)
    assert Principal.parse("x", "R") == Principal(("x",), "R")


@pytest.mark.parametrize("text", ["", "@R", "/"])
def test_what_names_nobody(text: str) -> None:
    with pytest.raises(ValueError, match="no principal name"):
        Principal.parse(text)


@given(st.lists(st.text(max_size=20), min_size=1, max_size=3), st.text(max_size=20))
def test_any_name_can_be_printed_on_one_line(components: list[str], realm: str) -> None:
    shown = str(Principal(tuple(components), realm))
    assert shown.isprintable()
    shown.encode()
    if any(components) and all(each.isprintable() for each in (*components, realm)):
        assert Principal.parse(shown) == Principal(tuple(components), realm)


def test_lines_and_what_is_no_character() -> None:
    assert str(Principal(("a\nb", "\udc80"), "R\0")) == r"a\nb/\udc80@R\x00"


def test_names_have_a_length() -> None:
    def error(server: Principal) -> bytes:
        return messages.encode_krb_error(KrbError(41, 1, 2, server))

    longest = Principal(("x" * 4000,), "R" * 95)
    assert messages.decode_krb_error(error(longest)).server == longest
    for server in (Principal(("x" * 4000,), "R" * 96), Principal(("",) * 5000), Principal((), "R" * 4097)):
        with pytest.raises(KerberosError, match="a principal of"):
            messages.decode_krb_error(error(server))


def test_what_a_server_says_is_cut_short() -> None:
    assert len(str(refused_by_peer(99, "x" * 100_000))) < 300
