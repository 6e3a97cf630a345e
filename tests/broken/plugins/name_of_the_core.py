# refused: 'core' is a name of the core's own; choose another
# entry point: core = name_of_the_core
NAME = "see the entry point"
