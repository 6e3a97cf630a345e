"""Making people and their posts in bulk: for imports and demo countries. One transaction a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from fdycore import Engine
from fdycore.clock import to_micros
from fdyweb.directory import store
from fdyweb.directory.phones import Phones


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody with one post. `duties` are (cohort, degree, major) of a counselor."""

    name: str
    phone: str
    level: str
    path: str
    duties: tuple[tuple[int, str, str], ...] = ()


class People:
    def __init__(self, engine: Engine, phones: Phones):
        self._engine, self._phones = engine, phones

    def add(
        self, people: Iterable[NewPerson], password: str | None, progress: Callable[[int], None] = lambda n: None
    ) -> int:
        """Make identities, accounts and responsibilities; answers how many. A phone that is known gets a further post.

        password: its stored hash for all of them, or None: they have none yet.
        """
        units = self._engine.read(lambda reader: store.units_by_path(reader))
        everybody, made = iter(people), 0
        while batch := list(islice(everybody, store.BATCH)):
            rows = [(self._phones.index(p.phone), self._phones.encrypt(p.phone), p) for p in batch]
            self._engine.write(lambda work, rows=rows: self._write(work, rows, units, password))
            made += len(batch)
            progress(len(batch))
        return made

    def _write(self, work, rows: list[tuple[str, str, NewPerson]], units: dict[str, int], password: str | None) -> None:
        now = to_micros(self._engine.clock())
        identities = store.add_identities(work, [(p.name, index, cipher) for index, cipher, p in rows], password, now)
        first = store.take_numbers(work, len(rows))
        accounts, duties = [], []
        store.know_duties(work, {(p.path, cohort, major) for *_, p in rows for cohort, _, major in p.duties}, now)
        for number, (index, _, person) in enumerate(rows, first):
            ident = store.account_id(number)
            accounts.append((ident, identities[index], person.level, units[person.path], "active", now))
            duties += [(ident, *duty, now) for duty in person.duties]
        store.add_accounts(work, accounts)
        store.add_responsibilities(work, duties)
