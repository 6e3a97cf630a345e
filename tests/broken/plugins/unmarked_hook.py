# refused: fdy_guards lacks the @hookimpl decorator and would never be called
def fdy_guards(registry):
    pass
