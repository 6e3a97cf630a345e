"""tmp"""


class Requests:
    def __init__(self, engine, phones, provider):
        pass

    def ask(self, *a):
        raise NotImplementedError
