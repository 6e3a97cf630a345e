# refused: field_kind takes a FieldKind, was given 'phone'
from fdycore.pluginapi import hookimpl


@hookimpl
def fdy_field_kinds(registry):
    registry.field_kind("phone")
