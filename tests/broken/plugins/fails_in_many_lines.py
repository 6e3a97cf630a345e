# refused: ValueError: first line second line
raise ValueError("first line\n\n    second line\n")
