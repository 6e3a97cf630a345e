"""The engine as this site makes it, and what hangs together around it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from fdycore import INSTALLED, Engine, PluginError
from fdycore.clock import Clock, utc
from fdyweb.directory import audiences, cas, identity, posts, totp
from fdyweb.directory import store as directory
from fdyweb.directory.accounts import Accounts
from fdyweb.directory.allowances import Allowances
from fdyweb.directory.bulk import Bulk
from fdyweb.directory.export import Export
from fdyweb.directory.leavers import Leavers
from fdyweb.directory.letters import Letters
from fdyweb.directory.own import Own
from fdyweb.directory.own_data import Elsewhere, OwnData, iso
from fdyweb.directory.phones import Phones
from fdyweb.directory.requests import Requests
from fdyweb.directory.sessions import Gates, Sessions
from fdyweb.directory.smscodes import Codes
from fdyweb.directory.units import Units
from fdyweb.directory.verifying import Verifying
from fdyweb.files import Files
from fdyweb.hookspecs import HostHooks
from fdyweb.messaging import store as messaging
from fdyweb.messaging.channels import Channels, console, console_text
from fdyweb.messaging.post_office import PostOffice
from fdyweb.receipts import PATIENCE, Receipts
from fdyweb.settings import BadSettings, Settings
from fdyweb.shared import Shared
from fdyweb.sharing import store as sharing
from fdyweb.sharing.links import Links

log = logging.getLogger("fdyweb")
TALLY_DEPTH = 2  # the school: province and nation are sums of at most a few thousand rows


@dataclass(frozen=True)
class Site:
    """Everything a request or command may need, wired once."""

    settings: Settings
    engine: Engine
    phones: Phones
    channels: Channels
    identity: identity.Provider
    requests: Requests
    accounts: Accounts
    bulk: Bulk
    export: Export
    own_data: OwnData
    sessions: Sessions
    codes: Codes
    factors: totp.Factors
    own: Own
    cas: cas.CasLogin | None
    messages: PostOffice
    links: Links
    receipts: Receipts
    files: Files
    units: Units
    figures: Shared  # of boards


def make_engine(settings: Settings, clock: Clock = utc, *, plugins=INSTALLED, guard_reads=False, **options) -> Engine:
    """The engine of a site. Its own readers are guarded in the tests; at work that would cost a page a tenth of its time."""
    return Engine(
        settings.db,
        plugins=plugins,
        guard_reads=guard_reads,
        schemas=[directory.SCHEMA, messaging.SCHEMA, sharing.SCHEMA],
        audiences={audiences.COUNSELORS: audiences.counselors},
        tally_depth=TALLY_DEPTH,
        clock=clock,
        hold=settings.hold_time,
        hookspecs=[HostHooks],
        **options,
    )


def add_channels(engine: Engine, channels: Channels) -> None:
    """Ask every plugin for its channels. One that fails is left out with a word in the log; the site starts."""
    for plugin in engine.plugins.manager.hook.fdyweb_channels.get_hookimpls():
        try:
            plugin.function(channels)
        except Exception as exc:  # a plugin may raise anything
            log.error("the channels of plugin %s are left out: %s: %s", plugin.plugin_name, type(exc).__name__, exc)


def add_identity(engine: Engine, phones: Phones) -> identity.Provider | None:
    """The identity provider of the first plugin that offers one; None without.

    Unlike a channel, one that fails ends the start (PluginError). Went the site on without it, whole provinces of
    accounts would be made as if nobody had an account at the provider, under names that nobody compared.
    """
    offers = {"engine": engine, "phones": phones}
    for plugin in reversed(engine.plugins.manager.hook.fdyweb_identity.get_hookimpls()):
        try:
            offered = plugin.function(*(offers[name] for name in plugin.argnames))
        except Exception as exc:  # a plugin may raise anything
            told = f"its identity provider cannot be made: {type(exc).__name__}: {exc}"
            raise PluginError(plugin.plugin_name, told) from exc
        if offered is not None:
            if not all(hasattr(offered, name) for name in ("name", "recovery", "lookup")):
                raise PluginError(plugin.plugin_name, "its identity provider lacks one of name, recovery, lookup")
            return offered
    return None


def cas_login(settings: Settings, engine: Engine, phones: Phones, sessions: Sessions) -> cas.CasLogin | None:
    """The way in through a CAS server, where one is set. Raises BadSettings when its library is not there."""
    if not settings.cas_url:
        return None
    try:
        client = cas.Client(settings.cas_url, settings.cas_version, settings.cas_phone, settings.cas_user_name)
    except cas.Missing as exc:
        raise BadSettings(f"fdy.cas_url is set, but {exc}; pip install 'fdy[cas]'") from None
    return cas.CasLogin(engine, phones, sessions, client, settings.cas_name, settings.base_url + "/login/cas/back")


def kept_elsewhere(messages: PostOffice, links: Links) -> Elsewhere:
    """What the directory does not keep and belongs into the copy of one's own data."""

    def of(account: str) -> dict[str, list[dict]]:
        told, before, more = [], None, True
        while more:
            found, more = messages.page(account, unread=False, before=before)
            told += found
            before = found[-1].id if found else None
        return {
            "messages": [
                {"what": m.kind, "title": m.title, "at": iso(m.created_at), "read_at": iso(m.read_at)} for m in told
            ],
            "links": [
                {"title": title, "token": token, "at": iso(at), "opens": opens, "last_opened_at": iso(last)}
                for title, token, at, opens, last in links.every(account)
            ],
        }

    return of


def make_site(settings: Settings, clock: Clock = utc, *, patience: float = PATIENCE, **options) -> Site:
    """The site on its database, which has to be upgraded already (`fdy db upgrade`, or the demo's start).

    patience: how many seconds a page waits for its receipt to be written.
    """
    engine = make_engine(settings, clock, **options)
    phones = Phones(settings.secret)
    channels = Channels({"console": console}, console_text) if settings.demo else Channels()
    add_channels(engine, channels)
    offered = add_identity(engine, phones)
    if offered is not None:
        offered = identity.Bounded(offered, after=engine.disconnect)  # a plugin may have asked the engine
    elif settings.cas_url:
        offered = cas.Cas(settings.cas_name, settings.cas_recovery)
    provider = offered or identity.Local(engine, phones)
    letters = Letters(engine, channels.text, provider, settings, local=not settings.cas_url)
    messages = PostOffice(engine, channels, Leavers(engine).pass_on, posts.lives, posts.staff)
    links = Links(engine, settings.count_opens)
    requests = Requests(engine, phones, provider)
    allowances = Allowances(phones, settings.texts_per_hour)
    receipts = Receipts(patience)
    factors = totp.Factors(settings.secret)
    gates = Gates(settings.second_factor, settings.terms_version)
    verifying = Verifying(engine, phones, offered, settings.cas_name if settings.cas_url else "") if offered else None
    sessions = Sessions(
        engine, phones, receipts, secret=settings.secret, factors=factors, gates=gates, verifying=verifying
    )
    return Site(
        settings,
        engine,
        phones,
        channels,
        provider,
        requests,
        Accounts(
            engine,
            phones,
            provider,
            messages,
            letters,
            requests,
            allowances,
            lambda: channels.carries_texts,
            bool(settings.cas_url),
        ),
        Bulk(engine, phones, provider, messages),
        Export(engine, phones, provider, messages),
        OwnData(engine, phones, kept_elsewhere(messages, links)),
        sessions,
        Codes(
            engine,
            phones,
            sessions,
            channels.text,
            settings.short_name,
            allowances,
            verifying.elsewhere if verifying else lambda reader, identity: False,
        ),
        factors,
        Own(engine, phones, factors, settings.secret),
        cas_login(settings, engine, phones, sessions),
        messages,
        links,
        receipts,
        Files(Path(settings.files), settings.secret),
        Units(engine, messages.inherit),
        Shared(settings.board_age),
    )
