"""The preprocessor: directives, macros, includes and imports, from one file to one list of tokens.

An ``import`` is resolved here: its tokens stand in the result between notes of kind "begin_import" and
"end_import". Each file is imported once, and with macros of its own, as MIDL has it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from dcerpc.errors import IdlError
from dcerpc.idl.conditions import CONDITIONALS, Conditions, named
from dcerpc.idl.cursor import spaced
from dcerpc.idl.lexer import Token, string_value, tokenize
from dcerpc.idl.macros import Macros
from dcerpc.idl.source import Source, find, load_source

__all__ = ["MAX_FILES", "Preprocessed", "preprocess"]

#: Files one compilation may open, counting each inclusion; and how deep they may nest.
MAX_FILES: Final = 1000
_MAX_NESTING: Final = 48
_PACKINGS: Final = ("1", "2", "4", "8", "16")


class Preprocessed(NamedTuple):
    """The result of preprocessing.

    Attributes:
        tokens: what is left, ended by one of kind "end".
        macros: name and expanded replacement of each object-like macro of the file itself, in order.
        imports: the imported files, by the names that positions in them have.
    """

    tokens: list[Token]
    macros: list[tuple[Token, list[Token]]]
    imports: dict[str, Path]


def preprocess(
    source: Source,
    include_dirs: Sequence[Path],
    defines: Mapping[str, str],
    report: Callable[[IdlError], None],
) -> Preprocessed:
    """Preprocess a file and everything it brings in.

    Args:
        source: the file.
        include_dirs: where to look for files besides the directory of the one that names them.
        defines: macros to begin with, and their replacement text.
        report: told of each error; work goes on after it.
    """
    return _Preprocessor(include_dirs, defines, report).run(source)


class _File:
    """The state that does not outlive a file."""

    __slots__ = ("conditions", "pack", "pack_stack", "path")

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.conditions = Conditions()
        self.pack = ""
        self.pack_stack: list[str] = []


class _Preprocessor:
    def __init__(
        self, include_dirs: Sequence[Path], defines: Mapping[str, str], report: Callable[[IdlError], None]
    ) -> None:
        self.include_dirs = include_dirs
        self.report = report
        self.macros = Macros()
        self.predefined = [
            (Token("name", name, "<defines>", 1, 1), tokenize(Source("<defines>", text))[:-1])
            for name, text in defines.items()
        ]
        self._predefine()
        self.out: list[Token] = []
        self.imported: set[Path] = set()
        self.imports: dict[str, Path] = {}
        self.once: set[Path] = set()
        self.opened = 0
        self.file = _File(None)
        self.own_macros: dict[str, Token] = {}
        self.importing = 0

    def _predefine(self) -> None:
        for name, body in self.predefined:
            self.macros.define(name, body, None)

    def run(self, source: Source) -> Preprocessed:
        if source.path is not None:
            self.imported.add(source.path.resolve())
        tokens = tokenize(source)
        self._process(source, tokens, 0)
        self.out.append(tokens[-1])
        macros = []
        for name, token in self.own_macros.items():
            try:
                expanded = self.macros.expand([Token("name", name, *token.position)])
            except IdlError:
                continue  # a macro that cannot be expanded is no constant; its uses have reported it
            macros.append((token, expanded))
        return Preprocessed(self.out, macros, self.imports)

    def _process(self, source: Source, tokens: list[Token], depth: int) -> None:
        outer, self.file = self.file, _File(source.path)
        self.file.pack = outer.pack
        index, run = 0, list[Token]()
        while tokens[index].kind != "end":
            token = tokens[index]
            if token.first and token.is_("#"):
                end = index + 1
                while not tokens[end].first:
                    end += 1
                self._flush(run, depth)
                run = []
                self._guarded(self._directive, token, tokens[index + 1 : end], depth)
                index = end
                continue
            if self.file.conditions.active:
                run.append(token)
            index += 1
        self._flush(run, depth)
        unclosed = self.file.conditions.unclosed()
        if unclosed is not None:
            self.report(unclosed)
        if self.file.pack != outer.pack:
            self._note("pack", outer.pack, tokens[-1])
        self.file = outer

    def _guarded(self, action: Callable[..., None], *args: object) -> None:
        try:
            action(*args)
        except IdlError as exc:
            self.report(exc)

    def _note(self, kind: str, text: str, token: Token) -> None:
        self.out.append(Token(kind, text, *token.position))  # type: ignore[arg-type]

    # text between directives

    def _flush(self, run: list[Token], depth: int) -> None:
        """Expand a run of ordinary tokens into the output, resolving the imports in it."""
        start = index = 0
        while index < len(run):
            token = run[index]
            names_file = index + 1 < len(run) and run[index + 1].kind == "string"
            if token.kind == "bad":
                self._emit(run[start:index])
                self.report(token.position.error(token.text))
                start = index = index + 1
            elif token.text == "import" and token.kind == "name" and names_file:
                self._emit(run[start:index])
                start = index = self._imports(run, index + 1, depth)
            else:
                index += 1
        self._emit(run[start:])

    def _emit(self, tokens: list[Token]) -> None:
        try:
            self.out.extend(self.macros.expand(tokens))
        except IdlError as exc:
            self.report(exc)

    def _imports(self, run: list[Token], index: int, depth: int) -> int:
        """Resolve one import statement, whose first file name is at ``index``; returns the index after it."""
        while True:
            self._guarded(self._import, run[index], depth)
            index += 1
            if index + 1 < len(run) and run[index].is_(",") and run[index + 1].kind == "string":
                index += 1
                continue
            break
        if index < len(run) and run[index].is_(";"):
            return index + 1
        where = run[index] if index < len(run) else run[-1]
        self.report(where.position.error("expected ';' after the names of imported files"))
        return index

    def _import(self, token: Token, depth: int) -> None:
        path = self._locate(token, string_value(token))
        self._note("begin_import", str(path), token)
        self.imports[str(path)] = path
        resolved = path.resolve()
        if resolved not in self.imported:
            self.imported.add(resolved)
            self.importing += 1
            outer = self.macros.detach()
            self._predefine()
            try:
                self._open(path, token, depth)
            finally:
                self.macros.attach(outer)
                self.importing -= 1
        self._note("end_import", str(path), token)

    def _locate(self, token: Token, name: str) -> Path:
        path = find(name, self.file.path, self.include_dirs)
        if path is None:
            raise token.position.error(
                f"file '{name}' not found, expected it beside this file or on the search path"
            )
        return path

    def _open(self, path: Path, token: Token, depth: int) -> None:
        self.opened += 1
        if depth >= _MAX_NESTING or self.opened > MAX_FILES:
            raise token.position.error(
                f"'{path.name}' is included too often, expected at most {_MAX_NESTING} levels and "
                f"{MAX_FILES} files"
            )
        try:
            source = load_source(path)
        except IdlError as exc:
            raise token.position.error(f"{path}: {exc.message}") from exc
        self._process(source, tokenize(source), depth + 1)

    # directives

    def _directive(self, hash_token: Token, line: list[Token], depth: int) -> None:
        if not line:
            return
        token, rest = line[0], line[1:]
        if token.text in CONDITIONALS:
            self.file.conditions.directive(token, rest, self.macros)
            return
        if not self.file.conditions.active or token.text in ("line", "ident") or token.kind == "number":
            return  # a number: what a preprocessor writes instead of #line
        handler = _DIRECTIVES.get(token.text)
        if handler is None:
            raise hash_token.position.error(
                f"unknown directive '#{token.text}', expected a preprocessor directive"
            )
        handler(self, token, rest, depth)

    def _define(self, token: Token, rest: list[Token], depth: int) -> None:
        name = named(token, rest)
        self.macros.define_line(name, rest[1:])
        if not self.importing:
            self.own_macros.pop(name.text, None)
            if not (len(rest) > 1 and rest[1].is_("(") and rest[1].touching) and len(rest) > 1:
                self.own_macros[name.text] = name

    def _undef(self, token: Token, rest: list[Token], depth: int) -> None:
        name = named(token, rest).text
        self.macros.undefine(name)
        self.own_macros.pop(name, None)

    def _include(self, token: Token, rest: list[Token], depth: int) -> None:
        if rest and rest[0].kind == "name":
            rest = self.macros.expand(rest)
        if rest and rest[0].kind == "string":
            name = string_value(rest[0])
        elif len(rest) > 2 and rest[0].is_("<") and rest[-1].is_(">"):
            name = "".join(t.text for t in rest[1:-1])
        else:
            raise token.position.error('malformed #include, expected "file" or <file>')
        path = self._locate(rest[0], name)
        if path.resolve() not in self.once:
            self._open(path, rest[0], depth)

    def _error(self, token: Token, rest: list[Token], depth: int) -> None:
        raise token.position.error(f"#error {spaced(rest)}")

    def _pragma(self, token: Token, rest: list[Token], depth: int) -> None:
        words = [t.text for t in rest]
        if words[:1] == ["once"] and self.file.path is not None:
            self.once.add(self.file.path.resolve())
        if words[:1] != ["pack"]:
            return
        args = [word for word in words[2:-1] if word != ","]
        if (
            words[1:2] != ["("]
            or words[-1:] != [")"]
            or any(a not in ("push", "pop", *_PACKINGS) for a in args)
        ):
            raise rest[0].position.error(
                "malformed #pragma pack, expected (), (n), (push), (push, n) or (pop)"
            )
        if args[:1] == ["push"]:
            self.file.pack_stack.append(self.file.pack)
        elif args[:1] == ["pop"]:
            if not self.file.pack_stack:
                raise rest[0].position.error("#pragma pack(pop) without a push, expected an earlier push")
            self.file.pack = self.file.pack_stack.pop()
        elif not args:
            self.file.pack = ""
        if args and args[-1].isdigit():
            self.file.pack = args[-1]
        self._note("pack", self.file.pack, rest[0])


_DIRECTIVES: Final[Mapping[str, Callable[[_Preprocessor, Token, list[Token], int], None]]] = {
    "define": _Preprocessor._define,
    "undef": _Preprocessor._undef,
    "include": _Preprocessor._include,
    "import": _Preprocessor._include,
    "error": _Preprocessor._error,
    "pragma": _Preprocessor._pragma,
}
