"""Addresses, grouped by desk."""

from __future__ import annotations

FOR_EVER = 365 * 24 * 3600
COOKIE = "fdy"  # holds the token of a login
# What a login has to do before anything else (`Session.due`), and the page for it. Leaving is always possible.
FIRST_PAGES = {"password": "password_first", "consent": "consent", "factor": "factor"}


def everybody(config) -> None:
    config.add_route("home", "/")
    config.add_route("login", "/login")
    config.add_route("logout", "/logout")
    config.add_route("qr", "/qr")
    config.add_route("look", "/look")
    config.add_route("public", "/p/{token}")
    config.add_route("public_qr", "/p/{token}/qr.png")
    config.add_route("public_file", "/p/{token}/files/{field:[a-z][a-z0-9_]*}")
    config.add_route("public_event", "/p/{token}/event.ics")
    config.add_route("health", "/healthz")


def login(config) -> None:
    config.add_route("login_sms", "/login/sms")
    config.add_route("login_code", "/login/code")
    config.add_route("password_reset", "/password/reset")
    config.add_route("password_first", "/password/first")
    config.add_route("consent", "/consent")
    config.add_route("password", "/me/password")
    config.add_route("factor", "/me/totp")
    config.add_route("devices", "/me/devices")


def counselors(config) -> None:
    config.add_route("tasks", "/tasks")
    config.add_route("task", r"/tasks/{id:\d{1,18}}")
    config.add_route("share", r"/tasks/{id:\d{1,18}}/share")
    config.add_route("poster", r"/tasks/{id:\d{1,18}}/poster")
    config.add_route("act", r"/tasks/{id:\d{1,18}}/do/{action:[a-z][a-z0-9_]*}")


def staff(config) -> None:
    config.add_route("dispatch", "/dispatch")
    config.add_route("dispatch_count", "/dispatch/count")
    config.add_route("draft", r"/dispatch/{id:\d{1,18}}")
    config.add_route("discard", r"/dispatch/{id:\d{1,18}}/discard")
    config.add_route("progress", "/progress")
    config.add_route("board", r"/progress/{id:\d{1,18}}")
    config.add_route("board_json", r"/progress/{id:\d{1,18}}.json")
    config.add_route("amend", r"/progress/{id:\d{1,18}}/amend")
    config.add_route("assist", r"/progress/people/{id:\d{1,18}}/{action:[a-z][a-z0-9_]*}")
    config.add_route("together", r"/progress/{id:\d{1,18}}/people/{action:[a-z][a-z0-9_]*}")
    config.add_route("control", r"/progress/{id:\d{1,18}}/do/{action:[a-z]+}")


def accounts(config) -> None:
    config.add_route("accounts", "/accounts")
    config.add_route("account_corrections", "/accounts/corrections")
    config.add_route("account_new", "/accounts/new")
    config.add_route("accounts_export", "/accounts/export")
    config.add_route("accounts_bulk", "/accounts/bulk")
    config.add_route("accounts_done", "/accounts/bulk/{batch:[A-Za-z0-9_-]{12}}")
    config.add_route("account", r"/accounts/{id:a\d{9,18}}")
    config.add_route("account_why", r"/accounts/{id:a\d{9,18}}/why")
    config.add_route("account_do", r"/accounts/{id:a\d{9,18}}/{action:[a-z_]+}")


def directory(config) -> None:
    config.add_route("units", "/units")
    config.add_route("majors", "/units/majors")
    config.add_route("unit", r"/units/{id:\d{1,18}}")
    config.add_route("unit_merge", r"/units/{id:\d{1,18}}/merge")
    config.add_route("unit_close", r"/units/{id:\d{1,18}}/close")
    config.add_route("cohorts", "/cohorts")


def identity(config) -> None:
    """The identity provider: logging in at it, and accounts that wait for it. Before `accounts`, whose ids look alike."""
    config.add_route("cas", "/login/cas")
    config.add_route("cas_back", "/login/cas/back")
    config.add_route("requests", "/accounts/requests")
    config.add_route("request_do", r"/accounts/requests/{id:\d{1,18}}/do/{action:recheck|complete|withdraw}")


def me(config) -> None:
    config.add_route("answer", r"/answers/{id:\d{1,18}}/{field:[a-z][a-z0-9_]*}")
    config.add_route("file", r"/files/{id:\d{1,18}}/{field:[a-z][a-z0-9_]*}")
    config.add_route("messages", "/messages")
    config.add_route("message", r"/messages/{id:\d{1,18}}")
    config.add_route("me", "/me")
    config.add_route("own_data", "/me/data")
    config.add_route("corrections", "/me/corrections")
    config.add_route("switch", "/me/switch")


def includeme(config) -> None:
    config.add_static_view("static", "fdyweb:static", cache_max_age=FOR_EVER, permission="open")
    for desk in (everybody, login, counselors, staff, identity, accounts, directory, me):
        desk(config)
