"""How an account is made, as the identity provider's answer has it (R021-R029, D8): at once, or when a request is ready."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from fdycore import Engine, Invalid, Reason
from fdycore.clock import to_micros
from fdyweb.directory import audiences, holders, identity, names, places, posts, search, store
from fdyweb.directory.allowances import Allowances
from fdyweb.directory.authority import COUNSELOR, Post, Target, demand, may
from fdyweb.directory.desk import Desk, Messages, target
from fdyweb.directory.letters import Letters
from fdyweb.directory.phones import Phones, masked, normal
from fdyweb.directory.requests import BAD_PHONE, Request, Requests
from fdyweb.words import msgid

MOST_DUTIES = 40
MISMATCH = msgid("该手机号与{provider}账号的姓名不一致，请核对，或请对方先按{provider}提示找回账号。")
# Reasons that tell that a phone is known, here or at the provider.
TELLING = ("known_otherwise", "known_subject", "name_mismatch", "phone_taken", "locked_phone", "other_person")


@dataclass(frozen=True, slots=True)
class New:
    """An account to be made. duties: (cohort, degree, major) of a counselor; major may be ''."""

    name: str
    phone: str
    level: str
    path: str
    duties: tuple[tuple[int, str, str], ...] = ()


class Made(NamedTuple):
    """What came of it. outcome: initial (a password was sent), hint (has a login already), unverified (待核验), or waiting:
    there is no account yet but a request, until the identity provider says active."""

    id: str  # the account's; '' while it waits
    outcome: str
    phone: str  # masked
    texted: bool  # a short message went out


class Making(Desk):
    def __init__(self, engine: Engine, phones: Phones, provider: identity.Provider, messages: Messages,
                 letters: Letters, requests: Requests, allowances: Allowances, texts: Callable[[], bool],
                 logins_elsewhere: bool = False):  # fmt: skip
        """texts: are short messages carried? logins_elsewhere: people log in at the provider, not here."""
        super().__init__(engine, phones, provider, messages)
        self._letters, self._requests, self._texts = letters, requests, texts
        self._allowances = allowances
        self._logins_elsewhere = logins_elsewhere

    def create(self, post: Post, new: New) -> Made:
        """Make an account as the identity provider's answer has it (R021-R029, D8).

        Raises Denied; Invalid with every fault.
        """
        demand(post, "account.create", Target(new.level, new.path))
        name, phone = self._checked(new)
        with self._told(post, phone):
            return self._create(post, new, name, phone)

    def _create(self, post: Post, new: New, name: str, phone: str) -> Made:
        index = self._phones.index(phone)
        self._engine.read(lambda reader: self._refuse_twin(reader, post, name, index, new))
        found = identity.looked_up(self._provider, name, phone)
        if found.state == identity.MISMATCH:
            raise self._mismatch()
        if found.state == identity.LOCKED:
            self._requests.ask(post, name, phone, new.level, new.path, new.duties, found.reason)
            return Made("", "waiting", masked(phone), False)
        return self._write_new(post, new, name, phone, found)

    def _mismatch(self) -> Invalid:
        return Invalid((("name", Reason("name_mismatch", MISMATCH, provider=self._provider.name)),))

    @contextmanager
    def _told(self, post: Post, phone: str) -> Iterator[None]:
        """Around what may answer that a phone is known: so often a day about people out of a manager's sight, no more.

        Raises Refused beyond it, before anything is looked up.
        """
        now = to_micros(self._engine.clock())
        self._engine.read(lambda reader: self._allowances.may_give_phones(reader, post, now))
        try:
            yield
        except Invalid as exc:
            tells = any(reason.code in TELLING for _, reason in exc.problems)
            if tells and not self._engine.read(lambda reader: self._in_sight(reader, post, phone)):
                self._engine.write(lambda work: self._allowances.known_phone(work, post, now))
            raise

    def _in_sight(self, reader, post: Post, phone: str) -> bool:
        known = store.by_phone(reader, self._phones.index(phone))
        return known is not None and any(
            may(post, "account.see", target(row)) for row in posts.of_identity(reader, known.identity)
        )

    def fulfil(self, post: Post, request: int) -> Made:
        """Make the account that a ready request has waited for; nothing is made unless the provider says active now.

        Raises NotFound, Refused; Invalid where somebody has made it meanwhile, or its unit, a cohort or a major has ended.
        """

        def create(work, asked: Request, phone: str, found: identity.Found) -> tuple[Made, int, str]:
            new = New(asked.name, phone, asked.level, asked.path, asked.duties)
            if problems := self._place_problems(work, new):
                raise Invalid(tuple(problems))
            made, person = self._put(work, post, new, asked.name, phone, found)
            return made, person, phone

        return self._welcomed(*self._requests.complete(post, request, create))

    def _write_new(self, post: Post, new: New, name: str, phone: str, found: identity.Found) -> Made:
        made, person = self._engine.write(lambda work: self._put(work, post, new, name, phone, found))
        return self._welcomed(made, person, phone)

    def _welcomed(self, made: Made, person: int, phone: str) -> Made:
        return made._replace(texted=self._letters.welcome(person, phone, made.outcome == "initial"))

    def _put(self, work, post: Post, new: New, name: str, phone: str, found: identity.Found) -> tuple[Made, int]:
        """Write a new account; answers it, nobody told of it yet, and whose it is."""
        now, index = to_micros(self._engine.clock()), self._phones.index(phone)
        holders.release(work, index, now)
        person = store.add_identities(work, [(name, index, self._phones.encrypt(phone))], None, now)[index]
        posts.hold_person(work, person)
        place = self._place(work, new.path)  # a merge may just be bringing the same post here
        self._refuse_twin(work, post, name, index, new)
        search.rename(work, person, name)  # the name it is already, but how it is read may have changed since
        known = any(_compared(one) for one in posts.of_identity(work, person))
        waits = found.state == identity.UNKNOWN and not known  # who was compared already stays so through an outage
        state = posts.UNVERIFIED if waits else posts.ACTIVE
        if waits or found.state != identity.UNKNOWN:
            posts.update_identity(work, person, checked=found.state)
        self._bind(work, person, found.subject, now)
        untold = self._untold(work, post, person, new.level)
        initial = not untold and self._gets_initial(work, person, new.level)
        if initial or (not untold and self._rises(work, person, new.level)):
            self._renew(work, person, now, initial)
        self._allow_text(work, post, phone)
        ident = store.account_id(store.take_numbers(work, 1))
        store.add_accounts(work, [(ident, person, new.level, place.id, state, now)])
        posts.set_duties(work, ident, (), new.duties, now)
        self._note(work, post, "account.create", posts.get(work, ident), after_duties=new.duties)
        outcome = "initial" if initial else "unverified" if state == posts.UNVERIFIED else "hint"
        return Made(ident, outcome, masked(phone), False), person

    def _allow_text(self, work, post: Post, phone: str) -> None:
        """A text goes out behind this. Raises Refused where there have been too many."""
        if self._texts():
            self._allowances.text_of(work, post, phone, to_micros(self._engine.clock()))

    def _gets_initial(self, work, person: int, level: str) -> bool:
        """Is the person's own password to be set anew?

        Where they have none and do not log in at the provider; and where they rise above what they were: whoever managed
        them until now may have set the password, and would hold the higher post with it.
        """
        login = work.row(
            "SELECT subject, checked, password IS NOT NULL, issued_at FROM identity WHERE id = $id", id=person
        )
        if self._logins_elsewhere and identity.logs_in_there(*login):
            return False
        return not login[2] or self._rises(work, person, level)

    def _untold(self, work, post: Post, person: int, level: str) -> bool:
        """Could nobody tell them a new password? No text is sent, and who has a post out of `post`'s hands is not its to
        let in: what they log in with stays, or a stranger could lock them out for good.
        """
        return not self._texts() and bool(self._out_of_hand(work, post, "account.reset", person, level))

    def _checked(self, new: New) -> tuple[str, str]:
        problems: list[tuple[str, Reason]] = []
        name, phone = names.normal(new.name), normal(new.phone)
        if name is None:
            problems.append(("name", names.BAD))
        if phone is None:
            problems.append(("phone", BAD_PHONE))
        problems += self._engine.read(lambda reader: self._place_problems(reader, new))
        if problems:
            raise Invalid(tuple(problems))
        return name, phone

    def _place_problems(self, reader, new: New) -> list[tuple[str, Reason]]:
        """What is wrong about where somebody is to be, and what they are to be responsible for there."""
        problems, place = self._duty_problems(reader, new.level, new.path, new.duties), posts.place(reader, new.path)
        return problems if place is not None and place.state == "open" else [*problems, ("unit", places.NO_UNIT)]

    @staticmethod
    def _duty_problems(reader, level: str, path: str, duties, present=frozenset()) -> list[tuple[str, Reason]]:
        if level != COUNSELOR:
            return [("duties", Reason("no_duties", "只有辅导员填写负责届别、层次和专业。"))] if duties else []
        if not 1 <= len(duties) <= MOST_DUTIES:
            return [("duties", Reason("need_duty", "请至少选择一个负责届别和层次，最多 {n} 项。", n=MOST_DUTIES))]
        cohorts, majors = set(store.cohorts(reader)), store.majors(reader, path)
        problems = []
        for cohort, degree, major in (duty for duty in duties if duty not in present):
            if cohort not in cohorts:
                problems.append(("duties", Reason("no_cohort", "没有 {year}届，请选择已开放的届别。", year=cohort)))
            if not degree:
                problems.append(("duties", Reason("need_degree", "请选择层次。")))
            elif degree not in audiences.DEGREES:
                problems.append(("duties", Reason("no_degree", "没有这个层次，请重新选择。")))
            if major and major not in majors:
                problems.append(("duties", Reason("no_major", "本校没有专业“{name}”，请由校级先添加。", name=major)))
        return problems[:3]

    def _refuse_twin(self, reader, post: Post, name: str, index: str, new: New) -> None:
        """A living account of the phone in this unit; or the phone is another person's."""
        known = holders.holder(reader, index, to_micros(self._engine.clock()))
        if known is None:
            return
        for row in posts.of_identity(reader, known.identity):
            if (row.level, row.path) == (new.level, new.path):
                raise Invalid((("phone", Reason("known_here", "该手机号已是本单位账号：{name}。可直接修改其负责届别。",
                               name=row.name)),))  # fmt: skip
        if known.name != name:
            raise Invalid(
                (("name", Reason("known_otherwise", "该手机号在平台上登记的是另一个姓名，请核对姓名和手机号。")),)
            )


def _compared(row: posts.Row) -> bool:
    """Does this post stand for somebody who is not to be compared any more? A suspension takes that from nobody."""
    return row.state == posts.ACTIVE or (row.state == posts.SUSPENDED and row.checked != identity.UNKNOWN)
