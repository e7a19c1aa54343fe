"""The patterns of dates of one language (`lexicon/en/dates.toml`), compiled, and what one match of them holds.

In: a language's file and a text. Out: the matches of its patterns, each with its kind and its groups by plain names.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from transforms.annotate.datemention import DateMention

REACH = 30  # a mention starts at most so many characters before its trigger
WORD = re.compile(r"(?<!\w)\w+")
PLACEHOLDER = re.compile(r"\{([a-z_+]+(?::[a-z_]+)?)\}")


class Found:
    """One match of one pattern: its groups by their plain names, its words looked up."""

    def __init__(self, match: re.Match[str], prefix: str, words: dict[str, dict[str, Any]], text: str) -> None:
        self.start, self.end = match.span()
        self.text = text[self.start : self.end]
        self._match, self._prefix, self._words = match, prefix, words
        self._names = match.re.groupindex

    def raw(self, name: str) -> str | None:
        """What stands in the group `name`, or None."""
        key = f"{self._prefix}{name}"
        return self._match.group(key) if key in self._names else None

    def word(self, name: str, *vocabularies: str) -> Any:
        """The meaning of the word in the group `name`, from the first vocabulary that has it."""
        written = self.raw(name)
        if written is None:
            return None
        written = " ".join(written.replace("’", "'").split()).rstrip(".")
        for vocabulary in vocabularies or (name,):
            if written in self._words[vocabulary]:
                return self._words[vocabulary][written]
        return None

    def number(self, name: str) -> int | None:
        """The group `name` as a number: figures, with or without a suffix, an ordinal word or a month's name."""
        written = self.raw(name)
        if written is None:
            return None
        digits = re.match(r"\d+", written)
        return int(digits.group()) if digits else self.word(name, "ordinal", "month", "short_month")

    def weekday(self) -> int | None:
        """The day of the week in the group `weekday` (Monday 0)."""
        found: int | None = self.word("weekday", "weekday", "short_weekday")
        return found

    def capital(self, name: str) -> bool:
        """Whether the group `name` is written with a capital letter."""
        return self.text[self._match.start(f"{self._prefix}{name}") - self.start].isupper()

    def mention(self, kind: str, **details: Any) -> DateMention:
        """A mention of `kind` over the whole match."""
        return DateMention(self.start, self.end, self.text, kind, **details)


class Grammar:
    """The patterns of one language, compiled to one expression per group and run only where a trigger stands."""

    def __init__(self, path: Path) -> None:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.words: dict[str, dict[str, Any]] = data["words"]
        self.literals = [(word, group) for group, words in data["triggers"].items() for word in words]
        self.triggers = [(re.compile(regex), group) for group, regex in data["trigger_patterns"].items()]
        self.weekday_told = re.compile(data["openings"]["weekday"], re.I)
        self.kinds = [pattern["kind"] for pattern in data["patterns"]]
        grouped: dict[str, list[str]] = {}
        self.openers: dict[str, set[str]] = {}
        for number, pattern in enumerate(data["patterns"]):
            for group in pattern["groups"]:
                grouped.setdefault(group, []).append(self._expand(pattern["regex"], number))
                self.openers.setdefault(group, set()).update(self._openers(pattern))
        self.groups = {group: re.compile("|".join(parts)) for group, parts in grouped.items()}

    def _openers(self, pattern: dict[str, Any]) -> set[str]:
        """The words that a mention of `pattern` may open with, or more: where none stands, it is not tried."""
        used = {v for names in PLACEHOLDER.findall(pattern["regex"]) for v in names.partition(":")[0].split("+")}
        words = {word for vocabulary in used for word in self.words[vocabulary]} | set(pattern.get("openers", ()))
        return {WORD.search(word).group() for word in words}  # type: ignore[union-attr]

    def _expand(self, regex: str, number: int) -> str:
        def alternatives(placeholder: re.Match[str]) -> str:
            vocabularies, _, group = placeholder.group(1).partition(":")
            words = sorted((w for v in vocabularies.split("+") for w in self.words[v]), key=len, reverse=True)
            either = "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s") for word in words)
            return f"(?P<{group}>{either})" if group else f"(?:{either})"

        regex = PLACEHOLDER.sub(alternatives, regex).replace(" ", r"\s")
        return f"(?P<p{number}>" + regex.replace("(?P<", f"(?P<p{number}_") + ")"

    def scan(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of the patterns around their triggers, from left to right, none overlapping."""
        done, lower = 0, _lower(text)
        for at, group in self._triggered(text):
            if at < done:
                continue
            match = self._match(group, lower, at, done)
            if match is not None:
                done = match.end()
                yield match

    def _triggered(self, text: str) -> list[tuple[int, str]]:
        hits = [(match.start(), group) for trigger, group in self.triggers for match in trigger.finditer(text)]
        for word, group in self.literals:
            at = text.find(word)
            while at >= 0:
                hits.append((at, group))
                at = text.find(word, at + 1)
        return sorted(hits)

    def _match(self, group: str, text: str, at: int, done: int) -> re.Match[str] | None:
        """The match around `at` that starts at the earliest word within reach, never before `done`."""
        openers, patterns = self.openers[group], self.groups[group]
        for word in WORD.finditer(text, max(at - REACH, done), at + 12):
            if word.start() > at:
                break
            if word.group() in openers or word.group()[0].isdigit():
                match = patterns.match(text, word.start())
                if match is not None and match.end() > at:
                    return match
        return None

    def found(self, match: re.Match[str], text: str) -> tuple[str, Found]:
        """The kind of the pattern that matched, and its groups."""
        assert match.lastgroup is not None
        number = int(match.lastgroup[1:])
        return self.kinds[number], Found(match, f"p{number}_", self.words, text)


def _lower(text: str) -> str:
    """`text` in small letters, of the same length (a few letters have a longer small form)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
