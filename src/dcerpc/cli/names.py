"""Names of interfaces that people know by name."""

from __future__ import annotations

import uuid

from dcerpc.syntax_id import SyntaxId

__all__ = ["interface_name"]

#: Interfaces by UUID: those of this package and those that most Windows and Samba hosts serve.
_NAMES = {
    uuid.UUID(text): name
    for text, name in (
        ("e1af8308-5d1f-11c9-91a4-08002b14a0fa", "ept"),
        ("afa8bd80-7d8a-11c9-bef4-08002b102989", "mgmt"),
        ("60a15ec5-4de8-11d7-a637-005056a20182", "rpcecho"),
        ("12345778-1234-abcd-ef00-0123456789ab", "lsarpc"),
        ("12345778-1234-abcd-ef00-0123456789ac", "samr"),
        ("12345678-1234-abcd-ef00-01234567cffb", "netlogon"),
        ("12345678-1234-abcd-ef00-0123456789ab", "spoolss"),
        ("4b324fc8-1670-01d3-1278-5a47bf6ee188", "srvsvc"),
        ("6bffd098-a112-3610-9833-46c3f87e345a", "wkssvc"),
        ("367abb81-9844-35f1-ad32-98f038001003", "svcctl"),
        ("338cd001-2244-31f1-aaaa-900038001003", "winreg"),
        ("86d35949-83c9-4044-b424-db363231fd0c", "ITaskSchedulerService"),
        ("1ff70682-0a51-30e8-076d-740be8cee98b", "atsvc"),
        ("82273fdc-e32a-18c3-3f78-827929dc23ea", "eventlog"),
        ("f6beaff7-1e19-4fbb-9f8f-b89e2018337c", "eventlog6"),
        ("e3514235-4b06-11d1-ab04-00c04fc2dcd2", "drsuapi"),
        ("3919286a-b10c-11d0-9ba8-00c04fd92ef5", "dssetup"),
        ("50abc2a4-574d-40b3-9d66-ee4fd5fba076", "dnsserver"),
        ("897e2e5f-93f3-4376-9c9c-fd2277495c27", "FrsTransport"),
        ("f5cc5a18-4264-101a-8c59-08002b2f8426", "nspi"),
        ("4fc742e0-4a10-11cf-8273-00aa004ae673", "netdfs"),
        ("c681d488-d850-11d0-8c52-00c04fd90f7e", "efsrpc"),
        ("df1941c5-fe89-4e79-bf10-463657acf44d", "efsrpc"),
        ("3dde7c30-165d-11d1-ab8f-00805f14db40", "BackupKey"),
        ("300f3532-38cc-11d0-a3f0-0020af6b0add", "trkwks"),
        ("99fcfec4-5260-101b-bbcb-00aa0021347a", "IObjectExporter"),
        ("000001a0-0000-0000-c000-000000000046", "IRemoteSCMActivator"),
        ("4d9f4ab8-7d1c-11cf-861e-0020af6e7c57", "IActivation"),
    )
}


def interface_name(syntax: SyntaxId) -> str | None:
    """What people call an interface, or None."""
    return _NAMES.get(syntax.uuid)
