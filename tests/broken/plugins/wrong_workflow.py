# refused: <wrong_workflow>: states.lost: cannot be reached from 'open'
from fdycore.pluginapi import hookimpl

WORKFLOW = """
name = "wrong_workflow"
title = "去向调查"
initial = "open"
[states]
open = { label = "未填写" }
sent = { label = "已提交", end = "done" }
lost = { label = "遗失" }
[[actions]]
name = "send"
label = "提交"
by = ["assignee"]
moves = { open = "sent", lost = "sent" }
"""


@hookimpl
def fdy_task_types(registry):
    registry.task_type(WORKFLOW)
