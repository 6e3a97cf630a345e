"""Pony's providers, mended where a measurement showed the need (Pony 0.7.20).

* PostgreSQL: when a connection dies inside a transaction, Pony reconnects and carries on, so that the first
  half of a command is lost and the second half is committed, without an error. `drop` keeps the flag that
  makes Pony raise ConnectionClosedError instead.
* PostgreSQL: Pony sends DISCARD ALL after every session, which costs a round trip and forgets every SET.
* PostgreSQL: after a session that only read, psycopg2's rollback sends nothing, but lets go of the interpreter twice; under
  many threads that is what a short request waits for. It is called only where there is something to roll back.
* SQLite: Pony decodes text in Python and replaces broken bytes in silence; plain `str` is faster and strict.
"""

from __future__ import annotations

from pony.orm.dbproviders.sqlite import SQLiteProvider


class Sqlite(SQLiteProvider):
    pass


def postgres_provider():
    """The PostgreSQL provider class; made on demand, because it imports psycopg2 (the extra `postgres`)."""
    from pony.orm.dbproviders.postgres import PGPool, PGProvider
    from psycopg2.extensions import TRANSACTION_STATUS_IDLE as IDLE

    class Pool(PGPool):
        def release(self, con):
            try:
                if con.get_transaction_status() != IDLE:
                    con.rollback()
            except BaseException:
                self.drop(con)
                raise

    class Postgres(PGProvider):
        def get_pool(self, *args, **kwargs):
            return Pool(self.dbapi_module, *args, **kwargs)

        def drop(self, connection, cache=None):
            lost = cache is not None and cache.in_transaction
            super().drop(connection, cache)
            if lost:
                cache.in_transaction = True

    return Postgres
