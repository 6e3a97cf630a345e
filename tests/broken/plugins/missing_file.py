# refused: cannot read workflow /nowhere/survey.toml: No such file or directory
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_task_types(registry):
    registry.task_type("/nowhere/survey.toml")
