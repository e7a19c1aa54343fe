"""Web pages: the main text with its lists and tables, without the page's furniture, and the metadata."""

from datetime import date

import pytest

STORY = (
    "<p>Brian White scored twice in the second half as the Whitecaps beat Austin 2-1 at home on Saturday.</p>"
    "<p>They have not lost in eight matches, and the crowd of 17,931 knew that this was a night to be there.</p>"
    "<p>Austin had gone ahead through Dani Pereira after ten minutes and might have had a second before the break.</p>"
)
HEAD = "<meta charset='utf-8'><title>White sinks Austin - The Post</title>"


def page(head: str = HEAD, body: str = STORY, attributes: str = "lang='en'") -> str:
    return (
        f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>"
        "<nav><a href='/'>Home</a><a href='/s'>Sport</a></nav>"
        f"<article><h1>White sinks Austin</h1>{body}</article>"
        "<aside><h2>Related</h2><ul><li><a href='/1'>Whitecaps 9-0 Rapids: three stars</a></li></ul></aside>"
        "<footer>© The Post</footer></body></html>"
    )


def test_the_main_text_with_its_headline_and_nothing_else(read_one) -> None:
    article = read_one("a.html", page())
    assert article.title == "White sinks Austin"
    assert article.text.split("\n\n")[0] == "White sinks Austin"
    assert len(article.text.split("\n\n")) == 4
    assert "Rapids" not in article.text
    assert article.text[slice(*article.prose_spans[0])] == "White sinks Austin"


def test_lists_and_tables_keep_their_rows(read_one) -> None:
    table = "".join(f"<tr><td>{n}</td><td>Team {n}</td><td>{40 - n}</td></tr>" for n in range(1, 5))
    results = "".join(f"<li>Home{n} {n} Away{n} 0</li>" for n in range(1, 5))
    article = read_one(
        "a.html", page(body=f"{STORY}<h2>Results</h2><ul>{results}</ul><h2>Table</h2><table>{table}</table>")
    )
    lines = article.text.split("\n")
    assert {f"Home{n} {n} Away{n} 0" for n in range(1, 5)} <= {line.lstrip("- ") for line in lines}
    assert {f"{n}\tTeam {n}\t{40 - n}" for n in range(1, 5)} <= set(lines)


LD = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "W"},'
    '{"@type": ["NewsArticle"], "headline": "White sinks Austin", "datePublished": "2025-04-12T21:41:00-07:00",'
    '"author": [{"@type": "Person", "name": "Ann Other"}], "publisher": {"@type": "Organization", "name": "The Post"},'
    '"url": "https://example.com/x"}]}</script>'
)
OG = (
    "<meta property='og:title' content='White sinks Austin | The Post'>"
    "<meta property='og:site_name' content='The Post'>"
    "<meta property='article:published_time' content='2025-04-12T21:41:00Z'><meta name='author' content='Ann Other'>"
    "<link rel='canonical' href='https://example.com/x'>"
)


@pytest.mark.parametrize(
    "head", [HEAD + LD, HEAD + OG, HEAD + "<script type='application/ld+json'>{broken</script>" + OG]
)
def test_metadata_of_json_ld_and_opengraph(read_one, head: str) -> None:
    article = read_one("a.html", page(head))
    assert (article.title, article.publisher, article.author) == ("White sinks Austin", "The Post", "Ann Other")
    assert (article.published_on, article.published_from) == (date(2025, 4, 12), "metadata")
    assert article.url == "https://example.com/x"


def test_the_visible_time_counts_and_that_of_another_story_does_not(put, read_all) -> None:
    put("own.html", page(body=f"<time datetime='2025-04-12T21:41'>Saturday</time>{STORY}"))
    put("other.html", page().replace("three stars", "<time datetime='2020-01-05'>old</time>"))
    found = read_all()
    assert found["own.html"].published_on == date(2025, 4, 12)
    assert found["other.html"].published_on is None


def test_the_page_s_own_encoding(read_one) -> None:
    head = "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'><title>Málaga</title>"
    article = read_one("a.htm", page(head, STORY.replace("Austin", "Málaga")).encode("latin-1"))
    assert "beat Málaga 2-1" in article.text


def test_a_short_page_still_gives_its_text(read_one) -> None:
    assert "Bury 2 Bolton 1" in read_one("a.html", "<html><body><div>Result: Bury 2 Bolton 1</div></body></html>").text


def test_a_fragment_and_broken_markup_are_read(put, read_all) -> None:
    put("fragment.html", "<p>Bury beat Bolton 2-1.<p>York drew <b>0-0</b> at Leeds<br>on Monday")
    put("broken.html", "<html><body><div><p>Bury beat Bolton 2-1.</div></p></span>")
    found = read_all()
    assert found["fragment.html"].text == "Bury beat Bolton 2-1.\n\nYork drew 0-0 at Leeds\non Monday"
    assert "Bury beat Bolton 2-1." in found["broken.html"].text


def test_printed_lists_keep_their_lines_whatever_marks_them(read_one) -> None:
    printed = "<pre>Bury 2 Bolton 1\nYork 0 Leeds 0</pre><p>Hull 1 Derby 1<br>Crewe 0 Barnet 3</p>"
    lines = read_one("a.html", page(body=STORY + printed)).text.split("\n")
    assert {"Bury 2 Bolton 1", "York 0 Leeds 0", "Hull 1 Derby 1", "Crewe 0 Barnet 3"} <= set(lines)


def test_a_live_text_keeps_its_order_below_the_headline(read_one) -> None:
    entries = [f"{minute}' GOAL! Bury {minute - 79}-1 York. He taps it in after a corner." for minute in range(80, 86)]
    body = "".join(
        f"<div class='entry'><time>9:{n}pm</time><p>{entry}</p></div>" for n, entry in enumerate(entries, 10)
    )
    paragraphs = read_one("a.html", page(body=body)).text.split("\n\n")
    assert [paragraph for paragraph in paragraphs if "GOAL" in paragraph] == entries
    assert paragraphs[0] == "White sinks Austin"
