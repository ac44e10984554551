"""What an endpoint mapper knows, read with blocking calls: no event loop anywhere.

python examples/list_endpoints.py HOST
python examples/list_endpoints.py 'ncacn_ip_tcp:127.0.0.1[49998]'
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import dcerpc
from dcerpc import StringBinding
from dcerpc.interfaces.epm import ept, ept_entry_t
from dcerpc.towers import Tower

NO_MORE_ENTRIES = 0x16C9A0D6


def entries(mapper: ept.BlockingClient) -> Iterator[ept_entry_t]:
    """Every entry, a hundred a call; the handle says where the next call goes on."""
    handle = None
    while True:
        out = mapper.ept_lookup(
            inquiry_type=0, object=None, Ifid=None, vers_option=1, entry_handle=handle, max_ents=100
        )
        if out.status == NO_MORE_ENTRIES:
            return
        out.raise_for_status()
        yield from out.entries
        handle = out.entry_handle
        if handle is None:
            return


def main(where: str) -> None:
    if ":" not in where:
        where = f"ncacn_ip_tcp:{where}[135]"
    host = StringBinding.parse(where).address
    with dcerpc.blocking.connect(where) as binding:
        for entry in entries(ept.BlockingClient(binding)):
            if entry.tower is None:
                continue
            tower = Tower.decode(entry.tower.tower_octet_string)
            at = tower.to_binding().replace(address=host)
            print(tower.interface, at, entry.annotation.rstrip("\0"))


if __name__ == "__main__":
    main(sys.argv[1])
