"""政策 policy, 招聘活动 recruitment, 就业课程 course, 岗位信息 jobs: one relay workflow, four forms (R076, R093)."""

from fdycore.pluginapi import Card, Reason, Row, hookimpl, workflow_file


def ends_after_start(fields):
    if fields["ends"] is not None and fields["ends"] <= fields["starts"]:
        return [("ends", Reason("ends_before_start", "结束时间应晚于开始时间。"))]
    return []


FORMS = {"offline": "线下", "online": "线上", "both": "线上线下"}


def rows_of(*shown):
    """A card that shows these (field, label) pairs, as far as they are filled in."""
    said = lambda name, value: FORMS[value] if name == "form" else value
    return lambda view: Card(
        Row(label, said(name, view.fields[name])) for name, label in shown if view.fields[name] is not None
    )


@hookimpl
def fdy_task_types(registry):
    registry.task_type(
        workflow_file("policy.toml"),
        card=rows_of(("number", "文号"), ("issued_by", "发文单位"), ("applies_from", "施行时间")),
    )
    registry.task_type(
        workflow_file("recruitment.toml"),
        check=ends_after_start,
        card=rows_of(
            ("starts", "开始时间"),
            ("ends", "结束时间"),
            ("form", "举办形式"),
            ("place", "地点"),
            ("organizer", "主办单位"),
            ("employers", "参会单位数"),
        ),
    )
    registry.task_type(
        workflow_file("course.toml"),
        card=rows_of(("lecturer", "主讲人"), ("length", "课程时长（分钟）"), ("available_until", "可观看至")),
    )
    registry.task_type(
        workflow_file("jobs.toml"),
        card=rows_of(
            ("employer", "用人单位"), ("openings", "招聘人数"), ("cities", "工作地点"), ("apply_by", "报名截止")
        ),
    )
