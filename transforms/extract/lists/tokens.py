"""A line of a printed list to tokens: team names, numbers, scores, brackets, "v", small words, punctuation.

In: a stretch of text. Out: tokens with offsets, and their kinds as one string that patterns can be matched on, a letter
a token. What a name names is not decided here, only where it begins and ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from transforms.extract.lists.words import either, phrase_set

# Kinds of token: N name, D number, S score, R record or longer row of numbers, P bracket, V "v", @ "at", X postponed or
# abandoned mark, T time of day, w small word, * mark of the side that goes through; punctuation stands for itself.
DASHES = "-–—−×"


@dataclass(slots=True)
class Token:
    """One token; `start` and `end` count in the text that was tokenised."""

    kind: str
    start: int
    end: int
    text: str
    through: bool = False

    @property
    def inner(self) -> tuple[int, int]:
        """The span inside a bracket."""
        return self.start + 1, self.end - (1 if self.text[-1] in ")]" else 0)


@cache
def _scanner() -> re.Pattern[str]:
    versus = either(phrase_set("versus", "words"))
    hyphen = r"(?!(?-i:(?<=[A-Z]{3})-[A-Z][a-z]))[-‐](?=\w)"  # not that of "DAWU-Dreams", a place before a team
    return re.compile(
        rf"""
          (?P<T>(?:\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|(?:[01]\d|2[0-3])[:.h][0-5]\d(?![\d]))
            (?:\s(?-i:UTC[+−-]\d|GMT|BST|UTC|C?EST|CE?T|EE?S?T|[EPCM]D?T)(?!\w))?)
        | (?P<R>\d{{1,3}}(?:\s?[{DASHES}]\s?\d{{1,3}}){{2,}})
        | (?P<S>\d{{1,2}}(?:\s?[{DASHES}:]\s?|\sx\s)\d{{1,2}}(?![\d]|[.,]\d|\s?['’])(?![{DASHES}]\w))
        | (?P<X>(?<!\w)[PpAa][{DASHES}][PpAa](?!\w))
        | (?P<D>\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)
        | (?P<V>(?<!\w){versus}(?!\w))
        | (?P<W>(?:['’](?=[^\W\d_]))?[^\W\d_](?:[\w'’´`&]|/(?=[^\W\d_])|{hyphen}|\.(?=[^\W\d_]))*\.?)
        | (?P<B>[(\[])
        | (?P<leader>\.{{2,}}|\|)
        | (?P<dash>[{DASHES}])
        | (?P<star>\*+)
        | (?P<O>[^\w\s])
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, names put together."""
    tokens: list[Token] = []
    at = start
    scan = _scanner()
    while True:
        match = scan.search(text, at, end)
        if match is None:
            break
        if match.lastgroup == "leader":
            at = match.end()  # the dots or the line between two columns
            continue
        token = _token(match, text, end)
        at = token.end
        if token.kind == "*":
            if tokens:
                tokens[-1].through = True
            continue
        tokens.append(token)
    return _names(text, tokens)


LED = re.compile(r"N(?:P?)(?P<first>[-:])D,?N(?:P?)(?P<second>[-:])D")


def without_marks(tokens: list[Token]) -> list[Token]:
    """The tokens without the dashes or colons that only lead from each side to its goals: "Ayr - 2 Morton - 1"."""
    marks = {
        at
        for led in LED.finditer(kinds(tokens))
        if tokens[led.start("first")].text == tokens[led.start("second")].text
        for at in (led.start("first"), led.start("second"))
    }
    return [token for at, token in enumerate(tokens) if at not in marks] if marks else tokens


def kinds(tokens: list[Token]) -> str:
    """The kinds of `tokens`, a letter each."""
    return "".join(token.kind for token in tokens)


def _token(match: re.Match[str], text: str, end: int) -> Token:
    group = match.lastgroup or "O"
    start, stop = match.span()
    word = match.group()
    if group == "B":
        stop = _closing(text, start, end)
        return Token("P", start, stop, text[start:stop])
    if group == "W":
        return _word(text, start, stop, word, end)
    kind = {"dash": "-", "star": "*", "O": word}.get(group, group)
    return Token(kind, start, stop, word)


def _closing(text: str, start: int, end: int) -> int:
    """The end of the bracket that opens at `start`; a bracket left open ends with the first number after it."""
    depth = 0
    for at in range(start, end):
        if text[at] in "([":
            depth += 1
            if depth > 1 and not any(c in ")]" for c in text[start:at]) and text[:at].rstrip()[-1:].isdigit():
                return _unclosed(text, start, at)
        elif text[at] in ")]":
            depth -= 1
            if depth == 0:
                return at + 1
    return _unclosed(text, start, end)


def _unclosed(text: str, start: int, end: int) -> int:
    number = re.compile(r"\s*\d").search(text, start, end)
    return number.start() if number else end


def _word(text: str, start: int, stop: int, word: str, end: int) -> Token:
    """A word: `N` where it may be part of a name, else `w`. A full stop stays only with an abbreviation."""
    if word.endswith("."):
        bare = word[:-1]
        follows = text[stop : min(stop + 3, end)].lstrip()
        short = bare.lower() in phrase_set("names", "abbreviations") or "." in bare or (len(bare) == 1)
        if not (short and follows[:1].isalpha()):
            word, stop = bare, stop - 1
    lower = word.lower()
    if lower in phrase_set("versus", "away_first"):
        return Token("@", start, stop, word)
    if lower in phrase_set("names", "never") or lower in phrase_set("versus", "noise"):
        return Token("," if lower in phrase_set("versus", "noise") else "w", start, stop, word)
    return Token("N" if _opens_name(word) else "w", start, stop, word)


def _opens_name(word: str) -> bool:
    first = word.lstrip("'’")[:1]
    if first.isupper() or (word[1:2] in ("'", "’") and word[2:3].isupper()):  # "l'Est"
        return True
    head, hyphen, tail = word.partition("-")
    return bool(hyphen) and tail[:1].isupper() and len(head) <= 2


def _names(text: str, tokens: list[Token]) -> list[Token]:
    """Neighbouring words of one name as one token, the numbers that belong to it included."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        at, token = _name(text, tokens, at)
        out.append(token)
    return out


def _name(text: str, tokens: list[Token], at: int) -> tuple[int, Token]:
    first = tokens[at]
    last = _name_start(text, tokens, at)
    if last is None:
        return at + 1, first
    while True:
        further = _name_step(text, tokens, last)
        if further is None:
            break
        last = further
    joined = tokens[at : last + 1]
    whole = text[first.start : joined[-1].end]
    return last + 1, Token("N", first.start, joined[-1].end, whole, any(t.through for t in joined))


def _adjacent(text: str, left: Token, right: Token) -> bool:
    return not left.through and text[left.end : right.start].strip() == "" and right.start > left.end


def _name_start(text: str, tokens: list[Token], at: int) -> int | None:
    """The index of the first word of a name that opens at token `at` (after "1." or a year), or None."""
    token = tokens[at]
    if token.kind == "N":
        return at
    if token.kind != "D" or at + 1 >= len(tokens):
        return None
    following = tokens[at + 1]
    if following.kind == "N" and token.text in phrase_set("names", "year_clubs") and _adjacent(text, token, following):
        return at + 1
    if following.text == "." and at + 2 < len(tokens) and tokens[at + 2].kind == "N":
        club = tokens[at + 2].text.lower() in phrase_set("names", "ordinal_clubs")
        return at + 2 if club and token.text in ("1", "2") else None
    return None


def _is_year(number: str) -> bool:
    return len(number) == 4 and "1840" <= number <= "1999"


def _name_step(text: str, tokens: list[Token], last: int) -> int | None:
    """The index of the next token of the same name, or None where the name ends."""
    if last + 1 >= len(tokens):
        return None
    left, right = tokens[last], tokens[last + 1]
    if right.kind == "D" and _adjacent(text, left, right):
        return last + 1 if _number_in_name(text, tokens, last + 1) else None
    if not _adjacent(text, left, right):
        return None
    if right.kind == "N":
        return last + 1
    if (
        (right.kind in "&'’" and left.text[-1:] == "s")
        or right.kind == "&"
        or (right.kind == "w" and right.text.lower() in phrase_set("names", "particles"))
    ):
        beyond = last + 2
        if beyond < len(tokens) and tokens[beyond].kind in "Nw" and _adjacent(text, right, tokens[beyond]):
            if tokens[beyond].kind == "N":
                return beyond
            step = _name_step(text, tokens, last + 1)
            return step if step is not None and tokens[step].kind == "N" else None
    return None


def _number_in_name(text: str, tokens: list[Token], at: int) -> bool:
    """Whether the number after a name belongs to it: Schalke 04, TSV 1860, Hannover 96 before its score."""
    number = tokens[at].text
    if (len(number) == 2 and number[0] == "0") or _is_year(number):
        return True
    behind = "".join(token.kind for token in tokens[at + 1 : at + 3])
    if behind == "PD" and tokens[at + 1].text.strip("()[]").isalpha():
        return True  # "Arta Solar 7 (DJI) 0"
    following = behind[:1]
    return len(number) == 2 and int(number) >= 30 and following in ("D", "-", "V", "S", "X") and following != ""
