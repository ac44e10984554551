"""Odd but legal: the ways in which files in use write what could be written plainly."""
# ruff: noqa: E501 - a table with a case to a line

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc import idl
from dcerpc.idl.source import Source
from tests.idl.helpers import interface

PUBLISHED = Path(__file__).parent.parent / "vectors" / "idl"

TEXTS = [
    ('star as bound', interface('typedef unsigned long unsigned32; void f([in] handle_t h, [in,out] unsigned32 *count, [out, size_is (*count)] unsigned32 statistics[*], [out] error_status_t *status);')),
    ('import in body', interface('import "ms-dtyp.idl"; void f([in] ULONG a);')),
    ('switch before', interface('typedef struct { [switch_is(s)] union { [case(1)] int i; [case(2,3)] float f; [case(4)] int *pi; } u; int s; } t;')),
    ('trailing comma enum', interface('typedef enum { A = 0, B, } e;')),
    ('trailing comma attr', '[uuid(12345678-1234-1234-1234-123456789abc), version(1.0),]\ninterface i { void f([in,] long a); }'),
    ('uuid quoted', '[uuid("12345678-1234-1234-1234-123456789abc")] interface i { void f(void); }'),
    ('object version', 'typedef long HRESULT;[object, uuid(12345678-1234-1234-1234-123456789abc), version(1.0), pointer_default(unique)]\ninterface IX : IUnknown { HRESULT a(); }'),
    ('enum negative v1', interface('typedef [v1_enum] enum { A = -1, B = 0x80000000 } e;')),
    ('enum v1 outer', interface('typedef [v1_enum, helpstring("x")] enum tagE { A = 3 << 16 } e;')),
    ('ptr const', interface('void f([in, string, ref] const wchar_t * const s);')),
    ('const after', interface('void f([in, string] wchar_t const *s);')),
    ('multi attr', interface('void f([in][string][unique] wchar_t *s);')),
    ('typedef unique iface', 'typedef long HRESULT;[object, uuid(12345678-1234-1234-1234-123456789abc), pointer_default(unique)]\ninterface IX : IUnknown { typedef [unique] IX *LPX; HRESULT a([in] LPX x); HRESULT b([out] LPX *x); }'),
    ('this iface array', 'typedef long HRESULT;[object, uuid(12345678-1234-1234-1234-123456789abc), pointer_default(unique)]\ninterface IX : IUnknown { [local] HRESULT Next([in] unsigned long c, [out] IUnknown **r, [out] unsigned long *n); [call_as(Next)] HRESULT RemoteNext([in] unsigned long c, [out, size_is(c), length_is(*n)] IUnknown **r, [out] unsigned long *n); }'),
    ('local attr iface', 'typedef long HRESULT;[local, object, uuid(12345678-1234-1234-1234-123456789abc), pointer_default(unique)]\ninterface IX : IUnknown { HRESULT a([in] void *p, ...); }'),
    ('varargs', interface('[local] int printf([in, string] char *fmt, ...); void g();')),
    ('double ptr out size', interface('void f([out] unsigned long *n, [out, size_is(,*n)] unsigned char **p);')),
    ('nested union default', interface('typedef struct { unsigned short t; [switch_type(unsigned short), switch_is(t)] union { [case(1)] long a; [default] ; } u; } s;')),
    ('union in union', interface('typedef union switch (long l) u { case 1: union switch (short k) { case 2: long a; } b; default: ; } x;')),
    ('char case', interface("typedef union switch (char c) { case 'a': long x; case 'b': case 'c': short y; } u;")),
    ('bool case', interface('typedef union switch (boolean c) { case TRUE: long x; case FALSE: short y; } u;')),
    ('enum case tag', interface('enum color { R, G }; typedef union switch (enum color c) { case R: long x; case G: short y; } u;')),
    ('enum int switch', interface('typedef enum { X1 = 1 } E; typedef [switch_type(E)] union { [case(X1)] long a; } U; void f([in] E e, [in, switch_is(e)] U *u);')),
    ('struct fwd', interface('struct foo; typedef struct foo *pfoo; struct foo { pfoo next; long a; }; void f([in] struct foo *x);')),
    ('self tag', interface('typedef struct _n { struct _n *next; } N, *PN, **PPN; void f([in] PPN x);')),
    ('array typedef', interface('typedef long A[10]; typedef A B[2]; void f([in] B b, [out] A a);')),
    ('conf typedef', interface('typedef [string] wchar_t *WS; typedef WS *PWS; void f([in] PWS a, [in, out, unique] PWS b);')),
    ('string array typedef', interface('typedef [string] char NAME[20]; void f([in] NAME n);')),
    ('size macro', '#define LEN(x) ((x) * sizeof(long))\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i {\nvoid f([in] long n, [in, size_is(LEN(n))] byte *b);\n}'),
    ('length ternary', interface('void f([in] long n, [in, size_is(n ? n : 1), length_is(n)] wchar_t *b);')),
    ('cmp logic', interface('void f([in] long n, [in] long m, [in, size_is((n > m && m >= 0) ? n : m)] wchar_t *b);')),
    ('neg', interface('void f([in] long n, [in, size_is(-n)] wchar_t *b);')),
    ('hexL', interface('const unsigned long X = 0xFFFFFFFFL; const hyper Y = 0x7fffffffffffffffUL; const long N = -1;')),
    ('const char', interface('const char C = \'x\'; const wchar_t *W = L"abc" L"def"; const boolean T = TRUE; const void *NIL = NULL;')),
    ('const exprs', interface('const long A = 1; const long B = A << 4 | 3; const short C = ~B & 0xff; const long D = (A == 1) ? B : C;')),
    ('const ptr cast', interface('#define H ((void*)-1)\n#define S ((wchar_t *) L"x")\nvoid f();')),
    ('cpp quote multi', 'cpp_quote("#ifndef X" "\\n")\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i {\ncpp_quote("//")\nvoid f();\n}'),
    ('pragma midl', '#pragma midl_echo("x")\n#pragma once\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i {\n#pragma warning(disable:4)\nvoid f();\n}'),
    ('midl pragma w', 'midl_pragma warning( disable: 2461 )\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i {\nvoid f();\n}'),
    ('declspec', interface('typedef __declspec(align(8)) struct { long a; } s;')),
    ('__w64', interface('typedef unsigned __int3264 UP; typedef __w64 unsigned long ULP; void f([in] UP a);')),
    ('stdcall', interface('long __stdcall f([in] long a);')),
    ('unnamed param', interface('void f([in] long, [in] short);')),
    ('void param h', interface('void f(handle_t h);')),
    ('hidden handle', interface('typedef [handle] wchar_t *SRV; long f([in, unique, string] SRV s);')),
    ('partial h', interface('void f([in] handle_t, [in] long a);')),
    ('int64', interface('void f([in] unsigned __int64 a, [in] signed __int32 b, [in] __int8 c, [in] long long d, [in] unsigned long int e, [in] short int g, [in] long unsigned x);')),
    ('pipe ptr', interface('typedef pipe unsigned char P; void f([in, ref] P *p, [out] P *q);')),
    ('pipe tag', interface('typedef struct S { long a; } S; typedef pipe struct S P, *PP; void f([out] PP p);')),
    ('ctx struct', interface('typedef [context_handle] struct tagX *H; void f([in] H h);')),
    ('ctx param', interface('void f([in, context_handle] void *h, [out, context_handle] void **o);')),
    ('ctx ret', interface('[context_handle] void *f();')),
    ('2d len', interface('void f([in] long n, [in] long m, [in, size_is(n,), length_is(m)] long x[][10]);')),
    ('string levels', interface('void f([in] long n, [in, size_is(n), string] char *x[]);')),
    ('async', 'typedef long HRESULT; [async_uuid(12345678-1234-1234-1234-123456789abd), object, uuid(12345678-1234-1234-1234-123456789abc)] interface IX : IUnknown { HRESULT f([in] long a); }'),
    ('dispatch', 'import "ms-oaut.idl";\n[object, dual, oleautomation, uuid(12345678-1234-1234-1234-123456789abc)] interface IX : IDispatch { [id(1), propget] HRESULT Count([out, retval] long *n); [id(DISPID_X), propput] HRESULT Count([in] long n); [id(2)] HRESULT Items([in, optional, defaultvalue(3)] VARIANT v, [out] SAFEARRAY(BSTR) *a); }'),
    ('library', 'import "ms-oaut.idl";\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0), lcid(0x409)] library L { importlib("stdole32.tlb"); interface IDispatch; [uuid(12345678-1234-1234-1234-123456789abd)] coclass C { [default] interface IDispatch; [source] dispinterface D; }; [uuid(12345678-1234-1234-1234-123456789abe)] dispinterface D { properties: methods: [id(1)] void f(); }; enum E { a, b }; }'),
    ('module', '[uuid(12345678-1234-1234-1234-123456789abc)] library L { [dllname("x.dll")] module M { const long X = 1; [entry("f")] long f([in] long a); }; };'),
    ('interfaces sep', interface('void f();\n};\n[uuid(12345678-1234-1234-1234-123456789abd), version(1.0)]\ninterface j {\nvoid f();')),
    ('hdr after', 'interface fwd;\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i {\nvoid f();\n}'),
    ('anon struct arm', interface('typedef union switch (long k) { case 1: struct { long a; } s; case 2: ; } u;')),
    ('anon arm type', interface('typedef struct { long k; [switch_is(k)] union { [case(1)] struct { long a; long b; }; [case(2)] long c; }; } u;')),
    ('two names one size', interface('typedef struct { long n; [size_is(n)] long *a, *b; } s;')),
    ('func ptr local', 'typedef long (*CB)(long a, void *p);\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i {\nvoid f();\n}'),
    ('extern c', interface('extern const long A = 3;')),
    ('elif', '#if defined(X) || (__midl >= 500)\n#define V 1\n#else\n#error no\n#endif\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i {\nvoid f([in] long a[V]);\n}'),
    ('[notify]', interface('[notify] void f([in] long a);')),
    ('in out string size', interface('void f([in, out, string, size_is(cch)] wchar_t *buf, [in] unsigned long cch);')),
    ('ret ptr', interface('[string] wchar_t *f([in] long a); [unique] long *g(); [ptr] long *h();')),
    ('hyper const', interface('const unsigned hyper X = 18446744073709551615;')),
    ('octal', interface("const long M = 0777; const char N = '\\n'; const char Z = '\\0';")),
    ('if 0 garbage', '#if 0\nit\'s @ bad "line\n#endif\n[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i {\nvoid f();\n}'),
    ('uuid nodash digit', '[uuid(00000000-4114-0704-2301-000000000000), implicit_handle(handle_t I_IfHandle)] interface IServer { void stop(void); }'),
    ('uuid e', '[uuid(1e3a5678-12e4-1234-1234-1234567890e1)] interface a { void s(void); }'),
    ('trigraph', '[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\ninterface i ??< void f(); ??>'),
    ('names that are attributes', interface('void f([in] long version, [in] long string, [in] long in, [in] long out, [in] long ref, [in] long size, [in] long object, [in] long pipe_, [in] long uuid);')),
    ('members that are attributes', interface('typedef struct { long default_; long id; long source; long local; long handle; long message; } s;')),
    ('signed', interface('typedef signed SI; typedef unsigned UI; void f([in] SI a, [in] UI b);')),
    ('vol', interface('void f([in] volatile long *a, [in] const volatile long *b);')),
    ('static arr expr', interface('#define N 4\ntypedef struct { long a[N * 2 + 1], b[sizeof(long) * N], c[0x10], d[0..9]; } s;')),
    ('range neg', interface('typedef [range(-5, 5)] long R; void f([in] R a, [in, range(0, 0xFFFFFFFF)] unsigned long b);')),
    ('explicit', '[uuid(12345678-1234-1234-1234-123456789abc), version(1.0), explicit_handle]\ninterface i {\nvoid f([in] handle_t h);\n}'),
    ('exceptions', '[uuid(12345678-1234-1234-1234-123456789abc), version(1.0), exceptions(a, b)]\ninterface i {\nvoid f();\n}'),
    ('repr', interface('typedef [wire_marshal(long)] void *W; typedef [transmit_as(long)] void *T; void f([in] W w, [in] T *t);')),
    ('handle def', interface('typedef [handle] struct { long a; } MYH; void f([in] MYH h, [in] long b);')),
    ('double semi', interface('void f();; typedef long a;;')),
    ('const typed', interface('typedef long L; const L X = 3; const unsigned char *S = "abc";')),
]  # fmt: skip


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TEXTS])
def test_compiles(text: str) -> None:
    made = idl.compile_source(Source("odd.idl", text), include_dirs=[PUBLISHED])
    compile(made, "odd.py", "exec")
