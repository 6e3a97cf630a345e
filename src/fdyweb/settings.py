"""What a deployer sets, read once and checked: `fdy.*` of the ini file becomes one frozen value.

An unknown or wrong setting is refused at the start with its name. Production refuses what is only meant for a
first look: demo data, the secret that ships with the source, plain http.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from fdyweb.words import msgid

SHIPPED_SECRET = "only for a first look, never for a deployment"


class BadSettings(Exception):
    """The settings cannot be used: one line for each fault."""


class Settings(BaseModel):
    """Every setting with its default. Names are those of the ini file without `fdy.`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    db: str = "sqlite:fdy.db"
    files: str = "fdy-files"  # the folder of attachments, shared by all processes
    secret: str = Field(SHIPPED_SECRET, min_length=16)
    base_url: str = "http://127.0.0.1:6543"
    demo: Literal["", "small", "school", "province", "nation"] = ""
    worker: Literal["thread", "off"] = "thread"
    production: bool = False
    hold: int = Field(300, ge=0, le=86_400)  # seconds before a dispatch is released, so that it can be taken back
    product: str = "全国高校毕业班辅导员就业工作平台"
    short_name: str = "辅导员平台"
    icp: str = ""  # 备案号, shown in the footer
    board_age: float = Field(0.8, ge=0, le=1)  # seconds for which those who watch one board share its figures; 0: none
    count_opens: bool = True  # anonymous openings of student pages (D18)
    texts_per_hour: int = Field(0, ge=0, le=1_000_000)  # short messages of the whole site; 0: no limit
    second_factor: Literal["off", "offered", "required"] = "off"  # for ministry, province and school
    privacy_url: str = ""  # 隐私政策
    terms_url: str = ""  # 用户协议
    terms_version: str = Field("", max_length=40)  # of both; people agree to a new one at their next login (D37)

    @field_validator("privacy_url", "terms_url")
    @classmethod
    def _is_address(cls, text: str) -> str:
        if text and not text.startswith(("https://", "http://")):
            raise ValueError("begins with https://, or is empty")
        return text

    cas_url: str = ""  # the CAS server that people log in at; '' for none
    cas_version: Literal["2", "3"] = "3"
    cas_name: str = Field(msgid("学信网"), min_length=1, max_length=20)  # what pages call it
    cas_recovery: str = ""  # where a lost account is got back there
    cas_phone: str = "phone"  # the attributes that hold a person's phone and name
    cas_user_name: str = "name"

    @field_validator("cas_url", "cas_recovery")
    @classmethod
    def _address(cls, text: str) -> str:
        parts = urlsplit(text)
        if text and (parts.scheme not in ("http", "https") or not parts.hostname or " " in text):
            raise ValueError("is no address; it begins with https:// and names a host")
        return text

    @field_validator("cas_url")
    @classmethod
    def _base(cls, text: str) -> str:
        parts = urlsplit(text)
        if parts.query or parts.fragment or parts.username:
            raise ValueError("is the address before /login, without anything behind it")
        return text.rstrip("/")

    @property
    def hold_time(self) -> timedelta:
        return timedelta(seconds=self.hold)

    @property
    def https(self) -> bool:
        return self.base_url.startswith("https://")


def read(raw: Mapping[str, str]) -> Settings:
    """The settings of an ini section. Raises BadSettings with every fault."""
    given = {key.removeprefix("fdy."): value for key, value in raw.items() if key.startswith("fdy.")}
    try:
        settings = Settings(**given)
    except ValidationError as exc:
        raise BadSettings("; ".join(f"fdy.{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in exc.errors())) from None
    if bool(settings.terms_version) != bool(settings.privacy_url or settings.terms_url):
        raise BadSettings(
            "fdy.terms_version goes with fdy.privacy_url and fdy.terms_url: people agree to a version of them"
        )
    faults = _unfit_for_production(settings, raw) if settings.production else []
    if faults:
        raise BadSettings("not fit for production: " + "; ".join(faults))
    return settings


def _unfit_for_production(settings: Settings, raw: Mapping[str, str]) -> list[str]:
    faults = []
    if settings.secret == SHIPPED_SECRET or len(set(settings.secret)) < 8:
        faults.append("fdy.secret is the one that ships with the source, or no secret; set 32 random characters")
    if settings.demo:
        faults.append("fdy.demo makes invented people with a known password; leave it out")
    if settings.second_factor == "off":
        faults.append("fdy.second_factor is off; set required, or offered, for ministry, province and school")
    if settings.cas_url and not settings.cas_url.startswith("https://"):
        faults.append("fdy.cas_url is not https://; anybody between could vouch for anybody")
    address = urlsplit(settings.base_url)
    if not settings.https:
        faults.append("fdy.base_url is not https://; passwords would travel in clear")
    elif not address.netloc or address.path or address.query:
        faults.append("fdy.base_url is a host and nothing behind it, like https://fdy.example.cn")
    for key, value in raw.items():
        name = key.removeprefix("pyramid.")
        shows = name.startswith(("debug_", "reload_")) and str(value).strip().lower() not in (
            "",
            "false",
            "no",
            "off",
            "0",
            "f",
            "n",
        )
        if shows or (name == "includes" and value.strip()):
            faults.append(f"{key} shows the inside to everybody, or is for development; leave it out")
    return faults
