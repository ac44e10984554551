"""Shipped interfaces: IDL files and the typed modules generated from them.

``dcerpc idl compile FILE.idl -o FILE.py`` makes a module anew after its IDL file changed.
"""
