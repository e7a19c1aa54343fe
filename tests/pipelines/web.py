"""A web server on loopback for the tests of fetching: each address answers what a test says, and remembers requests."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Reply:
    """What the server says. `drip`: seconds between the bytes of the body; `cut`: hang up after so many bytes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0.0
    cut: int | None = None


Handler = Callable[["Request"], Reply]


@dataclass
class Request:
    """What was asked, and when (monotonic seconds)."""

    path: str
    headers: dict[str, str]
    at: float


class Web:
    """The server: `routes` says what each path answers (a reply, or a function of the request)."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.routes: dict[str, Reply | Handler] = {"/robots.txt": Reply(status=404)}
        self.requests: list[Request] = []

    def url(self, path: str) -> str:
        """The address of `path` on this server."""
        return self.base + path

    def asked(self) -> dict[str, int]:
        """How often each path was asked for."""
        counts: defaultdict[str, int] = defaultdict(int)
        for request in self.requests:
            counts[request.path] += 1
        return dict(counts)

    def tagged(self, path: str, body: bytes, etag: str, kind: str = "text/html; charset=utf-8") -> None:
        """Answer `path` with `body`, or 304 to who has it already."""

        def reply(request: Request) -> Reply:
            if request.headers.get("if-none-match") == etag:
                return Reply(status=304, headers={"ETag": etag})
            return Reply(body, headers={"ETag": etag, "Content-Type": kind})

        self.routes[path] = reply


@contextmanager
def serving() -> Iterator[Web]:
    """A server that runs for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            request = Request(self.path, {k.lower(): v for k, v in self.headers.items()}, time.monotonic())
            web.requests.append(request)
            route = web.routes.get(self.path, Reply(b"not here", 404))
            self.answer(route(request) if callable(route) else route)

        def answer(self, reply: Reply) -> None:
            self.send_response(reply.status)
            headers = {"Content-Length": str(len(reply.body)), **reply.headers}
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.send_body(reply)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def send_body(self, reply: Reply) -> None:
            if reply.cut is not None:
                self.wfile.write(reply.body[: reply.cut])
                self.close_connection = True
            elif reply.drip:
                for byte in reply.body:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(reply.drip)
            else:
                self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    web = Web(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
