"""The shipped modules are what the compiler makes of the shipped IDL files."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

import dcerpc.interfaces
from dcerpc import idl, stub
from dcerpc.interfaces import epm, lsarpc, mgmt, ms_dtyp, rpcecho, samr

DIRECTORY = Path(dcerpc.interfaces.__file__).parent
FILES = sorted(DIRECTORY.glob("*.idl"))
#: What makes all modules anew.
COMMAND = "dcerpc idl compile src/dcerpc/interfaces/*.idl -o src/dcerpc/interfaces"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_up_to_date(path: Path) -> None:
    written = path.with_name(f"{path.stem.replace('-', '_')}.py").read_text(encoding="utf-8")
    assert idl.compile_file(path) == written, COMMAND


def test_every_module_has_its_file() -> None:
    modules = {f"dcerpc.interfaces.{path.stem}" for path in DIRECTORY.glob("*.py") if path.stem != "__init__"}
    assert modules == set(idl.shipped_modules().values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_shipped_files_have_no_errors(path: Path) -> None:
    assert idl.check(path) == []


def test_common_types_are_the_same_everywhere() -> None:
    def unicode_string(module: ModuleType, struct: str, field: str) -> object:
        fields = {item.name: item.type for item in getattr(module, struct).__ndr__.fields}
        return fields[field]

    assert unicode_string(lsarpc, "LSAPR_TRUST_INFORMATION", "Name") is ms_dtyp.RPC_UNICODE_STRING.__ndr__
    assert unicode_string(samr, "SAMPR_RID_ENUMERATION", "Name") is ms_dtyp.RPC_UNICODE_STRING.__ndr__


@pytest.mark.parametrize(
    ("interface", "syntax", "operations"),
    [
        (
            epm.ept.INTERFACE,
            "e1af8308-5d1f-11c9-91a4-08002b14a0fa v3.0",
            "ept_insert ept_delete ept_lookup ept_map ept_lookup_handle_free ept_inq_object ept_mgmt_delete",
        ),
        (
            mgmt.mgmt.INTERFACE,
            "afa8bd80-7d8a-11c9-bef4-08002b102989 v1.0",
            "rpc_mgmt_inq_if_ids rpc_mgmt_inq_stats rpc_mgmt_is_server_listening "
            "rpc_mgmt_stop_server_listening rpc_mgmt_inq_princ_name",
        ),
        (
            rpcecho.rpcecho.INTERFACE,
            "60a15ec5-4de8-11d7-a637-005056a20182 v1.0",
            "AddOne EchoData SinkData SourceData TestCall TestCall2 TestSleep TestEnum TestSurrounding "
            "TestDoublePointer",
        ),
    ],
    ids=["ept", "mgmt", "rpcecho"],
)
def test_identities_and_operation_numbers(interface: stub.Interface, syntax: str, operations: str) -> None:
    assert str(interface.syntax) == syntax
    assert [op.name for op in interface.operations if op is not None] == operations.split()


def test_endpoint_mapper_limits() -> None:
    """MS-RPCE 2.2.1.2: tower_length 0 to 2000, max_ents and max_towers 0 to 500."""
    text = (DIRECTORY / "epm.py").read_text(encoding="utf-8")
    assert 'ndr.Field("tower_length", ndr.Ranged(ndr.ULONG, 0, 2000))' in text
    assert 'ndr.Param("max_ents", ndr.Ranged(ndr.ULONG, 0, 500), "in")' in text
    assert 'ndr.Param("max_towers", ndr.Ranged(ndr.ULONG, 0, 500), "in")' in text
