"""Which carriers there are without being asked for, and which are added, by programs and by distributions."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest

from dcerpc.binding import PROTOCOL_SEQUENCES, StringBinding
from dcerpc.errors import BindingError, UnsupportedProtocolSequence
from dcerpc.transport import registry
from dcerpc.transport.api import Carrier, ClientSide, Link, ServerSide
from dcerpc.transport.local import LOCAL, UNIX_STREAM
from dcerpc.transport.nb_tcp import NB_TCP
from dcerpc.transport.registry import CarrierRegistry
from dcerpc.transport.smb.carrier import NAMED_PIPES
from dcerpc.transport.stream import StreamLink
from dcerpc.transport.tcp import TCP, socket_address
from tests.test_docs import blocks

PAGE = Path(__file__).parents[2] / "docs" / "transports.md"

BINDING = StringBinding("ncacn_ip_tcp")
SIDES: list[ClientSide | ServerSide] = [
    ClientSide(binding=BINDING, random=os.urandom, clock=time.time),
    ServerSide(endpoint_of=lambda name: name, random=os.urandom, clock=time.time),
]
MINE = Carrier("ncacn_http", 4096, socket_address, StreamLink)


@pytest.mark.parametrize(
    "carrier", [TCP, NAMED_PIPES, NB_TCP, LOCAL, UNIX_STREAM], ids=lambda carrier: carrier.protseq
)
def test_what_is_built_in(carrier: Carrier) -> None:
    carriers = CarrierRegistry()
    assert carriers[carrier.protseq] is carrier
    assert carriers[carrier.protseq.upper()] is carrier
    assert carrier.protseq in carriers
    for side in SIDES:
        assert isinstance(carrier.make_link("peer", side), Link)


def test_each_built_in_carrier_is_that_of_its_sequence() -> None:
    carriers = CarrierRegistry()
    assert [carriers[name].protseq for name in carriers] == list(carriers)


@pytest.mark.parametrize(
    "protseq", [name for name, entry in PROTOCOL_SEQUENCES.items() if not entry.supported]
)
def test_a_sequence_without_a_carrier(protseq: str) -> None:
    assert protseq not in CarrierRegistry()
    with pytest.raises(UnsupportedProtocolSequence, match=f"^{protseq} is not supported: ") as caught:
        CarrierRegistry()[protseq]
    assert caught.value.protseq == protseq
    assert PROTOCOL_SEQUENCES[protseq].note in str(caught.value)
    assert "plug" in str(caught.value)


def test_an_unknown_sequence() -> None:
    with pytest.raises(BindingError, match="unknown protocol sequence"):
        CarrierRegistry()["ncacn_pigeon"]
    with pytest.raises(BindingError, match="unknown protocol sequence"):
        CarrierRegistry().add(Carrier("ncacn_pigeon", 4096, socket_address, StreamLink))


def test_a_carrier_is_added_to_one_registry_only() -> None:
    carriers = CarrierRegistry()
    carriers.add(MINE)
    assert carriers["ncacn_http"] is MINE
    assert "ncacn_http" in carriers
    assert list(carriers) == [*CarrierRegistry(), "ncacn_http"]
    assert "ncacn_http" not in CarrierRegistry()


def test_a_carrier_takes_the_place_of_a_built_in_one() -> None:
    mine = Carrier("ncacn_ip_tcp", 4096, socket_address, StreamLink)
    carriers = CarrierRegistry()
    carriers.add(mine)
    assert carriers["ncacn_ip_tcp"] is mine
    assert list(carriers) == list(CarrierRegistry())


def test_carriers_of_entry_points(monkeypatch: pytest.MonkeyPatch) -> None:
    class Found:
        name, value = "mine", "mine:CARRIER"

        def __init__(self, loaded: object) -> None:
            self._loaded = loaded

        def load(self) -> object:
            return self._loaded

    installed: list[Found] = [Found(MINE)]

    def entry_points(*, group: str) -> list[Found]:
        assert group == "dcerpc.transports"
        return installed

    monkeypatch.setattr(registry, "entry_points", entry_points)
    carriers = CarrierRegistry()
    carriers.add_entry_points()
    assert carriers["ncacn_http"] is MINE
    installed.append(Found("no carrier"))
    with pytest.raises(TypeError, match="entry point mine = mine:CARRIER is not a Carrier"):
        carriers.add_entry_points()


IMPORTED = """
import sys
import dcerpc
import dcerpc.transport.registry
carriers = dcerpc.transport.registry.CarrierRegistry()
{statement}
print(*sorted(name for name in sys.modules if name.startswith({names!r})))
"""


def loaded(statement: str) -> set[str]:
    """The modules of carriers, and what they depend on, that a program has loaded after a statement."""
    program = IMPORTED.format(statement=statement, names=("dcerpc.transport.", "cryptography", "construct"))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    return set(done.stdout.split()) - {"dcerpc.transport.api", "dcerpc.transport.registry"}


def test_a_carrier_is_loaded_when_it_is_used() -> None:
    assert loaded("") == set()
    assert loaded("list(carriers), 'ncacn_np' in carriers") == set()
    assert loaded("carriers['ncacn_np']").isdisjoint({"cryptography", "construct", "dcerpc.transport.stream"})
    assert loaded("carriers['ncalrpc']") == {"dcerpc.transport.local", "dcerpc.transport.stream"}


def build_wheel(directory: Path) -> Path:
    """A distribution of the module and the entry point that the documentation shows."""
    shown = blocks(PAGE)
    (module,) = (text for kind, text in shown if text.startswith("# spx_on_tcp.py\n"))
    (project,) = (text for kind, text in shown if kind == "toml")
    (offered,) = tomllib.loads(project)["project"]["entry-points"].items()
    group, names = offered
    about = "spx_on_tcp-1.0.dist-info"
    files = {
        "spx_on_tcp.py": module,
        f"{about}/METADATA": "Metadata-Version: 2.1\nName: spx-on-tcp\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{about}/entry_points.txt": "\n".join(
            [f"[{group}]", *(f"{name} = {value}" for name, value in names.items())]
        ),
    }
    files[f"{about}/RECORD"] = "".join(f"{name},,\n" for name in (*files, f"{about}/RECORD"))
    wheel = directory / "spx_on_tcp-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return wheel


def test_a_distribution_offers_a_carrier(tmp_path: Path) -> None:
    """Installed as users install it, and found by its metadata."""
    pytest.importorskip("pip", reason="pip is what installs it")
    site = tmp_path / "site"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--target",
        str(site),
    ]
    subprocess.run([*install, str(build_wheel(tmp_path))], check=True, timeout=100, capture_output=True)
    program = (
        "from dcerpc.transport.registry import CarrierRegistry\n"
        "carriers = CarrierRegistry()\n"
        "assert 'ncacn_spx' not in carriers\n"
        "carriers.add_entry_points()\n"
        "print(carriers['ncacn_spx'].make_link.__module__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONPATH": str(site)},
    )
    assert done.stdout == "spx_on_tcp\n"
