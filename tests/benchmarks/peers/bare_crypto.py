"""Cryptography alone, over the octets that an EchoData of 3.9 MiB carries: nothing sealed can be faster.

A call is four passes, for what is sealed and unsealed on both ends: a request, and a response as large.
"""

from __future__ import annotations

import argparse
import hashlib
import hmac
from collections.abc import Callable

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.benchmarks.peers.measure import measure

PAYLOAD = int(3.9 * 1024 * 1024) & -16
PASSES = 4


def rc4_md5() -> Callable[[], object]:
    """RC4 and HMAC-MD5 (NTLM)."""
    data, out = bytes(PAYLOAD), bytearray(PAYLOAD)
    cipher = Cipher(ARC4(bytes(16)), mode=None).encryptor()

    def call() -> None:
        for _ in range(PASSES):
            cipher.update_into(data, out)
            hmac.digest(b"key", data, hashlib.md5)

    return call


def aes_sha1() -> Callable[[], object]:
    """AES-256-CBC, which CTS is but for its last two blocks, and HMAC-SHA1 (Kerberos)."""
    data, out = bytes(PAYLOAD), bytearray(PAYLOAD + 15)

    def call() -> None:
        for _ in range(PASSES):
            cipher = Cipher(algorithms.AES(bytes(32)), modes.CBC(bytes(16))).encryptor()
            cipher.update_into(data, out)
            hmac.digest(b"key", data, hashlib.sha1)

    return call


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="bare_crypto")
    parser.add_argument("what", choices=("rc4+md5", "aes+sha1"))
    parser.add_argument("--seconds", type=float, default=3.0)
    given = parser.parse_args()
    made = rc4_md5() if given.what == "rc4+md5" else aes_sha1()
    measure(given.what, made, given.seconds, warm_up=2)
