"""Values to stub data and back: the type model and its codecs (C706 14, MS-RPCE 2.2.4, 2.2.5)."""
