# refused: registers guard 'guard_twice.ready' twice
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_guards(registry):
    @registry.guard("guard_twice.ready")
    def ready(context):
        return True

    @registry.guard("guard_twice.ready")
    def ready_again(context):
        return True
