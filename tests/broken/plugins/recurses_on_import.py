# refused: cannot be imported (broken-plugins: recurses_on_import): RecursionError: maximum recursion depth exceeded
def deeper():
    return deeper()


deeper()
