"""String bindings."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dcerpc import binding, errors
from dcerpc.binding import PROTOCOL_SEQUENCES, EndpointFormat, StringBinding

OBJECT = uuid.UUID("12345778-1234-abcd-ef00-0123456789ac")

# text, what it means, how it is written
READ = [
    ("ncacn_ip_tcp:host[135]", StringBinding("ncacn_ip_tcp", "host", "135"), None),
    ("ncacn_ip_tcp:host", StringBinding("ncacn_ip_tcp", "host"), None),
    ("ncacn_ip_tcp:host[]", StringBinding("ncacn_ip_tcp", "host"), "ncacn_ip_tcp:host"),
    ("ncacn_ip_tcp:", StringBinding("ncacn_ip_tcp"), None),
    ("ncacn_ip_tcp:[135]", StringBinding("ncacn_ip_tcp", "", "135"), None),
    ("NCACN_IP_TCP:Host[0]", StringBinding("ncacn_ip_tcp", "Host", "0"), "ncacn_ip_tcp:Host[0]"),
    ("ncacn_ip_tcp:host[00135]", StringBinding("ncacn_ip_tcp", "host", "135"), "ncacn_ip_tcp:host[135]"),
    ("ncacn_ip_tcp:h[endpoint=135]", StringBinding("ncacn_ip_tcp", "h", "135"), "ncacn_ip_tcp:h[135]"),
    (
        "ncacn_ip_tcp:host[a=b,Endpoint=135]",
        StringBinding("ncacn_ip_tcp", "host", "135", None, (("a", "b"),)),
        "ncacn_ip_tcp:host[135,a=b]",
    ),
    (
        "12345778-1234-ABCD-EF00-0123456789AC@ncacn_ip_tcp:host[135]",
        StringBinding("ncacn_ip_tcp", "host", "135", OBJECT),
        "12345778-1234-abcd-ef00-0123456789ac@ncacn_ip_tcp:host[135]",
    ),
    (
        "00000000-0000-0000-0000-000000000000@ncacn_ip_tcp:host",
        StringBinding("ncacn_ip_tcp", "host"),
        "ncacn_ip_tcp:host",
    ),
    ("ip:host[135]", StringBinding("ncadg_ip_udp", "host", "135"), "ncadg_ip_udp:host[135]"),
    ("dds:node[12]", StringBinding("ncadg_dds", "node", "12"), "ncadg_dds:node[12]"),
    # IPv6, plain and in brackets, with and without a zone
    ("ncacn_ip_tcp:::1[135]", StringBinding("ncacn_ip_tcp", "::1", "135"), None),
    ("ncacn_ip_tcp:[::1][135]", StringBinding("ncacn_ip_tcp", "::1", "135"), "ncacn_ip_tcp:::1[135]"),
    ("ncacn_ip_tcp:[::1]", StringBinding("ncacn_ip_tcp", "::1"), "ncacn_ip_tcp:::1"),
    ("ncacn_ip_tcp:fe80::1%eth0[135]", StringBinding("ncacn_ip_tcp", "fe80::1%eth0", "135"), None),
    (
        "ncadg_ip_udp:[fe80::1%eth0.7][135]",
        StringBinding("ncadg_ip_udp", "fe80::1%eth0.7", "135"),
        "ncadg_ip_udp:fe80::1%eth0.7[135]",
    ),
    (r"ncacn_ip_tcp:\[::1\]", StringBinding("ncacn_ip_tcp", "::1"), "ncacn_ip_tcp:::1"),
    # pipe names: one level of backslashes or two
    (r"ncacn_np:dc01[\pipe\lsarpc]", StringBinding("ncacn_np", "dc01", "\\pipe\\lsarpc"), None),
    (
        r"ncacn_np:dc01[\\pipe\\lsarpc]",
        StringBinding("ncacn_np", "dc01", "\\pipe\\lsarpc"),
        r"ncacn_np:dc01[\pipe\lsarpc]",
    ),
    (
        r"ncacn_np:\\dc01[\PIPE\InitShutdown]",
        StringBinding("ncacn_np", "dc01", "\\PIPE\\InitShutdown"),
        r"ncacn_np:dc01[\PIPE\InitShutdown]",
    ),
    (
        r"ncacn_np:\\\\dc01[\\pipe\\lsass]",
        StringBinding("ncacn_np", "dc01", "\\pipe\\lsass"),
        r"ncacn_np:dc01[\pipe\lsass]",
    ),
    (
        "ncacn_np:dc01[lsarpc]",
        StringBinding("ncacn_np", "dc01", "\\pipe\\lsarpc"),
        r"ncacn_np:dc01[\pipe\lsarpc]",
    ),
    (
        "ncacn_np:dc01:4450[lsarpc,a=b]",
        StringBinding("ncacn_np", "dc01", "\\pipe\\lsarpc", None, (("port", "4450"), ("a", "b"))),
        r"ncacn_np:dc01[\pipe\lsarpc,port=4450,a=b]",
    ),
    (
        "ncacn_np::0[lsarpc]",
        StringBinding("ncacn_np", "", "lsarpc", None, (("port", "0"),)),
        r"ncacn_np:[\pipe\lsarpc,port=0]",
    ),
    (
        "ncacn_np:fe80::1[sign]",
        StringBinding("ncacn_np", "fe80::1", "", None, (("sign", ""),)),
        "ncacn_np:fe80::1[,sign]",
    ),
    (r"ncacn_np:dc01[\pipe\a\,b]", StringBinding("ncacn_np", "dc01", "\\pipe\\a,b"), None),
    (r"ncacn_np:dc01[\pipe\a\\]", StringBinding("ncacn_np", "dc01", "\\pipe\\a\\"), None),
    # flags
    (
        "ncacn_ip_tcp:host[135,bigendian]",
        StringBinding("ncacn_ip_tcp", "host", "135", None, (("bigendian", ""),)),
        None,
    ),
    (
        "ncacn_ip_tcp:host[sign,seal]",
        StringBinding("ncacn_ip_tcp", "host", "", None, (("sign", ""), ("seal", ""))),
        "ncacn_ip_tcp:host[,sign,seal]",
    ),
    (
        "ncacn_ip_tcp:host[,ndr64]",
        StringBinding("ncacn_ip_tcp", "host", "", None, (("ndr64", ""),)),
        None,
    ),
    ("ip:h[1,x=]", StringBinding("ncadg_ip_udp", "h", "1", None, (("x", ""),)), "ncadg_ip_udp:h[1,x]"),
    ("ncalrpc:[sign]", StringBinding("ncalrpc", "", "sign"), None),
    # escapes and delimiters that need none
    (
        r"ncalrpc:[a\,b\=c\]d\[e,o=\\\]]",
        StringBinding("ncalrpc", "", "a,b=c]d[e", None, (("o", "\\]"),)),
        None,
    ),
    ("ncacn_http:some@host.example[593,RpcProxy=proxy:443]",
     StringBinding("ncacn_http", "some@host.example", "593", None, (("RpcProxy", "proxy:443"),)), None),
    ("ncacn_vns_spp:item@group@org[385]", StringBinding("ncacn_vns_spp", "item@group@org", "385"), None),
    ("ncacn_at_dsp:host@zone[My Socket]", StringBinding("ncacn_at_dsp", "host@zone", "My Socket"), None),
    ("ncacn_dnet_nsp:4.120[#69]", StringBinding("ncacn_dnet_nsp", "4.120", "#69"), None),
    ("ncacn_dnet_nsp:node[RPC0034501]", StringBinding("ncacn_dnet_nsp", "node", "RPC0034501"), None),
    ("ncacn_spx:~0000000108002B30612C[34280]",
     StringBinding("ncacn_spx", "~0000000108002B30612C", "34280"), None),
    ("ncacn_nb_tcp:server[135]", StringBinding("ncacn_nb_tcp", "server", "135"), None),
    ("ncacn_ip_tcp:bücher.example[135]", StringBinding("ncacn_ip_tcp", "bücher.example", "135"), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meaning", "written"), READ)
def test_read_and_written(text: str, meaning: StringBinding, written: str | None) -> None:
    assert StringBinding.parse(text) == meaning
    assert str(meaning) == (text if written is None else written)


# text, part, column, and a piece of what is said about it
WRONG = [
    ("", "protocol sequence", 1, "no ':'"),
    ("host", "protocol sequence", 1, "no ':'"),
    (r"ncacn_ip_tcp\:host", "protocol sequence", 1, "no ':'"),
    (":host", "protocol sequence", 1, "unknown protocol sequence ''"),
    ("ncacn_ip_tpc:host", "protocol sequence", 1, "unknown protocol sequence 'ncacn_ip_tpc'"),
    (f"{OBJECT}@host", "protocol sequence", 38, "no ':'"),
    ("x@ncacn_ip_tcp:host", "object", 1, "'x' is not a UUID"),
    ("@ncacn_ip_tcp:host", "object", 1, "'' is not a UUID"),
    ("{12345778-1234-abcd-ef00-0123456789ac}@ip:h", "object", 1, "not a UUID"),
    ("\u06612345778-1234-abcd-ef00-0123456789ac@ip:h", "object", 1, "not a UUID"),
    ("ncacn_ip_tcp:a b", "address", 14, "contains ' '"),
    ("ncacn_ip_tcp:a/b", "address", 14, "contains '/'"),
    (r"ncacn_ip_tcp:\\host", "address", 14, "contains '\\\\'"),
    (r"ncacn_ip_tcp:\[host", "address", 14, "contains '['"),
    ("ncacn_ip_tcp:host\x00", "address", 14, "unprintable character U+0000"),
    ("ncalrpc:a\nb", "address", 9, "unprintable character U+000A"),
    ("ncacn_ip_tcp:fe80::x", "address", 14, "not an IPv6 address"),
    ("ncacn_ip_tcp:host:135", "address", 14, "not an IPv6 address"),
    ("ncacn_ip_tcp:fe80::1%[135]", "address", 14, "not an IPv6 address"),
    ("ncacn_ip_tcp:[fe80::1%a b]", "endpoint", 15, "is not an endpoint"),
    ("ncacn_ip_tcp:[fe80::1%a\tb]", "address", 14, "unprintable"),
    ("ncacn_ip_tcp:host]", "address", 18, "']' without '['"),
    ("ncacn_ip_tcp:[::1]x", "address", 19, "'x' follows it"),
    ("ncacn_ip_tcp:host[135", "endpoint", 18, "never closed"),
    (r"ncacn_ip_tcp:host[135\]", "endpoint", 18, "never closed"),
    ("ncacn_ip_tcp:host[135]x", "end", 23, "'x' follows ']'"),
    ("ncacn_ip_tcp:host[135][136]", "end", 23, "'[136]' follows ']'"),
    ("ncacn_ip_tcp:host[65536]", "endpoint", 19, "expected a number, 0 to 65535"),
    ("ncacn_ip_tcp:host[-1]", "endpoint", 19, "'-1' is not an endpoint of ncacn_ip_tcp"),
    ("ncacn_ip_tcp:host[\u0661]", "endpoint", 19, "expected a number"),
    ("ncacn_ip_tcp:host[1000000000000000]", "endpoint", 19, "expected a number"),
    ("ncacn_ip_tcp:host[ssh]", "endpoint", 19, "expected a number"),
    ("ncacn_nb_nb:host[256]", "endpoint", 18, "0 to 255"),
    ("ncacn_np:host[/lsarpc]", "endpoint", 15, "expected a pipe name"),
    (r"ncacn_np:host[pipe\lsarpc]", "endpoint", 15, "expected a pipe name"),
    ("ncacn_np:host:65536[lsarpc]", "address or option", 10, "port '65536': expected a number"),
    ("ncacn_np:host[lsarpc,port=a]", "address or option", 10, "port 'a': expected a number"),
    ("ncacn_np:host:1[lsarpc,port=2]", "address or option", 10, "option 'port' is given twice"),
    (r"ncacn_np:host[\pipe\]", "endpoint", 14, "never closed"),
    (r"ncacn_np:host[\pipe\\]", "endpoint", 15, "expected a pipe name"),
    ("ncacn_np:host[\\pipe]", "endpoint", 15, "expected a pipe name"),
    ("ncalrpc:[a\x7f]", "endpoint", 10, "unprintable character U+007F"),
    ("ncacn_dnet_nsp:node[#256]", "endpoint", 21, "DECnet object"),
    ("ncacn_dnet_nsp:node[#]", "endpoint", 21, "DECnet object"),
    ("ncacn_dnet_nsp:node[ABCDEFGHIJKLMNOPQ]", "endpoint", 21, "DECnet object"),
    ("ncacn_ip_tcp:host[135,endpoint=136]", "endpoint", 23, "given twice"),
    ("ncacn_ip_tcp:host[endpoint=1,endpoint=2]", "endpoint", 30, "given twice"),
    ("ncacn_ip_tcp:host[135,]", "option", 23, "no name"),
    ("ncacn_ip_tcp:host[135,=x]", "option", 23, "no name"),
    ("ncacn_ip_tcp:host[=x]", "option", 19, "no name"),
    ("ncacn_ip_tcp:host[135,a=1,A=2]", "option", 27, "'A' is given twice"),
    ("ncacn_ip_tcp:host[135,endpoint]", "option", 23, "the endpoint is not an option"),
    ("ncacn_ip_tcp:host[135,a=\x01]", "option", 23, "unprintable character U+0001"),
]


@pytest.mark.parametrize(("text", "part", "column", "problem"), WRONG)
def test_what_is_wrong_and_where(text: str, part: str, column: int, problem: str) -> None:
    with pytest.raises(errors.BindingError) as caught:
        StringBinding.parse(text)
    assert f": {part} at column {column}: " in str(caught.value)
    assert problem in str(caught.value)


def test_a_long_text_is_cut_in_its_error() -> None:
    with pytest.raises(errors.BindingError) as caught:
        StringBinding.parse("x" * 100_000)
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"protseq": "ncacn_x"}, "unknown protocol sequence"),
        ({"protseq": "ncacn_ip_tcp", "address": "a b"}, "not a host"),
        ({"protseq": "ncacn_ip_tcp", "endpoint": "x"}, "not an endpoint"),
        ({"protseq": "ncacn_ip_tcp", "options": (("", "x"),)}, "no name"),
        ({"protseq": "ncacn_ip_tcp", "options": (("Endpoint", "1"),)}, "not an option"),
        ({"protseq": "ncacn_ip_tcp", "options": (("a", "1"), ("A", ""))}, "twice"),
    ],
)
def test_the_constructor_checks(arguments: dict[str, object], problem: str) -> None:
    with pytest.raises(errors.BindingError, match=problem):
        StringBinding(**arguments)  # type: ignore[arg-type]


def test_one_form() -> None:
    made = StringBinding("IP", "[::1]", "007", uuid.UUID(int=0))
    assert made == StringBinding("ncadg_ip_udp", "::1", "7")
    assert made.object is None
    assert made.sequence is PROTOCOL_SEQUENCES["ncadg_ip_udp"]
    assert hash(made) == hash(StringBinding.parse("ncadg_ip_udp:::1[7]"))


def test_options() -> None:
    made = StringBinding.parse("ncacn_http:h[593,RpcProxy=p,sign]")
    assert made.option("rpcproxy") == "p"
    assert made.option("SIGN") == ""
    assert made.option("seal") is None


def test_replace() -> None:
    made = StringBinding.parse("ncacn_ip_tcp:h[135]")
    assert str(made.replace(endpoint="49152", object=OBJECT)) == f"{OBJECT}@ncacn_ip_tcp:h[49152]"
    with pytest.raises(errors.BindingError, match="not an endpoint"):
        made.replace(endpoint="x")


# --- properties

PRINTABLE = st.characters(exclude_categories=("C", "Zs", "Zl", "Zp")) | st.sampled_from(" \\@:[],=")
TEXT = st.text(PRINTABLE, max_size=12)
PORTS = st.integers(0, 0xFFFF).map(str)
ENDPOINTS = {
    EndpointFormat.PORT: PORTS,
    EndpointFormat.NETBIOS: st.integers(0, 0xFF).map(str),
    EndpointFormat.PIPE: st.text(PRINTABLE, min_size=1, max_size=8).map(lambda name: f"\\pipe\\{name}"),
    EndpointFormat.DECNET: st.integers(0, 0xFF).map(lambda number: f"#{number}")
    | TEXT.filter(lambda text: not text.startswith("#")),
    EndpointFormat.NAME: TEXT,
}
HOSTS = st.one_of(
    st.just(""),
    st.ip_addresses().map(str),
    st.ip_addresses(v=6).map(lambda address: f"{address}%eth0"),
    st.text(st.characters(categories=("L", "N")) | st.sampled_from("-._@,="), min_size=1, max_size=12),
)
ADDRESSES = {
    binding.AddressFormat.HOST: HOSTS,
    binding.AddressFormat.SERVER: TEXT,
    binding.AddressFormat.IPX: TEXT,
    binding.AddressFormat.NAME: TEXT,
}
OPTIONS = st.lists(
    st.tuples(TEXT.filter(lambda name: name != "" and name.casefold() != "endpoint"), TEXT),
    max_size=3,
    unique_by=lambda option: option[0].casefold(),
).map(tuple)


@st.composite
def bindings(draw: st.DrawFn) -> StringBinding:
    sequence = draw(st.sampled_from(list(PROTOCOL_SEQUENCES.values())))
    return StringBinding(
        sequence.name,
        draw(ADDRESSES[sequence.address_format]),
        draw(st.just("") | ENDPOINTS[sequence.endpoint_format]),
        draw(st.none() | st.uuids()),
        draw(OPTIONS),
    )


@given(bindings())
def test_written_then_read_is_the_same(made: StringBinding) -> None:
    assert StringBinding.parse(str(made)) == made


SOUP = st.lists(
    st.sampled_from(
        ["ncacn_ip_tcp", "ncacn_np", "ncalrpc", "endpoint", "sign", "::1", "\\pipe\\x", str(OBJECT), "7"]
    )
    | st.sampled_from("\\@:[],= "),
    max_size=16,
).map("".join)


@given(st.text(max_size=40) | SOUP)
@example("ncacn_ip_tcp:[[::1]")
@example("\\")
def test_any_text_is_a_binding_or_a_binding_error(text: str) -> None:
    try:
        made = StringBinding.parse(text)
    except errors.BindingError:
        return
    assert StringBinding.parse(str(made)) == made


def test_an_option_is_set_or_added() -> None:
    made = StringBinding("ncacn_np", "host", "lsarpc", None, (("Port", "1"), ("a", "b")))
    assert made.with_option("port", "2").options == (("Port", "2"), ("a", "b"))
    assert made.with_option("c", "").options == (("Port", "1"), ("a", "b"), ("c", ""))
    with pytest.raises(errors.BindingError, match="port '65536'"):
        made.with_option("port", "65536")
