"""An address in, the bytes of its answer out: conditional, within limits of time and size, polite to every host.

One `Client` serves all sources of a run, from many threads: pauses and robots.txt hold per host, not per source.
"""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

from pipelines.fetch.sources import Manners

REDIRECTS = 5
TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
ROBOTS_BYTES = 512 * 1024
ALLOW_ALL = ""


class FetchError(Exception):
    """An address gave no usable answer; the message says why. The next run tries again."""


class ForbiddenError(FetchError):
    """robots.txt asks not to fetch the address."""


@dataclass(frozen=True)
class Validators:
    """What a server said about an answer, to be asked whether it has changed since."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The conditions of the next request."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True)
class Answer:
    """An answer. `body` is None where nothing has changed; `url` is where redirects led."""

    url: str
    status: int
    body: bytes | None
    content_type: str = ""
    validators: Validators = Validators()


@dataclass
class _Host:
    """When a host may be asked again, and what its robots.txt says (None: not asked yet) or why it says nothing."""

    turn: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0
    robots: Protego | None = None
    fault: str | None = None


class Client:
    """Fetches addresses for all sources of a run. Close it, or use it in a `with` block."""

    def __init__(self) -> None:
        self._http = httpx.Client(follow_redirects=False, headers={"Accept-Encoding": "gzip, deflate"})
        self._hosts: dict[str, _Host] = {}
        self._guard = threading.Lock()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def get(self, url: str, manners: Manners, validators: Validators = Validators()) -> Answer:
        """The answer of `url`, after redirects, retries and pauses.

        Raises ForbiddenError where robots.txt says no, FetchError for anything but success.
        """
        for _ in range(REDIRECTS + 1):
            self._check_robots(url, manners)
            answer = self._patiently(url, manners, validators)
            if answer.status not in (301, 302, 303, 307, 308):
                break
            url = answer.url
            if urlsplit(url).scheme not in ("http", "https"):
                raise FetchError(f"redirected to {url}, which is not on the web")
        else:
            raise FetchError(f"more than {REDIRECTS} redirects")
        if answer.status == 304 or 200 <= answer.status < 300:
            return answer
        raise FetchError(f"status {answer.status} from {url}")

    def _patiently(self, url: str, manners: Manners, validators: Validators) -> Answer:
        """Try `url` as often as manners allow, waiting longer each time, or as long as the server asks."""
        for attempt in range(1, manners.attempts + 1):
            wait = 2.0 ** (attempt - 1) * random.uniform(0.75, 1.25) * min(manners.pause_seconds, 2.0)
            try:
                answer, retry_after = self._once(url, manners, validators)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                fault = f"{type(error).__name__} from {url}: {error}"
            else:
                if answer.status not in TRY_AGAIN:
                    return answer
                fault = f"status {answer.status} from {url}"
                wait = wait if retry_after is None else retry_after
            if attempt == manners.attempts or wait > manners.longest_wait_seconds:
                raise FetchError(f"{fault} (attempt {attempt})")
            time.sleep(wait)
        raise AssertionError("attempts is at least 1")

    def _once(self, url: str, manners: Manners, validators: Validators) -> tuple[Answer, float | None]:
        host = self._host(url)
        with host.turn:
            time.sleep(max(0.0, host.free_at - time.monotonic()))
            try:
                return self._request(url, manners, validators)
            finally:
                host.free_at = time.monotonic() + self._pause(host, manners)

    def _request(self, url: str, manners: Manners, validators: Validators) -> tuple[Answer, float | None]:
        until = time.monotonic() + manners.timeout_seconds
        headers = {"User-Agent": manners.user_agent, **validators.headers()}
        with self._http.stream("GET", url, headers=headers, timeout=manners.timeout_seconds) as response:
            retry_after = _seconds(response.headers.get("Retry-After"))
            target = urljoin(url, response.headers["Location"]) if response.has_redirect_location else url
            body = _body(response, manners, until) if response.is_success else None
            told = Validators(response.headers.get("ETag"), response.headers.get("Last-Modified"))
            kind = response.headers.get("Content-Type", "")
            return Answer(target, response.status_code, body, kind, told), retry_after

    def _pause(self, host: _Host, manners: Manners) -> float:
        asked = host.robots.crawl_delay(manners.user_agent) if host.robots else None
        return max(manners.pause_seconds, min(float(asked or 0), 60.0))

    def _host(self, url: str) -> _Host:
        with self._guard:
            return self._hosts.setdefault(urlsplit(url).netloc, _Host())

    def _check_robots(self, url: str, manners: Manners) -> None:
        """As RFC 9309 has it: no file shuts nothing, a file that cannot be had shuts all until the next run."""
        host = self._host(url)
        if host.robots is None and host.fault is None:
            try:
                host.robots = Protego.parse(self._robots(url, manners))
            except FetchError as error:
                host.fault = f"robots.txt could not be asked: {error}"
        if host.robots is None:
            raise FetchError(host.fault)
        if not host.robots.can_fetch(url, manners.user_agent):
            raise ForbiddenError(f"robots.txt of {urlsplit(url).netloc} asks not to fetch {url}")

    def _robots(self, url: str, manners: Manners) -> str:
        address = urljoin(url, "/robots.txt")
        for _ in range(REDIRECTS + 1):
            answer = self._patiently(address, manners, Validators())
            if answer.status in TRY_AGAIN or answer.status >= 500:
                raise FetchError(f"status {answer.status} from {address}")
            if answer.body is not None:
                return answer.body[:ROBOTS_BYTES].decode("utf-8", "replace")
            if answer.url == address:
                return ALLOW_ALL
            address = answer.url
        return ALLOW_ALL


def _body(response: httpx.Response, manners: Manners, until: float) -> bytes:
    most = int(manners.max_megabytes * 1_000_000)
    told = response.headers.get("Content-Length", "")
    if told.isdigit() and int(told) > most:
        raise FetchError(f"{response.url} is {int(told):,} bytes long, more than the {most:,} allowed")
    parts, length = [], 0
    for part in response.iter_bytes():
        length += len(part)
        if length > most:
            raise FetchError(f"{response.url} is longer than the {most:,} bytes allowed")
        if time.monotonic() > until:
            raise FetchError(f"{response.url} took longer than {manners.timeout_seconds:g} s")
        parts.append(part)
    return b"".join(parts)


def _seconds(retry_after: str | None) -> float | None:
    """A Retry-After header, a number or a date, as seconds from now; None for none or rubbish."""
    if retry_after is None:
        return None
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except ValueError:
        return None
