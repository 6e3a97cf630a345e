# refused: cannot be registered: Argument(s) {'reg'} are declared in the hookimpl but can not be found in the hookspec
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_guards(reg):
    pass
