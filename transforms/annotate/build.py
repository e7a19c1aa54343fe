"""A sentence of tokens to a sentence of chunks, with the senses that its article gives the names.

In: a stretch, the article's senses, scores and dates. Out: a `Sentence`. Each step takes the longest thing that
starts at a token: a score, a date, a name, a phrase, a person or unknown name, a word.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import PUNCTUATION, Chunk, Sentence, TeamMention, grammar, kind_of, phrase_index
from transforms.annotate.context import NOT_NAMES, SHARED_WORDS, behind_place
from transforms.annotate.knownnames import CUP_WORDS, KnownNames, describes
from transforms.annotate.pieces import NO_LABELS
from transforms.annotate.tokens import Word, fold, hyphened
from transforms.lexicon.words import table, word_set

QUOTES = frozenset("'‘’`´")
PARTICLES = word_set("en", "grammar", "particles")
AIMS = word_set("en", "grammar", "aims")
CONDITIONS = "conditions.words"  # the label of phrases that mean "if"
PLACED = frozenset(["at", "in", "near", "outside"])
GIVEN_NAMES = word_set("en", "people", "given_names")
DAYS_AS_NAMES = word_set("en", "people", "days_as_names", "days")
BEFORE_NAMES = word_set("en", "people", "days_as_names", "before")
BEHIND_NAMES = word_set("en", "people", "days_as_names", "behind")
UNDER_WAY = frozenset(
    {"in", "on", "after", "with", "and", ",", ".", "before", "at", "just"}
)  # behind "through Sunday Okon"
COUNTED = word_set("en", "stages", "counted", "words")
BEHIND_FINAL = word_set("en", "grammar", "behind_final", "words")
OWNED = frozenset({"a", "an", "the", "their", "its", "his", "that", "last"})  # behind "buoyed by"
DUE = frozenset(
    "fit ready available set due planned scheduled arranged match game tie doubt doubtful out squad".split()
)
CALLED_SO: dict[str, str] = table("en", "squads")["days"]
DONE_TO, OF_SIDE, TIMED_BEFORE, TIMED_BEHIND = (
    word_set("en", "squads", "beside_days", key) for key in ("before", "behind", "timed_before", "timed_behind")
)
OPPOSED = frozenset({"against", "over"})
PRIZES = word_set("en", "people", "prizes")  # "the Golden Boot" is nobody
MOST_KNOWN = 200_000
SYLLABLE = 6  # letters of a syllable of a Korean given name, the longest as "Hyeong"
_plain_kinds: dict[str, str] = {}  # see `plain_kind`, by the word as it stands


def plain_kind(word: Word) -> str:
    """The chunk kind of a small word or a mark that begins nothing longer and needs no look around, as most do; else
    an empty string."""
    found = _plain_kinds.get(word.text)
    if found is None:
        if len(_plain_kinds) > MOST_KNOWN:
            _plain_kinds.clear()
        found = _plain_kinds[word.text] = _plain_kind(word)
    return found


def _plain_kind(word: Word) -> str:
    if word.shape == ".":
        return "" if word.text in QUOTES or word.text in "-&" or word.norm in phrase_index()[1] else _mark(word.text)
    if word.shape != "a" or word.norm in phrase_index()[1] or not word.text.isalpha():
        return ""
    return grammar().get(word.norm, "w")


def _contracted(token: Word) -> str | None:
    """The pronoun that a word has drawn together with its verb: "we'd", "They've"; a capital makes it no name."""
    if token.possessive or len(token.forms) < 3:
        return None
    pronoun = token.forms[1]
    return pronoun if grammar().get(pronoun) == "P" and token.text[len(pronoun)] in "'’" else None


def _mark(text: str) -> str:
    return PUNCTUATION.get(text, "w")


def _is_towns_country(chunks: list[Chunk], k: int) -> bool:
    """Whether the country at `k` only says where a town lies: "a 1-0 victory at Udine, Italy, on Thursday"."""
    if not chunks[k].value.national or chunks[k].possessive or chunks[k - 3].norm not in PLACED:
        return False
    return chunks[k - 2].kind in "HTL" and (
        k + 1 == len(chunks) or chunks[k + 1].kind in ",.;)" or chunks[k + 1].norm == "on"
    )


class Builder(KnownNames):
    """One pass over the tokens of a sentence; each step takes the longest thing that starts at a token."""

    def build(self) -> Sentence:
        """The sentence."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        scores, dates, hits, chunks = self.scores, self.dates, self.hits, self.chunks
        known = _plain_kinds.get
        at, count = 0, len(words)
        while at < count:
            word, start = words[at], starts[at]
            kind = known(word.text)
            if kind is None:
                kind = plain_kind(word)
            if kind and at not in hits and start not in scores and start not in dates:
                chunks.append(Chunk(kind, start, ends[at], word.norm, None, NO_LABELS, word.possessive))
                at += 1
                continue
            named = at in hits or word.shape in "AX"
            at = (
                (start in scores and self._score(at))
                or (start in dates and self._date(at))
                or (named and self._name(at))
                or self._phrase(at)
                or (named and self._person(at))
                or self._word(at)
            )
        for k in range(4, len(chunks)):
            if chunks[k].kind == "T" and chunks[k - 1].kind == "," and _is_towns_country(chunks, k):
                chunks[k].kind = "w"
        raw = self.raw
        return Sentence(raw.start, raw.end, chunks, raw.block, heading=self.capitals, words=raw.words)

    def _skip_to(self, end: int, at: int) -> int:
        while at < len(self.tokens.words) and self.tokens.starts[at] < end:
            at += 1
        return at - 1

    def _score(self, at: int) -> int:
        score = self.scores[self.tokens.starts[at]]
        last = self._skip_to(score.end, at)
        return self._add("S", at, last, self.text[score.start : score.end].lower(), score)

    def _date(self, at: int) -> int:
        mention = self.dates[self.tokens.starts[at]]
        if mention.text in CALLED_SO and self._plays(at, CALLED_SO[mention.text]):
            team = TeamMention(CALLED_SO[mention.text], True, "nickname")
            return self._add("T", at, at, mention.text.lower(), team)
        last = self._skip_to(mention.end, at)
        if mention.text in CALLED_SO and self._may_play(at, CALLED_SO[mention.text]):
            return self._add("w", at, last, mention.text.lower())
        if last == at and self._is_given(at):
            name = self.text[self.tokens.starts[at] : self.tokens.ends[at + 1]]
            possessive = self.tokens.words[at + 1].possessive
            name = name[: -len("'s")] if possessive else name
            return self._add("H", at, at + 1, fold(name), name, possessive=possessive)
        possessive = self.tokens.words[last].possessive
        return self._add("D", at, last, mention.text.lower(), mention, possessive=possessive)

    def _is_given(self, at: int) -> bool:
        """Whether the day at `at` is somebody's first name, as in Nigeria: "Sunday Chinedu scored", "through Friday
        Ekpo"; a day has a preposition before it, or a verb between it and a name."""
        words = self.tokens.words
        named = words[at + 1] if at + 1 < len(words) else None
        if named is None or named.shape != "A" or named.norm in NOT_NAMES or named.norm in self.phrases:
            return False
        apart = self.text[self.tokens.ends[at] : self.tokens.starts[at + 1]] != " "
        if apart or at + 1 in self.hits or words[at].norm not in DAYS_AS_NAMES or self.capitals:
            return False
        before = words[at - 1].norm if at else ""
        does = named.possessive or (at + 2 < len(words) and words[at + 2].norm in BEHIND_NAMES)
        return before in BEFORE_NAMES or (before in ("", ",", "and") and does)

    def _is_family(self, at: int, k: int) -> bool:
        """Whether the day at `k` is the surname of the first name at `at`: "Gideon Monday pulled one back"; nobody of
        the text bears that first name as a surname, as in "Smith Monday announced"."""
        words, first = self.tokens.words, self.tokens.words[at]
        if k != at + 1 or words[k].norm not in DAYS_AS_NAMES or first.shape != "A" or self.capitals:
            return False
        if self.dates[self.tokens.starts[k]].end > self.tokens.ends[k] or first.norm in NOT_NAMES:
            return False
        before = words[at - 1].norm if at else ""
        behind = words[k + 1].norm if k + 1 < len(words) else ""
        does = words[k].possessive or behind in BEHIND_NAMES
        if not (before in BEFORE_NAMES and behind in UNDER_WAY) and not (does and before in ("", ",", "and", "before")):
            return False
        return re.search(rf"[A-Z][\w'’-]+ {re.escape(first.text)}\b", self.text) is None

    def _plays(self, at: int, team: str) -> bool:
        """Whether the day at `at` is the team that the article names in full: "while Wednesday could only draw", "a win
        over Wednesday", "gave Wednesday the lead", "Wednesday keeper Pressman"; a day has no verb of its own."""
        words = self.tokens.words
        if not self.senses.anchored[team] or at + 1 >= len(words):
            return False
        before = words[at - 1].norm if at else ""
        if before in OPPOSED or (before == "for" and at > 1 and words[at - 2].norm not in DUE):
            return True
        if before in DONE_TO or words[at + 1].norm in OF_SIDE:
            return not self._is_timed(at)
        alone = not at or before in ",;" or grammar().get(before) in ("b", "c") or before in ("with", "for")
        behind = words[at + 1].norm
        verb = grammar().get(behind) in ("x", "m") or kind_of(self.phrases.get(behind, NO_LABELS)) == "K"
        return alone and verb and behind not in ("was", "is", "saw") and not behind.endswith("ing")

    def _may_play(self, at: int, team: str) -> bool:
        """Whether nothing beside the day at `at` says that it is none, where the article names the team that is called
        so: "had Wednesday on the ropes" is no day to date a match by."""
        return self.senses.anchored[team] > 0 and not self.tokens.words[at].possessive and not self._is_timed(at)

    def _is_timed(self, at: int) -> bool:
        """Whether a word beside the day at `at` makes it one: "on Wednesday", "Wednesday night"."""
        words = self.tokens.words
        before = words[at - 1].norm if at else ""
        return before in TIMED_BEFORE or (at + 1 < len(words) and words[at + 1].norm in TIMED_BEHIND)

    def _phrase(self, at: int) -> int:
        found = self._phrase_end(at)
        if found is None:
            return 0
        last, key = found
        token = self.tokens.words[at]
        if token.shape == "A" and at > 0 and not self.capitals and at in self.hits:
            return 0
        if at == last and kind_of(self.phrases[key]) == "K" and self._describes_name(at):
            return self._add("w", at, last, key)
        if key == "the final" and (longer := self._phrase_end(last)) is not None and longer[0] > last:
            no_round = "stages.none" in self.phrases[longer[1]]
            return self._add("w", at, last, key) if no_round else 0  # "the final eight" is a round
        labels = self.phrases[key]
        if CONDITIONS in labels and (not at or self.tokens.words[at - 1].norm != "for"):
            return self._add("b", at, last, "if")
        if at == last and kind_of(labels) == "K" and self._first_name(at):
            return 0
        if key in ("final", "the final") and (self._competition_follows(last) or self._is_last_of(at, last)):
            return self._add("w", at, last, key)  # "the final Champions League place"
        counts = token.norm in ("last", "final") or key == "the final"
        if kind_of(labels) == "G" and counts and self._is_counted(last):
            return 0
        if kind_of(labels) == "G" and self._no_round(at, last, labels):
            return self._add("w", at, last, key)
        return self._add(
            kind_of(labels), at, last, key, None, labels=labels, possessive=self.tokens.words[last].possessive
        )

    def _describes_name(self, at: int) -> bool:
        """Whether a hyphen makes the participle a part of what describes the name behind it: "already-beaten Leeds"."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        if not 1 < at < len(words) - 1 or words[at - 1].text != "-" or words[at + 1].shape not in "AX":
            return False
        return ends[at - 2] == starts[at - 1] and ends[at - 1] == starts[at] and words[at].norm.endswith(("ed", "en"))

    def _is_counted(self, last: int) -> bool:
        """Whether a noun behind makes a count of "the last four games", "in the last 16 minutes", which is no round."""
        return any(word.norm in COUNTED for word in self.tokens.words[last + 1 : last + 3])

    def _is_last_of(self, at: int, last: int) -> bool:
        """Whether "final" says that the noun behind it is the last of several: "the final relegation place", "the final
        nine places", "their final qualifying match"."""
        words = self.tokens.words
        before = self.chunks[-1] if self.chunks else None
        if at == last and before is not None and before.kind not in "dD;," and not before.possessive:
            return False  # "the Champions League final brought"
        if last + 1 >= len(words) or self.text[self.tokens.ends[last] : self.tokens.starts[last + 1]] != " ":
            return False
        behind = words[last + 1]
        if behind.shape == "9" or self.tokens.starts[last + 1] in self.scores:
            return self.tokens.starts[last + 1] not in self.scores
        if behind.shape != "a" or last + 1 in self.hits or self.tokens.starts[last + 1] in self.dates:
            return False
        phrase = self._phrase_end(last + 1)
        if phrase is not None:
            return any(label.startswith("stages.") for label in self.phrases[phrase[1]])
        return plain_kind(behind) == "w" and behind.norm not in BEHIND_FINAL and not behind.norm.endswith(("ed", "ly"))

    def _no_round(self, at: int, last: int, labels: frozenset[str]) -> bool:
        """Whether the name of a round is none: part of a longer look-alike ("the final minutes"), or only what somebody
        is after ("play-off contenders", "semi-final hopes")."""
        words = self.tokens.words
        longer = self._phrase_end(at + 1) if last > at else None
        if longer is not None and longer[0] > last and "stages.none" in self.phrases[longer[1]]:
            return True
        grouped = "stages.group stage" in labels
        return not grouped and last + 1 < len(words) and words[last + 1].norm in AIMS

    def _first_name(self, at: int) -> bool:
        """Whether a capitalised word before another within a sentence is a first name: "took the lead through Victor
        Ashby"."""
        words, tokens = self.tokens.words, self.tokens
        given = words[at].norm in GIVEN_NAMES  # "Nick Preston"
        return (
            at < len(words) - 1
            and words[at].shape == words[at + 1].shape == "A"
            and (at == 0 or words[at - 1].shape == "a" or (given and words[at - 1].text == ","))
            and not self.capitals
            and (given or at + 1 not in self.hits)
            and self.text[tokens.ends[at] : tokens.starts[at + 1]] == " "
        )

    def _competition_follows(self, last: int) -> bool:
        hit = self.hits.get(last + 1)
        return hit is not None and bool(hit.surface.competitions) and self.text[self.tokens.ends[last]].isspace()

    def _is_before_korean(self, at: int) -> bool:
        """Whether the word at token `at` is the family name before a Korean given name: "Park Ji-sung"."""
        words, tokens = self.tokens.words[at : at + 4], self.tokens
        return (
            "".join(word.shape for word in words) in ("AA.a", "AA.A")
            and words[2].text == "-"
            and tokens.ends[at + 1] == tokens.starts[at + 2]
            and tokens.ends[at + 2] == tokens.starts[at + 3]
            and max(len(words[1].text), len(words[3].text)) <= SYLLABLE
        )

    def _person(self, at: int) -> int:
        words, tokens = self.tokens.words, self.tokens
        first = words[at]
        if first.shape not in "AX" or self.all_caps:
            return 0
        if (first.norm in NOT_NAMES or first.base in NOT_NAMES) and not self._is_before_korean(at):
            return 0
        if _contracted(first) is not None or self._opens_with_participle(at):
            return 0
        if first.shape == "X" and len(first.text) > 1 and (not self._capital_run(at) or self._opens_in_capitals(at)):
            return self._add("w", at, at, first.norm)
        last = at
        k = at + 1
        while k < len(words) and not words[last].possessive:
            gap = self.text[tokens.ends[k - 1] : tokens.starts[k]]
            if (
                gap not in ("", " ", "\n")
                or (k in self.hits and (describes(words[k - 1].norm) or not self._is_tail(k)))
                or (tokens.starts[k] in self.dates and not self._is_family(at, k))
            ):
                break
            current = words[k]
            if (
                current.text in "'’"
                and words[k - 1].norm.endswith("s")
                and self.text[tokens.ends[k] : tokens.ends[k] + 1] == " "
            ):
                break  # "Steve Evans' Gillingham"
            if current.text == "&" and k - at > 1 and {words[at].norm, words[k + 1].norm} <= GIVEN_NAMES:
                break  # "Jim Low & Tom Hay": two people
            if current.shape == "A" or (current.shape == "X" and len(current.text) <= 4 and gap == " "):
                if self.capitals and current.norm in self.phrases:
                    break
                last = k
            elif (
                (current.shape == "a" and current.norm in PARTICLES and gap == " ")
                or (current.text in "-–'’" and gap == "")
                or (current.text != "-" and hyphened(self.tokens, k - 1))
                or (current.text == "&" and gap == " " and k + 1 < len(words) and words[k + 1].shape == "A")
                or (current.text == "." and len(words[k - 1].text) <= 2 and gap == "")
            ):
                pass
            else:
                break
            k += 1
        norm = fold(self.text[tokens.starts[at] : tokens.ends[last]])
        possessive = words[last].possessive
        surface = self.text[tokens.starts[at] : tokens.ends[last]]
        if possessive:
            surface = surface[: -len("'s")]
            norm = fold(surface)
        elif norm.endswith("s") and last != at and last + 1 < len(words) and words[last + 1].text in "'’":
            possessive = self.text[tokens.ends[last + 1] : tokens.ends[last + 1] + 1] == " "  # "Ann Jones' side"
        if norm in PRIZES:
            return self._add("w", at, last, norm, possessive=possessive)
        cup = norm.rsplit(" ", 1)[-1] in CUP_WORDS and " " in norm
        return self._add("C" if cup else "H", at, last, norm, surface, possessive=possessive)

    def _opens_with_participle(self, at: int) -> bool:
        """Whether the word is a participle that opens its sentence: "Buoyed by their win at Derby, Leeds"."""
        following = [word.norm for word in self.tokens.words[at + 1 : at + 3]]
        return not self.chunks and len(following) == 2 and following[0] == "by" and following[1] in OWNED

    def _opens_in_capitals(self, at: int) -> bool:
        """Whether the word is one of the first few that a paper prints in capitals: "A LATE Paul Smith goal"."""
        words = self.tokens.words
        return at == 1 and words[0].text in ("A", "AN", "THE") and at + 1 < len(words) and words[at + 1].shape == "A"

    def _capital_run(self, at: int) -> bool:
        words = self.tokens.words
        return at + 1 < len(words) and words[at + 1].shape in "AX"

    def _is_tail(self, k: int) -> bool:
        """A one-word known name that ends a longer unknown one (`Danny Blackburn`)."""
        hit = self.hits[k]
        if hit.first != hit.last or not (hit.surface.teams or hit.surface.venues):
            return False
        if behind_place(self.tokens.words, k):
            return False
        first_name = self.tokens.words[k - 1].norm in GIVEN_NAMES and k - 1 not in self.hits
        return not self.capitals or hit.key in SHARED_WORDS or first_name

    def _word(self, at: int) -> int:
        token = self.tokens.words[at]
        if token.shape == "9":
            return self._add("N", at, at, token.norm, token.number)
        if token.text in QUOTES:
            return at + 1
        if token.text == "&":
            return self._add("c", at, at, "and")
        if token.shape == ".":
            return self._add("," if self._is_dash(at) else _mark(token.text), at, at, token.text)
        kind = grammar().get(token.norm, "w")
        if kind == "w" and (pronoun := _contracted(token)) is not None:
            return self._add("P", at, at, pronoun)
        return self._add(kind, at, at, token.norm, possessive=token.possessive)

    def _is_dash(self, at: int) -> bool:
        """Whether the hyphen at token `at` stands free, as a dash between two parts of the sentence."""
        tokens = self.tokens
        if tokens.words[at].text != "-" or not 0 < at < len(tokens.words) - 1:
            return False
        return tokens.ends[at - 1] < tokens.starts[at] and tokens.ends[at] < tokens.starts[at + 1]
