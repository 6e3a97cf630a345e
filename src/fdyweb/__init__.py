"""fdyweb: the counselors' work platform on fdycore. `main` makes the WSGI application; below stands what it consists of."""

from __future__ import annotations

from typing import Any

from pyramid.config import Configurator

from fdyweb import settings as settings_reader


def main(global_config: dict[str, Any], **raw: str):
    """The application of an ini file (PasteDeploy's app factory). Raises BadSettings with every fault."""
    from fdyweb import start

    settings = settings_reader.read(raw)
    return application(start.site(settings), raw)


def application(site, raw: dict[str, str] | None = None):
    """The application around a site that is made already; tests bring their own clock and database this way."""
    config = Configurator(settings=raw or {})
    config.registry.site = site
    for part in ("security", "rendering", "errors", "routes", "resources"):
        config.include(f"fdyweb.{part}")
    config.scan("fdyweb.views")
    return config.make_wsgi_app()
