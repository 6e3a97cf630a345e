"""fdyweb: the counselors' work platform on fdycore. `main` makes the WSGI application; below stands what it consists of.

Importing it brings no framework: the command line names its commands without loading them.
"""

from __future__ import annotations

from typing import Any

PARTS = ("security", "rendering", "errors", "kept", "routes", "resources")


def main(global_config: dict[str, Any], **raw: str):
    """The application of an ini file (PasteDeploy's app factory). Raises BadSettings with every fault."""
    from fdyweb import settings, start

    start.share_interpreter()
    return application(start.site(settings.read(raw)), raw)


def application(site, raw: dict[str, str] | None = None):
    """The application around a site that is made already; tests bring their own clock and database this way."""
    from pyramid.config import Configurator

    config = Configurator(settings=raw or {})
    config.registry.site = site
    for part in PARTS:
        config.include(f"fdyweb.{part}")
    config.scan("fdyweb.views")
    return config.make_wsgi_app()
