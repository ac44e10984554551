"""``dcerpc endpoints``, ``interfaces`` and ``ping`` at a Samba domain controller."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from dcerpc.binding import StringBinding
from dcerpc.cli.app import cli
from tests.interop.clients import PATIENCE
from tests.interop.domain_client import place

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop


def command(*arguments: str) -> str:
    """What a command prints; it succeeds and has no complaint."""
    result = CliRunner().invoke(cli, arguments, prog_name="dcerpc")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return result.stdout


def test_endpoints_as_json(samba: Samba) -> None:
    """The installed command, as a script would run it."""
    done = subprocess.run(
        [sys.executable, "-m", "dcerpc.cli", "endpoints", samba.address, "--json"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    listed = []
    for row in json.loads(done.stdout):
        binding = StringBinding.parse(row["binding"])
        assert row["object"] is None
        version = tuple(map(int, row["version"].split(".")))
        listed.append((row["interface"], version, binding.protseq, binding.endpoint, row["annotation"]))
    assert len(listed) == len(samba.endpoints)
    assert Counter(listed) == Counter(
        (each.interface, each.version, each.protseq, each.endpoint, each.annotation)
        for each in samba.endpoints
    )


def test_endpoints_as_a_table(samba: Samba) -> None:
    head, *rows = command("endpoints", f"{samba.address}:135").splitlines()
    assert head.split() == ["Interface", "Version", "Name", "Binding", "Annotation"]
    found: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        columns = row.split()
        found[columns[0], columns[1], columns[-2], columns[-1]] += 1
    assert found == Counter(
        (
            each.interface,
            "{}.{}".format(*each.version),
            f"{each.protseq}:[{each.endpoint}]",
            each.annotation,
        )
        for each in samba.endpoints
    )


@pytest.mark.parametrize("carrier", ["tcp", "pipe"])
def test_interfaces(samba: Samba, samba_python: Callable[..., Any], carrier: str) -> None:
    where = place(samba, "drsuapi", carrier)
    theirs = samba_python(
        """
        from samba.dcerpc import mgmt
        client = mgmt.mgmt(where, parameters, anonymous)
        result = [[str(each.id.uuid), each.id.if_version] for each in client.inq_if_ids().if_id]
        """,
        where=where,
    )
    ours = json.loads(command("interfaces", where, "--json"))
    assert [row["interface"] for row in ours] == [name for name, _ in theirs]
    assert [row["version"] for row in ours] == [f"{number & 0xFFFF}.{number >> 16}" for _, number in theirs]
    assert "drsuapi" in {row["name"] for row in ours}


@pytest.mark.parametrize("carrier", ["tcp", "pipe"])
def test_ping(samba: Samba, carrier: str) -> None:
    binding = place(samba, "samr", carrier)
    answer = json.loads(command("ping", binding, "--count", "2", "--json"))
    assert answer["listening"] is True
    assert len(answer["seconds"]) == 2
    assert command("ping", binding).startswith(f"{binding}: listening\ncall 1: ")
