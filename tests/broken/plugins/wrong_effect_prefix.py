# refused: effect 'thanks.send' must be named 'wrong_effect_prefix.' and an id like 'check_in'
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_effects(registry):
    @registry.effect("thanks.send")
    def send(context):
        return []
