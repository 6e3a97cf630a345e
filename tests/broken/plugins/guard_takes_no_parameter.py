# refused: actions.send.guards[1]: guard_takes_no_parameter.ready takes no 'minutes'; it takes no parameters
from fdycore.pluginapi import hookimpl

WORKFLOW = """
name = "guard_takes_no_parameter"
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
guards = [{ name = "guard_takes_no_parameter.ready", minutes = 3 }]
"""


@hookimpl
def fdy_guards(registry):
    @registry.guard("guard_takes_no_parameter.ready")
    def ready(context):
        return True


@hookimpl
def fdy_task_types(registry):
    registry.task_type(WORKFLOW)
