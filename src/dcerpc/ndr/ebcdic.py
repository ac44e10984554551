"""Characters of senders whose data representation says EBCDIC (C706 14.2.4): the receiver makes it right.

Code page 500 is the variant of EBCDIC that appendix G of C706 tabulates as the default; 037, the other usual
one, has other places for ``! [ ] ^ |``. As it maps one to one to ISO 8859-1, nothing is lost on the way, and
the controls, of which NUL ends strings, are in their places.
"""

from __future__ import annotations

from typing import Any, Final

__all__ = ["TABLE", "text"]

#: The ISO 8859-1 octet for each EBCDIC octet.
TABLE: Final = bytes(range(256)).decode("cp500").encode("latin-1")


def text(octets: Any) -> str:
    """The characters of EBCDIC octets."""
    return bytes(octets).translate(TABLE).decode("latin-1")
