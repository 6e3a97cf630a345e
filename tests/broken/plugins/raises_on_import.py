# refused: cannot be imported (broken-plugins: raises_on_import): ZeroDivisionError: division by zero
1 / 0  # noqa: B018
