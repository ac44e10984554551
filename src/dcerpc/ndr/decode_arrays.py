"""Decoding, third layer: arrays and strings (C706 14.3.3, 14.3.4)."""

from __future__ import annotations

from math import gcd
from struct import calcsize
from typing import Any, NamedTuple

from dcerpc.ndr.decode_runs import Post, RunDecoder
from dcerpc.ndr.emitter import Position, Run, without_gap
from dcerpc.ndr.kinds import ArrayPlan, varies
from dcerpc.ndr.support import MAX_COUNT
from dcerpc.ndr.types import Array, Converted, Dim, Pointer, Struct, Type

__all__ = ["ArrayDecoder", "Raw"]

#: What reading in place gives: source of a value, or for a flat structure a list of the same by field.
Raw = Any


class _Head(NamedTuple):
    """The counts of one dimension: source of each, "" for no offset, and where they are relative to ``o``."""

    most: str
    first: str
    actual: str
    delta: int


class ArrayDecoder(RunDecoder):
    """Reads arrays; what their elements are is the next layer's.

    Attributes:
        extents: source of the element counts of the array that is being read, one for each dimension.
    """

    extents: list[str]

    def scalars(self, kind: Type, counts: tuple[str, ...] = ()) -> Raw:
        raise NotImplementedError

    def hoisted(self, kind: Type) -> Raw:
        raise NotImplementedError

    def materialised(self, kind: Type, raw: Raw) -> str:
        raise NotImplementedError

    def inline(self, kind: Type) -> bool:
        raise NotImplementedError

    def whole(self, kind: Struct, raw: Raw) -> str:
        raise NotImplementedError

    def pointer(self, kind: Pointer, referent: str, target: str) -> None:
        raise NotImplementedError

    def referents(self, kind: Type, source: str, target: str) -> None:
        raise NotImplementedError

    # In place

    def array(self, kind: Array, counts: tuple[str, ...], streamed: bool = False) -> str:
        """Read an array in place.

        Args:
            streamed: read what its elements defer, too: it comes next. See :meth:`streams`.
        """
        plan, waiting = self.layout.array(kind), list(counts)
        heads: list[tuple[str, str, str]] = []
        for dim in plan.dims:
            most = str(dim.bound) if dim.bound is not None else waiting.pop(0)
            if plan.string or varies(dim):
                first, actual = self.source.fresh("f"), self.source.fresh("a")
                self.queue(self.word, first)
                self.queue(self.word, actual)
                heads.append((most, first, actual))
            else:
                heads.append((most, "", most))
        deltas = {item.source: item.start - self.pending.size for item in self.pending.items}
        self.flush()
        for dim, (most, first, actual) in zip(plan.dims, heads, strict=True):
            self.check_counts(plan, dim, _Head(most, first, actual, deltas.get(first or most, 0)))
        sizes = [head[2] for head in heads]
        total = sizes[0]
        if len(sizes) > 1:
            total = self.source.fresh("c")
            self.source.line(f"{total} = {' * '.join(sizes)}")
        self.align_elements(self.layout.element_align(plan), total)
        read = {"octets": self.octets, "text": self.text, "numbers": self.numbers, "items": self.items}
        if streamed:
            return self.streamed_items(plan, total)
        self.extents = sizes
        plain = plan.string and plan.kind != "items"
        value = self.string(plan, total) if plain else read[plan.kind](plan, total)
        if plan.string and not plain:
            self.source.line(f"{value} = before_end({value}, {self.blank(plan)})")
        if len(sizes) > 1:
            extents = ", ".join(sizes)
            shaped = f"rows({value}, ({extents}), s, n)"
            if plan.kind == "text":
                shaped = f"text_rows({value}, ({extents}), s, n, utf16)"
            self.source.line(f"{value} = {shaped}")
        return value

    def check_counts(self, plan: ArrayPlan, dim: Dim, head: _Head) -> None:
        """Check one dimension's counts against each other, expressions and ranges (MS-RPCE 3.1.1.5.3.2.1)."""
        most, first, actual, delta = head
        conformant = dim.bound is None
        largest = MAX_COUNT // max(self.layout.minimum(plan.element), 1)
        if first and not dim.first_is:
            limit = f" or {most} > {largest}" if conformant else ""
            with self.source.block(f"if {first} or {actual} > {most}{limit}:"):
                self.source.line(f"raise misfit({most}, {first}, {actual}, {largest})", delta)
        elif first:
            limit = f" or {most} > {largest}" if conformant else ""
            with self.source.block(f"if {first} + {actual} > {most}{limit}:"):
                self.source.line(f"raise misfit({most}, {first}, {actual}, {largest})", delta)
            self.check(dim.first_is, first, "offset", delta)
        elif conformant and len(plan.dims) > 1:
            # The product that is compared with the octets left says nothing when another dimension is 0.
            with self.source.block(f"if {most} > {largest}:"):
                self.source.line(f"raise misfit({most}, 0, 0, {largest})", delta)
        if first and dim.length_is:
            self.check(dim.length_is, actual, "actual count", delta)
        if conformant and dim.size_is:
            self.check(dim.size_is, most, "maximum count", delta)
        if dim.range is not None and self.layout.strict:
            limited = most if conformant and (dim.size_is or not plan.string) else actual
            low, high = dim.range
            message = f"count {{{limited}}} is not in range({low}, {high})"
            self.source.fail(f"not {low} <= {limited} <= {high}", message, delta)

    def align_elements(self, boundary: int, total: str) -> None:
        """Align for the first element: a gap precedes data, so there is none where there are no elements."""
        if self.position.modulus % boundary == 0 and self.position.rest % boundary == 0:
            return
        if total.isdigit():
            self.align(boundary)
            self.flush()
            return
        with self.branch(f"if {total}:"):
            self.align_now(boundary)
            self.position = Position(boundary)

    def bounded(self, total: str, size: int, what: str, gap: int = 0) -> str:
        """The end of ``total`` elements of ``size`` octets, checked to be within the buffer."""
        end = self.source.fresh("e")
        if gap:
            self.source.line(f"{end} = o + {total} * {size} - {gap} if {total} else o")
        else:
            self.source.line(f"{end} = o + {total} * {size}" if size != 1 else f"{end} = o + {total}")
        with self.source.block(f"if {end} > n:"):
            self.source.line(f'raise short(b, o, {total}, "{what}")')
        self.position = Position(gcd(self.position.modulus, size), self.position.rest)
        return end

    def octets(self, plan: ArrayPlan, total: str) -> str:
        end, value = self.bounded(total, 1, "octets"), self.source.fresh("x")
        made = f"bytes(b[o:{end}])"
        if self.layout.ebcdic and plan.primitive == "char":
            made += ".translate(EBCDIC)"
        self.source.line(f"{value} = {made}")
        self.source.line(f"o = {end}")
        return value

    def text(self, plan: ArrayPlan, total: str) -> str:
        end, value = self.bounded(total, 2, "code units"), self.source.fresh("x")
        if len(plan.dims) > 1:
            self.source.line(f"{value} = b[o:{end}]")
        else:
            self.source.line(f'{value} = utf16(b[o:{end}], "surrogatepass", True)[0]')
        self.source.line(f"o = {end}")
        return value

    def string(self, plan: ArrayPlan, total: str) -> str:
        """Read a string; its value ends before the first NUL (C706 14.3.4)."""
        end = self.bounded(total, plan.unit, "elements of a string")
        value, nul, rest = self.source.fresh("x"), self.source.fresh("z"), self.source.fresh("r")
        whole = {
            "wchar": 'utf16({}, "surrogatepass", True)[0].partition("\\0")',
            "char": 'utf8({}, "surrogateescape", True)[0].partition("\\0")',
        }.get(plan.primitive, 'bytes({}).partition(b"\\0")')
        if self.layout.ebcdic and plan.primitive == "char":
            whole = 'ebcdic({}).partition("\\0")'
        self.source.line(f"{value}, {nul}, {rest} = {whole.replace('{}', f'b[o:{end}]')}")
        with self.source.block(f"if {rest} or not {nul}:"):
            self.source.line(f"unterminated({nul}, {rest})")
        self.source.line(f"o = {end}")
        return value

    def numbers(self, plan: ArrayPlan, total: str) -> str:
        leaf = self.layout.sure_leaf(plan.element)
        end, value = self.bounded(total, leaf.size, "elements"), self.source.fresh("x")
        if plan.primitive == "bool":
            self.source.line(f"{value} = [y != 0 for y in b[o:{end}]]")
        else:
            self.source.line(f'{value} = numbers("{leaf.code}", b[o:{end}], SWAP)')
        self.source.line(f"o = {end}")
        return value

    def items(self, plan: ArrayPlan, total: str) -> str:
        value = self.source.fresh("l")
        element = self.layout.real(plan.element)
        least = self.layout.element_minimum(plan)
        if self.layout.bare_refs(plan):
            if least:
                self.limit(total, least)
            self.source.line(f"s.spend({total}, n)")
            self.source.line(f"{value} = [None] * {total}")
            return value
        if self.layout.leaves(element) is not None:
            return self.flat_items(plan, element, total, value)
        if least:
            self.limit(total, least)
        else:
            self.source.line(f"s.spend({total}, n)")
        self.source.line(f"{value} = []")
        index = self.source.fresh("i")
        with self.loop(f"for {index} in range({total}):"), self.source.at(self.element(index)):
            self.align(self.layout.element_align(plan))
            raw = self.hoisted(element)
            self.flush()
            self.source.line(f"{value}.append({self.materialised(element, raw)})")
        return value

    def element(self, index: str) -> str:
        """Path of an element of the array that is being read, given the variable that counts them all."""
        if len(self.extents) == 1:
            return f"[@{index}]"
        return f"@{index}/{'/'.join(self.extents)}"

    def limit(self, total: str, least: int) -> None:
        """Bound a count by the octets left before anything is made of it."""
        size = f"{total} * {least}" if least > 1 else total
        with self.source.block(f"if {size} > n - o:"):
            self.source.line(f'raise short(b, o, {total}, "elements")')

    def element_run(self, element: Type) -> tuple[str, str, Raw, list[Post], int]:
        """How to read one element: struct codes with padding, names of slots, raw value, checks, the gap."""
        kept = self.pending, self.position, self.posts, self.source.path
        self.pending, self.posts, self.source.path = Run(), [], ""
        boundary = self.layout.align(element)
        self.position = Position(boundary)
        raw = self.scalars(element)
        run, posts = self.pending, self.posts
        self.pending, self.position, self.posts, self.source.path = kept
        codes = without_gap(run.codes)
        size = calcsize("=" + codes)
        gap = -size % boundary
        names = ", ".join(run.names) + ("," if len(run.names) == 1 else "")
        return codes + "x" * gap, f"({names})", raw, posts, gap

    def flat_items(self, plan: ArrayPlan, element: Type, total: str, value: str) -> str:
        codes, names, raw, posts, gap = self.element_run(element)
        octets, end = self.element_octets(total, calcsize("=" + codes), gap)
        unpack = self.source.struct("iter_unpack", codes, self.layout.order)
        if self.layout.has_referents(element):
            self.source.line(f"{value} = list({unpack}({octets}))")
        elif isinstance(element, (Struct, Converted)) or posts:
            index = self.source.fresh("i")
            self.source.line(f"{value} = []")
            head = f"for {index}, {names} in enumerate({unpack}({octets})):"
            with self.loop(head), self.source.at(self.element(index)):
                self.write_posts(posts)
                self.source.line(f"{value}.append({self.materialised(element, raw)})")
        else:
            self.source.line(f"{value} = [{raw} for {names} in {unpack}({octets})]")
        self.source.line(f"o = {end}")
        self.position = Position()
        return value

    def streams(self, plan: ArrayPlan) -> bool:
        """Whether elements can be unpacked one by one while what they defer is read."""
        element = self.layout.real(plan.element)
        return (
            len(plan.dims) == 1
            and self.layout.leaves(element) is not None
            and self.layout.has_referents(element)
            and not self.layout.bare_refs(plan)
            and (isinstance(element, Pointer) or self.inline(element))
        )

    def streamed_items(self, plan: ArrayPlan, total: str) -> str:
        """Read flat elements and, right behind them all, what they defer: one loop does both."""
        element: Any = self.layout.real(plan.element)
        codes, names, raw, posts, gap = self.element_run(element)
        octets, end = self.element_octets(total, calcsize("=" + codes), gap)
        unpack = self.source.struct("iter_unpack", codes, self.layout.order)
        value, elements = self.source.fresh("l"), self.source.fresh("y")
        self.source.line(f"{elements} = {unpack}({octets})")
        self.source.line(f"o = {end}")
        self.source.line(f"{value} = []")
        # As many elements as the list has by then precede the one that fails.
        with self.loop(f"for {names} in {elements}:"), self.source.at(f"[@{value}]"):
            self.write_posts(posts)
            if isinstance(element, Struct):
                item = self.whole(element, raw)
            else:
                item = self.source.fresh("x")
                self.pointer(element, raw, item)
            self.source.line(f"{value}.append({item})")
        return value

    def element_octets(self, total: str, size: int, gap: int) -> tuple[str, str]:
        """Source of the octets of flat elements that are ``gap`` octets apart, with that many after the last.

        They are bytes whatever the stub is: CPython crashes when garbage collection finds a memoryview and
        an iterator of iter_unpack over it, as in the frame of an exception, and clears the memoryview first.

        Returns:
            It, and where the array ends.
        """
        if not gap or not self.layout.pads_end:
            end = self.bounded(total, size, "elements", gap)
            octets = f"bytes(b[o:{end}])"
            return f"{octets} + PADS[{gap} if {total} else 0]" if gap else octets, end
        end, local = self.source.fresh("e"), self.source.fresh("x")
        self.source.line(f"{end} = o + {total} * {size}")
        self.source.line(f"{local} = bytes(b[o:{end}])")
        with self.source.block(f"if {end} > n:"):
            self.source.line(f"{local} = padded(b, o, {end}, {gap}, {total})")
        return local, end

    def write_posts(self, posts: list[Post]) -> None:
        for path, _, condition, message in posts:
            with self.source.at(path):
                self.source.fail(condition, message)

    # Deferred

    def array_referents(self, kind: Array, source: str) -> None:
        """Referents of all elements, in order, after all elements (C706 14.3.12.3)."""
        plan = self.layout.array(kind)
        element = self.layout.real(plan.element)
        path, nested = self.source.path, self.source.nesting
        for _ in plan.dims[1:]:
            row, index = self.source.fresh("l"), self.source.fresh("i")
            self.source.line(f"for {index}, {row} in enumerate({source}):")
            self.source.nesting += 1
            self.source.path += f"[@{index}]"
            source = row
        self.position = Position()
        self.row_referents(plan, element, source)
        self.source.path, self.source.nesting = path, nested
        self.position = Position()

    def row_referents(self, plan: ArrayPlan, element: Type, source: str) -> None:
        index, row = self.source.fresh("i"), self.source.fresh("l")
        self.source.line(f"{row} = {source}")
        if self.layout.leaves(element) is not None and not self.layout.bare_refs(plan):
            _, names, raw, posts, _ = self.element_run(element)
            with self.loop(f"for {index}, {names} in enumerate({row}):"), self.source.at(f"[@{index}]"):
                self.write_posts(posts)
                if isinstance(element, (Pointer, Converted)):
                    self.referents(element, raw, f"{row}[{index}]")
                elif isinstance(element, Struct) and self.inline(element):
                    self.source.line(f"{row}[{index}] = {self.whole(element, raw)}")
                else:
                    made = self.materialised(element, raw)
                    self.source.line(f"{row}[{index}] = {made}")
                    self.referents(element, made, made)
            return
        item = self.source.fresh("x")
        with self.loop(f"for {index}, {item} in enumerate({row}):"), self.source.at(f"[@{index}]"):
            self.referents(element, item, f"{row}[{index}]")
