"""Settings: wrong ones are named at the start, and production refuses what is only for a first look."""

from __future__ import annotations

import pytest

from fdyweb.settings import BadSettings, read

GOOD = {
    "fdy.production": "true",
    "fdy.secret": "thirty-two random characters here",
    "fdy.base_url": "https://fdy.example.cn",
    "fdy.second_factor": "required",
}


def test_sound_settings_are_read():
    assert read(GOOD).https and read({}).demo == "" and read({"fdy.hold": "0"}).hold == 0


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"fdy.secret": "only for a first look, never for a deployment"}, "fdy.secret"),
        ({"fdy.secret": ""}, "fdy.secret"),
        ({"fdy.secret": "short"}, "fdy.secret"),
        ({"fdy.demo": "small"}, "fdy.demo"),
        ({"fdy.base_url": "http://fdy.example.cn"}, "https"),
        ({"pyramid.debug_all": "true"}, "debug_all"),
        ({"pyramid.debug_notfound": "yes"}, "debug_notfound"),
        ({"reload_all": "on"}, "reload_all"),
        ({"pyramid.includes": "pyramid_debugtoolbar"}, "includes"),
        ({"fdy.secret": "aaaaaaaaaaaaaaaaaaaaaaaa"}, "fdy.secret"),
        ({"fdy.base_url": "https://"}, "base_url"),
        ({"fdy.base_url": "https://fdy.example.cn/"}, "base_url"),
        ({"fdy.worker": "perhaps"}, "fdy.worker"),
        ({"fdy.hold": "-1"}, "fdy.hold"),
        ({"fdy.colour": "red"}, "fdy.colour"),
        ({"fdy.second_factor": "off"}, "fdy.second_factor"),
        ({"fdy.second_factor": "perhaps"}, "fdy.second_factor"),
        ({"fdy.privacy_url": "javascript:alert(1)", "fdy.terms_version": "1"}, "fdy.privacy_url"),
        ({"fdy.terms_url": "https://fdy.example.cn/terms"}, "fdy.terms_version"),
        ({"fdy.terms_version": "2026-09"}, "fdy.terms_version"),
    ],
)
def test_what_is_not_fit_is_refused_by_name(more, told):
    with pytest.raises(BadSettings, match=told):
        read(GOOD | more)
