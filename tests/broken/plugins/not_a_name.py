# refused: 'Not-A-Name' is no plugin name; a name is like 'survey'
# entry point: Not-A-Name = not_a_name
NAME = "see the entry point"
