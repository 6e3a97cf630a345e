"""Definitions as data, and the machine that decides by them. Nothing here reads or writes a database."""
