"""Options of the commands that connect: who the client is, and how its calls are protected.

No secret is taken from the command line itself, where every user of the machine can read it, nor from the
environment: passwords and hashes come from files, from standard input, or are asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.runtime.blocking_binding import BlockingBindingHandle
from dcerpc.runtime.config import ConnectOptions
from dcerpc.runtime.steps import Kdc
from dcerpc.security.credentials import Anonymous, CCache, Keytab, NTHash, Password, SystemCredential

__all__ = ["LEVELS", "connect_options", "connected", "first_line"]

F = TypeVar("F", bound=Callable[..., Any])

_FILE = click.Path(dir_okay=False, allow_dash=True)
#: Authentication levels by name, the weakest first.
LEVELS = ("connect", "call", "packet", "integrity", "privacy")


def _provider(ctx: click.Context, param: click.Parameter, value: str | None) -> str | int | None:
    """A provider's name, or its auth_type as a number."""
    if value is None or not value[:1].isdigit():
        return value
    try:
        return int(value, 0)
    except ValueError:
        raise click.BadParameter(f"{value!r} is neither a name nor a number.") from None


_OPTIONS = (
    click.option("-u", "--user", metavar="[DOMAIN/]USER", help="Log on; USER@REALM does too."),
    click.option(
        "--password-file",
        type=_FILE,
        metavar="FILE",
        help="The password is FILE's first line; - is standard input. Asked for unless given.",
    ),
    click.option(
        "--hashes",
        type=_FILE,
        metavar="FILE",
        help="FILE's first line is the NT hash, or LMHASH:NTHASH, which serves in place of the password.",
    ),
    click.option("--ccache", type=_FILE, metavar="FILE", help="Use the Kerberos tickets in FILE."),
    click.option("--keytab", type=_FILE, metavar="FILE", help="Use the Kerberos keys in FILE."),
    click.option("--anonymous", is_flag=True, help="Log on as nobody (NTLM)."),
    click.option("--system", is_flag=True, help="Log on as whom the operating system says you are."),
    click.option(
        "--auth",
        callback=_provider,
        metavar="PROVIDER",
        help="spnego (the default), ntlm, kerberos or netlogon, or an auth_type.",
    ),
    click.option(
        "--level",
        type=click.Choice(LEVELS, case_sensitive=False),
        help="How calls are protected; privacy by default. In a pipe they are only with this or --auth.",
    ),
    click.option(
        "--target",
        metavar="SPN",
        help="The server's principal name; host/HOST by default, cifs/HOST of a pipe's.",
    ),
    click.option(
        "--kdc",
        "kdcs",
        multiple=True,
        metavar="[REALM=]HOST[:PORT]",
        help="A Kerberos KDC, instead of those in krb5.conf; can be repeated.",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        default=10.0,
        show_default=True,
        metavar="SECONDS",
        help="Time to connect, and for each call.",
    ),
)


def connect_options(command: F) -> F:
    """Give a command the options above; it hands them on to :func:`connected`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def connected(binding: StringBinding, **chosen: Any) -> BlockingBindingHandle:
    """A binding handle, to be entered with ``with``.

    Args:
        chosen: the values of the options of :func:`connect_options`.

    Raises:
        click.UsageError: options that exclude each other, or lack one another.
    """
    return blocking.connect(binding, **_connection(**chosen))


def _connection(
    *,
    timeout: float,
    auth: str | int | None,
    level: str | None,
    target: str | None,
    kdcs: tuple[str, ...],
    **who: Any,
) -> ConnectOptions:
    options: ConnectOptions = {"timeout": timeout, "connect_timeout": timeout}
    credential = _credential(**who)
    if credential is None and (auth or level or target):
        raise click.UsageError("--auth, --level and --target go with a credential, such as --user.")
    if credential is not None:
        options |= {
            "credential": credential,
            "auth": auth,
            "level": level,
            "target": target,
            "kdc": _kdc(kdcs),
        }
    return options


def _credential(
    user: str | None,
    password_file: str | None,
    hashes: str | None,
    ccache: str | None,
    keytab: str | None,
    anonymous: bool,
    system: bool,
) -> Any:
    given = {
        "--password-file": password_file,
        "--hashes": hashes,
        "--ccache": ccache,
        "--keytab": keytab,
        "--anonymous": anonymous,
        "--system": system,
    }
    names = [name for name, value in given.items() if value]
    if len(names) > 1:
        raise click.UsageError(f"{' and '.join(names)} exclude each other.")
    if user is None:
        if password_file or hashes:
            raise click.UsageError(f"{names[0]} goes with --user.")
    elif anonymous:
        raise click.UsageError("--anonymous excludes --user.")
    if ccache:
        return CCache(ccache, user or "")
    if keytab:
        return Keytab(keytab, user or "")
    if anonymous:
        return Anonymous()
    if system:
        return SystemCredential(user or "")
    return None if user is None else _account(user, password_file, hashes)


def _account(user: str, password_file: str | None, hashes: str | None) -> Password | NTHash:
    domain, name = _split(user)
    if hashes:
        try:
            return NTHash(name, first_line(hashes), domain)
        except ValueError as error:
            raise click.UsageError(f"--hashes: {error}.") from None
    if password_file:
        return Password(name, first_line(password_file), domain)
    return Password(name, click.prompt(f"Password of {user}", hide_input=True, err=True), domain)


def _split(user: str) -> tuple[str, str]:
    for separator in ("/", "\\"):
        domain, found, name = user.partition(separator)
        if found:
            return domain, name
    return "", user


def first_line(path: str) -> str:
    """A file's first line, without its end; ``-`` is standard input.

    Raises:
        click.UsageError: it has none.
    """
    if path == "-":
        line = sys.stdin.readline().rstrip("\r\n")
    else:
        with open(path, encoding="utf-8") as file:
            line = file.readline().rstrip("\r\n")
    if not line:
        raise click.UsageError(f"{path!r} has no first line.")
    return line


def _kdc(kdcs: Sequence[str]) -> Kdc | None:
    by_realm: dict[str, list[str]] = {}
    for each in kdcs:
        realm, found, host = each.rpartition("=")
        by_realm.setdefault(realm if found else "", []).append(host)
    everywhere = by_realm.pop("", [])
    if not everywhere:
        return by_realm or None
    if by_realm or len(everywhere) > 1:
        raise click.UsageError("--kdc: either one for all realms, or REALM=HOST for each.")
    return everywhere[0]
