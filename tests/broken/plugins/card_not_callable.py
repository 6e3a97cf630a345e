# refused: card of <card_not_callable> is not callable: {'rows': []}
from fdycore.pluginapi import hookimpl

WORKFLOW = """
name = "card_not_callable"
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
    registry.task_type(WORKFLOW, card={"rows": []})
