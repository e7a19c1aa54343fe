"""Which files are read, how bytes become text, and that nothing that lies in the folder stops the rest."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.reading import inputs, read, sidecar
from transforms.reading.decode import decode


def test_inputs_are_found_recursively_by_extension_in_order(put, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.MD", "a/b/c.jsonl", ".hidden/x.txt", "a/.draft.txt", "note.pdf", "b.meta.json", "s.csv"):
        put(name, "x")
    assert [path.relative_to(tmp_path).as_posix() for path in inputs(tmp_path)] == [
        "a/b/c.jsonl", "a/z.MD", "b.txt", "s.csv",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["report.txt.meta.json", "report.meta.json"])
def test_a_sidecar_overrides_what_the_text_says(put, read_all, story: str, name: str) -> None:
    put("report.txt", f" date 2025-04-12 White sinks Austin\n\n{story}")
    path = put(
        name, '{"url": "https://example.com/x", "title": "Mine", "published_on": "2025-04-13", "publisher": "Post"}'
    )
    article = read_all()["report.txt"]
    assert (article.url, article.title, article.publisher) == ("https://example.com/x", "Mine", "Post")
    assert (str(article.published_on), article.published_from) == ("2025-04-13", "metadata")
    assert sidecar(path.with_name("report.txt")) == path


def test_a_sidecar_s_faults_are_told_and_the_article_is_read(put, read_all, story: str) -> None:
    put("report.txt", story)
    put("report.txt.meta.json", "{not json")
    put("orphan.meta.json", "{}")
    found = read_all()
    assert found["report.txt"].status == "parsed"
    assert "report.txt.meta.json was not used" in str(found["report.txt"].reason)
    assert found["orphan.meta.json"].status == "quarantined"


@pytest.mark.parametrize(
    "raw",
    [
        "Köln beat São Paulo 2–1. “Fine,” said Müller.\nAgain".encode(),
        b"\xef\xbb\xbf" + "Köln beat São Paulo 2–1. “Fine,” said Müller.\nAgain".encode(),
        "Köln beat São Paulo 2–1. “Fine,” said Müller.\nAgain".encode("utf-16"),
        "Köln beat São Paulo 2–1. “Fine,” said Müller.\nAgain".encode("utf-16-be"),
        "Köln beat São Paulo 2–1. “Fine,” said Müller.\nAgain".encode("utf-32"),
        "Köln beat São Paulo 2–1. “Fine,” said Müller.\r\nAgain".encode("cp1252"),
        "Köln beat São Paulo 2–1. “Fine,” said Müller.\rAgain".encode("cp1252"),
        "Köln beat\x00 São Paulo 2–1. “Fine,” said Müller.\x00\nAgain".encode(),
    ],
)
def test_every_encoding_gives_the_same_text(raw: bytes) -> None:
    assert decode(raw) == "Köln beat São Paulo 2–1. “Fine,” said Müller.\nAgain"


def test_latin_1_mojibake_and_a_cut_letter_do_not_break() -> None:
    assert decode("Málaga 1 Cádiz 0".encode("latin-1")) == "Málaga 1 Cádiz 0"
    assert decode("an Â£8m bid".encode()) == "an Â£8m bid"
    assert decode("Málaga drew at Cádiz, olé".encode()[:-1]) == "Málaga drew at Cádiz, ol\ufffd"


def test_cyrillic_without_a_declaration_is_recognised() -> None:
    text = "Спартак обыграл Динамо со счётом три один в первом матче сезона. " * 8
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("empty.txt", b"", "fetch it again, or remove it"),
        ("blank.txt", b" \n \n", "put the article's words in it"),
        ("numbers.txt", b"1 2 3\n4 5 6\n", "give the article's text"),
        ("nul.txt", b"\x00" * 50, "put the article's words in it"),
        ("huge.txt", b"goal " * 300_000, "split the file"),
        ("empty.csv", b"", "fetch it again, or remove it"),
        ("other.csv", b"name,goals\nMessi,3\n", "Missing: home, away"),
        ("empty.html", b"<html><head><title>x</title></head><body></body></html>", "put the article's words in it"),
        ("bad.json", b'{"text": "x', "Correct the file"),
        ("number.json", b"42", "object with `text` or `html`"),
        ("none.json", b'{"id": 1}', "add one"),
        ("list.json", b"[]", "add records"),
    ],
)
def test_what_cannot_be_read_is_quarantined_with_advice(read_one, name: str, content: bytes, advice: str) -> None:
    article = read_one(name, content)
    assert article.status == "quarantined"
    assert advice in str(article.reason)
    assert article.prose_spans == []


def test_a_line_of_50_mb_is_quarantined(read_one) -> None:
    article = read_one("line.txt", b"goal " * 10_000_000)
    assert article.status == "quarantined"
    assert "50,000,000 bytes" in str(article.reason)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_quarantined(put, read_all, story: str) -> None:
    put("closed.txt", story).chmod(0)
    put("open.txt", story)
    found = read_all()
    assert (found["closed.txt"].status, found["open.txt"].status) == ("quarantined", "parsed")


def test_a_file_that_vanishes_is_quarantined(put, tmp_path: Path, story: str) -> None:
    path = put("gone.txt", story)
    path.unlink()
    (article,) = read(path, tmp_path)
    assert article.status == "quarantined"


def test_a_file_s_times_tell_nothing(put, read_all, story: str) -> None:
    os.utime(put("old.txt", story), (1_000_000_000, 1_000_000_000))
    article = read_all()["old.txt"]
    assert (article.published_on, article.published_from) == (None, None)


@settings(max_examples=60)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".jsonl", ".json", ".csv"]))
def test_no_bytes_break_reading(tmp_path_factory, content: bytes, suffix: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / f"any{suffix}").write_bytes(content)
    for article in read(folder / f"any{suffix}", folder):
        assert article.status in ("parsed", "quarantined")
        assert (article.status == "quarantined") == bool(article.reason)
        assert "\x00" not in article.text
