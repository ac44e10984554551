"""The names a file declares: types, tags, constants and interfaces, and where each came from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import Attribute, Declarator, Expression, StructSpec, UnionSpec

__all__ = [
    "BASE_SHAPES",
    "Context",
    "Entry",
    "InterfaceEntry",
    "Leaf",
    "Place",
    "PointerKind",
    "Scope",
    "Shape",
    "Special",
    "Step",
]

#: Where a declaration stands: "element" is a pipe's, "wire" the type that travels for another.
Place: TypeAlias = Literal["parameter", "member", "arm", "result", "typedef", "element", "wire"]
PointerKind: TypeAlias = Literal["ref", "unique", "full"]


@dataclass(frozen=True, slots=True)
class Special:
    """What a declaration may name but no message carries: "void" and "handle_t"."""

    name: str


Leaf: TypeAlias = model.Type | Special


@dataclass(slots=True)
class Step:
    """One pointer, array bound or function of a declarator, outermost first in a shape.

    Attributes:
        declared: pointer kind given by an attribute. default: the one pointer_default gives.
        bound: of a fixed array.
        lower: index of the first element where that is not 0.
        open: the lower bound is to come from [min_is]. upper: the last index then, where it is constant.
        size, first, length, last: expressions of max count, offset, actual count and last index.
        checked: as of model.Pointer. ignored: as of model.Pointer.
    """

    position: Position
    kind: Literal["pointer", "array", "function"]
    declared: PointerKind | None = None
    default: PointerKind = "unique"
    bound: int | None = None
    lower: Expression | None = None
    open: bool = False
    upper: Expression | None = None
    size: Expression | None = None
    first: Expression | None = None
    length: Expression | None = None
    last: Expression | None = None
    string: bool = False
    range: tuple[int, int] | None = None
    checked: bool = True
    ignored: bool = False

    @property
    def sized(self) -> bool:
        """Whether an attribute makes it an array, or an array one of variable size."""
        return bool(self.size or self.length or self.last or self.first or self.string)


@dataclass(frozen=True, slots=True)
class Shape:
    """A type taken apart.

    Attributes:
        steps: pointers and arrays, outermost first.
        leaf: what they lead to.
        names: the typedef names it was reached by.
    """

    steps: tuple[Step, ...]
    leaf: Leaf
    names: tuple[str, ...] = ()

    def copied_steps(self) -> list[Step]:
        """Steps that may be changed without changing this shape."""
        return [replace(step) for step in self.steps]


def _base(constant: str, kind: str, size: int) -> Shape:
    return Shape((), model.Primitive(constant, kind, size))  # type: ignore[arg-type]


#: The types of the language (C706 4.2, MS-RPCE 2.2.4.1).
BASE_SHAPES: Final = {
    "boolean": _base("BOOLEAN", "bool", 1),
    "byte": _base("BYTE", "byte", 1),
    "char": _base("CHAR", "char", 1),
    "unsigned char": _base("CHAR", "char", 1),
    "wchar_t": _base("WCHAR", "wchar", 2),
    "small": _base("SMALL", "int", 1),
    "unsigned small": _base("USMALL", "byte", 1),
    "short": _base("SHORT", "int", 2),
    "unsigned short": _base("USHORT", "int", 2),
    "long": _base("LONG", "int", 4),
    "unsigned long": _base("ULONG", "int", 4),
    "hyper": _base("HYPER", "int", 8),
    "unsigned hyper": _base("UHYPER", "int", 8),
    "__int3264": _base("INT3264", "int", 4),
    "unsigned __int3264": _base("UINT3264", "int", 4),
    "float": _base("FLOAT", "float", 4),
    "double": _base("DOUBLE", "float", 8),
    "error_status_t": Shape((), model.Primitive("ERROR_STATUS_T", "int", 4), ("error_status_t",)),
    "void": Shape((), Special("void")),
    "handle_t": Shape((), Special("handle_t"), ("handle_t",)),
}


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for declarations at one place.

    Attributes:
        pointer_default: kind of pointers that say nothing themselves.
        strict: a type that cannot travel is an error even where nothing uses it.
        main: the declarations are of the file itself, not of an imported one.
        module: the generated module that has the file's definitions, "" for one that is to be made.
    """

    pointer_default: PointerKind = "unique"
    ms_union: bool = False
    strict_handles: bool = False
    type_strict_handles: bool = False
    strict: bool = False
    main: bool = True
    module: str = ""


@dataclass(slots=True)
class Entry:
    """A declared type name: its shape, or the error that using it gives."""

    position: Position
    shape: Shape | None = None
    error: IdlError | None = None


@dataclass(slots=True)
class InterfaceEntry:
    """A declared interface.

    Attributes:
        definition: None while it is only declared, or has no operations that travel.
        is_object: its pointers can be sent; taken for granted of one that is only declared.
        complete: its body is known.
        next_opnum: as of model.InterfaceDef.
    """

    position: Position
    definition: model.InterfaceDef | None = None
    is_object: bool = True
    complete: bool = False
    next_opnum: int = 0


Tagged: TypeAlias = model.StructDef | model.UnionDef | model.EnumDef


@dataclass(slots=True)
class Scope:
    """Everything declared so far. C706 has one scope for a file and what it imports, apart from tags."""

    types: dict[str, Entry] = field(default_factory=dict)
    tags: dict[str, tuple[Position, Tagged]] = field(default_factory=dict)
    constants: dict[str, tuple[Position, int | str]] = field(default_factory=dict)
    interfaces: dict[str, InterfaceEntry] = field(default_factory=dict)
    #: Typedefs of structures and unions with tags, by name, for uses that come before them: the type without
    #: its members, the attributes, the declarator.
    later: dict[str, tuple[StructSpec | UnionSpec, tuple[Attribute, ...], Declarator]] = field(
        default_factory=dict
    )
    #: Definitions of the file itself, as opposed to imported ones.
    own: set[int] = field(default_factory=set)
    #: Definitions in the order in which they became complete.
    definitions: list[model.Definition] = field(default_factory=list)
    #: First use of each structure or union known by its tag only.
    first_uses: dict[int, Position] = field(default_factory=dict)
    #: Definitions whose declaration failed.
    broken: dict[int, IdlError] = field(default_factory=dict)
    #: By identity of an error, the others of the same declaration.
    further: dict[int, list[IdlError]] = field(default_factory=dict)
    #: ORPCTHIS and ORPCTHAT of the shipped module, once an interface needs them.
    orpc: tuple[model.StructDef, model.StructDef] | None = None

    def add(self, definition: model.Definition, context: Context) -> None:
        """Note a complete definition."""
        definition.module = context.module
        self.definitions.append(definition)
        if context.main:
            self.own.add(id(definition))

    def several(self, errors: list[IdlError], about_types: int = 0) -> IdlError:
        """Of all errors of a declaration the first; the others are kept for whoever reports it.

        Args:
            errors: all of them.
            about_types: how many of them, at the front, are about types that cannot be resolved. Behind one,
                a name may be unknown only because its own type is.
        """
        kept = errors[:about_types]
        kept += [e for e in errors[about_types:] if not (kept and e.message.startswith("unknown name "))]
        first = kept[0]
        others = [other for error in kept[1:] for other in (error, *self.further.pop(id(error), ()))]
        self.further.setdefault(id(first), []).extend(other for other in others if other is not first)
        return first

    def declare_constant(self, name: str, position: Position, value: int | str) -> None:
        """Declare a constant or enumerator.

        Raises:
            IdlError: the name is declared already in the same file.
        """
        self._refuse_duplicate(name, position, self.constants.get(name), self.types.get(name))
        self.constants[name] = (position, value)

    def declare_type(self, name: str, entry: Entry) -> None:
        """Declare a typedef name; one of an imported file is hidden by a new one.

        Raises:
            IdlError: the name is declared already in the same file, as something else.
        """
        old = self.types.get(name)
        if old is not None and old.shape is not None and entry.shape is not None:
            same = old.shape.leaf is entry.shape.leaf or old.shape.leaf == entry.shape.leaf
            if same and len(old.shape.steps) == len(entry.shape.steps):
                return
        self._refuse_duplicate(name, entry.position, self.constants.get(name), old)
        self.types[name] = entry

    def _refuse_duplicate(
        self,
        name: str,
        position: Position,
        constant: tuple[Position, int | str] | None,
        entry: Entry | None,
    ) -> None:
        places = [constant[0]] if constant else []
        places += [entry.position] if entry else []
        for place in places:
            if place.file == position.file:
                raise position.error(
                    f"duplicate name '{name}', expected a name not declared before (line {place.line})"
                )
