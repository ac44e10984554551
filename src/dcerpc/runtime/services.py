"""What a server has registered: interfaces, the objects that serve them, and how each operation is called."""

from __future__ import annotations

import enum
import inspect
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from dcerpc import status, stub
from dcerpc.errors import Fault
from dcerpc.ndr.codegen import ProcedureCodec
from dcerpc.ndr.types import Array, ContextHandleType, Param, Pointer, TargetLevel, Type, Variant
from dcerpc.protocol.connection import InterfaceOffer
from dcerpc.runtime.access import AccessRule
from dcerpc.runtime.syntaxes import syntaxes_for, syntaxes_named
from dcerpc.syntax_id import SyntaxId

__all__ = ["HandleParam", "Kind", "Method", "RegisteredInterface", "Service", "ServiceTable", "inline"]

F = TypeVar("F", bound=Callable[..., Any])

_INLINE = "__dcerpc_inline__"


def inline(function: F) -> F:
    """Mark a sync server method that never blocks: it runs on the event loop and not in a thread.

    A thread costs some 50 us a call. A method that waits, for a lock or a file, holds up every other call.

    Args:
        function: a method of a ``Server`` class, not a coroutine function.

    Returns:
        The same function.
    """
    setattr(function, _INLINE, True)
    return function


class Kind(enum.Enum):
    """How a server method is called."""

    ASYNC = "a coroutine function"
    INLINE = "sync, on the event loop"
    THREAD = "sync, in a thread"


class HandleParam:
    """A parameter that is a context handle, or an array of them.

    Attributes:
        position: among the [in] parameters, or -1.
        name: of the result's field when it is [out], else "".
        nil_allowed: nil may come in: it is [in, out], optional or in an array.
        type: the handle's type.
    """

    __slots__ = ("name", "nil_allowed", "position", "type")

    def __init__(self, param: Param, position: int) -> None:
        optional = False
        kind: Type = param.type
        while isinstance(kind, (Pointer, Array)):
            optional = optional or isinstance(kind, Array) or kind.kind != "ref"
            kind = kind.target if isinstance(kind, Pointer) else kind.element
        if not isinstance(kind, ContextHandleType):
            raise TypeError(f"parameter {param.name} is not a context handle")
        self.position = position
        self.name = param.name if "out" in param.direction else ""
        self.nil_allowed = optional or param.direction != "in"
        self.type = kind


class Method:
    """One operation of a registered object.

    Attributes:
        operation: what it is. function: the bound method.
        kind: how it is called.
        handles: its context handle parameters.
        field: name of the result's only field, "" when there are none or several.
        pipes: its pipes by parameter, in IDL order.
        codecs: by Variant, made on first use through :meth:`codec`; they check at the service's target level.
    """

    __slots__ = (
        "_empty",
        "_level",
        "_order",
        "codecs",
        "field",
        "function",
        "handles",
        "kind",
        "operation",
        "pipes",
        "result_type",
    )

    def __init__(
        self,
        operation: stub.Operation[Any],
        function: Callable[..., Any],
        level: TargetLevel = TargetLevel.V5,
    ) -> None:
        self.operation = operation
        self.function = function
        self._level = level
        self.codecs: list[ProcedureCodec[Any] | None] = [None] * len(Variant)
        if inspect.iscoroutinefunction(function):
            self.kind = Kind.ASYNC
        elif getattr(function, _INLINE, False):
            self.kind = Kind.INLINE
        else:
            self.kind = Kind.THREAD
        self.handles = tuple(_handle_params(operation))
        params = operation.procedure.params
        self.pipes = {param.name: param.pipe for param in params if param.pipe is not None}
        #: Of the parameters that a method gets: names of pipes, "" for others.
        self._order = [
            param.name if param.pipe is not None else ""
            for param in params
            if param.pipe is not None or param.direction != "out"
        ]
        self.result_type: type[Any] = operation.procedure.result
        # A field for a status that does not travel is the client's business.
        sent = {param.name for param in params if param.direction != "in"} | {"return_value"}
        names = [field.name for field in fields(self.result_type) if field.name in sent]
        self.field = names[0] if len(names) == 1 else ""
        self._empty = not names

    def codec(self, variant: Variant) -> ProcedureCodec[Any]:
        """What marshals its calls in one variant."""
        made = self.codecs[variant] = self.operation.codec(variant, self._level)
        return made

    def arguments(self, args: tuple[Any, ...], pipes: Mapping[str, Any]) -> list[Any]:
        """What the method is called with, in IDL order.

        Args:
            args: the [in] parameters that are no pipes. pipes: all pipes by parameter.
        """
        others = iter(args)
        return [pipes[name] if name else next(others) for name in self._order]

    def result(self, value: Any) -> Any:
        """The operation's result from what the method returned: a result, a bare value, or None.

        Raises:
            TypeError: it is none of these.
        """
        result_type = self.result_type
        if isinstance(value, result_type):
            return value
        if self.field:
            return result_type(**{self.field: value})
        if value is None and self._empty:
            return result_type()
        raise TypeError(
            f"{self.operation.name} returned {type(value).__name__}, which is not {result_type.__qualname__}"
        )


def _handle_params(operation: stub.Operation[Any]) -> Iterator[HandleParam]:
    inputs = [
        param for param in operation.procedure.params if param.direction != "out" and param.pipe is None
    ]
    positions = {inputs[position].name: position for position in operation.handles_in}
    for param in operation.procedure.params:
        position = positions.get(param.name, -1)
        if position >= 0 or param.name in operation.handles_out:
            yield HandleParam(param, position)


class Service:
    """A registered object.

    Attributes:
        implementation: the object, of a generated Server class's subclass.
        interface: what it serves.
        access: what it asks of a call's security; None takes any.
        objects: the object UUIDs it serves; empty: calls for no object, and for those nobody else serves.
        annotation: for the endpoint map.
        target_level: how strictly requests are checked (MS-RPCE 3.1.1.5.3).
        methods: by opnum; None where the interface has no operation.
    """

    __slots__ = (
        "access",
        "annotation",
        "implementation",
        "interface",
        "methods",
        "objects",
        "target_level",
    )

    def __init__(
        self,
        implementation: stub.Server,
        *,
        access: AccessRule | None = None,
        objects: Iterable[uuid.UUID] = (),
        annotation: str = "",
        target_level: TargetLevel | None = None,
    ) -> None:
        self.implementation = implementation
        self.interface = implementation.INTERFACE
        level = self.interface.target_level if target_level is None else target_level
        self.target_level = TargetLevel.V5 if level is None else level
        self.access = access
        self.objects = tuple(objects)
        self.annotation = annotation
        self.methods = tuple(
            None
            if operation is None
            else Method(operation, getattr(implementation, operation.attribute), self.target_level)
            for operation in self.interface.operations
        )


class RegisteredInterface:
    """An interface and the services that serve it, by object.

    Attributes:
        interface: what it is. offer: how it is offered to clients.
        default: serves calls for no object, and for objects nobody else serves; None: nobody does.
    """

    __slots__ = ("_by_object", "default", "interface", "offer")

    def __init__(self, interface: stub.Interface, transfer_syntaxes: tuple[SyntaxId, ...]) -> None:
        self.interface = interface
        piped = frozenset(
            operation.opnum
            for operation in interface.operations
            if operation is not None and any(param.pipe for param in operation.procedure.params)
        )
        syntaxes = syntaxes_for(interface, transfer_syntaxes)
        self.offer = InterfaceOffer(self, syntaxes, syntaxes[0], piped)
        self.default: Service | None = None
        self._by_object: dict[uuid.UUID, Service] = {}

    def service(self, object_uuid: uuid.UUID | None) -> Service:
        """Who serves calls for an object.

        Raises:
            Fault: nca_unsupported_type: nobody (C706 2.3.3.4, 6.2.3.7); nca_unk_if: nobody serves the
                interface any more.
        """
        found = self.default
        if object_uuid is not None and self._by_object:
            found = self._by_object.get(object_uuid, found)
        if found is None:
            code = status.NCA_UNSUPPORTED_TYPE if self._by_object else status.NCA_UNK_IF
            raise Fault.of(code, did_not_execute=True)
        return found

    def add(self, service: Service) -> None:
        """Let a service serve its objects.

        Raises:
            ValueError: another one serves one of them.
        """
        taken = [str(found) for found in service.objects if found in self._by_object]
        if taken or (not service.objects and self.default is not None):
            what = ", ".join(taken) or "no object in particular"
            raise ValueError(f"interface {self.interface.name} is served for {what} already")
        if not service.objects:
            self.default = service
        for object_uuid in service.objects:
            self._by_object[object_uuid] = service

    def remove(self, service: Service) -> bool:
        """Take a service away; whether any is left."""
        if self.default is service:
            self.default = None
        self._by_object = {key: found for key, found in self._by_object.items() if found is not service}
        return self.default is not None or bool(self._by_object)


class ServiceTable:
    """All that one server has registered.

    Args:
        transfer_syntaxes: names from Profile.transfer_syntaxes, best first.

    Raises:
        ValueError: an unknown name, or no name.
    """

    __slots__ = ("_interfaces", "_syntaxes")

    def __init__(self, transfer_syntaxes: Iterable[str]) -> None:
        self._syntaxes = syntaxes_named(transfer_syntaxes)
        self._interfaces: dict[SyntaxId, RegisteredInterface] = {}

    def __len__(self) -> int:
        return len(self._interfaces)

    def __iter__(self) -> Iterator[RegisteredInterface]:
        return iter(tuple(self._interfaces.values()))

    def add(self, service: Service) -> None:
        """Register a service.

        Raises:
            ValueError: another one serves its interface for one of its objects.
        """
        syntax = service.interface.syntax
        entry = self._interfaces.get(syntax) or RegisteredInterface(service.interface, self._syntaxes)
        entry.add(service)
        self._interfaces[syntax] = entry

    def remove(self, service: Service) -> None:
        """Take a service away; calls on connections that have bound its interface fault from now on."""
        syntax = service.interface.syntax
        entry = self._interfaces.get(syntax)
        if entry is not None and not entry.remove(service):
            del self._interfaces[syntax]

    def find(self, wanted: SyntaxId) -> InterfaceOffer | None:
        """The interface of a UUID, the same major and no smaller minor version (C706 6.2.3.5); the latest."""
        entry = self._interfaces.get(wanted)
        if entry is None:
            best: SyntaxId | None = None
            for have in self._interfaces:
                if (
                    have.uuid == wanted.uuid
                    and have.major == wanted.major
                    and have.minor >= wanted.minor
                    and (best is None or have.minor > best.minor)
                ):
                    best = have
            if best is None:
                return None
            entry = self._interfaces[best]
        return entry.offer
