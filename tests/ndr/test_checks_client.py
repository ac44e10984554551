"""What a client holds a response to (MS-RPCE 3.1.2.7.1): sizes as they were before the call."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import DERIVED, Type
from tests.ndr.build import NDR64, fixed, full, procedure, ref, sized, string, struct, stub, union, unique

every_variant = pytest.mark.parametrize("variant", list(ndr.Variant), ids=lambda variant: variant.name)
COUNTED = struct("Counted", n=ndr.ULONG, a=unique(sized(ndr.BYTE, "n")))
TAIL = struct("Tail", n=ndr.ULONG, a=sized(ndr.BYTE, "n"))
VARYING = struct("Varying", n=ndr.ULONG, m=ndr.ULONG, a=sized(ndr.BYTE, "n", "m"))


def decode_out(made: ndr.Procedure, text: str, args: tuple[Any, ...], variant: ndr.Variant) -> Any:
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, variant)
    return codec.decode_out(stub(text, variant), args)


def rule(
    made: ndr.Procedure, good: str, bad: str, args: tuple[Any, ...], message: str, variant: ndr.Variant
) -> None:
    """Check that one response is taken and another refused, unless nothing is held to the request."""
    decode_out(made, good, args, variant)
    with pytest.raises(NdrError, match=message):
        decode_out(made, bad, args, variant)
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, variant)
    codec.decode_out(stub(bad, variant), args, hold=False)


@every_variant
class TestMaximumCount:
    """MS-RPCE 3.1.2.7.1.1."""

    def test_of_an_output_sized_by_an_input(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", sized(ndr.BYTE, "n"), "out"))
        assert decode_out(made, "w2 r6162", (2,), variant).a == b"ab"
        for bad in ("w3 r616263", "w1 r61"):
            with pytest.raises(NdrError, match=r"a at 0x0: maximum count . does not fit n"):
                decode_out(made, bad, (2,), variant)

    def test_of_an_output_sized_by_what_the_server_can_change(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("n", ref(ndr.ULONG), "in,out"), ("a", sized(ndr.BYTE, "*n"), "out"))
        message = r"^a: 3 elements, size_is\(\*n\) was 2 when sent"
        rule(made, "i2 w2 r6162", "i3 w3 r616263", (2,), message, variant)
        assert decode_out(made, "i1 w1 r61", (2,), variant).a == b"a"

    def test_of_an_input_and_output(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("n", ref(ndr.ULONG), "in,out"), ("a", sized(ndr.LONG, "*n"), "in,out"))
        message = r"^a: 2 elements, size_is\(\*n\) was 1 when sent"
        for sent in (1, DERIVED):
            rule(made, "i1 w1 i7", "i2 w2 i7 i8", (sent, [5]), message, variant)

    @pytest.mark.parametrize("pointer", [unique, full])
    def test_behind_a_pointer(self, variant: ndr.Variant, pointer: Any) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in,out"), ("a", pointer(sized(ndr.BYTE, "n")), "in,out"))
        rule(made, "i1 w1 w1 r61", "i2 w1 w2 r6162", (1, b"x"), "^a: 2 elements, size_is", variant)
        assert decode_out(made, "i2 w0", (1, b"x"), variant).a is None
        # There was no memory of the caller's for it, so the server's size is as good as any.
        assert decode_out(made, "i2 w1 w2 r6162", (1, None), variant).a == b"ab"

    def test_of_a_field(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("s", ref(COUNTED), "in,out"))
        message = r"^s.a: 2 elements, size_is\(n\) was 1 when sent"
        for value in (COUNTED.cls(n=1, a=b"x"), COUNTED.cls(a=b"x")):
            rule(made, "i1 w1 w1 r61", "i2 w1 w2 r6162", (value,), message, variant)
        assert decode_out(made, "i2 w1 w2 r6162", (COUNTED.cls(n=9, a=None),), variant).s.a == b"ab"

    def test_of_elements(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("s", fixed(unique(COUNTED), 2), "in,out"))
        args = ([None, COUNTED.cls(a=b"x")],)
        good, bad = "w0 w1 i1 w1 w1 r61", "w0 w1 i2 w1 w2 r6162"
        rule(made, good, bad, args, r"^s\[1\].a: 2 elements", variant)

    def test_of_rows(self, variant: ndr.Variant) -> None:
        """Windows does not check arrays of several dimensions; nothing is against it."""
        two = ndr.Array(ndr.BYTE, (ndr.Dim(size_is="n"), ndr.Dim(2)))
        made = procedure("P", ("n", ndr.ULONG, "in,out"), ("a", two, "in,out"))
        rule(made, "i1 w1 r6162", "i2 w2 r61626364", (1, [b"xy"]), "^a: 2 elements, size_is", variant)

    def test_of_an_arm(self, variant: ndr.Variant) -> None:
        choice = union("U", ndr.ULONG, [([1], unique(COUNTED)), ([2], None)], switch_is="level")
        made = procedure("P", ("level", ndr.ULONG, "in"), ("u", ref(choice), "in,out"))
        args = (1, choice.cls(1, COUNTED.cls(a=b"x")))
        rule(made, "i1 w1 i1 w1 w1 r61", "i1 w1 i2 w1 w2 r6162", args, "^u.value.a: 2 elements", variant)

    def test_of_another_arm(self, variant: ndr.Variant) -> None:
        choice = union("U", ndr.ULONG, [([1], unique(COUNTED)), ([2], unique(TAIL))])
        made = procedure("P", ("u", ref(choice), "in,out"))
        result = decode_out(made, "i2 w1 w3 i3 r616263", (choice.cls(1, COUNTED.cls(a=b"x")),), variant)
        assert result.u.value.a == b"abc"

    def test_of_what_has_no_expression(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("a", sized(ndr.BYTE), "in,out"))
        rule(made, "w1 r61", "w2 r6162", (b"x",), r"^a: 2 elements, 1 were sent", variant)


@every_variant
class TestOffsetAndActualCount:
    """MS-RPCE 3.1.2.7.1.2: their sum, whatever maximum count comes with them."""

    def test_parameter(self, variant: ndr.Variant) -> None:
        array = sized(ndr.BYTE, "*n", "*m")
        made = procedure(
            "P", ("n", ref(ndr.ULONG), "in,out"), ("m", ref(ndr.ULONG), "in,out"), ("a", array, "in,out")
        )
        message = r"^a: 3 elements, size_is\(\*n\) was 2 when sent"
        rule(made, "i2 i2 w2 w0 w2 r6162", "i3 i3 w3 w0 w3 r616263", (2, 1, b"x"), message, variant)
        # A server says how much room it would have taken (MS-RRP 3.1.5.17).
        assert decode_out(made, "i9 i0 w9 w0 w0", (2, 1, b"x"), variant).n == 9

    def test_offset(self, variant: ndr.Variant) -> None:
        array = unique(sized(ndr.BYTE, "n", "1", "f"))
        made = procedure("P", ("n", ndr.ULONG, "in,out"), ("f", ndr.ULONG, "in,out"), ("a", array, "in,out"))
        good, bad = "i3 i1 w1 w3 w1 w1 r61", "i3 i2 w1 w3 w2 w1 r61"
        rule(made, good, bad, (2, 0, b"x"), "^a: 3 elements, size_is", variant)


TWO = {1: "r6100", 2: "h97 h0"}
THREE = {1: "r616200", 2: "h97 h98 h0"}


@every_variant
@pytest.mark.parametrize("element", [ndr.CHAR, ndr.WCHAR])
class TestStrings:
    def test_dictated_by_a_parameter(self, variant: ndr.Variant, element: ndr.Primitive) -> None:
        """MS-RPCE 3.1.2.7.1.3."""
        made = procedure("P", ("n", ndr.ULONG, "in,out"), ("s", string(element, "n"), "in,out"))
        good, bad = f"i2 w2 w0 w2 {TWO[element.size]}", f"i3 w3 w0 w3 {THREE[element.size]}"
        rule(made, good, bad, (2, "x"), r"^s: 3 elements, size_is\(n\) was 2 when sent", variant)

    def test_not_dictated(self, variant: ndr.Variant, element: ndr.Primitive) -> None:
        """MS-RPCE 3.1.2.7.1.4."""
        made = procedure("P", ("s", ref(string(element)), "in,out"))
        good, bad = f"w2 w0 w2 {TWO[element.size]}", f"w3 w0 w3 {THREE[element.size]}"
        rule(made, good, bad, ("x",), r"^s: 3 elements, 2 were sent", variant)
        made = procedure("P", ("s", unique(string(element)), "in,out"))
        rule(made, f"w1 {good}", f"w1 {bad}", ("x",), r"^s: 3 elements, 2 were sent", variant)
        assert decode_out(made, f"w1 {bad}", (None,), variant).s == "ab"


@every_variant
def test_conformant_structure(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.2.7.1.5."""
    made = procedure("P", ("s", ref(TAIL), "in,out"))
    message = r"^s.a: 2 elements, size_is\(n\) was 1 when sent"
    for value in (TAIL.cls(n=1, a=b"x"), TAIL.cls(a=b"x")):
        rule(made, "w1 i1 r61", "w2 i2 r6162", (value,), message, variant)


@every_variant
def test_conformant_varying_structure(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.2.7.1.6."""
    made = procedure("P", ("s", unique(VARYING), "in,out"))
    message = r"^s.a: 3 elements, size_is\(n\) was 2 when sent"
    good, bad = "w1 w2 i2 i2 w0 w2 r6162", "w1 w3 i3 i3 w0 w3 r616263"
    rule(made, good, bad, (VARYING.cls(n=2, a=b"x"),), message, variant)
    assert decode_out(made, "w1 w9 i9 i1 w0 w1 r61", (VARYING.cls(n=2, a=b"x"),), variant).s.n == 9


NODE: ndr.Struct = struct(
    "Node", next=full(ndr.Deferred(lambda: NODE)), other=full(ndr.Deferred(lambda: NODE)), item=COUNTED
)


def ring(length: int, item: bytes) -> Any:
    """Nodes in a circle, each pointing twice to the next."""
    nodes = [NODE.cls(next=None, other=None, item=COUNTED.cls(a=item)) for _ in range(length)]
    for at, node in enumerate(nodes):
        node.next = node.other = nodes[(at + 1) % length]
    return nodes[0]


@every_variant
def test_cycles(variant: ndr.Variant) -> None:
    """They are walked once, however many ways lead through them."""
    made = procedure("P", ("s", full(NODE), "in,out"))
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, variant)
    args = (ring(50, b"ab"),)
    result = codec.decode_out(codec.encode_out(made.result(s=ring(50, b"xy")), args), args)
    assert result.s.next.other.item.a == b"xy"
    longer = ring(50, b"xy")
    longer.next.next.item.a = b"xyz"
    with pytest.raises(NdrError, match=r"^s.*item.a: 3 elements, size_is\(n\) was 2 when sent"):
        codec.decode_out(codec.encode_out(made.result(s=longer), args), args)


@pytest.mark.parametrize(
    ("kind", "sent", "got"),
    [
        (unique(ndr.WSTRING), None, "text"),
        (ref(struct("Out", level=ndr.ULONG, list=unique(COUNTED))), "null", "filled"),
    ],
)
def test_what_was_null_is_the_servers(kind: Type, sent: Any, got: Any) -> None:
    """Containers that are filled by the server, as those of NetrShareEnum are."""
    if sent == "null":
        cls = kind.target.cls  # type: ignore[attr-defined]
        sent = cls(level=1, list=COUNTED.cls(a=None))
        got = cls(level=1, list=COUNTED.cls(a=b"shares"))
    made = procedure("P", ("x", kind, "in,out"))
    for variant in ndr.Variant:
        codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, variant)
        encoded = codec.encode_out(made.result(x=got), (sent,))
        result = codec.decode_out(encoded, (sent,)).x
        assert result == got or result.list.a == got.list.a


def test_without_the_request_nothing_is_held_to_it() -> None:
    made = procedure("P", ("s", ref(string(ndr.CHAR)), "in,out"))
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, NDR64)
    assert codec.decode_out(stub("w3 w0 w3 r616200", NDR64)).s == "ab"


def test_arguments_of_the_wrong_number() -> None:
    made = procedure("P", ("n", ndr.ULONG, "in"), ("s", ref(string(ndr.CHAR)), "in,out"))
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, NDR64)
    with pytest.raises(NdrError, match="expected a tuple of 2, not a tuple of 1"):
        codec.decode_out(stub("w3 w0 w3 r616200", NDR64), ("x",))


@every_variant
def test_what_was_empty_has_no_room(variant: ndr.Variant) -> None:
    """The message says how to leave the memory to the server, where that can be."""
    made = procedure("P", ("s", ref(COUNTED), "in,out"))
    message = r"^s.a: 2 elements, size_is\(n\) was {} when sent \(MS-RPCE 3.1.2.7.1\){}$"
    hint = "; pass None for it, not an empty value, to let the server allocate"
    for sent, end in ((b"", hint), (b"x", "")):
        with pytest.raises(NdrError, match=message.format(len(sent), end)):
            decode_out(made, "i2 w1 w2 r6162", (COUNTED.cls(a=sent),), variant)
    assert decode_out(made, "i2 w1 w2 r6162", (COUNTED.cls(a=None),), variant).s.a == b"ab"
    direct = procedure("P", ("n", ref(ndr.ULONG), "in,out"), ("a", sized(ndr.BYTE, "*n"), "in,out"))
    with pytest.raises(NdrError, match=r"was 0 when sent \(MS-RPCE 3.1.2.7.1\)$"):
        decode_out(direct, "i1 w1 r61", (0, b""), variant)
