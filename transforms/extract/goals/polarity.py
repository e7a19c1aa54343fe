"""What became of a team, as the words between it and a goal say: it scored, or it conceded.

In: the words behind a team up to the goal, and their conjunctions. Out: the team and whether the goal was its own.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.words import LEXICON, pattern

UP = pattern(LEXICON["sides"]["up"])
DOWN = pattern(LEXICON["sides"]["down"])
CONTRAST = frozenset(LEXICON["sides"]["contrast"])
TIMES = frozenset(["when", "as", *CONTRAST])
SPOILT = (  # what a side had and lost, so that its words of success tell of a goal let in
    "wiped out|cancelled out|cut(?: \\w+)?|halved|reduced|trimmed|erased|overturned|pegged back|disappear|vanish"
    "|evaporate|broken|dashed|ended|ruined|shattered|disturbed|interrupted"
)
LOST = re.compile(
    r"\b(?:(?:threw|thrown|throw|throwing|gave|given|give) (?:away|up)|surrender\w*|lost|los(?:e|ing)|squander\w*"
    r"|let(?:ting)? slip|relinquish\w*|blew|den(?:ied|y)) (?:(?:of|a|an|the|their|its|all) )?(?:[\w-]+ ){0,2}?"
    r"(?:leads?|advantage|cushion|victory|win|triumph|points?|draw)\b"
    rf"|\b(?:saw|seeing|had|having) (?:the|their|its|that) (?:[\w-]+ ){{0,2}}?(?:lead|advantage|cushion|joy|hopes"
    rf"|clean sheet|run) (?:{SPOILT})\b"
    r"|\b(?:(?:got|get|getting) off to (?:an?|the) )?(?:worst|nightmare|terrible|poor|bad|dreadful|awful|disastrous"
    r"|shaky)"
    r" (?:possible |of )?start\b"
    r"|\bhad (?:led|been (?:ahead|in front|leading))(?: \d-\d)? (?:for|since|from|all|most|much|by)\b",
    re.I,
)
OUTLOOK = re.compile(  # what was to come, which the goal put off
    r"\b(?:(?:on (?:course|track|the way|their way)|heading|headed|bound|set|destined|poised|cruising|coasting|looking"
    r" good|looked good) (?:for|to|towards)|(?:seconds|minutes?|moments|inches|sight|distance) (?:away )?(?:from|of)"
    r"|staring at|facing|resigned to|contemplating) (?:(?!when\b|until\b|before\b|and\b|but\b)[\w'’-]+ ){0,5}?"
    r"(?:(?P<bad>defeat|loss|exit|elimination|relegation|reverse|embarrassment|humiliation|disaster)|(?P<good>victory|win|points|triumph|success"
    r"|shock|upset|title|final|glory|promotion)|draw|point|stalemate)\b",
    re.I,
)
THOUGHT = re.compile(  # "seemed to have won it", "thought they were safe"
    r"\b(?:thought|believed|seem(?:ed|ingly)|looked|appeared|felt)\b[^;:]{0,40}?"
    r"\b(?:enough|safe|home and dry|(?P<done>won|settled it|clinched|sealed|secured|snatched|earned|stolen|claimed))\b",
    re.I,
)
OF_THEIRS = re.compile(  # behind the owner: "'s lead lasted until", "' pressure told when"
    r" (?:[\w-]+ ){0,3}?(?:(?P<glad>pressure|dominance|persistence|patience|superiority|efforts?|endeavour|enterprise"
    r"|possession|prospects|spirits|hopes)(?: (?:was|were|had|finally|eventually|soon|duly|then|quickly))*"
    r" (?:paid off|told|rewarded|bore fruit|counted|improved|lifted|raised|rose|soared)"
    r"|(?:joy|leads?|advantage|celebrations|delight|hopes?|resistance|defen[cs]e|rearguard|clean sheet|dreams?|cushion"
    r"|resolve|concentration|stubbornness|optimism|relief|run)"
    r" (?:lasted|proved short-lived|(?:was|were|had been) (?:finally |eventually |soon |quickly |then |duly )?"
    r"(?:short-lived|breached|pierced|over|gone|hit|lost|dealt a blow|under\w+|" + SPOILT + r")"
    r"|(?:did not|didn['’]t) last|ended|crumbled|cracked|evaporated|vanished|disappeared|suffered (?:a|another) blow))"
    r"\b[^;:]*?\b(?:when|as|after|until|through|with|by|in)\b[^;:]*"
)
STOOD = re.compile(  # what a goal made of the side behind "and": "Smith scored and Leeds were level"
    r" (?:the )?(?:[A-ZÀ-Þ][\w'’&.-]* ?)+(?: (?:suddenly|now|soon|again|at last))? ?"
    r"(?:(?P<ahead>(?:were|was) (?:suddenly |now |soon )?(?:ahead|in front|level|two up|three up|back in it|through)"
    r"|(?:had|took) (?:the|a) lead|led)"
    r"|(?:were|was) (?:suddenly |now |soon )?(?:behind|trailing|a goal down|two down|three down|in trouble|out)"
    r"|trailed)"
    r"(?! (?:again|to|by|by then|\w+ minutes later|until|before)\b)"
)
AT_ONCE = re.compile(r"(?: \w+){0,2} after (?:\w+ ){0,4}?$")  # "trailed after Smith scored"
BEHIND_TO = re.compile(
    r"\bbehind (?:(?:at|by|after|inside|within) [\w -]{2,25} )?to\b[^,;:]{0,30}$"
)  # "recovered from going behind to Smith's goal"
ASIDE = re.compile(r"^, [^,;]*,")  # "Leeds, 2-0 down at the break, drew"
DREW_THROUGH = re.compile(r"\b(?:drew|drawn|drawing)\b[^,;]*\b(?:thanks to|through|courtesy of)\W*$")
NEEDED = re.compile(r"\bneed(?:ed|ing|s)? (?:an?|the|two|three) (?:[\w-]+ ){0,9}$")  # "led, only to need a goal from"
NOT_UNTIL = re.compile(  # "did not score until the 65th minute through"
    r"\b(?:did not|didn['’]t|could not|couldn['’]t|failed to) (?:score|level|equali[sz]e|find the net|break through)"
    r" until\b[^;:]*$"
)
THROUGH_ALONE = re.compile(r"^(?!.*\b(?:not|no|never|nothing)\b)[^,;:]*\bthrough\W*$", re.S)  # "got out of it through"


def polarity(team: str, between: str, link: list[Chunk]) -> tuple[str, bool] | None:
    """Whether the words `between` the team and a goal make it that team's own: "took the lead when", "fell behind to";
    None where they say nothing or both. `link`: their conjunctions."""
    if BEHIND_TO.search(between):
        return team, False
    between = ASIDE.sub("", between).replace("from behind", "back")
    if DREW_THROUGH.search(between) or NOT_UNTIL.search(between) or NEEDED.search(between):
        return team, True
    last = link[-1].norm if link else ""
    put_off = OUTLOOK.search(between)
    if put_off is not None:
        told = last in TIMES and (put_off["good"] or put_off["bad"])
        return (team, bool(put_off["bad"])) if told else None
    if last in TIMES and (thought := THOUGHT.search(between)):
        return team, last == "when" and thought["done"] is not None  # "thought they had won it when Smith struck"
    between = LOST.sub("conceded", between)
    turned = between.rpartition(" but ")[2]
    if last in ("when", "as") and turned != between and (UP.search(turned) or DOWN.search(turned)):
        between = turned  # "drew level twice but had no reply when"
    downs = list(DOWN.finditer(between))
    ups = [up for up in UP.finditer(between) if not any(down.start() <= up.start() < down.end() for down in downs)]
    if not ups and not downs:
        return (team, True) if THROUGH_ALONE.search(between) and not link else None
    if ups and downs:
        return None
    if last in ("while", "although", "though", "despite", "yet", "whereas"):
        return None
    if last == "after" and downs:
        return (team, False) if AT_ONCE.match(between, downs[-1].end()) else None
    return team, bool(ups) != (last in CONTRAST)


def of_theirs(team: str, between: str) -> tuple[str, bool] | None:
    """Whether what the team had, as the words behind it up to a goal tell, paid off or was lost: "Leeds' pressure told
    when", "Hull's lead lasted until"."""
    told = OF_THEIRS.fullmatch(between)
    return (team, told["glad"] is not None) if told is not None else None
