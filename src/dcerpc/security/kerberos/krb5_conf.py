"""krb5.conf: where MIT's and Heimdal's libraries, and so most systems, say which realms there are.

Of the profile format everything is read (sections, subsections, quoted values, ``include`` and
``includedir``); of its content, what finding a KDC needs.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from dcerpc.security.kerberos.types import KerberosError

__all__ = ["Krb5Config", "Profile"]

#: A profile's node: for each name the values that it was given, in order; a subsection is a node.
Profile: TypeAlias = dict[str, list["str | Profile"]]

#: What a file and all that it includes may come to; files, their octets, and depths.
_MAX_FILES: Final = 256
_MAX_SIZE: Final = 1 << 20
_MAX_INCLUDES: Final = 10
_MAX_DEPTH: Final = 16

_SECTION = re.compile(r"\[([^\]]*)\]\*?\s*$")
_INCLUDE = re.compile(r"(include|includedir|module)\s+(\S.*)$")
_RELATION = re.compile(r"([^\s=]+)\s*=\s*(.*)$", re.DOTALL)
#: Which files of an includedir count: names without anything an editor's or a packager's leftovers have.
_INCLUDED_NAME = re.compile(r"[A-Za-z0-9_-]+|[^.].*\.conf")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES: Final = {"n": "\n", "t": "\t", "b": "\b"}
_TRUE: Final = frozenset({"y", "yes", "true", "t", "1", "on"})


@dataclass(frozen=True, slots=True)
class Krb5Config:
    """What a krb5.conf says.

    Attributes:
        sections: all of it, by section.
    """

    sections: Mapping[str, Profile] = field(default_factory=dict)

    @classmethod
    def read(cls, *paths: str | os.PathLike[str]) -> Krb5Config:
        """Read files and those that they include.

        Args:
            paths: such as ``/etc/krb5.conf``; where they disagree, the first counts.

        Raises:
            KerberosError: it cannot be read, breaks the rules of the format, or is too much.
        """
        reader = _Reader()
        for path in paths:
            reader.read_file(Path(path), 0)
        return cls(reader.sections)

    @classmethod
    def parse(cls, text: str, name: str = "krb5.conf") -> Krb5Config:
        """Read text; the files that it includes are read too.

        Args:
            text: the content of a krb5.conf. name: the text's in errors.

        Raises:
            KerberosError: as for :meth:`read`.
        """
        reader = _Reader()
        reader.read_text(text, name, 0)
        return cls(reader.sections)

    @property
    def default_realm(self) -> str:
        """The realm of principals that name none; "" when there is none."""
        return self._libdefault("default_realm")

    @property
    def dns_lookup_kdc(self) -> bool:
        """Whether KDCs are to be looked for in DNS: only if the file says so, unlike in MIT's library."""
        return self._libdefault("dns_lookup_kdc").lower() in _TRUE

    @property
    def udp_preference_limit(self) -> int | None:
        """The longest message that UDP is tried for first; octets, None when nothing is said."""
        text = self._libdefault("udp_preference_limit")
        return int(text) if text.isdecimal() else None

    def kdcs(self, realm: str) -> list[str]:
        """The KDCs that ``[realms]`` lists for a realm, as written: ``host``, ``host:port``, ``tcp/host``.

        Args:
            realm: its case does not matter unless realms differ by it only.
        """
        realms = self.sections.get("realms", {})
        found = realms.get(realm)
        if found is None:
            wanted = realm.upper()
            found = next((values for name, values in realms.items() if name.upper() == wanted), [])
        for key in ("kdc", "primary_kdc", "master_kdc"):
            listed = [
                value
                for node in found
                if isinstance(node, dict)
                for text in node.get(key, ())
                if isinstance(text, str)
                for value in text.split()
            ]
            if listed:
                return listed
        return []

    def realm_of_host(self, host: str) -> str:
        """The realm that ``[domain_realm]`` gives a host, "" when it says nothing.

        Args:
            host: its name. Looked for is the name, then each domain above it, with its dot and without.
        """
        domains = {
            name.lower(): values[0]
            for name, values in self.sections.get("domain_realm", {}).items()
            if isinstance(values[0], str)
        }
        rest = host.lower().rstrip(".")
        while rest:
            found = domains.get(rest)
            if isinstance(found, str):
                return found
            rest = rest[1:] if rest[0] == "." else rest[rest.find(".") :] if "." in rest else ""
        return ""

    def _libdefault(self, name: str) -> str:
        for value in self.sections.get("libdefaults", {}).get(name, ()):
            if isinstance(value, str):
                return value
        return ""


class _Reader:
    """Reads a profile: adds up sections of several files, within bounds."""

    def __init__(self) -> None:
        self.sections: dict[str, Profile] = {}
        self._files = 0
        self._octets = 0

    def read_file(self, path: Path, depth: int) -> None:
        """Read a file."""
        self._files += 1
        if self._files > _MAX_FILES or depth > _MAX_INCLUDES:
            raise KerberosError(f"{path}: too many included files")
        try:
            with path.open("rb") as file:
                octets = file.read(_MAX_SIZE + 1)
        except OSError as error:
            raise KerberosError(f"{path} cannot be read: {error.strerror}") from error
        self._octets += len(octets)
        if self._octets > _MAX_SIZE:
            raise KerberosError(f"{path}: more than {_MAX_SIZE} octets of configuration")
        self.read_text(octets.decode("utf-8", "surrogateescape"), str(path), depth)

    def read_text(self, text: str, name: str, depth: int) -> None:
        """Read what a file holds; it begins with a section of its own."""
        stack: list[Profile] = []
        pending = ""  # a name whose brace is still to come
        for number, line in _lines(text):
            where = f"{name}:{number}"
            if pending:
                if line != "{":
                    raise KerberosError(f"{where}: {pending!r} has no value")
                line, pending = f"{pending} = {{", ""
            if not stack or line[0] == "[":
                if len(stack) > 1:
                    raise KerberosError(f"{where}: a section inside of a subsection")
                section = self._section_or_include(line, where, depth)
                if section is not None:
                    stack = [section]
            elif line in ("}", "}*"):
                if len(stack) == 1:
                    raise KerberosError(f"{where}: a closing brace too many")
                stack.pop()
            elif not (len(stack) == 1 and self._include(line, where, depth)):
                pending = _relation(line, where, stack)
        if pending or len(stack) > 1:
            raise KerberosError(f"{name}: ends inside of a subsection")

    def _section_or_include(self, line: str, where: str, depth: int) -> Profile | None:
        header = _SECTION.match(line)
        if header is not None:
            return self.sections.setdefault(header[1].strip(), {})
        if not self._include(line, where, depth):
            raise KerberosError(f"{where}: {_shown(line)} stands before any section")
        return None

    def _include(self, line: str, where: str, depth: int) -> bool:
        """Follow a directive; whether the line is one."""
        directive = _INCLUDE.match(line)
        if directive is None or _RELATION.match(line):
            return False
        kind, name = directive[1], directive[2].rstrip()
        if kind == "module":
            raise KerberosError(f"{where}: configuration in a loadable module cannot be read")
        if kind == "include":
            self.read_file(Path(name), depth + 1)
            return True
        try:
            found = sorted(each for each in os.listdir(name) if _INCLUDED_NAME.fullmatch(each))
        except OSError as error:
            raise KerberosError(f"{where}: {name} cannot be read: {error.strerror}") from error
        for each in found:
            if (Path(name) / each).is_file():
                self.read_file(Path(name) / each, depth + 1)
        return True


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Number and content of each line that is not empty and no comment."""
    for number, raw in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        line = raw.strip()
        if line and line[0] not in "#;":
            yield number, line


def _relation(line: str, where: str, stack: list[Profile]) -> str:
    """Take ``name = value`` or the beginning of a subsection; the name if its brace is still to come."""
    relation = _RELATION.match(line)
    if relation is None:
        raise KerberosError(f"{where}: {_shown(line)} is no 'name = value'")
    name, value = relation[1].rstrip("*"), relation[2]
    if not name:
        raise KerberosError(f"{where}: {_shown(line)} has no name")
    if value == "":
        return name
    if value == "{":
        if len(stack) > _MAX_DEPTH:
            raise KerberosError(f"{where}: subsections deeper than {_MAX_DEPTH}")
        node: Profile = {}
        stack[-1].setdefault(name, []).append(node)
        stack.append(node)
    else:
        stack[-1].setdefault(name, []).append(_value(value))
    return ""


def _value(text: str) -> str:
    """A value without its quotes."""
    if text[0] != '"':
        return text
    end = re.match(r'"((?:[^"\\]|\\.)*)', text, re.DOTALL)
    quoted = end[1] if end else ""
    return _ESCAPE.sub(lambda each: _ESCAPES.get(each[1], each[1]), quoted)


def _shown(line: str) -> str:
    return repr(line if len(line) <= 40 else f"{line[:40]}...")
