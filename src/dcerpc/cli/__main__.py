"""``python -m dcerpc.cli``: the same as the script ``dcerpc``."""

from dcerpc.cli import main

if __name__ == "__main__":
    main()
