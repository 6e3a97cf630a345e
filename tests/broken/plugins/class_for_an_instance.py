# refused: is a class; give an instance or a module
# entry point: class_for_an_instance = class_for_an_instance:Plugin
from fdycore.pluginapi import hookimpl


class Plugin:
    @hookimpl
    def fdy_guards(self, registry):
        pass
