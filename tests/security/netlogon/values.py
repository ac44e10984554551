"""Published values (MS-NRPC 4.2, 4.3), and sessions made of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dcerpc.security.netlogon import CLIENT_OPTIONS, Algorithm, NegotiateFlags, NetlogonSession, crypto

#: MS-NRPC 4.2.
SECRET: Final = bytes.fromhex("31a590170a351fd51148b2a10af2c305")
CLIENT_CHALLENGE: Final = bytes.fromhex("3a0390a46d0c3d4f")
SERVER_CHALLENGE: Final = bytes.fromhex("0c4c13d16041c860")
STRONG_KEY: Final = bytes.fromhex("eefe8f40007a2eeb6843d0d30a5be2e3")

#: MS-NRPC 4.3; the sequence number there stands for the client's, with its bit set.
SESSION_KEY: Final = bytes.fromhex("0cb6948805f797bf2a82807973b89537")
CONFOUNDER: Final = bytes.fromhex("717f5076c5902bcd")
MESSAGE: Final = bytes.fromhex(
    "3000000000000000000000000000000030000000000000005c005c00570049004e002d0045005500340055004700"
    "3800370048003200490056002e00320033003000360066006500760032002e006e00740074006500730074002e00"
    "6d006900630072006f0073006f00660074002e0063006f006d000000000002000000000010000000000000000000"
    "0000000000001000000000000000570049004e002d004400310049005400420046004d0034004100380055000000"
    "85bb1511fd09786d3b61b06400000000000000000000000001000000000000000000000000000000"
)
SEALED: Final = bytes.fromhex(
    "c930c9a079d95c78bea6a3150908c11f4b68e41219bcb91680ead287da211eec66bc27df2bc9a0f4ecf25c88624e"
    "493c59cdec6bc7b08bed84b97c33138ae3c8377cb327f3ea6076da91c5d23dbf1b2f4066a455332716b7b64f2ec9"
    "a944702d20a85035de3b231a5216b7a6c9102bd17c7d6ab1b379445eb5a5276e360d3bcef93b5359d36b0006b0c1"
    "0bc2fec73777816a383a4614494b7b18bc34cd5447681eb48f8132a0a08a50d752826cff068c76959d49767557e5"
    "03d509fa3c18b0860a22a7e2bae50e812c5d71c31f9f1dfd143333b3043f6bf906e5d91207f1d988"
)
TOKEN: Final = bytes.fromhex("13001a00ffff0000b37c1f0ec86468f086761f2f86f4f4c1632d1f547d2cf6ff")
#: MS-NRPC 4.3.1, with header signing.
HEADER: Final = bytes.fromhex("0500000310000000380138000c000000d400000001001500")
SEC_TRAILER: Final = bytes.fromhex("44060c0003000000")
HEADER_TOKEN: Final = bytes.fromhex("13001a00ffff00005d69950dfde45ae9f092ae5c3c55aacd632d1f547d2cf6ff")

#: What to leave out of the client's options to get a session of an algorithm.
WITHOUT: Final = {
    Algorithm.AES: NegotiateFlags.NONE,
    Algorithm.STRONG_KEY: NegotiateFlags.AES,
    Algorithm.DES: NegotiateFlags.AES | NegotiateFlags.STRONG_KEY,
}


def session(
    algorithm: Algorithm = Algorithm.AES,
    computer: str = "WS01",
    domain: str = "CORP",
    clock: Callable[[], float] = lambda: 1_700_000_000.0,
) -> NetlogonSession:
    """One end of a session that was established with the published challenges."""
    key = crypto.compute_session_key(algorithm, SECRET, CLIENT_CHALLENGE, SERVER_CHALLENGE)
    return NetlogonSession(
        account=f"{computer}$",
        computer=computer,
        session_key=key,
        negotiate_flags=CLIENT_OPTIONS & ~WITHOUT[algorithm],
        stored_credential=crypto.compute_credential(algorithm, key, CLIENT_CHALLENGE),
        domain=domain,
        clock=clock,
    )
