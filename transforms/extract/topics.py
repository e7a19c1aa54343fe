"""What a sentence speaks of besides its results: pairs that met, and the team that the next pronouns mean.

In: a sentence of chunks. Out: the running discourse, brought up to date.
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.annotate.cardinals import CARDINALS
from transforms.annotate.references import is_former
from transforms.extract.antecedents import is_side
from transforms.extract.competitions import can_meet
from transforms.extract.complements import acts, complement
from transforms.extract.encounters import before_aside, drawn_with_stranger, encounter, hosting
from transforms.extract.focus import GOING_ON
from transforms.extract.frames import BE, has_gone, predicate
from transforms.extract.homes import owners
from transforms.extract.hosts import role_side
from transforms.extract.obliques import oblique
from transforms.extract.ofplayers import describes_player, is_nation, side_of_fitness
from transforms.extract.relatives import rival_of
from transforms.extract.roles import UNKNOWN
from transforms.extract.speakers import side_of_speaker
from transforms.extract.subjects import subject
from transforms.extract.telling import Telling
from transforms.lexicon.words import word_set

VERSUS = frozenset(["or", "v", "vs", "versus", "against"])
HYPHENS = frozenset("-–")
JOINED = frozenset({"signed", "moved", "transferred", "switched", "play", "played", "turned out"})
JOINS_WITH = frozenset({"for", "to", "with"})
OPPONENTS = frozenset({"opponents", "opposition", "visitors", "guests", "hosts", "challengers"})
OWN = frozenset({"their", "its"})
THEIRS = OWN | {"they"}
STANDING = frozenset(["down", "behind"])
LEADING = frozenset(["up", "ahead"])
OPPOSED = frozenset(["to", "against"])
HEADING = frozenset(["v", "vs", "versus"])
PLACED = re.compile(r"T\([^)]*\)(\w)T")
SUBHEAD = 7  # chunks of a line that heads the text below it
COMES_TO = frozenset(["to", "of", "from", "on", "at", "with", "by"])
OF_A_MATCH = word_set("en", "grammar", "of_a_match")
TURNS = frozenset({"before", "but", "until", "when", ":", ";", "yet"})  # to how the match ended
WENT = frozenset({"came", "went"})
LEADS_UP = frozenset({"while", "whilst", "as", "although", "though", "when", "because"})  # to the main clause
MET_AGAIN = frozenset({"meeting", "meetings", "encounter", "clash"})  # before "between the two teams"


class Topics(Telling):
    """The pairs and the topic of one sentence."""

    def _note_match(self, i: int) -> None:
        """A match spoken of ("the league match against Dallas") is the one that later words are about."""
        chunks = self.chunks
        if "match_noun.nouns" not in chunks[i].labels or i + 1 >= len(chunks):
            return
        other = complement(
            chunks, i, frozenset({"against", "with", "versus", "v", "vs", "at", "between"}), direct=False
        )
        if other is not None and other[1] == "between":
            rival = self._second_of_pair(other[0])[1]
            if rival is not None and can_meet(chunks[other[0]].value.name, chunks[rival].value.name):
                pair = (str(chunks[other[0]].value.name), str(chunks[rival].value.name))
                self.discourse.speak_of(pair, self.sentence.block)
            return
        self._note_meeting(i, other)

    def _second_of_pair(self, first: int) -> tuple[str, int | None, bool]:
        """The other side of "a draw between Leeds and Derby", whose first team is at `first`."""
        after = self.chunks[first + 1 : first + 3]
        if len(after) == 2 and after[0].norm == "and" and after[1].kind == "T":
            return str(after[1].value.name), first + 2, False
        return UNKNOWN, None, False

    def _note_met(self, i: int) -> None:
        """A verb of meeting in the past: "faced Leeds in the semi-final, losing 2-0" was a match with Leeds."""
        labels = self.chunks[i].labels
        if "fixture.told" not in labels and not ("fixture.transitive" in labels and self._went_to(i)):
            return
        other = complement(self.chunks, i, frozenset({"against"}), direct=True)
        if other is not None and i and self.chunks[i - 1].kind in "Pn" and acts(self.chunks, other[0]):
            return  # "the last time they met Leeds won 3-1"
        if other is not None and not self.chunks[other[0]].possessive:
            self._note_meeting(i, other)

    def _went_to(self, i: int) -> bool:
        """Whether the verb at `i` says what a side went for: "travelled to Toyota Stadium to take on Dallas"."""
        return i > 0 and self.chunks[i - 1].norm.split()[-1] == "to" and has_gone(self.chunks, i)

    def _note_meeting(self, at: int, other: tuple[int, str] | None) -> None:
        """The subject and the object at `other` of the words at `at` are the pair that later words are about: "failed
        to beat Leeds, losing 2-0" tells that Leeds won."""
        if other is None:
            return
        own = subject(self.chunks, at, self.taken | {other[0]})
        if own == "speaker" and side_of_speaker(self.sentence, self.discourse) is None:
            return  # "we beat Leeds, which meant a semi-final with Hull": who we are, nothing tells
        name = self.chunks[own].value.name if isinstance(own, int) else self.discourse.topic
        rival = self.chunks[other[0]].value.name
        if name and can_meet(name, rival):
            if (home := hosting(self.chunks[at])) is not None:
                self.discourse.note_host((name, rival), name if home else rival, result_follows=True)
            self.discourse.speak_of((name, rival), self.sentence.block, guessed=not isinstance(own, int))
            self.taken.add(other[0])

    def _note_state(self, i: int) -> None:
        """How a match stood is told of its two sides: "were two down at half-time to Leeds"."""
        leading = self.chunks[i].norm in LEADING and i > 0 and self.chunks[i - 1].norm in CARDINALS
        if self.chunks[i].norm not in STANDING and not leading:
            return
        other = next((k for k in range(i + 2, min(i + 7, len(self.chunks))) if self.chunks[k].kind == "T"), None)
        if other is None or self.chunks[other].possessive or self.chunks[other - 1].norm not in OPPOSED:
            return
        if not any(c.kind in "K,;b" for c in self.chunks[i + 1 : other]):
            self._note_meeting(i, (other, self.chunks[other - 1].norm))

    def _take_up(self) -> None:
        """ "It was their fourth defeat" is said of the side that lost the match just told, and so of its win."""
        chunks, told = self.chunks, self.discourse.told_now
        says = [c.norm for c in chunks[:3]]
        if len(told) != 1 or told[0].outcome not in ("home", "away") or len(says) < 3:
            return
        noun = next((c for c in chunks[3:9] if c.kind == "K"), None)
        if says[0] not in ("it", "that", "this") or chunks[1].kind != "x" or says[2] not in OWN or noun is None:
            return
        sides = (told[0].home_team, told[0].away_team)
        winner = sides[told[0].outcome == "away"]
        if "loss_noun.nouns" in noun.labels:
            self.discourse.topic = sides[winner == sides[0]]
        elif "win_noun.nouns" in noun.labels:
            self.discourse.topic = winner

    def _note_visit(self) -> None:
        """A side that came to another's ground is to play it there: "when Leeds came to Pride Park"."""
        chunks = self.chunks
        for k in range(len(chunks) - 3):
            if [chunks[k].kind, chunks[k + 2].norm] != ["T", "to"] or chunks[k + 1].norm not in WENT:
                continue
            place = chunks[k + 3 + (chunks[k + 3].kind == "d" and k + 4 < len(chunks))]
            visitor = str(chunks[k].value.name)
            hosts = [t for t in owners(place) if t in self.discourse.annotated.team_counts]
            if chunks[k].possessive or len(hosts) != 1 or not can_meet(visitor, hosts[0]) or hosts[0] == visitor:
                continue
            self.discourse.speak_of((visitor, hosts[0]), self.sentence.block)
            self.discourse.note_host((visitor, hosts[0]), hosts[0], result_follows=True)

    def _note_pairs(self) -> None:
        """Two teams named as a pair ("A or B", "A against B") are what the next words are about."""
        chunks = self.chunks
        if len(chunks) > 4 and chunks[0].norm == "at" and [c.kind for c in chunks[1:3]] == ["T", ","]:
            visitor = chunks[3 + (chunks[3].kind == "d")]
            if visitor.kind == "T" and not visitor.possessive and can_meet(visitor.value.name, chunks[1].value.name):
                pair = (str(visitor.value.name), str(chunks[1].value.name))
                self.discourse.speak_of(pair, self.sentence.block)  # "At Derby, Leeds were trailing when"
                self.discourse.note_host(pair, pair[1], result_follows=True)
        met = next((k for k, c in enumerate(chunks[1:8], 1) if c.norm == "met"), None)
        ahead = (self.discourse.next_pair or self.discourse.main_pair) if met is not None else None
        if met is not None and ahead is not None and subject(chunks, met, self.taken) == "both":
            self.discourse.speak_of(ahead, self.sentence.block)  # "The clubs met in the final of 1958"
        if not MET_AGAIN.isdisjoint(self.sentence.words):
            self._note_meeting_of_both()
        self._note_first_half()
        if not WENT.isdisjoint(self.sentence.words):
            self._note_visit()
        ahead = self.discourse.next_pair if "finalists" in self.sentence.words else None
        if ahead is not None and not any(c.kind in "TS" for c in chunks):
            self.discourse.speak_of(ahead, self.sentence.block)  # "The finalists know each other"
        for i, (first, last) in enumerate(zip(chunks, chunks[2:], strict=False)):
            if first.norm in LEADING:
                self._note_state(i)  # "were three up against Derby"
            if first.kind == last.kind == "T" and self._is_pair(i):
                pair = (chunks[i].value.name, chunks[i + 2].value.name)
                if can_meet(*pair):
                    self.discourse.speak_of(pair, self.sentence.block)
                    if chunks[i + 1].norm in HEADING and not chunks[i].value.national:
                        self.discourse.note_host(pair, pair[0], result_follows=True)
        if [c.norm if c.kind in "p(" else c.kind for c in chunks[:4]] == ["T", "at", "T", "("]:
            pair = (str(chunks[0].value.name), str(chunks[2].value.name))
            self.discourse.speak_of(pair, self.sentence.block)  # "Leeds at Derby (Leeds won 2-0)"
            self.discourse.note_host(pair, pair[1], result_follows=True)
        placed = PLACED.match(self.sentence.skeleton)
        if placed and chunks[placed.start(1)].norm in HEADING:
            pair = (chunks[0].value.name, chunks[placed.end(1)].value.name)
            if can_meet(*pair):  # "Leeds (11th) v Derby (12th)" heads what follows
                self.discourse.speak_of(pair, self.sentence.block)
                self.discourse.headed = frozenset(pair)

    def _note_first_half(self) -> None:
        """The match that the first clause speaks of, whose result the next one tells by a part or a pronoun: "Hull held
        out for an hour at Leeds before the home side won 2-0", "Hull led at Leeds but they lost 2-1"."""
        chunks = self.chunks
        if self.sentence.skeleton.count("T") != 2 or not self.sentence.has("S"):
            return
        for k in range(2, len(chunks) - 2):
            turns = chunks[k].kind in "bc;" and chunks[k].norm in TURNS
            if not turns or any(c.kind == "S" for c in chunks[:k]) or any(c.kind == "T" for c in chunks[k:]):
                continue
            if chunks[k + 1].norm != "they" and role_side(chunks, k + 2) is None:
                continue
            told = (predicate(chunks, n) for n in range(k) if chunks[n].kind == "K")
            if any(found is not None and found.frame not in ("held", "held_passive") for found in told):
                return  # "Leeds won at Hull on Saturday but they lost 2-0 in midweek"
            if (met := encounter(replace(self.sentence, chunks=chunks[:k]), self.text)) is not None:
                self.discourse.speak_of((met.own, met.rival), self.sentence.block)
                self.discourse.note_host((met.own, met.rival), met.home, result_follows=True)
            return

    def _note_encounter(self) -> None:
        """The match that a sentence without a result speaks of is the one that the next may tell the result of."""
        if not {"drawn", "paired"}.isdisjoint(self.sentence.words) and drawn_with_stranger(self.chunks):
            self.discourse.lose_pair()
        if self.sentence.skeleton.count("T") < 2:
            return  # most sentences: no two sides
        aside = before_aside(self.chunks)
        if any(told.at < aside for told in self.told) or any(
            self.kinds[k] != "interim" for k in self.kinds if k < aside
        ):
            return
        if (met := encounter(self.sentence, self.text)) is None:
            return
        pair = (met.own, met.rival)
        self.discourse.speak_of(pair, self.sentence.block)
        self.discourse.note_host(pair, met.home, result_follows=True)
        if self.discourse.topic not in pair:
            self.discourse.topic = met.own  # "Smith hit the bar for Leeds at Derby. They lost 2-1"

    def _note_meeting_of_both(self) -> None:
        """ "It was the second meeting between the two teams": those of the report's match, where another one of one of
        them has been told since."""
        chunks, main, last = self.chunks, self.discourse.main_pair, self.discourse.pair
        both = next((k for k, c in enumerate(chunks) if "both_words.words" in c.labels), 0)
        said = both > 1 and chunks[both - 1].norm in ("between", "of") and chunks[both - 2].norm in MET_AGAIN
        if said and main and last and len(set(main) & set(last)) == 1 and not self.sentence.has("T"):
            self.discourse.speak_of(main, self.sentence.block)

    def _is_pair(self, i: int) -> bool:
        """Whether the word behind the team at `i` makes one match of it and the next."""
        chunks, link = self.chunks, self.chunks[i + 1].norm
        if link in HYPHENS:  # "the Leeds-Derby match"
            return i + 3 < len(chunks) and "match_noun.nouns" in chunks[i + 3].labels
        if link != "and":
            return link in VERSUS
        near = [c.norm for c in chunks[max(0, i - 4) : i]]
        met = [c.norm for c in chunks[i + 3 : i + 6] if c.norm != "last" and c.kind != "x"][:1]
        return "between" in near or met in (["met"], ["meet"], ["contested"], ["clashed"])

    def _update_topic(self) -> None:
        for chunk in self.chunks:
            if chunk.kind == "H":
                team = self.discourse.people.get(chunk.norm) or self.discourse.people.get(chunk.norm.split()[-1])
                self.discourse.person_team = team or self.discourse.person_team
        subhead = self._subhead()
        if subhead is not None:
            self.discourse.topic = subhead
            return
        if (presented := self._presented()) is not None:
            self.discourse.topic = presented
            return
        if (side := side_of_fitness(self.chunks)) is not None:
            self.discourse.topic = self.discourse.person_team = side
            return
        if self._is_on_stranger():
            self.discourse.topic = None
            return
        for k, chunk in enumerate(self.chunks):
            if chunk.kind not in "TPH":
                continue
            if chunk.norm == "they" and chunk.value is None and k <= 1:
                return  # "they have two weeks without a game; then Leeds come": still about the same side
            if chunk.kind == "T" and describes_player(self.chunks, k) and self._is_on_club():
                continue  # "The Danish international limped off"
            plain = chunk.kind == "T" and k not in self.taken and not self._hangs(k) and not is_former(self.chunks, k)
            if plain and not self._of_person(k):
                main = rival_of(self.chunks, k) or self._of_main_clause(k) or self._turned_to(k)
                self.discourse.topic = main or chunk.value.name
                return
            if chunk.kind == "P" and chunk.value == "person's" or self._is_strangers_side(k):
                self.discourse.topic = self._persons_side()
                return
            if chunk.kind == "P" and chunk.value == "his" and self.discourse.person_team:
                self.discourse.topic = self.discourse.person_team
                return
        if self.told and self.told[0].subject:
            self.discourse.topic = self.told[0].subject
        elif (only := self._only_for() or self._first_of_all()) is not None:
            self.discourse.topic = only
        elif self._leaves_topic():
            self.discourse.topic = None

    def _of_person(self, k: int) -> bool:
        """Whether the team at `k` only comes into what is said of a person: "Smith, who turned down Hull, scored"."""
        who = next((n for n in range(k - 1, 0, -1) if self.chunks[n].kind in ",;br"), 0)
        before = self.chunks[who - 1 - (self.chunks[who - 1].kind == ",")]
        return self.chunks[who].norm == "who" and before.kind == "H" and not self.chunks[k].possessive

    def _of_main_clause(self, first: int) -> str | None:
        """The team of the main clause, where the one at `first` is of the clause that leads up to it: "While Hull were
        losing at Derby, Leeds went top"."""
        chunks = self.chunks
        if chunks[0].norm not in LEADS_UP or first > 2 or chunks[first].possessive:
            return None
        for k in range(first + 1, len(chunks) - 2):
            at = k + 1 + (chunks[k + 1].kind == "d")
            acts = at + 1 < len(chunks) and chunks[at].kind == "T" and chunks[at + 1].kind in "wKxm"
            if chunks[k].kind == "," and acts and not chunks[at].possessive:
                return str(chunks[at].value.name)
        return None

    def _turned_to(self, first: int) -> str | None:
        """The team of a second clause of which the text may go on, where the first has the team at `first` for its
        subject: "Leeds are first and Hull, who won, are third", "Leeds are up to third, but the leaders are Hull"."""
        chunks = self.chunks
        last = max(k for k, c in enumerate(chunks) if c.kind == "T")
        turn = next((k for k in range(last - 1, first, -1) if chunks[k].norm in ("but", "and", "while")), 0)
        being = chunks[last - 1].norm in BE and all(c.kind in ".;" for c in chunks[last + 1 :])
        if turn and being and chunks[turn + 1].kind == "d":
            return str(chunks[last].value.name)
        for k in range(len(chunks) - 2, first + 2, -1):
            if chunks[k].kind == "T" and chunks[k - 1].norm == "and" and chunks[k - 2].kind != "T":
                after = chunks[k + 1]
                acts = after.kind in "xm" or [c.kind for c in chunks[k + 1 : k + 3]] == [",", "r"]
                return str(chunks[k].value.name) if acts and not chunks[k].possessive else None
        return None

    def _leaves_topic(self) -> bool:
        """Whether a paragraph that opens with nobody's name and no pronoun leaves the side of the one before, which the
        article is not on: "What of Sunday? Much is open. They visit Hull next" """
        discourse, sentence = self.discourse, self.sentence
        going_on = sentence.has('"') or any(c.kind == "P" and c.norm in GOING_ON for c in self.chunks)
        other = discourse.topic != discourse.protagonist and len(self.chunks) > 2
        return other and discourse.opens(sentence) and not going_on

    def _is_on_club(self) -> bool:
        """Whether the article is on a club, so that nations only come in beside its players."""
        return self.discourse.protagonist is not None and not is_nation(self.discourse.protagonist)

    def _first_of_all(self) -> str | None:
        """The side of which the first sentence of the article goes on by a pronoun: "Confidence has grown at Leeds, and
        Smith expects more of it when they go to Hull"."""
        chunks = self.chunks
        k = next((k for k, c in enumerate(chunks) if c.kind == "T"), len(chunks))
        then = next((c for c in chunks[k + 1 :] if c.kind == "T" or c.norm in THEIRS), None)
        goes_on = then is not None and then.kind != "T"
        return str(chunks[k].value.name) if goes_on and not self.discourse.named else None

    def _presented(self) -> str | None:
        """Whom the sentence presents as another side's opponents, for the text to go on about: "Leeds' next opponents
        are Hull. They lost 2-0 to Derby"."""
        chunks = self.chunks
        at = next((k for k, c in enumerate(chunks[:6]) if c.norm in OPPONENTS), 0)
        if not at or not any(c.kind == "T" or c.norm in OWN for c in chunks[:at]):
            return None
        last = next((k for k in range(at + 1, len(chunks)) if chunks[k].kind not in "mxdwC"), at)
        being = any(c.norm in BE for c in chunks[at + 1 : last])
        return str(chunks[last].value.name) if being and chunks[last].kind == "T" and last - at < 8 else None

    def _is_on_stranger(self) -> bool:
        """Whether the sentence opens with a side that nobody knows: "Ottery are third", "Ottery kept their run up"."""
        start = next((k for k, c in enumerate(self.chunks[:6]) if c.kind not in "N.D,"), 0)  # "19.10 The Irish have"
        head = next((k for k, c in enumerate(self.chunks[start : start + 2], start) if c.kind == "H"), None)
        return head is not None and not self.chunks[head].possessive and is_side(self.chunks, head)

    def _hangs(self, k: int) -> bool:
        """Whether the team at `k` only completes a preposition: "a lead to arch-rivals Leeds"."""
        if k > 2 and self.chunks[k - 1].norm == "and" and self.chunks[k - 2].kind == "T":
            return self._hangs(k - 2)  # "the ties against Derby and Leeds"
        if k > 1 and self.chunks[k - 1].norm in JOINS_WITH and self.chunks[k - 2].norm in JOINED:
            return False  # "moved south to play for Leeds. He scored"
        first = 1 if [c.norm for c in self.chunks[:2]] == ["as", "for"] else 0
        if self.chunks[first].norm == "for" and k == first + 1 + (self.chunks[first + 1].kind == "d"):
            return False  # "For Leeds, long in the top six, it was worse", "As for Leeds, they are out"
        heading = (
            1 < k <= SUBHEAD and self.chunks[k - 1].norm == "at" and {c.kind for c in self.chunks[: k - 1]} <= {*"dw"}
        )
        if heading and any(c.kind in "xm" for c in self.chunks[k + 1 : k + 2]):
            return False  # "The mood at Leeds is not so good": of whom the text goes on to tell
        before = [c.kind for c in self.chunks[max(0, k - 2) : k]]
        beside = before in (["-", "w"], ["p", "d"])  # "at the Leeds supporters"
        coached = before == ["p", "H"] and self.chunks[k - 1].possessive  # "Defeat for Rodgers' Leeds meant that Hull"
        return before[-1:] == ["p"] or coached or (beside and oblique(self.chunks, k))

    def _is_strangers_side(self, k: int) -> bool:
        """Whether the side of somebody whose team nothing tells stands at chunk `k`: "leaves White's men second"."""
        chunk, following = self.chunks[k], self.chunks[k + 1 : k + 2]
        if chunk.kind != "H" or not chunk.possessive or not following or following[0].kind != "n":
            return False
        return self.discourse.people.get(chunk.norm.split()[-1]) is None

    def _persons_side(self) -> str | None:
        """The side of a coach that the article does not place: after "but" the other one of the match in hand, else the
        one that the article is clearly about, if there is one."""
        pair, team, topic = self.discourse.main_pair, self.discourse.protagonist, self.discourse.topic
        if topic and self.chunks[0].norm in ("but", "yet", "however"):
            other = self.discourse.opponent(topic)
            return other if pair and {topic, other} == set(pair) else None
        return None if pair and team in pair or not self.discourse.is_on_one_team() else team

    def _subhead(self) -> str | None:
        """The one team of a line of its own that tells nothing ("The case for Leeds", "Smith on Leeds:"): what the text
        below is about."""
        announced = bool(self.chunks) and self.chunks[-1].norm == ":"
        if len(self.chunks) > SUBHEAD or any(c.kind in "KSx.;" for c in self.chunks[: len(self.chunks) - announced]):
            return None
        named = {str(c.value.name) for c in self.chunks if c.kind == "T"}
        if len(named) != 1:
            return None
        alone = announced or self.discourse.after(self.sentence) is None
        return named.pop() if alone and self.discourse.opens(self.sentence) else None

    def _only_for(self) -> str | None:
        """The one team to which a sentence without a person comes at its end: "There was no joy for Leeds", "The last
        place belongs to Leeds, the holders"; not where that is the other side of somebody's match ("The next trip is to
        Leeds", "The goal came at Leeds")."""
        chunks = self.chunks
        k = next((k for k, c in enumerate(chunks) if c.kind == "T"), 0)
        behind = chunks[k + 1 :]
        apposed = "".join(c.kind for c in behind[:2]) in (",d", ",P") and not any(c.kind in "xmbr" for c in behind)
        if (
            k
            and chunks[k - 1].norm == "for"
            and [c.kind for c in behind[:2]] == [",", "r"]
            and not chunks[k].possessive
        ):
            return str(chunks[k].value.name)  # "It is a bad time for Leeds, who are two points behind Hull"
        if not k or chunks[k].possessive or any(c.kind in ("TS" if apposed else "THKPS") for c in behind):
            return None
        team, before = str(chunks[k].value.name), chunks[k - 1].norm
        if before == "for":
            return None if not apposed and any(c.kind == "w" for c in behind) else team
        ends = apposed or all(c.kind in ".;DNp" for c in behind)
        others = any(c.kind in "HKPSm" or c.norm in OF_A_MATCH for c in chunks[:k])
        in_hand = self.discourse.pair is not None and team in self.discourse.pair
        return team if before in COMES_TO and ends and not others and not in_hand else None
