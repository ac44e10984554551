"""A server's keys: those that may have encrypted a ticket, and the ticket opened with the right one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.errors import refused
from dcerpc.security.kerberos.keytab import KeytabEntry
from dcerpc.security.kerberos.tickets import EncTicketPart, Ticket, decode_enc_ticket_part
from dcerpc.security.kerberos.types import KerberosError, Key, Principal

__all__ = ["ServiceKeys"]

_USAGE_TICKET = 2


class ServiceKeys:
    """The keys that a server accepts tickets with.

    Args:
        entries: of its keytab; those whose keys are of the wrong size are left out.
        principal: tickets for this service only, with or without a realm; None: for all that there are keys
            of. A service has other names, too, that its keytab does not tell; with None any of these will do
            if a key of that realm opens the ticket.
        enctypes: encryption types that are allowed.
    """

    __slots__ = ("_entries", "_principal")

    def __init__(
        self, entries: Iterable[KeytabEntry], principal: Principal | None, enctypes: Sequence[int]
    ) -> None:
        self._principal = principal
        self._entries = [
            each
            for each in entries
            if each.key.enctype in enctypes
            and len(each.key.value) == crypto.key_size(each.key.enctype)
            and (principal is None or _same(each.principal, principal))
        ]

    def __len__(self) -> int:
        return len(self._entries)

    def open(self, ticket: Ticket) -> tuple[Key, EncTicketPart]:
        """Decrypt a ticket (RFC 4120 3.2.3, MS-KILE 3.4.5).

        Keys of the ticket's service and key version come first, then its other versions, then those of other
        names of the service.

        Returns:
            The key that it is encrypted in, and what it says.

        Raises:
            KerberosError: it is for another service, there is no key for it, or none opens it.
        """
        server, enctype, kvno = ticket.server, ticket.enc_part.enctype, ticket.enc_part.kvno
        if self._principal is not None and not _same(server, self._principal):
            raise refused(
                ErrorCode.KRB_AP_ERR_NOT_US, f"the ticket is for {server}, the service is {self._principal}"
            )
        found = [
            each
            for each in self._entries
            if each.key.enctype == enctype and _same_realm(each.principal.realm, server.realm)
        ]
        if not found:
            message = f"no key of {crypto.enctype_name(enctype)} for a ticket for {server}"
            raise refused(ErrorCode.KRB_AP_ERR_NOKEY, message)
        found.sort(key=lambda each: (not _same(each.principal, server), not _same_version(each.kvno, kvno)))
        for key in dict.fromkeys(each.key for each in found):
            try:
                part = crypto.decrypt(key, _USAGE_TICKET, ticket.enc_part.cipher)
            except KerberosError:
                continue
            return key, decode_enc_ticket_part(part)
        message = f"the ticket for {server} is not encrypted with a key that is here, or was changed"
        raise refused(ErrorCode.KRB_AP_ERR_MODIFIED, message)


def _same(one: Principal, other: Principal) -> bool:
    """Whether two principals are the same; a realm of "" is any (MS-KILE 3.1.5.7: without regard to case)."""
    if len(one.components) != len(other.components):
        return False
    if one.realm and other.realm and not _same_realm(one.realm, other.realm):
        return False
    return one.name.casefold() == other.name.casefold()


def _same_realm(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _same_version(kvno: int, wanted: int | None) -> bool:
    """Whether a key's version is the wanted one, of which some keytabs have the low octet only."""
    return wanted is None or kvno == wanted or kvno == wanted & 0xFF
