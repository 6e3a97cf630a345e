# refused: ModuleNotFoundError: No module named 'no_such_library_anywhere'
import no_such_library_anywhere  # noqa: F401
