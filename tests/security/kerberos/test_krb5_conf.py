"""krb5.conf: the profile format as MIT documents it, what finding KDCs needs of it, and its bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.security.kerberos.krb5_conf import Krb5Config
from dcerpc.security.kerberos.types import KerberosError

TYPICAL = """\
# comment
; another
[libdefaults]
    default_realm = CORP.EXAMPLE
    dns_lookup_kdc = yes
    udp_preference_limit = 0
[realms]
    CORP.EXAMPLE = {
        kdc = dc1.corp.example
        kdc = dc2.corp.example:1088
        admin_server = dc1.corp.example
        auth_to_local_names = {
            a = b
        }
    }
    LAB.EXAMPLE =
    {
        master_kdc = "kdc.lab.example"
    }*
[domain_realm]
    .corp.example = CORP.EXAMPLE
    corp.example = CORP.EXAMPLE
    odd.corp.example = LAB.EXAMPLE
[libdefaults]
    default_realm = IGNORED.EXAMPLE
"""


def test_what_a_typical_file_says() -> None:
    config = Krb5Config.parse(TYPICAL)
    assert config.default_realm == "CORP.EXAMPLE"
    assert config.dns_lookup_kdc
    assert config.udp_preference_limit == 0
    assert config.kdcs("CORP.EXAMPLE") == ["dc1.corp.example", "dc2.corp.example:1088"]
    assert config.kdcs("corp.example") == config.kdcs("CORP.EXAMPLE")
    assert config.kdcs("LAB.EXAMPLE") == ["kdc.lab.example"]
    assert config.kdcs("OTHER.EXAMPLE") == []


def test_an_empty_file_says_nothing() -> None:
    config = Krb5Config.parse("\ufeff\n\n# nothing\n")
    assert (config.default_realm, config.dns_lookup_kdc, config.udp_preference_limit) == ("", False, None)
    assert config.kdcs("A") == []
    assert config.realm_of_host("host.example") == ""


@pytest.mark.parametrize(
    ("host", "realm"),
    [
        ("dc1.corp.example", "CORP.EXAMPLE"),
        ("DC1.Sub.Corp.Example.", "CORP.EXAMPLE"),
        ("corp.example", "CORP.EXAMPLE"),
        ("odd.corp.example", "LAB.EXAMPLE"),
        ("host.odd.corp.example", "LAB.EXAMPLE"),
        ("notcorp.example", ""),
        ("example", ""),
        ("", ""),
        (".", ""),
        ("..", ""),
    ],
)
def test_the_realm_of_a_host(host: str, realm: str) -> None:
    assert Krb5Config.parse(TYPICAL).realm_of_host(host) == realm


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("plain", "plain"),
        ("two words  ", "two words"),
        ('"quoted # text"', "quoted # text"),
        (r'"a\tb\nc\\d\"e\b"', 'a\tb\nc\\d"e\b'),
        ('"open', "open"),
        ('""', ""),
        ('"with end" of line', "with end"),
    ],
)
def test_values(written: str, value: str) -> None:
    assert Krb5Config.parse(f"[a]\nb = {written}\n").sections == {"a": {"b": [value]}}


def test_lines_may_end_as_windows_ends_them() -> None:
    assert Krb5Config.parse("[a]\r\nb = c\r\n").sections == {"a": {"b": ["c"]}}


def test_final_sections_and_names() -> None:
    assert Krb5Config.parse("[a]*\nb* = c\n").sections == {"a": {"b": ["c"]}}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("b = c", "f:1: 'b = c' stands before any section"),
        ("[a]\nb", "f:2: 'b' is no 'name = value'"),
        ("[a]\n= c", "f:2: '= c' is no 'name = value'"),
        ("[a]\n* = c", "f:2: '* = c' has no name"),
        ("[a]\n}", "f:2: a closing brace too many"),
        ("[a]\nb = {", "f: ends inside of a subsection"),
        ("[a]\nb =", "f: ends inside of a subsection"),
        ("[a]\nb =\nc = d", "f:3: 'b' has no value"),
        ("[a]\nb = {\n[c]\n", "f:3: a section inside of a subsection"),
        ("[a\nb = c", "f:1: '[a' stands before any section"),
        ("module /x.so:y", "f:1: configuration in a loadable module cannot be read"),
        ("[a]\n" + "b = {\n" * 40, "f:18: subsections deeper than 16"),
        ("[a]\n" + "b" * 100, f"f:2: '{'b' * 40}...' is no 'name = value'"),
    ],
)
def test_what_is_refused(text: str, words: str) -> None:
    with pytest.raises(KerberosError) as caught:
        Krb5Config.parse(text, "f")
    assert str(caught.value) == words


def test_included_files(tmp_path: Path) -> None:
    (tmp_path / "one.conf").write_text("[realms]\nA = {\n kdc = one\n}\n")
    directory = tmp_path / "d"
    directory.mkdir()
    (directory / "two").write_text("[realms]\nA = {\n kdc = two\n}\n")
    (directory / "three.conf").write_text("[libdefaults]\ndefault_realm = A\n")
    (directory / "two~").write_text("neither")
    (directory / ".hidden.conf").write_text("nor")
    (directory / "sub").mkdir()
    path = tmp_path / "krb5.conf"
    path.write_text(
        f"include {tmp_path}/one.conf\nincludedir {directory}\n[realms]\nA = {{\n kdc = last\n}}\n"
    )
    config = Krb5Config.read(path)
    assert config.kdcs("A") == ["one", "two", "last"]
    assert config.default_realm == "A"


def test_a_directive_between_relations(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("[b]\nc = d\n")
    config = Krb5Config.parse(f"[a]\ninclude {tmp_path}/one\ninclude = value\n")
    assert config.sections == {"a": {"include": ["value"]}, "b": {"c": ["d"]}}


def test_what_cannot_be_read(tmp_path: Path) -> None:
    for text in (f"include {tmp_path}/none\n", f"includedir {tmp_path}/none\n"):
        with pytest.raises(KerberosError, match="cannot be read: No such file"):
            Krb5Config.parse(text)


def test_inclusion_is_bounded(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.write_text(f"include {loop}\n")
    with pytest.raises(KerberosError, match="too many included files"):
        Krb5Config.read(loop)
    wide = tmp_path / "wide"
    (tmp_path / "leaf").write_text("")
    wide.write_text(f"include {tmp_path}/leaf\n" * 300)
    with pytest.raises(KerberosError, match="too many included files"):
        Krb5Config.read(wide)
    large = tmp_path / "large"
    large.write_text("#" * ((1 << 20) + 1))
    with pytest.raises(KerberosError, match="more than 1048576 octets"):
        Krb5Config.read(large)


@given(st.text(alphabet='ab[]{}=*"\\ \n#', max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        config = Krb5Config.parse(text)
    except KerberosError:
        return
    config.kdcs("a")
    config.realm_of_host("a.b")


def test_any_octets_are_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "krb5.conf"
    path.write_bytes(b"[a]\nb = \xff\xfe\0\n")
    assert Krb5Config.read(path).sections["a"]["b"] == ["\udcff\udcfe\0"]
