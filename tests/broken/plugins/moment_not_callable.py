# refused: moment 'opens' of <moment_not_callable> is not callable: '19:00'
from fdycore.pluginapi import hookimpl

WORKFLOW = """
name = "moment_not_callable"
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
    registry.task_type(WORKFLOW, moments={"opens": "19:00"})
