"""The ``dcerpc`` command. It needs the extra ``cli``: click and rich."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command; what the script ``dcerpc`` calls.

    Exits with 0, with 1 after an error (one line on stderr), with 2 after wrong usage.
    """
    try:
        from dcerpc.cli.app import cli
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in ("click", "rich"):
            raise
        sys.stderr.write(f"dcerpc: {missing} is missing; install it with: pip install 'dcerpc[cli]'\n")
        sys.exit(1)
    cli.main(prog_name="dcerpc")
