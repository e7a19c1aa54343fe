"""Who a predicate is about: the subject as a team, through names, pronouns, persons and the clause that follows.

In: a sentence, the running discourse and a predicate. Out: a team's name, or UNKNOWN where a person of no known team
is the subject.
"""

from __future__ import annotations

from transforms.extract.ahead import APART, UNKNOWN
from transforms.extract.antecedents import gives, heads, is_person, is_shared, is_side, of_career, scores
from transforms.extract.competitions import can_meet
from transforms.extract.encounters import rivals_before
from transforms.extract.focus import carried_over, described_side, side_described_before, side_of_head
from transforms.extract.frames import Predicate, predicate
from transforms.extract.hosts import SIDES
from transforms.extract.obliques import oblique
from transforms.extract.ofplayers import OfPlayers, club_of_person
from transforms.extract.relatives import antecedent
from transforms.extract.speakers import side_of_speaker
from transforms.extract.subjects import FIRST_OR_SECOND, in_apposition, is_pronoun, is_seen, subject

SAVING = frozenset(["salvaged", "rescued", "earned", "secured", "snatched", "sealed", "clinched", "ensured", "brought"])
SURPRISING = frozenset(  # words for a result that are also verbs
    "shock upset crushing humbling stunning embarrassing humiliating overwhelming thumping".split()
)
HOSTS = frozenset(["host", "hosts"])
THEIR = HOSTS | {"visitors", "guests"}


class Roles(OfPlayers):
    """The subjects of one sentence's predicates."""

    def subject_team(self, found: Predicate, other: int | None) -> tuple[str | None, int | None, bool]:
        """The team that the predicate is about: its name, its chunk, and whether only a pronoun stands for it."""
        chunks, at = self.chunks, found.at
        if found.noun:
            if (apposed := in_apposition(chunks, at)) is not None and apposed != other:
                return chunks[apposed].value.name, apposed, False
            j = at - 1
            while j >= 0 and at - j <= 6 and (chunks[j].kind in "wNSGCH-L" or chunks[j].norm in SURPRISING):
                j -= 1
            if j >= 0 and chunks[j].kind == "T" and (chunks[j].possessive or self._before_noun(j, at)):
                return chunks[j].value.name, j, False
            which = next((w for c in chunks[max(0, at - 5) : at] for w in FIRST_OR_SECOND if c.norm == f"{w}s"), "")
            if which:
                return self._of_two(which, at), None, True
            if self._given_to_described(at):
                return self._only_other(at, other), None, True
            if (named := self._in_bracket_of(at)) is not None:
                return chunks[named].value.name, named, False
            if (
                there := self._there_for(at) or self._inverted(at) or self._by_whom(j, at) or self._done_to(at, other)
            ) is not None:
                return chunks[there].value.name, there, False
            if (scored_for := self._scored_for(j) or self._goal_of_player(j) or self._drew_in(at, j)) is not None:
                return chunks[scored_for].value.name, scored_for, False
            if j >= 0 and chunks[j].norm == "whose" and (bearer := antecedent(chunks, j)) is not None:
                return chunks[bearer].value.name, bearer, False  # "Leeds, whose 5-0 defeat of Derby"
            if self._came(at) and (before := self._did_before(at, other)) is not None:
                return chunks[before].value.name, before, False
            if self._came(at) and not self.discourse.opens(self.sentence):
                topic = self.discourse.topic
                return topic if other is None or topic != chunks[other].value.name else UNKNOWN, None, True
            if (speaking := self._speaks_after(at)) is not None:
                return speaking, None, False
            if other is not None and (left := self._left_by(other)) is not None:
                return chunks[left].value.name, left, False
            if j >= 0 and self._is_the_teams(j) and not self.discourse.opens(self.sentence):
                return self.discourse.topic or UNKNOWN, None, True
            if j >= 0 and chunks[j].norm == "our":
                return self._speakers(at, other), None, True
            if j >= 0 and chunks[j].norm in ("their", "its"):
                found_owner = self._owner(j, at, other)
                if found_owner is not None:
                    return found_owner
            owner = self._own(at)
            if owner is not None:
                return chunks[owner].value.name, owner, False
            if self._new_subject(at) and (moved := self._helped(found, other)) is not None:
                return moved
            if other is not None and (served := self._served_by_goal(at, other)) is not None:
                return chunks[served].value.name, served, False
        if not found.noun and self._is_strange(at - 1):
            return UNKNOWN, None, True
        found_subject = self._clause_subject(at, other)
        if found_subject == "pronoun" and (named := self._where_they(at)) is not None:
            return chunks[named].value.name, named, False
        if found_subject == "pronoun":
            side = self._pronoun(other, at)
            return self._side_of_player("", found, other) or side if side == UNKNOWN else side, None, True
        if found_subject == "both":
            return self._of_both_sides(at, other), None, True
        if found_subject == "speaker":
            return self._speakers(at, other), None, True
        if found_subject in SIDES:
            return self.in_role(str(found_subject), at), None, True
        if found_subject in FIRST_OR_SECOND:
            return self._of_two(str(found_subject), at), None, True
        if isinstance(found_subject, str):
            person = found_subject.removeprefix("person:")
            team = self.discourse.people.get(person) or self.discourse.people.get(person.split()[-1])
            team = team or self._side_of_scorer(person, found, other) or self._side_of_player(person, found, other)
            return team or UNKNOWN, None, True
        if isinstance(found_subject, int) and found.noun and self._is_player_of(found_subject, other):
            return self._in_focus(found_subject, other) or UNKNOWN, None, True
        if (
            isinstance(found_subject, int)
            and found.noun
            and (won := self._hit_back(found_subject, at, other)) is not None
        ):
            return won, None, True
        if isinstance(found_subject, int):
            return chunks[found_subject].value.name, found_subject, False
        described = found.noun and found_subject is None and self._is_on_described(at)
        if described and (own := self._of_person_in_hand(other)) is not None:
            return own, None, True
        if found.noun and self._making_it(at, other):
            return self._in_focus(at, other) or side_of_head(self.sentence, self.discourse) or UNKNOWN, None, True
        helped = self._helped(found, other)
        if helped is not None:
            return helped
        if any(c.kind == "P" and c.norm in ("we", "us", "our") for c in chunks):
            return UNKNOWN, None, True  # the speaker's own side
        if found.noun or not found.finite or at <= 2:
            ahead = self._had_by(at) or self._subject_ahead(at, other)
            if ahead is not None:
                return chunks[ahead].value.name, ahead, False
            they = self._they_ahead(at, other)
            if they is not None and not self.discourse.opens(self.sentence):
                return self._pronoun(other, they + 1), None, True
        if not found.noun and (told := side_described_before(self.sentence, self.discourse, at)) is not None:
            return told, None, True
        return None, None, False

    def _is_one_of_next(self) -> bool:
        """Whether a description that fits no team means one of two that are just told to meet: "Leeds will host Derby.
        The League One side beat Hull 2-0" leaves open which."""
        before = self.discourse.before(self.sentence)
        named = {str(c.value.name) for c in before.chunks if c.kind == "T"} if before is not None else set()
        return len(named) > 1 and any({c.home_team, c.away_team} <= named for c in self.discourse.coming)

    def _did_before(self, at: int, other: int | None) -> int | None:
        """The side that did what the clause before the noun at `at` tells: "Leeds beat Hull, but then came a 1-1 draw
        with Derby"; not one to which it was done."""
        before = self._antecedent(at, other)
        if before is None or before[1] is None:
            return None
        verb = next((k for k in range(before[1] + 1, at) if self.chunks[k].kind == "K"), at)
        done = predicate(self.chunks, verb)
        return before[1] if done is not None and "passive" not in done.frame else None

    def _served_by_goal(self, at: int, other: int) -> int | None:
        """The one other team of the sentence, where somebody's goal brought the result at `at`: "Leeds cut it fine:
        Smith's goal a minute from time salvaged a 1-1 draw against Derby"."""
        chunks = self.chunks
        giver = next((k for k in range(at - 1, max(0, at - 5), -1) if chunks[k].norm in SAVING), None)
        if giver is None or chunks[giver + 1].kind not in "dS":
            return None
        scorer = next((k for k in range(giver - 1, -1, -1) if chunks[k].kind in "HT;"), 0)
        if chunks[scorer].kind != "H" or not chunks[scorer].possessive:
            return None
        named = [k for k in range(scorer) if chunks[k].kind == "T" and chunks[k].value.name != chunks[other].value.name]
        return named[0] if len({chunks[k].value.name for k in named}) == 1 else None

    def _speakers(self, at: int, other: int | None) -> str:
        """The side of whoever says "we", of a match with a side that the sentence names."""
        own = side_of_speaker(self.sentence, self.discourse)
        named = [{str(c.value.name) for c in part if c.kind == "T"} - {own} for part in (self.chunks[:at], self.chunks)]
        met = other is not None or any(len(teams) == 1 for teams in named)
        them = any(c.norm == "them" for c in self.chunks[at + 1 : at + 5])
        met = met or (them and own is not None and self._announced(own) is not None)
        return own if own is not None and met else UNKNOWN

    def _over_us(self, own: str | None, pronoun: bool) -> tuple[str, str | None]:
        """Who beat "us", and whose side that is: the speaker's; "they" are the other side of the match spoken of."""
        loser = side_of_speaker(self.sentence, self.discourse)
        winner = own
        if loser and (pronoun or own is None):
            winner = self.discourse.opponent(loser) or self._announced(loser)
        return (winner, loser) if winner and loser and winner != loser else (UNKNOWN, None)

    def _announced(self, own: str) -> str | None:
        """The side that `own` is told to meet: "Leeds visit Hull on Saturday. They thrashed them 4-1 in May"."""
        announced = [pair for pair in self.discourse.announced if own in pair]
        return next(iter(announced[-1] - {own}), None) if announced else None

    def _quoted(self, k: int) -> bool:
        """Whether chunk `k` stands in somebody's direct speech, where "they" are not his own side."""
        return sum(c.kind == '"' for c in self.chunks[:k]) % 2 == 1

    def _their_hosts(self, at: int, own: str) -> tuple[str, str] | None:
        """The other side of the predicate at `at` as its sentence describes it, and the home side: "won 1-0 to replace
        their hosts, Bray, at the top"."""
        chunks = self.chunks
        for k in range(at + 1, len(chunks) - 1):
            named = k + 2 if chunks[k + 1].kind == "," and k + 2 < len(chunks) else k + 1
            described = chunks[k].norm in THEIR and chunks[k - 1].norm == "their"
            if described and chunks[named].kind == "T" and not chunks[named].possessive:
                rival = str(chunks[named].value.name)
                return None if rival == own else (rival, rival if chunks[k].norm in HOSTS else own)
        return None

    def _is_strange(self, k: int) -> bool:
        """Whether the word at `k` is a capitalised one that heads its clause: a name ("while Star won 3-0")."""
        chunks = self.chunks
        if k < 1 or chunks[k].kind != "w" or chunks[k - 1].kind not in "bc":
            return False
        return self.text[chunks[k].start].isupper()

    def _of_both_sides(self, at: int, other: int | None) -> str:
        """The first of "the two sides" before chunk `at`: of the pair that the last predicate of the sentence, the only
        two teams before them in it, or else the text before told of. The other one is its opponent."""
        chunks = self.chunks
        joined = [k for k in range(at - 2) if [c.kind for c in chunks[k : k + 3]] == ["T", "c", "T"]]
        if self.spoken is None and not joined and other is None:
            joined = [k for k in range(at, len(chunks) - 2) if self._when_met(k)]
        if self.spoken is None and joined:
            pair = (str(chunks[joined[-1]].value.name), str(chunks[joined[-1] + 2].value.name))
            self.discourse.speak_of(pair, self.sentence.block)
        named = list(dict.fromkeys(str(c.value.name) for c in chunks[:at] if c.kind == "T"))
        if self.spoken is None and not joined and other is None and len(named) == 2 and can_meet(named[0], named[1]):
            self.discourse.speak_of((named[0], named[1]), self.sentence.block)  # "Hull dealt Leeds a blow as the sides"
        ahead = self.discourse.next_pair if len(self.discourse.coming) == 1 and other is None else None
        if self.spoken is None and ahead is not None:
            self.discourse.speak_of(ahead, self.sentence.block)  # "Leeds host Hull on Sunday. The teams drew in May"
        unnamed = self.spoken is None and ahead is None and not joined and other is None and not named
        rivals = rivals_before(self.discourse, self.sentence) if unnamed else None
        if rivals is not None:
            self.discourse.speak_of(rivals, self.sentence.block)  # "Leeds' record against Hull ... The sides drew"
        pair_told = self.spoken or self.discourse.pair
        return pair_told[0] if pair_told else UNKNOWN

    def _when_met(self, k: int) -> bool:
        """Whether the teams at `k` and behind a verb of meeting are those who did: "when Leeds visited Derby"."""
        chunks = self.chunks
        met = [c.kind for c in chunks[k : k + 3]] == ["T", "K", "T"] and not chunks[k].possessive
        hosted = any(label.startswith(("fixture.", "hosting.", "met.")) for label in chunks[k + 1].labels)
        return met and hosted and chunks[k - 1].norm in ("when", "as")

    def _of_two(self, which: str, at: int) -> str:
        """Whom "the former" or "the latter" before chunk `at` means: of the two teams named last, here or in the
        sentence before."""
        named = [str(c.value.name) for c in self.chunks[:at] if c.kind == "T"]
        if len(named) < 2 and (before := self.discourse.before(self.sentence)) is not None:
            named = [str(c.value.name) for c in before.chunks if c.kind == "T"] + named
        pair = named[-2:] if len(named) > 1 else self.discourse.pair
        return pair[FIRST_OR_SECOND.index(which)] if pair else UNKNOWN

    def _clause_subject(self, at: int, other: int | None) -> int | str | None:
        taken = self.taken | ({other} if other is not None else set())
        found = subject(self.chunks, at, taken)
        if isinstance(found, int) and (head := next(iter(heads(self.chunks, at, taken)[::-1]), None)) is not None:
            stranger = head > found and self.chunks[head].kind == "H" and self._is_of_its_own(head)
            return f"person:{self.chunks[head].norm}" if stranger else found
        return found

    def _is_of_its_own(self, head: int) -> bool:
        """Whether the unknown name that heads a clause is a side's, or that of one told apart: "while Ottery won"."""
        chunks = self.chunks
        apart = head > 0 and chunks[head - 1].norm in APART and not scores(chunks, head) and not is_person(chunks, head)
        known = chunks[head].norm in self.discourse.people or chunks[head].norm.split()[-1] in self.discourse.people
        return is_side(chunks, head) or (apart and not known)

    def _owner(self, j: int, at: int, other: int | None) -> tuple[str | None, int | None, bool] | None:
        """The side that "their" at chunk `j` goes back to, in the form of `subject_team`; None where the clause has a
        subject that tells."""
        if (role := self._role_before(j)) is not None:
            return role, None, True
        if (ousted := self.ousted_despite(j)) is not None:
            return self.chunks[ousted].value.name, ousted, False
        before = self._antecedent(j, other)
        if before is not None:
            return before[0], before[1], before[1] is None
        if self._clause_subject(at, other) is not None and not self._by_scorers(j):
            return None
        if j == 0 and (helped := self._helped(Predicate(at, "", True), other)) is not None:
            return helped
        named = any(c.kind == "T" for c in self.chunks[:j])
        ahead = None if named else self._subject_ahead(at, other)
        if ahead is not None:  # "Until their win at Derby, Leeds had ..."
            return self.chunks[ahead].value.name, ahead, False
        if not named and self._stranger_ahead(at, other):
            return UNKNOWN, None, True
        owner = self.spoken_of(j, other)
        rival = self.chunks[other].value.name if other is not None else None
        return (self.discourse.opponent(owner) if owner is not None and owner == rival else owner), None, True

    def _by_scorers(self, j: int) -> bool:
        """Whether "their" at chunk `j` stands in a clause about scorers, whose deed it was for their team: "Smith and
        Jones scored in their 2-0 win"."""
        chunks = self.chunks
        listed = heads(chunks, j, self.taken)
        return bool(listed) and all(chunks[head].kind == "H" and scores(chunks, head) for head in listed)

    def antecedent(self, before: int, other: int | None) -> str | None:
        """The subject of the nearest clause before chunk `before`; UNKNOWN where that is nobody known, None where no
        clause has a subject with a name."""
        found = self._antecedent(before, other)
        return found[0] if found else None

    def _antecedent(self, before: int, other: int | None) -> tuple[str, int | None] | None:
        chunks = self.chunks
        skipped = self.taken | ({other} if other is not None else set())
        rival = chunks[other].value.name if other is not None else None
        club = of_career(chunks, before)
        if club is not None and chunks[club].value.name != rival:
            return str(chunks[club].value.name), club
        for head in reversed(heads(chunks, before, skipped)):
            if chunks[head].kind == "T":
                if chunks[head].value.name != rival:
                    if self._did_it_to_them(head, before, skipped):
                        return UNKNOWN, None  # "Fulham overtook Everton, leaving them third after they lost"
                    return str(chunks[head].value.name), head
                continue
            norm = chunks[head].norm
            team = self.discourse.people.get(norm) or self.discourse.people.get(norm.split()[-1])
            if team is not None and team != rival:
                return team, None
            persons = scores(chunks, head) or is_person(chunks, head) or gives(chunks, head)
            if not persons or is_shared(chunks[head]):
                return UNKNOWN, None
        return None

    def _did_it_to_them(self, head: int, before: int, skipped: set[int]) -> bool:
        """Whether the side at `head` is the subject of a clause whose "them" is what "they" at chunk `before` mean; not
        where somebody else is ("Leeds parted with Smith, but Jones has yet to see them win: they lost"), or what is
        theirs ("Leeds' finishing let them down as they lost")."""
        chunks = self.chunks
        them = next(
            (k for k in range(head + 1, before) if chunks[k].norm == "them" and chunks[k - 1].kind != "p"), None
        )
        if them is None or not any(c.norm == "they" for c in chunks[them : before + 1]):
            return False
        if any(chunks[k].possessive and chunks[k + 1].kind == "w" for k in range(head, them)):
            return False
        joints = (k for k in range(head + 1, them) if chunks[k].kind in "cb;")
        by_another = any(chunks[k + 1].kind in "dw" and any(c.kind == "x" for c in chunks[k:them]) for k in joints)
        return heads(chunks, them, skipped)[-1:] == [head] and not by_another

    def spoken_of(self, before: int, other: int | None) -> str | None:
        """Whom the words before chunk `before` are about where no clause there has a subject: the topic, unless they
        name another team and not the topic; then that one if it is alone ("a bad night for Leeds"), else UNKNOWN."""
        chunks, topic = self.chunks, self.discourse.topic
        rival = chunks[other].value.name if other is not None else None
        named: dict[str, bool] = {}
        for k, chunk in enumerate(chunks[:before]):
            if chunk.kind != "T" or chunk.value.name == rival or (chunk.possessive and chunks[k + 1].kind == "T"):
                continue
            free = not oblique(chunks, k) or chunks[k - 1].norm in ("for", "with")
            named[str(chunk.value.name)] = k not in self.taken and free
        if not named and self._for_stranger(before):
            return UNKNOWN
        if (described := described_side(self.sentence, self.discourse)) is not None:
            return described if described != rival else UNKNOWN
        if named and topic not in named and not any(named.values()) and self.discourse.opens(self.sentence):
            if (club := club_of_person(chunks, before)) is not None:
                return str(chunks[club].value.name)
            if not self.discourse.is_on_one_team():
                return UNKNOWN  # a new paragraph that names somebody else first
        if topic in named or not any(named.values()):
            return topic if topic in named else carried_over(self.sentence, self.discourse, before)
        return next(iter(named)) if len(named) == 1 else UNKNOWN

    def _headed(self, before: int) -> str | None:
        """The side named in the line above the paragraph, where the words up to chunk `before` name nobody: "Wales"
        above "A narrow 1-0 win in Estonia"."""
        named = any(c.kind in "TPH" for c in self.chunks[:before])
        return None if named else side_of_head(self.sentence, self.discourse)

    def _for_stranger(self, before: int) -> bool:
        """Whether the words before chunk `before` are for somebody unknown: "relief for Brackthwaite as they"."""
        chunks = self.chunks
        for k, chunk in enumerate(chunks[:before]):
            if chunk.kind == "H" and not chunk.possessive and chunk.norm not in self.discourse.people:
                j = k - 1
                while j > 0 and chunks[j].kind in "dwn-":
                    j -= 1
                if chunks[j].norm == "for" and not is_person(chunks, k):
                    return True
        return False

    def _pronoun(self, other: int | None, at: int) -> str | None:
        other_name = self.chunks[other].value.name if other is not None else None
        said = next((k for k in range(at - 1, -1, -1) if is_pronoun(self.chunks, k) or is_seen(self.chunks, k)), at)
        if said < at and said and self.chunks[said].value == "person's" and self.chunks[said - 1].kind == "b":
            return self._of_unknown_person(other_name)  # "before Smith's men were beaten"
        if said < at and self.chunks[said].value == "his" and (person := self._last_person(said)) is not None:
            return self.discourse.people.get(person) or self._of_unplaced(said, other)
        for chunk in self.chunks:
            if chunk.kind == "P" and chunk.value == "his":
                return self.discourse.person_team or self._of_unplaced(said, other)
            if chunk.kind == "P" and chunk.value == "person's":
                side = self._of_unknown_person(other_name)
                of_either = self.discourse.topic in (self.discourse.main_pair or ())
                if side != UNKNOWN or (of_either and not self.discourse.is_on_one_team(other_name)):
                    return side
                return self._in_focus(said, other) or UNKNOWN
            if chunk.kind == "P" and chunk.value == "description" and self._is_one_of_next():
                return UNKNOWN
            if (
                chunk.kind == "P"
                and chunk.value == "description"
                and self.discourse.protagonist not in (None, other_name)
                and (self.discourse.pair is None or self.discourse.protagonist in self.discourse.pair)
            ):
                # unless another match of a round-up is spoken of
                sure = self.discourse.protagonist if self.discourse.is_on_one_team() else None
                return sure or self._in_focus(said, other) or UNKNOWN
            if chunk.kind in "TP":
                break
        if (role := self._role_before(said)) is not None:
            return role
        he = self.chunks[said].norm in ("he", "she") and not any(c.kind in "TH" for c in self.chunks[:said])
        if he and (own := self._of_person_in_hand(other)) is not None:
            return own
        before = self.antecedent(said, other)
        if before is not None:
            return before
        if self._quoted(said) and (topic := self.discourse.topic) is not None and topic == self.discourse.person_team:
            return self.discourse.opponent(topic) or UNKNOWN
        topic = self.spoken_of(said, other)
        if topic and topic != other_name:
            return topic
        return self.discourse.opponent(other_name) if other_name else None

    def _of_unplaced(self, said: int, other: int | None) -> str | None:
        """The side that "his side" at chunk `said` means, of a person whom nothing places: the one spoken of, unless
        several matches are, in an article on no one team."""
        rival = self.chunks[other].value.name if other is not None else None
        sure = len(self.discourse.pairs) < 2 or self.discourse.is_on_one_team(rival)
        return self.spoken_of(said, other) if sure else self._of_unknown_person(rival)
