"""What a deployer sets, read once and checked: `fdy.*` of the ini file becomes one frozen value.

An unknown or wrong setting is refused at the start with its name. Production refuses what is only meant for a
first look: demo data, the secret that ships with the source, plain http.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

SHIPPED_SECRET = "only for a first look, never for a deployment"


class BadSettings(Exception):
    """The settings cannot be used: one line for each fault."""


class Settings(BaseModel):
    """Every setting with its default. Names are those of the ini file without `fdy.`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    db: str = "sqlite:fdy.db"
    secret: str = Field(SHIPPED_SECRET, min_length=16)
    base_url: str = "http://127.0.0.1:6543"
    demo: Literal["", "small", "school", "province", "nation"] = ""
    worker: Literal["thread", "off"] = "thread"
    production: bool = False
    hold: int = Field(300, ge=0, le=86_400)  # seconds before a dispatch is released, so that it can be taken back
    product: str = "全国高校毕业班辅导员就业工作平台"
    short_name: str = "辅导员平台"
    icp: str = ""  # 备案号, shown in the footer
    count_opens: bool = True  # anonymous openings of student pages (D18)

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
    faults = _unfit_for_production(settings, raw) if settings.production else []
    if faults:
        raise BadSettings("not fit for production: " + "; ".join(faults))
    return settings


def _unfit_for_production(settings: Settings, raw: Mapping[str, str]) -> list[str]:
    faults = []
    if settings.secret == SHIPPED_SECRET:
        faults.append("fdy.secret is the one that ships with the source; set one of your own (32 random characters)")
    if settings.demo:
        faults.append("fdy.demo makes invented people with a known password; leave it out")
    if not settings.https:
        faults.append("fdy.base_url is not https://; passwords would travel in clear")
    if str(raw.get("pyramid.debug_all", "false")).lower() in ("true", "1"):
        faults.append("pyramid.debug_all shows the inside to everybody; leave it out")
    return faults
