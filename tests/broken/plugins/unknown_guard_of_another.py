# refused: <unknown_guard_of_another>: actions.send.guards[1]: no guard 'guard_twice.ready' is registered
from fdycore.pluginapi import hookimpl

WORKFLOW = """
name = "unknown_guard_of_another"
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
guards = ["guard_twice.ready"]
"""


@hookimpl
def fdy_task_types(registry):
    registry.task_type(WORKFLOW)
