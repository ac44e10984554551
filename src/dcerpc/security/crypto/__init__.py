"""Primitives that security providers share and that ``cryptography`` and ``hashlib`` do not have as such."""
