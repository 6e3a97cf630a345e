"""Attachments: taken from the composer's form, kept in the folder, handed out to whoever may see the task."""

from __future__ import annotations

import io
import os
import zipfile
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from fdyweb.files import BadFile, Files, in_words
from tests.fdyweb.country import mine, run_all, send
from tests.fdyweb.test_compose import form_of

PDF = ("关于就业工作的通知.pdf", b"%PDF-1.7 the text of a notice")


def compose(browser, *file, then="", fill=True):
    """The composer's form of a policy, sent with a file; the answer as it is."""
    page = browser.get("/dispatch?type=policy")
    form = form_of(page)
    if fill:
        form["f-title"] = "关于就业工作的通知"
    if file:
        form["f-attachment-new"] = ("f", *file) if len(file) == 1 else file
    return form.submit("then", value=then, expect_errors=True)


def sent_out(browser):
    """A policy with PDF attached, dispatched by the college; its task's number."""
    preview = compose(browser, *PDF).follow()
    confirm = next(f for f in preview.forms.values() if "digest" in f.fields)
    return int(confirm.submit(status=303).location.rsplit("/", 1)[1])


def test_a_file_goes_from_the_composer_to_counselor_student_and_staff(site, browser):
    college, counselor = browser("college"), browser("counselor")
    preview = compose(college, *PDF).follow()
    preview.mustcontain("附件", PDF[0], "29 B")
    assert college.get(preview.html.select_one("ul.files a")["href"]).body == PDF[1]
    confirm = next(f for f in preview.forms.values() if "digest" in f.fields)
    task = int(confirm.submit(status=303).location.rsplit("/", 1)[1])
    while site.engine.run_due():
        pass
    page = counselor.get("/tasks").click(href=r"^/tasks/\d+$", index=0)
    page.mustcontain("附件", PDF[0])
    got = counselor.get(page.html.select_one("ul.files a")["href"])
    assert (got.body, got.content_type) == (PDF[1], "application/pdf")
    assert got.headers["Content-Disposition"] == (
        f"attachment; filename=\"attachment.pdf\"; filename*=UTF-8''{quote(PDF[0])}"
    )
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert browser("ministry").get(
        f"/files/{task}/attachment", status=404
    )  # not theirs to see (D12 looks down, not in)
    assert (
        browser(None)
        .get(f"/files/{task}/attachment", status=302)
        .location.endswith(quote(f"/files/{task}/attachment", ""))
    )
    share = counselor.get(f"{page.request.path}/share")
    address = share.html.select_one("textarea, input[readonly]").text.rsplit("/p/", 1)[1].split()[0]
    student = browser(None).get(f"/p/{address}")
    student.mustcontain(PDF[0], no=["右上角"])
    assert browser(None).get(f"/p/{address}/files/attachment").body == PDF[1]
    assert browser(None).get(f"/p/{address}/files/body", status=404)
    browser(None).get(f"/p/{address}", headers={"User-Agent": "MicroMessenger/8.0"}).mustcontain("右上角")
    site.engine.control(site.sessions.of(college.cookies["fdy"]).post.actor, task, "void", reason="有误", key="void")
    assert browser(None).get(f"/p/{address}/files/attachment", status=404)


def test_a_file_outlives_a_fault_elsewhere_in_the_form_and_can_be_taken_out(site, browser):
    college = browser("college")
    faulty = compose(college, *PDF, fill=False)
    assert faulty.status_int == 422
    form = form_of(faulty)
    form["f-title"] = "通知"
    listed = form.submit("then", value="type:jobs")  # another type asks for a file too
    assert PDF[0] in listed
    preview = form.submit(status=303).follow()
    assert preview.html.select_one("ul.files a").text == PDF[0]
    again = form_of(college.get(preview.html.select_one("a.back")["href"]))
    again["f-attachment-out"] = "on"
    assert again.submit(status=303).follow().html.select_one("ul.files") is None


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("程序.exe", b"MZ", "不支持这种文件"),
        (".pdf", b"%PDF-", "不支持这种文件"),
        ("空.pdf", b"", "文件是空的"),
        ("假.pdf", b"<html>", "与扩展名不符"),
        ("二进制.txt", b"a" * 70_000 + b"\0", "与扩展名不符"),
        ("大.txt", b"a" * (10 * 2**20 + 1), "文件不能超过 10 MB"),
    ],
)
def test_what_is_not_taken_is_told_at_its_field_and_leaves_nothing(site, browser, name, content, told):
    answer = compose(browser("college"), name, content)
    assert answer.status_int == 422
    assert told in answer.html.select_one("#f-attachment-e").text
    assert answer.html.select_one("#f-title")["value"] == "关于就业工作的通知"
    folder = Path(site.settings.files)
    assert not folder.exists() or not [path for path in folder.glob("**/*") if path.is_file()]


def test_a_seal_is_good_for_its_owner_alone_and_cannot_be_made_up(site, tmp_path):
    kept = site.files.keep(*_stream(*PDF))
    seal = site.files.seal("a1", kept)
    assert site.files.unsealed("a1", seal) == kept
    for owner, text in (
        ("a2", seal),
        ("a1", "x" + seal),
        ("a1", seal.replace("通知", "通报")),
        ("a1", ""),
        ("a1", "。.[]"),
    ):
        with pytest.raises(BadFile):
            site.files.unsealed(owner, text)
    with pytest.raises(BadFile):
        Files(tmp_path / "other", "another secret of another site").unsealed("a1", seal)


def _stream(name, content):
    return name, io.BytesIO(content)


def test_names_lose_their_folders_and_stay_short(site):
    keep = lambda name: site.files.keep(*_stream(name, PDF[1]))["name"]
    assert keep(r"C:\桌面\通知.pdf") == "通知.pdf"
    assert keep("../../etc/通知\n\x00.PDF") == "通知  .PDF"
    assert len(keep("长" * 300 + ".pdf")) == 100


def test_the_same_bytes_lie_in_the_folder_once(site):
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as file:
        file.writestr("a.txt", "a")
    one, two = (site.files.keep(*_stream(name, zipped.getvalue())) for name in ("一.zip", "二.docx"))
    assert one["sha256"] == two["sha256"] and one["name"] != two["name"]
    assert len([path for path in Path(site.settings.files).glob("**/*") if path.is_file()]) == 1


def test_what_no_task_names_is_swept_after_a_week(site, browser, clock):
    sent_out(browser("college"))
    stray = site.files.keep(*_stream("草稿.txt", b"stray"))
    now = clock()
    for path in Path(site.settings.files).glob("**/*"):
        os.utime(path, (now.timestamp(), now.timestamp()))
    assert site.files.sweep(site.engine, now + timedelta(days=6)) == 0
    assert site.files.sweep(site.engine, now + timedelta(days=8)) == 1
    assert site.files.place(stray) is None
    assert len([path for path in Path(site.settings.files).glob("**/*") if path.is_file()]) == 1


def test_only_forms_that_take_files_take_them(app, browser):
    college = browser("college")
    token = college.get("/dispatch?type=policy").forms[0]["csrf_token"].value
    for address in ("/look", "/me/switch", "/messages", "/dispatch/1"):
        college.post(address, {"csrf_token": token}, upload_files=[("f-attachment-new", *PDF)], status=400)


@pytest.mark.parametrize(
    ("size", "text"), [(820, "820 B"), (65_000, "63 KB"), (1_258_291, "1.2 MB"), (10 * 2**20, "10 MB")]
)
def test_sizes_in_words(size, text):
    assert in_words(size) == text


REPORT = """
name = "report"
title = "工作报告"
initial = "asked"
states.asked = { label = "未提交" }
states.given = { label = "已提交", steps = ["hand_in"], end = "done" }

[[actions]]
name = "hand_in"
label = "提交"
by = ["assignee"]
moves = { asked = "given", given = "given" }
fields.report = { kind = "file", label = "报告", required = true }
"""
WORKFLOWS = {"report.toml": REPORT}


def test_a_file_that_an_action_asks_for_reaches_the_staff_above(site, browser, clock):
    college, counselor = browser("college"), browser("counselor")
    task = send(college, "report", {"f-title": "三月工作报告"})
    run_all(site)
    address = f"/tasks/{mine(site, 'counselor', task)}"
    form = next(f for f in counselor.get(address).forms.values() if "f-report-new" in f.fields)
    form.submit(status=422).mustcontain("f-report-e")
    form["f-report-new"] = ("报告.exe", b"MZ")
    assert "不支持这种文件" in form.submit(status=422)
    form["f-report-new"] = ("报告.pdf", PDF[1])
    page = form.submit(status=303).follow()
    link = page.html.select_one("ul.files a")["href"]
    assert link.startswith("/answers/") and counselor.get(link).body == PDF[1]
    board = college.get(f"/progress/{task}")
    assert "报告.pdf" in board and college.get(link).body == PDF[1]
    assert browser("ministry").get(link, status=404) and browser(None).get(link, status=302)
    for path in Path(site.settings.files).glob("**/*"):
        os.utime(path, (clock().timestamp(), clock().timestamp()))
    assert site.files.sweep(site.engine, clock() + timedelta(days=8)) == 0


def test_the_file_of_a_task_that_is_out_can_be_replaced(site, browser):
    college = browser("college")
    task = sent_out(college)
    run_all(site)
    amend = lambda page: next(f for f in page.forms.values() if "f-attachment-new" in f.fields)
    form = lambda: amend(college.get(f"/progress/{task}/amend"))
    there = lambda: college.get(f"/files/{task}/attachment").body
    one = form()
    one["f-title"] = "关于就业工作的补充通知"
    one.submit(status=303)
    assert there() == PDF[1]
    one = form()
    one["f-attachment-new"] = ("新.exe", b"MZ")
    page = one.submit(status=422)
    assert PDF[0] in page  # what is there stays until another is taken
    amend(page).submit(status=303)
    assert there() == PDF[1]
    one = form()
    one["f-attachment-new"] = ("新.txt", "新的附件".encode())
    one.submit(status=303)
    assert there() == "新的附件".encode()


def test_a_session_that_has_ended_says_that_the_file_was_not_kept(site, browser, clock):
    college = browser("college")
    form = form_of(college.get("/dispatch?type=policy"))
    form["f-title"] = "通知"
    form["f-attachment-new"] = PDF
    clock.set(clock() + timedelta(hours=3))
    page = form.submit(status=401)
    assert "附件没有保留" in page and page.forms[0]["f-title"].value == "通知"


def test_a_disk_that_is_full_is_told_at_the_field(site, browser, monkeypatch):
    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fdyweb.files.os.fsync", full)
    answer = compose(browser("college"), *PDF)
    assert answer.status_int == 422 and "暂时无法保存" in answer.html.select_one("#f-attachment-e").text


def test_the_sweep_leaves_what_is_not_its_own_and_what_was_sent_again(site, clock, monkeypatch):
    kept = site.files.keep(*_stream("草稿.txt", b"draft"))
    seal = site.files.seal("a1", kept)
    other = Path(site.settings.files) / "backup" / "fdy.dump"
    other.parent.mkdir()
    other.write_bytes(b"dump")
    old = clock().timestamp() - 30 * 24 * 3600
    for path in (other, site.files.place(kept)):
        os.utime(path, (old, old))
    read = site.engine.read
    monkeypatch.setattr(site.engine, "read", lambda fn: (site.files.unsealed("a1", seal), read(fn))[1])
    assert site.files.sweep(site.engine, clock()) == 0  # sent again while the sweep looked who names it
    assert other.exists()


@pytest.mark.parametrize(
    "part",
    [
        "Content-Disposition: form-data\r\n\r\nx",
        "\r\nx",
        'Content-Disposition: form-data; name="f-a-new"; filename="a.pdf"\r\n'
        "Content-Type: application/x-www-form-urlencoded\r\n\r\nx=1",
        'Content-Disposition: form-data; name="title"; filename="a.pdf"\r\n\r\nx',
    ],
)
def test_parts_of_no_form_of_ours_are_malformed(browser, part):
    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    answer = browser("college").post("/dispatch", f"--b\r\n{part}\r\n--b--\r\n", headers=headers, status=400)
    assert "请求不正确" in answer and "Content-Security-Policy" in answer.headers


def test_a_form_of_too_many_parts_is_not_read(browser):
    part = '--b\r\nContent-Disposition: form-data; name="f-a-new"; filename="a.pdf"\r\n\r\nx\r\n'
    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    assert browser(None).post("/dispatch", part * 201 + "--b--\r\n", headers=headers, status=413)
    assert browser("college").post("/dispatch", part * 5_001 + "--b--\r\n", headers=headers, status=413)
    assert browser(None).post("/login", "a" * (2**20 + 1), status=413)
