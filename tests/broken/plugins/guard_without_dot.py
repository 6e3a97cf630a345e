# refused: guard 'ready' must be named 'guard_without_dot.' and an id like 'check_in'
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_guards(registry):
    @registry.guard("ready")
    def ready(context):
        return True
