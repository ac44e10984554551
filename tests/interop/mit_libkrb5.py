"""MIT Kerberos' C libraries, by ctypes: cryptography, and GSS-API contexts of which the keys are known."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import byref, c_char_p, c_int, c_int32, c_size_t, c_uint, c_uint32, c_uint64, c_void_p, cast
from dataclasses import dataclass
from typing import Any

from dcerpc.security.kerberos.types import Key

#: GSS_C_MUTUAL_FLAG, REPLAY, SEQUENCE, CONF, INTEG, and GSS_C_DCE_STYLE.
DCE_FLAGS = 0x3E | 0x1000

#: What a segment of a message is (gssapi_ext.h).
DATA, HEADER, SIGN_ONLY = 1, 2, 11

_CONTINUE_NEEDED = 1


class LibraryError(Exception):
    """A function of the library failed."""


class _Data(ctypes.Structure):
    _fields_ = (("magic", c_int32), ("length", c_uint), ("data", c_void_p))


class _Keyblock(ctypes.Structure):
    _fields_ = (("magic", c_int32), ("enctype", c_int32), ("length", c_uint), ("contents", c_char_p))


class _EncData(ctypes.Structure):
    _fields_ = (("magic", c_int32), ("enctype", c_int32), ("kvno", c_uint), ("ciphertext", _Data))


class _Checksum(ctypes.Structure):
    _fields_ = (("magic", c_int32), ("type", c_int32), ("length", c_uint), ("contents", c_void_p))


class _Buffer(ctypes.Structure):
    _fields_ = (("length", c_size_t), ("value", c_void_p))


class _Oid(ctypes.Structure):
    _fields_ = (("length", c_uint32), ("elements", c_char_p))


class _Bindings(ctypes.Structure):
    _fields_ = (
        ("initiator_type", c_uint32),
        ("initiator", _Buffer),
        ("acceptor_type", c_uint32),
        ("acceptor", _Buffer),
        ("application_data", _Buffer),
    )


class _Iov(ctypes.Structure):
    _fields_ = (("type", c_uint32), ("buffer", _Buffer))


class _LucidKey(ctypes.Structure):
    _fields_ = (("type", c_uint32), ("length", c_uint32), ("data", c_void_p))


class _Lucid(ctypes.Structure):
    _fields_ = (
        ("version", c_uint32),
        ("initiate", c_uint32),
        ("endtime", c_uint32),
        ("send_seq", c_uint64),
        ("recv_seq", c_uint64),
        ("protocol", c_uint32),
        ("sign_alg", c_uint32),
        ("seal_alg", c_uint32),
        ("rfc1964_key", _LucidKey),
        ("have_acceptor_subkey", c_uint32),
        ("ctx_key", _LucidKey),
        ("acceptor_subkey", _LucidKey),
    )


def _data(octets: bytes) -> _Data:
    return _Data(0, len(octets), cast(ctypes.create_string_buffer(octets, max(1, len(octets))), c_void_p))


def _keyblock(key: Key) -> _Keyblock:
    return _Keyblock(0, key.enctype, len(key.value), key.value)


class Crypto:
    """libk5crypto's functions for single messages (krb5_c_*)."""

    def __init__(self) -> None:
        self.library = ctypes.CDLL("libk5crypto.so.3")

    def encrypt(self, key: Key, usage: int, plaintext: bytes) -> bytes:
        size = len(plaintext) + 128
        room = ctypes.create_string_buffer(size)
        result = _EncData(0, key.enctype, 0, _Data(0, size, cast(room, c_void_p)))
        plain = _data(plaintext)
        self._call("krb5_c_encrypt", byref(_keyblock(key)), c_int32(usage), None, byref(plain), byref(result))
        return room.raw[: result.ciphertext.length]

    def decrypt(self, key: Key, usage: int, ciphertext: bytes) -> bytes:
        room = ctypes.create_string_buffer(len(ciphertext))
        result = _Data(0, len(ciphertext), cast(room, c_void_p))
        cipher = _EncData(0, key.enctype, 0, _data(ciphertext))
        self._call(
            "krb5_c_decrypt", byref(_keyblock(key)), c_int32(usage), None, byref(cipher), byref(result)
        )
        return room.raw[: result.length]

    def checksum(self, key: Key, usage: int, data: bytes) -> tuple[int, bytes]:
        result, message = _Checksum(), _data(data)
        self._call(
            "krb5_c_make_checksum",
            c_int32(0),
            byref(_keyblock(key)),
            c_int32(usage),
            byref(message),
            byref(result),
        )
        return result.type, ctypes.string_at(result.contents, result.length)

    def prf(self, key: Key, data: bytes) -> bytes:
        size = c_size_t()
        self._call("krb5_c_prf_length", c_int32(key.enctype), byref(size))
        room = ctypes.create_string_buffer(size.value)
        result, message = _Data(0, size.value, cast(room, c_void_p)), _data(data)
        self._call("krb5_c_prf", byref(_keyblock(key)), byref(message), byref(result))
        return room.raw

    def string_to_key(self, enctype: int, password: bytes, salt: bytes, params: bytes | None) -> bytes:
        result, word, salted = _Keyblock(), _data(password), _data(salt)
        with_params = byref(_data(params)) if params is not None else None
        self._call(
            "krb5_c_string_to_key_with_params",
            c_int32(enctype),
            byref(word),
            byref(salted),
            with_params,
            byref(result),
        )
        address = cast(byref(result, _Keyblock.contents.offset), ctypes.POINTER(c_void_p)).contents
        return ctypes.string_at(address.value or 0, result.length)

    def _call(self, name: str, *arguments: Any) -> None:
        code = getattr(self.library, name)(None, *arguments)
        if code:
            raise LibraryError(f"{name}: {code}")


@dataclass
class ContextKeys:
    """What is known of a complete context: key, whose it is, and the next sequence numbers."""

    key: Key
    acceptor_subkey: bool
    send_seq: int
    recv_seq: int


class Context:
    """A GSS-API context of MIT Kerberos."""

    def __init__(self, library: ctypes.CDLL, handle: c_void_p) -> None:
        self.library = library
        self.handle = handle

    def keys(self) -> ContextKeys:
        """Keys and sequence numbers, taken from a copy."""
        first, second = self._copies()
        self.handle = first
        pointer = c_void_p()
        _check(self.library, "gss_krb5_export_lucid_sec_context", byref(second), c_uint32(1), byref(pointer))
        lucid = cast(pointer, ctypes.POINTER(_Lucid)).contents
        subkey = bool(lucid.protocol and lucid.have_acceptor_subkey)
        source = (
            lucid.rfc1964_key if not lucid.protocol else lucid.acceptor_subkey if subkey else lucid.ctx_key
        )
        key = Key(source.type, ctypes.string_at(source.data, source.length))
        return ContextKeys(key, subkey, lucid.send_seq, lucid.recv_seq)

    def _copies(self) -> tuple[c_void_p, c_void_p]:
        exported = _Buffer()
        _check(self.library, "gss_export_sec_context", byref(self.handle), byref(exported))
        copies = c_void_p(), c_void_p()
        for each in copies:
            _check(self.library, "gss_import_sec_context", byref(exported), byref(each))
        return copies

    def wrap(self, header: bytes, body: bytes, trailer: bytes, token_size: int) -> tuple[bytes, bytes]:
        """Seal the body, sign the others; returns token and sealed body."""
        token, iov, rooms = self._iov(bytes(token_size), header, body, trailer)
        _check(
            self.library, "gss_wrap_iov", self.handle, c_int(1), c_uint32(0), byref(c_int()), iov, c_int(4)
        )
        assert iov[0].buffer.length == token_size
        sealed: bytes = rooms[1].raw[: len(body)]
        return token.raw, sealed

    def unwrap(self, token: bytes, header: bytes, body: bytes, trailer: bytes) -> bytes:
        """Check what was sealed and signed; returns the body."""
        _, iov, rooms = self._iov(token, header, body, trailer)
        sealed = c_int()
        _check(self.library, "gss_unwrap_iov", self.handle, byref(sealed), byref(c_uint32()), iov, c_int(4))
        assert sealed.value
        plain: bytes = rooms[1].raw[: len(body)]
        return plain

    def get_mic(self, data: bytes) -> bytes:
        result, message = _Buffer(), _buffer(data)
        _check(self.library, "gss_get_mic", self.handle, c_uint32(0), byref(message), byref(result))
        return ctypes.string_at(result.value or 0, result.length)

    def verify_mic(self, data: bytes, token: bytes) -> None:
        message, mic = _buffer(data), _buffer(token)
        _check(self.library, "gss_verify_mic", self.handle, byref(message), byref(mic), byref(c_uint32()))

    def _iov(self, token: bytes, *parts: bytes) -> tuple[Any, Any, list[Any]]:
        room = ctypes.create_string_buffer(token, len(token))
        rooms = [ctypes.create_string_buffer(each, max(1, len(each))) for each in parts]
        kinds = (HEADER, SIGN_ONLY, DATA, SIGN_ONLY)
        sizes = (len(token), *(len(each) for each in parts))
        iov = (_Iov * 4)(
            *(
                _Iov(kind, _Buffer(size, cast(each, c_void_p)))
                for kind, size, each in zip(kinds, sizes, (room, *rooms), strict=True)
            )
        )
        return room, iov, rooms


class Gss:
    """libgssapi_krb5; which cache and keytab it uses is a matter of the environment."""

    def __init__(self) -> None:
        self.library = ctypes.CDLL("libgssapi_krb5.so.2")

    def contexts(self, target: str) -> tuple[Context, Context]:
        """An initiator and an acceptor, connected in DCE style."""
        initiator, acceptor = self.begin(), self.begin()
        token, complete = self.initiate(initiator, target, b"")
        while token:
            token, complete = self.accept(acceptor, token)
            if token:
                token, _ = self.initiate(initiator, target, token)
        assert complete
        return initiator, acceptor

    def begin(self) -> Context:
        """A context of either role, before its first step."""
        return Context(self.library, c_void_p())

    def initiate(
        self, context: Context, target: str, token: bytes, flags: int = DCE_FLAGS, bindings: bytes = b""
    ) -> tuple[bytes, bool]:
        """One step of an initiator; its token, and whether it is complete."""
        principal = _Oid(10, bytes.fromhex("2a864886f71201020201"))  # GSS_KRB5_NT_PRINCIPAL_NAME
        mechanism = _Oid(9, bytes.fromhex("2a864886f712010202"))
        name, text, out, channel = c_void_p(), _buffer(target.encode()), _Buffer(), _bindings(bindings)
        _check(self.library, "gss_import_name", byref(text), byref(principal), byref(name))
        major = _check(
            self.library,
            "gss_init_sec_context",
            None,
            byref(context.handle),
            name,
            byref(mechanism),
            c_uint32(flags),
            c_uint32(0),
            channel,
            byref(_buffer(token)),
            None,
            byref(out),
            None,
            None,
        )
        return ctypes.string_at(out.value or 0, out.length) if out.length else b"", not major

    def accept(self, context: Context, token: bytes, bindings: bytes = b"") -> tuple[bytes, bool]:
        """One step of an acceptor; its token, and whether it is complete."""
        out, channel = _Buffer(), _bindings(bindings)
        major = _check(
            self.library,
            "gss_accept_sec_context",
            byref(context.handle),
            None,
            byref(_buffer(token)),
            channel,
            None,
            None,
            byref(out),
            None,
            None,
            None,
        )
        return ctypes.string_at(out.value or 0, out.length) if out.length else b"", not major


def _bindings(application_data: bytes) -> Any:
    """gss_channel_bindings_struct, or a null pointer."""
    return (
        byref(_Bindings(0, _buffer(b""), 0, _buffer(b""), _buffer(application_data)))
        if application_data
        else None
    )


def _buffer(octets: bytes) -> _Buffer:
    return _Buffer(len(octets), cast(ctypes.create_string_buffer(octets, max(1, len(octets))), c_void_p))


def _check(library: ctypes.CDLL, name: str, *arguments: Any) -> int:
    minor = c_uint32()
    major: int = getattr(library, name)(byref(minor), *arguments) & 0xFFFFFFFF
    if major not in (0, _CONTINUE_NEEDED):
        raise LibraryError(f"{name}: {major:#x}, {minor.value:#x}")
    return major


@contextmanager
def library(kind: Callable[[], Any], absent: Callable[[str], Any]) -> Iterator[Any]:
    """The library, or a test skipped because it is not installed."""
    try:
        loaded = kind()
    except OSError as error:
        absent(f"MIT Kerberos' libraries are not installed: {error}")
    yield loaded
