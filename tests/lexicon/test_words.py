"""How phrases are written in the word lists."""

from __future__ import annotations

from transforms.lexicon.words import pieces


def test_a_choice_in_brackets_is_spelt_out() -> None:
    assert pieces("(took|earned) a (vital |late |)point; won;\ndrew") == [
        "took a vital point", "took a late point", "took a point",
        "earned a vital point", "earned a late point", "earned a point", "won", "drew",
    ]  # fmt: skip


def test_brackets_without_a_choice_are_letters() -> None:
    assert pieces("won (at last)") == ["won (at last)"]
