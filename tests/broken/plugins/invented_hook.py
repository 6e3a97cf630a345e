# refused: there is no hook 'check_pending'
from fdycore.pluginapi import hookimpl


@hookimpl
def check_pending(registry):
    pass
