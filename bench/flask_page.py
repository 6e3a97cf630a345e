"""The same inbox as somebody would write it with Flask: the raw driver, words through gettext so that it can be said in two
languages, addresses through `url_for`; no engine, no policy, no headers.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import Any

from bench import byhand
from bench.world import raw_connection


def application(url: str):
    """The WSGI application on a country's database; a connection a thread, like the site's."""
    import flask

    app, kept, reads = flask.Flask(__name__), threading.local(), byhand.Reads(url.startswith("sqlite:"))
    app.jinja_options = {**app.jinja_options, "trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.add_extension("jinja2.ext.i18n")
    words: dict[str, str] = {}  # the Chinese text is the msgid, as in the site
    say = lambda text: words.get(text, text)
    app.jinja_env.install_gettext_callables(say, lambda one, many, n: say(one), newstyle=True)
    app.jinja_env.globals.update(icons=byhand.ICONS, style=byhand.STYLE, script=byhand.SCRIPT)

    def cursor() -> Any:
        if not hasattr(kept, "cursor"):
            kept.connection = raw_connection(url)
            if not reads.sqlite:
                kept.connection.autocommit = True
            kept.cursor = kept.connection.cursor()
        return kept.cursor

    @app.get("/tasks")
    def inbox():
        token, csrf = flask.request.cookies.get("fdy", ""), flask.request.cookies.get("fdy_csrf", "")
        desk = reads.desk(cursor(), token, datetime.now(UTC))
        return flask.redirect("/login") if desk is None else flask.render_template("inbox.html", desk=desk, csrf=csrf)

    for name, rule in (("messages", "/messages"), ("me", "/me"), ("look", "/look"), ("task", "/tasks/<int:id>")):
        app.add_url_rule(rule, name, lambda **kw: "")
    return app
