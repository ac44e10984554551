"""AES in CBC mode with ciphertext stealing, the initial vector zero (RFC 3962 5, RFC 8009 3).

Making a cipher object takes ten times as long as encrypting a short message with it. So there is one for each
key and direction, which goes on from message to message, and what would be a new initial vector is had by
taking the previous message's last block out of the next one's first: in CBC both are XORed with it.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from dcerpc.security.kerberos.crypto.mac import Octets

__all__ = ["BLOCK_SIZE", "CtsDecryptor", "CtsEncryptor"]

#: AES' block; octets.
BLOCK_SIZE = 16

_ZERO = bytes(BLOCK_SIZE)


class CtsEncryptor:
    """Encrypts messages with one key; not to be used by two threads at once.

    Attributes:
        update: CBC of whole blocks, which goes on where it last ended; for hot paths that do what
            :meth:`encrypt` does.
        chain: the last block of ciphertext so far, as a number.
    """

    __slots__ = ("chain", "update")

    def __init__(self, key: bytes) -> None:
        """Take a key of 16 or 32 octets."""
        self.update = Cipher(algorithms.AES(key), modes.CBC(_ZERO)).encryptor().update
        self.chain = 0

    def encrypt(self, first: bytes, *rest: Octets) -> bytes:
        """Encrypt one message.

        Args:
            first: its first 16 octets. rest: the others, in parts.

        Returns:
            As many octets as went in, the last two blocks swapped. A message of one block is not stealing.
        """
        chained = (int.from_bytes(first, "big") ^ self.chain).to_bytes(BLOCK_SIZE, "big")
        plain = b"".join((chained, *rest))
        odd = len(plain) % BLOCK_SIZE
        if odd:
            plain += bytes(BLOCK_SIZE - odd)
        cipher = self.update(plain)
        last = cipher[-BLOCK_SIZE:]
        self.chain = int.from_bytes(last, "big")
        if len(cipher) == BLOCK_SIZE:
            return cipher
        before = len(cipher) - 2 * BLOCK_SIZE
        return b"".join((cipher[:before], last, cipher[before : before + (odd or BLOCK_SIZE)]))


class CtsDecryptor:
    """Decrypts messages with one key; not to be used by two threads at once.

    Attributes:
        update, chain: as of CtsEncryptor.
    """

    __slots__ = ("chain", "update")

    def __init__(self, key: bytes) -> None:
        """Take a key of 16 or 32 octets."""
        self.update = Cipher(algorithms.AES(key), modes.CBC(_ZERO)).decryptor().update
        self.chain = 0

    def decrypt(self, cipher: bytes) -> tuple[bytes, bytes]:
        """Decrypt one message.

        Args:
            cipher: at least 16 octets.

        Returns:
            The first 16 octets, and the rest.
        """
        size = len(cipher)
        if size > BLOCK_SIZE:
            odd = size % BLOCK_SIZE
            cipher = self._unsteal(cipher, odd) if odd else cipher[:-32] + cipher[-16:] + cipher[-32:-16]
        plain = self.update(cipher)
        first = (int.from_bytes(plain[:BLOCK_SIZE], "big") ^ self.chain).to_bytes(BLOCK_SIZE, "big")
        self.chain = int.from_bytes(cipher[-BLOCK_SIZE:], "big")
        return first, plain[BLOCK_SIZE:size]

    def _unsteal(self, cipher: bytes, odd: int) -> bytes:
        """Bring the last two blocks back into CBC's order when the last has only ``odd`` octets.

        What is missing of it went into the plaintext of the block before it, which is decrypted for that.
        """
        stolen_from, last = cipher[-odd - BLOCK_SIZE : -odd], cipher[-odd:]
        number = int.from_bytes(self.update(stolen_from), "big") ^ self.chain
        self.chain = int.from_bytes(stolen_from, "big")
        last += number.to_bytes(BLOCK_SIZE, "big")[odd:]
        return b"".join((cipher[: -odd - BLOCK_SIZE], last, stolen_from))
