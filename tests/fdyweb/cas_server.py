"""A stand-in for a CAS server on loopback: /login, /serviceValidate, /p3/serviceValidate, /logout; a ticket is good once.

Whoever comes to /login is the person that `server.person` says, at once and without a form. `server.answer` replaces what
validation says: a function of the request's handler.
"""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit
from xml.sax.saxutils import escape

NS = 'xmlns:cas="http://www.yale.edu/tp/cas"'


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def do_GET(self):
        stand_in, address = self.server.stand_in, urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(address.query).items()}
        stand_in.asked.append(address.path)
        if address.path == "/cas/login":
            service = asked["service"]
            between = "&" if urlsplit(service).query else "?"
            self.send_response(302)
            self.send_header("Location", service + between + urlencode({"ticket": stand_in.ticket(service)}))
            self.end_headers()
        elif address.path in ("/cas/serviceValidate", "/cas/p3/serviceValidate"):
            (stand_in.answer or Handler.validated)(self, asked)
        else:
            self.say("<h1>CAS</h1>")

    def validated(self, asked):
        found = self.server.stand_in.take(asked.get("ticket", ""), asked.get("service", ""))
        if found is None:
            body = '<cas:authenticationFailure code="INVALID_TICKET">not recognized</cas:authenticationFailure>'
        else:
            told = "".join(f"<cas:{name}>{escape(text)}</cas:{name}>" for name, text in found.items() if name != "user")
            body = f"<cas:user>{escape(found['user'])}</cas:user>"
            body += f"<cas:attributes>{told}</cas:attributes>" if told else ""
            body = f"<cas:authenticationSuccess>{body}</cas:authenticationSuccess>"
        self.say(f"<cas:serviceResponse {NS}>{body}</cas:serviceResponse>")

    def say(self, text: str | bytes, status: int = 200):
        body = text if isinstance(text, bytes) else text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class StandIn:
    def __init__(self):
        self.person: dict[str, str] = {}
        self.answer = None
        self.asked: list[str] = []
        self._tickets: dict[str, tuple[str, dict[str, str]]] = {}
        self._lock, self._made = threading.Lock(), 0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.stand_in = self
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/cas"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def ticket(self, service: str) -> str:
        with self._lock:
            self._made += 1
            ticket = f"ST-{self._made}-secret-of-the-tests"
            self._tickets[ticket] = (service, dict(self.person))
            return ticket

    def take(self, ticket: str, service: str) -> dict[str, str] | None:
        """Whose it is; None for one that was taken, or that was given for another service."""
        with self._lock:
            given = self._tickets.pop(ticket, None)
        return given[1] if given and given[0] == service else None

    def close(self):
        self._server.shutdown()
        self._server.server_close()
