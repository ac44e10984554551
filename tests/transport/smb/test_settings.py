"""What users choose of SMB: what is misspelt is refused at once, never taken for something weaker."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.transport.smb.settings import Dialect, SmbClientSettings, SmbServerSettings

BOTH = [SmbClientSettings, SmbServerSettings]


@pytest.mark.parametrize("settings", BOTH)
@pytest.mark.parametrize(
    ("option", "problem"),
    [
        ({"encryption": "always"}, "encryption 'always': one of off, wanted, required"),
        ({"signing": "off"}, "signing 'off': one of wanted, required"),
        ({"dialects": ()}, "no dialects of SMB are given"),
        ({"dialects": (0x02FF,)}, "dialect 767: not one of SMB 2 and 3"),
    ],
)
def test_what_is_misspelt(settings: type, option: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        settings(**option)


@pytest.mark.parametrize(
    ("option", "problem"),
    [
        ({"guid": bytes(15)}, "guid of 15 octets: 16, or none for a random one"),
        ({"max_sessions": 0}, "max_sessions 0: at least 1"),
        ({"max_pipes": -1}, "max_pipes -1: at least 1"),
        ({"max_credits": 0}, "max_credits 0: at least 1"),
        ({"encryption": None}, "encryption None: one of off, wanted, required"),
    ],
)
def test_what_a_server_cannot_do_with(option: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        SmbServerSettings(**option)


def test_what_is_right() -> None:
    assert SmbClientSettings().encryption is None, "left to the security of the calls"
    assert SmbClientSettings(encryption="required", dialects=(Dialect.SMB_3_1_1,)).signing == "wanted"
    assert SmbServerSettings(guid=bytes(range(16)), max_pipes=1).signing == "required"
