"""The other side of a result from what its sentence says before it: the ground they went to, how the match stood.

In: a predicate of a sentence and its own side. Out: a team's name, or None where the words before do not tell.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.references import SCORED
from transforms.extract.ahead import APART
from transforms.extract.frames import HOST_WORDS, TRIPS, Predicate, is_match_noun, predicate
from transforms.extract.homes import owners
from transforms.extract.obliques import TABLES
from transforms.extract.subjects import LEFT, STATES, names_a_goal, subject
from transforms.extract.telling import Telling
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set

MEANWHILE = frozenset(["as", "when", "before", "until"])  # between the doings of two sides of one match
TURNED = MEANWHILE | {"but", "yet"}
LEADS = frozenset({"lead", "advantage", "behind", "ahead", "down", "arrears"})
OPPOSITE = {"over": LEADS, "against": LEADS, "to": LEADS, "from": frozenset({"away"})}  # what stands before them
OPPOSITE_OF_ALL = frozenset({"against", "over", "to"})  # before the other side of all that a sentence tells
CAME = frozenset({"came", "come", "comes", "coming", "returned", "returning", "emerged", "went"})
ARRIVED = frozenset({"came", "visited", "travelled", "traveled", "arrived"})
CONCEDED = frozenset({"though", "although"})
TOOK = frozenset({"took", "taken", "take", "forced", "held"})  # before "Leeds to a replay"
HARM = frozenset({"misery", "woe", "woes", "agony", "pain", "gloom", "embarrassment", "humiliation", "pressure"})
TURN = 5  # chunks between such a word and the side that turned the match: "but it was visiting Leeds who"
OF_TABLE = TABLES | {"race", "title", "points", "point", "difference", "clear"}
HOW_IT_STOOD = re.compile(rf"\b(?:{any_of(word_set('en', 'scores', 'standing', 'words'))})\b", re.I)
ENDED = frozenset(["ended", "ends", "finished", "brought", "yielded", "resulted", "produced"])


class Earlier(Telling):
    """The sides of one sentence's results by the words before them."""

    def _host_before(self, at: int, own: str) -> str | None:
        """Where the side of the predicate at `at` was: "avoided an upset at Derby by coming back to win 2-1"."""
        chunks = self.chunks
        for k in range(at - 1, 0, -1):
            goes_on = chunks[k].kind == "c" and chunks[k + 1].kind in "xwK"  # "were two down at Derby and did well"
            if chunks[k].kind in ",;cbr" and not (goes_on and all(c.kind not in "THPn" for c in chunks[k:at])):
                return None
            if chunks[k].kind == "T" and chunks[k].value.name != own and not chunks[k].possessive:
                before = next((c.norm for c in reversed(chunks[:k]) if c.kind not in "wnHd"), "")
                return str(chunks[k].value.name) if before == "at" and k not in self.taken else None
        return None

    def _played_at(self, found: Predicate, own: str) -> str | None:
        """Where the clause was that a participle behind its comma ends: "had no joy at Derby, losing 2-0"; not "were
        back from defeat at Derby, winning 2-0"."""
        chunks, comma = self.chunks, found.at - 1
        if found.finite or comma < 3 or chunks[comma].kind != "," or chunks[comma - 1].kind != "T":
            return None
        host, start = chunks[comma - 1], comma - 2
        while start > 0 and chunks[start].kind not in ",;bT":
            start -= 1
        told = any(c.kind in "KS" and not is_match_noun(c) for c in chunks[start:comma])
        at = chunks[comma - 2].norm == "at" and not host.possessive and host.value.name != own
        return str(host.value.name) if at and not told and comma - 1 not in self.taken else None

    def _visit_to(self, found: Predicate, own: str) -> str | None:
        """The host of a visit that is told by its end: "Hull's last visit to Derby ended in a 4-1 victory"."""
        for k in range(found.at - 1, 1, -1):
            if self.chunks[k].kind in ";br" and not self.chunks[k + 1].norm.startswith("follow"):
                return None  # but "the trip to Derby that followed ended in a 2-1 defeat"
            trip = self.chunks[k - 2 if self.chunks[k - 1].norm == "to" else k - 1].norm in TRIPS
            if self.chunks[k].kind == "T" and trip:
                ended = any(c.norm in ENDED for c in self.chunks[k + 1 : found.at])
                return str(self.chunks[k].value.name) if ended and self.chunks[k].value.name != own else None
        return None

    def _loss_on(self, at: int, own: str) -> str | None:
        """On whom a loss was inflicted before the predicate at `at`: "a third defeat on Derby as Leeds won 1-0"."""
        for k in range(at - 1, 1, -1):
            before = self.chunks[k - 2 : k]
            suffered = "loss_noun.nouns" in before[0].labels or before[0].norm in HARM
            if self.chunks[k].kind == "T" and before[1].norm == "on" and suffered:
                return str(self.chunks[k].value.name) if self.chunks[k].value.name != own else None
        return None

    def _in_hand(self, found: Predicate, own: str) -> str | None:
        """The other side where the clause tells how the match went: "they twice led Lazio and drew 2-2"."""
        chunks, at = self.chunks, found.at
        for k in range(at - 1, max(0, at - 14), -1):
            if chunks[k].kind in ";br":
                break
            if chunks[k].kind == "T" and chunks[k - 1].norm in LEFT and chunks[k + 1].norm == "with":
                return str(chunks[k].value.name) if chunks[k].value.name != own else None
            taken = chunks[k - 1].norm in TOOK and [c.norm for c in chunks[k + 1 : k + 4]][:3] == ["to", "a", "replay"]
            stood = chunks[k - 1].norm in STATES or taken or self._stood_against(k) or names_a_goal(chunks, k)
            if chunks[k].kind == "T" and not chunks[k].possessive and stood:
                return str(chunks[k].value.name) if chunks[k].value.name != own else None
        return None

    def _stood_against(self, k: int) -> bool:
        """Whether the team at `k` is the one against which a match stood or turned: "wasted a two-goal lead over
        promoted Derby", "came from behind against the ten men of Derby", "pulled away from Derby"."""
        chunks, j = self.chunks, k - 1
        while j > 1 and (chunks[j].kind in "wdnN-" or (chunks[j].norm == "of" and chunks[j - 1].norm == "men")):
            j -= 1
        return chunks[j].norm in OPPOSITE and chunks[j - 1].norm in OPPOSITE[chunks[j].norm]

    def _who_played_there(self, at: int, own: str) -> str | None:
        """The subject of the main clause, for what a clause of place tells of another side: "Leeds ran riot at Ewood
        Park, where Hull were beaten 5-1"."""
        chunks = self.chunks
        where = next((k for k in range(at - 1, 2, -1) if chunks[k].norm == "where" or chunks[k].kind == ";"), 0)
        if chunks[where].norm != "where" or chunks[where - 1].kind != "," or chunks[where - 2].kind not in "LH":
            return None
        inside = {str(c.value.name) for c in chunks[where:at] if c.kind == "T"}
        main = subject(chunks, where, self.taken)
        if inside != {own} or not isinstance(main, int) or any(c.norm == "had" for c in chunks[where:at]):
            return None
        return str(chunks[main].value.name) if chunks[main].value.name != own else None

    def _other_of_two(self, own: str, found: Predicate) -> str | None:
        """The other of the two sides of one match: "Hull lost their lead as Leeds came back to earn a 2-2 draw", "Hull
        were ahead at the break but Leeds won 2-1"."""
        chunks = self.chunks
        teams = [k for k, c in enumerate(chunks[: found.at]) if c.kind == "T" and not c.possessive]
        if len(teams) != 2 or any(c.kind == "T" for c in chunks[found.at :]):
            return None
        one, two = teams
        sides = [str(chunks[k].value.name) for k in teams]
        described = one <= 2 and all(c.kind in "dn" or c.norm in HOST_WORDS for c in chunks[:one])
        heads = described or chunks[one - 1].kind in ";,"
        if not heads or own not in sides or sides[0] == sides[1]:
            return None
        if any(c.kind == ";" or c.norm in APART for c in chunks[one:two]):
            return None
        whose = two == found.at - 1 and any(c.norm in MEANWHILE for c in chunks[one:two])  # "until a 2-1 Everton win"
        opener = chunks[two - 1] if chunks[two - 1].kind == "b" else chunks[two - 2]
        meanwhile = found.noun and chunks[one - 1].kind != "," and (whose or opener.norm in MEANWHILE)
        return sides[1 - sides.index(own)] if meanwhile or self._turned(one, two) else None

    def _turned(self, one: int, two: int) -> bool:
        """Whether the clause about the team at `one` tells how a match stood, and that of the one at `two` how it went
        on: "Hull led 2-0 but it was Leeds who won"; not how a table stands."""
        chunks = self.chunks
        turn = next((k for k in range(two - 1, max(one, two - TURN), -1) if chunks[k].norm in TURNED), None)
        if turn is None and chunks[two - 1].kind == ",":
            turn = next((k for k in range(two - 1, one, -1) if chunks[k].norm in CONCEDED), None)
            if turn is None:
                return self._told_of_both(one, two)
            return not self.told and self._stood(one, turn)
        if turn is None or self.told or any(c.kind not in "dxwPN" for c in chunks[turn + 1 : two]):
            return False
        return self._stood(one, turn)

    def _told_of_both(self, one: int, two: int) -> bool:
        """Whether the clause of the team at `one` tells, without a score, what that of the one at `two` tells with its
        participle: "Hull were beaten again, Leeds winning 2-1"."""
        before = next((p for k in range(one + 1, two) if (p := predicate(self.chunks, k)) is not None), None)
        behind = predicate(self.chunks, two + 1)
        if before is None or behind is None or behind.finite or before.noun or behind.noun:
            return False
        return (before.frame in ("lose", "passive") and behind.frame == "won") or (
            before.frame == "won" and behind.frame == "lose"
        )

    def _stood(self, one: int, until: int) -> bool:
        """Whether the words from the team at `one` to chunk `until` tell how its match stood."""
        chunks = self.chunks
        if any(c.kind == "C" or c.norm in OF_TABLE for c in chunks[one : until + 1]):
            return False
        interim = any(one < k < until and kind == "interim" for k, kind in self.kinds.items())
        return interim or bool(HOW_IT_STOOD.search(self.text, chunks[one].start, chunks[until].start))

    def _ground_before(self, at: int, own: str) -> str | None:
        """The host of the ground that clauses before name: "took the lead at Anfield but were beaten 2-1", "came
        away from Anfield with a 2-1 win"."""
        chunks = self.chunks
        for k in range(at - 1, 0, -1):
            if self._led_at(k, own):
                return str(chunks[k].value.name)
            if chunks[k].kind == ";" or k in self.used or (chunks[k].kind == "T" and chunks[k].value.name != own):
                return None
            if chunks[k].kind == "b" and chunks[k].norm not in ("where", "before", "as"):
                return None
            gone = chunks[k - 1 - (chunks[k - 1].kind == "d")].norm
            left = (gone == "from" or gone in LEFT) and chunks[k + 1].norm == "with"
            if chunks[k].kind == "L" and not self.used.isdisjoint(range(k - 4, k)):
                return None  # "beaten 2-1 at Anfield, were 4-2 winners": that of the other match
            if chunks[k].kind == "L" and (left or chunks[k - 1].norm in ("at", "to")):
                hosts = [t for t in owners(chunks[k]) if t in self.discourse.annotated.team_counts]
                return hosts[0] if len(hosts) == 1 and hosts[0] != own else None
        return None

    def _first_leg_at(self, at: int, own: str) -> str | None:
        """At whose ground the clause before has the first leg: "1-0 down from the first leg at Hull, won 3-1"."""
        for k in range(at - 1, 1, -1):
            if self.chunks[k].kind in ";b":
                return None
            if self.chunks[k].kind == "T" and self.chunks[k].value.name != own:
                led = self.chunks[k - 1].norm == "at" and "legs.1" in self.chunks[k - 2].labels
                return str(self.chunks[k].value.name) if led else None
        return None

    def _came_from(self, at: int) -> str | None:
        """The town that a side left with what the noun at `at` tells: "came out of Lubumbashi with a 1-1 draw"."""
        chunks = self.chunks
        left = next((k for k in range(at - 1, max(2, at - 6), -1) if chunks[k].norm == "with"), 0)
        ground = chunks[left - 1].kind == "L" and chunks[left - 1].value[0][0] is not None
        if not left or ground or chunks[left - 1].kind not in "HL" or chunks[left - 2].norm not in ("of", "from"):
            return None
        return chunks[left - 1].norm if any(c.norm in CAME for c in chunks[max(0, left - 5) : left - 2]) else None

    def _it_was_against(self, own: str) -> str | None:
        """Whom the sentence is opened with: "It was against Derby that Leeds lost 2-0 and won 2-0", "That was against
        Derby, when Leeds came back to win 2-1"."""
        chunks = self.chunks
        at = next((k for k, c in enumerate(chunks[:6]) if c.norm in OPPOSITE_OF_ALL), None)
        if at is None or chunks[0].norm not in ("it", "that") or at + 1 >= len(chunks) or chunks[at + 1].kind != "T":
            return None
        cleft = any(c.norm in ("that", "when") for c in chunks[at + 2 : at + 12])
        return str(chunks[at + 1].value.name) if cleft and chunks[at + 1].value.name != own else None

    def _stood_in_the_way(self, own: str, at: int) -> tuple[str, str | None] | None:
        """Whom the side of a round met that is told as the next obstacle of another's run, and the home side: "In the
        semi-finals it was Lyon who came to Highbury and won 2-1", of those whose match was told before."""
        chunks = self.chunks
        k = next((k for k, (it, was) in enumerate(pairwise(chunks[:9])) if (it.norm, was.norm) == ("it", "was")), 0)
        named = [str(c.value.name) for c in chunks[k + 2 : k + 3] if c.kind == "T"]
        if not any(c.kind == "G" for c in chunks[:k]) or named != [own]:
            return None
        cleft = next((n for n in range(k + 3, at) if chunks[n].norm in ("who", "that")), 0)
        before = (self.discourse.told_now or self.discourse.told_before)[-1:]
        met = self.discourse.topic_before
        if not cleft or met in (None, own) or len({c.value.name for c in chunks if c.kind == "T"}) > 1:
            return None
        if not any(met in pair and own not in pair for pair in ((c.home_team, c.away_team) for c in before)):
            return None
        came = not self.told and any(c.norm in ARRIVED for c in chunks[cleft:at])
        return str(met), str(met) if came else None

    def _back_from(self, at: int, own: str) -> str | None:
        """The host of the match from which a side came home: "returned from Derby empty-handed after a 2-1 loss"."""
        chunks = self.chunks
        k = next((k for k in range(at - 1, 1, -1) if chunks[k].kind in "TPH,;c"), 0)
        came = any(c.norm in CAME for c in chunks[max(0, k - 4) : k])
        left = k > 1 and chunks[k].kind == "T" and not chunks[k].possessive and chunks[k - 1].norm == "from"
        return str(chunks[k].value.name) if left and came and chunks[k].value.name != own else None

    def _led_at(self, k: int, own: str) -> bool:
        """Whether the team at `k` is the one at which `own` were ahead or behind: "took the lead at Derby but lost"."""
        chunks = self.chunks
        before = next((c.norm for c in reversed(chunks[:k]) if c.kind not in "wn"), "")
        if chunks[k].kind != "T" or chunks[k].possessive or before != "at" or k in self.taken:
            return False
        one = next((n for n in range(k - 1, -1, -1) if chunks[n].kind == "T"), None)
        if one is None and any(c.norm in SCORED for c in chunks[max(0, k - 4) : k]):
            return True  # "Smith scored at Derby, but Leeds lost 2-1"
        return one is not None and chunks[one].value.name == own and self._stood(one, k)

    def _visited(self, at: int, k: int) -> bool:
        """Whether the team at `k` is whom the match at `at` was played at: "won 3-1 on their visit to Derby"."""
        visit = [c.norm for c in self.chunks[k - 2 : k]] in (["visit", "to"], ["trip", "to"])
        return visit and any(c.norm in ("on", "in") for c in self.chunks[at + 1 : k - 2])
