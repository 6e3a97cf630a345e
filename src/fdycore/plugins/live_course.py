"""就业创业直播课: forward and complete like a notice, and check in around the start (R096-R099, D2, D16, D21)."""

from datetime import timedelta

from fdycore.pluginapi import Card, Reason, Row, Until, hookimpl, workflow_file

ASSUMED_LENGTH = timedelta(
    minutes=30
)  # of a course whose end is not given: the window then closes 60 min after the start
TICKET_GRACE = timedelta(minutes=5)


def opens(fields):
    return fields["starts"] - timedelta(minutes=fields["opens_before"])


def ends(fields):
    return fields["ends"] or fields["starts"] + ASSUMED_LENGTH


def closes(fields):
    return ends(fields) + timedelta(minutes=fields["closes_after"])


def check(fields):
    if fields["ends"] is not None and fields["ends"] <= fields["starts"]:
        return [("ends", Reason("ends_before_start", "下课时间应晚于开课时间。"))]
    if fields["deadline"] is not None and fields["deadline"] < ends(fields):
        # Everybody would be late before the course is over.
        return [("deadline", Reason("deadline_before_end", "截止时间不应早于下课时间（{ends}）。", ends=ends(fields)))]
    return []


def card(view):
    first, last = view.fields["starts"], view.fields["ends"]
    rows = [Row("开课时间", (first, last) if last else first)]
    rows.append(Row("签到时间", (view.moments["opens"], view.moments["closes"])))
    if view.fields["lecturer"]:
        rows.append(Row("主讲人", view.fields["lecturer"]))
    return Card(rows)


@hookimpl
def fdy_guards(registry):
    @registry.guard("live_course.window")
    def window(context):
        """Half-open [opens, closes), by the server's clock alone.

        A ticket is handed out with a page that was opened inside the window, and verified by the host: with it a
        bad network does not cost the check-in.
        """
        first, last = context.task.moment("opens"), context.task.moment("closes")
        if context.now < first:
            return Reason("window_not_open", "签到将于{opens} 开放。", opens=first, changes_at=first)
        if context.now < last:
            return Until(last)
        if "ticket" in context.facts and context.now < last + TICKET_GRACE:
            return Until(last + TICKET_GRACE)
        return Reason("window_closed", "签到已于{closes} 结束。如有特殊情况，请联系派发单位办理补签。", closes=last)

    @registry.guard("live_course.window_over")
    def window_over(context):
        last = context.task.moment("closes")
        if context.now >= last:
            return True
        return Reason("window_still_open", "签到于{closes} 结束，之后才能补签。", closes=last, changes_at=last)


@hookimpl
def fdy_task_types(registry):
    registry.task_type(
        workflow_file("live_course.toml"), check=check, card=card, moments={"opens": opens, "closes": closes}
    )
