"""Text and Markdown files: title, date, author, language, and letters that stay as they are."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: White sinks Austin\ndate: 2025-04-12\nauthor: Ann Other\npublisher: The Post\n---\n",
        "---\ntitle: White: sinks Austin\ndate: 12 April 2025\nbyline: Ann Other\nsite: 'The Post'\n---\n",
        '+++\ntitle = "White sinks Austin"\ndate = 2025-04-12T21:00:00Z\nauthor = "Ann Other"\n'
        'publisher = "The Post"\n+++\n',
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_front_matter(read_one, story: str, name: str, front: str) -> None:
    article = read_one(name, front + story)
    assert str(article.title).replace(":", "") == "White sinks Austin"
    assert (article.published_on, article.published_from) == (date(2025, 4, 12), "metadata")
    assert (article.author, article.publisher) == ("Ann Other", "The Post")
    assert article.text == story


def test_dashes_at_the_top_are_not_always_front_matter(read_one, story: str) -> None:
    assert read_one("a.txt", f"---\n{story}\n---\nBury 2 Bolton 1").text == f"---\n{story}\n---\nBury 2 Bolton 1"


@pytest.mark.parametrize(
    ("above", "day"),
    [
        (" date 2025-04-12 White sinks Austin\n\n", date(2025, 4, 12)),
        ("White sinks Austin\n\n date 2025-04-12 ", date(2025, 4, 12)),
        ("White sinks Austin\n\nVANCOUVER, April 12, 2025 — ", date(2025, 4, 12)),
        ("White sinks Austin\nVANCOUVER 1996-08-22\n", date(1996, 8, 22)),
        ("White sinks Austin\n\nVANCOUVER, 12 April 2025. ", date(2025, 4, 12)),
        ("White sinks Austin\n\nPublished Apr. 12, 2025 at 9:41 p.m.\n\n", date(2025, 4, 12)),
        ("White sinks Austin\n\nMLS | 12 April 2025 | 5-min read\n\n", date(2025, 4, 12)),
        ("White sinks Austin\n\nBy Ann Other\nApril 12, 2025\n\n", date(2025, 4, 12)),
        ("White sinks Austin\n\nBy Ann Other Saturday 12 Apr 2025, 11:26 PM\n\n", date(2025, 4, 12)),
        ("White sinks Austin\n\nSeptember 14, 2017 09:38 IST\n\n", date(2017, 9, 14)),
        ("White sinks Austin\n\nVANCOUVER, Feb 10 — ", None),
        ("White sinks Austin\n\nPublished 03/04/2025\n\n", None),
        ("White sinks Austin\n\n", None),
        ("White sinks Austin\n\nTuesday 11 February 2025\nBury 2 Bolton 1\n\n", None),
    ],
)
def test_the_date_that_the_text_tells(read_one, story: str, above: str, day: date | None) -> None:
    article = read_one("a.txt", above + story)
    assert (article.published_on, article.published_from) == (day, "text" if day else None)
    assert article.title == "White sinks Austin"
    assert article.text[slice(*article.prose_spans[0])] == "White sinks Austin"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.com/sport/2025/04/12/white-sinks", date(2025, 4, 12)),
        ("https://example.com/football/2025/apr/12/white", date(2025, 4, 12)),
        ("https://example.com/2025-04-12-white-sinks-austin", date(2025, 4, 12)),
        ("https://example.com/news/white-20250412.html", date(2025, 4, 12)),
        ("https://example.com/2025/04/white", None),
        ("https://example.com/article/20259912", None),
        ("https://example.com/archive/1970/01/01/white", None),
    ],
)
def test_the_date_in_the_address_comes_last(put, read_all, story: str, url: str, day: date | None) -> None:
    put("a.txt", story)
    put("a.meta.json", f'{{"url": "{url}"}}')
    put("b.txt", f" date 2024-01-02 {story}")
    put("b.meta.json", f'{{"url": "{url}"}}')
    found = read_all()
    assert (found["a.txt"].published_on, found["a.txt"].published_from) == (day, "url" if day else None)
    assert (found["b.txt"].published_on, found["b.txt"].published_from) == (date(2024, 1, 2), "text")


def test_a_text_without_a_headline_is_titled_by_its_first_line(read_one, story: str) -> None:
    assert read_one("a.txt", f" date 2025-04-12 {story}\n\n{story}").title == story


def test_a_title_of_paragraph_length_is_shortened(read_one, story: str) -> None:
    title = str(read_one("a.txt", story * 20).title)
    assert len(title) <= 302
    assert title.endswith(" …")


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Ann Other", "Ann Other"),
        ("By Ann Other | Aug 29, 2018", "Ann Other"),
        ("Written by Ann O’Ther", "Ann O’Ther"),
        ("By The42 Team Wednesday 3 Oct 2018, 11:26 PM", "The42 Team"),
    ],
)
def test_the_author_in_the_byline(read_one, story: str, byline: str, author: str) -> None:
    assert read_one("a.txt", f"White sinks Austin\n\n{byline}\n\n{story}").author == author


def test_markdown_keeps_its_lines_and_loses_its_marks(read_one, story: str) -> None:
    source = (
        "# White *sinks* Austin\n\n![A picture](goal.jpg)\n\n**Brian White** scored for [the Whitecaps](https://x.y).\n"
        "\n## Results\n\n- Bury 2 Bolton 1\n- Monterrey* 3-0 Forge FC (agg 5-0)\n* = through to the last 16\n\n"
        f"| Team | P | Pts |\n|---|--:|---|\n| Bury | 3 | 7 |\n\n> {story}\n\nsnake_case_name stays\n"
    )
    article = read_one("a.md", source)
    assert article.title == "White sinks Austin"
    assert article.text.split("\n\n")[0] == "White sinks Austin"
    for line in ("Brian White scored for the Whitecaps.", "Results", "- Monterrey* 3-0 Forge FC (agg 5-0)",
                 "* = through to the last 16", "Team\tP\tPts\nBury\t3\t7", story, "snake_case_name stays"):  # fmt: skip
        assert line in article.text
    assert "picture" not in article.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The visitors were two goals up by the break, but they had to hold on for a point at the end of it."),
        (
            "es",
            "El equipo de la capital ganó por dos goles en la ida y ahora espera a su rival en la final.",
        ),
        (
            "fr",
            "Le club de la capitale a gagné par deux buts à un et il est maintenant en tête du classement.",
        ),
        ("de", "Die Gastgeber haben das Spiel mit zwei Toren gewonnen und sind nun auf dem ersten Platz der Tabelle."),
        ("it", "La squadra di casa ha vinto con due gol di scarto e ora è in testa alla classifica con il Napoli."),
        ("pt", "O time da casa venceu por dois gols e agora está na final da Copa, que não ganha há mais de dez anos."),
        ("ru", "Хозяева поля выиграли со счётом два ноль и вышли в финал."),
        ("ar", "انتهت المباراة بالتعادل السلبي في ذهاب ربع نهائي الكأس"),
        ("ja", "試合は二対一で終わり、チームは決勝に進んだ。"),
    ],
)
def test_the_language_is_stated_and_no_article_is_dropped(read_one, language: str, text: str) -> None:
    article = read_one("a.txt", f"{text}\n\n{text}")
    assert (article.language, article.status) == (language, "parsed")


def test_a_result_list_has_no_language_of_its_own_and_counts_as_english(read_one) -> None:
    assert read_one("a.txt", "Results\nBury 2 Bolton 1\nYork 0 Leeds 0").language == "en"
