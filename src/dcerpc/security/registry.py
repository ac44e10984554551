"""Which security providers there are, by auth_type and by name: an object that a configuration holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, Provider
from dcerpc.status import RPC_S_UNKNOWN_AUTHN_SERVICE

__all__ = ["ENTRY_POINT_GROUP", "SecurityRegistry"]

#: Entry points of this group name a Provider, or a callable without arguments that makes one.
ENTRY_POINT_GROUP = "dcerpc.security"


class SecurityRegistry:
    """The providers a client or server may use.

    Nothing is registered by importing a module: a registry holds what it was given, and what
    :meth:`load_entry_points` found when it was asked to.

    Args:
        providers: the first ones.
    """

    __slots__ = ("_by_name", "_by_type")

    def __init__(self, providers: Iterable[Provider] = ()) -> None:
        self._by_type: dict[int, Provider] = {}
        self._by_name: dict[str, Provider] = {}
        for provider in providers:
            self.register(provider)

    def register(self, provider: Provider) -> None:
        """Add a provider; one of the same auth_type is replaced.

        Args:
            provider: an object that fulfils :class:`dcerpc.security.api.Provider`.

        Raises:
            ValueError: auth_type is NONE or DEFAULT or not 8 bits, or the name stands for another auth_type.
        """
        auth_type, name = int(provider.auth_type), provider.name.lower()
        if not 0 < auth_type < AuthType.DEFAULT:
            raise ValueError(f"provider {name!r}: auth_type {auth_type:#x} cannot be on the wire")
        holder = self._by_name.get(name)
        if holder is not None and holder.auth_type != auth_type:
            raise ValueError(
                f"provider {name!r} is registered as auth_type {int(holder.auth_type):#x} already"
            )
        replaced = self._by_type.get(auth_type)
        if replaced is not None:
            del self._by_name[replaced.name.lower()]
        self._by_type[auth_type] = provider
        self._by_name[name] = provider

    def get(self, key: int | str) -> Provider:
        """Find a provider.

        Args:
            key: an auth_type (DEFAULT is NTLM's), or a name in upper or lower case.

        Raises:
            SecurityError: there is none; the message lists those there are.
        """
        if isinstance(key, str):
            found = self._by_name.get(key.lower())
        else:
            found = self._by_type.get(AuthType.NTLM if key == AuthType.DEFAULT else key)
        if found is None:
            shown = repr(key) if isinstance(key, str) else f"auth_type {int(key):#x}"
            known = ", ".join(sorted(self._by_name)) or "none"
            raise SecurityError(
                f"no security provider for {shown}; registered: {known}", RPC_S_UNKNOWN_AUTHN_SERVICE
            )
        return found

    def load_entry_points(self) -> tuple[str, ...]:
        """Register the providers that installed distributions offer under ``dcerpc.security``.

        Returns:
            The names of the entry points used.

        Raises:
            ValueError: one of them is not a Provider, or clashes (see :meth:`register`).
        """
        names: list[str] = []
        for entry in entry_points(group=ENTRY_POINT_GROUP):
            found = entry.load()
            made = found() if callable(found) else found
            if not isinstance(made, Provider):
                raise ValueError(f"entry point {entry.name!r} ({entry.value}) gives {made!r}, not a Provider")
            self.register(made)
            names.append(entry.name)
        return tuple(names)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            return key.lower() in self._by_name
        return (AuthType.NTLM if key == AuthType.DEFAULT else key) in self._by_type

    def __iter__(self) -> Iterator[Provider]:
        return iter(self._by_type.values())

    def __len__(self) -> int:
        return len(self._by_type)
