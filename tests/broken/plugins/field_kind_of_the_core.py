# refused: field kind 'url' is one of the core's own; choose another name
# entry point: url = field_kind_of_the_core
from fdycore.pluginapi import FieldKind, hookimpl


@hookimpl
def fdy_field_kinds(registry):
    registry.field_kind(FieldKind("url", lambda raw, limits: raw))
