"""Results printed without a mark between them, "Ayr 1-0 Morton Clyde 2-2 Alloa", or with a mere hyphen in a pair.

In: the tokens of a line and what tells whether a name is a team's. Out: the tokens with every name that stands between
two scores parted into the two teams that it holds. Where that can be done in no way, or in several, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from transforms.extract.lists.tokens import Token, kinds

RUN_TOGETHER = re.compile(r"NSNSN")
BETWEEN = re.compile(r"(?<=S)N(?=S)")
WORD = re.compile(r"\S+")


def part_names(tokens: list[Token], known: Callable[[str], bool]) -> list[Token] | None:
    """`tokens` with the names between scores parted; as they are where no results run together; None where unclear."""
    row = kinds(tokens)
    if not RUN_TOGETHER.search(row):
        return tokens
    out = list(tokens)
    for match in reversed(list(BETWEEN.finditer(row))):
        halves = _halves(tokens[match.start()], known)
        if halves is None:
            return None
        out[match.start() : match.end()] = halves
    return out


def hyphened(tokens: list[Token], known: Callable[[str], bool]) -> list[Token]:
    """`tokens` with the two teams that a hyphen joins before their score parted: "Ayr-Morton 1-0"."""
    out: list[Token] = []
    for at, token in enumerate(tokens):
        scored = at + 1 < len(tokens) and tokens[at + 1].kind == "S"
        parts = _at_hyphen(token, known) if scored and token.kind == "N" and "-" in token.text else None
        out.extend(parts or [token])
    return out


def _at_hyphen(token: Token, known: Callable[[str], bool]) -> list[Token] | None:
    if known(token.text):
        return None
    for hyphen in re.finditer("-", token.text):
        one, two, middle = token.text[: hyphen.start()], token.text[hyphen.end() :], token.start + hyphen.start()
        if known(one) and known(two):
            return [Token("N", token.start, middle, one), Token("-", middle, middle + 1, "-"),
                    Token("N", middle + 1, token.end, two)]  # fmt: skip
    return None


def _halves(token: Token, known: Callable[[str], bool]) -> list[Token] | None:
    found = []
    for word in list(WORD.finditer(token.text))[1:]:
        one, two = token.text[: word.start()].rstrip(), token.text[word.start() :]
        if known(one) and known(two):
            found.append([Token("N", token.start, token.start + len(one), one),
                          Token("N", token.start + word.start(), token.end, two)])  # fmt: skip
    return found[0] if len(found) == 1 else None
