"""Short messages about an account: where to log in, and the initial password (R025, D8)."""

from __future__ import annotations

from collections.abc import Callable

from fdycore import Engine
from fdyweb.directory import firstpass
from fdyweb.directory.identity import Provider
from fdyweb.settings import Settings

INITIAL = (
    "【{sign}】您的账号已开通，登录 {address}，账号为本手机号，初始密码 {password}，{days} 天内有效，登录后请修改。"
)
ANEW = "【{sign}】您的密码已重置，登录 {address}，账号为本手机号，初始密码 {password}，{days} 天内有效，登录后请修改。"
HINT = "【{sign}】您的账号已开通，请用{provider}账号登录 {address}。"
AGAIN = "【{sign}】您有新的账号身份，请用原来的手机号和密码登录 {address}。"


class Letters:
    def __init__(
        self, engine: Engine, send: Callable[[str, str], bool], provider: Provider, settings: Settings, local: bool
    ):
        """send: carries a short message, (phone, text) -> was it sent. local: people log in here, not at the provider."""
        self._engine, self._send, self._provider = engine, send, provider
        self._settings, self._local = settings, local

    def initial(self, identity: int) -> str:
        """The initial password in force, for whoever has to tell it by word of mouth."""
        number = self._engine.read(lambda reader: firstpass.number_of(reader, identity))
        return firstpass.password_of(self._settings.secret, identity, number)

    def welcome(self, identity: int, phone: str, initial: bool, anew: bool = False) -> bool:
        """Tell somebody that they have an account, or (anew) another initial password; False when no text could be sent.

        Sent again, it says the same (D33). The text is Chinese, whatever language the page is in.
        """
        values = {"sign": self._settings.short_name, "address": self._settings.base_url}
        if not initial:
            text = AGAIN if self._local else HINT
            return self._send(phone, text.format(**values, provider=self._provider.name))
        password = self.initial(identity)
        days = firstpass.LASTS.days
        return self._send(phone, (ANEW if anew else INITIAL).format(**values, password=password, days=days))
