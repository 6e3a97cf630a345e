# refused: task_type takes a path, a resource or TOML text, not 7
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_task_types(registry):
    registry.task_type(7)
