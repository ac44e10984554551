"""MD4 (RFC 1320), and the NT hash that is made with it.

Written out here since OpenSSL 3 has MD4 among its legacy algorithms, where Python's hashlib does not find it.
"""

from __future__ import annotations

import struct

__all__ = ["md4", "nt_hash"]

_MASK = 0xFFFFFFFF
_BLOCK = struct.Struct("<16I")
_STATE = struct.Struct("<4I")
#: Order of a block's words, and rotations, in each round (RFC 1320 3.4).
_ROUND_1 = tuple((index, (3, 7, 11, 19)[index % 4]) for index in range(16))
_ROUND_2 = tuple((index // 4 + index % 4 * 4, (3, 5, 9, 13)[index % 4]) for index in range(16))
_ROUND_3 = tuple(
    (word, (3, 9, 11, 15)[index % 4])
    for index, word in enumerate((0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15))
)


def md4(data: bytes) -> bytes:
    """The MD4 digest: 16 octets.

    Args:
        data: the message, whole.
    """
    state = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476)
    padded = b"".join(
        (data, b"\x80", bytes(-(len(data) + 9) % 64), (8 * len(data) & (1 << 64) - 1).to_bytes(8, "little"))
    )
    for words in _BLOCK.iter_unpack(padded):
        a, b, c, d = state
        for word, shift in _ROUND_1:
            a = a + (b & c | ~b & d) + words[word] & _MASK
            a, b, c, d = d, (a << shift | a >> 32 - shift) & _MASK, b, c
        for word, shift in _ROUND_2:
            a = a + (b & c | b & d | c & d) + words[word] + 0x5A827999 & _MASK
            a, b, c, d = d, (a << shift | a >> 32 - shift) & _MASK, b, c
        for word, shift in _ROUND_3:
            a = a + (b ^ c ^ d) + words[word] + 0x6ED9EBA1 & _MASK
            a, b, c, d = d, (a << shift | a >> 32 - shift) & _MASK, b, c
        state = (
            state[0] + a & _MASK,
            state[1] + b & _MASK,
            state[2] + c & _MASK,
            state[3] + d & _MASK,
        )
    return _STATE.pack(*state)


def nt_hash(password: str) -> bytes:
    """NTOWFv1: MD4 of the password in UTF-16, 16 octets (MS-NLMP 3.3.1, RFC 4757 2).

    Args:
        password: in clear text. Lone surrogates, which random passwords of computers have, pass.
    """
    return md4(password.encode("utf-16-le", "surrogatepass"))
