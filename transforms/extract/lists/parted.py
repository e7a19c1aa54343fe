"""Results printed one behind another without a mark between them: "Ayr 1-0 Morton Clyde 2-2 Alloa".

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


def _halves(token: Token, known: Callable[[str], bool]) -> list[Token] | None:
    found = []
    for word in list(WORD.finditer(token.text))[1:]:
        one, two = token.text[: word.start()].rstrip(), token.text[word.start() :]
        if known(one) and known(two):
            found.append([Token("N", token.start, token.start + len(one), one),
                          Token("N", token.start + word.start(), token.end, two)])  # fmt: skip
    return found[0] if len(found) == 1 else None
