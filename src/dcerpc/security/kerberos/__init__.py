"""Kerberos: RFC 4120, 4121, 3961, 3962, 8009, 4757 and MS-KILE, for both roles."""
