"""The examples of the documentation do what it says."""

from __future__ import annotations

import doctest
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_SESSION = re.compile(r"^```pycon\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_PROGRAM = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def session(page: Path) -> str:
    """The interactive sessions of a page, one after the other."""
    return "\n".join(_SESSION.findall(page.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", [page for page in PAGES if session(page)], ids=lambda page: page.name)
def test_sessions(page: Path) -> None:
    test = doctest.DocTestParser().get_doctest(session(page), {}, page.name, str(page), 0)
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    report: list[str] = []
    assert doctest.DocTestRunner(optionflags=flags).run(test, out=report.append).failed == 0, "".join(report)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def python(program: str) -> list[str]:
    return [sys.executable, "-W", "error", "-c", program]


def test_the_readmes_client_calls_the_readmes_server() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
    page = PAGES[0].read_text(encoding="utf-8")
    client, server = (text.replace("49999", port) for text in _PROGRAM.findall(page))
    announce = "        print('ready', flush=True)\n"
    server = server.replace("        await server.serve", f"{announce}        await server.serve")
    with subprocess.Popen(python(server), stdout=subprocess.PIPE, text=True) as serving:
        try:
            assert serving.stdout is not None
            assert serving.stdout.readline() == "ready\n"
            done = subprocess.run(python(client), capture_output=True, text=True, timeout=60, check=False)
        finally:
            serving.terminate()
    assert (done.stdout, done.stderr) == ("42\n", "")
