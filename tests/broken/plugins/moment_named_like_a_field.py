# refused: <moment_named_like_a_field>: fields.deadline: has the name of a computed moment of the task type
from fdycore.pluginapi import hookimpl

WORKFLOW = """
name = "moment_named_like_a_field"
title = "去向调查"
initial = "open"
[states]
open = { label = "未填写" }
sent = { label = "已提交", end = "done" }
[[actions]]
name = "send"
label = "提交"
by = ["assignee"]
moves = { open = "sent" }
"""


@hookimpl
def fdy_task_types(registry):
    registry.task_type(WORKFLOW, moments={"deadline": lambda fields: None})
