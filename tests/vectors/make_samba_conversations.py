#!/usr/bin/python3
"""Write samba_conversations.json: what Samba's clients and servers really said to each other.

Needs the domain controller of tests/interop/samba_ad.py running, and the Python with Samba's
bindings (Debian: python3-samba, samba-testsuite, /usr/bin/python3):

    make_samba_conversations.py [OUTPUT]

A relay stands between the two and cuts both streams into PDUs. Each scenario runs in a
process of its own, because Samba's bindings hold the interpreter while they wait, and the
relay has to run meanwhile. The format is described in README.md beside this file.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import unittest
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from samba import credentials, ndr, param
from samba.dcerpc import echo, epmapper, mgmt, misc, netlogon, samr

STATE = Path(os.environ.get("DCERPC_SAMBA_DIR") or f"{os.environ.get('TMPDIR') or '/tmp'}/dcerpc-samba-ad")
PEER = json.loads((STATE / "peer.json").read_text())
ECHO_SERVER = Path(__file__).resolve().parents[1] / "interop/samba_echo_server.py"
RELAY_ADDRESS = "127.0.0.9"
"""Its own loopback address, so that the relay can have port 135 on it."""
EPMAPPER = 135
MAX_OCTETS, MAX_PDUS, MAX_CONNECTIONS = 40_000, 100, 4
"""What is kept of a scenario: longer conversations say nothing that shorter ones do not."""
SCENARIO_SECONDS = 60.0
ENTRY = "samba.dcerpc of python3-samba"


@dataclass
class Conversation:
    """One connection as the relay saw it: PDUs in the order they were complete."""

    pdus: list[tuple[str, bytes]] = field(default_factory=list)
    closed_by: str = ""
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def worth_keeping(self) -> bool:
        """Whether it is small enough for the file."""
        return sum(len(pdu) for _, pdu in self.pdus) <= MAX_OCTETS and len(self.pdus) <= MAX_PDUS


class Relay:
    """Passes connections on to a server and keeps their PDUs."""

    def __init__(self, port: int, target: tuple[str, int]) -> None:
        self.target = target
        self.listener = socket.create_server((RELAY_ADDRESS, port))
        self.port: int = self.listener.getsockname()[1]
        self.conversations: list[Conversation] = []
        self.lock = threading.Lock()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        """Take connections until the listener is closed."""
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                server = socket.create_connection(self.target, timeout=SCENARIO_SECONDS)
                conversation = Conversation()
                self.conversations.append(conversation)
                for name, source, sink in (("client", client, server), ("server", server, client)):
                    pump = threading.Thread(
                        target=self.pump, args=(conversation, name, source, sink), daemon=True
                    )
                    pump.start()

    def pump(self, conversation: Conversation, name: str, source: socket.socket, sink: socket.socket) -> None:
        """One direction of one connection; the end of either ends both."""
        source.settimeout(SCENARIO_SECONDS)
        pending = b""
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                pending += data
                with self.lock:
                    while len(pending) >= 16:
                        length = int.from_bytes(pending[8:10], "little" if pending[4] & 0x10 else "big")
                        if len(pending) < length or length < 16:
                            break
                        conversation.pdus.append((name, pending[:length]))
                        pending = pending[length:]
                sink.sendall(data)
        with self.lock:
            conversation.closed_by = conversation.closed_by or name
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        conversation.done.set()

    def take(self) -> list[Conversation]:
        """The conversations since the last call, each ended."""
        taken, self.conversations = self.conversations, []
        for conversation in taken:
            conversation.done.wait(5)
        return [conversation for conversation in taken if conversation.pdus]


@dataclass
class Scenario:
    """What to record: a name, a sentence, who speaks, and the code that makes them speak."""

    name: str
    description: str
    origin: str
    run: Callable[[], object]
    expect_failure: bool = False


def load_parameters() -> Any:
    """Samba's own configuration, of the domain controller."""
    parameters = param.LoadParm()
    parameters.load(PEER["smb_conf"])
    return parameters


def login(role: str | None, kerberos: bool = False) -> Any:
    """Credentials of one of the accounts, or anonymous ones."""
    made = credentials.Credentials()
    made.guess(load_parameters())
    if role is None:
        made.set_anonymous()
        return made
    account = PEER["accounts"][role]
    made.set_username(account["name"])
    made.set_password(account["password"])
    made.set_domain(PEER["domain"])
    made.set_realm(PEER["realm"])
    made.set_kerberos_state(credentials.MUST_USE_KERBEROS if kerberos else credentials.DONT_USE_KERBEROS)
    if account["name"].endswith("$"):
        made.set_workstation(account["name"].rstrip("$"))
        made.set_secure_channel_type(misc.SEC_CHAN_WKSTA)
    return made


def open_binding(kind: Any, relay: Relay, options: str, creds: Any, **more: Any) -> Any:
    """A Samba client of an interface, through a relay."""
    extra = f",{options}" if options else ""
    target = f"ncacn_ip_tcp:{RELAY_ADDRESS}[{relay.port}{extra},target_hostname={PEER['hostname']}]"
    return kind(target, load_parameters(), creds, **more)


def quietly(call: Callable[[], object]) -> None:
    """A call that the server is meant to refuse."""
    with contextlib.suppress(RuntimeError):
        call()


# --- what the Samba client does -----------------------------------------------------


def lookup_all(relay: Relay, options: str, batch: int) -> None:
    """The whole endpoint map, so many entries a call."""
    client = open_binding(epmapper.epmapper, relay, options, login(None))
    handle = misc.policy_handle()
    with contextlib.suppress(RuntimeError):  # 0x16C9A0D6 when nothing is left
        while True:
            handle, entries, status = client.epm_Lookup(0, None, None, 0, handle, batch)
            if status or not entries or handle.uuid == misc.GUID("00000000-0000-0000-0000-000000000000"):
                break


def lookup_and_free(relay: Relay, options: str) -> None:
    """A search given up after its first answer."""
    client = open_binding(epmapper.epmapper, relay, options, login(None))
    handle, _, _ = client.epm_Lookup(0, None, None, 0, misc.policy_handle(), 3)
    client.epm_LookupHandleFree(handle)


def management(relay: Relay, options: str) -> None:
    """All five operations; Samba does not have the last and forbids the third."""
    client = open_binding(mgmt.mgmt, relay, options, login(None))
    client.is_server_listening()
    client.inq_if_ids()
    client.inq_stats(4, 0)
    quietly(client.stop_server_listening)
    quietly(lambda: client.inq_princ_name(9, 100))


def accounts(relay: Relay, options: str, role: str | None, kerberos: bool = False) -> None:
    """A few calls of samr, among them a long answer."""
    client = open_binding(samr.samr, relay, options, login(role, kerberos))
    handle = client.Connect2(None, 0x02000000)
    domains = client.EnumDomains(handle, 0, 0xFFFF)
    name = next(entry.name for entry in domains[1].entries if entry.name.string != "Builtin")
    sid = client.LookupDomain(handle, name)
    domain = client.OpenDomain(handle, 0x02000000, sid)
    client.EnumDomainUsers(domain, 0, 0, 0xFFFF)
    client.Close(handle)


def refused_accounts(relay: Relay, options: str) -> None:
    """An anonymous samr client, which is let in at bind and refused at the call."""
    client = open_binding(samr.samr, relay, options, login(None))
    quietly(lambda: client.Connect2(None, 0x02000000))


def secondary(relay: Relay, options: str) -> None:
    """A second interface on the connection of the first: alter_context."""
    first = open_binding(samr.samr, relay, options, login(None))
    quietly(lambda: first.Connect2(None, 0x02000000))
    second = open_binding(mgmt.mgmt, relay, options, login(None), basis_connection=first)
    second.is_server_listening()
    quietly(lambda: first.Connect2(None, 0x02000000))


def secure_channel(relay: Relay, options: str) -> None:
    """Netlogon with its own security provider; the key exchange is another connection."""
    client = open_binding(netlogon.netlogon, relay, options, login("machine"))
    quietly(
        lambda: client.netr_LogonGetCapabilities(
            "dc1", "ws", netlogon.netr_Authenticator(), netlogon.netr_Authenticator(), 1
        )
    )


def wrong_password(relay: Relay) -> None:
    """An NTLM client with a wrong password."""
    creds = login("user")
    creds.set_password("not the password")
    client = open_binding(samr.samr, relay, "ntlm,sign", creds)
    client.Connect2(None, 0)


def echo_data(relay: Relay, options: str, length: int) -> None:
    """Requests and responses of several fragments."""
    client = open_binding(echo.rpcecho, relay, options, login(None))
    client.EchoData(list(bytes(index & 0xFF for index in range(length))))


def torture(relay: Relay, options: str, test: str, *arguments: str) -> None:
    """Samba's test program."""
    extra = f",{options}" if options else ""
    command = ["smbtorture", f"ncacn_ip_tcp:{RELAY_ADDRESS}[{relay.port}{extra}]", test, "-U%", "--seed=1"]
    subprocess.run(
        [*command, "--option=torture:quick=yes", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=SCENARIO_SECONDS,
        check=False,
    )


# --- the list -------------------------------------------------------------------------


TORTURE = {
    "rpc.echo": [
        *("echo.addone", "echo.echodata", "echo.testcall", "echo.testcall2"),
        *("echo.enum", "echo.surrounding", "echo.doublepointer"),
    ],
    "rpc.epmapper": [
        *("epmapper.Map_simple", "epmapper.Lookup_simple"),
        *("epmapper.Lookup_terminate_search", "epmapper.Insert_noreplace"),
    ],
    "rpc.mgmt": ["mgmt"],
}


def client_scenarios(mapper: Relay, sam: Relay, logon: Relay, echoes: Relay) -> Iterator[Scenario]:
    """Samba's client library against Samba's server, and against the echo server."""
    server = f"{ENTRY}; server: Samba AD DC"
    mixed = "server: samba_echo_server.py (stub data by Samba, the rest by hand)"

    def scenario(name: str, description: str, run: Callable[[], object], **more: Any) -> Scenario:
        return Scenario(name, description, more.pop("origin", server), run, **more)

    for options in ("", "bigendian"):
        tag = options or "plain"
        yield scenario(
            f"mgmt, {tag}", "all five operations, two refused", partial(management, mapper, options)
        )
        yield scenario(
            f"ept_lookup, {tag}",
            "the whole map in one call: a fragmented response",
            partial(lookup_all, mapper, options, 500),
        )
        yield scenario(
            f"ept_lookup by 20, {tag}",
            "the whole map in parts: a context handle",
            partial(lookup_all, mapper, options, 20),
        )
        yield scenario(
            f"ept_lookup_handle_free, {tag}",
            "a search given up",
            partial(lookup_and_free, mapper, options),
        )
        yield scenario(
            f"EchoData of 12000 octets, {tag}",
            "request and response of three fragments",
            partial(echo_data, echoes, options, 12000),
            origin=f"{ENTRY}; {mixed}",
        )
        for suite, tests in TORTURE.items():
            for test in tests:
                yield scenario(
                    f"smbtorture {suite} {test}, {tag}",
                    f"one test of {suite}",
                    partial(torture, echoes if suite == "rpc.echo" else mapper, options, f"{suite}.{test}"),
                    origin=f"smbtorture; {mixed if suite == 'rpc.echo' else 'server: Samba AD DC'}",
                )
    yield scenario(
        "NDR64 only",
        "one transfer syntax, which the server has not: presentation context rejected",
        partial(management, mapper, "ndr64"),
        expect_failure=True,
    )
    yield scenario(
        "wrong interface",
        "rpcecho asked of the endpoint mapper: presentation context rejected",
        partial(echo_data, mapper, "", 4),
        expect_failure=True,
    )
    yield scenario(
        "samr, anonymous", "let in at bind, refused at the call", partial(refused_accounts, sam, "")
    )
    yield scenario(
        "wrong password",
        "NTLM: the refusal comes after rpc_auth_3",
        partial(wrong_password, sam),
        expect_failure=True,
    )
    for provider in ("ntlm", "spnego", "krb5"):
        for level in ("connect", "packet", "sign", "seal", "seal,bigendian"):
            options = f"{provider},{level}"
            kerberos = provider == "krb5"
            yield scenario(
                f"samr, {options}",
                f"samr calls under {options}, account rpcuser",
                partial(accounts, sam, options, "user", kerberos),
            )
    yield scenario(
        "samr, spnego,seal, Kerberos inside",
        "SPNEGO that chose Kerberos, account rpcuser",
        partial(accounts, sam, "spnego,seal", "user", True),
    )
    for options in ("", "bigendian"):
        yield scenario(
            f"alter_context, {options or 'plain'}",
            "samr and mgmt on one connection",
            partial(secondary, sam, options),
        )
    yield scenario(
        "netlogon, schannel,seal",
        "Netlogon's own security provider, account RPCEWS$",
        partial(secure_channel, logon, "schannel,seal"),
        expect_failure=True,
    )


RAW = re.compile(
    "no_auth|auth_none|neg_xmit|alloc_hint|_requests|co_cancel|orphaned|assoc_group|first1_lastSame2"
    "|spnego_(?!integrity_bind|packet_bind|privacy_bind|connect_bind)|auth_pad|_signing_|hdr_sign|invalid_auth"
)


def raw_scenarios() -> Iterator[Scenario]:
    """Samba's protocol tests: deliberately odd clients, and what the server answers."""
    os.environ.update(
        SERVER=RELAY_ADDRESS,
        TARGET_HOSTNAME=PEER["hostname"],
        DOMAIN=PEER["domain"],
        REALM=PEER["realm"],
        USERNAME=PEER["accounts"]["user"]["name"],
        PASSWORD=PEER["accounts"]["user"]["password"],
        SMB_CONF_PATH=PEER["smb_conf"],
        KRB5_CONFIG=PEER["krb5_conf"],
        IGNORE_RANDOM_PAD="1",
        ALLOW_BIND_AUTH_PAD="1",
        LEGACY_BIND_NACK_NO_REASON="0",
        AUTH_LEVEL_CONNECT_LSA="1",
    )
    from samba.tests.dcerpc import raw_protocol

    loader = unittest.defaultTestLoader
    for case in (raw_protocol.TestDCERPC_BIND,):
        for method in loader.getTestCaseNames(case):
            name = method.removeprefix("test_")
            if RAW.search(name):
                test = case(method)
                yield Scenario(
                    f"raw {name}",
                    f"samba.tests.dcerpc.raw_protocol, test_{name}: a deliberately odd client",
                    "client: by hand, in Samba's protocol tests; server: Samba AD DC",
                    partial(run_test, test),
                    expect_failure=True,
                )


def run_test(test: unittest.TestCase) -> None:
    """One protocol test; RuntimeError if it fails."""
    result = unittest.TestResult()
    test.run(result)
    if not result.wasSuccessful():
        raise RuntimeError(str([*result.errors, *result.failures][0][1]).splitlines()[-1])


def find_ports() -> dict[str, int]:
    """The TCP ports of the domain controller's interfaces, by UUID, from its endpoint mapper."""
    client = epmapper.epmapper(f"ncacn_ip_tcp:{PEER['address']}[{EPMAPPER}]", load_parameters(), login(None))
    _, entries, _ = client.epm_Lookup(0, None, None, 0, misc.policy_handle(), 500)
    towers = [entry.tower.tower.floors for entry in entries]
    return {
        interface_name(floors[0]): int(floors[3].rhs.port)
        for floors in towers
        if floors[3].lhs.protocol == epmapper.EPM_PROTOCOL_TCP
    }


def interface_name(floor: Any) -> str:
    """The UUID of a tower's first floor."""
    return str(ndr.ndr_unpack(misc.GUID, floor.lhs.lhs_data[:16]))


def run_scenario(scenario: Scenario) -> int:
    """Run one in a child, and give its exit code."""

    def child() -> None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # Samba complains of its own configuration there
        try:
            scenario.run()
        except RuntimeError as error:
            print(f"    {scenario.name}: {error}", flush=True)
            os._exit(1)
        os._exit(0)

    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    process.join(SCENARIO_SECONDS)
    if process.is_alive():
        process.kill()
        process.join(5)
    return process.exitcode or 0


def record(relays: list[Relay], scenarios: Iterator[Scenario]) -> Iterator[dict[str, Any]]:
    """Run all of them; one entry of the file for each connection."""
    for scenario in scenarios:
        for relay in relays:
            relay.take()
        code = run_scenario(scenario)
        if code and not scenario.expect_failure:
            raise RuntimeError(f"{scenario.name}: exit code {code}")
        heard = [conversation for relay in relays for conversation in relay.take()]
        taken = [each for each in heard if each.worth_keeping][:MAX_CONNECTIONS]
        for number, conversation in enumerate(taken, 1):
            yield {
                "name": scenario.name if len(taken) == 1 else f"{scenario.name}, connection {number}",
                "description": scenario.description,
                "origin": scenario.origin,
                "closed_by": conversation.closed_by,
                "pdus": [{"from": name, "pdu": pdu.hex()} for name, pdu in conversation.pdus],
            }


def main() -> None:
    """Write the file; the argument names another place for it."""
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("samba_conversations.json")
    os.environ.update(SMB_CONF_PATH=PEER["smb_conf"], KRB5_CONFIG=PEER["krb5_conf"])
    address = PEER["address"]
    with subprocess.Popen([sys.executable, str(ECHO_SERVER)], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            echo_port = int(json.loads(server.stdout.readline())["port"])
            ports = find_ports()
            # on the same ports as the server's own: clients come from the endpoint mapper
            direct = {port: Relay(port, (address, port)) for port in {EPMAPPER, *ports.values()}}
            echoes = Relay(0, ("127.0.0.1", echo_port))
            relays = [*direct.values(), echoes]
            mapper = direct[EPMAPPER]
            sam, logon = (direct[ports[str(each.abstract_syntax().uuid)]] for each in (samr, netlogon))
            conversations = [
                *record(relays, client_scenarios(mapper, sam, logon, echoes)),
                *record(relays, raw_scenarios()),
            ]
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(10)
    version = subprocess.run(["samba", "--version"], capture_output=True, text=True, timeout=20, check=True)
    document = {
        "origin": f"Samba {version.stdout.split()[-1]} on loopback, by make_samba_conversations.py",
        "accounts": {role: PEER["accounts"][role] for role in ("user", "machine")},
        "domain": PEER["domain"],
        "realm": PEER["realm"],
    }
    head = json.dumps(document)[:-1]
    lines = ",\n".join(json.dumps(conversation) for conversation in conversations)
    output.write_text(f'{head},\n"conversations": [\n{lines}\n]}}\n')
    pdus = sum(len(each["pdus"]) for each in conversations)
    print(f"{len(conversations)} conversations, {pdus} PDUs in {output}")


if __name__ == "__main__":
    main()
