"""n-fold: stretching an octet string to a given size (RFC 3961 5.1)."""

from __future__ import annotations

import functools
import math

__all__ = ["n_fold"]

_ROTATION = 13


@functools.lru_cache(maxsize=256)
def n_fold(octets: bytes, size: int) -> bytes:
    """Stretch or shrink a string so that every bit of it counts alike.

    The string is repeated, each copy rotated 13 bits further to the right, up to the least common multiple of
    both sizes; the pieces of ``size`` octets of that are added in ones' complement. Results are kept: what is
    folded are the constants of key derivation, no secrets.

    Args:
        octets: what to stretch; not empty.
        size: of the result; octets, at least 1.

    Raises:
        ValueError: either is empty.
    """
    if not octets or size < 1:
        raise ValueError("n-fold of nothing, or to nothing")
    bits = 8 * len(octets)
    number = int.from_bytes(octets, "big")
    total = math.lcm(len(octets), size)
    copies = []
    for index in range(total // len(octets)):
        turn = _ROTATION * index % bits
        turned = (number >> turn) | (number << (bits - turn)) & ((1 << bits) - 1)
        copies.append(turned.to_bytes(len(octets), "big"))
    stretched = b"".join(copies)
    mask = (1 << 8 * size) - 1
    result = sum(int.from_bytes(stretched[at : at + size], "big") for at in range(0, total, size))
    while result > mask:  # the carry comes back in at the other end
        result = (result & mask) + (result >> 8 * size)
    return result.to_bytes(size, "big")
