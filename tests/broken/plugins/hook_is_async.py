# refused: fdy_guards is async, a generator or a wrapper; write a plain function
from fdycore.pluginapi import hookimpl


@hookimpl
async def fdy_guards(registry):
    pass
