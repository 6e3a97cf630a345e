# refused: guard 'guard_without_context.ready' takes no context; write def ready(context)
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_guards(registry):
    @registry.guard("guard_without_context.ready")
    def ready():
        return True
