"""What fuzzing found stays fixed, and the targets do not look at garbage only."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.fuzz import (
    fuzz_exchange,
    fuzz_idl,
    fuzz_ndr,
    fuzz_netbios,
    fuzz_pdu,
    fuzz_protected,
    fuzz_secured,
    fuzz_security,
    fuzz_smb_client,
    fuzz_smb_messages,
    fuzz_smb_server,
)
from tests.fuzz.harness import FOUND, Target, found, main, plant, replay

TARGETS = [
    fuzz_idl.TARGET,
    fuzz_ndr.TARGET,
    fuzz_pdu.TARGET,
    fuzz_security.TARGET,
    fuzz_exchange.TARGET,
    fuzz_protected.TARGET,
    fuzz_secured.TARGET,
    fuzz_smb_messages.TARGET,
    fuzz_smb_server.TARGET,
    fuzz_smb_client.TARGET,
    fuzz_netbios.TARGET,
]
FILES = [(target, path) for target in TARGETS for path in found(target.name)]
every_target = pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)


@pytest.mark.parametrize(("target", "path"), FILES, ids=[f"{t.name}-{p.name}" for t, p in FILES])
def test_found(target: Target, path: Path) -> None:
    assert [each for each, _ in replay(target, [path])] == [path]


def test_every_directory_is_of_a_target() -> None:
    assert {path.name for path in FOUND.glob("*") if path.is_dir()} <= {target.name for target in TARGETS}


@pytest.mark.parametrize(
    ("target", "every", "least"),
    # Some bodies of interfaces need what their file imports; machines do not go on after every conversation.
    [
        (fuzz_idl.TARGET, 2, 0.5),
        (fuzz_ndr.TARGET, 31, 0.95),
        (fuzz_pdu.TARGET, 7, 0.6),
        (fuzz_security.TARGET, 1, 0.99),
        (fuzz_exchange.TARGET, 1, 0.99),
        (fuzz_protected.TARGET, 1, 0.99),
        (fuzz_secured.TARGET, 2, 0.99),
        (fuzz_smb_messages.TARGET, 1, 0.99),
        (fuzz_smb_server.TARGET, 2, 0.99),
        (fuzz_smb_client.TARGET, 2, 0.99),
        (fuzz_netbios.TARGET, 2, 0.99),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_seeds_are_accepted(target: Target, every: int, least: float) -> None:
    """Most of a sample of them: mutations of what is refused at once would reach nothing."""
    sample = list(target.seeds(every))
    assert len(sample) > 5
    assert sum(target.run(seed) for seed in sample) > least * len(sample)


@every_target
@pytest.mark.parametrize(
    "octets", [b"", b"\0", bytes(64), b"\xff" * 64], ids=["none", "one", "zeros", "ones"]
)
def test_any_octets_will_do(target: Target, octets: bytes) -> None:
    target.run(octets)


def test_seeds_are_planted_once(tmp_path: Path) -> None:
    target = Target("some", lambda octets: True, lambda every: [b"a", b"b", b"a"])
    plant(target, tmp_path / "corpus")
    first = sorted((tmp_path / "corpus").iterdir())
    assert sorted(path.read_bytes() for path in first) == [b"a", b"b"]
    plant(Target("some", lambda octets: True, lambda every: [b"c"]), tmp_path / "corpus")
    assert sorted((tmp_path / "corpus").iterdir()) == first


def test_what_fails_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad").write_bytes(b"x")

    def run(octets: bytes) -> bool:
        raise ValueError(octets)

    with pytest.raises(ValueError, match="x") as caught:
        list(replay(Target("some", run, lambda every: []), [tmp_path / "bad"]))
    assert caught.value.__notes__ == [f"input: {tmp_path / 'bad'}"]


def test_without_atheris(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "atheris", None)
    monkeypatch.setattr(sys, "argv", ["fuzz_idl"])
    with pytest.raises(SystemExit):
        main(fuzz_idl.TARGET)
    assert "pip install atheris" in capsys.readouterr().err


def test_replaying(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "one").write_bytes(b"b}")
    (tmp_path / "two").write_bytes(b"b")
    files = [str(tmp_path / "one"), str(tmp_path / "two")]
    monkeypatch.setattr(sys, "argv", ["fuzz_idl", "--replay", *files])
    main(fuzz_idl.TARGET)
    assert capsys.readouterr().out == f"{files[0]}: refused\n{files[1]}: accepted\n"
