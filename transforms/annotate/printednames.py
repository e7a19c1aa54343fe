"""Unknown teams that an article's own lists print, where its prose names them.

In: a sentence of chunks and the names printed. Out: the same, with each such name one team chunk. "Netherby Vale 2" in
a list makes "Netherby Vale" of the prose no Port Vale, and "Vale" behind it neither, unless the article names that
club otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from transforms.annotate.chunks import Chunk, Sentence, TeamMention
from transforms.annotate.senses import Senses
from transforms.annotate.tokens import fold
from transforms.lexicon.words import word_set

MARKS = word_set("en", "squads", "marks")
OWNED = ("'s", "’s", "'", "’")


class PrintedNames:
    """The unknown teams that the lists of an article print, and the short forms that can only be theirs.

    `names`: those of several words, by their folded form; `words`: those of one.
    """

    def __init__(self, names: Iterable[str], senses: Senses) -> None:
        known = senses.index.data.teams
        unknown = {
            fold(name): name for name in names if name not in known and name.rpartition(" ")[0] not in known
        }  # "Horley Reserves" is Horley's
        for norm in [norm for norm in unknown if norm.partition(" ")[0] in MARKS]:
            del unknown[norm]  # "HT Leeds 2 Hull 1"
        self.words = {norm: name for norm, name in unknown.items() if " " not in norm}
        self.names = {norm: name for norm, name in unknown.items() if " " in norm}
        self._firsts: dict[str, list[str]] = {}
        for norm in self.names:
            self._firsts.setdefault(norm.split()[0], []).append(norm)
        self._named_by: Mapping[str, set[str]] = senses.named_by

    def join(self, sentence: Sentence, text: str) -> None:
        """Make one team chunk of the chunks that together are a printed name, and of what it is called for short."""
        if not self.names:
            return
        chunks = sentence.chunks
        for i in range(len(chunks) - 1, -1, -1):
            if text[chunks[i].start].isupper() and (found := self._at(chunks, i, text)) is not None:
                name, last = found
                first, end = chunks[i], chunks[last]
                possessive = text[first.start : end.end].endswith(OWNED)
                mention = TeamMention(name, False, "slot", possessive)
                first.kind, first.value, first.norm, first.possessive = "T", mention, fold(name), possessive
                first.end = end.end
                del chunks[i + 1 : last + 1]
        for chunk in chunks:
            if chunk.kind == "T" and chunk.value.known and (short := self._short(chunk)) is not None:
                chunk.value = TeamMention(short, False, "slot", chunk.possessive)

    def _at(self, chunks: list[Chunk], i: int, text: str) -> tuple[str, int] | None:
        """The printed name that begins with the chunk at `i`, and the last chunk of it."""
        for norm in self._firsts.get(fold(text[chunks[i].start : chunks[i].end]).split(" ")[0], ()):
            length = norm.count(" ") + 1
            for last in range(i, min(len(chunks), i + length)):
                words = text[chunks[i].start : chunks[last].end]
                if fold(words.removesuffix("'s").removesuffix("’s")) == norm:
                    return self.names[norm], last
        return None

    def _short(self, chunk: Chunk) -> str | None:
        """The printed name of which one word, at its beginning or end, is all that stands there of a known club that
        the article names by nothing else."""
        if " " in chunk.norm or self._named_by.get(chunk.value.name, set()) - {chunk.norm}:
            return None
        ends = [name for norm, name in self.names.items() if chunk.norm in (norm.split()[0], norm.split()[-1])]
        return ends[0] if len(ends) == 1 else None
