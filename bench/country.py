"""The site's database to measure on: its own tables, an invented country, tasks, and people who are logged in."""

from __future__ import annotations

import itertools
from typing import Any

from bench.world import PROVINCES, World
from fdycore import Actor, Audience, Engine, Pace
from fdycore.rehearsal.country import INVENTED_SCHOOLS
from fdyweb import demo
from fdyweb.directory.audiences import COUNSELORS
from fdyweb.directory.authority import COUNSELOR
from fdyweb.engine import Site, make_engine, make_site
from fdyweb.settings import Settings

ADDRESS, AGENT = "127.0.0.1", "bench"
_keys = itertools.count()

# The officer of a unit, and the phone to log in with.
OFFICER = """SELECT a.id, i.phone_cipher FROM account a JOIN unit u ON u.id = a.unit JOIN identity i ON i.id = a.identity
WHERE u.path = $path AND a.level = u.level ORDER BY a.id LIMIT 1"""


def settings(url: str, **more: Any) -> Settings:
    """What the site is told; a dispatch goes out at once and no worker runs beside the measuring.

    Nobody shares a board's figures, unless asked to: a look takes what it takes somebody who looks alone.
    """
    given = {"hold": 0, "worker": "off", "board_age": 0, **more}
    return Settings(db=url, secret="only for measuring on invented people", **given)


def engine_on(url: str, **options: Any) -> Engine:
    """The site's engine on a country's database, without the site around it; for the process that acts."""
    return make_engine(settings(url), **{"pace": Pace(pauses=False), **options})


def site_on(url: str, **more: Any) -> Site:
    """The whole site on a country's database. more: settings of its own."""
    return make_site(settings(url, **more), pace=Pace(pauses=False))


class Country(World):
    """A world of the site: n counselors under provinces, schools and colleges, each unit with an officer."""

    def engine(self, **options: Any) -> Engine:
        return engine_on(self.url, **options)

    def _load(self) -> None:
        schools = max(PROVINCES, min(INVENTED_SCHOOLS, self.n // 20))
        demo.SCALES["bench"] = demo.Scale(PROVINCES, schools, self.n)
        self.site = site_on(self.url)
        demo.make(self.site.engine, self.site.phones, "bench")
        self.tidy()

    def drop(self) -> None:
        self.site.engine.close()
        super().drop()

    # -- places
    def places(self) -> dict[str, str]:
        """One place of each level, from the top down, each inside the one before."""
        college = self.site.engine.read(lambda r: r.row("SELECT min(path) FROM unit WHERE level = 'college'"))[0]
        province, school, _ = college.strip("/").split("/")
        return {"national": "/", "province": f"/{province}/", "school": f"/{province}/{school}/", "college": college}

    def units(self, level: str, most: int) -> list[str]:
        """Paths of at most so many units of a level, spread over the country."""
        rows = self.site.engine.read(
            lambda r: r.rows("SELECT path FROM unit WHERE level = $level ORDER BY id", level=level)
        )
        paths = [path for (path,) in rows]
        return paths[:: -(-len(paths) // most)]

    # -- people
    def _officer(self, path: str) -> tuple[str, str]:
        return self.site.engine.read(lambda r: r.row(OFFICER, path=path))

    def officer(self, path: str) -> Actor:
        return Actor(self._officer(path)[0], scope=path)

    def log_in(self, path: str | None = None) -> str:
        """The token of a new login row: of a unit's officer, or of the demo's counselor."""
        phone = demo.LOGINS[COUNSELOR][0] if path is None else self.site.phones.decrypt(self._officer(path)[1])
        token = self.site.sessions.log_in(phone, demo.PASSWORD, AGENT, ADDRESS)
        if not isinstance(token, str):
            raise RuntimeError(f"nobody can log in at {path or 'the counselor'}: {token.text}")
        return token

    # -- tasks
    def send(self, path: str, kind: str, fields: dict[str, Any]) -> int:
        """A unit dispatches to everybody under it, messages included; answers the task's id."""
        engine, officer, key = self.site.engine, self.officer(path), f"bench:{next(_keys)}:{fields['title']}"
        task = engine.draft(officer, kind, fields, key=key).id
        engine.dispatch(officer, task, Audience(COUNSELORS), key=f"{key}:send")
        while engine.run_due(limit=10_000, budget=600):
            pass
        return task

    def close(self, path: str, *tasks: int) -> None:
        """End tasks, so that the next case finds empty inboxes."""
        for task in tasks:
            self.site.engine.control(self.officer(path), task, "close", key=f"bench:close:{task}")
