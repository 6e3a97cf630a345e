"""The contract between the site and its plugins. A plugin may serve the core and the site with one module.

Like the core's hooks, these are called once, when the site is made; a plugin that was set aside is not asked.
"""

from __future__ import annotations

from fdycore.hookspecs import hookspec


class HostHooks:
    """The hooks of the site, `fdyweb_...`. Further ones come with what they are for."""

    @hookspec
    def fdyweb_channels(self, channels):
        """Offer a way for messages to leave the platform: `channels.add("name", channel)`.

        A channel is a function of (account, kind, task, title) that sends or raises. It is called by the worker, outside
        any transaction; what it raises is noted at the delivery, and the others go on. The inbox is no channel: it is
        the message itself.

        `channels.add_texts(send)` carries short messages: `send(phone, text)`, a phone of eleven digits. Login codes and
        initial passwords go that way; without one, pages that need it are not offered.
        """

    @hookspec(firstresult=True)
    def fdyweb_identity(self, engine, phones):
        """Offer the identity provider (CHSI, R020-R029): an object as `fdyweb.directory.identity.Provider` describes it.

        The first plugin that answers is taken. Without one the directory itself is the provider; where a CAS server is
        set, nobody is known before they log in. A plugin that raises here ends the start: nobody is to be told later
        that names were not compared.
        """
