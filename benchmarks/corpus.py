"""A seeded archive of made-up football journalism in JSONL, as large as wanted, from the project's own sample articles.

A *world* is one retelling of what the samples tell: other clubs, another league and cup, other days, scores and names,
the same for all its articles, so that they agree with each other as the samples do. An article is most paragraphs of
one sample with some of another of the same world, in varied words; some are printed twice, as agency copy is. The cost
of an article is therefore that of real text, and no two worlds share enough words to be taken for copies.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from transforms.annotate.article import annotate
from transforms.annotate.chunks import Chunk
from transforms.lexicon.tables import Team, reference
from transforms.model import Article
from transforms.reading import inputs, read

ROOT = Path(__file__).parents[1]
WORDING = Path(__file__).with_name("wording.txt")
LEAGUE, CUP = "Major League Soccer", "Concacaf Champions Cup"
FIRST_YEAR, SAMPLE_YEAR = 1960, 2025
COPIES = 0.08
SHORTEST, BRIEF = 300, 200  # letters
MONTHS = "January February March April May June July August September October November December".split()
DAY_FIRST = rf"(?P<day>\d\d?) (?P<month>{'|'.join(MONTHS)})(?P<year>,? \d{{4}})?"
MONTH_FIRST = rf"(?P<Month>{'|'.join(MONTHS)}) (?P<Day>\d\d?)(?P<Year>,? \d{{4}})?"
TIMES = re.compile(rf"\b(?:{DAY_FIRST}|{MONTH_FIRST}|(?P<iso>20\d\d-\d\d-\d\d)|(?P<bare>20[12]\d))\b")
SCORE = re.compile(r"(\d{1,2})(\s?[-–]\s?)(\d{1,2})$")
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
SYLLABLES = "ba co da el fe ga hu im jo ka lo ma ne or pe qui ra so ti ul va wen xi yo za".split()


@dataclass(frozen=True)
class Slot:
    """A stretch that changes from world to world: `kind` (T team, H person, S score, C competition), what it names."""

    kind: str
    value: str
    text: str


Piece = str | Slot


@dataclass(frozen=True)
class Sample:
    """A sample article as paragraphs of literal text and slots."""

    published_on: date
    paragraphs: tuple[tuple[Piece, ...], ...]


@cache
def samples(raw: Path = ROOT / "raw") -> tuple[Sample, ...]:
    """The sample articles of `raw` that are long enough to be reports."""
    articles = [article for path in inputs(raw) for article in read(path, raw)]
    return tuple(
        _sample(a) for a in articles if a.status == "parsed" and a.format == "prose" and len(a.text) > SHORTEST
    )


def _sample(article: Article) -> Sample:
    slots = [
        (c.start, c.end, slot) for s in annotate(article).sentences for c in s.chunks if (slot := _slot(c, article))
    ]
    pieces: list[list[Piece]] = [[]]
    at = 0
    for start, end, slot in [*sorted(slots, key=lambda found: found[0]), (len(article.text), len(article.text), None)]:
        first, *others = re.split(r"\n\s*\n", article.text[at:start])
        pieces[-1].append(first)
        pieces += [[other] for other in others]
        if slot:
            pieces[-1].append(slot)
        at = max(at, end)
    return Sample(
        article.published_on or date(SAMPLE_YEAR, 4, 16), tuple(tuple(part) for part in pieces if part != [""])
    )


def _slot(chunk: Chunk, article: Article) -> Slot | None:
    text = article.text[chunk.start : chunk.end]
    if chunk.kind == "T" and chunk.value.how == "name" and text[0].isupper():
        return Slot("T", chunk.value.name, text)
    if chunk.kind == "S" and SCORE.match(text):
        return Slot("S", text, text)
    if chunk.kind == "C":
        return Slot("C", chunk.value, text)
    return Slot("H", text, text) if chunk.kind == "H" and text.istitle() else None


class World:
    """What every team, person, day and score of the samples is in one retelling."""

    def __init__(self, seed: str) -> None:
        self.dice = random.Random(seed)
        league, members = self.dice.choice(_leagues())
        self.competitions = {LEAGUE: league, CUP: self.dice.choice(_cups())}
        self.home = self.dice.sample(members, len(members))
        self.abroad = self.dice.sample(_clubs(), 200)
        weeks = self.dice.randrange((SAMPLE_YEAR - FIRST_YEAR) * 52)
        self.shift = timedelta(days=-7 * weeks)
        self.goals_more = self.dice.choice((0, 0, 1))
        self.teams: dict[str, Team] = {}
        self.people: dict[str, str] = {}

    def say(self, slot: Slot) -> str:
        """The words that stand for `slot` in this world."""
        return {"T": self._team, "H": self._person, "S": self._score, "C": self._competition}[slot.kind](slot)

    def _team(self, slot: Slot) -> str:
        if slot.value not in self.teams:
            known = reference().teams.get(slot.value)
            pool = self.home if known and known.league == LEAGUE and self.home else self.abroad
            self.teams[slot.value] = pool.pop()
        team = self.teams[slot.value]
        short = [alias for alias in team.aliases if 3 < len(alias) < len(team.name)]
        return short[0] if short and len(slot.text) < len(slot.value) else team.name

    def _person(self, slot: Slot) -> str:
        words = [self.people.setdefault(word, self._surname()) for word in slot.text.split()]
        return " ".join(words)

    def _surname(self) -> str:
        return "".join(self.dice.choices(SYLLABLES, k=self.dice.choice((2, 3, 3, 4)))).capitalize()

    def _score(self, slot: Slot) -> str:
        found = SCORE.match(slot.text)
        assert found
        return f"{int(found[1]) + self.goals_more}{found[2]}{int(found[3]) + self.goals_more}"

    def _competition(self, slot: Slot) -> str:
        return self.competitions.get(slot.value, slot.text)

    def date_told(self, found: re.Match[str]) -> str:
        """A date in the text, moved to this world's days in the form in which it stood."""
        if found["bare"]:
            return str(int(found["bare"]) + round(self.shift.days / 365.25))
        if found["iso"]:
            return self._moved(date.fromisoformat(found["iso"])).isoformat()
        month, day = found["month"] or found["Month"], int(found["day"] or found["Day"])
        year = found["year"] or found["Year"] or ""
        try:
            moved = self._moved(date(int(year[-4:] or SAMPLE_YEAR), MONTHS.index(month) + 1, day))
        except ValueError:
            return found[0]
        name, told = MONTHS[moved.month - 1], year.replace(year[-4:], str(moved.year)) if year else ""
        return f"{moved.day} {name}{told}" if found["day"] else f"{name} {moved.day}{told}"

    def _moved(self, day: date) -> date:
        return day + self.shift


@cache
def _clubs() -> list[Team]:
    return [team for team in reference().teams.values() if team.kind == "club" and team.gender == "m"]


@cache
def _leagues() -> list[tuple[str, list[Team]]]:
    members: dict[str, list[Team]] = {}
    for team in _clubs():
        members.setdefault(team.league or "", []).append(team)
    return sorted((name, teams) for name, teams in members.items() if name and len(teams) > 15)


@cache
def _cups() -> list[str]:
    cups = [one for one in reference().competitions.values() if one.kind == "cup" and one.gender == "m"]
    return [one.name for one in cups if one.teams == "club"]


@cache
def _wording() -> tuple[dict[str, list[str]], list[list[str]]]:
    """For a word those that say the same, and the parts of remarks that say nothing, from wording.txt."""
    alike: dict[str, list[str]] = {}
    remarks: list[list[str]] = []
    for line in WORDING.read_text(encoding="utf-8").splitlines():
        words = [word.strip() for word in line.lstrip("+").split(";")]
        if line.startswith("+"):
            remarks.append(words)
        elif line and not line.startswith("#"):
            alike |= dict.fromkeys(words, words)
    return alike, remarks


def _told(paragraph: tuple[Piece, ...], world: World, dice: random.Random) -> str:
    alike, remarks = _wording()

    def reworded(found: re.Match[str]) -> str:
        return dice.choice(alike[found[0]]) if found[0] in alike else found[0]

    parts = [
        world.say(piece) if isinstance(piece, Slot) else WORD.sub(reworded, TIMES.sub(world.date_told, piece))
        for piece in paragraph
    ]
    remark = " ".join(dice.choice(options) for options in remarks)
    return "".join(parts) + (f" {remark}." if dice.random() < 0.7 and parts[-1].endswith(".") else "")


def _size(paragraphs: list[tuple[Piece, ...]]) -> int:
    return sum(len(piece if isinstance(piece, str) else piece.text) for part in paragraphs for piece in part)


def _article(world: World, number: int, dice: random.Random, brief: bool) -> tuple[str, str, date]:
    """Title, text and day of one article: most of sample `number`, and something of another; `brief`: its opening, of
    `BRIEF` letters or so."""
    sample, other = samples()[number], dice.choice(samples())
    head, *body = sample.paragraphs
    if brief:
        kept = body[: next((n for n in range(1, len(body)) if _size([head, *body[:n]]) >= BRIEF), len(body))]
    else:
        kept = [part for part in body if dice.random() < 0.75] or body
        kept += dice.sample(other.paragraphs[1:], min(2, len(other.paragraphs) - 1))
    told = [_told(part, world, dice) for part in (head, *kept)]
    return told[0].strip().splitlines()[0], "\n\n".join(told), sample.published_on + world.shift


def records(count: int, seed: int = 0, brief: bool = False) -> Iterator[dict[str, Any]]:
    """`count` articles as records of a JSONL file; `brief`: the opening of each alone, as agencies
    print in brief. The first of a larger count are those of a smaller one."""
    made, number = 0, 0
    world = World(f"{seed}-0")
    while made < count:
        at, which = divmod(number, len(samples()))
        if which == 0:
            world = World(f"{seed}-{at}")
        dice = random.Random(f"{seed}-{number}")
        number += 1
        title, text, day = _article(world, which, dice, brief)
        for copy in range(2 if dice.random() < COPIES else 1):
            if made < count:
                yield _record(made, title, text, day, paper=dice.randrange(40), copy=copy)
                made += 1


def _record(number: int, title: str, text: str, day: date, paper: int, copy: int) -> dict[str, Any]:
    return {
        "id": f"{number:08}",
        "url": f"https://paper-{paper}.example/{number}",
        "publisher": f"Paper {paper}",
        "published_on": (day + timedelta(days=copy)).isoformat(),
        "title": title,
        "text": text,
    }


def write(path: Path, count: int, seed: int = 0, skip: int = 0, brief: bool = False) -> Path:
    """Write articles `skip` to `skip + count` of the archive of `seed` as JSONL, one at a time; see `records`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for number, record in enumerate(records(skip + count, seed, brief)):
            if number >= skip:
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path
