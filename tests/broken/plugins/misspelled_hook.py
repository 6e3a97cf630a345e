# refused: there is no hook 'fdy_task_type'; did you mean 'fdy_task_types'?
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_task_type(registry):
    pass
