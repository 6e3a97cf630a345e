"""Addresses in a text that somebody has typed: links where they are some, and never more than the text says."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdyweb.rendering import linked
from tests.fdyweb.country import mine, run_all, send

PIECES = [
    *(
        "https://",
        "HTTP://",
        "http://a.cn",
        "https://招聘.cn",
        "x@y.cn",
        "a.cn:8080",
        "localhost",
        "javascript:",
        "data:",
    ),
    *"/.:?#&=@()[]<>\"'，。、（）“”！；% \n\t中ab1-_~\u202e\u3000\\",
]


class Read(HTMLParser):
    """What a page says: its text, and of each link where it leads and what it says itself."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.text, self.links, self.open = "", [], False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        assert tag == "a" and [name for name, _ in attrs] == ["href", "rel"] and not self.open
        assert dict(attrs)["rel"] == "noopener noreferrer nofollow"
        self.links.append([dict(attrs)["href"], ""])
        self.open = True

    def handle_endtag(self, tag):
        self.open = False

    def handle_data(self, data):
        self.text += data
        if self.open:
            self.links[-1][1] += data


def links(text: str) -> list[str]:
    return [to for to, _ in Read(str(linked(text))).links]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请见https://a.edu.cn/x?y=1&z=2#t查看详情", ["https://a.edu.cn/x?y=1&z=2#t"]),
        ("（http://a.cn/b）。", ["http://a.cn/b"]),
        ("见 (https://a.cn/b).", ["https://a.cn/b"]),
        ("https://a.cn/页", ["https://a.cn/"]),
        ("“https://a.cn/b”，https://b.cn！", ["https://a.cn/b", "https://b.cn"]),
        ("1.https://a.cn,2.https://b.cn:8080/;", ["https://a.cn", "https://b.cn:8080/"]),
        ("https://a.cn/Foo_(bar)", ["https://a.cn/Foo_(bar)"]),
        ("(https://a.cn/Foo_(bar))", ["https://a.cn/Foo_(bar)"]),
        ("[说明](https://a.cn/b)...", ["https://a.cn/b"]),
        ("HTTPS://A.CN/B", ["HTTPS://A.CN/B"]),
        ("http://127.0.0.1:6543/p/x", ["http://127.0.0.1:6543/p/x"]),
        ("https://a.cn\nhttps://b.cn", ["https://a.cn", "https://b.cn"]),
    ],
)
def test_an_address_ends_where_its_sentence_goes_on(text, found):
    assert links(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "ftp://a.cn/",
        "www.a.cn",
        "//a.cn/",
        "https://",
        "https://localhost/",
        "http：//a.cn",
        "http\u017f://a.cn",  # a long s, which is an s to who ignores case
        "xhttps://a.cn",
        "https://www.教育部.cn",  # half of a name leads elsewhere
        "https://bank.cn@evil.cn/",
        "https://bank.cn:80@evil.cn/",
        "https://user:word@evil.cn/",
        "https://\u202ea.cn/",
    ],
)
def test_what_is_no_plain_address_stays_text(text):
    assert links(text) == [] and Read(str(linked(text))).text == text


@pytest.mark.parametrize("end", ['"onmouseover=alert(1) x="', "'onclick='x", "<script>alert(1)</script>", "\\@evil.cn"])
def test_nothing_gets_out_of_a_link(end):
    html = str(linked(f"https://a.cn/{end}"))
    assert Read(html).text == f"https://a.cn/{end}" and "<script" not in html
    assert links(f"https://a.cn/{end}")[0].startswith("https://a.cn/")


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
def test_what_is_read_stays_the_same_and_a_link_leads_where_it_says(text):
    read = Read(str(linked(text)))
    assert read.text == text
    for to, said in read.links:
        assert to == said and to.isascii() and to.lower().startswith(("http://", "https://")) and not to.endswith(".")


@pytest.mark.parametrize("piece", ["http://", "http://a.", "https://a.cn/)", "(", ")", ".", "a", "https://a.cn:1"])
def test_a_long_text_is_read_once(piece):
    text, begins = f"https://a.cn/{piece * 200_000}", time.perf_counter()
    linked(text)
    assert time.perf_counter() - begins < 5  # 0.05 s; what is tried again from each place takes minutes


def test_links_stand_on_every_page_that_shows_the_text(browser, site):
    one, link = browser("college"), '<a href="https://a.edu.cn/list?x=1&amp;y=2" rel="noopener noreferrer nofollow">'
    fields = {
        "f-title": "岗位",
        "f-employer": "甲公司",
        "f-positions": "见https://a.edu.cn/list?x=1&y=2。",
        "f-body": "<i>",
    }
    task = send(one, "jobs", fields)
    run_all(site)
    ident = mine(site, "counselor", task)
    pages = [
        browser("counselor").get(f"/tasks/{ident}"),
        browser(None).get(f"/p/{site.links.of(ident).token}"),
        one.get(f"/progress/{task}"),
    ]
    form = next(f for f in one.get("/dispatch?type=jobs").forms.values() if f.action == "/dispatch")
    for name, value in fields.items():
        form[name] = value
    pages.append(form.submit(status=303).follow())
    for page in pages:
        assert link in page and "&lt;i&gt;" in page and "<i>" not in page.text.partition("prose")[2], page.request.path
