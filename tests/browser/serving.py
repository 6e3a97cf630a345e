"""A site behind waitress in this process, started and stopped without a race."""

from __future__ import annotations

import threading
from contextlib import contextmanager

from waitress.server import create_server

from fdyweb import application


@contextmanager
def served(site, port: int = 0):
    """The address, such as http://127.0.0.1:40001, while the site answers there.

    The loop closes its own sockets. Closed from another thread, as `server.close()` does, they may go in the moment
    between the loop's list of them and its select, which then dies of a bad descriptor (waitress 3.0, wasyncore.poll).
    """
    server = create_server(application(site), host="127.0.0.1", port=port, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.trigger.pull_trigger(lambda: _close(server))
        thread.join(10)
        assert not thread.is_alive(), "the server still runs after 10 s"


def _close(server) -> None:
    server.task_dispatcher.shutdown()
    server.asyncore.close_all(server._map)
