"""Source of the entry functions: the parameters of a procedure in one direction, or a single value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from dcerpc.errors import NdrError
from dcerpc.limits import DEFAULT_LIMITS
from dcerpc.ndr import expr
from dcerpc.ndr.bounds import BoundsWriter
from dcerpc.ndr.correlation import Scope
from dcerpc.ndr.decoding import DecodeEmitter
from dcerpc.ndr.emitter import Emitter, Position
from dcerpc.ndr.encoding import EncodeEmitter
from dcerpc.ndr.kinds import identifier
from dcerpc.ndr.plan import Layout
from dcerpc.ndr.source import Source
from dcerpc.ndr.types import Array, Param, Pointer, Procedure, TargetLevel, Type, Variant

__all__ = ["compile_function", "compile_value", "entry", "write_function"]

_DEPTH = DEFAULT_LIMITS.max_ndr_depth


def _travels(param: Param, way: str) -> bool:
    return way in (part.strip() for part in param.direction.split(","))


class _Parts:
    """A procedure's parameters by direction, with the local variables that hold them; without its pipes.

    Attributes:
        tailed: the other [out] parameters follow pipes (C706 4.2.14), so they begin anywhere in the stub.
    """

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        for param in procedure.params:
            identifier(param.name)
        self.tailed = bool(procedure.pipes_out)
        params = [param for param in procedure.params if not param.pipe]
        self.types = {param.name: param.type for param in params}
        self.inputs = [param for param in params if _travels(param, "in")]
        self.outputs = [param for param in params if _travels(param, "out")]
        self.only_in = [param for param in self.inputs if not _travels(param, "out")]
        self.args = {param.name: f"arg{at}" for at, param in enumerate(self.inputs)}


@contextmanager
def entry(emitter: Emitter, head: str) -> Iterator[None]:
    """An entry function: whatever fails in it becomes an NdrError."""
    source = emitter.source
    with source.block(head):
        with source.block("try:"):
            start = len(source.lines)
            if emitter.purpose == "decode":
                source.line("n = len(b)")
            yield
            if emitter.purpose == "decode":
                source.drop_unused(start, "n")
        with source.block("except FAILURES as error:"):
            source.line("raise explain(error) from error")
    source.line("")


def _unpack_args(source: Source, parts: _Parts) -> None:
    names = "".join(f"{name}, " for name in parts.args.values()).rstrip()
    if names:
        source.line(f"{names} = args", expected=(f"a tuple of {len(parts.args)}", "args"))


def _decode_start(emitter: DecodeEmitter, tailed: bool = False) -> int:
    start = len(emitter.source.lines)
    emitter.source.line("s = State(depth)")
    emitter.position = Position()
    if not tailed:
        emitter.source.line("o = 0")
        emitter.position = Position(8)
    return start


def _encode_end(emitter: EncodeEmitter) -> None:
    """Return the octets; a procedure that is one flat run is one struct call."""
    source = emitter.source
    if emitter.begun:
        emitter.flush()
        source.line('return b"".join(w)')
    elif emitter.pending.size:
        source.line(f"return {emitter.packed(emitter.pending)}", items=tuple(emitter.pending.items))
    else:
        source.line('return b""')
    emitter.pending = type(emitter.pending)()


def _encode(emitter: EncodeEmitter, scope: Scope, params: list[tuple[str, Type]], full_ids: str = "") -> None:
    source = emitter.source
    emitter.scope, emitter.position = scope, Position(1 if emitter.based else 8)
    start = len(source.lines)
    source.line(f"s = State(depth{full_ids})")
    for name, kind in params:
        with source.at(name):
            emitter.value(kind, scope.values[name])
    _encode_end(emitter)
    if not source.drop_unused(start, "s"):
        source.localise(start, "s", "referent", "FIRST_REFERENT")


def _write_encode_in(emitter: EncodeEmitter, parts: _Parts) -> None:
    with entry(emitter, f"def encode_in(args, depth={_DEPTH}):"):
        _unpack_args(emitter.source, parts)
        scope = Scope(emitter.layout, {param.name: param.type for param in parts.inputs}, parts.args)
        scope.resolve(emitter.source)
        _encode(emitter, scope, [(param.name, param.type) for param in parts.inputs])


def _write_encode_out(emitter: EncodeEmitter, parts: _Parts) -> None:
    source, procedure = emitter.source, parts.procedure
    emitter.based = parts.tailed
    with entry(emitter, f"def encode_out(result, args=(), depth={_DEPTH}{_offset(parts)}):"):
        values = {param.name: parts.args[param.name] for param in parts.only_in}
        types = {param.name: param.type for param in parts.outputs}
        for at, param in enumerate(parts.outputs):
            values[param.name] = f"out{at}"
            source.line(f"out{at} = result.{param.name}")
        scope = Scope(emitter.layout, types, values, parts.types)
        if scope.needs(types.values()) & {param.name for param in parts.only_in}:
            _unpack_args(source, parts)
        scope.resolve(source)
        params = [(param.name, param.type) for param in parts.outputs]
        if procedure.returns is not None:
            scope.values["return_value"] = "result.return_value"
            params.append(("return_value", procedure.returns))
        _encode(emitter, scope, params, _full_ids(parts))


def _offset(parts: _Parts) -> str:
    """Source of the parameter that says where in the stub the [out] parameters begin."""
    return ", o=0" if parts.tailed else ""


def _full_ids(parts: _Parts) -> str:
    """Source that tells a response's State which ids of full pointers the request has; see State."""
    positions = [
        at
        for at, param in enumerate(parts.inputs)
        if isinstance(param.type, Pointer) and param.type.kind == "full"
    ]
    return f", full_ids_in(args, {tuple(positions)})" if positions else ""


def _write_decode_in(emitter: DecodeEmitter, parts: _Parts) -> None:
    _write_inputs(emitter, parts, "decode_in", "")


def _write_decode_head(emitter: DecodeEmitter, parts: _Parts) -> None:
    _write_inputs(emitter, parts, "decode_head", ", o")


def _write_inputs(emitter: DecodeEmitter, parts: _Parts, name: str, end: str) -> None:
    source = emitter.source
    with entry(emitter, f"def {name}(b, depth={_DEPTH}):"):
        start = _decode_start(emitter)
        with emitter.scoped(parts.types) as scope:
            found = [_decode_param(emitter, scope, param.name, param.type) for param in parts.inputs]
            emitter.flush()
        source.line(f"return ({''.join(f'{value}, ' for value in found).rstrip()}){end}")
        source.drop_unused(start, "s")


def _decode_param(emitter: DecodeEmitter, scope: Any, name: str, kind: Type) -> str:
    """Read one parameter; the source of its value, good once the pending run is written."""
    with emitter.source.at(name):
        value = emitter.value(kind)
    scope.values[name] = value
    return value


def _write_decode_out(emitter: DecodeEmitter, parts: _Parts) -> None:
    source, procedure = emitter.source, parts.procedure
    with entry(emitter, f"def decode_out(b, args=(), depth={_DEPTH}{_offset(parts)}, hold=True):"):
        start = _decode_start(emitter, parts.tailed)
        with emitter.scoped(parts.types) as scope:
            given = Scope(emitter.layout, {param.name: param.type for param in parts.inputs}, parts.args)
            mixed = Scope(emitter.layout, {}, dict.fromkeys(parts.types, ""))
            wanted = mixed.needs(param.type for param in parts.outputs) & {p.name for p in parts.only_in}
            if wanted:
                _unpack_args(source, parts)
                given.resolve(source, wanted)
                scope.values.update((name, given.values[name]) for name in wanted)
            fields = [(param.name, param.type) for param in parts.outputs]
            if procedure.returns is not None:
                fields.append(("return_value", procedure.returns))
            found = [(name, _decode_param(emitter, scope, name, kind)) for name, kind in fields]
            emitter.flush()
        source.line(f"r = {source.maker(procedure.result)}()")
        for name, value in found:
            source.line(f"r.{name} = {value}")
        bounded = _bounded(emitter, parts)
        if bounded:
            with source.block("if hold and args:"):
                source.line("within(args, r)")
        source.line("return r")
        source.drop_unused(start, "s")
    if bounded:
        _write_within(emitter, parts, bounded)


def _bounded(emitter: Emitter, parts: _Parts) -> list[Param]:
    """The [out] parameters whose size the request limits, besides by what is compared while they are read."""
    writer = BoundsWriter(emitter.source, emitter.layout, *_scopes(emitter, parts))
    found = []
    for param in parts.outputs:
        kind = emitter.layout.behind_refs(param.type)
        both = param.name in parts.args
        if (both and writer.matters(kind)) or (
            not both and isinstance(kind, Array) and _resized(parts, kind)
        ):
            found.append(param)
    return found


def _resized(parts: _Parts, kind: Array) -> bool:
    """Whether the size of an [out] array is an [in, out] parameter's, which the server can change."""
    named = {name for dim in kind.dims if dim.size_is for name in expr.names(expr.parse(dim.size_is))}
    both = {param.name for param in parts.inputs} - {param.name for param in parts.only_in}
    return any(name in both or name + "_" in both for name in named)


def _scopes(emitter: Emitter, parts: _Parts) -> tuple[Scope, Scope]:
    """What expressions name before a call and after it."""
    before = {param.name: param.type for param in parts.inputs}
    after = {param.name: f"r.{param.name}" for param in parts.outputs}
    values = {**parts.args, **after}
    return Scope(emitter.layout, before, parts.args), Scope(emitter.layout, parts.types, values)


def _write_within(emitter: Emitter, parts: _Parts, bounded: list[Param]) -> None:
    source = emitter.source
    sent, got = _scopes(emitter, parts)
    writer = BoundsWriter(source, emitter.layout, sent, got)
    with source.block("def within(args, r):"):
        _unpack_args(source, parts)
        source.line("seen = set()")
        known = Scope(emitter.layout, {}, dict.fromkeys(parts.types, ""))
        sent.resolve(source, known.needs(param.type for param in bounded) & parts.args.keys())
        for param in bounded:
            with source.at(param.name):
                writer.compare(param.type, parts.args.get(param.name, ""), f"r.{param.name}")
    source.line("")
    writer.finish()


_WRITERS: dict[str, Callable[[Any, _Parts], None]] = {
    "encode_in": _write_encode_in,
    "decode_in": _write_decode_in,
    "decode_head": _write_decode_head,
    "encode_out": _write_encode_out,
    "decode_out": _write_decode_out,
}


def _emitter(name: str, purpose: str, layout: Layout, share: bool) -> DecodeEmitter | EncodeEmitter:
    source = Source(f"{name} {purpose} {layout.variant.name}{layout.flavor}")
    made = EncodeEmitter if purpose.startswith("encode") else DecodeEmitter
    return made(source, layout, share)


def write_function(
    procedure: Procedure, layout: Layout, name: str, share: bool = True
) -> tuple[Source, Emitter]:
    """Write the unit of one of a procedure's functions.

    Args:
        layout: of the variant, at the target level.
        name: "encode_in", "decode_in", "encode_out", "decode_out", or "decode_head": decode_in that gives the
            end too, for what precedes pipes.
        share: use and keep functions of structures compiled before; otherwise the unit is complete.
    Raises:
        NdrError: the procedure's types cannot be marshalled; the path names the procedure.
    """
    try:
        if layout.wide and not procedure.ndr64:
            raise NdrError("[byte_count] cannot travel in NDR64 (MS-RPCE 2.2.4.13)")
        emitter = _emitter(procedure.name, name, layout, share)
        _WRITERS[name](emitter, _Parts(procedure))
        emitter.finish()
    except NdrError as error:
        raise NdrError(error.message, procedure.name) from error
    except RecursionError:
        raise NdrError("its types nest too deeply", procedure.name) from None
    return emitter.source, emitter


def compile_function(
    procedure: Procedure,
    variant: Variant,
    name: str,
    level: TargetLevel = TargetLevel.V5,
    from_ebcdic: bool = False,
) -> Callable[..., Any]:
    """One of a procedure's functions, compiled.

    Args:
        name: which; see :func:`write_function`.
        level: how strictly octets are checked. from_ebcdic: characters are EBCDIC.
    Raises:
        NdrError: the procedure's types cannot be marshalled; the path names the procedure.
    """
    # What is written does not depend on how strictly is read.
    layout = Layout(variant) if name.startswith("encode") else Layout(variant, level, from_ebcdic)
    source, emitter = write_function(procedure, layout, name)
    namespace = source.run()
    emitter.publish(namespace)
    made: Callable[..., Any] = namespace[name]
    return made


def compile_value(
    kind: Type, variant: Variant, purpose: str, level: TargetLevel = TargetLevel.V5
) -> Callable[..., Any]:
    """A function that encodes or decodes one value of a type.

    Args:
        purpose: "encode" or "decode". level: how strictly octets are checked.
    Raises:
        NdrError: the type cannot be marshalled.
    """
    emitter = _emitter("value", purpose, Layout(variant, level), share=True)
    try:
        if isinstance(emitter, EncodeEmitter):
            _write_encode_value(emitter, kind)
        else:
            _write_decode_value(emitter, kind)
        emitter.finish()
    except RecursionError:
        raise NdrError("the type nests too deeply") from None
    namespace = emitter.source.run()
    emitter.publish(namespace)
    made: Callable[..., Any] = namespace[purpose]
    return made


def _write_encode_value(emitter: EncodeEmitter, kind: Type) -> None:
    with entry(emitter, f"def encode(value, depth={_DEPTH}):"):
        _encode(emitter, Scope(emitter.layout, {}, {"value": "value"}), [("value", kind)])


def _write_decode_value(emitter: DecodeEmitter, kind: Type) -> None:
    source = emitter.source
    with entry(emitter, f"def decode(b, o=0, depth={_DEPTH}):"):
        start = len(source.lines)
        source.line("s = State(depth)")
        with emitter.scoped({}) as scope:
            value = _decode_param(emitter, scope, "value", kind)
            emitter.flush()
        source.line(f"return {value}, o")
        source.drop_unused(start, "s")
