# refused: task type 'census' is claimed by type_claimed_here (<type_claimed_here>) and type_claimed_there (<type_claimed_there>)
from fdycore.pluginapi import hookimpl

WORKFLOW = """
name = "census"
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
    registry.task_type(WORKFLOW)
