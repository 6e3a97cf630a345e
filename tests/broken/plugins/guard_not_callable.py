# refused: guard 'guard_not_callable.ready' is not callable: True
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_guards(registry):
    registry.guard("guard_not_callable.ready")(True)
