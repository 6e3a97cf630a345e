"""A national rehearsal: one live course to every graduating-class counselor of a country, and back.

It is a host in small: it brings its own table of people, makes them from a list of schools, and uses nothing
of the engine but its public face. `fdy rehearse` runs it; `country` makes the people, `curve` plans what they
do and when, `run` does it against a test clock, `report` says what happened and proves the counts.
"""
