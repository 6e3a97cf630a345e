"""Requests through the whole application inside this process, and the statements that they send to the database."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from typing import Any
from wsgiref.util import setup_testing_defaults

from fdycore import Engine
from fdyweb.security import COOKIE

TOUCHING = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


class Visitor:
    """A browser of somebody who is logged in: it keeps the cookies that it is given."""

    def __init__(self, app: Callable, token: str):
        self._app = app
        self._cookies = {COOKIE: token}
        self._environ: dict[str, Any] = {"HTTP_USER_AGENT": "bench", "REMOTE_ADDR": "127.0.0.1"}
        setup_testing_defaults(self._environ)

    def get(self, address: str) -> bytes:
        """The body of a page. Raises RuntimeError for any answer but 200."""
        path, _, query = address.partition("?")
        cookie = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        environ = {
            **self._environ,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "HTTP_COOKIE": cookie,
            "wsgi.input": io.BytesIO(),
        }
        said: list[Any] = []  # status, headers
        body = b"".join(self._app(environ, lambda status, headers, exc_info=None: said.extend((status, headers))))
        if not said[0].startswith("200"):
            raise RuntimeError(f"GET {address}: {said[0]}")
        for name, value in said[1]:
            if name == "Set-Cookie":
                self._cookies |= {key: morsel.value for key, morsel in SimpleCookie(value).items()}
        return body


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Every statement that this thread sends to the database meanwhile, as its driver gets them."""
    connection = engine.read(lambda reader: reader.db.provider.pool.con)  # this thread's, kept between sessions
    found: list[str] = []
    if hasattr(connection, "set_trace_callback"):
        connection.set_trace_callback(found.append)
        yield found
        connection.set_trace_callback(None)
        return

    class Counted(connection.cursor_factory or _cursor()):
        def execute(self, sql, *args):
            found.append(sql)
            return super().execute(sql, *args)

    kept, connection.cursor_factory = connection.cursor_factory, Counted
    yield found
    connection.cursor_factory = kept


def _cursor() -> type:
    from psycopg2.extensions import cursor

    return cursor


def touching(found: list[str]) -> list[str]:
    """Those that read or write tables: neither a guard's setting nor the bounds of a transaction."""
    return [sql for sql in found if sql.lstrip().upper().startswith(TOUCHING)]
