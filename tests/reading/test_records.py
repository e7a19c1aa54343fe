"""Records of JSON and JSONL: every one is read or named by its line, none is lost, and memory stays small."""

import json
import tracemalloc
from pathlib import Path

import pytest

from transforms.reading import read


def lines(*records: object) -> str:
    return "\n".join(record if isinstance(record, str) else json.dumps(record) for record in records)


def test_a_bad_record_is_quarantined_by_its_line_and_the_rest_is_read(put, read_all, story: str) -> None:
    put("day.jsonl", lines({"id": "a", "text": story}, '{"id": "b", "text": ', "", [], {"text": story}, 7, {"id": 9}))
    found = read_all()
    assert {source: article.status for source, article in found.items()} == {
        "day.jsonl#a": "parsed", "day.jsonl#2": "quarantined", "day.jsonl#5": "parsed", "day.jsonl#6": "quarantined",
        "day.jsonl#9": "quarantined",
    }  # fmt: skip
    assert "Line 2: This is not valid JSON" in str(found["day.jsonl#2"].reason)


def test_records_with_one_id_all_stay(put, read_all, story: str) -> None:
    put("day.jsonl", lines(*({"id": "a", "text": f"{story} {n}"} for n in range(3)), {"id": "a~2", "text": story}))
    assert sorted(read_all()) == ["day.jsonl#a", "day.jsonl#a~2", "day.jsonl#a~2~2", "day.jsonl#a~3"]


def test_a_record_s_fields_under_their_usual_names(put, read_all, story: str) -> None:
    put("a.jsonl", lines(
        {"id": 1, "text": story, "url": "u", "title": "T", "published_on": "2025-04-03", "publisher": "P",
         "author": "A"},
        {"ID": 2, "Body": [story, story], "headline": "H", "date": "soon", "published_at": "2025-04-03T23:00:00Z",
         "site_name": "S", "authors": ["A", {"name": "B"}], "language": "en-GB"},
    ))  # fmt: skip
    first, second = read_all().values()
    assert (first.url, first.title, first.publisher, first.author, str(first.published_on)) == (
        "u",
        "T",
        "P",
        "A",
        "2025-04-03",
    )
    assert (second.title, second.publisher, second.author, str(second.published_on)) == ("H", "S", "A, B", "2025-04-03")
    assert second.text == f"{story}\n\n{story}"
    assert first.published_from == second.published_from == "metadata"


def test_html_in_a_record_becomes_text(put, read_all) -> None:
    body = "<p>Brian White&#8217;s double beat Austin 2-1.</p><ul><li>Bury 2 Bolton 1</li><li>York 0 Leeds 0</li></ul>"
    put("a.jsonl", lines({"id": "html", "title": "Down they go", "html": body}, {"id": "text", "text": body},
                         {"id": "entity", "text": "Brighton &amp; Hove Albion beat them"},
                         {"id": "bare", "text": "Leeds8217; win 8212; for £8217; or so"}))  # fmt: skip
    found = read_all()
    plain = "Brian White’s double beat Austin 2-1.\n\nBury 2 Bolton 1\n\nYork 0 Leeds 0"
    assert found["a.jsonl#text"].text.replace("\n\n", "\n") == plain.replace("\n\n", "\n")
    assert found["a.jsonl#html"].text.startswith("Down they go\n\nBrian White’s double")
    assert found["a.jsonl#entity"].text == "Brighton & Hove Albion beat them"
    assert found["a.jsonl#bare"].text == "Leeds\u2019 win \u2014 for £8217; or so"


def test_a_plain_text_with_signs_is_not_taken_for_html(put, read_all) -> None:
    text = "Bury < Bolton, they said.\n<Reuters> 2 > 1 as ever"
    put("a.jsonl", lines({"text": text}))
    assert read_all()["a.jsonl#1"].text == text


@pytest.mark.parametrize(
    ("document", "sources"),
    [
        (lambda r: r, ["a.json"]),
        (lambda r: [r, r], ["a.json#x", "a.json#x~2"]),
        (lambda r: {"articles": [r, {"text": r["text"]}]}, ["a.json#x", "a.json#2"]),
        (lambda r: {"count": 1, "data": [r]}, ["a.json#x"]),
    ],
)
def test_a_json_file_may_be_an_object_an_array_or_hold_one(put, read_all, story: str, document, sources) -> None:
    put("a.json", json.dumps(document({"id": "x", "text": story})))
    assert list(read_all()) == sources


def test_jsonl_and_json_under_each_other_s_name_and_in_utf_16(put, read_all, story: str) -> None:
    records = [{"id": "x", "text": story}, {"id": "y", "text": story}]
    put("lines.json", lines(*records))
    put("array.jsonl", json.dumps(records, indent=1))
    put("wide.ndjson", lines(*records).encode("utf-16"))
    put("mark.jsonl", b"\xef\xbb\xbf" + lines(*records).encode())
    found = read_all()
    assert len(found) == 8
    assert {article.status for article in found.values()} == {"parsed"}


def test_an_8_bit_line_and_nul_bytes_among_good_ones(put, read_all, story: str) -> None:
    put(
        "a.jsonl",
        b'{"id": "a", "text": "M\xe1laga beat C\xe1diz 2-1"}\n{"id": "b", "text": "Bury beat\x00 Bolton\\u0000 2-1"}',
    )
    found = read_all()
    assert found["a.jsonl#a"].text == "Málaga beat Cádiz 2-1"
    assert found["a.jsonl#b"].text == "Bury beat Bolton 2-1"


def test_memory_stays_that_of_one_line(put, tmp_path: Path, story: str) -> None:
    line = json.dumps({"text": story * 40}) + "\n"
    path = put("big.jsonl", line * 1500)
    assert path.stat().st_size > 10_000_000
    tracemalloc.start()
    count = sum(1 for _ in read(path, tmp_path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 1500
    assert peak < 6_000_000


def test_a_line_too_long_to_hold_is_named_and_passed_over(put, read_all, story: str, monkeypatch) -> None:
    monkeypatch.setattr("transforms.reading.records.LONGEST_LINE", 2000)
    put("a.jsonl", lines({"id": "a", "text": story}, {"id": "b", "text": story * 30}, {"id": "c", "text": story}))
    found = read_all()
    assert {source: article.status for source, article in found.items()} == {
        "a.jsonl#a": "parsed", "a.jsonl#2": "quarantined", "a.jsonl#c": "parsed",
    }  # fmt: skip
