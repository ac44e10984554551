"""A directory for sockets that is not this user's alone is refused."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from dcerpc.runtime.private_directory import check_private

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")


def test_it_is_made_for_its_user_alone(tmp_path: Path) -> None:
    directory = tmp_path / "sockets"
    check_private(str(directory), create=True)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    check_private(str(directory), create=True)
    check_private(str(directory))


def test_it_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        check_private(str(tmp_path / "sockets"))


def test_a_path_that_says_all() -> None:
    check_private("")
    check_private("", create=True)


@pytest.mark.parametrize("mode", [0o710, 0o701, 0o777, 0o1777])
def test_others_may_enter(tmp_path: Path, mode: int) -> None:
    directory = tmp_path / "sockets"
    directory.mkdir()
    directory.chmod(mode)
    with pytest.raises(PermissionError, match=f"its mode is {mode:04o}"):
        check_private(str(directory), create=True)


def test_a_link_to_a_good_one(tmp_path: Path) -> None:
    good = tmp_path / "good"
    check_private(str(good), create=True)
    (tmp_path / "sockets").symlink_to(good)
    with pytest.raises(PermissionError, match="not a directory"):
        check_private(str(tmp_path / "sockets"), create=True)


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "sockets").touch()
    with pytest.raises(PermissionError, match="not a directory"):
        check_private(str(tmp_path / "sockets"), create=True)


def test_another_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = tmp_path / "sockets"
    check_private(str(directory), create=True)
    monkeypatch.setattr(os, "geteuid", lambda: directory.stat().st_uid + 1)
    with pytest.raises(PermissionError, match="belongs to uid"):
        check_private(str(directory))
