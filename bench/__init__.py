"""How fast the core is, beside the raw driver doing the same work in the same run; and the site, beside pages by hand.

    python -m bench                            every case on SQLite and PostgreSQL, 250,000 assignments
    python -m bench action tally --quick       two cases, few rounds
    python -m bench growth --n 1000000         the whole table of growth
    python -m bench inbox boards dashboards lists   the site's pages, on an invented country of 250,000 counselors

Machines differ and are shared, so what counts are ratios of rounds that alternate, and CPU time in the process;
seconds are printed beside them. One JSON line a case and database goes to stdout, a table of goals to stderr.
"""
