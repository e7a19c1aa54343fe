"""The other side of a result that its predicate does not name: the owner of the ground, or of the match spoken of.

In: a predicate of a sentence and its own side. Out: a team's name; None where an unknown name stands in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from transforms.annotate.chunks import sections_of
from transforms.annotate.scores import Score
from transforms.extract.ahead import SEVERAL
from transforms.extract.competitions import can_meet, share_a_competition
from transforms.extract.complements import complement
from transforms.extract.derbies import rival_in_derby
from transforms.extract.earlier import OF_TABLE
from transforms.extract.focus import lost_several
from transforms.extract.frames import BY_PREPOSITIONS, WINNER_PREPOSITIONS, Predicate, predicate
from transforms.extract.goingon import is_elsewhere
from transforms.extract.homes import city_teams, is_metropolis, owners
from transforms.extract.lists.words import either
from transforms.extract.rivals import PLACES
from transforms.extract.subjects import STATES
from transforms.extract.whichmatch import WhichMatch
from transforms.lexicon.words import word_set

OTHER_MATCH = re.compile(rf"\b{either(word_set('en', 'grammar', 'other_match'))}\b", re.IGNORECASE)
BETWEEN_THEM = re.compile(  # of two who are to meet
    r"[^.]*\bbetween (?:them|the (?:two|pair|sides))\b"
    r"|(?:their|the) (?:most recent|last|previous) (?:fixture|meeting|encounter|clash)\b",
    re.I,
)
ORIGINAL = re.compile(r"\bin the (?:original|initial) (?:tie|match|game|meeting)\b", re.I)  # before the replay reported
NOUNS = frozenset({"match_noun.nouns", "fixture.transitive", "draw_noun.nouns", "loss_noun.nouns", "win_noun.nouns"})
OWN_CLAUSE = 8  # chunks before a side's name that its clause may begin with: "In the game against Hull Leeds won"
ELSEWHERE = frozenset({"trip", "visit", "journey", "date"})
AVENGED = frozenset({"avenged", "avenge", "avenging", "revenge"})
SPOILERS = word_set("en", "grammar", "spoilers")
STANDINGS = (OF_TABLE | PLACES | {"top", "bottom"}) - {"first", "second", "last"}
BESIDE_NO_NAME = frozenset(["passive", "held_passive", "lose", "draw"])  # frames of which no team is the object
OWED = frozenset({"thanks", "due", "owing", "behind", "down"})
KICKS = frozenset({"penalties", "shoot", "shootout", "spot", "extra", "aggregate", "kicks"})
OPPOSED = frozenset({"against", "over", "at", "to"})  # prepositions that stand before an opponent


class Unnamed(WhichMatch):
    """The sides of one sentence's results that their predicates leave out."""

    def _came_away_from(self, own: str, at: int) -> str | None:
        """The side that was left behind with what the noun at `at` tells: "came away from Derby with a 3-1 defeat"."""
        chunks = self.chunks
        for k in range(at - 1, 2, -1):
            if chunks[k].kind in ";rbc" and chunks[k].norm not in ("after", "following"):
                return None
            if chunks[k].kind == "T":
                away = chunks[k - 1].norm == "from" and chunks[k - 2].norm in ("away", "home", "back", "returned")
                return str(chunks[k].value.name) if away and chunks[k].value.name != own else None
        return None

    def _handled_in(self, own: str, at: int) -> str | None:
        """Whom the match of the noun at `at` did something to: "ran Hull ragged in a 4-2 win"."""
        chunks = self.chunks
        within = next((k for k in range(at - 1, max(1, at - 6), -1) if chunks[k].norm == "in"), 0)
        if not within or any(c.kind not in "dSwN-" for c in chunks[within + 1 : at]):
            return None
        for k in range(within - 1, max(1, within - 7), -1):
            if chunks[k].kind in ",;bcr":
                return None
            if chunks[k].kind == "T":
                name = str(chunks[k].value.name)
                return name if k in self.taken and chunks[k - 1].kind == "w" and name != own else None
        return None

    def _missing_opponent(self, own: str, found: Predicate, score: Score | None) -> tuple[str | None, str | None]:
        """The other side where the predicate names none: the owner of the ground, or the match spoken of."""
        chunks = self.chunks
        met_stranger = self.discourse.stranger_block == self.sentence.block
        if met_stranger and not any(c.kind == "T" and c.value.name != own for c in chunks):
            return None, None
        if (decided := self._of_decided_tie(own)) is not None:
            return decided, None
        if score is not None and (faced := self._hard_game(own, found.at) or self._frustrated(own, found.at)):
            return faced, None
        if (out := self._knocked_out(own, found)) is not None:
            return out, None
        if found.noun and (loser := lost_several(self.sentence, self.discourse)) not in (None, own):
            return loser, None
        if found.noun and (left := self._came_away_from(own, found.at)) is not None:
            return left, left
        if found.noun and (handled := self._handled_in(own, found.at)) is not None:
            return handled, None
        for k in range(found.at + 1, min(len(chunks), found.at + 8)):
            if chunks[k].kind == "L" and chunks[k - 1 - (chunks[k - 1].norm == "the")].norm in ("at", "in"):
                hosts = self._in_article(owners(chunks[k]), own) or self._in_article(city_teams(chunks[k].norm), own)
                if (
                    not hosts
                    and chunks[k].value[0][0] is None
                    and not any(c.kind == "T" and c.value.name != own for c in chunks[: found.at])
                    and (share_a_competition(self.discourse, own, owners(chunks[k])[0]) or self._abroad(own, k))
                ):
                    hosts = owners(chunks[k])  # "drew in Seattle", of a side that plays in one league with Seattle's
                if len(hosts) == 1 and own not in city_teams(chunks[k].norm):
                    return hosts[0], None if own in owners(chunks[k]) else hosts[0]  # a ground that both share
            if chunks[k].kind == "T" and chunks[k].value.name != own and self._visited(found.at, k):
                return chunks[k].value.name, chunks[k].value.name
            within = chunks[k - 1 - (chunks[k - 1].norm == "the")].norm == "in"  # "winners in the Faroe Islands"
            if chunks[k].kind == "T" and within and chunks[k].value.name != own:
                return chunks[k].value.name, chunks[k].value.name
            if chunks[k].kind in "HTL" and chunks[k - 1].norm in ("in", "of"):
                hosts = self._in_article(city_teams(chunks[k].norm), own)
                sure = not is_metropolis(chunks[k].norm) or self._in_mind(hosts)
                if len(hosts) == 1 and own not in city_teams(chunks[k].norm) and sure:
                    return hosts[0], hosts[0]
        if (hosted := self._when_they(found.at, own)) is not None:
            return hosted, None
        scene = self._scene(found) if score is not None else None
        if scene is not None and not self._of_final() and (host := self._host_at(own, scene)) not in (None, own):
            return host, host
        behind = [c for c in chunks[found.at + 1 : found.at + 4] if c.kind != "S"]
        of_them = [c.norm for c in behind[:2] if c.norm not in OPPOSED and c.norm != "with"]
        if of_them[:1] == ["them"]:
            if any(c.kind == "H" and chunks[k - 1].norm in OPPOSED for k, c in enumerate(chunks[: found.at]) if k):
                return None, None  # "make it count against Brackthwaite, beating them"
            if (faced := self._faced_before(found.at)) not in (None, own):
                return faced, None
            spoken_of = self.discourse.topic if self.discourse.topic != own else self._announced(own)
            return self._them(own, found.at, spoken_of), None
        if any(c.norm in ("both", "each") for c in chunks[max(0, found.at - 2) : found.at]):
            return None, None
        if any(c.norm == "reverse" and "match_noun.nouns" in d.labels for c, d in pairwise(chunks)):
            main = self._pair_ahead({own}) or self.discourse.main_pair or ()
            # "won the reverse fixture 2-0": with the other side of the match in hand
            return (next(iter(set(main) - {own}), None) if own in main else self._announced(own)), None
        if (told_of := self._in_which(found.at, own)) is not None:
            return told_of
        if ORIGINAL.search(self.text, self.sentence.start, self.sentence.end) and own in (
            self.discourse.main_pair or ()
        ):
            return next(iter(set(self.discourse.main_pair or ()) - {own}), None), None
        if (run := self._stood_in_the_way(own, found.at)) is not None:
            return run
        rival = rival_in_derby(self.sentence, self.text, own) or self._it_was_against(own)
        if rival is not None:
            return rival, None
        if score is None or self._against_unknown(found) or chunks[found.at].norm in SEVERAL:
            return None, None
        if found.noun and self._may_yet_come(found.at):
            return None, None
        if (host := self._where_they_go(own, found.at)) is not None:
            return host, host
        if (rival := self._announced(own)) is not None and BETWEEN_THEM.match(self.text, self.sentence.start):
            return rival, None
        if (rival := self._met_before(own)) is not None:
            return rival, None
        named = any(c.kind == "T" and c.value.name == own for c in chunks)
        if named and own in self.discourse.headed and self._is_of_old():
            return next(iter(self.discourse.headed - {own}), None), None
        if (doubled := self._doubled(own) or self._avenged(found)) is not None:
            return doubled, None
        if self._is_of_another_match(found):
            return None, None
        if (played := self._played_with(own, found.at)) is not None:
            return played, None
        if (led := self._trailed_before(own, found.at) or self._other_of_leg(own, found)) is not None:
            return led, None
        if (described := self._their_hosts(found.at, own)) is not None:
            return described
        owners_before = self._owners_before(own, found.at)
        if len(owners_before) == 1 and any(c.norm in SPOILERS for c in chunks[: found.at]):
            return owners_before.pop(), None  # "ended Leeds' winning streak with a 1-0 win"
        told = self.discourse.told_of(own, score.left, score.right)
        if told is not None and not self._names_other_match():
            return told, None
        later = self._shared_complement(found)
        if later is not None and later != own:
            return later, None
        own_at = next((k for k in range(found.at - 1, 0, -1) if self._is_named(k, own)), 0)
        for k in range(found.at - 1, max(0, own_at - OWN_CLAUSE), -1):
            if (
                chunks[k].kind == "T"
                and chunks[k].value.name != own
                and k not in self.taken
                and chunks[k - 1].norm in ("to", "against", "with", "over")
            ):
                moved = chunks[k - 2].norm.endswith("ed") and chunks[k - 2].norm not in STATES
                of_match = k > 1 and any("match_noun.nouns" in c.labels for c in chunks[max(0, k - 6) : k - 1])
                if any(c.kind in "bc" for c in chunks[k + 1 : own_at]) and not of_match:
                    continue  # "are level with Leeds, but Derby won 3-0"; not so "the game against Leeds was hard, but"
                if k > 1 and ((chunks[k - 2].norm in ELSEWHERE and not self._of_first_leg(found)) or moved):
                    continue  # "leapfrogged over Leeds": a rival of the table
                return self._unless_told(own, str(chunks[k].value.name), score), None
        host = (
            self._host_before(found.at, own)
            or self._played_at(found, own)
            or self._visit_to(found, own)
            or self._back_from(found.at, own)
        )
        if host is not None:
            return host, host
        if (town := self._came_from(found.at)) is not None:
            hosts = self._in_article(city_teams(town), own)
            return (hosts[0], hosts[0]) if len(hosts) == 1 else (None, None)
        if (met := self._first_leg_at(found.at, own)) is not None:
            return met, None
        if (host := self._ground_before(found.at, own)) is not None:
            return self._unless_told(own, host, score), host
        if (beaten := self._loss_on(found.at, own)) is not None:
            return beaten, None
        if (rival := self._in_hand(found, own) or self._who_played_there(found.at, own)) is not None:
            return rival, None
        if self.spoken and own in self.spoken:
            if score.left == score.right and any(self._told_of_before(t) for t in self.told):
                return None, None  # "had just stunned Paris, but drew 2-2": with somebody else
            rival = self.spoken[1] if self.spoken[0] == own else self.spoken[0]
            there = any(
                c.norm == "there" for c in chunks[found.at + 1 : found.at + 6]
            )  # "and then lost 1-0 over there"
            again = there or self._other_leg(own, rival, found.at)
            if not again and self._went_otherwise(own, rival, found):
                return None, None
            return (rival if again else self._unless_told(own, rival, score)), None
        if len(owners_before) == 1 and self.discourse.opponent(own) is None:
            return owners_before.pop(), None
        if self._of_other_round() or OTHER_MATCH.search(self.text, self.sentence.start, self.sentence.end):
            return None, None
        if (rival := self._other_of_two(own, found)) is not None:
            return rival, None
        if self._told_as_before(found.at):
            return None, None
        opponent = self._against_before(own) or self.discourse.opponent(own)
        if opponent is None and self._is_new(own):
            here = {str(c.value.name) for c in chunks[: found.at] if c.kind == "T"} - {own}
            opponent = before if (before := self._only_team_before()) and here <= {before} else None
        if opponent is None or self._passed(own, opponent, found.at):
            return self._spoken_of_besides(own, found), None
        return self._unless_told(own, opponent, score), None

    def _of_decided_tie(self, own: str) -> str | None:
        """Whom `own` met in the tie that the sentence before tells as decided, where this one goes through its legs and
        names nobody else: "beat Hull on aggregate to earn a final against Derby. They won the first leg 1-0"."""
        before = self.discourse.before(self.sentence)
        if before is None or not any("legs" in sections_of(c.labels) for c in self.chunks):
            return None
        if any(c.kind == "T" and c.value.name != own for c in self.chunks):
            return None
        named = {str(c.value.name) for c in before.chunks if c.kind == "T"}
        rivals = [next(iter(pair - {own})) for pair in self.discourse.closed if own in pair and pair <= named | {own}]
        return rivals[0] if len(rivals) == 1 else None

    def _met_there(self, own: str | None, other: tuple[int, str] | None, score: Score | None) -> str | None:
        """Whom `own` met in the match printed above with this score, where an unknown name behind "at" only says where:
        "Ards 0 Bangor 2" above "a 2-0 win at Seaview Lane"."""
        if other is None or other[1] != "at" or score is None or self.chunks[other[0]].value.known or own is None:
            return None
        heard = self.discourse.heard
        if heard is None or {heard.home_goals, heard.away_goals} != {score.left, score.right}:
            return None
        pair = (heard.home_team, heard.away_team)
        return pair[pair[0] == own] if own in pair else None

    def _knocked_out(self, own: str, found: Predicate) -> str | None:
        """Whom `own` put out with the result at `found`, wherever that was: "Leeds knocked Hull out of the cup after a
        2-2 draw in Derby"."""
        if not found.noun or self.spoken is None or own not in self.spoken or "out" not in self.sentence.words:
            return None
        before = self.chunks[: found.at]
        sent = next((k for k, c in enumerate(before) if "split_win.verbs" in c.labels), None)
        led = sent is not None and any(c.norm in ("after", "with", "by", "following") for c in before[sent:])
        return next(team for team in self.spoken if team != own) if led else None

    def _them(self, own: str, at: int, spoken_of: str | None) -> str | None:
        """Whom `own` beat: the one other team before chunk `at`, but neither who did so too ("Hull and Derby each beat
        them") nor a third side that was met ("the trip to Hull was lost too after Derby beat them")."""
        chunks, last = self.chunks, self.told[-1] if self.told else None
        if last is not None and last.subject == own and last.last < at:
            apart = any(c.kind in "TH" for c in chunks[last.last + 1 : at])
            return None if apart else next(team for team in last.teams if team != own)  # "lost at Hull and beat them"
        own_at = next((k for k in range(at - 1, -1, -1) if self._is_named(k, own)), 0)
        together = own_at > 1 and chunks[own_at - 1].norm == "and" and chunks[own_at - 2].kind == "T"
        before = [k for k in range(at) if chunks[k].kind == "T" and chunks[k].value.name != own]
        named = [k for k in before if not (together and k == own_at - 2) and k not in self.discourse.objects]
        others = {str(chunks[k].value.name) for k in named}
        met = [k for k in before if k in self.discourse.objects and any(self._is_named(n, own) for n in range(k))]
        others = others or {str(chunks[k].value.name) for k in met}  # "Leeds had waited to beat Hull, but beat them"
        if len(others) == 1:
            return others.pop()
        return None if others or spoken_of in {chunks[k].value.name for k in before} else spoken_of

    def _in_article(self, teams: Iterable[str], own: str) -> list[str]:
        """Those of `teams` whom the article names and `own` can have met."""
        return [t for t in teams if t != own and t in self.discourse.annotated.team_counts and can_meet(own, t)]

    def _owners_before(self, own: str, at: int) -> set[str]:
        """The other teams that own something before chunk `at`, the countries of clubs apart, and those whose rivals or
        next opponents `own` are."""
        chunks = self.chunks
        found = set()
        for k, chunk in enumerate(chunks[:at]):
            if chunk.kind == "T" and chunk.possessive and chunk.value.name != own and chunks[k + 1].kind not in "T,;":
                named = next((n for n in range(k + 1, at) if chunks[n].kind not in "wnN,"), at)
                if chunks[named].kind != "T" or chunks[named].value.name != own:
                    found.add(str(chunk.value.name))
        return found

    def _unless_told(self, own: str, rival: str | None, score: Score) -> str | None:
        """`rival`, unless the article has told the match of the two with another score: then this one is of somebody
        else, where neither its words nor the article say that the two met again, as in the replay of a draw."""
        kicks = score.left == score.right and not KICKS.isdisjoint(self.sentence.words)
        if kicks or self.discourse.leg_block >= 0:
            return rival  # won on penalties, told before with their score, after a draw
        told = self.discourse.scores.get(frozenset((own, str(rival))))
        same = (max(score.left, score.right), min(score.left, score.right))
        if not told or same in told or self._names_other_match(rival):
            return rival
        drew = all(high == low for high, low in told) and score.left != score.right
        return rival if drew and "replay" in self.discourse.annotated.article.text else None

    def _passed(self, own: str, rival: str, at: int) -> bool:
        """Whether a third team stands between the side of a result and its predicate: "Leeds, replacing Hull in third
        after winning their meeting 4-3"; or before it, where the side goes unnamed: "the men who put Hull out 4-3"."""
        before = [c for c in self.chunks[:at] if c.kind == "T"]
        named = [str(c.value.name) for c in before if not c.possessive]
        if own not in named and any(c.value.name == own for c in before):
            return False
        since = named.index(own) if own in named else 0
        return bool(set(named[since:]) - {own, rival})

    def _is_named(self, k: int, team: str) -> bool:
        return bool(self.chunks[k].kind == "T" and self.chunks[k].value.name == team)

    def _in_mind(self, teams: list[str]) -> bool:
        """Whether one of `teams` is a side of the match spoken of, or named in the sentence."""
        named = {str(c.value.name) for c in self.chunks if c.kind == "T"}
        return bool(set(teams) & {*(self.discourse.pair or ()), *named})

    def _doubled(self, own: str) -> str | None:
        """Over whom the side can complete "a league double": the match was with that side, in the same season."""
        chunks = self.chunks
        for k in range(len(chunks) - 2):
            if chunks[k].norm == "double" and chunks[k + 1].norm == "over":
                other = next((c for c in chunks[k + 2 : k + 4] if c.kind == "T"), None)
                return str(other.value.name) if other is not None and other.value.name != own else None
        return None

    def _avenged(self, found: Predicate) -> str | None:
        """Over whom a defeat was made good: "avenged a 3-1 defeat in May by beating Derby", by the win told behind."""
        chunks, at = self.chunks, found.at
        if found.frame != "loss_noun" or AVENGED.isdisjoint(c.norm for c in chunks[max(0, at - 6) : at]):
            return None
        behind = (p for k in range(at + 1, len(chunks)) if (p := predicate(chunks, k)) is not None)
        win = next((p for p in behind if p.frame in ("win", "win_noun")), None)
        other = complement(chunks, win.at, WINNER_PREPOSITIONS, direct=win.frame == "win") if win else None
        return str(chunks[other[0]].value.name) if other else None

    def _against_unknown(self, found: Predicate) -> bool:
        """Whether the words name an opponent that nothing explains: "a 3-1 win against the Reliance Champs", "beat
        visiting Hope 3-0", "won 3-1 in its visit to Hope"; or share several out "respectively"."""
        chunks = self.chunks
        pending = found.frame in ("win", "draw") and not found.noun
        behind = [c for c in chunks[found.at + 1 : found.at + 3] if c.kind != "d"]
        if (found.noun or found.frame in BESIDE_NO_NAME) and behind and behind[0].kind == "T":
            return True  # "a 1-0 loss the Leeds": the word between is lost
        opposed = OPPOSED | {"by"} if found.frame in ("passive", "held_passive", "loss_noun") else OPPOSED
        if found.frame == "loss_noun" and [c.norm for c in self.chunks[found.at + 1 : found.at + 2]] == ["of"]:
            opposed = opposed | {"of"}  # "the 6-3 demolition of United": which, nothing tells
        for k in range(found.at + 1, min(len(chunks), found.at + 9)):
            chunk = chunks[k]
            if chunk.kind == "H" and pending and not chunk.possessive:
                return True
            if chunk.kind in ",;bc.D" or (chunk.kind == "K" and not chunk.labels & NOUNS):
                break
            owner = chunk.kind == "T" and chunk.possessive
            if chunk.norm == "to" and chunks[k - 1].norm in OWED:
                break  # "a 2-1 win thanks to a Smith goal", "having gone behind to a Smith goal"
            pending = chunk.norm in opposed if chunk.kind == "p" else pending and (owner or chunk.kind in "dwnNKC-")
        return any(c.norm == "respectively" for c in chunks[found.at :])

    def _shared_complement(self, found: Predicate) -> str | None:
        """The opponent that a second predicate names for both: "drew 0-0 and won 4-1 against Seattle"."""
        chunks = self.chunks
        for k in range(found.at + 1, min(len(chunks), found.at + 5)):
            following = predicate(chunks, k)
            if following is not None and not following.noun and chunks[k - 1].norm == "and":
                prepositions = WINNER_PREPOSITIONS | BY_PREPOSITIONS
                other = complement(chunks, k, prepositions, direct=following.frame == "win")
                return chunks[other[0]].value.name if other else None
        return self._behind_both(found.at)

    def _behind_both(self, at: int) -> str | None:
        """The opponent that stands behind two scores of one predicate: "won 2-1 at home and 3-0 away against Derby"."""
        chunks = self.chunks
        for k in range(at + 1, len(chunks) - 1):
            if chunks[k].norm in ("against", "over") and chunks[k + 1].kind == "T":
                return str(chunks[k + 1].value.name)
            if chunks[k].kind not in "Spwcd":
                return None
        return None

    def _against_before(self, own: str) -> str | None:
        """The side against which the sentence before, of the same paragraph, has `own` play: "Leeds, 2-1 down, went out
        for the second half against Hull. They won 4-2"."""
        before = self.discourse.before(self.sentence)
        chunks = before.chunks if before is not None else []
        named = {str(c.value.name) for c in chunks if c.kind == "T"} - {own}
        met = [str(b.value.name) for a, b in pairwise(chunks) if a.norm == "against" and b.kind == "T"]
        return met[0] if len(named) == 1 and met and can_meet(own, met[0]) else None

    def _only_team_before(self) -> str | None:
        """The one team that the sentence before names, in the same paragraph; not where the two are told apart: beside
        a place in the table ("Leeds are still top. Hull were beaten 2-0"), or of the last matches of one."""
        before = self.discourse.before(self.sentence)
        if before is None or any(c.kind == "S" for c in before.chunks) or is_elsewhere(self.sentence, self.text):
            return None
        chunks = [c for sentence in (before, self.sentence) for c in sentence.chunks if c.kind != "G"]
        words = {word for c in chunks for word in c.norm.split()}
        if words & STANDINGS or any(a.norm == "last" and b.kind == "N" for a, b in pairwise(self.chunks)):
            return None
        named = {c.value.name for c in before.chunks if c.kind == "T"}
        return named.pop() if len(named) == 1 else None

    def _is_new(self, team: str) -> bool:
        """Whether the article names the team here for the first time."""
        return team not in self.discourse.named
