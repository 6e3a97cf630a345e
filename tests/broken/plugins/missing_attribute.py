# refused: AttributeError: module 'missing_attribute' has no attribute 'plugin'
# entry point: missing_attribute = missing_attribute:plugin
PLUGIN = object()
