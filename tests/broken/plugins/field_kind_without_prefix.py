# refused: field kind 'phone' must be named 'field_kind_without_prefix' or begin with 'field_kind_without_prefix_'
from fdycore.pluginapi import FieldKind, hookimpl


@hookimpl
def fdy_field_kinds(registry):
    registry.field_kind(FieldKind("phone", lambda raw, limits: raw))
