"""Scores that only their owner, or the end of their match, tells: "Arsenal's 6-0 at Hull", "Hull v Derby ended 2-0".

In: a sentence whose predicates have been read, and one of its scores. Out: further `Told` records. A score of which the
words do not say whose the higher figure is, is left alone.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import sections_of
from transforms.extract.competitions import can_meet, share_a_competition
from transforms.extract.complements import complement
from transforms.extract.frames import Predicate
from transforms.extract.homes import city_teams, is_metropolis, owners, owns
from transforms.extract.hosts import role_side
from transforms.extract.parts import Parts
from transforms.extract.rolenames import match_in_mind
from transforms.extract.scorecontext import ended_after_all, ended_so, was_between

FINISHED = re.compile(
    r"\b(?:ended|finished|end|ends|finish|finishes|ending|finishing|concluded|ended up)"
    r"(?: all)?(?: level| square)?(?: at| in (?:an? )?(?:stalemate|deadlock|draw),?| in a)?"
    r"(?: (?:their|the) (?:game|match|clash|meeting|encounter|derby))?(?: (?:in|at) [A-Z][\w' ]{2,24})?\s*$"
    r"|^(?:the |and the )?(?:final score(?:line)?|full[- ]time(?: score)?)(?:\W| was| is)*$"
    r"|\b(?:points|spoils|honou?rs) (?:were |are |had been |being |finished |ended )?(?:shared|divided|even)"
    r"(?:,| at| in an?(?: [\w-]+)?)?\s*$",
    re.I,
)
OF_THE_MATCH = re.compile(r"\b(?:the (?:game|match|final|contest|encounter|clash)|it) (?:had )?(?:\w+ )?\w+\s*$", re.I)
PERIOD = re.compile(
    r"\b(?:half|extra[- ]time|period|quarter) (?:had |also |then )?(?:ended|finished|was|remained)\b", re.I
)
FAVOUR = frozenset(["favour", "favor"])
OWNED = frozenset(["at", "over", "against"])  # between a side's own score and its opponent
SHARED = OWNED | {"with"}  # behind a noun for a drawn match
SPECTACLES = frozenset({"thriller", "epic", "classic"})
MATCHES = frozenset({"meeting", "match", "game", "encounter", "clash", "fixture", "replay", "tie"})
VERSUS = frozenset(["v", "vs", "versus"])
SEEN = frozenset(["saw", "watched", "witnessed", "enjoyed"])
REPORTED = frozenset(["the", "that", "this"])
STOOD = frozenset(["level", "locked", "deadlocked", "tied", "square", "stood", "was", "were"])

WE = frozenset({"we", "us", "our"})


class BareScores(Parts):
    """The scores of one sentence that no predicate and no preposition of winning claims."""

    def _pair_spoken_of(self, before: int = 0) -> tuple[str, str] | None:
        """The two sides of the match that the sentence speaks of: those that it names, else those of the one before;
        `before`: where the score stands that it ended with."""
        named = list(dict.fromkeys(str(c.value.name) for c in self.chunks if c.kind == "T"))
        pair = self.discourse.pair if self.discourse.pair_block >= self.sentence.block - 1 else None
        if self._speaks_of_earlier_meeting(before) and (ahead := self._pair_ahead(set(named))) is not None:
            return ahead
        headed = self.discourse.headed
        if len(headed) == 2 and set(named) <= headed and self._is_of_old():
            return (named[0], next(iter(headed - {named[0]}))) if named else tuple(sorted(headed))  # type: ignore[return-value]
        reported = self._reported_at_other_ground() if not named else None
        if pair is not None and set(named) <= set(pair) and (reported is None or set(pair) == set(reported)):
            return pair
        if reported is not None:
            return reported
        if (met := self._pair_met_before()) is not None:
            return met
        if not named and pair is None and (won := self._won_before(self.text[self.sentence.start : before])):
            return won[0]  # "The match had ended 2-2", after its shoot-out
        return (named[0], named[1]) if len(named) == 2 else self._two_of_paragraph(set(named))

    def _reported_at_other_ground(self) -> tuple[str, str] | None:
        """The sides of the match reported, where the sentence tells of its first leg at the ground of the one that was
        not at home: "The first leg at Elland Road finished 1-1"."""
        main = self.discourse.main
        if main is None or not any("legs.1" in c.labels for c in self.chunks):
            return None
        owned = {team for c in self.chunks for team in owners(c)} & {main.home_team, main.away_team}
        elsewhere = owned == {main.away_team} or not main.home_known
        return (main.home_team, main.away_team) if len(owned) == 1 and elsewhere else None

    def _two_of_paragraph(self, named: set[str]) -> tuple[str, str] | None:
        """The two sides that the paragraph has named up to this sentence, which names no more than `named`."""
        before = self.discourse.before(self.sentence)
        if before is not None and any(c.kind == "P" and c.norm in WE for c in before.chunks) and not before.has('"'):
            return None  # "We had beaten Leeds, which meant a semi-final with Hull. It ended 1-1": of our side
        one, *other = sorted(self._named_in_paragraph() | named) or [""]
        squads = bool(other) and other[0].startswith(one)  # "Leeds" and "Leeds U21"
        return (one, other[0]) if len(other) == 1 and can_meet(one, other[0]) and not squads else None

    def _both_spoken_of(self) -> tuple[str | None, str | None]:
        """The pair spoken of just before: whichever of the two "they" are, a draw is that of both. "The first leg" is
        that of the match reported."""
        if self.discourse.stranger_block == self.sentence.block:
            return None, None
        if len(self.discourse.coming) == 1 and (ahead := self.discourse.next_pair) is not None:
            return ahead  # "Leeds host Hull on Sunday. The teams drew 1-1 in May"
        recent = self.discourse.pair if self.discourse.pair_block >= self.sentence.block - 1 else None
        return recent or self._pair_of_the_tie() or self._pair_met_before() or (None, None)

    def _pair_of_the_tie(self) -> tuple[str, str] | None:
        """The sides of the match reported, where that is of a tie and the sentence names a leg and no team."""
        main = self.discourse.main
        if main is None or main.stage is None or any(c.kind == "T" for c in self.chunks):
            return None
        legs = any("legs" in sections_of(c.labels) for c in self.chunks)
        return self.discourse.main_pair if legs else None

    def _pair_drawn(self, found: Predicate) -> tuple[str, str] | None:
        """The sides of the draw at `found` where no team is named: those that the paragraph spoke of last ("At Derby,
        Leeds were behind. The 1-1 draw left them fifth"), or of the match reported ("sent off in the 1-1 draw")."""
        chunks, main, spoken_of = self.chunks, self.discourse.main, self.discourse.pair
        if not found.noun or found.at < 2 or chunks[found.at - 1].kind != "S" or any(c.kind in "TDG" for c in chunks):
            return None
        says_so = [c.norm for c in chunks[:1]] == ["a"] and [c.norm for c in chunks[found.at + 1 :][:1]] == ["was"]
        if chunks[found.at - 2].norm not in REPORTED and not (says_so and found.at == 2):
            return None  # "The 1-1 draw ...", "A 1-1 draw was a fair result"
        score = chunks[found.at - 1].value
        if spoken_of and match_in_mind(self.sentence, self.discourse) == spoken_of and not self.discourse.guessed:
            told = self.discourse.scores.get(frozenset(spoken_of), {(score.left, score.right)})
            return spoken_of if (score.left, score.right) in told else None
        reported = main is None or main.home_goals in (None, score.left) and main.home_goals == main.away_goals
        return self.discourse.main_pair if reported else None

    def _is_last(self, i: int) -> bool:
        """Whether the words around the score at `i` say that the match ended with it: "finished 1-1", "was 1-1 at the
        end", "were level 1-1 after extra time"."""
        start, score = self.sentence.start, self.chunks[i]
        after = self.text[score.end : self.sentence.end]
        was = i > 0 and self.chunks[i - 1].norm == "was" and ended_so(after)
        was = was or (any(c.norm in STOOD for c in self.chunks[max(0, i - 2) : i]) and ended_after_all(after))
        before = self.text[start : score.start]
        ended = was or was_between(before, after) or FINISHED.search(before)
        return bool(ended) and not PERIOD.search(self.text, start, score.start)

    def _on_that_ground(self, found: Predicate) -> tuple[str, str] | None:
        """The side that the text is about and the owner of the ground where its result came, in a sentence without
        teams: "The 2-0 loss at Elland Road which followed surprised no one"."""
        chunks, at, topic = self.chunks, found.at, self.discourse.topic
        told = found.noun and at > 1 and chunks[at - 1].kind == "S" and chunks[at - 2].norm in REPORTED
        if not told or topic is None or self.discourse.opens(self.sentence) or any(c.kind == "T" for c in chunks):
            return None
        ground = next((chunks[k] for k in range(at + 2, min(len(chunks), at + 4)) if chunks[k].kind == "L"), None)
        hosts = owners(ground) if ground is not None and chunks[at + 1].norm == "at" else []
        here = [host for host in hosts if host != topic and can_meet(topic, host)]
        counts = self.discourse.annotated.team_counts
        named = [host for host in here if host in counts] or here
        spoken_of = counts[topic] == max(counts.values())  # in a report on others, the topic may be just passed
        return (topic, named[0]) if len(named) == 1 and topic not in hosts and spoken_of else None

    def _seen_there(self, found: Predicate) -> tuple[str, str] | None:
        """The owner of the ground where a crowd saw its win or a draw, and the other side of the match in hand: "Leeds
        entertained Hull. A crowd of 1,742 saw a 4-0 win at Elland Road"."""
        chunks, at, pair = self.chunks, found.at, self.discourse.pair
        seen = found.noun and found.frame != "loss_noun" and any(c.norm in SEEN for c in chunks[max(0, at - 5) : at])
        if not seen or pair is None or self.discourse.pair_block != self.sentence.block:
            return None
        if any(c.kind in "TH" for c in chunks[:at]) or self.discourse.opens(self.sentence):
            return None
        ground = next((chunks[k] for k in range(at + 2, min(len(chunks), at + 4)) if chunks[k].kind == "L"), None)
        hosts = [team for team in pair if ground is not None and team in owners(ground)]
        return (hosts[0], pair[hosts[0] == pair[0]]) if len(hosts) == 1 and chunks[at + 1].norm == "at" else None

    def _of_the_match(self, at: int) -> bool:
        """Whether the clause of the draw at `at` is about the match itself: "The first leg, in Rome, had been drawn
        1-1", "last season's meeting was a 1-1 draw"."""
        chunks = self.chunks
        head = next((k for k, c in enumerate(chunks[:at]) if c.kind not in "dDwN" and c.norm != "their"), 0)
        subject = "legs" in sections_of(chunks[head].labels) or chunks[head].norm in MATCHES
        verb = [c.norm for c in chunks[head + 1 : at] if c.kind == "x"]
        end = at - 1 if chunks[at - 1].kind == "S" else at
        return subject and bool(verb) and not any(c.kind in "TPKS" for c in chunks[head + 1 : end])

    def _left_level(self, i: int) -> bool:
        """The level score that ends what the words before tell of a match of two: "Smith's early goal for Leeds was
        cancelled out by Jones of Hull, 1-1"."""
        chunks, score = self.chunks, self.chunks[i].value
        last = i + 1 == len(chunks) or chunks[i + 1].kind in ".;)," or "draw_noun.nouns" in chunks[i + 1].labels
        if score.left != score.right or not last or not chunks[i].norm[:1].isdigit() or self.told:
            return False
        named = {k: str(c.value.name) for k, c in enumerate(chunks) if c.kind == "T"}
        pair = list(dict.fromkeys(named.values()))
        if len(pair) != 2 or not can_meet(*pair) or max(named) > i or not self.taken.isdisjoint(named):
            return False
        if any(c.kind == "m" or c.norm in VERSUS for c in chunks) or self._is_ahead(i):
            return False
        if not self._tells_how_it_stood(self.sentence, chunks[i].start):
            return False
        self._tell(i, min(named), None, i, (pair[0], pair[1]), None, True, None, None, "prose.finished")
        return True

    def _spectacle(self, i: int) -> bool:
        """A draw that two sides made of their match: "Leeds and Hull served up a 3-3 thriller"."""
        chunks, score = self.chunks, self.chunks[i].value
        shown = i + 1 < len(chunks) and chunks[i + 1].norm in SPECTACLES and i > 3
        joined = next((k for k in range(i - 3) if [c.kind for c in chunks[k : k + 3]] == ["T", "c", "T"]), None)
        if score.left != score.right or not shown or joined is None or chunks[joined + 1].norm != "and":
            return False
        pair = (str(chunks[joined].value.name), str(chunks[joined + 2].value.name))
        between = chunks[joined + 3 : i]
        if any(c.kind in "TK,;b" or c.norm in SHARED for c in between) or not can_meet(*pair):
            return False
        self._tell(i, joined, None, i, pair, None, True, None, None, "prose.finished")
        return True

    def _owned(self, i: int) -> bool:
        """ "Arsenal's 6-0 at Hull", "Tusker's 0-0 against Leopards", "Everton's 3-3 thriller with Fulham": a side's own
        score, its figure first."""
        chunks, score = self.chunks, self.chunks[i].value
        noun = i + 1 < len(chunks) and (chunks[i + 1].norm in SPECTACLES or "match_noun.nouns" in chunks[i + 1].labels)
        k = i + 1 if noun and score.left == score.right else i
        before, behind = chunks[i - 1 : i], chunks[k + 1 : k + 3]
        if not before or before[0].kind != "T" or not before[0].possessive or len(behind) < 2:
            return False
        if (
            behind[0].norm not in (OWNED if k == i else SHARED)
            or behind[1].kind != "T"
            or behind[1].possessive
            or score.left < score.right
        ):
            return False
        own, rival = str(before[0].value.name), str(behind[1].value.name)
        if not can_meet(own, rival):
            return False
        draw = score.left == score.right
        self.taken.add(k + 2)
        other = (k + 2, behind[0].norm)
        self._tell(i, i - 1, other, i, (own, rival), None if draw else own, draw, own, None, "prose.owned score")
        return True

    def _ended_for(self, i: int) -> bool:
        """ "The first leg finished 2-1 to Leeds", "ended 2-1 in favour of Leeds", "Leeds v Derby finished 2-0"."""
        chunks, score = self.chunks, self.chunks[i].value
        before = self.text[self.sentence.start : chunks[i].start]
        if score.left == score.right or not FINISHED.search(before) or PERIOD.search(before):
            return False
        first = next(
            (k for k in range(i - 2) if chunks[k].kind == chunks[k + 2].kind == "T" and chunks[k + 1].norm in VERSUS),
            None,
        )
        winner, home = self._in_favour(i), None
        if winner is not None:
            pair = self._pair_spoken_of()
            if pair is not None and not any(c.kind == "T" for c in chunks[i + 1 : i + 5]):
                home = self.discourse.home_of(pair)  # told by its role: "finished 2-1 to the visitors"
        elif (known := self._won_before(before)) is not None:
            pair, winner = known
        elif first is not None and (i + 1 == len(chunks) or chunks[i + 1].norm != "to"):
            pair = (str(chunks[first].value.name), str(chunks[first + 2].value.name))
            winner = pair[score.left < score.right]
        else:
            return False
        if pair is None or winner not in pair or not can_meet(*pair):
            return False
        self._tell(i, None, None, i, pair, winner, False, None, home, "prose.ended for")
        return True

    def _ended_there(self, i: int) -> bool:
        """A draw that is told by its place and its guest: "In Derby, it finished 1-1 against Leeds"."""
        chunks, score = self.chunks, self.chunks[i].value
        before = self.text[self.sentence.start : chunks[i].start]
        if score.left != score.right or len(chunks) < 5 or not FINISHED.search(before) or PERIOD.search(before):
            return False
        guest = complement(chunks, i, frozenset({"against", "with"}), direct=False)
        place = 1 + (chunks[1].norm == "the")
        sole = sum(c.kind in "THL" for c in chunks[:i]) == 1
        if guest is None or guest[0] > i + 4 or chunks[0].norm not in ("in", "at") or not sole:
            return False
        rival, there = str(chunks[guest[0]].value.name), chunks[place]
        counts = self.discourse.annotated.team_counts
        hosts = {str(there.value.name)} if there.kind == "T" else {t for t in counts if owns(t, there)}
        hosts |= set() if hosts or is_metropolis(there.norm) else city_teams(there.norm) & set(counts)
        hosts = hosts or {t for t in owners(there) if share_a_competition(self.discourse, t, rival)}
        host = hosts.pop() if len(hosts) == 1 else None
        if host in (None, rival) or there.possessive or not can_meet(str(host), rival):
            return False
        self._tell(i, None, guest, i, (str(host), rival), None, True, str(host), host, "prose.finished")
        return True

    def _won_before(self, before: str) -> tuple[tuple[str, str], str] | None:
        """The one pair of whom the article told who won, and the winner, where the match itself ended so: "the game
        ended 2-1"."""
        named = {c.value.name for c in self.chunks if c.kind == "T"}
        won = [(pair, winner) for pair, winner in self.discourse.winners.items() if named <= pair]
        if len(won) != 1 or not OF_THE_MATCH.search(before):
            return None
        one, two = sorted(won[0][0])
        return (one, two), won[0][1]

    def _in_favour(self, i: int) -> str | None:
        """The winner right behind the score at `i`: "to Leeds", "in favour of Leeds", "in Leeds' favour", "to the
        visitors"."""
        behind = self.chunks[i + 1 : i + 5]
        words = [c.norm if c.kind != "T" else "T" for c in behind if c.kind != "d"]
        at = next((k for k, c in enumerate(behind) if c.kind == "T"), None)
        if at is None:
            role = role_side(self.chunks, i + 3) if len(behind) > 2 and behind[0].norm == "to" else None
            return self.in_role(role, i) if role is not None else None
        told = words[:2] == ["to", "T"] and not behind[at].possessive
        favoured = words[0] == "in" and bool(FAVOUR & set(words[:3]))
        return str(behind[at].value.name) if told or favoured else None
