# refused: cannot be imported (broken-plugins: fails_to_say_why): Silent
class Silent(Exception):
    def __str__(self):
        raise RuntimeError("not even this")


raise Silent
