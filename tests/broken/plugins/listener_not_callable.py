# refused: listener is not callable: []
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_events(registry):
    registry.listener([])
