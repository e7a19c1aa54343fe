"""Fetching, against a real web server on loopback: what is new comes once, and nobody is annoyed or waited for."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import formatdate
from itertools import pairwise
from pathlib import Path

import pytest

from pipelines.fetch.http import Client, FetchError
from pipelines.fetch.run import Places, Report, fetch, fetch_all
from pipelines.fetch.sources import Manners, Source, SourcesError, load_sources
from tests.pipelines.web import Reply, Web, serving
from transforms.reading import inputs, read

QUICK = Manners(pause_seconds=0.0, timeout_seconds=2.0, attempts=3, longest_wait_seconds=3.0, max_megabytes=0.5)
PAGE = (
    b"<html><head><title>Report</title></head><body><article><p>Arsenal beat Chelsea 2-1.</p></article></body></html>"
)


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as server:
        yield server


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "raw", tmp_path / "memory", now=lambda: datetime(2025, 4, 3, 8, 0, tzinfo=UTC))


def rss(*entries: tuple[str, str]) -> bytes:
    items = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>Wed, 02 Apr 2025 23:10:00 GMT</pubDate></item>"
        for title, link in entries
    )
    head = "<title>Example Times</title><language>en-gb</language>"
    return f"<rss version='2.0'><channel>{head}{items}</channel></rss>".encode()


def run(source: Source, places: Places) -> Report:
    with Client() as client:
        return fetch(source, places, client)


def feed(web: Web, manners: Manners = QUICK, **more: str) -> Source:
    return Source("times", "feed", web.url("/feed.xml"), manners=manners, **more)


def test_a_feed_brings_its_articles_with_what_it_says_of_them(web: Web, places: Places) -> None:
    web.tagged("/feed.xml", rss(("Late show", "/a/late-show.html"), ("Cup tie", web.url("/a/tie"))), '"f1"', "text/xml")
    web.tagged("/a/late-show.html", PAGE, '"a1"')
    web.tagged("/a/tie", PAGE, '"b1"')
    report = run(feed(web), places)
    assert not report.failed
    assert not report.errors
    assert len(report.new) == 2
    first = places.raw / report.new[0]
    assert first.parent == places.raw / "times" / "2025-04-03"
    assert first.name.startswith("late-show-")
    assert first.read_bytes() == PAGE
    overrides = json.loads(Path(f"{first}.meta.json").read_text())
    assert overrides == {
        "url": web.url("/a/late-show.html"),
        "title": "Late show",
        "published_on": "2025-04-02",
        "publisher": "Example Times",
        "language": "en",
    }


def test_what_is_fetched_is_read_as_an_article(web: Web, places: Places) -> None:
    web.tagged("/feed.xml", rss(("Late show", "/a")), '"f1"', "text/xml")
    web.tagged("/a", PAGE, '"a1"')
    run(feed(web, publisher="The Example"), places)
    (path,) = inputs(places.raw)
    (article,) = read(path, places.raw)
    assert (article.publisher, str(article.published_on), article.published_from) == (
        "The Example",
        "2025-04-02",
        "metadata",
    )
    assert "Arsenal beat Chelsea 2-1" in article.text


def test_a_second_run_asks_only_whether_the_feed_has_changed(web: Web, places: Places) -> None:
    web.tagged("/feed.xml", rss(("A", "/a")), '"f1"', "text/xml")
    web.tagged("/a", PAGE, '"a1"')
    run(feed(web), places)
    web.requests.clear()
    report = run(feed(web), places)
    assert (report.new, report.failed) == ([], False)
    assert web.asked() == {"/robots.txt": 1, "/feed.xml": 1}


def test_last_modified_is_asked_with_where_there_is_no_etag(web: Web, places: Places) -> None:
    stamp = "Wed, 02 Apr 2025 10:00:00 GMT"
    web.routes["/feed.xml"] = Reply(rss(), headers={"Last-Modified": stamp, "Content-Type": "text/xml"})
    run(feed(web), places)
    run(feed(web), places)
    assert web.requests[-1].headers["if-modified-since"] == stamp


def test_a_changed_page_is_kept_day_by_day(web: Web, places: Places) -> None:
    source = Source("table", "page", web.url("/table"), manners=QUICK)
    web.tagged("/table", PAGE, '"1"')
    first = run(source, places)
    assert run(source, places).unchanged == 1
    web.tagged("/table", PAGE.replace(b"2-1", b"2-2"), '"2"')
    later = Places(places.raw, places.memory, now=lambda: datetime(2025, 4, 4, tzinfo=UTC))
    second = run(source, later)
    assert [Path(kept).parent.name for kept in first.new + second.new] == ["2025-04-03", "2025-04-04"]


def test_a_corrected_article_takes_the_place_of_the_old_one(web: Web, places: Places) -> None:
    body = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>/a</loc><lastmod>{}</lastmod></url></urlset>"
    source = Source("site", "sitemap", web.url("/sitemap.xml"), manners=QUICK)
    web.routes["/sitemap.xml"] = Reply(body.format("2025-04-02").encode())
    web.tagged("/a", PAGE, '"1"')
    first = run(source, places)
    assert run(source, places).unchanged == 1
    web.routes["/sitemap.xml"] = Reply(body.format("2025-04-03").encode())
    web.tagged("/a", PAGE.replace(b"2-1", b"2-2"), '"2"')
    second = run(source, places)
    assert first.new == second.new
    assert b"2-2" in (places.raw / second.new[0]).read_bytes()


def test_sitemaps_lead_to_further_ones_and_may_be_packed(web: Web, places: Places) -> None:
    web.routes["/sitemap.xml"] = Reply(
        b"<sitemapindex><sitemap><loc>/news.xml.gz</loc></sitemap><sitemap><loc>/gone.xml</loc></sitemap></sitemapindex>"
    )
    news = (
        "<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>/football/a</loc><n:news>"
        "<n:publication><n:name>Daily</n:name><n:language>en</n:language></n:publication>"
        "<n:publication_date>2025-04-01T22:00:00Z</n:publication_date><n:title>Cup &amp; league</n:title>"
        "</n:news></url>"
        "<url><loc>/cooking/b</loc></url></urlset>"
    )
    web.routes["/news.xml.gz"] = Reply(gzip.compress(news.encode()))
    web.tagged("/football/a", PAGE, '"1"')
    report = run(Source("site", "sitemap", web.url("/sitemap.xml"), only="/football/", manners=QUICK), places)
    assert (report.listed, len(report.new), report.failed) == (1, 1, False)
    assert "status 404" in report.errors[0]
    overrides = json.loads(Path(f"{places.raw / report.new[0]}.meta.json").read_text())
    assert overrides["published_on"] == "2025-04-01"
    assert overrides["title"] == "Cup & league"
    assert overrides["publisher"] == "Daily"


def test_a_page_that_is_gone_costs_only_itself_and_is_tried_again(web: Web, places: Places) -> None:
    web.tagged("/feed.xml", rss(("A", "/a"), ("B", "/b")), '"f1"', "text/xml")
    web.tagged("/b", PAGE, '"b"')
    report = run(feed(web), places)
    assert (len(report.new), report.failed) == (1, False)
    assert "status 404" in report.errors[0]
    web.tagged("/a", PAGE, '"a"')
    assert len(run(feed(web), places).new) == 1


def test_retry_after_is_waited_for(web: Web, places: Places) -> None:
    answers = [Reply(status=429, headers={"Retry-After": "1"}), Reply(PAGE, headers={"Content-Type": "text/html"})]
    web.routes["/table"] = lambda _: answers.pop(0)
    report = run(Source("table", "page", web.url("/table"), manners=QUICK), places)
    assert len(report.new) == 1
    asked = [request.at for request in web.requests if request.path == "/table"]
    assert asked[1] - asked[0] >= 1.0


@pytest.mark.parametrize("kind", ["seconds", "date"])
def test_a_long_retry_after_leaves_the_source_until_next_time(web: Web, places: Places, kind: str) -> None:
    wait = "3600" if kind == "seconds" else formatdate(time.time() + 3600, usegmt=True)
    web.routes["/table"] = Reply(status=503, headers={"Retry-After": wait})
    begun = time.monotonic()
    report = run(Source("table", "page", web.url("/table"), manners=QUICK), places)
    assert report.failed
    assert "status 503" in report.errors[0]
    assert web.asked()["/table"] == 1
    assert time.monotonic() - begun < 2


def test_a_failing_server_is_tried_with_growing_pauses_and_then_left(web: Web, places: Places) -> None:
    web.routes["/table"] = Reply(status=500)
    manners = Manners(pause_seconds=0.1, attempts=3)
    report = run(Source("table", "page", web.url("/table"), manners=manners), places)
    assert report.failed
    first, second, third = [request.at for request in web.requests if request.path == "/table"]
    assert third - second > second - first


def test_redirects_are_followed_but_not_for_ever_and_not_off_the_web(web: Web, places: Places) -> None:
    web.routes["/old"] = Reply(status=301, headers={"Location": "/new"})
    web.tagged("/new", PAGE, '"1"')
    report = run(Source("old", "page", web.url("/old"), manners=QUICK), places)
    assert json.loads(Path(f"{places.raw / report.new[0]}.meta.json").read_text())["url"] == web.url("/new")
    web.routes["/loop"] = Reply(status=302, headers={"Location": "/loop"})
    assert "redirects" in run(Source("loop", "page", web.url("/loop"), manners=QUICK), places).errors[0]
    web.routes["/file"] = Reply(status=302, headers={"Location": "file:///etc/hostname"})
    assert "not on the web" in run(Source("file", "page", web.url("/file"), manners=QUICK), places).errors[0]


def test_slow_cut_and_endless_bodies_are_given_up(web: Web, places: Places) -> None:
    manners = Manners(pause_seconds=0, timeout_seconds=0.6, attempts=1, max_megabytes=0.01)
    web.routes["/drip"] = Reply(b"x" * 400, drip=0.05)
    web.routes["/cut"] = Reply(b"x" * 400, cut=100)
    web.routes["/big"] = Reply(b"x" * 20_000)
    web.routes["/bomb"] = Reply(gzip.compress(b"x" * 5_000_000), headers={"Content-Encoding": "gzip"})
    for name, fault in (
        ("drip", "took longer"),
        ("cut", "peer closed"),
        ("big", "bytes long"),
        ("bomb", "longer than"),
    ):
        begun = time.monotonic()
        report = run(Source(name, "page", web.url(f"/{name}"), manners=manners), places)
        assert report.failed
        assert fault in report.errors[0]
        assert time.monotonic() - begun < 3
    assert not list(places.raw.rglob("*.html"))


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"<!doctype html><html><body>Log in</body></html>", "a web page"),
        (b"", "nothing at all"),
        (b"\x00\x01\x02 rubbish", "something else"),
    ],
)
def test_rubbish_instead_of_a_feed_is_told_and_changes_nothing(
    web: Web, places: Places, body: bytes, fault: str
) -> None:
    web.routes["/feed.xml"] = Reply(body, headers={"ETag": '"x"'})
    report = run(feed(web), places)
    assert report.failed
    assert fault in report.errors[0]
    web.tagged("/feed.xml", rss(("A", "/a")), '"x"', "text/xml")
    web.tagged("/a", PAGE, '"a"')
    assert len(run(feed(web), places).new) == 1


def test_a_feed_in_another_encoding_than_it_claims_keeps_its_names(web: Web, places: Places) -> None:
    body = rss(("Atlético y Peñarol", "/a")).decode().replace("<rss", "<?xml version='1.0' encoding='utf-8'?><rss", 1)
    web.routes["/feed.xml"] = Reply(body.encode("iso-8859-1"), headers={"Content-Type": "text/xml; charset=utf-8"})
    web.tagged("/a", PAGE, '"a"')
    report = run(feed(web), places)
    assert json.loads(Path(f"{places.raw / report.new[0]}.meta.json").read_text())["title"] == "Atlético y Peñarol"


def test_robots_txt_is_obeyed(web: Web, places: Places) -> None:
    web.routes["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private/\n")
    web.tagged("/feed.xml", rss(("A", "/private/a"), ("B", "/b")), '"f"', "text/xml")
    web.tagged("/b", PAGE, '"b"')
    report = run(feed(web), places)
    assert (report.forbidden, len(report.new), report.failed) == (1, 1, False)
    assert "/private/a" not in web.asked()


def test_a_host_whose_robots_txt_fails_is_left_alone(web: Web, places: Places) -> None:
    web.routes["/robots.txt"] = Reply(status=500)
    web.tagged("/table", PAGE, '"1"')
    report = run(Source("table", "page", web.url("/table"), manners=Manners(pause_seconds=0, attempts=1)), places)
    assert report.failed
    assert "/table" not in web.asked()


def test_a_host_is_asked_no_faster_than_agreed_whoever_asks(web: Web, places: Places) -> None:
    manners = Manners(pause_seconds=0.2)
    sources = [Source(f"page{n}", "page", web.url(f"/{n}"), manners=manners) for n in range(4)]
    for number in range(4):
        web.tagged(f"/{number}", PAGE, '"1"')
    assert sum(len(report.new) for report in fetch_all(sources, places)) == 4
    times = sorted(request.at for request in web.requests)
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.19


def test_one_bad_source_delays_no_other(web: Web, places: Places) -> None:
    web.tagged("/good", PAGE, '"1"')
    with serving() as slow:
        slow.routes["/robots.txt"] = Reply(b"x" * 4000, drip=0.05)
        sources = [
            Source("slow", "page", slow.url("/x"), manners=Manners(timeout_seconds=1.5, attempts=1)),
            Source("down", "page", "http://127.0.0.1:9/", manners=QUICK),
            Source("good", "page", web.url("/good"), manners=QUICK),
        ]
        begun, reports = time.monotonic(), {}
        for report in fetch_all(sources, places):
            reports[report.source] = (report.failed, time.monotonic() - begun)
    assert {name: failed for name, (failed, _) in reports.items()} == {"slow": True, "down": True, "good": False}
    assert reports["good"][1] < 1.0


def test_no_more_pages_than_agreed_in_one_run_and_the_rest_next_time(web: Web, places: Places) -> None:
    web.tagged("/feed.xml", rss(*((str(n), f"/{n}") for n in range(5))), '"f"', "text/xml")
    for number in range(5):
        web.tagged(f"/{number}", PAGE, f'"{number}"')
    source = feed(web, Manners(pause_seconds=0, max_new=3))
    assert [(len(r.new), r.left_for_next_time) for r in (run(source, places), run(source, places))] == [(3, 2), (2, 0)]


def test_a_folder_is_copied_incrementally_with_overrides(places: Places, tmp_path: Path) -> None:
    drop = tmp_path / "drop"
    (drop / "cup").mkdir(parents=True)
    (drop / "cup" / "one.txt").write_text("One\n\nArsenal won.")
    (drop / "cup" / "one.meta.json").write_text('{"publisher": "The Example"}')
    (drop / "photo.jpg").write_bytes(b"no article")
    source = Source("drop", "folder", path=str(drop), manners=QUICK)
    first = run(source, places)
    assert sorted(first.new) == ["drop/2025-04-03/cup/one.meta.json", "drop/2025-04-03/cup/one.txt"]
    assert run(source, places).new == []
    (drop / "cup" / "one.txt").write_text("One\n\nArsenal lost.")
    later = Places(places.raw, places.memory, now=lambda: datetime(2025, 5, 1, tzinfo=UTC))
    assert run(source, later).new == ["drop/2025-04-03/cup/one.txt"]
    assert run(Source("none", "folder", path=str(tmp_path / "nowhere"), manners=QUICK), places).failed


def test_memory_that_was_spoilt_only_costs_asking_again(web: Web, places: Places) -> None:
    web.tagged("/table", PAGE, '"1"')
    source = Source("table", "page", web.url("/table"), manners=QUICK)
    run(source, places)
    places.memory_of(source).write_text('{"pages": ')
    report = run(source, places)
    assert (len(report.new), report.failed) == (1, False)


def test_the_client_says_what_is_wrong_with_an_address() -> None:
    with Client() as client, pytest.raises(FetchError):
        client.get("http://no-such-host.invalid/", Manners(pause_seconds=0, attempts=1))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[source]]\nkind = 'feed'", "name = None"),
        ("[[source]]\nname = 'A b'\nkind = 'feed'", "cannot be a folder"),
        ("[[source]]\nname = 'a'\nkind = 'rss'\nurl='http://x.org'", "must be one of feed, sitemap"),
        ("[[source]]\nname = 'a'\nkind = 'feed'\nurl = 'x.org'", "http:// or https://"),
        ("[[source]]\nname = 'a'\nkind = 'folder'", "needs a path"),
        ("[[source]]\nname = 'a'\nkind = 'feed'\nurl='http://x'\nonly='('", "no regular expression"),
        ("[[source]]\nname = 'a'\nkind = 'feed'\nurl='http://x'\nurls='y'", "no key 'urls'"),
        (
            "[[source]]\nname = 'a-b'\nkind='page'\nurl='http://x'\n[[source]]\nname='a_b'\nkind='page'\nurl='http://x'",
            "two",
        ),
        ("[[source]", "not TOML"),
    ],
)
def test_mistakes_in_sources_are_told(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "sources.toml").write_text(text)
    with pytest.raises(SourcesError, match=fault.replace("(", r"\(")):
        load_sources(tmp_path / "sources.toml")


def test_defaults_hold_for_all_sources_and_each_may_differ(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(
        "[defaults]\npause_seconds = 5\n[[source]]\nname='a'\nkind='page'\nurl='http://x'\n"
        "[[source]]\nname='b'\nkind='page'\nurl='http://x'\npause_seconds = 1"
    )
    assert [source.manners.pause_seconds for source in load_sources(tmp_path / "sources.toml")] == [5, 1]


def test_the_project_s_own_sources_can_be_loaded() -> None:
    assert load_sources(Path(__file__).parents[2] / "sources.toml") == []
