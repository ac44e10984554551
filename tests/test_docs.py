"""The examples of the documentation do what it says.

Fenced blocks of a page, in their order:

- ``pycon``: a session, compared with what it shows; those of a page share their names;
- ``idl`` that begins with ``// NAME.idl``: a file of that name beside the sessions;
- ``python`` that begins with ``# NAME.py``: a module of that name beside the programs;
- ``console`` that begins with ``$ dcerpc idl``: that command, compared with what it writes;
- ``python``: a whole program. One that has ``serve_forever`` in it is a server, which runs until the next
  one, the first from the page's beginning; any other is a client, whose output the ``text`` block after it
  shows.
"""

from __future__ import annotations

import doctest
import re
import shlex
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_MODULE = re.compile(r"# (\w+\.py)\n")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
_FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
_SECONDS = 60


def blocks(page: Path) -> list[tuple[str, str]]:
    """Kind and text of each fenced block."""
    return _BLOCK.findall(page.read_text(encoding="utf-8"))


def pages_with(kind: str) -> list[Path]:
    return [page for page in PAGES if any(found == kind for found, _ in blocks(page))]


def run_session(text: str, names: dict[str, Any], page: str) -> None:
    test = doctest.DocTestParser().get_doctest(text, names, page, page, 0)
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=_FLAGS)
    failed = runner.run(test, out=report.append, clear_globs=False).failed
    names.update(test.globs)
    assert failed == 0, "".join(report)


def run_console(text: str) -> None:
    command, _, expected = text.partition("\n")
    words = shlex.split(command.removeprefix("$ "))
    done = subprocess.run(
        [sys.executable, "-m", "dcerpc.cli", *words[1:]],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    assert done.stdout == expected, command


@pytest.mark.parametrize("page", pages_with("pycon"), ids=lambda page: page.name)
def test_sessions(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    names: dict[str, Any] = {"__name__": "__main__"}
    for number, (kind, text) in enumerate(blocks(page)):
        if kind == "idl" and (named := re.match(r"// (\w+\.idl)\n", text)):
            Path(named.group(1)).write_text(text, encoding="utf-8")
        elif kind == "console" and text.startswith("$ dcerpc idl"):
            run_console(text)
        elif kind == "pycon":
            run_session(text, names, f"{page.name} block {number}")  # tracebacks go through several


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def python(program: str) -> list[str]:
    return [sys.executable, "-u", "-W", "error", "-c", program]


@contextmanager
def running(server: str) -> Iterator[None]:
    """A server program, from when it listens."""
    serve = re.compile(r"^( +)((?:await )?\w+\.serve_forever\(\))$", re.MULTILINE)
    announced, changes = serve.subn(r"\1print('ready')\n\1\2", server)
    assert changes == 1
    with subprocess.Popen(python(announced), stdout=subprocess.PIPE, text=True) as serving:
        try:
            assert serving.stdout is not None
            assert "ready\n" in iter(serving.stdout.readline, "")
            yield
        finally:
            serving.terminate()


def output(client: str) -> str:
    done = subprocess.run(python(client), capture_output=True, text=True, timeout=_SECONDS, check=False)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("page", pages_with("python"), ids=lambda page: page.name)
def test_programs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
    found = [(kind, text.replace("49999", port)) for kind, text in blocks(page)]
    for kind, text in found:
        if kind == "python" and (named := _MODULE.match(text)):
            Path(named.group(1)).write_text(text, encoding="utf-8")
    servers = [text for kind, text in found if kind == "python" and "serve_forever" in text]
    with ExitStack() as server:
        server.enter_context(running(servers[0]))
        for place, (kind, text) in enumerate(found):
            if kind != "python" or text == servers[0] or _MODULE.match(text):
                continue
            if text in servers:
                server.close()
                server.enter_context(running(text))
            else:
                shown, expected = found[place + 1]
                assert shown == "text"
                assert output(text) == expected
