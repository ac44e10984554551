"""Clients of other libraries in our pipes: smbprotocol's, with PDUs of ours, and impacket's as nobody."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

import dcerpc
from dcerpc import pdu
from dcerpc.binding import StringBinding
from dcerpc.syntax_id import NDR, SyntaxId
from dcerpc.transport.smb.constants import Cipher, SigningAlgorithmId
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect, SmbServerSettings
from tests.interop.secured_echo import serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

ADA = dcerpc.Password("ada", "correct horse", "CORP")
BOB = dcerpc.Password("bob", "battery staple", "CORP")
ACCOUNTS = dcerpc.Accounts([ADA, BOB])
PIPE = r"ncacn_np:127.0.0.1[\pipe\rpcecho,port=0]"

HERE = Path(__file__).resolve().parent
ECHO = SyntaxId(uuid.UUID("60a15ec5-4de8-11d7-a637-005056a20182"), 1)
ADD_ONE, SOURCE_DATA = 0, 3
#: Octets that come back in several fragments.
LONG = 20_000
PDUS: list[pdu.Pdu] = [
    pdu.Bind(1, p_context_elem=(pdu.ContextElement(0, ECHO, (NDR,)),)),
    pdu.Request(2, opnum=ADD_ONE, stub_data=(41).to_bytes(4, "little")),
    pdu.Request(3, opnum=SOURCE_DATA, stub_data=LONG.to_bytes(4, "little")),
    pdu.Request(4, opnum=ADD_ONE, stub_data=(0).to_bytes(4, "little")),
]


@pytest.fixture(scope="module")
def smbprotocol(
    impacket_python: Callable[..., Output], absent_peer: Callable[[str], NoReturn]
) -> Callable[[list[dict[str, Any]]], list[dict[str, Any]]]:
    """``smbprotocol(asked)``: run smbprotocol_pipe_client.py."""
    if impacket_python("-c", "import smbprotocol.ioctl").returncode:
        absent_peer("smbprotocol is not installed (tests/interop/install_peers.sh VENV)")

    def call(asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
        script = HERE / "smbprotocol_pipe_client.py"
        output = impacket_python(str(script), stdin=json.dumps(asked)).check()
        found: list[dict[str, Any]] = json.loads(output.stdout.splitlines()[-1])
        return found

    return call


def conversation(bound: StringBinding, dialect: Dialect, **changes: Any) -> dict[str, Any]:
    return {
        "port": int(bound.option("port") or ""),
        "dialect": int(dialect),
        "encrypt": False,
        "signing": None,
        "ciphers": None,
        "users": [[f"{who.domain}\\{who.username}", who.password] for who in (ADA, BOB)],
        "pipe": "rpcecho",
        "transceive": True,
        "pdus": [bytes(pdu.encode(each)).hex() for each in PDUS],
        **changes,
    }


def stub_of(answer: str) -> bytes:
    """The stub data of the fragments of a response."""
    octets = bytes.fromhex(answer)
    stub = b""
    while octets:
        length = int.from_bytes(octets[8:10], "little")
        response = pdu.decode(octets[:length])
        assert isinstance(response, pdu.Response), response
        stub += response.stub_data
        octets = octets[length:]
    return stub


def check(found: dict[str, Any], *, sessions: int = 2) -> None:
    """Everything was answered in each session."""
    assert "error" not in found
    assert len(found["answers"]) == sessions
    for bound, first, long, last in found["answers"]:
        assert isinstance(pdu.decode(bytes.fromhex(bound)), pdu.BindAck)
        assert (stub_of(first), stub_of(last)) == (b"*\0\0\0", b"\1\0\0\0")
        assert len(stub_of(long)) == 4 + LONG


@pytest.mark.parametrize("encryption", ["off", "wanted", "required"])
def test_smbprotocol(
    smbprotocol: Callable[[list[dict[str, Any]]], list[dict[str, Any]]], encryption: Any
) -> None:
    """Two users at once in one connection, in each dialect; each is who it is."""
    dialects = [each for each in ALL_DIALECTS if encryption != "required" or each >= Dialect.SMB_3_0]
    options = {"smb": SmbServerSettings(encryption=encryption)}
    with serving(ACCOUNTS, PIPE, options=options) as (service, bound):
        asked = [
            conversation(
                bound,
                dialect,
                transceive=transceive,
                encrypt=encryption == "wanted" and dialect >= Dialect.SMB_3_0,
            )
            for dialect in dialects
            for transceive in (True, False)
        ]
        for what, found in zip(asked, smbprotocol(asked), strict=True):
            check(found)
            assert found["dialect"] == what["dialect"]
        # the server was called in turn by one and the other
        users = [who.principal for who in service.seen if who is not None]
        assert users == ["CORP\\ada", "CORP\\bob"] * (len(users) // 2)
        assert len(users) == len(asked) * 2 * (len(PDUS) - 1)
        assert {who.how for who in service.seen if who is not None} == {("smb", "ntlm", "NONE")}


def test_algorithms_of_smbprotocol(
    smbprotocol: Callable[[list[dict[str, Any]]], list[dict[str, Any]]],
) -> None:
    with serving(ACCOUNTS, PIPE) as (_, bound):
        signed = [conversation(bound, Dialect.SMB_3_1_1, signing=[int(each)]) for each in SigningAlgorithmId]
        sealed = [
            conversation(bound, Dialect.SMB_3_1_1, ciphers=[int(each)], encrypt=True) for each in Cipher
        ]
        answers = smbprotocol(signed + sealed)
        for found in answers:
            check(found)
        assert [found["signing"] for found in answers[: len(signed)]] == list(SigningAlgorithmId)
        assert [found["cipher"] for found in answers[len(signed) :]] == list(Cipher)


def test_smbprotocol_is_refused(
    smbprotocol: Callable[[list[dict[str, Any]]], list[dict[str, Any]]],
) -> None:
    with serving(ACCOUNTS, PIPE, options={"smb": SmbServerSettings(dialects=(Dialect.SMB_3_0,))}) as (
        service,
        bound,
    ):
        usual = conversation(bound, Dialect.SMB_3_0)
        answers = smbprotocol(
            [
                usual | {"users": [["CORP\\ada", "wrong"]]},
                usual | {"users": [*usual["users"], ["CORP\\eve", "wrong"]]},
                usual | {"pipe": "nowhere"},
                usual | {"pipe": "..\\rpcecho"},
                usual | {"dialect": int(Dialect.SMB_2_1)},
            ]
        )
        assert service.seen == []
        for found, status in zip(
            answers,
            (
                "LOGON_FAILURE",
                "LOGON_FAILURE",
                "OBJECT_NAME_NOT_FOUND",
                "OBJECT_NAME_INVALID",
                "NOT_SUPPORTED",
            ),
            strict=True,
        ):
            assert f"STATUS_{status}" in found["error"]


# ---- impacket ----

AS_NOBODY = r"""
import json, struct, sys
from impacket.dcerpc.v5 import transport
from impacket.smbconnection import SMBConnection, SessionError
from impacket.uuid import uuidtup_to_bin

ECHO = uuidtup_to_bin(("60a15ec5-4de8-11d7-a637-005056a20182", "1.0"))

def answer(port, dialect):
    session = SMBConnection("127.0.0.1", "127.0.0.1", sess_port=port, preferredDialect=dialect)
    try:
        session.login("", "")
    except SessionError as error:
        return error.getErrorString()[0]
    client = transport.SMBTransport("127.0.0.1", filename=r"\rpcecho", smb_connection=session).get_dce_rpc()
    client.connect()
    client.bind(ECHO)
    client.call(0, struct.pack("<I", 41))
    found = struct.unpack("<I", client.recv())[0]
    client.disconnect()
    session.logoff()
    return found

print(json.dumps([answer(*each) for each in json.load(sys.stdin)]))
"""


@pytest.mark.parametrize("allowed", [True, False], ids=["allowed", "not allowed"])
def test_impacket_as_nobody(impacket_python: Callable[..., Output], allowed: bool) -> None:
    """It signs what nobody demands, since the server demands it of others."""
    dialects = (Dialect.SMB_2_0_2, Dialect.SMB_2_1, Dialect.SMB_3_0, Dialect.SMB_3_1_1)
    options = {"smb": SmbServerSettings(allow_anonymous=allowed)}
    with serving(ACCOUNTS, PIPE, options=options) as (service, bound):
        asked = [(int(bound.option("port") or ""), int(dialect)) for dialect in dialects]
        output = impacket_python("-c", AS_NOBODY, stdin=json.dumps(asked)).check()
        answers = json.loads(output.stdout.splitlines()[-1])
        seen = [who is None or who.anonymous for who in service.seen]
    if allowed:
        assert answers == [42] * len(dialects)
        assert seen == [True] * len(dialects)
    else:
        assert set(answers) <= {"STATUS_ACCESS_DENIED", "STATUS_LOGON_FAILURE"}
        assert seen == []
