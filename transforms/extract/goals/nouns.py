"""Goals told by a noun: "Messi's volley", "a header from Garcia", "goals by A (9) and B (57)", "ahead through A and B".

In: a trigger in its sentence. Out: events. A shot counts only where its minute or its effect is told.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.listednouns import EFFECT, OWED_TO, ListedNouns, lost_to
from transforms.extract.goals.words import (
    AROUND_OTHERS,
    ASSISTS,
    AT_GOAL,
    LEXICON,
    NOT_AFTER,
    OWN_GOAL,
    UNDONE,
    WON_PENALTY,
    WOODWORK,
    Trigger,
)

NO_GOAL = re.compile(  # before a shot that somebody owns
    r"\b(?:denied|without|missed|wasted|spurned|saved?|keep out|kept out|no|block|assist|intercept\w*|poor|weak"
    r"|[Ll]ack of|[Ss]hortage of|[Dd]earth of)\b"
)
EFFECT_AROUND = re.compile(
    r"\b(?:enough|winner|decid\w+|lead|ahead|goal|gave|put|sealed|made|win|beat|comfort|consolation|settled|difference"
    r"|did the (?:damage|trick|rest)"
    r"|earned|earn|level|draw|secured|won|salvag\w+|rescu\w+|snatch\w+|clinch\w+|[Gg]oals"
    r"|brought (?:an?|the|their|his|her) (?:first|second|third|fourth|fifth|sixth|seventh|opener|breakthrough))\b"
)
DID_IT = re.compile(  # "Two from Smith and one from Jones did it"
    r"\b(?:did (?:it|the (?:damage|trick|rest))|won it|settled (?:it|matters)|sealed|made sure|saw (?:off|to it)"
    r"|put|gave|earned|secured|brought|turned|were enough|was enough|completed)\b"
)
WON_WITH_A = re.compile(r"\b(?:won|drew|win|victory|draw)(?: it)? (?:with|through)(?: an?)?$")
NEARLY = re.compile(r"\b(?:almost|nearly|threatened)\b", re.I)
WON_WITH = re.compile(
    r" (?:saw off|beat|sank|downed|edged out|defeated) [^,;.]{0,40}?\d-\d|(?: had)? (?:won|settled|decided) "
)
EARLY = re.compile(r"\b(?:early|late|first-half|second-half)\b", re.I)
SET_UP = frozenset(LEXICON["goal_noun"]["set_up"])  # what may as well set up another's goal
WITH_A_SHOT = re.compile(r"\b(?:with|on) an?(?: \w+)?$")
OWN_COUNT = {  # "Smith's second of the night": he had one already
    f"{ordinal} of the {time}": number
    for ordinal, number in (("second", 2), ("third", 3))
    for time in ("game", "match", "night", "evening", "afternoon", "day")
}
WORK_OF = re.compile(r" (?:was|were) (?:all |both )?(?:the )?work of ")
BODY = frozenset(["boot", "head", "foot"])  # "came from the boot of Smith"
SINGLE = frozenset(["goal", "strike", "header", "penalty", "volley", "tap in", "finish", "free kick", "effort"])
OF_HIS = frozenset(
    [
        "effort",
        "strike",
        "goal",
        "goals",
        "trick",
        "brace",
        "double",
        "treble",
        "penalty",
        "header",
        "headers",
        "strikes",
    ]
)
OPPOSED = frozenset(["against", "over"])
OUT_OF = frozenset(["beat", "kept", "pushed", "punched", "palmed", "keep"])  # "beat out Smith's shot"
STOPPING = frozenset(
    ["block", "stop", "deny", "save", "clear", "keep", "parry", "smother", "charge", "handled", "blocked", "handling"]
)
TURNED_IN = frozenset({"in", "home", "onto", "to", "met", "meet", "meeting", "past", "converted", "convert"})
MANY = {"both": 2, "two": 2, "three": 3, "four": 4}
TAKEN_BACK = re.compile(r"\b(?:denied|rul(?:ed|es|ing) out|disallow\w*|chalk\w+ off|deny|prevent)\b")
MET_BY = re.compile(
    r"\b(?:met|meets|meeting|reached|reaching|connected with|got to|onto|attacked|deflected|diverted|turned|redirected"
    r"|deflecting|diverting|turning|steered|helped) (?:(?:an? |the )(?:[\w-]+(?:- )?,? ?){0,3})?$"
)
RULED_OUT = re.compile(r"\b(?:rul(?:ed|es|ing) out|disallow\w*|chalk\w+ off)\b")
BROUGHT_ABOUT = re.compile(  # "fell behind to Smith's header"
    r"\b(?:thanks to|behind to|trail(?:ed|ing)? to|courtesy of|(?:beaten|undone|sunk|floored|stunned)"
    r"(?: \w+)? by|(?:decided|settled|won|sealed|secured|rescued|clinched) by|then by"
    rf")(?: an?)?$|{OWED_TO.pattern}"
)
TAKEN = re.compile(
    r"\b(?:collected|met|reached|controlled|gathered|tapped|turned|headed|finished|converted|fired|chested"
    r"|diverted|deflected|redirected|flicked|glanced|steered|guided|helped|touched|nodded|bundled|prodded|poked"
    r"|heading|turning|nodding|glancing|volleying|tapping|steering"
    r"|sweeping|flicking|bundling|poking|prodding|stabbing|slamming|meeting|collecting|dispatching|converting"
    r"|sliding(?: in)?"
    r"|tapping in|turning in|sweeping in|heading in|running on to|latching on to|racing on to)$"
)
HIS_EARNED = re.compile(  # "his late goal earned a draw"
    r" (?:(?:coming|came|arriving|arrived) (?:in|on|after|at|with|just|right|late|early|midway|from|direct)"
    r"|earned|gave|won|secured|rescued|sealed|salvaged|settled|decided|snatched|clinched|ended)\b"
)


class Nouns(ListedNouns):
    """The nouns of one sentence."""

    def _noun(self, trigger: Trigger) -> None:
        chunks, at = self.chunks, trigger.first
        sure = "noun sure" in trigger.role
        behind = [c for c in chunks[trigger.last + 1 : trigger.last + 3] if c.kind != "-"]
        following = behind[0] if behind else None  # "goal-line clearance"
        if following is not None and following.norm in NOT_AFTER and following.norm not in ("of",):
            return
        if self.text.startswith((" on target", " on goal"), chunks[trigger.last].end) and not sure:
            return  # "a shot on target from Smith"
        if trigger.norm == "goal" and AT_GOAL.search(self.text, self.view.sentence.start, chunks[at].start):
            return
        last = self.view.clause_end(trigger.last)
        owner = self._owner(at)
        with_his = (
            owner is not None
            and chunks[owner].kind == "P"
            and owner > 1
            and chunks[owner - 1].norm == "with"
            and chunks[owner - 2].kind in "H,)"
        )
        of_other = trigger.norm == "own goal" and following is not None and following.norm == "by"
        if owner is not None and not with_his and not of_other:
            self._owned(trigger, owner, last, sure)
            return
        self._from(trigger, last, sure)
        self._with(trigger, last, sure)

    def _owner(self, at: int) -> int | None:
        """The chunk of the person whose goal it is: "Messi's volley", "a late Mathys Tel penalty", "his header"."""
        chunks, j = self.chunks, at - 1
        while (
            j >= 0
            and at - j <= 7
            and (j in self.view.timed or chunks[j].kind in "wN-GSK")
            and chunks[j].norm not in ("as", "and")
        ):
            if chunks[j].norm in AROUND_OTHERS:
                return None  # "Smith's two headers bookended goals from Jones and Brown"
            j -= 1
        if j < 0:
            return None
        if chunks[j].kind == "H" and chunks[j].possessive:
            return j
        if (
            chunks[j].kind == "H"
            and at - j == 1
            and (
                any(c.kind in "d" or c.possessive or c.norm in MANY for c in chunks[max(0, j - 5) : j])
                or (self.view.phrase_start(j) == 0 and EFFECT.match(self.text, chunks[at].end + 1))
                or (j > 1 and [c.norm for c in chunks[j - 2 : j]] == ["behind", "to"])
            )
        ):  # a headline has no article: "Smith penalty earns Leeds a point"
            return j
        if chunks[j].kind == "P" and chunks[j].norm in ("his", "her"):
            return j
        return None

    def _owned(self, trigger: Trigger, owner: int, last: int, sure: bool) -> None:
        chunks, at = self.chunks, trigger.first
        plural = trigger.norm.endswith("s") and trigger.norm.split()[-1] in (
            "goals",
            "strikes",
            "headers",
            "penalties",
            "finishes",
            "volleys",
            "efforts",
        )
        clause = self._between(owner, last)
        many = MANY.get(chunks[owner - 1].norm, 0) if owner and plural else 0  # "two Smith goals gave Leeds the win"
        if plural and not many and chunks[owner].possessive:
            many = MANY.get(chunks[owner + 1].norm, 0)  # "Smith's two late goals"
        if (
            self._undone(owner, last)
            or self._tally(owner, last)
            or (
                plural and self._count(owner, trigger.last, last) < 2 and self._minutes_in(owner, last) < 2 and not many
            )
        ):
            return
        ordinal = re.search(r"\b(\d+)(?:th|st|nd|rd)\b(?![- ]?minute)", self._between(owner, at))
        if (
            ordinal
            and int(ordinal[1]) > 4
            and not (self._timed_in(owner, last) or EFFECT.search(self._between(at, last)))
        ):
            return
        before = " ".join(
            c.norm.replace(" ", "_") if c.kind == "H" else c.norm for c in chunks[max(0, owner - 4) : owner]
        )
        if (
            re.search(
                r"\b(?:from|after|following|off|saved|denied|kept out|keep out|blocked|cleared|hold|held|to|tip"
                r"|parried|parry|block|stop|deny|smother|spilled|spilt|fumbled|dropped|palmed|against|for)(?: \w+)?$",
                before,
            )
            and not sure
            and not (BROUGHT_ABOUT.search(before) or lost_to(chunks, owner))
        ) and not (before.endswith("after") and (self._decided(owner, trigger, last) or self._levelled(trigger))):
            return
        if (
            trigger.norm in ("goal", "goals")
            and not self._result_on(owner)
            and re.search(
                r"\b(?:at|on|towards?|into|in|of|around|threaten\w*|past|inside|behind|under|over|across"
                r"|near)(?: goalkeeper| keeper)?$",
                before,
            )
        ):
            return
        begin = self.view.phrase_start(owner)
        if trigger.norm.startswith("free kick") and begin and chunks[begin - 1].norm in TURNED_IN:
            return  # "rose to head home Smith's free-kick"
        behind = " ".join(c.norm for c in chunks[max(0, begin - 3) : begin])
        if not sure and owner > 1 and (TAKEN.search(before) or TAKEN.search(behind)) and not self._timed_in(owner, at):
            return  # "collected Smith's flick and scored"
        stopped = self.view.phrase_start(owner) - 1
        out = stopped > 0 and chunks[stopped].norm == "out" and chunks[stopped - 1].norm in OUT_OF
        if not sure and (out or chunks[stopped].norm in STOPPING):
            return  # "to block Leeds winger Smith's shot"
        if TAKEN_BACK.search(before) or (
            not sure and (OWN_GOAL.search(clause) or UNDONE.search(self._clause_before(owner)))
        ):
            return
        if not sure and not lost_to(chunks, owner) and not self._effective(owner, trigger, last, before):
            return
        beside = owner and chunks[owner - 1].norm == "with" and self._timed_in(at, min(last, at + 6))
        earned = (
            chunks[owner].kind != "P"
            or beside
            or self._timed_in(owner, at)
            or HIS_EARNED.match(self.text, chunks[at].end)
        )
        if trigger.norm in ("goal", "strike") and not earned:
            return
        if trigger.norm in ("first", "second", "third", "fourth", "fifth", "reply", "response") and not self._timed_in(
            owner, last
        ):
            return
        if chunks[owner].kind == "P":
            scorers = self._possessor(owner)
            if re.search(
                r"season|for the club|career|international|campaign|year|league goal|tournament"
                r"|in \w+ (?:days|weeks|months)",
                clause,
            ):
                return
        else:
            scorers = [chunks[owner]]
        for scorer in scorers:
            self._add(scorer, owner, last, trigger, 0.88 if sure else 0.82)
            self.events[-1].count = max(self.events[-1].count, many)
            if trigger.norm in OWN_COUNT:
                self.events[-1].count = OWN_COUNT[trigger.norm]
            elif not plural and trigger.norm in SINGLE and self._goes_on_with(trigger.last) is not None:
                self.events[-1].count = 1  # "Smith's goal, a brace from Bell and ...": what follows is another's
        self._relate(owner, before)
        if chunks[owner].kind == "H" and before.endswith(("and a", "and an")) and not sure:
            self._partner(owner - 2, last, trigger)

    def _of_person(self, trigger: Trigger, k: int) -> bool:
        """Whether the "of" at chunk `k`, right behind the noun, names who scored: "two goals of Smith"."""
        named = next((n for n in range(k + 1, len(self.chunks)) if not self.view.modifier(n)), k)
        plain = self.chunks[named].kind == "H" and not self.chunks[named].possessive
        return plain and k == trigger.last + 1 and trigger.norm.split()[-1] in OF_HIS

    def _clause_before(self, k: int) -> str:
        """The words of the clause before chunk `k`: "a crossbar away from a draw on a Smith free kick"."""
        start = k
        while start > 0 and self.chunks[start - 1].kind not in ",;:bcr(T":
            start -= 1
        return self._between(start, k - 1) if start < k else ""

    def _decided(self, owner: int, trigger: Trigger, last: int) -> bool:
        """Whether what stood behind "after" was a goal: its minute stands before it, or behind it with what it did."""
        if WON_WITH.match(self.text, self.chunks[trigger.last].end):
            return True  # "go top after Smith's header saw off Leeds 1-0"
        penalty = self.events and trigger.norm.startswith(("penalty", "spot"))
        if penalty and EARLY.search(self._between(owner, trigger.last)):
            return True
        return self._timed_in(owner, trigger.first) or (
            self._timed_in(trigger.last, last) and EFFECT.search(self._between(trigger.last, last)) is not None
        )

    def _levelled(self, trigger: Trigger) -> bool:
        """Whether the goal is the one answered: "Smith equalised after Jones's first of the season"."""
        return trigger.norm.partition(" of the ")[1] != "" and bool(self.events) and self.events[-1].role == "level"

    def _possessor(self, at: int) -> list[Chunk]:
        """Whom "his" means: the person before it who opens its clause, or the only one whom the sentence names before
        it; where it names none, the topic."""
        places = [k for k, c in enumerate(self.chunks[:at]) if c.kind == "H"]
        named = [self.chunks[k] for k in places]
        if len({c.norm for c in named}) == 1:
            return named[:1]
        if named and not named[-1].possessive and self.view.begins_clause(places[-1]):
            return named[-1:]  # "Smith made it 3-1 and Jones wrapped things up with his second goal"
        return [self.view.topic] if not named and self.view.topic else []

    def _effective(self, owner: int, trigger: Trigger, last: int, before: str) -> bool:
        """Whether a shot is told as a goal: its minute stands by, or it did something to the score."""
        if self._timed_in(owner, min(last, trigger.last + 9)) or owner - 1 in self.view.timed:
            return True
        if WOODWORK.search(before):
            return False
        if self.events and re.fullmatch(r",?(?: ?and)?", self._untimed(self.events[-1].end, self.chunks[owner].start)):
            return True  # "with a goal from Smith, Jones's penalty and a strike by Brown"
        if re.search(
            r"(?:cancell?|wip)ed out(?: by)?(?: an?)?(?: \w+)?$|ahead through$|through(?: an?)?$", before
        ) or BROUGHT_ABOUT.search(before):
            return True
        if before.endswith("either side of") or (before.endswith("after") and self._levelled(trigger)):
            return True  # "scored either side of Smith's penalty"
        if WON_WITH_A.search(before):
            return True
        if self._result_on(owner) or (WITH_A_SHOT.search(before) and any(c.kind == "S" for c in self.chunks[:owner])):
            return True  # "saw off Wales 1-0 with a Smith penalty", "edged Leeds 2-1 on Smith's late free kick"
        if before.endswith("after") and self._decided(owner, trigger, last):
            return True  # "scored twice after Smith's early penalty"
        if before.endswith(("after a", "after an", "and a", "and an")) and trigger.norm in (
            "penalty",
            "strike",
            "header",
            "reply",
            "response",
            "penalties",
        ):
            return True  # "looked on course after a Smith penalty and a Jones strike"
        return bool(EFFECT.search(self._between(trigger.last, self._joint_end(trigger.last, last))))

    def _result_on(self, owner: int) -> bool:
        """Whether the person's goal is what the result before it hung on: "beat Leeds 1-0 on Smith's late penalty"."""
        link = self.view.phrase_start(owner) - 1
        if link < 2 or self.chunks[link].norm not in ("on", "behind") or self.chunks[link - 1].kind not in "STDL":
            return False
        return any(c.kind == "S" for c in self.chunks[:link])

    def _from(self, trigger: Trigger, last: int, sure: bool) -> None:
        """ "a header from Garcia", "goals by A (9) and B (57)", "an own goal by Sommer"."""
        chunks = self.chunks
        last_word = trigger.norm.split()[-1]
        work = WORK_OF.match(self.text, chunks[trigger.last].end) if sure else None
        if work is not None:  # "the goals were the work of Smith and Jones"
            by = next((k for k, c in enumerate(chunks) if c.start >= work.end()), len(chunks))
            for k in self.view.listed(by):
                self._add(chunks[k], trigger.first, last, trigger, 0.9, listed=True, alone=False)
            return
        for k in range(trigger.last + (last_word not in ("from", "by", "for")), min(len(chunks), trigger.last + 9)):
            norm = chunks[k].norm
            if norm == "followed":
                if trigger.norm.endswith("s") and [c.norm for c in chunks[k + 1 : k + 2]] in (["from"], ["through"]):
                    continue  # "further goals followed from Smith and Jones"
                return
            if k in self.view.timed or self.view.before_break(k) or self._set_off(trigger, k):
                continue
            if (
                norm in ("from", "by", "through")
                or (k == trigger.last and norm == "for")
                or (norm == "for" and self._got_for(trigger, k))
                or (norm == "off" and trigger.norm == "own goal")
                or (
                    norm == "of"
                    and k > 0
                    and (chunks[k - 1].norm in ("courtesy", "work") or self._of_person(trigger, k))
                )
                or (norm == "to" and (chunks[k - 1].norm == "thanks" or (sure and self._conceded(trigger.first))))
            ):
                three = [c.norm for c in chunks[k + 1 : k + 4]]
                body = len(three) == 3 and three[0] == "the" and three[1] in BODY and three[2] == "of"
                found = self._each_from(self.view.listed(k + 4 if body else k + 1))
                break
            if chunks[k].norm in OPPOSED or (chunks[k].kind == "T" and chunks[k - 1].norm in OPPOSED):
                continue  # "their winner against Derby came from Smith"
            if sure and chunks[k].kind == "," and [c.norm for c in chunks[k + 1 : k + 2]] in (["from"], ["by"]):
                continue  # "one on each side of the break, from Smith and Jones"
            if (chunks[k].kind not in "wNdDG(),S-pLn" and k not in self.view.timed) or (
                chunks[k].kind in "," and k + 1 < len(chunks) and chunks[k + 1].kind not in "N"
            ):
                return
            if (chunks[k].kind == "p" and norm not in ("in", "on", "after", "at", "of")) or (
                chunks[k].kind == "b" and not {k, k + 1} & self.view.timed
            ):
                return
        else:
            return
        if last_word in ("from", "by", "for") and not (
            self.events
            or self._timed_in(trigger.first, last)
            or self._of_match(trigger.first)
            or (self.after_score and trigger.first == 0)
            or (trigger.first == 0 and DID_IT.search(self._between(trigger.last, len(chunks) - 1)))
        ):
            return
        if WON_PENALTY.search(self._between(max(0, trigger.first - 4), trigger.last) + " "):
            return
        lead_in = [c.norm for c in chunks[max(0, trigger.first - 3) : trigger.first] if c.kind == "p"][-1:]
        begin = chunks[max(0, trigger.first - 6)].start
        if not sure and MET_BY.search(self.text[begin : chunks[trigger.first].start]):
            return  # "met a free kick by Smith"
        before = self._clause_before(trigger.first)
        if not sure and (UNDONE.search(before) or NEARLY.search(before)):
            return  # "went close with a header by Smith"
        if not sure and lead_in and lead_in[0] in ("off", "from", "onto", "via"):
            return  # "headed in off a free kick from Smith"
        if trigger.norm in SET_UP and any(
            c.norm in ("after", "following") for c in chunks[max(0, trigger.first - 3) : trigger.first]
        ):
            return  # "scored after a backheel by Smith"
        if found and found[-1] + 1 < len(chunks) and chunks[found[-1] + 1].norm in ASSISTS:
            return  # "a volley from a Smith cross"
        end = self.view.clause_end(found[-1]) if found else last
        start = max(0, trigger.first - 6)
        if not found or self._tally(trigger.first, found[0]) or self._undone(trigger.first, end):
            return
        if NO_GOAL.search(self._between(start, trigger.first)) or RULED_OUT.search(self._between(start, trigger.first)):
            return
        if not sure and not (
            self._timed_in(start, end)
            or any(c.norm == "through" for c in chunks[max(0, trigger.first - 3) : trigger.first])
            or (
                EFFECT_AROUND.search(self._between(0, len(chunks) - 1))
                and (
                    trigger.first == 0  # "Headers from Smith and Jones put Leeds two up"
                    or chunks[trigger.first - 1].kind in "dwN-KT"
                    or self._praise(trigger)
                    or chunks[trigger.first - 1].norm in ("to", "of", "with", "through")
                )
            )
        ):
            return
        names = [chunks[i] for i in found]
        group = (
            self.events[-1].group
            if self.events
            and re.fullmatch(
                r"(?:\s|\([^)]*\)|,|and|an?|one|two)*", self.text[self.events[-1].end : chunks[trigger.first].start]
            )
            else None
        )
        for number, name in enumerate(names):
            if name.possessive and number:
                continue
            self._add(name, trigger.first, end, trigger, 0.9 if sure else 0.84, listed=True, alone=len(names) == 1)
            self.events[-1].group = group or self.events[-1].group
            if chunks[trigger.first - 1].kind == "T" and not self.events[-1].not_side:
                self.events[-1].side = str(chunks[trigger.first - 1].value.name)  # "a Leeds strike by Smith"
